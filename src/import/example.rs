//! The example portfolio: readable files, built in, as dated commands.
//!
//! Each record says on which day its source is dated; what is known of that day becomes one
//! transaction, and what later sources say of the same record becomes later ones. So the history
//! of the example is the history of its sources.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use toml::{Table, Value as Toml};

use crate::model::command::{Change, Command};
use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;

/// The key of the example document: the same on every machine.
#[must_use]
pub(crate) fn document_id() -> RecordId {
    RecordId::of_example("document", "example")
}

/// Something in the files that cannot be read. The files are built in and tested, so nobody meets
/// this but a developer who edits them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("data/example/{file}.toml, {key}: {what}")]
pub struct ExampleError {
    file: &'static str,
    key: String,
    what: String,
}

/// A command and when it counts as made.
#[derive(Clone, Debug)]
pub struct DatedCommand {
    /// The time that the log is to say.
    pub at: DateTime<Utc>,
    /// What.
    pub command: Command,
}

/// The changes of one day: new records first, then what is said anew of older ones, by reason.
#[derive(Default)]
struct Day {
    added: Vec<Change>,
    changed: BTreeMap<String, Vec<Change>>,
}

/// The example as commands in the order of their dates.
///
/// # Errors
/// Where a file cannot be read, and why.
pub fn commands() -> Result<Vec<DatedCommand>, ExampleError> {
    let mut days: BTreeMap<NaiveDate, Day> = BTreeMap::new();
    for kind in Kind::ALL {
        read_file(*kind, kind.about().example, &mut days)?;
    }
    let mut commands = Vec::new();
    for (date, day) in days {
        let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
        let mut at = date.and_time(noon).and_utc();
        let added = (!day.added.is_empty()).then_some((String::new(), day.added));
        for (note, changes) in added.into_iter().chain(day.changed) {
            let by = "Samstyr".to_owned();
            commands.push(DatedCommand { at, command: Command { by, note, changes } });
            at += TimeDelta::minutes(1);
        }
    }
    Ok(commands)
}

fn read_file(
    kind: Kind,
    text: &str,
    days: &mut BTreeMap<NaiveDate, Day>,
) -> Result<(), ExampleError> {
    let file = kind.plural();
    let error = |key: &str, what: String| ExampleError { file, key: key.to_owned(), what };
    let table: Table = text.parse().map_err(|e: toml::de::Error| error("", e.to_string()))?;
    let records = table.get(file).and_then(Toml::as_array).map_or(&[][..], Vec::as_slice);
    for record in records {
        let key = record.get("key").and_then(Toml::as_str).unwrap_or_default();
        let error = |what: String| error(key, what);
        let record = record.as_table().ok_or_else(|| error("is no table".to_owned()))?;
        let id = RecordId::of_example(file, key);
        let day = logged(record).ok_or_else(|| error("has no `logged`".to_owned()))?;
        let values = fields(kind, record).map_err(&error)?;
        days.entry(day).or_default().added.push(Change::Add { kind, id, values });
        let changes = record.get("changes").and_then(Toml::as_array);
        for change in changes.into_iter().flatten() {
            let change = change.as_table().ok_or_else(|| error("odd change".to_owned()))?;
            let day = logged(change).ok_or_else(|| error("change without date".to_owned()))?;
            let note = change.get("note_to_change").and_then(Toml::as_str).unwrap_or_default();
            let sets = fields(kind, change)
                .map_err(&error)?
                .into_iter()
                .map(|(field, value)| Change::Set { id, field, value });
            let notes = &mut days.entry(day).or_default().changed;
            notes.entry(note.to_owned()).or_default().extend(sets);
        }
    }
    Ok(())
}

fn logged(record: &Table) -> Option<NaiveDate> {
    let date = record.get("logged")?.as_datetime()?.date?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

fn fields(kind: Kind, record: &Table) -> Result<Vec<(usize, Value)>, String> {
    let mut values = Vec::new();
    for (name, toml) in record {
        if matches!(name.as_str(), "key" | "logged" | "changes" | "note_to_change") {
            continue;
        }
        let (index, field) = kind.field(name).ok_or_else(|| format!("unknown field {name}"))?;
        let value = value(field, toml).ok_or_else(|| format!("{name} cannot be {toml}"))?;
        values.push((index, value));
    }
    Ok(values)
}

fn value(field: &Field, toml: &Toml) -> Option<Value> {
    match field.field_type {
        FieldType::Text => toml.as_str().map(|text| Value::Text(text.trim().to_owned())),
        FieldType::Integer => toml.as_integer().map(Value::Integer),
        FieldType::Number => {
            let whole = || toml.as_integer().map(|number| number as f64);
            toml.as_float().or_else(whole).map(Value::Number)
        }
        FieldType::Bool => toml.as_bool().map(Value::Bool),
        FieldType::Money => kroner(toml).map(Value::Money),
        FieldType::Date => FuzzyDate::from_stored(toml.as_str()?).ok().map(Value::Date),
        FieldType::Time => TimeOfDay::from_stored(toml.as_str()?).map(Value::Time),
        FieldType::Choice(set) => set.code(toml.as_str()?).map(Value::Choice),
        FieldType::Link(target) => {
            Some(Value::Link(RecordId::of_example(target.plural(), toml.as_str()?)))
        }
        FieldType::AnyLink => {
            let (kind, key) = toml.as_str()?.split_once('/')?;
            Some(Value::Link(RecordId::of_example(Kind::from_plural(kind)?.plural(), key)))
        }
        FieldType::File => None,
    }
}

fn kroner(toml: &Toml) -> Option<Ore> {
    match toml.as_integer() {
        Some(kroner) => kroner.checked_mul(100).map(Ore),
        None => Ore::from_kroner_f64(toml.as_float()?).ok(),
    }
}
