//! The estimate as changes: a benefit of the project, its estimate, and what it brings each year,
//! all one step. Attached again it brings the same records up to date.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use super::Typed;
use crate::calc::plain_language::parameters::ParameterSet;
use crate::calc::plain_language::{Estimate as Outcome, Input, METHOD_VERSION};
use crate::model::benefit::Benefit;
use crate::model::command::Change;
use crate::model::estimate::{Estimate, Method};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::money::Ore;
use crate::model::value::Value;

/// The changes that attach an estimate to a project, and the benefit that it is attached to.
///
/// The years are those from `today` on over the lifetime: kroner not spent, and hours freed. Rows
/// that somebody has entered by hand stay, and no second row is added for their year.
#[must_use]
pub fn attached(
    portfolio: &Portfolio,
    typed: &Typed,
    (input, outcome): (&Input, &Outcome),
    (by, name, today): (&str, String, NaiveDate),
) -> (RecordId, Vec<Change>) {
    let known = known(portfolio, typed, &name);
    let estimate = known.and_then(|benefit| estimate_of(portfolio, benefit));
    let mut changes = Changes { portfolio, changes: Vec::new() };
    let benefit = changes.put(
        Kind::Benefit,
        known.map(|benefit| benefit.id.raw()),
        vec![
            ("title", Value::Text(name.clone())),
            ("project_id", typed.project.map_or(Value::Null, Value::Link)),
            ("benefit_type", Value::Choice("time_saved")),
        ],
    );
    changes.put(
        Kind::Estimate,
        estimate.map(|estimate| estimate.id.raw()),
        vec![
            ("title", Value::Text(name)),
            ("benefit_id", Value::Link(benefit)),
            ("method", Value::Choice("plain_language")),
            ("method_version", Value::Text(METHOD_VERSION.to_owned())),
            ("parameter_set", Value::Text(ParameterSet::newest().code.to_owned())),
            ("inputs", Value::Text(serde_json::to_string(input).unwrap_or_default())),
            ("made_on", Value::Date(FuzzyDate::from_day(today))),
            ("made_by", if by.is_empty() { Value::Null } else { Value::Text(by.to_owned()) }),
        ],
    );
    changes.years(benefit, outcome, i64::from(today.year()));
    (benefit, changes.changes)
}

/// The benefit that was made of this before: the one just attached, else the one of the same name
/// in the project that has such an estimate.
fn known<'a>(portfolio: &'a Portfolio, typed: &Typed, name: &str) -> Option<&'a Benefit> {
    let project = typed.project?;
    let of_project = |benefit: &&Benefit| benefit.project_id.map(Into::into) == Some(project);
    let just_attached = typed.benefit.and_then(|id| portfolio.benefits.get_raw(id));
    just_attached.filter(of_project).or_else(|| {
        portfolio
            .benefits
            .iter()
            .filter(of_project)
            .find(|benefit| benefit.title == name && estimate_of(portfolio, benefit).is_some())
    })
}

fn estimate_of<'a>(portfolio: &'a Portfolio, benefit: &Benefit) -> Option<&'a Estimate> {
    portfolio.estimates.iter().find(|estimate| {
        estimate.benefit_id == Some(benefit.id) && estimate.method == Some(Method::PlainLanguage)
    })
}

struct Changes<'a> {
    portfolio: &'a Portfolio,
    changes: Vec<Change>,
}

impl Changes<'_> {
    /// Adds a record, or brings the one that is there up to date.
    fn put(
        &mut self,
        kind: Kind,
        known: Option<RecordId>,
        given: Vec<(&'static str, Value)>,
    ) -> RecordId {
        let values =
            given.into_iter().filter_map(|(field, value)| Some((kind.field(field)?.0, value)));
        match known.and_then(|id| self.portfolio.record(id)) {
            Some(record) => {
                let id = record.record_id();
                let changed = values.filter(|(field, value)| record.get(*field) != *value);
                self.changes.extend(changed.map(|(field, value)| Change::Set { id, field, value }));
                id
            }
            None => {
                let id = RecordId::new();
                let values = values.filter(|(_, value)| !value.is_null()).collect();
                self.changes.push(Change::Add { kind, id, values });
                id
            }
        }
    }

    fn years(&mut self, benefit: RecordId, outcome: &Outcome, first: i64) {
        let (mut own, mut by_hand) = (HashMap::new(), Vec::new());
        for row in self.portfolio.benefit_years.iter() {
            if row.benefit_id.map(Into::into) != Some(benefit) {
                continue;
            }
            match row.year {
                Some(year) if row.source == METHOD_VERSION => {
                    own.insert(year, row.id.raw());
                }
                year => by_hand.extend(year),
            }
        }
        let plan = Plan::of(outcome);
        let lifetime = i64::from(outcome.assumptions.lifetime_years);
        for year in (first..first + lifetime).filter(|year| !by_hand.contains(year)) {
            if let Some(values) = plan.row(benefit, year) {
                self.put(Kind::BenefitYear, own.remove(&year), values);
            }
        }
        // What an earlier calculation planned and this one does not.
        let mut gone: Vec<RecordId> = own.into_values().collect();
        gone.sort();
        self.changes.extend(gone.into_iter().map(|id| Change::Delete { id }));
    }
}

