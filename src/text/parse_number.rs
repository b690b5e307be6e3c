//! Reading amounts and numbers as people in Norway type them.
//!
//! Decimals and thousands are told apart so:
//! - Spaces of every width, points and commas may group the digits before the decimals; groups
//!   after the first have exactly three digits.
//! - A single comma is a decimal comma. Several commas group ("1,234,567").
//! - Several points group. A single point groups when one to three digits, not beginning with 0,
//!   stand before it and exactly three after it ("1.234" is one thousand and so on), unless spaces
//!   group already or a unit such as million follows; otherwise it is a decimal point ("1.5",
//!   "1234.567", "0.125", "11.975 mill"). Before thousands it groups: "1.250 tkr" is a budget of 1 250
//!   thousand, written as such budgets are.
//! - An amount with three decimals is refused, also where they end in 0: "250,000" may be meant in thousands.
//!   So is one of thousands, "1,250 tkr", unless another sign groups or it is below one.
//! - With both points and commas, the last sign is the decimal sign and the other groups.
//!
//! Nothing is rounded: what has too many decimals for what it is to be, is refused.

use super::amount_unit::{AmountUnit, AmountWord, amount_word};
use crate::model::money::Ore;

/// Why a text was not read as a number; each holds the text, at most 80 characters of it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ParseNumberError {
    /// The number is not written in any way that is known.
    #[error("\"{text}\" is not understood as a number")]
    NotUnderstood {
        /// What was typed.
        text: String,
    },
    /// An amount with a fraction of an øre.
    #[error("\"{text}\" has more than two decimals")]
    TooPrecise {
        /// What was typed.
        text: String,
    },
    /// An amount beyond 90 billion kroner, or a whole number beyond 64 bits.
    #[error("\"{text}\" is too large")]
    TooLarge {
        /// What was typed.
        text: String,
    },
    /// A number with decimals where only a whole one will do.
    #[error("\"{text}\" is not a whole number")]
    NotWhole {
        /// What was typed.
        text: String,
    },
    /// A share that may be meant in per cent or not, such as "1" or "1,5".
    #[error("\"{text}\" may or may not be per cent")]
    NeedsPercent {
        /// What was typed.
        text: String,
    },
}

use ParseNumberError::{NeedsPercent, NotUnderstood, NotWhole, TooLarge, TooPrecise};

/// 90 billion kroner in øre; see [`crate::model::money::MAX_KRONER`].
const MOST_ORE: i128 = 9_000_000_000_000;

/// The unit in which municipal budgets are written.
const THOUSAND: i128 = 1_000;

/// The most digits that are read; more are a slip, and would not fit the integers used here.
const MOST_DIGITS: usize = 24;

/// More digits than these before a "k" are kroner, and the "k" is no "tusen".
const MOST_DIGITS_IN_K: usize = 5;

/// How many digits a number has before its øre, which are one digit or two.
fn kroner_digits(number: &str) -> usize {
    let split = number.trim().rsplit_once([',', '.']);
    let is_ore = |ore: &str| matches!(ore.len(), 1 | 2) && ore.bytes().all(|b| b.is_ascii_digit());
    let kroner = split.filter(|(_, ore)| is_ore(ore)).map_or(number, |(kroner, _)| kroner);
    kroner.chars().filter(char::is_ascii_digit).count()
}

/// Reads an amount of money: "400 000 kr", "kr 400 000,-", "1.234.567,50", "1,3 mill", "1,3 MNOK".
/// Million, thousand and billion count; the currency may be left out, and only kroner are known.
///
/// # Errors
/// [`ParseNumberError::NotUnderstood`], [`ParseNumberError::TooPrecise`] for less than an øre,
/// [`ParseNumberError::TooLarge`] beyond 90 billion kroner.
pub(crate) fn parse_kroner(text: &str) -> Result<Ore, ParseNumberError> {
    let understood = || NotUnderstood { text: shown(text) };
    let plain = plain(text);
    let mut unit: Option<i128> = None;
    // Words stand on either side, "kr 1,3 mill." and "1,3 MNOK"; a minus may stand before them.
    let (negative, unsigned) = match plain.strip_prefix('-') {
        Some(rest) => (true, rest.trim_start()),
        None => (false, plain.as_str()),
    };
    let mut number = unsigned.to_owned();
    while let Some((word, rest)) = edge_word(&number) {
        // "750 000 k" is on its way to "kr".
        if word == "k" && kroner_digits(&rest) > MOST_DIGITS_IN_K {
            return Err(understood());
        }
        match (kroner_in(word), unit) {
            (Some(1), _) => {}
            (Some(kroner), None) => unit = Some(kroner),
            _ => return Err(understood()),
        }
        number = rest;
    }
    // "400 000,-": the dash stands for no øre.
    let number = number.strip_suffix(",-").or_else(|| number.strip_suffix(".-")).unwrap_or(&number);
    let small = matches!(unit, None | Some(THOUSAND));
    let mut decimal = Decimal::read(number, small).ok_or_else(understood)?;
    if negative && decimal.negative {
        return Err(understood());
    }
    decimal.negative |= negative;
    // "250,000" is 250 kroner to one reader and 250 000 to another: no amount has three decimals.
    let clear = || number.contains([' ', '.', '\'']) || decimal.is_below_one();
    if small && decimal.decimals == 3 && (unit.is_none() || !clear()) {
        return Err(TooPrecise { text: shown(text) });
    }
    let ore_in_unit = unit.unwrap_or(1) * 100;
    let scale = 10_i128.checked_pow(decimal.decimals).ok_or_else(understood)?;
    let total = decimal.digits().ok_or_else(understood)?.checked_mul(ore_in_unit);
    let total = total.ok_or_else(|| TooLarge { text: shown(text) })?;
    if total % scale != 0 {
        return Err(TooPrecise { text: shown(text) });
    }
    let ore = total / scale;
    if ore.abs() > MOST_ORE {
        return Err(TooLarge { text: shown(text) });
    }
    i64::try_from(ore).map(Ore).map_err(|_| TooLarge { text: shown(text) })
}

