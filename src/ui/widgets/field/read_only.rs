//! What a field says, where it cannot be changed.

use egui::{Label, Ui};

use super::file::read_ui;
use crate::model::field::Field;
use crate::model::value::Value;
use crate::text::show_value;
use crate::ui::context::Cx;

/// Draws it.
pub(super) fn read_only(ui: &mut Ui, cx: &mut Cx<'_>, field: &Field, value: &Value) {
    if let Value::File(file) = value {
        return read_ui(ui, cx, file);
    }
    let text = show_value(cx.texts, &cx.portfolio(), field, value);
    let text = if text.is_empty() { "–".to_owned() } else { text };
    if !field.long {
        // On one line with its label, as an editor of it would be.
        let height = ui.text_style_height(&egui::TextStyle::Body);
        ui.add_space(((ui.spacing().interact_size.y - height) / 2.0).max(0.0).floor());
    }
    ui.add(Label::new(text).wrap());
}
