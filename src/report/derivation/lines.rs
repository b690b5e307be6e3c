//! The figures of an estimate, each with its formula and its unit, ready to be read.

use crate::calc::reckoning::{
    Estimate, Expression, Line, LineResult, Notice, Subject, Token, Unit,
};
use crate::text::{Format, Texts};

/// One line of a derivation, ready to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DerivationLine {
    /// The name of the figure that is worked out.
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
        .lines()
        .iter()
        .map(|line| DerivationLine {
            label: label(texts, estimate, line),
            formula: match &line.result {
                LineResult::Computed { formula, .. } => written(texts, formula),
                LineResult::Absent { .. } => String::new(),
            },
            result: match &line.result {
                LineResult::Computed { value, .. } => with_unit(texts, *value, line.figure.unit),
                LineResult::Absent { reason } => texts.get(reason),
            },
        })
        .collect()
}

fn label(texts: &Texts, estimate: &Estimate, line: &Line) -> String {
    match line.subject {
        Subject::Whole => texts.get(line.figure.key),
        Subject::Row { table, index } => {
            texts.with(line.figure.key, &[("name", &row_name(texts, estimate, table, index))])
        }
        Subject::Year(year) => texts.with(line.figure.key, &[("year", &year.to_string())]),
    }
}

/// The name of a row, or its number where it has none.
#[must_use]
pub fn row_name(texts: &Texts, estimate: &Estimate, table: &str, index: usize) -> String {
    if let Some(name) = estimate.values.row_name(table, index) {
        return name.to_owned();
    }
    let number = (index + 1).to_string();
    let input = estimate.calculator().inputs.iter().find(|input| input.name == table);
    let unnamed = input.and_then(|input| input.table()).map(|rows| rows.unnamed);
    unnamed.map_or_else(|| number.clone(), |key| texts.with(key, &[("number", &number)]))
}

/// What a reader must be told beside the figures.
#[must_use]
pub fn remarks(texts: &Texts, estimate: &Estimate) -> Vec<String> {
    let told = |notice: &Notice| match notice.row {
        Some((table, index)) => {
            let name = row_name(texts, estimate, table, index);
            texts.with(notice.remark.key, &[("name", &name)])
        }
        None => texts.get(notice.remark.key),
    };
    estimate.notices().iter().map(told).collect()
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
        Unit::Count | Unit::Minutes | Unit::Hours => format.number(value, 1),
        Unit::KronerPerHour => format.number(value, 2),
        Unit::Share => format.number(value * 100.0, 1),
        Unit::Percent => format.number(value, 1),
        Unit::Years => format.number(value, 2),
        Unit::Ratio => format.number(value, 4),
    };
    texts.with(unit.key(), &[("value", &number)])
}
