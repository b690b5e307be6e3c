//! Which meeting it is, and what can be done with all of it.

use egui::{Label, Popup, RichText, Ui};

use super::{agenda, list};
use crate::app::actions::CompareAction;
use crate::app::comparing::Chosen;
use crate::app::papers::{Offer, of_record};
use crate::calc::agenda::CalledOff;
use crate::model::choice::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::{Meeting, MeetingState};
use crate::model::value::Value;
use crate::text::{OnPage, ToldBefore, named, show_date};
use crate::ui::agenda::agenda_of;
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::icons;
use crate::ui::screens::changes;
use crate::ui::theme::{self, tokens};
use crate::ui::voice;
use crate::ui::widgets::basic::{
    button, capital, gap, icon_button, marked, muted, primary_button_if, state_value_ui, title,
};
use crate::ui::widgets::papers;
use crate::ui::widgets::record::bin_ui;
use crate::ui::widgets::sealing::{Finalising, finalise_ui, lacking_ui, since_ui};

/// Room that a button takes beside its word, in points: icon, margins, and the gap to the next.
const BESIDE_WORD: f32 = 56.0;

/// Room for the bin.
const BIN: f32 = 40.0;

/// Draws the head. With `meetings`, the list of meetings is a button of it.
pub(super) fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    meeting: &Meeting,
    meetings: bool,
) {
    about_ui(ui, cx, portfolio, meeting);
    ways_ui(ui, cx, portfolio, meeting, meetings);
}

/// Which meeting it is, in one line.
pub(super) fn line_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    ui.horizontal(|ui| {
        title_ui(ui, cx, meeting);
        state_ui(ui, cx, meeting);
        let body = portfolio.bodies.find(meeting.body_id);
        let body = body.map_or_else(String::new, |body| body.title.clone());
        ui.add(Label::new(RichText::new(body).color(tokens(ui).muted)).truncate());
    });
}

/// What there is to know of it besides, and what can be done with all of it.
pub(super) fn ways_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    meeting: &Meeting,
    meetings: bool,
) {
    if let Some(told) = called_off(cx, portfolio, meeting) {
        marked(ui, icons::INFO, &told, theme::small(), tokens(ui).waiting);
    }
    since_ui(ui, cx, portfolio, meeting.id.raw());
    gap(ui, 1.0);
    let index = agenda_of(cx);
    let drafts = index.drafts_at(portfolio, meeting.id);
    if cx.may_edit() {
        lacking_ui(ui, cx, &drafts);
    }
    let finalise = (cx.may_edit() && !drafts.is_empty()).then(|| cx.t("meeting-finalise"));
    let before = changes::before(cx, portfolio, meeting).map(|_| cx.t("changes-open"));
    let offers = of_record(portfolio, &index, meeting.id.raw());
    let words = [
        meetings.then(|| cx.t("meetings-all")),
        finalise,
        papers::word(cx, &offers),
        before,
        cx.may_edit().then(|| cx.texts.attribute("kind-cases", "new")),
    ];
    let narrow = ui.available_width() < needed(ui, &words) + BIN;
    ui.horizontal_wrapped(|ui| {
        if meetings {
            list::menu_ui(ui, cx, portfolio, Some(meeting.id.raw()));
        }
        if cx.may_edit() && !drafts.is_empty() {
            let asks = finalising(cx, portfolio, meeting, &drafts);
            finalise_ui(ui, cx, &drafts, asks, primary_button_if);
        }
        if !narrow {
            papers::papers_ui(ui, cx, offers.clone(), button);
            changes_ui(ui, cx, portfolio, meeting);
        }
        if cx.may_edit()
            && button(ui, icons::PLUS, &cx.texts.attribute("kind-cases", "new")).clicked()
        {
            agenda::add_case(cx, portfolio, meeting);
        }
        if cx.may_edit() {
            bin_ui(ui, cx, meeting.id.raw());
        }
        if narrow {
            more_ui(ui, cx, (portfolio, meeting), offers);
        }
    });
}

