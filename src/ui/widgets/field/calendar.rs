//! A month beside a date field, with the numbers of its weeks: for those who would rather point.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::{Grid, Key, Modifiers, Popup, PopupCloseBehavior, RichText, Ui, Vec2};

use crate::model::id::RecordId;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{icon_button, quiet_button};

/// Size of a day.
const DAY: f32 = 30.0;

/// The button and, while it is open, the month. A day that is chosen closes it.
pub(super) fn calendar_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    salt: (RecordId, usize),
    shown: Option<NaiveDate>,
    label: &str,
) -> Option<NaiveDate> {
    let name = cx.texts.with("calendar-open", &[("field", label)]);
    let button = icon_button(ui, icons::CALENDAR_CHECK, &name, true);
    let id = egui::Id::unique(("calendar", salt));
    let mut chosen = None;
    let popup = Popup::menu(&button)
        .id(id)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            let first = shown.unwrap_or(cx.today);
            let month = ui.data(|data| data.get_temp::<NaiveDate>(id)).unwrap_or(first);
            let month = turned(ui, cx, month);
            ui.data_mut(|data| data.insert_temp(id, month));
            chosen = month_ui(ui, cx, month, shown);
            if quiet_button(ui, "", &cx.t("calendar-today")).clicked() {
                chosen = Some(cx.today);
            }
        });
    if popup.is_none() {
        ui.data_mut(|data| data.remove::<NaiveDate>(id));
    }
    if chosen.is_some() {
        Popup::close_id(ui.ctx(), id);
        focus::ask(ui.ctx(), button.id);
    }
    chosen
}

/// The head of the month, and the month that is asked for: by its arrows, or Page up and down.
fn turned(ui: &mut Ui, cx: &Cx<'_>, month: NaiveDate) -> NaiveDate {
    let (earlier, later) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::PageUp),
            input.consume_key(Modifiers::NONE, Key::PageDown),
        )
    });
    let mut by = i32::from(later) - i32::from(earlier);
    ui.horizontal(|ui| {
        by -= i32::from(
            icon_button(ui, icons::ARROW_LEFT, &cx.t("calendar-earlier"), true).clicked(),
        );
        by +=
            i32::from(icon_button(ui, icons::ARROW_RIGHT, &cx.t("calendar-later"), true).clicked());
        ui.label(RichText::new(cx.format.month(month)).font(theme::medium()));
    });
    let other = match by {
        0 => None,
        1.. => month.checked_add_months(Months::new(by.unsigned_abs())),
        _ => month.checked_sub_months(Months::new(by.unsigned_abs())),
    };
    other.unwrap_or(month)
}

fn month_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    month: NaiveDate,
    shown: Option<NaiveDate>,
) -> Option<NaiveDate> {
    let first = month.with_day(1)?;
    let since_monday = u64::from(first.weekday().num_days_from_monday());
    let monday = first.checked_sub_days(Days::new(since_monday))?;
    let mut chosen = None;
    ui.spacing_mut().item_spacing = Vec2::splat(2.0);
    Grid::new("month").min_col_width(DAY).show(ui, |ui| {
        let small = |text: String| RichText::new(text).font(theme::small());
        ui.label(small(cx.t("calendar-week")).color(tokens(ui).muted));
        for day in monday.iter_days().take(7) {
            let text = small(cx.format.weekday_short(day)).color(tokens(ui).muted);
            ui.add_sized([DAY, 20.0], egui::Label::new(text));
        }
        ui.end_row();
        for week in monday.iter_weeks().take(6) {
            if week > first && week.month() != first.month() {
                break;
            }
            let number = week.iso_week().week().to_string();
            ui.label(small(number).color(tokens(ui).muted));
            for day in week.iter_days().take(7) {
                if day_ui(ui, cx, day, (day.month() == first.month(), shown == Some(day))) {
                    chosen = Some(day);
                }
            }
            ui.end_row();
        }
    });
    chosen
}

fn day_ui(ui: &mut Ui, cx: &Cx<'_>, day: NaiveDate, (of_month, here): (bool, bool)) -> bool {
    let tokens = *tokens(ui);
    let mut text = RichText::new(day.day().to_string());
    if day == cx.today {
        text = text.font(theme::medium()).color(tokens.accent);
    } else if !of_month {
        text = text.color(tokens.muted);
    }
    let button = egui::Button::selectable(here, text).min_size(Vec2::splat(DAY));
    let response = ui.add(button).accessible_name(cx.format.day_with_weekday(day));
    response.clicked()
}
