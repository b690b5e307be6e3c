//! Answers in hearings: what a municipality says about a case.

use super::case::Case;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::municipality::Municipality;
use super::record::record;
use super::round::Round;

choice! {
    /// Where the one who answers stands.
    Position, "choice-position" {
        /// For.
        Support = "support",
        /// For, with remarks.
        SupportWithRemarks = "support_with_remarks",
        /// Against.
        Against = "against",
        /// Nothing to remark.
        NoRemarks = "no_remarks",
    }
}

record! {
    /// What a municipality says in a hearing.
    HearingAnswer {
        /// About which case.
        case_id: Option<Id<Case>> => required column,
        /// From which municipality.
        municipality_id: Option<Id<Municipality>> => required column,
        /// Where it stands.
        position: Option<Position> => column,
        /// What it says.
        answer: String => long column,
        /// On which day.
        answered_on: Option<FuzzyDate> => column past,
        /// By whom.
        answered_by: String,
        /// The round that asked for it.
        round_id: Option<Id<Round>>,
        /// Where this is known from.
        source: String,
    }
}
