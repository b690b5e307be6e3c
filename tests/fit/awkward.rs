//! What is tried, and what with.

use std::sync::Arc;

use samstyr::model::column::ColumnKey;
use samstyr::model::command::Change;
use samstyr::model::field::FieldType;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::plan::plan;
use samstyr::model::rules::{LONGEST_TEXT, check_ready_for_seal};
use samstyr::model::value::Value;
use samstyr::store::{Access, Document};

use super::routes::TODAY;
use crate::support::{Place, add, at, command, day, text};

/// The example with columns of one's own of every type, and the records that are tried: of each kind
/// one that is there, a final decision, and one that was deleted.
pub struct Tried {
    pub portfolio: Portfolio,
    pub records: Vec<(Kind, RecordId)>,
    pub gone: RecordId,
    pub sealed: RecordId,
}

pub fn ground() -> Tried {
    let (mut portfolio, sealed) = with_final_decision();
    let mut changes = Vec::new();
    for kind in [Kind::Project, Kind::Decision] {
        for code in ["text", "number", "amount", "date", "choice", "person", "municipality"] {
            let title = format!("Eget {code} {}", kind.plural());
            changes.push(
                add(
                    Kind::OwnColumn,
                    &[
                        ("title", text(&title)),
                        ("listed_kind", text(kind.plural())),
                        ("column_type", own_type(code)),
                        ("choices", text("Rød\nGrønn")),
                    ],
                )
                .1,
            );
        }
    }
    // One of each kind that the example has none of, where a few links are all that it needs.
    for kind in Kind::ALL {
        if portfolio.count(*kind) > 0 {
            continue;
        }
        let needed = kind.fields().iter().filter(|field| field.required);
        let value = |field: &samstyr::model::field::Field| match field.field_type {
            FieldType::Text => text("Noe"),
            FieldType::Integer => Value::Integer(2024),
            FieldType::Date => Value::Date(FuzzyDate::from_day(day(TODAY))),
            FieldType::Choice(set) => Value::Choice(set.codes[0]),
            FieldType::Link(to) => {
                portfolio.records(to).next().map_or(Value::Null, |r| Value::Link(r.record_id()))
            }
            FieldType::AnyLink => {
                let project = portfolio.projects.iter().next().expect("there is one");
                Value::Link(project.id.raw())
            }
            FieldType::Bool
            | FieldType::Number
            | FieldType::Money
            | FieldType::Time
            | FieldType::File => Value::Null,
        };
        let values: Vec<_> = needed.map(|field| (field.name, value(field))).collect();
        let (_, change) = add(*kind, &values);
        if let Ok(next) = plan(&portfolio, &[change]) {
            portfolio = next.portfolio;
        }
    }
    portfolio = plan(&portfolio, &changes).expect("columns can be added").portfolio;
    let (gone, project) = add(Kind::Project, &[("title", text("Slettet"))]);
    portfolio = plan(&portfolio, &[project]).expect("it can be added").portfolio;
    portfolio.remove(gone);
    let mut tried: Vec<(Kind, RecordId)> = Vec::new();
    for kind in Kind::ALL {
        let mut records = portfolio.records(*kind).map(|record| record.record_id());
        tried.extend(records.find(|id| !portfolio.is_sealed(*id)).map(|id| (*kind, id)));
    }
    assert!(tried.len() > 30, "{} kinds", tried.len());
    tried.push((Kind::Decision, sealed));
    tried.push((Kind::Project, gone));
    Tried { portfolio, records: tried, gone, sealed }
}

/// The example with one of its decisions made final.
pub fn with_final_decision() -> (Portfolio, RecordId) {
    let place = Place::new();
    let mut document = Document::open(&place.example(), Access::Write).expect("it opens");
    let portfolio = Arc::clone(document.portfolio());
    let ready = |id| check_ready_for_seal(&portfolio, id).is_ok();
    let mut decisions = portfolio.decisions.iter().map(|decision| decision.id.raw());
    let id = decisions.find(|id| ready(*id)).expect("one can be made final");
    let sealing = command(vec![Change::Seal { record: id }]);
    document.apply(&sealing, at(0)).expect("it can be made final");
    ((**document.portfolio()).clone(), id)
}

