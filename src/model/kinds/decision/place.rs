//! Where a decision was taken: a final one at the meeting that its seal names, a draft at the meeting
//! that its case is laid before.

use super::{Decision, Outcome, Said, SealedDecision};
use crate::model::about::{Brought, Kept, Settled};
use crate::model::case::{Case, CaseState};
use crate::model::choice::Choice as _;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::{Meeting, MeetingState};
use crate::model::seal::Seal;
use crate::model::value::Value;

/// The fields of other records that a final decision settles.
pub(super) const SETTLED: &[(Kind, &str)] = &[
    (Kind::Case, "meeting_id"),
    (Kind::Meeting, "date"),
    (Kind::Meeting, "body_id"),
    (Kind::Meeting, "state"),
];

/// The states of a meeting that took no place: one that has decided something is in none of them.
const NOT_HELD: &[&str] = &["moved", "cancelled"];

impl Portfolio {
    /// The meeting at which a decision was taken: of a final one the meeting that its seal names, also
    /// where its case is at another one by now.
    #[must_use]
    pub fn meeting_of(&self, decision: &Decision) -> Option<&Meeting> {
        match self.sealed(decision) {
            Some(sealed) => sealed.meeting_in(self, decision),
            None => self.laid_before(decision),
        }
    }

    /// What was sealed of a decision, where it is final.
    #[must_use]
    pub fn sealed(&self, decision: &Decision) -> Option<&SealedDecision> {
        self.seals.get(&decision.id.raw())?.decision()
    }

    /// The meeting that the case of a decision is laid before as things stand.
    pub(super) fn laid_before(&self, decision: &Decision) -> Option<&Meeting> {
        self.meetings.find(self.cases.find(decision.case_id)?.meeting_id)
    }
}

impl SealedDecision {
    /// The day of the meeting as it was sealed. A seal of an earlier version does not say it where the
    /// decision has a day of its own.
    #[must_use]
    pub fn day_of_meeting(&self, decision: &Decision) -> Option<FuzzyDate> {
        match (&self.meeting_date, &self.date) {
            (Some(stored), _) => FuzzyDate::from_stored(stored).ok(),
            (None, Some(date)) if decision.date.is_none() => FuzzyDate::parse_edtf(date).ok(),
            (None, _) => None,
        }
    }

    /// The meeting that was sealed. Seals of earlier versions hold no key of it: then it is the one that
    /// the case is at, unless that one's body and day say otherwise and those of one other meeting are
    /// the sealed ones.
    pub(super) fn meeting_in<'a>(
        &self,
        portfolio: &'a Portfolio,
        decision: &Decision,
    ) -> Option<&'a Meeting> {
        if let Some(key) = &self.meeting_id {
            return portfolio.meetings.get_raw(key.parse().ok()?);
        }
        let here = portfolio.laid_before(decision);
        let is_it =
            |meeting: &Meeting| self.is_body(portfolio, meeting) && self.is_day(meeting, decision);
        if here.is_some_and(is_it) {
            return here;
        }
        let mut others = portfolio.meetings.iter().filter(|meeting| is_it(meeting));
        match (others.next(), others.next()) {
            (Some(only), None) => Some(only),
            // Either the body has another name by now, or the meeting another day; of a meeting of which
            // nothing fits, the case is a later guest.
            _ => here.filter(|meeting| {
                self.is_body(portfolio, meeting)
                    || (decision.date.is_none() && self.is_day(meeting, decision))
            }),
        }
    }

    fn is_body(&self, portfolio: &Portfolio, meeting: &Meeting) -> bool {
        let body = portfolio.bodies.find(meeting.body_id);
        let former = || portfolio.body_names.iter().filter(|name| name.body_id == meeting.body_id);
        body.map_or_else(String::new, |body| body.title.clone()) == self.body
            || (meeting.body_id.is_some() && former().any(|name| name.title == self.body))
    }

    /// Whether the sealed day can be that of a meeting. A decision with a day of its own says nothing
    /// of the meeting's.
    fn is_day(&self, meeting: &Meeting, decision: &Decision) -> bool {
        decision.date.is_some() || meeting.date.as_ref().map(ToString::to_string) == self.date
    }
}

/// What a decision settles, or would if it were made final now: which meeting its case was at, that the
/// meeting was held, on what day, and which body met. Where another copy made it final at another meeting,
/// that one was held too.
pub(super) fn settles(portfolio: &Portfolio, id: RecordId) -> Vec<Settled> {
    let Some(decision) = portfolio.decisions.get_raw(id) else { return Vec::new() };
    let mut settled = Vec::new();
    let mut meetings: Vec<RecordId> = Vec::new();
    for said in portfolio.said_of(decision) {
        let Some(meeting) = said.meeting(portfolio) else { continue };
        let here = meeting.id.raw();
        // A case is at one meeting only: at that of the seal that is shown.
        if let Some(case) = decision.case_id.filter(|_| said.is_shown(portfolio)) {
            let kept = Kept::As(Value::Link(here));
            settled.push(Settled { record: case.raw(), field: Case::meeting_id.name(), kept });
        }
        // Two seals of one meeting that contradict each other settle nothing twice.
        if !meetings.contains(&here) {
            meetings.push(here);
            settle_meeting(portfolio, &said, meeting, &mut settled);
        }
    }
    settled
}

