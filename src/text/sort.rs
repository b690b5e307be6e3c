//! Order of names by the rules of each language: å after ø after æ after z, aa as å.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};

use super::format::icu_locale;
use super::lang::Lang;

static NB: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(Lang::Nb));
static NN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(Lang::Nn));
static EN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(Lang::En));

fn collator(lang: Lang) -> Option<CollatorBorrowed<'static>> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new((&icu_locale(lang)).into(), options).ok()
}

/// Bytes that compare as the texts do: made once for each text, they make long lists quick to sort.
#[must_use]
pub fn key(lang: Lang, text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(2 * text.len() + 8);
    match collator_of(lang) {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(text, &mut bytes);
        }
        None => bytes.extend_from_slice(text.as_bytes()),
    }
    bytes
}

/// Compares two texts as a reader of the language would file them.
#[must_use]
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    collator_of(lang).map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}

fn collator_of(lang: Lang) -> Option<&'static CollatorBorrowed<'static>> {
    match lang {
        Lang::Nb => NB.as_ref(),
        Lang::Nn => NN.as_ref(),
        Lang::En | Lang::Pseudo => EN.as_ref(),
    }
}

/// Folds a text for searching, on both sides alike: lower case, æ as ae, ø and oe as o, å and aa as
/// a, other letters without their accents, so that "ostre" finds "Østre", "aerfugl" finds "ærfugl"
/// and "åsen" finds "Aasen".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => {
                push(&mut folded, 'a');
                push(&mut folded, 'e');
            }
            'ø' | 'ö' | 'ó' | 'ò' | 'ô' => push(&mut folded, 'o'),
            'å' | 'á' | 'à' | 'â' => push(&mut folded, 'a'),
            'é' | 'è' | 'ê' | 'ë' => push(&mut folded, 'e'),
            'ü' | 'ú' | 'ù' => folded.push('u'),
            'č' | 'ç' => folded.push('c'),
            'đ' => folded.push('d'),
            'ŋ' | 'ñ' => folded.push('n'),
            'š' => folded.push('s'),
            'ŧ' => folded.push('t'),
            'ž' => folded.push('z'),
            '\u{ad}' => {}
            '\u{a0}' | '\u{202f}' | '\u{2009}' => folded.push(' '),
            '–' | '—' | '\u{2011}' | '\u{2212}' => folded.push('-'),
            other => push(&mut folded, other),
        }
    }
    folded
}

/// A text without what writers vary: case, accents, spaces, line breaks, colons, asterisks.
#[must_use]
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ").trim_matches([':', '*', '.', ' ']).to_owned()
}

/// As people write where the keyboard has no å and ø, and as old names are written: aa is å and oe
/// is ø. What is folded once stays the same when folded again.
fn push(folded: &mut String, letter: char) {
    let is_second =
        letter == 'a' && folded.ends_with('a') || letter == 'e' && folded.ends_with('o');
    if !is_second {
        folded.push(letter);
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
        let names = ["Ås", "Ærø", "Zulu", "Østre", "Aasen", "bergen", "Bergen", "", "Ålesund", "2"];
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            for (a, b) in names.iter().flat_map(|a| names.iter().map(move |b| (a, b))) {
                assert_eq!(key(lang, a).cmp(&key(lang, b)), compare(lang, a, b), "{a} {b}");
            }
        }
    }

    #[test]
    fn search_folds_both_sides() {
        assert_eq!(fold("Østre Ærfugl Å"), "ostre aerfugl a");
        for (one, other) in [
            ("OSTRE", "Østre"),
            ("oestre", "Østre"),
            ("åsen", "Aasen"),
            ("Ål", "aal"),
            ("øåæ", "oaae"),
        ] {
            assert_eq!(fold(one), fold(other));
        }
    }
}
