//! The numbers of a card as a table, each row a click from its records; one that counts none leads nowhere.

use egui::{Label, RichText, ScrollArea, Ui};

use super::figure::go_to_records;
use super::small_table::{Columns, line_ui, right, text_width, widest_word, wrapped_head_ui};
use crate::report::cards::{Cell, Table};
use crate::ui::context::Cx;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::{hairline, link_of, muted};

/// The size of what stands in a cell.
const CELL: f32 = 13.5;

pub(super) fn card_table_ui(ui: &mut Ui, cx: &mut Cx<'_>, table: &Table) {
    let [first, heads @ ..] = table.heads.as_slice() else { return };
    let cells = |place: usize| table.rows.iter().filter_map(move |row| row.cells.get(place + 1));
    let widest: Vec<f32> = heads
        .iter()
        .enumerate()
        .map(|(place, head)| {
            let cells = cells(place).map(|cell| text_width(ui, &cell.text(), CELL));
            cells.fold(widest_word(ui, head), f32::max)
        })
        .collect();
    let width = ui.available_width();
    // Numbers are never cut: where they need more room than there is, they are a scroll away.
    ScrollArea::horizontal().id_salt(("card table", first)).show(ui, |ui| {
        ui.set_max_width(width);
        let columns = Columns::fit(width, &widest, None);
        line_ui(
            ui,
            &columns,
            |ui| {
                muted(ui, first);
            },
            |ui, place| wrapped_head_ui(ui, heads.get(place).map_or("", String::as_str)),
        );
        hairline(ui);
        for row in &table.rows {
            let name = row.cells.first().map_or("", |cell| cell.words.as_str());
            let mut clicked = false;
            line_ui(
                ui,
                &columns,
                |ui| {
                    if row.ids.is_empty() {
                        ui.add(Label::new(name).truncate());
                        return;
                    }
                    let text = RichText::new(name).color(tokens(ui).accent);
                    clicked = link_of(ui, Label::new(text).truncate(), name).clicked();
                },
                |ui, place| {
                    let cell = row.cells.get(place + 1).map(Cell::text).unwrap_or_default();
                    right(ui, RichText::new(cell).size(CELL));
                },
            );
            if clicked {
                go_to_records(cx, row.ids.clone(), name.to_owned());
            }
        }
    });
}
