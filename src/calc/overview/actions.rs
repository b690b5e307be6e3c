//! Follow-ups: open, overdue and done, in all and for each body that asked for them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::tally::Tally;
use super::{By, Figure};
use crate::calc::is_example;
use crate::model::action::{Action, ActionState};
use crate::model::body::Body;
use crate::model::kind::Portfolio;

/// Whether a follow-up belongs to a figure on that day.
type Test = fn(&Action, NaiveDate) -> bool;

const TESTS: [(&str, Test); 3] = [
    ("actions.open", |action, _| action.is_open()),
    ("actions.overdue", Action::is_overdue),
    ("actions.done", |action, _| action.state == Some(ActionState::Done)),
];

pub(super) fn figures(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let mut rows: Vec<Row<'_>> = portfolio
        .actions
        .iter()
        .map(|action| Row {
            action,
            body: body_of(portfolio, action),
            is_example: is_example(&action.source),
        })
        .collect();
    // The most urgent first; the order of the ids is the order in which people will read them.
    rows.sort_by(|a, b| {
        let no_date = a.action.deadline.is_none().cmp(&b.action.deadline.is_none());
        no_date.then_with(|| a.action.deadline.cmp(&b.action.deadline))
    });
    let mut figures = Vec::new();
    for (key, test) in TESTS {
        let (mut all, mut parts) = (Tally::default(), BTreeMap::new());
        for row in rows.iter().filter(|row| test(row.action, today)) {
            all.take(row.action.id.raw(), row.is_example);
            if let Some(body) = row.body {
                let place = (body.title.as_str(), body.id.raw());
                let part: &mut Tally = parts.entry(place).or_default();
                part.take(row.action.id.raw(), row.is_example);
            }
        }
        figures.push(all.counted(key, Vec::new()));
        for ((_, body), part) in parts {
            figures.push(part.counted(key, vec![("body", By::Record(Some(body)))]));
        }
    }
    figures
}

/// A follow-up with the body that asked for it.
struct Row<'a> {
    action: &'a Action,
    body: Option<&'a Body>,
    is_example: bool,
}

/// The body at whose meeting it came up, through its decision or its case.
fn body_of<'a>(portfolio: &'a Portfolio, action: &Action) -> Option<&'a Body> {
    let decided = portfolio.decisions.find(action.decision_id).and_then(|d| d.case_id);
    let case = portfolio.cases.find(decided.or(action.case_id))?;
    let meeting = portfolio.meetings.find(case.meeting_id);
    portfolio.bodies.find(meeting.and_then(|meeting| meeting.body_id).or(case.body_id))
}
