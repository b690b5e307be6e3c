//! What papers print of a meeting that has been made final, and what was changed of it since: papers go on saying
//! what was sealed, and tell beside it what any of its codes covers and the document says otherwise now.

mod told;

use std::collections::{BTreeMap, HashSet};

use self::told::Telling;
use super::around::{Held, SealedRecord, SealedValue, TODAY};
use super::{Decision, SealedDecision};
use crate::model::any_field::AnyField;
use crate::model::attendance::Attendance;
use crate::model::case::Case;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::seal::Seal;
use crate::model::value::Value;

/// A meeting as papers print it.
#[derive(Clone, Debug)]
pub struct AsSealed {
    /// The portfolio, in which what was sealed of the meeting stands as it was sealed.
    pub portfolio: Portfolio,
    /// The same, with what only earlier seals hold: whatever is told of has its name there.
    pub names: Portfolio,
    /// What the document says otherwise now.
    pub since: Vec<Since>,
    /// Whether the meeting itself was sealed, and not its cases alone.
    pub whole: bool,
}

/// Something that was changed after it was made final.
#[derive(Clone, Debug, PartialEq)]
pub struct Since {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub record: RecordId,
    /// What was done to it.
    pub what: Done,
}

/// What was done to a record after its meeting was made final.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// A field says something else now.
    Changed {
        /// The number of the field.
        field: usize,
        /// What was sealed.
        then: Value,
        /// What it says now.
        now: Value,
    },
    /// It was put down for the meeting.
    Added,
    /// It was deleted.
    Deleted,
    /// What was sealed of a field, or of the record, cannot be read by this version of the program.
    Unread {
        /// The number of the field.
        field: Option<usize>,
    },
}

/// A seal of a decision of a meeting that says what stood around it.
struct Speaking<'a> {
    seal: &'a Seal,
    decision: &'a Decision,
    sealed: &'a SealedDecision,
    around: &'a [SealedRecord],
    case: Option<RecordId>,
    corrects: bool,
}

impl Portfolio {
    /// A meeting as papers print it: each case as it was sealed with the first of its decisions, and the meeting
    /// itself as the last of its decisions was sealed, but for corrections, which come long after it. While
    /// something is a draft, the meeting is still being written, and is said as it stands. Told is what any seal
    /// of it says otherwise than the document now.
    #[must_use]
    pub fn as_sealed(&self, meeting: Id<Meeting>) -> AsSealed {
        self.as_sealed_against(meeting, |_| true)
    }

    /// The same, where only what some seals say is told of.
    fn as_sealed_against(&self, meeting: Id<Meeting>, tells: impl Fn(&Seal) -> bool) -> AsSealed {
        let seals = self.speaking_of(meeting);
        let of = seals.first().and_then(|first| first.sealed.meeting_id.as_deref());
        let held = of.map_or_else(Held::default, |_| Held::of(self.sealed_decisions(), of));
        let mut own: Vec<_> = seals.iter().filter_map(|it| Some((it.case?, it))).collect();
        // The first of its decisions heads a case; each later one says what was another by then.
        own.sort_by(|(_, a), (_, b)| b.decision.order(a.decision));
        let cases: BTreeMap<RecordId, &Speaking<'_>> = own.into_iter().collect();
        let is_decided =
            |record: &SealedRecord| record.key().is_some_and(|(_, key)| cases.contains_key(&key));
        let mut laid = Laid::over(self, meeting, &held);
        let last = seals.last().filter(|_| !self.is_being_written(meeting));
        if let Some(last) = last {
            last.around.iter().filter(|it| !is_decided(it)).for_each(|it| laid.lay(it));
            laid.there.extend(last.drafted());
            laid.take_out_what_was_not_there();
        }
        for (case, speaking) in &cases {
            speaking.around.iter().filter(|it| is_of(it, *case)).for_each(|it| laid.lay(it));
        }
        let mut telling = Telling::of(self, meeting, (&held, laid.portfolio.clone()));
        let telling_seals = || seals.iter().filter(|it| tells(it.seal));
        for speaking in telling_seals() {
            telling.tell_what_stood_fast(speaking);
            telling.tell(speaking.around.iter().filter(|it| !is_decided(it)));
            telling.tell_added(speaking);
        }
        telling_seals().for_each(|it| telling.tell(it.around.iter().filter(|it| is_decided(it))));
        let Telling { names, since, .. } = telling;
        AsSealed { portfolio: laid.portfolio, names, since, whole: last.is_some() }
    }

