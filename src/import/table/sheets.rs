//! Which sheet of a workbook is read, as which kind, from which row on, and which column goes where.

use super::grid::{Row, Sheet, Workbook};
use super::known::{Block, Known};
use super::mapping::{Headings, Mapping, Target, plain, remembered};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell};
use crate::text::origin::SHEET;

/// How far down the headings are looked for.
const HEADINGS_WITHIN: usize = 40;

/// One sheet, ready to be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Laid<'a> {
    /// The sheet.
    pub sheet: &'a Sheet,
    /// What its rows become.
    pub kind: Kind,
    /// The number of the row with the headings.
    pub header_row: u32,
    /// Its headings.
    pub headings: Vec<String>,
    /// Where each column goes.
    pub targets: Vec<Option<Target>>,
    /// As it was written, where Samstyr has written it.
    pub block: Option<&'a Block>,
    /// Whether the document remembered where the columns go.
    pub remembered: bool,
}

/// Why a workbook cannot be read as records.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LayoutError {
    /// There is nothing in it.
    #[error("there is nothing in it")]
    Empty,
    /// There is no such sheet.
    #[error("there is no sheet {wanted}")]
    NoSheet {
        /// The sheet.
        wanted: String,
        /// Those that there are.
        sheets: String,
    },
    /// Nothing says what the rows are.
    #[error("the headings fit no kind")]
    NoKind,
    /// A mapping names a kind that there is not.
    #[error("there is no kind {0}")]
    UnknownKind(String),
    /// A mapping names a field that there is not.
    #[error("there is no field {field}")]
    UnknownField {
        /// The kind.
        kind: Kind,
        /// The field.
        field: String,
    },
    /// No row has headings that are known.
    #[error("no row has known headings")]
    NoHeadings(Kind),
}

impl Tell for LayoutError {
    fn message(&self) -> Message {
        use crate::model::message::Argument;
        match self {
            Self::Empty => Message::new("table-empty"),
            Self::NoSheet { wanted, sheets } => {
                Message::new("table-no-sheet").text("wanted", wanted).text("sheets", sheets)
            }
            Self::NoKind => Message::new("table-no-kind"),
            Self::UnknownKind(kind) => Message::new("table-unknown-kind").text("wanted", kind),
            Self::UnknownField { kind, field } => Message::new("table-unknown-field")
                .with("kind", Argument::Kind(*kind))
                .text("wanted", field),
            Self::NoHeadings(kind) => {
                Message::new("table-no-headings").with("kind", Argument::Kind(*kind))
            }
        }
    }
}

/// Works out what is read, and how. `kind` and `mapping` are what the person said.
///
/// # Errors
/// What is missing to know it.
pub fn lay_out<'a>(
    portfolio: &Portfolio,
    workbook: &'a Workbook,
    known: Option<&'a Known>,
    kind: Option<Kind>,
    mapping: &Mapping,
) -> Result<Vec<Laid<'a>>, LayoutError> {
    if let (Some(known), true) = (known, mapping.columns.is_empty()) {
        let laid = own_sheets(portfolio, workbook, known, kind, mapping);
        if !laid.is_empty() {
            return Ok(laid);
        }
    }
    let sheets = candidates(workbook, mapping)?;
    let said = match &mapping.kind {
        Some(name) => {
            Some(Kind::from_plural(name).ok_or_else(|| LayoutError::UnknownKind(name.clone()))?)
        }
        None => kind,
    };
    let mut best: Option<(usize, Laid<'a>)> = None;
    let kinds = said.map_or_else(likely_kinds, |kind| vec![kind]);
    for sheet in sheets {
        if let Some(found) = from_memory(portfolio, sheet, said, mapping) {
            return found.map(|laid| vec![laid]);
        }
        for kind in &kinds {
            let found = match fit(portfolio, sheet, *kind, mapping) {
                Ok(found) => found,
                // A field that this kind has not got: another one is meant.
                Err(_) if said.is_none() => None,
                Err(error) => return Err(error),
            };
            let Some((score, laid)) = found else { continue };
            if best.as_ref().is_none_or(|(most, _)| score > *most) {
                best = Some((score, laid));
            }
        }
    }
    match (best, said) {
        // One heading that fits by chance says nothing about what a row is.
        (Some((score, laid)), None) if score >= 20 => Ok(vec![laid]),
        (Some((_, laid)), Some(_)) => Ok(vec![laid]),
        (None, Some(kind)) => Err(LayoutError::NoHeadings(kind)),
        _ => Err(LayoutError::NoKind),
    }
}

