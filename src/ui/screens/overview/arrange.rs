//! Cards that are moved and hidden: by their handles while one arranges, by Alt and the arrows always. Whoever does so
//! does it for themselves; that it holds for all who read the document is said by a button, in a step of its own.

use std::collections::BTreeMap;

use egui::{Key, Modifiers, Rect, RichText, Sense, Stroke, StrokeKind, Ui};

use crate::app::actions::{OverviewAction, SettingsAction};
use crate::app::cards::{Whose, card_keys};
use crate::model::arrangement::Arrangement;
use crate::report::cards::{CARDS, Card};
use crate::ui::context::Cx;
use crate::ui::theme::{GRID, tokens};
use crate::ui::widgets::basic::{button, chosen, gap, icon_button, muted, small_icon};
use crate::ui::{focus, icons};

/// Whether one arranges, and where each card stood in the frame before.
#[derive(Debug, Default)]
struct Arranging {
    is_on: bool,
    places: BTreeMap<&'static str, Rect>,
}

/// The cards that are shown, in their order, each with its number.
pub(super) fn shown_cards(cx: &Cx<'_>) -> Vec<(usize, &'static Card)> {
    let (arrangement, _) = cx.app.cards();
    let find = |key: &str| CARDS.iter().enumerate().find(|(_, card)| card.key == key);
    let keys = arrangement.arranged(&card_keys());
    keys.into_iter().filter(|key| !arrangement.hides(key)).filter_map(find).collect()
}

/// Whether the handles of the cards are shown.
pub(super) fn is_on(cx: &mut Cx<'_>) -> bool {
    cx.memory.of::<Arranging>().is_on
}

/// The button that shows and hides the handles; whose arrangement is seen is told under the pointer.
pub(super) fn button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (name, is_on) = (cx.t("card-arrange"), is_on(cx));
    let (_, whose) = cx.app.cards();
    let response = button(ui, icons::DOTS_SIX_VERTICAL, &name);
    chosen(&response, egui::Role::Button, is_on, &name);
    if response.on_hover_text(cx.texts.attribute("card-seen", whose.name())).clicked() {
        cx.memory.of::<Arranging>().is_on = !is_on;
    }
}

/// Whose arrangement is seen, and what can be made of it, while one arranges.
pub(super) fn whose_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if !is_on(cx) {
        return;
    }
    let (seen, whose) = cx.app.cards();
    let (of_all, keys) = (cx.app.cards_of_all(), card_keys());
    let sought = cx.app.cards_seeking();
    let ways = Ways {
        shares: whose == Whose::Own && cx.may_edit() && differs(of_all.as_ref(), &seen, &keys),
        follows: whose == Whose::Own && of_all.is_some(),
        restores: !seen.is_plain(&keys),
        seeks: sought != seen,
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        muted(ui, cx.texts.attribute("card-seen", whose.name()));
        if ways.seeks {
            let word =
                if cx.app.route.filter.is_any() { "card-opens-so" } else { "card-opens-whole" };
            if button(ui, icons::FUNNEL, &cx.t(word)).clicked() {
                cx.send(SettingsAction::Cards(Some(sought)));
            }
        }
        if ways.shares && button(ui, icons::USERS, &cx.t("card-share")).clicked() {
            cx.send(OverviewAction::ShareCards);
        }
        if ways.follows && button(ui, icons::ARROW_LEFT, &cx.t("card-follow")).clicked() {
            cx.send(SettingsAction::Cards(None));
        }
        if ways.restores
            && button(ui, icons::ARROW_COUNTER_CLOCKWISE, &cx.t("card-restore")).clicked()
        {
            // Where one is there for all, whoever wants none says so.
            let plain = of_all.map(|_| Arrangement::plain(&keys));
            cx.send(SettingsAction::Cards(plain));
        }
    });
}

