//! Which blocks of a paper stay on one page, in every format alike: no heading stands at the foot of a page, a
//! decision has its outcome beside it, and no page holds nothing but the end of a paper.

use serde::Serialize;

use crate::report::outline::{Block, Outline, Table, Words};
use crate::report::prose::Part;

/// Labels and texts of so many letters stay on one page.
const SHORT_FACTS: usize = 1400;

/// A text that is set apart and of so many letters stays on one page.
const SHORT_QUOTE: usize = 900;

/// A text that is set apart and of more letters does not go to the next page for what follows it.
const MOVABLE: usize = 1500;

/// So many letters fill a line, or about.
const LINE: usize = 85;

/// So many lines, each block rounded up, are a third of a page.
const THIRD_OF_PAGE: usize = 20;

/// What stands between a heading and what was proposed, decided or is to be done under it, in letters at most, so
/// that all of it stays together.
const LEAD: usize = 500;

/// A paragraph of so many letters is worth a page.
const WORTH_A_PAGE: usize = 400;

/// So many letters are worth a page, whatever they are.
const ENOUGH: usize = 1200;

/// A cell with more letters may go on on the next page.
pub(super) const LONG_CELL: usize = 600;

/// A table of so many rows stays on one page with the end of a paper.
pub(super) const FEW_ROWS: usize = 12;

/// A table of so few rows stays on one page wherever it stands.
pub(super) const FEWEST_ROWS: usize = 4;

/// What is higher than so many lines goes over page breaks, whatever it is: what may not, and is higher than a page,
/// would be printed over its foot.
const HALF_PAGE: usize = 24;

/// So many letters fill a line of the texts beside labels, and of the labels, or about.
const BESIDE_LABEL: usize = 60;
const LABEL: usize = 20;

/// A cell of more lines may go on on the next page.
const HIGH_CELL: usize = 12;

/// How many lines a text fills where each has room for so many letters, or about.
fn lines_in(text: &str, room: usize) -> usize {
    let lines = text.split('\n').map(|line| line.chars().count().div_ceil(room.max(1)).max(1));
    lines.sum()
}

/// How many lines a text fills that goes from margin to margin; the rows of a table in it as many as its highest
/// cell.
fn lines_across(text: &str) -> usize {
    let row = |line: &str| {
        let columns = line.split('\t').count();
        let cells = line.split('\t').map(|cell| lines_in(cell, LINE / columns));
        cells.max().unwrap_or_default() + usize::from(columns > 1)
    };
    text.split('\n').map(row).sum()
}

/// How many lines high a table is, with the room around its rows, or about.
fn lines_of_table(table: &Table) -> usize {
    let weight = |weight: u32| usize::try_from(weight).unwrap_or(1);
    let whole = table.columns.iter().map(|column| weight(column.weight)).sum::<usize>().max(1);
    let row = |row: &Vec<Words>| {
        let cells = row.iter().zip(&table.columns);
        let cells = cells.map(|(words, column)| {
            lines_in(&words.text, (LINE * weight(column.weight) / whole).max(4))
        });
        cells.max().unwrap_or_default() + 1
    };
    table.rows.iter().map(row).sum()
}

fn lines_of_facts(rows: &[(String, Words)]) -> usize {
    let row = |(label, words): &(String, Words)| {
        lines_in(label, LABEL).max(lines_in(&words.text, BESIDE_LABEL))
    };
    rows.iter().map(row).sum::<usize>() + rows.len() / 2
}

/// Whether a cell may go on on the next page where its column has room for so many letters.
pub(super) fn is_high_cell(text: &str, room: usize) -> bool {
    lines_in(text, room) > HIGH_CELL
}

/// For each block of a paper whether it stays on the page of the next one.
pub(super) fn kept(outline: &Outline) -> Vec<bool> {
    let blocks = &outline.blocks;
    let next = |at: usize| blocks.get(at + 1);
    let mut kept: Vec<bool> =
        blocks.iter().enumerate().map(|(at, block)| is_bound(block, next(at))).collect();
    let mut keep = |from: usize, to: usize| {
        kept.iter_mut().take(to).skip(from).for_each(|it| *it = true);
    };
    for (at, block) in blocks.iter().enumerate() {
        if matches!(block, Block::Heading { .. }) {
            keep(at, lead_of(blocks, at));
        }
    }
    let signed = blocks.iter().rposition(|block| matches!(block, Block::Signatures { .. }));
    let end = signed.unwrap_or(blocks.len());
    keep(ending_from(blocks, end), end);
    part_long_ones(blocks, &mut kept);
    kept
}

