//! The agenda: each case with what was proposed beside what was decided, and what is to be done.

use egui::{Align, Frame, Id, Label, Layout, Margin, RichText, Stroke, Ui, UiBuilder};

use super::steady::Cases;
use crate::app::actions::{EditAction, RouteAction};
use crate::app::list::new_record::new_record;
use crate::app::route::View;
use crate::model::about::Area;
use crate::model::case::{Case, CaseState};
use crate::model::choice::Choice as _;
use crate::model::command::Change;
use crate::model::decision::{Decision, Outcome};
use crate::model::defaults::defaults;
use crate::model::follow_up::{FollowUp, FollowUpState};
use crate::model::history::What;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::record::TableRecord as _;
use crate::model::value::Value;
use crate::report::voice::Voice;
use crate::text::{named, show_date_short};
use crate::ui::agenda::agenda_of;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::voice;
use crate::ui::widgets::basic::{
    Mark, badge, badge_width, empty, gap, link, link_of, marked, muted, quiet_button,
};
use crate::ui::widgets::columns::two_columns;
use crate::ui::widgets::field::{bare_ui, begin_at, seek, undecided_ui};
use crate::ui::widgets::record::show_new;
use crate::ui::widgets::sealing::{apart_ui, final_beside_ui, seal_line_ui};

/// Below this width the decision stands under the proposal and not beside it.
const NARROW: f32 = 520.0;

/// Draws the cases of a meeting.
pub fn agenda_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    meeting: &Meeting,
    places: &mut Cases,
) {
    let cases = agenda_of(cx).cases_of(portfolio, meeting.id);
    if cases.is_empty() {
        empty(ui, &cx.texts.attribute("kind-cases", "empty"));
        return;
    }
    for case in cases {
        places.put(case.id.raw(), ui.cursor().top());
        // Its controls are its own wherever it stands among the others.
        let own = UiBuilder::new().scope_id(Id::unique(("case", case.id.raw())));
        ui.scope_builder(own, |ui| case_ui(ui, cx, portfolio, meeting, case));
        gap(ui, 3.0);
    }
}

/// A new case of the meeting, after the others.
pub fn add_case(cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    let id = RecordId::new();
    let mut values = defaults(Kind::Case);
    values.push((Case::title.index(), Value::Text(cx.texts.attribute("kind-cases", "new"))));
    values.push((Case::meeting_id.index(), Value::Link(meeting.id.raw())));
    values.extend(Case::at_its_meeting(portfolio, &values));
    show_new(cx, Kind::Case, id);
    cx.send(EditAction::Change(vec![Change::Add { kind: Kind::Case, id, values }]));
    cx.send(RouteAction::Select(Some(id)));
}

fn case_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting, case: &Case) {
    let tokens = *tokens(ui);
    let here = cx.app.route.record == Some(case.id.raw());
    let line = if here { tokens.accent } else { tokens.line };
    let frame = Frame::new()
        .stroke(Stroke::new(1.0, line))
        .corner_radius(8.0)
        .inner_margin(Margin::symmetric(16, 12));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        case_head_ui(ui, cx, portfolio, case);
        year_ui(ui, cx, portfolio, case);
        if !case.summary.is_empty() {
            gap(ui, 1.0);
            ui.add(Label::new(&case.summary).wrap());
        }
        gap(ui, 2.0);
        let decisions = agenda_of(cx).decisions_at(portfolio, meeting.id, case.id);
        let voice = voice_of(portfolio, meeting, &decisions);
        let width = ui.available_width();
        if width >= NARROW {
            let between = 5.0 * GRID;
            two_columns(
                ui,
                (width - between) / 2.0,
                between,
                cx,
                |ui, cx| proposal_ui(ui, cx, case, voice),
                |ui, cx| decisions_ui(ui, cx, (portfolio, voice), case, &decisions),
            );
        } else {
            proposal_ui(ui, cx, case, voice);
            decisions_ui(ui, cx, (portfolio, voice), case, &decisions);
        }
        follow_ups_ui(ui, cx, portfolio, case, &decisions);
    });
}

/// That the number of a case counts in another year than that of its meeting.
fn year_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, case: &Case) {
    let Some((counts, held)) = case.case_year.zip(portfolio.in_another_year(case)) else { return };
    let years = [("counts", &*counts.to_string()), ("held", &*held.to_string())];
    let told = cx.texts.with("case-other-year", &years);
    marked(ui, icons::INFO, &told, theme::small(), tokens(ui).waiting);
}

