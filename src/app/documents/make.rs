//! Making a document with its first content: for the window and the command line alike.

use std::path::Path;

use chrono::{DateTime, Utc};

use crate::import::{example, reference};
use crate::model::command::Command;
use crate::model::id::RecordId;
use crate::model::message::{Message, Tell as _};
use crate::model::settings::Language;
use crate::store::Draft;
use crate::text::Lang;

/// Makes the example portfolio.
///
/// # Errors
/// Why the file cannot be made, as it is told to a person.
pub fn make_example(path: &Path) -> Result<(), Message> {
    let commands = example::commands().map_err(|error| built_in(&error))?;
    let first = commands.first().map(|command| command.at).unwrap_or_default();
    // The same example made on two machines is one document, so that its copies can be merged; one
    // of other content, or made by a program that logs otherwise, is not taken for the same.
    let content = format!("{} {commands:?}", env!("CARGO_PKG_VERSION"));
    let mut draft = Draft::begin_alike(path, example::document_id(), first, content.as_bytes())
        .map_err(|error| error.message())?;
    for dated in &commands {
        draft.apply(&dated.command, dated.at).map_err(|error| error.message())?;
    }
    draft.finish().map_err(|error| error.message())
}

/// Makes an empty portfolio with its reference data; its papers are in that language.
///
/// # Errors
/// Why the file cannot be made, as it is told to a person.
pub fn make_new(
    path: &Path,
    by: String,
    language: Language,
    at: DateTime<Utc>,
) -> Result<(), Message> {
    let mut draft = Draft::begin(path, RecordId::new(), at).map_err(|error| error.message())?;
    let changes = reference::changes(language).map_err(|error| built_in(&error))?;
    let command = Command { by, note: String::new(), changes };
    draft.apply(&command, at).map_err(|error| error.message())?;
    draft.finish().map_err(|error| error.message())
}

/// The language of the papers of whoever has the window in that one.
#[must_use]
pub fn written_in(lang: Lang) -> Language {
    match lang {
        Lang::Nb | Lang::Pseudo => Language::Bokmal,
        Lang::Nn => Language::Nynorsk,
        Lang::En => Language::English,
    }
}

/// Data that is built in and tested: nobody meets this but a developer who edits it.
fn built_in(error: &dyn std::fmt::Display) -> Message {
    Message::new("error-export-failed").text("detail", error.to_string())
}
