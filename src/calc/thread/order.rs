//! In which order the steps of a thread come.

use std::cmp::Reverse;

use super::Step;
use super::stage::{Stage, case_date, decision_date};
use crate::model::action::Action;
use crate::model::case::Case;
use crate::model::fuzzy_date::{FuzzyDate, Part};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};

/// The meeting, the place on its agenda, and the case: what keeps a case, its decision and its
/// follow-ups together among the others of the day.
type Matter = (Option<RecordId>, i64, RecordId);

/// Orders steps by stage, then by date or, where only the year is known, by the year, with those
/// that have neither last, then by matter.
pub(super) fn sort(portfolio: &Portfolio, steps: &mut [(Stage, Step)]) {
    steps.sort_by_cached_key(|(stage, step)| {
        let (date, matter) = place(portfolio, step);
        let dated = Reverse(date.is_some());
        (*stage, dated, date, matter, step.step, step.title.clone(), step.id)
    });
}

fn place(portfolio: &Portfolio, step: &Step) -> (Option<FuzzyDate>, Option<Matter>) {
    let date = step.date.clone().or_else(|| year(step.year?));
    match step.kind {
        Kind::Case => (date, portfolio.cases.get_raw(step.id).map(matter)),
        Kind::Decision => {
            let case = portfolio.decisions.get_raw(step.id).and_then(|decision| decision.case_id);
            (date, portfolio.cases.find(case).map(matter))
        }
        Kind::Action => match portfolio.actions.get_raw(step.id) {
            Some(action) => place_of_action(portfolio, action, date),
            None => (date, None),
        },
        _ => (date, None),
    }
}

fn year(year: i64) -> Option<FuzzyDate> {
    FuzzyDate::from_part(Part::Year(i32::try_from(year).ok()?)).ok()
}

/// A follow-up never stands before what asked for it, though a deadline "in the autumn" begins
/// before the meeting does; and without a deadline it stands right behind.
fn place_of_action(
    portfolio: &Portfolio,
    action: &Action,
    date: Option<FuzzyDate>,
) -> (Option<FuzzyDate>, Option<Matter>) {
    let decision = portfolio.decisions.find(action.decision_id);
    let case = portfolio.cases.find(decision.and_then(|d| d.case_id).or(action.case_id));
    let asked = match decision {
        Some(decision) => decision_date(portfolio, decision),
        None => case.and_then(|case| case_date(portfolio, case)),
    };
    (date.max(asked.cloned()), case.map(matter))
}

fn matter(case: &Case) -> Matter {
    let order = case.agenda_order.unwrap_or(i64::MAX);
    (case.meeting_id.map(Into::into), order, case.id.raw())
}
