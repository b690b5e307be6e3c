//! The estimate as changes: a benefit of the project, its estimate, and what it brings each year,
//! all one step. Attached again it brings the same records up to date.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use super::Typed;
use crate::calc::reckoning::{Basis, Calculator, Estimate as Outcome, Figure};
use crate::model::benefit::Benefit;
use crate::model::benefit_year::BenefitYear;
use crate::model::command::Change;
use crate::model::estimate::Estimate;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::money::Ore;
use crate::model::record::TableRecord;

/// The changes that attach an estimate to a project, and the benefit that it is attached to.
///
/// The years are those from `today` on for as long as the calculator says: kroner not spent, and
/// hours freed. Rows that somebody has entered by hand stay, and no second row is added for their
/// year.
#[must_use]
pub fn attached(
    portfolio: &Portfolio,
    typed: &Typed,
    (basis, outcome): (&Basis, &Outcome),
    (by, name, today): (&str, String, NaiveDate),
) -> (RecordId, Vec<Change>) {
    let known = known(portfolio, basis.given.calculator, typed, &name);
    attach_to(known, portfolio, typed, (basis, outcome), (by, name, today))
}

/// The same, as a benefit of its own beside what was made of it before.
#[must_use]
pub fn attached_anew(
    portfolio: &Portfolio,
    typed: &Typed,
    worked_out: (&Basis, &Outcome),
    said: (&str, String, NaiveDate),
) -> (RecordId, Vec<Change>) {
    attach_to(None, portfolio, typed, worked_out, said)
}

/// The benefit that a calculation was attached to, with the estimate that it became.
pub(in crate::app) fn attached_to<'a>(
    portfolio: &'a Portfolio,
    calculator: &Calculator,
    benefit: Option<RecordId>,
) -> Option<(&'a Benefit, &'a Estimate)> {
    let benefit = portfolio.benefits.get_raw(benefit?)?;
    Some((benefit, estimate_of(portfolio, calculator, benefit)?))
}

fn attach_to(
    known: Option<&Benefit>,
    portfolio: &Portfolio,
    typed: &Typed,
    (basis, outcome): (&Basis, &Outcome),
    (by, name, today): (&str, String, NaiveDate),
) -> (RecordId, Vec<Change>) {
    let calculator = basis.given.calculator;
    let estimate = known.and_then(|benefit| estimate_of(portfolio, calculator, benefit));
    let mut changes = Changes { portfolio, changes: Vec::new() };
    let benefit = Benefit {
        title: name.clone(),
        project_id: typed.project.map(Id::from_raw),
        benefit_type: Some(calculator.brings.benefit_type),
        ..same_or_new(known)
    };
    changes.put(known, &benefit);
    let made = Estimate {
        title: name,
        benefit_id: Some(benefit.id),
        method: Some(calculator.method),
        method_version: calculator.version.to_owned(),
        parameter_set: basis.set.code.to_owned(),
        inputs: inputs(basis, estimate),
        made_on: Some(FuzzyDate::from_day(today)),
        made_by: by.to_owned(),
        ..same_or_new(estimate)
    };
    changes.put(estimate, &made);
    let version = estimate.map_or("", |estimate| estimate.method_version.as_str());
    changes.years(benefit.id, outcome, version, i64::from(today.year()));
    (benefit.id.raw(), changes.changes)
}

/// The inputs as they are stored. What says the same already stays as it is written.
fn inputs(basis: &Basis, stored: Option<&Estimate>) -> String {
    let stored =
        stored.filter(|stored| Basis::of(stored).is_ok_and(|old| old.given == basis.given));
    stored.map_or_else(|| basis.given.to_json().to_string(), |stored| stored.inputs.clone())
}

