//! Status reports of projects, dated; the words are those of Prosjektportalen.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::money::Ore;
use super::project::Project;
use super::record::record;
use super::round::Round;

choice! {
    /// How a project keeps its time.
    ScheduleStatus, "choice-schedule-status" {
        /// Ahead of the plan.
        Ahead = "ahead",
        /// As planned.
        OnPlan = "on_plan",
        /// Somewhat late.
        MinorDelay = "minor_delay",
        /// Late.
        Delayed = "delayed",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// How a project keeps its budget.
    CostStatus, "choice-cost-status" {
        /// Less than the budget.
        UnderBudget = "under_budget",
        /// As budgeted.
        OnBudget = "on_budget",
        /// Somewhat more.
        MinorOverrun = "minor_overrun",
        /// More than the budget.
        OverBudget = "over_budget",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// How what is made compares with what was ordered.
    QualityStatus, "choice-quality-status" {
        /// Better than specified.
        Better = "better",
        /// As specified.
        AsSpecified = "as_specified",
        /// Minor deviations.
        MinorDeviation = "minor_deviation",
        /// Major deviations.
        MajorDeviation = "major_deviation",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// How high the risk is.
    RiskStatus, "choice-risk-status" {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
        /// Not known.
        Unknown = "unknown",
    }
}

choice! {
    /// Whether the benefits come as planned.
    BenefitStatus, "choice-benefit-status" {
        /// Not begun.
        NotStarted = "not_started",
        /// Ahead of the plan.
        Ahead = "ahead",
        /// As planned.
        OnPlan = "on_plan",
        /// Somewhat late.
        MinorDelay = "minor_delay",
        /// Late.
        Delayed = "delayed",
        /// Not known.
        Unknown = "unknown",
    }
}

record! {
    /// How a project stands on a day.
    StatusReport {
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