/// What stays together and is longer than a third of a page may have its break between what was proposed and what
/// was decided: moved as a whole, it would leave as much of the page before white.
fn part_long_ones(blocks: &[Block], kept: &mut [bool]) {
    let mut first = 0;
    while first < blocks.len() {
        let more = kept.iter().skip(first).take_while(|kept| **kept).count();
        let last = (first + more).min(blocks.len() - 1);
        let run = blocks.iter().enumerate().take(last + 1).skip(first);
        if run.clone().map(|(_, block)| lines(block)).sum::<usize>() > THIRD_OF_PAGE {
            for (at, block) in run {
                let is_proposed = matches!(block, Block::Quote { strong: false, .. });
                let is_decided =
                    matches!(blocks.get(at + 1), Some(Block::Quote { strong: true, .. }));
                if let Some(kept) = kept.get_mut(at).filter(|_| is_proposed && is_decided) {
                    *kept = false;
                }
            }
        }
        first = last + 1;
    }
}

/// How many lines of running text are as high as a block with the room around it, or about.
fn lines(block: &Block) -> usize {
    let text = letters(block).div_ceil(LINE);
    match block {
        Block::Quote { .. } => text + 2,
        Block::Facts { rows } => text.max(rows.len()) + 1,
        Block::Table(table) => lines_of_table(table) + 3,
        Block::Heading { .. }
        | Block::Label { .. }
        | Block::Paragraph { .. }
        | Block::Note { .. } => text + 1,
        Block::Signatures { .. } => 7,
        Block::Drawing { .. } => THIRD_OF_PAGE,
    }
}

/// Whether a block goes over no page break; with `kept`, the next one is on its page.
pub(super) fn is_whole(block: &Block, kept: bool) -> bool {
    match block {
        Block::Facts { rows } => letters(block) <= SHORT_FACTS && lines_of_facts(rows) <= HALF_PAGE,
        Block::Quote { text, .. } => {
            letters(block) <= SHORT_QUOTE && lines_across(&text.text) <= HALF_PAGE
        }
        Block::Table(table) => {
            let most = if kept { FEW_ROWS } else { FEWEST_ROWS };
            table.rows.len() <= most && lines_of_table(table) <= HALF_PAGE
        }
        Block::Heading { .. }
        | Block::Label { .. }
        | Block::Drawing { .. }
        | Block::Signatures { .. } => true,
        Block::Paragraph { .. } | Block::Note { .. } => false,
    }
}

/// Whether a block says more of the one before it.
fn tells_more(block: &Block) -> bool {
    match block {
        Block::Facts { .. } | Block::Note { .. } | Block::Table(_) => true,
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::Label { .. }
        | Block::Quote { .. }
        | Block::Drawing { .. }
        | Block::Signatures { .. } => false,
    }
}

fn is_bound(block: &Block, next: Option<&Block>) -> bool {
    let tells_more = next.is_some_and(tells_more);
    match block {
        Block::Heading { .. } | Block::Label { .. } => true,
        // What was proposed stands beside what was decided, or that nothing was.
        Block::Quote { strong: false, .. } => match next {
            Some(Block::Note { .. }) => is_movable(block),
            Some(Block::Quote { .. }) => true,
            Some(
                Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Label { .. }
                | Block::Facts { .. }
                | Block::Table(_)
                | Block::Drawing { .. }
                | Block::Signatures { .. },
            )
            | None => false,
        },
        Block::Quote { strong: true, .. } => tells_more && is_movable(block),
        // Who does what after a decision is not looked for on the next page.
        Block::Facts { .. } => matches!(next, Some(Block::Table(_))) && letters(block) <= LEAD,
        // What is to be read before a decision, or before how its case stood.
        Block::Note { .. } => match next {
            Some(Block::Quote { strong, .. }) => *strong,
            Some(Block::Facts { .. }) => true,
            Some(
                Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Note { .. }
                | Block::Label { .. }
                | Block::Table(_)
                | Block::Drawing { .. }
                | Block::Signatures { .. },
            )
            | None => false,
        },
        Block::Paragraph { .. }
        | Block::Table(_)
        | Block::Drawing { .. }
        | Block::Signatures { .. } => false,
    }
}

/// Whether a block that is set apart, or its end, can go to the next page without leaving most of one empty.
fn is_movable(block: &Block) -> bool {
    letters(block) <= MOVABLE || ends_of(block, true).is_some()
}