/// What each year brings.
struct Plan {
    amount: Value,
    hours: Value,
}

impl Plan {
    fn of(outcome: &Outcome) -> Self {
        // Kroner are those that are not spent; the worth of freed time is no budget.
        let ore = (outcome.outcome.direct_savings_per_year * 100.0).round();
        let hours = (outcome.outcome.hours_per_year * 100.0).round() / 100.0;
        let amount = if ore == 0.0 { Value::Null } else { Value::Money(Ore(ore as i64)) };
        let hours = if hours == 0.0 { Value::Null } else { Value::Number(hours) };
        Self { amount, hours }
    }

    /// Nothing for a year that brings nothing.
    fn row(&self, benefit: RecordId, year: i64) -> Option<Vec<(&'static str, Value)>> {
        let brings = !(self.amount.is_null() && self.hours.is_null());
        brings.then(|| {
            vec![
                ("benefit_id", Value::Link(benefit)),
                ("year", Value::Integer(year)),
                ("amount", self.amount.clone()),
                ("hours", self.hours.clone()),
                ("source", Value::Text(METHOD_VERSION.to_owned())),
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::{CaseTexts, read};
    use super::*;
    use crate::model::benefit_year::BenefitYear;
    use crate::model::plan::plan;

    fn attach(before: &Portfolio, typed: &mut Typed, lifetime: &str, year: i32) -> Portfolio {
        typed.common[4] = lifetime.to_owned();
        let reading = read(typed);
        let today = NaiveDate::from_ymd_opt(year, 4, 26).unwrap();
        let worked_out = (&reading.input, reading.estimate.as_ref().unwrap());
        let (benefit, changes) =
            attached(before, typed, worked_out, ("Kari", "Brev".to_owned(), today));
        typed.benefit = Some(benefit);
        plan(before, &changes).unwrap().portfolio
    }

    fn years(portfolio: &Portfolio) -> Vec<(i64, Option<Ore>, Option<f64>)> {
        let row = |row: &BenefitYear| (row.year.unwrap(), row.amount, row.hours);
        let mut years: Vec<_> = portfolio.benefit_years.iter().map(row).collect();
        years.sort_by_key(|year| year.0);
        years
    }

    #[test]
    fn the_years_come_along_and_are_not_doubled() {
        let mut empty = Portfolio::default();
        let project = RecordId::new();
        let title = Kind::Project.field("title").unwrap().0;
        empty.put(Kind::Project, project, [(title, Value::Text("P".to_owned()))]).unwrap();
        let numbers = ["1200", "40 %", "15", "2,50", ""].map(str::to_owned);
        let cases = vec![CaseTexts { name: String::new(), numbers }];
        let mut typed = Typed { cases, project: Some(project), ..Typed::default() };
        let first = attach(&empty, &mut typed, "3", 2024);
        let brought = |year| (year, Some(Ore(120_000)), Some(120.0));
        assert_eq!(years(&first), [2024, 2025, 2026].map(brought));

        // Later, and for fewer years; one was corrected by hand meanwhile.
        let mut second = first.clone();
        let row = first.benefit_years.iter().find(|row| row.year == Some(2025)).unwrap().id.raw();
        let source = Kind::BenefitYear.field("source").unwrap().0;
        let hours = Kind::BenefitYear.field("hours").unwrap().0;
        second.change(row, [(source, Value::Null), (hours, Value::Number(7.0))]).unwrap();
        typed.benefit = None;
        let third = attach(&second, &mut typed, "2", 2025);
        let by_hand = (2025, Some(Ore(120_000)), Some(7.0));
        assert_eq!(years(&third), [by_hand, brought(2026)]);
        assert_eq!((third.benefits.len(), third.estimates.len()), (1, 1), "the same benefit");
    }
}
