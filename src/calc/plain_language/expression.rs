//! A formula as data: numbers with names and units, joined by the four operations.
//!
//! One structure serves both purposes, to be shown and to be worked out again, so that what a
//! reader sees is what was computed. Where brackets stand is decided here, once, for the window
//! and the papers alike; how a number is written is decided by whoever shows it.

use serde::Serialize;

/// What a number counts. Its Fluent key takes `$value`, the number already written out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Cases.
    Cases,
    /// Minutes.
    Minutes,
    /// Hours.
    Hours,
    /// Kroner.
    Kroner,
    /// Kroner for one hour.
    KronerPerHour,
    /// A fraction of one; shown as a percentage, that is multiplied by 100.
    Share,
    /// Years.
    Years,
    /// A percentage that is already multiplied by 100.
    Percent,
    /// A pure number: a ratio or a factor.
    Ratio,
}

impl Unit {
    /// The Fluent key; argument `$value`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Cases => "plain-language-unit-cases",
            Self::Minutes => "plain-language-unit-minutes",
            Self::Hours => "plain-language-unit-hours",
            Self::Kroner => "plain-language-unit-kroner",
            Self::KronerPerHour => "plain-language-unit-kroner-per-hour",
            Self::Share => "plain-language-unit-share",
            Self::Years => "plain-language-unit-years",
            Self::Percent => "plain-language-unit-percent",
            Self::Ratio => "plain-language-unit-ratio",
        }
    }
}

/// What a line or a number of a formula is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The estimate as a whole.
    Whole,
    /// The case type with this index; its name (or its number from 1) is the text's `$name`.
    CaseType(usize),
    /// This year, counted from 1; the text's `$year`.
    Year(u32),
}

/// A number in a formula: what it is called, what it is about, how much, of what.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Term {
    /// Fluent key of the name; its arguments follow from `subject`.
    pub key: &'static str,
    /// What it is about.
    pub subject: Subject,
    /// The number, unrounded.
    pub value: f64,
    /// Its unit.
    pub unit: Unit,
}

/// A formula.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expression {
    /// A named number.
    Term(Term),
    /// A number that belongs to the formula itself, such as the 60 minutes of an hour.
    Constant(f64),
    /// All added.
    Sum(Vec<Expression>),
    /// The first less the second.
    Difference(Box<[Expression; 2]>),
    /// All multiplied.
    Product(Vec<Expression>),
    /// The first divided by the second.
    Quotient(Box<[Expression; 2]>),
}

/// One piece of a formula as it is read from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Token {
    /// A named number.
    Term(Term),
    /// A number of the formula itself.
    Constant(f64),
    /// `+`
    Plus,
    /// `−`
    Minus,
    /// `×`
    Times,
    /// `÷`
    Divide,
    /// `(`
    Open,
    /// `)`
    Close,
}

impl Expression {
    /// `minuend − subtrahend`
    pub(super) fn difference(minuend: Self, subtrahend: Self) -> Self {
        Self::Difference(Box::new([minuend, subtrahend]))
    }

    /// `dividend ÷ divisor`
    pub(super) fn quotient(dividend: Self, divisor: Self) -> Self {
        Self::Quotient(Box::new([dividend, divisor]))
    }

    /// The formula worked out.
    pub fn value(&self) -> f64 {
        match self {
            Self::Term(term) => term.value,
            Self::Constant(value) => *value,
            Self::Sum(parts) => parts.iter().fold(0.0, |sum, part| sum + part.value()),
            Self::Difference(parts) => parts[0].value() - parts[1].value(),
            Self::Product(parts) => parts.iter().fold(1.0, |product, part| product * part.value()),
            Self::Quotient(parts) => parts[0].value() / parts[1].value(),
        }
    }

    /// The named numbers, from left to right.
    pub fn terms(&self) -> Vec<Term> {
        let named = |token| match token {
            Token::Term(term) => Some(term),
            _ => None,
        };
        self.tokens().into_iter().filter_map(named).collect()
    }

