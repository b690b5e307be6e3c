//! How a call ends when it does not succeed: one sentence and an exit status.

use std::path::Path;
use std::process::ExitCode;

use super::terminal::complain;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message, Tell};
use crate::store::is_repairable;
use crate::text::{Lang, Texts};

/// Why a call did not succeed.
#[derive(Debug)]
pub enum CliError {
    /// The call itself is at fault: exit status 2.
    Usage(Message),
    /// The input or the document is at fault: exit status 1.
    Fault(Message),
    /// Likewise, with the document at hand, so that records can be named.
    FaultIn(Message, Box<Portfolio>),
}

impl CliError {
    /// Prints the sentence and gives the exit status.
    #[must_use]
    pub fn report(&self, lang: Lang) -> ExitCode {
        let texts = Texts::of(lang);
        let (sentence, status) = match self {
            Self::Usage(message) => (texts.message(message, None), 2),
            Self::Fault(message) => (texts.message(&with_way_out(message), None), 1),
            Self::FaultIn(message, portfolio) => {
                (texts.message(&with_way_out(message), Some(portfolio)), 1)
            }
        };
        complain(&sentence);
        ExitCode::from(status)
    }

    /// An error that names records of a portfolio.
    pub fn within(error: &impl Tell, portfolio: &Portfolio) -> Self {
        Self::FaultIn(error.message(), Box::new(portfolio.clone()))
    }
}

/// A message that a file is damaged says that it can be repaired, where it can.
fn with_way_out(message: &Message) -> Message {
    let path = message.arguments.iter().find_map(|(name, argument)| match argument {
        Argument::Text(path) if *name == "path" => Some(Path::new(path)),
        Argument::Text(_)
        | Argument::Number(_)
        | Argument::Money(_)
        | Argument::Date(_)
        | Argument::Size(_)
        | Argument::Kind(_)
        | Argument::Kinds(_)
        | Argument::Field(..)
        | Argument::Choices(_)
        | Argument::AllKinds(_)
        | Argument::Record(_)
        | Argument::Words(_) => None,
    });
    let mut told = message.clone();
    if message.key == "error-damaged" && path.is_some_and(is_repairable) {
        told.key = "error-damaged-repairable";
    }
    told
}

impl<E: Tell> From<E> for CliError {
    fn from(error: E) -> Self {
        Self::Fault(error.message())
    }
}
