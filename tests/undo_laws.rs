//! Laws that hold for any commands on any kinds: undoing everything leads back to the start, doing
//! it all again to the end; the file says what memory says; history and the state of an earlier day
//! say what was written.

use std::collections::BTreeMap;

use proptest::prelude::*;
use samstyr::model::command::Change;
use samstyr::model::field::{Field, FieldType};
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::history::What;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::rules::is_sealing;
use samstyr::model::time_of_day::TimeOfDay;
use samstyr::model::unseen::says_nothing;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, StoreError};

use crate::support::{Place, at, command, contents};

/// What a random value is made of; the type of its field says how.
#[derive(Clone, Debug)]
pub struct Draw {
    pick: usize,
    number: i64,
    real: f64,
    text: String,
}

/// A random step, to be made sense of against the portfolio as it then is.
#[derive(Clone, Debug)]
pub enum Op {
    Add { kind: usize, draws: Vec<Draw> },
    Set { record: usize, fields: Vec<(usize, Draw)> },
    Delete { record: usize },
    Reopen,
}

fn draw() -> impl Strategy<Value = Draw> {
    let texts = prop_oneof![
        "[a-zæøå ]{0,12}",
        "\\PC{0,12}",
        Just("'; DROP TABLE cases; -- \" \\ \u{0} \u{feff}\n\r\t".to_owned()),
        Just(String::new()),
    ];
    (any::<usize>(), any::<i64>(), any::<f64>(), texts)
        .prop_map(|(pick, number, real, text)| Draw { pick, number, real, text })
}

fn op() -> impl Strategy<Value = Op> {
    prop_oneof![
        4 => (any::<usize>(), prop::collection::vec(draw(), 1..6))
            .prop_map(|(kind, draws)| Op::Add { kind, draws }),
        4 => (any::<usize>(), prop::collection::vec((any::<usize>(), draw()), 1..4))
            .prop_map(|(record, fields)| Op::Set { record, fields }),
        2 => any::<usize>().prop_map(|record| Op::Delete { record }),
        1 => Just(Op::Reopen),
    ]
}

/// Commands, each of one step or a few.
pub fn commands() -> impl Strategy<Value = Vec<Vec<Op>>> {
    let one = prop::collection::vec(op(), 1..=1);
    prop::collection::vec(prop_oneof![3 => one, 1 => prop::collection::vec(op(), 2..4)], 1..12)
}

/// One of them, if there are any.
fn one_of<T: Copy>(all: &[T], pick: usize) -> Option<T> {
    all.get(pick.checked_rem(all.len())?).copied()
}

fn records(portfolio: &Portfolio) -> Vec<RecordId> {
    Kind::ALL.iter().flat_map(|kind| portfolio.records(*kind).map(|r| r.record_id())).collect()
}

