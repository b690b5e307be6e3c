//! What records say, folded for filtering by words.

use std::collections::HashMap;

use super::column::Column;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::{Lang, Texts, show_value, sort};

/// Folds what records say; names and choices that come again and again are folded once.
pub struct Folding {
    texts: &'static Texts,
    names: HashMap<RecordId, String>,
    choices: HashMap<(&'static str, &'static str), String>,
}

impl Folding {
    /// Nothing folded yet.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { texts: Texts::of(lang), names: HashMap::new(), choices: HashMap::new() }
    }

    /// All that a record says.
    pub fn text(
        &mut self,
        portfolio: &Portfolio,
        columns: &[Column],
        record: &dyn Record,
    ) -> String {
        let mut text = folded(&portfolio.label_of(record));
        for column in columns {
            let value = column.key.value(portfolio, record);
            if value.is_null() {
                continue;
            }
            text.push('\n');
            if let Value::Link(target) = &value {
                let name = || folded(&portfolio.label(*target));
                text.push_str(self.names.entry(*target).or_insert_with(name));
            } else if let (Value::Choice(code), FieldType::Choice(set)) =
                (&value, column.field.field_type)
            {
                let texts = self.texts;
                let name = || folded(&texts.choice(set, code));
                text.push_str(self.choices.entry((set.name, *code)).or_insert_with(name));
            } else {
                let shown = show_value(self.texts, portfolio, column.field, &value);
                text.push_str(&folded(&shown));
            }
        }
        text
    }
}

/// A text as it is looked for, its divided words whole besides.
fn folded(text: &str) -> String {
    sort::with_joined(sort::fold(text))
}
