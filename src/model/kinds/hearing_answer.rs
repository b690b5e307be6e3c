//! Answers in hearings: what a municipality says about a case.

use super::case::Case;
use super::municipality::Municipality;
use super::round::Round;
use crate::model::about::{About, Area, Group, Listed, Named, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// Where the one who answers stands.
    Position, "choice-position" {
        /// For.
        Support = "support" | "for" | "enig" | "ja" | "stottes" | "einig" | "samtykker" | "yes"
            | "agree",
        /// For, with remarks.
        SupportWithRemarks = "support_with_remarks" | "delvis enig" | "for med merknader"
            | "ja med merknader" | "delvis einig",
        /// Against.
        Against = "against" | "imot" | "mot" | "uenig" | "nei" | "ueinig" | "stottes ikke" | "no"
            | "disagree",
        /// Nothing to remark.
        NoRemarks = "no_remarks" | "ingen merknad" | "ingen kommentar" | "ingen kommentarer"
            | "no comment",
    }
}

record! {
    /// What a municipality says in a hearing.
    HearingAnswer "hearing-answers" {
        /// About which case.
        case_id: Option<Id<Case>> => required column,
        /// From which municipality.
        municipality_id: Option<Id<Municipality>> => required column,
        /// Where it stands.
        position: Option<Position> => column,
        /// What it says.
        answer: String => long column,
        /// On which day.
        answered_on: Option<FuzzyDate> => column past,
        /// By whom.
        answered_by: String,
        /// The round that asked for it.
        round_id: Option<Id<Round>>,
        /// Where this is known from.
        source: String,
    }
}

impl HearingAnswer {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Rounds,
        listed: Listed::Tab(2),
        made_by_hand: true,
        named_by: Named::Fields(&["case_id", "municipality_id"]),
        belongs_to: &["case_id"],
        thread: Thread::OfWhatItBelongsTo,
        form: &[
            Group::What(&["case_id", "municipality_id", "position", "answered_by"]),
            Group::When(&["answered_on"]),
            Group::Links(&["round_id"]),
            Group::Text(&["answer"]),
            Group::More(&["source"]),
        ],
        headings: &[
            ("position", "standpunkt til saken, holdning, svaralternativ, konklusjon"),
            ("answer", "høringssvar, uttalelse, fråsegn, kommentar, merknad, høyringssvar"),
            ("answered_on", "svardato, dato"),
            ("answered_by", "ansvarlig, ansvarleg, avsender, avsendar"),
        ],
        ..About::PLAIN
    };
}
