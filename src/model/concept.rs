//! Ideas and concept proposals: where the chain begins.

use super::body::Body;
use super::event::Event;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::money::Ore;
use super::municipality::Municipality;
use super::project::ServiceArea;
use super::record::record;

choice! {
    /// How far an idea has come towards an application or a project.
    ConceptState, "choice-concept-state" {
        /// An idea.
        Idea = "idea",
        /// A written concept proposal.
        ConceptProposal = "concept_proposal",
        /// Ranked by the preparing body.
        Prioritised = "prioritised",
        /// Laid before the deciding body with advice.
        Recommended = "recommended",
        /// Decided to be applied for.
        Decided = "decided",
        /// Decided against.
        NotDecided = "not_decided",
        /// Put off.
        Postponed = "postponed",
        /// Became part of another one.
        Merged = "merged",
        /// Became a project or an application.
        Converted = "converted",
        /// Taken back by whoever proposed it.
        Withdrawn = "withdrawn",
    }
}

record! {
    /// An idea or a concept proposal.
    Concept {
        /// Its name.
        title: String => required column,
        /// How far it has come.
        state: Option<ConceptState> => required column,
        /// The municipality that proposed it.
        proposer_id: Option<Id<Municipality>> => column,
        /// The body that proposed it.
        proposing_body_id: Option<Id<Body>> => column,
        /// The gathering where it came up.
        event_id: Option<Id<Event>>,
        /// When it came up.
        proposed_on: Option<FuzzyDate> => column past,
        /// The field of service.
        service_area: Option<ServiceArea> => column,
        /// What is wrong today.
        problem: String => long,
        /// What is to be reached.
        goal: String => long,
        /// What could be done.
        solution: String => long,
        /// A rough cost.
        rough_cost: Option<Ore> => column,
        /// The rank that the preparing body proposed.
        proposed_rank: Option<i64> => count column,
        /// The rank that the deciding body set.
        decided_rank: Option<i64> => count column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