/// Every kind, those that people keep in sheets first: where headings fit several, one of these is
/// meant.
fn likely_kinds() -> Vec<Kind> {
    let mut kinds = vec![
        Kind::Project,
        Kind::Application,
        Kind::Concept,
        Kind::Action,
        Kind::Benefit,
        Kind::Case,
        Kind::Decision,
        Kind::Risk,
        Kind::Rollout,
    ];
    let rest = Kind::ALL.iter().filter(|kind| !kinds.contains(kind)).copied();
    let rest: Vec<Kind> = rest.collect();
    kinds.extend(rest);
    kinds
}

fn candidates<'a>(
    workbook: &'a Workbook,
    mapping: &Mapping,
) -> Result<Vec<&'a Sheet>, LayoutError> {
    let filled: Vec<&Sheet> = workbook
        .sheets
        .iter()
        .filter(|sheet| sheet.visible && sheet.name != SHEET && !sheet.rows.is_empty())
        .collect();
    match &mapping.sheet {
        Some(wanted) => filled
            .iter()
            .find(|sheet| plain(&sheet.name) == plain(wanted))
            .map(|sheet| vec![*sheet])
            .ok_or_else(|| LayoutError::NoSheet {
                wanted: wanted.clone(),
                sheets: filled.iter().map(|s| s.name.as_str()).collect::<Vec<_>>().join(", "),
            }),
        None if filled.is_empty() => Err(LayoutError::Empty),
        None => Ok(filled),
    }
}

/// The sheets that Samstyr has written, found again by name, or by their headings.
fn own_sheets<'a>(
    portfolio: &Portfolio,
    workbook: &'a Workbook,
    known: &'a Known,
    kind: Option<Kind>,
    mapping: &Mapping,
) -> Vec<Laid<'a>> {
    let mut laid = Vec::new();
    for block in known.blocks.iter().filter(|block| kind.is_none_or(|kind| kind == block.kind)) {
        let headings: Vec<String> = block.headings.iter().map(|h| plain(h)).collect();
        let score = |row: &Row| {
            row.cells.iter().filter(|cell| headings.contains(&plain(&cell.plain()))).count()
        };
        let header = |sheet: &'a Sheet| {
            sheet
                .rows
                .iter()
                .take(HEADINGS_WITHIN)
                .max_by_key(|row| (score(row), u32::MAX - row.number))
        };
        let named = workbook.sheets.iter().find(|sheet| sheet.name == block.sheet);
        let renamed = || {
            workbook.sheets.iter().filter(|sheet| sheet.name != SHEET).find(|sheet| {
                let is_named = known.blocks.iter().any(|other| other.sheet == sheet.name);
                !is_named && header(sheet).is_some_and(|row| score(row) == headings.len())
            })
        };
        let Some(sheet) = named.or_else(renamed) else { continue };
        if mapping.sheet.as_ref().is_some_and(|wanted| plain(wanted) != plain(&sheet.name)) {
            continue;
        }
        let Some(header) = header(sheet) else { continue };
        let general = Headings::of(portfolio, block.kind);
        let can_mean = |heading: &String| {
            let place = headings.iter().position(|known| *known == plain(heading));
            match place.and_then(|place| block.names.get(place)) {
                Some(name) => Target::from_name(portfolio, block.kind, name).into_iter().collect(),
                None => general.targets(heading).to_vec(),
            }
        };
        let names = headings_of(header);
        laid.push(Laid {
            sheet,
            kind: block.kind,
            header_row: header.number,
            targets: settle(names.iter().map(can_mean).collect()),
            headings: names,
            block: Some(block),
            remembered: false,
        });
    }
    laid
}

