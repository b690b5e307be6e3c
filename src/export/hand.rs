//! The hand that draws for papers and files: text as wide as our own face sets it.

use std::fmt;

use chrono::NaiveDate;
use typst::layout::Abs;
use typst::text::{FontInstance, FontVariant, FontVariations};

use super::pdf::regular;
use crate::report::draw::Hand;
use crate::text::{Format, Texts};

/// The family of our face, as files name it; others that look alike stand in where it is not there.
pub const FACE: &str = "Samstyr Sans, Inter, Arial, Helvetica, sans-serif";

/// The hand of papers, in the words of a language.
pub struct PaperHand {
    face: Option<FontInstance>,
    texts: &'static Texts,
}

impl PaperHand {
    /// The hand that writes in that language.
    #[must_use]
    pub fn of(texts: &'static Texts) -> Self {
        let face = regular().map(|face| {
            face.instantiate(FontVariant::default(), Abs::pt(12.0), &FontVariations::default())
        });
        Self { face, texts }
    }

    /// How wide a letter is, of the size of letters; as a wide one where the face has none.
    fn share(&self, letter: char) -> f64 {
        const WIDE: f64 = 0.65;
        let of = |face: &FontInstance| {
            let glyph = face.ttf().glyph_index(letter)?;
            Some(face.x_advance(glyph.0)?.get())
        };
        self.face.as_ref().and_then(of).unwrap_or(WIDE)
    }
}

impl fmt::Debug for PaperHand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PaperHand({:?})", self.texts.lang())
    }
}

impl Hand for PaperHand {
    fn width(&self, text: &str, size: f32) -> f32 {
        text.chars().map(|letter| self.share(letter)).sum::<f64>() as f32 * size
    }

    fn number(&self, value: f64, decimals: usize) -> String {
        Format::of(self.texts.lang()).number(value, decimals)
    }

    fn month(&self, month: u32) -> String {
        Format::of(self.texts.lang()).month_short(month)
    }

    fn day(&self, day: NaiveDate) -> String {
        Format::of(self.texts.lang()).day_without_year(day)
    }

    fn more(&self, number: usize) -> String {
        self.texts.count("record-more", i64::try_from(number).unwrap_or(i64::MAX), &[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn text_is_as_wide_as_its_letters() {
        let hand = PaperHand::of(Texts::of(Lang::Nb));
        assert!(hand.face.is_some());
        let (narrow, wide) = (hand.width("iiii", 12.0), hand.width("MMMM", 12.0));
        assert!(narrow > 5.0 && narrow < wide && wide < 60.0, "{narrow} {wide}");
        assert!((hand.width("MM", 24.0) - wide).abs() < 0.01);
        assert!(hand.width("😀", 12.0) > 5.0);
    }
}
