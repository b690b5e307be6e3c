//! The thread of a record: idea → concept → advice → decision to apply → application → award →
//! decision on scaling → project → decisions on the way → benefits → estimates, as far as the
//! portfolio knows it, drawn from typed links and from the fields that name other records.
//!
//! **What forms the chain.** Ideas, cases, decisions, follow-ups, applications, projects,
//! milestones, benefits and estimates. Bodies, organisations, municipalities, people, schemes,
//! calls, meetings, events, goals, solutions and papers form no part of it: each of them has to do
//! with a great many records that have nothing to do with each other, and one step through such a
//! hub would pull in half the portfolio. What they tell of a step (the meeting's date, the call's
//! scheme and year) stands on the step. The links "related", "takes part in" and "serves" say
//! nothing about what came of what, and form no chain either. All of these are in [`linked`].
//!
//! **How it is walked.** Back in time from the record to everything it came of, and on in time to
//! everything that came of it, never back and forth: that two ideas were merged makes neither a
//! part of the other one's story before the merge. Every link counts both ways, so that each end of
//! a chain finds the other. What bodies said of a step (`walk`) comes with it.

mod index;
mod linked;
mod order;
mod stage;
mod steps;
#[cfg(test)]
mod tests;
mod walk;

use std::collections::BTreeSet;

use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::money::Ore;

pub use index::ChainIndex;
pub use linked::linked;
pub use stage::Stage;

/// A thread: its steps in the order of the chain, and how they hang together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thread {
    /// By stage of the chain, then by date, or by year where no date is known; then the rest.
    pub steps: Vec<Step>,
    /// Links between the steps.
    pub edges: Vec<Edge>,
}

impl Thread {
    /// The decision that started what a record is: the earliest decision of the work among all that the record
    /// came of.
    #[must_use]
    pub fn started_by(&self, id: RecordId) -> Option<&Step> {
        let mut reached: BTreeSet<usize> = BTreeSet::new();
        let is_here = |(_, step): &(usize, &Step)| step.id == id;
        let mut waiting: Vec<usize> =
            self.steps.iter().enumerate().filter(is_here).map(|(place, _)| place).collect();
        while let Some(place) = waiting.pop() {
            // Whichever way a link is read, what stands first in the chain came first.
            let ends =
                self.edges.iter().map(|edge| (edge.from.min(edge.to), edge.from.max(edge.to)));
            let before = ends.filter(|(_, later)| *later == place).map(|(earlier, _)| earlier);
            waiting.extend(before.filter(|earlier| reached.insert(*earlier)));
        }
        let steps = reached.iter().filter_map(|place| self.steps.get(*place));
        let decisions = steps.filter(|step| step.id != id && step.step.is_decision());
        decisions.min_by_key(|step| (step.date.is_none(), step.date.clone()))
    }
}

/// One step of a thread.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// How far along the chain it stands.
    pub stage: Stage,
    /// Which step of the chain.
    pub step: StepKind,
    /// The kind of the record.
    pub kind: Kind,
    /// The record; an application and its award are two steps of one record.
    pub id: RecordId,
    /// The name of the record.
    pub title: String,
    /// When it was proposed, treated, decided, sent, awarded, begun, due, made; for a benefit the
    /// day of the value aimed at.
    pub date: Option<FuzzyDate>,
    /// The rough cost of an idea, the sum decided on, applied for or awarded, the budget of a
    /// project, a benefit's kroner on the budget over all planned years.
    pub amount: Option<Ore>,
    /// The number of the case, of a case and of what was decided and is to be done in it.
    pub case_number: Option<String>,
    /// The year: of the money for applications and awards, of the date for all else, of its number
    /// for a case at a meeting that is not known.
    pub year: Option<i64>,
    /// The scheme of an application or award.
    pub scheme: Option<RecordId>,
}

/// A link between two steps, in the direction in which it is read: "from" led to "to", or "from"
/// concerns "to".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edge {
    /// The place of the first step in `steps`.
    pub from: usize,
    /// The place of the second step in `steps`.
    pub to: usize,
    /// What the link says.
    pub link: EdgeType,
}

