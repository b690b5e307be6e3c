//! The rows that can be those of the headings: one, or two of which the upper one groups the columns.

use super::fit::headings_of;
use super::laid::HEADINGS_WITHIN;
use crate::import::sheet::grid::{Row, Sheet};
use crate::import::sheet::headings::{Headings, Spoken};
use crate::import::sheet::mapping::Target;
use crate::text::cell::Cell;
use crate::text::sort::same;

/// One row of headings, or two that are read together.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    /// The number of the first row.
    pub(super) first: u32,
    /// The number of the last row.
    pub(super) last: u32,
    /// The heading of each column, as people are told of it.
    pub(super) headings: Vec<String>,
    /// The same as they are looked for.
    spoken: Vec<Spoken>,
    /// Of two rows: what they say of each column.
    double: Option<Vec<Double>>,
}

/// What two rows say of a column.
#[derive(Clone, Debug)]
struct Double {
    above: String,
    below: String,
    /// The lower one as it is looked for; nothing where it is blank.
    below_spoken: Option<Spoken>,
    /// Both as they are looked for.
    whole: Spoken,
}

/// Every row near the top of a sheet, and every two of them that stand together.
pub(super) fn heads(sheet: &Sheet) -> Vec<Heads> {
    let rows: Vec<&Row> = sheet.rows.iter().take(HEADINGS_WITHIN).collect();
    let singles = rows.iter().map(|row| {
        let headings = headings_of(row);
        let spoken = headings.iter().map(|heading| Spoken::of(heading)).collect();
        Heads { first: row.number, last: row.number, headings, spoken, double: None }
    });
    let doubles = rows.windows(2).filter_map(|pair| match pair {
        [upper, lower] if upper.number.checked_add(1) == Some(lower.number) => double(upper, lower),
        _ => None,
    });
    singles.chain(doubles).collect()
}

/// The most columns of two rows that are read together.
const COLUMNS_OF_TWO: usize = 1_000;

/// Two rows as one; nothing where the lower one holds more than words, or one is wider than any table that
/// people lay out in groups.
fn double(upper: &Row, lower: &Row) -> Option<Heads> {
    let is_words = |cell: &Cell| match cell {
        Cell::Text(text) => text.len() <= Spoken::LONGEST,
        other => other.is_blank(),
    };
    let width = upper.cells.len().max(lower.cells.len());
    if width > COLUMNS_OF_TWO || !lower.cells.iter().all(is_words) || lower.is_blank() {
        return None;
    }
    let text = |row: &Row, column: usize| row.cell(column).plain().trim().to_owned();
    let below: Vec<String> = (0..width).map(|column| text(lower, column)).collect();
    // A group stands above its first column, or is joined with the cells to the right of it.
    let mut group = String::new();
    let mut above = Vec::with_capacity(width);
    for (column, below) in below.iter().enumerate() {
        let own = text(upper, column);
        if !own.is_empty() || below.is_empty() {
            group = own;
        }
        above.push(group.clone());
    }
    let once: Vec<String> = below.iter().map(|heading| same(heading)).collect();
    let again = |heading: &str| once.iter().filter(|one| **one == same(heading)).count() > 1;
    let heading = |(above, below): (&String, &String)| match below.is_empty() {
        true => above.clone(),
        false if again(below) && !above.is_empty() => format!("{above} {below}"),
        false => below.clone(),
    };
    let headings: Vec<String> = above.iter().zip(&below).map(heading).collect();
    let spoken = headings.iter().map(|heading| Spoken::of(heading)).collect();
    let both = above.into_iter().zip(below).map(|(above, below)| Double {
        below_spoken: (!below.is_empty()).then(|| Spoken::of(&below)),
        whole: Spoken::of(&format!("{above} {below}")),
        above,
        below,
    });
    let double = Some(both.collect());
    Some(Heads { first: upper.number, last: lower.number, headings, spoken, double })
}

impl Heads {
    pub(super) fn is_double(&self) -> bool {
        self.double.is_some()
    }

    /// All that stands above a column.
    pub(super) fn whole(&self, column: usize) -> String {
        match self.double.as_ref().and_then(|double| double.get(column)) {
            Some(Double { above, below, .. }) => format!("{above} {below}"),
            None => self.headings.get(column).cloned().unwrap_or_default(),
        }
    }

    /// What the heading of a column can mean: of two rows what the lower one says, else both together.
    pub(super) fn meanings(&self, known: &Headings, column: usize) -> Vec<Target> {
        let alone =
            || self.spoken.get(column).map_or_else(Vec::new, |heading| known.targets(heading));
        let Some(double) = self.double.as_ref().and_then(|double| double.get(column)) else {
            return alone();
        };
        match &double.below_spoken {
            None => alone(),
            Some(below) => {
                let targets = known.targets(below);
                if targets.is_empty() { known.targets(&double.whole) } else { targets }
            }
        }
    }

    /// Whether the lower of two rows is one of headings: most of what it says is known as such.
    pub(super) fn says_more(&self, known: &Headings) -> bool {
        let Some(double) = &self.double else { return true };
        let below = double.iter().filter_map(|column| column.below_spoken.as_ref());
        let (mut all, mut meant) = (0_usize, 0_usize);
        for below in below {
            all += 1;
            meant += usize::from(!known.targets(below).is_empty());
        }
        meant * 2 >= all
    }
}
