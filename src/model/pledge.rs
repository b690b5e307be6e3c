//! Pledges: what a municipality promises to put into an application or a project.

use super::application::Application;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::money::Ore;
use super::municipality::Municipality;
use super::record::record;
use super::round::Round;

choice! {
    /// What a municipality has answered.
    PledgeState, "choice-pledge-state" {
        /// It takes part.
        Yes = "yes",
        /// It takes part on conditions.
        Conditional = "conditional",
        /// It does not.
        No = "no",
        /// It has not decided.
        Undecided = "undecided",
    }
}

record! {
    /// What a municipality promises to put in.
    Pledge {
        /// To which application.
        application_id: Option<Id<Application>> => required column,
        /// From which municipality.
        municipality_id: Option<Id<Municipality>> => required column,
        /// What it has answered.
        state: Option<PledgeState> => column,
        /// Kroner it puts in.
        amount: Option<Ore> => column,
        /// Hours it puts in.
        hours: Option<f64> => column,
        /// Whom to talk to there.
        contact: String,
        /// On which day.
        answered_on: Option<FuzzyDate> => column past,
        /// The round that asked for it.
        round_id: Option<Id<Round>>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
