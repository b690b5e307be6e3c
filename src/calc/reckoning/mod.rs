//! Calculators as data. A calculator says what is given ([`Input`]: unit, range, default with its
//! source) and writes its lines as formulas ([`Expression`]); everything else is made of that, here
//! and above, through [`CALCULATORS`]: the form, faults and defaults, `samstyr calc` in and out, the
//! derivation and its paper, the sensitivity, what a benefit gets, the estimate of a document.
//!
//! The way of an estimate: [`Given`] is what a person or a file gives. Checked against the inputs
//! and filled from a [`ParameterSet`] it is [`Values`], from which on nothing can fail. The
//! calculator writes its lines from those into a [`Working`], each worked out as it is written, and
//! the [`Estimate`] is both. [`Basis`] is what has to be kept so that it can be made again.
//!
//! What varies an estimate ([`Estimate::sensitivity`]) writes the lines again for [`Values::with`]
//! another number at a place. **Uncertainty** has its place beside it: a simulation draws each number
//! of `Values` from a span, writes the lines, and reads the watched figures; nothing else has to be
//! known of a calculator.
//!
//! Kroner that are not spent, time that is freed (no cash, though it has a value in kroner) and what
//! users gain are never added together.
//!
//! Pure: without files, clock or language. Texts for people are Fluent keys with numbers.

mod calculator;
mod check;
pub mod discounting;
mod estimate;
mod expression;
mod fault;
mod figure;
mod given;
pub mod input;
mod line;
mod notice;
pub mod over_years;
mod parameters;
mod place;
pub mod plain_language;
pub mod sensitivity;
mod stored;
mod unit;
mod values;
mod working;

pub use self::calculator::{Brings, Calculator};
pub use self::estimate::Estimate;
pub use self::expression::{Expression, Subject, Term, Token};
pub use self::fault::{Fault, InputFault, InputFaults, Limits};
pub use self::figure::Figure;
pub use self::given::{Entry, Given};
pub use self::input::{Input, InputKind};
pub use self::line::{Line, LineResult};
pub use self::notice::{Notice, Remark};
pub use self::parameters::{Origin, Parameter, ParameterSet};
pub use self::place::Place;
pub use self::stored::{Basis, NotReopened};
pub use self::unit::Unit;
pub use self::values::{Part, Value, Values};
pub use self::working::Working;
use crate::model::method::{Method, calculators};

macro_rules! list {
    ($($(#[$meta:meta])* $module:ident $variant:ident $code:literal $name:literal;)*) => {
        /// Every calculator, in the order of `model::method`.
        pub static CALCULATORS: &[&Calculator] = &[$(&$module::CALCULATOR,)*];

        /// The calculator of a method.
        #[must_use]
        pub fn find(method: Method) -> &'static Calculator {
            match method { $(Method::$variant => &$module::CALCULATOR,)* }
        }
    };
}
calculators!(list);

/// Minutes in an hour.
pub const MINUTES_PER_HOUR: f64 = 60.0;

#[cfg(test)]
mod tests;
