//! What goes into a seal: the decision and the figures it rests on, as canonical JSON.

use crate::model::field::Choice as _;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::link::LinkType;
use crate::model::seal::{SealedDecision, SealedFigure};

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

/// The sums of the applications that the decision is about.
fn figures(portfolio: &Portfolio, decision: RecordId) -> Vec<SealedFigure> {
    let mut figures = Vec::new();
    for link in portfolio.links.iter() {
        let concerns = matches!(link.link_type, Some(LinkType::Concerns | LinkType::LedTo));
        if !concerns || link.from_id != Some(decision) {
            continue;
        }
        let Some(application) = link.to_id.and_then(|id| portfolio.applications.get_raw(id)) else {
            continue;
        };
        let sums = [
            ("applied", application.applied),
            ("awarded", application.awarded),
            ("accepted", application.accepted),
        ];
        for (field, amount) in sums {
            if let Some(amount) = amount {
                figures.push(SealedFigure {
                    record: application.id.raw().to_string(),
                    title: application.title.clone(),
                    field: field.to_owned(),
                    amount_ore: amount.0,
                });
            }
        }
    }
    figures
}
