//! How do we stand: what to do now, and the cards, each a question with its answer, what waits first. Every
//! figure is a click from its records.

mod ahead;
mod arrange;
mod beginning;
mod card_table;
mod cards;
mod figure;
mod filter;
mod follow_up;
mod large;
mod money;
mod projects;
mod shown;
mod small_table;

use egui::{Key, ScrollArea, Ui};

use self::cards::{cards_ui, now_ui};
use self::shown::shown;
use crate::app::route::View;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::page::page;
use crate::ui::screen::{Place, Screen};
use crate::ui::widgets::basic::{follow_focus, gap, muted};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::OVERVIEW],
    place: Place::Entry(icons::SQUARES_FOUR),
    keys: &[ctrl(Key::Num1)],
    draw: overview_ui,
    ..Screen::PLAIN
};

fn overview_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if beginning::beginning_ui(ui, cx) {
        return;
    }
    let shown = shown(cx);
    let portfolio = cx.portfolio();
    page(ui, |ui| {
        super::changes::way_ui(ui, cx, tools_ui);
        filter::choices_ui(ui, cx);
        arrange::whose_ui(ui, cx);
        beginning::way_back_ui(ui, cx);
        gap(ui, 2.0);
        let Some(shown) = &shown else {
            muted(ui, cx.t("overview-working"));
            return;
        };
        ScrollArea::vertical().id_salt(("overview", cx.app.document())).auto_shrink(false).show(
            ui,
            |ui| {
                if !shown.now.is_empty() {
                    now_ui(ui, cx, &shown.now);
                    gap(ui, 4.0);
                }
                cards_ui(ui, cx, &portfolio, shown);
                arrange::hidden_ui(ui, cx);
                follow_focus(ui);
            },
        );
    });
    if let Some(shown) = &shown {
        large::large_ui(ui, cx, shown);
    }
}

/// What is done with all cards at once, behind the title.
fn tools_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    arrange::button_ui(ui, cx);
    large::button_ui(ui, cx);
    filter::filter_ui(ui, cx);
}
