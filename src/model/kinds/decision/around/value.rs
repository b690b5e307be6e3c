//! Values as they stand in a seal.

use serde_json::{Value as Json, json};

use crate::model::attached_file::AttachedFile;
use crate::model::field::FieldType;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::money::Ore;
use crate::model::time_of_day::TimeOfDay;
use crate::model::value::Value;

/// A value as it stands in a seal.
pub(super) fn written(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Text(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Number(number) => json!(number),
        Value::Bool(yes) => json!(yes),
        Value::Money(amount) => json!(amount.0),
        Value::Date(date) => json!(date.to_stored()),
        Value::Time(time) => json!(time.to_string()),
        Value::File(file) => json!(file.to_string()),
        Value::Choice(code) => json!(code),
        Value::Link(id) => json!(id.to_string()),
    }
}

/// A value from a seal; nothing when it is none of that type.
pub(super) fn read(field_type: FieldType, json: &Json) -> Option<Value> {
    if json.is_null() {
        return Some(Value::Null);
    }
    Some(match field_type {
        FieldType::Text => Value::Text(json.as_str()?.to_owned()),
        FieldType::Integer => Value::Integer(json.as_i64()?),
        FieldType::Number => Value::Number(json.as_f64()?),
        FieldType::Bool => Value::Bool(json.as_bool()?),
        FieldType::Money => Value::Money(Ore(json.as_i64()?)),
        FieldType::Date => Value::Date(FuzzyDate::from_stored(json.as_str()?).ok()?),
        FieldType::Time => Value::Time(TimeOfDay::from_stored(json.as_str()?)?),
        FieldType::File => Value::File(AttachedFile::from_stored(json.as_str()?)?),
        FieldType::Choice(set) => Value::Choice(set.code(json.as_str()?)?),
        FieldType::Link(_) | FieldType::AnyLink => Value::Link(json.as_str()?.parse().ok()?),
    })
}
