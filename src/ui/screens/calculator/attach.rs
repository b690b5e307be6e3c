//! Keeping the estimate: a benefit of a project with its years, and the derivation as a paper.

use egui::{RichText, Ui, vec2};

use crate::app::actions::EditAction;
use crate::app::calculator::{Reading, Typed, attached};
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
use crate::ui::widgets::basic::{button, gap, heading, muted, primary_button};
use crate::ui::widgets::picker::{Picked, picker_ui};

/// Draws the foot of the page.
pub(super) fn attach_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    gap(ui, 6.0);
    heading(ui, cx.t("calculator-attach"));
    muted(ui, cx.t("calculator-attach-text"));
    ui.horizontal_wrapped(|ui| {
        ui.allocate_ui(vec2(360.0, 32.0), |ui| {
            let name = cx.texts.label_of(Benefit::project_id.any());
            match picker_ui(ui, cx, &name, &[Kind::Project], typed.project) {
                Picked::Record(project) => typed.project = Some(project),
                Picked::Nothing => typed.project = None,
                Picked::New(project, _, added) => {
                    cx.send(EditAction::Change(vec![added]));
                    typed.project = Some(project);
                }
                Picked::Unchanged => {}
            }
        });
        keep_ui(ui, cx, typed, reading);
        let estimate = reading.estimate.as_ref();
        let paper = ui.add_enabled_ui(estimate.is_some(), |ui| {
            button(ui, icons::EYE, &cx.texts.attribute(PAPER.genre, "show")).clicked()
        });
        if paper.inner {
            let (title, project) = (title_of(cx, typed, reading), typed.project);
            let calculation = Calculation { title, project, basis: reading.basis.clone() };
            let subject = Subject::Calculation(Box::new(calculation));
            cx.show_paper(Offer { paper: &PAPER, subject });
        }
    });
}

fn keep_ui(ui: &mut Ui, cx: &mut Cx<'_>, typed: &mut Typed, reading: &Reading) {
    // A project that could not be made is none.
    let is_there = |id| cx.portfolio().projects.get_raw(id).is_some();
    let wanted = reading.estimate.as_ref().filter(|_| typed.project.is_some_and(is_there));
    // Nothing to do where the document says the same already.
    let change = wanted.map(|estimate| change(cx, typed, reading, estimate));
    let is_new = |(benefit, _): &(RecordId, Vec<Change>)| {
        cx.portfolio().benefits.get_raw(*benefit).is_none()
    };
    let known = change.as_ref().is_some_and(|change| !is_new(change));
    let kept = known && change.as_ref().is_some_and(|(_, changes)| changes.is_empty());
    let word = cx.t(if known { "calculator-update" } else { "calculator-keep" });
    ui.add_enabled_ui(cx.may_edit() && change.is_some() && !kept, |ui| {
        if primary_button(ui, icons::CHECK, &word).clicked()
            && let Some((benefit, changes)) = change
        {
            typed.benefit = Some(benefit);
            cx.send(EditAction::Change(changes));
        }
    });
    if kept {
        ui.label(RichText::new(cx.t("calculator-kept")).color(tokens(ui).done));
    }
}

fn change(
    cx: &Cx<'_>,
    typed: &Typed,
    reading: &Reading,
    estimate: &Estimate,
) -> (RecordId, Vec<Change>) {
    let by = cx.app.settings.name.trim();
    let said = (by, title_of(cx, typed, reading), cx.today);
    attached(&cx.portfolio(), typed, (&reading.basis, estimate), said)
}

fn title_of(cx: &Cx<'_>, typed: &Typed, reading: &Reading) -> String {
    match typed.name.trim() {
        "" => cx.texts.attribute(&reading.basis.given.calculator.words(), "unnamed"),
        name => name.to_owned(),
    }
}
