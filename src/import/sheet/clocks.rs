//! What stands in cells that hold a day and a time of it, where the field has room for one of them.

use super::mapping::Target;
use super::placing::Laid;
use super::reading::column_name;
use crate::model::field::FieldType;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::text::cell::Cell;

/// What is to be said of them, a sentence a column.
pub(super) fn left_behind(portfolio: &Portfolio, laid: &[Laid<'_>]) -> Vec<Message> {
    let mut said = Vec::new();
    for sheet in laid {
        for (column, target) in sheet.targets.iter().enumerate() {
            let Some(Target::Column(key)) = target else { continue };
            let is_clock = key.field(portfolio, sheet.kind).is_some_and(|field| field.clock);
            let note = match key.field_type(portfolio, sheet.kind) {
                Some(FieldType::Date) => "sheet-note-clock",
                Some(FieldType::Time) => "sheet-note-day",
                Some(FieldType::Text) if is_clock => "sheet-note-day",
                Some(
                    FieldType::Text
                    | FieldType::Integer
                    | FieldType::Number
                    | FieldType::Money
                    | FieldType::Bool
                    | FieldType::File
                    | FieldType::Choice(_)
                    | FieldType::Link(_)
                    | FieldType::AnyLink,
                )
                | None => continue,
            };
            let count = sheet.below().filter(|row| matches!(row.cell(column), Cell::Moment(_)));
            let count = i64::try_from(count.count()).unwrap_or(i64::MAX);
            if count > 0 {
                said.push(
                    Message::new(note)
                        .with("column", column_name(portfolio, sheet.kind, *key))
                        .with("count", Argument::Number(count)),
                );
            }
        }
    }
    said
}
