//! Replies out of a folder.

use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use chrono::NaiveDate;

use crate::import::round::{Intake, intake, read_folder};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
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

/// Reads the replies of a folder and works out what they would do. `tell` hears how many files are
/// done of how many.
///
/// # Errors
/// Why the folder cannot be read, as it is told to a person.
pub fn read_replies(
    portfolio: &Portfolio,
    incoming: &Incoming,
    stop: &AtomicBool,
    tell: impl FnMut(usize, usize),
) -> Result<Intake, Message> {
    let round = portfolio.rounds.get_raw(incoming.round).ok_or_else(|| {
        Message::new("round-error-not-round").text("id", incoming.round.to_string())
    })?;
    let found = read_folder(&incoming.program, &incoming.folder, stop, tell)
        .map_err(|error| error.message())?;
    Ok(intake(portfolio, round, found, Texts::of(incoming.lang), incoming.today))
}
