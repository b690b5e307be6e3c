//! The input as a person or a file gives it.

mod read;

use serde_json::{Map, Value as Json, json};

use super::calculator::Calculator;
use super::discounting::DiscountRate;
use super::input::{Input, InputKind};

/// The input as it is given. What is left out, or null in a file, takes the default of the
/// parameter set.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// For which calculator.
    pub calculator: &'static Calculator,
    fields: Vec<Entry>,
}

/// The entry for one input. Entries stand in the order of the inputs.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// Nothing.
    Left,
    /// A number, or a discount rate that is the same every year.
    Number(f64),
    /// A discount rate.
    Rate(DiscountRate),
    /// A text.
    Text(String),
    /// The rows of a table.
    Rows(Vec<Vec<Entry>>),
}

impl Entry {
    /// Whether nothing is given.
    #[must_use]
    pub(crate) fn is_left(&self) -> bool {
        match self {
            Self::Left => true,
            Self::Number(_) | Self::Rate(_) | Self::Text(_) | Self::Rows(_) => false,
        }
    }
}

impl Given {
    /// Entries for a calculator, one an input. Where there are fewer, the last inputs are left out.
    #[must_use]
    pub fn new(calculator: &'static Calculator, mut fields: Vec<Entry>) -> Self {
        fields.resize(calculator.inputs.len(), Entry::Left);
        Self { calculator, fields }
    }

    /// The entries, in the order of the inputs.
    #[must_use]
    pub fn fields(&self) -> &[Entry] {
        &self.fields
    }

    /// As a file holds it; what is left out is left out.
    #[must_use]
    pub fn to_json(&self) -> Json {
        object(self.calculator.inputs, &self.fields)
    }
}

fn object(inputs: &[Input], entries: &[Entry]) -> Json {
    let mut map = Map::new();
    for (input, entry) in inputs.iter().zip(entries) {
        let value = match entry {
            Entry::Left => continue,
            Entry::Number(number) => json!(number),
            Entry::Rate(rate) => json!(rate),
            Entry::Text(text) => json!(text),
            Entry::Rows(rows) => match &input.kind {
                InputKind::Rows(table) => {
                    rows.iter().map(|row| object(table.inputs, row)).collect()
                }
                InputKind::Number(_) | InputKind::Rate | InputKind::Text => continue,
            },
        };
        map.insert(input.name.to_owned(), value);
    }
    Json::Object(map)
}
