//! Cells with tabs between them, as spreadsheets hand them out, or with bars.

use super::{Line, Part};

/// A table at the beginning of some lines, and how many of them it takes: at least two, each with a tab
/// beside what all of them are set in by, and one of them with a tab within it.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
    if let Some(found) = between_bars(lines) {
        return Some(found);
    }
    let with_tabs = lines.iter().take_while(|line| !line.text.is_empty() && has_tab(&line.whole));
    let lines: Vec<&Line> = with_tabs.collect();
    // An empty cell at the beginning is a tab too; those that every line has are no cells.
    let set_in = lines.iter().map(|line| tabs_before(&line.whole)).min()?;
    let cells = |line: &&Line| -> Vec<String> {
        line.whole.split('\t').skip(set_in).map(|cell| cell.trim().to_owned()).collect()
    };
    let mut rows: Vec<Vec<String>> =
        lines.iter().map(cells).take_while(|cells| cells.len() >= 2).collect();
    let count = rows.len();
    let is_sheet = lines.iter().take(count).any(|line| has_tab(&line.text));
    if count < 2 || !is_sheet {
        return None;
    }
    let filled = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty());
    let width = rows.iter().filter_map(filled).max()? + 1;
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    Some((Part::Table { has_head: has_head(&rows), rows }, count))
}

/// A table whose cells stand between bars, as programs for plain text write them: `| Post | 2024 | |`. A row of dashes
/// says that what is above it is the head.
fn between_bars(lines: &[Line]) -> Option<(Part, usize)> {
    let cells = |line: &Line| -> Option<Vec<String>> {
        let inner = line.text.strip_prefix('|')?.trim_end();
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let cells: Vec<String> = inner.split('|').map(|cell| cell.trim().to_owned()).collect();
        (cells.len() >= 2).then_some(cells)
    };
    let mut rows: Vec<Vec<String>> = lines.iter().map_while(cells).collect();
    let count = rows.len();
    let is_rule = |row: &Vec<String>| {
        let is_dash = |letter: char| matches!(letter, '-' | ':');
        row.iter().all(|cell| !cell.is_empty() && cell.chars().all(is_dash))
    };
    let is_ruled = rows.get(1).is_some_and(is_rule);
    rows.retain(|row| !is_rule(row));
    let width = rows.iter().map(Vec::len).max()?;
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    let has_head = is_ruled || has_head(&rows);
    (rows.len() >= 2).then_some((Part::Table { has_head, rows }, count))
}

fn has_tab(text: &str) -> bool {
    text.contains('\t')
}

/// How many tabs stand before the first word of a line.
fn tabs_before(line: &str) -> usize {
    line.chars().take_while(|letter| letter.is_whitespace()).filter(|it| *it == '\t').count()
}

/// The first row says what stands below it where figures do, and no figure stands in it, or nothing stands in
/// the corner above the names of rows.
fn has_head(rows: &[Vec<String>]) -> bool {
    let is_figure = |cell: &String| {
        let mut letters = cell.chars().filter(|letter| letter.is_alphanumeric()).peekable();
        letters.peek().is_some() && letters.all(|letter| letter.is_ascii_digit())
    };
    let Some((first, rest)) = rows.split_first() else { return false };
    let is_named = |row: &Vec<String>| row.first().is_some_and(|cell| !cell.is_empty());
    let has_corner = !is_named(first) && rest.iter().any(is_named);
    let is_amount = |cell: &String| is_figure(cell) && !is_years(cell);
    let has_figures = rest.iter().flatten().any(is_figure);
    // Years stand above figures that are none, and beside a word for the names of the rows.
    let has_years = first.iter().skip(1).any(|cell| is_years(cell))
        && !first.iter().take(1).any(is_figure)
        && !first.iter().any(is_amount)
        && rest.iter().flatten().any(is_amount);
    has_figures && (has_corner || has_years || !first.iter().any(is_figure))
}

/// Whether a cell is a year, or some years: "2024", "2024–2025".
fn is_years(cell: &str) -> bool {
    let mut numbers =
        cell.split(|letter: char| !letter.is_ascii_digit()).filter(|it| !it.is_empty());
    let is_year = |number: &str| number.parse().is_ok_and(|year| YEARS.contains(&year));
    let letters = cell.chars().any(char::is_alphabetic);
    !letters && numbers.clone().next().is_some() && numbers.all(is_year)
}

/// The years that head a column.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2150;
