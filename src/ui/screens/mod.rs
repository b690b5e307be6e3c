//! The screens, one a file, each with all that is known of it in its `SCREEN`. [`SCREENS`] is the only
//! list of them.

mod applications;
mod benefits;
mod calculator;
mod changes;
mod decisions;
mod ideas;
mod meetings;
mod merge;
mod network;
mod overview;
mod projects;
mod rounds;
mod settings;
mod start;
mod thread;

pub use meetings::{decide_here, new_case_here};

use egui::Ui;

use super::context::Cx;
use super::screen::{LastDrawn, Screen};
use crate::app::route::View;

/// Every screen: the navigation, the page of shortcuts and the search have them in this order.
pub(super) const SCREENS: &[Screen] = &[
    start::SCREEN,
    overview::SCREEN,
    changes::SCREEN,
    meetings::SCREEN,
    decisions::SCREEN,
    ideas::SCREEN,
    applications::SCREEN,
    projects::SCREEN,
    benefits::SCREEN,
    rounds::SCREEN,
    network::SCREEN,
    thread::SCREEN,
    merge::SCREEN,
    calculator::SCREEN,
    settings::SCREEN,
];

/// Every view that shows a document, in the order of the screens.
pub fn views() -> impl Iterator<Item = View> {
    let screens = SCREENS.iter().filter(|screen| !screen.without_document);
    screens.flat_map(|screen| screen.views.iter().copied())
}

/// The view of that name.
#[must_use]
pub fn view_named(name: &str) -> Option<View> {
    views().find(|view| view.name() == name)
}

/// The screen that draws a view.
pub(super) fn screen_of(view: View) -> Option<&'static Screen> {
    SCREENS.iter().find(|screen| screen.views.contains(&view))
}

/// Draws the screen that the user is in; the start page, while no document is open for it.
pub(super) fn screen_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    crate::ui::grid::take_answers(cx);
    let is_open = cx.open().is_some();
    let here = screen_of(cx.app.route.view);
    let screen = here.filter(|screen| is_open || screen.without_document);
    (screen.unwrap_or(&start::SCREEN).draw)(ui, cx);
    cx.memory.of::<LastDrawn>().0 = Some(cx.app.route.view);
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;
    use crate::model::about::Area;
    use crate::model::method::Method;
    use crate::text::{Lang, Texts};
    use crate::ui::screen::Place;

    fn all() -> impl Iterator<Item = View> {
        SCREENS.iter().flat_map(|screen| screen.views.iter().copied())
    }

    #[test]
    fn everywhere_that_one_can_go_there_is_one_screen() {
        let pages =
            [View::START, View::OVERVIEW, View::CHANGES, View::THREAD, View::MERGE, View::SETTINGS];
        let areas = Area::ALL.iter().copied().map(View::Area);
        let calculators = Method::ALL.iter().copied().map(View::Calculator);
        for view in pages.into_iter().chain(areas).chain(calculators) {
            assert_eq!(all().filter(|other| *other == view).count(), 1, "{view:?}");
        }
        let names: BTreeSet<&str> = all().map(View::name).collect();
        assert_eq!(names.len(), all().count(), "two views have one name: {names:?}");
    }

    #[test]
    fn each_has_a_view_a_word_in_every_language_and_an_entry_that_is_there() {
        for screen in SCREENS {
            assert!(!screen.views.is_empty());
            for (view, lang) in screen
                .views
                .iter()
                .flat_map(|view| Lang::ALL.iter().map(move |lang| (*view, *lang)))
            {
                let texts = Texts::of(lang);
                let has = match view {
                    View::Page(name) => texts.has_attribute("view", name),
                    View::Area(area) => texts.has_attribute("view", area.name()),
                    View::Calculator(_) => !view.title(texts).is_empty(),
                };
                assert!(has, "{view:?} has no word in {lang:?}");
            }
            if let Place::Under(above) = screen.place {
                let entry = screen_of(above).map(|screen| screen.place);
                assert!(matches!(entry, Some(Place::Entry(_))), "{:?}", screen.views);
            }
        }
    }

    /// A file that nobody lists would be a screen that nobody sees.
    #[test]
    fn each_file_holds_one_screen() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui/screens");
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let files = files.filter(|path| path.is_file() && !path.ends_with("mod.rs"));
        assert_eq!(files.count(), SCREENS.len());
    }
}
