//! How wide the columns of a list want to be, measured from what stands in them.

use std::collections::{BTreeMap, HashMap};

use egui::{FontId, Ui};

use super::layout::{INSET, Wide};
use super::line::first_line;
use super::said::{is_late, is_made_up, words};
use crate::app::list::{CellType, Column, Listed};
use crate::model::choice::ChoiceSet;
use crate::model::column::ColumnKey;
use crate::text::{Lang, Texts};
use crate::ui::context::Cx;
use crate::ui::theme::{self, GRID};
use crate::ui::widgets::pill::state_width;

/// So many records of a list are read to see how wide its columns are, evenly from all of it.
const READ: usize = 240;
/// Of what they say, so many of the longest texts are measured.
const MEASURED: usize = 6;
/// The room of the arrow that opens the menu of a column, and of the sign that it is sorted by.
pub(super) const ARROW: f32 = 20.0;
/// The room of a sign of doubt before what can be doubtful.
const SIGN: f32 = 18.0;

/// What the widths were measured for.
type Of = (Lang, f32);

/// The widths of the columns of a list. They are measured when the list comes into sight, and only grow while it
/// stays there: a column does not become narrower under somebody's hands.
#[derive(Debug, Default)]
pub(super) struct Widths {
    of: Option<Of>,
    /// The frame that they were last asked for in.
    frame: u64,
    /// The version that they were measured at.
    version: u64,
    wide: HashMap<ColumnKey, Wide>,
    states: BTreeMap<&'static str, f32>,
}

impl Widths {
    /// How wide the columns of a list want to be.
    pub(super) fn measure(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        listed: &Listed,
    ) -> HashMap<ColumnKey, Wide> {
        let of = Some((cx.texts.lang(), ui.ctx().pixels_per_point()));
        let frame = ui.ctx().cumulative_frame_nr();
        if self.of != of || frame > self.frame + 1 {
            *self = Self { of, ..Self::default() };
        }
        let is_other = std::mem::replace(&mut self.version, listed.data.version) != self.version;
        self.frame = frame;
        for (place, key) in listed.arranged.columns.iter().enumerate() {
            if self.wide.contains_key(key) && !is_other {
                continue;
            }
            let Some(column) = listed.data.column(*key) else { continue };
            let now = Wide {
                head: head_width(ui, column),
                cells: self.cells(ui, cx, listed, (column, place == 0), READ),
            };
            let before = self.wide.get(key).and_then(|before| before.cells);
            let cells = now.cells.map(|cells| cells.max(before.unwrap_or(0.0))).or(before);
            self.wide.insert(*key, Wide { cells, ..now });
        }
        // What the filters let through adds up to other sums, none of which is longer than that of all.
        for sum in &listed.arranged.sums {
            let Some(column) = listed.data.column(sum.key) else { continue };
            let text = column.show(cx.texts, &listed.data.portfolio, &sum.value);
            let width = text_width(ui, &text, theme::medium());
            if let Some(wide) = self.wide.get_mut(&sum.key) {
                wide.cells = wide.cells.map(|cells| cells.max(width));
            }
        }
        self.wide.clone()
    }

    /// How wide a column is in which neither its heading nor what it holds is cut.
    pub(super) fn whole(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        listed: &Listed,
        key: ColumnKey,
    ) -> Option<f32> {
        let column = listed.data.column(key)?;
        let is_first = listed.arranged.columns.first() == Some(&key);
        let cells = self.cells(ui, cx, listed, (column, is_first), usize::MAX);
        Some(head_width(ui, column).max(cells.unwrap_or(0.0)))
    }

    /// The widest of the cells of a column, as far as so many records tell.
    fn cells(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        listed: &Listed,
        (column, is_first): (&Column, bool),
        read: usize,
    ) -> Option<f32> {
        let portfolio = &listed.data.portfolio;
        let rows = &listed.data.rows;
        let step = rows.len().div_ceil(read).max(1);
        let mut texts: Vec<(usize, String, bool, bool)> = Vec::new();
        for record in rows.iter().step_by(step).map(AsRef::as_ref) {
            let value = column.key.value(portfolio, record);
            if value.is_null() {
                continue;
            }
            let text = words(cx, portfolio, record.record_id(), column, &value);
            let text = first_line(&text).to_owned();
            let late = is_first && is_late(cx, portfolio, record);
            let made_up = is_first && is_made_up(record);
            texts.push((text.chars().count() + usize::from(late) * 12, text, late, made_up));
        }
        if texts.is_empty() {
            return None;
        }
        if let CellType::Choice(set) = &column.cell
            && column.is_state()
        {
            return Some((self.widest_state(ui, cx.texts, set) + 2.0 * INSET).ceil());
        }
        texts.sort_by(|(one, ..), (other, ..)| other.cmp(one));
        let font = if is_first { theme::medium() } else { theme::body() };
        let measured = texts.iter().take(MEASURED).map(|(_, text, late, made_up)| {
            let word = match (late, made_up) {
                (true, _) => cx.t("action-overdue"),
                (false, true) => cx.t("example-mark"),
                (false, false) => String::new(),
            };
            // A sign at the end of the cell: its word, the capsule around it, and room before it.
            let end = match word.is_empty() {
                true => 0.0,
                false => text_width(ui, &word, theme::small()) + 10.0 * GRID,
            };
            text_width(ui, text, font.clone()) + end
        });
        let widest = measured.fold(0.0, f32::max);
        let doubtful = match &column.cell {
            CellType::Date | CellType::Money | CellType::Integer | CellType::Number => SIGN,
            CellType::Text { .. }
            | CellType::Bool
            | CellType::Time
            | CellType::File
            | CellType::Choice(_)
            | CellType::OwnChoice(_)
            | CellType::Link(_)
            | CellType::AnyLink => 0.0,
        };
        Some(widest + doubtful)
    }

    /// The width of the widest word of a set of states, with all that is drawn around it.
    fn widest_state(&mut self, ui: &Ui, texts: &Texts, set: &'static ChoiceSet) -> f32 {
        *self.states.entry(set.name).or_insert_with(|| {
            let words = set
                .codes
                .iter()
                .map(|code| state_width(ui, &texts.choice(set, code), set.standing(code)));
            words.fold(0.0, f32::max)
        })
    }
}

/// A heading with room for the arrow of its menu.
fn head_width(ui: &Ui, column: &Column) -> f32 {
    text_width(ui, &column.title, theme::small()) + ARROW
}

/// A text in its cell.
fn text_width(ui: &Ui, text: &str, font: FontId) -> f32 {
    let colour = egui::Color32::PLACEHOLDER;
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, colour);
    (galley.size().x + 2.0 * INSET).ceil() + 1.0
}
