//! Records that hold words: what `--filter` on the command line and exports of a list go by.

use crate::calc::order::natural_order;
use crate::model::column::{ColumnKey, columns_of};
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::text::{Lang, Texts, show_value, sort};

/// The records of a kind in the order that people expect that hold all words of the filter, in any
/// order, in any field or column of one's own; all records when it has none.
#[must_use]
pub fn filtered(portfolio: &Portfolio, lang: Lang, kind: Kind, filter: &str) -> Vec<RecordId> {
    let folded = sort::fold(filter);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let texts = Texts::of(lang);
    let own: Vec<ColumnKey> = columns_of(portfolio, kind)
        .into_iter()
        .filter(|key| matches!(key, ColumnKey::Own(_)))
        .collect();
    let holds = |id: &RecordId| {
        let Some(record) = portfolio.record(*id) else { return false };
        let text = all_it_says(texts, portfolio, record, &own);
        words.iter().all(|word| text.contains(word))
    };
    let mut ids = natural_order(portfolio, kind, |name| sort::key(lang, name));
    if !words.is_empty() {
        ids.retain(holds);
    }
    ids
}

/// All that a record says, folded, a line a field.
fn all_it_says(
    texts: &Texts,
    portfolio: &Portfolio,
    record: &dyn Record,
    own: &[ColumnKey],
) -> String {
    let folded = |text: &str| sort::with_joined(sort::fold(text));
    let mut text = folded(&portfolio.label_of(record));
    let mut add = |shown: &str| {
        text.push('\n');
        text.push_str(&folded(shown));
    };
    for (index, field) in record.fields().iter().enumerate() {
        let value = portfolio.value_of(record, index);
        if !value.is_null() {
            add(&show_value(texts, portfolio, field, &value));
        }
    }
    for key in own {
        let Some(field_type) = key.field_type(portfolio, record.kind()) else { continue };
        let value = key.value(portfolio, record);
        if !value.is_null() {
            add(&show_value(texts, portfolio, &Field::new("", field_type), &value));
        }
    }
    text
}
