//! Applications, and the money that is applied for: their lists.

use egui::Key;

use crate::app::route::View;
use crate::model::about::Area;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_ui;
use crate::ui::screen::{Place, Screen};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Applications)],
    place: Place::Entry(icons::PAPER_PLANE_TILT),
    keys: &[ctrl(Key::Num5)],
    draw: lists_ui,
    ..Screen::PLAIN
};
