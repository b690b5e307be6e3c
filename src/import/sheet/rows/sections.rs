//! Which of the rows with a name alone name the rows below them. A record of which people know no more than the name
//! looks the same, so that its look alone makes no section of a row.

use super::{filled, is_sum};
use crate::import::sheet::grid::Row;
use crate::import::sheet::placing::Laid;
use crate::text::sort::plain;
use crate::text::{Lang, Texts};

/// A row with a name alone, straight above one that says more.
struct Lone {
    /// Its place among the rows.
    place: usize,
    /// Its name.
    text: String,
    /// Whether it stands apart from what is above it: first of all, or below a blank row.
    apart: bool,
    /// Whether a row below it adds up what it names.
    summed: bool,
}

/// The rows of a table with a name alone that lead others.
pub(super) struct Sections {
    lone: Vec<Lone>,
    /// The names of rows that say more.
    records: Vec<String>,
}

impl Sections {
    /// Those of a table, whose names stand in that column.
    pub(super) fn of(laid: &Laid<'_>, rows: &[&Row], name: usize) -> Self {
        let full = |row: &&Row| filled(row) > 1 && !is_sum(laid, row, name);
        let first = laid.units_row.unwrap_or(laid.header_row);
        let sums = rows.iter().enumerate().filter(|(_, row)| is_sum(laid, row, name));
        let sums: Vec<(usize, String)> =
            sums.map(|(place, row)| (place, plain(&row.cell(name).plain()))).collect();
        let lone = rows.iter().enumerate().filter_map(|(place, row)| {
            let is_lone = filled(row) == 1 && !row.cell(name).is_blank();
            let leads =
                is_lone && !is_sum(laid, row, name) && rows.get(place + 1).is_some_and(full);
            let text = leads.then(|| row.cell(name).plain())?;
            let before = place.checked_sub(1).and_then(|above| rows.get(above));
            let gap = row.number.saturating_sub(before.map_or(first, |above| above.number)) > 1;
            let words = plain(&text);
            let summed = sums.iter().any(|(below, sum)| *below > place && sum.contains(&words));
            Some(Lone { place, text, apart: place == 0 || gap, summed })
        });
        let records = rows.iter().filter(|row| full(row)).map(|row| row.cell(name).plain());
        Self { lone: lone.collect(), records: records.collect() }
    }

    /// Whether the row at that place names those below it: its words say that several follow, a row below adds up
    /// what it names, another one like it stands apart as it does, or they are numbered and no record is.
    pub(super) fn has(&self, laid: &Laid<'_>, place: usize) -> bool {
        let Some(row) = self.lone.iter().find(|row| row.place == place) else { return false };
        let mut others = self.lone.iter().filter(|other| other.place != place);
        let is_numbered = |text: &str| numbered_alike(text, &row.text);
        let numbered = || {
            self.lone.iter().any(|other| other.place != place && is_numbered(&other.text))
                && !self.records.iter().any(|record| is_numbered(record))
        };
        row.summed
            || says_several(laid, &row.text)
            || (row.apart && others.any(|other| other.apart))
            || numbered()
    }
}

/// Whether the words of a row say that several follow.
fn says_several(laid: &Laid<'_>, text: &str) -> bool {
    let words = plain(text);
    let is_plural = |lang: &Lang| {
        let plural = plain(&Texts::of(*lang).kind_plural(laid.kind));
        let plural = plural.split(' ').next().unwrap_or_default().to_owned();
        words.split(' ').any(|word| word == plural)
    };
    text.trim_end().ends_with(':') || Lang::ALL.iter().any(is_plural)
}

/// Whether two names differ in a number alone: "DEL 1", "DEL 2".
fn numbered_alike(one: &str, other: &str) -> bool {
    let words = |text: &str| plain(text).replace(|sign: char| sign.is_ascii_digit(), "");
    one.contains(|sign: char| sign.is_ascii_digit()) && words(one) == words(other)
}
