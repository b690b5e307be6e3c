//! What a respondent of a round gets: one sheet to fill in, and the mail that brings it.

mod form;
mod mail;
mod name;

use crate::model::id::Id;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell};
use crate::model::municipality::LanguageDecision;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::text::Lang;

pub use form::{Form, FormColumn, FormRow, Wrong, form};
pub use mail::{Address, Mail, addresses, mail};
pub use name::safe_name;

/// Why somebody cannot be asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AskError {
    /// The round does not say what it asks for.
    #[error("the round has no type")]
    NoType,
    /// There is nothing to ask this respondent about.
    #[error("there is nothing to ask {0} about")]
    NothingToAsk(String),
    /// A hearing is about a case, and none is named.
    #[error("the hearing names no case")]
    NoCase,
    /// What is asked is about a municipality, and the respondent answers for none.
    #[error("{0} answers for no municipality")]
    NoMunicipality(String),
}

impl Tell for AskError {
    fn message(&self) -> Message {
        match self {
            Self::NoType => Message::new("round-error-no-type"),
            Self::NothingToAsk(name) => {
                Message::new("round-error-nothing").text("name", name.clone())
            }
            Self::NoCase => Message::new("round-error-no-case"),
            Self::NoMunicipality(name) => {
                Message::new("round-error-no-municipality").text("name", name.clone())
            }
        }
    }
}

/// The language that a respondent is written to: that which the municipality has decided on, else
/// that of the document.
#[must_use]
pub fn lang_of(portfolio: &Portfolio, respondent: &Respondent) -> Lang {
    let municipality = portfolio.municipalities.find(respondent.municipality_id);
    match municipality.and_then(|municipality| municipality.language_decision) {
        Some(LanguageDecision::Nynorsk) => Lang::Nn,
        Some(LanguageDecision::Bokmal) => Lang::Nb,
        Some(LanguageDecision::Neutral) | None => {
            let own = portfolio.settings().map_or("nb", |settings| settings.language_code());
            Lang::from_code(own).unwrap_or(Lang::Nb)
        }
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

/// The round with that key.
#[must_use]
pub fn round_of(portfolio: &Portfolio, respondent: &Respondent) -> Option<Id<Round>> {
    respondent.round_id.filter(|id| portfolio.rounds.get(*id).is_some())
}