fn value(kind: Kind, field: &Field, draw: &Draw, portfolio: &Portfolio) -> Value {
    // Every few draws a field is emptied.
    if draw.pick % 7 == 6 && !field.required {
        return Value::Null;
    }
    let linked = |id: Option<RecordId>| id.map_or(Value::Null, Value::Link);
    match field.field_type {
        FieldType::Text if says_nothing(&draw.text) && field.required => Value::Text("x".into()),
        FieldType::Text if field.clock => {
            // What ends is drawn from the afternoon, what begins from the morning.
            let is_end = kind.about().lasts.is_some_and(|(_, end)| end == field.name);
            let hour = draw.pick % 12 + if is_end { 12 } else { 0 };
            let time = format!("{hour:02}:{:02}", draw.number.rem_euclid(60));
            Value::Text(time)
        }
        FieldType::Text => Value::Text(draw.text.clone()),
        FieldType::Integer => {
            let (low, high) = field.range.unwrap_or((i64::MIN / 2, i64::MAX / 2));
            Value::Integer(low + draw.number.rem_euclid(high - low + 1))
        }
        FieldType::Number if draw.real.is_finite() => Value::Number(draw.real),
        FieldType::Number => Value::Number(0.1),
        FieldType::Bool => Value::Bool(draw.pick.is_multiple_of(2)),
        FieldType::Money => Value::Money(Ore(draw.number.rem_euclid(9_000_000_000_000))),
        FieldType::Date => {
            let dates = ["2022-09-23", "2016-09-30?", "../2022-12-23", "2024-21", "2024-06~"];
            let date = FuzzyDate::parse_edtf(dates[draw.pick % dates.len()]).unwrap();
            Value::Date(date.with_words(&draw.text.replace('\0', "")))
        }
        FieldType::Time => {
            let time = TimeOfDay::new(draw.pick as u32 % 24, draw.number.rem_euclid(60) as u32);
            Value::Time(time.unwrap())
        }
        // Files come with their bytes: `attachments` takes steps with them back.
        FieldType::File => Value::Null,
        FieldType::Choice(set) => {
            let code = set.codes[draw.pick % set.codes.len()];
            // Sealing is no step that can be taken back.
            let sealing = is_sealing(kind, field, &Value::Choice(code));
            Value::Choice(if sealing { set.codes[0] } else { code })
        }
        FieldType::Link(kind) => {
            let all: Vec<RecordId> = portfolio.records(kind).map(|r| r.record_id()).collect();
            linked(one_of(&all, draw.pick))
        }
        FieldType::AnyLink => linked(one_of(&records(portfolio), draw.pick)),
    }
}

/// A random step as changes.
pub fn changes(op: &Op, portfolio: &Portfolio) -> Vec<Change> {
    match op {
        Op::Add { kind, draws } => {
            let kind = Kind::ALL[kind % Kind::ALL.len()];
            let fields = kind.fields().iter().enumerate();
            let values = fields
                .filter(|(index, field)| field.required || index % 2 == draws.len() % 2)
                .map(|(index, f)| (index, value(kind, f, &draws[index % draws.len()], portfolio)))
                .collect();
            vec![Change::Add { kind, id: RecordId::new(), values }]
        }
        Op::Set { record, fields } => {
            let Some(id) = one_of(&records(portfolio), *record) else { return Vec::new() };
            let record = portfolio.record(id).unwrap();
            let set = |(field, draw): &(usize, Draw)| {
                let field = field % record.fields().len();
                let value = value(record.kind(), &record.fields()[field], draw, portfolio);
                Change::Set { id, field, value }
            };
            fields.iter().map(set).collect()
        }
        Op::Delete { record } => one_of(&records(portfolio), *record)
            .map(|id| Change::Delete { id })
            .into_iter()
            .collect(),
        Op::Reopen => Vec::new(),
    }
}

/// A document under test, with what it held after each step.
struct Story {
    _place: Place,
    document: Document,
    states: Vec<Vec<String>>,
    written: BTreeMap<(RecordId, usize), Vec<Value>>,
}

fn reopen(document: &mut Document) {
    let path = document.path().to_path_buf();
    let before = contents(document.portfolio());
    *document = Document::open(&path, Access::Write).unwrap();
    assert_eq!(contents(document.portfolio()), before, "the file says what memory said");
}

/// Carries out the commands, one a day.
fn tell(commands: &[Vec<Op>]) -> Story {
    let place = Place::new();
    let document = Document::open(&place.empty_document(), Access::Write).unwrap();
    let mut story = Story { _place: place, document, states: Vec::new(), written: BTreeMap::new() };
    story.states.push(contents(story.document.portfolio()));
    for ops in commands {
        if ops.iter().any(|op| matches!(op, Op::Reopen)) {
            reopen(&mut story.document);
        }
        let before = story.document.portfolio().clone();
        let changes = ops.iter().flat_map(|op| changes(op, &before)).collect();
        let day = i64::try_from(story.states.len()).unwrap();
        match story.document.apply(&command(changes), at(day)) {
            Ok(applied) if applied.transaction.is_some() => {
                note_what_was_written(&mut story.written, &before, &applied.portfolio);
                story.states.push(contents(&applied.portfolio));
            }
            Ok(_) | Err(StoreError::Rule(_)) => {
                assert_eq!(contents(story.document.portfolio()), contents(&before));
            }
            Err(error) => panic!("{ops:?}: {error:?}"),
        }
    }
    story
}

