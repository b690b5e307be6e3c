//! Where two texts differ, word by word.

use std::ops::Range;

/// Of more pairs of words than these, no words in common are looked for between the first and the last
/// that differ.
const PAIRS: usize = 40_000;

/// The parts of a text in order, each with whether the other text has it not.
#[must_use]
pub fn difference(text: &str, other: &str) -> Vec<(Range<usize>, bool)> {
    let (words, others) = (words(text), words(other));
    let alike = |(a, b): &(&&str, &&str)| a == b;
    let start = words.iter().zip(&others).take_while(alike).count();
    let most = words.len().min(others.len()) - start;
    let end = words.iter().rev().zip(others.iter().rev()).take(most).take_while(alike).count();
    let (middle, against) = (&words[start..words.len() - end], &others[start..others.len() - end]);
    let mut is_other = vec![false; start];
    is_other.extend(missing(middle, against));
    is_other.extend(vec![false; end]);
    let mut parts: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = 0;
    for (word, is_other) in words.iter().zip(is_other) {
        let next = at + word.len();
        match parts.last_mut() {
            Some((range, last)) if *last == is_other => range.end = next,
            _ => parts.push((at..next, is_other)),
        }
        at = next;
    }
    parts
}

/// Each word with the space behind it, so that they make the text again.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// Which of those words are not among the longest row of words that both have.
fn missing(words: &[&str], others: &[&str]) -> Vec<bool> {
    let width = others.len() + 1;
    if words.len().saturating_mul(others.len()) > PAIRS || words.is_empty() || others.is_empty() {
        return vec![true; words.len()];
    }
    // The length of the longest row from each pair of words on.
    let mut longest = vec![0_u16; (words.len() + 1) * width];
    let at = |row: usize, column: usize| row * width + column;
    let get = |longest: &[u16], place: usize| longest.get(place).copied().unwrap_or_default();
    for (row, word) in words.iter().enumerate().rev() {
        for (column, other) in others.iter().enumerate().rev() {
            let length = if word == other {
                get(&longest, at(row + 1, column + 1)) + 1
            } else {
                get(&longest, at(row + 1, column)).max(get(&longest, at(row, column + 1)))
            };
            if let Some(place) = longest.get_mut(at(row, column)) {
                *place = length;
            }
        }
    }
    let mut column = 0;
    words
        .iter()
        .enumerate()
        .map(|(row, word)| {
            // What the other one has before the next word in common is passed over.
            while others.get(column).is_some_and(|other| other != word)
                && get(&longest, at(row, column + 1)) >= get(&longest, at(row + 1, column))
                && get(&longest, at(row, column + 1)) == get(&longest, at(row, column))
            {
                column += 1;
            }
            let common = others.get(column) == Some(word);
            column += usize::from(common);
            !common
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, other: &str) -> String {
        let mark = |(range, is_other): (Range<usize>, bool)| match is_other {
            true => format!("[{}]", &text[range]),
            false => text[range].to_owned(),
        };
        difference(text, other).into_iter().map(mark).collect()
    }

    #[test]
    fn the_words_that_the_other_has_not_are_told() {
        assert_eq!(told("", "a b"), "");
        assert_eq!(told("a b c", "a b c"), "a b c");
        assert_eq!(told("a b c", ""), "[a b c]");
        assert_eq!(told("a b c d", "a x c d"), "a [b ]c d");
        assert_eq!(told("a b c d e", "a d e"), "a [b c ]d e");
        assert_eq!(told("a d e", "a b c d e"), "a d e");
        assert_eq!(told("en ny plan for to år", "en plan for tre år"), "en [ny ]plan for [to ]år");
        assert_eq!(told("x a y b z", "p a q b r"), "[x ]a [y ]b [z]");
    }

    #[test]
    fn the_parts_make_the_text_whatever_the_texts() {
        for (text, other) in
            [("æ ø  å\n", "ø å"), ("a a a", "a"), ("a", "a a a"), ("b a b", "a b a")]
        {
            let parts = difference(text, other);
            let whole: String = parts.iter().map(|(range, _)| &text[range.clone()]).collect();
            assert_eq!(whole, text);
        }
    }
}