    /// What was changed of a record, and of what papers print of it, after it was made final: of a meeting all that
    /// its papers tell, of a case or of who met what they tell of it, of a decision what its own seals say
    /// otherwise.
    #[must_use]
    pub fn changed_since_final(&self, id: RecordId) -> AsSealed {
        let Some(meeting) = self.meeting_around(id) else { return self.unchanged() };
        let is_decision = self.decisions.get_raw(id).is_some();
        let mut all = self.as_sealed_against(meeting, |seal| !is_decision || seal.record == id);
        all.since.retain(|since| is_decision || id == meeting.raw() || since.record == id);
        all
    }

    /// What the document says otherwise now than one seal of a decision, by its code.
    #[must_use]
    pub fn changed_since_seal(&self, decision: RecordId, hash: &str) -> AsSealed {
        let is_it = |seal: &Seal| seal.record == decision && seal.transaction_hash == hash;
        let seal = self.seals.get(&decision);
        let sealed = seal.and_then(|seal| seal.and_rivals().find(|it| is_it(it))?.decision());
        let key = sealed.and_then(|sealed| sealed.meeting_id.as_ref()?.parse().ok());
        match key.and_then(|key| self.meetings.get_raw(key)) {
            Some(meeting) => self.as_sealed_against(meeting.id, is_it),
            None => self.unchanged(),
        }
    }

    fn unchanged(&self) -> AsSealed {
        AsSealed { portfolio: self.clone(), names: self.clone(), since: Vec::new(), whole: false }
    }

    /// The meeting on whose papers a record stands.
    fn meeting_around(&self, id: RecordId) -> Option<Id<Meeting>> {
        if self.seals.is_empty() {
            return None;
        }
        if let Some(meeting) = self.meetings.get_raw(id) {
            return Some(meeting.id);
        }
        if let Some(case) = self.cases.get_raw(id) {
            let final_here = self.last_final_in(case.id).and_then(|it| self.meeting_of(it));
            return final_here.map(|meeting| meeting.id).or(case.meeting_id);
        }
        if let Some(decision) = self.decisions.get_raw(id) {
            return self.sealed(decision).and_then(|_| Some(self.meeting_of(decision)?.id));
        }
        self.attendances.get_raw(id)?.meeting_id
    }

    /// The seals of the decisions of a meeting, the one that speaks for the meeting last.
    fn speaking_of(&self, meeting: Id<Meeting>) -> Vec<Speaking<'_>> {
        let key = meeting.raw().to_string();
        let seals = self.seals.values().flat_map(|seal| seal.and_rivals());
        let mut all: Vec<Speaking<'_>> = seals
            .filter_map(|seal| {
                let sealed: &SealedDecision = seal.decision()?;
                let is_here = sealed.meeting_id.as_ref() == Some(&key);
                let around = sealed.around.as_deref().filter(|_| is_here)?;
                let decision = self.decisions.get_raw(seal.record)?;
                let corrects = decision.corrects_id.is_some();
                Some(Speaking {
                    seal,
                    decision,
                    sealed,
                    around,
                    case: decision.case_id.map(Id::raw),
                    corrects,
                })
            })
            .collect();
        all.sort_by(|a, b| {
            let when = |it: &Speaking<'_>| (!it.corrects, it.seal.at);
            let hash = |it: &Speaking<'_>| it.seal.transaction_hash.clone();
            when(a).cmp(&when(b)).then_with(|| hash(a).cmp(&hash(b)))
        });
        all
    }

    /// Whether a decision of the meeting is still a draft; a correction is no part of the meeting itself.
    fn is_being_written(&self, meeting: Id<Meeting>) -> bool {
        let is_draft = |decision: &&Decision| {
            decision.corrects_id.is_none() && !self.is_sealed(decision.id.raw())
        };
        let mut drafts = self.decisions.iter().filter(is_draft);
        drafts.any(|decision| self.laid_before(decision).is_some_and(|it| it.id == meeting))
    }
}

impl Speaking<'_> {
    /// The cases that were laid before the meeting and that the seal does not hold, as something in them was a draft.
    fn drafted(&self) -> impl Iterator<Item = RecordId> {
        self.sealed.drafted.iter().filter_map(|key| key.parse().ok())
    }
}

fn is_of(record: &SealedRecord, id: RecordId) -> bool {
    record.key().is_some_and(|(_, key)| key == id)
}

