//! Where in the chain a case, a decision or a follow-up stands.

use super::index::{ChainIndex, Node};
use super::{EdgeType, StepKind};
use crate::model::about::Chain;
use crate::model::body::{Authority, Body};
use crate::model::case::{Case, CaseType};
use crate::model::decision::{Decision, Outcome};
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;

/// The stages of the chain, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Ideas.
    Idea,
    /// Proposals.
    Concept,
    /// What bodies that advise said.
    Advice,
    /// Decided to be applied for or begun.
    Decided,
    /// Applications.
    Application,
    /// What funders awarded.
    Award,
    /// What was decided on the award.
    Scaling,
    /// Projects.
    Project,
    /// Decisions on the way, milestones.
    OnTheWay,
    /// Benefits.
    Benefit,
    /// Estimates of benefits.
    Estimate,
}

/// Where cases and decisions stand.
pub(super) struct Stages<'a> {
    pub portfolio: &'a Portfolio,
    pub index: &'a ChainIndex,
}

impl<'a> Stages<'a> {
    pub(super) fn decision(&self, decision: &'a Decision) -> (Stage, StepKind) {
        if self.is_advice(decision) {
            return (Stage::Advice, StepKind::Advice);
        }
        // What the case is about, its decision is about.
        let id = decision.id.raw();
        let case = self.index.case_of(id).map(|case| case.id);
        let date = decision_date(self.portfolio, decision);
        let about = |id: RecordId| self.by_what_it_is_about(id, date.as_ref());
        let stage = about(id).or_else(|| about(case?)).unwrap_or(Stage::Decided);
        let mut arrows = std::iter::once(id).chain(case).flat_map(|id| self.index.after(id));
        let is_about_application = arrows.any(|arrow| arrow.later.part == Chain::Application);
        let step = match stage {
            Stage::Decided if is_about_application => StepKind::DecisionToApply,
            Stage::Scaling => StepKind::DecisionOnScaling,
            Stage::Idea
            | Stage::Concept
            | Stage::Advice
            | Stage::Decided
            | Stage::Application
            | Stage::Award
            | Stage::Project
            | Stage::OnTheWay
            | Stage::Benefit
            | Stage::Estimate => StepKind::Decision,
        };
        (stage, step)
    }

    /// A case stands where the first of its decisions stands; one that only led up to another
    /// stands where that one stands.
    pub(super) fn case(&self, case: &'a Case) -> (Stage, StepKind) {
        if self.asks_for_advice(case) {
            return (Stage::Advice, StepKind::Advice);
        }
        let next = || {
            let after = self.index.after(case.id.raw()).iter();
            let continuing = after.filter(|arrow| arrow.link == EdgeType::ContinuedBy);
            let cases = continuing.filter_map(|a| self.portfolio.cases.get_raw(a.later.id));
            cases.filter_map(|case| self.own_stage(case)).min()
        };
        (self.own_stage(case).or_else(next).unwrap_or(Stage::Decided), StepKind::Case)
    }

    fn own_stage(&self, case: &'a Case) -> Option<Stage> {
        let decisions = self.index.after(case.id.raw()).iter();
        let decided = decisions
            .filter(|arrow| arrow.link == EdgeType::Decided)
            .filter_map(|arrow| self.portfolio.decisions.get_raw(arrow.later.id))
            .map(|decision| self.decision(decision).0)
            .min();
        let date = case_date(self.portfolio, case);
        decided.or_else(|| self.by_what_it_is_about(case.id.raw(), date))
    }

    /// A follow-up stands with the decision or case that asked for it.
    pub(super) fn action(&self, action: RecordId) -> Stage {
        let before = self.index.before(action).iter();
        let asking = before.filter(|arrow| arrow.link == EdgeType::AsksFor);
        let stages = asking.filter_map(|arrow| {
            let asker = arrow.earlier.id;
            let decision = || self.portfolio.decisions.get_raw(asker).map(|d| self.decision(d).0);
            self.portfolio.cases.get_raw(asker).map(|c| self.case(c).0).or_else(decision)
        });
        stages.min().unwrap_or(Stage::OnTheWay)
    }

