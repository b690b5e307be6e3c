//! How wide the columns of tables are, in every format alike.

use std::collections::HashMap;

use super::look::{LOOK, text_width};
use crate::report::outline::{Block, Outline, Table};

/// The space on both sides of a cell's text, and a little more.
const PADDING: u32 = 2 * LOOK.cell_x + 10;

/// About as wide as a letter in a table is.
const LETTER: u32 = 108;

/// The same in the widest of the faces that a word processor takes where it lacks the paper's own.
const WIDE_LETTER: u32 = 122;

/// The same of a long word in the paper's own face, in which narrow letters and wide ones even out.
const TIGHT_LETTER: u32 = 92;

/// How much narrower a letter is tried each time.
const LETTER_STEP: usize = 5;

/// So many letters of a word stay together; a longer one may be parted where there is no room for it.
const WHOLE: usize = 14;

/// A longer word is parted wherever it stands: a column for it would leave none for the others.
const LONGEST: usize = 32;

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
        let width = text_width(outline);
        let all = alike.into_iter().map(|(heads, tables)| (heads, shared(&tables, width)));
        Self(all.collect())
    }

    /// The widths of the columns of one of the tables, which together fill the text width.
    pub(super) fn of_table(&self, table: &Table) -> &[u32] {
        self.0.get(&heads(table)).map_or(&[], Vec::as_slice)
    }
}

/// How many letters have room beside each other in a column of a width, or about.
pub(super) fn room(width: u32) -> usize {
    usize::try_from(width.saturating_sub(PADDING) / LETTER).unwrap_or_default().max(1)
}

fn heads(table: &Table) -> Heads {
    table.columns.iter().map(|column| column.head.clone()).collect()
}

/// The widths of the columns of a table that somebody typed, which together fill a width: after the longest of
/// their words, and after how much stands in them where there is room.
pub(super) fn of_rows(rows: &[Vec<String>], width: u32) -> Vec<u32> {
    let columns = rows.first().map_or(0, Vec::len);
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at));
    let letters = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    let words: Vec<u32> = (0..columns)
        .map(|at| cells(at).flat_map(|cell| cell.split(' ')).map(letters).max().unwrap_or_default())
        .map(|longest| longest.clamp(1, 32).saturating_mul(LETTER).saturating_add(PADDING))
        .collect();
    let whole: Vec<u32> = (0..columns)
        .map(|at| cells(at).map(|cell| letters(cell)).max().unwrap_or_default().clamp(1, 60))
        .collect();
    let needed: u32 = words.iter().sum();
    match width.checked_sub(needed) {
        Some(spare) => {
            words.iter().zip(split(spare, &whole)).map(|(word, more)| word + more).collect()
        }
        None => split(width, &words),
    }
}

/// Which columns of a table that somebody typed hold figures alone, which stand to the right.
pub(super) fn of_figures(rows: &[Vec<String>], has_head: bool) -> Vec<bool> {
    let columns = rows.first().map_or(0, Vec::len);
    let is_figure = |text: &str| {
        let rest = text.trim().trim_end_matches("kr").trim_end_matches('%').trim();
        rest.contains(|letter: char| letter.is_ascii_digit())
            && rest
                .chars()
                .all(|it| it.is_ascii_digit() || it.is_whitespace() || ",.-−–".contains(it))
    };
    let body = || rows.iter().skip(usize::from(has_head));
    (0..columns)
        .map(|at| {
            let mut said = body().filter_map(|row| row.get(at)).filter(|it| !it.trim().is_empty());
            let has_any = said.clone().next().is_some();
            has_any && said.all(|cell| is_figure(cell))
        })
        .collect()
}

