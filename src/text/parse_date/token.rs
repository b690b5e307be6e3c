//! Cutting a typed text into numbers, words and signs.

use super::lexicon;

/// The longest text that is read as a date, in characters; no date is longer, a paragraph is.
const LONGEST: usize = 160;

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A number and how many digits it was typed with: "05" has two.
    Number(u32, usize),
    /// A word in small letters, without the full stop of an abbreviation.
    Word(String),
    /// Any other sign; all dashes are '-'.
    Sign(char),
}

impl Token {
    pub(super) fn is_sign(&self, sign: char) -> bool {
        matches!(self, Token::Sign(own) if *own == sign)
    }
}

/// The text in small letters, with plain dashes and single plain spaces.
pub(super) fn plain(text: &str) -> String {
    let dashed: String = text
        .chars()
        .map(|sign| match sign {
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            '\u{2018}' | '\u{2019}' | '\u{b4}' | '`' => '\'',
            other => other,
        })
        .collect();
    dashed.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tokens of a [`plain`] text; `None` for one that is too long to be a date, or has a number
/// that is too long.
pub(super) fn tokens(plain: &str) -> Option<Vec<Token>> {
    if plain.chars().count() > LONGEST {
        return None;
    }
    let mut text = plain.to_owned();
    for (long, short) in lexicon::PHRASES {
        text = text.replace(long, short);
    }
    let mut tokens = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_digit() {
            run(rest, |sign| sign.is_ascii_digit())
        } else if first.is_alphabetic() {
            run(rest, char::is_alphabetic)
        } else {
            first.len_utf8()
        };
        let (piece, tail) = rest.split_at(length);
        rest = tail;
        if first.is_ascii_digit() {
            if length > 8 {
                return None;
            }
            tokens.push(Token::Number(piece.parse().ok()?, length));
        } else if first.is_alphabetic() {
            push_word(&mut tokens, piece);
            rest = rest.strip_prefix('.').unwrap_or(rest);
        } else if !matches!(first, ' ' | '(' | ')') {
            tokens.push(if first == '&' { Token::Word("og".into()) } else { Token::Sign(first) });
        }
    }
    Some(tokens)
}

fn push_word(tokens: &mut Vec<Token>, word: &str) {
    let after_number = matches!(tokens.last(), Some(Token::Number(..)));
    if after_number && matches!(word, "st" | "nd" | "rd" | "th") {
        tokens.push(Token::Sign('.'));
    } else if let Some(number) = lexicon::ordinal(word) {
        tokens.push(Token::Number(number, 1));
        tokens.push(Token::Sign('.'));
    } else {
        tokens.push(Token::Word(word.to_owned()));
    }
}

/// How many bytes the text has before a sign that does not belong.
fn run(text: &str, belongs: fn(char) -> bool) -> usize {
    text.find(|sign: char| !belongs(sign)).unwrap_or(text.len())
}
