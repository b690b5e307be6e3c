//! The cards of the overview, two beside each other where there is room, what waits first.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Align, Id, Key, Label, Layout, Modifiers, Response, RichText, Ui, UiBuilder, vec2};

use super::ahead::ahead_ui;
use super::arrange;
use super::card_table::card_table_ui;
use super::figure::{go_to_records, total};
use super::follow_up::follow_up_ui;
use super::money::money_ui;
use super::projects::projects_ui;
use crate::app::actions::RouteAction;
use crate::app::overview::Shown;
use crate::app::papers::{PaperAction, Picture, PictureFormat};
use crate::export::figure::card_svg;
use crate::model::kind::Portfolio;
use crate::report::cards::{Card, Content, Said};
use crate::report::draw::Mark;
use crate::ui::card_picture::{card_picture, card_png, copy};
use crate::ui::context::Cx;
use crate::ui::focus;
use crate::ui::grid::add;
use crate::ui::icons;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::{
    button, capital, gap, hairline, heading, icon_button, link, muted, small_icon,
};
use crate::ui::widgets::columns::two_columns;
use crate::ui::widgets::drawing::drawing_ui;

/// The width from which two cards stand beside each other.
const TWO: f32 = 900.0;

/// How high a button at the head of a card is, and how wide at least.
const TURN: f32 = 30.0;
/// How wide its icon is.
const ICON: f32 = 18.0;

/// The cards that show their table instead of their drawing.
#[derive(Debug, Default)]
struct Tables(BTreeSet<&'static str>);

/// The line that says what to do now.
pub(super) fn now_ui(ui: &mut Ui, cx: &mut Cx<'_>, said: &[Said]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(1.5 * GRID, 0.0);
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
    let cards = arrange::shown_cards(cx).into_iter();
    let cards: Vec<(&'static Card, &Content)> =
        cards.filter_map(|(number, card)| Some((card, shown.contents.get(number)?))).collect();
    if cards.is_empty() {
        arrange::none_ui(ui, cx);
    }
    let width = ui.available_width();
    let is_wide = width >= TWO;
    for row in cards.chunks(if is_wide { 2 } else { 1 }) {
        match row {
            [one, other] => {
                let between = 10.0 * GRID;
                let left = ((width - between) / 2.0).floor();
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
    (card, content): (&'static Card, &Content),
) {
    arrange::take_keys(ui, cx, card);
    // What has the keyboard keeps it wherever its card goes.
    let builder = UiBuilder::new().scope_id(Id::unique(("card", card.key)));
    let drawn = ui.scope_builder(builder, |ui| {
        // A card begins where a hairline is.
        hairline(ui);
        gap(ui, 2.0);
        let turn = head_ui(ui, cx, card, content);
        gap(ui, 1.0);
        if !content.answer.is_empty() {
            let ink = tokens(ui).ink;
            ui.add(Label::new(RichText::new(&content.answer).color(ink)).wrap());
            gap(ui, 2.0);
        }
        if content.pictures.is_empty() {
            empty_ui(ui, cx, card, content);
        } else {
            body_ui(ui, cx, portfolio, shown, (card, content));
        }
        turn
    });
    arrange::stands(cx, card, drawn.response.rect);
    let turns = |turn: &Response| {
        let is_here = focus::is_within(ui, drawn.response.rect);
        is_here && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::T)) && {
            // What had the keyboard is gone with what it belonged to.
            focus::take_typed(ui.ctx());
            focus::ask(ui.ctx(), turn.id);
            true
        }
    };
    if drawn.inner.as_ref().is_some_and(|turn| turn.clicked() || turns(turn)) {
        let tables = &mut cx.memory.of::<Tables>().0;
        if !tables.remove(card.key) {
            tables.insert(card.key);
        }
    }
}

/// The question, and at the end of its line what turns from the drawing to its table and back, where there is
/// something to turn.
fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    card: &'static Card,
    content: &Content,
) -> Option<Response> {
    let question = card.question(cx.texts);
    let (is_drawn, is_arranged) = (!content.pictures.is_empty(), arrange::is_on(cx));
    let buttons = 2 * usize::from(is_drawn) + 2 * usize::from(is_arranged);
    let head = ui.horizontal(|ui| {
        let spacing = ui.spacing();
        let button = (ICON + 2.0 * spacing.button_padding.x).max(TURN) + spacing.item_spacing.x;
        let wide = (ui.available_width() - buttons as f32 * button).max(TURN);
        ui.allocate_ui_with_layout(vec2(wide, TURN), Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(vec2(wide, TURN));
            heading(ui, &question);
        });
        if is_arranged {
            arrange::handles_ui(ui, cx, card, &question);
        }
        is_drawn.then(|| {
            save_ui(ui, cx, (card, content), &question);
            turn_ui(ui, cx, card, &question)
        })
    });
    head.inner
}

/// What turns a card from its drawing to its table and back.
fn turn_ui(ui: &mut Ui, cx: &mut Cx<'_>, card: &Card, question: &str) -> Response {
    let (icon, key) = match cx.memory.of::<Tables>().0.contains(card.key) {
        true => (icons::CHART_BAR, "card-as-drawing"),
        false => (icons::ROWS, "card-as-table"),
    };
    let name = format!("{} (T): {question}", cx.t(key));
    icon_button(ui, icon, &name, true)
}

/// What is drawn as a picture: on the clipboard, or as a file.
fn save_ui(ui: &mut Ui, cx: &mut Cx<'_>, (card, content): (&Card, &Content), question: &str) {
    let name = format!("{}: {question}", cx.t("card-save"));
    let button = small_icon(RichText::new(icons::DOWNLOAD_SIMPLE));
    let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
        focus::hold(ui);
        if ui.button(cx.t("card-copy")).clicked() {
            copy(ui.ctx(), &card_picture(card, content, cx.texts));
        }
        for format in PictureFormat::ALL {
            let word = cx.texts.with("card-save-as", &[("format", format.name())]);
            if ui.button(word).clicked() {
                let made = match format {
                    PictureFormat::Svg => Ok(card_svg(card, content, cx.texts).into_bytes()),
                    PictureFormat::Png => card_png(card, content, cx.texts),
                };
                let name = cx.texts.attribute("card-file", card.key);
                let picture = |bytes| Picture { name, format, bytes: Arc::new(bytes) };
                cx.send(PaperAction::of_picture(made.map(picture)));
            }
        }
    });
    response.accessible_name(&name).on_hover_text(name);
}

