//! The letters that spreadsheets name columns by.

/// The letters of a column, counted from 0: A to Z, then AA.
#[must_use]
pub fn column_letters(column: usize) -> String {
    let (mut rest, mut letters) = (column + 1, String::new());
    while rest > 0 {
        let place = u32::try_from((rest - 1) % 26).unwrap_or(0);
        letters.extend(char::from_u32(u32::from('A') + place));
        rest = (rest - 1) / 26;
    }
    letters.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::column_letters;

    #[test]
    fn letters_are_those_of_a_spreadsheet() {
        let named = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")];
        for (column, letters) in named {
            assert_eq!(column_letters(column), letters);
        }
    }
}
