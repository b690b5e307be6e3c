//! Replies out of a folder: read, which takes a while, and then held against the document as it stands,
//! as often as that moves on.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;

use super::said_before::{note, said_before};
use crate::import::round::{Found, Intake, intake, read_folder};
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::StoreError;
use crate::text::{Lang, Texts};

/// What is to be read.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The round.
    pub round: RecordId,
    /// The folder of replies.
    pub folder: PathBuf,
    /// The program itself, which reads each file in a process of its own.
    pub program: PathBuf,
    /// The language of what is said about cells.
    pub lang: Lang,
    /// The day that counts as today.
    pub today: NaiveDate,
}

/// What replies would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighed {
    /// Answer by answer, and as changes.
    pub intake: Intake,
    /// What the log is to say of the step that takes them in.
    pub note: String,
}

/// Reads the replies of a folder. `tell` hears how many files are done of how many.
///
/// # Errors
/// Why the folder cannot be read, as it is told to a person.
pub fn read_replies(
    incoming: &Incoming,
    stop: &AtomicBool,
    tell: impl FnMut(usize, usize),
) -> Result<Vec<Found>, Message> {
    read_folder(&incoming.program, &incoming.folder, stop, tell).map_err(|error| error.message())
}

/// Works out what replies would do. `history` tells of a record what the log does, newest first.
///
/// # Errors
/// Why that cannot be known, as it is told to a person.
pub fn weigh(
    portfolio: &Portfolio,
    incoming: &Incoming,
    found: &[Found],
    history: &dyn Fn(RecordId) -> Result<Vec<Entry>, StoreError>,
) -> Result<Weighed, Message> {
    let round = portfolio.rounds.get_raw(incoming.round).ok_or_else(|| {
        Message::new("round-error-not-round").text("id", incoming.round.to_string())
    })?;
    let texts = Texts::of(incoming.lang);
    let before = |respondent: &_| said_before(portfolio, round, respondent, history);
    let intake = intake(portfolio, round, found, (texts, incoming.today), before)
        .map_err(|error| error.message())?;
    let note = note(texts, portfolio, round, &intake);
    Ok(Weighed { intake, note })
}
