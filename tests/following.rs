//! Figures that follow a portfolio say what they would say if they were worked out afresh, whatever changes: any
//! field of any kind, a record that comes or goes, what is made final, undone, done again, or brought in.

use chrono::NaiveDate;
use proptest::prelude::*;
use samstyr::calc::overview::{
    DAYS_AHEAD, Figure, Filter, Followed, Property, Seeking, Upcoming, overview, upcoming,
};
use samstyr::model::case::Case;
use samstyr::model::command::Change;
use samstyr::model::field::{Field, FieldType};
use samstyr::model::follow_up::FollowUp;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::meeting::Meeting;
use samstyr::model::money::Ore;
use samstyr::model::time_of_day::TimeOfDay;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};

use crate::support::{Place, at, command, day, example_id, example_portfolio};
use crate::undo_laws::{changes, commands};

/// Figures that follow one portfolio after the other, of all of it and of parts of it, each held against those
/// worked out afresh.
pub struct Watch(Vec<Followed>);

impl Watch {
    pub fn begin() -> Self {
        Self(Vec::new())
    }

    /// How many parts had to be worked out.
    pub fn follow(&mut self, portfolio: &Portfolio, today: NaiveDate) -> usize {
        if self.0.is_empty() {
            self.0 =
                parts(portfolio).iter().map(|it| Followed::of(portfolio, *it, today)).collect();
        } else {
            for followed in &mut self.0 {
                *followed = followed.after(portfolio, followed.filter(), today);
            }
        }
        for followed in &self.0 {
            assert_eq!(said(followed), afresh(portfolio, followed.filter(), today));
        }
        let whole = (overview(portfolio, today), upcoming(portfolio, today, DAYS_AHEAD));
        assert_eq!(said(&self.0[0]), whole);
        self.0[0].anew()
    }
}

/// All of a portfolio, and a part of it by each property.
fn parts(portfolio: &Portfolio) -> Vec<Filter> {
    let one_of = |property| Seeking::offered(portfolio, property).into_iter().next();
    let parts = Property::ALL.into_iter().filter_map(one_of);
    std::iter::once(Filter::default())
        .chain(parts.map(|seeking| Filter::default().with(seeking)))
        .collect()
}

/// All that figures say.
fn said(followed: &Followed) -> (Vec<Figure>, Vec<Upcoming>) {
    (followed.figures().cloned().collect(), followed.ahead().to_vec())
}

/// The same, worked out afresh.
fn afresh(portfolio: &Portfolio, filter: Filter, today: NaiveDate) -> (Vec<Figure>, Vec<Upcoming>) {
    said(&Followed::of(portfolio, filter, today))
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

/// The example with a record of each kind that it lacks, and with a decision that was made final before its case was
/// laid before another body; a follow-up hangs on it.
fn of_each_kind() -> Portfolio {
    let place = Place::new();
    let mut document = Document::open(&place.example(), Access::Write).unwrap();
    let decision = example_id("decisions", "medlemskap");
    document.apply(&command(vec![Change::Seal { record: decision }]), at(1)).unwrap();
    let mut portfolio = Portfolio::clone(document.portfolio());
    let sealed = portfolio.decisions.get_raw(decision).unwrap();
    let (case, body) =
        (sealed.case_id.unwrap(), portfolio.meeting_of(sealed).unwrap().body_id.unwrap());
    let is_of_another = |it: &&Meeting| it.body_id.is_some_and(|other| other != body);
    let elsewhere = portfolio.meetings.iter().find(is_of_another).unwrap().id;
    portfolio.change(case.raw(), [Case::meeting_id.with(Some(elsewhere))]).unwrap();
    let follow_up = portfolio.actions.iter().next().unwrap().id.raw();
    let decision = portfolio.decisions.get_raw(decision).map(|it| it.id);
    portfolio.change(follow_up, [FollowUp::decision_id.with(decision)]).unwrap();
    for kind in Kind::ALL {
        if !ids(&portfolio, *kind).is_empty() {
            continue;
        }
        let said = |(index, field): (usize, &Field)| {
            let mut values = others(field, &portfolio).into_iter();
            values.find(|value| *value != Value::Null).map(|value| (index, value))
        };
        let values: Vec<(usize, Value)> =
            kind.fields().iter().enumerate().filter_map(said).collect();
        portfolio.put(*kind, example_id(kind.plural(), "one of each kind"), values).unwrap();
    }
    portfolio
}

#[test]
fn each_field_of_each_kind_is_followed() {
    let today = day("2024-04-26");
    let portfolio = &of_each_kind();
    let begun: Vec<Followed> =
        parts(portfolio).iter().map(|it| Followed::of(portfolio, *it, today)).collect();
    let mut turn = 0;
    let after = |changed: &Portfolio, before: &Followed, what: &str| {
        let filter = before.filter();
        let (followed, afresh) =
            (before.after(changed, filter, today), afresh(changed, filter, today));
        assert!(said(&followed) == afresh, "{what}, {filter:?}");
        said(before) != afresh
    };
    let mut all_and_a_part = |changed: &Portfolio, what: &str| {
        // All of it, and one part after the other.
        turn = turn % (begun.len() - 1) + 1;
        after(changed, &begun[0], what);
        after(changed, &begun[turn], what);
    };
    for kind in Kind::ALL {
        // A few of each kind, from all over its table.
        let all = ids(portfolio, *kind);
        assert!(!all.is_empty(), "{kind:?}");
        for id in all.iter().step_by((all.len() / 4).max(1)) {
            let mut without = portfolio.clone();
            without.remove(*id);
            all_and_a_part(&without, &format!("{kind:?} without {id}"));
            for (index, field) in kind.fields().iter().enumerate() {
                for value in others(field, portfolio) {
                    let mut changed = portfolio.clone();
                    let what = format!("{} of {kind:?}: {value:?}", field.name);
                    changed.change(*id, [(index, value)]).unwrap();
                    all_and_a_part(&changed, &what);
                }
            }
        }
    }
    let mut told = 0;
    for (place, id) in portfolio.seals.keys().enumerate() {
        let mut changed = portfolio.clone();
        changed.seals.remove(id);
        for before in &begun {
            told += usize::from(after(&changed, before, &format!("without the seal {place}")));
        }
    }
    assert!(told > 1, "figures of all and of a body are others without the seal: {told}");
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
