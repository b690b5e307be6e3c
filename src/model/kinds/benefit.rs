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
        AvoidedCost = "avoided_cost" | "direkte" | "direkte (okonomiske - nok)" | "kostnad"
            | "okonomisk" | "kroner" | "sparte kostnader" | "besparelse" | "innsparing"
            | "sparte utgifter" | "costs",
        /// Spart tid: freed working time.
        TimeSaved = "time_saved" | "indirekte" | "indirekte (frigjort tid - arsverk)" | "tid"
            | "frigjort tid" | "tidsbesparelse" | "tidsinnsparing" | "frigjord tid"
            | "spart arbeidstid",
        /// Økt kvalitet.
        Quality = "quality" | "kvalitativ" | "kvalitative" | "kvalitative (f.eks. omdomme)"
            | "kvalitet" | "bedre kvalitet" | "betre kvalitet" | "ikke-prissatt",
    }
}

choice! {
    /// Who is better off.
    Beneficiary, "choice-beneficiary" {
        /// Inhabitants.
        Citizens = "citizens" | "innbygger" | "innbyggeren" | "innbyggjar" | "brukere" | "brukarar"
            | "publikum",
        /// The municipality.
        Municipality = "municipality" | "kommune" | "kommunene" | "kommunane" | "virksomheten"
            | "verksemda",
        /// Its staff.
        Staff = "staff" | "medarbeidere" | "medarbeidarar" | "ansatt" | "tilsett" | "employees",
        /// The state.
        State = "state" | "stat" | "statlig" | "government",
        /// Businesses.
        Business = "business" | "bedrifter" | "bedrifter i kommunen" | "naeringslivet" | "companies",
    }
}

choice! {
    /// How sure a benefit is.
    Certainty, "choice-certainty" {
        /// Low.
        Low = "low" | "liten" | "usikker",
        /// Medium.
        Medium = "medium" | "medium sikker" | "moderat",
        /// High.
        High = "high" | "stor" | "sikker",
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
        baseline: Option<f64> => level negative,
        /// Day of the value before.
        baseline_date: Option<FuzzyDate> => past,
        /// Value aimed at.
        target: Option<f64> => level negative,
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
            ("title", "gevinstbeskrivelse, gevinst navn, effekt, nytte"),
            ("benefit_type", "type"),
            ("owner", "gevinstansvarlig, eier, eigar, gevinstansvarleg"),
            (
                "use_of_time",
                "gevinstomsetting, bruk av tid, hva brukes tiden til, \
                kva blir tida brukt til",
            ),
            (
                "prerequisites",
                "forutsetninger for gevinstoppnåelse, avhengigheter, \
                avhengigheiter, krav",
            ),
            ("indicator", "måleindikator, måles ved, korleis måle, hvordan måle, målemetode, kpi"),
            (
                "baseline",
                "startverdi, nullpunktsverdi, nåverdi, noverdi, dagens verdi, \
                dagens nivå, startpunkt",
            ),
            (
                "target_date",
                "realiseringstidspunkt, når, tidspunkt, realiseres, dato, frist, \
                når tas den ut",
            ),
            (
                "beneficiary",
                "målgruppe, interessent, hvem får gevinsten, kven får gevinsten, \
                mottaker, mottakar",
            ),
            ("unit", "enhet, eining, måleeining"),
            ("target", "målverdi, mål, ønsket nivå, ønskt nivå, måltall, måltal"),
            ("certainty", "sikkerhet, usikkerhet, tryggleik"),
        ],
        long_names: true,
        example: include_str!("../../../data/example/benefits.toml"),
        awaited: &["owner", "target", "target_date"],
        ..About::PLAIN
    };
}
