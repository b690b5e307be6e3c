//! A state as a word in a capsule, after a sign of its own shape: it is told by shape and word before it is
//! told by colour.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, CornerRadius, FontId, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, Ui,
    Vec2, pos2, vec2,
};

use crate::model::standing::Standing;
use crate::ui::icons;
use crate::ui::theme::{self, GRID, tokens};

/// Room between the edge and what stands inside.
const INSIDE: f32 = 2.0 * GRID;
/// Width of a sign and of what parts it from the word.
const SIGN: f32 = 12.0 + GRID;
/// A word that would be cut to less than this is left out, and the sign says it alone.
const LEAST: f32 = 44.0;
/// Height.
const HEIGHT: f32 = 22.0;

/// How a small mark is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Nothing special.
    Neutral,
    /// Good.
    Done,
    /// Waits.
    Waiting,
    /// Needs somebody.
    Problem,
    /// Stands out.
    Accent,
}

/// The colour of a mark.
pub fn colour_of(ui: &Ui, mark: Mark) -> Color32 {
    let tokens = tokens(ui);
    match mark {
        Mark::Neutral => tokens.muted,
        Mark::Done => tokens.done,
        Mark::Waiting => tokens.waiting,
        Mark::Problem => tokens.problem,
        Mark::Accent => tokens.accent,
    }
}

/// How a state is meant.
pub fn mark_of(standing: Standing) -> Mark {
    match standing {
        Standing::Sort | Standing::Unknown | Standing::Ahead | Standing::Over => Mark::Neutral,
        Standing::Good | Standing::Done => Mark::Done,
        Standing::Waiting => Mark::Waiting,
        Standing::UnderWay => Mark::Accent,
        Standing::Bad | Standing::Refused => Mark::Problem,
    }
}

/// The shape before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// None: the word says what sort of thing it is.
    None,
    /// A filled circle.
    Dot,
    /// An icon.
    Icon(&'static str),
}

/// The sign of a state.
pub fn sign_of(standing: Standing) -> Sign {
    match standing {
        Standing::Sort => Sign::None,
        Standing::Unknown => Sign::Icon(icons::QUESTION),
        Standing::Ahead => Sign::Icon(icons::CIRCLE),
        Standing::Waiting => Sign::Icon(icons::CIRCLE_HALF),
        Standing::UnderWay => Sign::Dot,
        Standing::Good => Sign::Icon(icons::TREND_UP),
        Standing::Bad => Sign::Icon(icons::WARNING),
        Standing::Done => Sign::Icon(icons::CHECK),
        Standing::Refused => Sign::Icon(icons::X),
        Standing::Over => Sign::Icon(icons::MINUS),
    }
}

/// The sign of a mark that is no state.
pub fn sign_of_mark(mark: Mark) -> Sign {
    match mark {
        Mark::Neutral => Sign::None,
        Mark::Done => Sign::Icon(icons::CHECK),
        Mark::Waiting => Sign::Icon(icons::CIRCLE_HALF),
        Mark::Problem => Sign::Icon(icons::WARNING),
        Mark::Accent => Sign::Dot,
    }
}

/// A capsule that can be drawn.
pub struct Pill {
    word: Option<Arc<Galley>>,
    sign: Sign,
    colour: Color32,
    size: Vec2,
}

impl Pill {
    /// A word with its sign, in a room that it does not reach out of where it can help it.
    pub fn new(painter: &Painter, text: &str, (sign, colour): (Sign, Color32), room: f32) -> Self {
        let sign_width = if sign == Sign::None { 0.0 } else { SIGN };
        let around = 2.0 * INSIDE + sign_width;
        let lay = |most: f32| {
            let mut job = LayoutJob::simple_singleline(text.to_owned(), theme::small(), colour);
            job.wrap = TextWrapping::truncate_at_width(most);
            painter.layout_job(job)
        };
        let whole = lay(f32::INFINITY);
        let word = match room - around {
            most if whole.size().x <= most => Some(whole),
            most if most >= LEAST || sign == Sign::None => Some(lay(most.max(16.0))),
            _ => None,
        };
        let width = match &word {
            Some(word) => word.size().x + around,
            None => HEIGHT,
        };
        Self { word, sign, colour, size: vec2(width.ceil(), HEIGHT) }
    }

    /// How large it is.
    pub fn size(&self) -> Vec2 {
        self.size
    }

    /// Whether its word is read in it.
    pub fn says_its_word(&self) -> bool {
        self.word.as_ref().is_some_and(|word| !word.elided)
    }

    /// Draws it, with its left upper corner there.
    pub fn paint(self, painter: &Painter, at: Pos2) {
        let rect = Rect::from_min_size(at, self.size);
        let stroke = Stroke::new(1.0, self.colour.gamma_multiply(0.55));
        painter.rect_stroke(rect, CornerRadius::same(11), stroke, StrokeKind::Inside);
        let alone = self.word.is_none();
        let middle = if alone { rect.center().x } else { rect.left() + INSIDE + 6.0 };
        let middle = pos2(middle, rect.center().y);
        match self.sign {
            Sign::None => {}
            Sign::Dot => {
                painter.circle_filled(middle, 3.5, self.colour);
            }
            Sign::Icon(icon) => {
                let font = FontId::proportional(12.0);
                painter.text(middle, Align2::CENTER_CENTER, icon, font, self.colour);
            }
        }
        if let Some(word) = self.word {
            let left = rect.right() - INSIDE - word.size().x;
            let at = pos2(left, rect.center().y - word.size().y / 2.0);
            painter.galley(at, word, self.colour);
        }
    }
}

/// How wide the capsule of a state is.
pub fn state_width(ui: &Ui, text: &str, standing: Standing) -> f32 {
    let look = (sign_of(standing), colour_of(ui, mark_of(standing)));
    Pill::new(ui.painter(), text, look, f32::INFINITY).size().x
}
