//! The window: draws the state and sends actions. egui stands here and in `render` only.
//!
//! Knows `app`, `model`, results of `calc`, `text`, `report`, and `render` for pictures; must not
//! know the store, files or SQL.

mod clipboard;
mod context;
mod focus;
mod grid;
pub mod icons;
mod navigation;
mod over;
pub mod picture;
mod quiet;
mod room;
mod screens;
mod shell;
mod shortcuts;
mod standing;
pub mod theme;
pub mod tokens;
mod waiting;
mod widgets;
mod window;

pub use window::{Window, run};
