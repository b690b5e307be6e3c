//! What a new record says before anybody has said it: its defaults, and the nearest sensible value
//! where the work requires one.

use chrono::{Datelike as _, NaiveDate};

use crate::model::defaults::defaults;
use crate::model::field::FieldType;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::Texts;

/// The values of a new record, by field number. The user goes on from there.
#[must_use]
pub fn new_values(
    portfolio: &Portfolio,
    texts: &Texts,
    today: NaiveDate,
    kind: Kind,
) -> Vec<(usize, Value)> {
    let mut values = defaults(kind);
    for (index, field) in kind.fields().iter().enumerate().filter(|(_, field)| field.required) {
        if values.iter().any(|(other, _)| *other == index) {
            continue;
        }
        let value = match field.field_type {
            FieldType::Text => {
                Value::Text(texts.attribute(&format!("kind-{}", kind.plural()), "new"))
            }
            FieldType::Date | FieldType::Time | FieldType::File => {
                Value::Date(FuzzyDate::from_day(today))
            }
            FieldType::Integer => Value::Integer(i64::from(today.year())),
            FieldType::Choice(set) => set.codes.first().map_or(Value::Null, |c| Value::Choice(c)),
            FieldType::Link(target) => first_of(portfolio, target),
            FieldType::Number | FieldType::Bool | FieldType::Money | FieldType::AnyLink => {
                Value::Null
            }
        };
        values.push((index, value));
    }
    values
}

/// The kind of which there must be a record before one of this kind can be added: it requires a link to
/// one, and there is none yet. Where that one requires another in its turn, the other comes first.
#[must_use]
pub fn needed_first(portfolio: &Portfolio, kind: Kind) -> Option<Kind> {
    let given = defaults(kind);
    let is_open = |index: usize| given.iter().all(|(other, _)| *other != index);
    let fields = kind.fields().iter().enumerate();
    let mut links = fields.filter(|(index, field)| field.required && is_open(*index));
    let needed = links.find_map(|(_, field)| {
        let target = field.field_type.target()?;
        (target != kind && portfolio.records(target).next().is_none()).then_some(target)
    })?;
    Some(needed_first(portfolio, needed).unwrap_or(needed))
}

fn first_of(portfolio: &Portfolio, kind: Kind) -> Value {
    let deciding = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    let usual = deciding.map(RecordId::from).filter(|_| kind == Kind::Body);
    let first = || portfolio.records(kind).next().map(Record::record_id);
    usual.or_else(first).map_or(Value::Null, Value::Link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_can_be_added_once_what_it_requires_is_there() {
        let today = NaiveDate::default();
        let texts = Texts::of(crate::text::Lang::Nb);
        for kind in Kind::ALL.iter().copied() {
            let mut portfolio = Portfolio::default();
            while let Some(first) = needed_first(&portfolio, kind) {
                assert_eq!(
                    needed_first(&portfolio, first),
                    None,
                    "{kind:?}: {first:?} is the first"
                );
                assert!(
                    portfolio.records(first).next().is_none(),
                    "{kind:?}: {first:?} is missing"
                );
                let values = new_values(&portfolio, texts, today, first);
                assert!(portfolio.put(first, RecordId::new(), values).is_ok(), "{first:?}");
            }
            let values = new_values(&portfolio, texts, today, kind);
            for (index, field) in kind.fields().iter().enumerate() {
                if field.required && field.field_type.target().is_some() {
                    let is_given =
                        |(at, value): &(usize, Value)| *at == index && *value != Value::Null;
                    assert!(values.iter().any(is_given), "{kind:?}: {}", field.name);
                }
            }
        }
        assert_eq!(needed_first(&Portfolio::default(), Kind::Meeting), Some(Kind::Body));
    }
}
