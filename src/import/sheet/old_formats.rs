//! The number formats of a workbook of before 2007. Which cells they belong to cannot be seen; whether some of them
//! show a number as another amount can.

use super::shape::Shape;
use crate::text::amount_unit::AmountUnit;

/// How the record of a format begins.
const FORMAT: [u8; 2] = [0x1e, 0x04];
/// From this number on, formats are those that somebody chose for the workbook.
const CHOSEN: u16 = 164;
/// No workbook has a format beyond this number.
const MOST: u16 = 4_096;

/// How many formats of a file show numbers divided, with a word for so many kroner, or in another currency.
pub(super) fn scaled(file: &[u8]) -> u32 {
    let mut count = 0;
    for at in 0..file.len().saturating_sub(FORMAT.len()) {
        let record = file.get(at..).filter(|rest| rest.starts_with(&FORMAT));
        let scales = record.and_then(format).is_some_and(|format| is_scaled(&format));
        count += u32::from(scales);
    }
    count
}

/// The format that a record holds; nothing where the bytes are no such record.
fn format(record: &[u8]) -> Option<String> {
    let word = |at: usize| Some(u16::from_le_bytes([*record.get(at)?, *record.get(at + 1)?]));
    let (size, number, letters) = (usize::from(word(2)?), word(4)?, usize::from(word(6)?));
    let is_wide = match record.get(8)? {
        0 => false,
        1 => true,
        _ => return None,
    };
    let bytes = if is_wide { letters * 2 } else { letters };
    if !(CHOSEN..MOST).contains(&number) || letters == 0 || size != 5 + bytes {
        return None;
    }
    let text = record.get(9..9 + bytes)?;
    if is_wide {
        let pairs = text.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        return String::from_utf16(&pairs.collect::<Vec<_>>()).ok();
    }
    Some(text.iter().copied().map(char::from).collect())
}

fn is_scaled(format: &str) -> bool {
    let kroner = AmountUnit::Kroner;
    let scale = Shape::of(format).scale();
    scale.is_some_and(|scale| {
        scale.foreign || scale.divided != kroner || scale.unit.is_some_and(|unit| unit != kroner)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(number: u16, format: &str, is_wide: bool) -> Vec<u8> {
        let letters: Vec<u16> = format.encode_utf16().collect();
        let text: Vec<u8> = match is_wide {
            true => letters.iter().flat_map(|letter| letter.to_le_bytes()).collect(),
            false => {
                letters.iter().flat_map(|letter| letter.to_le_bytes().into_iter().take(1)).collect()
            }
        };
        let size = u16::try_from(5 + text.len()).unwrap();
        let count = u16::try_from(letters.len()).unwrap();
        let head = [size, number, count].into_iter().flat_map(u16::to_le_bytes);
        FORMAT.into_iter().chain(head).chain([u8::from(is_wide)]).chain(text).collect()
    }

    #[test]
    fn a_format_that_shows_another_amount_is_found() {
        for (format, wanted) in [
            ("#,##0,", 1),
            ("#,##0\" tkr\"", 1),
            ("[$€-407] #,##0", 1),
            ("#,##0 \"kr\"", 0),
            ("0.00", 0),
            ("dd.mm.yyyy", 0),
        ] {
            let file = [vec![7; 11], record(164, format, true), vec![0x1e, 0x04]].concat();
            assert_eq!(scaled(&file), wanted, "{format}");
        }
        assert_eq!(scaled(&record(165, "#,##0,", false)), 1);
        assert_eq!(scaled(&record(5, "#,##0,", false)), 0, "one that every workbook has");
    }
}
