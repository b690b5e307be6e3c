//! What belongs together in a meeting: its cases in order, their decisions and follow-ups, and the
//! meeting after it.

use std::collections::{HashMap, HashSet};

use chrono::{Days, NaiveDate};

use crate::model::body::Body;
use crate::model::case::Case;
use crate::model::decision::{Decision, Said};
use crate::model::follow_up::FollowUp;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::meeting::{Meeting, MeetingState};

/// What belongs together in all meetings, worked out in one pass: for whoever shows many of them.
///
/// A final decision stands at the meeting that its seal names, with its case, wherever that case is now;
/// where copies made it final apart, at each meeting that one of its seals names.
#[derive(Debug, Default)]
pub struct AgendaIndex {
    cases: HashMap<RecordId, Vec<RecordId>>,
    held: HashSet<RecordId>,
    decisions: HashMap<RecordId, Vec<RecordId>>,
    actions: HashMap<RecordId, Vec<RecordId>>,
}

impl AgendaIndex {
    /// The index of a portfolio as it stands.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut index = Self::default();
        for case in portfolio.cases.iter() {
            if let Some(meeting) = case.meeting_id {
                index.cases.entry(meeting.raw()).or_default().push(case.id.raw());
            }
        }
        index.add_final(portfolio);
        for decision in portfolio.decisions.iter() {
            if let Some(case) = decision.case_id {
                index.decisions.entry(case.raw()).or_default().push(decision.id.raw());
            }
        }
        for action in portfolio.actions.iter() {
            let decided = portfolio.decisions.find(action.decision_id).and_then(|d| d.case_id);
            // Once where both name the same case, and in each where they do not.
            let decided = decided.filter(|case| action.case_id != Some(*case));
            for case in action.case_id.into_iter().chain(decided) {
                index.actions.entry(case.raw()).or_default().push(action.id.raw());
            }
        }
        index
    }

    /// The cases that final decisions were taken in, at the meetings that took them.
    fn add_final(&mut self, portfolio: &Portfolio) {
        for id in portfolio.seals.keys() {
            let Some(decision) = portfolio.decisions.get_raw(*id) else { continue };
            for said in portfolio.said_of(decision) {
                let Some(meeting) = said.meeting(portfolio) else { continue };
                self.held.insert(meeting.id.raw());
                self.add_case(portfolio, decision, meeting.id);
            }
        }
    }

    /// The case of a final decision, at a meeting that took it.
    fn add_case(&mut self, portfolio: &Portfolio, decision: &Decision, meeting: Id<Meeting>) {
        let Some(case) = decision.case_id else { return };
        let now = portfolio.cases.find(decision.case_id).and_then(|case| case.meeting_id);
        if now != Some(meeting) {
            let cases = self.cases.entry(meeting.raw()).or_default();
            if !cases.contains(&case.raw()) {
                cases.push(case.raw());
            }
        }
    }

    /// The cases that are laid before a meeting, with those of its final decisions, in the order of the
    /// agenda, then by number, then by title.
    #[must_use]
    pub fn cases_of<'a>(&self, portfolio: &'a Portfolio, meeting: Id<Meeting>) -> Vec<&'a Case> {
        let ids = self.cases.get(&meeting.raw()).into_iter().flatten();
        let mut cases: Vec<&Case> = ids.filter_map(|id| portfolio.cases.get_raw(*id)).collect();
        sort_cases(&mut cases);
        cases
    }

    /// The final decisions of a meeting whose cases are gone: a merge may have brought the deletion.
    #[must_use]
    pub fn left_of<'a>(&self, portfolio: &'a Portfolio, meeting: Id<Meeting>) -> Vec<&'a Decision> {
        let ids = self.cases.get(&meeting.raw()).into_iter().flatten();
        let gone = ids.filter(|id| portfolio.cases.get_raw(**id).is_none());
        let decisions = gone.flat_map(|id| self.decisions_in(portfolio, *id));
        decisions.filter(|decision| is_taken_at(portfolio, decision, meeting)).collect()
    }

    /// The decisions of a case that were taken at that meeting, corrections after what they correct.
    #[must_use]
    pub fn decisions_at<'a>(
        &self,
        portfolio: &'a Portfolio,
        meeting: Id<Meeting>,
        case: Id<Case>,
    ) -> Vec<&'a Decision> {
        let decisions = self.decisions_in(portfolio, case.raw());
        decisions.filter(|decision| is_taken_at(portfolio, decision, meeting)).collect()
    }

    /// All that a meeting decided, also in cases that are gone.
    #[must_use]
    pub fn all_at<'a>(&self, portfolio: &'a Portfolio, meeting: Id<Meeting>) -> Vec<&'a Decision> {
        let cases = self.cases_of(portfolio, meeting).into_iter();
        let of_cases = cases.flat_map(|case| self.decisions_at(portfolio, meeting, case.id));
        of_cases.chain(self.left_of(portfolio, meeting)).collect()
    }

    /// The decisions of a meeting that are not final yet.
    #[must_use]
    pub fn drafts_at(&self, portfolio: &Portfolio, meeting: Id<Meeting>) -> Vec<RecordId> {
        self.cases_of(portfolio, meeting)
            .into_iter()
            .flat_map(|case| self.decisions_at(portfolio, meeting, case.id))
            .map(|decision| decision.id.raw())
            .filter(|id| !portfolio.is_sealed(*id))
            .collect()
    }

    fn decisions_in<'a>(
        &self,
        portfolio: &'a Portfolio,
        case: RecordId,
    ) -> impl Iterator<Item = &'a Decision> + use<'a> {
        let ids = self.decisions.get(&case).into_iter().flatten();
        let mut decisions: Vec<&Decision> =
            ids.filter_map(|id| portfolio.decisions.get_raw(*id)).collect();
        sort_decisions(&mut decisions);
        decisions.into_iter()
    }

    /// How a meeting stands: one with a final decision was held, whatever was said before it.
    #[must_use]
    pub fn state_of(&self, meeting: &Meeting) -> Option<MeetingState> {
        state_of(meeting, |meeting| self.held.contains(&meeting.id.raw()))
    }

    /// What follows from a case: from its decisions or from the talk alone; earliest deadline
    /// first.
    #[must_use]
    pub(crate) fn actions_of<'a>(
        &self,
        portfolio: &'a Portfolio,
        case: Id<Case>,
    ) -> Vec<&'a FollowUp> {
        let ids = self.actions.get(&case.raw()).into_iter().flatten();
        let mut actions: Vec<&FollowUp> =
            ids.filter_map(|id| portfolio.actions.get_raw(*id)).collect();
        sort_actions(portfolio, &mut actions);
        actions
    }

    /// Whether anything is on the agenda of a meeting.
    #[must_use]
    pub(crate) fn has_cases(&self, meeting: Id<Meeting>) -> bool {
        self.cases.contains_key(&meeting.raw())
    }
}

