//! What the rows of the file are, and where its columns go.

use chrono::Datelike as _;
use egui::{Align, Color32, Label, Layout, RichText, Ui, vec2};
use egui_extras::{Column, TableBuilder};

use crate::app::sheets::{
    FoundColumn, FoundSheet, Importing, LeftOut, Prospect, SheetAction, short,
};
use crate::model::column::{ColumnKey, columns_of};
use crate::model::kind::Kind;
use crate::report::sheet::heading;
use crate::text::amount_unit::AmountUnit;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{checkbox, follow_focus, menu, muted};

/// How many years before this one, and after it, a benefit workbook can begin with.
const YEARS_BACK: i32 = 15;
const YEARS_AHEAD: i32 = 10;
/// Room between columns.
const BETWEEN: f32 = 16.0;

/// What the rows are, in which sheet, and how they are read.
pub(super) fn choices_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing, prospect: &Prospect) {
    let sheets: Vec<String> = importing
        .workbook
        .iter()
        .flat_map(|workbook| &workbook.sheets)
        .filter(|sheet| sheet.visible && !sheet.rows.is_empty() && !sheet.name.is_empty())
        .map(|sheet| sheet.name.clone())
        .collect();
    let one = prospect.one();
    let several = prospect.sheets.len() > 1;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0 * GRID;
        if sheets.len() > 1 {
            let name = cx.t("bring-sheet");
            let shown = one.filter(|_| !several);
            let shown = shown.map_or_else(|| cx.t("bring-all-sheets"), |one| one.name.clone());
            choice_ui(ui, ("import sheet", &name), (200.0, shown), |ui| {
                for sheet in &sheets {
                    let here = !several && one.is_some_and(|one| one.name == *sheet);
                    if ui.selectable_label(here, sheet).clicked() {
                        cx.send(SheetAction::SetSheet(sheet.clone()));
                    }
                }
            });
        }
        if let Some(one) = one {
            kind_ui(ui, cx, one.kind);
            header_row_ui(ui, cx, one);
            key_ui(ui, cx, one);
        }
        if let Some(year) = prospect.outcome.as_ref().ok().and_then(|outcome| outcome.first_year) {
            first_year_ui(ui, cx, year);
        }
        unit_ui(ui, cx, prospect);
        spelling_ui(ui, cx, importing, prospect);
        all_rows_ui(ui, cx, importing, prospect);
    });
}

/// The sheet whose columns can be placed, and what its rows are.
fn placed(prospect: &Prospect) -> Option<(&FoundSheet, Kind)> {
    prospect.one().and_then(|one| Some((one, one.kind?)))
}

/// Whether there are columns to place.
pub(super) fn has_columns(prospect: &Prospect) -> bool {
    placed(prospect).is_some()
}

/// Whether rows that are taken for no records, and what is hidden, are taken in as well; where there are
/// any.
fn all_rows_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing, prospect: &Prospect) {
    let outcome = prospect.outcome.as_ref().ok();
    let any = outcome.is_some_and(|outcome| outcome.left_out.iter().any(LeftOut::can_be_taken));
    let mut all = importing.mapping.all_rows;
    if (any || all) && checkbox(ui, &mut all, cx.t("bring-all-rows")).changed() {
        cx.send(SheetAction::SetAllRows(all));
    }
}

/// Whether names that differ from those of their records in capitals and spaces alone are corrected by the
/// file; where there are any.
fn spelling_ui(ui: &mut Ui, cx: &mut Cx<'_>, importing: &Importing, prospect: &Prospect) {
    let any = prospect.outcome.as_ref().is_ok_and(|outcome| outcome.spelled_otherwise > 0);
    let remembered = prospect.one().is_some_and(|sheet| sheet.spelling);
    let mut taken = importing.mapping.spelling || remembered;
    if (any || taken) && checkbox(ui, &mut taken, cx.t("bring-spelling")).changed() {
        cx.send(SheetAction::SetSpelling(taken));
    }
}

fn kind_ui(ui: &mut Ui, cx: &mut Cx<'_>, kind: Option<Kind>) {
    let name = cx.t("bring-kind");
    let shown = kind.map_or_else(|| cx.t("bring-choose"), |kind| cx.texts.kind_plural(kind));
    choice_ui(ui, ("import kind", &name), (200.0, shown), |ui| {
        for offer in offered_kinds() {
            if ui.selectable_label(kind == Some(offer), cx.texts.kind_plural(offer)).clicked() {
                cx.send(SheetAction::SetKind(offer));
            }
        }
    });
}

