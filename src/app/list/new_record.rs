//! What a new record says before anybody has said it: its defaults, and what follows from where one stands.
//! A link that it requires and that nothing speaks for is left for somebody to say.

use chrono::{Datelike as _, NaiveDate};

use crate::model::about::Listed;
use crate::model::defaults::defaults;
use crate::model::field::FieldType;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::Texts;

/// What a new record begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NewRecord {
    /// Its values, by field number. The user goes on from there.
    pub values: Vec<(usize, Value)>,
    /// The links and the choices that it requires and that nothing speaks for, and the code by which it is looked up:
    /// they are asked for before it is added.
    pub lacking: Vec<usize>,
}

/// What a new record begins with, where one stands at a record or at none: it belongs to that one, or to
/// what that one belongs to.
#[must_use]
pub fn new_record(
    portfolio: &Portfolio,
    texts: &Texts,
    today: NaiveDate,
    kind: Kind,
    open: Option<RecordId>,
) -> NewRecord {
    let near = nearest(portfolio, open);
    let values = new_values(portfolio, texts, today, kind);
    let mut new = NewRecord { values, lacking: Vec::new() };
    for (index, field) in kind.fields().iter().enumerate() {
        // A number by which it is looked up is nothing that could be made up.
        if field.required && field.code {
            new.values.retain(|(other, _)| *other != index);
            new.lacking.push(index);
            continue;
        }
        let is_set = new.values.iter().any(|(other, value)| *other == index && !value.is_null());
        let belongs = kind.about().belongs_to.contains(&field.name);
        if is_set || !field.field_type.is_link() || !(field.required || belongs) {
            continue;
        }
        // What two fields may name alike, they hardly name both.
        let taken: Vec<RecordId> = new.values.iter().filter_map(|(_, v)| v.as_link()).collect();
        let suits = |id: &RecordId| {
            let fits = portfolio.record(*id).is_some_and(|r| field.takes(r.kind()));
            fits && !taken.contains(id)
        };
        // Of two in one list, one says nothing of what the other belongs to.
        let apart = near.first().is_some_and(|id| is_beside(portfolio, *id, kind));
        let found = near.iter().copied().find(suits).filter(|_| field.required || !apart);
        if found.is_none() && field.required {
            new.lacking.push(index);
        }
        new.values.retain(|(other, _)| *other != index);
        new.values.extend(found.map(|id| (index, Value::Link(id))));
    }
    new.values = completed(portfolio, texts, kind, new.values);
    let unsaid =
        |index: usize| !new.values.iter().any(|(other, value)| *other == index && !value.is_null());
    let chosen = kind.fields().iter().enumerate().filter(|(index, field)| {
        field.required && field.field_type.choices().is_some() && unsaid(*index)
    });
    let chosen: Vec<usize> = chosen.map(|(index, _)| index).collect();
    new.lacking.extend(chosen);
    new
}

/// The values of a new record with what follows from them: it says what nobody has said yet, and takes the place
/// of a name that was made up.
#[must_use]
pub fn completed(
    portfolio: &Portfolio,
    texts: &Texts,
    kind: Kind,
    mut values: Vec<(usize, Value)>,
) -> Vec<(usize, Value)> {
    let made_up = Value::Text(texts.attribute(&format!("kind-{}", kind.plural()), "new"));
    let follows = kind.about().follows.map_or_else(Vec::new, |of| of(portfolio, &values));
    for (index, value) in follows {
        let said = values
            .iter()
            .any(|(other, value)| *other == index && !value.is_null() && *value != made_up);
        if !said {
            values.retain(|(other, _)| *other != index);
            values.push((index, value));
        }
    }
    values
}

/// Whether a record stands in a list with the new one, and not on a page with it.
fn is_beside(portfolio: &Portfolio, id: RecordId, kind: Kind) -> bool {
    let same = portfolio.record(id).is_some_and(|record| record.kind() == kind);
    same && match kind.about().listed {
        Listed::Tab(_) | Listed::Nowhere => true,
        Listed::TabAndPage(_) | Listed::OnItsPage => false,
    }
}

/// The record at which one stands, what it belongs to, and so on.
fn nearest(portfolio: &Portfolio, open: Option<RecordId>) -> Vec<RecordId> {
    let mut near = Vec::new();
    let mut next = open;
    while let Some(id) = next.filter(|id| !near.contains(id))
        && let Some(record) = portfolio.record(id)
    {
        near.push(id);
        next = record.kind().about().belongs_to.iter().find_map(|name| {
            let (index, _) = record.kind().field(name)?;
            record.get(index).as_link()
        });
    }
    near
}

/// The values of a new record, by field number, as far as they follow from its kind: what it is linked to is
/// not among them, but for the only record that it can be, and the body whose meetings these usually are.
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
            FieldType::Date => Value::Date(FuzzyDate::from_day(today)),
            FieldType::Integer => Value::Integer(i64::from(today.year())),
            FieldType::Link(target) => only_one(portfolio, target).map_or(Value::Null, Value::Link),
            // The first of a set is no answer: nobody has said it.
            FieldType::Choice(_)
            | FieldType::Number
            | FieldType::Bool
            | FieldType::Money
            | FieldType::AnyLink
            | FieldType::Time
            | FieldType::File => Value::Null,
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

