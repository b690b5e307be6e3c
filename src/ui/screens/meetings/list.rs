//! The meetings over the years, newest first: beside the one that is open, or in a menu where there
//! is no room for both.

use std::sync::Arc;

use egui::{Popup, ScrollArea, Sense, Ui, vec2};

use crate::app::actions::RouteAction;
use crate::app::cached::Cached;
use crate::calc::order::natural_order;
use crate::model::about::Area;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::{Lang, show_date_short, sort};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::grid::add;
use crate::ui::icons;
use crate::ui::lists::kinds_ui;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{button, chosen, gap, heading};

/// Height of a meeting in the list.
const MEETING_HEIGHT: f32 = 50.0;
/// How wide the list is as a menu.
const MENU_WIDTH: f32 = 268.0;
/// How high the list is as a menu, at most.
const MENU_HEIGHT: f32 = 360.0;

/// The meeting that the list was scrolled to.
#[derive(Default)]
struct InSight(Option<RecordId>);

/// The list behind a button.
pub(super) fn menu_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    shown: Option<RecordId>,
) {
    let button = button(ui, icons::LIST_BULLETS, &cx.t("meetings-all"));
    if button.clicked() {
        // The menu opens where the meeting stands.
        cx.memory.of::<InSight>().0 = None;
    }
    Popup::menu(&button).show(|ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(MENU_WIDTH.min(screen.width() - 48.0));
        ui.set_max_height(MENU_HEIGHT.min(screen.bottom() - button.rect.bottom() - 32.0));
        list_ui(ui, cx, portfolio, shown);
    });
}

/// A line of the list: a year, or a meeting.
#[derive(Debug)]
enum Line {
    /// A year.
    Year(String),
    /// A meeting.
    Meeting(RecordId),
}

/// The lines, newest first, worked out once for each version and language.
fn lines(cx: &mut Cx<'_>, portfolio: &Portfolio) -> Arc<Vec<Line>> {
    let (version, lang) = (cx.version(), cx.texts.lang());
    cx.memory
        .of::<Cached<(u64, Lang), Vec<Line>>>()
        .get((version, lang), || lines_of(portfolio, lang))
}

fn lines_of(portfolio: &Portfolio, lang: Lang) -> Vec<Line> {
    let mut ids = natural_order(portfolio, Kind::Meeting, &|a, b| sort::compare(lang, a, b));
    ids.reverse();
    let mut lines = Vec::with_capacity(ids.len() + 10);
    let mut last_year = None;
    for id in ids {
        let meeting = portfolio.meetings.get_raw(id);
        let year = meeting.and_then(|meeting| meeting.date.as_ref()?.year());
        if year != last_year {
            lines.push(Line::Year(year.map_or_else(String::new, |year| year.to_string())));
            last_year = year;
        }
        lines.push(Line::Meeting(id));
    }
    lines
}

/// The list under its heading.
pub(super) fn list_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    shown: Option<RecordId>,
) {
    let name = cx.texts.attribute("view", "meetings");
    ui.horizontal(|ui| {
        heading(ui, &name);
    });
    ui.horizontal(|ui| kinds_ui(ui, cx, &name, &Kind::listed_in(Area::Meetings), Kind::Meeting));
    let word = cx.texts.attribute("kind-meetings", "new");
    // Where there is none, the page has the button in its middle.
    let some = !portfolio.meetings.is_empty();
    if some && cx.may_edit() && button(ui, icons::PLUS, &word).clicked() {
        add(cx, Kind::Meeting);
    }
    gap(ui, 1.0);
    let lines = lines(cx, portfolio);
    // The meeting that is shown is brought into sight when another was shown before.
    let place =
        lines.iter().position(|line| matches!(line, Line::Meeting(id) if Some(*id) == shown));
    let moved = std::mem::replace(&mut cx.memory.of::<InSight>().0, shown) != shown;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("meetings").auto_shrink(false);
    if let (true, Some(place)) = (moved, place) {
        let above = (ui.available_height() / 2.0 - MEETING_HEIGHT).max(0.0);
        area = area.vertical_scroll_offset((place as f32 * MEETING_HEIGHT - above).max(0.0));
    }
    area.show_rows(ui, MEETING_HEIGHT, lines.len(), |ui, rows| {
        for line in lines.get(rows).unwrap_or_default() {
            match line {
                Line::Year(year) => year_ui(ui, year),
                Line::Meeting(id) => {
                    line_ui(ui, cx, portfolio, *id, shown == Some(*id));
                }
            }
        }
        focus::follow_rows(ui);
    });
}

fn year_ui(ui: &mut Ui, year: &str) {
    let size = vec2(ui.available_width(), MEETING_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let at = rect.left_bottom() + vec2(2.0 * GRID, -2.5 * GRID);
    let colour = tokens(ui).muted;
    ui.painter().text(at, egui::Align2::LEFT_BOTTOM, year, theme::heading(), colour);
}

fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId, here: bool) {
    let Some(meeting) = portfolio.meetings.get_raw(id) else { return };
    let tokens = *tokens(ui);
    let size = vec2(ui.available_width(), MEETING_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = portfolio.label(id);
    chosen(&response, egui::Role::ListBoxOption, here, &label);
    if here {
        focus::is_main(ui.ctx(), response.id);
    }
    if here || response.hovered() || response.has_focus() {
        let fill = if here { tokens.chosen } else { tokens.hover };
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 6.0, fill);
    }
    let date = meeting.date.as_ref().map_or_else(String::new, |d| show_date_short(cx.texts, d));
    let body = portfolio.bodies.find(meeting.body_id).map_or_else(String::new, |body| {
        if body.short_name.is_empty() { body.title.clone() } else { body.short_name.clone() }
    });
    let line = |text: String, font: egui::FontId, colour| {
        let mut job = egui::text::LayoutJob::simple_singleline(text, font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 4.0 * GRID);
        ui.painter().layout_job(job)
    };
    let first = line(date, theme::medium(), if here { tokens.accent } else { tokens.ink });
    let second = line(body, theme::small(), tokens.muted);
    let at = rect.left_top() + vec2(2.0 * GRID, 7.0);
    ui.painter().galley(at, first, tokens.ink);
    ui.painter().galley(at + vec2(0.0, 19.0), second, tokens.muted);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.send(RouteAction::Select(Some(id)));
    }
}
