//! Risks and opportunities of a project.

use super::project::Project;
use crate::model::about::{About, Area, Borrowed, Group, Listed, Many, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::record::record;

choice! {
    /// Whether it would hurt or help.
    RiskType, "choice-risk-type" {
        /// It would hurt.
        Risk = "risk" | "trussel" | "trugsel" | "usikkerhet",
        /// It would help.
        Opportunity = "opportunity" | "positiv",
    }
}

choice! {
    /// How far it has been dealt with.
    RiskState, "choice-risk-state" {
        /// Seen.
        Identified = "identified" Waiting | "apen" | "open" | "ny" | "aktiv" | "aktuell" | "meldt"
            | "registrert" | "vurderes" | "new" | "active" | "ikke pabegynt" | "ikkje pabyrja",
        /// Something was done.
        Mitigated = "mitigated" UnderWay | "under tiltak" | "tiltak iverksatt" | "handtert"
            | "under arbeid" | "pagar" | "tiltak pagar" | "redusert" | "tiltak sett i verk"
            | "in progress",
        /// No longer there.
        Closed = "closed" Done | "lukket" | "lukka" | "avsluttet" | "avslutta" | "bortfalt"
            | "utgatt" | "inntruffet" | "ikke aktuell" | "ikkje aktuell" | "ferdig" | "done",
    }
}

record! {
    /// A risk or an opportunity.
    Risk "risks" {
        /// What may happen.
        title: String => required column,
        /// In which project.
        project_id: Option<Id<Project>> => column,
        /// Whether it would hurt or help.
        risk_type: Option<RiskType> => column,
        /// Probability, 1 to 5.
        probability: Option<i64> => one_to_five column,
        /// Consequence, 1 to 5.
        consequence: Option<i64> => one_to_five column,
        /// What is done about it.
        response: String => long,
        /// Who answers for that.
        owner: String => column,
        /// By when.
        deadline: Option<FuzzyDate> => column ahead,
        /// The meeting, case, call or event by whose date.
        deadline_from_id: Option<RecordId> => dated,
        /// How far it has been dealt with.
        state: Option<RiskState> => column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Risk {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(4),
        made_by_hand: true,
        kept_in_sheets: Some(7),
        sought: Some(17),
        borrows: &[Borrowed { date: "deadline", from: "deadline_from_id" }],
        state: Some("state"),
        belongs_to: &["project_id"],
        thread: Thread::OfWhatItBelongsTo,
        form: &[
            Group::What(&["title", "risk_type", "probability", "consequence", "state"]),
            Group::Who(&["owner"]),
            Group::When(&["deadline", "deadline_from_id"]),
            Group::Links(&["project_id"]),
            Group::Text(&["response", "note"]),
            Group::More(&["source"]),
        ],
        headings: &[
            (
                "title",
                "usikkerhet, uvisse, risiko, hendelse, hending, uønsket hendelse, \
                uønskt hending, beskrivelse, risikobeskrivelse, hva kan gå galt, \
                kva kan gå gale, description",
            ),
            ("risk_type", "innholdstype, risikotype"),
            ("owner", "risikoeier, risikoeigar, eier, eigar, hvem, kven"),
            ("state", "status usikkerhet"),
            ("probability", "s, sannsynlegheit, sannsynlighet (1-5), p"),
            ("consequence", "k, alvorlighet, alvorlegheit, konsekvens (1-5)"),
            (
                "response",
                "risikoreduserende tiltak, risikoreduserande tiltak, mottiltak, \
                oppfølging, mitigering, mitigation",
            ),
            ("deadline", "fristdato, når"),
        ],
        example: include_str!("../../../data/example/risks.toml"),
        many: Many::OneForProjects(2),
        awaited: &["probability", "consequence", "owner", "deadline"],
        needed_in: &[(&["mitigated", "closed"], &["response"])],
        ..About::PLAIN
    };
}
