//! What an import would do, and what a person is to see of its file to place it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;

use super::importing::{FoundColumn, FoundRow, FoundSheet, Prospect};
use crate::import::sheet::grid::{Row, Sheet, Workbook};
use crate::import::sheet::mapping::Mapping;
use crate::import::sheet::outcome::Outcome;
use crate::import::sheet::placing::headings_of;
use crate::import::sheet::{Known, Options, import, layout};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Tell as _;
use crate::model::plan::plan;
use crate::text::cell::Cell;
use crate::text::origin::SHEET;
use crate::text::{Lang, Texts};

/// How many cells of a column are shown to know it by.
const SAMPLES: usize = 3;
/// How far down the headings of a table that nobody knows are looked for.
const HEADINGS_WITHIN: usize = 20;

/// What is known of an import: what it would do follows from it.
#[derive(Debug)]
pub(in crate::app) struct PlanJob {
    pub asked: u64,
    pub portfolio: Arc<Portfolio>,
    pub workbook: Arc<Workbook>,
    pub kind: Option<Kind>,
    pub mapping: Mapping,
    pub document: String,
    pub lang: Lang,
    pub today: NaiveDate,
    /// The import was left.
    pub stop: Arc<AtomicBool>,
}

/// Works out what an import would do, and what the person is to see of the file.
pub(super) fn prospect(job: &PlanJob) -> Prospect {
    let options = Options {
        kind: job.kind,
        mapping: job.mapping.clone(),
        remember: job.mapping.says_anything(),
        document: &job.document,
        texts: Texts::of(job.lang),
        today: job.today,
    };
    let known = Known::of(&job.workbook);
    let laid = layout(&job.portfolio, &job.workbook, known.as_ref(), &options);
    let sheets = match &laid {
        Ok(laid) => laid
            .iter()
            .map(|laid| {
                let targets = laid.targets.iter().map(|t| t.map(|target| target.name(laid.kind)));
                let columns = columns(laid.sheet, laid.header_row, &laid.headings, targets);
                FoundSheet {
                    name: laid.sheet.name.clone(),
                    kind: Some(laid.kind),
                    header_row: laid.header_row,
                    rows: if laid.block.is_some() { Vec::new() } else { rows(laid.sheet) },
                    columns,
                    key: laid.mapping.key.clone(),
                    kroner_per_unit: laid.mapping.kroner_per_unit,
                    spelling: laid.mapping.spelling,
                    remembered: laid.remembered,
                }
            })
            .collect(),
        Err(_) => unknown(&job.workbook, &job.mapping, job.kind).into_iter().collect(),
    };
    let outcome = import(&job.portfolio, &job.workbook, &options);
    let outcome = outcome.map_err(|error| error.message());
    let changes = outcome.as_ref().map_or(&[][..], |outcome| outcome.changes.as_slice());
    let after = plan(&job.portfolio, changes)
        .map_or_else(|_| job.portfolio.as_ref().clone(), |plan| plan.portfolio);
    let in_part = outcome.as_ref().map_or(0, Outcome::said_in_part);
    Prospect { sheets, outcome, in_part, after }
}

/// A table whose headings nobody knows: its fullest row near the top is taken for them.
fn unknown(workbook: &Workbook, mapping: &Mapping, kind: Option<Kind>) -> Option<FoundSheet> {
    let mut sheets = workbook
        .sheets
        .iter()
        .filter(|sheet| sheet.visible && sheet.name != SHEET && !sheet.rows.is_empty());
    let wanted = |sheet: &&Sheet| mapping.sheet.as_ref().is_none_or(|name| *name == sheet.name);
    let sheet = sheets.find(wanted)?;
    let filled = |row: &Row| row.cells.iter().filter(|cell| !cell.is_blank()).count();
    let near = sheet.rows.iter().take(HEADINGS_WITHIN);
    let header = near
        .filter(|row| mapping.header_row.is_none_or(|wanted| wanted == row.number))
        .max_by_key(|row| (filled(row), u32::MAX - row.number))?;
    let headings = headings_of(header);
    let none = std::iter::repeat_n(None, headings.len());
    let columns = columns(sheet, header.number, &headings, none);
    Some(FoundSheet {
        name: sheet.name.clone(),
        kind,
        header_row: header.number,
        rows: rows(sheet),
        columns,
        key: mapping.key.clone(),
        kroner_per_unit: mapping.kroner_per_unit,
        spelling: mapping.spelling,
        remembered: false,
    })
}

/// The rows near the top of a sheet, one of which has the headings.
fn rows(sheet: &Sheet) -> Vec<FoundRow> {
    let near = sheet.rows.iter().filter(|row| !row.is_blank()).take(HEADINGS_WITHIN);
    near.map(|row| {
        let cells = row.cells.iter().filter(|cell| !cell.is_blank()).map(Cell::plain);
        FoundRow { number: row.number, text: cells.collect::<Vec<_>>().join(" · ") }
    })
    .collect()
}

fn columns(
    sheet: &Sheet,
    header_row: u32,
    headings: &[String],
    targets: impl Iterator<Item = Option<String>>,
) -> Vec<FoundColumn> {
    let below: Vec<&Row> =
        sheet.rows.iter().filter(|row| row.number > header_row).take(200).collect();
    headings
        .iter()
        .zip(targets)
        .enumerate()
        .filter(|(_, (heading, _))| !heading.is_empty())
        .map(|(place, (heading, target))| {
            let cells = below.iter().map(|row| row.cell(place)).filter(|cell| !cell.is_blank());
            let samples = cells.take(SAMPLES).map(Cell::plain).collect();
            FoundColumn { heading: heading.clone(), samples, target }
        })
        .collect()
}
