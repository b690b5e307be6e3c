//! That a round sends out what is exempt from public access.

use crate::calc::round::{asked_about, respondents};
use crate::model::exempt::Past;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::text::{Texts, sort};

/// What is exempt in the sheet of a respondent, by its records; the record that the round is about comes first.
pub(super) fn exempt_in(
    portfolio: &Portfolio,
    round: &Round,
    respondent: &Respondent,
) -> Vec<RecordId> {
    let asked = asked_about(portfolio, round, respondent);
    let exempt = Past::default().with_what_came_of_it(&[portfolio]);
    let mut all: Vec<RecordId> = Vec::new();
    for id in round.about_id.into_iter().chain(asked) {
        if exempt.is_exempt(&[portfolio], id) && !all.contains(&id) {
            all.push(id);
        }
    }
    all
}

/// Which records that are exempt the sheets of a round name, and what is to be thought of before they are sent;
/// nothing where none is.
#[must_use]
pub fn told_exempt(texts: &Texts, portfolio: &Portfolio, round: &Round) -> Option<String> {
    let asked = respondents(portfolio, round.id).into_iter();
    let mut exempt: Vec<RecordId> =
        asked.flat_map(|respondent| exempt_in(portfolio, round, respondent)).collect();
    exempt.sort_unstable();
    exempt.dedup();
    let mut names: Vec<String> = exempt.iter().map(|id| portfolio.label(*id)).collect();
    names.sort_by(|a, b| sort::compare(texts.lang(), a, b));
    let names: Vec<String> =
        names.iter().map(|name| texts.with("rounds-quoted", &[("name", name)])).collect();
    let told = || texts.with("rounds-holds-exempt", &[("names", &names.join(", "))]);
    (!names.is_empty()).then(told)
}