/// Up to which block what stands under a heading leads to what was proposed, decided or is to be done; only the
/// heading, where nothing is, or too much stands between.
fn lead_of(blocks: &[Block], heading: usize) -> usize {
    let mut between = 0;
    for (at, block) in blocks.iter().enumerate().skip(heading + 1) {
        match block {
            Block::Quote { .. } | Block::Table(_) | Block::Drawing { .. } => return at,
            Block::Heading { .. } | Block::Signatures { .. } => break,
            Block::Paragraph { .. }
            | Block::Note { .. }
            | Block::Label { .. }
            | Block::Facts { .. } => between += letters(block),
        }
        if between > LEAD {
            break;
        }
    }
    heading + 1
}

/// From which block on the end of a paper stays together, which is before `end`: with the last block that is worth a
/// page, or the last case.
fn ending_from(blocks: &[Block], end: usize) -> usize {
    let mut above = 0;
    for (at, block) in blocks.iter().enumerate().take(end).rev() {
        above += letters(block);
        let is_worth = match block {
            Block::Facts { .. } | Block::Quote { .. } | Block::Table(_) | Block::Drawing { .. } => {
                true
            }
            Block::Paragraph { .. } => letters(block) >= WORTH_A_PAGE,
            // The others of this level stand above what ends a paper.
            Block::Heading { level, .. } => *level > 1,
            Block::Note { .. } | Block::Label { .. } | Block::Signatures { .. } => false,
        };
        if is_worth || above > ENOUGH {
            // One that goes over a page break would take half of a page along.
            let is_long = match block {
                Block::Table(_) => !is_whole(block, true),
                Block::Quote { .. } => !is_movable(block),
                Block::Heading { .. }
                | Block::Paragraph { .. }
                | Block::Note { .. }
                | Block::Label { .. }
                | Block::Facts { .. }
                | Block::Drawing { .. }
                | Block::Signatures { .. } => letters(block) > ENOUGH,
            };
            return if is_long { at + 1 } else { at };
        }
    }
    0
}

/// A line that is broken off has room for so many letters more, or about.
const REST_OF_LINE: usize = 60;

/// How much stands in a block, in letters that would fill its room.
fn letters(block: &Block) -> usize {
    let count = |text: &str| text.chars().count() + text.matches('\n').count() * REST_OF_LINE;
    match block {
        Block::Heading { text, .. }
        | Block::Paragraph { text }
        | Block::Note { text }
        | Block::Label { text }
        | Block::Quote { text, .. } => count(&text.text),
        Block::Facts { rows } => rows.iter().map(|(_, words)| count(&words.text)).sum(),
        Block::Table(table) => table.rows.iter().flatten().map(|words| count(&words.text)).sum(),
        Block::Drawing { .. } | Block::Signatures { .. } => 0,
    }
}

/// A text that goes over a page break, and its end, which stays with what belongs to it.
#[derive(Debug, Serialize)]
pub(super) struct Ends {
    pub(super) before: Vec<Part>,
    pub(super) last: Vec<Part>,
    /// What the two are of: points, paragraphs or lines.
    between: &'static str,
}

/// The ends of a block that is kept and not whole; nothing where it cannot be parted.
pub(super) fn ends_of(block: &Block, kept: bool) -> Option<Ends> {
    let Block::Quote { text, .. } = block else { return None };
    let ends = (kept && !is_whole(block, kept)).then(|| parted(text.parts())).flatten();
    ends.filter(|ends| ends.last.iter().map(letters_in).sum::<usize>() <= SHORT_QUOTE)
}

fn parted(mut before: Vec<Part>) -> Option<Ends> {
    let last = before.pop()?;
    let (last, between) = match last {
        Part::List { mut points } if points.len() > 1 => {
            let point = points.pop()?;
            before.push(Part::List { points });
            (Part::List { points: vec![point] }, "points")
        }
        Part::Paragraph { mut lines } if before.is_empty() && lines.len() > 1 => {
            let line = lines.pop()?;
            before.push(Part::Paragraph { lines });
            (Part::Paragraph { lines: vec![line] }, "lines")
        }
        Part::List { .. } | Part::Paragraph { .. } | Part::Table { .. } => (last, "paragraphs"),
    };
    (!before.is_empty()).then(|| Ends { before, last: vec![last], between })
}

fn letters_in(part: &Part) -> usize {
    let count = |text: &String| text.chars().count();
    match part {
        Part::Paragraph { lines } => lines.iter().map(count).sum(),
        Part::List { points } => points.iter().flat_map(|point| &point.parts).map(letters_in).sum(),
        // Each row is at least a line.
        Part::Table { rows, .. } => {
            rows.iter().flatten().map(count).sum::<usize>() + rows.len() * REST_OF_LINE
        }
    }
}