/// A choice with its name before it.
fn choice_ui(
    ui: &mut Ui,
    (id, name): (&'static str, &str),
    (width, shown): (f32, String),
    offers: impl FnOnce(&mut Ui),
) {
    // The name and the choice stay in one line, and go to the next one together.
    let words = ui.painter().layout_no_wrap(name.to_owned(), theme::small(), Color32::PLACEHOLDER);
    let size = egui::vec2(words.size().x + 3.0 * GRID + width, ui.spacing().interact_size.y);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        muted(ui, name);
        let chosen = menu(id).width(width).selected_text(shown).show_ui(ui, offers);
        chosen.response.accessible_name(name);
    });
}

/// In which row the headings stand.
fn header_row_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &FoundSheet) {
    if sheet.rows.len() < 2 {
        return;
    }
    let words = |row: u32| cx.texts.with("bring-row", &[("row", &row.to_string())]);
    let name = cx.t("bring-header-row");
    let mut chosen = None;
    choice_ui(ui, ("import header row", &name), (96.0, words(sheet.header_row)), |ui| {
        ui.set_min_width(280.0);
        for row in &sheet.rows {
            let text = format!("{}: {}", words(row.number), short(&row.text));
            if ui.selectable_label(row.number == sheet.header_row, text).clicked() {
                chosen = Some(row.number);
            }
        }
    });
    cx.actions.extend(chosen.map(|row| SheetAction::SetHeaderRow(row).into()));
}

/// By which columns a record is known again.
fn key_ui(ui: &mut Ui, cx: &mut Cx<'_>, sheet: &FoundSheet) {
    let Some(kind) = sheet.kind.filter(|_| !sheet.columns.is_empty()) else { return };
    let portfolio = cx.portfolio();
    let targets: Vec<(String, String)> = sheet
        .columns
        .iter()
        .filter_map(|column| column.target.clone())
        .filter_map(|target| {
            let key = ColumnKey::from_name(kind, &target)?;
            key.field_type(&portfolio, kind)?;
            Some((target, heading(cx.texts, &portfolio, kind, key)))
        })
        .collect();
    let name = cx.t("bring-key");
    let by_name = cx.t("bring-key-name");
    let words = targets.iter().filter(|(target, _)| sheet.key.contains(target));
    let words: Vec<&str> = words.map(|(_, word)| word.as_str()).collect();
    let shown = if words.is_empty() { by_name.clone() } else { words.join(" + ") };
    let mut chosen = None;
    choice_ui(ui, ("import key", &name), (180.0, shown), |ui| {
        if ui.selectable_label(sheet.key.is_empty(), by_name).clicked() {
            chosen = Some(Vec::new());
        }
        for (target, word) in &targets {
            let here = sheet.key.contains(target);
            if ui.selectable_label(here, word).clicked() {
                let mut key = sheet.key.clone();
                key.retain(|other| other != target);
                key.extend((!here).then(|| target.clone()));
                chosen = Some(key);
            }
        }
    });
    cx.actions.extend(chosen.map(|key| SheetAction::SetKey(key).into()));
}

/// Which year the first column of a benefit workbook stands for.
fn first_year_ui(ui: &mut Ui, cx: &mut Cx<'_>, year: i32) {
    let name = cx.t("bring-first-year");
    let mut chosen = None;
    choice_ui(ui, ("import first year", &name), (96.0, year.to_string()), |ui| {
        let today = cx.today.year();
        for offer in (today - YEARS_BACK)..=(today + YEARS_AHEAD) {
            if ui.selectable_label(offer == year, offer.to_string()).clicked() {
                chosen = Some(offer);
            }
        }
    });
    cx.actions.extend(chosen.map(|year| SheetAction::SetFirstYear(year).into()));
}

/// The word for what the amounts are in; nothing chosen is as the file says.
fn unit_word(cx: &Cx<'_>, unit: Option<AmountUnit>) -> String {
    cx.t(match unit {
        None => "bring-unit-file",
        Some(AmountUnit::Kroner) => "bring-unit-one",
        Some(AmountUnit::Thousand) => "bring-unit-thousand",
        Some(AmountUnit::Million) => "bring-unit-million",
        Some(AmountUnit::Milliard) => "bring-unit-billion",
    })
}

