//! Goals and focus areas that projects are meant to serve.

use super::organisation::Organisation;
use crate::model::about::{About, Area, Group, Listed};
use crate::model::choice::choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::record::record;

choice! {
    /// What sort of aim it is.
    GoalType, "choice-goal-type" {
        /// A strategy or plan that others belong to.
        Strategy = "strategy" | "strategi" | "plan",
        /// A focus area.
        FocusArea = "focus_area" | "innsatsomrade" | "satsing",
        /// A goal.
        Goal = "goal" | "hovedmal" | "delmal" | "hovudmal",
    }
}

record! {
    /// A goal, a focus area, or the strategy they stand in.
    Goal "goals" {
        /// Its name.
        title: String => required column,
        /// What sort of aim it is.
        goal_type: Option<GoalType> => column,
        /// The strategy it stands in.
        strategy_id: Option<Id<Goal>> => column apart,
        /// Its number there.
        goal_number: Option<i64> => place column code,
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

impl Goal {
    /// What is known of the kind.
    pub const ABOUT: About = About {
        area: Area::Projects,
        listed: Listed::Tab(5),
        in_order: &[("valid_from", "valid_to")],
        made_by_hand: true,
        linkable: true,
        form: &[
            Group::What(&["title", "goal_type", "goal_number"]),
            Group::Who(&["owner_id"]),
            Group::When(&["valid_from", "valid_to"]),
            Group::Links(&["strategy_id"]),
            Group::Text(&["description"]),
            Group::More(&["source"]),
        ],
        example: include_str!("../../../data/example/goals.toml"),
        awaited: &["description"],
        headings: &[
            ("title", "målsetting, målsetjing, delmål, satsingsområde"),
            ("goal_number", "nr, målnr"),
            ("owner_id", "ansvarlig, ansvarleg"),
            ("description", "forklaring"),
        ],
        ..About::PLAIN
    };
}
