//! One cell as text, and text as a cell: for editing, for the clipboard. What is written reads back as
//! the same value, and Excel takes it as a number, an amount or a date of a Norwegian machine.

use super::column::{CellType, Column};
use crate::import::sheet::labels::{Labels, Named};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;
use crate::model::when::When;
use crate::text::parse_value::parse_typed;
use crate::text::{Texts, plain_value, words};

/// A cell as plain text: decimal comma, nothing between thousands, no unit, exact days as
/// `31.12.2024`, choices in the words of the window, links by name.
#[must_use]
pub fn plain_text(texts: &Texts, portfolio: &Portfolio, column: &Column, value: &Value) -> String {
    match value {
        Value::Bool(_) | Value::Choice(_) | Value::Link(_) => column.show(texts, portfolio, value),
        Value::Null
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Number(_)
        | Value::Money(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_) => plain_value(value),
    }
}

/// Reads cells as an import does: names of records are worked out once for each kind that is linked to.
pub struct Reader<'a> {
    portfolio: &'a Portfolio,
    texts: &'a Texts,
    labels: &'a mut Labels,
}

impl<'a> Reader<'a> {
    /// A reader for one paste or one edit. `labels` are kept by
    /// whoever reads more than once in the same portfolio.
    #[must_use]
    pub fn new(portfolio: &'a Portfolio, texts: &'a Texts, labels: &'a mut Labels) -> Self {
        Self { portfolio, texts, labels }
    }

    /// What a text says in a column; empty text empties the cell. `when` gives the year of a date without one.
    ///
    /// # Errors
    /// Why it says nothing there, as a sentence to be.
    pub fn read(&mut self, column: &Column, text: &str, when: When) -> Result<Value, Message> {
        let trimmed = text.trim();
        if trimmed.is_empty() && column.cell != CellType::Bool {
            return Ok(Value::Null);
        }
        match &column.cell {
            CellType::Choice(set) => {
                let code = words::choice(set, trimmed).ok_or_else(|| {
                    let words = set.codes.iter().map(|code| self.texts.choice(set, code));
                    no_choice(column, trimmed, words)
                })?;
                Ok(Value::Choice(code))
            }
            // A column whose choices nobody has written yet takes any.
            CellType::OwnChoice(choices) if choices.is_empty() => {
                Ok(Value::Text(trimmed.to_owned()))
            }
            CellType::OwnChoice(choices) => {
                let choice = words::own_choice(choices, trimmed);
                let choice =
                    choice.ok_or_else(|| no_choice(column, trimmed, choices.iter().cloned()))?;
                Ok(Value::Text(choice.clone()))
            }
            CellType::Link(kind) => self.link(column, Some(*kind), trimmed),
            CellType::AnyLink => self.link(column, None, trimmed),
            CellType::Text { .. }
            | CellType::Integer
            | CellType::Number
            | CellType::Bool
            | CellType::Money
            | CellType::Date
            | CellType::Time
            | CellType::File => {
                let kind = if column.is_own() { Kind::OwnValue } else { column.kind };
                parse_typed(self.texts.lang(), kind, column.field, text, when)
                    .map_err(|error| error.message())
            }
        }
    }

    fn link(&mut self, column: &Column, kind: Option<Kind>, text: &str) -> Result<Value, Message> {
        if let Ok(id) = text.parse::<RecordId>()
            && self.portfolio.record(id).is_some()
        {
            return Ok(Value::Link(id));
        }
        let problem = |key| {
            Message::new(key).text("text", text.to_owned()).text("column", column.title.clone())
        };
        let named = match kind {
            Some(kind) => self.labels.find(self.portfolio, kind, text),
            None => self.labels.find_any(self.portfolio, text),
        };
        match named {
            Named::One(id) => Ok(Value::Link(id)),
            Named::Several => Err(problem("list-refused-several")),
            Named::Similar(other) => {
                Err(problem("list-refused-similar").text("other", self.portfolio.label(other)))
            }
            Named::None => Err(problem("list-refused-no-record")),
        }
    }
}

fn no_choice(column: &Column, text: &str, words: impl Iterator<Item = String>) -> Message {
    Message::new("list-refused-choice")
        .text("text", text.to_owned())
        .text("column", column.title.clone())
        .text("choices", words.collect::<Vec<_>>().join(", "))
}
