//! Follow-ups: open, overdue and done, in all and for each body that asked for them; those that no body asked
//! for last, so that the parts make up all.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::tally::{Lookup, Tally, none_last, place_of};
use super::{By, Figure};
use crate::calc::is_example;
use crate::model::body::Body;
use crate::model::follow_up::{FollowUp, FollowUpState};
use crate::model::kind::Portfolio;

/// Whether a follow-up belongs to a figure on that day.
type Test = fn(&Portfolio, &FollowUp, NaiveDate) -> bool;

const TESTS: [(&str, Test); 3] = [
    ("actions.open", |_, action, _| action.is_open()),
    ("actions.overdue", Portfolio::is_overdue),
    ("actions.done", |_, action, _| action.state == Some(FollowUpState::Done)),
];

pub(super) fn figures(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let bodies = Bodies::of(portfolio);
    let mut rows: Vec<Row<'_>> = portfolio
        .actions
        .iter()
        .map(|action| Row {
            action,
            body: bodies.find(action),
            is_example: is_example(&action.source),
        })
        .collect();
    // The most urgent first, as people will read them.
    rows.sort_by_cached_key(|row| {
        let deadline = portfolio.deadline_of(row.action).filter(|_| row.action.is_open());
        none_last(deadline.map(place_of))
    });
    let mut figures = Vec::new();
    for (key, test) in TESTS {
        let (mut all, mut parts) = (Tally::default(), BTreeMap::new());
        for row in rows.iter().filter(|row| test(portfolio, row.action, today)) {
            all.take(row.action.id.raw(), row.is_example);
            let place = row.body.map(|body| (body.title.as_str(), body.id.raw()));
            let part: &mut Tally = parts.entry(none_last(place)).or_default();
            part.take(row.action.id.raw(), row.is_example);
        }
        figures.push(all.counted(key, Vec::new()));
        for ((_, body), part) in parts {
            let body = body.map(|(_, id)| id);
            figures.push(part.counted(key, vec![("body", By::Record(body))]));
        }
    }
    figures
}

/// A follow-up with the body that asked for it.
struct Row<'a> {
    action: &'a FollowUp,
    body: Option<&'a Body>,
    is_example: bool,
}

/// The bodies at whose meetings cases were laid and decisions taken.
pub(super) struct Bodies<'a> {
    pub of_case: Lookup<&'a Body>,
    pub of_decision: Lookup<&'a Body>,
}

impl<'a> Bodies<'a> {
    pub fn of(portfolio: &'a Portfolio) -> Self {
        let meetings = portfolio.meetings.iter();
        let meetings = Lookup::of(meetings.filter_map(|m| Some((m.id.raw(), m.body_id?))));
        let bodies = Lookup::of(portfolio.bodies.iter().map(|body| (body.id.raw(), body)));
        let of_case = Lookup::of(portfolio.cases.iter().filter_map(|case| {
            let body = meetings.find(case.meeting_id).or(case.body_id);
            Some((case.id.raw(), bodies.find(body)?))
        }));
        let of_decision = portfolio.decisions.iter();
        let of_decision = of_decision.filter_map(|decision| {
            // A final one was taken where its seal says, wherever its case is laid by now.
            let taken = portfolio.meeting_of(decision).and_then(|meeting| meeting.body_id);
            let body = bodies.find(taken).or_else(|| of_case.find(decision.case_id))?;
            Some((decision.id.raw(), body))
        });
        Self { of_decision: Lookup::of(of_decision), of_case }
    }

    /// The body at whose meeting a follow-up came up, through its decision or its case.
    pub fn find(&self, action: &FollowUp) -> Option<&'a Body> {
        self.of_decision.find(action.decision_id).or_else(|| self.of_case.find(action.case_id))
    }
}
