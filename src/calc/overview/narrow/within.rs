//! What each kind that figures count has of the properties that one can seek.

use std::collections::{HashMap, HashSet};

use super::{Filter, Seeking};
use crate::calc::overview::follow_ups::Bodies;
use crate::calc::overview::money::year;
use crate::model::application::Application;
use crate::model::body::Body;
use crate::model::call::Call;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::project::Project;

/// Whether a record is what is sought; nothing where its kind has no such property.
pub(super) type Fits = fn(&Within<'_>, RecordId, Seeking) -> Option<bool>;

/// The kinds whose records figures count or add up. One that is not here is left out of no part.
pub(super) const COUNTED: &[(Kind, Fits)] = &[
    (Kind::Project, |within, id, sought| Some(within.project(id, sought))),
    (Kind::Application, |within, id, sought| Some(within.application(id, sought))),
    (Kind::Concept, |within, id, sought| within.concept(id, sought)),
    (Kind::Benefit, |within, id, sought| Some(within.benefit(id, sought))),
    (Kind::BenefitYear, |within, id, sought| Some(within.benefit_year(id, sought))),
    (Kind::Milestone, |within, id, sought| Some(within.milestone(id, sought))),
    (Kind::Respondent, |within, id, sought| Some(within.respondent(id, sought))),
    (Kind::Meeting, |within, id, sought| within.meeting(id, sought)),
    (Kind::Case, |within, id, sought| within.case(id, sought)),
    (Kind::Decision, |within, id, sought| within.decision(id, sought)),
    (Kind::FollowUp, |within, id, sought| within.follow_up(id, sought)),
    (Kind::Call, |within, id, sought| within.call(id, sought)),
    (Kind::Event, |_, _, _| None),
];

/// The portfolio, and what is looked up in it for every record.
pub(super) struct Within<'a> {
    portfolio: &'a Portfolio,
    bodies: Bodies<'a>,
    /// What has an application of the year that is sought.
    of_year: HashSet<RecordId>,
}

impl<'a> Within<'a> {
    pub fn of(portfolio: &'a Portfolio, filter: Filter) -> Self {
        let calls: HashMap<Id<Call>, &Call> =
            portfolio.calls.iter().map(|call| (call.id, call)).collect();
        let is_of_year = |application: &&Application| {
            let call = application.call_id.and_then(|call| calls.get(&call).copied());
            filter.year.is_some() && year(application, call) == filter.year
        };
        let of_year = portfolio.applications.iter().filter(is_of_year).flat_map(|it| {
            let project = it.project_id.map(|id| id.raw());
            let concept = it.concept_id.map(|id| id.raw());
            [Some(it.id.raw()), project, concept].into_iter().flatten()
        });
        Self { portfolio, bodies: Bodies::of(portfolio), of_year: of_year.collect() }
    }

    fn is_project(&self, project: Option<&Project>, sought: Seeking) -> bool {
        project.is_some_and(|project| match sought {
            Seeking::Year(_) => self.of_year.contains(&project.id.raw()),
            Seeking::Layer(layer) => project.layer == Some(layer),
            Seeking::ServiceArea(area) => project.service_area == Some(area),
            Seeking::Municipality(id) => project.lead_municipality_id == Some(id),
            Seeking::Body(id) => project.steering_body_id == Some(id),
        })
    }

    fn project(&self, id: RecordId, sought: Seeking) -> bool {
        self.is_project(self.portfolio.projects.get_raw(id), sought)
    }

    fn application(&self, id: RecordId, sought: Seeking) -> bool {
        let Some(it) = self.portfolio.applications.get_raw(id) else { return false };
        let of_project = || self.is_project(self.portfolio.projects.find(it.project_id), sought);
        match sought {
            Seeking::Year(_) => self.of_year.contains(&id),
            Seeking::Layer(_) => of_project(),
            Seeking::ServiceArea(area) => {
                let concept = self.portfolio.concepts.find(it.concept_id);
                of_project() || concept.is_some_and(|it| it.service_area == Some(area))
            }
            Seeking::Municipality(municipality) => match it.applicant_id {
                Some(applicant) => applicant == municipality,
                None => of_project(),
            },
            Seeking::Body(body) => match it.deciding_body_id {
                Some(deciding) => deciding == body,
                None => of_project(),
            },
        }
    }

