//! Where another decision was taken, for a reader of the one that it has to do with.

use super::paper::Ask;
use crate::model::decision::{Decision, Said};
use crate::model::kind::Portfolio;

/// The number of the case of another decision and its day, where those are others than of the one that is read.
pub(super) fn place_seen_from(
    portfolio: &Portfolio,
    ask: &Ask,
    said: &Said<'_>,
    other: &Decision,
) -> String {
    let day = portfolio.said_of(other).first().and_then(|it| it.day(portfolio));
    let own = said.day(portfolio);
    let day = day.filter(|day| !own.as_ref().is_some_and(|own| own.same_days(day)));
    let day = day.map(|day| ask.date(portfolio, &day));
    let number = other_number(portfolio, said, other);
    number.into_iter().chain(day).collect::<Vec<_>>().join(", ")
}

/// The number of the case of another decision, where that is another case: as it was sealed where the decision is
/// final.
pub(super) fn other_number(
    portfolio: &Portfolio,
    said: &Said<'_>,
    other: &Decision,
) -> Option<String> {
    if other.case_id == said.decision.case_id {
        return None;
    }
    match portfolio.sealed(other) {
        Some(sealed) => sealed.case_number.clone(),
        None => portfolio.case_number(portfolio.cases.find(other.case_id)?),
    }
}

/// A name with its place behind it.
pub(super) fn with_place(name: String, place: &str) -> String {
    match (name.is_empty(), place.is_empty()) {
        (_, true) => name,
        (true, false) => place.to_owned(),
        (false, false) => format!("{name} ({place})"),
    }
}
