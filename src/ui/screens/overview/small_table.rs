//! A small table: a label, then columns of figures, each as wide as what stands in it.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use crate::ui::theme::{self, tokens};

/// Height of a line.
const LINE: f32 = 28.0;
/// Room between columns.
const BETWEEN: f32 = 16.0;
/// How much a column may gain where there is room, so that figures stand apart and still not far
/// from what they are about.
const GAIN: f32 = 40.0;
/// The least and the most that the label takes of a line, where there is a choice.
const LABEL: (f32, f32) = (120.0, 260.0);

/// How a small table divides its line. Widths are in points.
pub(super) struct Columns {
    label: f32,
    figures: Vec<f32>,
}

impl Columns {
    /// Columns as wide as the widest text of each, in a line of `room`. `shrink` is how narrow a
    /// column may become where not all have room; what does not fit then is cut by its head only.
    pub(super) fn fit(room: f32, widest: &[f32], shrink: Option<f32>) -> Self {
        let count = widest.len().max(1) as f32;
        let mut figures: Vec<f32> = widest.iter().map(|width| width + BETWEEN).collect();
        let spare = room - LABEL.1 - figures.iter().sum::<f32>();
        if spare > 0.0 {
            let gain = (spare / count).min(GAIN);
            figures.iter_mut().for_each(|width| *width += gain);
        }
        if let Some(least) = shrink {
            narrow(&mut figures, room - LABEL.0, least + BETWEEN);
        }
        let label = (room - figures.iter().sum::<f32>()).max(LABEL.0);
        Self { label, figures }
    }
}

/// Makes columns narrower until they fit, all by as much, none narrower than `least`.
fn narrow(widths: &mut [f32], room: f32, least: f32) {
    loop {
        let over = widths.iter().sum::<f32>() - room;
        let above: Vec<&mut f32> = widths.iter_mut().filter(|width| **width > least).collect();
        if over < 0.5 || above.is_empty() {
            return;
        }
        let share = over / above.len() as f32;
        above.into_iter().for_each(|width| *width = (*width - share).max(least));
    }
}

/// A line of a small table: a label, then columns of figures.
pub(super) fn line_ui(
    ui: &mut Ui,
    columns: &Columns,
    label: impl FnOnce(&mut Ui),
    mut cell: impl FnMut(&mut Ui, usize),
) {
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let from_left = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(columns.label, LINE), from_left, |ui| {
            ui.set_min_size(vec2(columns.label, LINE));
            label(ui);
        });
        for (place, width) in columns.figures.iter().enumerate() {
            // Room between columns, so that heads that fill theirs do not touch.
            ui.add_space(BETWEEN);
            let size = vec2(width - BETWEEN, LINE);
            let from_right = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(size, from_right, |ui| {
                ui.set_min_size(size);
                cell(ui, place);
            });
        }
    });
}

/// The head of a column.
pub(super) fn head_ui(ui: &mut Ui, text: &str) {
    right(ui, RichText::new(text).font(theme::small()).color(tokens(ui).muted));
}

/// The head of a column that is wide enough for each word of it.
pub(super) fn wrapped_head_ui(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).font(theme::small()).color(tokens(ui).muted);
    ui.add(Label::new(text).wrap().halign(Align::Max).selectable(false));
}

/// How wide the widest word of a text is, set as a head.
pub(super) fn widest_word(ui: &Ui, text: &str) -> f32 {
    let words = text.split_whitespace().map(|word| text_width(ui, word, theme::small().size));
    words.fold(0.0, f32::max)
}

pub(super) fn right(ui: &mut Ui, text: RichText) -> egui::Response {
    ui.add(Label::new(text).truncate().selectable(false))
}

/// How wide a text is, set at a size.
pub(super) fn text_width(ui: &Ui, text: &str, size: f32) -> f32 {
    let font = egui::FontId::new(size, theme::body().family);
    ui.painter().layout_no_wrap(text.to_owned(), font, tokens(ui).ink).size().x.ceil() + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stay_in_their_room_as_long_as_figures_can_be_read() {
        for room in [420.0, 500.0, 700.0, 1_100.0] {
            let widest = [50.0, 110.0, 100.0, 126.0, 84.0, 118.0, 40.0, 40.0];
            let columns = Columns::fit(room, &widest, Some(20.0));
            let taken: f32 = columns.label + columns.figures.iter().sum::<f32>();
            assert!(taken <= room + 1.0, "{taken} of {room}");
            assert!(columns.figures.iter().all(|width| *width >= 20.0 + BETWEEN));
        }
        // A sum is never cut: it may need more than there is.
        let columns = Columns::fit(300.0, &[90.0, 90.0, 90.0], None);
        assert_eq!(columns.figures, [106.0, 106.0, 106.0]);
    }
}
