//! Meetings over the years, and the one that is open: its agenda, each case with what was proposed
//! and what was decided, follow-ups, finalising, the paper.

mod agenda;
mod head;
mod list;
mod present;
mod steady;

pub use agenda::decide_here;

use egui::{Align, Frame, Key, Layout, Margin, Panel, Ui, vec2};

use crate::app::route::View;
use crate::calc::agenda::next_of_all;
use crate::model::about::Area;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::ui::agenda::agenda_of;
use crate::ui::context::Cx;
use crate::ui::focus::{self, Region};
use crate::ui::grid::empty_ui;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::list_of_ui;
use crate::ui::page::with_record_ui;
use crate::ui::room::is_low;
use crate::ui::screen::{Place, Screen};
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::{follow_focus, gap, heading};
use crate::ui::widgets::form::form_ui;

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Meetings)],
    place: Place::Entry(icons::CALENDAR_CHECK),
    keys: &[ctrl(Key::Num2)],
    shows: Some(|cx| cx.memory.of::<LastShown>().0),
    draw: meetings_ui,
    ..Screen::PLAIN
};

/// The meeting that was shown last: while what was added to it is on its way, it stays.
#[derive(Default)]
struct LastShown(Option<RecordId>);

/// The width from which the list and a meeting stand side by side.
const TWO_COLUMNS: f32 = 860.0;
/// The width from which the list, the meeting and a record stand side by side.
const THREE_COLUMNS: f32 = 1280.0;

fn meetings_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    let open = cx.app.route.record.and_then(|id| portfolio.record(id));
    if let Some(listed) = cx.app.route.kind.filter(|kind| *kind != Kind::Meeting) {
        return list_of_ui(ui, cx, listed, None);
    }
    let shown = shown(cx, &portfolio);
    // What no meeting is known of, such as a case that waits for one, stands in the list of its kind.
    if let (Some(record), None) = (open, shown) {
        return list_of_ui(ui, cx, record.kind(), None);
    }
    cx.memory.of::<LastShown>().0 = shown;
    let beside = open.is_some_and(|record| record.kind() != Kind::Meeting);
    // Where there is no room for it beside the others, the list of meetings is a menu.
    let needed = if beside { THREE_COLUMNS } else { TWO_COLUMNS };
    let list_beside = ui.available_width() >= needed;
    if list_beside {
        let side = Frame::new().fill(tokens(ui).canvas).inner_margin(Margin::symmetric(12, 12));
        Panel::left("meetings")
            .resizable(true)
            .default_size(268.0)
            .size_range(200.0..=420.0)
            .frame(side)
            .show(ui, |ui| {
                focus::region(ui, Region::List, &cx.t("meetings-all"));
                list::list_ui(ui, cx, &portfolio, shown);
            });
    }
    let record = cx.app.route.record.filter(|_| beside);
    with_record_ui(ui, cx, record, |ui, cx| {
        match shown.and_then(|id| portfolio.meetings.get_raw(id)) {
            Some(meeting) => meeting_ui(ui, cx, &portfolio, meeting, !list_beside),
            None => {
                if !list_beside {
                    list::menu_ui(ui, cx, &portfolio, None);
                }
                empty_ui(ui, cx, Kind::Meeting);
            }
        }
    });
}

/// A new case for the meeting that is shown; whether there is one.
pub fn new_case_here(cx: &mut Cx<'_>) -> bool {
    let portfolio = cx.portfolio();
    let meeting = shown(cx, &portfolio).and_then(|id| portfolio.meetings.get_raw(id));
    if let Some(meeting) = meeting {
        agenda::add_case(cx, &portfolio, meeting);
    }
    meeting.is_some()
}

/// The meeting that is open, or that the open record belongs to, or the one that was shown last, whatever
/// has become of its date; at first the last one with cases.
fn shown(cx: &mut Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let last = cx.memory.of::<LastShown>().0;
    let last = last.filter(|id| portfolio.meetings.get_raw(*id).is_some());
    let Some(id) = cx.app.route.record else {
        return last.or_else(|| latest_with_cases(cx, portfolio)).or_else(|| next(cx, portfolio));
    };
    // What was just added is on its way to the document: until then all stays as it was.
    let Some(record) = portfolio.record(id) else { return last };
    match record.kind() == Kind::Meeting {
        true => Some(id),
        false => portfolio.whole_of(id, Kind::Meeting),
    }
}

fn latest_with_cases(cx: &mut Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let agenda = agenda_of(cx);
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

/// The next one, else the last of all.
fn next(cx: &Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let next = next_of_all(portfolio, cx.today);
    let next = next.or_else(|| portfolio.meetings.iter().max_by(|a, b| a.date.cmp(&b.date)));
    next.map(|meeting| meeting.id.raw())
}

fn meeting_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    meeting: &Meeting,
    meetings: bool,
) {
    // In a low window what can be done with the meeting makes way for the cases when one scrolls; which meeting it
    // is stays.
    let head_scrolls = is_low(ui);
    if head_scrolls {
        head::line_ui(ui, cx, portfolio, meeting);
    } else {
        head::head_ui(ui, cx, portfolio, meeting, meetings);
        gap(ui, 2.0);
    }
    let open = cx.app.route.record;
    let case = open.filter(|id| portfolio.cases.get_raw(*id).is_some());
    let case = case.or_else(|| portfolio.whole_of(open?, Kind::Case));
    // What is on its way to the document may be a case.
    let case = case.or(open.filter(|id| portfolio.record(*id).is_none()));
    steady::steady_ui(ui, cx, meeting.id.raw(), case, |ui, cx, cases| {
        if head_scrolls {
            head::ways_ui(ui, cx, portfolio, meeting, meetings);
            gap(ui, 2.0);
        }
        agenda::agenda_ui(ui, cx, portfolio, meeting, cases);
        gap(ui, 4.0);
        present::present_ui(ui, cx, portfolio, meeting);
        gap(ui, 4.0);
        about_ui(ui, cx, meeting);
        gap(ui, 8.0);
        follow_focus(ui);
    });
}

/// The fields of the meeting itself.
fn about_ui(ui: &mut Ui, cx: &mut Cx<'_>, meeting: &Meeting) {
    heading(ui, cx.t("meeting-about"));
    gap(ui, 1.0);
    ui.allocate_ui_with_layout(
        vec2(ui.available_width().min(640.0), 0.0),
        Layout::top_down(Align::Min),
        |ui| {
            form_ui(ui, cx, meeting);
        },
    );
}
