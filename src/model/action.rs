//! Follow-ups: who does what by when after a decision.

use super::case::Case;
use super::decision::Decision;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::person::Person;
use super::record::record;

choice! {
    /// How far a follow-up has come; overdue is computed, never stored.
    ActionState, "choice-action-state" {
        /// Nobody has begun.
        NotStarted = "not_started",
        /// Somebody is at it.
        InProgress = "in_progress",
        /// Done.
        Done = "done",
        /// No longer called for.
        Dropped = "dropped",
    }
}

record! {
    /// Something to be done after a decision or a discussion.
    Action {
        /// What.
        title: String => required column,
        /// The decision it follows from.
        decision_id: Option<Id<Decision>> => column,
        /// The case it follows from, where nothing was decided.
        case_id: Option<Id<Case>>,
        /// Who, as people say it: an office, a body, a group.
        owner: String => column,
        /// Who, where it is one registered person.
        person_id: Option<Id<Person>>,
        /// By when.
        deadline: Option<FuzzyDate> => column ahead,
        /// How far it has come.
        state: Option<ActionState> => required column,
        /// When it was done.
        done_on: Option<FuzzyDate> => column past,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Action {
    /// Whether somebody still has to do it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        !matches!(self.state, Some(ActionState::Done | ActionState::Dropped))
    }

    /// Whether it is open and its deadline has passed altogether on `today`.
    #[must_use]
    pub fn is_overdue(&self, today: chrono::NaiveDate) -> bool {
        self.is_open()
            && self
                .deadline
                .as_ref()
                .and_then(FuzzyDate::latest)
                .is_some_and(|latest| latest < today)
    }
}
