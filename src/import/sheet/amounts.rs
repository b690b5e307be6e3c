//! How many kroner the amounts of a sheet stand for, where something else than the cell says so: a heading, a
//! sentence above the table or below it, a row of units, the format of a number, the person. What can be meant in
//! two ways is asked about.

mod told;

use std::borrow::Cow;

pub(super) use told::{says_any, told};

use super::grid::Row;
use super::look::Scale;
use super::mapping::Target;
use super::placing::Laid;
use super::reading::short;
use super::rows::{NoRecord, name_column, no_records};
use super::units::{beside_number, kroner_word, said_alone, said_of_all};
use crate::model::field::FieldType;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::cell::Cell;
use crate::text::column_letters;
use crate::text::parse_number::{ParseNumberError, parse_kroner};

/// How many kroner one in a column stands for, and what says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// So many.
    pub(super) kroner: u32,
    /// What says so.
    pub(super) by: By,
}

/// What says how many kroner one in a column stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// The person.
    Person,
    /// The heading of the column.
    Heading,
    /// A cell beside the amounts.
    Place(Spot),
    /// A cell that can be meant otherwise, or that another one contradicts.
    Unsure(Spot),
}

/// A cell with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    /// The cell as a spreadsheet names it.
    cell: String,
    text: String,
}

/// What a cell says of amounts.
#[derive(Debug)]
struct Statement {
    kroner: u32,
    is_sure: bool,
    /// The columns that it is said of, from and to; of all where it does not stand above some.
    columns: Option<(usize, usize)>,
    spot: Spot,
}

/// From so many kroner on, an amount that is multiplied by what stands elsewhere is asked about: whoever wrote it
/// may have forgotten what stands there.
const TOO_MUCH: f64 = 1e9;

/// Whether a column holds amounts.
pub(super) fn is_money(portfolio: &Portfolio, kind: Kind, target: Option<Target>) -> bool {
    match target {
        Some(Target::Column(key)) => key.field_type(portfolio, kind) == Some(FieldType::Money),
        Some(Target::Id | Target::CaseNumber) | None => false,
    }
}

/// The row right below the headings that says what the columns are in.
pub(super) fn units_row(portfolio: &Portfolio, laid: &Laid<'_>) -> Option<u32> {
    if laid.block.is_some() {
        return None;
    }
    let row = laid.below().find(|row| !row.is_blank())?;
    let name = name_column(laid);
    let filled = || row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank());
    let is_word = |(column, cell): (usize, &Cell)| {
        let Cell::Text(text) = cell else { return false };
        let says_so = ["enhet", "eining", "benevning", "unit"];
        let is_short = text.chars().count() <= 20 && !text.contains(|c: char| c.is_ascii_digit());
        said_alone(text).is_some()
            || (name == Some(column) && says_so.contains(&text.trim().to_lowercase().as_str()))
            || (name.is_some_and(|name| name != column) && is_short)
    };
    let of_money = |(column, cell): (usize, &Cell)| {
        let target = laid.targets.get(column).copied().flatten();
        is_money(portfolio, laid.kind, target)
            && cell.as_text().is_some_and(|text| said_alone(text).is_some())
    };
    let is_one = row.number == laid.header_row.saturating_add(1)
        && filled().all(is_word)
        && filled().any(of_money);
    is_one.then_some(row.number)
}

