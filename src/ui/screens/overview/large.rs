//! One card at a time over all of the window, for who sits far away: the arrows go to the next, Escape back.

use egui::{Area, Frame, Key, Label, Modifiers, Order, RichText, ScrollArea, Ui, ViewportCommand};

use super::arrange::shown_cards;
use super::cards::open;
use crate::app::overview::Shown;
use crate::report::cards::{Card, Content};
use crate::report::draw::Mark;
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID, tokens};
use crate::ui::widgets::basic::{at_right, button, gap, icon_button};
use crate::ui::widgets::drawing::{drawing_ui, keep_arrows};
use crate::ui::{focus, icons};

/// Which card is shown, if one is.
#[derive(Debug, Default)]
struct Large(Option<usize>);

/// How wide what is shown is laid out, before it is made larger.
const WIDTH: f32 = 620.0;
/// How much larger it becomes at most.
const LARGEST: f32 = 2.6;

/// The button that shows the first card, where one is shown at all.
pub(super) fn button_ui(ui: &mut Ui, cx: &mut Cx<'_>) {
    if shown_cards(cx).is_empty() {
        return;
    }
    let word = cx.t("card-large");
    if button(ui, icons::ARROW_SQUARE_OUT, &word).clicked() {
        cx.memory.of::<Large>().0 = Some(0);
        ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(true));
    }
}

/// Shows the card over everything, if one is to be shown.
pub(super) fn large_ui(ui: &Ui, cx: &mut Cx<'_>, shown: &Shown) {
    let Some(place) = cx.memory.of::<Large>().0 else { return };
    let cards = shown_cards(cx);
    let last = cards.len().saturating_sub(1);
    let card = cards.get(place.min(last));
    let Some((card, content)) =
        card.and_then(|(number, card)| Some((*card, shown.contents.get(*number)?)))
    else {
        return close(ui, cx);
    };
    let whole = ui.ctx().content_rect();
    let area = Area::new(egui::Id::unique("large card")).order(Order::Foreground);
    let next = area.fixed_pos(whole.min).show(ui.ctx(), |ui| {
        focus::hold(ui);
        let frame = Frame::new().fill(tokens(ui).canvas).inner_margin(8.0 * GRID);
        let drawn = frame.show(ui, |ui| {
            ui.set_min_size(whole.size() - egui::vec2(16.0 * GRID, 16.0 * GRID));
            ui.set_max_size(whole.size() - egui::vec2(16.0 * GRID, 16.0 * GRID));
            let asked = head_ui(ui, cx, card, (place, last));
            (asked, card_ui(ui, cx, (card, content), shown.key.mark()))
        });
        drawn.inner
    });
    let (asked, opened) = next.inner;
    if let Some(mark) = opened {
        close(ui, cx);
        return open(cx, card, mark);
    }
    match asked.or_else(|| pressed(ui)) {
        Some(Asked::Close) => close(ui, cx),
        Some(Asked::Next) => cx.memory.of::<Large>().0 = Some((place + 1).min(last)),
        Some(Asked::Before) => cx.memory.of::<Large>().0 = Some(place.saturating_sub(1)),
        None => {}
    }
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
enum Asked {
    Next,
    Before,
    Close,
}

fn pressed(ui: &Ui) -> Option<Asked> {
    let keys = [
        (Key::ArrowRight, Asked::Next),
        (Key::PageDown, Asked::Next),
        (Key::ArrowLeft, Asked::Before),
        (Key::PageUp, Asked::Before),
        (Key::Escape, Asked::Close),
    ];
    ui.input_mut(|input| {
        let pressed = keys.into_iter().find(|(key, _)| input.consume_key(Modifiers::NONE, *key));
        pressed.map(|(_, asked)| asked)
    })
}

fn close(ui: &Ui, cx: &mut Cx<'_>) {
    cx.memory.of::<Large>().0 = None;
    ui.ctx().send_viewport_cmd(ViewportCommand::Fullscreen(false));
}

/// The question, and the ways on.
fn head_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    card: &Card,
    (place, last): (usize, usize),
) -> Option<Asked> {
    let mut asked = None;
    ui.horizontal(|ui| {
        let font = egui::FontId::new(34.0, theme::title().family);
        let question = RichText::new(card.question(cx.texts)).font(font).color(tokens(ui).ink);
        ui.add(Label::new(question));
        at_right(ui, "large card", |ui| {
            let ways = [
                (icons::CARET_LEFT, "card-before", place > 0, Asked::Before),
                (icons::CARET_RIGHT, "card-next", place < last, Asked::Next),
                (icons::X, "card-close", true, Asked::Close),
            ];
            for (icon, name, is_there, way) in ways {
                let response = icon_button(ui, icon, &cx.t(name), is_there);
                if is_there {
                    focus::may_be_main(ui.ctx(), response.id);
                }
                if response.has_focus() {
                    keep_arrows(ui, response.id);
                }
                if response.clicked() {
                    asked = Some(way);
                }
            }
        });
    });
    asked
}

/// The answer and the drawing; the mark that was opened, if one was.
fn card_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    (card, content): (&Card, &Content),
    mark: u64,
) -> Option<Mark> {
    gap(ui, 3.0);
    let said = if content.answer.is_empty() { &content.instead } else { &content.answer };
    ui.add(Label::new(RichText::new(said).size(24.0).color(tokens(ui).ink)).wrap());
    gap(ui, 6.0);
    let area = ScrollArea::vertical().id_salt(("large card", card.key)).auto_shrink(false);
    let drawn = area.show(ui, |ui| {
        let opened = drawing_ui(ui, cx.texts, (card.key, mark), |width, hand| {
            let larger = (width / WIDTH).clamp(1.0, LARGEST);
            content.draw(width / larger, hand).larger(larger)
        });
        for note in &content.notes {
            gap(ui, 2.0);
            let words = crate::ui::widgets::basic::capital(note);
            ui.label(RichText::new(words).size(18.0).color(tokens(ui).muted));
        }
        opened
    });
    drawn.inner
}
