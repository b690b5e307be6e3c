//! The paper before it is handed out: its pages, its language, and where to write it.

mod within;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{
    ColorImage, Image, Key, Label, Modifiers, RichText, ScrollArea, TextureHandle, TextureOptions,
    Ui, vec2,
};

use super::basic::{
    at_right, button, button_if, checkbox, gap, heading, icon_button, primary_button,
};
use super::dialog::dialog;
use super::written::written_ui;
use crate::app::papers::{PaperAction, Preview, Wanted};
use crate::export::pdf::Typeset;
use crate::report::paper::{Ask, PaperFormat, Subject};
use crate::text::Lang;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme;
use within::within_ui;

/// How wide a page is shown at most, until somebody makes it larger: longer lines are no easier to read.
const PAGE_WIDTH: f32 = 900.0;
/// The widest that a page which lies on its side is shown.
const LANDSCAPE: f32 = 1500.0;
/// The sizes that one goes through, as parts of the width that a page begins with.
const SIZES: [f32; 8] = [0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0];
/// Where the size begins among them.
const PLAIN: usize = 3;
/// What stands beside a page: the bar of what scrolls, and a little air.
const BESIDE: f32 = 24.0;

/// How large the pages are shown: which of the sizes, and beginning with which width.
#[derive(Clone, Copy)]
struct Size {
    step: usize,
    fitted: f32,
}

impl Default for Size {
    fn default() -> Self {
        Self { step: PLAIN, fitted: PAGE_WIDTH }
    }
}

impl Size {
    /// How wide a page is shown.
    fn width(self) -> f32 {
        (self.fitted * SIZES.get(self.step).copied().unwrap_or(1.0)).round()
    }
}

/// The frame of the dialogue and the air around it, from top to bottom.
const AROUND: f32 = 64.0;

/// So much above and below what is in sight is drawn too, in points: about a page.
const AHEAD: f32 = 900.0;

/// The pages in sight and those beside them, as textures; the others are drawn when they come near.
#[derive(Default)]
struct Pages {
    /// Of which paper.
    of: Option<Arc<Typeset>>,
    /// Width and height of each page, in points.
    sizes: Vec<(f64, f64)>,
    /// By number; nothing while a page is being drawn.
    textures: BTreeMap<usize, Option<TextureHandle>>,
}

impl Pages {
    /// Takes what has been drawn since the last frame.
    fn take(&mut self, ui: &Ui, preview: &Preview) {
        if !self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, &preview.typeset)) {
            let sizes = preview.typeset.page_sizes();
            *self = Self { of: Some(Arc::clone(&preview.typeset)), sizes, ..Self::default() };
        }
        for (index, page) in &preview.drawn {
            let size = [page.width as usize, page.height as usize];
            let image = ColorImage::from_rgba_unmultiplied(size, &page.pixels);
            let texture = ui.ctx().load_texture("page", image, TextureOptions::LINEAR);
            self.textures.insert(*index, Some(texture));
        }
    }
}

/// Draws the preview while there is one.
pub fn preview_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let Some(preview) = &cx.app.preview else {
        *cx.memory.of() = Pages::default();
        return;
    };
    let wanted = preview.wanted.clone();
    cx.memory.of::<Pages>().take(ui, preview);
    if !preview.drawn.is_empty() {
        cx.send(PaperAction::PagesTaken);
    }
    let name = called(cx, &wanted);
    let first = cx.memory.of::<Pages>().sizes.first().copied();
    let is_landscape = first.is_some_and(|(width, height)| width > height);
    let widest = if is_landscape { LANDSCAPE } else { PAGE_WIDTH } + BESIDE;
    let shown = dialog(ui, "preview", &name, widest, |ui| {
        cx.memory.of::<Size>().fitted = ui.available_width() - BESIDE;
        bar_ui(ui, cx, &wanted);
        sizes_ui(ui, cx);
        written_line_ui(ui, cx);
        gap(ui, 2.0);
        // What is left of the window, but for the frame and a little air.
        let taken = ui.min_rect().height() + AROUND;
        let height = (ui.ctx().content_rect().height() - taken).max(80.0);
        let area =
            ScrollArea::both().max_height(height).min_scrolled_height(height).auto_shrink(false);
        area.show(ui, |ui| {
            for index in 0..cx.memory.of::<Pages>().sizes.len() {
                page_ui(ui, cx, index);
                gap(ui, 2.0);
            }
            read_on(ui);
        });
    });
    if shown.is_none() {
        cx.send(PaperAction::Close);
    }
}

/// Larger, smaller, and back to the width of the window; by + and - too.
fn sizes_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let types = ui.ctx().text_edit_focused();
    let pressed = |key| !types && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (plus, minus) = (pressed(Key::Plus) || pressed(Key::Equals), pressed(Key::Minus));
    let before = cx.memory.of::<Size>().step;
    let mut step = before;
    ui.horizontal(|ui| {
        let may_shrink = before > 0;
        let word = cx.texts.attribute("preview-size", "smaller");
        if icon_button(ui, "−", &word, may_shrink).clicked() || (minus && may_shrink) {
            step -= 1;
        }
        let per_cent = SIZES.get(before).map_or(100.0, |size| size * 100.0).round();
        ui.label(format!("{per_cent} %"));
        let may_grow = before + 1 < SIZES.len();
        let word = cx.texts.attribute("preview-size", "larger");
        if icon_button(ui, "+", &word, may_grow).clicked() || (plus && may_grow) {
            step += 1;
        }
        let fit = cx.texts.attribute("preview-size", "fit");
        if button_if(ui, before != PLAIN, "", &fit).clicked() {
            step = PLAIN;
        }
    });
    if step != before {
        cx.memory.of::<Size>().step = step;
        // Drawn anew, as sharp as the screen is.
        cx.memory.of::<Pages>().textures.clear();
    }
}