/// The widths that fit all of some tables with the same columns.
fn shared(tables: &[&Table], width: u32) -> Vec<u32> {
    let Some(first) = tables.first() else { return Vec::new() };
    let weights: Vec<u32> = first.columns.iter().map(|column| column.weight.max(1)).collect();
    let wholes = (0..weights.len())
        .map(|index| tables.iter().map(|table| longest_line(table, index)).max().unwrap_or(0));
    let shares = spread(width, &weights, &wholes.collect::<Vec<_>>());
    let needs_of = |kept: Kept, letter: u32| -> Vec<u32> {
        let need = |index| tables.iter().map(|table| need(table, index, (kept, letter))).max();
        (0..first.columns.len()).map(|index| need(index).unwrap_or_default()).collect()
    };
    // As many words as there is room for stay whole, in as wide a face as there is room for.
    let sizes = (WHOLE..=LONGEST).rev().flat_map(|most| {
        let letters = (TIGHT_LETTER..=WIDE_LETTER).rev().step_by(LETTER_STEP);
        letters.map(move |letter| (most, letter))
    });
    let mut tried = sizes.map(|(most, letter)| needs_of(Kept::UpTo(most), letter));
    let fitted = tried.find_map(|needs| fit(&shares, &needs));
    fitted.unwrap_or_else(|| {
        let [firm, needs] = [Kept::Firm, Kept::UpTo(WHOLE)].map(|kept| needs_of(kept, LETTER));
        squeezed(width, &firm, &needs)
    })
}

/// The widths after weight, but a column that has room for its longest line leaves the rest to the others.
fn spread(width: u32, weights: &[u32], wholes: &[u32]) -> Vec<u32> {
    let mut shares = split(width, weights);
    // Where there is room for all lines, nobody lacks any.
    if wholes.iter().fold(0_u32, |sum, whole| sum.saturating_add(*whole)) <= width {
        return shares;
    }
    // Each round fills a column, or is the last.
    for _ in weights {
        let columns = || shares.iter().zip(wholes);
        let spare: u32 = columns().map(|(share, whole)| share.saturating_sub(*whole)).sum();
        let open: Vec<u32> = columns()
            .zip(weights)
            .map(|((share, whole), weight)| if share < whole { *weight } else { 0 })
            .collect();
        if spare == 0 || open.iter().all(|weight| *weight == 0) {
            break;
        }
        let given = split(spare, &open);
        shares =
            columns().zip(given).map(|((share, whole), more)| share.min(whole) + more).collect();
    }
    shares
}

/// What a column needs for the longest of its lines.
fn longest_line(table: &Table, index: usize) -> u32 {
    let head = table.columns.get(index).map(|column| column.head.as_str());
    let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.text.as_str());
    let lines = head.into_iter().chain(cells).flat_map(|text| text.split('\n'));
    let letters = lines.map(|line| line.chars().count()).max().unwrap_or_default();
    let width = u32::try_from(letters).unwrap_or(u32::MAX).saturating_mul(WIDE_LETTER);
    width.saturating_add(room_beside(table, index))
}

/// The room beside the text of a column: figures to the right do not touch the text to the left of the next one.
fn room_beside(table: &Table, index: usize) -> u32 {
    let is_right = |at: usize| table.columns.get(at).map(|column| column.right);
    match (is_right(index), is_right(index + 1)) {
        (Some(true), Some(false)) => PADDING + LOOK.between,
        (_, _) => PADDING,
    }
}

/// The widths after weight, but where a column needs more, the others give it what they can spare; none where
/// they cannot spare enough.
fn fit(shares: &[u32], needs: &[u32]) -> Option<Vec<u32>> {
    let columns = || shares.iter().zip(needs);
    let lack: u32 = columns().map(|(share, need)| need.saturating_sub(*share)).sum();
    let spare: Vec<u32> = columns().map(|(share, need)| share.saturating_sub(*need)).collect();
    let given = (lack <= spare.iter().sum()).then(|| split(lack, &spare))?;
    Some(columns().zip(given).map(|((share, need), given)| (*share).max(*need) - given).collect())
}

/// The widths where there is no room for all words: what may not be parted has its room as long as that leaves a
/// third of the width, and the columns share what is left after what else they need.
fn squeezed(width: u32, firm: &[u32], needs: &[u32]) -> Vec<u32> {
    let others: Vec<u32> =
        needs.iter().zip(firm).map(|(need, firm)| need.saturating_sub(*firm)).collect();
    let wanted: u32 = firm.iter().sum();
    let room = if others.iter().all(|need| *need == 0) { width } else { width / 3 * 2 };
    let given = if wanted <= room { firm.to_vec() } else { split(room, firm) };
    let left = width.saturating_sub(given.iter().sum());
    let shared = split(left, if others.iter().all(|need| *need == 0) { firm } else { &others });
    given.into_iter().zip(shared).map(|(firm, other)| firm + other).collect()
}

