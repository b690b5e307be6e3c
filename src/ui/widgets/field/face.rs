//! How a field looks: a text to be read until somebody goes there, and then a box to write in, of the same
//! size and with the text in the same place.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Color32, Frame, Galley, Id, Label, Margin, RichText, Stroke, Ui};

use super::room::Room;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::link_of;

/// Room between the edge of a field and its text.
pub(super) const INSIDE: Margin = Margin::symmetric(8, 6);
/// A long text is folded to so many lines.
const FOLDED: usize = 6;
/// A text of at most so many lines is not folded.
const SHORT: usize = 8;

/// The frame of a field that is read; the pointer over it shows that it can be written in.
pub(super) fn rest_frame(ui: &Ui, id: Id) -> Frame {
    let is_under = ui.ctx().read_response(id).is_some_and(|response| response.hovered());
    let fill = if is_under { tokens(ui).hover } else { Color32::TRANSPARENT };
    Frame::new().inner_margin(INSIDE).corner_radius(6.0).fill(fill)
}

/// The frame of a field that is written in. It is as wide with the focus as without, of whatever width its
/// line is.
pub(super) fn box_frame(ui: &Ui, id: Id) -> Frame {
    let tokens = tokens(ui);
    let is_under = ui.ctx().read_response(id).is_some_and(|response| response.hovered());
    let (line, colour) = match (ui.memory(|memory| memory.has_focus(id)), is_under) {
        (true, _) => (2, tokens.accent),
        (false, true) => (1, tokens.muted),
        (false, false) => (1, tokens.field_line),
    };
    let Margin { left, top, .. } = INSIDE;
    Frame::new()
        .inner_margin(Margin::symmetric(left - line, top - line))
        .corner_radius(6.0)
        .fill(tokens.field)
        .stroke(Stroke::new(f32::from(line), colour))
}

/// Draws a menu of choices that reads as text until somebody goes there.
pub(super) fn as_text<R>(ui: &mut Ui, rests: bool, draw: impl FnOnce(&mut Ui) -> R) -> R {
    let drawn = ui.scope(|ui| {
        ui.spacing_mut().button_padding.x = 2.0 * GRID;
        if rests {
            let state = &mut ui.visuals_mut().widgets.inactive;
            state.bg_fill = Color32::TRANSPARENT;
            state.weak_bg_fill = Color32::TRANSPARENT;
            state.bg_stroke.color = Color32::TRANSPARENT;
        }
        draw(ui)
    });
    drawn.inner
}

/// A text laid out in lines; folded where it is long and `folds`. Says whether it is long.
pub(super) fn laid_out(
    ui: &Ui,
    text: &str,
    (width, lines): (f32, bool),
    folds: bool,
) -> (Arc<Galley>, bool) {
    let colour = ui.visuals().text_color();
    let lay = |most: usize| {
        let mut job = LayoutJob::simple(text.to_owned(), theme::body(), colour, width);
        job.break_on_newline = lines;
        job.keep_trailing_whitespace = true;
        job.wrap.max_rows = most;
        let height = ui.fonts_mut(|fonts| fonts.row_height(&theme::body()));
        let height = height + ui.spacing().extra_text_line_spacing;
        for section in &mut job.sections {
            section.format.line_height = Some(height);
        }
        ui.fonts_mut(|fonts| fonts.layout_job(job))
    };
    let whole = lay(usize::MAX);
    match whole.rows.len() > SHORT {
        true if folds => (lay(FOLDED), true),
        is_long => (whole, is_long),
    }
}

/// The way to the rest of a long text, and back.
pub(super) fn fold_ui(ui: &mut Ui, cx: &Cx<'_>, room: &mut Room, of: &str) {
    let word = cx.t(if room.unfolded { "field-less" } else { "field-more" });
    let text = RichText::new(&word).font(theme::small()).color(tokens(ui).accent);
    let margin = Margin { left: INSIDE.left, ..Margin::ZERO };
    let name = format!("{word}: {of}");
    let drawn =
        Frame::new().inner_margin(margin).show(ui, |ui| link_of(ui, Label::new(text), &name));
    if drawn.inner.clicked() {
        room.unfolded = !room.unfolded;
    }
}
