//! Cells as Excel, LibreOffice and Word put them on the clipboard as text: tabs between cells, a line
//! a row; a cell with tabs, line breaks or a quote at its beginning stands in quotes, with quotes in
//! it doubled.

/// Writes rows, each with a line end, as Excel does.
#[must_use]
pub fn write(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push('\t');
            }
            if cell.starts_with('"') || cell.contains(['\t', '\n', '\r']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push('\n');
    }
    text
}

/// Reads rows. A quote that nothing closes is only a quote, and so is one inside a cell.
#[must_use]
pub fn read(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, after) = next_cell(rest);
        row.push(cell);
        let (ends_row, after) = next_line(after);
        if ends_row || after.is_empty() {
            rows.push(std::mem::take(&mut row));
        }
        rest = after;
        // A tab at the very end has an empty cell behind it.
        if rest.is_empty()
            && !ends_row
            && text.ends_with('\t')
            && let Some(last) = rows.last_mut()
        {
            last.push(String::new());
        }
    }
    rows
}

/// The first cell, and what stands behind it, its separator included.
fn next_cell(text: &str) -> (String, &str) {
    if let Some(quoted) = text.strip_prefix('"')
        && let Some((cell, after)) = quoted_cell(quoted)
    {
        return (cell, after);
    }
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    (cell.to_owned(), after)
}

/// A cell in quotes, after its first one; nothing when they do not close at the end of a cell.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        cell.push_str(part);
        if let Some(after) = after.strip_prefix('"') {
            cell.push('"');
            rest = after;
        } else if after.is_empty() || after.starts_with(['\t', '\n', '\r']) {
            return Some((cell, after));
        } else {
            return None;
        }
    }
}

/// Takes the separator away. Says whether it ends the row.
fn next_line(text: &str) -> (bool, &str) {
    for end in ["\r\n", "\n", "\r"] {
        if let Some(after) = text.strip_prefix(end) {
            return (true, after);
        }
    }
    (false, text.strip_prefix('\t').unwrap_or(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn reads_what_other_programs_write() {
        assert_eq!(read("a\tb\r\nc\td\r\n"), rows(&[&["a", "b"], &["c", "d"]]));
        assert_eq!(read("\"to\nlinjer\"\t2\n"), rows(&[&["to\nlinjer", "2"]]));
        assert_eq!(read("\"han sa \"\"ja\"\"\""), rows(&[&["han sa \"ja\""]]));
        assert_eq!(read("rør 5\"\t\"Digi\" i vest"), rows(&[&["rør 5\"", "\"Digi\" i vest"]]));
        assert_eq!(read("a\t\n\tb"), rows(&[&["a", ""], &["", "b"]]));
        assert_eq!(read("a\t"), rows(&[&["a", ""]]));
        assert_eq!(read(""), rows(&[]));
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(
            table in proptest::collection::vec(
                proptest::collection::vec("[ab\"\t\n\r;=æ  ]{0,6}", 1..5), 0..6),
        ) {
            prop_assert_eq!(read(&write(&table)), table);
        }

        #[test]
        fn any_text_is_read(text in "[ab\"\t\n\r]{0,40}") {
            let _ = read(&text);
        }
    }
}
