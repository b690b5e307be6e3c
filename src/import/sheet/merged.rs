//! Cells that a sheet shows as one: what stands in the first of them is read for each row that they cover,
//! but where it is a number, and that is told.

use std::collections::HashMap;

use super::grid::Row;
use super::look::Merged;
use super::mapping::Target;
use super::placing::Laid;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::text::cell::Cell;

/// So many blocks of cells are told by name.
const BLOCKS_TOLD: usize = 8;

/// How a block of cells is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reading {
    /// What stands in it holds for each row that it covers.
    EachRow,
    /// It holds for the first row: a number over several is mostly the sum of what is theirs.
    FirstRow,
    /// It goes into the field of the first column.
    FirstColumn,
}

impl Reading {
    const ALL: [Self; 3] = [Self::EachRow, Self::FirstRow, Self::FirstColumn];

    fn message(self) -> Message {
        Message::new(match self {
            Self::EachRow => "sheet-note-merged-rows",
            Self::FirstRow => "sheet-note-merged-numbers",
            Self::FirstColumn => "sheet-note-merged-columns",
        })
    }
}

/// The rows below the headings as the sheet shows them, with what a block of cells says in each row that it
/// covers; nothing where no block says anything there.
pub(super) fn rows_as_shown(portfolio: &Portfolio, laid: &Laid<'_>) -> Option<Vec<Row>> {
    let mut covered: HashMap<u32, Vec<(usize, &Cell)>> = HashMap::new();
    let places = Places::of(laid);
    let mut reached = (0, 0);
    for (block, cell) in blocks(laid, &places) {
        let ((first, last), (column, _)) = (block.rows, block.columns);
        // No two blocks share a cell in what a program has written.
        let is_apart = reached.0 != column || reached.1 < first;
        if is_apart && holds_for_each(portfolio, laid, column, cell) {
            reached = (column, last);
            for row in places.rows_within(first + 1, last) {
                covered.entry(row.number).or_default().push((column, cell));
            }
        }
    }
    if covered.is_empty() {
        return None;
    }
    let mut rows: Vec<Row> = laid.below().cloned().collect();
    for row in &mut rows {
        for (column, cell) in covered.get(&row.number).into_iter().flatten() {
            if row.cell(*column).is_blank() {
                // A block ends where a sheet does.
                let _ = row.put(*column, (*cell).clone());
            }
        }
    }
    Some(rows)
}

/// What is to be said of the blocks of cells, a sentence for each way in which they are read.
pub(super) fn told(portfolio: &Portfolio, laid: &[Laid<'_>]) -> Vec<Message> {
    let several = laid.len() > 1;
    let mut said = Vec::new();
    for sheet in laid {
        let found = read_as(portfolio, sheet);
        for reading in Reading::ALL {
            let mut names: Vec<String> = found
                .iter()
                .filter(|(of, _)| *of == reading)
                .map(|(_, block)| match several {
                    true => format!("{}!{}", sheet.sheet.name, block.name()),
                    false => block.name(),
                })
                .collect();
            if names.is_empty() {
                continue;
            }
            let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
            if names.len() > BLOCKS_TOLD {
                names.truncate(BLOCKS_TOLD);
                names.push("…".to_owned());
            }
            let message = reading.message().with("count", Argument::Number(count));
            said.push(message.text("cells", names.join(", ")));
        }
    }
    said
}

/// The blocks of rows that are read, each with how.
fn read_as(portfolio: &Portfolio, laid: &Laid<'_>) -> Vec<(Reading, Merged)> {
    let places = Places::of(laid);
    let goes = |column: usize| laid.targets.get(column).copied().flatten().is_some();
    let mut found = Vec::new();
    for (block, cell) in blocks(laid, &places) {
        let ((first, last), (left, right)) = (block.rows, block.columns);
        if laid.no_records.contains_key(&first) || laid.hides_row(first) {
            continue;
        }
        if goes(left) && places.rows_within(first + 1, last).next().is_some() {
            let each = holds_for_each(portfolio, laid, left, cell);
            found.push((if each { Reading::EachRow } else { Reading::FirstRow }, block));
        }
        if left < right && (left + 1..=right.min(laid.targets.len())).any(goes) {
            found.push((Reading::FirstColumn, block));
        }
    }
    found
}

/// The blocks below the headings that say something, by column and row, with what they say.
fn blocks<'a>(laid: &'a Laid<'_>, places: &Places<'a>) -> Vec<(Merged, &'a Cell)> {
    let mut blocks: Vec<(Merged, &Cell)> = laid
        .sheet
        .look
        .merged
        .iter()
        .filter(|block| block.rows.0 > laid.header_row)
        .filter_map(|block| {
            let cell = places.row(block.rows.0)?.cell(block.columns.0);
            (!cell.is_blank()).then_some((*block, cell))
        })
        .collect();
    blocks.sort_by_key(|(block, _)| (block.columns.0, block.rows.0));
    blocks
}

/// Whether what stands over several rows holds for each of them: a sum does not, and no two records have
/// one key or one number.
fn holds_for_each(portfolio: &Portfolio, laid: &Laid<'_>, column: usize, cell: &Cell) -> bool {
    match laid.targets.get(column).copied().flatten() {
        None | Some(Target::Id | Target::CaseNumber) => false,
        Some(Target::Column(key)) => {
            let field_type = key.field_type(portfolio, laid.kind);
            field_type.is_some_and(|field_type| !field_type.is_number()) && !cell.is_unread()
        }
    }
}

/// The rows below the headings by their numbers.
struct Places<'a>(Vec<&'a Row>);

impl<'a> Places<'a> {
    fn of(laid: &'a Laid<'_>) -> Self {
        let mut rows: Vec<&Row> = Vec::new();
        if !laid.sheet.look.merged.is_empty() {
            rows.extend(laid.below());
            rows.sort_by_key(|row| row.number);
        }
        Self(rows)
    }

    fn row(&self, number: u32) -> Option<&'a Row> {
        let place = self.0.binary_search_by_key(&number, |row| row.number).ok()?;
        self.0.get(place).copied()
    }

    fn rows_within(&self, first: u32, last: u32) -> impl Iterator<Item = &'a Row> + '_ {
        let from = self.0.partition_point(|row| row.number < first);
        self.0.iter().skip(from).take_while(move |row| row.number <= last).copied()
    }
}
