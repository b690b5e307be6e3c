//! What somebody who has typed nothing yet is likely to be after: the next meeting, what is over its
//! deadline.

use chrono::NaiveDate;

use crate::calc::agenda::next_of_all;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;

/// How many follow-ups over their deadline are offered.
const OVERDUE: usize = 3;

/// Why something is likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It was opened lately.
    Opened,
    /// It is the next meeting.
    Next,
    /// It is over its deadline.
    Overdue,
}

/// The next meeting, and the follow-ups that have been over their deadline for the shortest time.
#[must_use]
pub fn likely(portfolio: &Portfolio, today: NaiveDate) -> Vec<(RecordId, Reason)> {
    let next = next_of_all(portfolio, today).map(|meeting| (meeting.id.raw(), Reason::Next));
    let overdue = portfolio.actions.iter().filter(|action| portfolio.is_overdue(action, today));
    let mut overdue: Vec<(Option<NaiveDate>, RecordId)> = overdue
        .map(|action| (portfolio.deadline_of(action).and_then(FuzzyDate::latest), action.id.raw()))
        .collect();
    overdue.sort_unstable_by(|a, b| b.cmp(a));
    let overdue = overdue.into_iter().take(OVERDUE).map(|(_, id)| (id, Reason::Overdue));
    next.into_iter().chain(overdue).collect()
}
