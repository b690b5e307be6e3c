//! The derivation of a plain-language estimate in words: each figure, how it came about, what it
//! is. For the command line, the window and papers alike.

mod paper;

pub use paper::PAPER;

use crate::calc::plain_language::Estimate;
use crate::calc::plain_language::derivation::{Line, LineResult};
use crate::calc::plain_language::expression::{Expression, Subject, Token, Unit};
use crate::text::{Format, Texts};

/// One line of a derivation, ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivationLine {
    /// What is worked out.
    pub label: String,
    /// How: the formula with its numbers; empty where the figure does not exist.
    pub formula: String,
    /// The figure with its unit, or why there is none.
    pub result: String,
}

/// The whole derivation.
#[must_use]
pub fn derivation(texts: &Texts, estimate: &Estimate) -> Vec<DerivationLine> {
    estimate
        .derivation()
        .iter()
        .map(|line| DerivationLine {
            label: label(texts, estimate, line),
            formula: match &line.result {
                LineResult::Computed { formula, .. } => written(texts, formula),
                LineResult::Absent { .. } => String::new(),
            },
            result: match &line.result {
                LineResult::Computed { value, .. } => with_unit(texts, *value, line.unit),
                LineResult::Absent { reason_key } => texts.get(reason_key),
            },
        })
        .collect()
}

fn label(texts: &Texts, estimate: &Estimate, line: &Line) -> String {
    match line.subject {
        Subject::Whole => texts.get(line.key),
        Subject::CaseType(index) => {
            texts.with(line.key, &[("name", &case_name(texts, estimate, index))])
        }
        Subject::Year(year) => texts.with(line.key, &[("year", &year.to_string())]),
    }
}

/// The name of a case type, or its number where it has none.
#[must_use]
pub fn case_name(texts: &Texts, estimate: &Estimate, index: usize) -> String {
    let name = estimate.assumptions.case_types.get(index).and_then(|case| case.name.clone());
    match name {
        Some(name) if !name.trim().is_empty() => name,
        _ => texts.with("plain-language-case-unnamed", &[("number", &(index + 1).to_string())]),
    }
}

/// A formula as people write it: `(1 200 − 720) × 6 min ÷ 60`.
fn written(texts: &Texts, formula: &Expression) -> String {
    let format = Format::of(texts.lang());
    let mut text = String::new();
    for token in formula.tokens() {
        match token {
            Token::Term(term) => text.push_str(&with_unit(texts, term.value, term.unit)),
            Token::Constant(number) => text.push_str(&format.number(number, 4)),
            Token::Plus => text.push_str(" + "),
            Token::Minus => text.push_str(" − "),
            Token::Times => text.push_str(" × "),
            Token::Divide => text.push_str(" ÷ "),
            Token::Open => text.push('('),
            Token::Close => text.push(')'),
        }
    }
    text
}

/// A figure with its unit, rounded as people want it: whole kroner, hours with one decimal.
#[must_use]
pub fn with_unit(texts: &Texts, value: f64, unit: Unit) -> String {
    let format = Format::of(texts.lang());
    let number = match unit {
        Unit::Kroner => format.number(value, 0),
        Unit::Cases | Unit::Minutes | Unit::Hours => format.number(value, 1),
        Unit::KronerPerHour => format.number(value, 2),
        Unit::Share => format.number(value * 100.0, 1),
        Unit::Percent => format.number(value, 1),
        Unit::Years => format.number(value, 2),
        Unit::Ratio => format.number(value, 4),
    };
    texts.with(unit.key(), &[("value", &number)])
}
