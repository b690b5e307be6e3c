//! How many kroner the amounts of a sheet stand for, where something else than the cell says so: a heading, a
//! sentence above the table or below it, a row of units, the format of a number, the person. What can be meant in
//! two ways is asked about.

mod done;
mod numbers;
mod statements;
mod told;

use std::borrow::Cow;

pub(super) use statements::{Statement, heeded, outside};
pub(super) use told::{any_amounts, says_any, told};

use statements::statements;

use super::grid::Row;
use super::look::Scale;
use super::mapping::Target;
use super::placing::Laid;
use super::reading::short;
use super::rows::name_column;
use super::units::{beside_number, said_alone, said_by_heading};
use crate::model::field::FieldType;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::text::amount_unit::AmountUnit;
use crate::text::cell::Cell;
use crate::text::column_letters;
use crate::text::parse_number::{ParseNumberError, parse_kroner};

/// What one in a column stands for, and what says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// The unit; nothing where something says another currency, or a number of kroner that no unit is.
    pub(super) is: Option<AmountUnit>,
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

/// A place with what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    place: SpotPlace,
    text: String,
}

/// Where something stands that is said of amounts.
#[derive(Clone, Debug, PartialEq, Eq)]
enum SpotPlace {
    /// In a cell of the sheet, as a spreadsheet names it.
    Cell(String),
    /// In a cell of another sheet, which stands with it.
    Elsewhere(String),
    /// In the name of the sheet.
    SheetName,
    /// In the name of the file.
    FileName,
}

impl Spot {
    fn of(row: u32, column: usize, text: &str) -> Self {
        let cell = format!("{}{row}", column_letters(column));
        Self { place: SpotPlace::Cell(cell), text: short(text) }
    }

    /// A sentence with what stands there and where; of several sheets, in which one.
    fn tell(&self, message: Message, sheet: Option<&str>) -> Message {
        let (place, cell) = match (&self.place, sheet) {
            (SpotPlace::Cell(cell), None) => ("cell", cell.clone()),
            (SpotPlace::Cell(cell), Some(sheet)) => ("cell", format!("{sheet}!{cell}")),
            (SpotPlace::Elsewhere(cell), _) => ("cell", cell.clone()),
            (SpotPlace::SheetName, _) => ("sheet", String::new()),
            (SpotPlace::FileName, _) => ("file", String::new()),
        };
        message.text("place", place).text("cell", cell).text("said", &self.text)
    }
}

impl Unit {
    /// The unit of a column by its heading, which stands in that row.
    fn by_heading(row: u32, column: usize, heading: &str) -> Option<Self> {
        let says = said_by_heading(heading)?;
        let by =
            if says.is_sure { By::Heading } else { By::Unsure(Spot::of(row, column, heading)) };
        Some(Self { is: says.unit, by })
    }

    /// The cell that surely says so, where no person does.
    fn spot(&self, laid: &Laid<'_>, column: usize) -> Option<Spot> {
        match &self.by {
            By::Heading => {
                let heading = laid.headings.get(column).map_or("", String::as_str);
                Some(Spot::of(laid.header_row, column, heading))
            }
            By::Place(spot) => Some(spot.clone()),
            By::Person | By::Unsure(_) => None,
        }
    }

    /// Whether the amounts are kroner as they stand.
    fn is_kroner(&self) -> bool {
        self.is == Some(AmountUnit::Kroner)
    }
}

/// From so many kroner on, an amount that is multiplied by what stands elsewhere is asked about: whoever wrote it
/// may have forgotten what stands there.
const TOO_MUCH: f64 = 1e9;

/// What the numbers of a column are, where a unit can be said of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Quantity {
    /// Amounts.
    Amounts,
    /// Other numbers.
    Numbers,
}

impl Quantity {
    /// That of a column.
    pub(super) fn of(portfolio: &Portfolio, kind: Kind, target: Option<Target>) -> Option<Self> {
        if is_money(portfolio, kind, target) {
            return Some(Self::Amounts);
        }
        numbers::can_be_counted(portfolio, kind, target).then_some(Self::Numbers)
    }

