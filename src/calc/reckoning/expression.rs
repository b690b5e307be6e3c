//! A formula as data: numbers with names and units, joined by the four operations.
//!
//! One structure serves both purposes, to be shown and to be worked out again, so that what a
//! reader sees is what was computed. A calculator writes `hours * hourly_cost + direct`, and gets
//! this. Where brackets stand is decided here, once, for the window and the papers alike; how a
//! number is written is decided by whoever shows it.

use std::ops::{Add, Div, Mul, Sub};

use super::unit::Unit;

/// What a line or a number of a formula is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// The estimate as a whole.
    Whole,
    /// A row of a table; its name (or its number from 1) is the text's `$name`.
    Row {
        /// The key of the table.
        table: &'static str,
        /// Which row, from 0.
        index: usize,
    },
    /// This year, counted from 1; the text's `$year`.
    Year(u32),
}

/// A number in a formula: what it is called, what it is about, how much, of what.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Term {
    /// Fluent key of the name; its arguments follow from `subject`.
    pub key: &'static str,
    /// The whole estimate, a row or a year that the number belongs to.
    pub subject: Subject,
    /// The number, unrounded.
    pub value: f64,
    /// The unit of the number.
    pub unit: Unit,
}

/// A formula.
#[derive(Clone, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
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
    /// All added; of none, 0.
    #[must_use]
    pub fn sum(parts: impl IntoIterator<Item = Self>) -> Self {
        Self::Sum(parts.into_iter().collect())
    }

    /// Works the formula out, from left to right. A sum never gives −0, so that nobody reads "minus
    /// nothing".
    #[must_use]
    pub fn value(&self) -> f64 {
        match self {
            Self::Term(term) => term.value,
            Self::Constant(value) => *value,
            // Not `Iterator::sum`: its empty sum is −0.0.
            Self::Sum(parts) => parts.iter().fold(0.0, |sum, part| sum + part.value()),
            Self::Difference(parts) => parts[0].value() - parts[1].value(),
            Self::Product(parts) => parts.iter().fold(1.0, |product, part| product * part.value()),
            Self::Quotient(parts) => parts[0].value() / parts[1].value(),
        }
    }

    /// The formula as it is written, with the brackets it needs and no others.
    #[must_use]
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
            Some(
                Token::Plus
                | Token::Minus
                | Token::Times
                | Token::Divide
                | Token::Open
                | Token::Close,
            )
            | None => false,
        }
    }
}

impl From<f64> for Expression {
    fn from(value: f64) -> Self {
        Self::Constant(value)
    }
}

impl<T: Into<Self>> Add<T> for Expression {
    type Output = Self;

    fn add(self, other: T) -> Self {
        Self::Sum(vec![self, other.into()])
    }
}

impl<T: Into<Self>> Sub<T> for Expression {
    type Output = Self;

    fn sub(self, other: T) -> Self {
        Self::Difference(Box::new([self, other.into()]))
    }
}

impl<T: Into<Self>> Mul<T> for Expression {
    type Output = Self;

    fn mul(self, other: T) -> Self {
        Self::Product(vec![self, other.into()])
    }
}

impl<T: Into<Self>> Div<T> for Expression {
    type Output = Self;

    fn div(self, other: T) -> Self {
        Self::Quotient(Box::new([self, other.into()]))
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

    fn number(value: f64) -> Expression {
        value.into()
    }

    #[test]
    fn brackets_stand_where_they_are_needed() {
        let saved = number(1200.0) - 720.0;
        let hours = saved.clone() * 6.0 / 60.0;
        assert_eq!(written(&hours), "(1200 − 720) × 6 ÷ 60");
        assert_eq!(hours.value(), 48.0);
        assert_eq!(written(&(number(1.0) - saved)), "1 − (1200 − 720)");
        assert_eq!(written(&(number(8.0) / hours)), "8 ÷ ((1200 − 720) × 6 ÷ 60)");
        // Inside and outside of a difference or a quotient, where the order of working out counts.
        assert_eq!(written(&(number(2.0) * (number(6.0) / 3.0))), "2 × (6 ÷ 3)");
        assert_eq!(written(&(number(2.0) + (number(6.0) + 3.0))), "2 + (6 + 3)");
    }

    #[test]
    fn single_parts_and_negative_numbers_read_well() {
        let one = Expression::sum([number(-3.0)]);
        assert_eq!(written(&one), "-3");
        let sum = one.clone() + one;
        assert_eq!(written(&sum), "-3 + (-3)");
        assert_eq!(sum.value(), -6.0);
        assert_eq!(written(&(Expression::sum([number(2.0)]) * 4.0)), "2 × 4");
        assert_eq!(written(&(number(1.0) - number(-2.0) * 4.0)), "1 − (-2 × 4)");
        assert_eq!(written(&(number(1.0) - (number(-3.0) - 2.0) * 4.0)), "1 − (-3 − 2) × 4");
    }

    #[test]
    fn a_sum_is_never_minus_nothing() {
        let nothing = number(-1.0) * 0.0;
        assert!(nothing.value().is_sign_negative());
        assert!(Expression::sum([nothing]).value().is_sign_positive());
    }
}
