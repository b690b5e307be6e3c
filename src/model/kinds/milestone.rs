//! Milestones, with the date once planned beside the date now expected.

use super::body::Body;
use super::project::Project;
use crate::model::about::{About, Area, Borrowed, Chain, Group, Listed, Sorted, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::record::record;

choice! {
    /// How far a milestone has come.
    MilestoneState, "choice-milestone-state" {
        /// Ahead.
        Planned = "planned" Ahead | "ikke startet" | "ikke pabegynt" | "ikkje pabyrja"
            | "ikkje starta" | "kommende" | "komande" | "pagar" | "under arbeid" | "i gang"
            | "forsinket" | "forseinka" | "in progress" | "not started",
        /// Reached.
        Reached = "reached" Done | "oppnadd" | "ferdig" | "fullfort" | "gjennomfort" | "utfort"
            | "levert" | "avsluttet" | "avslutta" | "done" | "completed",
        /// Dropped.
        Dropped = "dropped" Over | "bortfalt" | "utgatt" | "avlyst" | "droppet" | "falt bort"
            | "fell bort" | "cancelled",
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
        baseline_date: Option<FuzzyDate> => column ahead,
        /// The date now expected, where it has moved.
        revised_date: Option<FuzzyDate> => column ahead,
        /// The meeting, case, call or event whose date it is now expected on.
        date_from_id: Option<RecordId> => dated,
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
        borrows: &[Borrowed { date: "revised_date", from: "date_from_id" }],
        state: Some("state"),
        belongs_to: &["project_id"],
        thread: Thread::Step(Chain::Milestone),
        form: &[
            Group::What(&["title", "step_order", "state"]),
            Group::Who(&["body_id"]),
            Group::When(&["baseline_date", "revised_date", "date_from_id", "actual_date"]),
            Group::Links(&["project_id"]),
            Group::Text(&["revision_reason", "note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/milestones.toml"),
        edited: &["revised_date", "note", "revision_reason"],
        awaited: &["baseline_date"],
        headings: &[
            ("title", "leveranse, aktivitet, hva, kva, deliverable"),
            (
                "baseline_date",
                "dato, planlagt, planlagt dato, frist, opprinnelig frist, \
                opphavleg frist, fristdato, når, date, deadline, planned date",
            ),
            ("revised_date", "revidert dato, ny frist, revidert frist, oppdatert dato"),
            ("revision_reason", "årsak, årsak til endring, grunn, reason"),
            (
                "actual_date",
                "faktisk dato, oppnådd, nådd dato, ferdig, ferdig dato, utført, \
                actual date, done",
            ),
            ("step_order", "nr, steg, nummer, rekkefølgje"),
        ],
        needed_in: &[(&["reached"], &["actual_date"])],
        ..About::PLAIN
    };
}

impl Portfolio {
    /// The date of a milestone that counts: reached, else as now expected, by itself or by what it is
    /// tied to, else planned.
    #[must_use]
    pub fn date_of_milestone<'a>(&'a self, milestone: &'a Milestone) -> Option<&'a FuzzyDate> {
        let expected = self.date_or(milestone.date_from_id, milestone.revised_date.as_ref());
        milestone.actual_date.as_ref().or(expected).or(milestone.baseline_date.as_ref())
    }
}
