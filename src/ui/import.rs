//! Bringing a table in: what the file holds, where its columns go, and what would come of it, before
//! anything is changed.

mod arrangement;
mod preview;

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Align, Frame, Id, Label, Layout, Panel, RichText, ScrollArea, Ui};

use crate::app::sheets::{Importing, Outcome, Prospect, SheetAction};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::page::page;
use crate::ui::room::is_low;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::{button, empty, follow_focus, gap, primary_button, title};
use crate::ui::widgets::columns::two_columns;
use crate::ui::widgets::radio::Radios;
use arrangement::{choices_ui, columns_ui, has_columns};
use preview::outcome_ui;

/// A page narrower than this has what would come of it below the columns of the file, and scrolls as a whole.
const BESIDE: f32 = 880.0;
/// How much of the width the columns of the file have beside what would come of it.
const COLUMNS: f32 = 0.4;
/// Room between the two.
const BETWEEN: f32 = 32.0;

/// Draws the page.
pub fn import_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let app = cx.app;
    let Some(importing) = &app.importing else { return };
    foot_ui(ui, cx, importing);
    page(ui, |ui| {
        let name = importing.path.file_name();
        let name = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        title(ui, cx.texts.with("bring-title", &[("file", &name)]));
        gap(ui, 2.0);
        if let Some(message) = &importing.failed {
            empty(ui, &cx.texts.message(message, None));
            return;
        }
        let Some(prospect) = importing.prospect.clone() else {
            empty(ui, &cx.t("bring-reading"));
            return;
        };
        let visit = cx.memory.of::<Shown>().visit;
        if is_low(ui) || ui.available_width() < BESIDE {
            // No room for two parts that scroll, neither one above the other nor beside it.
            let area = ScrollArea::vertical().id_salt(("import page", visit)).auto_shrink(false);
            area.show(ui, |ui| {
                choices_ui(ui, cx, importing, &prospect);
                gap(ui, 2.0);
                columns_ui(ui, cx, &prospect, false);
                gap(ui, 2.0);
                prospect_ui(ui, cx, &prospect, (visit, None));
                follow_focus(ui);
            });
            return;
        }
        choices_ui(ui, cx, importing, &prospect);
        gap(ui, 2.0);
        let height = ui.available_height();
        if !has_columns(&prospect) {
            return prospect_ui(ui, cx, &prospect, (visit, Some(height)));
        }
        let left = COLUMNS * ui.available_width();
        let (left_ui, right_ui) = (
            |ui: &mut Ui, cx: &mut Cx<'_>| columns_ui(ui, cx, &prospect, true),
            |ui: &mut Ui, cx: &mut Cx<'_>| {
                prospect_ui(ui, cx, &prospect, (visit, Some(height)));
            },
        );
        two_columns(ui, left, BETWEEN, cx, left_ui, right_ui);
    });
}

/// What would come of it, or why nothing can.
fn prospect_ui(ui: &mut Ui, cx: &mut Cx<'_>, prospect: &Arc<Prospect>, place: (u64, Option<f32>)) {
    match &prospect.outcome {
        Ok(outcome) => outcome_ui(ui, cx, prospect, outcome, place),
        Err(message) => {
            let colour = tokens(ui).problem;
            let text = format!("{}  {}", icons::WARNING_CIRCLE, cx.texts.message(message, None));
            ui.add(Label::new(RichText::new(text).color(colour)).wrap());
        }
    }
}

/// The page as it was drawn last.
#[derive(Default)]
struct Shown {
    frame: u64,
    /// How often the page, or another file on it, has come into sight.
    visit: u64,
    file: PathBuf,
    /// Whether what would come of it was there.
    has_prospect: bool,
}

/// The keyboard begins at what the page is for as soon as that is there; whoever has gone elsewhere in it since
/// stays there.
fn begin(ui: &Ui, cx: &mut Cx<'_>, importing: &Importing) {
    let has_prospect = importing.prospect.is_some();
    let frame = ui.ctx().cumulative_frame_nr();
    let shown = cx.memory.of::<Shown>();
    let is_new = shown.frame + 1 < frame;
    let has_come = has_prospect && (is_new || !shown.has_prospect);
    let is_other = is_new || shown.file != importing.path;
    let visit = shown.visit + u64::from(is_other);
    *shown = Shown { frame, visit, file: importing.path.clone(), has_prospect };
    if is_new || has_come {
        focus::to_main_here(ui.ctx());
    }
}

/// Whether the rest of a row comes in of which something is refused: asked of before anything comes in. Gives where
/// the answer begins, while there is none.
fn in_part_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing) -> Option<Id> {
    let rows = importing.asks_of_rows()?;
    let said = importing.mapping.whole_rows;
    let count = i64::try_from(rows).unwrap_or(i64::MAX);
    let question = cx.texts.count("bring-in-part", count, &[]);
    ui.add(Label::new(format!("{}  {question}", icons::WARNING_CIRCLE)).wrap());
    let choices = vec![(false, cx.t("bring-in-part-take")), (true, cx.t("bring-in-part-leave"))];
    let first = Radios::<bool>::first(ui, &question);
    let name = question.as_str();
    let radios = Radios { name, choices, chosen: said, columns: 2, wants_focus: false };
    if let Some(whole) = radios.show(ui).filter(|whole| said != Some(*whole)) {
        cx.send(SheetAction::SetWholeRows(whole));
    }
    gap(ui, 1.0);
    said.is_none().then_some(first)
}

/// The buttons, always in sight.
fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing) {
    let fill = tokens(ui).canvas;
    let frame = Frame::new()
        .fill(fill)
        .inner_margin(egui::Margin::symmetric(24, if is_low(ui) { 6 } else { 12 }));
    Panel::bottom("import foot").frame(frame).show(ui, |ui| {
        let asks = in_part_ui(ui, cx, importing);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let outcome = importing.prospect.as_ref().and_then(|p| p.outcome.as_ref().ok());
            let rows = outcome.map_or(0, Outcome::rows_taken);
            let ready = rows > 0 && importing.ready().is_some();
            let word = cx.texts.count("bring-confirm", i64::try_from(rows).unwrap_or(0), &[]);
            let confirm =
                ui.add_enabled_ui(ready, |ui| primary_button(ui, icons::CHECK, &word)).inner;
            if confirm.clicked() {
                cx.send(SheetAction::Confirm);
            }
            let cancel = button(ui, "", &cx.t("cancel"));
            if cancel.clicked() {
                cx.send(SheetAction::Stop);
            }
            let main = if ready { confirm.id } else { asks.unwrap_or(cancel.id) };
            focus::is_main(ui.ctx(), main);
            begin(ui, cx, importing);
        });
    });
}