    /// The unit of such a column by its heading, which stands in that row.
    pub(super) fn unit_by_heading(self, row: u32, column: usize, heading: &str) -> Option<Unit> {
        match self {
            Self::Amounts => Unit::by_heading(row, column, heading),
            Self::Numbers => numbers::by_heading(heading),
        }
    }
}

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

/// What says of each column how many kroner one in it stands for, with what is said outside the sheet. Of headings it
/// is known by now.
pub(super) fn units(
    portfolio: &Portfolio,
    laid: &Laid<'_>,
    outside: &[Statement],
) -> Vec<Option<Unit>> {
    let headings = &laid.units;
    if laid.block.is_some() {
        return headings.clone();
    }
    let person = laid.mapping.kroner_per_unit;
    let mut statements = statements(laid);
    statements.extend(outside.iter().cloned());
    let of = |(column, target): (usize, &Option<Target>)| {
        let heading = headings.get(column).cloned().flatten();
        match (Quantity::of(portfolio, laid.kind, *target)?, person) {
            (Quantity::Amounts, Some(_)) => Some(Unit { is: person, by: By::Person }),
            (Quantity::Amounts, None) => of_column(column, heading, &statements),
            (Quantity::Numbers, _) => {
                heading.or_else(|| numbers::by_statements(column, &statements))
            }
        }
    };
    laid.targets.iter().enumerate().map(of).collect()
}

/// What holds for a column: its heading, else what stands above or below it, else what is said of all. A heading
/// that names kroner and a cell that says thousands leave it open.
fn of_column(column: usize, heading: Option<Unit>, statements: &[Statement]) -> Option<Unit> {
    if heading.as_ref().is_some_and(|heading| !heading.is_kroner()) {
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
    let many = said.iter().find(|one| one.says.unit != Some(AmountUnit::Kroner))?;
    let spot = many.spot.clone();
    let agreed = said.iter().all(|one| one.says.unit == many.says.unit);
    let is_sure = said.iter().any(|one| one.says.is_sure) && agreed && heading.is_none();
    let by = if is_sure { By::Place(spot) } else { By::Unsure(spot) };
    Some(Unit { is: many.says.unit, by })
}

/// A cell as it counts: a number times what one in its column stands for.
pub(super) fn counted<'a>(
    laid: &Laid<'_>,
    row: &'a Row,
    column: usize,
    quantity: Option<Quantity>,
) -> Result<Cow<'a, Cell>, Message> {
    let cell = row.cell(column);
    let unit = laid.units.get(column).and_then(Option::as_ref);
    match quantity {
        None => return Ok(Cow::Borrowed(cell)),
        Some(Quantity::Numbers) => return numbers::counted(cell, unit),
        Some(Quantity::Amounts) => {}
    }
    match cell {
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
    let unit = scale.unit.filter(|unit| *unit != AmountUnit::Kroner)?;
    Some(format!("{} {}", number / f64::from(scale.divided.kroner()), unit.word()))
}

/// A number in kroner; nothing where it is in kroner as it stands.
fn times(
    laid: &Laid<'_>,
    column: usize,
    number: f64,
    (unit, scale): (Option<&Unit>, Option<Scale>),
) -> Result<Option<f64>, Message> {
    let divided = scale.map_or(AmountUnit::Kroner, |scale| scale.divided);
    let own = scale.and_then(|scale| scale.unit);
    let is_foreign = scale.is_some_and(|scale| scale.foreign) && number != 0.0;
    let seen = number / f64::from(divided.kroner());
    let counts_as = match (unit, own) {
        // Whoever says that amounts are in kroner means the numbers that stand there.
        (Some(Unit { is: Some(AmountUnit::Kroner), by: By::Person }), _) => divided,
        (Some(Unit { is: Some(person), by: By::Person }), _) => *person,
        _ if is_foreign => {
            let heading = laid.headings.get(column).map_or("", String::as_str);
            let message = Message::new("sheet-cell-currency").text("text", seen.to_string());
            return Err(message.text("heading", short(heading)));
        }
        (None, None) => divided,
        (Some(Unit { is: Some(said), .. }), Some(own))
            if *said != own && *said != AmountUnit::Kroner =>
        {
            let shown = format!("{seen} {}", own.word());
            return Err(two_units(laid, column, &shown, unit));
        }
        (_, Some(own)) => own,
        (Some(Unit { by: By::Unsure(spot), is }), None) if number != 0.0 => {
            return Err(unsure(&number.to_string(), *is, spot));
        }
        (Some(unit), None) => unit.is.unwrap_or(divided),
    };
    if counts_as == divided {
        return Ok(None);
    }
    let counted = seen * f64::from(counts_as.kroner());
    match unit.and_then(|unit| unit.spot(laid, column)) {
        Some(spot) if own.is_none() && counted.abs() >= TOO_MUCH => {
            Err(unsure(&number.to_string(), Some(counts_as), &spot))
        }
        Some(_) | None => Ok(Some(counted)),
    }
}

