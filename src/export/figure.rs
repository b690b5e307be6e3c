//! Drawings of papers: the same for every format.

use super::hand::{FACE, PaperHand};
use super::svg::svg;
use crate::report::cards::{Card, Content};
use crate::report::draw::palette::LIGHT;
use crate::report::thread::Told;
use crate::text::{Lang, Texts};

/// How wide a drawing is made, in points: more than a page has, so that its letters are a little smaller than those
/// around it.
const WIDTH: f32 = 540.0;

/// A drawing as it goes into a paper.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    /// As SVG.
    pub svg: String,
    /// How wide it is, in points.
    pub width: f32,
    /// How high.
    pub height: f32,
}

/// A card of the overview as SVG.
#[must_use]
pub fn card_svg(card: &Card, content: &Content, texts: &'static Texts) -> String {
    let drawing = card.alone(content, texts, Card::WIDTH, &PaperHand::of(texts));
    let question = card.question(texts);
    let answer = if content.answer.is_empty() { &content.instead } else { &content.answer };
    svg(&drawing, (&question, answer), texts.lang().code(), FACE, &LIGHT)
}

/// The thread of a record as SVG.
#[must_use]
pub fn thread_svg(told: &Told, texts: &'static Texts) -> String {
    let drawing = told.alone(Card::WIDTH, &PaperHand::of(texts));
    svg(&drawing, (&told.question, &told.answer), texts.lang().code(), FACE, &LIGHT)
}

impl Figure {
    /// What is drawn, in the language of the paper.
    pub fn of(content: &Content, alt: &str, lang: &str) -> Self {
        let texts = Texts::of(Lang::from_code(lang).unwrap_or(Lang::Nb));
        let drawing = content.draw(WIDTH, &PaperHand::of(texts));
        let svg = svg(&drawing, ("", alt), lang, FACE, &LIGHT);
        Self { svg, width: drawing.width, height: drawing.height }
    }
}
