//! How wide the columns of a table are.

use crate::report::outline::Table;

/// The width between the margins, in twentieths of a point: 160 mm.
pub const TEXT_WIDTH: u32 = 9072;

/// The space on both sides of a cell's text, as the style of tables has it.
const PADDING: u32 = 160;

/// About as wide as a letter in a table is.
const LETTER: u32 = 100;

/// So many letters of a word stay together; longer words may be hyphenated.
const WHOLE: usize = 14;

/// The widths of the columns, which together fill the text width: after weight, but where a column
/// is too narrow for its words, the others give it what they can spare.
pub fn of(table: &Table) -> Vec<u32> {
    let weights = table.columns.iter().map(|column| column.weight.max(1));
    let shares = split(TEXT_WIDTH, &weights.collect::<Vec<_>>());
    let needs: Vec<u32> = (0..table.columns.len()).map(|index| need(table, index)).collect();
    let columns = || shares.iter().zip(&needs);
    let lack: u32 = columns().map(|(share, need)| need.saturating_sub(*share)).sum();
    let spare: Vec<u32> = columns().map(|(share, need)| share.saturating_sub(*need)).collect();
    if lack > spare.iter().sum() {
        return shares;
    }
    let given = split(lack, &spare);
    columns().zip(given).map(|((share, need), given)| (*share).max(*need) - given).collect()
}

/// What a column needs for its longest word, or for as much of it as should stay together.
fn need(table: &Table, index: usize) -> u32 {
    let head = table.columns.get(index).map(|column| &column.head);
    let cells = table.rows.iter().filter_map(|row| row.get(index));
    let words = head.into_iter().chain(cells).flat_map(|text| text.split_whitespace());
    let longest = words.map(|word| word.chars().take(WHOLE).count()).max().unwrap_or_default();
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
