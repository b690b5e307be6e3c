//! How do we stand: money applied for, awarded and used; projects by layer and phase; what the next
//! 90 days bring; what waits for follow-up; benefits planned per year. Every figure is a click from
//! its records.

mod ahead;
mod beginning;
mod benefits;
mod figure;
mod follow_up;
mod money;
mod projects;
mod small_table;
mod tiles;

use std::sync::Arc;

use chrono::NaiveDate;
use egui::{Key, ScrollArea, Ui};

use self::ahead::ahead_ui;
use self::benefits::benefits_ui;
use self::figure::total;
use self::follow_up::follow_up_ui;
use self::money::money_ui;
use self::projects::projects_ui;
use self::tiles::tiles_ui;
use crate::app::cached::Cached;
use crate::app::route::View;
use crate::calc::overview::{Figure, Upcoming, overview, upcoming};
use crate::model::follow_up::FollowUp;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::page::page;
use crate::ui::screen::{Place, Screen};
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{follow_focus, gap};
use crate::ui::widgets::columns::two_columns;

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::OVERVIEW],
    place: Place::Entry(icons::SQUARES_FOUR),
    keys: &[ctrl(Key::Num1)],
    draw: overview_ui,
    ..Screen::PLAIN
};

/// How far ahead the page looks, in days.
const AHEAD: u32 = 90;

/// What the page shows, worked out once for each version.
#[derive(Debug)]
struct Shown {
    figures: Vec<Figure>,
    ahead: Vec<Upcoming>,
    /// The follow-ups that are overdue, the longest first.
    overdue: Vec<RecordId>,
}

impl Shown {
    fn of(portfolio: &Portfolio, today: NaiveDate) -> Self {
        let figures = overview(portfolio, today);
        let mut waiting: Vec<&FollowUp> = total(&figures, "actions.overdue")
            .into_iter()
            .flat_map(|figure| &figure.ids)
            .filter_map(|id| portfolio.actions.get_raw(*id))
            .collect();
        waiting.sort_by(|a, b| portfolio.deadline_of(a).cmp(&portfolio.deadline_of(b)));
        let overdue = waiting.into_iter().map(|action| action.id.raw()).collect();
        Self { figures, ahead: upcoming(portfolio, today, AHEAD), overdue }
    }
}

fn shown(cx: &mut Cx<'_>) -> Arc<Shown> {
    let (version, portfolio, today) = (cx.version(), cx.portfolio(), cx.today);
    cx.memory.of::<Cached<u64, Shown>>().get(version, || Shown::of(&portfolio, today))
}

fn overview_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if beginning::beginning_ui(ui, cx) {
        return;
    }
    let shown = shown(cx);
    let figures = &shown.figures;
    let portfolio = cx.portfolio();
    page(ui, |ui| {
        super::changes::way_ui(ui, cx);
        beginning::way_back_ui(ui, cx);
        gap(ui, 2.0);
        ScrollArea::vertical().id_salt(("overview", cx.app.document())).auto_shrink(false).show(
            ui,
            |ui| {
                tiles_ui(ui, cx, figures);
                gap(ui, 6.0);
                parts_ui(ui, cx, &portfolio, &shown);
                gap(ui, 8.0);
                follow_focus(ui);
            },
        );
    });
}

/// What stands below the tiles, in two columns where there is room for them.
fn parts_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, shown: &Shown) {
    let figures = &shown.figures;
    let overdue_ui = |ui: &mut Ui, cx: &mut Cx<'_>| {
        let all = total(figures, "actions.overdue");
        follow_up_ui(ui, cx, portfolio, all, &shown.overdue);
    };
    let width = ui.available_width();
    if width >= 1000.0 {
        let left = (width * 0.66).min(width - 330.0);
        two_columns(
            ui,
            left,
            10.0 * GRID,
            cx,
            |ui, cx| {
                money_ui(ui, cx, portfolio, figures);
                gap(ui, 8.0);
                projects_ui(ui, cx, figures);
                gap(ui, 8.0);
                benefits_ui(ui, cx, figures);
            },
            |ui, cx| {
                ahead_ui(ui, cx, portfolio, &shown.ahead);
                gap(ui, 8.0);
                overdue_ui(ui, cx);
            },
        );
    } else {
        money_ui(ui, cx, portfolio, figures);
        gap(ui, 6.0);
        ahead_ui(ui, cx, portfolio, &shown.ahead);
        gap(ui, 6.0);
        projects_ui(ui, cx, figures);
        gap(ui, 6.0);
        overdue_ui(ui, cx);
        gap(ui, 6.0);
        benefits_ui(ui, cx, figures);
    }
}
