//! Meetings over the years, and the one that is open: its agenda, each case with what was proposed
//! and what was decided, follow-ups, finalising, the paper.

mod agenda;

use std::sync::Arc;

use egui::{Align, Frame, Layout, Margin, Panel, ScrollArea, Sense, Ui, vec2};

use super::records::with_record_ui;
use crate::app::actions::{Action, Paper, Question, Subject};
use crate::calc::order::natural_order;
use crate::model::command::Change;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::record::Record as _;
use crate::model::value::Value;
use crate::text::{Lang, show_date, show_date_short, sort};
use crate::ui::context::Cx;
use crate::ui::grid::add;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::mark_of;
use crate::ui::widgets::basic::{
    badge, button, chosen, empty, follow_focus, gap, heading, muted, primary_button, title,
};

/// Height of a meeting in the list.
const MEETING_HEIGHT: f32 = 50.0;

/// The width from which the list, the meeting and a record stand side by side.
const THREE_COLUMNS: f32 = 1280.0;

/// Draws the view.
pub fn meetings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    let shown = shown(cx, &portfolio);
    let open = cx.app.route.record.and_then(|id| portfolio.record(id));
    let beside = open.is_some_and(|record| record.kind() != Kind::Meeting);
    // Where there is no room for three columns, the list of meetings gives way.
    if !beside || ui.available_width() >= THREE_COLUMNS {
        let side = Frame::new().fill(tokens(ui).canvas).inner_margin(Margin::symmetric(12, 12));
        Panel::left("meetings")
            .resizable(true)
            .default_size(268.0)
            .size_range(200.0..=420.0)
            .frame(side)
            .show(ui, |ui| list_ui(ui, cx, &portfolio, shown));
    }
    let record = cx.app.route.record.filter(|_| beside);
    with_record_ui(ui, cx, record, |ui, cx| {
        match shown.and_then(|id| portfolio.meetings.get_raw(id)) {
            Some(meeting) => meeting_ui(ui, cx, &portfolio, meeting),
            None => empty(ui, &cx.texts.attribute("kind-meetings", "empty")),
        }
    });
}

/// The meeting that is open, or that the open record belongs to, or the last one with cases.
fn shown(cx: &mut Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let Some(id) = cx.app.route.record else { return latest_with_cases(cx, portfolio) };
    // What was just added is on its way to the document: until then all stays as it was.
    let Some(record) = portfolio.record(id) else {
        let last = cx.memory.meeting_in_sight;
        return last.filter(|id| portfolio.meetings.get_raw(*id).is_some());
    };
    match record.kind() {
        Kind::Meeting => Some(id),
        Kind::Case => portfolio.cases.get_raw(id)?.meeting_id.map(Into::into),
        Kind::Decision => {
            let decision = portfolio.decisions.get_raw(id)?;
            portfolio.meeting_of(decision).map(|meeting| meeting.id.raw())
        }
        Kind::Action => {
            let action = portfolio.actions.get_raw(id)?;
            let case = portfolio.cases.find(action.case_id).or_else(|| {
                portfolio.cases.find(portfolio.decisions.find(action.decision_id)?.case_id)
            })?;
            case.meeting_id.map(Into::into)
        }
        _ => None,
    }
}

fn latest_with_cases(cx: &mut Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let agenda = cx.agenda();
    let body = portfolio.settings().and_then(|settings| settings.deciding_body_id);
    portfolio
        .meetings
        .iter()
        .filter(|meeting| body.is_none() || meeting.body_id == body)
        .filter(|meeting| meeting.date.as_ref().and_then(FuzzyDate::latest) <= Some(cx.today))
        .filter(|meeting| agenda.has_cases(meeting.id))
        .max_by(|a, b| a.date.cmp(&b.date))
        .map(|meeting| meeting.id.raw())
}

/// A line of the list: a year, or a meeting.
#[derive(Debug)]
pub enum Line {
    /// A year.
    Year(String),
    /// A meeting.
    Meeting(RecordId),
}

