//! How many decimals a number is printed with, and whether a printed formula gives the printed figure.

use std::collections::HashMap;

use crate::calc::reckoning::{Estimate, Expression, LineResult, Term, Token, Unit};
use crate::model::money::Ore;
use crate::text::{Format, Texts};

/// The decimals of a number that belongs to a formula itself.
pub(super) const CONSTANT: usize = 4;

/// The most decimals that a number is printed with as it was entered.
const MOST: usize = 6;

/// The number that is printed: a share is printed as per cent.
pub(super) fn scaled(value: f64, unit: Unit) -> f64 {
    match unit {
        Unit::Share => value * 100.0,
        Unit::Kroner
        | Unit::Count
        | Unit::Minutes
        | Unit::Hours
        | Unit::KronerPerHour
        | Unit::Percent
        | Unit::Years
        | Unit::Ratio => value,
    }
}

/// The decimals of a figure that was worked out.
pub(super) fn usual(unit: Unit) -> usize {
    match unit {
        Unit::Kroner => 0,
        Unit::Count | Unit::Minutes | Unit::Hours | Unit::Share | Unit::Percent => 1,
        Unit::KronerPerHour | Unit::Years => 2,
        Unit::Ratio => 4,
    }
}

/// The decimals that a number was entered with, as far as they are printed.
fn needed(value: f64, unit: Unit) -> usize {
    let number = scaled(value, unit);
    let is_whole = |decimals: &usize| is_same(rounded(number, *decimals), number);
    (usual(unit)..=MOST).find(is_whole).unwrap_or(MOST)
}

/// A number as it was entered, with its unit: `12,50 kr`, `7,25 min`, `4,35 %`.
#[must_use]
pub fn entered(texts: &Texts, value: f64, unit: Unit) -> String {
    let format = Format::of(texts.lang());
    let decimals = needed(value, unit);
    let number = match ore(value).filter(|_| unit.is_money() && (1..=2).contains(&decimals)) {
        Some(ore) => format.amount(ore),
        None => format.number(scaled(value, unit), decimals),
    };
    texts.with(unit.key(), &[("value", &number)])
}

/// An amount in whole øre.
fn ore(kroner: f64) -> Option<Ore> {
    let ore = (kroner * 100.0).round();
    #[allow(clippy::cast_possible_truncation)]
    (ore.abs() < 1e15).then_some(Ore(ore as i64))
}

/// The fewest decimals of a figure that was worked out, where it can be followed: of an amount its øre, which show
/// where there are any.
pub(super) fn least(unit: Unit) -> usize {
    if unit.is_money() { 2 } else { usual(unit) }
}

/// The most decimals of a figure that was worked out.
fn most(unit: Unit) -> usize {
    match unit {
        Unit::Kroner | Unit::KronerPerHour | Unit::Years => 2,
        Unit::Count | Unit::Minutes | Unit::Hours | Unit::Share | Unit::Percent => MOST,
        // Factors of years stand below each other.
        Unit::Ratio => usual(unit),
    }
}

