//! One cell as text, and text as a cell: for editing, for the clipboard. What is written reads back as
//! the same value, and Excel takes it as a number, an amount or a date of a Norwegian machine.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::column::{CellType, Column};
use crate::model::field::ChoiceSet;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;
use crate::text::parse_value::parse_value;
use crate::text::sort::fold;
use crate::text::{Lang, Texts, editable_date};

/// The kinds that a link to a record of any kind is looked for in by name.
#[must_use]
pub fn linkable() -> Vec<Kind> {
    Kind::ALL.iter().copied().filter(|kind| kind.about().linkable).collect()
}

/// A cell as plain text: decimal comma, nothing between thousands, no unit, exact days as
/// `31.12.2024`, choices in the words of the window, links by name.
#[must_use]
pub fn plain_text(texts: &Texts, portfolio: &Portfolio, column: &Column, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Text(text) => text.clone(),
        Value::Integer(number) => number.to_string(),
        Value::Number(number) => number.to_string().replace('.', ","),
        Value::Money(amount) => {
            let (sign, ore) = (if amount.0 < 0 { "-" } else { "" }, amount.0.unsigned_abs());
            match ore % 100 {
                0 => format!("{sign}{}", ore / 100),
                rest => format!("{sign}{},{rest:02}", ore / 100),
            }
        }
        Value::Date(date) => editable_date(date),
        Value::Bool(_) | Value::Choice(_) | Value::Link(_) => column.show(texts, portfolio, value),
    }
}

/// Reads cells. Names of records are folded once for each kind that is linked to.
pub struct Reader<'a> {
    portfolio: &'a Portfolio,
    texts: &'a Texts,
    today: NaiveDate,
    names: HashMap<Option<Kind>, HashMap<String, Vec<RecordId>>>,
    choices: HashMap<&'static str, HashMap<String, &'static str>>,
}

impl<'a> Reader<'a> {
    /// A reader for one paste or one edit. A date without a year is near `today`.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio, texts: &'a Texts, today: NaiveDate) -> Self {
        Self { portfolio, texts, today, names: HashMap::new(), choices: HashMap::new() }
    }

    /// What a text says in a column; empty text empties the cell.
    ///
    /// # Errors
    /// Why it says nothing there, as a sentence to be.
    pub fn read(&mut self, column: &Column, text: &str) -> Result<Value, Message> {
        let trimmed = text.trim();
        if trimmed.is_empty() && column.cell != CellType::Bool {
            return Ok(Value::Null);
        }
        match &column.cell {
            CellType::Choice(set) => {
                if let Some(code) = set.code(trimmed) {
                    return Ok(Value::Choice(code));
                }
                let said = self.choices.entry(set.name).or_insert_with(|| words_of(set));
                let code = said.get(&fold(trimmed)).ok_or_else(|| {
                    let words = set.codes.iter().map(|code| self.texts.choice(set, code));
                    no_choice(column, trimmed, words)
                })?;
                Ok(Value::Choice(code))
            }
            CellType::OwnChoice(choices) => {
                let wanted = fold(trimmed);
                let choice = choices.iter().find(|choice| fold(choice) == wanted);
                let choice =
                    choice.ok_or_else(|| no_choice(column, trimmed, choices.iter().cloned()))?;
                Ok(Value::Text(choice.clone()))
            }
            CellType::Link(kind) => self.link(column, Some(*kind), trimmed),
            CellType::AnyLink => self.link(column, None, trimmed),
            CellType::Bool if ["x", "✓"].contains(&trimmed.to_lowercase().as_str()) => {
                Ok(Value::Bool(true))
            }
            _ => {
                let kind = if column.is_own() { Kind::OwnValue } else { column.kind };
                parse_value(kind, column.field, text, self.today).map_err(|error| error.message())
            }
        }
    }

    fn link(&mut self, column: &Column, kind: Option<Kind>, text: &str) -> Result<Value, Message> {
        if let Ok(id) = text.parse::<RecordId>()
            && self.portfolio.record(id).is_some()
        {
            return Ok(Value::Link(id));
        }
        let portfolio = self.portfolio;
        let names = self.names.entry(kind).or_insert_with(|| names_of(portfolio, kind));
        let problem = |key| {
            Message::new(key).text("text", text.to_owned()).text("column", column.title.clone())
        };
        match names.get(&fold(text)).map(Vec::as_slice) {
            Some([one]) => Ok(Value::Link(*one)),
            Some(_) => Err(problem("table-refused-several")),
            None => Err(problem("table-refused-no-record")),
        }
    }
}

fn names_of(portfolio: &Portfolio, kind: Option<Kind>) -> HashMap<String, Vec<RecordId>> {
    let kinds = kind.map_or_else(linkable, |kind| vec![kind]);
    let mut names: HashMap<String, Vec<RecordId>> = HashMap::new();
    for record in kinds.into_iter().flat_map(|kind| portfolio.records(kind)) {
        let name = fold(portfolio.label_of(record).trim());
        names.entry(name).or_default().push(record.record_id());
    }
    names
}

/// The words of a set, folded, in every language: somebody may have filled in the sheet in another
/// one than that of the window.
fn words_of(set: &ChoiceSet) -> HashMap<String, &'static str> {
    let mut words = HashMap::new();
    for lang in Lang::ALL {
        for code in set.codes {
            words.entry(fold(&Texts::of(*lang).choice(set, code))).or_insert(*code);
        }
    }
    words
}

fn no_choice(column: &Column, text: &str, words: impl Iterator<Item = String>) -> Message {
    Message::new("table-refused-choice")
        .text("text", text.to_owned())
        .text("column", column.title.clone())
        .text("choices", words.collect::<Vec<_>>().join(", "))
}
