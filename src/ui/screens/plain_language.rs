//! The plain-language calculator as a page: it computes while one types, shows how, prints its
//! derivation, and attaches the estimate to a project.

mod attach;
mod inputs;
mod results;

use egui::{ScrollArea, Ui};

use self::attach::attach_ui;
use self::inputs::inputs_ui;
use self::results::results_ui;
use super::records::page;
use crate::app::actions::Action;
use crate::app::calculator::{Typed, draft_key, read};
use crate::calc::plain_language::LABEL_KEY;
use crate::ui::context::Cx;
use crate::ui::theme::GRID;
use crate::ui::widgets::basic::{follow_focus, gap, muted, title};
use crate::ui::widgets::columns::two_columns;

/// The width from which the result stands beside what is typed.
const TWO_COLUMNS: f32 = 840.0;

/// Draws the page.
pub fn plain_language_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    page(ui, |ui| {
        title(ui, cx.texts.attribute("view", "plain-language"));
        muted(ui, cx.t(LABEL_KEY));
        gap(ui, 2.0);
        ScrollArea::vertical().id_salt("calculator").auto_shrink(false).show(ui, |ui| {
            let before = Typed::of(&cx.app.drafts);
            let mut typed = before.clone();
            let reading = read(&typed);
            if ui.available_width() > TWO_COLUMNS {
                let left = (ui.available_width() * 0.46).min(520.0);
                let mut both = (&mut *cx, &mut typed);
                two_columns(
                    ui,
                    left,
                    12.0 * GRID,
                    &mut both,
                    |ui, (cx, typed)| {
                        inputs_ui(ui, cx, typed, &reading);
                        // Under what is typed: the derivation is long.
                        attach_ui(ui, cx, typed, &reading);
                    },
                    |ui, (cx, typed)| results_ui(ui, cx, typed, &reading),
                );
            } else {
                inputs_ui(ui, cx, &mut typed, &reading);
                gap(ui, 6.0);
                results_ui(ui, cx, &typed, &reading);
                attach_ui(ui, cx, &mut typed, &reading);
            }
            if typed != before {
                let (id, field) = draft_key();
                let text = serde_json::to_string(&typed).unwrap_or_default();
                cx.send(Action::Draft { id, field: field.to_owned(), text });
            }
            gap(ui, 8.0);
            follow_focus(ui);
        });
    });
}