    /// The first stage that follows from the steps it brought about or is about, if any.
    fn by_what_it_is_about(&self, id: RecordId, date: Option<&FuzzyDate>) -> Option<Stage> {
        let after = self.index.after(id).iter();
        let stages = after.filter_map(|arrow| match arrow.later.part {
            Chain::Application => Some(self.about_application(arrow.later.id, date)),
            Chain::Project if arrow.link == EdgeType::LedTo || self.began(id, arrow.later) => {
                Some(Stage::Decided)
            }
            Chain::Project | Chain::Milestone | Chain::Benefit => Some(Stage::OnTheWay),
            Chain::Concept | Chain::Case | Chain::Decision | Chain::FollowUp | Chain::Estimate => {
                None
            }
        });
        stages.min()
    }

    /// What was decided about a project straight from an idea began the project.
    fn began(&self, id: RecordId, project: Node) -> bool {
        let case = self.index.case_of(id);
        let from_idea =
            self.index.has_origin(id) || case.is_some_and(|c| self.index.has_origin(c.id));
        from_idea && !self.index.has_origin(project.id)
    }

    /// Until the application is sent, a decision about it is one to apply; afterwards one on what
    /// the award means. Where the day of sending is not known, the deadline stands for it.
    fn about_application(&self, id: RecordId, date: Option<&FuzzyDate>) -> Stage {
        let Some(application) = self.portfolio.applications.get_raw(id) else {
            return Stage::Decided;
        };
        let call = self.portfolio.calls.find(application.call_id);
        let sent = application.submitted_on.as_ref();
        let sent = sent.or_else(|| call.and_then(|call| call.deadline.as_ref()));
        let after = |known: Option<&FuzzyDate>| {
            let decided = date.and_then(FuzzyDate::earliest);
            let known = known.and_then(|date| date.latest());
            decided.is_some_and(|decided| known.is_some_and(|known| decided > known))
        };
        if after(sent) || (sent.is_none() && after(application.awarded_on.as_ref())) {
            return if application.has_award() { Stage::Scaling } else { Stage::OnTheWay };
        }
        Stage::Decided
    }

    fn is_advice(&self, decision: &Decision) -> bool {
        let body = self.portfolio.cases.find(decision.case_id).and_then(|case| self.body(case));
        decision.outcome == Some(Outcome::Advised) || only_advises(body)
    }

    fn asks_for_advice(&self, case: &Case) -> bool {
        let hands_on = || {
            let mut after = self.index.after(case.id.raw()).iter();
            after.any(|arrow| arrow.link == EdgeType::LedTo && arrow.later.is_governance())
        };
        case.case_type == Some(CaseType::Recommendation)
            || (only_advises(self.body(case)) && hands_on())
    }

    fn body(&self, case: &Case) -> Option<&'a Body> {
        let meeting = self.portfolio.meetings.find(case.meeting_id);
        self.portfolio.bodies.find(meeting.and_then(|meeting| meeting.body_id).or(case.body_id))
    }
}

fn only_advises(body: Option<&Body>) -> bool {
    body.and_then(|body| body.authority).is_some_and(Authority::only_advises)
}

/// The day a case is treated: that of its meeting.
pub(super) fn case_date<'a>(portfolio: &'a Portfolio, case: &Case) -> Option<&'a FuzzyDate> {
    portfolio.meetings.find(case.meeting_id)?.date.as_ref()
}

/// The day of a decision, as papers and the log say it.
pub(super) fn decision_date(portfolio: &Portfolio, decision: &Decision) -> Option<FuzzyDate> {
    portfolio.said_of(decision).first()?.day(portfolio)
}

/// The number of the case with that key.
pub(super) fn case_number(portfolio: &Portfolio, case: Option<Id<Case>>) -> Option<String> {
    portfolio.case_number(portfolio.cases.find(case)?)
}
