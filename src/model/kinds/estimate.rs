//! Estimates of benefits by a calculator.

use super::benefit::Benefit;
use crate::model::about::{About, Area, Chain, Group, Listed, Sorted, Thread};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::method::Method;
use crate::model::record::record;

record! {
    /// An estimate of a benefit: the inputs, with which parameters, by whom, when. Results are
    /// computed from the inputs and never stored, so that they cannot drift from them.
    Estimate "estimates" {
        /// Its name.
        title: String => required column,
        /// Of which benefit.
        benefit_id: Option<Id<Benefit>> => column,
        /// By which calculator.
        method: Option<Method> => required column,
        /// In which version.
        method_version: String => column,
        /// With which dated set of parameters.
        parameter_set: String => column,
        /// The inputs, as the calculator's JSON.
        inputs: String => required,
        /// Made on.
        made_on: Option<FuzzyDate> => column past,
        /// Made by.
        made_by: String => column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

impl Estimate {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Benefits,
        listed: Listed::Tab(2),
        made_by_hand: true,
        imported: false,
        ordered_by: &[Sorted::Date(&["made_on"])],
        belongs_to: &["benefit_id"],
        thread: Thread::Step(Chain::Estimate),
        form: &[
            Group::What(&["title", "method", "method_version", "parameter_set", "inputs"]),
            Group::Who(&["made_by"]),
            Group::When(&["made_on"]),
            Group::Links(&["benefit_id"]),
            Group::Text(&["note"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/estimates.toml"),
        ..About::PLAIN
    };
}
