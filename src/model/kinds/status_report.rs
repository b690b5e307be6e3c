//! Status reports of projects, dated; the words are those of Prosjektportalen.

use super::project::Project;
use super::round::Round;
use crate::model::about::{About, Area, Group, Listed, Named, Sorted, Thread};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::money::Ore;
use crate::model::record::record;
use crate::model::standing::Standing;

choice! {
    /// How a project keeps its time.
    ScheduleStatus, "choice-schedule-status" {
        /// Ahead of the plan.
        Ahead = "ahead" Good | "foran",
        /// As planned.
        OnPlan = "on_plan" Good | "ok" | "i rute" | "etter plan" | "etter planen" | "gronn" | "gron"
            | "i samsvar med plan" | "green" | "on track",
        /// Somewhat late.
        MinorDelay = "minor_delay" Waiting | "litt forsinket" | "no forsinket" | "gul"
            | "noko forseinka" | "litt forseinka" | "yellow",
        /// Late.
        Delayed = "delayed" Bad | "forsinkelse" | "rod" | "raud" | "kritisk" | "store forsinkelser"
            | "red",
        /// Not known.
        Unknown = "unknown" Unknown | "ukjent" | "ikke oppgitt" | "ikkje oppgitt",
    }
}

choice! {
    /// How a project keeps its budget.
    CostStatus, "choice-cost-status" {
        /// Less than the budget.
        UnderBudget = "under_budget" Good | "under" | "mindreforbruk",
        /// As budgeted.
        OnBudget = "on_budget" Good | "ok" | "i rute" | "innenfor budsjett" | "gronn"
            | "innanfor budsjett" | "gron" | "i balanse" | "green",
        /// Somewhat more.
        MinorOverrun = "minor_overrun" Waiting | "litt over budsjett" | "gul"
            | "mindre overskridelse" | "yellow",
        /// More than the budget.
        OverBudget = "over_budget" Bad | "overforbruk" | "rod" | "raud" | "overskridelse" | "sprekk"
            | "red",
        /// Not known.
        Unknown = "unknown" Unknown | "ukjent" | "ikke oppgitt" | "ikkje oppgitt",
    }
}

choice! {
    /// How what is made compares with what was ordered.
    QualityStatus, "choice-quality-status" {
        /// Better than specified.
        Better = "better" Good | "bedre" | "betre",
        /// As specified.
        AsSpecified = "as_specified" Good | "ihht. spesifikasjon" | "iht. spesifikasjon" | "ok"
            | "god" | "som avtalt" | "gronn" | "gron" | "green",
        /// Minor deviations.
        MinorDeviation = "minor_deviation" Waiting | "gul" | "sma avvik" | "yellow",
        /// Major deviations.
        MajorDeviation = "major_deviation" Bad | "rod" | "raud" | "store avvik" | "red",
        /// Not known.
        Unknown = "unknown" Unknown | "ukjent" | "ikke oppgitt" | "ikkje oppgitt",
    }
}

choice! {
    /// How high the risk is.
    RiskStatus, "choice-risk-status" {
        /// Low.
        Low = "low" Good | "liten" | "gronn" | "gron" | "green",
        /// Medium.
        Medium = "medium" Waiting | "moderat" | "gul" | "yellow",
        /// High.
        High = "high" Bad | "stor" | "rod" | "raud" | "kritisk" | "red",
        /// Not known.
        Unknown = "unknown" Unknown | "ukjent" | "ikke vurdert" | "ikkje vurdert",
    }
}

choice! {
    /// Whether the benefits come as planned.
    BenefitStatus, "choice-benefit-status" {
        /// Not begun.
        NotStarted = "not_started" Ahead | "ikke startet" | "ikkje starta",
        /// Ahead of the plan.
        Ahead = "ahead" Good | "foran",
        /// As planned.
        OnPlan = "on_plan" Good | "ok" | "i rute" | "etter plan" | "gronn" | "gron" | "green"
            | "on track",
        /// Somewhat late.
        MinorDelay = "minor_delay" Waiting | "litt forsinket" | "gul" | "litt forseinka" | "yellow",
        /// Late.
        Delayed = "delayed" Bad | "rod" | "raud" | "red",
        /// Not known.
        Unknown = "unknown" Unknown | "ukjent" | "ikke oppgitt" | "ikkje oppgitt",
    }
}

