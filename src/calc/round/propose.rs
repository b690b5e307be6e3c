//! Whom to ask, as far as the portfolio knows.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::respondents;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::municipality::{Membership, Municipality};
use crate::model::person::Person;
use crate::model::project::Project;
use crate::model::respondent::Respondent;
use crate::model::role::{Role, RoleFunction};
use crate::model::round::{Round, RoundType};

/// Somebody to ask.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    /// Their name.
    pub title: String,
    /// Their address; empty where the portfolio knows none.
    pub email: String,
    /// Who they are.
    pub person: Option<Id<Person>>,
    /// For which municipality.
    pub municipality: Option<Id<Municipality>>,
    /// For which project, where it is one.
    pub project: Option<Id<Project>>,
}

/// Those whom a round should ask and does not yet. Municipalities are asked one by one; of projects,
/// their leaders, each once for all projects that they lead, and their owners where nobody leads.
#[must_use]
pub fn propose(portfolio: &Portfolio, round: &Round, today: NaiveDate) -> Vec<Proposal> {
    let asked = respondents(portfolio, round.id);
    match round.round_type {
        None => Vec::new(),
        Some(RoundType::StatusReports) => projects(portfolio, round, &asked, today),
        Some(
            RoundType::Rollout | RoundType::Hearing | RoundType::Measurements | RoundType::Pledges,
        ) => portfolio
            .municipalities
            .iter()
            .filter(|municipality| municipality.membership == Some(Membership::Member))
            .filter(|m| asked.iter().all(|other| other.municipality_id != Some(m.id)))
            .map(|municipality| of_municipality(portfolio, municipality, today))
            .collect(),
    }
}

fn of_municipality(
    portfolio: &Portfolio,
    municipality: &Municipality,
    today: NaiveDate,
) -> Proposal {
    let contact = person_in_role(portfolio, today, |role| {
        role.municipality_id == Some(municipality.id)
            && role.function == Some(RoleFunction::ContactPoint)
    });
    Proposal {
        title: municipality.name.clone(),
        email: contact.map(|person| person.email.clone()).unwrap_or_default(),
        person: contact.map(|person| person.id),
        municipality: Some(municipality.id),
        project: None,
    }
}

/// Whether a project is asked how it stands.
pub(super) fn reports(project: &Project) -> bool {
    project.lifecycle.is_some_and(|lifecycle| !lifecycle.standing().is_closed())
}

fn projects(
    portfolio: &Portfolio,
    round: &Round,
    asked: &[&Respondent],
    today: NaiveDate,
) -> Vec<Proposal> {
    let mut by_person: BTreeMap<RecordId, Vec<&Project>> = BTreeMap::new();
    let mut without: Vec<Proposal> = Vec::new();
    let is_meant = |project: &&Project| match round.about_id {
        Some(about) => project.id.raw() == about,
        None => reports(project),
    };
    for project in portfolio.projects.iter().filter(is_meant) {
        if asked.iter().any(|other| other.project_id == Some(project.id)) {
            continue;
        }
        let in_role = |function: RoleFunction| {
            person_in_role(portfolio, today, |role| {
                role.project_id == Some(project.id) && role.function == Some(function)
            })
        };
        let leader =
            in_role(RoleFunction::ProjectLeader).or_else(|| in_role(RoleFunction::ProjectOwner));
        match leader {
            Some(person) => by_person.entry(person.id.raw()).or_default().push(project),
            None => without.push(Proposal {
                title: project.title.clone(),
                email: String::new(),
                person: None,
                municipality: None,
                project: Some(project.id),
            }),
        }
    }
    let of_person = |(id, projects): (RecordId, Vec<&Project>)| {
        let person = portfolio.people.get_raw(id)?;
        if asked.iter().any(|other| other.person_id == Some(person.id)) {
            return None;
        }
        Some(Proposal {
            title: person.title.clone(),
            email: person.email.clone(),
            person: Some(person.id),
            municipality: None,
            project: match projects.as_slice() {
                [only] => Some(only.id),
                _ => None,
            },
        })
    };
    by_person.into_iter().filter_map(of_person).chain(without).collect()
}

/// The person in a role that lasts; one with an address before one without.
fn person_in_role(
    portfolio: &Portfolio,
    today: NaiveDate,
    is_role: impl Fn(&Role) -> bool,
) -> Option<&Person> {
    let lasts = |role: &&Role| {
        let ended = role.valid_to.as_ref().and_then(FuzzyDate::latest).is_some_and(|d| d < today);
        let begun = role.valid_from.as_ref().and_then(FuzzyDate::earliest);
        !ended && begun.is_none_or(|day| day <= today)
    };
    portfolio
        .roles
        .iter()
        .filter(|role| is_role(role))
        .filter(lasts)
        .filter_map(|role| portfolio.people.find(role.person_id))
        .min_by_key(|person| (person.email.is_empty(), person.id.raw()))
}
