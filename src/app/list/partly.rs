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
        if refused + paste.beyond == 0 {
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
        let done = paste.count(|fate| matches!(fate, Fate::Added | Fate::Changed));
        let named = named.take(NAMED).collect();
        Some(Self { kind, done, refused, beyond: paste.beyond, named })
    }

    /// In words.
    #[must_use]
    pub fn told(&self, texts: &Texts, portfolio: &Portfolio) -> String {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let mut said = vec![texts.count("list-partly-done", number(self.done), &[])];
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

impl Refused {
    fn told(&self, kind: Kind, texts: &Texts, portfolio: &Portfolio) -> String {
        let record = match portfolio.record(self.record) {
            Some(record) => portfolio.label_of(record),
            None => texts.get("list-paste-new-record"),
        };
        let field = match self.column {
            ColumnKey::Field(index) => kind.fields().get(index),
            ColumnKey::Own(_) => None,
        };
        let column =
            field.map_or_else(|| self.title.clone(), |field| texts.field(kind, field.name));
        let why = texts.message(&self.why, Some(portfolio));
        let arguments =
            [("record", &*record), ("column", &*column), ("text", &*self.text), ("why", &*why)];
        texts.with("list-partly-one", &arguments)
    }
}
