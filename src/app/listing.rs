//! Lists: which records, in which order. Worked out once for each version, filter and sorting.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use crate::calc::order::natural_order;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::{Lang, Texts, show_value, sort};

/// How a list is sorted: by the order that people expect, or by a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Sorting {
    /// The number of the field; nothing for the natural order.
    pub column: Option<usize>,
    /// Largest first.
    pub descending: bool,
}

/// What a list depends on.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    version: u64,
    lang: Lang,
    filter: String,
    sorting: Sorting,
    subset: Option<Vec<RecordId>>,
}

/// All that each record says, folded for filtering.
type FoldedTexts = HashMap<RecordId, String>;

/// The lists that have been worked out, one a kind.
#[derive(Debug, Default)]
pub struct Listings {
    lists: HashMap<Kind, (Key, Arc<Vec<RecordId>>)>,
    /// The order that people expect, by version and language.
    orders: HashMap<Kind, (u64, Lang, Arc<Vec<RecordId>>)>,
    /// All that a record says, folded for filtering, by version and language.
    folded: HashMap<Kind, (u64, Lang, Arc<FoldedTexts>)>,
    /// The words that each list is filtered by.
    pub filters: HashMap<Kind, String>,
    /// How each list is sorted.
    pub sortings: HashMap<Kind, Sorting>,
}

impl Listings {
    /// The keys of a list, in order. Worked out anew only when something that it depends on has
    /// changed.
    pub fn list(
        &mut self,
        portfolio: &Portfolio,
        version: u64,
        lang: Lang,
        kind: Kind,
        subset: Option<&[RecordId]>,
    ) -> Arc<Vec<RecordId>> {
        let key = Key {
            version,
            lang,
            filter: self.filters.get(&kind).cloned().unwrap_or_default(),
            sorting: self.sortings.get(&kind).copied().unwrap_or_default(),
            subset: subset.map(<[RecordId]>::to_vec),
        };
        match self.lists.get(&kind) {
            Some((known, list)) if *known == key => Arc::clone(list),
            _ => {
                let order = self.order(portfolio, version, lang, kind);
                let folded = (!key.filter.trim().is_empty())
                    .then(|| self.folded(portfolio, version, lang, kind));
                let list = Arc::new(work_out(portfolio, &order, folded.as_deref(), &key));
                self.lists.insert(kind, (key, Arc::clone(&list)));
                list
            }
        }
    }

    fn order(
        &mut self,
        portfolio: &Portfolio,
        version: u64,
        lang: Lang,
        kind: Kind,
    ) -> Arc<Vec<RecordId>> {
        if let Some((at, of, order)) = self.orders.get(&kind)
            && (*at, *of) == (version, lang)
        {
            return Arc::clone(order);
        }
        let order = Arc::new(natural_order(portfolio, kind, &|a, b| sort::compare(lang, a, b)));
        self.orders.insert(kind, (version, lang, Arc::clone(&order)));
        order
    }

    fn folded(
        &mut self,
        portfolio: &Portfolio,
        version: u64,
        lang: Lang,
        kind: Kind,
    ) -> Arc<FoldedTexts> {
        if let Some((at, of, folded)) = self.folded.get(&kind)
            && (*at, *of) == (version, lang)
        {
            return Arc::clone(folded);
        }
        let texts = Texts::of(lang);
        let folded: FoldedTexts = portfolio
            .records(kind)
            .map(|record| (record.record_id(), folded_text(texts, portfolio, record)))
            .collect();
        let folded = Arc::new(folded);
        self.folded.insert(kind, (version, lang, Arc::clone(&folded)));
        folded
    }
}

fn work_out(
    portfolio: &Portfolio,
    order: &[RecordId],
    folded: Option<&FoldedTexts>,
    key: &Key,
) -> Vec<RecordId> {
    let mut ids = order.to_vec();
    if let Some(subset) = &key.subset {
        let wanted: std::collections::HashSet<RecordId> = subset.iter().copied().collect();
        ids.retain(|id| wanted.contains(id));
    }
    if let Some(texts) = folded {
        let wanted = sort::fold(&key.filter);
        let words: Vec<&str> = wanted.split_whitespace().collect();
        ids.retain(|id| {
            texts.get(id).is_some_and(|text| words.iter().all(|word| text.contains(word)))
        });
    }
    if let Some(column) = key.sorting.column {
        sort_by(portfolio, key.lang, column, &mut ids);
    }
    if key.sorting.descending {
        ids.reverse();
    }
    ids
}

/// All that a record says, folded, a line a field.
fn folded_text(texts: &Texts, portfolio: &Portfolio, record: &dyn Record) -> String {
    let mut text = sort::fold(&portfolio.label_of(record));
    for (index, field) in record.fields().iter().enumerate() {
        let value = record.get(index);
        if !value.is_null() {
            text.push('\n');
            text.push_str(&sort::fold(&show_value(texts, portfolio, field, &value)));
        }
    }
    text
}

/// Whether a record holds all words, in any order, in any of its fields.
#[must_use]
pub fn holds(texts: &Texts, portfolio: &Portfolio, record: &dyn Record, words: &[&str]) -> bool {
    let text = folded_text(texts, portfolio, record);
    words.iter().all(|word| text.contains(word))
}

fn sort_by(portfolio: &Portfolio, lang: Lang, column: usize, ids: &mut Vec<RecordId>) {
    let mut keyed: Vec<(Value, String, RecordId)> = ids
        .iter()
        .filter_map(|id| {
            let record = portfolio.record(*id)?;
            let value = record.get(column);
            let text = match (&value, record.fields().get(column)) {
                (Value::Link(target), _) => portfolio.label(*target),
                (Value::Text(text), _) => text.clone(),
                (Value::Choice(code), Some(field)) => match field.field_type {
                    // Choices stand in the order in which people think of them, not by letter.
                    crate::model::field::FieldType::Choice(set) => {
                        let place = set.codes.iter().position(|other| other == code);
                        format!("{:04}", place.unwrap_or(9_999))
                    }
                    _ => String::new(),
                },
                _ => String::new(),
            };
            Some((value, text, *id))
        })
        .collect();
    keyed.sort_by(|a, b| {
        // What is empty stands last.
        let empty = a.0.is_null().cmp(&b.0.is_null());
        empty.then_with(|| compare(lang, a, b))
    });
    *ids = keyed.into_iter().map(|(_, _, id)| id).collect();
}

fn compare(lang: Lang, a: &(Value, String, RecordId), b: &(Value, String, RecordId)) -> Ordering {
    match (&a.0, &b.0) {
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Number(a), Value::Number(b)) => a.total_cmp(b),
        (Value::Money(a), Value::Money(b)) => a.cmp(b),
        (Value::Date(a), Value::Date(b)) => a.cmp(b),
        (Value::Bool(a), Value::Bool(b)) => b.cmp(a),
        _ => sort::compare(lang, &a.1, &b.1),
    }
}
