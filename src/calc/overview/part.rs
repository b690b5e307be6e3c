//! The parts that figures are worked out in, and what each of them is worked out from.

use chrono::NaiveDate;

use super::{
    Figure, Filter, benefits, calls, follow_ups, measured, money, projects, proposals, standing,
    states, upcoming, waiting,
};
use crate::model::kind::{Kind, Portfolio};

/// Figures that are worked out together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// The kinds whose records it reads. What it says stays as it is while all of these do.
    reads: &'static [&'static [Kind]],
    /// Whether it reads what was made final.
    reads_seals: bool,
    /// What works it out.
    make: Make,
}

/// What works a part out.
#[derive(Clone, Copy, Debug)]
enum Make {
    /// The same on any day.
    Always(fn(&Portfolio) -> Vec<Figure>),
    /// Another on another day.
    OnADay(fn(&Portfolio, NaiveDate) -> Vec<Figure>),
    /// The same on any day, of every application, whatever part is asked for: a proposal that somebody else applied
    /// for was applied for.
    OfAllApplications(fn(&Portfolio) -> Vec<Figure>),
    /// The same on any day, with every call: an application may have been answered in another year than its call is
    /// of.
    OfAllCalls(fn(&Portfolio) -> Vec<Figure>),
}

/// What parts are worked out from.
#[derive(Debug)]
pub(super) struct Basis {
    /// What a filter leaves of the portfolio.
    pub part: Portfolio,
    /// The same of ideas and proposals, with the applications of all.
    with_all_applications: Portfolio,
    /// The part, with the calls of all.
    with_all_calls: Portfolio,
}

impl Basis {
    /// What a filter leaves of a portfolio.
    pub fn of(portfolio: &Portfolio, filter: Filter) -> Self {
        let part = filter.part_of(portfolio);
        let mut with_all_applications = portfolio.clone();
        if filter.is_any() {
            let all = portfolio.concepts.iter().map(|it| it.id);
            for id in all.filter(|id| part.concepts.get(*id).is_none()) {
                with_all_applications.remove(id.raw());
            }
        }
        let mut with_all_calls = part.clone();
        with_all_calls.calls = portfolio.calls.clone();
        Self { part, with_all_applications, with_all_calls }
    }
}

/// The kinds that a date which stands elsewhere is read from.
pub(super) const DATED: &[Kind] = &[Kind::Case, Kind::Call, Kind::Event, Kind::Meeting];

/// What [`upcoming::upcoming`] reads.
const AHEAD: &[&[Kind]] = &[DATED, &[Kind::Application, Kind::Milestone, Kind::FollowUp]];

/// All parts, in the order of their figures.
pub(super) const PARTS: &[Part] = &[
    Part {
        make: Make::OfAllCalls(money::figures),
        ..always(money::figures, &[&[Kind::Application, Kind::Call, Kind::Scheme]])
    },
    always(calls::figures, &[&[Kind::Call, Kind::Scheme]]),
    always(states::applications, &[&[Kind::Application]]),
    always(states::concepts, &[&[Kind::Concept]]),
    always(states::decisions, &[&[Kind::Decision]]),
    Part {
        make: Make::OfAllApplications(proposals::figures),
        ..always(proposals::figures, &[&[Kind::Application, Kind::Concept]])
    },
    always(projects::figures, &[&[Kind::Project]]),
    always(standing::figures, &[&[Kind::Project, Kind::StatusReport]]),
    on_a_day(upcoming::figures, AHEAD),
    Part {
        reads_seals: true,
        ..on_a_day(follow_ups::figures, &[DATED, &[Kind::FollowUp, Kind::Body, Kind::Decision]])
    },
    on_a_day(waiting::reports, &[&[Kind::Application, Kind::Call]]),
    always(waiting::answers, &[&[Kind::Round, Kind::Respondent]]),
    on_a_day(waiting::silent, &[&[Kind::Project, Kind::StatusReport]]),
    on_a_day(waiting::next_meeting, &[&[Kind::Meeting, Kind::Case]]),
    always(benefits::planned, &[&[Kind::Benefit, Kind::BenefitYear]]),
    always(benefits::by_type, &[&[Kind::Benefit]]),
    always(measured::figures, &[&[Kind::Benefit, Kind::Measurement]]),
];

const fn always(make: fn(&Portfolio) -> Vec<Figure>, reads: &'static [&'static [Kind]]) -> Part {
    Part { reads, reads_seals: false, make: Make::Always(make) }
}

const fn on_a_day(
    make: fn(&Portfolio, NaiveDate) -> Vec<Figure>,
    reads: &'static [&'static [Kind]],
) -> Part {
    Part { reads, reads_seals: false, make: Make::OnADay(make) }
}

impl Part {
    /// Its figures on a day.
    pub fn figures(&self, basis: &Basis, today: NaiveDate) -> Vec<Figure> {
        match self.make {
            Make::Always(make) => make(&basis.part),
            Make::OnADay(make) => make(&basis.part, today),
            Make::OfAllApplications(make) => make(&basis.with_all_applications),
            Make::OfAllCalls(make) => make(&basis.with_all_calls),
        }
    }

    /// Whether it says of both the same, since neither differs in anything that it reads.
    pub fn stands(&self, before: (&Portfolio, NaiveDate), now: (&Portfolio, NaiveDate)) -> bool {
        let of_any_day = match self.make {
            Make::Always(_) | Make::OfAllApplications(_) | Make::OfAllCalls(_) => true,
            Make::OnADay(_) => false,
        };
        let (before, its_day) = before;
        let (portfolio, today) = now;
        (of_any_day || its_day == today)
            && shares(before, portfolio, self.reads)
            && (!self.reads_seals || portfolio.seals.ptr_eq(&before.seals))
    }
}

/// Whether what is ahead is the same for both.
pub(super) fn ahead_stands(
    (before, its_day): (&Portfolio, NaiveDate),
    (portfolio, today): (&Portfolio, NaiveDate),
) -> bool {
    its_day == today && shares(before, portfolio, AHEAD)
}

pub(super) fn shares(before: &Portfolio, portfolio: &Portfolio, kinds: &[&[Kind]]) -> bool {
    kinds.iter().copied().flatten().all(|kind| portfolio.shares(before, *kind))
}
