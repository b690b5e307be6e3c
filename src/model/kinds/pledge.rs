//! Pledges: what a municipality promises to put into an application or a project.

use super::application::Application;
use super::municipality::Municipality;
use super::round::Round;
use crate::model::about::{About, Area, Group, Listed, Named, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::record::record;

choice! {
    /// What a municipality has answered.
    PledgeState, "choice-pledge-state" {
        /// It takes part.
        Yes = "yes" Done | "ja" | "er med" | "med" | "blir med" | "bekreftet" | "stadfesta"
            | "joins",
        /// It takes part on conditions.
        Conditional = "conditional" Waiting | "ja med forbehold" | "med forbehold" | "betinget"
            | "pa vilkar" | "ja med vilkar" | "betinga",
        /// It does not.
        No = "no" Refused | "nei" | "ikke med" | "ikkje med" | "star over" | "takket nei"
            | "takka nei",
        /// It has not decided.
        Undecided = "undecided" Ahead | "ikke bestemt" | "ikkje bestemt" | "vet ikke" | "veit ikkje"
            | "ikke svart" | "ikkje svart" | "usikker" | "?",
    }
}

record! {
    /// What a municipality promises to put in.
    Pledge "pledges" {
        /// To which application.
        application_id: Option<Id<Application>> => required column,
        /// From which municipality.
        municipality_id: Option<Id<Municipality>> => required column,
        /// What it has answered.
        state: Option<PledgeState> => column,
        /// Kroner it puts in.
        amount: Option<Ore> => column,
        /// Hours it puts in.
        hours: Option<f64> => column,
        /// Whom to talk to there.
        contact: String,
        /// On which day.
        answered_on: Option<FuzzyDate> => column past,
        /// The round that asked for it.
        round_id: Option<Id<Round>>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Pledge {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Rounds,
        listed: Listed::Tab(4),
        made_by_hand: true,
        named_by: Named::Fields(&["application_id", "municipality_id"]),
        state: Some("state"),
        belongs_to: &["application_id"],
        thread: Thread::OfWhatItBelongsTo,
        form: &[
            Group::What(&["application_id", "municipality_id", "state", "hours"]),
            Group::Who(&["contact"]),
            Group::When(&["answered_on"]),
            Group::Money(&["amount"]),
            Group::Links(&["round_id"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        awaited: &["amount"],
        headings: &[
            ("application_id", "søknadstittel, tiltak, prosjekt"),
            ("state", "svar, deltar, deltek, deltakelse, tilsagn"),
            ("amount", "beløp, egenandel kr, sum, bidrag, eigendel kr, amount"),
            ("hours", "timer, egeninnsats, timar, eigeninnsats, hours"),
            ("contact", "kontakt, navn, ansvarlig, ansvarleg, namn"),
            ("answered_on", "svardato, dato, dato svart"),
        ],
        needed_in: &[
            (&["yes", "conditional", "no"], &["answered_on"]),
            (&["conditional"], &["note"]),
        ],
        ..About::PLAIN
    };
}
