//! The window: draws the state and sends actions. egui stands here and in `render` only.
//!
//! Knows `app`, `model`, results of `calc`, `text`, `report`, and `render` for pictures; must not
//! know the store, files or SQL.

// A variant that is new must be drawn everywhere, or be passed over by name.
#![deny(clippy::wildcard_enum_match_arm, clippy::match_wildcard_for_single_variants)]

mod agenda;
pub mod card_picture;
mod clipboard;
mod context;
mod damaged;
mod doubtful;
mod focus;
mod grid;
mod help;
mod help_page;
mod here;
mod icons;
mod import;
mod keys;
mod landing;
mod lists;
mod memory;
mod names;
mod navigation;
mod over;
mod page;
pub mod picture;
mod quiet;
mod room;
mod screen;
pub mod screens;
mod search;
mod settled;
mod shell;
mod shortcuts;
mod standing;
pub mod theme;
pub mod tokens;
mod typed_ahead;
mod typing;
mod under_way;
mod voice;
mod waiting;
mod widgets;
mod window;

pub use landing::holds_back;
pub use window::{Window, prepare, run};
