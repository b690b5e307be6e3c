//! What papers print of the records around a decision, as it was sealed along with it: the meeting and who
//! met, the case, the cases that the meeting left undecided, and whose paper it is. Each seal holds all of
//! it: a seal bears witness alone, whatever copies and corrections become of the others, and the whole of it
//! is a few thousand letters.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use super::Decision;
use crate::model::any_field::AnyField;
use crate::model::attached_file::AttachedFile;
use crate::model::attendance::Attendance;
use crate::model::case::Case;
use crate::model::field::FieldType;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::money::Ore;
use crate::model::organisation::Organisation;
use crate::model::record::Record;
use crate::model::settings::Settings;
use crate::model::time_of_day::TimeOfDay;
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

/// What only says how the rest is printed: it is kept as it was, and no reader misses that it is another now.
pub(super) const MANNER: &[AnyField] =
    &[Settings::language.any(), Settings::case_number_template.any()];

/// The name of whoever the paper is from, or bears a cost.
const ORGANISATION: &[AnyField] = &[Organisation::title.any()];

/// A record around a decision, as it was sealed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedRecord {
    /// The name of its kind.
    pub kind: String,
    /// Its key.
    pub id: String,
    /// What papers print of it, by the name of the field; what said nothing is null.
    pub says: BTreeMap<String, Json>,
}

impl SealedRecord {
    fn of(record: &dyn Record, fields: &[AnyField]) -> Self {
        let says = |field: &AnyField| (field.name().to_owned(), written(&field.of(record)));
        Self {
            kind: record.kind().plural().to_owned(),
            id: record.record_id().to_string(),
            says: fields.iter().map(says).collect(),
        }
    }

    /// Which record it is; nothing where this version knows no such kind.
    pub(super) fn key(&self) -> Option<(Kind, RecordId)> {
        Kind::from_plural(&self.kind).zip(self.id.parse().ok())
    }

    /// What its fields said. A field that this version does not know, or cannot read, is left out.
    pub(super) fn values(&self, kind: Kind) -> Vec<(usize, Value)> {
        let value = |(name, json): (&String, &Json)| {
            let (index, field) = kind.field(name)?;
            Some((index, read(field.field_type, json)?))
        };
        self.says.iter().filter_map(value).collect()
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
    for organisation in [network, decision.cost_owner_id] {
        all.add(portfolio.organisations.find(organisation), ORGANISATION);
    }
    all.records
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
    pub(super) fn attending(&self, meeting: Id<Meeting>) -> impl Iterator<Item = &Attendance> {
        self.attendances.iter().filter(move |it| it.meeting_id == Some(meeting))
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

/// A value as it stands in a seal.
fn written(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Text(text) => json!(text),
        Value::Integer(number) => json!(number),
        Value::Number(number) => json!(number),
        Value::Bool(yes) => json!(yes),
        Value::Money(amount) => json!(amount.0),
        Value::Date(date) => json!(date.to_stored()),
        Value::Time(time) => json!(time.to_string()),
        Value::File(file) => json!(file.to_string()),
        Value::Choice(code) => json!(code),
        Value::Link(id) => json!(id.to_string()),
    }
}

/// A value from a seal; nothing when it is none of that type.
fn read(field_type: FieldType, json: &Json) -> Option<Value> {
    if json.is_null() {
        return Some(Value::Null);
    }
    Some(match field_type {
        FieldType::Text => Value::Text(json.as_str()?.to_owned()),
        FieldType::Integer => Value::Integer(json.as_i64()?),
        FieldType::Number => Value::Number(json.as_f64()?),
        FieldType::Bool => Value::Bool(json.as_bool()?),
        FieldType::Money => Value::Money(Ore(json.as_i64()?)),
        FieldType::Date => Value::Date(FuzzyDate::from_stored(json.as_str()?).ok()?),
        FieldType::Time => Value::Time(TimeOfDay::from_stored(json.as_str()?)?),
        FieldType::File => Value::File(AttachedFile::from_stored(json.as_str()?)?),
        FieldType::Choice(set) => Value::Choice(set.code(json.as_str()?)?),
        FieldType::Link(_) | FieldType::AnyLink => Value::Link(json.as_str()?.parse().ok()?),
    })
}
