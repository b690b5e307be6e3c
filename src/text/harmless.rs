//! Text of documents, file names and attachments, made so that it does nothing but stand there: on
//! a terminal, and in files that people show on one.
//!
//! A terminal obeys control characters, characters of direction reorder what stands beside them, and
//! some characters hide text from the reader while programs still see it. They are shown by their
//! code, as `<U+001B>`. Line breaks and tabs, which honest text has too, get a mark each.
//!
//! Left as they are, because names and words need them: the joiner and the non-joiner (U+200D,
//! U+200C) of many scripts and of composed emoji, the soft hyphen, the variation selectors that
//! choose between a sign and its picture, and combining accents.

use std::borrow::Cow;
use std::fmt::Write as _;

pub(crate) use crate::model::unseen::is_unseen;

/// Stands for a line break within a line.
const LINE_BREAK: char = '↵';

/// Stands for a tab within a line.
const TAB: char = '⇥';

/// Whether a character ends a line, for a terminal or for any program that reads lines.
fn ends_line(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// A text on one line.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    shown(text, |c| match c {
        c if ends_line(c) => Some(LINE_BREAK),
        '\t' => Some(TAB),
        _ => None,
    })
}

/// A text whose lines stay lines, each ending in one line feed, and whose tabs stay tabs: for plain
/// text in a file.
#[must_use]
pub fn lines(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| matches!(c, '\n' | '\t') || !is_unseen(c)) {
        return Cow::Borrowed(text);
    }
    shown(text, |c| match c {
        c if ends_line(c) => Some('\n'),
        '\t' => Some('\t'),
        _ => None,
    })
}

/// JSON text that says the same, with what is not seen written as JSON escapes it: the values stay
/// exact. The line feeds between values stay; within them there are none.
#[must_use]
pub fn json(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || !is_unseen(c)) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 64);
    for c in text.chars() {
        if c == '\n' || !is_unseen(c) {
            escaped.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // Writing to a string cannot fail.
            let _ = write!(escaped, "\\u{unit:04x}");
        }
    }
    Cow::Owned(escaped)
}

/// The text with what is not seen shown: as the mark that stands for it, else by its code.
fn shown(text: &str, mark: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        if c == '\r' && rest.peek() == Some(&'\n') {
            // The two are one line break.
            continue;
        }
        match mark(c) {
            Some(mark) => out.push(mark),
            None if is_unseen(c) => {
                // Writing to a string cannot fail.
                let _ = write!(out, "<U+{:04X}>", u32::from(c));
            }
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_does_something_is_shown_instead() {
        for (text, shown) in [
            (
                "Møte 12/22 – «Ærfugl» 1\u{202f}234\u{a0}kr",
                "Møte 12/22 – «Ærfugl» 1\u{202f}234\u{a0}kr",
            ),
            ("\u{1b}]0;x\u{7}\u{9b}31m", "<U+001B>]0;x<U+0007><U+009B>31m"),
            ("a\r\nb\nc\rd\u{2028}e\u{85}f", "a↵b↵c↵d↵e↵f"),
            ("a\tb", "a⇥b"),
            ("regning\u{202e}fdp.exe", "regning<U+202E>fdp.exe"),
            ("\u{feff}a\u{200b}b\u{e0041}\u{e007f}", "<U+FEFF>a<U+200B>b<U+E0041><U+E007F>"),
            ("\u{0}\u{7f}", "<U+0000><U+007F>"),
        ] {
            assert_eq!(line(text), shown);
            assert_eq!(line(&line(text)), shown, "what is harmless stays as it is");
        }
    }

    #[test]
    fn what_names_and_words_need_stays() {
        for text in [
            "नमस्ते क्\u{200d}ष",
            "می\u{200c}خواهم",
            "👩\u{200d}🚀",
            "❤\u{fe0f}",
            "sam\u{ad}styr",
            "e\u{301}",
        ] {
            assert_eq!(line(text), text);
            assert_eq!(lines(text), text);
            assert_eq!(json(text), text);
        }
    }

    #[test]
    fn lines_stay_lines_in_plain_text() {
        assert_eq!(lines("a\r\nb\n\tc\rd\u{2029}e\u{1b}[2J"), "a\nb\n\tc\nd\ne<U+001B>[2J");
    }

    proptest! {
        #[test]
        fn no_text_does_anything(text in any::<String>()) {
            prop_assert!(!line(&text).contains(is_unseen));
            prop_assert!(!lines(&text).contains(|c| is_unseen(c) && c != '\n' && c != '\t'));
        }

        #[test]
        fn json_says_the_same(text in any::<String>(), key in "\\PC*\u{202e}?\u{1b}?") {
            let value = serde_json::json!({ key: text, "list": [text] });
            let written = serde_json::to_string_pretty(&value).unwrap();
            let escaped = json(&written);
            prop_assert!(!escaped.contains(|c| is_unseen(c) && c != '\n'));
            prop_assert_eq!(serde_json::from_str::<serde_json::Value>(&escaped).unwrap(), value);
        }
    }
}
