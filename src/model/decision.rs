//! Decisions, and the follow-up they ask for.
//!
//! A decision is a draft until it is made final by a seal. From then on it does not change: a
//! correction is a new decision that points back.

use super::case::Case;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::money::Ore;
use super::organisation::Organisation;
use super::record::record;

choice! {
    /// What the body did with the case.
    Outcome, "choice-outcome" {
        /// Adopted.
        Adopted = "adopted",
        /// Adopted with changes.
        AdoptedWithChanges = "adopted_with_changes",
        /// Taken note of.
        Noted = "noted",
        /// Advice given to another body.
        Advised = "advised",
        /// Put off.
        Postponed = "postponed",
        /// Sent back.
        Returned = "returned",
        /// Not adopted.
        Rejected = "rejected",
        /// Withdrawn.
        Withdrawn = "withdrawn",
    }
}

choice! {
    /// Whether a decision may still change.
    DecisionState, "choice-decision-state" {
        /// It may.
        Draft = "draft",
        /// It is sealed.
        Final = "final",
    }
}

choice! {
    /// How the body came to its decision.
    Agreement, "choice-agreement" {
        /// All were for it.
        Unanimous = "unanimous",
        /// Nobody was against it.
        Consensus = "consensus",
        /// By votes.
        Vote = "vote",
        /// The leader decided.
        LeaderDecided = "leader_decided",
    }
}

record! {
    /// What a body decided in a case.
    Decision {
        /// In which case.
        case_id: Option<Id<Case>> => required column,
        /// The day of the decision; empty means the day of the meeting.
        date: Option<FuzzyDate> => column,
        /// Draft or final.
        state: Option<DecisionState> => required column,
        /// What was done with the case.
        outcome: Option<Outcome> => column,
        /// The decision in short, for tables.
        title: String => required column,
        /// The decision word for word, numbered points on lines of their own.
        text: String => long,
        /// What was changed from the proposal.
        changes_from_proposal: String => long,
        /// How the body came to it.
        agreement: Option<Agreement> => column,
        /// The votes, where votes were cast.
        votes: String,
        /// Reservations and remarks, apart from the decision.
        remark: String => long,
        /// Who declared a conflict of interest.
        conflict_of_interest: String,
        /// What it means for money, in words.
        economic_effect: String => long,
        /// The sum decided on.
        amount: Option<Ore> => column,
        /// The year of the sum.
        amount_year: Option<i64> => year,
        /// Who bears the cost.
        cost_owner_id: Option<Id<Organisation>>,
        /// A principle that holds for later cases.
        principle: bool => column,
        /// The final decision that this one corrects.
        corrects_id: Option<Id<Decision>>,
        /// An earlier decision that this one replaces.
        supersedes_id: Option<Id<Decision>>,
        /// To be looked at again.
        review_on: Option<FuzzyDate> => ahead,
        /// Notes, never exported.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
