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
        Ahead = "ahead" Good,
        /// As planned.
        OnPlan = "on_plan" Good,
        /// Somewhat late.
        MinorDelay = "minor_delay" Waiting,
        /// Late.
        Delayed = "delayed" Bad,
        /// Not known.
        Unknown = "unknown" Unknown,
    }
}

choice! {
    /// How a project keeps its budget.
    CostStatus, "choice-cost-status" {
        /// Less than the budget.
        UnderBudget = "under_budget" Good,
        /// As budgeted.
        OnBudget = "on_budget" Good,
        /// Somewhat more.
        MinorOverrun = "minor_overrun" Waiting,
        /// More than the budget.
        OverBudget = "over_budget" Bad,
        /// Not known.
        Unknown = "unknown" Unknown,
    }
}

choice! {
    /// How what is made compares with what was ordered.
    QualityStatus, "choice-quality-status" {
        /// Better than specified.
        Better = "better" Good | "bedre enn spesifikasjon",
        /// As specified.
        AsSpecified = "as_specified" Good | "ihht. spesifikasjon" | "iht. spesifikasjon",
        /// Minor deviations.
        MinorDeviation = "minor_deviation" Waiting,
        /// Major deviations.
        MajorDeviation = "major_deviation" Bad,
        /// Not known.
        Unknown = "unknown" Unknown,
    }
}

choice! {
    /// How high the risk is.
    RiskStatus, "choice-risk-status" {
        /// Low.
        Low = "low" Good,
        /// Medium.
        Medium = "medium" Waiting | "medium",
        /// High.
        High = "high" Bad,
        /// Not known.
        Unknown = "unknown" Unknown,
    }
}

choice! {
    /// Whether the benefits come as planned.
    BenefitStatus, "choice-benefit-status" {
        /// Not begun.
        NotStarted = "not_started" Ahead,
        /// Ahead of the plan.
        Ahead = "ahead" Good,
        /// As planned.
        OnPlan = "on_plan" Good,
        /// Somewhat late.
        MinorDelay = "minor_delay" Waiting,
        /// Late.
        Delayed = "delayed" Bad,
        /// Not known.
        Unknown = "unknown" Unknown,
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
            ("prosjekt", "project_id"),
            ("prosjektnavn", "project_id"),
            ("tittel", "project_id"),
            ("siste rapporteringsdato", "reported_on"),
            ("rapporteringsdato", "reported_on"),
            ("publisert", "reported_on"),
            ("fremdrift", "schedule"),
            ("framdrift", "schedule"),
            ("status fremdrift", "schedule"),
            ("okonomi", "cost"),
            ("status okonomi", "cost"),
            ("kvalitet", "quality"),
            ("status kvalitet", "quality"),
            ("risiko", "risk"),
            ("status risiko", "risk"),
            ("gevinstoppnaelse", "benefits"),
            ("gevinstoppnaing", "benefits"),
            ("status gevinstoppnaelse", "benefits"),
            ("kostnader palopt", "cost_to_date"),
            ("prognose", "forecast"),
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