fn body_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    shown: &Shown,
    (card, content): (&Card, &Content),
) {
    if cx.memory.of::<Tables>().0.contains(card.key) {
        table_ui(ui, cx, portfolio, shown, (card, content));
    } else {
        let opened = drawing_ui(ui, cx.texts, (card.key, shown.key.mark()), |width, hand| {
            content.draw(width, hand)
        });
        if let Some(mark) = opened {
            open(cx, card, mark);
        }
    }
    gap(ui, 1.0);
    for note in &content.notes {
        muted(ui, capital(note));
    }
    if card.key == "waiting" {
        gap(ui, 2.0);
        let overdue = total(&shown.counted.figures, "actions.overdue");
        follow_up_ui(ui, cx, portfolio, overdue, &shown.overdue);
    }
}

/// What a card says that has nothing to draw, with the first step where there is one.
fn empty_ui(ui: &mut Ui, cx: &mut Cx<'_>, card: &Card, content: &Content) {
    muted(ui, &content.instead);
    let first = card.first.filter(|_| cx.may_edit() && !cx.app.route.filter.is_any());
    let Some(kind) = first else { return };
    gap(ui, 2.0);
    let word = cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
    if button(ui, icons::PLUS, &word).clicked() {
        add(cx, kind);
    }
}

/// What a mark leads to: on the time line its record, or the table of those that had no room, else the list of its records.
pub(super) fn open(cx: &mut Cx<'_>, card: &Card, mark: Mark) {
    match (card.key, mark.ids.as_slice()) {
        ("ahead", [one]) => cx.send(RouteAction::Show(*one)),
        // They are of several kinds, and no list has all of them but the table.
        ("ahead", _) => {
            cx.memory.of::<Tables>().0.insert(card.key);
        }
        _ => go_to_records(cx, mark.ids, mark.label),
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
        _ => {
            for (number, table) in content.tables.iter().enumerate() {
                if number > 0 {
                    gap(ui, 3.0);
                }
                card_table_ui(ui, cx, table);
            }
        }
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
