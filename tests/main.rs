//! Behaviour, through the library and the command line. One binary: each further one would link the
//! typesetter and SQLite again.

mod bad_input;
mod command_line;
mod document;
mod example;
mod layers;
mod papers;
mod read_pdf;
mod support;
mod tampering;
mod texts;
mod undo_laws;