/// The mapping that the document remembers for the headings of a sheet.
fn from_memory<'a>(
    portfolio: &Portfolio,
    sheet: &'a Sheet,
    said: Option<Kind>,
    mapping: &Mapping,
) -> Option<Result<Laid<'a>, LayoutError>> {
    if !mapping.columns.is_empty() {
        return None;
    }
    let rows = sheet.rows.iter().take(HEADINGS_WITHIN);
    let (row, kept) = rows
        .filter(|row| mapping.header_row.is_none_or(|wanted| wanted == row.number))
        .find_map(|row| Some((row, remembered(portfolio, &headings_of(row))?)))?;
    let kind = kept.kind.as_deref().and_then(Kind::from_plural)?;
    if said.is_some_and(|said| said != kind) {
        return None;
    }
    let wanted = Mapping { header_row: Some(row.number), sheet: None, ..kept };
    let laid = fit(portfolio, sheet, kind, &wanted).ok().flatten()?;
    Some(Ok(Laid { remembered: true, ..laid.1 }))
}

/// A sheet as rows of a kind, and how well it fits.
fn fit<'a>(
    portfolio: &Portfolio,
    sheet: &'a Sheet,
    kind: Kind,
    mapping: &Mapping,
) -> Result<Option<(usize, Laid<'a>)>, LayoutError> {
    let known = Headings::of(portfolio, kind);
    let said = said_targets(portfolio, kind, mapping)?;
    let can_mean = |heading: &String| match said.iter().find(|(name, _)| *name == plain(heading)) {
        Some((_, target)) => target.iter().copied().collect(),
        None => known.targets(heading).to_vec(),
    };
    let mut best: Option<(usize, Laid<'a>)> = None;
    for row in sheet.rows.iter().take(HEADINGS_WITHIN) {
        if mapping.header_row.is_some_and(|wanted| wanted != row.number) {
            continue;
        }
        let headings = headings_of(row);
        let targets = settle(headings.iter().map(can_mean).collect());
        let matched = targets.iter().flatten().count();
        if matched == 0 {
            continue;
        }
        let score = matched * 10 + required(kind, &targets) * 5;
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            let laid = Laid {
                sheet,
                kind,
                header_row: row.number,
                headings,
                targets,
                block: None,
                remembered: false,
            };
            best = Some((score, laid));
        }
    }
    Ok(best)
}

/// How many of the fields that a record needs have a column.
fn required(kind: Kind, targets: &[Option<Target>]) -> usize {
    use crate::model::column::ColumnKey;
    let fields = kind.fields().iter().enumerate().filter(|(_, field)| field.required);
    fields
        .filter(|(index, _)| targets.contains(&Some(Target::Column(ColumnKey::Field(*index)))))
        .count()
}

fn said_targets(
    portfolio: &Portfolio,
    kind: Kind,
    mapping: &Mapping,
) -> Result<Vec<(String, Option<Target>)>, LayoutError> {
    mapping
        .columns
        .iter()
        .map(|(heading, name)| {
            let target = match name {
                None => None,
                Some(name) => Some(
                    Target::from_name(portfolio, kind, name)
                        .ok_or_else(|| LayoutError::UnknownField { kind, field: name.clone() })?,
                ),
            };
            Ok((plain(heading), target))
        })
        .collect()
}

/// What stands in a row, as headings.
#[must_use]
pub fn headings_of(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.plain().trim().to_owned()).collect()
}

/// Chooses among what each heading can mean. Two columns cannot go into one field: headings that mean
/// only one thing choose first, then the others from left to right.
fn settle(can_mean: Vec<Vec<Target>>) -> Vec<Option<Target>> {
    let mut taken = std::collections::HashSet::new();
    let mut settled = vec![None; can_mean.len()];
    for alone in [true, false] {
        for (place, targets) in settled.iter_mut().zip(&can_mean) {
            if (targets.len() == 1) == alone {
                *place = targets.iter().copied().find(|target| taken.insert(*target));
            }
        }
    }
    settled
}
