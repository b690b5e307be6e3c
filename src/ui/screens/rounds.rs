//! Rounds: those that there are, and one of them: what is asked, whom, what they get, what came back.

mod page;
mod replies;
mod respondents;

use egui::{Key, Ui};

use crate::app::route::View;
use crate::model::about::Area;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::keys::ctrl;
use crate::ui::lists::lists_ui;
use crate::ui::page::with_record_ui;
use crate::ui::screen::{Place, Screen};

/// The screen.
pub const SCREEN: Screen = Screen {
    views: &[View::Area(Area::Rounds)],
    place: Place::Entry(icons::USERS),
    keys: &[ctrl(Key::Num8)],
    draw: rounds_ui,
    ..Screen::PLAIN
};

fn rounds_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let portfolio = cx.portfolio();
    if let Some(round) = shown(cx, &portfolio).and_then(|id| portfolio.rounds.get_raw(id)) {
        let beside = cx.app.route.record.filter(|id| *id != round.id.raw());
        return with_record_ui(ui, cx, beside, |ui, cx| page::page_ui(ui, cx, &portfolio, round));
    }
    lists_ui(ui, cx);
}

/// The round that is open, or the one in which the open respondent is asked.
fn shown(cx: &Cx<'_>, portfolio: &Portfolio) -> Option<RecordId> {
    let id = cx.app.route.record?;
    match portfolio.record(id)?.kind() == Kind::Round {
        true => Some(id),
        false => portfolio.whole_of(id, Kind::Round),
    }
}
