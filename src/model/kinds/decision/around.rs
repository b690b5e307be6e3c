//! What papers print of the records around a decision, as it was sealed along with it: the meeting and who
//! met, the case, the cases that the meeting left undecided, whose paper it is and what its body may do. Each
//! seal names all of it. What an earlier seal of the meeting holds letter for letter stands there by its hash
//! alone, so that a meeting of many decisions holds its texts once.

mod held;
mod value;

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use self::value::{read, written};
use super::{Decision, DecisionState};
use crate::model::any_field::AnyField;
use crate::model::attendance::Attendance;
use crate::model::body::Body;
use crate::model::case::Case;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::organisation::Organisation;
use crate::model::record::Record;
use crate::model::settings::Settings;
use crate::model::value::Value;

/// What papers print of a meeting. Its day and its body are settled, and its minutes are approved after it.
const MEETING: &[AnyField] = &[
    Meeting::number.any(),
    Meeting::theme.any(),
    Meeting::start_time.any(),
    Meeting::end_time.any(),
    Meeting::mode.any(),
    Meeting::place.any(),
    Meeting::chair.any(),
    Meeting::minute_taker.any(),
];

/// What they print of who met.
const ATTENDANCE: &[AnyField] = &[
    Attendance::meeting_id.any(),
    Attendance::title.any(),
    Attendance::organisation.any(),
    Attendance::presence.any(),
];

/// What they print of a case that is decided. How far it comes afterwards is none of the meeting's.
const CASE: &[AnyField] = &[
    Case::title.any(),
    Case::case_year.any(),
    Case::case_sequence.any(),
    Case::agenda_order.any(),
    Case::case_type.any(),
    Case::proposal.any(),
    Case::summary.any(),
    Case::economic_consequences.any(),
    Case::advice.any(),
    Case::responsible.any(),
    Case::continues_id.any(),
    Case::matter_of_principle.any(),
    Case::exempt.any(),
    Case::exemption_ground.any(),
    Case::archive_reference.any(),
];

/// What they print besides of a case that the meeting left undecided: that it was there, and in which state.
const UNDECIDED: &[AnyField] = &[Case::meeting_id.any(), Case::state.any()];

/// What they print of the case that another one goes on from: its name.
const EARLIER: &[AnyField] = &[Case::title.any(), Case::case_year.any(), Case::case_sequence.any()];

/// What says whose paper it is, in which language its texts were written and how its cases are numbered.
const SETTINGS: &[AnyField] = &[
    Settings::title.any(),
    Settings::network_id.any(),
    Settings::language.any(),
    Settings::case_number_template.any(),
];

/// What they print of the body that meets: whether it decides or advises is in each word of a paper, and the
/// organisation whose body it is sends it. Its name is sealed with the decision.
const BODY: &[AnyField] = &[Body::authority.any(), Body::organisation_id.any()];

/// What only says how the rest is printed: it is kept as it was, and no reader misses that it is another now.
pub(super) const MANNER: &[AnyField] =
    &[Settings::language.any(), Settings::case_number_template.any()];

/// What papers say as it stands on the day of printing, whatever was sealed: what is exempt from public access
/// today is kept from the public today. Of a case that is gone, what was sealed is all that is known.
pub(super) const TODAY: &[AnyField] = &[Case::exempt.any(), Case::exemption_ground.any()];

/// The name of whoever the paper is from, or bears a cost.
const ORGANISATION: &[AnyField] = &[Organisation::title.any()];

pub(super) use held::Held;

/// A record around a decision, as it was sealed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedRecord {
    /// The name of its kind.
    pub kind: String,
    /// Its key.
    pub id: String,
    /// What papers print of it, by the name of the field; what said nothing is null.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub says: BTreeMap<String, Json>,
    /// SHA-256, in hexadecimal, of what an earlier seal of the meeting holds of it, where that is the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_sealed: Option<String>,
}

/// What a seal says of a field.
pub(super) struct SealedValue {
    pub(super) field: usize,
    /// Nothing where this version cannot read it.
    pub(super) value: Option<Value>,
}

impl SealedRecord {
    fn of(record: &dyn Record, fields: &[AnyField]) -> Self {
        let says = |field: &AnyField| (field.name().to_owned(), written(&field.of(record)));
        Self {
            kind: record.kind().plural().to_owned(),
            id: record.record_id().to_string(),
            says: fields.iter().map(says).collect(),
            as_sealed: None,
        }
    }

    /// Which record it is; nothing where this version knows no such kind.
    pub(super) fn key(&self) -> Option<(Kind, RecordId)> {
        Kind::from_plural(&self.kind).zip(self.id.parse().ok())
    }

    /// What its fields said. A field that this version does not know is left out: it prints none. One that it
    /// prints and the version that sealed it did not was not printed under the code, and says nothing.
    pub(super) fn values(&self, kind: Kind) -> Vec<SealedValue> {
        let known = self.says.iter().filter_map(|(name, json)| Some((kind.field(name)?, json)));
        let mut values: Vec<SealedValue> = known
            .map(|((field, definition), json)| {
                let value = read(definition.field_type, json);
                SealedValue { field, value }
            })
            .collect();
        for field in self.printed().filter(|it| it.kind() == kind) {
            if !self.says.contains_key(field.name()) {
                values.push(SealedValue { field: field.index(), value: Some(Value::Null) });
            }
        }
        values
    }

    /// Whether it says something of a field, or that it said nothing.
    pub(super) fn holds(&self, kind: Kind, field: usize) -> bool {
        kind.fields().get(field).is_some_and(|it| self.says.contains_key(it.name))
    }

