//! The lines of one year in use: each case type, the sums, the investment that they are held
//! against, and the users' side.

use super::super::assumptions::{Assumptions, CaseType, Change};
use super::super::expression::{Expression, Subject, Unit};
use super::super::field::{CasePart, Field};
use super::super::outcome::{MINUTES_PER_HOUR, Outcome, Yearly};
use super::{Line, input, optional, whole};

/// The lines of one case type.
pub(super) struct CaseLines {
    pub(super) avoided: Line,
    pub(super) hours: Line,
    pub(super) direct: Line,
    pub(super) user_hours: Line,
}

impl CaseLines {
    pub(super) fn of(index: usize, case: &CaseType) -> Self {
        let input = |part: CasePart, value| input(part.of(index), value);
        let before = input(CasePart::BeforePerYear, case.before_per_year);
        let avoided = match case.change {
            Change::After(after) => {
                Expression::difference(before, input(CasePart::AfterPerYear, after))
            }
            Change::Reduction(share) => {
                Expression::Product(vec![before, input(CasePart::Reduction, share)])
            }
        };
        let times = |factor| Expression::Product(vec![avoided.clone(), factor]);
        let in_hours =
            |minutes| Expression::quotient(times(minutes), Expression::Constant(MINUTES_PER_HOUR));
        let subject = Subject::CaseType(index);
        let minutes = input(CasePart::MinutesPerCase, case.minutes_per_case);
        let direct = input(CasePart::DirectCostPerCase, case.direct_cost_per_case);
        let user_minutes = input(CasePart::UserMinutesPerCase, case.user_minutes_per_case);
        Self {
            hours: Line::computed(
                ("plain-language-line-hours", subject, Unit::Hours),
                in_hours(minutes),
                case.hours_per_year(),
            ),
            direct: Line::computed(
                ("plain-language-line-direct", subject, Unit::Kroner),
                times(direct),
                case.direct_savings_per_year(),
            ),
            user_hours: Line::computed(
                ("plain-language-line-user-hours", subject, Unit::Hours),
                in_hours(user_minutes),
                case.user_hours_per_year(),
            ),
            avoided: Line::computed(
                ("plain-language-line-avoided", subject, Unit::Cases),
                avoided,
                case.avoided_per_year(),
            ),
        }
    }
}

/// The lines of one year in use.
pub(super) struct YearLines {
    pub(super) hours: Line,
    pub(super) direct: Line,
    pub(super) gross: Line,
    pub(super) maintenance: Line,
    pub(super) net: Line,
}

impl YearLines {
    pub(super) fn of(assumptions: &Assumptions, outcome: &Outcome, cases: &[CaseLines]) -> Self {
        let hourly_cost = || input(Field::HourlyCost, assumptions.hourly_cost);
        let hours = Line::computed(
            whole("plain-language-line-hours-total", Unit::Hours),
            Expression::Sum(cases.iter().map(|case| case.hours.as_term()).collect()),
            outcome.hours_per_year,
        );
        let direct = Line::computed(
            whole("plain-language-line-direct-total", Unit::Kroner),
            Expression::Sum(cases.iter().map(|case| case.direct.as_term()).collect()),
            outcome.direct_savings_per_year,
        );
        let freed = Expression::Product(vec![hours.as_term(), hourly_cost()]);
        let gross = Line::computed(
            whole("plain-language-line-gross", Unit::Kroner),
            Expression::Sum(vec![freed, direct.as_term()]),
            outcome.gross_per_year,
        );
        let upkeep = input(Field::MaintenanceHoursPerYear, assumptions.maintenance_hours_per_year);
        let maintenance = Line::computed(
            whole("plain-language-line-maintenance", Unit::Kroner),
            Expression::Product(vec![upkeep, hourly_cost()]),
            Yearly::of(assumptions).maintenance,
        );
        let net = Line::computed(
            whole("plain-language-line-net", Unit::Kroner),
            Expression::difference(gross.as_term(), maintenance.as_term()),
            outcome.net_per_year,
        );
        Self { hours, direct, gross, maintenance, net }
    }
}

pub(super) fn investment_line(assumptions: &Assumptions, outcome: &Outcome) -> Line {
    let own = Expression::Product(vec![
        input(Field::RewritingHours, assumptions.rewriting_hours),
        input(Field::HourlyCost, assumptions.hourly_cost),
    ]);
    let external = input(Field::ExternalCost, assumptions.external_cost);
    Line::computed(
        whole("plain-language-line-investment", Unit::Kroner),
        Expression::Sum(vec![own, external]),
        outcome.investment,
    )
}

/// Shown apart: users' time is in no figure above.
pub(super) fn user_lines(
    assumptions: &Assumptions,
    outcome: &Outcome,
    cases: &[CaseLines],
) -> [Line; 2] {
    let hours = Line::computed(
        whole("plain-language-line-user-hours-total", Unit::Hours),
        Expression::Sum(cases.iter().map(|case| case.user_hours.as_term()).collect()),
        outcome.user_hours_per_year,
    );
    let value_of_hour = assumptions.user_hour_value.unwrap_or_default();
    let value = optional(
        whole("plain-language-line-user-value", Unit::Kroner),
        outcome.user_value_per_year,
        || {
            let value_of_hour = input(Field::UserHourValue, value_of_hour);
            Expression::Product(vec![hours.as_term(), value_of_hour])
        },
        "plain-language-absent-no-user-hour-value",
    );
    [hours, value]
}
