//! The times of day that stand in columns of dates, which have no room for them.

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
            if key.field_type(portfolio, sheet.kind) != Some(FieldType::Date) {
                continue;
            }
            let rows = sheet.sheet.rows.iter().filter(|row| row.number > sheet.header_row);
            let count = rows.filter(|row| matches!(row.cell(column), Cell::Moment(_))).count();
            if count > 0 {
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                said.push(
                    Message::new("sheet-note-clock")
                        .with("column", column_name(portfolio, sheet.kind, *key))
                        .with("count", Argument::Number(count)),
                );
            }
        }
    }
    said
}
