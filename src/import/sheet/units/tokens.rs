//! A text as parts that matter for units of amounts, and the runs of them that say one.

pub(super) use super::what::What;
use crate::text::amount_unit::{AmountUnit, AmountWord, amount_word};

/// Signs that are words.
pub(super) const SIGNS: [char; 3] = ['€', '$', '£'];

/// A part of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    pub(super) what: What,
    pub(super) text: &'a str,
    /// The number of the word that it is part of.
    pub(super) word: usize,
}

/// Words that together say a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    /// The unit; nothing where it is another currency, or more than one.
    pub(super) unit: Option<AmountUnit>,
    /// Of how many parts.
    pub(super) length: usize,
    /// Whether kroner or another currency is named.
    pub(super) names_currency: bool,
    /// Whether another currency is.
    pub(super) is_foreign: bool,
    /// Whether it says how many.
    pub(super) counts: bool,
    /// Whether no word says how many.
    pub(super) is_figures: bool,
    /// Whether it reads as an amount: "kr 1000".
    pub(super) is_amount: bool,
}

/// The words of a text, without what stands at their ends.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let apart = text.split(|c: char| c.is_whitespace() || ['(', ')', '[', ']', '/'].contains(&c));
    let words = apart.map(|word| word.trim_matches(['.', ',', ':', ';', '-', '\'']));
    words.filter(|word| !word.is_empty())
}

/// The parts of a folded text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    for (word, text) in words(text).enumerate() {
        for piece in pieces(text) {
            let token = Token { what: of_piece(piece), text: piece, word };
            join(&mut found, token);
        }
    }
    settle(&mut found);
    found
}

/// Puts a part behind others: three noughts make one number with the figures before them.
fn join<'a>(found: &mut Vec<Token<'a>>, token: Token<'a>) {
    let Some(last) = found.last_mut().filter(|_| token.text == "000") else {
        found.push(token);
        return;
    };
    let what = match (last.what, last.text) {
        (What::Number, "1") => What::Figures(AmountUnit::Thousand),
        (What::Number, "10" | "100") => What::Odd,
        (What::Figures(AmountUnit::Thousand), _) => What::Figures(AmountUnit::Million),
        (What::Figures(AmountUnit::Million), _) => What::Figures(AmountUnit::Milliard),
        (What::Odd, _) => What::Odd,
        (What::Figures(_) | What::Number, _) => What::Number,
        (
            What::Kroner
            | What::Year
            | What::Many(_)
            | What::Amount(_)
            | What::Short(_)
            | What::Foreign
            | What::Whole
            | What::In
            | What::Joint
            | What::Word,
            _,
        ) => {
            found.push(token);
            return;
        }
    };
    *last = Token { what, text: token.text, word: last.word };
}

/// What parts are by what stands beside them.
fn settle(tokens: &mut Vec<Token<'_>>) {
    for at in 0..tokens.len() {
        let next = tokens.get(at + 1).copied();
        let Some(token) = tokens.get_mut(at) else { continue };
        let before_kroner = next.is_some_and(|next| next.what == What::Kroner);
        match (token.what, token.text) {
            (What::Short(unit), _) if before_kroner => token.what = What::Many(unit),
            // Of the letters one alone can be meant without kroner.
            (What::Short(_), text) if !["k", "m"].contains(&text) => token.what = What::Word,
            // "2024-kr".
            (What::Year, _) if next.is_some_and(|next| next.word == token.word) => {
                token.what = What::Joint;
            }
            (What::Word, "x") => token.what = What::Joint,
            (
                What::Kroner
                | What::Many(_)
                | What::Figures(_)
                | What::Amount(_)
                | What::Short(_)
                | What::Foreign
                | What::Odd
                | What::Whole
                | What::In
                | What::Joint
                | What::Year
                | What::Number
                | What::Word,
                _,
            ) => {}
        }
    }
}

