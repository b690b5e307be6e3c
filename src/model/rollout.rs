//! Common solutions, and how far each municipality has come with them.

use super::body::Layer;
use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::municipality::Municipality;
use super::organisation::Organisation;
use super::project::ServiceArea;
use super::record::record;

record! {
    /// A common solution that municipalities take into use.
    Solution {
        /// Its name.
        title: String => required column,
        /// Where it belongs.
        layer: Option<Layer> => column,
        /// Who owns it.
        owner_id: Option<Id<Organisation>> => column,
        /// Its field of service.
        service_area: Option<ServiceArea> => column,
        /// What it does.
        description: String => long,
        /// Its page.
        url: String,
        /// Where this is known from.
        source: String,
    }
}

choice! {
    /// How far a municipality has come with a solution.
    RolloutState, "choice-rollout-state" {
        /// Nobody has looked.
        NotAssessed = "not_assessed",
        /// Not for this municipality.
        NotRelevant = "not_relevant",
        /// Being considered.
        Considered = "considered",
        /// Decided.
        Decided = "decided",
        /// The agreement is signed.
        AgreementSigned = "agreement_signed",
        /// Being made ready.
        TechnicalPreparation = "technical_preparation",
        /// On trial.
        Pilot = "pilot",
        /// People are being trained.
        Training = "training",
        /// In use.
        InUse = "in_use",
        /// In full use, benefits are measured.
        FullUse = "full_use",
        /// No longer used.
        Retired = "retired",
    }
}

record! {
    /// One municipality's way with one solution.
    Rollout {
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
