//! What every subcommand needs: the clock, the language, the document, the output.

use std::io::Write as _;
use std::path::Path;

use chrono::{DateTime, Local, NaiveDate, Utc};
use serde_json::Value as Json;

use super::error::CliError;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::model::record::Record;
use crate::store::{Access, Document};
use crate::text::Lang;

/// What holds for one call.
#[derive(Clone, Copy, Debug)]
pub struct Context {
    /// `--today`, where it was given.
    pub today: Option<NaiveDate>,
    /// `--lang`, where it was given.
    pub lang: Option<Lang>,
}

impl Context {
    /// The language of sentences to whoever made the call.
    #[must_use]
    pub fn message_lang(&self) -> Lang {
        self.lang.unwrap_or(Lang::En)
    }

    /// The language of a paper: as asked, else that of the document.
    #[must_use]
    pub fn paper_lang(&self, portfolio: &Portfolio) -> Lang {
        let own = portfolio.settings().map(|settings| settings.language_code());
        self.lang.or_else(|| own.and_then(Lang::from_code)).unwrap_or(Lang::Nb)
    }

    /// The day that counts as today: as asked, else the document's own, else the clock's.
    #[must_use]
    pub fn today(&self, portfolio: &Portfolio) -> NaiveDate {
        let fixed = portfolio.settings().and_then(|s| s.fixed_today.as_ref()?.day());
        self.today.or(fixed).unwrap_or_else(|| Local::now().date_naive())
    }

    /// The time of a transaction made now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// Opens a document.
pub fn open(path: &Path, access: Access) -> Result<Document, CliError> {
    Ok(Document::open(path, access)?)
}

/// The name that a change is logged under: as given, else that of the user of the machine.
#[must_use]
pub fn actor(by: Option<&str>) -> String {
    by.map(ToOwned::to_owned)
        .or_else(|| std::env::var("USER").ok())
        .or_else(|| std::env::var("USERNAME").ok())
        .filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| "samstyr".to_owned())
}

/// The kind of that name; an unknown one is a fault of the call, and the names are listed.
pub fn kind(name: &str) -> Result<Kind, CliError> {
    Kind::from_plural(name).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.plural()).collect();
        CliError::Usage(format!("unknown kind “{name}”. Choose one of: {}", names.join(", ")))
    })
}

/// The record that an id names.
pub fn record<'a>(portfolio: &'a Portfolio, id: &str) -> Result<&'a dyn Record, CliError> {
    id.parse::<RecordId>()
        .ok()
        .and_then(|id| portfolio.record(id))
        .ok_or_else(|| CliError::Fault(Message::new("error-no-such-record").text("id", id)))
}

/// Prints a line; a reader who has gone away is no fault.
pub fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Prints one JSON value.
pub fn print_json(value: &Json) {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    print(&text);
}
