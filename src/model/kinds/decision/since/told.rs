//! What the document says otherwise now than seals of a meeting do: each seal is asked for itself, so that none
//! hides what was changed after an earlier one. What several of them say alike is told once.

use std::collections::HashSet;

use super::{Done, Since, Speaking, is_here, is_in, put_back, put_down};
use crate::model::decision::around::{Held, MANNER, SealedRecord, SealedValue};
use crate::model::decision::{Decision, place};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;

/// What is told so far.
pub(super) struct Telling<'a> {
    now: &'a Portfolio,
    meeting: Id<Meeting>,
    held: &'a Held<'a>,
    pub(super) names: Portfolio,
    pub(super) since: Vec<Since>,
}

impl<'a> Telling<'a> {
    pub(super) fn of(
        now: &'a Portfolio,
        meeting: Id<Meeting>,
        (held, names): (&'a Held<'a>, Portfolio),
    ) -> Self {
        Self { now, meeting, held, names, since: Vec::new() }
    }

    fn push(&mut self, kind: Kind, record: RecordId, what: Done) {
        let since = Since { kind, record, what };
        if !self.since.contains(&since) {
            self.since.push(since);
        }
    }

    /// The day of the meeting, its body, that it was held, and at which meeting the case was: nobody can change
    /// them, but a copy that knew of no seal may have.
    pub(super) fn tell_what_stood_fast(&mut self, speaking: &Speaking<'_>) {
        for stood in place::no_longer_so(self.now, speaking.decision, speaking.seal) {
            let what = Done::Changed { field: stood.field, then: stood.then, now: stood.now };
            self.push(stood.kind, stood.record, what);
        }
    }

    /// What was sealed of some records.
    pub(super) fn tell<'s>(&mut self, sealed: impl Iterator<Item = &'s SealedRecord>) {
        sealed.for_each(|record| self.tell_record(record));
    }

    fn tell_record(&mut self, sealed: &SealedRecord) {
        let Some((kind, record)) = sealed.key() else { return };
        let Some(sealed) = self.held.whole(sealed) else {
            return self.push(kind, record, Done::Unread { field: None });
        };
        let values = sealed.values(kind);
        let Some(now) = self.now.record(record) else {
            let is_named = self.names.record(record).is_some();
            if is_here(self.meeting, kind, &values)
                && (is_named || put_back(&mut self.names, (kind, record), values))
            {
                self.push(kind, record, Done::Deleted);
            }
            return;
        };
        if now.kind() != kind {
            return;
        }
        for SealedValue { field, value } in values {
            let now = now.get(field);
            match value {
                None if is_in(super::TODAY, kind, field) => {}
                None => self.push(kind, record, Done::Unread { field: Some(field) }),
                Some(then) => {
                    let is_told = sealed.holds(kind, field) && !is_in(MANNER, kind, field);
                    if is_told && now != then {
                        self.push(kind, record, Done::Changed { field, then, now });
                    }
                }
            }
        }
    }

    /// Who, which cases, and which decisions in those that were there, came to the meeting after a seal.
    pub(super) fn tell_added(&mut self, speaking: &Speaking<'_>) {
        let here = speaking.around.iter().filter_map(|record| {
            let (kind, key) = record.key()?;
            // Of what nobody can read it is known that it was there.
            let is_it = self
                .held
                .whole(record)
                .is_none_or(|whole| is_here(self.meeting, kind, &whole.values(kind)));
            is_it.then_some(key)
        });
        let there: HashSet<RecordId> = here.chain(speaking.drafted()).collect();
        for (kind, record) in put_down(self.now, self.meeting, &there) {
            self.push(kind, record, Done::Added);
        }
        self.tell_decided(speaking, &there);
    }

    /// The same of what was decided as well by now. Seals of earlier versions do not say which decisions stood
    /// beside them: of those, what was final by then was there.
    fn tell_decided(&mut self, speaking: &Speaking<'_>, there: &HashSet<RecordId>) {
        let now = self.now;
        let stood = |decision: &Decision| match &speaking.sealed.beside {
            Some(keys) => keys.contains(&decision.id.raw().to_string()),
            None => {
                let seals = now.seals.get(&decision.id.raw());
                let mut seals = seals.into_iter().flat_map(|seal| seal.and_rivals());
                seals.any(|it| it.has_code_of(speaking.seal) || it.at <= speaking.seal.at)
            }
        };
        let decided = now.decided_at(self.meeting);
        let case = |decision: &Decision| decision.case_id.map(Id::raw);
        let cases = decided.iter().filter(|it| stood(it)).filter_map(|it| case(it));
        let there: HashSet<RecordId> =
            there.iter().copied().chain(speaking.case).chain(cases).collect();
        let knows_all = speaking.sealed.beside.is_some();
        for decision in decided.iter().filter(|it| it.id != speaking.decision.id && !stood(it)) {
            let case = case(decision).filter(|case| now.cases.get_raw(*case).is_some());
            match case.filter(|case| !there.contains(case)) {
                Some(case) => self.push(Kind::Case, case, Done::Added),
                // What was a draft beside a seal of an earlier version nobody knows.
                None if knows_all => self.push(Kind::Decision, decision.id.raw(), Done::Added),
                None => {}
            }
        }
    }
}
