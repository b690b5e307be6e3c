//! The third step: who meets and decides.

use egui::{Id, TextEdit, Ui, vec2};

use super::outcome::{Outcome, is_to_keep, outcome_ui};
use crate::app::beginning::{Beginning, BodyLine};
use crate::model::body::Authority;
use crate::model::choice::Choice as _;
use crate::model::kind::Portfolio;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::theme::GRID;
use crate::ui::typing::note_typing;
use crate::ui::widgets::basic::{gap, muted, quiet_button};

/// How wide a name is.
const NAME: f32 = 340.0;

/// What has been done: who meets.
pub(super) fn told(portfolio: &Portfolio) -> String {
    let names: Vec<&str> = portfolio.bodies.iter().map(|body| body.title.as_str()).collect();
    names.join(" · ")
}

/// Draws the step.
pub(super) fn step_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    beginning: &mut Beginning,
) -> Outcome {
    muted(ui, cx.texts.attribute("beginning-bodies", "text"));
    gap(ui, 1.0);
    let enter = is_to_keep(ui);
    let lines = beginning.body_lines(portfolio);
    let mut last = None;
    for line in &lines {
        last = Some(line_ui(ui, cx, line, beginning));
    }
    let is_new = std::mem::take(&mut cx.memory.of::<Added>().0);
    if let Some(name) = last.filter(|_| is_new) {
        focus::ask(ui.ctx(), name);
    }
    if quiet_button(ui, icons::PLUS, &cx.texts.attribute("beginning-bodies", "more")).clicked() {
        beginning.add_body();
        cx.memory.of::<Added>().0 = true;
    }
    let wanted = |line: &BodyLine| line.wanted && !line.name.trim().is_empty();
    let may_keep = lines.iter().any(wanted);
    outcome_ui(ui, cx, (may_keep, enter), || beginning.body_changes(portfolio))
}

/// A line has just been added: one goes on with its name.
#[derive(Default)]
struct Added(bool);

/// A body: whether it is wanted, its name, and what it may do. Gives the field of its name.
fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, line: &BodyLine, beginning: &mut Beginning) -> Id {
    let authority = cx.texts.choice(&Authority::SET, line.authority.code());
    ui.push_id(&line.key, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0 * GRID;
            let mut wanted = line.wanted || line.is_there;
            let box_ = egui::Checkbox::without_text(&mut wanted);
            let spoken = format!("{}, {authority}", line.name);
            if ui.add_enabled(!line.is_there, box_).accessible_name(spoken).changed() {
                beginning.bodies.entry(line.key.clone()).or_default().wanted = Some(wanted);
            }
            let mut name = line.name.clone();
            let room = NAME.min(ui.available_width() - 140.0).max(120.0);
            let edit = TextEdit::singleline(&mut name)
                .id_salt("name")
                .min_size(vec2(room, 0.0))
                .desired_width(room)
                .margin(egui::Margin::symmetric(8, 6));
            let label = cx.texts.attribute("beginning-bodies", "name");
            let spoken = format!("{label}: {authority}");
            let response = ui.add_enabled(!line.is_there, edit).accessible_name(spoken);
            note_typing(cx, response.has_focus() && !name.is_empty());
            if response.changed() {
                let typed = beginning.bodies.entry(line.key.clone()).or_default();
                // Who writes a name wants the body.
                (typed.name, typed.wanted) = (Some(name), Some(true));
            }
            muted(ui, &authority);
            response.id
        })
        .inner
    })
    .inner
}
