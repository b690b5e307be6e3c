//! Lists out of the window and tables into it: what is asked for, what an import would do, and the
//! work beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;

use chrono::{NaiveDate, SecondsFormat, Utc};

use super::jobs::{News, Out};
use super::words::filtered;
use crate::export::file::write_whole;
use crate::export::separated::csv;
use crate::export::xlsx;
use crate::import::table::grid::{Row, Sheet, Workbook};
use crate::import::table::isolated::{Limits, read_workbook};
use crate::import::table::mapping::Mapping;
pub use crate::import::table::outcome::{Added, Changed, Outcome, Place, Refused};
use crate::import::table::sheets::headings_of;
use crate::import::table::{Known, Options, import, layout};
pub use crate::import::table::{short, show};
use crate::model::column::{ColumnKey, columns_of};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::report::table::{Table, listed_kinds, table};
use crate::text::origin::{Origin, SHEET};
use crate::text::{Lang, Texts};

/// How many cells of a column are shown to know it by.
const SAMPLES: usize = 3;
/// How far down the headings of a table that nobody knows are looked for.
const HEADINGS_WITHIN: usize = 20;

/// The endings of files that can be brought in.
pub const ENDINGS: &[&str] = &["xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt"];

/// Something asked for about tables.
#[derive(Clone, Debug, PartialEq)]
pub enum TableAction {
    /// Choose a file to bring in.
    ChooseImport,
    /// Read a file, and show what it would do.
    Read(PathBuf),
    /// Say what its rows become.
    SetKind(Kind),
    /// Choose the sheet.
    SetSheet(String),
    /// Say where a column goes.
    SetColumn {
        /// Its heading.
        heading: String,
        /// The name of the field; nothing for none.
        target: Option<String>,
    },
    /// Bring it in.
    Confirm,
    /// Leave it.
    Stop,
    /// Choose a place and write a list there.
    ChooseExport(TableWanted),
    /// Write a list to a place that was chosen.
    Export(TableWanted, PathBuf),
}

/// A format of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFormat {
    /// Excel.
    Xlsx,
    /// CSV.
    Csv,
}

impl TableFormat {
    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
}

/// A list as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownList {
    /// Its kind.
    pub kind: Kind,
    /// Its records, in order.
    pub ids: Arc<Vec<RecordId>>,
    /// Its columns, in order.
    pub columns: Vec<ColumnKey>,
}

/// What is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct TableWanted {
    /// The list; nothing for all of them.
    pub list: Option<ShownList>,
    /// The format.
    pub format: TableFormat,
    /// The language.
    pub lang: Lang,
}

/// Which document, in which state: what an exported list carries along.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Identity {
    /// The document's id.
    pub document: String,
    /// The hash of its newest transaction.
    pub state: String,
}

/// A table that is being brought in.
#[derive(Debug)]
pub struct Importing {
    /// The file.
    pub path: PathBuf,
    /// What stands in it, once it is read.
    pub workbook: Option<Arc<Workbook>>,
    /// What the rows become, where the person said.
    pub kind: Option<Kind>,
    /// Where the columns go, where the person said.
    pub mapping: Mapping,
    /// What it would do, once that is worked out.
    pub prospect: Option<Arc<Prospect>>,
    /// Why it cannot be read.
    pub failed: Option<Message>,
    /// It is being carried out.
    pub applying: bool,
    /// Counts what has been asked for, so that an old answer is known as one.
    pub asked: u64,
    /// Ends the reading.
    pub stop: Arc<AtomicBool>,
}

impl Drop for Importing {
    fn drop(&mut self) {
        // Whoever reads for it need not go on.
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Importing {
    /// A file that is to be read.
    #[must_use]
    pub fn of(path: PathBuf) -> Self {
        Self {
            path,
            workbook: None,
            kind: None,
            mapping: Mapping::default(),
            prospect: None,
            failed: None,
            applying: false,
            asked: 0,
            stop: Arc::default(),
        }
    }
}

/// One column of the file, to be looked at and placed.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundColumn {
    /// Its heading.
    pub heading: String,
    /// Some of its cells.
    pub samples: Vec<String>,
    /// The name of where it goes.
    pub target: Option<String>,
}

/// One sheet of the file, as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct FoundSheet {
    /// Its name.
    pub name: String,
    /// What its rows become.
    pub kind: Option<Kind>,
    /// The row of its headings.
    pub header_row: u32,
    /// Its columns.
    pub columns: Vec<FoundColumn>,
}

