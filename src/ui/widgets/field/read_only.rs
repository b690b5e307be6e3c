//! What a field says, where it cannot be changed.

use egui::{Frame, Label, Ui};

use super::face::{INSIDE, fold_ui, laid_out};
use super::file::read_ui;
use super::room::Room;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::voice;

/// Draws it, in the place of the text of a field that can be.
pub(super) fn read_only(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (id, field, label): (RecordId, &Field, &str),
    value: &Value,
    (room, folds): (&mut Room, bool),
) {
    if let Value::File(file) = value {
        return read_ui(ui, cx, file);
    }
    let text = voice::value(cx, id, field, value);
    let text = if text.is_empty() { "–".to_owned() } else { text };
    let is_long = Frame::new().inner_margin(INSIDE).show(ui, |ui| {
        let place = (ui.available_width(), true);
        let (galley, is_long) = laid_out(ui, &text, place, folds && !room.unfolded);
        ui.add(Label::new(galley));
        is_long
    });
    if folds && is_long.inner {
        fold_ui(ui, cx, room, label);
    }
}
