//! What is typed into the calculator, each fault beside its field.

use egui::{Align, Label, Layout, RichText, TextEdit, Ui, vec2};

use crate::app::calculator::{Either, Fault, Fields, Reading, Typed, label, number, understood};
use crate::calc::reckoning::input::fields;
use crate::calc::reckoning::{Input, Place};
use crate::ui::context::Cx;
use crate::ui::theme::{self, tokens};
use crate::ui::typing::put_cursor;
use crate::ui::widgets::basic::{button, gap, heading, icon_button, marked, muted};
use crate::ui::{focus, icons};

/// Width of the labels.
const LABEL: f32 = 230.0;

/// Draws the left side.
pub(super) fn inputs_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    let calculator = reading.basis.given.calculator;
    let words = calculator.words();
    heading(ui, cx.texts.attribute(&words, "heading"));
    let label = cx.texts.attribute(&words, "name");
    let (name, ()) = line_ui(ui, &label, &mut typed.name, "", |_, _| {});
    focus::is_main(ui.ctx(), name);
    // Nobody is told of gaps in what they have not begun on.
    let begun = is_begun(&typed.fields);
    for (input, other) in fields(calculator.inputs) {
        if let Some(key) = input.heading {
            gap(ui, 4.0);
            heading(ui, cx.t(key));
        }
        if input.table().is_some() {
            gap(ui, 3.0);
            table_ui(ui, cx, typed, input, reading);
        } else {
            let place = Place::part(None).at(input);
            field_ui(ui, cx, &mut typed.fields, (place, other), reading, begun);
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
    for (input, other) in fields(rows.inputs) {
        let place = Place::part(Some((table, index))).at(input);
        field_ui(ui, cx, typed, (place, other), reading, begun);
    }
    remove
}

fn field_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    typed: &mut Fields,
    (place, other): (Place, Option<&'static Input>),
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
    let text = typed.entry(input.name.to_owned()).or_default();
    let (id, meant) = line_ui(ui, &label(cx.texts, input), text, &hint, |ui, has_focus| {
        match (fault, other) {
            // What may be meant in two ways is asked about at once, and what was understood is said.
            (Some(Fault::Either(either)), _) => return either_ui(ui, cx, &either),
            (None, Some(other)) => {
                let told = reading.either_read(&place, other).map(|read| {
                    let of = of_which(reading, &place);
                    let meaning = understood(cx.texts, of, read);
                    cx.texts.with("field-understood", &[("meaning", &meaning)])
                });
                // The line keeps its room while nothing is typed.
                muted(ui, told.unwrap_or_else(|| " ".to_owned()));
            }
            // Nobody is told of an error while still typing.
            (Some(fault), _) if !has_focus => fault_ui(ui, fault, &fault.told(cx.texts)),
            (Some(_), _) | (None, None) => {}
        }
        None
    });
    if let Some(meant) = meant {
        *text = meant;
        focus::ask(ui.ctx(), id);
        put_cursor(ui, id, text, false);
    }
}

/// The number that a share typed in a field is a part of: what stands in the field before it.
fn of_which(reading: &Reading, place: &Place) -> Option<f64> {
    let inputs = match place.row {
        Some((table, _)) => table.table()?.inputs,
        None => reading.basis.given.calculator.inputs,
    };
    let at = inputs.iter().position(|input| place.input.is_some_and(|it| it.name == input.name))?;
    reading.number(place, inputs.get(at.checked_sub(1)?)?)
}

/// Which of two was meant; gives what says it beyond doubt.
fn either_ui(ui: &mut Ui, cx: &Cx<'_>, either: &Either) -> Option<String> {
    let mut meant = None;
    marked(ui, icons::INFO, &either.told(cx.texts), theme::small(), tokens(ui).waiting);
    ui.horizontal_wrapped(|ui| {
        for (words, text) in either.ways(cx.texts) {
            if button(ui, "", &words).clicked() {
                meant = Some(text);
            }
        }
    });
    meant
}

/// A labelled line; `hint` is what counts while nothing is typed. Gives its key, and what is drawn under it.
fn line_ui<R>(
    ui: &mut Ui,
    label: &str,
    text: &mut String,
    hint: &str,
    under: impl FnOnce(&mut Ui, bool) -> R,
) -> (egui::Id, R) {
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
            (response.id, under(ui, response.has_focus()))
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