/// What says of each column how many kroner one in it stands for. Of headings it is known by now.
pub(super) fn units(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<Option<Unit>> {
    let headings = &laid.units;
    if laid.block.is_some() {
        return headings.clone();
    }
    let person = laid.mapping.kroner_per_unit.and_then(|kroner| u32::try_from(kroner).ok());
    let statements = if person.is_some() { Vec::new() } else { statements(laid) };
    let of = |(column, target): (usize, &Option<Target>)| {
        if !is_money(portfolio, laid.kind, *target) {
            return None;
        }
        if let Some(kroner) = person.filter(|kroner| *kroner > 0) {
            return Some(Unit { kroner, by: By::Person });
        }
        let heading = headings.get(column).cloned().flatten();
        of_column(column, heading, &statements)
    };
    laid.targets.iter().enumerate().map(of).collect()
}

/// What holds for a column: its heading, else what stands above or below it, else what is said of all. A heading
/// that names kroner and a cell that says thousands leave it open.
fn of_column(column: usize, heading: Option<Unit>, statements: &[Statement]) -> Option<Unit> {
    if heading.as_ref().is_some_and(|heading| heading.kroner != 1) {
        return heading;
    }
    let is_own = |statement: &&Statement| {
        statement.columns.is_some_and(|(first, last)| (first..=last).contains(&column))
    };
    let own: Vec<&Statement> = statements.iter().filter(is_own).collect();
    let said = match own.is_empty() {
        true => statements.iter().filter(|one| one.columns.is_none()).collect(),
        false => own,
    };
    let many = said.iter().find(|one| one.kroner != 1)?;
    let spot = many.spot.clone();
    let agreed = said.iter().all(|one| one.kroner == many.kroner);
    let is_sure = said.iter().any(|one| one.is_sure) && agreed && heading.is_none();
    let by = if is_sure { By::Place(spot) } else { By::Unsure(spot) };
    Some(Unit { kroner: many.kroner, by })
}

/// What the cells above the headings, in the row of units and in notes below the table say of amounts.
fn statements(laid: &Laid<'_>) -> Vec<Statement> {
    let mut found = Vec::new();
    for row in laid.sheet.rows.iter().take_while(|row| row.number < laid.first_row) {
        of_row(laid, row, row.number.saturating_add(1) == laid.first_row, &mut found);
    }
    let passed = no_records(laid);
    for row in laid.below() {
        match passed.get(&row.number) {
            Some(NoRecord::Units) => of_row(laid, row, true, &mut found),
            Some(NoRecord::Note) => of_row(laid, row, false, &mut found),
            Some(NoRecord::Sum | NoRecord::Section | NoRecord::Headings | NoRecord::Other)
            | None => {}
        }
    }
    found
}

fn of_row(laid: &Laid<'_>, row: &Row, is_beside: bool, found: &mut Vec<Statement>) {
    let texts =
        || row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, cell.as_text()?)));
    let alone = texts().filter(|(_, text)| said_alone(text).is_some()).count();
    for (column, text) in texts() {
        let spot = || Spot {
            cell: format!("{}{}", column_letters(column), row.number),
            text: short(text),
        };
        let block = laid.sheet.look.merged.iter().find(|block| {
            block.rows.0 == row.number && block.columns.0 == column && block.columns.1 > column
        });
        if let Some(kroner) = said_alone(text) {
            // One at the end of the row above is meant for all columns, several for one each.
            let is_own =
                is_beside && (alone > 1 || row.number > laid.header_row || block.is_some());
            let columns = is_own.then(|| block.map_or((column, column), |block| block.columns));
            found.push(Statement { kroner, is_sure: true, columns, spot: spot() });
        } else if let Some(says) = said_of_all(text) {
            let columns = None;
            found.push(Statement {
                kroner: says.kroner,
                is_sure: says.is_sure,
                columns,
                spot: spot(),
            });
        }
    }
}

/// A cell as it counts: a number times what one in its column stands for.
pub(super) fn counted<'a>(
    laid: &Laid<'_>,
    row: &'a Row,
    column: usize,
    is_money: bool,
) -> Result<Cow<'a, Cell>, Message> {
    let cell = row.cell(column);
    let unit = laid.units.get(column).and_then(Option::as_ref);
    match cell {
        _ if !is_money => Ok(Cow::Borrowed(cell)),
        Cell::Number(number) => {
            let scale = laid.sheet.look.scale(row.number, column);
            let counted = times(laid, column, *number, (unit, scale))?;
            Ok(counted.map_or(Cow::Borrowed(cell), |number| Cow::Owned(Cell::Number(number))))
        }
        Cell::Text(text) => of_text(laid, column, text, unit)
            .map(|whole| whole.map_or(Cow::Borrowed(cell), |whole| Cow::Owned(Cell::Text(whole)))),
        Cell::Empty
        | Cell::Day(_)
        | Cell::Time(_)
        | Cell::Moment(_)
        | Cell::Percent(_)
        | Cell::Yes(_)
        | Cell::Fault(_)
        | Cell::Unreckoned => Ok(Cow::Borrowed(cell)),
    }
}

/// A number with the word for so many kroner that its format shows behind it: in a field of text it says so itself.
pub(super) fn with_its_word(laid: &Laid<'_>, row: &Row, column: usize) -> Option<String> {
    let Cell::Number(number) = row.cell(column) else { return None };
    let scale = laid.sheet.look.scale(row.number, column)?;
    let kroner = scale.kroner.filter(|kroner| *kroner > 1)?;
    Some(format!("{} {}", number / f64::from(scale.divided), kroner_word(kroner)))
}