choice! {
    /// How a project stands in all: as its worst part does.
    Overall, "choice-overall-status" {
        /// All that was said is as planned.
        AsPlanned = "as_planned" Good,
        /// Something is a little off.
        Watched = "watched" Waiting,
        /// Something is not as planned.
        OffPlan = "off_plan" Bad,
    }
}

record! {
    /// How a project stands on a day.
    StatusReport "status-reports" {
        /// Of which project.
        project_id: Option<Id<Project>> => required column,
        /// As it stood on this day.
        reported_on: Option<FuzzyDate> => required column past,
        /// By whom.
        reported_by: String => column,
        /// Time.
        schedule: Option<ScheduleStatus> => column,
        /// Money.
        cost: Option<CostStatus> => column,
        /// Quality.
        quality: Option<QualityStatus> => column,
        /// Risk.
        risk: Option<RiskStatus> => column,
        /// Benefits.
        benefits: Option<BenefitStatus> => column,
        /// What has been done, and what comes next.
        summary: String => long column,
        /// What is not as planned, and what is done about it.
        deviations: String => long,
        /// Spent so far.
        cost_to_date: Option<Ore>,
        /// What it will cost in all.
        forecast: Option<Ore>,
        /// The round that asked for it.
        round_id: Option<Id<Round>>,
        /// Where this is known from.
        source: String,
    }
}

impl StatusReport {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Rounds,
        listed: Listed::Tab(1),
        made_by_hand: true,
        named_by: Named::Fields(&["project_id", "reported_on"]),
        ordered_by: &[Sorted::Date(&["reported_on"])],
        belongs_to: &["project_id"],
        thread: Thread::OfWhatItBelongsTo,
        form: &[
            Group::What(&[
                "project_id",
                "reported_on",
                "reported_by",
                "schedule",
                "cost",
                "quality",
                "risk",
                "benefits",
            ]),
            Group::Money(&["cost_to_date", "forecast"]),
            Group::Links(&["round_id"]),
            Group::Text(&["summary", "deviations"]),
            Group::More(&["source"]),
        ],
        headings: &[
            ("project_id", "tittel"),
            (
                "reported_on",
                "siste rapporteringsdato, rapporteringsdato, publisert, rapportert, \
                statusdato, per dato",
            ),
            ("schedule", "fremdrift, status fremdrift"),
            ("cost", "status økonomi, kostnad"),
            ("quality", "status kvalitet"),
            ("risk", "status risiko"),
            ("benefits", "status gevinstoppnåelse, gevinster, gevinst, gevinstar"),
            ("reported_by", "ansvarlig, ansvarleg, rapportør, prosjektleder, prosjektleiar"),
            (
                "summary",
                "kommentar, merknad, status, statusbeskrivelse, sammendrag, samandrag, \
                kort status",
            ),
            ("deviations", "avvik, tiltak, avvik/tiltak"),
        ],
        example: include_str!("../../../data/example/status-reports.toml"),
        awaited: &["summary"],
        ..About::PLAIN
    };
}

impl StatusReport {
    /// How the project stands in all, by the worst of what the report says; nothing where it says nothing.
    #[must_use]
    pub fn overall(&self) -> Option<Overall> {
        let said = [
            self.schedule.map(ScheduleStatus::standing),
            self.cost.map(CostStatus::standing),
            self.quality.map(QualityStatus::standing),
            self.risk.map(RiskStatus::standing),
            self.benefits.map(BenefitStatus::standing),
        ];
        said.into_iter().flatten().filter_map(overall_of).max()
    }
}

fn overall_of(standing: Standing) -> Option<Overall> {
    match standing {
        Standing::Good => Some(Overall::AsPlanned),
        Standing::Waiting => Some(Overall::Watched),
        Standing::Bad => Some(Overall::OffPlan),
        Standing::Sort
        | Standing::Unknown
        | Standing::Ahead
        | Standing::UnderWay
        | Standing::Done
        | Standing::Refused
        | Standing::Over => None,
    }
}