/// The body whose meetings these usually are, or the only record of the kind.
fn only_one(portfolio: &Portfolio, kind: Kind) -> Option<RecordId> {
    let deciding = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    let usual = deciding.map(RecordId::from).filter(|_| kind == Kind::Body);
    let mut all = portfolio.records(kind).map(Record::record_id);
    usual.or_else(|| all.next().filter(|_| all.next().is_none()))
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
                let values = new_record(&portfolio, texts, today, first, None).values;
                assert!(portfolio.put(first, RecordId::new(), values).is_ok(), "{first:?}");
            }
            let values = new_record(&portfolio, texts, today, kind, None).values;
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

    #[test]
    fn no_choice_is_made_that_nobody_has_made() {
        let (today, texts) = (NaiveDate::default(), Texts::of(crate::text::Lang::Nb));
        let portfolio = Portfolio::default();
        for kind in Kind::ALL.iter().copied() {
            let given = defaults(kind);
            let new = new_record(&portfolio, texts, today, kind, None);
            for values in [&new.values, &new_values(&portfolio, texts, today, kind)] {
                let mut choices = values.iter().filter(|(_, v)| matches!(v, Value::Choice(_)));
                assert!(choices.all(|choice| given.contains(choice)), "{kind:?}: {values:?}");
            }
            for (index, field) in kind.fields().iter().enumerate() {
                let is_chosen = field.required && field.field_type.choices().is_some();
                let is_given = given.iter().any(|(other, _)| *other == index);
                let is_asked = new.lacking.contains(&index);
                assert!(!is_chosen || is_asked != is_given, "{kind:?}: {}", field.name);
            }
        }
    }

    #[test]
    fn a_new_case_takes_its_year_and_its_place_from_its_meeting() {
        use crate::model::case::Case;
        let (today, texts) = (NaiveDate::default(), Texts::of(crate::text::Lang::Nb));
        let mut portfolio = Portfolio::default();
        let (meeting, case) = (RecordId::new(), RecordId::new());
        let at = |kind: Kind, name: &str| kind.field(name).map_or(usize::MAX, |(index, _)| index);
        let day = FuzzyDate::parse_edtf("2023-12-11").unwrap();
        let date = (at(Kind::Meeting, "date"), Value::Date(day));
        portfolio.put(Kind::Meeting, meeting, [date]).unwrap();
        let first = [
            (Case::meeting_id.index(), Value::Link(meeting)),
            (Case::agenda_order.index(), Value::Integer(4)),
        ];
        portfolio.put(Kind::Case, case, first).unwrap();
        for open in [meeting, case] {
            let new = new_record(&portfolio, texts, today, Kind::Case, Some(open));
            for (field, number) in
                [(Case::case_year.index(), 2023), (Case::agenda_order.index(), 5)]
            {
                assert!(new.values.contains(&(field, Value::Integer(number))), "{new:?}");
            }
        }
        let new = new_record(&portfolio, texts, today, Kind::Case, None);
        assert!(new.values.iter().all(|(field, _)| *field != Case::agenda_order.index()));
    }

    #[test]
    fn a_new_record_belongs_to_where_one_stands() {
        let (today, texts) = (NaiveDate::default(), Texts::of(crate::text::Lang::Nb));
        let mut portfolio = Portfolio::default();
        let mut put = |kind: Kind, links: &[(&str, RecordId)]| {
            let id = RecordId::new();
            let links = links.iter().map(|(name, id)| {
                (kind.field(name).map_or(usize::MAX, |(index, _)| index), Value::Link(*id))
            });
            portfolio.put(kind, id, links).unwrap();
            id
        };
        let body = put(Kind::Body, &[]);
        let meeting = put(Kind::Meeting, &[("body_id", body)]);
        let cases = [(); 3].map(|()| put(Kind::Case, &[("meeting_id", meeting)]));
        let decision = put(Kind::Decision, &[("case_id", cases[1])]);
        let link = |kind: Kind, name: &str, open: Option<RecordId>| {
            let new = new_record(&portfolio, texts, today, kind, open);
            let (index, _) = kind.field(name).unwrap();
            let value = new.values.iter().find(|(other, _)| *other == index);
            (value.and_then(|(_, value)| value.as_link()), new.lacking.contains(&index))
        };
        assert_eq!(link(Kind::Decision, "case_id", Some(cases[2])), (Some(cases[2]), false));
        assert_eq!(link(Kind::Decision, "case_id", Some(decision)), (Some(cases[1]), false));
        // Nothing speaks for any of three: somebody is asked.
        assert_eq!(link(Kind::Decision, "case_id", None), (None, true));
        assert_eq!(link(Kind::Decision, "case_id", Some(body)), (None, true));
        assert_eq!(link(Kind::Case, "meeting_id", Some(meeting)), (Some(meeting), false));
        assert_eq!(link(Kind::Case, "meeting_id", Some(cases[0])), (Some(meeting), false));
        assert_eq!(link(Kind::Case, "meeting_id", None), (None, false));
        assert_eq!(link(Kind::FollowUp, "decision_id", Some(decision)), (Some(decision), false));
    }
}
