//! Figures that follow a portfolio say what they would say if they were worked out afresh, whatever changes: any
//! field of any kind, a record that comes or goes, what is made final, undone, done again, or brought in.

use chrono::NaiveDate;
use proptest::prelude::*;
use samstyr::calc::overview::{DAYS_AHEAD, Figure, Followed, overview, upcoming};
use samstyr::model::field::{Field, FieldType};
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::time_of_day::TimeOfDay;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};

use crate::support::{Place, at, command, day, example_portfolio};
use crate::undo_laws::{changes, commands};

/// Figures that follow one portfolio after the other, each held against those worked out afresh.
pub struct Watch(Option<Followed>);

impl Watch {
    pub fn begin() -> Self {
        Self(None)
    }

    /// How many parts had to be worked out.
    pub fn follow(&mut self, portfolio: &Portfolio, today: NaiveDate) -> usize {
        let followed = match &self.0 {
            Some(before) => before.after(portfolio, today),
            None => Followed::of(portfolio, today),
        };
        let kept: Vec<Figure> = followed.figures().cloned().collect();
        assert_eq!(kept, overview(portfolio, today));
        assert_eq!(followed.ahead(), upcoming(portfolio, today, DAYS_AHEAD));
        let anew = followed.anew();
        self.0 = Some(followed);
        anew
    }
}

/// Other values for a field, among them what counts another way.
fn others(field: &Field, portfolio: &Portfolio) -> Vec<Value> {
    let date = |stored: &str| Value::Date(FuzzyDate::from_stored(stored).unwrap());
    let mut values = match field.field_type {
        FieldType::Text if field.clock => Vec::new(),
        FieldType::Text => vec![Value::Text("eksempel: et".to_owned())],
        FieldType::Integer => vec![Value::Integer(field.range.map_or(7, |(low, _)| low + 1))],
        FieldType::Number => vec![Value::Number(0.5)],
        FieldType::Bool => vec![Value::Bool(true), Value::Bool(false)],
        FieldType::Money => vec![Value::Money(Ore(12_345))],
        FieldType::Date => ["2024-05-02", "2023-01-02", "2031-01"].map(date).to_vec(),
        FieldType::Time => vec![Value::Time(TimeOfDay::new(9, 0).unwrap())],
        FieldType::File => Vec::new(),
        FieldType::Choice(set) => set.codes.iter().copied().map(Value::Choice).collect(),
        FieldType::Link(kind) => {
            portfolio.records(kind).take(3).map(|r| Value::Link(r.record_id())).collect()
        }
        FieldType::AnyLink => [Kind::Meeting, Kind::Event, Kind::Call, Kind::Case]
            .iter()
            .filter_map(|kind| portfolio.records(*kind).next())
            .map(|record| Value::Link(record.record_id()))
            .collect(),
    };
    if !field.required {
        values.push(Value::Null);
    }
    values
}

fn ids(portfolio: &Portfolio, kind: Kind) -> Vec<RecordId> {
    portfolio.records(kind).map(|record| record.record_id()).collect()
}

#[test]
fn each_field_of_each_kind_is_followed() {
    let today = day("2024-04-26");
    let portfolio = example_portfolio();
    let begun = Followed::of(portfolio, today);
    let after = |changed: &Portfolio, what: &str| {
        let followed = begun.after(changed, today);
        let kept: Vec<Figure> = followed.figures().cloned().collect();
        assert!(kept == overview(changed, today), "{what}");
        assert!(followed.ahead() == upcoming(changed, today, DAYS_AHEAD), "{what}");
    };
    for kind in Kind::ALL {
        // A few of each kind, from all over its table.
        let all = ids(portfolio, *kind);
        for id in all.iter().step_by((all.len() / 4).max(1)) {
            let mut without = portfolio.clone();
            without.remove(*id);
            after(&without, &format!("{kind:?} without {id}"));
            for (index, field) in kind.fields().iter().enumerate() {
                for value in others(field, portfolio) {
                    let mut changed = portfolio.clone();
                    let what = format!("{} of {kind:?}: {value:?}", field.name);
                    changed.change(*id, [(index, value)]).unwrap();
                    after(&changed, &what);
                }
            }
        }
    }
    for (place, id) in portfolio.seals.keys().enumerate() {
        let mut changed = portfolio.clone();
        changed.seals.remove(id);
        after(&changed, &format!("without the seal {place}"));
    }
}

#[test]
fn what_reads_nothing_that_has_changed_is_not_worked_out_again() {
    let (today, portfolio) = (day("2024-04-26"), example_portfolio());
    let mut watch = Watch::begin();
    let all = watch.follow(portfolio, today);
    assert_eq!(watch.follow(&portfolio.clone(), today), 0, "nothing has changed");
    let mut changed = portfolio.clone();
    let benefit = ids(portfolio, Kind::Benefit)[0];
    let (title, _) = Kind::Benefit.field("title").unwrap();
    changed.change(benefit, [(title, Value::Text("Et annet navn".to_owned()))]).unwrap();
    let anew = watch.follow(&changed, today);
    assert!((1..=3).contains(&anew), "{anew} of {all} for a benefit");
    let mut changed = changed.clone();
    let risk = ids(portfolio, Kind::Organisation)[0];
    changed.remove(risk);
    assert_eq!(watch.follow(&changed, today), 0, "nothing counts organisations");
    let tomorrow = watch.follow(&changed, day("2024-04-27"));
    assert!((1..all).contains(&tomorrow), "{tomorrow} of {all} for another day");
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 200,
        ..ProptestConfig::with_cases(12)
    })]

    #[test]
    fn any_commands_undone_and_done_again_are_followed(commands in commands()) {
        let place = Place::new();
        let mut document = Document::open(&place.example(), Access::Write).unwrap();
        let today = day("2022-09-20");
        let mut watch = Watch::begin();
        watch.follow(document.portfolio(), today);
        let mut made = 0;
        for ops in &commands {
            let changes = ops.iter().flat_map(|op| changes(op, document.portfolio())).collect();
            if document.apply(&command(changes), at(9_000 + made)).is_ok() {
                made += 1;
            }
            watch.follow(document.portfolio(), today);
        }
        for _ in 0..made {
            let _ = document.undo("Ola", at(9_100));
            watch.follow(document.portfolio(), today);
        }
        for _ in 0..made {
            let _ = document.redo("Ola", at(9_101));
            watch.follow(document.portfolio(), today);
        }
    }
}
