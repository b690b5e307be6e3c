//! What is the same every year, over the years: each year's value in year 0, and their sum.

use super::discounting::{Rate, annuity};
use super::expression::{Expression, Subject, Term};
use super::figure::Figure;
use super::input::Input;
use super::unit::Unit;
use super::working::Working;

const DISCOUNT_FACTOR: Figure = Figure::step("reckoning-line-discount-factor", Unit::Ratio);
const YEAR_VALUE: Figure = Figure::step("reckoning-line-year-value", Unit::Kroner);
const ANNUITY: Figure = Figure::step("reckoning-term-annuity", Unit::Ratio);

/// An amount that falls at the end of each of so many years. A number of years that is not whole
/// counts that part of its last year's amount, at that year's end; only a variant of a sensitivity
/// has one.
#[derive(Clone, Debug)]
pub struct OverYears<'a> {
    /// The amount of one year.
    pub amount: &'a Expression,
    /// For how many years.
    pub years: f64,
    /// The discount rate, and the input that gives it.
    pub rate: (Rate, &'a Input),
}

impl OverYears<'_> {
    /// Writes a line for each year's factor and value, and the line that adds them up; gives the
    /// present value.
    pub fn write(&self, work: &mut Working, present_value: &'static Figure) -> Expression {
        let (rate, input) = self.rate;
        let mut before = Expression::Constant(1.0);
        let mut values = Vec::new();
        for year in 1..=self.years.ceil() as u32 {
            let subject = Subject::Year(year);
            let value = rate.in_year(year);
            let in_year = Term { key: input.key, subject, value, unit: Unit::Share };
            let growth = Expression::Constant(1.0) + Expression::Term(in_year);
            before = work.about(subject, &DISCOUNT_FACTOR, before / growth);
            let mut amount = self.amount.clone() * before.clone();
            let part = self.years + 1.0 - f64::from(year);
            if part < 1.0 {
                amount = amount * part;
            }
            values.push(work.about(subject, &YEAR_VALUE, amount));
        }
        let worked_out = self.amount.clone() * self.annuity();
        work.shown_as(present_value, Expression::sum(values), &worked_out)
    }

    /// The sum of the discount factors, as a number in a formula.
    #[must_use]
    pub(crate) fn annuity(&self) -> Expression {
        let value = annuity(self.rate.0, self.years);
        let subject = Subject::Whole;
        Expression::Term(Term { key: ANNUITY.key, subject, value, unit: ANNUITY.unit })
    }

    /// Writes the line that adds the discount factors up; gives their sum.
    pub(crate) fn write_annuity(&self, work: &mut Working) -> Expression {
        let factor = |year: u32| {
            let value =
                annuity(self.rate.0, f64::from(year)) - annuity(self.rate.0, f64::from(year - 1));
            let (key, subject) = (DISCOUNT_FACTOR.key, Subject::Year(year));
            let factor = Expression::Term(Term { key, subject, value, unit: DISCOUNT_FACTOR.unit });
            let part = self.years + 1.0 - f64::from(year);
            if part < 1.0 { factor * part } else { factor }
        };
        let factors = (1..=self.years.ceil() as u32).map(factor);
        work.shown_as(&ANNUITY, Expression::sum(factors), &self.annuity())
    }
}
