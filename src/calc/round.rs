//! Rounds: who is asked, about what, what is known already, and who has not answered.

mod ask;
mod propose;
mod rows;
#[cfg(test)]
mod tests;

pub use ask::{Ask, KnownBy, ask};
pub use propose::{Proposal, propose};
pub use rows::{Row, rows};

use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::respondent::Respondent;
use crate::model::round::Round;

/// How far somebody who is asked has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// No mail has been written to them.
    NotAsked,
    /// Asked, and nothing has come.
    Asked,
    /// Reminded, and nothing has come.
    Reminded,
    /// Their answer was read in.
    Answered,
}

impl Progress {
    /// Whether they were asked and nothing has come.
    #[must_use]
    pub fn is_waited_for(self) -> bool {
        match self {
            Self::Asked | Self::Reminded => true,
            Self::NotAsked | Self::Answered => false,
        }
    }
}

/// How far a respondent has come.
#[must_use]
pub fn progress(respondent: &Respondent) -> Progress {
    if respondent.answered_on.is_some() {
        Progress::Answered
    } else if respondent.reminded_on.is_some() {
        Progress::Reminded
    } else if respondent.sent_on.is_some() {
        Progress::Asked
    } else {
        Progress::NotAsked
    }
}

/// Those who are asked in a round, by key.
#[must_use]
pub fn respondents(portfolio: &Portfolio, round: Id<Round>) -> Vec<&Respondent> {
    portfolio.respondents.iter().filter(|asked| asked.round_id == Some(round)).collect()
}

/// Those who were asked and have not answered: whom a reminder goes to.
#[must_use]
pub fn unanswered(portfolio: &Portfolio, round: Id<Round>) -> Vec<&Respondent> {
    let waits = |asked: &&Respondent| progress(asked).is_waited_for();
    respondents(portfolio, round).into_iter().filter(waits).collect()
}
