//! A calculator as it is typed, whichever it is: texts in, the calculator's input out, each fault
//! with the field where it stands; and the estimate as changes to the document.

mod attach;
mod either;
mod kept;
mod read;
mod typed;

pub(in crate::app) use attach::attached_to;
pub use attach::{attached, attached_anew};
pub use either::{Either, understood};
pub use kept::kept_estimate;
pub use read::{Fault, Reading, read};
pub use typed::{Fields, Typed, draft_key};

use crate::calc::reckoning::{Input, Unit};
use crate::text::{Format, Texts};

/// The label of an input in the form, with its unit where it has one.
#[must_use]
pub fn label(texts: &Texts, input: &Input) -> String {
    if texts.has_attribute(input.key, "form") {
        texts.attribute(input.key, "form")
    } else {
        texts.get(input.key)
    }
}

/// A number of an input as it is typed: shares in per cent, with the sign where `marked`.
#[must_use]
pub fn number(texts: &Texts, input: &Input, value: f64, marked: bool) -> String {
    let format = Format::of(texts.lang());
    match (input.unit() == Some(Unit::Share), marked) {
        (true, true) => format.percent(value, 2),
        (true, false) => format.number(value * 100.0, 2),
        (false, _) => format.number(value, 2),
    }
}