/// How a meeting stands. That it has a final decision says that it was held, as long as nobody has
/// said anything later than when it is to be.
#[must_use]
pub(crate) fn state_of(
    meeting: &Meeting,
    has_final: impl FnOnce(&Meeting) -> bool,
) -> Option<MeetingState> {
    let is_to_come = meeting.state.is_none_or(MeetingState::is_to_come);
    if is_to_come && has_final(meeting) { Some(MeetingState::Held) } else { meeting.state }
}

/// The meetings that have a final decision.
#[must_use]
pub(crate) fn held_with_decisions(portfolio: &Portfolio) -> HashSet<RecordId> {
    let decisions = portfolio.seals.keys().filter_map(|id| portfolio.decisions.get_raw(*id));
    let said = decisions.flat_map(|decision| portfolio.said_of(decision));
    said.filter_map(|said| Some(said.meeting(portfolio)?.id.raw())).collect()
}

/// That a meeting was called off or moved, and all the same something stands as decided at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalledOff {
    /// What became of it.
    pub state: MeetingState,
    /// How many decisions stand at it, also those whose cases are gone.
    pub decisions: usize,
    /// Whether one of them is final: then it was held, and its state is what is wrong.
    pub is_held: bool,
}

impl CalledOff {
    /// Of a meeting, if it is so.
    #[must_use]
    pub fn of(portfolio: &Portfolio, index: &AgendaIndex, meeting: &Meeting) -> Option<Self> {
        let state = meeting.state.filter(|state| !state.takes_place())?;
        let decisions = index.all_at(portfolio, meeting.id);
        let is_held = decisions.iter().any(|decision| portfolio.is_sealed(decision.id.raw()));
        let decisions = decisions.len();
        (decisions > 0).then_some(Self { state, decisions, is_held })
    }
}

