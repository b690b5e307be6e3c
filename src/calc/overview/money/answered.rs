//! Applied for, awarded and spent, over the same applications: those whose sum and answer are both known, by the
//! year of the award. What is held against each other here is of one set.

use std::collections::{BTreeMap, HashMap};

use super::super::tally::{Tally, none_last};
use super::super::{Amount, By, Figure};
use super::{add, answer, year, year_of_letter};
use crate::calc::is_example;
use crate::model::any_field::AnyField;
use crate::model::application::Application;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;

/// The key of each sum, and the field that it adds up.
const SUMS: [(&str, &[AnyField]); 3] = [
    ("money.applied_where_answered", &[Application::applied.any()]),
    ("money.awarded_where_answered", &[Application::awarded.any()]),
    ("money.spent_where_answered", &[Application::spent.any()]),
];

/// How many of them are in the year of their call or their sending, since the date of the letter is not known.
const WITHOUT_LETTER: &str = "money.year_without_letter";

pub(super) fn figures(portfolio: &Portfolio) -> Vec<Figure> {
    let calls: HashMap<_, _> = portfolio.calls.iter().map(|call| (call.id, call)).collect();
    let (mut all, mut years) = (Group::default(), BTreeMap::new());
    for application in portfolio.applications.iter().filter(|it| it.was_sent()) {
        let call = application.call_id.and_then(|call| calls.get(&call).copied());
        all.take(application);
        let of_year: &mut Group = years.entry(none_last(year(application, call))).or_default();
        of_year.take(application);
    }
    let without_letter = std::mem::take(&mut all.without_letter);
    let mut groups = vec![(Vec::new(), all)];
    groups.extend(
        years.into_iter().map(|((_, year), group)| (vec![("year", By::Year(year))], group)),
    );
    let mut figures = Vec::new();
    for (place, (key, fields)) in SUMS.into_iter().enumerate() {
        let summed = groups.iter().filter_map(|(by, group)| group.figure(key, place, by));
        figures.extend(summed.map(|figure| figure.of(fields)));
    }
    figures.push(without_letter.counted(WITHOUT_LETTER, Vec::new()));
    figures
}

/// The applications of a year whose sum and answer are known.
#[derive(Default)]
struct Group {
    sums: [(Ore, Tally); SUMS.len()],
    without_letter: Tally,
}

impl Group {
    fn take(&mut self, application: &Application) {
        let (id, is_example) = (application.id.raw(), is_example(&application.source));
        let [applied, awarded, spent] = &mut self.sums;
        let Some((sum, given)) = application.applied.zip(answer(application)) else {
            applied.1.pass_over();
            awarded.1.pass_over();
            return;
        };
        match year_of_letter(application) {
            Some(_) => self.without_letter.pass_over(),
            None => self.without_letter.take(id, is_example),
        }
        for ((so_far, tally), sum) in [(applied, sum), (awarded, given)] {
            add(so_far, sum);
            tally.take(id, is_example);
        }
        match application.spent {
            Some(sum) => {
                add(&mut spent.0, sum);
                spent.1.take(id, is_example);
            }
            // Who was given nothing has nothing to spend, and nothing is missing.
            None if given == Ore::ZERO => {}
            None => spent.1.pass_over(),
        }
    }

    fn figure(&self, key: &'static str, place: usize, by: &[(&'static str, By)]) -> Option<Figure> {
        let (sum, tally) = self.sums.get(place).filter(|(_, tally)| !tally.is_empty())?;
        Some(tally.clone().figure(key, by.to_vec(), Amount::Money(*sum)))
    }
}
