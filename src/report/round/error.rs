//! Why a respondent of a round cannot be asked.

use crate::model::message::{Message, Tell};

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
