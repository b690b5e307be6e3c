//! Tables from outside: workbooks and CSV files, read apart, matched with fields, and made into one
//! step.
//!
//! A row is known by its id, else by its name or the fields that the person chose. A cell of a
//! workbook that Samstyr has written counts as changed only when it is another than it was written;
//! where the document has moved on as well, it is refused with both values. Rows that are missing
//! are not deletions.

mod amounts;
mod around;
mod benefits;
pub mod child;
mod clocks;
pub(crate) mod day_order;
mod decode;
mod excel;
mod finals;
mod form;
mod found;
pub mod grid;
mod guessed_years;
mod headings;
mod identity;
mod ids;
pub mod isolated;
mod known;
pub mod labels;
mod leaving;
pub mod left_out;
pub mod look;
pub mod mapping;
mod merged;
mod ods;
mod old_formats;
pub mod outcome;
pub mod placing;
pub(super) mod reading;
mod remark;
mod rows;
mod separated;
mod session;
mod shape;
mod units;
mod whole;

use std::collections::HashSet;

use chrono::NaiveDate;

use grid::Workbook;
use identity::Identity;
pub use known::Known;
use labels::Labels;
use mapping::{Mapping, Target, remember};
use outcome::{Outcome, Place, ReadAs};
use placing::{Laid, LayoutError, lay_out};
use reading::Reader;
pub use reading::short;
pub use remark::Remark;
use session::Session;
use units::Says;

use crate::model::column::ColumnKey;
use crate::model::field::Field;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::value::Value;
use crate::text::amount_unit::AmountUnit;
use crate::text::{Texts, show_value};

/// What an import goes by besides the file.
#[derive(Clone, Debug)]
pub struct Options<'a> {
    /// What the rows become, where the person said.
    pub kind: Option<Kind>,
    /// What the person said about columns.
    pub mapping: Mapping,
    /// Whether that is to be remembered in the document.
    pub remember: bool,
    /// The document's id.
    pub document: &'a str,
    /// The language of what is said about cells.
    pub texts: &'a Texts,
    /// The day that counts as today.
    pub today: NaiveDate,
}

/// Whether a heading says that the amounts below it are in something else than kroner.
pub(super) fn says_other_unit(heading: &str) -> bool {
    let kroner = Says::of(Some(AmountUnit::Kroner));
    units::said_by_heading(heading).is_some_and(|says| says != kroner)
}

/// Works out what a workbook would do to a portfolio. Nothing is changed.
///
/// # Errors
/// When it is not known what its rows are, or they are those of an earlier day.
pub fn import(
    portfolio: &Portfolio,
    workbook: &Workbook,
    options: &Options<'_>,
) -> Result<Outcome, LayoutError> {
    let asked_benefits = options.kind.is_none_or(|kind| kind == Kind::Benefit);
    if asked_benefits
        && options.mapping.columns.is_empty()
        && let Some(outcome) = benefits::import(portfolio, workbook, options)
    {
        return Ok(outcome);
    }
    let known = Known::of(workbook);
    if let Some(origin) = known.as_ref().map(|known| &known.origin)
        && let Some(day) = origin.as_of.filter(|_| origin.document == options.document)
    {
        return Err(LayoutError::OfThePast(day));
    }
    let laid = lay_out(portfolio, workbook, known.as_ref(), options.kind, &options.mapping)?;
    Ok(take(portfolio, workbook, known.as_ref(), &laid, options))
}

/// Where the columns of a workbook go, for a person to look at and change.
///
/// # Errors
/// When it is not known what its rows are.
pub(crate) fn layout<'a>(
    portfolio: &Portfolio,
    workbook: &'a Workbook,
    known: Option<&'a Known>,
    options: &Options<'_>,
) -> Result<Vec<Laid<'a>>, LayoutError> {
    lay_out(portfolio, workbook, known, options.kind, &options.mapping)
}

/// A value of a column, as people read it.
#[must_use]
pub fn show(
    texts: &Texts,
    portfolio: &Portfolio,
    kind: Kind,
    key: ColumnKey,
    value: &Value,
) -> String {
    let field = match key {
        ColumnKey::Field(index) => kind.fields().get(index).copied(),
        ColumnKey::Told(column) => Some(*column.field()),
        ColumnKey::Own(_) => key.field_type(portfolio, kind).map(|of| Field::new("", of)),
    };
    field.map_or_else(String::new, |field| show_value(texts, portfolio, &field, value))
}

