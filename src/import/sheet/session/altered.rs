//! What spreadsheets make of texts that somebody opens and saves: a mark that we put there stays, noughts and spaces of
//! a number go. Neither is a change that a person made.

use super::Session;
use crate::model::field::FieldType;
use crate::model::value::Value;
use crate::text::cell::{Cell, from_csv};

impl Session<'_> {
    /// A text without the mark that kept it from being a formula in a CSV file of ours, where a spreadsheet has made
    /// a workbook of that file.
    pub(super) fn without_guard(&self, cell: &Cell) -> Option<Cell> {
        let Cell::Text(text) = cell else { return None };
        let rest = from_csv(text);
        (self.is_guarded && rest.len() < text.len()).then(|| Cell::Text(rest.to_owned()))
    }

    /// Whether a cell says a code of the document without the noughts in front or the spaces within, as a
    /// spreadsheet writes a number: the document keeps it, and that is told.
    pub(super) fn is_a_code_as_number(
        &mut self,
        field_type: Option<FieldType>,
        (old, new): (&Value, &Value),
        cell: &Cell,
    ) -> bool {
        let (Some(FieldType::Text), Some((old, new))) =
            (field_type, old.as_text().zip(new.as_text()))
        else {
            return false;
        };
        let is_it = is_as_number(old, new, cell.as_number().is_some());
        if is_it {
            self.as_numbers.push((old.to_owned(), new.to_owned()));
        }
        is_it
    }
}

/// Whether a text is what a spreadsheet makes of another one that is all figures.
fn is_as_number(code: &str, said: &str, is_number: bool) -> bool {
    let figures = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let (code, said) = (figures(code), figures(said));
    let is_code = !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit());
    let is_shorter = code.starts_with('0') && code.trim_start_matches('0') == said;
    is_code && !said.is_empty() && (is_shorter || (is_number && code == said))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_again_as_the_number_that_a_spreadsheet_makes_of_it() {
        for (code, said, is_number) in
            [("0301", "301", true), ("0301", "301", false), ("987 654 321", "987654321", true)]
        {
            assert!(is_as_number(code, said, is_number), "{code} {said}");
        }
        for (code, said) in [("0301", "302"), ("301", "0301"), ("a01", "1"), ("0", ""), ("10", "1")]
        {
            assert!(!is_as_number(code, said, true), "{code} {said}");
        }
        // Somebody who writes the number without spaces as text means it.
        assert!(!is_as_number("987 654 321", "987654321", false));
    }
}
