//! The figures of the overview, each computed once, for the window, the papers and the command
//! line alike.
//!
//! A figure says what it rests on: the records that were counted, how many records could have
//! counted, and how many of those counted were made up. It exists only where somebody stated
//! something: a sum that nobody wrote down is left out and is not zero, whereas a count of records
//! can be none. Sums that mean different things stay figures of their own: applied for, awarded,
//! accepted, paid, spent and to be returned; kroner on a budget, freed hours and quality.

mod benefits;
mod calls;
mod counts;
#[cfg(test)]
pub(crate) mod fixture;
mod follow_ups;
mod followed;
mod measured;
mod money;
mod narrow;
mod part;
mod projects;
mod proposals;
mod standing;
mod states;
mod tally;
#[cfg(test)]
mod tests;
mod upcoming;
mod waiting;

use chrono::NaiveDate;

use self::part::{Basis, PARTS};
use super::stated::Stated;
use crate::model::any_field::AnyField;
use crate::model::choice::ChoiceSet;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

pub use followed::Followed;
pub use narrow::{Filter, Property, Seeking};
pub use upcoming::{Occasion, Upcoming, upcoming};
pub use waiting::SILENT_AFTER;

/// How many days ahead the overview looks, today not counted.
pub const DAYS_AHEAD: u32 = 90;

/// The keys of all figures, in the order in which they come.
pub const KEYS: &[&str] = &[
    "money.applied",
    "money.applied_not_sent",
    "money.awarded",
    "money.accepted",
    "money.paid",
    "money.spent",
    "money.to_return",
    "money.award_share",
    "money.applied_where_answered",
    "money.awarded_where_answered",
    "money.spent_where_answered",
    "money.year_without_letter",
    "calls.frame",
    "calls.applications_received",
    "calls.applied_total",
    "calls.applications_awarded",
    "calls.awarded_total",
    "calls.award_share",
    "calls.network_awarded",
    "calls.network_awarded_total",
    "applications.count",
    "applications.sent",
    "concepts.count",
    "decisions.count",
    "concepts.prioritised",
    "concepts.decided",
    "concepts.applied_for",
    "concepts.awarded",
    "concepts.rank_changed",
    "projects.count",
    "projects.standing",
    "next_90_days.meetings",
    "next_90_days.call_deadlines",
    "next_90_days.report_deadlines",
    "next_90_days.milestones",
    "next_90_days.events",
    "next_90_days.action_deadlines",
    "actions.open",
    "actions.overdue",
    "actions.done",
    "waiting.reports_overdue",
    "waiting.answers",
    "waiting.silent_projects",
    "next_meeting.cases",
    "next_meeting.without_proposal",
    "benefits.planned_kroner",
    "benefits.planned_hours",
    "benefits.count",
    "benefits.achieved",
];

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Kroner.
    Kroner,
    /// Hours of working time.
    Hours,
    /// A number of records, applications or whatever the key says.
    Count,
    /// A fraction: 0.27 is 27 per cent.
    Share,
}

impl Unit {
    /// Every unit.
    pub const ALL: &'static [Self] = &[Self::Kroner, Self::Hours, Self::Count, Self::Share];

    /// The name on the command line, and of the attribute in Fluent.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Kroner => "kroner",
            Self::Hours => "hours",
            Self::Count => "count",
            Self::Share => "share",
        }
    }
}

/// The value of a figure; money is exact to the øre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// Money.
    Money(Ore),
    /// A number of things.
    Count(i64),
    /// Hours of working time.
    Hours(f64),
    /// A fraction.
    Share(f64),
}

impl Amount {
    /// A number of things from the length of a list.
    #[must_use]
    pub fn count(length: usize) -> Self {
        Self::Count(i64::try_from(length).unwrap_or(i64::MAX))
    }