/// A text with the unit that it does not say itself; nothing where it stays as it is.
fn of_text(
    laid: &Laid<'_>,
    column: usize,
    text: &str,
    unit: Option<&Unit>,
) -> Result<Option<String>, Message> {
    let Some(unit) = unit.filter(|unit| !unit.is_kroner()) else { return Ok(None) };
    if text.chars().any(char::is_alphabetic) {
        // A cell that says what it is in needs no other word.
        let own = beside_number(text).and_then(|says| says.unit);
        return match (own, &unit.by) {
            (Some(own), By::Heading | By::Place(_))
                if Some(own) != unit.is && size(text).is_some() =>
            {
                Err(two_units(laid, column, text, Some(unit)))
            }
            (_, By::Heading | By::Place(_) | By::Person | By::Unsure(_)) => Ok(None),
        };
    }
    // It is read as if the unit stood in the cell, with what is asked about there.
    let whole = format!("{} {}", text.trim(), unit.is.unwrap_or_default().word());
    let Some(kroner) = size(&whole) else { return Ok(None) };
    match (&unit.by, unit.spot(laid, column)) {
        (By::Unsure(spot), _) if kroner != 0.0 => Err(unsure(text, unit.is, spot)),
        (By::Heading | By::Place(_), Some(spot)) if kroner.abs() >= TOO_MUCH => {
            Err(unsure(text, unit.is, &spot))
        }
        (By::Person | By::Heading | By::Place(_) | By::Unsure(_), _) => Ok(Some(whole)),
    }
}

/// How much an amount is, as far as it can be told, whether or not it is one that can be kept; nothing where a
/// text is no amount.
fn size(text: &str) -> Option<f64> {
    match parse_kroner(text) {
        Ok(amount) => Some(amount.kroner()),
        // Neither is kept, and neither becomes another amount by being read without its unit.
        Err(ParseNumberError::TooPrecise { .. } | ParseNumberError::TooLarge { .. }) => Some(0.0),
        Err(
            ParseNumberError::NotUnderstood { .. }
            | ParseNumberError::NotWhole { .. }
            | ParseNumberError::NeedsPercent { .. },
        ) => None,
    }
}

fn two_units(laid: &Laid<'_>, column: usize, text: &str, unit: Option<&Unit>) -> Message {
    let message = Message::new("sheet-cell-two-units").text("text", short(text));
    match unit.map(|unit| &unit.by) {
        Some(By::Place(spot) | By::Unsure(spot)) => message.text("heading", &spot.text),
        Some(By::Heading | By::Person) | None => {
            message.text("heading", short(laid.headings.get(column).map_or("", String::as_str)))
        }
    }
}

fn unsure(text: &str, unit: Option<AmountUnit>, spot: &Spot) -> Message {
    let message = Message::new("sheet-cell-unit").text("text", short(text));
    spot.tell(message.text("unit", code(unit)), None)
}

/// The code of a unit in sentences.
fn code(unit: Option<AmountUnit>) -> &'static str {
    unit.map_or("other", AmountUnit::code)
}