fn settle_meeting(
    portfolio: &Portfolio,
    said: &Said<'_>,
    meeting: &Meeting,
    settled: &mut Vec<Settled>,
) {
    let record = meeting.id.raw();
    let mut settle = |field, kept| settled.push(Settled { record, field, kept });
    if let Some(date) = day(meeting, said.decision, said.sealed()) {
        settle(Meeting::date.name(), Kept::As(Value::Date(date)));
    }
    if let Some(body) = body(portfolio, meeting, said.sealed()) {
        settle(Meeting::body_id.name(), Kept::As(Value::Link(body)));
    }
    settle(Meeting::state.name(), Kept::NeverAs(NOT_HELD));
}

/// The day of the meeting, where the seal says it. In which words it stands there now is all the same.
fn day(
    meeting: &Meeting,
    decision: &Decision,
    sealed: Option<&SealedDecision>,
) -> Option<FuzzyDate> {
    let Some(sealed) = sealed else { return meeting.date.clone() };
    let date = sealed.day_of_meeting(decision)?;
    let same = meeting.date.clone().filter(|now| now.to_string() == date.to_string());
    Some(same.unwrap_or(date))
}

/// The body that met; seals of earlier versions hold its name alone.
fn body(
    portfolio: &Portfolio,
    meeting: &Meeting,
    sealed: Option<&SealedDecision>,
) -> Option<RecordId> {
    let now = meeting.body_id.map(Id::raw);
    let Some(sealed) = sealed else { return now };
    if let Some(key) = &sealed.body_id {
        return key.parse().ok();
    }
    if sealed.is_body(portfolio, meeting) {
        return now;
    }
    let mut named = portfolio.bodies.iter().filter(|body| body.title == sealed.body);
    match (named.next(), named.next()) {
        (Some(only), None) => Some(only.id.raw()),
        _ => None,
    }
}

/// A cell that stands fast by a seal and says something else now.
pub(super) struct Stood {
    pub(super) kind: Kind,
    pub(super) record: RecordId,
    pub(super) field: usize,
    pub(super) then: Value,
    pub(super) now: Value,
}

/// What one seal of a decision settles and is no longer so: a copy that knew of no seal changed it.
pub(super) fn no_longer_so(portfolio: &Portfolio, decision: &Decision, seal: &Seal) -> Vec<Stood> {
    let said = Said { decision, seals: vec![seal] };
    let Some(meeting) = said.meeting(portfolio) else { return Vec::new() };
    let mut settled = Vec::new();
    settle_meeting(portfolio, &said, meeting, &mut settled);
    if let Some(case) = decision.case_id {
        let kept = Kept::As(Value::Link(meeting.id.raw()));
        settled.push(Settled { record: case.raw(), field: Case::meeting_id.name(), kept });
    }
    let stood = settled.into_iter().filter_map(|Settled { record, field, kept }| {
        let around = portfolio.record(record)?;
        let (field, _) = around.kind().field(field)?;
        let now = around.get(field);
        let then = match kept {
            Kept::As(then) => then,
            // That the meeting was held was written along with the seal, so that anything else was said later.
            Kept::NeverAs(_) => Value::Choice(MeetingState::Held.code()),
        };
        if now == then {
            return None;
        }
        Some(Stood { kind: around.kind(), record, field, then, now })
    });
    stood.collect()
}

/// What is written along with a seal, so that nothing around the decision says that it is still to come:
/// the meeting was held, and the case is where the outcome puts it.
pub(super) fn brings(portfolio: &Portfolio, id: RecordId) -> Vec<Brought> {
    let Some(decision) = portfolio.decisions.get_raw(id) else { return Vec::new() };
    let mut brought = Vec::new();
    let meeting = portfolio.meeting_of(decision);
    if let Some(meeting) = meeting.filter(|m| m.state.is_none_or(MeetingState::is_to_come)) {
        let value = Value::Choice(MeetingState::Held.code());
        let field = Meeting::state.name();
        brought.push(Brought { record: meeting.id.raw(), field, value });
    }
    let case = portfolio.cases.find(decision.case_id);
    if let Some(case) = case.filter(|case| case.state.is_none_or(CaseState::is_to_come)) {
        let value = Value::Choice(state_after(decision.outcome).code());
        brought.push(Brought { record: case.id.raw(), field: Case::state.name(), value });
    }
    brought
}

