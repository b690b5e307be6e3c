//! What is typed into the calculator, each fault beside its field.

use egui::{Align, Label, Layout, RichText, TextEdit, Ui, vec2};

use crate::app::calculator::{COMMON, CaseTexts, Fault, PARTS, Reading, Typed, common_defaults};
use crate::calc::plain_language::ParameterSet;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, tokens};
use crate::ui::widgets::basic::{button, gap, heading, icon_button, marked, muted};

/// Width of the labels.
const LABEL: f32 = 230.0;

/// Draws the left side.
pub(super) fn inputs_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    heading(ui, cx.t("calculator-text"));
    line_ui(ui, cx, &cx.t("calculator-name"), &mut typed.name, "", None);
    gap(ui, 3.0);
    let count = typed.cases.len();
    let mut removed = None;
    for (place, case) in typed.cases.iter_mut().enumerate() {
        ui.push_id(place, |ui| {
            if case_ui(ui, cx, place, case, reading, count > 1) {
                removed = Some(place);
            }
        });
        gap(ui, 3.0);
    }
    if let Some(place) = removed {
        typed.cases.remove(place);
    }
    if button(ui, icons::PLUS, &cx.t("calculator-add")).clicked() {
        typed.cases.push(CaseTexts::default());
    }
    gap(ui, 4.0);
    common_ui(ui, cx, typed, reading);
}

/// Whether the type is to be removed.
fn case_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    place: usize,
    case: &mut CaseTexts,
    reading: &Reading,
    removable: bool,
) -> bool {
    let mut remove = false;
    ui.horizontal(|ui| {
        let number = (place + 1).to_string();
        heading(ui, cx.texts.with("plain-language-case-unnamed", &[("number", &number)]));
        if removable {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                remove = icon_button(ui, icons::X, &cx.t("calculator-remove"), true).clicked();
            });
        }
    });
    line_ui(ui, cx, &cx.t("calculator-case-name"), &mut case.name, "", None);
    // Nobody is told of gaps in what they have not begun on.
    let begun = case.numbers.iter().any(|number| !number.trim().is_empty());
    for ((part, key), text) in PARTS.iter().zip(case.numbers.iter_mut()) {
        let fault = reading.fault(part.of(place)).filter(|fault| begun || !fault.is_gap());
        line_ui(ui, cx, &cx.t(key), text, "", fault);
    }
    remove
}

fn common_ui(ui: &mut Ui, cx: &Cx<'_>, typed: &mut Typed, reading: &Reading) {
    heading(ui, cx.t("calculator-cost"));
    let set = ParameterSet::newest();
    let lines = COMMON.iter().zip(typed.common.iter_mut()).zip(common_defaults(set));
    for (((field, key), text), default) in lines {
        let hint = default.map(|number| {
            // In words too: grey alone says nothing.
            cx.texts.with("calculator-default", &[("value", &cx.format.number(number, 2))])
        });
        let hint = hint.unwrap_or_default();
        line_ui(ui, cx, &cx.t(key), text, &hint, reading.fault(*field));
    }
    muted(ui, cx.texts.with("calculator-defaults", &[("set", set.code)]));
}

/// A labelled line; `hint` is what counts while nothing is typed.
fn line_ui(
    ui: &mut Ui,
    cx: &Cx<'_>,
    label: &str,
    text: &mut String,
    hint: &str,
    fault: Option<Fault>,
) {
    ui.horizontal_top(|ui| {
        let size = vec2(LABEL, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            ui.set_max_width(size.x);
            let text = RichText::new(label).font(theme::small()).color(tokens(ui).muted);
            ui.add(Label::new(text).wrap().selectable(false));
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let edit = TextEdit::singleline(text)
                .hint_text(hint.to_owned())
                .desired_width(f32::INFINITY)
                .margin(egui::Margin::symmetric(8, 6));
            let response = ui.add(edit).accessible_name(label);
            // Nobody is told of an error while still typing.
            if let (Some(fault), false) = (fault, response.has_focus()) {
                fault_ui(ui, cx, label, fault);
            }
        });
    });
}

fn fault_ui(ui: &mut Ui, cx: &Cx<'_>, label: &str, fault: Fault) {
    let told = fault.told(cx.texts, label);
    if fault.is_gap() {
        let text = RichText::new(told).font(theme::small()).color(tokens(ui).muted);
        ui.add(Label::new(text).wrap());
    } else {
        let colour = tokens(ui).problem;
        marked(ui, icons::WARNING_CIRCLE, &told, theme::small(), colour);
    }
}