/// The lines, newest first, worked out once for each version and language.
fn lines(cx: &mut Cx<'_>, portfolio: &Portfolio) -> Arc<Vec<Line>> {
    let (version, lang) = (cx.version(), cx.texts.lang());
    cx.memory.meetings.get((version, lang), || lines_of(portfolio, lang))
}

fn lines_of(portfolio: &Portfolio, lang: Lang) -> Vec<Line> {
    let mut ids = natural_order(portfolio, Kind::Meeting, &|a, b| sort::compare(lang, a, b));
    ids.reverse();
    let mut lines = Vec::with_capacity(ids.len() + 10);
    let mut last_year = None;
    for id in ids {
        let meeting = portfolio.meetings.get_raw(id);
        let year = meeting.and_then(|meeting| meeting.date.as_ref()?.year());
        if year != last_year {
            lines.push(Line::Year(year.map_or_else(String::new, |year| year.to_string())));
            last_year = year;
        }
        lines.push(Line::Meeting(id));
    }
    lines
}

fn list_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, shown: Option<RecordId>) {
    ui.horizontal(|ui| {
        heading(ui, cx.texts.attribute("view", "meetings"));
    });
    let word = cx.texts.attribute("kind-meetings", "new");
    if cx.may_edit() && button(ui, icons::PLUS, &word).clicked() {
        add(cx, Kind::Meeting);
    }
    gap(ui, 1.0);
    let lines = lines(cx, portfolio);
    // The meeting that is shown is brought into sight when another was shown before.
    let place =
        lines.iter().position(|line| matches!(line, Line::Meeting(id) if Some(*id) == shown));
    let moved = std::mem::replace(&mut cx.memory.meeting_in_sight, shown) != shown;
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("meetings").auto_shrink(false);
    if let (true, Some(place)) = (moved, place) {
        let above = (ui.available_height() / 2.0 - MEETING_HEIGHT).max(0.0);
        area = area.vertical_scroll_offset((place as f32 * MEETING_HEIGHT - above).max(0.0));
    }
    area.show_rows(ui, MEETING_HEIGHT, lines.len(), |ui, rows| {
        for line in lines.get(rows).unwrap_or_default() {
            match line {
                Line::Year(year) => year_ui(ui, year),
                Line::Meeting(id) => {
                    line_ui(ui, cx, portfolio, *id, shown == Some(*id));
                }
            }
        }
    });
}

fn year_ui(ui: &mut Ui, year: &str) {
    let size = vec2(ui.available_width(), MEETING_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let at = rect.left_bottom() + vec2(2.0 * GRID, -2.5 * GRID);
    let colour = tokens(ui).muted;
    ui.painter().text(at, egui::Align2::LEFT_BOTTOM, year, theme::heading(), colour);
}

fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, id: RecordId, here: bool) {
    let Some(meeting) = portfolio.meetings.get_raw(id) else { return };
    let tokens = *tokens(ui);
    let size = vec2(ui.available_width(), MEETING_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let label = portfolio.label(id);
    chosen(&response, egui::Role::ListBoxOption, here, &label);
    if here || response.hovered() || response.has_focus() {
        let fill = if here { tokens.chosen } else { tokens.hover };
        ui.painter().rect_filled(rect.shrink2(vec2(0.0, 1.0)), 6.0, fill);
    }
    let date = meeting.date.as_ref().map_or_else(String::new, |d| show_date_short(cx.texts, d));
    let body = portfolio.bodies.find(meeting.body_id).map_or_else(String::new, |body| {
        if body.short_name.is_empty() { body.title.clone() } else { body.short_name.clone() }
    });
    let line = |text: String, font: egui::FontId, colour| {
        let mut job = egui::text::LayoutJob::simple_singleline(text, font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 4.0 * GRID);
        ui.painter().layout_job(job)
    };
    let first = line(date, theme::medium(), if here { tokens.accent } else { tokens.ink });
    let second = line(body, theme::small(), tokens.muted);
    let at = rect.left_top() + vec2(2.0 * GRID, 7.0);
    ui.painter().galley(at, first, tokens.ink);
    ui.painter().galley(at + vec2(0.0, 19.0), second, tokens.muted);
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.send(Action::Select(Some(id)));
    }
}

