//! What is sealed of a decision: the decision as it was taken, the case and the meeting behind it,
//! and the figures it rests on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::around::{SealedRecord, around, beside, drafted};
use super::{Decision, place};
use crate::model::about::Sealing;
use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::link::LinkType;
use crate::model::local_time;
use crate::model::seal::{Seal, SealContent};
use crate::model::unseen::says_nothing;
use crate::model::value::Value;

/// What was sealed of a decision, with the figures that were laid before the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedDecision {
    /// The key of the meeting that decided; seals of earlier versions do not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting_id: Option<String>,
    /// The key of the body that decided, likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_id: Option<String>,
    /// The body that decided, by the name it had.
    pub body: String,
    /// The day of the decision (EDTF).
    pub date: Option<String>,
    /// The day of the meeting (EDTF), with the words that it was written in behind it; seals of earlier
    /// versions do not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting_date: Option<String>,
    /// The number of the case.
    pub case_number: Option<String>,
    /// The title of the case.
    pub case_title: String,
    /// The code of the case type.
    pub case_type: Option<String>,
    /// The proposal that was laid before the meeting.
    pub proposal: String,
    /// The decision in short.
    pub title: String,
    /// The decision word for word.
    pub text: String,
    /// The code of the outcome.
    pub outcome: Option<String>,
    /// What was changed from the proposal.
    pub changes_from_proposal: String,
    /// The code of how the body came to it.
    pub agreement: Option<String>,
    /// The votes.
    pub votes: String,
    /// Reservations and remarks.
    pub remark: String,
    /// What it means for money, in words.
    pub economic_effect: String,
    /// The sum decided on, in øre.
    pub amount_ore: Option<i64>,
    /// What else the decision says; seals of earlier versions do not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub besides: Option<SealedBesides>,
    /// What papers print of the records around it; seals of earlier versions do not hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub around: Option<Vec<SealedRecord>>,
    /// The keys of the other cases that were laid before the meeting and in which something was a draft as yet;
    /// seals of earlier versions do not hold it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub drafted: Vec<String>,
    /// The keys of the other decisions of the meeting, drafts and final ones; seals of earlier versions do not
    /// hold it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<Vec<String>>,
    /// The figures that the decision rests on.
    pub figures: Vec<SealedFigure>,
}

/// What a decision says besides its wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedBesides {
    /// Who declared a conflict of interest.
    pub conflict_of_interest: String,
    /// Whether it is a principle that holds for later cases.
    pub principle: bool,
    /// The year of the sum.
    pub amount_year: Option<i64>,
}

impl SealedBesides {
    /// What a decision says besides, as it stands.
    #[must_use]
    pub fn of(decision: &Decision) -> Self {
        Self {
            conflict_of_interest: decision.conflict_of_interest.clone(),
            principle: decision.principle,
            amount_year: decision.amount_year,
        }
    }
}

/// One figure laid before the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SealedFigure {
    /// The key of the record it stood in.
    pub record: String,
    /// What that record was called.
    pub title: String,
    /// The name of its field.
    pub field: String,
    /// The amount in øre.
    pub amount_ore: i64,
}

impl SealedDecision {
    /// How a decision is made final.
    pub(super) const SEALING: Sealing = Sealing {
        calls_final: "final",
        lacks,
        shows: &["case_id", "outcome", "text"],
        content: |portfolio, id| SealContent::of(Self::of(portfolio, id)?),
        once: Self::once,
        parse: SealContent::parse::<Self>,
        rests_on,
        settled: place::SETTLED,
        settles: place::settles,
        brings: place::brings,
        agrees: |content, portfolio, id| {
            let (sealed, decision) = (content.read::<Self>(), portfolio.decisions.get_raw(id));
            sealed.zip(decision).is_some_and(|(sealed, decision)| sealed.agrees_with(decision))
        },
        words: "final-decisions",
    };

    /// What would be sealed of a decision as it stands.
    fn of(portfolio: &Portfolio, id: RecordId) -> Option<Self> {
        let decision = portfolio.decisions.get_raw(id)?;
        let case = portfolio.cases.find(decision.case_id);
        let meeting = portfolio.meeting_of(decision);
        let meeting_date = meeting.and_then(|meeting| meeting.date.as_ref());
        let date = decision.date.as_ref().or(meeting_date);
        let body = meeting.and_then(|meeting| portfolio.bodies.find(meeting.body_id));
        Some(Self {
            meeting_id: meeting.map(|meeting| meeting.id.raw().to_string()),
            body_id: meeting.and_then(|m| m.body_id).map(|body| body.raw().to_string()),
            body: body.map_or_else(String::new, |body| portfolio.name_of_body(body, meeting_date)),
            date: date.map(ToString::to_string),
            meeting_date: meeting_date.map(FuzzyDate::to_stored),
            case_number: case.and_then(|case| portfolio.case_number(case)),
            case_title: case.map_or_else(String::new, |case| case.title.clone()),
            case_type: case.and_then(|case| code(case.case_type)),
            proposal: case.map_or_else(String::new, |case| case.proposal.clone()),
            title: decision.title.clone(),
            text: decision.text.clone(),
            outcome: code(decision.outcome),
            changes_from_proposal: decision.changes_from_proposal.clone(),
            agreement: code(decision.agreement),
            votes: decision.votes.clone(),
            remark: decision.remark.clone(),
            economic_effect: decision.economic_effect.clone(),
            amount_ore: decision.amount.map(|amount| amount.0),
            besides: Some(SealedBesides::of(decision)),
            around: Some(around(portfolio, decision)),
            drafted: meeting.map_or_else(Vec::new, |meeting| drafted(portfolio, meeting.id)),
            beside: meeting.map(|meeting| beside(portfolio, decision, meeting.id)),
            figures: figures(portfolio, id),
        })
    }