/// What the amounts are in, where the file says anything of it.
fn unit_ui(ui: &mut Ui, cx: &mut Cx<'_>, prospect: &Prospect) {
    let said = prospect.one().and_then(|sheet| sheet.kroner_per_unit);
    let tells = prospect.outcome.as_ref().is_ok_and(|outcome| outcome.tells_units);
    if !tells && said.is_none() {
        return;
    }
    let name = cx.t("bring-unit");
    let shown = unit_word(cx, said);
    let mut chosen = None;
    choice_ui(ui, ("import unit", &name), (180.0, shown), |ui| {
        let all = AmountUnit::ALL.into_iter().map(Some);
        for unit in std::iter::once(None).chain(all) {
            if ui.selectable_label(unit == said, unit_word(cx, unit)).clicked() {
                chosen = Some(unit);
            }
        }
    });
    cx.actions.extend(chosen.map(|unit| SheetAction::SetUnit(unit).into()));
}

/// The kinds that a table can become; the program's own bookkeeping is not among them.
fn offered_kinds() -> Vec<Kind> {
    Kind::ALL.iter().copied().filter(|kind| kind.about().imported).collect()
}

/// A line for each column: its heading, some of its cells, where it goes.
/// They scroll in the height there is, or with the page.
pub(super) fn columns_ui(ui: &mut Ui, cx: &mut Cx<'_>, prospect: &Prospect, scrolls: bool) {
    let Some((sheet, kind)) = placed(prospect) else { return };
    let portfolio = cx.portfolio();
    let mut targets: Vec<(String, String)> = columns_of(&portfolio, kind)
        .into_iter()
        .map(|key| (key.name(kind), heading(cx.texts, &portfolio, kind, key)))
        .collect();
    if kind.about().numbered_by.is_some() {
        targets.push(("case_number".to_owned(), cx.t("bring-case-number")));
    }
    targets.push(("id".to_owned(), cx.t("bring-id")));
    let wide = ui.available_width() - 2.0 * BETWEEN - 4.0 * GRID;
    let shares = if scrolls { [0.30, 0.28, 0.42] } else { [0.27, 0.43, 0.30] };
    let [first, second, third] = shares.map(|share| (wide * share).min(400.0));
    let room = ui.available_height() - 1.0;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(BETWEEN, 6.0);
        let height = ui.spacing().interact_size.y;
        let table = TableBuilder::new(ui)
            .id_salt("import columns")
            .vscroll(scrolls)
            .max_scroll_height(room)
            .auto_shrink([false, true])
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Column::exact(first).clip(true))
            .column(Column::exact(second).clip(true))
            .column(Column::exact(third));
        // The words above the columns stay in sight while the columns scroll.
        let table = table.header(height, |mut row| {
            for word in ["bring-column", "bring-samples", "bring-goes-to"] {
                row.col(|ui| {
                    muted(ui, cx.t(word));
                });
            }
        });
        table.body(|mut body| {
            for (place, column) in sheet.columns.iter().enumerate() {
                body.row(height, |mut row| {
                    row.col(|ui| {
                        ui.add(Label::new(&column.heading).truncate());
                    });
                    row.col(|ui| {
                        let samples = RichText::new(column.samples.join(" · "));
                        ui.add(Label::new(samples.color(tokens(ui).muted)).truncate());
                    });
                    row.col(|ui| target_ui(ui, cx, (place, column), &targets));
                });
            }
            follow_focus(body.ui_mut());
        });
    });
}

/// The choice of where a column goes.
fn target_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (place, column): (usize, &FoundColumn),
    targets: &[(String, String)],
) {
    let name = cx.texts.with("bring-place", &[("column", &column.heading)]);
    let shown = column.target.as_ref().and_then(|target| {
        targets.iter().find(|(of, _)| of == target).map(|(_, word)| word.clone())
    });
    let shown = shown.unwrap_or_else(|| cx.t("bring-left-out"));
    let mut choose = |target: Option<String>| {
        let heading = column.heading.clone();
        cx.actions.push(SheetAction::SetColumn { heading, target }.into());
    };
    let left_out = cx.texts.get("bring-left-out");
    let width = ui.available_width();
    let chosen =
        menu(("import column", place)).width(width).selected_text(shown).show_ui(ui, |ui| {
            if ui.selectable_label(column.target.is_none(), left_out).clicked() {
                choose(None);
            }
            for (target, word) in targets {
                let here = column.target.as_ref() == Some(target);
                if ui.selectable_label(here, word).clicked() {
                    choose(Some(target.clone()));
                }
            }
        });
    chosen.response.accessible_name(name);
}
