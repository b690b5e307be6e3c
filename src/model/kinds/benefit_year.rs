//! What benefits are planned to bring, year by year.

use super::benefit::Benefit;
use crate::model::about::{About, Area, Group, Listed, Named, Thread, Told, Topic};
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::record::record;

record! {
    /// What a benefit is planned to bring in one year.
    BenefitYear "benefit-years" {
        /// Which benefit.
        benefit_id: Option<Id<Benefit>> => required column,
        /// Which year.
        year: Option<i64> => year required column,
        /// Kroner on the budget that year.
        amount: Option<Ore> => column negative,
        /// Hours of working time freed that year.
        hours: Option<f64> => column negative,
        /// Where this is known from.
        source: String,
    }
}

impl BenefitYear {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Benefits,
        listed: Listed::Tab(1),
        made_by_hand: true,
        named_by: Named::Fields(&["benefit_id", "year"]),
        told: Told::Listed { under: Topic::Benefits, fields: &["amount", "hours"], ends: &[] },
        belongs_to: &["benefit_id"],
        goes_with_it: true,
        thread: Thread::OfWhatItBelongsTo,
        form: &[Group::What(&["benefit_id", "year", "hours", "amount", "source"])],
        example: include_str!("../../../data/example/benefit-years.toml"),
        headings: &[
            ("amount", "beløp, kroner, sum, budsjetteffekt, budsjetteffekt kr, amount"),
            ("hours", "timer, timar, frigjort tid, frigjord tid"),
        ],
        ..About::PLAIN
    };
}
