//! `samstyr` alone: without a display, the example portfolio, a picture of it and its papers are
//! written out.

use std::path::Path;
use std::process::ExitCode;

use super::context::{Context, open, print};
use super::error::CliError;
use super::export::{Written, find_meeting, write};
use crate::app::documents::make_example;
use crate::app::route::View;
use crate::export::ExportError;
use crate::files::write::write_whole;
use crate::model::message::Message;
use crate::render::picture::png;
use crate::report::decisions::PAPER;
use crate::report::paper::{Ask, Subject};
use crate::store::Access;
use crate::text::Lang;
use crate::ui::picture::{Shot, shoot};

/// Where the demonstration goes, in the folder of the call.
const FOLDER: &str = "samstyr-demo";
const DOCUMENT: &str = "eksempelportefolje.samstyr";
/// The steering-group meeting that the main job is shown on.
const MEETING: &str = "2022-09-23";

/// Carries out a call without a subcommand.
pub fn run(context: &Context, file: Option<&Path>) -> Result<ExitCode, CliError> {
    if file.is_some() {
        return Err(CliError::Fault(Message::new("error-no-display")));
    }
    let folder = Path::new(FOLDER);
    std::fs::create_dir_all(folder).map_err(|error| {
        CliError::Fault(
            Message::new("error-target-not-writable")
                .text("path", FOLDER)
                .text("detail", error.to_string()),
        )
    })?;
    let document = folder.join(DOCUMENT);
    // Somebody may have worked on it since: then it stays, and the papers are made from it.
    if !document.exists() {
        make_example(&document).map_err(CliError::Fault)?;
    }
    print(&document.display().to_string());
    let portfolio = open(&document, Access::Read)?.portfolio().clone();
    let picture = folder.join("oversikt.png");
    let shot = Shot {
        view: View::OVERVIEW,
        record: None,
        size: [1366, 768],
        scale: 1.0,
        dark: false,
        lang: context.lang.unwrap_or(Lang::Nb),
    };
    let pixels = png(&shoot(&portfolio, &shot)).map_err(ExportError::Png)?;
    write_whole(&picture, &pixels)?;
    print(&picture.display().to_string());
    let body = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    let subject =
        Subject::Record(find_meeting(&portfolio, MEETING, body, context.today(&portfolio))?.raw());
    for lang in [Lang::Nb, Lang::Nn] {
        for format in PAPER.formats {
            let ask = Ask::of(subject.clone(), lang, context.made_at(&portfolio));
            let out = folder.join(PAPER.file_name(&portfolio, &ask, *format));
            write(&PAPER, &portfolio, &ask, Written::Paper(*format), &out)?;
            print(&out.display().to_string());
        }
    }
    Ok(ExitCode::SUCCESS)
}
