//! `samstyr export FILE figure`: a drawing of the overview as SVG or PNG, as a paper with its numbers, or these as a
//! workbook; and the thread of a record as SVG or PNG.

use std::path::Path;

use crate::app::papers::PictureFormat;
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

/// A format of a drawing, or of the numbers in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum FigureFormat {
    /// The drawing alone.
    Picture(PictureFormat),
    /// The drawing and its numbers on paper.
    Paper(PaperFormat),
    /// The numbers.
    Workbook,
}

impl FigureFormat {
    /// All of them, in the order in which they are named.
    const ALL: &[Self] = &[
        Self::Picture(PictureFormat::Svg),
        Self::Picture(PictureFormat::Png),
        Self::Paper(PaperFormat::Pdf),
        Self::Paper(PaperFormat::Docx),
        Self::Workbook,
    ];

    fn ending(self) -> &'static str {
        match self {
            Self::Picture(format) => format.ending(),
            Self::Paper(format) => format.ending(),
            Self::Workbook => "xlsx",
        }
    }
}

/// The names of the formats of a drawing.
pub(super) fn formats() -> String {
    FigureFormat::ALL.iter().map(|format| format.ending()).collect::<Vec<_>>().join(", ")
}

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
    let Some(format) = FigureFormat::ALL.iter().copied().find(|it| it.ending() == format) else {
        let message = Message::new("usage-figure-format").text("format", format);
        return Err(CliError::Usage(message.text("names", formats())));
    };
    let document = open(wanted.file, Access::Read)?;
    let portfolio = document.portfolio();
    let texts = Texts::of(context.paper_lang(portfolio));
    let bytes = match which {
        Which::Card(card) if wanted.record.is_some() => {
            let message = Message::new("usage-figure-record").text("name", card.key);
            return Err(CliError::Usage(message));
        }
        Which::Card(card) => {
            let filter = wanted.narrow.filter(portfolio, wanted.body)?;
            of_card(context, (portfolio, texts), (card, filter), format)?
        }
        Which::Thread if wanted.narrow.is_any() || wanted.body.is_some() => {
            return Err(CliError::Usage(Message::new("usage-thread-narrow")));
        }
        Which::Thread => of_thread((portfolio, texts), wanted.record, format)?,
    };
    output::write(wanted.out, &bytes)
}

fn of_card(
    context: &Context,
    (portfolio, texts): (&Portfolio, &'static Texts),
    (card, filter): (&Card, Filter),
    format: FigureFormat,
) -> Result<Vec<u8>, CliError> {
    let counted = Counted::within(portfolio, filter, context.today(portfolio));
    let content = card.content(&Looked { portfolio, counted: &counted, texts });
    Ok(match format {
        FigureFormat::Picture(PictureFormat::Svg) => card_svg(card, &content, texts).into_bytes(),
        FigureFormat::Picture(PictureFormat::Png) => card_png(card, &content, texts)?,
        FigureFormat::Workbook => pages(&[Page::of(card, content, texts)], texts.lang())?,
        FigureFormat::Paper(format) => {
            let subject = Subject::Period(Within::default());
            let ask = Ask::of(subject, texts.lang(), context.made_at(portfolio));
            bytes(&paper(card, portfolio, content, &ask), format)?
        }
    })
}

fn of_thread(
    (portfolio, texts): (&Portfolio, &'static Texts),
    record: Option<&str>,
    format: FigureFormat,
) -> Result<Vec<u8>, CliError> {
    let Some(named) = record else {
        return Err(CliError::Usage(Message::new("usage-thread-record")));
    };
    let record = by_id(portfolio, named)?.record_id();
    let told = Told::of(portfolio, texts, &thread(portfolio, record), record);
    match format {
        FigureFormat::Picture(PictureFormat::Svg) => Ok(thread_svg(&told, texts).into_bytes()),
        FigureFormat::Picture(PictureFormat::Png) => Ok(thread_png(&told, texts)?),
        FigureFormat::Paper(_) | FigureFormat::Workbook => {
            let message = Message::new("usage-thread-format");
            Err(CliError::Usage(message.text("format", format.ending())))
        }
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