/// What an import would do.
#[derive(Debug)]
pub struct Prospect {
    /// The sheets that are read.
    pub sheets: Vec<FoundSheet>,
    /// What comes of them, or what is missing to know it.
    pub outcome: Result<Outcome, Message>,
    /// The document as it would be, so that new records can be named.
    pub after: Portfolio,
}

/// A job for the thread that reads and writes tables.
#[derive(Debug)]
pub(super) enum TableJob {
    Read { program: Option<PathBuf>, path: PathBuf, stop: Arc<AtomicBool> },
    Plan(Box<PlanJob>),
    Write { portfolio: Arc<Portfolio>, wanted: TableWanted, identity: Identity, path: PathBuf },
}

#[derive(Debug)]
pub(super) struct PlanJob {
    pub asked: u64,
    pub portfolio: Arc<Portfolio>,
    pub workbook: Arc<Workbook>,
    pub kind: Option<Kind>,
    pub mapping: Mapping,
    pub document: String,
    pub lang: Lang,
    pub today: NaiveDate,
}

/// Works on tables until nobody asks any more.
pub(super) fn work(jobs: Receiver<TableJob>, out: &Out) {
    for job in jobs {
        out.send(match job {
            TableJob::Read { program, path, stop } => {
                let read = read(program, &path, &stop).map(Arc::new);
                News::TableRead(path, read)
            }
            TableJob::Plan(job) => News::TablePlanned(job.asked, Arc::new(prospect(&job))),
            TableJob::Write { portfolio, wanted, identity, path } => {
                match write(&portfolio, &wanted, identity, &path) {
                    Ok(()) => News::Exported(path),
                    Err(message) => News::Failed(message),
                }
            }
        });
    }
}

fn read(program: Option<PathBuf>, path: &Path, stop: &AtomicBool) -> Result<Workbook, Message> {
    let program = match program {
        Some(program) => program,
        None => std::env::current_exe()
            .map_err(|error| Message::new("table-no-reader").text("detail", error.to_string()))?,
    };
    read_workbook(&program, path, &Limits::default(), stop).map_err(|error| error.message())
}

fn write(
    portfolio: &Portfolio,
    wanted: &TableWanted,
    identity: Identity,
    path: &Path,
) -> Result<(), Message> {
    let texts = Texts::of(wanted.lang);
    let tables: Vec<Table> = match &wanted.list {
        Some(list) => vec![table(texts, portfolio, list.kind, &list.ids, &list.columns)],
        None => listed_kinds(portfolio)
            .into_iter()
            .map(|kind| {
                let ids = filtered(portfolio, wanted.lang, kind, "");
                table(texts, portfolio, kind, &ids, &columns_of(portfolio, kind))
            })
            .collect(),
    };
    let bytes = match (wanted.format, tables.as_slice()) {
        (TableFormat::Csv, [list]) => csv(list, wanted.lang),
        _ => {
            let settings = portfolio.settings();
            let about = xlsx::About {
                title: settings.map(|settings| settings.title.clone()).unwrap_or_default(),
                lang: wanted.lang,
                origin: Some(Origin {
                    document: identity.document,
                    state: identity.state,
                    at: Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
                }),
            };
            xlsx::xlsx(&tables, &about).map_err(|error| error.message())?
        }
    };
    write_whole(path, &bytes).map_err(|error| error.message())
}

/// Works out what an import would do, and what the person is to see of the file.
fn prospect(job: &PlanJob) -> Prospect {
    let options = Options {
        kind: job.kind,
        mapping: job.mapping.clone(),
        remember: !job.mapping.columns.is_empty(),
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
                    columns,
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
    Prospect { sheets, outcome, after }
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
    let rows = sheet.rows.iter().take(HEADINGS_WITHIN);
    let header = rows
        .filter(|row| mapping.header_row.is_none_or(|wanted| wanted == row.number))
        .max_by_key(|row| (filled(row), u32::MAX - row.number))?;
    let headings = headings_of(header);
    let none = std::iter::repeat_n(None, headings.len());
    let columns = columns(sheet, header.number, &headings, none);
    Some(FoundSheet { name: sheet.name.clone(), kind, header_row: header.number, columns })
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
            let samples = cells.take(SAMPLES).map(crate::text::cell::Cell::plain).collect();
            FoundColumn { heading: heading.clone(), samples, target }
        })
        .collect()
}
