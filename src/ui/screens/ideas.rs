//! Ideas and priorities: their lists.

use egui::Key;

use crate::app::route::View;
use crate::model::about::Area;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_ui;
use crate::ui::screen::{Place, Screen};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Ideas)],
    place: Place::Entry(icons::LIGHTBULB),
    keys: &[ctrl(Key::Num4)],
    draw: lists_ui,
    ..Screen::PLAIN
};
