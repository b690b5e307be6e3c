//! Rows below the headings that are no records: sums, the names of sections, notes at the end, headings once
//! more. Each is named among what is left out, and a person can have all of them taken in.

mod sections;

use std::collections::BTreeMap;

use super::grid::Row;
use super::headings::{Headings, Spoken};
use super::mapping::Target;
use super::placing::Laid;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::amount_unit::amount_word;
use crate::text::cell::Cell;
use crate::text::parse_number::parse_kroner;
use crate::text::sort::{plain, same};
use crate::text::{Lang, Texts};
use sections::Sections;

/// Why a row is no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoRecord {
    /// It adds up the rows above it.
    Sum,
    /// It names the rows below it.
    Section,
    /// It stands below the table and says something about it.
    Note,
    /// It has the headings once more.
    Headings,
    /// It says what the columns are in.
    Units,
    /// It is part of another table, which stands below this one.
    Other,
}

/// First words of a row that adds up.
const SUMS: &[&str] = &[
    "sum",
    "totalt",
    "total",
    "totalsum",
    "delsum",
    "subtotal",
    "i alt",
    "til sammen",
    "tilsammen",
    "in total",
];
/// First words of a row that says something else of the amounts above it; no name begins with them and has amounts
/// alone beside it.
const OF_AMOUNTS: &[&str] = &[
    "herav",
    "hvorav",
    "derav",
    "av dette",
    "of which",
    "differanse",
    "difference",
    "avvik",
    "variance",
    "gjennomsnitt",
    "average",
    "snitt",
    "median",
    "mean",
];
/// What can stand behind them, besides a unit of amounts.
const AFTER_SUM: &[&str] =
    &["totalt", "total", "alle", "all", "i", "in", "for", "sum", "hele", "heile", "av", "of"];
/// First words of a note.
const NOTES: &[&str] = &[
    "*",
    "note",
    "merk",
    "kilde",
    "kjelde",
    "source",
    "tall i",
    "tal i",
    "utarbeid",
    "sist oppdatert",
];
/// So many rows that stand apart are held against headings, each of so many words at most.
const GAPS: usize = 200;
const HEADINGS: usize = 100;
/// How many words a note of a sentence has at least.
const SENTENCE: usize = 5;

/// The rows below the headings that are no records, by their numbers.
pub(super) fn no_records(laid: &Laid<'_>) -> BTreeMap<u32, NoRecord> {
    let mut found = BTreeMap::new();
    found.extend(laid.units_row.map(|row| (row, NoRecord::Units)));
    let Some(name) = name_column(laid).filter(|_| !laid.mapping.all_rows) else {
        return found;
    };
    let ids = laid.targets.iter().position(|target| *target == Some(Target::Id));
    if laid.block.is_some() || ids.is_some() {
        // People add up a list that has ids as well; whatever else has none there is new.
        let is_new = |row: &&Row| ids.is_none_or(|ids| !is_id(row.cell(ids)));
        let sums = laid.below().filter(is_new).filter(|row| is_sum(laid, row, name));
        found.extend(sums.map(|row| (row.number, NoRecord::Sum)));
        return found;
    }
    let rows = laid.below().filter(|row| !row.is_blank() && laid.units_row != Some(row.number));
    let mut rows: Vec<&Row> = rows.collect();
    let others = rows.split_off(other_table(laid, &rows).unwrap_or(rows.len()));
    found.extend(others.iter().map(|row| (row.number, NoRecord::Other)));
    let full = |row: &&Row| filled(row) > 1 && !is_sum(laid, row, name);
    let last_full = rows.iter().rposition(full);
    let sections = Sections::of(laid, &rows, name);
    let mut before = laid.units_row.unwrap_or(laid.header_row);
    for (place, row) in rows.iter().enumerate() {
        let gap = row.number.saturating_sub(before) > 1;
        let stands_alone = filled(row) == 1 && !row.cell(name).is_blank();
        let text = row.cell(name).plain();
        let why = if is_sum(laid, row, name) {
            Some(NoRecord::Sum)
        } else if is_headings(laid, row) {
            Some(NoRecord::Headings)
        } else if !stands_alone {
            // A note below the table need not stand in the column with the names.
            let only = row.cells.iter().find(|cell| !cell.is_blank()).map(Cell::plain);
            let is_below = last_full.is_some_and(|last| place > last);
            (filled(row) == 1 && is_below && only.is_some_and(|text| is_note(&text, gap)))
                .then_some(NoRecord::Note)
        } else if last_full.is_some_and(|last| place > last) {
            is_note(&text, gap).then_some(NoRecord::Note)
        } else {
            sections.has(laid, place).then_some(NoRecord::Section)
        };
        before = row.number;
        found.extend(why.map(|why| (row.number, why)));
    }
    found
}

/// Where another table begins below the one that is read: a row apart from what is above it, of words that are
/// headings of some kind, and the row with its name above them.
fn other_table(laid: &Laid<'_>, rows: &[&Row]) -> Option<usize> {
    let number = |place: usize| rows.get(place).map_or(0, |row| row.number);
    let is_apart = |place: usize| place > 0 && number(place).saturating_sub(number(place - 1)) > 1;
    let can_begin = |place: &usize| {
        let is_named = |name: usize| {
            let is_one = rows.get(name).is_some_and(|row| filled(row) == 1);
            is_one && is_apart(name) && number(name) + 1 == number(*place)
        };
        (is_apart(*place) || place.checked_sub(1).is_some_and(is_named)) && *place + 1 < rows.len()
    };
    let begins = |place: &usize| {
        rows.get(*place).is_some_and(|row| !is_headings(laid, row) && reads_as_headings(row))
    };
    let is_again = |place: &usize| rows.get(*place).is_some_and(|row| is_again(laid, row));
    let again = (1..rows.len()).find(is_again);
    let apart = (1..rows.len()).filter(can_begin).take(GAPS).find(begins);
    let apart = apart.map(|first| if is_apart(first) { first } else { first - 1 });
    apart.into_iter().chain(again).min()
}

