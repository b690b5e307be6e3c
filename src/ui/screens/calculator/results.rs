//! The result, line by line with its formula.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use crate::app::calculator::{Reading, Typed};
use crate::calc::reckoning::Estimate;
use crate::report::derivation::{DerivationLine, derivation, remarks, sentences, with_unit};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{gap, hairline, marked, muted, reading_head, title};

/// Room for a figure.
const FIGURE: f32 = 150.0;

/// Draws the right side.
pub(super) fn results_ui(ui: &mut Ui, cx: &Cx<'_>, typed: &Typed, reading: &Reading) {
    reading_head(ui, cx.t("calculator-result"));
    gap(ui, 1.0);
    let calculator = reading.basis.given.calculator;
    match &reading.estimate {
        Some(estimate) => {
            headline_ui(ui, cx, estimate);
            sentences_ui(ui, cx, estimate);
            lines_ui(ui, cx, estimate);
        }
        None if typed.has_defaults_only(calculator) => {
            muted(ui, cx.texts.attribute(&calculator.words(), "begin"));
        }
        None if reading.has_only_gaps() => drop(muted(ui, cx.t("calculator-gaps"))),
        None => drop(muted(ui, cx.t("calculator-faults"))),
    }
}

/// The answer first: what is freed and what is not spent, each by itself, and whether it pays.
fn headline_ui(ui: &mut Ui, cx: &Cx<'_>, estimate: &Estimate) {
    let calculator = estimate.calculator();
    let brings = calculator.brings;
    let answers = [brings.hours, brings.kroner, calculator.watched.last().copied()];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0 * GRID;
        for figure in answers.into_iter().flatten() {
            let Some(value) = estimate.figure(figure) else { continue };
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                title(ui, with_unit(cx.texts, value, figure.unit));
                muted(ui, cx.t(figure.key));
            });
        }
    });
    if brings.hours.is_some() {
        gap(ui, 1.0);
        muted(ui, cx.t("calculator-time"));
    }
    gap(ui, 3.0);
}

/// What the estimate rests on, and what has to be said of it.
fn sentences_ui(ui: &mut Ui, cx: &Cx<'_>, estimate: &Estimate) {
    for sentence in sentences(cx.texts, estimate) {
        ui.add(Label::new(sentence).wrap());
    }
    for remark in remarks(cx.texts, estimate) {
        marked(ui, icons::INFO, &remark, theme::small(), tokens(ui).muted);
    }
    gap(ui, 2.0);
}

fn lines_ui(ui: &mut Ui, cx: &Cx<'_>, estimate: &Estimate) {
    let lines = derivation(cx.texts, estimate);
    let last = lines.len().saturating_sub(1);
    for (place, line) in lines.iter().enumerate() {
        line_ui(ui, line);
        if place < last {
            hairline(ui);
        }
    }
}

fn line_ui(ui: &mut Ui, line: &DerivationLine) {
    // A sentence that says why there is no figure stands where sentences do.
    let is_figure = line.result.chars().any(|letter| letter.is_ascii_digit());
    ui.horizontal(|ui| {
        let taken = if is_figure { FIGURE } else { 0.0 };
        let room = (ui.available_width() - taken).max(120.0);
        ui.allocate_ui_with_layout(vec2(room, 0.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_min_width(room);
            ui.add(Label::new(&line.label).wrap());
            if !is_figure {
                let colour = tokens(ui).muted;
                let result = RichText::new(&line.result).font(theme::small()).color(colour);
                ui.add(Label::new(result).wrap());
            }
            if !line.formula.is_empty() {
                let colour = tokens(ui).muted;
                let formula = RichText::new(&line.formula).font(theme::small()).color(colour);
                ui.add(Label::new(formula).wrap());
            }
        });
        if !is_figure {
            return;
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(&line.result).font(theme::medium())).wrap());
        });
    });
}
