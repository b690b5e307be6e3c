//! Which records and fields a steering group hears of. All else is counted and not listed.

use super::Topic;
use crate::model::kind::Kind;

/// A kind that is listed.
pub(super) struct Watched {
    pub kind: Kind,
    pub topic: Topic,
    /// The fields that are told of, in the order in which they are read.
    pub fields: &'static [&'static str],
}

/// What is listed, in the order in which it is read.
pub(super) const WATCHED: &[Watched] = &[
    Watched {
        kind: Kind::Decision,
        topic: Topic::Decisions,
        fields: &["title", "outcome", "text", "amount", "amount_year", "date"],
    },
    Watched {
        kind: Kind::Case,
        topic: Topic::Cases,
        fields: &["title", "meeting_id", "state", "case_type", "proposal"],
    },
    Watched {
        kind: Kind::Application,
        topic: Topic::Applications,
        fields: &[
            "title",
            "state",
            "applied",
            "submitted_on",
            "awarded",
            "awarded_on",
            "accepted",
            "paid",
            "spent",
            "to_return",
            "decided_rank",
            "conditions",
            "report_deadline",
        ],
    },
    Watched {
        kind: Kind::Project,
        topic: Topic::Projects,
        fields: &[
            "title",
            "phase",
            "lifecycle",
            "relevance",
            "budget",
            "forecast",
            "cost_to_date",
            "lead_municipality_id",
            "owner_id",
            "start_date",
            "end_date",
        ],
    },
    Watched {
        kind: Kind::Benefit,
        topic: Topic::Benefits,
        fields: &[
            "title",
            "benefit_type",
            "owner",
            "baseline",
            "target",
            "target_date",
            "certainty",
        ],
    },
    Watched { kind: Kind::BenefitYear, topic: Topic::Benefits, fields: &["amount", "hours"] },
    Watched {
        kind: Kind::Action,
        topic: Topic::Actions,
        fields: &["title", "state", "owner", "deadline", "done_on"],
    },
    Watched {
        kind: Kind::Concept,
        topic: Topic::Ideas,
        fields: &["title", "state", "proposer_id", "rough_cost", "decided_rank"],
    },
];

/// Who the people are and what roles they hold is nobody's case: not even counted.
pub(super) const LEFT_OUT: &[Kind] = &[Kind::Person, Kind::Role];

/// How a kind is listed, if it is.
pub(super) fn watched(kind: Kind) -> Option<&'static Watched> {
    WATCHED.iter().find(|watched| watched.kind == kind)
}

impl Watched {
    /// Whether the field with that number is told of.
    pub(super) fn tells(&self, index: usize) -> bool {
        let field = self.kind.fields().get(index);
        field.is_some_and(|field| self.fields.contains(&field.name))
    }

    /// The numbers of the fields that are told of, in the order in which they are read.
    pub(super) fn told(&self) -> impl Iterator<Item = usize> + '_ {
        self.fields.iter().filter_map(|name| Some(self.kind.field(name)?.0))
    }
}
