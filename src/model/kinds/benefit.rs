//! Benefits: planned, per year, and estimated. Kroner on the budget, freed time and quality are
//! kept apart and never added together.

use super::municipality::Municipality;
use super::organisation::Organisation;
use super::project::Project;
use crate::model::about::{About, Area, Chain, Group, Listed, Thread, Told, Topic};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// The three types of benefit as KS names them.
    BenefitType, "choice-benefit-type" {
        /// Unngåtte kostnader: kroner on a budget.
        AvoidedCost = "avoided_cost" | "direkte" | "direkte (okonomiske - nok)",
        /// Spart tid: freed working time.
        TimeSaved = "time_saved" | "indirekte" | "indirekte (frigjort tid - arsverk)",
        /// Økt kvalitet.
        Quality = "quality" | "kvalitativ" | "kvalitative" | "kvalitative (f.eks. omdomme)",
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

choice! {
    /// Whether a benefit came as it was aimed at.
    Achievement, "choice-achievement" {
        /// What was measured is what was aimed at, or better.
        Reached = "reached" Good,
        /// What was measured is not there yet.
        NotReached = "not_reached" Waiting,
        /// Measured, and nothing is aimed at.
        WithoutTarget = "without_target" Unknown,
        /// Nobody has measured.
        NotMeasured = "not_measured" Unknown,
    }
}

record! {
    /// A benefit that a project is meant to bring.
    Benefit "benefits" {
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
        municipality_id: Option<Id<Municipality>> => apart,
        /// What freed time is used for; asked for when the type is time saved.
        use_of_time: String => long,
        /// What must be in place first.
        prerequisites: String => long,
        /// What is measured.
        indicator: String => column,
        /// In which unit.
        unit: String,
        /// Value before.
        baseline: Option<f64> => level,
        /// Day of the value before.
        baseline_date: Option<FuzzyDate>,
        /// Value aimed at.
        target: Option<f64> => level,
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

impl Benefit {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Benefits,
        listed: Listed::Tab(0),
        made_by_hand: true,
        kept_in_sheets: Some(4),
        sought: Some(6),
        linkable: true,
        told: Told::Listed {
            under: Topic::Benefits,
            fields: &[
                "title",
                "benefit_type",
                "owner",
                "baseline",
                "target",
                "target_date",
                "certainty",
            ],
            ends: &[],
        },
        belongs_to: &["project_id"],
        thread: Thread::Step(Chain::Benefit),
        form: &[
            Group::What(&[
                "title",
                "benefit_type",
                "beneficiary",
                "indicator",
                "unit",
                "baseline",
                "target",
                "certainty",
            ]),
            Group::Who(&["owner", "owner_id", "municipality_id"]),
            Group::When(&["baseline_date", "target_date"]),
            Group::Links(&["project_id"]),
            Group::Text(&["use_of_time", "prerequisites", "note"]),
            Group::More(&["source"]),
        ],
        headings: &[
            ("tittel", "title"),
            ("gevinst", "title"),
            ("prosjekt", "project_id"),
            ("gevinsttype", "benefit_type"),
            ("type", "benefit_type"),
            ("gevinstansvarlig", "owner"),
            ("ansvarlig", "owner"),
            ("gevinsteier", "owner"),
            ("gevinstomsetting", "use_of_time"),
            ("forutsetninger", "prerequisites"),
            ("forutsetninger for gevinstoppnaelse", "prerequisites"),
            ("maleindikator", "indicator"),
            ("indikator", "indicator"),
            ("maleenhet", "unit"),
            ("startverdi", "baseline"),
            ("nullpunkt", "baseline"),
            ("onsket verdi", "target"),
            ("realiseringstidspunkt", "target_date"),
        ],
        long_names: true,
        example: include_str!("../../../data/example/benefits.toml"),
        awaited: &["owner", "target", "target_date"],
        ..About::PLAIN
    };
}
