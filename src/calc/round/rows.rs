//! The rows of a respondent's sheet: what each is about, what is known, and what an answer changes.

use std::cmp::Ordering;

use super::ask::{Ask, KnownBy, ask};
use crate::model::any_field::AnyField;
use crate::model::application::Course;
use crate::model::field_value::FieldValue as _;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::project::Project;
use crate::model::record::Record;
use crate::model::respondent::Respondent;
use crate::model::role::{Role, RoleFunction};
use crate::model::round::{Round, RoundType};
use crate::model::standing::Standing;
use crate::model::value::Value;

/// A row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The record that the row asks about.
    pub subject: RecordId,
    /// The record that an answer changes; without one, an answer makes a new one.
    pub target: Option<RecordId>,
    /// The record whose values stand in the sheet from the start.
    pub known: Option<RecordId>,
}

/// The rows that a respondent is asked to fill in, by name.
#[must_use]
pub fn rows(
    portfolio: &Portfolio,
    round: &Round,
    respondent: &Respondent,
    compare: &dyn Fn(&str, &str) -> Ordering,
) -> Vec<Row> {
    let Some(round_type) = round.round_type else { return Vec::new() };
    let ask = ask(round_type);
    let mut subjects: Vec<(String, RecordId)> = asked_about(portfolio, round, respondent)
        .into_iter()
        .map(|id| (portfolio.label(id), id))
        .collect();
    subjects.sort_by(|a, b| compare(&a.0, &b.0).then(a.1.cmp(&b.1)));
    let row = |(_, subject): (String, RecordId)| {
        let target = target_of(portfolio, ask, round, respondent, subject);
        let last = || match round_type {
            RoundType::StatusReports => last_report(portfolio, subject),
            RoundType::Rollout
            | RoundType::Hearing
            | RoundType::Measurements
            | RoundType::Pledges => None,
        };
        Row { subject, target, known: target.or_else(last) }
    };
    subjects.into_iter().map(row).collect()
}

/// What a respondent is asked about, in no order.
#[must_use]
pub fn asked_about(portfolio: &Portfolio, round: &Round, respondent: &Respondent) -> Vec<RecordId> {
    let round_type = round.round_type;
    round_type.map_or_else(Vec::new, |it| subjects(portfolio, round, respondent, it))
}

/// The record that an answer about a subject changes: what the municipality has of a roll-out, and
/// otherwise what the same respondent has answered in this round before.
fn target_of(
    portfolio: &Portfolio,
    ask: &Ask,
    round: &Round,
    respondent: &Respondent,
    subject: RecordId,
) -> Option<RecordId> {
    let said = |record: &dyn Record, field: Option<AnyField>| {
        field.map_or(Value::Null, |field| field.of(record))
    };
    let is_about = |record: &dyn Record| ask.link.of(record) == Value::Link(subject);
    let of_respondent = |record: &dyn Record| {
        said(record, ask.municipality) == respondent.municipality_id.to_value()
    };
    let in_round = |record: &dyn Record| said(record, ask.round) == Value::Link(round.id.raw());
    let is_it = |record: &&dyn Record| {
        is_about(*record)
            && match ask.known_by {
                KnownBy::Municipality => {
                    respondent.municipality_id.is_some() && of_respondent(*record)
                }
                KnownBy::Round => in_round(*record),
                KnownBy::RoundAndMunicipality => in_round(*record) && of_respondent(*record),
            }
    };
    portfolio.records(ask.target).find(is_it).map(Record::record_id)
}

fn last_report(portfolio: &Portfolio, project: RecordId) -> Option<RecordId> {
    portfolio
        .status_reports
        .iter()
        .filter(|report| report.project_id.map(Id::raw) == Some(project))
        .max_by(|a, b| a.reported_on.cmp(&b.reported_on).then(a.id.raw().cmp(&b.id.raw())))
        .map(|report| report.id.raw())
}

fn subjects(
    portfolio: &Portfolio,
    round: &Round,
    respondent: &Respondent,
    round_type: RoundType,
) -> Vec<RecordId> {
    let ask = ask(round_type);
    let about = round.about_id.and_then(|id| portfolio.record(id));
    if let Some(about) = about.filter(|about| about.kind() == ask.subject) {
        return vec![about.record_id()];
    }
    match round_type {
        RoundType::StatusReports => projects_of(portfolio, respondent),
        RoundType::Rollout => portfolio.solutions.iter().map(|s| s.id.raw()).collect(),
        // A hearing without its case asks nothing.
        RoundType::Hearing => Vec::new(),
        RoundType::Measurements => portfolio
            .benefits
            .iter()
            .filter(|benefit| !benefit.indicator.trim().is_empty())
            .filter(|benefit| {
                let of = benefit.municipality_id;
                of.is_none() || of == respondent.municipality_id
            })
            .filter(|benefit| {
                let of_project = about.filter(|about| about.kind() == Kind::Project);
                of_project
                    .is_none_or(|about| benefit.project_id.map(Id::raw) == Some(about.record_id()))
            })
            .map(|benefit| benefit.id.raw())
            .collect(),
        RoundType::Pledges => portfolio
            .applications
            .iter()
            .filter(|application| {
                application.state.is_some_and(|state| {
                    state.course() == Course::NotSent && state.standing() == Standing::Ahead
                })
            })
            .map(|application| application.id.raw())
            .collect(),
    }
}

/// The project that a respondent answers for, else those that the person leads or owns.
fn projects_of(portfolio: &Portfolio, respondent: &Respondent) -> Vec<RecordId> {
    if let Some(project) = respondent.project_id {
        return vec![project.raw()];
    }
    let Some(person) = respondent.person_id else { return Vec::new() };
    let runs = |project: &Project, function: RoleFunction| {
        portfolio.roles.iter().any(|role: &Role| {
            role.project_id == Some(project.id)
                && role.person_id == Some(person)
                && role.function == Some(function)
        })
    };
    portfolio
        .projects
        .iter()
        .filter(|project| super::propose::reports(project))
        .filter(|project| {
            runs(project, RoleFunction::ProjectLeader) || runs(project, RoleFunction::ProjectOwner)
        })
        .map(|project| project.id.raw())
        .collect()
}

impl Row {
    /// What is known of a field of the subject or of the target; `Null` when nothing is.
    #[must_use]
    pub fn known_value(&self, portfolio: &Portfolio, field: AnyField) -> Value {
        [Some(self.subject), self.known]
            .into_iter()
            .filter_map(|id| portfolio.record(id?))
            .find(|record| record.kind() == field.kind())
            .map_or(Value::Null, |record| field.of(record))
    }
}