/// A number in kroner; nothing where it is in kroner as it stands.
fn times(
    laid: &Laid<'_>,
    column: usize,
    number: f64,
    (unit, scale): (Option<&Unit>, Option<Scale>),
) -> Result<Option<f64>, Message> {
    let divided = scale.map_or(1, |scale| scale.divided);
    let shown = || format!("{} {}", number / f64::from(divided), word_of(scale));
    let kroner = match (unit, scale.and_then(|scale| scale.kroner)) {
        // Whoever says that amounts are in kroner means the numbers that stand there.
        (None, None) | (Some(Unit { kroner: 1, by: By::Person }), _) => divided,
        (Some(Unit { kroner, by: By::Person }), _) => *kroner,
        (Some(unit), Some(own)) if unit.kroner != own && unit.kroner != 1 => {
            return Err(two_units(laid, column, &shown(), unit));
        }
        (_, Some(own)) => own,
        (Some(Unit { by: By::Unsure(spot), kroner }), None) if number != 0.0 => {
            return Err(unsure(&number.to_string(), *kroner, spot));
        }
        (Some(unit), None) => unit.kroner,
    };
    if kroner == divided {
        return Ok(None);
    }
    let counted = number / f64::from(divided) * f64::from(kroner);
    match unit.map(|unit| &unit.by) {
        Some(By::Place(spot)) if counted.abs() >= TOO_MUCH => {
            Err(unsure(&number.to_string(), kroner, spot))
        }
        Some(By::Place(_) | By::Person | By::Heading | By::Unsure(_)) | None => Ok(Some(counted)),
    }
}

/// A text with the unit that it does not say itself; nothing where it stays as it is.
fn of_text(
    laid: &Laid<'_>,
    column: usize,
    text: &str,
    unit: Option<&Unit>,
) -> Result<Option<String>, Message> {
    let Some(unit) = unit.filter(|unit| unit.kroner != 1) else { return Ok(None) };
    let is_amount = |text: &str| match parse_kroner(text) {
        Ok(_) | Err(ParseNumberError::TooPrecise { .. }) => true,
        Err(
            ParseNumberError::NotUnderstood { .. }
            | ParseNumberError::TooLarge { .. }
            | ParseNumberError::NotWhole { .. }
            | ParseNumberError::NeedsPercent { .. },
        ) => false,
    };
    if text.chars().any(char::is_alphabetic) {
        // A cell that says what it is in needs no other word.
        return match (beside_number(text), &unit.by) {
            (Some(own), By::Heading | By::Place(_)) if own != unit.kroner && is_amount(text) => {
                Err(two_units(laid, column, text, unit))
            }
            (_, By::Heading | By::Place(_) | By::Person | By::Unsure(_)) => Ok(None),
        };
    }
    // It is read as if the unit stood in the cell, with what is asked about there.
    let whole = format!("{} {}", text.trim(), kroner_word(unit.kroner));
    if !is_amount(&whole) {
        return Ok(None);
    }
    let kroner = parse_kroner(&whole).map_or(0.0, |amount| amount.kroner());
    match &unit.by {
        By::Unsure(spot) if kroner != 0.0 => Err(unsure(text, unit.kroner, spot)),
        By::Place(spot) if kroner.abs() >= TOO_MUCH => Err(unsure(text, unit.kroner, spot)),
        By::Person | By::Heading | By::Place(_) | By::Unsure(_) => Ok(Some(whole)),
    }
}

fn word_of(scale: Option<Scale>) -> &'static str {
    scale.and_then(|scale| scale.kroner).map_or("", kroner_word)
}

fn two_units(laid: &Laid<'_>, column: usize, text: &str, unit: &Unit) -> Message {
    let message = Message::new("sheet-cell-two-units").text("text", short(text));
    match &unit.by {
        By::Place(spot) | By::Unsure(spot) => message.text("heading", &spot.text),
        By::Heading | By::Person => {
            message.text("heading", short(laid.headings.get(column).map_or("", String::as_str)))
        }
    }
}

fn unsure(text: &str, kroner: u32, spot: &Spot) -> Message {
    Message::new("sheet-cell-unit")
        .text("text", short(text))
        .text("unit", code(kroner))
        .text("cell", &spot.cell)
        .text("said", &spot.text)
}

/// The code of a unit in sentences.
fn code(kroner: u32) -> &'static str {
    match kroner {
        1_000_000_000 => "billion",
        1_000_000 => "million",
        1_000 => "thousand",
        _ => "one",
    }
}
