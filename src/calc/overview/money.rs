//! What the network has asked for, got and used: the six sums of applications, by scheme and year
//! and in all.

use std::collections::BTreeMap;

use super::tally::{Tally, none_last};
use super::{Amount, By, Figure};
use crate::calc::is_example;
use crate::model::application::{Application, ApplicationState as State};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

/// Which sum of an application a figure adds up.
type Sum = fn(&Application) -> Option<Ore>;

const SUMS: [(&str, Sum); 7] = [
    ("money.applied", |application| application.applied),
    ("money.applied_not_sent", applied_not_sent),
    ("money.awarded", |application| application.awarded),
    ("money.accepted", |application| application.accepted),
    ("money.paid", |application| application.paid),
    ("money.spent", |application| application.spent),
    ("money.to_return", |application| application.to_return),
];

/// An application with what it is grouped by.
struct Row<'a> {
    application: &'a Application,
    is_example: bool,
}

/// A scheme and a year with their applications.
struct Group<'a> {
    by: Vec<(&'static str, By)>,
    rows: Vec<Row<'a>>,
}

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let groups = groups(portfolio);
    let mut figures = Vec::new();
    for (key, sum) in SUMS {
        figures.extend(groups.iter().filter_map(|group| group.summed(key, sum)));
    }
    figures.extend(groups.iter().filter_map(Group::award_share));
    figures
}

/// All applications first, then each scheme and year: schemes by name, then years.
fn groups(portfolio: &Portfolio) -> Vec<Group<'_>> {
    let mut all = Group { by: Vec::new(), rows: Vec::new() };
    let mut parts = BTreeMap::new();
    for application in portfolio.applications.iter() {
        let is_example = is_example(&application.source);
        let (scheme, year) = scheme_and_year(portfolio, application);
        let place = (none_last(scheme), none_last(year));
        let part = parts.entry(place).or_insert_with(|| Group {
            by: vec![("scheme", By::Record(scheme.map(|(_, id)| id))), ("year", By::Year(year))],
            rows: Vec::new(),
        });
        part.rows.push(Row { application, is_example });
        all.rows.push(Row { application, is_example });
    }
    std::iter::once(all).chain(parts.into_values()).collect()
}

/// The scheme, by name and key, and the year that the money is for. Without a call, the year is
/// that of the sending, since nothing else dates the application.
fn scheme_and_year<'a>(
    portfolio: &'a Portfolio,
    application: &Application,
) -> (Option<(&'a str, RecordId)>, Option<i64>) {
    let call = portfolio.calls.find(application.call_id);
    let scheme = call
        .and_then(|call| portfolio.schemes.find(call.scheme_id))
        .map(|scheme| (scheme.title.as_str(), scheme.id.raw()));
    let sent = || application.submitted_on.as_ref().and_then(|date| date.year()).map(i64::from);
    (scheme, call.and_then(|call| call.call_year).or_else(sent))
}

impl Group<'_> {
    /// The sum over the applications that state it; nothing where none does.
    fn summed(&self, key: &'static str, sum: Sum) -> Option<Figure> {
        let mut tally = Tally::default();
        let mut amounts = Vec::with_capacity(self.rows.len());
        for row in &self.rows {
            if let Some(amount) = sum(row.application) {
                tally.take(row.application.id.raw(), row.is_example);
                amounts.push(amount);
            } else {
                tally.pass_over();
            }
        }
        let total = amounts.iter().sum();
        (!tally.is_empty()).then(|| tally.figure(key, self.by.clone(), Amount::Money(total)))
    }

    /// How much of the money asked for was awarded, among the applications whose answer is known:
    /// one without an answer says nothing about the share yet.
    fn award_share(&self) -> Option<Figure> {
        let mut tally = Tally::default();
        let (mut asked, mut got) = (Vec::new(), Vec::new());
        for row in &self.rows {
            match (row.application.applied, answer(row.application)) {
                (Some(applied), Some(awarded)) => {
                    tally.take(row.application.id.raw(), row.is_example);
                    asked.push(applied);
                    got.push(awarded);
                }
                _ => tally.pass_over(),
            }
        }
        let (asked, got): (Ore, Ore) = (asked.iter().sum(), got.iter().sum());
        let share = Amount::Share(got.kroner() / asked.kroner());
        (asked > Ore::ZERO).then(|| tally.figure("money.award_share", self.by.clone(), share))
    }
}

/// What the funder answered: the sum awarded, or nothing at all where the application was turned
/// down, which its state says.
fn answer(application: &Application) -> Option<Ore> {
    let refused = matches!(application.state, Some(State::Rejected | State::FormallyRejected));
    application.awarded.or(refused.then_some(Ore::ZERO))
}

/// The part of the sums applied for whose application has not been sent, and may never be.
fn applied_not_sent(application: &Application) -> Option<Ore> {
    let not_sent = matches!(
        application.state,
        Some(
            State::Recommended
                | State::DecidedToApply
                | State::NotDecided
                | State::Postponed
                | State::InPreparation
        )
    );
    application.applied.filter(|_| not_sent)
}
