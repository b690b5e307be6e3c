//! `samstyr export FILE PAPER`: any paper of the list, of what the call says, in a format that it has.

use std::path::Path;
use std::sync::Arc;

use super::subject::{is_said, needed, subject};
use super::table::FORMATS;
use super::{Arguments, Of};
use crate::cli::context::{Context, open, print};
use crate::cli::error::CliError;
use crate::cli::output;
use crate::export::paper::bytes;
use crate::export::pdf;
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::report::PAPERS;
use crate::report::paper::{Ask, Data, Paper, PaperFormat};
use crate::store::Access;
use crate::text::harmless;

/// What is written.
#[derive(Clone, Copy, Debug)]
pub enum Written {
    /// The paper, in a format for people.
    Paper(PaperFormat),
    /// The same as JSON.
    Data(Data),
}

/// The format of data.
const JSON: &str = "json";

/// Carries out `export` for the papers of that name.
pub(super) fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let paper = which(arguments)?;
    arguments.all_mean_something(Of::Paper(paper.scope))?;
    let written = format_of(paper, &arguments.out, arguments.format.as_deref())?;
    let document = open(&arguments.file, Access::Read)?;
    let portfolio = document.portfolio();
    let subject = subject(context, arguments, &document, paper.scope)?;
    let ask = Ask {
        public: arguments.public,
        undecided: Arc::clone(document.conflicts()),
        ..Ask::of(subject, context.paper_lang(portfolio), context.made_at(portfolio))
    };
    write(paper, portfolio, &ask, written, &arguments.out)
}

/// The names of all papers, each once.
pub(super) fn names() -> Vec<&'static str> {
    each_once(PAPERS.iter().map(|paper| paper.name))
}

/// The names of all formats of the papers of that name, each once.
pub(super) fn formats(name: &str) -> Vec<&'static str> {
    each_once(PAPERS.iter().filter(|paper| paper.name == name).flat_map(formats_of))
}

fn formats_of(paper: &Paper) -> impl Iterator<Item = &'static str> + use<> {
    let formats = paper.formats.iter().map(|format| format.ending());
    formats.chain(paper.data.map(|_| JSON))
}

fn each_once(names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    let mut once: Vec<&str> = Vec::new();
    for name in names {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once
}

/// Of the papers of that name, the first that the call says enough for.
fn which(arguments: &Arguments) -> Result<&'static Paper, CliError> {
    let named = || PAPERS.iter().filter(|paper| paper.name == arguments.what);
    named().find(|paper| is_said(paper.scope, arguments)).ok_or_else(|| {
        let or =
            |first, second| Message::new("usage-or").words("first", first).words("second", second);
        let needed = named().map(|paper| needed(paper.scope)).reduce(or);
        let message = Message::new("usage-paper-needs");
        CliError::Usage(match needed {
            Some(needed) => message.words("needed", needed),
            None => message.text("needed", ""),
        })
    })
}

/// The format that is asked for, else the one that the file's ending says.
pub fn format_of(paper: &Paper, out: &Path, format: Option<&str>) -> Result<Written, CliError> {
    let ending = out.extension().and_then(|ending| ending.to_str());
    let wanted = format.or(ending).unwrap_or_default().to_lowercase();
    if let Some(data) = paper.data.filter(|_| wanted == JSON) {
        return fits_the_name(&wanted, out).map(|()| Written::Data(data));
    }
    let format = paper.formats.iter().find(|format| format.ending() == wanted);
    let format = format.ok_or_else(|| {
        let names = formats_of(paper).collect::<Vec<_>>().join(", ");
        let message = Message::new("usage-paper-format").text("format", wanted.as_str());
        CliError::Usage(message.text("names", names))
    })?;
    fits_the_name(&wanted, out).map(|()| Written::Paper(*format))
}

/// A new file is not named after another format than its own: what opens it goes by the name. What lies there says
/// itself whether it may be replaced.
pub(in crate::cli) fn fits_the_name(format: &str, out: &Path) -> Result<(), CliError> {
    let ending = out.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let ending = ending.to_lowercase();
    let papers = PaperFormat::ALL.iter().map(|format| format.ending());
    let is_format = papers.chain(FORMATS.iter().copied()).any(|known| known == ending);
    if ending == format || !is_format || out.symlink_metadata().is_ok() {
        return Ok(());
    }
    let message = Message::new("usage-two-formats").text("ending", ending).text("format", format);
    Err(CliError::Usage(message))
}

/// Makes a paper and writes it, whole or not at all.
pub fn write(
    paper: &Paper,
    portfolio: &Portfolio,
    ask: &Ask,
    written: Written,
    out: &Path,
) -> Result<(), CliError> {
    let mut unshown = None;
    let within = |message| CliError::FaultIn(message, Box::new(portfolio.clone()));
    let bytes = match written {
        Written::Data(data) => {
            let json = data(portfolio, ask).map_err(within)?;
            let text = serde_json::to_string_pretty(&json).unwrap_or_default();
            format!("{}\n", harmless::json(&text)).into_bytes()
        }
        Written::Paper(format) => {
            let outline = (paper.make)(portfolio, ask).map_err(within)?;
            unshown = Some(&outline).filter(|_| format == PaperFormat::Pdf).and_then(pdf::unshown);
            bytes(&outline, format)?
        }
    };
    output::write(out, &bytes)?;
    // The paper says it too; whoever makes many looks at few.
    unshown.iter().for_each(|sentence| print(sentence));
    Ok(())
}
