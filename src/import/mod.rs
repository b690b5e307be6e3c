//! Bytes into commands: the example portfolio, reference data, synthetic portfolios for measuring.
//!
//! Knows `model` and `text`; must not know SQL: what it makes is handed to the store like any other
//! command.

pub mod example;
pub mod reference;
pub mod round;
pub mod sheet;
pub mod synthetic;
