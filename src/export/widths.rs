//! How wide the columns of tables are, in every format alike.

use std::collections::HashMap;

use crate::report::outline::{Block, Outline, Table};

/// The width between the margins, in twentieths of a point: 160 mm.
pub(super) const TEXT_WIDTH: u32 = 9072;

/// The space on both sides of a cell's text, as the styles of tables have it.
const PADDING: u32 = 190;

/// About as wide as a letter in a table is.
const LETTER: u32 = 108;

/// So many letters of a word stay together; a longer one may be parted.
const WHOLE: usize = 14;

/// What the columns of a table are called: tables of the same columns are alike throughout a paper.
type Heads = Vec<String>;

/// The widths of the columns of a paper's tables.
#[derive(Debug, Default)]
pub(super) struct Widths(HashMap<Heads, Vec<u32>>);

impl Widths {
    /// The widths of a paper: after weight, but where a column is too narrow for its words, the others give
    /// it what they can spare.
    pub(super) fn of(outline: &Outline) -> Self {
        let mut alike: HashMap<Heads, Vec<&Table>> = HashMap::new();
        for block in &outline.blocks {
            if let Block::Table(table) = block {
                alike.entry(heads(table)).or_default().push(table);
            }
        }
        Self(alike.into_iter().map(|(heads, tables)| (heads, shared(&tables))).collect())
    }

    /// The widths of the columns of one of the tables, which together fill the text width.
    pub(super) fn of_table(&self, table: &Table) -> &[u32] {
        self.0.get(&heads(table)).map_or(&[], Vec::as_slice)
    }
}

fn heads(table: &Table) -> Heads {
    table.columns.iter().map(|column| column.head.clone()).collect()
}

/// The widths that fit all of some tables with the same columns.
fn shared(tables: &[&Table]) -> Vec<u32> {
    let Some(first) = tables.first() else { return Vec::new() };
    let weights = first.columns.iter().map(|column| column.weight.max(1));
    let shares = split(TEXT_WIDTH, &weights.collect::<Vec<_>>());
    let needs: Vec<u32> = (0..first.columns.len())
        .map(|index| tables.iter().map(|table| need(table, index)).max().unwrap_or_default())
        .collect();
    let columns = || shares.iter().zip(&needs);
    let lack: u32 = columns().map(|(share, need)| need.saturating_sub(*share)).sum();
    let spare: Vec<u32> = columns().map(|(share, need)| share.saturating_sub(*need)).collect();
    if lack > spare.iter().sum() {
        return squeezed(first, &needs);
    }
    let given = split(lack, &spare);
    columns().zip(given).map(|((share, need), given)| (*share).max(*need) - given).collect()
}

/// The widths where there is no room for all words: figures have theirs as long as they leave half of the width,
/// and the other columns share what is left after what they need.
fn squeezed(table: &Table, needs: &[u32]) -> Vec<u32> {
    let is_right = |index: usize| table.columns.get(index).is_some_and(|column| column.right);
    let of = |right: bool| -> Vec<u32> {
        let each = needs.iter().enumerate();
        each.map(|(index, need)| if is_right(index) == right { *need } else { 0 }).collect()
    };
    let (figures, others) = (of(true), of(false));
    let wanted: u32 = figures.iter().sum();
    let room = if others.iter().all(|need| *need == 0) { TEXT_WIDTH } else { TEXT_WIDTH / 2 };
    let given = if wanted <= room { figures } else { split(room, &figures) };
    let left = TEXT_WIDTH - given.iter().sum::<u32>();
    let shared = split(left, &others);
    given.into_iter().zip(shared).map(|(figure, other)| figure + other).collect()
}

/// What a column needs for its longest word, or for as much of it as should stay together. Spaces that hold
/// figures together hold them in one line.
fn need(table: &Table, index: usize) -> u32 {
    let column = table.columns.get(index);
    let whole = if column.is_some_and(|column| column.right) { usize::MAX } else { WHOLE };
    let head = column.map(|column| column.head.as_str());
    let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.text.as_str());
    let words = head.into_iter().chain(cells).flat_map(|text| text.split([' ', '\n', '\t']));
    let longest = words.map(|word| word.chars().take(whole).count()).max().unwrap_or_default();
    u32::try_from(longest).unwrap_or_default() * LETTER + PADDING
}

/// Splits a whole after weight, without losing anything to rounding.
fn split(whole: u32, weights: &[u32]) -> Vec<u32> {
    let total: u64 = weights.iter().map(|weight| u64::from(*weight)).sum();
    let mut before = 0;
    let up_to = |weight: u64| (u64::from(whole) * weight).checked_div(total).unwrap_or_default();
    let part = |weight: &u32| {
        let start = up_to(before);
        before += u64::from(*weight);
        u32::try_from(up_to(before) - start).unwrap_or_default()
    };
    weights.iter().map(part).collect()
}