/// Reads a number without unit: "1 234,5", "−12", "0.125".
///
/// # Errors
/// [`ParseNumberError::NotUnderstood`].
pub(crate) fn parse_number(text: &str) -> Result<f64, ParseNumberError> {
    let decimal = Decimal::read(&plain(text), true);
    decimal.and_then(|decimal| decimal.to_f64(0)).ok_or_else(|| NotUnderstood { text: shown(text) })
}

/// Reads a whole number without unit: "1 234", "1.234", "−12", "12,0".
///
/// # Errors
/// [`ParseNumberError::NotUnderstood`], [`ParseNumberError::NotWhole`] when it has decimals other
/// than 0, [`ParseNumberError::TooLarge`] when it does not fit in 64 bits.
pub(crate) fn parse_integer(text: &str) -> Result<i64, ParseNumberError> {
    let understood = || NotUnderstood { text: shown(text) };
    let decimal = Decimal::read(&plain(text), true).ok_or_else(understood)?;
    let scale = 10_i128.checked_pow(decimal.decimals).ok_or_else(understood)?;
    let digits = decimal.digits().ok_or_else(understood)?;
    if digits % scale != 0 {
        return Err(NotWhole { text: shown(text) });
    }
    i64::try_from(digits / scale).map_err(|_| TooLarge { text: shown(text) })
}

/// Reads a share as a fraction of one: "12 %", "12,5 prosent" and "0,125" are 0.12, 0.125 and
/// 0.125. Without a sign, what is below 1 is a fraction and what is from 2 to 100 is per cent; the
/// few numbers between, and those above, could be either and are refused.
///
/// # Errors
/// [`ParseNumberError::NotUnderstood`], [`ParseNumberError::NeedsPercent`].
pub(crate) fn parse_share(text: &str) -> Result<f64, ParseNumberError> {
    let understood = || NotUnderstood { text: shown(text) };
    let plain = plain(text);
    let percent = without_percent(&plain);
    // A share has no thousands: "12.345 %" is a little over twelve.
    let decimal = Decimal::read(percent.unwrap_or(&plain).trim(), false).ok_or_else(understood)?;
    let number = decimal.to_f64(0).ok_or_else(understood)?;
    let hundredth = decimal.to_f64(2).ok_or_else(understood)?;
    match (percent, number.abs()) {
        (Some(_), _) => Ok(hundredth),
        (None, size) if size < 1.0 => Ok(number),
        (None, size) if (2.0..=100.0).contains(&size) => Ok(hundredth),
        _ => Err(NeedsPercent { text: shown(text) }),
    }
}

/// The signs and words that stand behind a share in per cent.
const PERCENT: [&str; 6] = ["%", "prosent", "pst.", "pst", "percent", "per cent"];

/// A text in small letters without the sign or the word for per cent behind it; nothing where it has none.
#[must_use]
pub(crate) fn without_percent(text: &str) -> Option<&str> {
    PERCENT.iter().find_map(|sign| text.strip_suffix(sign))
}

