//! The days of a month under their weekdays, beside the numbers of their weeks. The days are one place for
//! the keyboard: arrows go from day to day and week to week, Page up and down from month to month, Home and
//! End along the week, Enter takes the day.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::{
    Align2, EventFilter, Id, Key, Modifiers, Pos2, Rect, RichText, Sense, Stroke, StrokeKind, Ui,
    Vec2, pos2, vec2,
};

use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::capital;
use crate::ui::widgets::basic::{gap, icon_button, quiet_button};

/// Size of a day.
const DAY: f32 = 34.0;
/// Width of the numbers of the weeks.
const WEEK: f32 = 40.0;
/// Height of the names of the weekdays.
const HEAD: f32 = 24.0;

/// Draws the month of the day that the keys are at. Gives the day that was chosen.
pub(super) fn month_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    at: &mut NaiveDate,
    shown: Option<NaiveDate>,
) -> Option<NaiveDate> {
    ui.set_width(WEEK + 7.0 * DAY);
    let days = ui.make_persistent_id("days");
    let frame = ui.ctx().cumulative_frame_nr();
    if focus::is_opening(ui) {
        focus::ask(ui.ctx(), days);
        ui.data_mut(|data| data.insert_temp(days, frame));
    }
    // The key that opened it takes no day.
    let opened: u64 = ui.data(|data| data.get_temp(days)).unwrap_or(frame);
    let mut chosen = None;
    if frame > opened && ui.memory(|memory| memory.has_focus(days)) {
        chosen = moved(ui, at).then_some(*at);
    }
    head_ui(ui, cx, at);
    gap(ui, 1.0);
    chosen = days_ui(ui, cx, days, *at, shown).or(chosen);
    gap(ui, 1.0);
    if quiet_button(ui, icons::CALENDAR_CHECK, &cx.t("calendar-today")).clicked() {
        chosen = Some(cx.today);
    }
    chosen
}

/// Goes on by as many months.
fn turned(day: NaiveDate, months: i32) -> NaiveDate {
    let by = Months::new(months.unsigned_abs());
    let other = match months {
        0 => None,
        1.. => day.checked_add_months(by),
        _ => day.checked_sub_months(by),
    };
    other.unwrap_or(day)
}

/// Goes where the keys lead. Says whether Enter takes the day.
fn moved(ui: &Ui, at: &mut NaiveDate) -> bool {
    focus::keep_arrows(ui.ctx());
    let along = u64::from(at.weekday().num_days_from_monday());
    let steps: [(Key, i64); 6] = [
        (Key::ArrowLeft, -1),
        (Key::ArrowRight, 1),
        (Key::ArrowUp, -7),
        (Key::ArrowDown, 7),
        (Key::Home, -i64::try_from(along).unwrap_or(0)),
        (Key::End, 6 - i64::try_from(along).unwrap_or(0)),
    ];
    ui.input_mut(|input| {
        for (key, by) in steps {
            // To the end of a week one goes once.
            let is_end = matches!(key, Key::Home | Key::End);
            let times = input.count_and_consume_key(Modifiers::NONE, key);
            for _ in 0..if is_end { times.min(1) } else { times } {
                let days = Days::new(by.unsigned_abs());
                let to = if by < 0 { at.checked_sub_days(days) } else { at.checked_add_days(days) };
                *at = to.unwrap_or(*at);
            }
        }
        for (key, by) in [(Key::PageUp, -1), (Key::PageDown, 1)] {
            for _ in 0..input.count_and_consume_key(Modifiers::NONE, key) {
                *at = turned(*at, by);
            }
        }
        let enter = input.consume_key(Modifiers::NONE, Key::Enter);
        enter || input.consume_key(Modifiers::NONE, Key::Space)
    })
}

/// The name of the month, between the ways to the months before and after it.
fn head_ui(ui: &mut Ui, cx: &Cx<'_>, at: &mut NaiveDate) {
    ui.horizontal(|ui| {
        let earlier = icon_button(ui, icons::CARET_LEFT, &cx.t("calendar-earlier"), true);
        let width = ui.available_width() - earlier.rect.width() - ui.spacing().item_spacing.x;
        let name = RichText::new(capital(&cx.format.month(*at))).font(theme::heading());
        let size = vec2(width, earlier.rect.height());
        ui.add_sized(size, egui::Label::new(name).selectable(false));
        let later = icon_button(ui, icons::CARET_RIGHT, &cx.t("calendar-later"), true);
        *at = turned(*at, i32::from(later.clicked()) - i32::from(earlier.clicked()));
    });
}

