//! The way out and in beside a list: the list as it is shown, or everything, and a table from
//! outside.

use std::sync::Arc;

use egui::Ui;

use super::papers::each_paper_ui;
use crate::app::actions::DocumentAction;
use crate::app::merging::MergeAction;
use crate::app::papers::of_list;
use crate::app::sheets::{ENDINGS, SheetAction, SheetFormat, SheetWanted, ShownList};
use crate::model::kind::Kind;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;

/// The menu of a list: the papers over its records, and the list as it is shown, with the columns
/// that it shows.
pub fn exchange_menu(ui: &mut Ui, cx: &mut Cx<'_>, kind: Kind) {
    icon_menu(ui, cx, |ui, cx| {
        let papers = of_list(kind);
        if !papers.is_empty() {
            each_paper_ui(ui, cx, papers, "");
            ui.separator();
        }
        for (format, key) in
            [(SheetFormat::Xlsx, "export-list-xlsx"), (SheetFormat::Csv, "export-list-csv")]
        {
            // A file that cannot say which day it is of is not written of an earlier one.
            let can = cx.may_edit() || format.says_its_day();
            let button = ui.add_enabled(can, egui::Button::new(cx.t(key)));
            if button.on_disabled_hover_text(cx.t("export-past-csv")).clicked() {
                choose_list(cx, kind, format);
            }
        }
        ui.separator();
        everything_ui(ui, cx);
    });
}

/// The same in the bar at the top, without a list.
pub fn exchange_icon(ui: &mut Ui, cx: &mut Cx<'_>) {
    icon_menu(ui, cx, everything_ui);
}

/// An icon alone, so that there is room for it beside the narrowest list.
fn icon_menu(ui: &mut Ui, cx: &mut Cx<'_>, contents: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let name = cx.t("exchange");
    let icon = egui::RichText::new(icons::EXPORT).size(17.0).line_height(Some(17.0));
    let button =
        egui::Button::new(icon).min_size(egui::Vec2::splat(30.0)).frame_when_inactive(false);
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        focus::hold(ui);
        contents(ui, cx);
    });
    response.accessible_name(&name).on_hover_text(name);
}

/// Everything out, and a table in.
fn everything_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if ui.button(cx.t("export-all")).clicked() {
        choose(cx, None, SheetFormat::Xlsx);
    }
    if ui.button(cx.t("bring-choose-file")).clicked() {
        cx.send(SheetAction::ChooseImport);
    }
}

/// Asks where the list of a kind is to be written as it is shown.
pub fn choose_list(cx: &mut Cx<'_>, kind: Kind, format: SheetFormat) {
    let (ids, columns) = cx.shown(kind);
    choose(cx, Some(ShownList { kind, ids: Arc::new(ids), columns }), format);
}

/// Asks where a list, or all of the portfolio, is to be written.
pub fn choose(cx: &mut Cx<'_>, list: Option<ShownList>, format: SheetFormat) {
    let wanted = SheetWanted { list, format, lang: cx.texts.lang() };
    cx.send(SheetAction::ChooseExport(wanted));
}

/// A file that was dropped on the window: a copy of what is open and a table are brought in, another
/// document is opened.
pub fn take_dropped(ui: &Ui, cx: &mut Cx<'_>) {
    let dropped =
        ui.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_path_buf()));
    let Some(path) = dropped else { return };
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    if cx.open().is_some() && ENDINGS.contains(&ending.as_str()) {
        cx.send(SheetAction::Read(path));
    } else if ending == "samstyr" {
        match cx.open().is_some() && cx.may_edit() {
            true => cx.send(MergeAction::Dropped(path)),
            false => cx.send(DocumentAction::Open(path)),
        }
    }
}
