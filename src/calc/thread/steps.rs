//! What stands on each step, in which order the steps come, and how they hang together.

use std::collections::HashMap;

use super::index::{Arrow, ChainIndex};
use super::stage::{Stage, Stages, case_date, case_number, decision_date};
use super::{Edge, EdgeType, Step, StepKind, Thread, order};
use crate::model::about::Chain;
use crate::model::application::Application;
use crate::model::benefit::Benefit;
use crate::model::concept::{Concept, ConceptState};
use crate::model::follow_up::{FollowUp, FollowUpState};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::money::Ore;
use crate::model::record::Record;

/// The thread of those records.
pub(super) fn lay_out(
    portfolio: &Portfolio,
    index: &ChainIndex,
    reached: &HashMap<RecordId, Chain>,
) -> Thread {
    let stages = Stages { portfolio, index };
    let mut maker =
        Maker { portfolio, stages, planned: planned(portfolio, reached), made: Vec::new() };
    for (id, part) in reached {
        maker.make(*id, *part);
    }
    let mut steps = maker.made;
    order::sort(portfolio, &mut steps);
    let edges = edges(index, &steps);
    Thread { steps, edges }
}

/// Kroner on the budget over all planned years, for the benefits of the thread that state any.
fn planned(portfolio: &Portfolio, reached: &HashMap<RecordId, Chain>) -> HashMap<RecordId, Ore> {
    let mut sums: HashMap<RecordId, Ore> = HashMap::new();
    if !reached.values().any(|part| *part == Chain::Benefit) {
        return sums;
    }
    for row in portfolio.benefit_years.iter() {
        let benefit = row.benefit_id.map(RecordId::from).filter(|id| reached.contains_key(id));
        if let (Some(benefit), Some(amount)) = (benefit, row.amount) {
            let sum = sums.entry(benefit).or_default();
            *sum = [*sum, amount].iter().sum();
        }
    }
    sums
}

struct Maker<'a> {
    portfolio: &'a Portfolio,
    stages: Stages<'a>,
    planned: HashMap<RecordId, Ore>,
    made: Vec<Step>,
}

/// A step of a record, with what most kinds leave empty.
fn step(
    (stage, step): (Stage, StepKind),
    record: &impl Record,
    title: &str,
    date: Option<&FuzzyDate>,
) -> Step {
    Step {
        stage,
        step,
        kind: record.kind(),
        id: record.record_id(),
        title: title.to_owned(),
        date: date.cloned(),
        amount: None,
        case_number: None,
        year: date.and_then(FuzzyDate::year).map(i64::from),
        scheme: None,
    }
}

impl Maker<'_> {
    fn make(&mut self, id: RecordId, part: Chain) {
        let found = match part {
            Chain::Concept => self.portfolio.concepts.get_raw(id).map(concept),
            Chain::Case => self.case(id),
            Chain::Decision => self.decision(id),
            Chain::FollowUp => self.portfolio.actions.get_raw(id).map(|action| self.action(action)),
            Chain::Application => {
                let application = self.portfolio.applications.get_raw(id);
                if let Some(award) = application.and_then(|application| self.award(application)) {
                    self.made.push(award);
                }
                application.map(|application| self.application(application))
            }
            Chain::Project => self.project(id),
            Chain::Milestone => self.milestone(id),
            Chain::Benefit => self.portfolio.benefits.get_raw(id).map(|b| self.benefit(b)),
            Chain::Estimate => self.estimate(id),
        };
        self.made.extend(found);
    }

    fn case(&self, id: RecordId) -> Option<Step> {
        let case = self.portfolio.cases.get_raw(id)?;
        let place = self.stages.case(case);
        let date = case_date(self.portfolio, case);
        let step = step(place, case, &case.title, date);
        let (case_number, year) = (self.portfolio.case_number(case), step.year.or(case.case_year));
        Some(Step { case_number, year, ..step })
    }

    fn decision(&self, id: RecordId) -> Option<Step> {
        let decision = self.portfolio.decisions.get_raw(id)?;
        let place = self.stages.decision(decision);
        let date = decision_date(self.portfolio, decision);
        Some(Step {
            amount: decision.amount,
            case_number: case_number(self.portfolio, decision.case_id),
            ..step(place, decision, &decision.title, date.as_ref())
        })
    }

    fn action(&self, action: &FollowUp) -> Step {
        let done = action.done_on.as_ref().filter(|_| action.state == Some(FollowUpState::Done));
        let decided = self.portfolio.decisions.find(action.decision_id).and_then(|d| d.case_id);
        let date = done.or(self.portfolio.deadline_of(action));
        let place = (self.stages.action(action.id.raw()), StepKind::FollowUp);
        Step {
            case_number: case_number(self.portfolio, decided.or(action.case_id)),
            ..step(place, action, &action.title, date)
        }
    }

    fn application(&self, application: &Application) -> Step {
        let date = application.submitted_on.as_ref();
        let place = (Stage::Application, StepKind::Application);
        Step { amount: application.applied, ..self.money_step(place, application, date) }
    }

    fn award(&self, application: &Application) -> Option<Step> {
        let date = application.awarded_on.as_ref();
        let step = self.money_step((Stage::Award, StepKind::Award), application, date);
        application.has_award().then_some(Step { amount: application.awarded, ..step })
    }

    /// The year of the money is the call's; the date of a letter can lie in the year before.
    fn money_step(
        &self,
        place: (Stage, StepKind),
        application: &Application,
        date: Option<&FuzzyDate>,
    ) -> Step {
        let call = self.portfolio.calls.find(application.call_id);
        let step = step(place, application, &application.title, date);
        Step {
            year: call.and_then(|call| call.call_year).or(step.year),
            scheme: call.and_then(|call| call.scheme_id).map(Into::into),
            ..step
        }
    }

    fn project(&self, id: RecordId) -> Option<Step> {
        let project = self.portfolio.projects.get_raw(id)?;
        let date = project.start_date.as_ref();
        let place = (Stage::Project, StepKind::Project);
        Some(Step { amount: project.budget, ..step(place, project, &project.title, date) })
    }

    fn milestone(&self, id: RecordId) -> Option<Step> {
        let milestone = self.portfolio.milestones.get_raw(id)?;
        let (title, date) = (&milestone.title, self.portfolio.date_of_milestone(milestone));
        Some(step((Stage::OnTheWay, StepKind::Milestone), milestone, title, date))
    }

    fn benefit(&self, benefit: &Benefit) -> Step {
        let date = benefit.target_date.as_ref();
        let step = step((Stage::Benefit, StepKind::Benefit), benefit, &benefit.title, date);
        Step { amount: self.planned.get(&step.id).copied(), ..step }
    }

    fn estimate(&self, id: RecordId) -> Option<Step> {
        let estimate = self.portfolio.estimates.get_raw(id)?;
        let (title, date) = (&estimate.title, estimate.made_on.as_ref());
        Some(step((Stage::Estimate, StepKind::Estimate), estimate, title, date))
    }
}