/// How far a case has come with a decision.
fn state_after(outcome: Option<Outcome>) -> CaseState {
    match outcome {
        Some(Outcome::Postponed) => CaseState::Postponed,
        Some(Outcome::Returned) => CaseState::Returned,
        Some(Outcome::Withdrawn) => CaseState::Withdrawn,
        Some(
            Outcome::Adopted
            | Outcome::AdoptedWithChanges
            | Outcome::Noted
            | Outcome::Advised
            | Outcome::Rejected,
        )
        | None => CaseState::Treated,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::sync::Arc;

    use super::*;
    use crate::model::body::Body;
    use crate::model::seal::SealContent;
    use crate::model::settled::SettledCells;

    /// Two meetings of two bodies, and a decision that was sealed at the first one before seals held
    /// keys.
    struct Old {
        portfolio: Portfolio,
        meetings: [RecordId; 2],
        case: RecordId,
        decision: RecordId,
    }

    fn old(own_date: Option<&str>) -> Old {
        let key = |name: &str| RecordId::of_example("old", name);
        let day = |text: &str| Value::Date(FuzzyDate::parse_edtf(text).unwrap());
        let mut portfolio = Portfolio::default();
        let meetings = [key("m1"), key("m2")];
        for (place, (title, date)) in
            [("Styret", "2024-03-08"), ("Utvalget", "2025-01-01")].into_iter().enumerate()
        {
            let body = key(title);
            let title = Value::Text(title.to_owned());
            portfolio.put(Kind::Body, body, [(Body::title.index(), title)]).unwrap();
            let of =
                [(Meeting::body_id.index(), Value::Link(body)), (Meeting::date.index(), day(date))];
            portfolio.put(Kind::Meeting, meetings[place], of).unwrap();
        }
        let (case, decision) = (key("case"), key("decision"));
        let at = [(Case::meeting_id.index(), Value::Link(meetings[0]))];
        portfolio.put(Kind::Case, case, at).unwrap();
        let mut of = vec![(Decision::case_id.index(), Value::Link(case))];
        of.extend(own_date.map(|date| (Decision::date.index(), day(date))));
        portfolio.put(Kind::Decision, decision, of).unwrap();
        let json = (SealedDecision::SEALING.content)(&portfolio, decision).unwrap();
        let mut json: serde_json::Value = serde_json::from_str(json.json()).unwrap();
        for name in ["meeting_id", "body_id", "meeting_date", "around"] {
            json.as_object_mut().unwrap().remove(name).unwrap();
        }
        let content = SealContent::parse::<SealedDecision>(&json.to_string()).unwrap();
        let (at, by) = (chrono::DateTime::default(), None);
        let transaction_hash = String::new();
        let rivals = Vec::new();
        let seal = Seal { record: decision, content, at, by, transaction_hash, rivals };
        portfolio.seals.insert(decision, Arc::new(seal));
        Old { portfolio, meetings, case, decision }
    }

    impl Old {
        fn at(&self) -> Option<RecordId> {
            let decision = self.portfolio.decisions.get_raw(self.decision).unwrap();
            self.portfolio.meeting_of(decision).map(|meeting| meeting.id.raw())
        }

        fn lay_before(&mut self, meeting: Option<RecordId>) {
            let value = meeting.map_or(Value::Null, Value::Link);
            self.portfolio.change(self.case, [(Case::meeting_id.index(), value)]).unwrap();
        }

        fn unsettled(&self) -> usize {
            SettledCells::of(&self.portfolio).unsettled(&self.portfolio).len()
        }
    }

    #[test]
    fn a_meeting_that_has_decided_is_in_no_state_of_one_that_took_no_place() {
        let out: Vec<&str> = MeetingState::SET
            .codes
            .iter()
            .copied()
            .filter(|code| !MeetingState::from_code(code).unwrap().takes_place())
            .collect();
        assert_eq!(out, NOT_HELD);
    }

    #[test]
    fn a_seal_without_keys_finds_its_meeting_by_its_body_and_day() {
        for own_date in [None, Some("2024-04-01")] {
            let mut old = old(own_date);
            let [here, there] = old.meetings;
            assert_eq!((old.at(), old.unsettled()), (Some(here), 0));
            for elsewhere in [Some(there), None] {
                old.lay_before(elsewhere);
                assert_eq!((old.at(), old.unsettled()), (Some(here), 1), "{own_date:?}");
            }
            old.lay_before(Some(here));
            assert_eq!(old.unsettled(), 0);
        }
    }

    #[test]
    fn a_seal_without_keys_stays_where_its_body_got_another_name_or_its_meeting_another_day() {
        let mut old = old(None);
        let [here, there] = old.meetings;
        let body = old.portfolio.meetings.get_raw(here).unwrap().body_id.unwrap().raw();
        let renamed = Value::Text("Styringsgruppa".to_owned());
        old.portfolio.change(body, [(Body::title.index(), renamed)]).unwrap();
        assert_eq!(old.at(), Some(here));
        let day = Value::Date(FuzzyDate::parse_edtf("2024-03-09").unwrap());
        old.portfolio.change(here, [(Meeting::date.index(), day)]).unwrap();
        // Nothing names it any more, and at the other meeting its case is a guest.
        old.lay_before(Some(there));
        assert_eq!(old.at(), None);
    }
}
