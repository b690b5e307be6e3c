//! `samstyr export FILE figure`: a drawing of the overview as SVG or PNG, or as a paper with its numbers.

use std::path::Path;

use crate::cli::context::{Context, open};
use crate::cli::error::CliError;
use crate::cli::output;
use crate::export::figure::card_svg;
use crate::export::paper::bytes;
use crate::report::cards::{CARDS, Card, Counted, Looked, card_named, paper};
use crate::report::paper::{Ask, PaperFormat, Subject, Within};
use crate::store::Access;
use crate::text::Texts;
use crate::ui::card_picture::card_png;

/// The formats of a drawing.
pub(super) const FORMATS: &[&str] = &["svg", "png", "pdf", "docx"];

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
}

/// Carries out `export figure`.
pub fn run(context: &Context, wanted: &Wanted<'_>) -> Result<(), CliError> {
    let card = which(wanted.key)?;
    let ending = wanted.out.extension().and_then(|ending| ending.to_str());
    let format = wanted.format.or(ending).unwrap_or_default().to_lowercase();
    if !FORMATS.contains(&format.as_str()) {
        return Err(CliError::Usage(format!(
            "“{format}” is no format for a drawing. Choose {} with --format or the file's name",
            FORMATS.join(", ")
        )));
    }
    let document = open(wanted.file, Access::Read)?;
    let portfolio = document.portfolio();
    let texts = Texts::of(context.paper_lang(portfolio));
    let counted = Counted::of(portfolio, context.today(portfolio));
    let content = card.content(&Looked { portfolio, counted: &counted, texts });
    let bytes = match format.as_str() {
        "svg" => card_svg(card, &content, texts).into_bytes(),
        "png" => card_png(card, &content, texts),
        format => {
            let subject = Subject::Period(Within::default());
            let ask = Ask::of(subject, texts.lang(), context.made_at(portfolio));
            let format = if format == "pdf" { PaperFormat::Pdf } else { PaperFormat::Docx };
            bytes(&paper(card, content, &ask), format)?
        }
    };
    output::write(wanted.out, &bytes)
}

/// The names of all drawings.
pub(super) fn names() -> String {
    CARDS.iter().map(|card| card.key).collect::<Vec<_>>().join(", ")
}

fn which(key: Option<&str>) -> Result<&'static Card, CliError> {
    let names = names();
    let Some(key) = key else {
        return Err(CliError::Usage(format!("which drawing? Name it with --key: {names}")));
    };
    card_named(key)
        .ok_or_else(|| CliError::Usage(format!("unknown drawing “{key}”. Choose one of: {names}")))
}
