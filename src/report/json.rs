//! Values as JSON, wherever programs read them: kroner as a number, dates as EDTF, times as `HH:MM`,
//! choices as codes, links as ids, files by name, size and hash.

use serde_json::{Value as Json, json};

use crate::model::value::Value;

/// A value.
#[must_use]
pub fn value(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Text(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Number(number) => json!(number),
        Value::Bool(yes) => json!(yes),
        Value::Money(amount) if amount.0 % 100 == 0 => json!(amount.0 / 100),
        Value::Money(amount) => json!(amount.kroner()),
        Value::Date(date) => json!(date.to_string()),
        Value::Choice(code) => json!(code),
        Value::Link(id) => json!(id.to_string()),
        Value::Time(time) => json!(time.to_string()),
        Value::File(file) => json!({
            "name": file.name(),
            "size": file.size(),
            "sha256": file.sha256().to_string(),
        }),
    }
}
