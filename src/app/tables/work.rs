//! The work on tables beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Receiver;

use chrono::{SecondsFormat, Utc};

use super::prospect::{PlanJob, prospect};
use super::{Prospect, TableFormat, TableWanted};
use crate::app::out::Out;
use crate::app::steps::Identity;
use crate::app::words::filtered;
use crate::export::separated::csv;
use crate::export::xlsx;
use crate::files::write::write_whole;
use crate::import::table::grid::Workbook;
use crate::import::table::isolated::{Limits, read_workbook};
use crate::model::column::columns_of;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::report::table::{Table, listed_kinds, table};
use crate::text::Texts;
use crate::text::origin::Origin;

/// A job for the thread that reads and writes tables.
#[derive(Debug)]
pub(in crate::app) enum TableJob {
    Read { program: Option<PathBuf>, path: PathBuf, stop: Arc<AtomicBool> },
    Plan(Box<PlanJob>),
    Write { portfolio: Arc<Portfolio>, wanted: TableWanted, identity: Identity, path: PathBuf },
}

/// What came of it.
#[derive(Debug)]
pub(in crate::app) enum TableNews {
    /// A foreign file was read, or could not be.
    Read(PathBuf, Result<Arc<Workbook>, Message>),
    /// What an import would do; the number is that of the question.
    Planned(u64, Arc<Prospect>),
    /// A list was written.
    Written(PathBuf),
}

impl TableNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Read(..) | Self::Planned(..) | Self::Written(_) => true,
        }
    }
}

/// Works on tables until nobody asks any more.
pub(in crate::app) fn work(jobs: Receiver<TableJob>, out: &Out<TableNews>) {
    for job in jobs {
        out.answer(match job {
            TableJob::Read { program, path, stop } => {
                let read = read(program, &path, &stop).map(Arc::new);
                Ok(TableNews::Read(path, read))
            }
            TableJob::Plan(job) => Ok(TableNews::Planned(job.asked, Arc::new(prospect(&job)))),
            TableJob::Write { portfolio, wanted, identity, path } => {
                let written = write(&portfolio, &wanted, identity, &path);
                written.map(|()| TableNews::Written(path))
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
        (TableFormat::Csv, [list]) => csv(list, wanted.lang).map_err(|error| error.message())?,
        (TableFormat::Csv | TableFormat::Xlsx, _) => {
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
