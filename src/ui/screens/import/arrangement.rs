//! What the rows of the file are, and where its columns go.

use egui::{Grid, Label, RichText, ScrollArea, Ui};

use super::cell_ui;
use crate::app::actions::Action;
use crate::app::tables::{FoundSheet, Importing, Prospect, TableAction};
use crate::model::column::columns_of;
use crate::model::kind::Kind;
use crate::report::table::heading;
use crate::ui::context::Cx;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::{follow_focus, gap, menu, muted};

/// Room between columns.
const BETWEEN: f32 = 24.0;

/// What the rows are, which sheet, and where its columns go.
pub(super) fn arrangement_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    importing: &Importing,
    prospect: &Prospect,
) {
    let sheets: Vec<String> = importing
        .workbook
        .iter()
        .flat_map(|workbook| &workbook.sheets)
        .filter(|sheet| sheet.visible && !sheet.rows.is_empty() && !sheet.name.is_empty())
        .map(|sheet| sheet.name.clone())
        .collect();
    let one = match prospect.sheets.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    ui.horizontal_wrapped(|ui| {
        if sheets.len() > 1 {
            let name = cx.t("bring-sheet");
            muted(ui, &name);
            let shown = one.map_or_else(|| cx.t("bring-all-sheets"), |one| one.name.clone());
            let chosen = menu("import sheet").width(240.0).selected_text(shown).show_ui(ui, |ui| {
                for sheet in &sheets {
                    let here = one.is_some_and(|one| one.name == *sheet);
                    if ui.selectable_label(here, sheet).clicked() {
                        cx.send(Action::Table(TableAction::SetSheet(sheet.clone())));
                    }
                }
            });
            chosen.response.accessible_name(name);
            ui.add_space(4.0 * GRID);
        }
        if let Some(one) = one {
            kind_ui(ui, cx, one.kind);
        }
    });
    if let Some((one, kind)) = one.and_then(|one| Some((one, one.kind?))) {
        gap(ui, 2.0);
        columns_ui(ui, cx, one, kind);
    }
}

fn kind_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Option<Kind>) {
    let name = cx.t("bring-kind");
    muted(ui, &name);
    let shown = kind.map_or_else(|| cx.t("bring-choose"), |kind| cx.texts.kind_plural(kind));
    let chosen = menu("import kind").width(240.0).selected_text(shown).show_ui(ui, |ui| {
        for offer in offered_kinds() {
            if ui.selectable_label(kind == Some(offer), cx.texts.kind_plural(offer)).clicked() {
                cx.send(Action::Table(TableAction::SetKind(offer)));
            }
        }
    });
    chosen.response.accessible_name(name);
}

/// The kinds that a table can become; the program's own bookkeeping is not among them.
fn offered_kinds() -> Vec<Kind> {
    const NOT_OFFERED: &[Kind] = &[
        Kind::OwnColumn,
        Kind::OwnValue,
        Kind::SavedView,
        Kind::ImportMapping,
        Kind::Settings,
        Kind::Estimate,
    ];
    Kind::ALL.iter().copied().filter(|kind| !NOT_OFFERED.contains(kind)).collect()
}

/// A line for each column: its heading, some of its cells, where it goes.
fn columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &FoundSheet, kind: Kind) {
    let portfolio = cx.portfolio();
    let mut targets: Vec<(String, String)> = columns_of(&portfolio, kind)
        .into_iter()
        .map(|key| (key.name(kind), heading(cx.texts, &portfolio, kind, key)))
        .collect();
    if kind == Kind::Case {
        targets.push(("case_number".to_owned(), cx.t("bring-case-number")));
    }
    targets.push(("id".to_owned(), cx.t("bring-id")));
    let wide = ui.available_width() - 2.0 * BETWEEN - 4.0 * GRID;
    let widths = [0.27, 0.43, 0.30].map(|share| (wide * share).min(400.0));
    let room = (ui.available_height() * 0.42).clamp(120.0, 320.0);
    ScrollArea::vertical().id_salt("import columns").max_height(room).show(ui, |ui| {
        Grid::new("import columns").num_columns(3).spacing([BETWEEN, 6.0]).show(ui, |ui| {
            for word in ["bring-column", "bring-samples", "bring-goes-to"] {
                muted(ui, cx.t(word));
            }
            ui.end_row();
            for (place, column) in sheet.columns.iter().enumerate() {
                cell_ui(ui, widths[0], Label::new(&column.heading));
                let samples = column.samples.join(" · ");
                let samples = RichText::new(samples).color(tokens(ui).muted);
                cell_ui(ui, widths[1], Label::new(samples));
                let name = cx.texts.with("bring-place", &[("column", &column.heading)]);
                let shown = column.target.as_ref().and_then(|target| {
                    targets.iter().find(|(of, _)| of == target).map(|(_, word)| word.clone())
                });
                let shown = shown.unwrap_or_else(|| cx.t("bring-left-out"));
                let mut choose = |target: Option<String>| {
                    let heading = column.heading.clone();
                    cx.actions.push(Action::Table(TableAction::SetColumn { heading, target }));
                };
                let left_out = cx.texts.get("bring-left-out");
                let chosen = menu(("import column", place))
                    .width(widths[2])
                    .selected_text(shown)
                    .show_ui(ui, |ui| {
                        if ui.selectable_label(column.target.is_none(), left_out).clicked() {
                            choose(None);
                        }
                        for (target, word) in &targets {
                            let here = column.target.as_ref() == Some(target);
                            if ui.selectable_label(here, word).clicked() {
                                choose(Some(target.clone()));
                            }
                        }
                    });
                chosen.response.accessible_name(name);
                ui.end_row();
            }
        });
        follow_focus(ui);
    });
}
