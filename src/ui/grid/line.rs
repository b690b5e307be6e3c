//! A line of text as it stands in a cell.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Rect, Ui};

use super::layout::INSET;

/// What of a text stands in a cell.
pub(super) fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// A line of text in a cell, cut by an ellipsis; half a figure would be another figure, and is left
/// out.
pub(super) fn line(
    ui: &Ui,
    (rect, clip): (Rect, Rect),
    text: &str,
    font: FontId,
    colour: Color32,
    right: bool,
) {
    let painter = ui.painter().with_clip_rect(clip);
    let room = (rect.width() - 2.0 * INSET).max(8.0);
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font.clone(), colour);
    job.wrap = TextWrapping::truncate_at_width(room);
    let mut galley = painter.layout_job(job);
    let is_figure = right || text.chars().all(|c| !c.is_alphabetic());
    if galley.elided && is_figure {
        galley = painter.layout_no_wrap("…".to_owned(), font.clone(), colour);
    }
    let mut x = if right { rect.right() - INSET - galley.size().x } else { rect.left() + INSET };
    let seen = clip.x_range();
    let is_cut = x + 0.5 < seen.min || x + galley.size().x > seen.max + 0.5;
    if is_cut && is_figure {
        // At the edge of the list, too.
        galley = painter.layout_no_wrap("…".to_owned(), font, colour);
        x = rect.right().min(seen.max) - INSET - galley.size().x;
        if x < rect.left().max(seen.min) {
            return;
        }
    }
    let at = egui::pos2(x, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, colour);
}
