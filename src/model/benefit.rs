//! Benefits: planned, per year, and estimated. Kroner on the budget, freed time and quality are
//! kept apart and never added together.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::method::Method;
use super::money::Ore;
use super::municipality::Municipality;
use super::organisation::Organisation;
use super::project::Project;
use super::record::record;

choice! {
    /// The three types of benefit as KS names them.
    BenefitType, "choice-benefit-type" {
        /// Unngåtte kostnader: kroner on a budget.
        AvoidedCost = "avoided_cost",
        /// Spart tid: freed working time.
        TimeSaved = "time_saved",
        /// Økt kvalitet.
        Quality = "quality",
    }
}

choice! {
    /// Who is better off.
    Beneficiary, "choice-beneficiary" {
        /// Inhabitants.
        Citizens = "citizens",
        /// The municipality.
        Municipality = "municipality",
        /// Its staff.
        Staff = "staff",
        /// The state.
        State = "state",
        /// Businesses.
        Business = "business",
    }
}

choice! {
    /// How sure a benefit is.
    Certainty, "choice-certainty" {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
}

record! {
    /// A benefit that a project is meant to bring.
    Benefit {
        /// What is better.
        title: String => required column,
        /// Through which project.
        project_id: Option<Id<Project>> => column,
        /// Which type.
        benefit_type: Option<BenefitType> => required column,
        /// For whom.
        beneficiary: Option<Beneficiary> => column,
        /// Who answers for it.
        owner: String => column,
        /// Who answers for it, as an organisation.
        owner_id: Option<Id<Organisation>>,
        /// Where it arises, if in one municipality.
        municipality_id: Option<Id<Municipality>>,
        /// What freed time is used for; asked for when the type is time saved.
        use_of_time: String => long,
        /// What must be in place first.
        prerequisites: String => long,
        /// What is measured.
        indicator: String => column,
        /// In which unit.
        unit: String,
        /// Value before.
        baseline: Option<f64>,
        /// Day of the value before.
        baseline_date: Option<FuzzyDate>,
        /// Value aimed at.
        target: Option<f64>,
        /// Day of the value aimed at.
        target_date: Option<FuzzyDate> => column ahead,
        /// How sure it is.
        certainty: Option<Certainty> => column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}

record! {
    /// What a benefit is planned to bring in one year.
    BenefitYear {
        /// Which benefit.
        benefit_id: Option<Id<Benefit>> => required column,
        /// Which year.
        year: Option<i64> => year required column,
        /// Kroner on the budget that year.
        amount: Option<Ore> => column,
        /// Hours of working time freed that year.
        hours: Option<f64> => column,
        /// Where this is known from.
        source: String,
    }
}

record! {
    /// An estimate of a benefit: the inputs, with which parameters, by whom, when. Results are
    /// computed from the inputs and never stored, so that they cannot drift from them.
    Estimate {
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
