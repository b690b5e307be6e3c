//! Behaviour, through the library and the command line. One binary: each further one would link the
//! typesetter and SQLite again.

// A test may fail by unwrapping, in its helpers too; one that is skipped says so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![allow(clippy::print_stdout, clippy::disallowed_macros)]

mod attachments;
mod bad_input;
mod calculators;
mod changes;
mod command_line;
mod dates;
mod document;
mod example;
mod field_names;
mod figures;
mod finals;
mod fit;
mod following;
mod forgery;
mod layers;
mod lengths;
mod lists;
mod lists_told;
mod local_time;
mod merging;
mod odd_files;
mod outputs;
mod papers;
mod read_pdf;
mod reckoning;
mod rings;
mod rounds;
mod safety;
mod said_apart;
mod same_numbers;
mod sheets;
mod support;
mod tampering;
mod terminal;
mod texts;
mod typed_values;
mod ui;
mod undo_laws;
mod whole_lists;
mod whole_matches;
mod words;