fn concept(concept: &Concept) -> Step {
    let place = match concept.state == Some(ConceptState::Idea) {
        true => (Stage::Idea, StepKind::Idea),
        false => (Stage::Concept, StepKind::Concept),
    };
    let date = concept.proposed_on.as_ref();
    Step { amount: concept.rough_cost, ..step(place, concept, &concept.title, date) }
}

/// The links between the steps. Where a field says how two steps belong together, a link that only
/// says that one led to the other, or is about it, adds nothing and is left out.
fn edges(index: &ChainIndex, steps: &[Step]) -> Vec<Edge> {
    let mut places: HashMap<RecordId, Places> = HashMap::with_capacity(steps.len());
    for (place, step) in steps.iter().enumerate() {
        let found = places.entry(step.id).or_insert(Places { step: place, award: None });
        if step.step == StepKind::Award {
            found.award = Some(place);
        } else {
            found.step = place;
        }
    }
    let mut edges = Vec::new();
    for (id, place) in &places {
        if let Some(award) = place.award {
            edges.push(Edge { from: place.step, to: award, link: EdgeType::Awarded });
        }
        for arrow in index.after(*id) {
            if let Some(other) = places.get(&arrow.later.id) {
                let (earlier, later) = ends(arrow, *place, *other, steps);
                let (from, to) = if arrow.reads_back { (later, earlier) } else { (earlier, later) };
                edges.push(Edge { from, to, link: arrow.link });
            }
        }
    }
    edges.sort_unstable();
    // The vaguer links are the last of each pair.
    edges.dedup_by(|next, kept| {
        let is_vague = matches!(next.link, EdgeType::LedTo | EdgeType::Concerns);
        (next.from, next.to) == (kept.from, kept.to) && (is_vague || next.link == kept.link)
    });
    edges
}

/// Where a record stands: an application in two places once there is an award.
#[derive(Clone, Copy)]
struct Places {
    step: usize,
    award: Option<usize>,
}

/// Which steps a link joins: it is the award that pays for a project, and the award that a decision
/// on scaling is about.
fn ends(arrow: &Arrow, earlier: Places, later: Places, steps: &[Step]) -> (usize, usize) {
    let is_scaling = |place: usize| {
        steps.get(place).is_some_and(|step| step.step == StepKind::DecisionOnScaling)
    };
    let pays = pays_for(arrow.later.part);
    let first = earlier.award.filter(|_| pays || is_scaling(later.step));
    let second = later.award.filter(|_| is_scaling(earlier.step));
    (first.unwrap_or(earlier.step), second.unwrap_or(later.step))
}

/// Whether an award pays for such a step, so that the step hangs on the award and not on what was
/// applied for.
fn pays_for(part: Chain) -> bool {
    match part {
        Chain::Project | Chain::Benefit | Chain::Milestone => true,
        Chain::Concept
        | Chain::Case
        | Chain::Decision
        | Chain::FollowUp
        | Chain::Application
        | Chain::Estimate => false,
    }
}
