//! Values in and out of SQLite and of the log's JSON.

use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::{Map, Value as Json, json};

use crate::model::attached_file::AttachedFile;
use crate::model::field::{Field, FieldType};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;

/// A value as it stands in a column.
pub(super) fn to_sql(value: &Value) -> Sql {
    match value {
        Value::Null => Sql::Null,
        Value::Text(text) => Sql::Text(text.clone()),
        Value::Integer(number) => Sql::Integer(*number),
        Value::Number(number) => Sql::Real(*number),
        Value::Bool(yes) => Sql::Integer(i64::from(*yes)),
        Value::Money(ore) => Sql::Integer(ore.0),
        Value::Date(date) => Sql::Text(date.to_stored()),
        Value::Time(time) => Sql::Text(time.to_string()),
        Value::File(file) => Sql::Text(file.to_string()),
        Value::Choice(code) => Sql::Text((*code).to_owned()),
        Value::Link(id) => Sql::Blob(id.bytes().to_vec()),
    }
}

/// A column read as a value of that type; nothing when it cannot be one.
pub(super) fn from_sql(field_type: FieldType, column: ValueRef<'_>) -> Option<Value> {
    if column == ValueRef::Null {
        return Some(Value::Null);
    }
    match field_type {
        FieldType::Text => Some(Value::Text(text(column)?.to_owned())),
        FieldType::Integer => whole(column).map(Value::Integer),
        FieldType::Number => column.as_f64().ok().map(Value::Number),
        FieldType::Bool => whole(column).map(|number| Value::Bool(number != 0)),
        FieldType::Money => whole(column).map(|ore| Value::Money(Ore(ore))),
        FieldType::Date => FuzzyDate::from_stored(text(column)?).ok().map(Value::Date),
        FieldType::Time => TimeOfDay::from_stored(text(column)?).map(Value::Time),
        FieldType::File => AttachedFile::from_stored(text(column)?).map(Value::File),
        FieldType::Choice(set) => set.code(text(column)?).map(Value::Choice),
        FieldType::Link(_) | FieldType::AnyLink => key(column.as_blob().ok()?).map(Value::Link),
    }
}

fn whole(column: ValueRef<'_>) -> Option<i64> {
    column.as_i64().ok()
}

fn text(column: ValueRef<'_>) -> Option<&str> {
    column.as_str().ok()
}

/// Sixteen bytes as a key.
pub(super) fn key(bytes: &[u8]) -> Option<RecordId> {
    uuid::Uuid::from_slice(bytes).ok().map(RecordId)
}

/// The first values of a record as the log keeps them.
pub(super) fn birth_json(kind: Kind, values: &[(usize, Value)]) -> String {
    let mut map = Map::new();
    for (index, value) in values {
        if let Some(field) = kind.fields().get(*index) {
            map.insert(field.name.to_owned(), to_json(value));
        }
    }
    Json::Object(map).to_string()
}

/// The first values of a record from the log; nothing when they are not what the log writes.
pub fn birth_values(kind: Kind, text: &str) -> Option<Vec<(usize, Value)>> {
    let Json::Object(map) = serde_json::from_str(text).ok()? else { return None };
    map.iter()
        .map(|(name, json)| {
            let (index, field) = kind.field(name)?;
            Some((index, from_json(field, json)?))
        })
        .collect()
}

fn to_json(value: &Value) -> Json {
    match to_sql(value) {
        Sql::Null => Json::Null,
        Sql::Integer(number) => json!(number),
        Sql::Real(number) => json!(number),
        Sql::Text(text) => json!(text),
        Sql::Blob(_) => value.as_link().map_or(Json::Null, |id| json!(id.to_string())),
    }
}

fn from_json(field: &Field, json: &Json) -> Option<Value> {
    match (field.field_type, json) {
        (FieldType::Link(_) | FieldType::AnyLink, Json::String(text)) => {
            Some(Value::Link(text.parse().ok()?))
        }
        (_, Json::String(text)) => from_sql(field.field_type, ValueRef::Text(text.as_bytes())),
        (FieldType::Number, Json::Number(number)) => Some(Value::Number(number.as_f64()?)),
        (_, Json::Number(number)) => {
            from_sql(field.field_type, ValueRef::Integer(number.as_i64()?))
        }
        (_, Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_)) => None,
    }
}
