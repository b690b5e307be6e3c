//! The meetings over the years, newest first: beside the one that is open, or in a menu where there
//! is no room for both.

use std::sync::Arc;

use egui::{EventFilter, Key, Modifiers, Popup, Response, ScrollArea, Sense, Ui, UiBuilder, vec2};

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

/// Where the list stood when it was last drawn.
#[derive(Default)]
struct Stood {
    /// The meeting that was shown; it is brought into sight when that is another.
    shown: Option<RecordId>,
    offset: f32,
    height: f32,
}

/// The list behind a button.
pub(super) fn menu_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    shown: Option<RecordId>,
) {
    let button = button(ui, icons::LIST_BULLETS, &cx.t("meetings-all"));
    focus::may_be_main(ui.ctx(), button.id);
    if button.clicked() {
        // The menu opens where the meeting stands.
        *cx.memory.of::<Stood>() = Stood::default();
        focus::to_main(ui.ctx());
    }
    Popup::menu(&button).show(|ui| {
        let screen = ui.ctx().content_rect();
        ui.set_width(MENU_WIDTH.min(screen.width() - 48.0));
        ui.set_max_height(MENU_HEIGHT.min(screen.bottom() - button.rect.bottom() - 32.0));
        list_ui(ui, cx, portfolio, shown);
        // The arrows have shown the meeting already.
        let leaves = [Key::Enter, Key::Escape];
        if ui.input(|input| leaves.into_iter().any(|key| input.key_pressed(key))) {
            focus::ask(ui.ctx(), button.id);
            ui.close();
        }
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
    let mut ids = natural_order(portfolio, Kind::Meeting, |name| sort::key(lang, name));
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
    let id = ui.make_persistent_id("meetings to choose from");
    let shown = keys(ui, cx, id, &lines, shown).or(shown);
    let builder = UiBuilder::new()
        .scope_id(id)
        .sense(Sense::focusable_noninteractive())
        .accessibility_role(egui::Role::ListBox)
        .accessibility_label(name);
    let active = ui.scope_builder(builder, |ui| {
        ui.set_min_size(ui.available_size());
        lines_ui(ui, cx, id, portfolio, &lines, shown)
    });
    // One stop of Tab: within it the arrows go.
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, KEPT));
    focus::is_main(ui.ctx(), id);
    if let Some(active) = active.inner {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_active_descendant(active.accesskit_id());
        });
    }
}

/// The keys that the list keeps to itself while it has the focus.
const KEPT: EventFilter =
    EventFilter { tab: false, horizontal_arrows: false, vertical_arrows: true, escape: false };

/// Goes through the meetings by keys; gives the one that they came to.
fn keys(
    ui: &Ui,
    cx: &mut Cx<'_>,
    id: egui::Id,
    lines: &[Line],
    shown: Option<RecordId>,
) -> Option<RecordId> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let page = (cx.memory.of::<Stood>().height / MEETING_HEIGHT) as i64;
    let steps = ui.input_mut(|input| {
        let mut pressed = |key| {
            let times = input.count_and_consume_key(Modifiers::NONE, key);
            i64::try_from(times).unwrap_or(0)
        };
        let far = i64::MAX / 4;
        let keys = [
            (Key::ArrowDown, 1),
            (Key::ArrowUp, -1),
            (Key::PageDown, page.max(1)),
            (Key::PageUp, -page.max(1)),
            (Key::End, far),
            (Key::Home, -far),
        ];
        let steps = keys.into_iter().map(|(key, step)| pressed(key).saturating_mul(step));
        steps.fold(0, i64::saturating_add)
    });
    if steps == 0 {
        return None;
    }
    let meetings: Vec<RecordId> = lines
        .iter()
        .filter_map(|line| match line {
            Line::Meeting(id) => Some(*id),
            Line::Year(_) => None,
        })
        .collect();
    let at = meetings.iter().position(|other| Some(*other) == shown);
    let at = at.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1);
    let last = i64::try_from(meetings.len()).ok()? - 1;
    let to = usize::try_from(at.saturating_add(steps).clamp(0, last.max(0))).ok()?;
    let to = meetings.get(to).copied()?;
    if Some(to) != shown {
        cx.send(RouteAction::Follow(to));
    }
    Some(to)
}

/// The lines, those in sight; gives the widget of the meeting that is shown.
fn lines_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: egui::Id,
    portfolio: &Portfolio,
    lines: &[Line],
    shown: Option<RecordId>,
) -> Option<egui::Id> {
    let place =
        lines.iter().position(|line| matches!(line, Line::Meeting(id) if Some(*id) == shown));
    ui.spacing_mut().item_spacing.y = 0.0;
    let room = ui.available_height();
    let stood = cx.memory.of::<Stood>();
    let moved = std::mem::replace(&mut stood.shown, shown) != shown;
    let mut area = ScrollArea::vertical().id_salt("meetings").auto_shrink(false).animated(false);
    if let (true, Some(place)) = (moved, place) {
        area = area.vertical_scroll_offset(stood.brought(place, room, lines.len()));
    }
    let mut active = None;
    let output = area.show_rows(ui, MEETING_HEIGHT, lines.len(), |ui, rows| {
        for line in lines.get(rows).unwrap_or_default() {
            match line {
                Line::Year(year) => year_ui(ui, year),
                Line::Meeting(meeting) => {
                    let here = shown == Some(*meeting);
                    let Some(line) = line_ui(ui, cx, portfolio, *meeting, here) else { continue };
                    if here {
                        active = Some(line.id);
                    }
                    if line.clicked() {
                        focus::ask(ui.ctx(), id);
                        cx.send(RouteAction::Select(Some(*meeting)));
                    }
                }
            }
        }
    });
    let stood = cx.memory.of::<Stood>();
    (stood.offset, stood.height) = (output.state.clamped_offset().y, output.inner_rect.height());
    active
}

impl Stood {
    /// How far the list is scrolled for a line to be in sight: as it was, where it is already; as little as
    /// can be, where it is near; with the line in the middle otherwise.
    fn brought(&self, place: usize, room: f32, lines: usize) -> f32 {
        let (top, all) = (place as f32 * MEETING_HEIGHT, lines as f32 * MEETING_HEIGHT);
        let (first, last) = (top + MEETING_HEIGHT - room, top);
        let near = self.height > 0.0 && (first - room..=last + room).contains(&self.offset);
        let wanted = match near {
            true => self.offset.clamp(first.min(last), last),
            false => top - (room / 2.0 - MEETING_HEIGHT).max(0.0),
        };
        wanted.clamp(0.0, (all - room).max(0.0))
    }
}

fn year_ui(ui: &mut Ui, year: &str) {
    let size = vec2(ui.available_width(), MEETING_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let at = rect.left_bottom() + vec2(2.0 * GRID, -2.5 * GRID);
    let colour = tokens(ui).muted;
    ui.painter().text(at, egui::Align2::LEFT_BOTTOM, year, theme::heading(), colour);
}

fn line_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    portfolio: &Portfolio,
    id: RecordId,
    here: bool,
) -> Option<Response> {
    let meeting = portfolio.meetings.get_raw(id)?;
    let tokens = *tokens(ui);
    let size = vec2(ui.available_width(), MEETING_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    // The list has the focus, and not each of its lines.
    let response = ui.interact(rect, egui::Id::unique(("meeting of the list", id)), Sense::CLICK);
    let label = portfolio.label(id);
    chosen(&response, egui::Role::ListBoxOption, here, &label);
    if here || response.hovered() {
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
    Some(response.on_hover_cursor(egui::CursorIcon::PointingHand))
}
