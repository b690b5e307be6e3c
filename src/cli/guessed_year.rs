//! That a date was given without its year, and which one it was taken for.

use super::terminal::remark;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::value::Value;
use crate::text::parse_date::guesses_year;
use crate::text::{Texts, show_days};

/// Tells it of each `FIELD=VALUE` of a call, by what the record says now.
pub(super) fn tell(texts: &Texts, portfolio: &Portfolio, id: RecordId, arguments: &[String]) {
    let Some(record) = portfolio.record(id) else { return };
    let kind = record.kind();
    for (name, text) in arguments.iter().filter_map(|argument| argument.split_once('=')) {
        let Some((index, field)) = kind.field(name) else { continue };
        let Value::Date(date) = record.get(index) else { continue };
        // Whatever the day is, what has no year has none.
        let reference = date.earliest().or_else(|| date.latest()).unwrap_or_default();
        if field.field_type == FieldType::Date && guesses_year(text, reference) {
            let (title, date) = (texts.field(kind, field.name), show_days(texts, &date));
            let told = [("text", text), ("field", &*title), ("date", &*date)];
            remark(&texts.with("step-year-guessed", &told));
        }
    }
}
