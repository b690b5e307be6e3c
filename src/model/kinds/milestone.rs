//! Milestones, with the date once planned beside the date now expected.

use super::body::Body;
use super::project::Project;
use crate::model::about::{About, Area, Chain, Group, Listed, Sorted, Thread};
use crate::model::field::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// How far a milestone has come.
    MilestoneState, "choice-milestone-state" {
        /// Ahead.
        Planned = "planned" Ahead,
        /// Reached.
        Reached = "reached" Done,
        /// Dropped.
        Dropped = "dropped" Over,
    }
}

record! {
    /// A point that a project means to reach.
    Milestone "milestones" {
        /// What is reached.
        title: String => required column,
        /// In which project.
        project_id: Option<Id<Project>> => column,
        /// Its place in the order of steps.
        step_order: Option<i64> => place,
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
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(1),
        made_by_hand: true,
        sought: Some(11),
        ordered_by: &[Sorted::Date(&["actual_date", "revised_date", "baseline_date"])],
        state: Some("state"),
        belongs_to: &["project_id"],
        thread: Thread::Step(Chain::Milestone),
        form: &[
            Group::What(&["title", "step_order", "state"]),
            Group::Who(&["body_id"]),
            Group::When(&["baseline_date", "revised_date", "actual_date"]),
            Group::Links(&["project_id"]),
            Group::Text(&["revision_reason", "note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/milestones.toml"),
        edited: &["revised_date", "note", "revision_reason"],
        ..About::PLAIN
    };
}

impl Milestone {
    /// The date that counts: reached, else revised, else planned.
    #[must_use]
    pub fn date(&self) -> Option<&FuzzyDate> {
        self.actual_date.as_ref().or(self.revised_date.as_ref()).or(self.baseline_date.as_ref())
    }
}
