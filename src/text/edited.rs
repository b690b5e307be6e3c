//! Numbers where they are edited: written so that they are read back as the same, and read as whoever speaks
//! the language writes them.
//!
//! In Norwegian a comma begins the decimals, in English it groups: "1,200" is one and a fifth to one reader
//! and twelve hundred to another. Nothing is grouped by a comma where somebody may go on writing in it.

use std::borrow::Cow;

use super::format::Format;
use super::lang::Lang;
use crate::model::money::Ore;

impl Format {
    /// A number for a field that it can be edited in, with so many decimals at most.
    #[must_use]
    pub fn edited_number(&self, number: f64, decimals: usize) -> String {
        self.edited(self.number(number, decimals))
    }

    /// An amount for a field that it can be edited in, without its currency.
    #[must_use]
    pub fn edited_amount(&self, amount: Ore) -> String {
        self.edited(self.amount(amount))
    }

    fn edited(&self, written: String) -> String {
        match self.lang() {
            Lang::Nb | Lang::Nn => written,
            Lang::En | Lang::Pseudo => written.replace(',', ""),
        }
    }
}

impl Lang {
    /// What is typed in this language, with its numbers as they are read everywhere: in English a comma
    /// before three figures groups, and a point begins decimals also before three.
    #[must_use]
    pub fn as_read(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Nb | Self::Nn => Cow::Borrowed(text),
            Self::En | Self::Pseudo => of_english(text).map_or(Cow::Borrowed(text), Cow::Owned),
        }
    }
}

/// The text with its one number as it is read everywhere; nothing where that is written so already.
fn of_english(text: &str) -> Option<String> {
    let is_part = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = text.get(start..)?;
    let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
    let (number, after) = rest.split_at(length);
    if after.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (whole, decimals) = match number.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (number, None),
    };
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| is_plain(first))?;
    let others: Vec<&str> = groups.collect();
    let is_grouped = others.iter().all(|group| is_plain(group) && group.len() == 3);
    let is_number =
        others.is_empty() || (first.len() <= 3 && !first.starts_with('0') && is_grouped);
    if !is_number || !decimals.is_none_or(is_plain) {
        return None;
    }
    let decimals = match decimals {
        // Exactly three would be taken for a group.
        Some(three) if three.len() == 3 => format!(".{three}0"),
        Some(other) => format!(".{other}"),
        None => String::new(),
    };
    let before = text.get(..start)?;
    Some(format!("{before}{first}{}{decimals}{after}", others.concat()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;
    use crate::text::parse_number::{parse_kroner, parse_number};

    #[test]
    fn english_is_read_as_it_is_written_in_english() {
        let read = |text: &str| parse_number(&Lang::En.as_read(text)).ok();
        for (text, number) in [
            ("1,200", 1200.0),
            ("-1,200", -1200.0),
            ("1,234,567.5", 1_234_567.5),
            ("1.205", 1.205),
            ("0.125", 0.125),
            ("12.5", 12.5),
            ("1200", 1200.0),
            // As people in Norway write it, whatever language the window speaks.
            ("1,5", 1.5),
            ("0,125", 0.125),
            ("1 200", 1200.0),
            ("1.234.567", 1_234_567.0),
        ] {
            assert_eq!(read(text), Some(number), "{text}");
        }
        let amount = |text: &str| parse_kroner(&Lang::En.as_read(text)).ok();
        assert_eq!(amount("450,005"), Some(Ore(45_000_500)));
        assert_eq!(amount("NOK 450,000"), Some(Ore(45_000_000)));
        assert_eq!(amount("1.3 million"), Some(Ore(130_000_000)));
        assert_eq!(amount("1.205"), None, "less than an øre");
        assert_eq!(Lang::Nb.as_read("1,200"), "1,200");
    }

    proptest! {
        #[test]
        fn what_is_edited_is_read_back_as_the_same(
            thousandths in -9_999_999_999_i64..9_999_999_999,
            ore in -99_999_999_999_i64..99_999_999_999,
        ) {
            #[allow(clippy::cast_precision_loss)]
            let number = thousandths as f64 / 1000.0;
            for lang in Lang::ALL {
                let format = Format::of(*lang);
                let typed = format.edited_number(number, 6);
                prop_assert_eq!(parse_number(&lang.as_read(&typed)), Ok(number), "{:?} {}", lang, typed);
                let typed = format.edited_amount(Ore(ore));
                prop_assert_eq!(parse_kroner(&lang.as_read(&typed)), Ok(Ore(ore)), "{:?} {}", lang, typed);
            }
        }
    }
}