fn take(
    portfolio: &Portfolio,
    workbook: &Workbook,
    known: Option<&Known>,
    laid: &[Laid<'_>],
    options: &Options<'_>,
) -> Outcome {
    let from_here = known.filter(|known| known.origin.document == options.document);
    let has_ids = |laid: &Laid<'_>| laid.targets.contains(&Some(Target::Id));
    let reader = Reader {
        texts: options.texts,
        today: options.today,
        exact: known.is_some() || laid.iter().all(has_ids),
    };
    let written_in = from_here.map(|known| known.lang);
    let rows = |without: &HashSet<Place>| {
        let labels = Labels::with_said(&options.mapping.same);
        let mut session = Session::new(reader, written_in, portfolio, labels);
        session.without.clone_from(without);
        session.is_guarded = known.is_none() && !workbook.is_csv && laid.iter().all(has_ids);
        rows_of(portfolio, laid, session)
    };
    let mut outcome = match options.mapping.whole_rows {
        Some(true) => whole::whole_rows(portfolio, rows),
        Some(false) | None => rows(&HashSet::new()),
    };
    outcome.left_out.extend(leaving::left_out(portfolio, workbook, laid));
    outcome.notes.extend(ids::unknown(portfolio, laid, &outcome));
    outcome.notes.extend(day_order::told(portfolio, laid));
    let guessed = guessed_years::told(portfolio, laid, &outcome, (options.texts, options.today));
    outcome.notes.extend(guessed);
    outcome.notes.extend(clocks::left_behind(portfolio, laid));
    outcome.notes.extend(merged::told(portfolio, laid));
    outcome.notes.extend(finals::beside_final(portfolio, &outcome.added));
    let has_amounts = laid.iter().any(|laid| amounts::any_amounts(portfolio, laid));
    let remarks = workbook.remarks.iter().filter(|one| has_amounts || !one.is_of_amounts());
    outcome.notes.extend(remarks.map(Remark::message));
    outcome.read = laid.iter().map(read_as).collect();
    outcome.notes.extend(amounts::told(portfolio, laid, &outcome));
    outcome.tells_units = laid.iter().any(|laid| amounts::says_any(portfolio, laid));
    outcome.notes.extend(told_of_origin(
        workbook,
        known,
        from_here.is_some(),
        laid.iter().any(has_ids),
    ));
    remembered(portfolio, workbook, laid, options, &mut outcome);
    outcome
}

/// What is told of a mapping that was remembered, and what is to be remembered of this one.
fn remembered(
    portfolio: &Portfolio,
    workbook: &Workbook,
    laid: &[Laid<'_>],
    options: &Options<'_>,
    outcome: &mut Outcome,
) {
    if let Some(sheet) = laid.iter().find(|sheet| sheet.remembered) {
        outcome.notes.push(Message::new("sheet-note-remembered").text("sheet", &sheet.sheet.name));
    }
    let are_alike = laid.iter().all(|sheet| sheet.block.is_none());
    if let (true, Some(sheet)) = (options.remember && (are_alike || laid.len() == 1), laid.first())
    {
        let kind = Some(sheet.kind.plural().to_owned());
        let mapping = Mapping { kind, ..sheet.mapping.clone() };
        outcome.remember = remember(portfolio, &workbook.name, &sheet.headings, &mapping);
    }
}

/// What is told of a file that does not say, or says otherwise than this document, where it comes from.
fn told_of_origin(
    workbook: &Workbook,
    known: Option<&Known>,
    is_from_here: bool,
    has_ids: bool,
) -> Option<Message> {
    match known {
        None if workbook.is_csv && has_ids => Some(Message::new("sheet-note-csv")),
        Some(_) if !is_from_here => Some(Message::new("sheet-note-other-document")),
        Some(_) | None => None,
    }
}

/// What comes of the rows of all sheets.
fn rows_of(portfolio: &Portfolio, laid: &[Laid<'_>], mut session: Session<'_>) -> Outcome {
    for sheet in laid {
        let key = sheet.mapping.key.iter();
        let key = key.filter_map(|name| match Target::from_name(portfolio, sheet.kind, name)? {
            Target::Column(key) => Some(key),
            Target::Id | Target::CaseNumber => None,
        });
        session.day_orders = day_order::day_orders(portfolio, sheet);
        session.take(sheet, &mut Identity::new(key.collect()));
    }
    session.finish()
}

fn read_as(laid: &Laid<'_>) -> ReadAs {
    let Laid { sheet, kind, guessed, .. } = laid;
    ReadAs { sheet: sheet.name.clone(), kind: *kind, guessed: *guessed }
}
