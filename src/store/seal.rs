//! What goes into a seal: the decision and the figures it rests on, as canonical JSON.

use crate::model::field::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::link::LinkType;
use crate::model::seal::{SealedDecision, SealedFigure};
use crate::model::value::Value;

/// The content of the seal of a decision as it stands.
pub(super) fn sealed_content(portfolio: &Portfolio, id: RecordId) -> String {
    let Some(decision) = portfolio.decisions.get_raw(id) else { return String::new() };
    let case = portfolio.cases.find(decision.case_id);
    let meeting = portfolio.meeting_of(decision);
    let date = decision.date.as_ref().or_else(|| meeting.and_then(|m| m.date.as_ref()));
    let content = SealedDecision {
        body: meeting
            .and_then(|meeting| portfolio.bodies.find(meeting.body_id))
            .map_or_else(String::new, |body| body.title.clone()),
        date: date.map(ToString::to_string),
        case_number: case.and_then(|case| portfolio.case_number(case)),
        case_title: case.map_or_else(String::new, |case| case.title.clone()),
        case_type: case.and_then(|case| case.case_type).map(|code| code.code().to_owned()),
        proposal: case.map_or_else(String::new, |case| case.proposal.clone()),
        title: decision.title.clone(),
        text: decision.text.clone(),
        outcome: decision.outcome.map(|code| code.code().to_owned()),
        changes_from_proposal: decision.changes_from_proposal.clone(),
        agreement: decision.agreement.map(|code| code.code().to_owned()),
        votes: decision.votes.clone(),
        remark: decision.remark.clone(),
        economic_effect: decision.economic_effect.clone(),
        amount_ore: decision.amount.map(|amount| amount.0),
        figures: figures(portfolio, id),
    };
    // A struct of texts and whole numbers always serialises.
    serde_json::to_string(&content).unwrap_or_default()
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
pub(super) fn concerned(portfolio: &Portfolio, id: RecordId) -> Vec<RecordId> {
    let mut records = vec![id];
    if let Some(decision) = portfolio.decisions.get_raw(id) {
        let meeting = portfolio.meeting_of(decision);
        records.extend(decision.case_id.map(RecordId::from));
        records.extend(meeting.map(|meeting| meeting.id.raw()));
        records.extend(meeting.and_then(|meeting| meeting.body_id).map(RecordId::from));
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
