//! The kit: what every screen is made of.

pub mod asking;
pub mod basic;
pub mod boxes;
pub mod changed;
pub mod columns;
pub mod convert;
pub mod day;
pub mod dialog;
pub mod drawing;
pub mod exchange;
pub mod field;
pub mod form;
pub mod looks;
pub mod menu;
mod narrowed;
pub mod papers;
pub mod past;
pub mod picker;
pub mod pill;
pub mod preview;
pub mod radio;
pub mod record;
pub mod sealing;
pub mod thread;
pub mod written;
