//! A calculator: everything about it, once. What the window, the command line and the papers do with
//! it follows from here.

use super::check::resolve;
use super::estimate::Estimate;
use super::fault::InputFaults;
use super::figure::Figure;
use super::given::Given;
use super::input::Input;
use super::parameters::{NO_PARAMETERS, ParameterSet};
use super::values::Values;
use super::working::Working;
use crate::model::benefit::BenefitType;
use crate::model::method::Method;

/// A calculator.
///
/// Its words stand in `assets/texts/*/calculators/<name>.ftl`: those of its inputs, figures and
/// remarks under the keys that they name here, and the rest as one message with attributes; see
/// [`Calculator::words`].
#[derive(Debug)]
pub struct Calculator {
    /// Which of the calculators it is, as documents store it.
    pub method: Method,
    /// Name and version of the method, stored with each estimate; a changed formula gets a new one.
    pub version: &'static str,
    /// The inputs, in the order of the form and of the file.
    pub inputs: &'static [Input],
    /// Every set of defaults there has been, oldest first; none where nothing has a default.
    pub sets: &'static [ParameterSet],
    /// Writes down the lines, from the inputs made whole.
    pub lines: fn(&Values, &mut Working),
    /// The results, in the order in which they are handed on.
    pub figures: &'static [&'static Figure],
    /// What a reader looks for first.
    pub headline: &'static [&'static Figure],
    /// What the sensitivity is held against, most important first; none: nothing is varied. What an
    /// uncertainty will be told of, too.
    pub watched: &'static [&'static Figure],
    /// What an estimate brings to the benefit that it is attached to.
    pub brings: Brings,
}

/// What an estimate brings to a benefit, each year.
#[derive(Clone, Copy, Debug)]
pub struct Brings {
    /// The type of the benefit.
    pub benefit_type: BenefitType,
    /// Kroner that are not spent: never the worth of freed time, which is no budget.
    pub kroner: Option<&'static Figure>,
    /// Hours of working time freed.
    pub hours: Option<&'static Figure>,
    /// The input that says for how many years; none: for one, because no more was claimed.
    pub years: Option<&'static Input>,
}

/// Calculators are told apart by what they are, not by what stands in them.
impl PartialEq for Calculator {
    fn eq(&self, other: &Self) -> bool {
        (self.method, self.version) == (other.method, other.version)
    }
}

impl Calculator {
    /// Its name on the command line, of its view, and of its file of texts.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.method.name()
    }

    /// The Fluent key of its words: the message is its title, and its attributes are `heading` and
    /// `name`, of what is calculated; `unnamed`, what that is called otherwise; `begin`, how to
    /// begin; `sentence`, the inputs as a sentence, with each as an argument; and `label`, whose
    /// method it is, where that has to be said. A table has a sentence a row: `sentence-<table>`.
    #[must_use]
    pub fn words(&self) -> String {
        format!("calculator-{}", self.name())
    }

    /// The newest set of defaults: the one for a new estimate.
    #[must_use]
    pub fn newest_set(&self) -> &'static ParameterSet {
        self.sets.last().unwrap_or(&NO_PARAMETERS)
    }

    /// The set that a stored estimate names; none for an unknown code.
    #[must_use]
    pub fn set(&self, code: &str) -> Option<&'static ParameterSet> {
        let known = self.sets.iter().find(|set| set.code == code);
        known.or_else(|| (code.is_empty() && self.sets.is_empty()).then_some(&NO_PARAMETERS))
    }

    /// The set that was the one to use on a day (`YYYY-MM-DD`); the oldest before there was any.
    #[must_use]
    pub fn set_on(&self, day: &str) -> &'static ParameterSet {
        let in_force = self.sets.iter().rev().find(|set| set.valid_from <= day);
        in_force.or(self.sets.first()).unwrap_or(&NO_PARAMETERS)
    }

    /// Makes the estimate. `set` is [`Calculator::newest_set`] for a new one, and its own for a
    /// stored one.
    ///
    /// # Errors
    /// Every fault of the input, each with its place.
    pub fn calculate(
        &'static self,
        given: &Given,
        set: &'static ParameterSet,
    ) -> Result<Estimate, InputFaults> {
        Ok(Estimate::of(resolve(self, given, set)?))
    }

    /// The lines for these inputs.
    #[must_use]
    pub fn work(&self, values: &Values) -> Working {
        let mut working = Working::default();
        (self.lines)(values, &mut working);
        working
    }
}
