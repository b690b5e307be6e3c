//! What becomes of a text over which something else has come to stand in its field: whoever typed it chooses.

use egui::{Label, RichText, Ui};

use crate::app::actions::EditAction;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::link_of;

/// Draws the two ways out, where there is something to choose; Tab leads to them from the field. Says whether one of
/// them was taken.
pub(super) fn moved_ui(ui: &mut Ui, cx: &mut Cx<'_>, id: RecordId, field: &Field) -> bool {
    if !cx.may_edit() || cx.app.moved_on(id, field.name).is_none() {
        return false;
    }
    let fits = cx.app.ground().is_some_and(|ground| {
        let text = cx.app.drafts.get(id, field.name).unwrap_or_default();
        ground.judge(id, field.name, text).is_ok()
    });
    let way = |ui: &mut Ui, word: &str| {
        let text = RichText::new(word).font(theme::small()).color(tokens(ui).accent);
        link_of(ui, Label::new(text), word).clicked()
    };
    let (mine, theirs) = (cx.t("drafts-keep-mine"), cx.t("drafts-take-theirs"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0 * GRID;
        let keeps = fits && way(ui, &mine);
        if keeps {
            cx.send(EditAction::KeepMine { id, field: field.name.to_owned() });
        }
        let takes = way(ui, &theirs);
        if takes {
            cx.send(EditAction::Discard { id, field: field.name.to_owned() });
        }
        keeps || takes
    })
    .inner
}
