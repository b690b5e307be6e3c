//! A month beside a date field, for those who would rather point: a button, and while it is open the days
//! with the numbers of their weeks.

use chrono::NaiveDate;
use egui::{Frame, Popup, PopupCloseBehavior, RichText, Ui};

use super::month::month_ui;
use crate::model::id::RecordId;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::icon_button_of;

/// The button and, while it is open, the month. A day that is chosen closes it; Escape closes it alone.
pub(super) fn calendar_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    salt: (RecordId, usize),
    shown: Option<NaiveDate>,
    label: &str,
) -> Option<NaiveDate> {
    let name = cx.texts.with("calendar-open", &[("field", label)]);
    let icon = RichText::new(icons::CALENDAR_BLANK).color(tokens(ui).muted);
    let button = icon_button_of(ui, icon, &name, true);
    // By its place too: a field may be shown twice.
    let id = ui.make_persistent_id(("calendar", salt));
    let mut chosen = None;
    let frame = Frame::popup(ui.style()).inner_margin(3.0 * GRID);
    let popup = Popup::menu(&button)
        .id(id)
        .frame(frame)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| {
            focus::hold(ui);
            let first = shown.unwrap_or(cx.today);
            let mut at = ui.data(|data| data.get_temp::<NaiveDate>(id)).unwrap_or(first);
            chosen = month_ui(ui, cx, &mut at, shown);
            ui.data_mut(|data| data.insert_temp(id, at));
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
