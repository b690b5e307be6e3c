//! Those who are asked in a round, each with how far they have come.

use std::sync::Arc;

use egui::{Align, Label, Layout, RichText, Sense, Ui, vec2};

use crate::app::actions::{EditAction, RouteAction};
use crate::app::cached::Cached;
use crate::calc::round::{Progress, progress, respondents};
use crate::model::command::Change;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::TableRecord as _;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::report::round::addresses;
use crate::text::{show_date_short, sort};
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, ROW_HEIGHT, tokens};
use crate::ui::widgets::basic::{Mark, badge, button, gap, heading, muted};
use crate::ui::widgets::record::show_new;

/// Those who are asked in a round, by version.
#[derive(Default)]
struct Asked(Cached<(u64, RecordId), Vec<RecordId>>);

/// Those who are asked, by name, worked out once for each version.
pub fn of(cx: &mut Cx<'_>, portfolio: &Portfolio, round: Id<Round>) -> Arc<Vec<RecordId>> {
    let (version, lang) = (cx.version(), cx.texts.lang());
    cx.memory.of::<Asked>().0.get((version, round.raw()), || {
        let mut asked = respondents(portfolio, round);
        asked.sort_by(|a, b| sort::compare(lang, &a.title, &b.title).then(a.id.cmp(&b.id)));
        asked.into_iter().map(|respondent| respondent.id.raw()).collect()
    })
}

/// Draws them.
pub fn respondents_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    round: &Round,
    asked: &[RecordId],
) {
    let found: Vec<&Respondent> =
        asked.iter().filter_map(|id| portfolio.respondents.get_raw(*id)).collect();
    // As high as its words, so that it stands beside the head of the round.
    let height = std::mem::replace(&mut ui.spacing_mut().interact_size.y, 0.0);
    ui.horizontal(|ui| {
        heading(ui, cx.t("rounds-respondents"));
        if !found.is_empty() {
            let answered = found.iter().filter(|r| r.answered_on.is_some()).count();
            let (answered, all) =
                (cx.format.integer(answered as i64), cx.format.integer(found.len() as i64));
            let text = cx.texts.with("rounds-count", &[("answered", &answered), ("all", &all)]);
            muted(ui, text);
        }
    });
    ui.spacing_mut().interact_size.y = height;
    gap(ui, 1.0);
    if found.is_empty() {
        muted(ui, cx.t("rounds-respondents-none"));
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for respondent in &found {
            row_ui(ui, cx, respondent);
        }
    });
    gap(ui, 2.0);
    if button(ui, icons::PLUS, &cx.t("rounds-add")).clicked() {
        add(cx, round);
    }
}

fn row_ui(ui: &mut Ui, cx: &mut Cx<'_>, respondent: &Respondent) {
    let id = respondent.id.raw();
    let here = cx.app.route.record == Some(id);
    let tokens = *tokens(ui);
    let state = state_of(cx, respondent);
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let no_address = addresses(&respondent.email).is_empty();
    let address = if no_address { cx.t("rounds-no-address") } else { respondent.email.clone() };
    let name = format!("{}, {}, {address}", respondent.title, state.0);
    crate::ui::widgets::basic::chosen(&response, egui::Role::ListBoxOption, here, &name);
    if here || response.hovered() || response.has_focus() {
        let fill = if here { tokens.chosen } else { tokens.hover };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let place = rect.shrink2(vec2(2.0 * GRID, 0.0));
    ui.scope_builder(egui::UiBuilder::new().max_rect(place), |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            badge(ui, &state.0, state.1);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let half = (ui.available_width() * 0.42).max(80.0);
                ui.allocate_ui_with_layout(
                    vec2(half, ROW_HEIGHT),
                    Layout::left_to_right(Align::Center),
                    |ui| {
                        ui.set_min_width(half);
                        let ink = if here { tokens.accent } else { tokens.ink };
                        let title = RichText::new(&respondent.title).color(ink);
                        ui.add(Label::new(title).truncate().selectable(false));
                    },
                );
                let colour = if no_address { tokens.waiting } else { tokens.muted };
                let address = RichText::new(address).font(theme::small()).color(colour);
                ui.add(Label::new(address).truncate().selectable(false));
            });
        });
    });
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        cx.send(RouteAction::Select(Some(id)));
    }
}

/// How far somebody has come, in words, with the day.
fn state_of(cx: &Cx<'_>, respondent: &Respondent) -> (String, Mark) {
    let (word, date, mark) = match progress(respondent) {
        Progress::NotAsked => ("not_asked", None, Mark::Neutral),
        Progress::Asked => ("asked", respondent.sent_on.as_ref(), Mark::Waiting),
        Progress::Reminded => ("reminded", respondent.reminded_on.as_ref(), Mark::Problem),
        Progress::Answered => ("answered", respondent.answered_on.as_ref(), Mark::Done),
    };
    let word = cx.texts.attribute("rounds-progress", word);
    match date {
        Some(date) => (format!("{word} {}", show_date_short(cx.texts, date)), mark),
        None => (word, mark),
    }
}

fn add(cx: &mut Cx<'_>, round: &Round) {
    let id = RecordId::new();
    let respondent = Respondent {
        title: cx.texts.attribute("kind-respondents", "new"),
        round_id: Some(round.id),
        ..Respondent::empty(id)
    };
    show_new(cx, Kind::Respondent, id);
    cx.send(EditAction::Change(vec![Change::add(&respondent)]));
    cx.send(RouteAction::Select(Some(id)));
}
