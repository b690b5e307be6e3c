//! A day that is typed, apart from any record.

use chrono::NaiveDate;
use egui::{Id, TextEdit, Ui};

use super::basic::muted;
use crate::model::fuzzy_date::FuzzyDate;
use crate::text::parse_date::parse_date;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::typing::{keep_cursor, note_typing};

/// The first or the last day of a date: `FuzzyDate::earliest` or `FuzzyDate::latest`.
pub type End = fn(&FuzzyDate) -> Option<NaiveDate>;

/// A day that can be typed; gives what it was changed to: `Some(None)` when it was emptied. Of a month
/// or a year that is typed, `end` says which day is meant.
pub fn day_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    key: &str,
    (day, end): (Option<NaiveDate>, End),
) -> Option<Option<NaiveDate>> {
    let name = cx.t(key);
    muted(ui, &name);
    let written = day.map_or_else(String::new, |day| cx.format.day_short(day));
    let id = Id::unique(("day", key));
    let draft = ui.data(|data| data.get_temp::<String>(id));
    let mut typed = draft.clone().unwrap_or_else(|| written.clone());
    let edit = TextEdit::singleline(&mut typed)
        .id(id.with("field"))
        .desired_width(112.0)
        .margin(egui::Margin::symmetric(8, 6));
    let response = ui.add(edit).accessible_name(&name);
    keep_cursor(ui, cx, &response, &typed);
    note_typing(cx, response.has_focus() && draft.is_some());
    if response.changed() {
        ui.data_mut(|data| data.insert_temp(id, typed.clone()));
    }
    // Whoever saves the document goes on typing: it is no part of that.
    if !response.lost_focus() || focus::is_left_for_a_moment(ui.ctx(), response.id) {
        return None;
    }
    ui.data_mut(|data| data.remove::<String>(id));
    if typed == written || ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        return None;
    }
    if typed.trim().is_empty() {
        return Some(None);
    }
    // What is no day is put back to what it was.
    parse_date(&typed, cx.today).ok().and_then(|date| end(&date)).map(Some)
}