/// Whether what was sealed of a record says that it stood at the meeting.
fn is_here(meeting: Id<Meeting>, kind: Kind, values: &[SealedValue]) -> bool {
    let meeting = Some(Value::Link(meeting.raw()));
    let places = [Attendance::meeting_id.any(), Case::meeting_id.any()];
    let says = |place: &AnyField| {
        let is_it = |it: &SealedValue| it.field == place.index() && it.value == meeting;
        place.kind() == kind && values.iter().any(is_it)
    };
    places.iter().any(says)
}

fn is_in(list: &[AnyField], kind: Kind, field: usize) -> bool {
    list.iter().any(|it| it.kind() == kind && it.index() == field)
}

/// Those who are put down for the meeting now, and the cases in which it has decided nothing, but for those that
/// were there.
fn put_down(
    now: &Portfolio,
    meeting: Id<Meeting>,
    there: &HashSet<RecordId>,
) -> Vec<(Kind, RecordId)> {
    let people = now.attending(meeting).map(|it| (Kind::Attendance, it.id.raw()));
    let cases = now.undecided_at(meeting).into_iter().map(|it| (Kind::Case, it.id.raw()));
    people.chain(cases).filter(|(_, record)| !there.contains(record)).collect()
}

/// What was sealed, laid over what stands now.
struct Laid<'a> {
    now: &'a Portfolio,
    meeting: Id<Meeting>,
    held: &'a Held<'a>,
    portfolio: Portfolio,
    there: HashSet<RecordId>,
}

impl<'a> Laid<'a> {
    fn over(now: &'a Portfolio, meeting: Id<Meeting>, held: &'a Held<'a>) -> Self {
        Self { now, meeting, held, portfolio: now.clone(), there: HashSet::new() }
    }

    fn lay(&mut self, sealed: &SealedRecord) {
        let Some((kind, record)) = sealed.key() else { return };
        let Some(sealed) = self.held.whole(sealed) else { return };
        let values = sealed.values(kind);
        let is_here = is_here(self.meeting, kind, &values);
        if is_here {
            self.there.insert(record);
        }
        let Some(now) = self.now.record(record) else {
            if is_here {
                put_back(&mut self.portfolio, (kind, record), values);
            }
            return;
        };
        if now.kind() != kind {
            return;
        }
        for SealedValue { field, value } in values {
            if !is_in(TODAY, kind, field) {
                self.lay_value(record, field, value);
            }
        }
        if is_here && kind == Kind::Case {
            self.leave_elsewhere(record);
        }
    }

    /// What was sealed of a field, in place of what it says now. What cannot be read is not printed.
    fn lay_value(&mut self, record: RecordId, field: usize, value: Option<Value>) {
        let fits = |value: Value| self.portfolio.change(record, [(field, value)]).is_ok();
        if !value.is_some_and(fits) {
            // A field that needs a value keeps its own.
            drop(self.portfolio.change(record, [(field, Value::Null)]));
        }
    }

    /// What is drafted in a case at the meeting that it has moved to is not drafted here.
    fn leave_elsewhere(&mut self, case: RecordId) {
        let moved =
            self.now.cases.get_raw(case).is_some_and(|it| it.meeting_id != Some(self.meeting));
        let drafts = self.now.decisions.iter().filter(|it| it.case_id.map(Id::raw) == Some(case));
        let drafts = drafts.filter(|it| moved && !self.now.is_sealed(it.id.raw()));
        for draft in drafts.map(|it| it.id.raw()).collect::<Vec<_>>() {
            self.portfolio.remove(draft);
        }
    }

    /// Who was put down for the meeting afterwards, and cases without a decision that were.
    fn take_out_what_was_not_there(&mut self) {
        for (kind, record) in put_down(self.now, self.meeting, &self.there) {
            // The name of a case may stand elsewhere on the paper.
            let moved = [(Case::meeting_id.index(), Value::Null)];
            match kind == Kind::Case {
                true => drop(self.portfolio.change(record, moved)),
                false => self.portfolio.remove(record),
            }
        }
    }
}

/// A record that is gone, where papers print it: who met, and a case that was left undecided. Of a decided one
/// its decision tells what is left. Whether it could be put back.
fn put_back(
    portfolio: &mut Portfolio,
    (kind, record): (Kind, RecordId),
    values: Vec<SealedValue>,
) -> bool {
    let values = values.into_iter().filter_map(|it| Some((it.field, it.value?)));
    portfolio.put(kind, record, values).is_ok()
}
