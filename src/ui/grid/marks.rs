//! What a cell is marked with besides what stands in it: that it waits, that copies disagree about it, that it is
//! doubtful.

use egui::{Align2, FontId, Rect, Ui};

use super::layout::INSET;
use super::line::{first_line, line};
use crate::app::list::Column;
use crate::model::column::ColumnKey;
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::record::Record;
use crate::ui::context::Cx;
use crate::ui::doubtful;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::field::besides;

/// The room that the sign of a doubt takes.
const SIGN: f32 = 18.0;

/// The widest that what is told of a cell is.
const TOLD: f32 = 380.0;

/// Why a draft is not written.
pub fn reason(cx: &Cx<'_>, id: RecordId, field: &str) -> Option<String> {
    let message = cx.app.reason(id, field)?;
    Some(cx.texts.message(&message, Some(&cx.portfolio())))
}

/// That copies disagree about a cell, where they do: what stands there stands until somebody decides, which
/// whoever types there does.
pub(super) fn undecided(cx: &Cx<'_>, id: RecordId, column: &Column) -> Option<String> {
    let ColumnKey::Field(field) = column.key else { return None };
    let open = cx.app.open.as_ref().filter(|_| cx.may_edit())?;
    let all = &open.steps.conflicts;
    // Almost always there is nothing to decide.
    if all.is_empty() || all.get(id, What::Field(field)).is_none() {
        return None;
    }
    let besides = besides(cx, id, What::Field(field));
    let said = [Some(cx.t("merge-mark-value")), besides].into_iter().flatten();
    Some(said.collect::<Vec<_>>().join(". "))
}

/// What is doubtful about a cell.
pub(super) fn doubt(cx: &mut Cx<'_>, record: &dyn Record, column: &Column) -> Option<String> {
    let ColumnKey::Field(index) = column.key else { return None };
    let field = record.kind().fields().get(index)?;
    doubtful::doubt(cx, record, field)
}

pub(super) fn undecided_ui(ui: &Ui, place: (Rect, Rect), text: &str, right: bool) {
    let text = format!("{}  {}", icons::GIT_BRANCH, first_line(text));
    line(ui, place, &text, theme::body(), tokens(ui).problem, right);
}

pub(super) fn draft_ui(ui: &Ui, (rect, clip): (Rect, Rect), draft: &str) {
    let colour = tokens(ui).problem;
    let text = format!("{}  {}", icons::WARNING_CIRCLE, first_line(draft));
    line(ui, (rect, clip), &text, theme::body(), colour, false);
}

/// Tells of the cell at the cursor, beside it, as the pointer is told: whoever goes there by keys has none.
pub(super) fn told_ui(ui: &Ui, cell: Rect, told: &str) {
    let area = egui::Area::new(egui::Id::unique("told of the cell"))
        .kind(egui::UiKind::Tooltip)
        .order(egui::Order::Foreground)
        .interactable(false)
        .fixed_pos(cell.left_bottom() + egui::vec2(0.0, 2.0))
        .constrain_to(ui.ctx().content_rect());
    area.show(ui.ctx(), |ui| {
        egui::Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(TOLD);
            let node = ui.unique_id();
            ui.ctx().accesskit_node_builder(node, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            ui.add(egui::Label::new(told).wrap().selectable(false));
        });
    });
}

/// Draws the sign of a doubt at the beginning of a cell, and gives the room that it took.
pub(super) fn doubt_ui(ui: &Ui, (rect, clip): (Rect, Rect)) -> f32 {
    let painter = ui.painter().with_clip_rect(clip);
    let at = egui::pos2(rect.left() + INSET, rect.center().y);
    let (font, colour) = (FontId::proportional(15.0), tokens(ui).waiting);
    painter.text(at, Align2::LEFT_CENTER, icons::WARNING, font, colour);
    SIGN
}
