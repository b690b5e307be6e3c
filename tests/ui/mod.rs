//! The window as people meet it: driven through the tree that screen readers get, looked at through
//! the shapes that are painted and the pictures that come out.

// A test that cannot go on says so by stopping.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod advice;
mod ahead;
mod as_of;
mod at_a_meeting;
mod beginning;
mod boxes;
mod by_keys;
mod calculator;
mod choices;
mod choices_by_keys;
mod clipping;
mod contrast;
mod convert;
mod damaged;
mod drafts;
mod drawing;
mod exempt;
mod files;
mod finals;
mod focus;
mod folder;
mod forms;
mod gone;
mod grid;
mod hands;
mod import;
mod keeps_ones_place;
mod keyboard;
mod kinds;
mod landing;
mod law_of_focus;
mod law_of_keys;
mod made_up;
mod main_job;
mod main_job_by_keys;
mod making;
mod meetings;
mod merge;
mod messages;
mod norwegian_keys;
mod painted;
mod papers;
mod pictures;
mod places;
mod pointer;
mod reading;
mod renderer;
mod repair;
mod room;
mod rounds;
mod saving;
mod search;
mod settings;
mod settles;
mod stay;
pub mod support;
mod told;
mod tree;
mod typed;
mod upon;
mod widths;
mod written;