    /// What this version prints of such a record where it stands.
    fn printed(&self) -> impl Iterator<Item = AnyField> {
        let says = |field: &AnyField| self.says.contains_key(field.name());
        // An undecided case says where it stood, a decided one what was proposed.
        let case: &[&[AnyField]] =
            match (says(&Case::meeting_id.any()), says(&Case::proposal.any())) {
                (true, _) => &[CASE, UNDECIDED],
                (false, true) => &[CASE],
                (false, false) => &[EARLIER],
            };
        [MEETING, ATTENDANCE, SETTINGS, BODY, ORGANISATION]
            .iter()
            .chain(case)
            .copied()
            .flatten()
            .copied()
    }
}

/// The records around a decision as they stand, each once.
pub(super) fn around(portfolio: &Portfolio, decision: &Decision) -> Vec<SealedRecord> {
    let mut all = All::default();
    let case = portfolio.cases.find(decision.case_id);
    all.add(case, CASE);
    let mut cases: Vec<&Case> = case.into_iter().collect();
    if let Some(meeting) = portfolio.meeting_of(decision) {
        all.add(Some(meeting), MEETING);
        all.add(portfolio.bodies.find(meeting.body_id), BODY);
        for attendance in portfolio.attending(meeting.id) {
            all.add(Some(attendance), ATTENDANCE);
        }
        for undecided in portfolio.undecided_at(meeting.id) {
            all.add(Some(undecided), &[CASE, UNDECIDED].concat());
            cases.push(undecided);
        }
    }
    for case in cases {
        all.add(portfolio.cases.find(case.continues_id), EARLIER);
    }
    let settings = portfolio.settings();
    all.add(settings, SETTINGS);
    let network = settings.and_then(|settings| settings.network_id);
    let meeting = portfolio.meeting_of(decision);
    let body = meeting.and_then(|meeting| portfolio.bodies.find(meeting.body_id));
    let sender = body.and_then(|body| body.organisation_id);
    for organisation in [network, sender, decision.cost_owner_id] {
        all.add(portfolio.organisations.find(organisation), ORGANISATION);
    }
    all.records
}

/// The keys of the cases of a meeting in which nothing is final and something is a draft. What they say is not
/// sealed, and they were there all the same.
pub(super) fn drafted(portfolio: &Portfolio, meeting: Id<Meeting>) -> Vec<String> {
    let at =
        |decision: &&Decision| portfolio.meeting_of(decision).is_some_and(|it| it.id == meeting);
    let cases = |is_final: bool| {
        let of = move |it: &&Decision| (it.state == Some(DecisionState::Final)) == is_final;
        let all = portfolio.decisions.iter().filter(of).filter(at);
        all.filter_map(|decision| decision.case_id).map(Id::raw).collect::<HashSet<RecordId>>()
    };
    let (drafted, settled) = (cases(false), cases(true));
    let is_it = |case: &&RecordId| drafted.contains(*case) && !settled.contains(*case);
    let here = portfolio.cases.iter().filter(|case| case.meeting_id == Some(meeting));
    let here: Vec<RecordId> = here.map(|case| case.id.raw()).collect();
    here.iter().filter(is_it).map(ToString::to_string).collect()
}

/// The keys of the other decisions that stand at a meeting, whether drafts or final.
pub(super) fn beside(portfolio: &Portfolio, of: &Decision, meeting: Id<Meeting>) -> Vec<String> {
    let others = portfolio.decided_at(meeting).into_iter().filter(|other| other.id != of.id);
    others.map(|decision| decision.id.raw().to_string()).collect()
}

/// Records, each once: as it was first added.
#[derive(Default)]
struct All {
    records: Vec<SealedRecord>,
    there: HashSet<RecordId>,
}

impl All {
    fn add<R: Record>(&mut self, record: Option<&R>, fields: &[AnyField]) {
        if let Some(record) = record.filter(|record| self.there.insert(record.record_id())) {
            self.records.push(SealedRecord::of(record, fields));
        }
    }
}

impl Portfolio {
    /// Who took part in a meeting, and who did not.
    pub fn attending(&self, meeting: Id<Meeting>) -> impl Iterator<Item = &Attendance> {
        self.attendances.iter().filter(move |it| it.meeting_id == Some(meeting))
    }

    /// The decisions that stand at a meeting in any wording, whether drafts or final.
    pub(super) fn decided_at(&self, meeting: Id<Meeting>) -> Vec<&Decision> {
        let is_here = |decision: &&Decision| {
            let said = self.said_of(decision);
            said.iter().any(|said| said.meeting(self).is_some_and(|it| it.id == meeting))
        };
        self.decisions.iter().filter(is_here).collect()
    }

    /// The cases that are laid before a meeting and in which it has decided nothing, not even as a draft.
    pub(super) fn undecided_at(&self, meeting: Id<Meeting>) -> Vec<&Case> {
        let here = self.cases.iter().filter(|case| case.meeting_id == Some(meeting));
        let mut cases: Vec<&Case> = here.collect();
        let of_these: HashSet<RecordId> = cases.iter().map(|case| case.id.raw()).collect();
        let is_of_these = |case: &Id<Case>| of_these.contains(&case.raw());
        let decisions = self
            .decisions
            .iter()
            .filter(|decision| decision.case_id.is_some_and(|it| is_of_these(&it)));
        let here = decisions
            .filter(|decision| self.meeting_of(decision).is_some_and(|it| it.id == meeting));
        let decided: HashSet<RecordId> =
            here.filter_map(|decision| decision.case_id).map(Id::raw).collect();
        cases.retain(|case| !decided.contains(&case.id.raw()));
        cases
    }
}
