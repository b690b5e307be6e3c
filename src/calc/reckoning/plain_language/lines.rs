//! The lines of a plain-language estimate in reading order: each case type, the year, the
//! investment, each year's present value, the result, and last, apart, the users' side.

use super::suggestions::HIGHEST_SUGGESTED_REDUCTION;
use super::{
    AFTER_PER_YEAR, BEFORE_PER_YEAR, BREAK_EVEN, CASE_TYPES, DIRECT, DIRECT_COST_PER_CASE,
    DISCOUNT_RATE, EXTERNAL_COST, GROSS, HOURLY_COST, HOURS, INVESTMENT, LIFETIME_YEARS,
    MAINTENANCE_HOURS_PER_YEAR, MINUTES_PER_CASE, NET, NET_PRESENT_VALUE, PAYBACK, PRESENT_VALUE,
    RATIO, REDUCTION, RETURN, REWRITING_HOURS, USER_HOUR_VALUE, USER_HOURS, USER_MINUTES_PER_CASE,
    USER_VALUE, WEIGHTED_REDUCTION,
};
use crate::calc::reckoning::discounting::{DiscountRate, Rate};
use crate::calc::reckoning::expression::Expression;
use crate::calc::reckoning::over_years::OverYears;
use crate::calc::reckoning::{Figure, MINUTES_PER_HOUR, Part, Remark, Unit, Values, Working};

const AVOIDED: Figure = Figure::step("plain-language-line-avoided", Unit::Count);
const CASE_HOURS: Figure = Figure::step("plain-language-line-hours", Unit::Hours);
const CASE_DIRECT: Figure = Figure::step("plain-language-line-direct", Unit::Kroner);
const CASE_USER_HOURS: Figure = Figure::step("plain-language-line-user-hours", Unit::Hours);
const MAINTENANCE: Figure = Figure::step("plain-language-line-maintenance", Unit::Kroner);

const POTENTIAL: Figure = Figure::step("plain-language-term-potential", Unit::Kroner);

const NO_INVESTMENT: &str = "plain-language-absent-no-investment";

const NOT_INVESTED: Remark = Remark::new("no-investment", "plain-language-notice-no-investment");
const NEVER_PAID_BACK: Remark =
    Remark::new("never-paid-back", "plain-language-notice-never-paid-back");
/// It is paid back only after the text has gone out of use.
const PAID_BACK_LATE: Remark =
    Remark::new("paid-back-after-lifetime", "plain-language-notice-paid-back-late");
/// Can be wanted, when people learn of their rights: it needs a comment, not a correction.
const MORE_CASES: Remark = Remark::new("more-cases", "plain-language-notice-more-cases");
const HIGH_REDUCTION: Remark =
    Remark::new("high-reduction", "plain-language-notice-high-reduction");

/// Sums over the case types.
#[derive(Default)]
struct Sums {
    hours: Vec<Expression>,
    direct: Vec<Expression>,
    user_hours: Vec<Expression>,
}

/// What one year in use brings and costs.
struct Year {
    gross: Expression,
    maintenance: Expression,
    net: Expression,
}

pub(super) fn lines(values: &Values, work: &mut Working) {
    let all = values.whole();
    let cases = values.rows(&CASE_TYPES);
    let mut sums = Sums::default();
    for case in &cases {
        case_type(case, &mut sums, work);
    }
    let year = year(&all, &mut sums, work);
    let own_work = all.term(&REWRITING_HOURS) * all.term(&HOURLY_COST);
    let investment = work.line(&INVESTMENT, own_work + all.term(&EXTERNAL_COST));
    let lifetime = all.number(&LIFETIME_YEARS).unwrap_or_default();
    let rate = all.rate(&DISCOUNT_RATE).unwrap_or(Rate::from(DiscountRate::R109));
    let over_years = OverYears { amount: &year.net, years: lifetime, rate: (rate, &DISCOUNT_RATE) };
    let present_value = over_years.write(work, &PRESENT_VALUE);
    let potential = potential(&all, &cases);
    results(&investment, present_value, &year, work);
    break_even(&investment, &year, &potential, &over_years, work);
    users(&all, &sums, work);
    remarks(&cases, lifetime, work);
}

/// `before − after`, or `before × reduction`. Negative if there are more.
fn avoided(case: &Part<'_>) -> Expression {
    let before = case.term(&BEFORE_PER_YEAR);
    // As a sum: −0 becomes 0.
    Expression::sum([match case.given(&AFTER_PER_YEAR) {
        Some(after) => before - after,
        None => before * case.term(&REDUCTION),
    }])
}

