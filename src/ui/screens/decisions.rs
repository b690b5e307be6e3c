//! Decisions and their follow-up: their lists, and in the navigation how many follow-ups are overdue.

use egui::Key;

use crate::app::cached::Cached;
use crate::app::route::View;
use crate::model::about::Area;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_ui;
use crate::ui::screen::{Place, Screen, Waiting};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Decisions)],
    place: Place::Entry(icons::GAVEL),
    keys: &[ctrl(Key::Num3)],
    waiting: Some(Waiting { count: overdue, words: "navigation-overdue" }),
    draw: lists_ui,
    ..Screen::PLAIN
};

/// How many follow-ups are overdue, by version.
#[derive(Default)]
struct Overdue(Cached<u64, usize>);

/// How many follow-ups are overdue. The figures of the overview are not worked out for it: they read
/// every record, and every view has the navigation beside it.
fn overdue(cx: &mut Cx<'_>) -> usize {
    let (version, portfolio, today) = (cx.version(), cx.portfolio(), cx.today);
    let count =
        || portfolio.actions.iter().filter(|action| portfolio.is_overdue(action, today)).count();
    *cx.memory.of::<Overdue>().0.get(version, count)
}