/// The benefit that was made of this before: the one just attached, else the one of the same name
/// in the project that has such an estimate.
fn known<'a>(
    portfolio: &'a Portfolio,
    calculator: &Calculator,
    typed: &Typed,
    name: &str,
) -> Option<&'a Benefit> {
    let project = typed.project?;
    let of_project = |benefit: &&Benefit| benefit.project_id.map(Into::into) == Some(project);
    let just_attached = typed.benefit.and_then(|id| portfolio.benefits.get_raw(id));
    let has_estimate = |benefit: &Benefit| estimate_of(portfolio, calculator, benefit).is_some();
    just_attached.filter(of_project).or_else(|| {
        portfolio
            .benefits
            .iter()
            .filter(of_project)
            .find(|benefit| benefit.title == name && has_estimate(benefit))
    })
}

fn estimate_of<'a>(
    portfolio: &'a Portfolio,
    calculator: &Calculator,
    benefit: &Benefit,
) -> Option<&'a Estimate> {
    portfolio.estimates.iter().find(|estimate| {
        estimate.benefit_id == Some(benefit.id) && estimate.method == Some(calculator.method)
    })
}

/// The record that is there, or a new and empty one.
fn same_or_new<T: TableRecord>(known: Option<&T>) -> T {
    known.cloned().unwrap_or_else(|| T::empty(RecordId::new()))
}

struct Changes<'a> {
    portfolio: &'a Portfolio,
    changes: Vec<Change>,
}

impl Changes<'_> {
    /// Adds a record, or brings the one that is there up to date.
    fn put<T: TableRecord>(&mut self, known: Option<&T>, wanted: &T) {
        match known {
            Some(known) => self.changes.extend(Change::between(known, wanted)),
            None => self.changes.push(Change::add(wanted)),
        }
    }

    /// `before` is the version of the method that the estimate was made by until now.
    fn years(&mut self, benefit: Id<Benefit>, outcome: &Outcome, before: &str, first: i64) {
        let version = outcome.calculator().version;
        let is_own = |source: &str| !source.is_empty() && (source == version || source == before);
        let (mut own, mut by_hand) = (HashMap::new(), Vec::new());
        for row in self.portfolio.benefit_years.iter() {
            if row.benefit_id != Some(benefit) {
                continue;
            }
            match row.year {
                Some(year) if is_own(&row.source) => {
                    own.insert(year, row);
                }
                year => by_hand.extend(year),
            }
        }
        let plan = Plan::of(outcome);
        for year in (first..first + plan.years).filter(|year| !by_hand.contains(year)) {
            if plan.brings_nothing() {
                continue;
            }
            let known = own.remove(&year);
            let row = BenefitYear {
                benefit_id: Some(benefit),
                year: Some(year),
                amount: plan.amount,
                hours: plan.hours,
                source: plan.source.to_owned(),
                ..same_or_new(known)
            };
            self.put(known, &row);
        }
        // What an earlier calculation planned and this one does not.
        let mut gone: Vec<RecordId> = own.into_values().map(|row| row.id.raw()).collect();
        gone.sort();
        self.changes.extend(gone.into_iter().map(|id| Change::Delete { id }));
    }
}

/// What each year brings, and for how many.
struct Plan {
    amount: Option<Ore>,
    hours: Option<f64>,
    years: i64,
    source: &'static str,
}

impl Plan {
    fn of(outcome: &Outcome) -> Self {
        let brings = &outcome.calculator().brings;
        // In hundredths: øre, and hours with two decimals. None of what is nothing.
        let hundredths = |figure: Option<&Figure>| {
            let value = figure.and_then(|figure| outcome.figure(figure))?;
            Some((value * 100.0).round()).filter(|hundredths| *hundredths != 0.0)
        };
        let amount = hundredths(brings.kroner).map(|ore| Ore(ore as i64));
        let hours = hundredths(brings.hours).map(|hours| hours / 100.0);
        let years = brings.years.and_then(|input| outcome.values.whole().number(input));
        Self {
            amount,
            hours,
            years: years.unwrap_or(1.0) as i64,
            source: outcome.calculator().version,
        }
    }