fn days_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    id: Id,
    at: NaiveDate,
    shown: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let first = at.with_day(1)?;
    let since_monday = u64::from(first.weekday().num_days_from_monday());
    let monday = first.checked_sub_days(Days::new(since_monday))?;
    // Always as high: nothing jumps from month to month.
    let (rect, _) = ui.allocate_exact_size(vec2(WEEK + 7.0 * DAY, HEAD + 6.0 * DAY), Sense::HOVER);
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    let name = cx.format.month(at);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Grid, true, &name));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_active_descendant(id.with(at).accesskit_id());
    });
    let filter =
        EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    focus::shows_itself(ui.ctx(), id);
    small_ui(ui, rect.left_top() + vec2(WEEK, HEAD) / 2.0, &cx.t("calendar-week"));
    for (place, day) in (0_u8..7).zip(monday.iter_days()) {
        let middle = vec2(WEEK + (f32::from(place) + 0.5) * DAY, HEAD / 2.0);
        small_ui(ui, rect.left_top() + middle, &cx.format.weekday_short(day));
    }
    let mut chosen = None;
    for (row, week) in (0_u8..6).zip(monday.iter_weeks()) {
        let top = rect.top() + HEAD + f32::from(row) * DAY;
        small_ui(ui, pos2(rect.left() + WEEK / 2.0, top + DAY / 2.0), &week_number(week));
        for (place, day) in (0_u8..7).zip(week.iter_days()) {
            let min = pos2(rect.left() + WEEK + f32::from(place) * DAY, top);
            let place = Rect::from_min_size(min, Vec2::splat(DAY)).shrink(1.0);
            let state = State {
                of_month: day.month() == first.month(),
                is_chosen: shown == Some(day),
                has_keys: day == at && response.has_focus(),
            };
            if day_ui(ui, cx, (id.with(day), place), day, state) {
                chosen = Some(day);
            }
        }
    }
    chosen
}

/// The number that a week has by ISO 8601.
fn week_number(monday: NaiveDate) -> String {
    monday.iso_week().week().to_string()
}

/// A word of less weight, with its middle there.
fn small_ui(ui: &mut Ui, middle: Pos2, text: &str) {
    let text = RichText::new(text).font(theme::small()).color(tokens(ui).muted);
    let place = Rect::from_center_size(middle, vec2(DAY, HEAD));
    ui.put(place, egui::Label::new(text).selectable(false));
}

/// How a day stands.
struct State {
    /// It belongs to the month that is shown.
    of_month: bool,
    /// It is the one in the field.
    is_chosen: bool,
    /// The keys are there.
    has_keys: bool,
}

fn day_ui(ui: &Ui, cx: &Cx<'_>, (id, place): (Id, Rect), day: NaiveDate, state: State) -> bool {
    let response = ui.interact(place, id, Sense::CLICK);
    let name = cx.format.day_with_weekday(day);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    ui.ctx().accesskit_node_builder(id, |node| node.set_selected(state.is_chosen));
    let tokens = tokens(ui);
    let is_today = day == cx.today;
    let (fill, ink) = match (state.is_chosen, response.hovered()) {
        (true, _) => (Some(tokens.accent_fill), tokens.on_accent),
        (false, over) => {
            let ink = if is_today { tokens.accent } else { tokens.ink };
            (over.then_some(tokens.hover), if state.of_month { ink } else { tokens.muted })
        }
    };
    let painter = ui.painter();
    if let Some(fill) = fill {
        painter.rect_filled(place, 6.0, fill);
    }
    if is_today && !state.is_chosen {
        let stroke = Stroke::new(1.0, tokens.accent);
        painter.rect_stroke(place, 6.0, stroke, StrokeKind::Inside);
    }
    if state.has_keys {
        let stroke = Stroke::new(2.0, tokens.accent);
        painter.rect_stroke(place.expand(1.0), 7.0, stroke, StrokeKind::Middle);
    }
    let font = if is_today || state.is_chosen { theme::medium() } else { theme::body() };
    let text = day.day().to_string();
    painter.text(place.center(), Align2::CENTER_CENTER, text, font, ink);
    response.clicked()
}