/// The figures, the letters and the signs of a word apart.
fn pieces(word: &str) -> Vec<&str> {
    let sort = |c: char| match c {
        c if c.is_ascii_digit() => 1,
        c if c.is_alphabetic() => 2,
        c if SIGNS.contains(&c) => 3,
        _ => 0,
    };
    let mut found = Vec::new();
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| sort(c) != sort(first)).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        if sort(first) > 0 {
            found.push(piece);
        }
        rest = behind;
    }
    found
}

fn of_piece(piece: &str) -> What {
    if piece.bytes().all(|byte| byte.is_ascii_digit()) {
        return match piece {
            "1000" | "000" => What::Figures(AmountUnit::Thousand),
            "1000000" => What::Figures(AmountUnit::Million),
            "1000000000" => What::Figures(AmountUnit::Milliard),
            "100" | "10000" | "100000" => What::Odd,
            year if year.len() == 4 && (year.starts_with("19") || year.starts_with("20")) => {
                What::Year
            }
            _ => What::Number,
        };
    }
    match (amount_word(piece), piece) {
        (Some(AmountWord::Kroner), _) => What::Kroner,
        (Some(AmountWord::Many(unit)), _) => What::Many(unit),
        (Some(AmountWord::Amount(unit)), _) => What::Amount(unit),
        (Some(AmountWord::Short(unit) | AmountWord::Initial(unit)), _) => What::Short(unit),
        (Some(AmountWord::Foreign), _) => What::Foreign,
        (Some(AmountWord::Other), _) => What::Odd,
        (None, "hele" | "heile" | "whole") => What::Whole,
        (None, "i" | "in") => What::In,
        (None, "of") => What::Joint,
        (None, _) => What::Word,
    }
}

/// The longest run of words for a unit that begins there.
pub(super) fn run_at(tokens: &[Token<'_>], at: usize) -> Option<Run> {
    let rest = tokens.get(at..)?;
    let says = |at: usize| rest.get(at).is_some_and(|token| token.what.says());
    if !says(0) {
        return None;
    }
    let mut length = 1;
    loop {
        let joints = rest.iter().skip(length).take_while(|token| token.what.joins()).count();
        if !says(length + joints) {
            break;
        }
        length += joints + 1;
    }
    let run = rest.get(..length)?;
    let of = |which: fn(What) -> bool| run.iter().any(|token| which(token.what));
    let in_words = of(What::is_in_words);
    let in_figures = of(What::is_in_figures);
    let is_foreign = of(|what| what == What::Foreign);
    let amount = |pair: &[Token<'_>]| {
        matches!(pair, [first, second]
            if first.what == What::Kroner && second.what.is_in_figures())
    };
    Some(Run {
        unit: unit(run),
        length,
        names_currency: of(What::names_currency),
        is_foreign,
        counts: in_words || in_figures || is_foreign,
        is_figures: !in_words,
        is_amount: run.windows(2).any(amount),
    })
}

fn unit(run: &[Token<'_>]) -> Option<AmountUnit> {
    let mut found: Option<AmountUnit> = None;
    for token in run {
        match token.what {
            What::Many(unit) | What::Figures(unit) | What::Amount(unit) => match found {
                Some(other) if other != unit => return None,
                Some(_) | None => found = Some(unit),
            },
            What::Foreign | What::Odd => return None,
            What::Kroner
            | What::Short(_)
            | What::Whole
            | What::In
            | What::Joint
            | What::Year
            | What::Number
            | What::Word => {}
        }
    }
    Some(found.unwrap_or_default())
}

/// All runs, with where each begins.
pub(super) fn each_run(tokens: &[Token<'_>]) -> impl Iterator<Item = (usize, Run)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            let Some(run) = run_at(tokens, at) else {
                at += 1;
                continue;
            };
            let from = at;
            at += run.length;
            return Some((from, run));
        }
        None
    })
}

/// The run that all of a text is, with "i" and "hele" before it.
pub(super) fn whole(tokens: &[Token<'_>]) -> Option<Run> {
    let before =
        tokens.iter().take_while(|token| token.what.leads() || token.what == What::Joint).count();
    run_at(tokens, before).filter(|run| before + run.length == tokens.len())
}
