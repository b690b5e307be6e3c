//! What is exempt from public access.

use super::case::Case;
use super::decision::Decision;
use super::id::{Id, RecordId};
use super::kind::{Kind, Portfolio};
use super::value::Value;

/// Whether a record is a case that is exempt from public access, or belongs to one, in any of those states of a
/// portfolio: any of the cases that it is tied to. Of a decision whose case is gone, whether that was exempt when
/// the decision was made final.
#[must_use]
pub(crate) fn is_exempt(states: &[&Portfolio], id: RecordId) -> bool {
    let wholes = states.iter().flat_map(|portfolio| portfolio.wholes_of(id, Kind::Case));
    let mut cases = wholes.chain([id]);
    let is_exempt = |case: RecordId| {
        let is_exempt = |portfolio: &&Portfolio| portfolio.cases.get_raw(case).map(|it| it.exempt);
        states.iter().filter_map(is_exempt).any(|exempt| exempt)
    };
    cases.any(is_exempt) || states.iter().any(|portfolio| was_exempt(portfolio, id))
}

fn was_exempt(portfolio: &Portfolio, id: RecordId) -> bool {
    let is_gone = |decision: &&Decision| {
        let case = decision.case_id.map(Id::raw);
        case.is_some_and(|case| portfolio.cases.get_raw(case).is_none())
    };
    let Some(decision) = portfolio.decisions.get_raw(id).filter(is_gone) else { return false };
    let sealed = |said| portfolio.sealed_of_case(&said, Case::exempt.any());
    portfolio.said_of(decision).into_iter().filter_map(sealed).any(|it| it == Value::Bool(true))
}
