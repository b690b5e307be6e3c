//! Setting papers beside the window.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use chrono::Utc;

use super::actions::{Paper, PaperFormat, Subject};
use super::jobs::Out;
use super::news::News;
use crate::calc::changes::Comparison;
use crate::export::{docx, pdf, plain};
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::report::changes::{self, changes_paper};
use crate::report::decisions::{Options, decision_summary};
use crate::report::derivation;
use crate::report::outline::Outline;

/// A job for the thread that sets papers.
#[derive(Debug)]
pub(super) enum PaperJob {
    Preview(Source, Paper),
    Draw(Arc<pdf::Typeset>, usize, u32),
    Export(Source, Paper, PaperFormat, PathBuf),
}

/// What a paper is made of.
#[derive(Clone, Debug)]
pub enum Source {
    /// The records.
    Portfolio(Arc<Portfolio>),
    /// What has changed.
    Comparison(Arc<Comparison>),
}

/// A paper that is being looked at.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Which paper.
    pub paper: Paper,
    /// Its pages, set.
    pub typeset: Arc<pdf::Typeset>,
    /// Pages that are drawn and that the window has not taken yet.
    pub drawn: Vec<(usize, Arc<pdf::Page>)>,
}

pub(super) fn set_papers(jobs: Receiver<PaperJob>, out: &Out) {
    for job in jobs {
        let news = match job {
            PaperJob::Preview(source, paper) => preview(&source, paper),
            PaperJob::Draw(typeset, index, width) => {
                let page = typeset.draw(index, width);
                Ok(News::Page(typeset, index, page))
            }
            PaperJob::Export(source, paper, format, path) => {
                write_paper(&source, paper, format, path)
            }
        };
        out.send(news.unwrap_or_else(News::Failed));
    }
}

fn outline(source: &Source, paper: &Paper) -> Result<Outline, Message> {
    let (lang, made_at) = (paper.lang, Utc::now());
    let portfolio = match source {
        Source::Portfolio(portfolio) => portfolio,
        Source::Comparison(comparison) => {
            let options = changes::Options { lang, public: paper.public, made_at };
            return Ok(changes_paper(comparison, &options));
        }
    };
    match &paper.subject {
        // Made from a comparison, above.
        Subject::Changes => Err(Message::new("changes-none")),
        Subject::Decisions(meeting) => {
            let options = Options { lang, public: paper.public, made_at };
            decision_summary(portfolio, Id::from_raw(*meeting), &options)
                .ok_or_else(|| Message::new("error-no-such-record").text("id", meeting.to_string()))
        }
        Subject::Derivation { title, project, basis } => {
            let estimate = basis.calculate().map_err(|faults| {
                Message::new("error-export-failed").text("detail", faults.to_string())
            })?;
            let subtitle = project.map(|id| portfolio.label(id)).unwrap_or_default();
            let options = derivation::Options { lang, title: title.clone(), subtitle, made_at };
            Ok(derivation::derivation_paper(&estimate, &options))
        }
    }
}

fn preview(source: &Source, paper: Paper) -> Result<News, Message> {
    let outline = outline(source, &paper)?;
    let typeset = pdf::Typeset::of(&outline).map_err(|error| error.message())?;
    Ok(News::Preview(Preview { paper, typeset: Arc::new(typeset), drawn: Vec::new() }))
}

fn write_paper(
    source: &Source,
    paper: Paper,
    format: PaperFormat,
    path: PathBuf,
) -> Result<News, Message> {
    let outline = outline(source, &paper)?;
    let bytes = match format {
        PaperFormat::Pdf => pdf::pdf(&outline),
        PaperFormat::Docx => docx::docx(&outline),
        PaperFormat::Text => Ok(plain::plain(&outline).into_bytes()),
    };
    let bytes = bytes.map_err(|error| error.message())?;
    crate::export::file::write_whole(&path, &bytes).map_err(|error| error.message())?;
    Ok(News::Exported(path))
}
