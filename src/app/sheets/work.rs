//! The work on sheets beside the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Receiver;

use chrono::{SecondsFormat, Utc};

use super::prospect::{PlanJob, prospect};
use super::{Prospect, SheetFormat, SheetWanted};
use crate::app::out::Out;
use crate::app::steps::Identity;
use crate::app::words::filtered;
use crate::export::separated::csv;
use crate::export::xlsx;
use crate::files::write::write_whole;
use crate::import::sheet::grid::Workbook;
use crate::import::sheet::isolated::{Limits, read_workbook};
use crate::model::column::columns_of;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::report::sheet::{Sheet, listed_kinds, sheet_of};
use crate::text::Texts;
use crate::text::origin::Origin;

/// A job for the thread that reads and writes sheets.
#[derive(Debug)]
pub(in crate::app) enum SheetJob {
    Read { program: Option<PathBuf>, path: PathBuf, stop: Arc<AtomicBool> },
    Plan(Box<PlanJob>),
    Write { portfolio: Arc<Portfolio>, wanted: SheetWanted, identity: Identity, path: PathBuf },
}

/// News of reading and writing sheets.
#[derive(Debug)]
pub(in crate::app) enum SheetNews {
    /// A foreign file was read, or could not be.
    Read(PathBuf, Result<Arc<Workbook>, Message>),
    /// What an import would do; the number is that of the question.
    Planned(u64, Arc<Prospect>),
    /// A list was written.
    Written(PathBuf),
}

impl SheetNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Read(..) | Self::Planned(..) | Self::Written(_) => true,
        }
    }
}

/// Works on sheets until nobody asks any more.
pub(in crate::app) fn work(jobs: Receiver<SheetJob>, out: &Out<SheetNews>) {
    for job in jobs {
        out.answer(match job {
            SheetJob::Read { program, path, stop } => {
                let read = read(program, &path, &stop).map(Arc::new);
                Ok(SheetNews::Read(path, read))
            }
            SheetJob::Plan(job) => Ok(SheetNews::Planned(job.asked, Arc::new(prospect(&job)))),
            SheetJob::Write { portfolio, wanted, identity, path } => {
                let written = write(&portfolio, &wanted, identity, &path);
                written.map(|()| SheetNews::Written(path))
            }
        });
    }
}

fn read(program: Option<PathBuf>, path: &Path, stop: &AtomicBool) -> Result<Workbook, Message> {
    let program = match program {
        Some(program) => program,
        None => std::env::current_exe()
            .map_err(|error| Message::new("sheet-no-reader").text("detail", error.to_string()))?,
    };
    read_workbook(&program, path, &Limits::default(), stop).map_err(|error| error.message())
}

fn write(
    portfolio: &Portfolio,
    wanted: &SheetWanted,
    identity: Identity,
    path: &Path,
) -> Result<(), Message> {
    let texts = Texts::of(wanted.lang);
    let sheets: Vec<Sheet> = match &wanted.list {
        Some(list) => vec![sheet_of(texts, portfolio, list.kind, &list.ids, &list.columns)],
        None => listed_kinds(portfolio)
            .into_iter()
            .map(|kind| {
                let ids = filtered(portfolio, wanted.lang, kind, "");
                sheet_of(texts, portfolio, kind, &ids, &columns_of(portfolio, kind))
            })
            .collect(),
    };
    let bytes = match (wanted.format, sheets.as_slice()) {
        (SheetFormat::Csv, [list]) => csv(list, wanted.lang).map_err(|error| error.message())?,
        (SheetFormat::Csv | SheetFormat::Xlsx, _) => {
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
            xlsx::xlsx(&sheets, &about).map_err(|error| error.message())?
        }
    };
    write_whole(path, &bytes).map_err(|error| error.message())
}
