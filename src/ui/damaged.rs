//! A damaged file: the one in the folder of the open document, and the way to have a whole one again; and
//! what was not carried over when a document was made anew.

use egui::{Frame, Label, Margin, Panel, RichText, ScrollArea, Ui};

use super::context::Cx;
use super::focus::{self, Region};
use super::icons;
use super::theme::{self, tokens};
use super::widgets::basic::{button, gap, icon, primary_button, title};
use super::widgets::dialog::dialog;
use crate::app::actions::DocumentAction;
use crate::app::repairing::words_of;
use crate::app::shared::Shared;

/// Under the content of the window, as long as the file in the folder is damaged.
pub fn banner_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(open) = cx.open().filter(|_| cx.may_edit()) else { return };
    let Shared::Damaged { log_is_whole, .. } = open.shared else { return };
    let name = open.path.as_deref().and_then(|path| path.file_name()).unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let (text, way) = match log_is_whole {
        true => ("damaged-whole-log", "repair-do"),
        false => ("damaged-no-log", "damaged-replace"),
    };
    let text = cx.texts.with(text, &[("name", &name)]);
    let tokens = *tokens(ui);
    let frame = Frame::new().fill(tokens.waiting_fill).inner_margin(Margin::symmetric(24, 6));
    Panel::bottom("damaged").frame(frame).show_separator_line(false).show(ui, |ui| {
        focus::region(ui, Region::Notice, &cx.texts.attribute("region", "notice"));
        ui.horizontal(|ui| {
            icon(ui, icons::WARNING, tokens.ink);
            let text = RichText::new(text).font(theme::small()).color(tokens.ink);
            ui.add(Label::new(text).wrap());
        });
        if button(ui, icons::ARROW_COUNTER_CLOCKWISE, &cx.t(way)).clicked() {
            cx.send(DocumentAction::MakeWhole);
        }
    });
}

/// What was not carried over, until somebody has read it.
pub fn not_carried_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(made) = cx.app.documents.not_carried.clone() else { return };
    let name = cx.t("repair-list-title");
    let answered = dialog(ui, "not-carried", &name, 640.0, |ui| {
        title(ui, &name);
        gap(ui, 2.0);
        ui.add(Label::new(made.summary(cx.texts)).wrap());
        gap(ui, 2.0);
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            for lost in &made.repaired.lost {
                ui.add(Label::new(cx.texts.message(&words_of(lost), None)).wrap());
                gap(ui, 1.0);
            }
        });
        gap(ui, 2.0);
        if primary_button(ui, "", &cx.t("repair-list-close")).clicked() {
            cx.send(DocumentAction::ReadNotCarried);
        }
    });
    if answered.is_none() {
        cx.send(DocumentAction::ReadNotCarried);
    }
}