/// What has no room in a narrow window.
fn more_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (portfolio, meeting): (&Portfolio, &Meeting),
    offers: Vec<Offer>,
) {
    let more = icon_button(ui, icons::DOTS_THREE, &cx.t("meeting-more"), true);
    Popup::menu(&more).show(|ui| {
        focus::hold(ui);
        papers::each_paper_ui(ui, cx, offers, icons::EYE);
        changes_ui(ui, cx, portfolio, meeting);
    });
}

/// What the button that makes the drafts of a meeting final says and asks.
fn finalising(
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    meeting: &Meeting,
    drafts: &[RecordId],
) -> Finalising {
    let count = i64::try_from(drafts.len()).unwrap_or(0);
    let says = [voice::of_all(portfolio, drafts).argument()];
    Finalising {
        word: cx.t("meeting-finalise"),
        title: cx.texts.count("finalise-meeting-title", count, &says),
        confirm: cx.t("finalise-meeting-confirm"),
        about: Some(capital(&portfolio.label(meeting.id.raw()))),
        warns: undecided_cases(cx, portfolio, meeting).into_iter().collect(),
    }
}

/// Which cases of a meeting have no decision, before those of the others are made final.
fn undecided_cases(
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    meeting: &Meeting,
) -> Option<ToldBefore> {
    let index = agenda_of(cx);
    let cases = index.cases_of(portfolio, meeting.id).into_iter();
    let without: Vec<RecordId> = cases
        .filter(|case| case.left_as().is_none())
        .filter(|case| index.decisions_at(portfolio, meeting.id, case.id).is_empty())
        .map(|case| case.id.raw())
        .collect();
    let record = *without.first()?;
    let first = named(cx.texts, portfolio, record);
    let count = i64::try_from(without.len()).unwrap_or(i64::MAX);
    let says = [("first", &*first), voice::of_body(portfolio, meeting.body_id).argument()];
    let text = cx.texts.count("finalise-meeting-without", count, &says);
    Some(ToldBefore { text, record, spot: OnPage::Anywhere })
}

/// How wide a line of buttons is. Where there is less room, what is asked for less often stands in a
/// menu.
fn needed(ui: &Ui, words: &[Option<String>]) -> f32 {
    let width = |word: &String| {
        let colour = tokens(ui).ink;
        let galley = ui.painter().layout_no_wrap(word.clone(), theme::medium(), colour);
        galley.size().x + BESIDE_WORD
    };
    words.iter().flatten().map(width).sum()
}

/// Whose meeting it is, whether it was held, and when.
fn about_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    let body = portfolio.bodies.find(meeting.body_id);
    ui.horizontal_wrapped(|ui| {
        muted(ui, body.map_or_else(String::new, |body| body.title.clone()));
        state_ui(ui, cx, meeting);
    });
    title_ui(ui, cx, meeting);
}

/// Whether it was held.
fn state_ui(ui: &mut Ui, cx: &mut Cx<'_>, meeting: &Meeting) {
    let state = agenda_of(cx).state_of(meeting);
    let state = state.map_or(Value::Null, |state| Value::Choice(state.code()));
    state_value_ui(ui, cx.texts, Kind::Meeting, &state);
}

fn title_ui(ui: &mut Ui, cx: &Cx<'_>, meeting: &Meeting) {
    let date = meeting.date.as_ref().map_or_else(String::new, |date| match date.day() {
        Some(day) if !date.is_uncertain() => cx.format.day_with_weekday(day),
        _ => show_date(cx.texts, date),
    });
    title(ui, capital(&date));
}

/// That a meeting was called off or moved, and all the same has decisions.
fn called_off(cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) -> Option<String> {
    let off = CalledOff::of(portfolio, &agenda_of(cx), meeting)?;
    let count = i64::try_from(off.decisions).unwrap_or(i64::MAX);
    let state = cx.texts.choice(&MeetingState::SET, off.state.code()).to_lowercase();
    let key = if off.is_held { "meeting-held-all-the-same" } else { "meeting-called-off" };
    Some(cx.texts.count(key, count, &[("state", &state)]))
}

/// What has changed since the meeting before.
fn changes_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    let before: Option<Chosen> = changes::before(cx, portfolio, meeting);
    if let Some(chosen) = before
        && button(ui, icons::CLOCK_COUNTER_CLOCKWISE, &cx.t("changes-open")).clicked()
    {
        cx.send(CompareAction::Show(chosen));
    }
}