fn is_taken_at(portfolio: &Portfolio, decision: &Decision, meeting: Id<Meeting>) -> bool {
    portfolio.said_of(decision).iter().any(|said| is_said_at(portfolio, said, meeting))
}

/// Whether that meeting took a decision in that wording.
#[must_use]
pub(crate) fn is_said_at(portfolio: &Portfolio, said: &Said<'_>, meeting: Id<Meeting>) -> bool {
    said.meeting(portfolio).is_some_and(|at| at.id == meeting)
}

fn sort_cases(cases: &mut [&Case]) {
    cases.sort_by(|a, b| {
        let order = |case: &Case| case.agenda_order.unwrap_or(i64::MAX);
        let number = |case: &Case| (case.case_year, case.case_sequence.unwrap_or(i64::MAX));
        order(a).cmp(&order(b)).then(number(a).cmp(&number(b))).then(a.title.cmp(&b.title))
    });
}

fn sort_decisions(decisions: &mut [&Decision]) {
    decisions.sort_by(|a, b| a.order(b));
}

fn sort_actions(portfolio: &Portfolio, actions: &mut [&FollowUp]) {
    actions.sort_by(|a, b| {
        let (first, second) = (portfolio.deadline_of(a), portfolio.deadline_of(b));
        let no_date = first.is_none().cmp(&second.is_none());
        no_date.then(first.cmp(&second)).then(a.title.cmp(&b.title))
    });
}

/// The next meeting of all that is still to be held: today's, where there is one.
#[must_use]
pub fn next_of_all(portfolio: &Portfolio, today: NaiveDate) -> Option<&Meeting> {
    let ahead = portfolio.meetings.iter().filter(|meeting| {
        let last = meeting.date.as_ref().and_then(FuzzyDate::latest);
        is_to_be_held(meeting) && last.is_some_and(|last| last >= today)
    });
    ahead.min_by(|a, b| a.date.cmp(&b.date).then(a.id.cmp(&b.id)))
}

/// Whether a meeting is neither held nor called off.
#[must_use]
pub fn is_to_be_held(meeting: &Meeting) -> bool {
    meeting.state.is_none_or(|state| !state.standing().is_closed())
}

/// The days within which the next meeting of a body lies: a later one is of another time.
pub(crate) const A_YEAR: u64 = 366;

/// The next meeting of a body after a day, that was not called off and lies within a year; `meeting` itself is
/// none.
#[must_use]
pub(crate) fn next_meeting<'a>(
    portfolio: &'a Portfolio,
    meeting: Id<Meeting>,
    (body, after): (Option<Id<Body>>, &FuzzyDate),
) -> Option<&'a Meeting> {
    portfolio
        .meetings
        .iter()
        .filter(|other| other.body_id == body && other.id != meeting)
        .filter(|other| other.state.is_none_or(MeetingState::takes_place))
        .filter(|other| other.date.as_ref().is_some_and(|date| date > after))
        .filter(|other| {
            let first = other.date.as_ref().and_then(FuzzyDate::earliest);
            let last = after.latest().or_else(|| after.earliest());
            first.zip(last).is_none_or(|(first, last)| first <= last + Days::new(A_YEAR))
        })
        .min_by(|a, b| a.date.cmp(&b.date))
}