pub fn own_type(code: &str) -> Value {
    let (_, field) = Kind::OwnColumn.field("column_type").expect("a column has a type");
    let FieldType::Choice(set) = field.field_type else { panic!("it is a choice") };
    Value::Choice(set.code(code).expect("it is one"))
}

/// Values that fit and values that do not, for a cell of any type.
pub fn awkward_values(ground: &Tried, kind: Kind, id: RecordId, key: ColumnKey) -> Vec<Value> {
    let mut values = vec![
        Value::Null,
        text(""),
        text("   "),
        text("Noe annet"),
        text("med\0null"),
        text(&"lang tekst ".repeat(10_000)),
        text(&"x".repeat(LONGEST_TEXT + 1)),
        text("Rød"),
        Value::Bool(true),
        Value::Bool(false),
        Value::Date(FuzzyDate::from_day(day("2031-02-28"))),
        Value::Choice("no such choice"),
        Value::Link(id),
        Value::Link(ground.gone),
        Value::Link(ground.sealed),
    ];
    values.extend([i64::MIN, -1, 0, 1, 5, 6, 1_799, 2_024, 2_200, i64::MAX].map(Value::Integer));
    let numbers = [f64::NAN, f64::INFINITY, -1.5, -0.0, 0.0, 12.25];
    values.extend(numbers.map(Value::Number));
    values.extend([i64::MIN, -100, 0, 12_345, i64::MAX].map(|ore| Value::Money(Ore(ore))));
    match key.field_type(&ground.portfolio, kind) {
        Some(FieldType::Choice(set)) => {
            values.extend(set.codes.iter().map(|code| Value::Choice(code)));
        }
        Some(FieldType::Link(to)) => {
            let records = ground.portfolio.records(to).take(3);
            values.extend(records.map(|record| Value::Link(record.record_id())));
            // Round in a ring, where there is one to make.
            let below = ground.portfolio.records(to).filter(|record| {
                let ColumnKey::Field(index) = key else { return false };
                record.kind() == kind && record.get(index) == Value::Link(id)
            });
            values.extend(below.take(1).map(|record| Value::Link(record.record_id())));
        }
        _ => {}
    }
    values
}

/// Texts that people type, and some that nobody should.
pub fn awkward_texts(ground: &Tried, kind: Kind, id: RecordId, key: ColumnKey) -> Vec<String> {
    let portfolio = &ground.portfolio;
    let plain = [
        "",
        "Noe annet",
        "-5",
        "0",
        "3",
        "6",
        "1 234",
        "1.234,50",
        "12,345",
        "2024",
        "1799",
        "99999",
        "1e400",
        "31.02.2022",
        "28.02.2022",
        "før jul",
        "uke 60",
        "1. mars",
        "12.12.12345",
        "ja",
        "Nei",
        "x",
        "✓",
        "kanskje",
        "Rød",
        "blå",
        "national",
        "Nasjonalt",
        "Avslutning",
        "ukjent valg",
        "med\0null",
        "9223372036854775808",
        "NaN",
    ];
    let mut texts: Vec<String> = plain.map(str::to_owned).into();
    texts.extend(["lang tekst ".repeat(5_000), "x".repeat(LONGEST_TEXT + 1)]);
    texts.extend([id, ground.gone, ground.sealed].map(|id| id.to_string()));
    texts.push(portfolio.label(id));
    if let Some(FieldType::Link(to)) = key.field_type(portfolio, kind) {
        let records = portfolio.records(to).take(3);
        texts.extend(records.map(|record| portfolio.label_of(record)));
    }
    texts
}
