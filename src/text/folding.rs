//! Texts folded for searching: what looks alike is alike, however it was typed, pasted or composed.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};

/// Letters with their marks in one, as they are typed here.
const COMPOSED: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
/// Letters apart from their marks, and signs that stand for others as those.
const TAKEN_APART: DecomposingNormalizerBorrowed<'static> =
    DecomposingNormalizerBorrowed::new_nfkd();

/// Folds a text for searching, on both sides alike: lower case, æ as ae, ø and oe as o, å and aa as
/// a, other letters without their marks, every dash and apostrophe as the one of the keyboard, nothing
/// that has no width; so that "ostre" finds "Østre", "aerfugl" finds "ærfugl", "åsen" finds "Aasen"
/// and "Lodz" finds "Łódź".
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        for letter in text.chars() {
            push(&mut folded, letter.to_ascii_lowercase());
        }
        return folded;
    }
    for letter in COMPOSED.normalize(text).chars().flat_map(char::to_lowercase) {
        fold_letter(&mut folded, letter);
    }
    folded
}

fn fold_letter(folded: &mut String, letter: char) {
    if letter.is_ascii() {
        push(folded, letter);
        return;
    }
    if let Some(plain) = like(letter) {
        plain.chars().for_each(|letter| push(folded, letter));
        return;
    }
    let mut parts =
        TAKEN_APART.normalize_iter(std::iter::once(letter)).flat_map(char::to_lowercase);
    match (parts.next(), parts.next()) {
        // What is made of nothing else stands for itself.
        (Some(only), None) if only == letter => push(folded, letter),
        (first, second) => {
            for part in first.into_iter().chain(second).chain(parts) {
                match like(part) {
                    Some(plain) => plain.chars().for_each(|letter| push(folded, letter)),
                    None => push(folded, part),
                }
            }
        }
    }
}

/// What a letter or sign is taken for; nothing where it stands for itself or is made of others.
fn like(letter: char) -> Option<&'static str> {
    Some(match letter {
        'æ' | 'ä' => "ae",
        'ø' | 'ö' | 'œ' => "o",
        'å' => "a",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "n",
        'ŧ' => "t",
        'þ' => "th",
        'ß' => "ss",
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' => "-",
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{b4}' => "'",
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '«' | '»' => "\"",
        // Marks of letters, and what has no width.
        '\u{300}'..='\u{36f}'
        | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe20}'..='\u{fe2f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{ad}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}' => "",
        _ => return None,
    })
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

/// A name by which a record is known again: its letters as they are, whatever their case, their spaces and
/// the way that their marks are stored. "OLA  Mo" is "Ola Mo", "Ola Moe" is not, and neither is "Måling" "Maling".
#[must_use]
pub fn same(text: &str) -> String {
    let lower: String = COMPOSED.normalize(text).chars().flat_map(char::to_lowercase).collect();
    let seen: String = COMPOSED.normalize(&lower).chars().filter(|c| !has_no_width(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether two texts differ in nothing but how letters and ends of lines are stored.
#[must_use]
pub fn reads_alike(one: &str, other: &str) -> bool {
    let stored = |text: &str| COMPOSED.normalize(&text.replace("\r\n", "\n")).into_owned();
    one == other || stored(one) == stored(other)
}

/// Nothing of it is to be seen, and it takes no room.
fn has_no_width(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// A text without what writers vary: case, accents, spaces, line breaks, colons, asterisks.
#[must_use]
pub fn plain(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    words.join(" ").trim_matches([':', '*', '.', ' ']).to_owned()
}

/// The words of a folded text, and each that a hyphen divides as one besides: "e-helse" is looked for as
/// "ehelse" too.
pub fn folded_words(folded: &str) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
    let apart = folded.split(|letter: char| !letter.is_alphanumeric());
    let apart = apart.filter(|word| !word.is_empty()).map(std::borrow::Cow::Borrowed);
    apart.chain(joined_words(folded).map(std::borrow::Cow::Owned))
}

/// The words that a hyphen divides, without it.
fn joined_words(folded: &str) -> impl Iterator<Item = String> {
    let inside = |letter: char| letter.is_alphanumeric() || letter == '-';
    let divided = folded.split(move |letter: char| !inside(letter));
    divided.filter_map(|word| {
        let word = word.trim_matches('-');
        word.contains('-').then(|| fold(&word.replace('-', "")))
    })
}

/// A folded text with the words that a hyphen divides once more behind it, without the hyphen.
#[must_use]
pub fn with_joined(mut folded: String) -> String {
    let joined: Vec<String> = joined_words(&folded).collect();
    for word in joined {
        folded.push(' ');
        folded.push_str(&word);
    }
    folded
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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

    #[test]
    fn what_looks_alike_is_alike() {
        for (stands, typed) in [
            ("E\u{2010}post", "e-post"),
            ("E\u{2011}post", "e-post"),
            ("2022\u{2012}2024", "2022-2024"),
            ("a\u{2015}b", "a-b"),
            ("KS\u{2019} tilskudd", "KS' tilskudd"),
            ("«Klart»", "\"klart\""),
            ("zero\u{200b}width", "zerowidth"),
            ("kommune\u{ad}reform", "kommunereform"),
            ("\u{feff}Tittel", "tittel"),
            ("tjïelte", "tjielte"),
            ("Íssát", "issat"),
            ("Nguyễn Thị", "Nguyen Thi"),
            ("Łódź", "Lodz"),
            ("Straße", "strasse"),
            // Decomposed, as some machines name files.
            ("A\u{30a}s", "Ås"),
            ("o\u{308}", "ö"),
            ("a\u{308}", "ä"),
            ("ﬁle № 5", "file no 5"),
            ("10\u{a0}000", "10 000"),
            ("Čáhcesuolu", "cahcesuolu"),
        ] {
            assert_eq!(fold(stands), fold(typed), "{stands:?} {typed:?}");
        }
        assert_ne!(fold("bygg"), fold("bygge"));
    }

    #[test]
    fn a_word_that_a_hyphen_divides_is_found_with_and_without_it() {
        let words: Vec<String> =
            folded_words("e-helse og IT-drift -").map(|word| word.into_owned()).collect();
        assert_eq!(words, ["e", "helse", "og", "IT", "drift", "ehelse", "itdrift"]);
        assert_eq!(with_joined("e-helse i nord".to_owned()), "e-helse i nord ehelse");
        assert_eq!(with_joined("helse".to_owned()), "helse");
    }

    #[test]
    fn a_name_is_the_same_up_to_case_spaces_and_the_way_its_letters_are_stored() {
        for (one, other) in [
            ("OLA  MO", " ola mo "),
            ("A\u{30a}se", "Åse"),
            ("Ola\u{a0}Mo", "Ola Mo"),
            ("Sogn\u{ad}dal", "Sogndal"),
            ("MÅLING", "måling"),
        ] {
            assert_eq!(same(one), same(other));
        }
        for (one, other) in [
            ("Ola Moe", "Ola Mo"),
            ("Måling", "Maling"),
            ("Øst", "Ost"),
            ("Haarr", "Harr"),
            ("André", "Andre"),
            ("2-3", "2–3"),
            ("Sum", "Sum:"),
        ] {
            assert_ne!(same(one), same(other));
            assert_eq!(plain(one), plain(other), "it is similar: {one} {other}");
        }
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_so(text in ".{0,20}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }
    }
}