/// Number and title, and to the right of them what sort of case it is.
fn case_head_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, case: &Case) {
    let set = &crate::model::case::CaseType::SET;
    let sort = case.case_type.map(|case_type| cx.texts.choice(set, case_type.code()));
    let taken =
        sort.as_deref().map_or(0.0, |sort| badge_width(ui, sort, Mark::Neutral) + 3.0 * GRID);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().interact_size.y = 0.0;
        ui.spacing_mut().item_spacing.x = 0.0;
        let name = named(cx.texts, portfolio, case.id.raw());
        let label = Label::new(RichText::new(&name).font(theme::heading())).wrap();
        let room = (ui.available_width() - taken).max(120.0);
        let from_top = Layout::top_down(Align::Min);
        let size = egui::vec2(room, 0.0);
        let draw = |ui: &mut Ui| {
            ui.set_width(room);
            link_of(ui, label, &name)
        };
        if ui.allocate_ui_with_layout(size, from_top, draw).inner.clicked() {
            cx.send(RouteAction::Select(Some(case.id.raw())));
        }
        if let Some(sort) = sort {
            ui.add_space(3.0 * GRID);
            badge(ui, &sort, Mark::Neutral);
        }
    });
}

/// What what is decided in a case is called: by what was, and else by what its body may.
fn voice_of(portfolio: &Portfolio, meeting: &Meeting, decisions: &[&Decision]) -> Voice {
    match decisions.is_empty() {
        true => voice::of_body(portfolio, meeting.body_id),
        false => Voice::of_all(decisions.iter().map(|one| Voice::of_decision(portfolio, one))),
    }
}

fn proposal_ui(ui: &mut Ui, cx: &mut Cx<'_>, case: &Case, voice: Voice) {
    muted(ui, voice.get(cx.texts, "paper-proposal"));
    bare_ui(ui, cx, case, Case::proposal.index());
}

fn decisions_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (portfolio, voice): (&Portfolio, Voice),
    case: &Case,
    decisions: &[&Decision],
) {
    muted(ui, voice.get(cx.texts, "paper-column-decision"));
    for decision in decisions {
        decision_ui(ui, cx, portfolio, decision);
    }
    if let Some(state) = case.left_as().filter(|_| decisions.is_empty()) {
        ui.label(cx.texts.choice(&CaseState::SET, state.code()));
    }
    if decisions.is_empty() && cx.may_edit() {
        let word = voice.get(cx.texts, "case-decide");
        if quiet_button(ui, icons::PLUS, &word).clicked() {
            add_decision(cx, case.id.raw());
        }
    }
    correct_ui(ui, cx, portfolio, decisions);
}

/// Where all that was decided in a case is final, what is decided besides corrects the last of it.
fn correct_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, decisions: &[&Decision]) {
    let all_final = decisions.iter().all(|decision| portfolio.is_sealed(decision.id.raw()));
    let last = decisions.last().and_then(|it| portfolio.last_final_in(it.case_id?));
    let Some(last) = last.filter(|_| all_final && cx.may_edit()) else { return };
    if quiet_button(ui, icons::PLUS, &cx.texts.attribute("final-beside", "begin")).clicked() {
        let id = RecordId::new();
        let correction = Decision {
            case_id: last.case_id,
            corrects_id: Some(last.id),
            title: last.title.clone(),
            text: last.text.clone(),
            outcome: last.outcome,
            ..Decision::begun(id)
        };
        seek(cx, id, Decision::text.index());
        cx.send(EditAction::Change(vec![Change::add(&correction)]));
    }
}

/// A new decision of a case, written in the agenda: what was proposed stands there to be gone on from.
fn add_decision(cx: &mut Cx<'_>, case: RecordId) {
    let (kind, id) = (Kind::Decision, RecordId::new());
    let portfolio = cx.portfolio();
    let values = new_record(&portfolio, cx.texts, cx.today, kind, Some(case)).values;
    begin_at(cx, kind, id);
    cx.send(EditAction::Change(vec![Change::Add { kind, id, values }]));
}

/// The same for the case that is open in the agenda in sight, where it has none; whether there is such a case.
pub fn decide_here(cx: &mut Cx<'_>) -> bool {
    if cx.app.route.view != View::Area(Area::Meetings) || !cx.may_edit() {
        return false;
    }
    let portfolio = cx.portfolio();
    let case = cx.app.route.record.and_then(|open| portfolio.cases.get_raw(open));
    let case = case.filter(|case| {
        let has_one = portfolio.decisions.iter().any(|it| it.case_id == Some(case.id));
        case.meeting_id.is_some() && !has_one
    });
    let Some(case) = case else { return false };
    add_decision(cx, case.id.raw());
    true
}