/// What can be made of the arrangement that is seen.
struct Ways {
    /// It can hold for all.
    shares: bool,
    /// That of all can be seen instead.
    follows: bool,
    /// That of the program can.
    restores: bool,
    /// It can be of what is sought now.
    seeks: bool,
}

/// Whether all see it otherwise, so that something is gained where it holds for them.
fn differs(of_all: Option<&Arrangement>, own: &Arrangement, keys: &[&str]) -> bool {
    match of_all {
        Some(of_all) => of_all != own,
        None => !own.is_plain(keys),
    }
}

/// What moves and hides a card, in its head.
pub(super) fn handles_ui(ui: &mut Ui, cx: &mut Cx<'_>, card: &'static Card, question: &str) {
    let name = format!("{}: {question}", cx.t("card-move"));
    let handle = small_icon(RichText::new(icons::DOTS_SIX_VERTICAL)).sense(Sense::click_and_drag());
    let handle = ui.add(handle).accessible_name(&name).on_hover_text(name);
    let handle = handle.on_hover_cursor(egui::CursorIcon::Grab);
    let pointer = ui.input(|input| input.pointer.interact_pos());
    let places = &cx.memory.of::<Arranging>().places;
    let over = pointer.and_then(|at| places.iter().find(|(_, place)| place.contains(at)));
    let over = over.map(|(key, place)| (*key, *place)).filter(|(key, _)| *key != card.key);
    if let (true, Some((_, place))) = (handle.dragged(), over) {
        let stroke = Stroke::new(2.0, tokens(ui).accent);
        ui.painter().rect_stroke(place, 4.0, stroke, StrokeKind::Outside);
    }
    if let (true, Some((there, _))) = (handle.drag_stopped(), over) {
        let next = cx.app.cards().0.moved(&card_keys(), card.key, there);
        cx.send(SettingsAction::Cards(Some(next)));
    }
    let hide = format!("{}: {question}", cx.t("card-hide"));
    if icon_button(ui, icons::EYE_SLASH, &hide, true).clicked() {
        turn(cx, card);
    }
}

/// Moves a card where Alt and an arrow ask for it, while the keyboard is in it.
pub(super) fn take_keys(ui: &Ui, cx: &mut Cx<'_>, card: &'static Card) {
    let place = cx.memory.of::<Arranging>().places.get(card.key).copied();
    if !place.is_some_and(|place| focus::is_within(ui, place)) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::ALT, key));
    let is_later = match (pressed(Key::ArrowUp), pressed(Key::ArrowDown)) {
        (true, _) => false,
        (false, true) => true,
        (false, false) => return,
    };
    focus::keep_arrows(ui.ctx());
    let (before, _) = cx.app.cards();
    let next = before.stepped(&card_keys(), card.key, is_later);
    if next != before {
        cx.send(SettingsAction::Cards(Some(next)));
    }
}

/// Remembers where a card stands.
pub(super) fn stands(cx: &mut Cx<'_>, card: &'static Card, place: Rect) {
    cx.memory.of::<Arranging>().places.insert(card.key, place);
}

/// The cards that are hidden, each with the way back, while one arranges.
pub(super) fn hidden_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (arrangement, _) = cx.app.cards();
    let hidden: Vec<&Card> = CARDS.iter().filter(|card| arrangement.hides(card.key)).collect();
    for card in &hidden {
        cx.memory.of::<Arranging>().places.remove(card.key);
    }
    if hidden.is_empty() || !is_on(cx) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0 * GRID;
        for card in hidden {
            let question = card.question(cx.texts);
            let name = format!("{}: {question}", cx.t("card-show"));
            if button(ui, icons::EYE, &name).clicked() {
                turn(cx, card);
            }
        }
    });
    gap(ui, 4.0);
}

/// Says that nothing is shown, and how that is changed.
pub(super) fn none_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    muted(ui, cx.t("card-all-hidden"));
}

fn turn(cx: &mut Cx<'_>, card: &Card) {
    let next = cx.app.cards().0.turned(card.key);
    cx.send(SettingsAction::Cards(Some(next)));
}