/// Whether the cells of a row are words, and most of them headings of one kind.
pub(super) fn reads_as_headings(row: &Row) -> bool {
    let cells = row.cells.iter().filter(|cell| !cell.is_blank());
    let words: Option<Vec<&str>> = cells.map(Cell::as_text).collect();
    let Some(words) = words.filter(|words| (2..=HEADINGS).contains(&words.len())) else {
        return false;
    };
    let spoken: Vec<Spoken> = words.iter().map(|word| Spoken::of(word)).collect();
    let none = Portfolio::default();
    let fits = |kind: &Kind| {
        let known = Headings::of(&none, *kind);
        let meant = spoken.iter().filter(|word| !known.targets(word).is_empty()).count();
        meant > 1 && meant * 3 >= spoken.len() * 2
    };
    Kind::ALL.iter().filter(|kind| kind.about().imported).any(fits)
}

/// The column with what records are called.
pub(super) fn name_column(laid: &Laid<'_>) -> Option<usize> {
    let (index, _) = laid.kind.name()?;
    let name = Some(Target::Column(ColumnKey::Field(index)));
    laid.targets.iter().position(|target| *target == name)
}

/// How many cells of a row have something in them.
pub(super) fn filled(row: &Row) -> usize {
    row.cells.iter().filter(|cell| !cell.is_blank()).count()
}

/// A word for a sum where the name stands, or in a row without one, and nothing besides but numbers.
fn is_sum(laid: &Laid<'_>, row: &Row, name: usize) -> bool {
    let called = !row.cell(name).is_blank();
    let words =
        || row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank() && !is_number(cell));
    let goes = |column: usize| laid.targets.get(column).copied().flatten().is_some();
    // What stands beside it in a column that goes nowhere says nothing of the row.
    let any_goes = words().any(|(column, _)| goes(column));
    let words = words().filter(|(column, _)| !any_goes || goes(*column));
    // A second one decides already.
    let words: Vec<(usize, String)> =
        words.take(2).map(|(column, cell)| (column, plain(&cell.plain()))).collect();
    let [(column, text)] = words.as_slice() else { return false };
    (!called || *column == name) && says_sum(laid, text) && (filled(row) > 1 || is_bare_sum(text))
}

fn is_id(cell: &Cell) -> bool {
    cell.plain().trim().parse::<RecordId>().is_ok()
}

fn is_bare_sum(text: &str) -> bool {
    SUMS.contains(&text)
}

fn says_sum(laid: &Laid<'_>, text: &str) -> bool {
    // No name begins with this word.
    let begins = ["sum ", "delsum ", "herav ", "hvorav ", "derav "];
    if begins.iter().any(|word| text.starts_with(word)) {
        return true;
    }
    let rest = SUMS.iter().chain(OF_AMOUNTS).filter_map(|word| text.strip_prefix(word));
    let kinds: Vec<String> = Lang::ALL
        .iter()
        .map(|lang| Texts::of(*lang))
        .flat_map(|texts| [texts.kind(laid.kind), texts.kind_plural(laid.kind)])
        .flat_map(|words| plain(&words).split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let follows = |word: &str| {
        let word = word.trim_matches(['.', ',', ':', '(', ')', '-']);
        word.is_empty()
            || word.bytes().all(|byte| byte.is_ascii_digit())
            || AFTER_SUM.contains(&word)
            || amount_word(word).is_some()
            || kinds.iter().any(|kind| *kind == word)
    };
    rest.into_iter().any(|rest| {
        (rest.is_empty() || !rest.starts_with(char::is_alphanumeric))
            && rest.split_whitespace().all(follows)
    })
}

fn is_number(cell: &Cell) -> bool {
    let says = |text: &str| parse_kroner(text).is_ok() || text.trim().trim_matches('-').is_empty();
    match cell {
        Cell::Number(_) | Cell::Percent(_) => true,
        // A formula that nobody has reckoned, or that failed, adds up all the same.
        Cell::Unreckoned | Cell::Fault(_) => true,
        Cell::Text(text) => says(text),
        Cell::Empty | Cell::Day(_) | Cell::Time(_) | Cell::Moment(_) | Cell::Yes(_) => false,
    }
}

fn is_headings(laid: &Laid<'_>, row: &Row) -> bool {
    let mut again = 0_usize;
    for (column, cell) in row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_blank()) {
        let heading = laid.headings.get(column).map_or("", String::as_str);
        if same(heading) != same(&cell.plain()) {
            return false;
        }
        again += 1;
    }
    again > 1
}

/// Whether a row has headings of the table once more, in other columns: what stands below it is read by them.
fn is_again(laid: &Laid<'_>, row: &Row) -> bool {
    let of_table = |text: &str| laid.headings.iter().any(|heading| same(heading) == same(text));
    let cells = || row.cells.iter().filter(|cell| !cell.is_blank());
    let again = cells().filter_map(Cell::as_text).filter(|text| of_table(text)).count();
    again > 1 && again * 2 > cells().count() && !is_headings(laid, row)
}

/// What stands below a table with a blank row between, begins as notes do, or is a sentence.
fn is_note(text: &str, gap: bool) -> bool {
    let begins = text.trim_start().to_lowercase();
    let is_sentence = text.trim_end().ends_with('.') && text.split_whitespace().count() >= SENTENCE;
    gap || is_sentence || NOTES.iter().any(|word| begins.starts_with(word))
}
