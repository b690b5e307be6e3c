//! Goals and focus areas that projects are meant to serve.

use super::field::choice;
use super::fuzzy_date::FuzzyDate;
use super::id::Id;
use super::organisation::Organisation;
use super::record::record;

choice! {
    /// What sort of aim it is.
    GoalType, "choice-goal-type" {
        /// A strategy or plan that others belong to.
        Strategy = "strategy",
        /// A focus area.
        FocusArea = "focus_area",
        /// A goal.
        Goal = "goal",
    }
}

record! {
    /// A goal, a focus area, or the strategy they stand in.
    Goal {
        /// Its name.
        title: String => required column,
        /// What sort of aim it is.
        goal_type: Option<GoalType> => column,
        /// The strategy it stands in.
        strategy_id: Option<Id<Goal>> => column,
        /// Its number there.
        goal_number: Option<i64> => count column,
        /// Whose it is.
        owner_id: Option<Id<Organisation>> => column,
        /// From.
        valid_from: Option<FuzzyDate> => column,
        /// To.
        valid_to: Option<FuzzyDate> => column,
        /// What it says.
        description: String => long,
        /// Where this is known from.
        source: String,
    }
}