/// What was made final, in each wording where copies made it final apart, with who did it and when.
fn sealed_ui(ui: &mut Ui, cx: &Cx<'_>, portfolio: &Portfolio, decision: &Decision) {
    for said in portfolio.said_of(decision) {
        let Some(sealed) = said.sealed() else { continue };
        ui.add(Label::new(&sealed.text).wrap());
        if let Some(outcome) = &sealed.outcome {
            ui.horizontal(|ui| {
                muted(ui, cx.texts.label_of(Decision::outcome.any()));
                ui.label(voice::choice(cx, &Outcome::SET, decision.id.raw(), outcome));
            });
        }
        said.seals.iter().for_each(|seal| seal_line_ui(ui, cx, seal));
    }
    apart_ui(ui, cx, portfolio, decision);
}

fn decision_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, decision: &Decision) {
    ui.push_id(decision.id.raw(), |ui| {
        if portfolio.sealed(decision).is_some() {
            sealed_ui(ui, cx, portfolio, decision);
        } else {
            bare_ui(ui, cx, decision, Decision::text.index());
            final_beside_ui(ui, cx, portfolio, decision);
            ui.spacing_mut().item_spacing.y = GRID;
            // The label takes what it needs: the column is narrow, and what was decided is not cut.
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 2.0 * GRID;
                let height = ui.spacing().interact_size.y;
                let middle = Layout::left_to_right(Align::Center);
                ui.allocate_ui_with_layout(egui::vec2(0.0, height), middle, |ui| {
                    ui.set_min_height(height);
                    muted(ui, cx.texts.label_of(Decision::outcome.any()));
                });
                ui.vertical(|ui| {
                    let (id, index) = (decision.id.raw(), Decision::outcome.index());
                    bare_ui(ui, cx, decision, index);
                    undecided_ui(ui, cx, id, What::Field(index));
                });
            });
        }
        if !decision.remark.is_empty() {
            muted(ui, &decision.remark);
        }
        let says = Voice::of_decision(portfolio, decision);
        if link(ui, says.get(cx.texts, "decision-open")).clicked() {
            cx.send(RouteAction::Select(Some(decision.id.raw())));
        }
    });
}

fn follow_ups_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    case: &Case,
    decisions: &[&Decision],
) {
    gap(ui, 1.0);
    for action in agenda_of(cx).actions_of(portfolio, case.id) {
        follow_up_ui(ui, cx, portfolio, action);
    }
    let new = cx.texts.attribute("kind-actions", "new");
    if cx.may_edit() && quiet_button(ui, icons::PLUS, &new).clicked() {
        let id = RecordId::new();
        let decision = decisions.first();
        let follow_up = FollowUp {
            title: new,
            decision_id: decision.map(|decision| decision.id),
            case_id: decision.is_none().then_some(case.id),
            ..FollowUp::begun(id)
        };
        show_new(cx, Kind::FollowUp, id);
        cx.send(EditAction::Change(vec![Change::add(&follow_up)]));
        cx.send(RouteAction::Select(Some(id)));
    }
}

/// A follow-up: its mark and its task, and below them who and by when.
fn follow_up_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, action: &FollowUp) {
    ui.horizontal_top(|ui| {
        finish_ui(ui, cx, portfolio, action);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            gap(ui, 1.0);
            if link(ui, &action.title).clicked() {
                cx.send(RouteAction::Select(Some(action.id.raw())));
            }
            let deadline =
                portfolio.deadline_of(action).map(|date| show_date_short(cx.texts, date));
            let owner = Some(portfolio.responsible_for(action)).filter(|owner| !owner.is_empty());
            let facts: Vec<String> = [owner, deadline].into_iter().flatten().collect();
            ui.horizontal(|ui| {
                if !facts.is_empty() {
                    muted(ui, facts.join(" · "));
                }
                if portfolio.is_overdue(action, cx.today) {
                    badge(ui, &cx.t("action-overdue"), Mark::Problem);
                }
            });
        });
    });
}

/// The mark of a follow-up, which is also the button that finishes it.
fn finish_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, action: &FollowUp) {
    let done = !action.is_open();
    let tokens = *tokens(ui);
    let (icon, colour) = if done {
        (icons::CHECK_CIRCLE, tokens.done)
    } else if portfolio.is_overdue(action, cx.today) {
        (icons::WARNING_CIRCLE, tokens.problem)
    } else {
        (icons::CIRCLE, tokens.muted)
    };
    let name = cx.t(if done { "action-reopen" } else { "action-finish" });
    let button = egui::Button::new(RichText::new(icon).color(colour).size(17.0));
    // Of which, for who does not see what stands beside it.
    let spoken = format!("{name}: {}", action.title);
    let button = button.frame_when_inactive(false);
    let response = ui.add_enabled(cx.may_edit(), button).accessible_name(spoken);
    if response.on_hover_text(name).clicked() {
        cx.send(EditAction::Change(finished(action, !done)));
    }
}

fn finished(action: &FollowUp, done: bool) -> Vec<Change> {
    let state = if done { FollowUpState::Done } else { FollowUpState::InProgress };
    vec![Change::set(action.id, FollowUp::state, Some(state))]
}
