//! What the network has asked for, got and used: the sums of applications, by scheme and year
//! and in all.

mod answered;

use std::collections::HashMap;

use super::tally::{Tally, none_last};
use super::{Amount, By, Figure};
use crate::calc::is_example;
use crate::model::any_field::AnyField;
use crate::model::application::{Application, ApplicationState, Course};
use crate::model::call::Call;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

/// Which sum of an application a figure adds up.
type Sum = fn(&Application) -> Option<Ore>;

/// What an application that was not sent asks for is no part of what was applied for, and stands apart.
const NOT_SENT: &str = "money.applied_not_sent";

/// The key of each sum, the field that it adds up, and what of it counts.
const SUMS: [(&str, &[AnyField], Sum); 7] = [
    ("money.applied", &[Application::applied.any()], |application| {
        application.applied.filter(|_| application.was_sent())
    }),
    (NOT_SENT, &[Application::applied.any()], |application| {
        application.applied.filter(|_| !application.was_sent())
    }),
    ("money.awarded", &[Application::awarded.any()], |application| application.awarded),
    ("money.accepted", &[Application::accepted.any()], |application| application.accepted),
    ("money.paid", &[Application::paid.any()], |application| application.paid),
    ("money.spent", &[Application::spent.any()], |application| application.spent),
    ("money.to_return", &[Application::to_return.any()], |application| application.to_return),
];

/// What the share of an award is made of.
const SHARED: &[AnyField] = &[Application::applied.any(), Application::awarded.any()];

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let mut groups = groups(portfolio);
    let mut figures = Vec::new();
    for (place, (key, fields, _)) in SUMS.iter().enumerate() {
        let summed = groups.iter_mut().filter_map(|group| group.summed(key, place));
        figures.extend(summed.map(|figure| figure.of(fields)));
    }
    figures.extend(groups.into_iter().filter_map(Group::award_share));
    figures.extend(answered::figures(portfolio));
    figures
}

/// All applications first, then each scheme and year: schemes by name, then years.
fn groups(portfolio: &Portfolio) -> Vec<Group> {
    let calls: HashMap<_, _> = portfolio.calls.iter().map(|call| (call.id, call)).collect();
    let mut all = Group::default();
    let mut parts: HashMap<_, Group> = HashMap::new();
    for application in portfolio.applications.iter() {
        let call = application.call_id.and_then(|call| calls.get(&call).copied());
        let scheme = call.and_then(|call| call.scheme_id);
        all.take(application);
        parts.entry((scheme, year(application, call))).or_default().take(application);
    }
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by_cached_key(|((scheme, year), _)| {
        let named = portfolio.schemes.find(*scheme).map(|s| (s.title.as_str(), s.id.raw()));
        (none_last(named), none_last(*year))
    });
    let parts = parts.into_iter().map(|((scheme, year), group)| {
        let scheme = By::Record(scheme.map(Into::into));
        Group { by: vec![("scheme", scheme), ("year", By::Year(year))], ..group }
    });
    std::iter::once(all).chain(parts).collect()
}

/// The year of the award. While no letter is known it is the one that its call is for, and without a call that of
/// the sending, since nothing else dates the application.
pub(super) fn year(application: &Application, call: Option<&Call>) -> Option<i64> {
    let sent = || year_of(application.submitted_on.as_ref());
    year_of_letter(application).or_else(|| call.and_then(|call| call.call_year)).or_else(sent)
}

/// The year in which the funder's letter is dated.
fn year_of_letter(application: &Application) -> Option<i64> {
    year_of(application.awarded_on.as_ref())
}

fn year_of(date: Option<&FuzzyDate>) -> Option<i64> {
    date.and_then(|date| date.year()).map(i64::from)
}

/// A scheme and a year, or all there is, with the sums of its applications.
#[derive(Default)]
struct Group {
    by: Vec<(&'static str, By)>,
    sums: [(Ore, Tally); SUMS.len()],
    asked: Ore,
    answered: Ore,
    share: Tally,
}

impl Group {
    fn take(&mut self, application: &Application) {
        let (id, is_example) = (application.id.raw(), is_example(&application.source));
        let was_sent = application.was_sent();
        for ((sum, tally), (key, _, of)) in self.sums.iter_mut().zip(SUMS) {
            match of(application) {
                Some(amount) => {
                    add(sum, amount);
                    tally.take(id, is_example);
                }
                // What is said of those that were sent is not asked of the others.
                None if was_sent == (key != NOT_SENT) => tally.pass_over(),
                None => {}
            }
        }
        if !was_sent {
            return;
        }
        // There is no share of nothing.
        match (application.applied.filter(|sum| *sum > Ore::ZERO), answer(application)) {
            (Some(applied), Some(awarded)) => {
                add(&mut self.asked, applied);
                add(&mut self.answered, awarded);
                self.share.take(id, is_example);
            }
            (None, _) | (Some(_), None) => self.share.pass_over(),
        }
    }

    /// The sum over the applications that state it, handed out once; nothing where none does.
    fn summed(&mut self, key: &'static str, place: usize) -> Option<Figure> {
        let (sum, tally) = self.sums.get_mut(place).filter(|(_, tally)| !tally.is_empty())?;
        let tally = std::mem::take(tally);
        Some(tally.figure(key, self.by.clone(), Amount::Money(*sum)))
    }

    /// How much of the money asked for was awarded, among the applications whose answer is known:
    /// one without an answer says nothing about the share yet.
    fn award_share(self) -> Option<Figure> {
        let share = Amount::Share(self.answered.kroner() / self.asked.kroner());
        let figure = || self.share.figure("money.award_share", self.by, share).of(SHARED);
        (self.asked > Ore::ZERO).then(figure)
    }
}

fn add(sum: &mut Ore, amount: Ore) {
    *sum = [*sum, amount].iter().sum();
}

/// What the funder answered: the sum awarded, or nothing at all where the application was turned
/// down, which its state says.
fn answer(application: &Application) -> Option<Ore> {
    let refused = application.state.map(ApplicationState::course) == Some(Course::TurnedDown);
    application.awarded.or(refused.then_some(Ore::ZERO))
}
