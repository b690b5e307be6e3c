//! The paper before it is handed out: its pages, its language, and where to write it.

use egui::{Align, ColorImage, Image, Layout, ScrollArea, TextureOptions, Ui, vec2};

use super::basic::{button, gap, heading, icon_button, primary_button};
use crate::app::actions::{Action, Paper, PaperFormat, Subject};
use crate::text::Lang;
use crate::ui::context::Cx;
use crate::ui::icons;

/// How wide a page is shown.
const PAGE_WIDTH: f32 = 620.0;

/// Draws the preview while there is one.
pub fn preview_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(preview) = &cx.app.preview else {
        cx.memory.pages.clear();
        return;
    };
    let paper = preview.paper.clone();
    if !preview.pages.is_empty() {
        cx.memory.pages = preview
            .pages
            .iter()
            .map(|page| {
                let size = [page.width as usize, page.height as usize];
                let image = ColorImage::from_rgba_unmultiplied(size, &page.pixels);
                ui.ctx().load_texture("page", image, TextureOptions::LINEAR)
            })
            .collect();
        cx.send(Action::PagesTaken);
    }
    let height = ui.ctx().content_rect().height() - 180.0;
    let frame = egui::Frame::window(&ui.ctx().global_style());
    let modal = egui::Modal::new(egui::Id::unique("preview")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(PAGE_WIDTH + 24.0);
        bar_ui(ui, cx, &paper);
        gap(ui, 2.0);
        ScrollArea::vertical()
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink(false)
            .show(ui, |ui| {
                for texture in &cx.memory.pages {
                    let size = texture.size_vec2();
                    let shown = vec2(PAGE_WIDTH, PAGE_WIDTH * size.y / size.x.max(1.0));
                    let frame = egui::Frame::new()
                        .stroke(egui::Stroke::new(1.0, crate::ui::theme::tokens(ui).line));
                    frame.show(ui, |ui| ui.add(Image::new((texture.id(), shown))));
                    gap(ui, 2.0);
                }
            });
    });
    if modal.should_close() {
        cx.send(Action::ClosePreview);
    }
}

fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, paper: &Paper) {
    ui.horizontal(|ui| {
        let title = match paper.subject {
            Subject::Decisions(_) => "paper-decision-summary",
            Subject::Derivation { .. } => "derivation-title",
        };
        heading(ui, cx.t(title));
        for lang in Lang::ALL {
            let name = cx.texts.attribute("choice-language", lang.code());
            if ui.selectable_label(paper.lang == *lang, name).clicked() {
                cx.send(Action::Preview(Paper { lang: *lang, ..paper.clone() }));
            }
        }
        let mut public = paper.public;
        // A derivation holds nothing that could be exempt.
        let may_be_exempt = matches!(paper.subject, Subject::Decisions(_));
        if may_be_exempt && ui.checkbox(&mut public, cx.t("paper-public")).changed() {
            cx.send(Action::Preview(Paper { public, ..paper.clone() }));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, icons::X, &cx.t("paper-close"), true).clicked() {
                cx.send(Action::ClosePreview);
            }
        });
    });
    ui.horizontal(|ui| {
        if primary_button(ui, icons::FILE_PDF, &cx.t("paper-save-pdf")).clicked() {
            cx.send(Action::ChooseExport(paper.clone(), PaperFormat::Pdf));
        }
        if button(ui, icons::FILE_DOC, &cx.t("paper-save-docx")).clicked() {
            cx.send(Action::ChooseExport(paper.clone(), PaperFormat::Docx));
        }
    });
}
