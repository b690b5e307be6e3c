//! A paper as plain text: for an e-mail, a chat, a case system that takes nothing else.

use crate::report::outline::{Block, Outline, Table};
use crate::text::harmless;

/// The paper as text in UTF-8, each line ending in one line feed. People look at such files on
/// terminals: what would do something there is shown instead.
#[must_use]
pub fn plain(outline: &Outline) -> String {
    let mut text = String::new();
    let head = [&outline.genre, &outline.title, &outline.subtitle];
    for line in head.into_iter().chain(&outline.mark).filter(|line| !line.is_empty()) {
        push(&mut text, line);
    }
    for block in &outline.blocks {
        text.push('\n');
        block_text(&mut text, block);
    }
    text.push('\n');
    push(&mut text, &outline.footer);
    text
}

fn push(text: &mut String, line: &str) {
    text.push_str(&harmless::lines(line.trim_end()));
    text.push('\n');
}

fn block_text(text: &mut String, block: &Block) {
    match block {
        Block::Heading { number, text: words, level: _ } => heading(text, number.as_deref(), words),
        Block::Paragraph { text: words } | Block::Note { text: words } => push(text, words),
        Block::Facts { rows } => facts(text, rows),
        Block::Quote { label, text: words, strong: _ } => quote(text, label, words),
        Block::Table(table) => table_text(text, table),
        Block::Signatures { roles } => signatures(text, roles),
    }
}

fn heading(text: &mut String, number: Option<&str>, words: &str) {
    let line = number.into_iter().chain([words]).collect::<Vec<_>>().join(" ");
    let line = harmless::line(&line);
    push(text, &line);
    push(text, &"-".repeat(line.chars().count()));
}

fn facts(text: &mut String, rows: &[(String, String)]) {
    for (label, words) in rows {
        push(text, &format!("{label}: {words}"));
    }
}

fn quote(text: &mut String, label: &str, words: &str) {
    push(text, &format!("{label}:"));
    harmless::lines(words).lines().for_each(|line| push(text, &format!("  {line}")));
}

fn signatures(text: &mut String, roles: &[String]) {
    for role in roles {
        push(text, &format!("{role}: ____________________"));
    }
}

/// A row is a point: its first cell, and the others below it under their heads.
fn table_text(text: &mut String, table: &Table) {
    for row in &table.rows {
        for (place, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            let cell = harmless::lines(cell);
            let mut lines = cell.lines().filter(|line| !line.trim().is_empty());
            let Some(first) = lines.next() else { continue };
            match place {
                0 => push(text, &format!("- {first}")),
                _ => push(text, &format!("  {}: {first}", column.head)),
            }
            lines.for_each(|line| push(text, &format!("    {line}")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::outline::Column;

    #[test]
    fn a_row_is_a_point_with_its_cells_under_their_heads() {
        let columns = vec![Column::new("Hva", 1), Column::new("Endring", 1), Column::new("Når", 1)];
        let rows = vec![vec!["A\nSak 1/24".into(), "ny\nStatus: Ferdig".into(), String::new()]];
        let mut text = String::new();
        table_text(&mut text, &Table { summary: String::new(), columns, rows });
        assert_eq!(text, "- A\n    Sak 1/24\n  Endring: ny\n    Status: Ferdig\n");
    }

    #[test]
    fn nothing_in_the_text_is_a_command_to_a_terminal() {
        let mut text = String::new();
        let heading =
            Block::Heading { level: 1, number: None, text: "A\u{1b}[8m\rB\u{202e}".to_owned() };
        block_text(&mut text, &heading);
        let words = "en\r\nto\rtre\u{9b}31m\tfire".to_owned();
        block_text(&mut text, &Block::Paragraph { text: words });
        let rows = vec![vec!["A\u{2028}B\u{7}".to_owned()]];
        let columns = vec![Column::new("Hva", 1)];
        table_text(&mut text, &Table { summary: String::new(), columns, rows });
        let heading = "A<U+001B>[8m↵B<U+202E>";
        let rule = "-".repeat(heading.chars().count());
        let rest = "en\nto\ntre<U+009B>31m\tfire\n- A\n    B<U+0007>\n";
        assert_eq!(text, format!("{heading}\n{rule}\n{rest}"));
    }
}
