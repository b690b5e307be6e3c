//! The cards of the overview, two beside each other where there is room, what waits first.

use std::collections::BTreeSet;

use egui::{Label, Ui};

use super::ahead::ahead_ui;
use super::card_table::card_table_ui;
use super::figure::{go_to_records, total};
use super::follow_up::follow_up_ui;
use super::money::money_ui;
use super::projects::projects_ui;
use super::shown::Shown;
use crate::app::actions::RouteAction;
use crate::model::kind::Portfolio;
use crate::report::cards::{CARDS, Card, Content, Said};
use crate::report::draw::Mark;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::{gap, heading, link, muted, quiet_button};
use crate::ui::widgets::columns::two_columns;
use crate::ui::widgets::drawing::drawing_ui;

/// The width from which two cards stand beside each other.
const TWO: f32 = 900.0;

/// The cards that show their table instead of their drawing.
#[derive(Debug, Default)]
struct Tables(BTreeSet<&'static str>);

/// The line that says what to do now.
pub(super) fn now_ui(ui: &mut Ui, cx: &mut Cx<'_>, said: &[Said]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 1.5 * GRID;
        for (number, part) in said.iter().enumerate() {
            if number > 0 {
                muted(ui, "·");
            }
            if link(ui, &part.text).clicked() {
                match part.ids.as_slice() {
                    [one] => cx.send(RouteAction::Show(*one)),
                    ids => go_to_records(cx, ids.to_vec(), part.text.clone()),
                }
            }
        }
    });
}

pub(super) fn cards_ui(ui: &mut Ui, cx: &mut Cx<'_>, portfolio: &Portfolio, shown: &Shown) {
    let cards: Vec<(&Card, &Content)> = CARDS.iter().zip(&shown.contents).collect();
    let is_wide = ui.available_width() >= TWO;
    for row in cards.chunks(if is_wide { 2 } else { 1 }) {
        match row {
            [one, other] => {
                let between = 10.0 * GRID;
                let left = ((ui.available_width() - between) / 2.0).floor();
                two_columns(
                    ui,
                    left,
                    between,
                    cx,
                    |ui, cx| card_ui(ui, cx, portfolio, shown, *one),
                    |ui, cx| card_ui(ui, cx, portfolio, shown, *other),
                );
            }
            alone => {
                for card in alone {
                    card_ui(ui, cx, portfolio, shown, *card);
                }
            }
        }
        gap(ui, 8.0);
    }
}

fn card_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    shown: &Shown,
    (card, content): (&Card, &Content),
) {
    heading(ui, card.question(cx.texts));
    gap(ui, 1.0);
    if !content.answer.is_empty() {
        let ink = tokens(ui).ink;
        ui.add(Label::new(egui::RichText::new(&content.answer).color(ink)).wrap());
        gap(ui, 2.0);
    }
    if content.pictures.is_empty() {
        muted(ui, card.would_fill(cx.texts));
        return;
    }
    if cx.memory.of::<Tables>().0.contains(card.key) {
        table_ui(ui, cx, portfolio, shown, (card, content));
    } else {
        let opened = drawing_ui(ui, cx.texts, card.key, |width, hand| content.draw(width, hand));
        if let Some(mark) = opened {
            open(cx, card, mark);
        }
    }
    gap(ui, 1.0);
    for note in &content.notes {
        muted(ui, note);
    }
    toggle_ui(ui, cx, card);
    if card.key == "waiting" {
        gap(ui, 2.0);
        let overdue = total(&shown.counted.figures, "actions.overdue");
        follow_up_ui(ui, cx, portfolio, overdue, &shown.overdue);
    }
}

/// What a mark leads to: on the time line its record, else the list of its records.
fn open(cx: &mut Cx<'_>, card: &Card, mark: Mark) {
    match (card.key, mark.ids.as_slice()) {
        ("ahead", [one]) => cx.send(RouteAction::Show(*one)),
        _ => go_to_records(cx, mark.ids, mark.label),
    }
}

/// Turns from the drawing to its table and back.
fn toggle_ui(ui: &mut Ui, cx: &mut Cx<'_>, card: &Card) {
    let is_table = cx.memory.of::<Tables>().0.contains(card.key);
    let (icon, key) = match is_table {
        true => (icons::CHART_BAR, "card-as-drawing"),
        false => (icons::ROWS, "card-as-table"),
    };
    let name = format!("{}: {}", cx.t(key), card.question(cx.texts));
    if quiet_button(ui, icon, &cx.t(key)).accessible_name(&name).clicked() {
        let tables = &mut cx.memory.of::<Tables>().0;
        if !tables.remove(card.key) {
            tables.insert(card.key);
        }
    }
}

fn table_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    shown: &Shown,
    (card, content): (&Card, &Content),
) {
    let figures = &shown.counted.figures;
    match card.key {
        "ahead" => ahead_ui(ui, cx, portfolio, &shown.counted.ahead),
        _ => card_table_ui(ui, cx, &content.table),
    }
    // What these tell of in more detail than is drawn.
    match card.key {
        "money" => {
            gap(ui, 3.0);
            money_ui(ui, cx, portfolio, figures);
        }
        "projects" => {
            gap(ui, 3.0);
            projects_ui(ui, cx, figures);
        }
        _ => {}
    }
}
