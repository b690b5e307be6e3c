//! Who took part in a meeting, by how they did, and a way to write down one more.

use egui::{Rect, Ui};

use crate::app::actions::{EditAction, RouteAction};
use crate::app::list::new_record::new_record;
use crate::model::attendance::{Attendance, Presence};
use crate::model::choice::Choice as _;
use crate::model::command::Change;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::value::Value;
use crate::text::named;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::widgets::basic::{gap, heading, link, muted, quiet_button};
use crate::ui::widgets::field::arrive_at_parts;
use crate::ui::widgets::record::show_new;

/// Draws them.
pub(super) fn present_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    heading(ui, cx.texts.kind_plural(Kind::Attendance));
    gap(ui, 1.0);
    let from = ui.cursor().min;
    let all: Vec<&Attendance> = portfolio.attending(meeting.id).collect();
    if all.is_empty() {
        muted(ui, cx.texts.attribute("kind-attendances", "empty"));
    }
    let said = Presence::ALL.iter().copied().map(Some).chain([None]);
    for presence in said {
        let these: Vec<&Attendance> =
            all.iter().copied().filter(|it| it.presence == presence).collect();
        group_ui(ui, cx, portfolio, presence, &these);
    }
    if cx.may_edit() {
        let word = cx.texts.attribute("kind-attendances", "new");
        if quiet_button(ui, icons::PLUS, &word).clicked() {
            add(cx, portfolio, meeting);
        }
    }
    let place = Rect::from_min_max(from, ui.min_rect().max);
    arrive_at_parts(ui, cx, meeting.id.raw(), Kind::Attendance, place);
}

/// Those who took part in one way, on one line that breaks.
fn group_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    presence: Option<Presence>,
    these: &[&Attendance],
) {
    if these.is_empty() {
        return;
    }
    let word = match presence {
        Some(presence) => cx.texts.choice(&Presence::SET, presence.code()),
        None => cx.t("present-unsaid"),
    };
    ui.horizontal_wrapped(|ui| {
        muted(ui, format!("{word} ({}):", these.len()));
        for attendance in these {
            let id = attendance.id.raw();
            let name = named(cx.texts, portfolio, id);
            let name = match attendance.organisation.trim() {
                "" => name,
                from => format!("{name}, {from}"),
            };
            if link(ui, name).clicked() {
                cx.send(RouteAction::Select(Some(id)));
            }
        }
    });
}

/// One more, there until somebody says otherwise.
fn add(cx: &mut Cx<'_>, portfolio: &Portfolio, meeting: &Meeting) {
    let (kind, id) = (Kind::Attendance, RecordId::new());
    let mut values = new_record(portfolio, cx.texts, cx.today, kind, Some(meeting.id.raw())).values;
    values.retain(|(index, _)| *index != Attendance::presence.index());
    values.push((Attendance::presence.index(), Value::Choice(Presence::Present.code())));
    show_new(cx, kind, id);
    cx.send(EditAction::Change(vec![Change::Add { kind, id, values }]));
    cx.send(RouteAction::Select(Some(id)));
}
