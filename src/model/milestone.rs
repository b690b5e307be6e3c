//! Milestones, with the date once planned beside the date now expected.

use super::body::Body;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::project::Project;
use super::record::record;

choice! {
    /// How far a milestone has come.
    MilestoneState, "choice-milestone-state" {
        /// Ahead.
        Planned = "planned",
        /// Reached.
        Reached = "reached",
        /// Dropped.
        Dropped = "dropped",
    }
}

record! {
    /// A point that a project means to reach.
    Milestone {
        /// What is reached.
        title: String => required column,
        /// In which project.
        project_id: Option<Id<Project>> => column,
        /// Its place in the order of steps.
        step_order: Option<i64> => count,
        /// The body that acts.
        body_id: Option<Id<Body>> => column,
        /// The date once planned.
        baseline_date: Option<FuzzyDate> => column,
        /// The date now expected, where it has moved.
        revised_date: Option<FuzzyDate> => column ahead,
        /// Why it moved.
        revision_reason: String => long,
        /// The day it was reached.
        actual_date: Option<FuzzyDate> => column past,
        /// How far it has come.
        state: Option<MilestoneState> => column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Milestone {
    /// The date that counts: reached, else revised, else planned.
    #[must_use]
    pub fn date(&self) -> Option<&FuzzyDate> {
        self.actual_date.as_ref().or(self.revised_date.as_ref()).or(self.baseline_date.as_ref())
    }
}
