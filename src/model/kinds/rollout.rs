//! How far each municipality has come with each common solution.

use super::municipality::Municipality;
use super::solution::Solution;
use crate::model::about::{About, Area, Group, Listed, Named};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// How far a municipality has come with a solution.
    RolloutState, "choice-rollout-state" {
        /// Nobody has looked.
        NotAssessed = "not_assessed" Unknown | "ukjent" | "ikke startet" | "ikkje starta"
            | "ikke pabegynt" | "ikkje pabyrja" | "not started",
        /// Not for this municipality.
        NotRelevant = "not_relevant" Over | "uaktuelt" | "ikke relevant" | "ikkje relevant",
        /// Being considered.
        Considered = "considered" Ahead | "vurderer" | "under vurdering" | "til vurdering"
            | "blir vurdert av kommunen",
        /// Decided.
        Decided = "decided" UnderWay | "besluttet" | "vedtatt innfort" | "planlagt" | "planned",
        /// The agreement is signed.
        AgreementSigned = "agreement_signed" UnderWay | "signert" | "avtale inngatt"
            | "kontrakt signert" | "avtale inngatt med leverandor",
        /// Being made ready.
        TechnicalPreparation = "technical_preparation" UnderWay | "klargjoring"
            | "under innforing" | "innfores" | "oppsett"
            | "klargjering",
        /// On trial.
        Pilot = "pilot" UnderWay | "pilotering" | "test" | "utproving" | "testing",
        /// People are being trained.
        Training = "training" UnderWay | "kurs" | "opplaering pagar",
        /// In use.
        InUse = "in_use" Good | "innfort" | "tatt i bruk" | "i drift" | "ja" | "ferdig"
            | "teke i bruk" | "avsluttet innforing" | "gjennomfort" | "yes" | "live",
        /// In full use, benefits are measured.
        FullUse = "full_use" Done | "full drift" | "full bruk",
        /// No longer used.
        Retired = "retired" Over | "avsluttet" | "faset ut" | "sluttet" | "avslutta" | "fasa ut",
    }
}

record! {
    /// One municipality's way with one solution.
    Rollout "rollouts" {
        /// Which municipality.
        municipality_id: Option<Id<Municipality>> => required column,
        /// Which solution.
        solution_id: Option<Id<Solution>> => required column,
        /// How far it has come.
        state: Option<RolloutState> => required column,
        /// The window of the common roll-out.
        common_window: Option<FuzzyDate> => column ahead,
        /// The municipality's own planned date.
        planned_date: Option<FuzzyDate> => column ahead,
        /// The day it was taken into use.
        actual_date: Option<FuzzyDate> => column past,
        /// Why it is not relevant, or why it differs from the common plan.
        reason: String => long,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Rollout {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(3),
        made_by_hand: true,
        kept_in_sheets: Some(8),
        named_by: Named::Fields(&["solution_id", "municipality_id"]),
        state: Some("state"),
        begins: Some("not_assessed"),
        belongs_to: &["solution_id"],
        form: &[
            Group::What(&["municipality_id", "solution_id", "state"]),
            Group::When(&["common_window", "planned_date", "actual_date"]),
            Group::Text(&["reason", "note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/rollouts.toml"),
        headings: &[
            (
                "solution_id",
                "løsning, løysing, system, tjeneste, teneste, solution, fellestjeneste",
            ),
            (
                "planned_date",
                "planlagt, planlagt dato, planlagt innføring, dato, frist, oppstart, \
                når, planned",
            ),
            (
                "actual_date",
                "innført, innført dato, i bruk fra, i drift, faktisk dato, \
                produksjonssatt",
            ),
            ("reason", "årsak, kommentar til status, grunn"),
        ],
        needed_in: &[
            (&["decided", "agreement_signed", "technical_preparation"], &["planned_date"]),
            (&["in_use", "full_use"], &["actual_date"]),
            (&["not_relevant", "retired"], &["reason"]),
        ],
        ..About::PLAIN
    };
}
