//! The derivation: every figure of an estimate with the formula that gave it, line by line, so
//! that a controller can follow it with a pocket calculator.
//!
//! The numbers are those of [`Outcome`]; the formulas are checked against them in the tests.

mod discounted;
mod yearly;

use serde::Serialize;

use self::discounted::{discounting_lines, result_lines};
use self::yearly::{CaseLines, YearLines, investment_line, user_lines};
use super::assumptions::Assumptions;
use super::expression::{Expression, Subject, Term, Unit};
use super::field::Field;
use super::outcome::Outcome;

/// One line: what is worked out, from what, in which unit.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Line {
    /// Fluent key of what the line gives; its arguments follow from `subject`.
    pub key: &'static str,
    /// What the line is about.
    pub subject: Subject,
    /// The unit of the result.
    pub unit: Unit,
    /// Formula and figure, or why there is none.
    pub result: LineResult,
}

/// The right-hand side of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineResult {
    /// The figure, unrounded, with its formula.
    Computed {
        /// How.
        formula: Expression,
        /// How much.
        value: f64,
    },
    /// The figure does not exist.
    Absent {
        /// Fluent key of the reason (no arguments).
        reason_key: &'static str,
    },
}

impl Line {
    /// The named numbers of the formula, from left to right.
    pub fn terms(&self) -> Vec<Term> {
        match &self.result {
            LineResult::Computed { formula, .. } => formula.terms(),
            LineResult::Absent { .. } => Vec::new(),
        }
    }

    fn computed(
        (key, subject, unit): (&'static str, Subject, Unit),
        formula: Expression,
        value: f64,
    ) -> Self {
        Self { key, subject, unit, result: LineResult::Computed { formula, value } }
    }

    /// This line's figure as a number in a later formula.
    fn as_term(&self) -> Expression {
        let value = match &self.result {
            LineResult::Computed { value, .. } => *value,
            // Never asked of an absent figure; NaN would show in any test that did.
            LineResult::Absent { .. } => f64::NAN,
        };
        Expression::Term(Term { key: self.key, subject: self.subject, value, unit: self.unit })
    }
}

/// All lines in reading order: each case type, the year, the investment, each year's present
/// value, the result, and last, apart, the users' side.
pub fn derivation(assumptions: &Assumptions, outcome: &Outcome) -> Vec<Line> {
    let cases: Vec<CaseLines> = assumptions
        .case_types
        .iter()
        .enumerate()
        .map(|(index, case)| CaseLines::of(index, case))
        .collect();
    let year = YearLines::of(assumptions, outcome, &cases);
    let investment = investment_line(assumptions, outcome);
    let (discounting, present_value) = discounting_lines(assumptions, outcome, &year.net);
    let result = result_lines(assumptions, outcome, &year, &investment, &present_value);
    let users = user_lines(assumptions, outcome, &cases);

    let mut lines = Vec::new();
    for case in cases {
        lines.extend([case.avoided, case.hours, case.direct, case.user_hours]);
    }
    lines.extend([year.hours, year.direct, year.gross, year.maintenance, year.net, investment]);
    lines.extend(discounting);
    lines.push(present_value);
    lines.extend(result);
    lines.extend(users);
    lines
}

fn optional(
    head: (&'static str, Subject, Unit),
    value: Option<f64>,
    formula: impl FnOnce() -> Expression,
    reason_key: &'static str,
) -> Line {
    match value {
        Some(value) => Line::computed(head, formula(), value),
        None => {
            let (key, subject, unit) = head;
            Line { key, subject, unit, result: LineResult::Absent { reason_key } }
        }
    }
}

fn whole(key: &'static str, unit: Unit) -> (&'static str, Subject, Unit) {
    (key, Subject::Whole, unit)
}

fn input(field: Field, value: f64) -> Expression {
    let subject = field.case_type().map_or(Subject::Whole, Subject::CaseType);
    Expression::Term(Term { key: field.key(), subject, value, unit: field.unit() })
}

#[cfg(test)]
mod tests {
    use super::super::expression::tests::written;
    use super::super::tests::{estimate, worked_example};
    use super::*;

    fn right_side(lines: &[Line], key: &str, subject: Subject) -> (String, f64) {
        let line = lines.iter().find(|line| line.key == key && line.subject == subject).unwrap();
        match &line.result {
            LineResult::Computed { formula, value } => (written(formula), *value),
            LineResult::Absent { reason_key } => ((*reason_key).to_owned(), f64::NAN),
        }
    }

    /// Checks the lines with these endings of their keys: formula and figure.
    fn assert_read(lines: &[Line], subject: Subject, expected: &[(&str, &str, f64)]) {
        for (ending, formula, value) in expected {
            let key = format!("plain-language-line-{ending}");
            let line = right_side(lines, &key, subject);
            assert_eq!(line, ((*formula).to_owned(), *value), "{key}");
        }
    }

    #[test]
    fn the_example_reads_as_on_paper() {
        let lines = estimate(&worked_example()).derivation();
        let phone = [
            ("avoided", "1200 − 720", 480.0),
            ("hours", "(1200 − 720) × 6 ÷ 60", 48.0),
            ("user-hours", "(1200 − 720) × 10 ÷ 60", 80.0),
        ];
        let whole = [
            ("hours-total", "48 + 40", 88.0),
            ("gross", "88 × 520 + 3000", 48_760.0),
            ("maintenance", "4 × 520", 2_080.0),
            ("net", "48760 − 2080", 46_680.0),
            ("investment", "60 × 520 + 15000", 46_200.0),
            ("payback", "46200 ÷ 46680", 46_200.0 / 46_680.0),
            ("user-value", "140 × 250", 35_000.0),
        ];
        let first_year = [("discount-factor", "1 ÷ (1 + 0.04)", 1.0 / 1.04)];
        assert_read(&lines, Subject::CaseType(0), &phone);
        let letters = [("direct", "(300 − 180) × 25", 3_000.0)];
        assert_read(&lines, Subject::CaseType(1), &letters);
        assert_read(&lines, Subject::Whole, &whole);
        assert_read(&lines, Subject::Year(1), &first_year);
        // Four for each case type, six of the year and investment, two for each year, eight more.
        assert_eq!(lines.len(), 2 * 4 + 6 + 3 * 2 + 8);
    }

    #[test]
    fn absent_figures_say_why() {
        let mut input = worked_example();
        input.rewriting_hours = Some(0.0);
        input.external_cost = Some(0.0);
        input.user_hour_value = None;
        input.maintenance_hours_per_year = Some(1_000.0);
        let lines = estimate(&input).derivation();
        for (key, reason) in [
            ("plain-language-line-ratio", "plain-language-absent-no-investment"),
            ("plain-language-line-return", "plain-language-absent-no-investment"),
            ("plain-language-line-payback", "plain-language-absent-never-paid-back"),
            ("plain-language-line-break-even", "plain-language-absent-no-investment"),
            ("plain-language-line-user-value", "plain-language-absent-no-user-hour-value"),
        ] {
            assert_eq!(right_side(&lines, key, Subject::Whole).0, reason, "{key}");
        }
    }
}
