//! A CSV file of whatever encoding and separator, as rows of text.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::grid::Row;
use crate::text::cell::{Cell, from_csv};

/// How many bytes are looked at to see what a file is.
const SAMPLE: usize = 64 * 1024;

/// The rows of a CSV file, each handed on as it is read, with the number that a spreadsheet gives it:
/// a blank line is a row, a cell of several lines is in one.
///
/// # Errors
/// What the reader says, or what `take` says.
pub(crate) fn csv_rows<E>(bytes: &[u8], mut take: impl FnMut(Row) -> Result<(), E>) -> Result<(), E>
where
    E: From<String>,
{
    let text = decode(bytes);
    let (separator, body) = separator(&text);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .from_reader(body.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut number = 0_u32;
    loop {
        // The reader passes over blank lines without a word; it stands before them still.
        let before = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
        if !reader.read_record(&mut record).map_err(|error| E::from(error.to_string()))? {
            break;
        }
        number = number.saturating_add(1).saturating_add(blank_lines(body.as_bytes(), before));
        let mut cells: Vec<Cell> = record
            .iter()
            .map(|text| match from_csv(text) {
                "" => Cell::Empty,
                text => Cell::Text(text.to_owned()),
            })
            .collect();
        while cells.last() == Some(&Cell::Empty) {
            cells.pop();
        }
        if !cells.is_empty() {
            take(Row { number, cells })?;
        }
    }
    Ok(())
}

/// How many blank lines stand where the reader is. It stops in the middle of a line's end of two
/// characters.
fn blank_lines(body: &[u8], at: usize) -> u32 {
    let ends = |at: usize| at.checked_sub(1).and_then(|before| body.get(before)) == Some(&b'\r');
    let mut rest = body.get(at..).unwrap_or_default();
    if ends(at) {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut blank = 0_u32;
    while let Some(after) = rest
        .strip_prefix(b"\r\n")
        .or_else(|| rest.strip_prefix(b"\n"))
        .or_else(|| rest.strip_prefix(b"\r"))
    {
        (rest, blank) = (after, blank.saturating_add(1));
    }
    blank
}

/// The text of a file: by the mark at its start, else UTF-8 where it is that, UTF-16 where every
/// other byte is nought, and what Windows writes in Norway otherwise.
fn decode(bytes: &[u8]) -> String {
    let sample = bytes.get(..bytes.len().min(SAMPLE)).unwrap_or(bytes);
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() && !sample.contains(&0) => UTF_8,
        None => {
            let noughts = |first: usize| {
                sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count() * 4
            };
            if noughts(1) > sample.len() {
                UTF_16LE
            } else if noughts(0) > sample.len() {
                UTF_16BE
            } else {
                WINDOWS_1252
            }
        }
    };
    encoding.decode(bytes).0.into_owned()
}

/// What separates the cells, and the text without a line that only says so.
fn separator(text: &str) -> (u8, &str) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(said) = first.trim().strip_prefix("sep=")
        && let [byte] = said.as_bytes()
    {
        let after = text.find('\n').map_or(text.len(), |end| end + 1);
        return (*byte, text.get(after..).unwrap_or_default());
    }
    let sample: String = text.chars().take(SAMPLE).collect();
    let counts = [b';', b'\t', b','].map(|separator| {
        let mut quoted = false;
        let mut per_line = vec![0_usize];
        for byte in sample.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' if !quoted => per_line.push(0),
                _ if byte == separator && !quoted => {
                    if let Some(last) = per_line.last_mut() {
                        *last += 1;
                    }
                }
                _ => {}
            }
        }
        // The separator is the one that most lines have, and have much of.
        let with = per_line.iter().filter(|count| **count > 0).count();
        (with, per_line.iter().sum::<usize>(), separator)
    });
    let best = counts.iter().rev().max_by_key(|(with, sum, _)| (*with, *sum));
    (best.map_or(b';', |(_, _, separator)| *separator), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
        let mut rows = Vec::new();
        csv_rows::<String>(bytes, |row| {
            rows.push(row.cells.iter().map(Cell::plain).collect());
            Ok(())
        })
        .unwrap();
        rows
    }

    #[test]
    fn every_encoding_and_separator_is_known() {
        let expected = vec![vec!["Navn", "Beløp"], vec!["Ærfugl å", "1 234,50"]];
        let text = "Navn;Beløp\r\nÆrfugl å;1 234,50\r\n";
        let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            text.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            [b"\xff\xfe", utf16.as_slice()].concat(),
            [b"\xfe\xff", big.as_slice()].concat(),
            utf16,
            big,
            WINDOWS_1252.encode(text).0.into_owned(),
            text.replace(';', "\t").into_bytes(),
            format!("sep=;\r\n{text}").into_bytes(),
            "Navn,Beløp\n\"Ærfugl å\",\"1 234,50\"\n".as_bytes().to_vec(),
        ] {
            assert_eq!(rows(&bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn quotes_and_line_breaks_belong_to_their_cell() {
        assert_eq!(rows(b"a;\"b\r\nc;\"\"d\"\"\"\r\n"), [["a", "b\r\nc;\"d\""]]);
        assert_eq!(rows(b""), Vec::<Vec<String>>::new());
    }

    #[test]
    fn rows_have_the_numbers_that_a_spreadsheet_gives_them() {
        let numbers = |text: &str| {
            let mut numbers = Vec::new();
            csv_rows::<String>(text.as_bytes(), |row| {
                numbers.push((row.number, row.cell(0).plain()));
                Ok(())
            })
            .unwrap();
            numbers
        };
        let told = "A;B\n\n\nb;1\n;;\n\"c\n\n\nd\";2\n\ne;\"\n\"\n\n\n\nf;3";
        let wanted = [(1, "A"), (4, "b"), (6, "c\n\n\nd"), (8, "e"), (12, "f")];
        for end in ["\n", "\r\n", "\r"] {
            let wanted = wanted.map(|(number, text)| (number, text.replace('\n', end)));
            assert_eq!(numbers(&told.replace('\n', end)), wanted, "{end:?}");
            assert_eq!(numbers(&format!("{end}{end}x{end}"))[0].0, 3, "{end:?}");
        }
        // The line that only names the separator is no row.
        assert_eq!(numbers("sep=;\r\nx;y\r\n\r\nz")[1], (3, "z".to_owned()));
    }
}
