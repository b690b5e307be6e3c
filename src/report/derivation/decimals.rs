//! How many decimals a number is printed with, and whether a printed formula gives the printed figure.

use crate::calc::reckoning::{Expression, Term, Unit};
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

/// Whether a formula gives the figure when both are reckoned with as they are printed.
pub(super) fn is_as_printed(
    formula: &Expression,
    computed: &[&str],
    (value, unit): (f64, Unit),
) -> bool {
    let figure = rounded(scaled(value, unit), usual(unit));
    is_same(scaled(printed(formula, computed).value(), unit), figure)
}

/// A formula with its numbers as they are printed.
fn printed(formula: &Expression, computed: &[&str]) -> Expression {
    let all = |parts: &[Expression]| -> Vec<Expression> {
        parts.iter().map(|part| printed(part, computed)).collect()
    };
    let two = |parts: &[Expression; 2]| parts.each_ref().map(|part| printed(part, computed));
    match formula {
        Expression::Term(term) => {
            let is_computed = computed.contains(&term.key);
            let decimals =
                if is_computed { usual(term.unit) } else { needed(term.value, term.unit) };
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
        let kroner = Unit::Kroner;
        let whole = term(12.5, kroner) * term(4.0, Unit::Count);
        assert!(is_as_printed(&whole, &[], (whole.value(), kroner)));
        // Its figure is printed in whole kroner.
        let cut = term(12.5, kroner) * term(3.0, Unit::Count);
        assert!(!is_as_printed(&cut, &[], (cut.value(), kroner)));
        // A factor that was worked out is printed with one decimal.
        let factor = term(21.75, Unit::Hours) * term(100.0, Unit::KronerPerHour);
        assert!(is_as_printed(&factor, &[], (factor.value(), kroner)));
        assert!(!is_as_printed(&factor, &["x"], (factor.value(), kroner)));
    }
}
