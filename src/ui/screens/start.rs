//! The start page: open, new, recent, the example.

use std::path::Path;

use egui::{Align, CentralPanel, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui};

use crate::app::actions::{DocumentAction, SettingsAction};
use crate::app::route::View;
use crate::ui::context::Cx;
use crate::ui::keys::OPEN;
use crate::ui::screen::Screen;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{
    at_right, button, follow_focus, gap, heading, icon, link_of, marked, muted, primary_button,
};
use crate::ui::widgets::looks::{help_button_ui, theme_ui};
use crate::ui::widgets::sealing::own_name_ui;
use crate::ui::{focus, icons};

/// The screen.
pub const SCREEN: Screen =
    Screen { views: &[View::START], without_document: true, draw: start_ui, ..Screen::PLAIN };

/// Room for a message of two lines.
const TOLD: i8 = 64;

/// The page has been drawn: who starts the program goes on by keys from what it is for.
#[derive(Default)]
struct Greeted(bool);

fn start_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !std::mem::replace(&mut cx.memory.of::<Greeted>().0, true) {
        focus::to_main(ui.ctx());
    }
    let tokens = *tokens(ui);
    // What there is to tell lies over the lowest part of the window.
    let margin = Margin { bottom: TOLD, ..Margin::ZERO };
    let frame = Frame::new().fill(tokens.canvas).inner_margin(margin);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let top = ((ui.available_height() + f32::from(TOLD)) * 0.16).max(24.0);
        ScrollArea::vertical().id_salt("start").auto_shrink(false).show(ui, |ui| {
            ui.add_space(top);
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                ui.set_max_width(560.0);
                ui.with_layout(Layout::top_down(Align::Min), |ui| contents_ui(ui, cx));
            });
            follow_focus(ui);
        });
    });
}

fn contents_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let name = RichText::new("Samstyr").font(egui::FontId::new(34.0, theme::title().family));
    ui.add(Label::new(name).selectable(false));
    let text = RichText::new(cx.t("start-text")).color(tokens(ui).muted);
    ui.add(Label::new(text).wrap());
    gap(ui, 6.0);
    if let Some(path) = &cx.app.documents.opening {
        opening_ui(ui, cx, path);
        return;
    }
    repairable_ui(ui, cx);
    ui.horizontal(|ui| {
        let keys = ui.ctx().format_shortcut(&OPEN);
        let open = primary_button(ui, icons::FOLDER_OPEN, &cx.t("start-open"));
        focus::may_be_main(ui.ctx(), open.id);
        muted(ui, keys);
        if open.clicked() {
            cx.send(DocumentAction::ChooseOpen);
        }
        if button(ui, icons::FILE, &cx.t("start-new")).clicked() {
            cx.send(DocumentAction::ChooseNew);
        }
        if button(ui, icons::STACK, &cx.t("start-example")).clicked() {
            cx.send(DocumentAction::OpenExample);
        }
    });
    gap(ui, 8.0);
    recent_ui(ui, cx);
    gap(ui, 6.0);
    ui.horizontal(|ui| {
        let label = cx.t("name-label");
        muted(ui, &label);
        own_name_ui(ui, cx);
    });
    gap(ui, 2.0);
    ui.horizontal(|ui| {
        for lang in crate::text::Lang::ALL {
            let name = cx.texts.attribute("choice-language", lang.code());
            if ui.selectable_label(cx.app.lang() == *lang, name).clicked() {
                cx.send(SettingsAction::Lang(*lang));
            }
        }
        at_right(ui, "start", |ui| {
            help_button_ui(ui, cx);
            theme_ui(ui, cx);
        });
    });
}

/// The documents that were open last.
fn recent_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !cx.app.settings.recent.is_empty() {
        heading(ui, cx.t("start-recent"));
        gap(ui, 1.0);
    }
    for path in cx.app.settings.recent.clone() {
        let name = path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let folder = path.parent().map(|f| f.display().to_string()).unwrap_or_default();
        ui.spacing_mut().item_spacing.y = 2.0;
        let response = ui
            .horizontal(|ui| {
                let colour = tokens(ui).accent;
                icon(ui, icons::FILE, colour);
                let text = RichText::new(&name).color(colour);
                link_of(ui, Label::new(text).truncate(), &format!("{name}, {folder}"))
            })
            .inner;
        ui.horizontal(|ui| {
            // Under the name, and not under its icon.
            ui.add_space(18.0 + 2.0 * GRID);
            let text = RichText::new(folder).font(theme::small()).color(tokens(ui).muted);
            // Whole: two files of one name are told apart by it, wherever their folders differ.
            ui.add(Label::new(text).wrap());
        });
        ui.add_space(2.0 * GRID);
        if response.clicked() {
            cx.send(DocumentAction::Open(path));
        }
    }
}

/// A document that could not be opened, and the way to have all of it back.
fn repairable_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(path) = cx.app.documents.repairable.clone() else { return };
    let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let told = cx.texts.with("repair-offer", &[("name", &name)]);
    let colour = tokens(ui).ink;
    marked(ui, icons::WARNING, &told, theme::body(), colour);
    gap(ui, 1.0);
    if primary_button(ui, icons::ARROW_COUNTER_CLOCKWISE, &cx.t("repair-do")).clicked() {
        cx.send(DocumentAction::MakeAnew(path));
    }
    gap(ui, 4.0);
}

/// A big file takes a while: which one, and how big it is.
fn opening_ui(ui: &mut Ui, cx: &Cx<'_>, path: &Path) {
    let name = path.file_stem().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let told = cx.texts.with("start-opening", &[("name", &name)]);
    let colour = tokens(ui).muted;
    marked(ui, icons::HOURGLASS, &told, theme::body(), colour);
    muted(ui, path.parent().map(|folder| folder.display().to_string()).unwrap_or_default());
}
