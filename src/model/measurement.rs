//! Measurements of benefits: what the indicator said on a day.

use super::benefit::Benefit;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::municipality::Municipality;
use super::record::record;
use super::round::Round;

record! {
    /// What the indicator of a benefit said on a day.
    Measurement {
        /// Of which benefit.
        benefit_id: Option<Id<Benefit>> => required column,
        /// In which municipality, if in one.
        municipality_id: Option<Id<Municipality>> => column,
        /// On which day.
        measured_on: Option<FuzzyDate> => required column past,
        /// What was measured, in the unit of the benefit.
        value: Option<f64> => column,
        /// By whom.
        measured_by: String => column,
        /// The round that asked for it.
        round_id: Option<Id<Round>>,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
