//! How a sheet looks, besides what stands in its cells: what nobody sees, and cells that are shown as one.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::units::Says;
use crate::text::amount_unit::AmountUnit;
use crate::text::column_letters;

/// What of a sheet is shown otherwise than cell by cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Runs of rows that people do not see, from and to, as people count.
    pub hidden_rows: Vec<(u32, u32)>,
    /// Runs of columns that people do not see, from and to, counted from 0.
    pub hidden_columns: Vec<(usize, usize)>,
    /// Cells that are shown as one.
    pub merged: Vec<Merged>,
    /// Cells whose numbers are shown as other amounts, by column and row.
    pub scaled: Vec<Scaled>,
}

impl Look {
    /// Whether every cell is shown, and as one of its own.
    #[must_use]
    pub(crate) fn is_plain(&self) -> bool {
        let Self { hidden_rows, hidden_columns, merged, scaled } = self;
        hidden_rows.is_empty()
            && hidden_columns.is_empty()
            && merged.is_empty()
            && scaled.is_empty()
    }

    /// How the number of a cell is shown, where it is shown as another amount.
    #[must_use]
    pub(super) fn scale(&self, row: u32, column: usize) -> Option<Scale> {
        let behind = self.scaled.partition_point(|run| (run.column, run.rows.0) <= (column, row));
        let run = self.scaled.get(behind.checked_sub(1)?)?;
        (run.column == column && row <= run.rows.1).then_some(run.scale)
    }

    /// Takes one more row, which comes after all others, for hidden.
    pub(super) fn hide_row(&mut self, number: u32) {
        match self.hidden_rows.last_mut() {
            Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
            _ => self.hidden_rows.push((number, number)),
        }
    }
}

/// How the format of a number shows it as another amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// One of what is shown is so many of what stands there.
    pub divided: AmountUnit,
    /// What one of what is shown stands for; nothing where no word says so.
    pub unit: Option<AmountUnit>,
    /// Whether it is shown as an amount of another currency.
    pub foreign: bool,
}

impl Scale {
    /// A number that is divided so before it is shown, with what the words beside it say.
    pub(super) fn of(divided: AmountUnit, says: Option<Says>) -> Self {
        let unit = says.and_then(|says| says.unit);
        Self { divided, unit, foreign: says.is_some() && unit.is_none() }
    }

    /// Whether the number is shown as it is, and with no word for kroner.
    pub(super) fn is_plain(self) -> bool {
        self.divided == AmountUnit::Kroner && self.unit.is_none() && !self.foreign
    }
}

/// Cells of a column, one below the other, whose numbers are shown in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scaled {
    /// The column, counted from 0.
    pub column: usize,
    /// The first and the last row, as people count.
    pub rows: (u32, u32),
    /// How their numbers are shown.
    pub scale: Scale,
}

/// Puts cells that come row by row into runs of a column.
#[derive(Debug, Default)]
pub(super) struct Scales {
    open: HashMap<usize, Scaled>,
    done: Vec<Scaled>,
}

impl Scales {
    /// Takes the cells of one column in rows that come after all others.
    pub(super) fn take(&mut self, rows: (u32, u32), column: usize, scale: Scale) {
        let run = Scaled { column, rows, scale };
        let Some(open) = self.open.get_mut(&column) else {
            self.open.insert(column, run);
            return;
        };
        if open.scale == scale && open.rows.1.checked_add(1) == Some(rows.0) {
            open.rows.1 = rows.1;
        } else {
            self.done.push(std::mem::replace(open, run));
        }
    }

    /// All of them, by column and row.
    pub(super) fn finish(self) -> Vec<Scaled> {
        let Self { open, mut done } = self;
        done.extend(open.into_values());
        done.sort_by_key(|run| (run.column, run.rows.0));
        done
    }
}

/// A block of cells that a sheet shows as one, with what stands in the upper left of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// The first and the last row, as people count.
    pub rows: (u32, u32),
    /// The first and the last column, counted from 0.
    pub columns: (usize, usize),
}

impl Merged {
    /// The block as a spreadsheet names it: "A2:C4".
    #[must_use]
    pub(super) fn name(&self) -> String {
        let Self { rows: (top, bottom), columns: (left, right) } = self;
        format!("{}{top}:{}{bottom}", column_letters(*left), column_letters(*right))
    }

    /// The block of that name.
    #[must_use]
    pub(super) fn from_name(name: &str) -> Option<Self> {
        let (first, last) = name.split_once(':')?;
        let ((top, left), (bottom, right)) = (place(first)?, place(last)?);
        (top <= bottom && left <= right)
            .then_some(Self { rows: (top, bottom), columns: (left, right) })
    }
}

/// The row, as people count, and the column, counted from 0, of a cell that is called so: "AB12".
#[must_use]
pub(super) fn place(name: &str) -> Option<(u32, usize)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, number) = name.split_at_checked(letters)?;
    let number: u32 = number.parse().ok().filter(|number| *number > 0)?;
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let digit = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        column.checked_mul(26)?.checked_add(digit)
    })?;
    Some((number, column.checked_sub(1)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_and_blocks_are_known_by_the_names_that_spreadsheets_give_them() {
        for (name, wanted) in
            [("A1", (1, 0)), ("Z9", (9, 25)), ("AB12", (12, 27)), ("XFD1", (1, 16_383))]
        {
            assert_eq!(place(name), Some(wanted), "{name}");
        }
        for name in ["", "A", "1", "A0", "1A", "A-1", "ABCDEFGHIJKLMNOPQRSTUVW1"] {
            assert_eq!(place(name), None, "{name}");
        }
        let block = Merged { rows: (2, 4), columns: (0, 2) };
        assert_eq!(block.name(), "A2:C4");
        assert_eq!(Merged::from_name("A2:C4"), Some(block));
        assert_eq!(Merged::from_name("C4:A2"), None);
        assert_eq!(Merged::from_name("A2"), None);
    }

    #[test]
    fn cells_that_are_shown_alike_are_found_by_their_place() {
        let thousands =
            Scale { unit: Some(AmountUnit::Thousand), ..Scale::of(AmountUnit::Kroner, None) };
        let divided = Scale::of(AmountUnit::Thousand, None);
        let mut scales = Scales::default();
        scales.take((2, 2), 3, thousands);
        scales.take((2, 2), 1, divided);
        scales.take((3, 9), 3, thousands);
        scales.take((11, 11), 3, divided);
        let look = Look { scaled: scales.finish(), ..Look::default() };
        assert_eq!(look.scaled.len(), 3);
        for (place, wanted) in [
            ((2, 1), Some(divided)),
            ((2, 3), Some(thousands)),
            ((9, 3), Some(thousands)),
            ((10, 3), None),
            ((11, 3), Some(divided)),
            ((3, 1), None),
            ((1, 0), None),
        ] {
            assert_eq!(look.scale(place.0, place.1), wanted, "{place:?}");
        }
    }
}
