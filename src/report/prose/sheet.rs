//! Cells with tabs between them, as spreadsheets hand them out.

use super::{Line, Part};

/// A table at the beginning of some lines, and how many of them it takes: at least two, each with a tab
/// within it.
pub(super) fn read(lines: &[Line]) -> Option<(Part, usize)> {
    let count = lines.iter().take_while(|line| line.text.contains('\t')).count();
    let lines = lines.get(..count).filter(|lines| lines.len() >= 2)?;
    let mut rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| line.text.split('\t').map(|cell| cell.trim().to_owned()).collect())
        .collect();
    let width = rows.iter().map(Vec::len).max()?;
    rows.iter_mut().for_each(|row| row.resize(width, String::new()));
    Some((Part::Table { has_head: has_head(&rows), rows }, count))
}

/// The first row says what stands below it where figures do, and no figure stands in it.
fn has_head(rows: &[Vec<String>]) -> bool {
    let is_figure = |cell: &String| {
        let mut letters = cell.chars().filter(|letter| letter.is_alphanumeric()).peekable();
        letters.peek().is_some() && letters.all(|letter| letter.is_ascii_digit())
    };
    let Some((first, rest)) = rows.split_first() else { return false };
    !first.iter().any(is_figure) && rest.iter().flatten().any(is_figure)
}
