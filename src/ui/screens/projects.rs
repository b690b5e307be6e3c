//! Projects and measures: their lists.

use egui::Key;

use crate::app::route::View;
use crate::model::about::Area;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_ui;
use crate::ui::screen::{Place, Screen};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Projects)],
    place: Place::Entry(icons::STACK),
    keys: &[ctrl(Key::Num6)],
    draw: lists_ui,
    ..Screen::PLAIN
};
