//! Order of names by the rules of each language: å after ø after æ after z, aa as å.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};

use super::format::icu_locale;
use super::lang::Lang;

pub use super::folding::{fold, folded_words, plain, reads_alike, same, with_joined};

/// Whether digits in a text stand for the number that they write, or each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// "Sak 2" comes before "Sak 10".
    Number,
    /// They are a code: "0301-10" comes before "0301-2".
    Code,
}

/// How the texts of a language are filed: by number, and by code.
struct Filing {
    numbers: Option<CollatorBorrowed<'static>>,
    codes: Option<CollatorBorrowed<'static>>,
}

static NB: LazyLock<Filing> = LazyLock::new(|| Filing::of(Lang::Nb));
static NN: LazyLock<Filing> = LazyLock::new(|| Filing::of(Lang::Nn));
static EN: LazyLock<Filing> = LazyLock::new(|| Filing::of(Lang::En));

impl Filing {
    fn of(lang: Lang) -> Self {
        let with = |numeric| {
            let mut options = CollatorOptions::default();
            options.strength = Some(Strength::Tertiary);
            let mut preferences = CollatorPreferences::from(&icu_locale(lang));
            preferences.numeric_ordering = Some(numeric);
            Collator::try_new(preferences, options).ok()
        };
        Self {
            numbers: with(CollationNumericOrdering::True),
            codes: with(CollationNumericOrdering::False),
        }
    }
}

/// Bytes that compare as the texts do: made once for each text, they make long lists quick to sort.
#[must_use]
pub fn key(lang: Lang, text: &str) -> Vec<u8> {
    key_with(lang, Digits::Number, text)
}

/// The same where it is said what digits stand for.
#[must_use]
pub fn key_with(lang: Lang, digits: Digits, text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 * text.len() + 8);
    match collator_of(lang, digits) {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut bytes);
        }
        None => bytes.extend_from_slice(text.as_bytes()),
    }
    bytes
}

/// Compares two texts as a reader of the language would file them, a number in them as a number.
#[must_use]
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    collator_of(lang, Digits::Number).map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}

fn collator_of(lang: Lang, digits: Digits) -> Option<&'static CollatorBorrowed<'static>> {
    let filing = match lang {
        Lang::Nb => &NB,
        Lang::Nn => &NN,
        Lang::En | Lang::Pseudo => &EN,
    };
    match digits {
        Digits::Number => filing.numbers.as_ref(),
        Digits::Code => filing.codes.as_ref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn norwegian_letters_come_last_in_their_order() {
        let mut names = vec!["Ås", "Ærø", "Zulu", "Østre", "Aasen", "Bergen", "Ålesund"];
        names.sort_by(|a, b| compare(Lang::Nb, a, b));
        assert_eq!(names, ["Bergen", "Zulu", "Ærø", "Østre", "Ålesund", "Ås", "Aasen"]);
    }

    #[test]
    fn keys_order_texts_as_comparing_does() {
        let names =
            ["Ås", "Ærø", "Zulu", "Østre", "Aasen", "bergen", "Bergen", "", "Ålesund", "2", "10"];
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
                assert_eq!(key(lang, a).cmp(&key(lang, b)), compare(lang, a, b), "{a} {b}");
            }
        }
    }

    #[test]
    fn a_number_in_a_text_is_filed_as_a_number_and_a_code_by_its_digits() {
        let mut names = vec!["Sak 10/25", "Sak 2/25", "Sak 1/25", "Sak 100/25", "Sak 9/25"];
        names.sort_by(|a, b| compare(Lang::Nb, a, b));
        assert_eq!(names, ["Sak 1/25", "Sak 2/25", "Sak 9/25", "Sak 10/25", "Sak 100/25"]);
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            assert!(key(lang, "Delprosjekt 2") < key(lang, "Delprosjekt 10"));
            let code = |text| key_with(lang, Digits::Code, text);
            assert!(code("A10") < code("A2"));
        }
    }
}
