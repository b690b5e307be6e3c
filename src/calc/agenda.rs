//! What belongs together in a meeting: its cases in order, their decisions and follow-ups, and the
//! meeting after it.

use crate::model::action::Action;
use crate::model::case::Case;
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::meeting::{Meeting, MeetingState};

/// The cases of a meeting, in the order of the agenda, then by number, then by title.
#[must_use]
pub fn cases_of(portfolio: &Portfolio, meeting: Id<Meeting>) -> Vec<&Case> {
    let mut cases: Vec<&Case> =
        portfolio.cases.iter().filter(|case| case.meeting_id == Some(meeting)).collect();
    cases.sort_by(|a, b| {
        let order = |case: &Case| case.agenda_order.unwrap_or(i64::MAX);
        let number = |case: &Case| (case.case_year, case.case_sequence.unwrap_or(i64::MAX));
        order(a).cmp(&order(b)).then(number(a).cmp(&number(b))).then(a.title.cmp(&b.title))
    });
    cases
}

/// The decisions of a case, corrections after what they correct.
#[must_use]
pub fn decisions_of(portfolio: &Portfolio, case: Id<Case>) -> Vec<&Decision> {
    let mut decisions: Vec<&Decision> =
        portfolio.decisions.iter().filter(|decision| decision.case_id == Some(case)).collect();
    decisions.sort_by(|a, b| {
        a.corrects_id
            .is_some()
            .cmp(&b.corrects_id.is_some())
            .then(a.date.cmp(&b.date))
            .then(a.id.raw().cmp(&b.id.raw()))
    });
    decisions
}

/// What follows from a case: from its decisions or from the talk alone; earliest deadline first.
#[must_use]
pub fn actions_of(portfolio: &Portfolio, case: Id<Case>) -> Vec<&Action> {
    let mut actions: Vec<&Action> = portfolio
        .actions
        .iter()
        .filter(|action| {
            action.case_id == Some(case)
                || portfolio
                    .decisions
                    .find(action.decision_id)
                    .is_some_and(|decision| decision.case_id == Some(case))
        })
        .collect();
    actions.sort_by(|a, b| {
        let no_date = a.deadline.is_none().cmp(&b.deadline.is_none());
        no_date.then(a.deadline.cmp(&b.deadline)).then(a.title.cmp(&b.title))
    });
    actions
}

/// The next meeting of the same body that was not called off.
#[must_use]
pub fn next_meeting<'a>(portfolio: &'a Portfolio, meeting: &Meeting) -> Option<&'a Meeting> {
    let after = meeting.date.as_ref()?;
    portfolio
        .meetings
        .iter()
        .filter(|other| other.body_id == meeting.body_id && other.id != meeting.id)
        .filter(|other| !matches!(other.state, Some(MeetingState::Moved | MeetingState::Cancelled)))
        .filter(|other| other.date.as_ref().is_some_and(|date| date > after))
        .min_by(|a, b| a.date.cmp(&b.date))
}
