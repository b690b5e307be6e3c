//! The file of a record: its name and size, and what can be done with it. It is never opened from here:
//! it goes into a folder that the user picks.

use egui::{Frame, Label, Margin, Ui};

use super::face::INSIDE;
use super::text::Place;
use crate::app::attachments::FileAction;
use crate::model::attached_file::AttachedFile;
use crate::model::id::RecordId;
use crate::model::value::Value;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::{muted, quiet_button};

/// Draws the file of a field that can be changed.
pub(super) fn file_ui(ui: &mut Ui, cx: &mut Cx<'_>, (_, id, index, _): Place, value: &Value) {
    let margin = Margin { left: INSIDE.left, ..Margin::ZERO };
    Frame::new().inner_margin(margin).show(ui, |ui| contents_ui(ui, cx, (id, index), value));
}

fn contents_ui(ui: &mut Ui, cx: &mut Cx<'_>, (id, index): (RecordId, usize), value: &Value) {
    let Value::File(file) = value else {
        if quiet_button(ui, icons::PLUS, &cx.t("attached-choose")).clicked() {
            cx.send(FileAction::Choose(id, index));
        }
        return;
    };
    named_ui(ui, cx, file);
    ui.horizontal_wrapped(|ui| {
        save_ui(ui, cx, file);
        if quiet_button(ui, icons::FILE, &cx.t("attached-replace")).clicked() {
            cx.send(FileAction::Choose(id, index));
        }
        if quiet_button(ui, icons::X, &cx.t("attached-remove")).clicked() {
            cx.send(FileAction::Remove(id, index));
        }
    });
}

/// Draws the file of a field that is only read: it can still be taken out.
pub(super) fn read_ui(ui: &mut Ui, cx: &mut Cx<'_>, file: &AttachedFile) {
    let margin = Margin { left: INSIDE.left, ..Margin::ZERO };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        named_ui(ui, cx, file);
        save_ui(ui, cx, file);
    });
}

fn named_ui(ui: &mut Ui, cx: &Cx<'_>, file: &AttachedFile) {
    ui.horizontal_wrapped(|ui| {
        // On one line with the label, as a field would be.
        ui.set_min_height(ui.spacing().interact_size.y);
        ui.add(Label::new(file.name()).wrap());
        muted(ui, cx.format.bytes(file.size()));
    });
}

fn save_ui(ui: &mut Ui, cx: &mut Cx<'_>, file: &AttachedFile) {
    if quiet_button(ui, icons::FOLDER_OPEN, &cx.t("attached-save")).clicked() {
        cx.send(FileAction::ChooseFolder(file.clone()));
    }
}
