//! Numbers that are no amounts, where a sheet says that it counts in thousands: the heading of their own column is
//! followed, and what is said of all numbers is asked about.

use std::borrow::Cow;

use super::{By, Spot, Unit};
use crate::import::sheet::amounts::statements::Statement;
use crate::import::sheet::mapping::Target;
use crate::import::sheet::reading::short;
use crate::import::sheet::units::{is_of_numbers, said_by_heading};
use crate::model::field::FieldType;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;
use crate::text::parse_number::parse_number;

/// What is counted in thousands has values of more.
const THOUSANDS: i64 = 10_000;

/// Whether a column holds numbers that can be counted in thousands: no year, no place in an order, no code.
pub(super) fn can_be_counted(portfolio: &Portfolio, kind: Kind, target: Option<Target>) -> bool {
    let Some(Target::Column(key)) = target else { return false };
    let is_small = || {
        key.field(portfolio, kind).is_some_and(|field| {
            let within = field.range.is_some_and(|(_, most)| most < THOUSANDS);
            within || field.from_one || field.code
        })
    };
    match key.field_type(portfolio, kind) {
        Some(FieldType::Integer | FieldType::Number) => !is_small(),
        Some(
            FieldType::Text
            | FieldType::Bool
            | FieldType::Money
            | FieldType::Date
            | FieldType::Time
            | FieldType::Choice(_)
            | FieldType::Link(_)
            | FieldType::AnyLink
            | FieldType::File,
        )
        | None => false,
    }
}

/// What the heading of a column of numbers surely says that one in it stands for.
pub(super) fn by_heading(heading: &str) -> Option<Unit> {
    let says = said_by_heading(heading).filter(|says| says.is_sure && is_of_numbers(heading))?;
    let is = says.unit.filter(|unit| *unit != AmountUnit::Kroner)?;
    Some(Unit { is: Some(is), by: By::Heading })
}

/// What is said beside the table of all numbers, or of those of a column.
pub(super) fn by_statements(column: usize, statements: &[Statement]) -> Option<Unit> {
    let is_meant = |one: &&Statement| {
        let is_here = one.columns.is_none_or(|(from, to)| (from..=to).contains(&column));
        is_here && one.of_numbers && one.says.unit != Some(AmountUnit::Kroner)
    };
    let said = statements.iter().find(is_meant)?;
    Some(Unit { is: said.says.unit, by: By::Unsure(said.spot.clone()) })
}

/// A cell with a number as it counts.
pub(super) fn counted<'a>(cell: &'a Cell, unit: Option<&Unit>) -> Result<Cow<'a, Cell>, Message> {
    let number = match cell {
        Cell::Number(number) => Some(*number),
        Cell::Text(text) => parse_number(text).ok(),
        Cell::Empty
        | Cell::Day(_)
        | Cell::Time(_)
        | Cell::Moment(_)
        | Cell::Percent(_)
        | Cell::Yes(_)
        | Cell::Fault(_)
        | Cell::Unreckoned => None,
    };
    let (Some(number), Some(unit)) = (number.filter(|number| *number != 0.0), unit) else {
        return Ok(Cow::Borrowed(cell));
    };
    match &unit.by {
        By::Heading => {
            let many = f64::from(unit.is.unwrap_or_default().kroner());
            // What a product of decimals carries behind its sixth is dust.
            let product = (number * many * 1e6).round() / 1e6;
            Ok(Cow::Owned(Cell::Number(product)))
        }
        By::Place(spot) | By::Unsure(spot) => Err(asked(&cell.plain(), spot)),
        By::Person => Ok(Cow::Borrowed(cell)),
    }
}

fn asked(text: &str, spot: &Spot) -> Message {
    spot.tell(Message::new("sheet-cell-number-unit").text("text", short(text)), None)
}
