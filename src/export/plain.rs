//! A paper as plain text: for an e-mail, a chat, a case system that takes nothing else.

use crate::report::outline::{Block, Outline, Signer, Table, Words};
use crate::report::prose::clean;
use crate::text::harmless;

/// The paper as text in UTF-8, each line ending in one line feed. People look at such files on
/// terminals: what would do something there is shown instead.
#[must_use]
pub fn plain(outline: &Outline) -> String {
    let mut text = String::new();
    let head = [outline.genre.clone(), outline.title.one_line(), outline.subtitle.one_line()];
    for line in head.iter().chain(&outline.mark).filter(|line| !line.is_empty()) {
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
        Block::Heading { number, text: words, level: _ } => {
            heading(text, number.as_deref(), &words.one_line());
        }
        Block::Paragraph { text: words }
        | Block::Note { text: words }
        | Block::Label { text: words } => {
            push(text, &clean(&words.text));
        }
        Block::Facts { rows } => facts(text, rows),
        Block::Quote { label, text: words, strong: _ } => quote(text, label, words),
        Block::Table(table) => table_text(text, table),
        Block::Drawing { content: _, alt } => push(text, alt),
        Block::Signatures { place, signers } => signatures(text, place, signers),
    }
}

fn heading(text: &mut String, number: Option<&str>, words: &str) {
    let line = number.into_iter().chain([words]).collect::<Vec<_>>().join(" ");
    let line = harmless::line(&line);
    push(text, &line);
    push(text, &"-".repeat(line.chars().count()));
}

/// A label and one line stand beside each other; more lines stand below it.
fn facts(text: &mut String, rows: &[(String, Words)]) {
    for (label, words) in rows {
        let words = harmless::lines(&clean(&words.text)).into_owned();
        match words.trim().lines().count() {
            0 | 1 => push(text, &format!("{label}: {}", words.trim())),
            _ => {
                push(text, &format!("{label}:"));
                words.trim().lines().for_each(|line| push(text, &format!("  {line}")));
            }
        }
    }
}

fn quote(text: &mut String, label: &str, words: &Words) {
    push(text, &format!("{label}:"));
    harmless::lines(&clean(&words.text)).lines().for_each(|line| push(text, &format!("  {line}")));
}

fn signatures(text: &mut String, place: &str, signers: &[Signer]) {
    push(text, &format!("{place} ____________________"));
    for Signer { role, name } in signers {
        let name = name.one_line();
        let who = if name.is_empty() { role.clone() } else { format!("{role} {name}") };
        push(text, &format!("{who}: ____________________"));
    }
}

/// A row is a point: its first cell, and the others below it under their heads.
fn table_text(text: &mut String, table: &Table) {
    for row in &table.rows {
        for (place, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            let cell = harmless::lines(&clean(&cell.text)).into_owned();
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
        let rows = vec![vec!["A\nSak 1/24".into(), "ny\nStatus: Ferdig".into(), "".into()]];
        let mut text = String::new();
        table_text(&mut text, &Table { summary: String::new(), columns, rows });
        assert_eq!(text, "- A\n    Sak 1/24\n  Endring: ny\n    Status: Ferdig\n");
    }

    #[test]
    fn nothing_in_the_text_is_a_command_to_a_terminal() {
        let mut text = String::new();
        let heading =
            Block::Heading { level: 1, number: None, text: "A\u{1b}[8m\rB\u{202e}".into() };
        block_text(&mut text, &heading);
        let words = "en\r\nto\rtre\u{9b}31m\tfire".into();
        block_text(&mut text, &Block::Paragraph { text: words });
        let rows = vec![vec!["A\u{2028}B\u{7}".into()]];
        let columns = vec![Column::new("Hva", 1)];
        table_text(&mut text, &Table { summary: String::new(), columns, rows });
        let heading = "A<U+001B>[8m B<U+202E>";
        let rule = "-".repeat(heading.chars().count());
        let rest = "en\nto\ntre<U+009B>31m\tfire\n- A\n    B<U+0007>\n";
        assert_eq!(text, format!("{heading}\n{rule}\n{rest}"));
    }
}
