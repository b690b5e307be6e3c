//! What of a text was looked for, to be marked where it stands.

use std::ops::Range;

use super::query::Query;
use crate::text::sort::fold;

/// A longer run of letters is no word that anybody looks for.
const LONGEST: usize = 80;
/// A word must be this long to be marked inside others.
const INSIDE: usize = 3;

/// The parts of a text that a query found there, in their order and apart from each other.
#[must_use]
pub fn marks(text: &str, query: &Query) -> Vec<Range<usize>> {
    let typed: Vec<&str> =
        query.readings.iter().flat_map(|reading| &reading.words).map(String::as_str).collect();
    let mut found: Vec<Range<usize>> = Vec::new();
    if typed.is_empty() {
        return found;
    }
    for run in runs(text, |letter| is_letter(letter) || letter_is_dash(letter)) {
        let Some(divided) = text.get(run.clone()) else { continue };
        let mut any = false;
        for part in runs(divided, is_letter) {
            let part = run.start + part.start..run.start + part.end;
            let Some(word) = text.get(part.clone()) else { continue };
            for at in typed.iter().filter_map(|typed| place_in(word, typed)) {
                found.push(part.start + at.start..part.start + at.end);
                any = true;
            }
        }
        // "ehelse" stands in "e-helse" as a whole.
        let whole = || fold(divided).replace('-', "");
        if !any && divided.chars().any(letter_is_dash) {
            let whole = whole();
            if typed.iter().any(|typed| is_in(&whole, typed).is_some()) {
                found.push(run);
            }
        }
    }
    joined(found)
}

/// Where in a folded word something stands.
fn is_in(folded: &str, typed: &str) -> Option<usize> {
    match folded.starts_with(typed) {
        true => Some(0),
        false if typed.len() >= INSIDE => folded.find(typed),
        false => None,
    }
}

/// The part of a word as it is written that was typed, folded.
fn place_in(word: &str, typed: &str) -> Option<Range<usize>> {
    if word.len() > LONGEST {
        return None;
    }
    let from = is_in(&fold(word), typed)?;
    let to = from + typed.len();
    let ends = || word.char_indices().map(|(at, letter)| at + letter.len_utf8());
    let folded_to = |end: usize| fold(word.get(..end).unwrap_or_default()).len();
    // The last place before it, and the first that has all of it.
    let begin = ends().take_while(|end| folded_to(*end) <= from).last().unwrap_or(0);
    let begin = if from == 0 { 0 } else { begin };
    let end = ends().find(|end| folded_to(*end) >= to).unwrap_or(word.len());
    Some(begin..end)
}

/// The longest runs of such letters.
fn runs(text: &str, belongs: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    let mut begun: Option<usize> = None;
    for (at, letter) in text.char_indices() {
        match (belongs(letter), begun) {
            (true, None) => begun = Some(at),
            (false, Some(begin)) => {
                runs.push(begin..at);
                begun = None;
            }
            (true, Some(_)) | (false, None) => {}
        }
    }
    runs.extend(begun.map(|begin| begin..text.len()));
    runs
}

/// A letter or digit, or what has no width of its own.
fn is_letter(letter: char) -> bool {
    letter.is_alphanumeric()
        || (!letter.is_ascii() && fold(letter.encode_utf8(&mut [0; 4])).is_empty())
}

fn letter_is_dash(letter: char) -> bool {
    letter == '-' || (!letter.is_ascii() && fold(letter.encode_utf8(&mut [0; 4])) == "-")
}

/// The same parts, each once.
fn joined(mut parts: Vec<Range<usize>>) -> Vec<Range<usize>> {
    parts.sort_by_key(|part| (part.start, part.end));
    let mut joined: Vec<Range<usize>> = Vec::with_capacity(parts.len());
    for part in parts {
        match joined.last_mut() {
            Some(last) if last.end >= part.start => last.end = last.end.max(part.end),
            Some(_) | None => joined.push(part),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;

    fn marked(text: &str, typed: &str) -> Vec<String> {
        let query = Query::of(typed, NaiveDate::default());
        marks(text, &query).into_iter().map(|part| text[part].to_owned()).collect()
    }

    #[test]
    fn what_was_typed_is_marked_as_it_is_written() {
        for (text, typed, wanted) in [
            ("Søknad om skjønnsmidler", "skjonn", &["skjønn"][..]),
            ("Digitale byggesøknader", "søk digi", &["Digi", "søk"]),
            ("Aasen skule", "åsen", &["Aasen"]),
            ("Ærfugl", "aer", &["Ær"]),
            ("KS\u{2019} tilskudd", "tilskudd", &["tilskudd"]),
            ("zero\u{200b}width", "zerow", &["zero\u{200b}w"]),
            ("A\u{30a}lesund", "ålesund", &["A\u{30a}lesund"]),
            ("e-helse i Vestland", "ehelse", &["e-helse"]),
            ("e-helse", "helse", &["helse"]),
            ("51/22 Skjema", "51/22", &["51", "22"]),
            ("Noe annet", "skjema", &[]),
        ] {
            assert_eq!(marked(text, typed), wanted, "{text} {typed}");
        }
    }

    proptest! {
        #[test]
        fn marks_lie_apart_and_at_letters(text in ".{0,30}", typed in "[a-zæøå]{1,4}") {
            let query = Query::of(&typed, NaiveDate::default());
            let mut before = 0;
            for part in marks(&text, &query) {
                prop_assert!(part.start >= before && part.end > part.start);
                prop_assert!(text.get(part.clone()).is_some());
                before = part.end + 1;
            }
        }
    }
}
