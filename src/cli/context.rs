//! What every subcommand needs: the clock, the language, the document, the output.

use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use super::error::CliError;
pub use super::terminal::{print, print_json};
use crate::app::settings::{self, Settings};
use crate::model::command::{Change, Command};
use crate::model::fuzzy_date::{FIRST_YEAR, FuzzyDate, LAST_YEAR, Part};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::local_time;
use crate::model::message::{Argument, Message, Tell as _};
use crate::model::record::Record;
use crate::model::rules::makes_final;
use crate::model::seal::{LONGEST_NAME, can_sign};
use crate::store::working::Copies;
use crate::store::{Access, Document, StoreError, Upon};
use crate::text::{Lang, Texts};

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
    pub(crate) fn message_lang(&self) -> Lang {
        self.lang.unwrap_or(Lang::En)
    }

    /// The language of a paper: as asked, else that of the document.
    #[must_use]
    pub(crate) fn paper_lang(&self, portfolio: &Portfolio) -> Lang {
        self.lang.unwrap_or_else(|| Lang::of(portfolio))
    }

    /// The day that counts as today: as asked, else the document's own, else the clock's.
    #[must_use]
    pub fn today(&self, portfolio: &Portfolio) -> NaiveDate {
        self.today.or_else(|| portfolio.fixed_today()).unwrap_or_else(local_time::today)
    }

    /// The name that a change is logged under.
    #[must_use]
    pub fn actor(&self, by: Option<&str>) -> String {
        settings::actor(by.unwrap_or_default(), Texts::of(self.message_lang()))
    }

    /// The same of changes to that portfolio. What makes a record final bears the name of somebody.
    ///
    /// # Errors
    /// When nobody has said who makes a record final.
    pub fn author(
        &self,
        by: Option<&str>,
        portfolio: &Portfolio,
        changes: &[Change],
    ) -> Result<String, CliError> {
        if !changes.iter().any(|change| makes_final(portfolio, change)) {
            return Ok(self.actor(by));
        }
        let nobody = || CliError::Fault(Message::new("error-nobody"));
        settings::known_actor(by.unwrap_or_default()).ok_or_else(nobody)
    }

    /// When a paper of that portfolio is made: now, on the day that counts as today.
    #[must_use]
    pub fn made_at(&self, portfolio: &Portfolio) -> DateTime<Utc> {
        local_time::made_on(self.today(portfolio))
    }

    /// The time of a transaction made now.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// The name of whoever makes a change, as the command line takes it.
///
/// # Errors
/// Where papers could not print it on a line of theirs, or nothing of it is seen.
pub fn person(text: &str) -> Result<String, String> {
    let refused =
        || format!("a name is one line of up to {LONGEST_NAME} letters, all of which are seen");
    let is_one = text.trim().is_empty() || can_sign(text);
    is_one.then(|| text.trim().to_owned()).ok_or_else(refused)
}

/// An instant as lines of the command line show it: the day and the time where the machine stands. JSON has
/// the instant itself.
#[must_use]
pub fn moment(at: DateTime<Utc>) -> String {
    local_time::on_the_wall(at).format("%Y-%m-%d %H:%M").to_string()
}

/// Opens a document. Who wants to change it where it lies publishes first what a window of this user
/// has left on this machine: a change beside it would only have to be brought together later.
pub fn open(path: &Path, access: Access) -> Result<Document, CliError> {
    if access == Access::Write {
        publish_what_is_left(path)?;
    }
    Ok(Document::open(path, access)?)
}

/// The portfolio as it stands, or as it stood at the end of a day.
///
/// # Errors
/// When the document begins after that day, or its log cannot be read.
pub(crate) fn portfolio_as_of(
    document: &Document,
    day: Option<NaiveDate>,
) -> Result<Arc<Portfolio>, CliError> {
    let Some(day) = day else { return Ok(Arc::clone(document.portfolio())) };
    match document.begins_on()? {
        Some(begins) if begins <= day => Ok(Arc::new(document.as_of(day)?)),
        begins => Err(begins_later(day, begins)),
    }
}

/// There was nothing yet on that day.
#[must_use]
pub(crate) fn begins_later(day: NaiveDate, begins: Option<NaiveDate>) -> CliError {
    let Some(begins) = begins else { return CliError::Fault(Message::new("past-empty")) };
    let dated = |day| Argument::Date(FuzzyDate::from_day(day));
    let message = Message::new("error-before-beginning").with("day", dated(day));
    CliError::Fault(message.with("begins", dated(begins)))
}

/// How often a command is made anew because others have written in the meantime.
const MOST_TRIES: usize = 10;

/// Carries out changes that are worked out of many values of the document, such as those of an
/// import: worked out again where somebody else has written since, so that nothing of theirs is laid
/// over. What `make` tells besides is that of the changes which were carried out.
///
/// # Errors
/// Why the changes cannot be worked out or carried out.
pub(crate) fn apply_worked_out<T>(
    document: &mut Document,
    at: DateTime<Utc>,
    mut make: impl FnMut(&Document) -> Result<(Command, T), CliError>,
) -> Result<T, CliError> {
    for _ in 1..MOST_TRIES {
        let (portfolio, upon) = (Arc::clone(document.portfolio()), document.tip_hash());
        let (command, told) = make(document)?;
        match document.apply_upon(&command, at, &[], &Upon::State(upon)) {
            Ok(_) => return Ok(told),
            Err(StoreError::Overtaken(_)) => {}
            Err(error) => return Err(CliError::within(&error, &portfolio)),
        }
    }
    Err(StoreError::Overtaken(document.path().to_path_buf()).into())
}

fn publish_what_is_left(path: &Path) -> Result<(), CliError> {
    let copies = Copies::new(Settings::load(settings::folder()).copies_folder());
    // A working copy that cannot be read is the window's business, which tells of it.
    let Ok(Some(working)) = copies.unpublished(path) else { return Ok(()) };
    working.publish(&|_| {}).map(drop).map_err(|refusal| match refusal.error() {
        Some(error) => CliError::Fault(error.message()),
        None => {
            let path = path.display().to_string();
            CliError::Fault(Message::new("error-unpublished").text("path", path))
        }
    })
}

/// The kind of that name; an unknown one is a fault of the call, and the names are listed.
pub fn kind(name: &str) -> Result<Kind, CliError> {
    Kind::from_plural(name).ok_or_else(|| {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.plural()).collect();
        let message = Message::new("usage-kind").text("name", name);
        CliError::Usage(message.text("names", names.join(", ")))
    })
}

/// The record that an id names.
pub fn record<'a>(portfolio: &'a Portfolio, id: &str) -> Result<&'a dyn Record, CliError> {
    id.parse::<RecordId>()
        .ok()
        .and_then(|id| portfolio.record(id))
        .ok_or_else(|| CliError::Fault(Message::new("error-no-such-record").text("id", id)))
}

/// A day as the command line takes it: YYYY-MM-DD, in the years that dates have.
///
/// # Errors
/// Where it is none.
pub fn day(text: &str) -> Result<NaiveDate, String> {
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let is_dated = |day: &NaiveDate| FuzzyDate::from_part(Part::Day(*day)).is_ok();
    let refused = || format!("a day is written YYYY-MM-DD, from {FIRST_YEAR} to {LAST_YEAR}");
    day.filter(is_dated).ok_or_else(refused)
}
