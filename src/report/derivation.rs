//! An estimate in words: each figure, how it came about, what it is; and what it rests on, as a
//! sentence. For the command line, the window and papers alike, whichever the calculator.

mod decimals;
mod lines;
mod paper;
mod sentence;

pub use decimals::entered;
pub use lines::{DerivationLine, derivation, remarks, with_unit};
pub use paper::PAPER;
pub use sentence::sentences;
