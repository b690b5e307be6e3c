//! The network itself, its municipalities, bodies and people, and their papers: their lists.

use egui::Key;

use crate::app::route::View;
use crate::model::about::Area;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_ui;
use crate::ui::screen::{Place, Screen};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Network)],
    place: Place::Entry(icons::BUILDINGS),
    keys: &[ctrl(Key::Num9)],
    draw: lists_ui,
    ..Screen::PLAIN
};
