//! `samstyr export`: papers and lists. For now the decision summary of a meeting, the log of
//! decisions, what has changed since the last meeting, and any list as a table.

mod changes;
mod table;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::context::{Context, open};
use super::error::CliError;
use crate::export::plain::plain;
use crate::export::{docx, pdf};
use crate::files::write::write_whole;
use crate::model::body::Body;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::meeting::Meeting;
use crate::model::message::Message;
use crate::report::outline::Outline;
use crate::report::{decision_log, decisions};
use crate::store::Access;
use crate::text::sort;

/// The papers that there are.
const PAPERS: &[&str] = &["decisions", "changes", "table"];

/// The formats that a paper can be written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// Word.
    Docx,
    /// Plain text.
    Text,
}

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// What to write: decisions, changes, table.
    what: String,
    /// The file to write.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// pdf or docx (changes: txt and json too; a table: xlsx, csv or json); by default the ending of PATH.
    #[arg(long, value_name = "F")]
    format: Option<String>,
    /// The meeting, by id or date (YYYY-MM-DD).
    #[arg(long, value_name = "ID-or-DATE")]
    meeting: Option<String>,
    /// The body, by name or short name.
    #[arg(long, value_name = "NAME")]
    body: Option<String>,
    /// The log of decisions from this day; changes after it, by default after the last meeting of
    /// the deciding body.
    #[arg(long, value_name = "DATE")]
    from: Option<NaiveDate>,
    /// The log of decisions or changes to this day.
    #[arg(long, value_name = "DATE")]
    to: Option<NaiveDate>,
    /// Leave out what is exempt from public access.
    #[arg(long)]
    public: bool,
    /// The list of a table; without it, all lists.
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Only records that hold these words, in any order, in any field.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
}

/// Carries out `export`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    if !PAPERS.contains(&arguments.what.as_str()) {
        return Err(CliError::Usage(format!(
            "unknown paper “{}”. Choose one of: {}",
            arguments.what,
            PAPERS.join(", ")
        )));
    }
    if arguments.what == "table" {
        let wanted = table::Wanted {
            file: &arguments.file,
            out: &arguments.out,
            format: arguments.format.as_deref(),
            kind: arguments.kind.as_deref(),
            filter: arguments.filter.as_deref(),
        };
        return table::run(context, &wanted);
    }
    if arguments.what == "changes" {
        return changes::run(context, arguments, &open(&arguments.file, Access::Read)?);
    }
    let format = format_of(&arguments.out, arguments.format.as_deref())?;
    let document = open(&arguments.file, Access::Read)?;
    let outline = outline(context, arguments, document.portfolio())?;
    Ok(write_whole(&arguments.out, &bytes(&outline, format)?)?)
}

/// A paper in a format.
pub fn bytes(outline: &Outline, format: Format) -> Result<Vec<u8>, CliError> {
    Ok(match format {
        Format::Pdf => pdf::pdf(outline)?,
        Format::Docx => docx::docx(outline)?,
        Format::Text => plain(outline).into_bytes(),
    })
}

/// The format that is asked for, else the one that the file's ending says.
pub fn format_of(out: &Path, format: Option<&str>) -> Result<Format, CliError> {
    let ending = out.extension().and_then(|ending| ending.to_str());
    match format.or(ending).map(str::to_lowercase).as_deref() {
        Some("pdf") => Ok(Format::Pdf),
        Some("docx") => Ok(Format::Docx),
        other => Err(CliError::Usage(format!(
            "“{}” is no format for this paper. Choose pdf or docx with --format or the file's name",
            other.unwrap_or_default()
        ))),
    }
}

fn outline(
    context: &Context,
    arguments: &Arguments,
    portfolio: &Portfolio,
) -> Result<Outline, CliError> {
    let lang = context.paper_lang(portfolio);
    let made_at = context.now();
    let body = arguments.body.as_deref().map(|name| find_body(portfolio, name)).transpose()?;
    let Some(wanted) = &arguments.meeting else {
        if arguments.from.is_none() && arguments.to.is_none() {
            return Err(CliError::Usage(
                "name a meeting with --meeting, or a period with --from and --to".to_owned(),
            ));
        }
        let options = decision_log::Options {
            lang,
            from: arguments.from,
            to: arguments.to,
            body,
            public: arguments.public,
            made_at,
        };
        return Ok(decision_log::decision_log(portfolio, &options));
    };
    let meeting = find_meeting(portfolio, wanted, body)?;
    let options = decisions::Options { lang, public: arguments.public, made_at };
    decisions::decision_summary(portfolio, meeting, &options).ok_or_else(|| no_meeting(wanted))
}

fn no_meeting(wanted: &str) -> CliError {
    CliError::Fault(Message::new("error-no-meeting").text("wanted", wanted))
}

/// The body of that name, however it is written.
fn find_body(portfolio: &Portfolio, name: &str) -> Result<Id<Body>, CliError> {
    let folded = sort::fold(name);
    let is_it = |text: &str| !text.is_empty() && sort::fold(text) == folded;
    portfolio
        .bodies
        .iter()
        .find(|body| is_it(&body.title) || is_it(&body.short_name))
        .map(|body| body.id)
        .ok_or_else(|| {
            let names: Vec<&str> = portfolio.bodies.iter().map(|b| b.title.as_str()).collect();
            let names = names.join(", ");
            let message = Message::new("error-no-body").text("wanted", name);
            CliError::Fault(message.text("bodies", names))
        })
}

/// The meeting with that id or on that day. Where several bodies met on the day, those with cases
/// count first; if that does not settle it, the caller has to.
fn find_meeting(
    portfolio: &Portfolio,
    wanted: &str,
    body: Option<Id<Body>>,
) -> Result<Id<Meeting>, CliError> {
    if let Ok(id) = wanted.parse::<RecordId>() {
        return match portfolio.meetings.get_raw(id) {
            Some(meeting) => Ok(meeting.id),
            None => Err(no_meeting(wanted)),
        };
    }
    let day: NaiveDate = wanted.parse().map_err(|_| no_meeting(wanted))?;
    let on_the_day = |meeting: &&Meeting| {
        body.is_none_or(|body| meeting.body_id == Some(body))
            && meeting.date.as_ref().is_some_and(|date| date.day() == Some(day))
    };
    let found: Vec<&Meeting> = portfolio.meetings.iter().filter(on_the_day).collect();
    match found.as_slice() {
        [] => Err(no_meeting(wanted)),
        [meeting] => Ok(meeting.id),
        several => {
            let names: Vec<String> =
                several.iter().map(|meeting| portfolio.label(meeting.id.raw())).collect();
            let message = Message::new("error-several-meetings").text("wanted", wanted);
            Err(CliError::Fault(message.text("meetings", names.join(", "))))
        }
    }
}

/// Writes a summary beside the others of the demonstration.
pub fn write_summary(
    portfolio: &Portfolio,
    meeting: &str,
    options: &decisions::Options,
    format: Format,
    out: &Path,
) -> Result<(), CliError> {
    let id = find_meeting(portfolio, meeting, deciding_body(portfolio))?;
    let outline =
        decisions::decision_summary(portfolio, id, options).ok_or_else(|| no_meeting(meeting))?;
    Ok(write_whole(out, &bytes(&outline, format)?)?)
}

fn deciding_body(portfolio: &Portfolio) -> Option<Id<Body>> {
    portfolio.settings().and_then(|settings| settings.deciding_body_id)
}
