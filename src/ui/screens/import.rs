//! Bringing a table in: what the file holds, where its columns go, and what would come of it, before
//! anything is changed.

use std::sync::Arc;

use egui::{Align, Frame, Grid, Label, Layout, Panel, RichText, ScrollArea, Ui};

use super::records::page;
use crate::app::actions::Action;
use crate::app::tables::{
    Added, Changed, FoundSheet, Importing, Outcome, Place, Prospect, Refused, TableAction, short,
    show,
};
use crate::model::column::{ColumnKey, columns_of};
use crate::model::kind::{Kind, Portfolio};
use crate::model::value::Value;
use crate::report::table::heading;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::{
    button, empty, follow_focus, gap, hairline, menu, muted, primary_button, title,
};

/// The height of a line.
const LINE: f32 = 24.0;
/// Room between columns.
const BETWEEN: f32 = 24.0;

/// Which lines of the preview are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Whichever has any, the most telling first.
    #[default]
    First,
    /// New records.
    Added,
    /// Changed cells.
    Changed,
    /// What is not taken in.
    Refused,
}

/// What the page remembers for the eye.
#[derive(Debug, Default)]
pub struct Page {
    side: Side,
    /// The lines that are shown, and of which preview they are.
    lines: Option<(usize, Side, Arc<Vec<Line>>)>,
}

/// A line of the preview: where in the file, what it is about, what it says.
#[derive(Debug)]
struct Line {
    place: String,
    about: String,
    text: String,
}

/// Draws the page.
pub fn import_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let app = cx.app;
    let Some(importing) = &app.importing else { return };
    foot_ui(ui, cx, importing);
    page(ui, |ui| {
        let name = importing.path.file_name();
        let name = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        title(ui, cx.texts.with("bring-title", &[("file", &name)]));
        gap(ui, 2.0);
        if let Some(message) = &importing.failed {
            empty(ui, &cx.texts.message(message, None));
            return;
        }
        let Some(prospect) = importing.prospect.clone() else {
            empty(ui, &cx.t("bring-reading"));
            return;
        };
        arrangement_ui(ui, cx, importing, &prospect);
        gap(ui, 2.0);
        match &prospect.outcome {
            Ok(outcome) => outcome_ui(ui, cx, &prospect, outcome),
            Err(message) => {
                let colour = tokens(ui).problem;
                let text =
                    format!("{}  {}", icons::WARNING_CIRCLE, cx.texts.message(message, None));
                ui.add(Label::new(RichText::new(text).color(colour)).wrap());
            }
        }
    });
}

/// The buttons, always in sight.
fn foot_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing) {
    let fill = tokens(ui).canvas;
    let frame = Frame::new().fill(fill).inner_margin(egui::Margin::symmetric(24, 12));
    Panel::bottom("import foot").frame(frame).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let outcome = importing.prospect.as_ref().and_then(|p| p.outcome.as_ref().ok());
            let rows = outcome.map_or(0, Outcome::rows_taken);
            let ready = rows > 0 && !importing.applying;
            let word = cx.texts.count("bring-confirm", i64::try_from(rows).unwrap_or(0), &[]);
            let pressed =
                ui.add_enabled_ui(ready, |ui| primary_button(ui, icons::CHECK, &word).clicked());
            if pressed.inner {
                cx.send(Action::Table(TableAction::Confirm));
            }
            if button(ui, "", &cx.t("cancel")).clicked() {
                cx.send(Action::Table(TableAction::Stop));
            }
        });
    });
}

