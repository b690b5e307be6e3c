//! Risks and opportunities of a project.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::project::Project;
use super::record::record;

choice! {
    /// Whether it would hurt or help.
    RiskType, "choice-risk-type" {
        /// It would hurt.
        Risk = "risk",
        /// It would help.
        Opportunity = "opportunity",
    }
}

choice! {
    /// How far it has been dealt with.
    RiskState, "choice-risk-state" {
        /// Seen.
        Identified = "identified",
        /// Something was done.
        Mitigated = "mitigated",
        /// No longer there.
        Closed = "closed",
    }
}

record! {
    /// A risk or an opportunity.
    Risk {
        /// What may happen.
        title: String => required column,
        /// In which project.
        project_id: Option<Id<Project>> => column,
        /// Whether it would hurt or help.
        risk_type: Option<RiskType> => column,
        /// Probability, 1 to 5.
        probability: Option<i64> => one_to_five column,
        /// Consequence, 1 to 5.
        consequence: Option<i64> => one_to_five column,
        /// What is done about it.
        response: String => long,
        /// Who answers for that.
        owner: String => column,
        /// By when.
        deadline: Option<FuzzyDate> => column ahead,
        /// How far it has been dealt with.
        state: Option<RiskState> => column,
        /// Notes.
        note: String => long,
        /// Where this is known from.
        source: String,
    }
}