    fn concept(&self, id: RecordId, sought: Seeking) -> Option<bool> {
        let it = self.portfolio.concepts.get_raw(id)?;
        match sought {
            Seeking::Year(_) => Some(self.of_year.contains(&id)),
            Seeking::Layer(_) => None,
            Seeking::ServiceArea(area) => Some(it.service_area == Some(area)),
            Seeking::Municipality(municipality) => Some(it.proposer_id == Some(municipality)),
            Seeking::Body(body) => Some(it.proposing_body_id == Some(body)),
        }
    }

    fn benefit(&self, id: RecordId, sought: Seeking) -> bool {
        let Some(it) = self.portfolio.benefits.get_raw(id) else { return false };
        if let (Seeking::Municipality(municipality), Some(own)) = (sought, it.municipality_id) {
            return own == municipality;
        }
        self.is_project(self.portfolio.projects.find(it.project_id), sought)
    }

    /// What is planned for a year is of what its benefit is of.
    fn benefit_year(&self, id: RecordId, sought: Seeking) -> bool {
        let benefit = self.portfolio.benefit_years.get_raw(id).and_then(|it| it.benefit_id);
        benefit.is_some_and(|benefit| self.benefit(benefit.raw(), sought))
    }

    fn milestone(&self, id: RecordId, sought: Seeking) -> bool {
        let Some(it) = self.portfolio.milestones.get_raw(id) else { return false };
        if let (Seeking::Body(body), Some(own)) = (sought, it.body_id) {
            return own == body;
        }
        self.is_project(self.portfolio.projects.find(it.project_id), sought)
    }

    fn respondent(&self, id: RecordId, sought: Seeking) -> bool {
        let Some(it) = self.portfolio.respondents.get_raw(id) else { return false };
        if let (Seeking::Municipality(municipality), Some(own)) = (sought, it.municipality_id) {
            return own == municipality;
        }
        self.is_project(self.portfolio.projects.find(it.project_id), sought)
    }

    /// What is of a body has its layer.
    fn of_body(body: Option<&Body>, sought: Seeking) -> Option<bool> {
        match sought {
            Seeking::Layer(layer) => Some(body.is_some_and(|it| it.layer == Some(layer))),
            Seeking::Body(id) => Some(body.is_some_and(|it| it.id == id)),
            Seeking::Year(_) | Seeking::ServiceArea(_) | Seeking::Municipality(_) => None,
        }
    }

    fn meeting(&self, id: RecordId, sought: Seeking) -> Option<bool> {
        let it = self.portfolio.meetings.get_raw(id)?;
        Self::of_body(self.portfolio.bodies.find(it.body_id), sought)
    }

    fn case(&self, id: RecordId, sought: Seeking) -> Option<bool> {
        Self::of_body(self.bodies.of_case.find(Some(id)), sought)
    }

    fn decision(&self, id: RecordId, sought: Seeking) -> Option<bool> {
        Self::of_body(self.bodies.of_decision.find(Some(id)), sought)
    }

    fn follow_up(&self, id: RecordId, sought: Seeking) -> Option<bool> {
        let it = self.portfolio.actions.get_raw(id)?;
        Self::of_body(self.bodies.find(it), sought)
    }

    fn call(&self, id: RecordId, sought: Seeking) -> Option<bool> {
        let it = self.portfolio.calls.get_raw(id)?;
        match sought {
            Seeking::Year(year) => Some(it.call_year == Some(year)),
            Seeking::Layer(_)
            | Seeking::ServiceArea(_)
            | Seeking::Municipality(_)
            | Seeking::Body(_) => None,
        }
    }
}
