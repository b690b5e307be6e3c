//! An estimate of the document, worked out again as it was: from its own inputs, with its own
//! parameter set, by the version of the method that it was made by. What cannot be worked out so is
//! told, and never worked out with something else.

use super::calculator::Calculator;
use super::estimate::Estimate;
use super::fault::InputFaults;
use super::find;
use super::given::Given;
use super::parameters::ParameterSet;
use crate::model::estimate::Estimate as Stored;
use crate::model::message::{Message, Tell};

/// What an estimate rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// The inputs as given, and their calculator.
    pub given: Given,
    /// The parameter set that inputs left out are taken from.
    pub set: &'static ParameterSet,
}

/// Why a stored estimate cannot be worked out again.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotReopened {
    /// The estimate names no calculator.
    #[error("the estimate names no calculator")]
    NoMethod,
    /// It was made by a version of the method that this program does not have.
    #[error("the estimate was made by “{0}”, which is not known here")]
    UnknownVersion(String),
    /// The estimate was made with a parameter set that this program does not have.
    #[error("the estimate was made with the parameter set “{0}”, which is not known here")]
    UnknownSet(String),
    /// The inputs of the estimate cannot be read.
    #[error("the inputs of the estimate cannot be read: {0}")]
    Unreadable(String),
}

impl Tell for NotReopened {
    fn message(&self) -> Message {
        match self {
            Self::NoMethod => Message::new("reckoning-no-method"),
            Self::UnknownVersion(version) => {
                Message::new("reckoning-unknown-version").text("version", version)
            }
            Self::UnknownSet(set) => Message::new("reckoning-unknown-set").text("set", set),
            Self::Unreadable(detail) => Message::new("reckoning-unreadable").text("detail", detail),
        }
    }
}

impl Basis {
    /// What a new estimate rests on: the newest parameter set.
    #[must_use]
    pub fn new(given: Given) -> Self {
        let set = given.calculator.newest_set();
        Self { given, set }
    }

    /// What a stored estimate rests on. One that names no parameter set was made with the one that
    /// was in force on its day.
    ///
    /// # Errors
    /// [`NotReopened`].
    pub fn of(stored: &Stored) -> Result<Self, NotReopened> {
        let calculator = stored.method.map(find).ok_or(NotReopened::NoMethod)?;
        Self::with(calculator, stored)
    }

    fn with(calculator: &'static Calculator, stored: &Stored) -> Result<Self, NotReopened> {
        let version = stored.method_version.trim();
        if !version.is_empty() && version != calculator.version {
            return Err(NotReopened::UnknownVersion(version.to_owned()));
        }
        let code = stored.parameter_set.trim();
        let set = match (code, stored.made_on.as_ref()) {
            ("", Some(day)) => calculator.set_on(&day.to_string()),
            ("", None) => calculator.set_on(""),
            (code, _) => {
                let unknown = || NotReopened::UnknownSet(code.to_owned());
                calculator.set(code).ok_or_else(unknown)?
            }
        };
        let unreadable = |error: serde_json::Error| NotReopened::Unreadable(error.to_string());
        let given = Given::read(calculator, &stored.inputs).map_err(unreadable)?;
        Ok(Self { given, set })
    }

    /// Works it out.
    ///
    /// # Errors
    /// Every fault of the input.
    pub fn calculate(&self) -> Result<Estimate, InputFaults> {
        self.given.calculator.calculate(&self.given, self.set)
    }
}

#[cfg(test)]
mod tests;
