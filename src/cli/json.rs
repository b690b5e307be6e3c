//! Records as the command line's JSON: flat, every field there, `null` where it is empty.

use serde_json::{Map, Value as Json, json};

use crate::model::decision::{AsSealed, Done, Since};
use crate::model::field::FieldType;
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::model::value::Value;
pub use crate::report::json::value;

/// A record: `id`, `kind`, then its fields as they speak: a date that is read elsewhere is the one there.
/// A date has its words beside it, as `<name>_words`; a
/// case its number as people write it, which follows from two fields and the portfolio's template.
#[must_use]
pub fn record(portfolio: &Portfolio, record: &dyn Record) -> Json {
    let mut map = Map::new();
    map.insert("id".to_owned(), json!(record.record_id().to_string()));
    map.insert("kind".to_owned(), json!(record.kind().plural()));
    for (index, field) in record.fields().iter().enumerate() {
        let content = portfolio.value_of(record, index);
        map.insert(field.name.to_owned(), value(&content));
        if field.field_type == FieldType::Date {
            let words = if let Value::Date(date) = &content { date.words.clone() } else { None };
            map.insert(format!("{}_words", field.name), json!(words));
        }
    }
    if let Some(case) = portfolio.cases.get_raw(record.record_id()) {
        map.insert("case_number".to_owned(), json!(portfolio.case_number(case)));
    }
    Json::Object(map)
}

/// What the document says otherwise now than what was made final.
#[must_use]
pub fn changed_as_json(sealed: &AsSealed) -> Json {
    let one = |since: &Since| {
        let (what, field, then, now) = match &since.what {
            Done::Changed { field, then, now } => {
                let field = since.kind.fields().get(*field).map(|field| field.name);
                ("changed", field, value(then), value(now))
            }
            Done::Added => ("added", None, Json::Null, Json::Null),
            Done::Deleted => ("deleted", None, Json::Null, Json::Null),
            Done::Unread { field } => {
                let field = field.and_then(|field| since.kind.fields().get(field));
                ("unread", field.map(|field| field.name), Json::Null, Json::Null)
            }
        };
        json!({
            "id": since.record.to_string(),
            "kind": since.kind.plural(),
            "what": what,
            "field": field,
            "then": then,
            "now": now,
        })
    };
    sealed.since.iter().map(one).collect()
}
