//! Behaviour, through the library and the command line. One binary: each further one would link the
//! typesetter and SQLite again.

mod bad_input;
mod command_line;
mod document;
mod layers;
mod support;
mod tampering;
mod undo_laws;
