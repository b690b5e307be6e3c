//! What is known of a respondent before anything is written to them.

use super::name::safe_name;
use crate::model::kind::Portfolio;
use crate::model::municipality::LanguageDecision;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::text::Lang;

/// The language that a respondent is written to: that which the municipality has decided on, else
/// that of the document.
#[must_use]
pub fn lang_of(portfolio: &Portfolio, respondent: &Respondent) -> Lang {
    let municipality = portfolio.municipalities.find(respondent.municipality_id);
    match municipality.and_then(|municipality| municipality.language_decision) {
        Some(LanguageDecision::Nynorsk) => Lang::Nn,
        Some(LanguageDecision::Bokmal) => Lang::Nb,
        Some(LanguageDecision::Neutral) | None => Lang::of(portfolio),
    }
}

/// The name of the files of a respondent, without an ending.
#[must_use]
pub fn file_stem(portfolio: &Portfolio, round: &Round, respondent: &Respondent) -> String {
    let who = match portfolio.municipalities.find(respondent.municipality_id) {
        Some(municipality) => municipality.name.as_str(),
        None => respondent.title.as_str(),
    };
    safe_name(&format!("{} - {who}", round.title.trim()))
}
