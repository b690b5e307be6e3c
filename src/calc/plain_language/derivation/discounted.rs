//! The lines over the lifetime: each year's value in year 0, and what follows from their sum.

use super::super::assumptions::Assumptions;
use super::super::expression::{Expression, Subject, Term, Unit};
use super::super::field::Field;
use super::super::outcome::{Outcome, annuity, potential_per_year};
use super::yearly::YearLines;
use super::{Line, optional, whole};
use crate::calc::discounting::{DiscountRate, chain_product};

/// Factor and present value of each year, and the line that adds them up.
pub(super) fn discounting_lines(
    assumptions: &Assumptions,
    outcome: &Outcome,
    net: &Line,
) -> (Vec<Line>, Line) {
    let rate = assumptions.discount_rate;
    let years = 1..=assumptions.lifetime_years;
    let factors = chain_product(years.clone().map(|year| rate.rate_in_year(year)));
    let mut lines = Vec::new();
    let mut before = Expression::Constant(1.0);
    let mut amounts = Vec::new();
    for (year, value) in years.zip(factors) {
        let growth = Expression::Sum(vec![Expression::Constant(1.0), rate_term(rate, year)]);
        let factor = Line::computed(
            ("plain-language-line-discount-factor", Subject::Year(year), Unit::Ratio),
            Expression::quotient(before, growth),
            value,
        );
        let amount = Line::computed(
            ("plain-language-line-year-value", Subject::Year(year), Unit::Kroner),
            Expression::Product(vec![net.as_term(), factor.as_term()]),
            outcome.net_per_year * value,
        );
        before = factor.as_term();
        amounts.push(amount.as_term());
        lines.extend([factor, amount]);
    }
    let present_value = Line::computed(
        whole("plain-language-line-present-value", Unit::Kroner),
        Expression::Sum(amounts),
        outcome.present_value,
    );
    (lines, present_value)
}

/// What the present value comes to, held against the investment.
pub(super) fn result_lines(
    assumptions: &Assumptions,
    outcome: &Outcome,
    year: &YearLines,
    investment: &Line,
    present_value: &Line,
) -> Vec<Line> {
    let net_present_value = Line::computed(
        whole("plain-language-line-net-present-value", Unit::Kroner),
        Expression::difference(present_value.as_term(), investment.as_term()),
        outcome.net_present_value,
    );
    let ratio = optional(
        whole("plain-language-line-ratio", Unit::Ratio),
        outcome.ratio,
        || Expression::quotient(present_value.as_term(), investment.as_term()),
        "plain-language-absent-no-investment",
    );
    let return_percent = optional(
        whole("plain-language-line-return", Unit::Percent),
        outcome.return_percent,
        || {
            let gain = Expression::difference(ratio.as_term(), Expression::Constant(1.0));
            Expression::Product(vec![gain, Expression::Constant(100.0)])
        },
        "plain-language-absent-no-investment",
    );
    let payback = optional(
        whole("plain-language-line-payback", Unit::Years),
        outcome.payback_years,
        || Expression::quotient(investment.as_term(), year.net.as_term()),
        "plain-language-absent-never-paid-back",
    );
    let break_even = break_even_line(assumptions, outcome, &year.maintenance, investment);
    vec![net_present_value, ratio, return_percent, payback, break_even]
}

fn break_even_line(
    assumptions: &Assumptions,
    outcome: &Outcome,
    maintenance: &Line,
    investment: &Line,
) -> Line {
    let lifetime = f64::from(assumptions.lifetime_years);
    let annuity = annuity(assumptions.discount_rate, lifetime, 1.0);
    let term =
        |key, value, unit| Expression::Term(Term { key, subject: Subject::Whole, value, unit });
    let formula = || {
        let annuity = term("plain-language-term-annuity", annuity, Unit::Ratio);
        let yearly_cost = Expression::quotient(investment.as_term(), annuity);
        let needed = Expression::Sum(vec![yearly_cost, maintenance.as_term()]);
        let potential = potential_per_year(assumptions);
        let potential = term("plain-language-term-potential", potential, Unit::Kroner);
        Expression::quotient(needed, potential)
    };
    let reason = if outcome.ratio.is_none() {
        "plain-language-absent-no-investment"
    } else {
        "plain-language-absent-no-break-even"
    };
    let head = whole("plain-language-line-break-even", Unit::Share);
    optional(head, outcome.break_even_reduction, formula, reason)
}

fn rate_term(rate: DiscountRate, year: u32) -> Expression {
    let field = Field::DiscountRate;
    let subject = Subject::Year(year);
    let value = rate.rate_in_year(year);
    Expression::Term(Term { key: field.key(), subject, value, unit: field.unit() })
}
