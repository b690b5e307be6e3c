//! Behaviour, through the library and the command line. One binary: each further one would link the
//! typesetter and SQLite again.

// A test may fail by unwrapping, in its helpers too; one that is skipped says so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

mod bad_input;
mod calculators;
mod changes;
mod command_line;
mod document;
mod example;
mod layers;
mod merging;
mod papers;
mod read_pdf;
mod reckoning;
mod rounds;
mod safety;
mod same_numbers;
mod support;
mod table;
mod tables;
mod tampering;
mod texts;
mod ui;
mod undo_laws;
