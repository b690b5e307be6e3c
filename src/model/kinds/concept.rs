//! Ideas and concept proposals: where the chain begins.

use super::body::Body;
use super::event::Event;
use super::municipality::Municipality;
use super::project::ServiceArea;
use crate::model::about::{About, Area, Chain, End, Group, Listed, Thread, Told, Topic};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::record::record;

choice! {
    /// How far an idea has come towards an application or a project.
    ConceptState, "choice-concept-state" {
        /// An idea.
        Idea = "idea" Ahead | "ny" | "ny ide" | "forslag" | "innspill" | "framlegg" | "innmeldt"
            | "new",
        /// A written concept proposal.
        ConceptProposal = "concept_proposal" Ahead | "konsept" | "forprosjekt",
        /// Ranked by the preparing body.
        Prioritised = "prioritised" Ahead,
        /// Laid before the deciding body with advice.
        Recommended = "recommended" Ahead | "anbefalt",
        /// Decided to be applied for.
        Decided = "decided" Good | "vedtatt" | "vedteke" | "besluttet" | "sokes pa",
        /// Decided against.
        NotDecided = "not_decided" Refused | "avslatt" | "ikke prioritert" | "ikkje prioritert"
            | "forkastet" | "forkasta" | "rejected",
        /// Put off.
        Postponed = "postponed" Waiting | "pa vent" | "avventer" | "utsatt til neste ar" | "on hold",
        /// Became part of another one.
        Merged = "merged" Over | "slatt i hop" | "slatt sammen med annen",
        /// Became a project or an application.
        Converted = "converted" Done | "er blitt prosjekt" | "prosjekt" | "soknad" | "viderefort"
            | "vidarefort",
        /// Taken back by whoever proposed it.
        Withdrawn = "withdrawn" Refused | "trukket tilbake" | "trekt tilbake",
    }
}

record! {
    /// An idea or a concept proposal.
    Concept "concepts" {
        /// Its name.
        title: String => required column,
        /// How far it has come.
        state: Option<ConceptState> => required column,
        /// The municipality that proposed it.
        proposer_id: Option<Id<Municipality>> => column apart,
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
        proposed_rank: Option<i64> => place column,
        /// The rank that the deciding body set.
        decided_rank: Option<i64> => place column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Concept {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Ideas,
        listed: Listed::Tab(0),
        made_by_hand: true,
        kept_in_sheets: Some(2),
        sought: Some(5),
        linkable: true,
        state: Some("state"),
        begins: Some("idea"),
        told: Told::Listed {
            under: Topic::Ideas,
            fields: &["title", "state", "proposer_id", "rough_cost", "decided_rank"],
            ends: &[("converted", End::Converted)],
        },
        thread: Thread::Step(Chain::Concept),
        form: &[
            Group::What(&["title", "state", "service_area", "proposed_rank", "decided_rank"]),
            Group::Who(&["proposer_id", "proposing_body_id"]),
            Group::When(&["proposed_on"]),
            Group::Money(&["rough_cost"]),
            Group::Links(&["event_id"]),
            Group::Text(&["problem", "goal", "solution", "note"]),
            Group::More(&["source"]),
        ],
        laid_before: &["rough_cost"],
        example: include_str!("../../../data/example/concepts.toml"),
        awaited: &["proposer_id", "problem"],
        headings: &[
            ("title", "idé, forslag, konsept"),
            (
                "proposer_id",
                "kommune, foreslått av, foreslått av kommune, meldt inn av, \
                innmeldt av, forslagsstiller, forslagsstillar, municipality",
            ),
            ("proposing_body_id", "faggruppe, utvalg, utval"),
            ("proposed_on", "dato, meldt inn, foreslått dato, innmeldt, date"),
            ("service_area", "fagområde, område, sektor, tema"),
            (
                "problem",
                "behov, hvorfor, bakgrunn, problemstilling, utfordringar, utfordringer, \
                needs",
            ),
            ("goal", "målsetting, formål, føremål, hensikt"),
            ("solution", "løsning, løysing, forslag til løsning, forslag til løysing, tiltak"),
            (
                "rough_cost",
                "kostnad, anslått kostnad, estimert kostnad, kostnadsanslag, budsjett, \
                pris, kostnadsoverslag, cost, budget",
            ),
            ("decided_rank", "prioritet, prioritering, prio, rangering, priority"),
        ],
        ..About::PLAIN
    };
}

impl ConceptState {
    /// Whether nothing can come of it any more. What was decided against may be taken up again.
    #[must_use]
    pub fn is_settled(self) -> bool {
        match self {
            Self::Merged | Self::Converted | Self::Withdrawn => true,
            Self::Idea
            | Self::ConceptProposal
            | Self::Prioritised
            | Self::Recommended
            | Self::Decided
            | Self::NotDecided
            | Self::Postponed => false,
        }
    }
}
