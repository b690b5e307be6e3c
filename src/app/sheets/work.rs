//! The work on sheets beside the window.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{NaiveDate, SecondsFormat, Utc};

use super::importing::Reading;
use super::prospect::{PlanJob, prospect};
use super::{Prospect, SheetFormat, SheetWanted, Source};
use crate::app::handed::{Handed, Refusal};
use crate::app::words::filtered;
use crate::export::separated::csv;
use crate::export::xlsx;
use crate::files::write::write_whole;
use crate::import::sheet::grid::Workbook;
use crate::import::sheet::isolated::{Limits, read_workbook};
use crate::model::column::columns_of;
use crate::model::message::{Message, Tell as _};
use crate::report::sheet::{Sheet, listed_kinds, sheet_of};
use crate::text::Texts;
use crate::text::origin::Origin;

/// A job for the thread that reads and writes sheets.
#[derive(Debug)]
pub(in crate::app) enum SheetJob {
    Read { program: Option<PathBuf>, reading: Reading, path: PathBuf, stop: Arc<AtomicBool> },
    Plan(Box<PlanJob>),
    Write { wanted: SheetWanted, source: Source, path: PathBuf },
}

/// News of reading and writing sheets.
#[derive(Debug)]
pub(in crate::app) enum SheetNews {
    /// A foreign file was read, or could not be.
    Read(Reading, Result<Arc<Workbook>, Message>),
    /// What an import would do; the number is that of the question.
    Planned(u64, Arc<Prospect>),
    /// Why that could not be worked out.
    NotPlanned(u64, Message),
    /// Nobody waits for what was asked any more.
    LetGo,
    /// A list was written; of which day, where that is not today, and what of it was cut.
    Written(PathBuf, Option<NaiveDate>, Option<Message>),
}

impl SheetNews {
    /// Whether a job is done with it.
    pub fn ends_job(&self) -> bool {
        match self {
            Self::Read(..)
            | Self::Planned(..)
            | Self::NotPlanned(..)
            | Self::LetGo
            | Self::Written(..) => true,
        }
    }
}

impl Handed for SheetJob {
    type News = SheetNews;

    fn refusal(&self) -> Refusal<SheetNews> {
        match self {
            Self::Read { reading, .. } => {
                let reading = *reading;
                Box::new(move |why| Ok(SheetNews::Read(reading, Err(why))))
            }
            Self::Plan(job) => {
                let asked = job.asked;
                Box::new(move |why| Ok(SheetNews::NotPlanned(asked, why)))
            }
            Self::Write { .. } => Box::new(Err),
        }
    }
}

/// Does a job. Of questions what an import would do, only the newest of those that wait is worked out:
/// each one that a person says takes the place of the one before.
pub(in crate::app) fn work(
    job: SheetJob,
    waiting: &VecDeque<SheetJob>,
) -> Result<SheetNews, Message> {
    match job {
        SheetJob::Read { program, reading, path, stop } => {
            let read = read(program, &path, &stop).map(Arc::new);
            Ok(SheetNews::Read(reading, read))
        }
        SheetJob::Plan(job) if is_let_go(&job, waiting) => Ok(SheetNews::LetGo),
        SheetJob::Plan(job) => Ok(SheetNews::Planned(job.asked, Arc::new(prospect(&job)))),
        SheetJob::Write { wanted, source, path } => {
            let as_of = source.as_of;
            write(&wanted, source, &path).map(|cut| SheetNews::Written(path, as_of, cut))
        }
    }
}

/// Whether nobody waits for a plan any more: the import was left, or the person has said more since.
fn is_let_go(plan: &PlanJob, waiting: &VecDeque<SheetJob>) -> bool {
    let newer = |job: &SheetJob| match job {
        SheetJob::Plan(_) => true,
        SheetJob::Read { .. } | SheetJob::Write { .. } => false,
    };
    plan.stop.load(Ordering::Relaxed) || waiting.iter().any(newer)
}

fn read(program: Option<PathBuf>, path: &Path, stop: &AtomicBool) -> Result<Workbook, Message> {
    let program = match program {
        Some(program) => program,
        None => std::env::current_exe()
            .map_err(|error| Message::new("sheet-no-reader").text("detail", error.to_string()))?,
    };
    read_workbook(&program, path, &Limits::default(), stop).map_err(|error| error.message())
}

/// Writes lists, and answers what there is to say of texts that were cut.
fn write(wanted: &SheetWanted, source: Source, path: &Path) -> Result<Option<Message>, Message> {
    let texts = Texts::of(wanted.lang);
    let portfolio = source.portfolio.as_ref();
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
    let mut cut = None;
    let bytes = match (wanted.format, sheets.as_slice()) {
        (SheetFormat::Csv, [list]) => csv(list, wanted.lang).map_err(|error| error.message())?,
        (SheetFormat::Csv | SheetFormat::Xlsx, _) => {
            let settings = portfolio.settings();
            let about = xlsx::About {
                title: settings.map(|settings| settings.title.clone()).unwrap_or_default(),
                lang: wanted.lang,
                origin: Some(Origin {
                    document: source.identity.document,
                    state: source.identity.state,
                    as_of: source.as_of,
                    at: Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true),
                }),
            };
            cut = xlsx::told_of_cut(&sheets);
            xlsx::xlsx(&sheets, &about).map_err(|error| error.message())?
        }
    };
    write_whole(path, &bytes).map_err(|error| error.message())?;
    Ok(cut)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::app::handed::work_through;
    use crate::app::out::Out;
    use crate::import::sheet::mapping::Mapping;
    use crate::text::Lang;

    fn plan(asked: u64, stop: bool) -> SheetJob {
        SheetJob::Plan(Box::new(PlanJob {
            asked,
            portfolio: Arc::default(),
            workbook: Arc::default(),
            kind: None,
            mapping: Mapping::default(),
            document: String::new(),
            lang: Lang::Nb,
            today: NaiveDate::default(),
            stop: Arc::new(AtomicBool::new(stop)),
        }))
    }

    /// What is answered to jobs that all wait already.
    fn answers(asked: Vec<SheetJob>) -> Vec<Option<u64>> {
        let (jobs, wanted) = channel();
        asked.into_iter().for_each(|job| jobs.send(job).unwrap());
        drop(jobs);
        let (sender, news) = channel();
        let out = Out::new(move |came: Result<SheetNews, Message>| drop(sender.send(came)));
        work_through(&wanted, &out, |job, waiting, _| work(job, waiting));
        let planned = |news: Result<SheetNews, Message>| match news {
            Ok(SheetNews::Planned(asked, _)) => Some(asked),
            Ok(
                SheetNews::Read(..)
                | SheetNews::NotPlanned(..)
                | SheetNews::LetGo
                | SheetNews::Written(..),
            )
            | Err(_) => None,
        };
        news.try_iter().map(planned).collect()
    }

    #[test]
    fn of_plans_that_wait_the_newest_alone_is_worked_out_and_each_is_answered() {
        let asked = (1..=5).map(|asked| plan(asked, false)).collect();
        assert_eq!(answers(asked), [None, None, None, None, Some(5)]);
        assert_eq!(answers(vec![plan(1, true)]), [None], "the import was left");
        assert_eq!(answers(vec![plan(1, false)]), [Some(1)]);
    }
}