/// What of the words of a table stays whole.
#[derive(Clone, Copy)]
enum Kept {
    /// Words of so many letters at most; of longer ones as much as should stay together.
    UpTo(usize),
    /// Figures, days and codes alone, which nobody reads in two parts.
    Firm,
}

impl Kept {
    /// The letters of a word that need room beside each other.
    fn letters_of(self, word: &str) -> usize {
        let letters = word.chars().count();
        match self {
            Self::UpTo(most) if letters <= most => letters,
            Self::UpTo(_) => letters.min(WHOLE),
            Self::Firm if has_digit(word) => letters.min(WHOLE),
            Self::Firm => 0,
        }
    }
}

fn has_digit(word: &str) -> bool {
    word.contains(|letter: char| letter.is_ascii_digit())
}

/// What a column needs for the longest of its words that stay whole. Spaces that hold figures together hold them
/// in one line.
fn need(table: &Table, index: usize, (kept, letter): (Kept, u32)) -> u32 {
    let column = table.columns.get(index);
    let is_right = column.is_some_and(|column| column.right);
    let head = column.map(|column| column.head.as_str());
    let cells = table.rows.iter().filter_map(|row| row.get(index)).map(|cell| cell.text.as_str());
    let words = head.into_iter().chain(cells).flat_map(|text| text.split([' ', '\n', '\t']));
    let width = |word: &str| {
        let (letters, letter) = match (is_right, has_digit(word)) {
            (true, _) => (word.chars().count(), LETTER),
            // Digits are wider than most letters.
            (false, true) => (kept.letters_of(word), WIDE_LETTER),
            (false, false) => (kept.letters_of(word), letter),
        };
        u32::try_from(letters).unwrap_or_default().saturating_mul(letter)
    };
    words.map(width).max().unwrap_or_default().saturating_add(room_beside(table, index))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::look::{TEXT_WIDTH, page};
    use crate::report::outline::Column;

    /// The letters that the columns of a table have room for.
    fn room<const N: usize>(weights: [u32; N], cells: [&str; N]) -> Vec<usize> {
        let columns = weights.map(|weight| Column::new("K", weight)).to_vec();
        let rows = vec![cells.map(Into::into).to_vec()];
        let widths = shared(&[&Table { summary: String::new(), columns, rows }], TEXT_WIDTH);
        assert_eq!(widths.iter().sum::<u32>(), TEXT_WIDTH, "{cells:?}");
        widths.into_iter().map(|width| ((width - PADDING) / LETTER) as usize).collect()
    }

    #[test]
    fn a_word_stays_whole_where_the_other_columns_can_spare_the_room() {
        let word = "kommunedirektørsamlingen";
        let room = room([1, 1, 1, 1], ["08.03.2024", word, "Rammeavtale", "930187eed4e2"]);
        assert!(room[1] >= word.chars().count(), "{room:?}");
        assert!(room[3] >= 12 && room[0] >= 10, "{room:?}");
    }

    #[test]
    fn the_log_has_room_for_the_long_words_of_a_network_in_each_column() {
        let word = "kommunedirektørsamlingen";
        let cells =
            ["08.03.2024", word, word, word, "99\u{a0}250\u{a0}000\u{a0}kr", "930187eed4e2"];
        let columns = [13, 17, 23, 24, 12, 17].map(|weight| Column::new("K", weight));
        let rows = vec![cells.map(Into::into).to_vec()];
        let table = Table { summary: String::new(), columns: columns.to_vec(), rows };
        let widths = shared(&[&table], page(true).0 - 2 * LOOK.margin);
        for (width, cell) in widths.iter().zip(cells) {
            assert!(
                ((width - PADDING) / LETTER) as usize >= cell.chars().count(),
                "{cell}: {widths:?}"
            );
        }
    }

    #[test]
    fn a_code_stays_whole_however_long_the_words_beside_it_are() {
        let word = "digitaliseringsstrategiprosjekt";
        for weights in [[1; 7], [9, 9, 9, 9, 9, 9, 1]] {
            let cells = [word, word, word, word, word, word, "Endelig\n930187eed4e2"];
            let room = room(weights, cells);
            assert!(room[6] >= 12, "{room:?}");
        }
    }
}
