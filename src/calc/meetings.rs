//! When the deciding body met: the days that the portfolio is looked at from.

use std::cell::LazyCell;

use chrono::NaiveDate;

use super::agenda::{held_with_decisions, state_of};
use crate::model::body::Body;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::meeting::{Meeting, MeetingState};

/// The meetings of the deciding body that were held before a day, newest first, each with its day;
/// where the day is not known, the last one that it may have been. Without a deciding body, those
/// of all bodies.
#[must_use]
pub(crate) fn held_before(portfolio: &Portfolio, today: NaiveDate) -> Vec<(NaiveDate, &Meeting)> {
    let body = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    held_by(portfolio, body, today)
}

/// The last meeting of a body before a day, with its day.
#[must_use]
pub(crate) fn last_before(
    portfolio: &Portfolio,
    body: Option<Id<Body>>,
    day: NaiveDate,
) -> Option<(NaiveDate, &Meeting)> {
    held_by(portfolio, body, day).into_iter().next()
}

fn held_by(
    portfolio: &Portfolio,
    body: Option<Id<Body>>,
    today: NaiveDate,
) -> Vec<(NaiveDate, &Meeting)> {
    // Asked for by the few that nobody agreed on and whose day has passed.
    let decided = LazyCell::new(|| held_with_decisions(portfolio));
    let has_final = |meeting: &Meeting| decided.contains(&meeting.id.raw());
    let mut held: Vec<(NaiveDate, &Meeting)> = portfolio
        .meetings
        .iter()
        .filter(|meeting| body.is_none() || meeting.body_id == body)
        .filter_map(|meeting| Some((meeting.date.as_ref().and_then(FuzzyDate::latest)?, meeting)))
        .filter(|(day, meeting)| *day < today && was_held(meeting, has_final))
        .collect();
    held.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.id.raw().cmp(&b.1.id.raw())));
    held
}

/// A meeting whose day has passed was held, unless somebody said otherwise: few go back to say that
/// it was. One that nobody agreed on was held where it decided something.
fn was_held(meeting: &Meeting, has_final: impl Fn(&Meeting) -> bool) -> bool {
    meeting.state.is_none_or(MeetingState::was_agreed)
        || state_of(meeting, has_final) == Some(MeetingState::Held)
}