    /// The formula as it is written, with the brackets it needs and no others.
    pub fn tokens(&self) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.write(&mut tokens);
        tokens
    }

    fn write(&self, tokens: &mut Vec<Token>) {
        match self {
            Self::Term(term) => tokens.push(Token::Term(*term)),
            Self::Constant(value) => tokens.push(Token::Constant(*value)),
            Self::Sum(parts) => write_joined(parts, Token::Plus, 1, tokens),
            Self::Difference(parts) => write_joined(&parts[..], Token::Minus, 1, tokens),
            Self::Product(parts) => write_joined(parts, Token::Times, 2, tokens),
            Self::Quotient(parts) => write_joined(&parts[..], Token::Divide, 2, tokens),
        }
    }

    /// How tightly the outermost operation binds.
    fn strength(&self) -> u8 {
        match self {
            Self::Sum(parts) | Self::Product(parts) if parts.len() == 1 => parts[0].strength(),
            Self::Sum(_) | Self::Difference(_) => 1,
            Self::Product(_) | Self::Quotient(_) => 2,
            Self::Term(_) | Self::Constant(_) => 3,
        }
    }

    fn starts_with_minus(&self) -> bool {
        match self.tokens().first() {
            Some(Token::Term(Term { value, .. }) | Token::Constant(value)) => *value < 0.0,
            _ => false,
        }
    }
}

/// Writes `parts` with `operator` between them. Reading goes from left to right, so the first part
/// may bind as loosely as the operator itself; a later one must bind tighter, and a negative
/// number after an operator stands in brackets lest two signs meet.
fn write_joined(parts: &[Expression], operator: Token, strength: u8, tokens: &mut Vec<Token>) {
    for (position, part) in parts.iter().enumerate() {
        let brackets = if position == 0 {
            parts.len() > 1 && part.strength() < strength
        } else {
            tokens.push(operator);
            part.strength() <= strength || part.starts_with_minus()
        };
        if brackets {
            tokens.push(Token::Open);
        }
        part.write(tokens);
        if brackets {
            tokens.push(Token::Close);
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A formula as plain text, numbers as Rust writes them.
    pub(crate) fn written(expression: &Expression) -> String {
        let piece = |token: &Token| match token {
            Token::Term(Term { value, .. }) | Token::Constant(value) => value.to_string(),
            Token::Plus => " + ".to_owned(),
            Token::Minus => " − ".to_owned(),
            Token::Times => " × ".to_owned(),
            Token::Divide => " ÷ ".to_owned(),
            Token::Open => "(".to_owned(),
            Token::Close => ")".to_owned(),
        };
        expression.tokens().iter().map(piece).collect()
    }

    fn constant(value: f64) -> Expression {
        Expression::Constant(value)
    }

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let saved = Expression::difference(constant(1200.0), constant(720.0));
        let minutes = Expression::Product(vec![saved.clone(), constant(6.0)]);
        let hours = Expression::quotient(minutes, constant(60.0));
        assert_eq!(written(&hours), "(1200 − 720) × 6 ÷ 60");
        assert_eq!(hours.value(), 48.0);
        let nested = Expression::difference(constant(1.0), saved);
        assert_eq!(written(&nested), "1 − (1200 − 720)");
        let divided = Expression::quotient(constant(8.0), hours);
        assert_eq!(written(&divided), "8 ÷ ((1200 − 720) × 6 ÷ 60)");
    }

    #[test]
    fn single_parts_and_negative_numbers_read_well() {
        let one = Expression::Sum(vec![constant(-3.0)]);
        assert_eq!(written(&one), "-3");
        let sum = Expression::Sum(vec![one.clone(), one]);
        assert_eq!(written(&sum), "-3 + (-3)");
        assert_eq!(sum.value(), -6.0);
        let lone = Expression::Sum(vec![constant(2.0)]);
        assert_eq!(written(&Expression::Product(vec![lone, constant(4.0)])), "2 × 4");
    }
}