fn case_type(case: &Part<'_>, sums: &mut Sums, work: &mut Working) {
    let avoided = avoided(case);
    let hours = |minutes| avoided.clone() * case.term(minutes) / MINUTES_PER_HOUR;
    let own = hours(&MINUTES_PER_CASE);
    let direct = avoided.clone() * case.term(&DIRECT_COST_PER_CASE);
    let users = hours(&USER_MINUTES_PER_CASE);
    work.about(case.subject(), &AVOIDED, avoided.clone());
    sums.hours.push(work.about(case.subject(), &CASE_HOURS, own));
    sums.direct.push(work.about(case.subject(), &CASE_DIRECT, direct));
    sums.user_hours.push(work.about(case.subject(), &CASE_USER_HOURS, users));
}

fn year(all: &Part<'_>, sums: &mut Sums, work: &mut Working) -> Year {
    let hourly_cost = all.term(&HOURLY_COST);
    let hours = work.line(&HOURS, Expression::sum(sums.hours.drain(..)));
    let direct = work.line(&DIRECT, Expression::sum(sums.direct.drain(..)));
    let gross = work.line(&GROSS, hours * hourly_cost.clone() + direct);
    let upkeep = all.term(&MAINTENANCE_HOURS_PER_YEAR) * hourly_cost;
    let maintenance = work.line(&MAINTENANCE, upkeep);
    let net = work.line(&NET, gross.clone() - maintenance.clone());
    Year { gross, maintenance, net }
}

/// What all cases cost a year with today's text.
fn potential(all: &Part<'_>, cases: &[Part<'_>]) -> Expression {
    let cost = |case: &Part<'_>| {
        let time = case.term(&MINUTES_PER_CASE) / MINUTES_PER_HOUR * all.term(&HOURLY_COST);
        case.term(&BEFORE_PER_YEAR) * (time + case.term(&DIRECT_COST_PER_CASE))
    };
    Expression::sum(cases.iter().map(cost))
}

/// What the present value comes to, held against the investment.
fn results(investment: &Expression, present_value: Expression, year: &Year, work: &mut Working) {
    let is_invested = investment.value() > 0.0;
    work.line(&NET_PRESENT_VALUE, present_value.clone() - investment.clone());
    let ratio = is_invested.then(|| present_value / investment.clone());
    let ratio = work.line_or(&RATIO, ratio, NO_INVESTMENT);
    let gain = ratio.map(|ratio| (ratio - 1.0) * 100.0);
    work.line_or(&RETURN, gain, NO_INVESTMENT);
    let payback = (year.net.value() > 0.0).then(|| investment.clone() / year.net.clone());
    work.line_or(&PAYBACK, payback, "plain-language-absent-never-paid-back");
}

/// Which reduction would pay, with lines for what it is reckoned of, and which one is assumed.
fn break_even(
    investment: &Expression,
    year: &Year,
    potential: &Expression,
    over_years: &OverYears<'_>,
    work: &mut Working,
) {
    let (is_invested, costs) = (investment.value() > 0.0, potential.value() > 0.0);
    let needed = |annuity| investment.clone() / annuity + year.maintenance.clone();
    let is_there =
        is_invested && costs && (needed(over_years.annuity()) / potential.clone()).value() <= 1.0;
    let reason = if is_invested { "plain-language-absent-no-break-even" } else { NO_INVESTMENT };
    let formula = is_there.then(|| {
        let annuity = over_years.write_annuity(work);
        let potential = work.line(&POTENTIAL, potential.clone());
        needed(annuity) / potential
    });
    work.line_or(&BREAK_EVEN, formula, reason);
    let weighted = costs.then(|| year.gross.clone() / potential.clone());
    work.beside(&WEIGHTED_REDUCTION, weighted);
}

/// Shown apart: users' time is in no figure above.
fn users(all: &Part<'_>, sums: &Sums, work: &mut Working) {
    let hours = work.line(&USER_HOURS, Expression::sum(sums.user_hours.iter().cloned()));
    let value = all.given(&USER_HOUR_VALUE).map(|value| hours * value);
    work.line_or(&USER_VALUE, value, "plain-language-absent-no-user-hour-value");
}

fn remarks(cases: &[Part<'_>], lifetime: f64, work: &mut Working) {
    if work.figure(&INVESTMENT).is_none_or(|investment| investment <= 0.0) {
        work.remark(&NOT_INVESTED);
    }
    match work.figure(&PAYBACK) {
        None => work.remark(&NEVER_PAID_BACK),
        Some(years) if years > lifetime => work.remark(&PAID_BACK_LATE),
        Some(_) => {}
    }
    for case in cases {
        if avoided(case).value() < 0.0 {
            work.remark_on(case, &MORE_CASES);
        }
        // A count is evidence, whatever it shows; only an assumption can be too bold.
        if case.number(&REDUCTION).is_some_and(|share| share > HIGHEST_SUGGESTED_REDUCTION) {
            work.remark_on(case, &HIGH_REDUCTION);
        }
    }
}
