//! What is typed into the calculator, each fault beside its field.

use egui::{Align, Label, Layout, RichText, TextEdit, Ui, vec2};

use crate::app::calculator::{Fault, Fields, Reading, Typed, label, number};
use crate::calc::reckoning::input::fields;
use crate::calc::reckoning::{Input, Place};
use crate::ui::context::Cx;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{button, gap, heading, icon_button, marked, muted};
use crate::ui::{focus, icons};

/// Width of the labels.
const LABEL: f32 = 230.0;

/// Draws the left side.
pub(super) fn inputs_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    let calculator = reading.basis.given.calculator;
    let words = calculator.words();
    heading(ui, cx.texts.attribute(&words, "heading"));
    let name = line_ui(ui, &cx.texts.attribute(&words, "name"), &mut typed.name, "", None);
    focus::is_main(ui.ctx(), name);
    // Nobody is told of gaps in what they have not begun on.
    let begun = is_begun(&typed.fields);
    for (input, _) in fields(calculator.inputs) {
        if let Some(key) = input.heading {
            gap(ui, 4.0);
            heading(ui, cx.t(key));
        }
        if input.table().is_some() {
            gap(ui, 3.0);
            table_ui(ui, cx, typed, input, reading);
        } else {
            let place = Place::part(None).at(input);
            field_ui(ui, cx, &mut typed.fields, place, reading, begun);
        }
    }
    let set = reading.basis.set;
    if !set.parameters.is_empty() {
        let year = set.price_year.to_string();
        muted(ui, cx.texts.with("calculator-defaults", &[("year", &year)]));
    }
}

fn is_begun(fields: &Fields) -> bool {
    fields.values().any(|text| !text.trim().is_empty())
}

fn table_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    typed: &mut Typed,
    table: &'static Input,
    reading: &Reading,
) {
    let rows = typed.rows.entry(table.name.to_owned()).or_default();
    let count = rows.len();
    let mut removed = None;
    for (index, row) in rows.iter_mut().enumerate() {
        ui.push_id((table.name, index), |ui| {
            if row_ui(ui, cx, (table, index), row, reading, count > 1) {
                removed = Some(index);
            }
        });
        gap(ui, 3.0);
    }
    if let Some(index) = removed {
        rows.remove(index);
    }
    if button(ui, icons::PLUS, &cx.t("calculator-add")).clicked() {
        typed.add_row(table);
    }
}

/// Whether the row is to be removed.
fn row_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (table, index): (&'static Input, usize),
    typed: &mut Fields,
    reading: &Reading,
    removable: bool,
) -> bool {
    let Some(rows) = table.table() else { return false };
    let mut remove = false;
    ui.horizontal(|ui| {
        let number = (index + 1).to_string();
        heading(ui, cx.texts.with(rows.unnamed, &[("number", &number)]));
        if removable {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                remove = icon_button(ui, icons::X, &cx.t("calculator-remove"), true).clicked();
            });
        }
    });
    let begun = is_begun(typed);
    for (input, _) in fields(rows.inputs) {
        let place = Place::part(Some((table, index))).at(input);
        field_ui(ui, cx, typed, place, reading, begun);
    }
    remove
}

fn field_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    typed: &mut Fields,
    place: Place,
    reading: &Reading,
    begun: bool,
) {
    let Some(input) = place.input else { return };
    let hint = reading.basis.set.of(input.name).map_or_else(String::new, |default| {
        let value = number(cx.texts, input, default.value, false);
        // In words too: grey alone says nothing.
        cx.texts.with("calculator-default", &[("value", &value)])
    });
    let fault = reading.fault(&place).filter(|fault| begun || !fault.is_gap());
    let told = fault.map(|fault| (fault, fault.told(cx.texts)));
    let text = typed.entry(input.name.to_owned()).or_default();
    line_ui(ui, &label(cx.texts, input), text, &hint, told);
}

/// A labelled line; `hint` is what counts while nothing is typed.
fn line_ui(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    hint: &str,
    fault: Option<(Fault, String)>,
) -> egui::Id {
    let line = ui.horizontal_top(|ui| {
        let size = vec2(LABEL, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.set_max_width(size.x);
            let text = RichText::new(label).font(theme::small()).color(tokens(ui).muted);
            ui.add(Label::new(text).wrap().selectable(false));
        });
        let edited = ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let edit = TextEdit::singleline(text)
                .hint_text(hint.to_owned())
                .desired_width(f32::INFINITY)
                .margin(egui::Margin::symmetric(8, 6));
            let response = ui.add(edit).accessible_name(label);
            // Nobody is told of an error while still typing.
            if let (Some((fault, told)), false) = (fault, response.has_focus()) {
                fault_ui(ui, fault, &told);
            }
            response.id
        });
        edited.inner
    });
    line.inner
}

fn fault_ui(ui: &mut Ui, fault: Fault, told: &str) {
    if fault.is_gap() {
        let text = RichText::new(told).font(theme::small()).color(tokens(ui).muted);
        ui.add(Label::new(text).wrap());
    } else {
        let colour = tokens(ui).problem;
        marked(ui, icons::WARNING_CIRCLE, told, theme::small(), colour);
    }
}
