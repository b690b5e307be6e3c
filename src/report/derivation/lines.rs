//! The figures of an estimate, each with its formula and its unit, ready to be read.

use super::decimals::{CONSTANT, Decimals, entered, least, scaled, usual, worked_out};
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
    /// The figure with its unit, and as many decimals as the formulas that it stands in need to come out, factors of
    /// years as many each; or why there is none.
    pub result: String,
    /// That the figure was reckoned with more decimals than the formula shows; empty where the formula gives
    /// the figure as both stand.
    pub remark: String,
}

/// The whole derivation.
#[must_use]
pub fn derivation(texts: &Texts, estimate: &Estimate) -> Vec<DerivationLine> {
    let decimals = Decimals::of(estimate);
    let told = |line: &Line| {
        let label = label(texts, estimate, line);
        match &line.result {
            LineResult::Computed { value, formula } => DerivationLine {
                label,
                formula: written(texts, formula, &decimals),
                result: {
                    let own = decimals.of_figure(line.figure.key);
                    let unit = (line.figure.unit, own.unwrap_or(least(line.figure.unit)));
                    of_subject(texts, *value, unit, line.subject)
                },
                remark: match decimals.give(formula, (line.figure.key, *value, line.figure.unit)) {
                    true => String::new(),
                    false => texts.get("derivation-unrounded"),
                },
            },
            LineResult::Absent { reason } => DerivationLine {
                label,
                formula: String::new(),
                result: texts.get(reason),
                remark: String::new(),
            },
        }
    };
    estimate.lines().iter().map(told).collect()
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

/// A formula as people write it: `(1 200 − 720) × 6 min ÷ 60`. What was entered has the decimals that it
/// was entered with.
fn written(texts: &Texts, formula: &Expression, decimals: &Decimals) -> String {
    let format = Format::of(texts.lang());
    let mut text = String::new();
    for token in formula.tokens() {
        match token {
            Token::Term(term) => text.push_str(&match decimals.of_figure(term.key) {
                Some(own) => of_subject(texts, term.value, (term.unit, own), term.subject),
                None => entered(texts, term.value, term.unit),
            }),
            Token::Constant(number) => text.push_str(&format.number(number, CONSTANT)),
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
    let number = Format::of(texts.lang()).number(scaled(value, unit), usual(unit));
    texts.with(unit.key(), &[("value", &number)])
}

/// The same of a figure of that subject: factors of years stand below each other, each with as many decimals.
fn of_subject(
    texts: &Texts,
    value: f64,
    (unit, decimals): (Unit, usize),
    subject: Subject,
) -> String {
    match (subject, unit == Unit::Ratio) {
        (Subject::Year(_), true) => Format::of(texts.lang()).fixed(value, usual(unit)),
        (Subject::Year(_) | Subject::Whole | Subject::Row { .. }, _) => {
            worked_out(texts, value, (unit, decimals))
        }
    }
}
