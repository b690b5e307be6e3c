//! `samstyr export FILE figure`: a drawing of the overview as SVG or PNG, as a paper with its numbers, or these as a
//! workbook; and the thread of a record as SVG or PNG.

use std::path::Path;

use crate::calc::overview::Filter;
use crate::calc::thread::thread;
use crate::cli::context::{Context, open, record as by_id};
use crate::cli::error::CliError;
use crate::cli::narrow::Narrow;
use crate::cli::output;
use crate::export::figure::{card_svg, thread_svg};
use crate::export::paper::bytes;
use crate::export::xlsx::{Page, pages};
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::report::cards::{CARDS, Card, Counted, Looked, card_named, paper};
use crate::report::paper::{Ask, PaperFormat, Subject, Within};
use crate::report::thread::Told;
use crate::store::Access;
use crate::text::Texts;
use crate::ui::card_picture::{card_png, thread_png};

/// The formats of a drawing.
pub(super) const FORMATS: &[&str] = &["svg", "png", "pdf", "docx", "xlsx"];

/// What the call asks for.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// The document.
    pub file: &'a Path,
    /// The file to write.
    pub out: &'a Path,
    /// The format, where it is named.
    pub format: Option<&'a str>,
    /// Which drawing.
    pub key: Option<&'a str>,
    /// The record that it is of, where it is of one.
    pub record: Option<&'a str>,
    /// What is sought.
    pub narrow: &'a Narrow,
    /// The body, where it is of one.
    pub body: Option<&'a str>,
}

/// Carries out `export figure`.
pub fn run(context: &Context, wanted: &Wanted<'_>) -> Result<(), CliError> {
    let which = which(wanted.key)?;
    let ending = wanted.out.extension().and_then(|ending| ending.to_str());
    let format = wanted.format.or(ending).unwrap_or_default().to_lowercase();
    if !FORMATS.contains(&format.as_str()) {
        let message = Message::new("usage-figure-format").text("format", format);
        return Err(CliError::Usage(message.text("names", FORMATS.join(", "))));
    }
    let document = open(wanted.file, Access::Read)?;
    let portfolio = document.portfolio();
    let texts = Texts::of(context.paper_lang(portfolio));
    let bytes = match which {
        Which::Card(card) => {
            let filter = wanted.narrow.filter(portfolio, wanted.body)?;
            of_card(context, (portfolio, texts), (card, filter), &format)?
        }
        Which::Thread if wanted.narrow.is_any() || wanted.body.is_some() => {
            return Err(CliError::Usage(Message::new("usage-thread-narrow")));
        }
        Which::Thread => of_thread((portfolio, texts), wanted.record, &format)?,
    };
    output::write(wanted.out, &bytes)
}

fn of_card(
    context: &Context,
    (portfolio, texts): (&Portfolio, &'static Texts),
    (card, filter): (&Card, Filter),
    format: &str,
) -> Result<Vec<u8>, CliError> {
    let counted = Counted::within(portfolio, filter, context.today(portfolio));
    let content = card.content(&Looked { portfolio, counted: &counted, texts });
    Ok(match format {
        "svg" => card_svg(card, &content, texts).into_bytes(),
        "png" => card_png(card, &content, texts),
        "xlsx" => pages(&[Page::of(card, content, texts)], texts.lang())?,
        format => {
            let subject = Subject::Period(Within::default());
            let ask = Ask::of(subject, texts.lang(), context.made_at(portfolio));
            let format = if format == "pdf" { PaperFormat::Pdf } else { PaperFormat::Docx };
            bytes(&paper(card, portfolio, content, &ask), format)?
        }
    })
}

fn of_thread(
    (portfolio, texts): (&Portfolio, &'static Texts),
    record: Option<&str>,
    format: &str,
) -> Result<Vec<u8>, CliError> {
    let Some(named) = record else {
        return Err(CliError::Usage(Message::new("usage-thread-record")));
    };
    let record = by_id(portfolio, named)?.record_id();
    let told = Told::of(portfolio, texts, &thread(portfolio, record), record);
    match format {
        "svg" => Ok(thread_svg(&told, texts).into_bytes()),
        "png" => Ok(thread_png(&told, texts)),
        format => Err(CliError::Usage(Message::new("usage-thread-format").text("format", format))),
    }
}

/// The names of all drawings.
pub(super) fn names() -> String {
    let cards = CARDS.iter().map(|card| card.key);
    cards.chain([THREAD]).collect::<Vec<_>>().join(", ")
}

/// The name of the thread of a record.
const THREAD: &str = "thread";

/// A drawing.
enum Which {
    /// A card of the overview.
    Card(&'static Card),
    /// The thread of a record.
    Thread,
}

fn which(key: Option<&str>) -> Result<Which, CliError> {
    let names = names();
    let Some(key) = key else {
        return Err(CliError::Usage(Message::new("usage-figure-which").text("names", names)));
    };
    if key == THREAD {
        return Ok(Which::Thread);
    }
    card_named(key).map(Which::Card).ok_or_else(|| {
        CliError::Usage(Message::new("usage-figure").text("name", key).text("names", names))
    })
}
