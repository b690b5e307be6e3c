//! What papers print of a meeting that has been made final, and what was changed of it since: papers go on saying
//! what was sealed, and tell the changes beside it.

use std::collections::{BTreeMap, HashSet};

use super::around::{MANNER, SealedRecord};
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
}

/// A seal of a decision of a meeting that says what stood around it.
struct Speaking<'a> {
    seal: &'a Seal,
    around: &'a [SealedRecord],
    case: Option<RecordId>,
    corrects: bool,
}

impl Portfolio {
    /// A meeting as papers print it: each case as it was sealed with its decision, and the meeting itself as the
    /// last of its decisions was sealed, but for corrections, which come long after it. While something is a
    /// draft, the meeting is still being written, and is said as it stands.
    #[must_use]
    pub fn as_sealed(&self, meeting: Id<Meeting>) -> AsSealed {
        let seals = self.speaking_of(meeting);
        let mut laid = Laid::over(self, meeting);
        let own = seals.iter().filter_map(|it| Some((it.case?, it)));
        // The last that was sealed of a case.
        let cases: BTreeMap<RecordId, &Speaking<'_>> = own.collect();
        let last = seals.last().filter(|_| !self.is_being_written(meeting));
        if let Some(last) = last {
            for record in last.around.iter().filter(|it| !cases.keys().any(|case| is_of(it, *case)))
            {
                laid.lay(record);
            }
            laid.take_out_what_was_not_there();
        }
        for (case, speaking) in &cases {
            for record in speaking.around.iter().filter(|it| is_of(it, *case)) {
                laid.lay(record);
            }
        }
        AsSealed { portfolio: laid.portfolio, since: laid.since, whole: last.is_some() }
    }

    /// What was changed of a record, and of what papers print of it, after it was made final: of a meeting all that
    /// its papers print, of a case what they print of the case, of a decision what stands around it.
    #[must_use]
    pub fn changed_since_final(&self, id: RecordId) -> AsSealed {
        let Some(meeting) = self.meeting_around(id) else {
            return AsSealed { portfolio: self.clone(), since: Vec::new(), whole: false };
        };
        let mut all = self.as_sealed(meeting);
        let of_decision = self.decisions.get_raw(id);
        let case = of_decision.and_then(|decision| decision.case_id).map(Id::raw);
        all.since.retain(|since| match of_decision {
            Some(_) => since.kind != Kind::Case || Some(since.record) == case,
            None => id == meeting.raw() || since.record == id,
        });
        all
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
            return case.meeting_id;
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
                Some(Speaking { seal, around, case: decision.case_id.map(Id::raw), corrects })
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

fn is_of(record: &SealedRecord, id: RecordId) -> bool {
    record.key().is_some_and(|(_, key)| key == id)
}

/// What was sealed, laid over what stands now.
struct Laid<'a> {
    now: &'a Portfolio,
    meeting: Id<Meeting>,
    portfolio: Portfolio,
    since: Vec<Since>,
    there: HashSet<RecordId>,
}

impl<'a> Laid<'a> {
    fn over(now: &'a Portfolio, meeting: Id<Meeting>) -> Self {
        let portfolio = now.clone();
        Self { now, meeting, portfolio, since: Vec::new(), there: HashSet::new() }
    }

    fn lay(&mut self, sealed: &SealedRecord) {
        let Some((kind, record)) = sealed.key() else { return };
        let values = sealed.values(kind);
        let is_here = self.is_here(kind, &values);
        if is_here {
            self.there.insert(record);
        }
        let Some(now) = self.now.record(record) else {
            if is_here {
                self.put_back(kind, record, values);
            }
            return;
        };
        if now.kind() != kind {
            return;
        }
        for (field, then) in &values {
            let now = now.get(*field);
            let is_manner = MANNER.iter().any(|it| it.kind() == kind && it.index() == *field);
            if now != *then && !is_manner {
                let what = Done::Changed { field: *field, then: then.clone(), now };
                self.since.push(Since { kind, record, what });
            }
        }
        if is_here && kind == Kind::Case {
            self.leave_elsewhere(record);
        }
        let fits = self.portfolio.change(record, values);
        debug_assert!(fits.is_ok(), "a value was read as one of its field");
    }

    /// A record that is gone, where papers print it: who met, and a case that was left undecided. Of a decided one
    /// its decision tells what is left.
    fn put_back(&mut self, kind: Kind, record: RecordId, values: Vec<(usize, Value)>) {
        if self.portfolio.put(kind, record, values).is_ok() {
            self.since.push(Since { kind, record, what: Done::Deleted });
        }
    }

    /// Whether what was sealed of a record says that it stood at the meeting.
    fn is_here(&self, kind: Kind, values: &[(usize, Value)]) -> bool {
        let meeting = Value::Link(self.meeting.raw());
        let places = [Attendance::meeting_id.any(), Case::meeting_id.any()];
        let says = |place: &AnyField| {
            let field = (place.index(), meeting.clone());
            place.kind() == kind && values.contains(&field)
        };
        places.iter().any(says)
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
        let now = self.now;
        let people = now.attending(self.meeting).map(|it| (Kind::Attendance, it.id.raw()));
        let cases = now.undecided_at(self.meeting).into_iter().map(|it| (Kind::Case, it.id.raw()));
        for (kind, record) in people.chain(cases) {
            if !self.there.contains(&record) {
                // The name of a case may stand elsewhere on the paper.
                let moved = [(Case::meeting_id.index(), Value::Null)];
                match kind == Kind::Case {
                    true => drop(self.portfolio.change(record, moved)),
                    false => self.portfolio.remove(record),
                }
                self.since.push(Since { kind, record, what: Done::Added });
            }
        }
    }
}
