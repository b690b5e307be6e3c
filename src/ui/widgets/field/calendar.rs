//! A month beside a date field, for those who would rather point: a button, and while it is open the days
//! with the numbers of their weeks. The keyboard opens it from the field, and Tab goes on to the next one:
//! who types dates is not held up by it.

use chrono::NaiveDate;
use egui::{Frame, Popup, PopupCloseBehavior, Response, RichText, Sense, Ui};

use super::month::month_ui;
use crate::model::id::RecordId;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::keys::OPEN_CALENDAR;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::small_icon;

/// The day that a month shows as chosen, and the one that it opens at.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub chosen: Option<NaiveDate>,
    pub first: NaiveDate,
}

/// The button and, while it is open, the month. A day that is chosen closes it; Escape closes it alone.
pub(super) fn calendar_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    salt: (RecordId, usize),
    (field, label): (&Response, &str),
    days: Days,
) -> Option<NaiveDate> {
    let name = cx.texts.with("calendar-open", &[("field", label)]);
    let icon = RichText::new(icons::CALENDAR_BLANK).color(tokens(ui).muted);
    let keys = ui.ctx().format_shortcut(&OPEN_CALENDAR);
    let button = small_icon(icon).sense(Sense::CLICK);
    let button = ui.add(button).accessible_name(&name).on_hover_text(format!("{name} ({keys})"));
    // By its place too: a field may be shown twice.
    let id = ui.make_persistent_id(("calendar", salt));
    if field.has_focus() && ui.input_mut(|input| input.consume_shortcut(&OPEN_CALENDAR)) {
        Popup::open_id(ui.ctx(), id);
    }
    let mut chosen = None;
    let frame = Frame::popup(ui.style()).inner_margin(3.0 * GRID);
    let popup = Popup::menu(&button)
        .id(id)
        .frame(frame)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            focus::hold(ui);
            let mut at = ui.data(|data| data.get_temp::<NaiveDate>(id)).unwrap_or(days.first);
            chosen = month_ui(ui, cx, &mut at, days.chosen);
            ui.data_mut(|data| data.insert_temp(id, at));
        });
    if popup.is_none() {
        ui.data_mut(|data| data.remove::<NaiveDate>(id));
    }
    if chosen.is_some() {
        Popup::close_id(ui.ctx(), id);
        focus::ask(ui.ctx(), field.id);
    }
    chosen
}
