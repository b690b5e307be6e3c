//! In which order the steps of a thread come.

use std::cmp::Reverse;

use super::Step;
use super::stage::{case_date, decision_date};
use crate::model::case::Case;
use crate::model::follow_up::FollowUp;
use crate::model::fuzzy_date::{FuzzyDate, Part};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};

/// The meeting, the place on its agenda, and the case: what keeps a case, its decision and its
/// follow-ups together among the others of the day.
type Matter = (Option<RecordId>, i64, RecordId);

/// Orders steps by stage, then by date or, where only the year is known, by the year, with those
/// that have neither last, then by matter.
pub(super) fn sort(portfolio: &Portfolio, steps: &mut [Step]) {
    steps.sort_by_cached_key(|step| {
        let (date, matter) = place(portfolio, step);
        let dated = Reverse(date.is_some());
        (step.stage, dated, date, matter, step.step, step.title.clone(), step.id)
    });
}

fn place(portfolio: &Portfolio, step: &Step) -> (Option<FuzzyDate>, Option<Matter>) {
    let date = step.date.clone().or_else(|| year(step.year?));
    if let Some(follow_up) = portfolio.actions.get_raw(step.id) {
        return place_of_follow_up(portfolio, follow_up, date);
    }
    let of_case = || portfolio.cases.get_raw(portfolio.whole_of(step.id, Kind::Case)?);
    (date, portfolio.cases.get_raw(step.id).or_else(of_case).map(matter))
}

fn year(year: i64) -> Option<FuzzyDate> {
    FuzzyDate::from_part(Part::Year(i32::try_from(year).ok()?)).ok()
}

/// A follow-up never stands before what asked for it, though a deadline "in the autumn" begins
/// before the meeting does; and without a deadline it stands right behind.
fn place_of_follow_up(
    portfolio: &Portfolio,
    follow_up: &FollowUp,
    date: Option<FuzzyDate>,
) -> (Option<FuzzyDate>, Option<Matter>) {
    let decision = portfolio.decisions.find(follow_up.decision_id);
    let case = portfolio.cases.find(decision.and_then(|d| d.case_id).or(follow_up.case_id));
    let asked = match decision {
        Some(decision) => decision_date(portfolio, decision),
        None => case.and_then(|case| case_date(portfolio, case).cloned()),
    };
    (date.max(asked), case.map(matter))
}

fn matter(case: &Case) -> Matter {
    let order = case.agenda_order.unwrap_or(i64::MAX);
    (case.meeting_id.map(Into::into), order, case.id.raw())
}
