//! Measurements of benefits: what the indicator said on a day.

use super::benefit::Benefit;
use super::municipality::Municipality;
use super::round::Round;
use crate::model::about::{About, Area, Group, Listed, Named, Sorted, Thread};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

record! {
    /// What the indicator of a benefit said on a day.
    Measurement "measurements" {
        /// Of which benefit.
        benefit_id: Option<Id<Benefit>> => required column,
        /// In which municipality, if in one.
        municipality_id: Option<Id<Municipality>> => column,
        /// On which day.
        measured_on: Option<FuzzyDate> => required column past,
        /// What was measured, in the unit of the benefit.
        value: Option<f64> => column level,
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

impl Measurement {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Rounds,
        listed: Listed::Tab(3),
        made_by_hand: true,
        named_by: Named::Fields(&["benefit_id", "municipality_id", "measured_on"]),
        ordered_by: &[Sorted::Date(&["measured_on"])],
        belongs_to: &["benefit_id"],
        thread: Thread::OfWhatItBelongsTo,
        form: &[
            Group::What(&["benefit_id", "measured_on", "value", "measured_by"]),
            Group::Who(&["municipality_id"]),
            Group::Links(&["round_id"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        headings: &[
            ("benefit_id", "måleindikator"),
            ("measured_on", "dato for måling, måledato, dato, måltidspunkt, når, date"),
            ("value", "verdi, resultat, måling, måleverdi, result"),
            ("measured_by", "ansvarlig, ansvarleg, hvem, kven"),
        ],
        awaited: &["value"],
        ..About::PLAIN
    };
}
