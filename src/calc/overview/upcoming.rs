//! What the next days bring: meetings, deadlines, milestones, events.
//!
//! A date that is not known to the day counts when it may lie within the days.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};

use super::tally::{Tally, place_of};
use super::{DAYS_AHEAD, Figure};
use crate::calc::agenda::is_to_be_held;
use crate::calc::is_example;
use crate::model::application::Application;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::money::Ore;

/// What falls on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// A meeting that is not called off, moved or held already.
    Meeting,
    /// The last day to apply in a call that has not closed.
    CallDeadline,
    /// The last day to report on an award.
    ReportDeadline,
    /// A milestone ahead.
    Milestone,
    /// An event.
    Event,
    /// The deadline of an open follow-up.
    FollowUpDeadline,
}

impl Occasion {
    /// Every occasion.
    pub const ALL: &'static [Self] = &[
        Self::Meeting,
        Self::CallDeadline,
        Self::ReportDeadline,
        Self::Milestone,
        Self::Event,
        Self::FollowUpDeadline,
    ];

    /// The key of its figure.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Meeting => "next_90_days.meetings",
            Self::CallDeadline => "next_90_days.call_deadlines",
            Self::ReportDeadline => "next_90_days.report_deadlines",
            Self::Milestone => "next_90_days.milestones",
            Self::Event => "next_90_days.events",
            Self::FollowUpDeadline => "next_90_days.action_deadlines",
        }
    }

    /// Its name, which is that of the attribute in Fluent.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::CallDeadline => "call_deadline",
            Self::ReportDeadline => "report_deadline",
            Self::Milestone => "milestone",
            Self::Event => "event",
            Self::FollowUpDeadline => "action_deadline",
        }
    }
}

/// One thing ahead.
#[derive(Clone, Debug, PartialEq)]
pub struct Upcoming {
    /// When, as precisely as it is known.
    pub date: FuzzyDate,
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: RecordId,
    /// What falls on the day.
    pub what: Occasion,
    /// Whether the record was made up to show a feature.
    pub is_example: bool,
}

/// What falls within `today` and the `days` after it, by date. A milestone that is reached by a meeting, or
/// by another date that stands there, is that date and stands there once.
#[must_use]
pub fn upcoming(portfolio: &Portfolio, today: NaiveDate, days: u32) -> Vec<Upcoming> {
    let items = ahead(portfolio, today, days);
    let there: HashSet<RecordId> = items.iter().map(|item| item.id).collect();
    let is_there = |item: &Item<'_>| {
        let milestone = portfolio.milestones.get_raw(item.id);
        milestone.and_then(|one| one.date_from_id).is_some_and(|of| there.contains(&of))
    };
    items
        .into_iter()
        .filter(|item| item.what != Occasion::Milestone || !is_there(item))
        .map(|Item { date, kind, id, what, is_example }| Upcoming {
            date: date.clone(),
            kind,
            id,
            what,
            is_example,
        })
        .collect()
}

pub(super) fn figures(portfolio: &Portfolio, today: NaiveDate) -> Vec<Figure> {
    let ahead = ahead(portfolio, today, DAYS_AHEAD);
    let mut figures = Vec::with_capacity(Occasion::ALL.len());
    for occasion in Occasion::ALL.iter().copied() {
        let mut tally = Tally::default();
        for item in ahead.iter().filter(|item| item.what == occasion) {
            tally.take(item.id, item.is_example);
        }
        figures.push(tally.counted(occasion.key(), Vec::new()));
    }
    figures
}

/// One thing ahead, as it is found.
struct Item<'a> {
    date: &'a FuzzyDate,
    kind: Kind,
    id: RecordId,
    what: Occasion,
    is_example: bool,
}

fn ahead(portfolio: &Portfolio, today: NaiveDate, days: u32) -> Vec<Item<'_>> {
    let last = today.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX);
    let mut found = Found { today, last, list: Vec::new() };
    found.meetings(portfolio);
    found.deadlines_of_calls(portfolio);
    found.reports(portfolio);
    found.milestones(portfolio);
    found.events(portfolio);
    found.actions(portfolio);
    // What falls on the same day stays in the order in which it was found.
    found.list.sort_by_cached_key(|item| place_of(item.date));
    found.list
}

/// The days that are looked at, and what was found in them.
struct Found<'a> {
    today: NaiveDate,
    last: NaiveDate,
    list: Vec<Item<'a>>,
}

impl<'a> Found<'a> {
    fn take(
        &mut self,
        what: Occasion,
        (kind, id): (Kind, RecordId),
        date: Option<&'a FuzzyDate>,
        source: &str,
    ) {
        if let Some(date) = date.filter(|date| date.overlaps(self.today, self.last)) {
            let is_example = is_example(source);
            self.list.push(Item { date, kind, id, what, is_example });
        }
    }

    fn meetings(&mut self, portfolio: &'a Portfolio) {
        for meeting in portfolio.meetings.iter() {
            if is_to_be_held(meeting) {
                let record = (Kind::Meeting, meeting.id.raw());
                self.take(Occasion::Meeting, record, meeting.date.as_ref(), &meeting.source);
            }
        }
    }

    fn deadlines_of_calls(&mut self, portfolio: &'a Portfolio) {
        for call in portfolio.calls.iter() {
            if call.state.is_none_or(|state| !state.standing().is_closed()) {
                let record = (Kind::Call, call.id.raw());
                self.take(Occasion::CallDeadline, record, call.deadline.as_ref(), &call.source);
            }
        }
    }

    fn reports(&mut self, portfolio: &'a Portfolio) {
        for application in portfolio.applications.iter() {
            let record = (Kind::Application, application.id.raw());
            let deadline = report_deadline(portfolio, application);
            self.take(Occasion::ReportDeadline, record, deadline, &application.source);
        }
    }

    fn milestones(&mut self, portfolio: &'a Portfolio) {
        for milestone in portfolio.milestones.iter() {
            let closed = milestone.state.is_some_and(|state| state.standing().is_closed());
            if milestone.actual_date.is_none() && !closed {
                let record = (Kind::Milestone, milestone.id.raw());
                let date = portfolio.date_of_milestone(milestone);
                self.take(Occasion::Milestone, record, date, &milestone.source);
            }
        }
    }

    fn events(&mut self, portfolio: &'a Portfolio) {
        for event in portfolio.events.iter() {
            let record = (Kind::Event, event.id.raw());
            self.take(Occasion::Event, record, event.date.as_ref(), &event.source);
        }
    }

    fn actions(&mut self, portfolio: &'a Portfolio) {
        for action in portfolio.actions.iter().filter(|action| action.is_open()) {
            let record = (Kind::FollowUp, action.id.raw());
            let deadline = portfolio.deadline_of(action);
            self.take(Occasion::FollowUpDeadline, record, deadline, &action.source);
        }
    }
}

/// The last day on which a report is still owed: the application's own, or where it has none and
/// money was awarded, the call's. A call's deadline alone is somebody else's.
pub(super) fn report_deadline<'a>(
    portfolio: &'a Portfolio,
    application: &'a Application,
) -> Option<&'a FuzzyDate> {
    if application.state.is_some_and(|state| state.standing().is_closed()) {
        return None;
    }
    let holds_award = application.awarded.is_some_and(|sum| sum > Ore::ZERO);
    let of_call = || {
        let call = portfolio.calls.find(application.call_id).filter(|_| holds_award)?;
        call.report_deadline.as_ref()
    };
    application.report_deadline.as_ref().or_else(of_call)
}
