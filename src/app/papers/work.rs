//! The work on papers beside the window.

use std::path::Path;
use std::sync::Arc;

use super::{PaperJob, PaperNews, Preview, Wanted};
use crate::app::handed::Handed;
use crate::export::paper::bytes;
use crate::export::pdf::Typeset;
use crate::files::write::write_whole;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::report::outline::Outline;
use crate::report::paper::PaperFormat;

impl Handed for PaperJob {
    type News = PaperNews;
}

/// Does a job.
pub(in crate::app) fn work(job: PaperJob) -> Result<PaperNews, Message> {
    match job {
        PaperJob::Set(portfolio, of, wanted) => {
            set(&portfolio, wanted).map(|preview| PaperNews::Set(of, preview))
        }
        PaperJob::Draw(typeset, index, width) => {
            let page = typeset.draw(index, width);
            Ok(PaperNews::Page(typeset, index, page))
        }
        PaperJob::Write(portfolio, wanted, format, path) => {
            write(&portfolio, &wanted, format, &path).map(|()| PaperNews::Written(path))
        }
        PaperJob::Picture(picture, path) => {
            write_whole(&path, &picture.bytes).map_err(|error| error.message())?;
            Ok(PaperNews::Written(path))
        }
    }
}

fn set(portfolio: &Portfolio, wanted: Wanted) -> Result<Preview, Message> {
    let typeset = Typeset::of(&outline(portfolio, &wanted)?).map_err(|error| error.message())?;
    Ok(Preview { wanted, typeset: Arc::new(typeset), drawn: Vec::new() })
}

fn write(
    portfolio: &Portfolio,
    wanted: &Wanted,
    format: PaperFormat,
    path: &Path,
) -> Result<(), Message> {
    let bytes = bytes(&outline(portfolio, wanted)?, format).map_err(|error| error.message())?;
    write_whole(path, &bytes).map_err(|error| error.message())
}

fn outline(portfolio: &Portfolio, wanted: &Wanted) -> Result<Outline, Message> {
    (wanted.paper.make)(portfolio, &wanted.ask)
}