/// What the rows are, which sheet, and where its columns go.
fn arrangement_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing, prospect: &Prospect) {
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

/// What would come of it: counts, remarks, and the lines of one side.
fn outcome_ui(ui: &mut Ui, cx: &mut Cx<'_>, prospect: &Arc<Prospect>, outcome: &Outcome) {
    for note in &outcome.notes {
        let text = format!("{}  {}", icons::INFO, cx.texts.message(note, Some(&prospect.after)));
        ui.add(Label::new(text).wrap());
    }
    gap(ui, 1.0);
    let counts = [
        (Side::Changed, "bring-changed", outcome.changed.len()),
        (Side::Added, "bring-added", outcome.added.len()),
        (Side::Refused, "bring-refused", outcome.refused.len()),
    ];
    let first = counts.iter().find(|(.., count)| *count > 0).map_or(Side::Changed, |one| one.0);
    let side = match cx.memory.import.side {
        Side::First => first,
        side => side,
    };
    ui.horizontal_wrapped(|ui| {
        for (of, key, count) in counts {
            let word = cx.texts.count(key, i64::try_from(count).unwrap_or(i64::MAX), &[]);
            if ui.selectable_label(side == of, word).clicked() {
                cx.memory.import.side = of;
            }
        }
        let same = i64::try_from(outcome.unchanged).unwrap_or(i64::MAX);
        muted(ui, cx.texts.count("bring-unchanged", same, &[]));
    });
    gap(ui, 1.0);
    hairline(ui);
    let lines = lines(cx, prospect, outcome, side);
    if lines.is_empty() {
        muted(ui, cx.t("bring-none"));
        return;
    }
    ScrollArea::vertical().id_salt("import lines").auto_shrink(false).show_rows(
        ui,
        LINE,
        lines.len(),
        |ui, range| {
            for line in lines.get(range).unwrap_or_default() {
                line_ui(ui, line);
            }
        },
    );
}

/// A text in its column, from the left.
fn cell_ui(ui: &mut Ui, width: f32, label: Label) {
    let size = egui::vec2(width, LINE);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(width);
        ui.add(label.truncate());
    });
}

fn line_ui(ui: &mut Ui, line: &Line) {
    ui.horizontal(|ui| {
        ui.set_height(LINE);
        let muted = tokens(ui).muted;
        let place = RichText::new(&line.place).color(muted);
        let wide = ui.available_width();
        cell_ui(ui, (wide * 0.16).min(220.0), Label::new(place));
        cell_ui(ui, (wide * 0.28).min(320.0), Label::new(&line.about));
        ui.add(Label::new(&line.text).truncate()).on_hover_text(&line.text);
    });
}

/// The lines of a side, put into words once for each preview.
fn lines(
    cx: &mut Cx<'_>,
    prospect: &Arc<Prospect>,
    outcome: &Outcome,
    side: Side,
) -> Arc<Vec<Line>> {
    let of = Arc::as_ptr(prospect) as usize;
    if let Some((known, shown, lines)) = &cx.memory.import.lines
        && (*known, *shown) == (of, side)
    {
        return Arc::clone(lines);
    }
    let lines = Arc::new(in_words(cx, &prospect.after, outcome, side));
    cx.memory.import.lines = Some((of, side, Arc::clone(&lines)));
    lines
}

fn in_words(cx: &Cx<'_>, after: &Portfolio, outcome: &Outcome, side: Side) -> Vec<Line> {
    let texts = cx.texts;
    let place = |place: &Place| {
        let row = texts.with("bring-row", &[("row", &place.row.to_string())]);
        if place.sheet.is_empty() { row } else { format!("{} · {row}", place.sheet) }
    };
    let value = |kind: Kind, key: ColumnKey, value: &Value| {
        let shown = show(texts, after, kind, key, value);
        let shown = short(&shown);
        if shown.is_empty() { texts.get("table-nothing") } else { shown }
    };
    let changed = |one: &Changed| Line {
        place: place(&one.place),
        about: after.label(one.id),
        text: format!(
            "{}: {} → {}",
            heading(texts, after, one.kind, one.column),
            value(one.kind, one.column, &one.old),
            value(one.kind, one.column, &one.new),
        ),
    };
    let added = |one: &Added| Line {
        place: place(&one.place),
        about: after.label(one.id),
        text: one
            .fields
            .iter()
            .map(|(key, content)| {
                format!(
                    "{}: {}",
                    heading(texts, after, one.kind, *key),
                    value(one.kind, *key, content)
                )
            })
            .collect::<Vec<_>>()
            .join(" · "),
    };
    let refused = |one: &Refused| Line {
        place: place(&one.place),
        about: one.column.map(|key| heading(texts, after, one.kind, key)).unwrap_or_default(),
        text: texts.message(&one.why, Some(after)),
    };
    match side {
        Side::Added => outcome.added.iter().map(added).collect(),
        Side::Refused => outcome.refused.iter().map(refused).collect(),
        Side::Changed | Side::First => outcome.changed.iter().map(changed).collect(),
    }
}