/// The text in small letters, with plain minus signs and single plain spaces (the no-break and
/// narrow spaces of typed tables are white space too).
fn plain(text: &str) -> String {
    let signs: String = text
        .chars()
        .map(|sign| match sign {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            other => other,
        })
        .collect();
    signs.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The start of a text, short enough to show in a message.
fn shown(text: &str) -> String {
    text.trim().chars().take(80).collect()
}

/// A word at the start or end, without the full stop of an abbreviation, and the rest.
fn edge_word(text: &str) -> Option<(&str, String)> {
    let start = text.find(|sign: char| !sign.is_alphabetic()).unwrap_or(text.len());
    if start > 0 {
        let rest = text[start..].trim_start();
        let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
        return Some((&text[..start], rest.to_owned()));
    }
    let stopless = text.strip_suffix('.').unwrap_or(text);
    let head = stopless.trim_end_matches(char::is_alphabetic);
    (head.len() < stopless.len()).then(|| (&stopless[head.len()..], head.trim_end().to_owned()))
}

/// How many kroner a word stands for; `None` for a word that is not known.
fn kroner_in(word: &str) -> Option<i128> {
    let unit = match amount_word(word)? {
        AmountWord::Kroner => AmountUnit::Kroner,
        AmountWord::Many(unit) | AmountWord::Amount(unit) => unit,
        // Of the short ones this is the one that people write behind amounts.
        AmountWord::Short(unit) if word == "k" => unit,
        AmountWord::Short(_) | AmountWord::Initial(_) | AmountWord::Foreign | AmountWord::Other => {
            return None;
        }
    };
    Some(i128::from(unit.kroner()))
}

/// A number as its digits, so that nothing is lost before it is known what it is to be.
#[derive(Debug)]
struct Decimal {
    negative: bool,
    /// All digits, whole ones and decimals.
    figures: String,
    decimals: u32,
}

impl Decimal {
    /// Reads a [`plain`] text; `None` when it is not a number. `thousands` is whether a single
    /// point can group.
    fn read(text: &str, thousands: bool) -> Option<Decimal> {
        let (negative, body) = match text.strip_prefix('-') {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let decimal_sign = decimal_sign(body, thousands);
        let (whole, decimals) = match decimal_sign {
            Some(sign) => body.rsplit_once(sign)?,
            None => (body, ""),
        };
        let in_figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        // ",5" is read, "5," is an unfinished number.
        if !in_figures(decimals) || (decimal_sign.is_some() && decimals.is_empty()) {
            return None;
        }
        let signs: Vec<char> = whole.chars().filter(|sign| !sign.is_ascii_digit()).collect();
        let mut figures = String::new();
        if let Some(sign) = signs.first() {
            // One number is grouped by one sign.
            let groups: Vec<&str> = whole.split(*sign).collect();
            let well_grouped = matches!(sign, ' ' | '.' | ',' | '\'')
                && (1..=3).contains(&groups[0].len())
                && groups[1..].iter().all(|group| group.len() == 3)
                && groups.iter().all(|group| in_figures(group));
            if !well_grouped {
                return None;
            }
            figures.extend(groups);
        } else {
            figures.push_str(whole);
        }
        figures.push_str(decimals);
        if figures.is_empty() || figures.len() > MOST_DIGITS {
            return None;
        }
        Some(Decimal { negative, figures, decimals: u32::try_from(decimals.len()).ok()? })
    }

    /// Whether nothing but noughts stands before the decimals.
    fn is_below_one(&self) -> bool {
        let decimals = usize::try_from(self.decimals).unwrap_or(usize::MAX);
        let whole = self.figures.len().saturating_sub(decimals);
        self.figures.bytes().take(whole).all(|figure| figure == b'0')
    }

    /// All digits as one number, with its sign.
    fn digits(&self) -> Option<i128> {
        let digits: i128 = self.figures.parse().ok()?;
        Some(if self.negative { -digits } else { digits })
    }

    /// The nearest `f64`, after moving the decimal sign so many places to the left.
    fn to_f64(&self, places: u32) -> Option<f64> {
        // Through text, because the reader of the standard library rounds once and correctly.
        let number = format!("{}e-{}", self.figures, self.decimals + places).parse::<f64>().ok()?;
        // No minus zero: it would be shown as "−0".
        Some(if self.negative && number != 0.0 { -number } else { number })
    }
}

/// The sign before the decimals, if there is one, by the rules at the top of this file.
fn decimal_sign(body: &str, thousands: bool) -> Option<char> {
    let count = |sign: char| body.matches(sign).count();
    match (count('.'), count(',')) {
        (0, 1) => Some(','),
        (1, 0) => {
            let (whole, rest) = body.split_once('.')?;
            let groups = thousands
                && rest.len() == 3
                && (1..=3).contains(&whole.len())
                && !whole.starts_with('0');
            (!groups).then_some('.')
        }
        (0, _) | (_, 0) => None,
        _ => body.chars().rev().find(|sign| matches!(sign, '.' | ',')),
    }
}

#[cfg(test)]
mod tests;