/// With how many decimals the figures of an estimate are printed, each by its key: with as many as it takes for the
/// formulas that they stand in to give their own figures as all of it is printed.
pub(super) struct Decimals(HashMap<&'static str, usize>);

impl Decimals {
    pub(super) fn of(estimate: &Estimate) -> Self {
        let lines = estimate.lines().iter();
        let mut all = Self(lines.map(|line| (line.figure.key, least(line.figure.unit))).collect());
        loop {
            let mut raised = false;
            for line in estimate.lines() {
                let LineResult::Computed { value, formula } = &line.result else { continue };
                if !all.give(formula, (line.figure.key, *value, line.figure.unit)) {
                    raised |= all.raise(formula);
                }
            }
            // No figure has more than its most, so that this comes to an end.
            if !raised {
                return all;
            }
        }
    }

    /// The decimals of a figure that was worked out; nothing of a number that was entered.
    pub(super) fn of_figure(&self, key: &str) -> Option<usize> {
        self.0.get(key).copied()
    }

    /// Whether anything in a formula could have more decimals, which it then has.
    fn raise(&mut self, formula: &Expression) -> bool {
        let mut raised = false;
        for token in formula.tokens() {
            let Token::Term(term) = token else { continue };
            let Some(decimals) = self.0.get_mut(term.key) else { continue };
            if *decimals < most(term.unit) {
                *decimals += 1;
                raised = true;
            }
        }
        raised
    }

    /// Whether a formula gives the figure when both are reckoned with as they are printed.
    pub(super) fn give(&self, formula: &Expression, (key, value, unit): (&str, f64, Unit)) -> bool {
        let decimals = self.of_figure(key).unwrap_or(least(unit));
        let figure = rounded(scaled(value, unit), decimals);
        let given = scaled(self.printed(formula).value(), unit);
        is_same(given, figure) || is_same(rounded(given, decimals), figure)
    }

    /// A formula with its numbers as they are printed.
    fn printed(&self, formula: &Expression) -> Expression {
        let all = |parts: &[Expression]| -> Vec<Expression> {
            parts.iter().map(|part| self.printed(part)).collect()
        };
        let two = |parts: &[Expression; 2]| parts.each_ref().map(|part| self.printed(part));
        match formula {
            Expression::Term(term) => {
                let decimals =
                    self.of_figure(term.key).unwrap_or_else(|| needed(term.value, term.unit));
                let number = rounded(scaled(term.value, term.unit), decimals);
                Expression::Term(Term { value: number / scaled(1.0, term.unit), ..*term })
            }
            Expression::Constant(number) => Expression::Constant(rounded(*number, CONSTANT)),
            Expression::Sum(parts) => Expression::Sum(all(parts)),
            Expression::Product(parts) => Expression::Product(all(parts)),
            Expression::Difference(parts) => Expression::Difference(Box::new(two(parts))),
            Expression::Quotient(parts) => Expression::Quotient(Box::new(two(parts))),
        }
    }
}

/// A figure that was worked out, with its unit and so many decimals: `51,7833 t`, `89 907,75 kr`.
pub(super) fn worked_out(texts: &Texts, value: f64, (unit, decimals): (Unit, usize)) -> String {
    let format = Format::of(texts.lang());
    let number = match ore(value).filter(|_| unit.is_money() && decimals == 2) {
        Some(ore) => format.amount(ore),
        None => format.number(scaled(value, unit), decimals),
    };
    texts.with(unit.key(), &[("value", &number)])
}

fn rounded(number: f64, decimals: usize) -> f64 {
    format!("{number:.decimals$}").parse().unwrap_or(number)
}

/// Whether two numbers are the same but for what binary fractions cannot hold.
fn is_same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calc::reckoning::Subject;
    use crate::text::Lang;

    fn term(value: f64, unit: Unit) -> Expression {
        Expression::Term(Term { key: "x", subject: Subject::Whole, value, unit })
    }

    #[test]
    fn what_was_entered_has_the_decimals_that_it_was_entered_with() {
        let texts = Texts::of(Lang::Nb);
        for (value, unit, text) in [
            (12.5, Unit::Kroner, "12,50 kr"),
            (12.0, Unit::Kroner, "12 kr"),
            (7.25, Unit::Minutes, "7,25 min"),
            (0.0435, Unit::Share, "4,35 %"),
            (4.35, Unit::Percent, "4,35 %"),
            (0.5, Unit::Hours, "0,5"),
        ] {
            let told = entered(texts, value, unit).replace('\u{a0}', " ");
            assert!(told.starts_with(text), "{told}");
        }
    }

    #[test]
    fn a_formula_that_does_not_give_its_figure_as_both_are_printed_is_told_apart() {
        let (kroner, entered) = (Unit::Kroner, Decimals(HashMap::new()));
        let gives = |all: &Decimals, formula: &Expression| {
            all.give(formula, ("y", formula.value(), kroner))
        };
        assert!(gives(&entered, &(term(12.5, kroner) * term(4.0, Unit::Count))));
        // A figure that is printed rounded is what the formula comes to.
        assert!(gives(&entered, &(term(12.5, kroner) * term(3.0, Unit::Count))));
        // A factor that was worked out is printed with one decimal, until that is too few.
        let factor = term(51.78333, Unit::Hours) * term(512.75, Unit::KronerPerHour);
        let mut worked_out = Decimals(HashMap::from([("x", 1)]));
        assert!(!gives(&worked_out, &factor));
        while !gives(&worked_out, &factor) {
            assert!(worked_out.raise(&factor), "{:?}", worked_out.0);
        }
        assert!(worked_out.of_figure("x") > Some(2));
    }

    #[test]
    fn amounts_are_printed_with_their_ore_so_that_sums_add_up() {
        let kroner = Unit::Kroner;
        let difference = || term(135_673.4, kroner) - term(45_765.65, kroner);
        let gives = |decimals| {
            let all = Decimals(HashMap::from([("x", decimals)]));
            all.give(&difference(), ("y", 89_907.75, kroner))
        };
        assert!(!gives(0) && gives(least(kroner)));
        let told = worked_out(Texts::of(Lang::Nb), 135_673.4, (kroner, least(kroner)));
        assert_eq!(told.replace('\u{a0}', " "), "135 673,40 kr");
        let told = worked_out(Texts::of(Lang::Nb), 2_080.0, (kroner, least(kroner)));
        assert_eq!(told.replace('\u{a0}', " "), "2 080 kr");
    }
}