fn meeting_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    head_ui(ui, cx, portfolio, meeting);
    gap(ui, 2.0);
    ScrollArea::vertical().id_salt(("meeting", meeting.id.raw())).auto_shrink(false).show(
        ui,
        |ui| {
            agenda::agenda_ui(ui, cx, portfolio, meeting);
            gap(ui, 4.0);
            about_ui(ui, cx, meeting);
            gap(ui, 8.0);
            follow_focus(ui);
        },
    );
}

fn head_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    let body = portfolio.bodies.find(meeting.body_id);
    ui.horizontal_wrapped(|ui| {
        muted(ui, body.map_or_else(String::new, |body| body.title.clone()));
        if let Some((index, field)) = Kind::Meeting.field("state") {
            let value: Value = meeting.get(index);
            let text = crate::text::show_value(cx.texts, portfolio, field, &value);
            if !text.is_empty() {
                badge(ui, &text, mark_of(&value));
            }
        }
    });
    let date = meeting.date.as_ref().map_or_else(String::new, |date| match date.day() {
        Some(day) if !date.is_uncertain() => cx.format.day_with_weekday(day),
        _ => show_date(cx.texts, date),
    });
    title(ui, crate::ui::widgets::record::capital(&date));
    gap(ui, 1.0);
    ui.horizontal_wrapped(|ui| {
        let drafts = drafts(cx, portfolio, meeting);
        if cx.may_edit()
            && !drafts.is_empty()
            && primary_button(ui, icons::SEAL_CHECK, &cx.t("meeting-finalise")).clicked()
        {
            let count = i64::try_from(drafts.len()).unwrap_or(0);
            let question = Question {
                title: cx.texts.count("finalise-meeting-title", count, &[]),
                text: cx.t("finalise-text"),
                confirm: cx.t("finalise-confirm"),
                changes: drafts.into_iter().map(|decision| Change::Seal { decision }).collect(),
            };
            cx.send(Action::Ask(question));
        }
        if button(ui, icons::EYE, &cx.t("paper-show")).clicked() {
            let lang = cx.paper_lang();
            let subject = Subject::Decisions(meeting.id.raw());
            cx.send(Action::Preview(Paper { subject, lang, public: false }));
        }
        if let Some(chosen) = super::changes::before(cx, portfolio, meeting)
            && button(ui, icons::CLOCK_COUNTER_CLOCKWISE, &cx.t("changes-open")).clicked()
        {
            cx.send(Action::ShowChanges(chosen));
        }
        if cx.may_edit()
            && button(ui, icons::PLUS, &cx.texts.attribute("kind-cases", "new")).clicked()
        {
            agenda::add_case(cx, portfolio, meeting);
        }
    });
}

/// The decisions of a meeting that are not final yet.
fn drafts(cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) -> Vec<RecordId> {
    let index = cx.agenda();
    index
        .cases_of(portfolio, meeting.id)
        .into_iter()
        .flat_map(|case| index.decisions_of(portfolio, case.id))
        .map(|decision| decision.id.raw())
        .filter(|id| !portfolio.is_sealed(*id))
        .collect()
}

/// The fields of the meeting itself.
fn about_ui(ui: &mut Ui, cx: &mut Cx<'_>, meeting: &Meeting) {
    heading(ui, cx.t("meeting-about"));
    gap(ui, 1.0);
    ui.allocate_ui_with_layout(
        vec2(ui.available_width().min(640.0), 0.0),
        Layout::top_down(Align::Min),
        |ui| {
            ui.spacing_mut().item_spacing.y = 1.5 * GRID;
            for index in 0..meeting.fields().len() {
                crate::ui::widgets::field::field_ui(ui, cx, meeting, index);
            }
        },
    );
}