fn note_what_was_written(
    written: &mut BTreeMap<(RecordId, usize), Vec<Value>>,
    before: &Portfolio,
    after: &Portfolio,
) {
    for id in records(after) {
        let (new, old) = (after.record(id).unwrap(), before.record(id));
        for index in 0..new.fields().len() {
            let value = new.get(index);
            let told = written.entry((id, index)).or_default();
            if old.is_none_or(|old| old.get(index) != value) {
                told.push(value);
            }
        }
    }
}

/// Each commit is on the disk before it returns, so that few cases must do; more with
/// `PROPTEST_CASES`.
fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 400,
        ..ProptestConfig::with_cases(20)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn undoing_all_is_the_start_and_redoing_all_the_end(
        commands in commands(),
        reopen_at in any::<u16>(),
    ) {
        let Story { _place, mut document, states, .. } = tell(&commands);
        for (number, state) in states.iter().rev().skip(1).enumerate() {
            if reopen_at >> (number % 16) & 1 == 1 {
                reopen(&mut document);
            }
            let reversed = document.undo("Ola", at(100)).unwrap();
            prop_assert!(reversed.moved.is_empty(), "{:?}", reversed.moved);
            prop_assert_eq!(&contents(document.portfolio()), state);
        }
        prop_assert!(matches!(document.undo("Ola", at(100)), Err(StoreError::NothingToUndo)));
        for state in &states[1..] {
            document.redo("Ola", at(101)).unwrap();
            prop_assert_eq!(&contents(document.portfolio()), state);
        }
        prop_assert!(matches!(document.redo("Ola", at(101)), Err(StoreError::NothingToRedo)));
        reopen(&mut document);
        prop_assert_eq!(document.check().unwrap(), []);
    }

    #[test]
    fn what_was_written_is_what_the_log_and_the_file_tell(
        commands in commands(),
    ) {
        let Story { _place, mut document, states, written } = tell(&commands);
        reopen(&mut document);
        prop_assert_eq!(document.check().unwrap(), []);
        for (number, state) in states.iter().enumerate() {
            let day = at(i64::try_from(number).unwrap()).date_naive();
            prop_assert_eq!(&contents(&document.as_of(day).unwrap()), state, "as of {}", day);
        }
        for ((id, index), values) in &written {
            let told = told_by_the_log(&document, *id, *index);
            let values: Vec<Value> = values.iter().map(said).collect();
            if document.portfolio().record(*id).is_some() {
                prop_assert_eq!(told, values, "field {} of {}", index, id);
            } else {
                // The command that took it away may have changed it first.
                prop_assert!(told.starts_with(&values), "{:?} {:?}", told, values);
            }
        }
    }
}

/// What a field held after each step that touched it. Each change must begin where the one before
/// it ended.
fn told_by_the_log(document: &Document, id: RecordId, field: usize) -> Vec<Value> {
    let mut told: Vec<Value> = Vec::new();
    for entry in document.history(Some(id), None).unwrap().iter().rev() {
        let mut now = told.last().cloned();
        for change in &entry.changes {
            match (change.what, &change.new) {
                (What::Birth, Value::Text(json)) => {
                    let born = samstyr::store::birth_values(change.kind, json).unwrap();
                    let own = born.iter().find(|(index, _)| *index == field);
                    now = Some(own.map_or(Value::Null, |(_, value)| said(value)));
                }
                (What::Field(index), new) if index == field => {
                    assert_eq!(now, Some(said(&change.old)), "{change:?}");
                    now = Some(said(new));
                }
                _ => {}
            }
        }
        if now.as_ref() != told.last() {
            told.extend(now);
        }
    }
    told
}

/// A yes-or-no that says no says as much as one that says nothing.
fn said(value: &Value) -> Value {
    match value {
        Value::Bool(false) => Value::Null,
        other => other.clone(),
    }
}