/// Declares an enumeration with the codes that stand on the command line and in Fluent.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $( $(#[$vmeta:meta])* $variant:ident = $code:literal, )* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $( $(#[$vmeta])* $variant, )* }

        impl $name {
            /// Every variant.
            pub const ALL: &'static [Self] = &[$( Self::$variant, )*];

            /// The code.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )* }
            }
        }
    };
}

coded! {
    /// The steps of the chain.
    StepKind {
        /// An idea.
        Idea = "idea",
        /// A concept proposal.
        Concept = "concept",
        /// A case laid before a body that advises, or the advice it gave.
        Advice = "advice",
        /// A case.
        Case = "case",
        /// A decision whether to apply.
        DecisionToApply = "decision_to_apply",
        /// An application.
        Application = "application",
        /// What the funder awarded.
        Award = "award",
        /// A decision on what the award means.
        DecisionOnScaling = "decision_on_scaling",
        /// A project.
        Project = "project",
        /// Any other decision: to begin, on the way, on principle.
        Decision = "decision",
        /// A milestone.
        Milestone = "milestone",
        /// A follow-up.
        FollowUp = "action",
        /// A benefit.
        Benefit = "benefit",
        /// An estimate.
        Estimate = "estimate",
    }
}

coded! {
    /// What a link between two steps says.
    EdgeType {
        /// An idea grew into an application.
        GrewInto = "grew_into",
        /// An application was answered by an award.
        Awarded = "awarded",
        /// An application that got an award, or the award, pays for a project.
        Funds = "funds",
        /// An application without an award is for a project.
        AppliesFor = "applies_for",
        /// A case ended in a decision.
        Decided = "decided",
        /// A decision is corrected by another.
        CorrectedBy = "corrected_by",
        /// A decision is replaced by another.
        SupersededBy = "superseded_by",
        /// A decision or a case asks for a follow-up.
        AsksFor = "asks_for",
        /// A project plans a milestone.
        Plans = "plans",
        /// A project is to bring a benefit.
        Brings = "brings",
        /// A benefit is estimated.
        EstimatedBy = "estimated_by",
        /// The first is part of the second (del av).
        PartOf = "part_of",
        /// The first was merged into the second (slått sammen).
        MergedInto = "merged_into",
        /// The first was applied for again as the second (søkt på nytt).
        ReappliedAs = "reapplied_as",
        /// The first is continued by the second (videreføring).
        ContinuedBy = "continued_by",
        /// The first led to the second.
        LedTo = "led_to",
        /// The first is about the second.
        Concerns = "concerns",
    }
}

impl StepKind {
    /// Whether a body decided something there that the work follows from.
    #[must_use]
    pub fn is_decision(self) -> bool {
        match self {
            Self::DecisionToApply | Self::DecisionOnScaling | Self::Decision => true,
            Self::Idea
            | Self::Concept
            | Self::Advice
            | Self::Case
            | Self::Application
            | Self::Award
            | Self::Project
            | Self::Milestone
            | Self::FollowUp
            | Self::Benefit
            | Self::Estimate => false,
        }
    }
}

/// The thread of the record with that key; without steps when there is no such record, or when it
/// has no part in the chain.
///
/// A record that only belongs to a step (a year of a benefit, a risk, a paper) has the thread of
/// that step; a meeting, an event and a call have those of the cases, ideas and applications that
/// they brought.
#[must_use]
pub fn thread(portfolio: &Portfolio, id: RecordId) -> Thread {
    thread_in(portfolio, &ChainIndex::of(portfolio), id)
}

/// As [`thread`], for whoever asks more than once about the same version of a portfolio and keeps
/// the index meanwhile.
#[must_use]
pub fn thread_in(portfolio: &Portfolio, index: &ChainIndex, id: RecordId) -> Thread {
    let reached = walk::reached(portfolio, index, id);
    steps::lay_out(portfolio, index, &reached)
}