    /// Whether the decision itself says what was sealed of it. What a change replaced is not in the
    /// hashes of version 1, so that the log could be made to tell of another text; the seal itself is.
    fn agrees_with(&self, decision: &Decision) -> bool {
        self.title == decision.title
            && self.text == decision.text
            && self.changes_from_proposal == decision.changes_from_proposal
            && self.votes == decision.votes
            && self.remark == decision.remark
            && self.economic_effect == decision.economic_effect
            && self.outcome == code(decision.outcome)
            && self.agreement == code(decision.agreement)
            && self.amount_ore == decision.amount.map(|amount| amount.0)
            && self.besides.as_ref().is_none_or(|sealed| *sealed == SealedBesides::of(decision))
    }

    /// Whether another seal says the same, word for word. What one of an earlier version does not hold
    /// says nothing else; the figures that were laid before the meeting, and what stood around the decision, are no
    /// part of the wording.
    pub(super) fn is_alike(&self, other: &Self) -> bool {
        fn agree<T: PartialEq>(a: Option<&T>, b: Option<&T>) -> bool {
            a.zip(b).is_none_or(|(a, b)| a == b)
        }
        let bare = |sealed: &Self| Self {
            meeting_id: None,
            body_id: None,
            meeting_date: None,
            besides: None,
            around: None,
            drafted: Vec::new(),
            beside: None,
            figures: Vec::new(),
            ..sealed.clone()
        };
        agree(self.meeting_id.as_ref(), other.meeting_id.as_ref())
            && agree(self.body_id.as_ref(), other.body_id.as_ref())
            && agree(self.meeting_date.as_ref(), other.meeting_date.as_ref())
            && agree(self.besides.as_ref(), other.besides.as_ref())
            && bare(self) == bare(other)
    }
}

fn code<C: Choice>(choice: Option<C>) -> Option<String> {
    choice.map(|choice| choice.code().to_owned())
}

/// What a decision needs before it can be made final: an outcome, a text, a case at a meeting.
fn lacks(portfolio: &Portfolio, id: RecordId) -> Option<(RecordId, &'static str)> {
    let decision = portfolio.decisions.get_raw(id)?;
    if decision.outcome.is_none() {
        Some((id, Decision::outcome.name()))
    } else if says_nothing(&decision.text) {
        Some((id, Decision::text.name()))
    } else if portfolio.meeting_of(decision).is_none() {
        Some(match portfolio.cases.find(decision.case_id) {
            Some(case) => (case.id.raw(), Case::meeting_id.name()),
            None => (id, Decision::case_id.name()),
        })
    } else {
        None
    }
}

/// The records that a decision says it is about or led to.
fn about(portfolio: &Portfolio, decision: RecordId) -> Vec<RecordId> {
    let mut about: Vec<RecordId> = portfolio
        .links
        .iter()
        .filter(|link| link.from_id == Some(decision))
        .filter(|link| link.link_type.is_some_and(LinkType::names_subject))
        .filter_map(|link| link.to_id)
        .collect();
    // What an application asks for, it asks for a project, from a call.
    let applications: Vec<_> =
        about.iter().filter_map(|id| portfolio.applications.get_raw(*id)).collect();
    let behind = applications.iter().flat_map(|application| {
        [application.project_id.map(RecordId::from), application.call_id.map(RecordId::from)]
    });
    let behind: Vec<RecordId> = behind.flatten().collect();
    about.extend(behind);
    let mut seen = std::collections::HashSet::new();
    about.retain(|id| seen.insert(*id));
    about
}

/// The records whose content goes into the seal of a decision.
fn rests_on(portfolio: &Portfolio, id: RecordId) -> Vec<RecordId> {
    let mut records = vec![id];
    if let Some(decision) = portfolio.decisions.get_raw(id) {
        let meeting = portfolio.meeting_of(decision);
        records.extend(decision.case_id.map(RecordId::from));
        records.extend(meeting.map(|meeting| meeting.id.raw()));
        records.extend(meeting.and_then(|meeting| meeting.body_id).map(RecordId::from));
        if let Some(meeting) = meeting {
            records.extend(portfolio.attending(meeting.id).map(|it| it.id.raw()));
            records.extend(portfolio.undecided_at(meeting.id).into_iter().map(|it| it.id.raw()));
        }
    }
    records.extend(about(portfolio, id));
    records
}

/// The sums of what the decision is about.
fn figures(portfolio: &Portfolio, decision: RecordId) -> Vec<SealedFigure> {
    let mut figures = Vec::new();
    for record in about(portfolio, decision).into_iter().filter_map(|id| portfolio.record(id)) {
        for field in record.kind().about().laid_before {
            if let Value::Money(amount) = record.value(field) {
                figures.push(SealedFigure {
                    record: record.record_id().to_string(),
                    title: portfolio.label(record.record_id()),
                    field: (*field).to_owned(),
                    amount_ore: amount.0,
                });
            }
        }
    }
    figures
}

impl Seal {
    /// What was sealed, where the sealed record is a decision.
    #[must_use]
    pub fn decision(&self) -> Option<&SealedDecision> {
        self.content.read()
    }

    /// The day on which the record was made final, as people read it: that of the step, whatever day counted as
    /// today.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        local_time::day_of(self.at)
    }
}
