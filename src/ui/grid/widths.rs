//! How wide a column of states is, so that no state is cut.

use std::collections::BTreeMap;

use egui::Ui;

use crate::model::choice::ChoiceSet;
use crate::text::{Lang, Texts};
use crate::ui::widgets::pill::state_width;

/// The widest word of each set of states, in points: measured once for a language and a scale.
#[derive(Default)]
pub(super) struct Widths {
    of: Option<(Lang, f32)>,
    widest: BTreeMap<&'static str, f32>,
}

impl Widths {
    /// The width of the widest word of a set, with all that is drawn around it.
    pub(super) fn widest(&mut self, ui: &Ui, texts: &Texts, set: &'static ChoiceSet) -> f32 {
        let of = Some((texts.lang(), ui.ctx().pixels_per_point()));
        if self.of != of {
            *self = Self { of, widest: BTreeMap::new() };
        }
        *self.widest.entry(set.name).or_insert_with(|| {
            let words = set
                .codes
                .iter()
                .map(|code| state_width(ui, &texts.choice(set, code), set.standing(code)));
            words.fold(0.0, f32::max)
        })
    }
}
