//! Taking out the words of a text that say how sure its date is, at what time of the day, and how it stands to the
//! time meant.

use super::lexicon::{self, Doubt, Relation};
use super::resolve::Frame;
use super::token::Token;

/// A text taken apart: what is left to read, and what the words taken out said.
pub(super) struct Typed {
    pub(super) tokens: Vec<Token>,
    pub(super) frame: Frame,
    pub(super) uncertain: bool,
    pub(super) approximate: bool,
    /// Whether something was taken out that the date cannot hold.
    pub(super) says_more: bool,
}

pub(super) fn take_apart(mut tokens: Vec<Token>) -> Typed {
    let mut says_more = take_clock(&mut tokens);
    let (mut uncertain, mut approximate) = (false, false);
    tokens.retain(|token| {
        let Token::Word(word) = token else {
            return true;
        };
        match lexicon::doubt(word) {
            Some(Doubt::Uncertain) => uncertain = true,
            Some(Doubt::Approximate) => approximate = true,
            None => return !lexicon::is_filler(word),
        }
        says_more = true;
        false
    });
    if tokens.first().is_some_and(|token| token.is_sign('~')) {
        approximate = true;
        tokens.remove(0);
    }
    while let Some(last) = tokens.last() {
        if last.is_sign('?') {
            uncertain = true;
        } else if !last.is_sign(',') {
            break;
        }
        tokens.pop();
    }
    while tokens.first().is_some_and(|token| token.is_sign(',')) {
        tokens.remove(0);
    }
    let frame = take_frame(&mut tokens);
    Typed { tokens, frame, uncertain, approximate, says_more }
}

pub(super) fn is_clock(word: &str) -> bool {
    crate::text::parse_time::BEFORE.contains(&word)
}

/// Takes off the time of day ("kl. 10-14", "23:59"), which the date cannot hold. Whether it said
/// anything: midnight, as spreadsheets write it after a date, does not.
fn take_clock(tokens: &mut Vec<Token>) -> bool {
    let word = tokens.iter().position(|token| matches!(token, Token::Word(w) if is_clock(w)));
    let colon = tokens.iter().position(|token| token.is_sign(':'));
    let (end, start) = match (word, colon) {
        (Some(at), _) => (at, at + 1),
        // The hour stands before the colon, and in the form of computers a T before the hour.
        (None, Some(at)) if at >= 2 => {
            let with_t = matches!(&tokens[at - 2], Token::Word(word) if word == "t");
            (if with_t { at - 2 } else { at - 1 }, at - 1)
        }
        _ => return false,
    };
    let time = &tokens[start..];
    let is_time = |token: &Token| match token {
        Token::Number(_, length) => *length <= 4,
        Token::Sign(sign) => matches!(sign, '.' | ':' | '-'),
        Token::Word(_) => false,
    };
    if time.is_empty() || !time.iter().all(is_time) {
        return false;
    }
    let midnight = word.is_none() && time.iter().all(|t| !matches!(t, Token::Number(1.., _)));
    tokens.truncate(end);
    !midnight
}

/// Takes off the words before the date that say how it stands to the time meant.
fn take_frame(tokens: &mut Vec<Token>) -> Frame {
    let mut frame = Frame::default();
    if let Some(Token::Word(word)) = tokens.first() {
        if word == "til" || word == "until" {
            // "Til høsten" is that autumn; "til 1. mai" is until then.
            let season =
                matches!(tokens.get(1), Some(Token::Word(w)) if lexicon::season(w).is_some());
            frame.ahead = season && tokens.len() == 2;
            frame.relation = (!season).then_some(Relation::By);
            tokens.remove(0);
        } else if let Some(relation) = lexicon::relation(word) {
            frame.relation = Some(relation);
            tokens.remove(0);
        }
    }
    if let Some(Token::Word(word)) = tokens.first()
        && let Some(third) = lexicon::third(word)
    {
        frame.third = Some(third);
        tokens.remove(0);
        if tokens.first().is_some_and(|token| token.is_sign('-')) {
            tokens.remove(0);
        }
    }
    frame
}
