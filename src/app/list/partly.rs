//! What is told after values were put into many cells and some of them could not be: how many went in, and
//! which did not, and why.

use super::block::Fate;
use super::column::Column;
use super::paste::Paste;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::Texts;

/// So many of the cells that were refused are named.
const NAMED: usize = 3;

/// What became of many cells, where not all of it went in.
#[derive(Clone, Debug, PartialEq)]
pub struct Partly {
    /// What is listed.
    kind: Kind,
    /// Cells were emptied.
    empties: bool,
    /// The titles of the columns that were not emptied with the others.
    kept: Vec<String>,
    /// How many cells got their value.
    done: usize,
    /// How many did not.
    refused: usize,
    /// How many values had no column to go to.
    beyond: usize,
    /// The first of those that did not.
    named: Vec<Refused>,
}

/// A cell that did not get its value.
#[derive(Clone, Debug, PartialEq)]
struct Refused {
    record: RecordId,
    column: ColumnKey,
    title: String,
    text: String,
    why: Message,
}

impl Partly {
    /// What there is to tell of a paste; nothing where all of it went in.
    #[must_use]
    pub fn of(kind: Kind, paste: &Paste, columns: &[Column]) -> Option<Self> {
        let refused = paste.count(|fate| matches!(fate, Fate::Refused(_)));
        let kept = kept(paste, columns);
        if refused + paste.beyond + kept.len() == 0 {
            return None;
        }
        let named = paste.cells.iter().filter_map(|cell| {
            let Fate::Refused(why) = &cell.fate else { return None };
            let column = columns.get(cell.column)?;
            Some(Refused {
                record: cell.record,
                column: column.key,
                title: column.title.clone(),
                text: cell.new.clone(),
                why: why.clone(),
            })
        });
        let done = paste.count(Fate::is_new);
        let named = named.take(NAMED).collect();
        let (empties, beyond) = (paste.empties, paste.beyond);
        Some(Self { kind, empties, kept, done, refused, beyond, named })
    }

    /// In words.
    #[must_use]
    pub fn told(&self, texts: &Texts, portfolio: &Portfolio) -> String {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let done = if self.empties { "list-partly-emptied" } else { "list-partly-done" };
        let mut said = vec![texts.count(done, number(self.done), &[])];
        if !self.kept.is_empty() {
            said.push(kept_in_words(texts, &self.kept));
        }
        if self.refused > 0 {
            said.push(texts.count("list-partly-refused", number(self.refused), &[]));
        }
        said.extend(self.named.iter().map(|cell| cell.told(self.kind, texts, portfolio)));
        let more = self.refused.saturating_sub(self.named.len());
        if more > 0 && !self.named.is_empty() {
            said.push(texts.count("list-partly-more", number(more), &[]));
        }
        if self.beyond > 0 {
            said.push(texts.count("list-partly-beyond", number(self.beyond), &[]));
        }
        said.join(" ")
    }
}

/// The titles of the columns that are not emptied with the others.
fn kept(paste: &Paste, columns: &[Column]) -> Vec<String> {
    let of = |place: &usize| columns.get(*place).map(|column| column.title.clone());
    paste.kept.iter().filter_map(of).collect()
}

/// What is said of the columns that are not emptied with the others.
#[must_use]
pub fn kept_words(texts: &Texts, paste: &Paste, columns: &[Column]) -> String {
    kept_in_words(texts, &kept(paste, columns))
}

fn kept_in_words(texts: &Texts, titles: &[String]) -> String {
    texts.with("list-partly-kept", &[("columns", &titles.join(", "))])
}

impl Refused {
    fn told(&self, kind: Kind, texts: &Texts, portfolio: &Portfolio) -> String {
        let record = match portfolio.record(self.record) {
            Some(record) => portfolio.label_of(record),
            None => texts.get("list-paste-new-record"),
        };
        let field = match self.column {
            ColumnKey::Field(index) => kind.fields().get(index),
            ColumnKey::Told(_) | ColumnKey::Own(_) => None,
        };
        let column =
            field.map_or_else(|| self.title.clone(), |field| texts.field(kind, field.name));
        let why = texts.message(&self.why, Some(portfolio));
        let arguments =
            [("record", &*record), ("column", &*column), ("text", &*self.text), ("why", &*why)];
        texts.with("list-partly-one", &arguments)
    }
}