    /// The unit of the amount: kroner, hours, a share, or a count.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Money(_) => Unit::Kroner,
            Self::Hours(_) => Unit::Hours,
            Self::Count(_) => Unit::Count,
            Self::Share(_) => Unit::Share,
        }
    }

    /// The value as one number in its unit, kroner for money; for charts and exchange, not for
    /// reckoning on.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn number(self) -> f64 {
        match self {
            Self::Money(ore) => ore.kroner(),
            Self::Count(count) => count as f64,
            Self::Hours(number) | Self::Share(number) => number,
        }
    }
}

/// What a figure is broken down by; `None` is the group of those that do not say.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum By {
    /// A record: a scheme, a call, a body.
    Record(Option<RecordId>),
    /// A code of a set of choices: a layer, a phase, a state.
    Choice(&'static ChoiceSet, Option<&'static str>),
    /// A year.
    Year(Option<i64>),
}

impl By {
    /// The year, where it is one.
    #[must_use]
    pub fn year(&self) -> Option<i64> {
        match self {
            Self::Year(year) => *year,
            Self::Record(_) | Self::Choice(..) => None,
        }
    }

    /// Whether nobody has said which.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        match self {
            Self::Record(record) => record.is_none(),
            Self::Choice(_, code) => code.is_none(),
            Self::Year(year) => year.is_none(),
        }
    }
}

/// One figure. Without a breakdown it is the total of its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Which figure: one of [`KEYS`].
    pub key: &'static str,
    /// The value of the figure.
    pub value: Amount,
    /// What it is broken down by, outermost first: the name of the breakdown and the group.
    pub by: Vec<(&'static str, By)>,
    /// The records that were counted, for whoever wants to see them. For planned benefits these
    /// are the benefits, not their years.
    pub ids: Vec<RecordId>,
    /// How many records belong to the group, whether or not they state what was counted.
    pub among: usize,
    /// How many of `ids` were made up to show a feature: whoever shows the figure must say so.
    pub examples: usize,
    /// The fields whose values it is made of, where it is more than a number of records.
    pub fields: &'static [AnyField],
    /// The records that have these fields, where they are others than `ids`: for planned benefits their years.
    pub rows: Vec<RecordId>,
}

impl Figure {
    /// The unit of its value.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.value.unit()
    }

    /// How many of its group were counted.
    #[must_use]
    pub fn stated(&self) -> Stated {
        Stated { by: self.ids.len(), of: self.among }
    }

    /// The same figure, made of the values of those fields.
    fn of(self, fields: &'static [AnyField]) -> Self {
        Self { fields, ..self }
    }

    /// Of how many of the records that it is made of copies disagree about an amount.
    #[must_use]
    pub fn undecided(&self, portfolio: &Portfolio) -> usize {
        let is_undecided = |id: &&RecordId| {
            let mut fields = self.fields.iter();
            fields.any(|field| portfolio.besides.contains_key(&(**id, field.index())))
        };
        self.made_of().iter().filter(is_undecided).count()
    }

    /// The records whose fields it is made of.
    fn made_of(&self) -> &[RecordId] {
        if self.rows.is_empty() { &self.ids } else { &self.rows }
    }

    /// Whether it is a sum over records of which some do not state what is added up.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        let is_sum = match self.value {
            Amount::Money(_) | Amount::Hours(_) => true,
            Amount::Count(_) | Amount::Share(_) => false,
        };
        is_sum && self.stated().is_partial()
    }

    /// The Fluent message that names it.
    #[must_use]
    pub fn message(&self) -> String {
        message_of(self.key)
    }
}

/// The Fluent message that names the figure with that key: `figure-money-to-return`.
#[must_use]
pub fn message_of(key: &str) -> String {
    format!("figure-{}", key.replace(['.', '_'], "-"))
}

/// Every figure of the overview, by key in the order of [`KEYS`], the total before its parts.
#[must_use]
pub fn overview(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let basis = Basis::of(portfolio, Filter::default());
    PARTS.iter().flat_map(|part| part.figures(&basis, today)).collect()
}
