//! Keeping the estimate: a benefit of a project with its years, and the derivation as a paper.

use chrono::NaiveDate;
use egui::{RichText, TextWrapMode, Ui};

use crate::app::actions::EditAction;
use crate::app::calculator::{Reading, Typed, attached, attached_anew};
use crate::app::papers::Offer;
use crate::calc::reckoning::Estimate;
use crate::model::benefit::Benefit;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::report::derivation::PAPER;
use crate::report::paper::{Calculation, Subject};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::{button, button_if, gap, heading, muted, primary_button_if};
use crate::ui::widgets::picker::{Picked, picker_ui};

/// Draws the foot of the page.
pub(super) fn attach_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    gap(ui, 6.0);
    heading(ui, cx.t("calculator-attach"));
    muted(ui, cx.t("calculator-attach-text"));
    gap(ui, 1.0);
    let name = cx.texts.label_of(Benefit::project_id.any());
    match picker_ui(ui, cx, &name, &[Kind::Project], typed.project) {
        Picked::Record(project) => typed.project = Some(project),
        Picked::Nothing => typed.project = None,
        Picked::New(project, _, added) => {
            cx.send(EditAction::Change(added));
            typed.project = Some(project);
        }
        Picked::Unchanged => {}
    }
    gap(ui, 1.0);
    keep_ui(ui, cx, typed, reading);
}

/// What can be done with it, in a line that goes on below where it is too long.
fn keep_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    let portfolio = cx.portfolio();
    // A project that could not be made is none.
    let is_there = |id| portfolio.projects.get_raw(id).is_some();
    let wanted = reading.estimate.as_ref().filter(|_| typed.project.is_some_and(is_there));
    let change = wanted.map(|estimate| change(cx, typed, reading, estimate));
    let known = change.as_ref().and_then(|(benefit, _)| portfolio.benefits.get_raw(*benefit));
    // Nothing to do where the document says the same already.
    let kept = known.is_some() && change.as_ref().is_some_and(|(_, changes)| changes.is_empty());
    if let Some(benefit) = known.filter(|_| !kept) {
        muted(ui, cx.texts.with("calculator-belongs", &[("benefit", &benefit.title)]));
    }
    ui.horizontal_wrapped(|ui| {
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        let word = cx.t(if known.is_some() { "calculator-update" } else { "calculator-keep" });
        let enabled = cx.may_edit() && change.is_some() && !kept;
        if primary_button_if(ui, enabled, icons::CHECK, &word).clicked()
            && let Some((benefit, changes)) = change
        {
            typed.benefit = Some(benefit);
            cx.send(EditAction::Change(changes));
        }
        if let (true, true, Some(estimate)) = (known.is_some(), enabled, wanted)
            && button(ui, icons::PLUS, &cx.t("calculator-keep-new")).clicked()
        {
            let worked_out = (&reading.basis, estimate);
            let (benefit, changes) =
                attached_anew(&portfolio, typed, worked_out, said(cx, typed, reading));
            typed.benefit = Some(benefit);
            cx.send(EditAction::Change(changes));
        }
        paper_ui(ui, cx, typed, reading);
        if kept {
            ui.label(RichText::new(cx.t("calculator-kept")).color(tokens(ui).done));
        }
    });
}

fn paper_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &Typed, reading: &Reading) {
    let word = cx.texts.attribute(PAPER.genre, "show");
    if button_if(ui, reading.estimate.is_some(), icons::EYE, &word).clicked() {
        let calculator = reading.basis.given.calculator;
        let (title, project) = (typed.title(cx.texts, calculator), typed.project);
        let calculation = Calculation { title, project, basis: reading.basis.clone() };
        let subject = Subject::Calculation(Box::new(calculation));
        cx.show_paper(Offer { paper: &PAPER, subject });
    }
}

fn change(
    cx: &Cx<'_>,
    typed: &Typed,
    reading: &Reading,
    estimate: &Estimate,
) -> (RecordId, Vec<Change>) {
    attached(&cx.portfolio(), typed, (&reading.basis, estimate), said(cx, typed, reading))
}

/// Who says it, what it is called, and the day.
fn said<'a>(cx: &Cx<'a>, typed: &Typed, reading: &Reading) -> (&'a str, String, NaiveDate) {
    let title = typed.title(cx.texts, reading.basis.given.calculator);
    (cx.app.settings.name.trim(), title, cx.today)
}