/// What was written last, with the ways to it: no key reaches what lies beside the dialogue.
fn written_line_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let standing = cx.app.messages.standing();
    let told = standing.and_then(|note| Some((note.written.clone()?, note.text.clone())));
    let Some((written, text)) = told else { return };
    ui.horizontal(|ui| {
        written_ui(ui, cx, &written);
        ui.add(Label::new(RichText::new(text).font(theme::small())).truncate());
    });
}

/// Page down and Page up, wherever in the dialogue the focus is.
fn read_on(ui: &Ui) {
    let step = ui.clip_rect().height() * 0.9;
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if pressed(Key::PageDown) {
        ui.scroll_with_delta(vec2(0.0, -step));
    } else if pressed(Key::PageUp) {
        ui.scroll_with_delta(vec2(0.0, step));
    }
}

fn page_ui(ui: &mut Ui, cx: &mut Cx<'_>, index: usize) {
    let Some((width, height)) = cx.memory.of::<Pages>().sizes.get(index).copied() else { return };
    let room = cx.memory.of::<Size>().width();
    let shown = vec2(room, room * (height / width.max(1.0)) as f32);
    let (rect, response) = ui.allocate_exact_size(shown, egui::Sense::hover());
    let name = cx.texts.with("preview-page", &[("number", &(index + 1).to_string())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
    if !ui.clip_rect().expand(AHEAD).intersects(rect) {
        cx.memory.of::<Pages>().textures.remove(&index);
        return;
    }
    let line = egui::Stroke::new(1.0, crate::ui::theme::tokens(ui).line);
    ui.painter().rect(rect, 0.0, egui::Color32::WHITE, line, egui::StrokeKind::Outside);
    match cx.memory.of::<Pages>().textures.get(&index) {
        Some(Some(texture)) => Image::new((texture.id(), shown)).paint_at(ui, rect),
        Some(None) => {}
        None => {
            cx.memory.of::<Pages>().textures.insert(index, None);
            // As many pixels as the screen has there: no more memory, and no blur.
            let pixels = (room * ui.ctx().pixels_per_point()).round() as u32;
            cx.send(PaperAction::Draw(index, pixels));
        }
    }
}

/// What the paper is called.
fn called(cx: &Cx<'_>, wanted: &Wanted) -> String {
    cx.t((wanted.paper.called)(&cx.portfolio(), &wanted.ask.subject))
}

fn bar_ui(ui: &mut Ui, cx: &mut Cx<'_>, wanted: &Wanted) {
    ui.horizontal(|ui| {
        heading(ui, called(cx, wanted));
        at_right(ui, "close", |ui| {
            if icon_button(ui, icons::X, &cx.t("paper-close"), true).clicked() {
                cx.send(PaperAction::Close);
            }
        });
    });
    ui.horizontal_wrapped(|ui| {
        for lang in Lang::ALL {
            let name = cx.texts.attribute("choice-language", lang.code());
            if ui.selectable_label(wanted.ask.lang == *lang, name).clicked() {
                show(cx, wanted, Ask { lang: *lang, ..wanted.ask.clone() });
            }
        }
        let mut public = wanted.ask.public;
        if wanted.paper.public && checkbox(ui, &mut public, cx.t("paper-public")).changed() {
            show(cx, wanted, Ask { public, ..wanted.ask.clone() });
        }
    });
    match &wanted.ask.subject {
        Subject::Period(within) => {
            if let Some(within) = within_ui(ui, cx, *within) {
                let subject = Subject::Period(within);
                show(cx, wanted, Ask { subject, ..wanted.ask.clone() });
            }
        }
        Subject::Record(_) | Subject::Changes(_) | Subject::Calculation(_) => {}
    }
    ui.horizontal_wrapped(|ui| {
        for (place, format) in wanted.paper.formats.iter().enumerate() {
            let word = cx.texts.attribute("paper-save", format.ending());
            let button = if place == 0 { primary_button } else { button };
            if button(ui, icon_of(*format), &word).clicked() {
                cx.send(PaperAction::ChoosePlace(wanted.clone(), *format));
            }
        }
    });
}

/// Shows the same paper otherwise.
fn show(cx: &mut Cx<'_>, wanted: &Wanted, ask: Ask) {
    cx.send(PaperAction::Show(Wanted { paper: wanted.paper, ask }));
}

fn icon_of(format: PaperFormat) -> &'static str {
    match format {
        PaperFormat::Pdf => icons::FILE_PDF,
        PaperFormat::Docx => icons::FILE_DOC,
        PaperFormat::Text => icons::FILE,
    }
}
