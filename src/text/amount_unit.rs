//! What amounts are counted in, kroner or so many of them, and the words by which people say so.

use serde::{Deserialize, Serialize};

/// What amounts are counted in; in files it is the number of kroner.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "u32", into = "u32")]
pub enum AmountUnit {
    /// Kroner.
    #[default]
    Kroner,
    /// Thousands of kroner.
    Thousand,
    /// Millions of kroner.
    Million,
    /// Milliards of kroner.
    Milliard,
}

impl AmountUnit {
    /// Each of them, the smallest first.
    pub const ALL: [Self; 4] = [Self::Kroner, Self::Thousand, Self::Million, Self::Milliard];

    /// How many kroner one stands for.
    #[must_use]
    pub const fn kroner(self) -> u32 {
        match self {
            Self::Kroner => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Milliard => 1_000_000_000,
        }
    }

    /// The word as it stands behind a number, which is read as the same.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Kroner => "kr",
            Self::Thousand => "tkr",
            Self::Million => "mill",
            Self::Milliard => "mrd",
        }
    }

    /// Its code in sentences.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kroner => "one",
            Self::Thousand => "thousand",
            Self::Million => "million",
            Self::Milliard => "billion",
        }
    }
}

/// A number of kroner that is none of the units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("one of {kroner} kroner is not known; choose 1, 1000, 1000000 or 1000000000")]
pub struct NoUnit {
    /// So many.
    pub kroner: u32,
}

impl TryFrom<u32> for AmountUnit {
    type Error = NoUnit;

    fn try_from(kroner: u32) -> Result<Self, NoUnit> {
        Self::ALL.into_iter().find(|unit| unit.kroner() == kroner).ok_or(NoUnit { kroner })
    }
}

impl From<AmountUnit> for u32 {
    fn from(unit: AmountUnit) -> Self {
        unit.kroner()
    }
}

/// What a word says of amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountWord {
    /// That they are kroner: "kr".
    Kroner,
    /// How many: "tusen".
    Many(AmountUnit),
    /// How many kroner: "tkr".
    Amount(AmountUnit),
    /// How many, where it stands beside a number or kroner, and elsewhere something else: "k".
    Short(AmountUnit),
    /// How many, right before a word for kroner alone: "t. kr".
    Initial(AmountUnit),
    /// That they are of another currency: "euro".
    Foreign,
    /// A number of kroner that no unit is, "hundre", or one in one language and another in the next: "billion".
    Other,
}

use AmountUnit::{Milliard, Million, Thousand};
use AmountWord::{Amount, Foreign, Initial, Kroner, Many, Other, Short};

/// The words, folded as headings are.
const WORDS: &[(AmountWord, &[&str])] = &[
    (Kroner, &["kr", "krone", "kroner", "nok"]),
    (Many(Thousand), &["tusen", "tus", "thousand", "thousands"]),
    (Many(Million), &["mill", "mio", "million", "millions", "millioner", "millionar", "mln"]),
    (Many(Milliard), &["mrd", "milliard", "milliarder", "milliardar", "bn"]),
    (Amount(Thousand), &["tkr", "tnok", "knok", "kkr"]),
    (Amount(Million), &["mkr", "mnok", "nokm", "millkr", "millnok"]),
    (Amount(Milliard), &["mrdkr", "mrdnok"]),
    (Short(Thousand), &["k"]),
    (Initial(Thousand), &["t", "td"]),
    (Short(Million), &["m"]),
    (
        Foreign,
        &[
            "eur", "euro", "euros", "keur", "teur", "meur", "€", "k€", "usd", "dollar", "dollars",
            "$", "gbp", "pund", "£", "sek", "dkk", "isk", "chf",
        ],
    ),
    (Other, &["hundre", "hundred", "hundreds", "billion", "billions", "billioner", "billionar"]),
];

/// What a word says of amounts; nothing where it is another one.
#[must_use]
pub fn amount_word(word: &str) -> Option<AmountWord> {
    WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(says, _)| *says)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::text::folding::plain;
    use crate::text::parse_number::parse_kroner;

    #[test]
    fn each_unit_is_read_back_from_its_number_and_its_word() {
        for unit in AmountUnit::ALL {
            assert_eq!(AmountUnit::try_from(unit.kroner()), Ok(unit));
            let read = parse_kroner(&format!("3 {}", unit.word())).unwrap();
            assert_eq!(read.kroner(), 3.0 * f64::from(unit.kroner()), "{unit:?}");
        }
        for kroner in [0, 2, 100, 10_000] {
            assert!(AmountUnit::try_from(kroner).is_err(), "{kroner}");
        }
    }

    /// What says how many kroner in a heading says so behind a number in a cell too.
    #[test]
    fn each_word_stands_once_and_folded_and_is_read_behind_a_number() {
        let mut seen = Vec::new();
        for (says, words) in WORDS {
            for word in *words {
                assert_eq!(plain(word), *word);
                assert!(!seen.contains(word), "{word} stands twice");
                seen.push(word);
                let read = parse_kroner(&format!("3 {word}")).map(|read| read.kroner()).ok();
                let wanted = match says {
                    Kroner => Some(3.0),
                    Many(unit) | Amount(unit) => Some(3.0 * f64::from(unit.kroner())),
                    Short(_) if *word == "k" => Some(3_000.0),
                    Short(_) | Initial(_) | Foreign | Other => None,
                };
                assert_eq!(read, wanted, "{word}");
            }
        }
    }
}
