//! Cells with tabs between them, as spreadsheets hand them out.

use super::{Line, Part};

/// A table at the beginning of some lines, and how many of them it takes: at least two, each with a tab
/// beside what all of them are set in by, and one of them with a tab within it.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
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
    let has_figures = rest.iter().flatten().any(is_figure);
    has_figures && (has_corner || !first.iter().any(is_figure))
}