    /// Whether there is nothing to say of a year.
    fn brings_nothing(&self) -> bool {
        self.amount.is_none() && self.hours.is_none()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::super::read;
    use super::*;
    use crate::calc::reckoning::plain_language::CALCULATOR;
    use crate::model::kind::Kind;
    use crate::model::plan::plan;
    use crate::model::project::Project;
    use crate::text::Lang;

    fn attach(before: &Portfolio, typed: &mut Typed, lifetime: &str, year: i32) -> Portfolio {
        typed.fields.insert("lifetime_years".to_owned(), lifetime.to_owned());
        let reading = read(&CALCULATOR, typed, Lang::Nb);
        let today = NaiveDate::from_ymd_opt(year, 4, 26).unwrap();
        let worked_out = (&reading.basis, reading.estimate.as_ref().unwrap());
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

    fn project() -> (Portfolio, Typed) {
        let mut empty = Portfolio::default();
        let project = RecordId::new();
        empty.put(Kind::Project, project, [Project::title.with("P".to_owned())]).unwrap();
        let mut typed = Typed { project: Some(project), ..Typed::empty(&CALCULATOR) };
        let row = &mut typed.rows.get_mut("case_types").unwrap()[0];
        for (name, text) in [
            ("before_per_year", "1200"),
            ("after_per_year", "40 %"),
            ("minutes_per_case", "15"),
            ("direct_cost_per_case", "2,50"),
        ] {
            row.insert(name.to_owned(), text.to_owned());
        }
        (empty, typed)
    }

    #[test]
    fn the_years_come_along_and_are_not_doubled() {
        let (empty, mut typed) = project();
        let first = attach(&empty, &mut typed, "3", 2024);
        let brought = |year| (year, Some(Ore(120_000)), Some(120.0));
        assert_eq!(years(&first), [2024, 2025, 2026].map(brought));

        // Later, and for fewer years; one was corrected by hand meanwhile.
        let mut second = first.clone();
        let row = first.benefit_years.iter().find(|row| row.year == Some(2025)).unwrap().id.raw();
        let corrected =
            [BenefitYear::source.with(String::new()), BenefitYear::hours.with(Some(7.0))];
        second.change(row, corrected).unwrap();
        typed.benefit = None;
        let third = attach(&second, &mut typed, "2", 2025);
        let by_hand = (2025, Some(Ore(120_000)), Some(7.0));
        assert_eq!(years(&third), [by_hand, brought(2026)]);
        assert_eq!((third.benefits.len(), third.estimates.len()), (1, 1), "the same benefit");
    }

    #[test]
    fn the_estimate_says_what_it_rests_on_and_stays_as_it_is_written() {
        let (empty, mut typed) = project();
        let first = attach(&empty, &mut typed, "3", 2024);
        let estimate = first.estimates.iter().next().unwrap();
        assert_eq!(estimate.method_version, "klarspråk v1");
        assert_eq!(estimate.parameter_set, "klarsprak-2022");
        assert_eq!(Basis::of(estimate).unwrap(), read(&CALCULATOR, &typed, Lang::Nb).basis);
        // Its keys in another order say the same: nothing is changed for that.
        let mut second = first.clone();
        let other = r#"{"lifetime_years": 3, "case_types": [{"reduction": 0.4,
            "before_per_year": 1200, "minutes_per_case": 15, "direct_cost_per_case": 2.5}]}"#;
        second.change(estimate.id.raw(), [Estimate::inputs.with(other.to_owned())]).unwrap();
        let third = attach(&second, &mut typed, "3", 2024);
        assert_eq!(third.estimates.iter().next().unwrap().inputs, other);
        let fourth = attach(&third, &mut typed, "4", 2024);
        assert_ne!(fourth.estimates.iter().next().unwrap().inputs, other);
    }
}
