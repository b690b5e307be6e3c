//! Every link that forms the chain, found in one pass and sorted for looking up either end.

use super::EdgeType;
use crate::model::about::{Chain, Thread};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::link::LinkType;

/// A record of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Node {
    pub id: RecordId,
    pub part: Chain,
}

impl Node {
    /// The record with that key, if it is there and has a part in the chain.
    pub(super) fn find(portfolio: &Portfolio, id: RecordId) -> Option<Self> {
        match portfolio.record(id)?.kind().about().thread {
            Thread::Step(part) => Some(Self { id, part }),
            Thread::None | Thread::OfWhatItBelongsTo | Thread::OfWhatItBrought(..) => None,
        }
    }

    /// Whether it is something that a body does: a case, a decision, what follows from them.
    pub(super) fn is_governance(self) -> bool {
        self.part.is_governance()
    }
}

/// A link between two records of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Arrow {
    /// The record that came first.
    pub earlier: Node,
    /// The record that came of the earlier one.
    pub later: Node,
    pub link: EdgeType,
    /// The link is read from the later to the earlier: a case concerns an idea.
    pub reads_back: bool,
}

/// The links of the chain at one version of a portfolio.
#[derive(Clone, Debug, Default)]
pub struct ChainIndex {
    by_earlier: Vec<Arrow>,
    by_later: Vec<Arrow>,
}

impl ChainIndex {
    /// Finds all links of a portfolio.
    #[must_use]
    pub fn of(portfolio: &Portfolio) -> Self {
        let mut index = Self::default();
        index.take_links(portfolio);
        index.take_governance(portfolio);
        index.take_work(portfolio);
        // Most arrows were found in the order of the later record, which this sort makes use of.
        index.by_later = index.by_earlier.clone();
        index.by_later.sort_by_key(|arrow| arrow.later.id.0.as_u128());
        index.by_earlier.sort_by_key(|arrow| arrow.earlier.id.0.as_u128());
        index
    }

    /// The links to what came of a record.
    pub(super) fn after(&self, id: RecordId) -> &[Arrow] {
        let start = self.by_earlier.partition_point(|arrow| arrow.earlier.id < id);
        let rest = self.by_earlier.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|arrow| arrow.earlier.id == id)).unwrap_or_default()
    }

    /// The links to what a record came of.
    pub(super) fn before(&self, id: RecordId) -> &[Arrow] {
        let start = self.by_later.partition_point(|arrow| arrow.later.id < id);
        let rest = self.by_later.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|arrow| arrow.later.id == id)).unwrap_or_default()
    }

    /// Whether the portfolio says from which step of the work a record came: an idea, an earlier
    /// application, the application that pays for it. To be part of something is no origin.
    pub(super) fn has_origin(&self, id: RecordId) -> bool {
        let mut before = self.before(id).iter();
        before.any(|arrow| !arrow.earlier.is_governance() && arrow.link != EdgeType::PartOf)
    }

    /// The case in which a decision was taken.
    pub(super) fn case_of(&self, decision: RecordId) -> Option<Node> {
        let mut before = self.before(decision).iter();
        before.find(|arrow| arrow.link == EdgeType::Decided).map(|arrow| arrow.earlier)
    }

    fn take(&mut self, arrow: Arrow) {
        // A record that links to itself says nothing about what came before it.
        if arrow.earlier.id != arrow.later.id {
            self.by_earlier.push(arrow);
        }
    }

    /// A link field: the record it names came first.
    fn field(
        &mut self,
        earlier: (Chain, Option<impl Into<RecordId>>),
        link: EdgeType,
        later: (Chain, impl Into<RecordId>),
    ) {
        if let Some(id) = earlier.1 {
            let earlier = Node { id: id.into(), part: earlier.0 };
            let later = Node { id: later.1.into(), part: later.0 };
            self.take(Arrow { earlier, later, link, reads_back: false });
        }
    }

    fn take_links(&mut self, portfolio: &Portfolio) {
        for link in portfolio.links.iter() {
            let from = link.from_id.and_then(|id| Node::find(portfolio, id));
            let to = link.to_id.and_then(|id| Node::find(portfolio, id));
            if let (Some(from), Some(to), Some(link_type)) = (from, to, link.link_type)
                && let Some((link, reads_back)) = direction(from, link_type, to)
            {
                let (earlier, later) = if reads_back { (to, from) } else { (from, to) };
                self.take(Arrow { earlier, later, link, reads_back });
            }
        }
    }

    fn take_governance(&mut self, portfolio: &Portfolio) {
        for case in portfolio.cases.iter() {
            self.field(
                (Chain::Case, case.continues_id),
                EdgeType::ContinuedBy,
                (Chain::Case, case.id),
            );
        }
        for decision in portfolio.decisions.iter() {
            let this = (Chain::Decision, decision.id);
            self.field((Chain::Case, decision.case_id), EdgeType::Decided, this);
            self.field((Chain::Decision, decision.corrects_id), EdgeType::CorrectedBy, this);
            self.field((Chain::Decision, decision.supersedes_id), EdgeType::SupersededBy, this);
        }
        for action in portfolio.actions.iter() {
            let this = (Chain::FollowUp, action.id);
            self.field((Chain::Decision, action.decision_id), EdgeType::AsksFor, this);
            self.field((Chain::Case, action.case_id), EdgeType::AsksFor, this);
        }
    }

    fn take_work(&mut self, portfolio: &Portfolio) {
        for application in portfolio.applications.iter() {
            let this = (Chain::Application, application.id);
            self.field((Chain::Concept, application.concept_id), EdgeType::GrewInto, this);
            let from = (Chain::Application, Some(application.id));
            if let Some(project) = application.project_id {
                // What was refused, withdrawn or never answered pays for nothing.
                let link = if application.pays() { EdgeType::Funds } else { EdgeType::AppliesFor };
                self.field(from, link, (Chain::Project, project));
            }
        }
        for project in portfolio.projects.iter() {
            if let Some(programme) = project.programme_id {
                let earlier = Node { id: programme.raw(), part: Chain::Project };
                let later = Node { id: project.id.raw(), part: Chain::Project };
                self.take(Arrow { earlier, later, link: EdgeType::PartOf, reads_back: true });
            }
        }
        for milestone in portfolio.milestones.iter() {
            let this = (Chain::Milestone, milestone.id);
            self.field((Chain::Project, milestone.project_id), EdgeType::Plans, this);
        }
        for benefit in portfolio.benefits.iter() {
            let this = (Chain::Benefit, benefit.id);
            self.field((Chain::Project, benefit.project_id), EdgeType::Brings, this);
        }
        for estimate in portfolio.estimates.iter() {
            let this = (Chain::Estimate, estimate.id);
            self.field((Chain::Benefit, estimate.benefit_id), EdgeType::EstimatedBy, this);
        }
    }
}

/// What a typed link says in the chain, and whether its second record came first; nothing for
/// links that do not say what came of what.
fn direction(from: Node, link_type: LinkType, to: Node) -> Option<(EdgeType, bool)> {
    Some(match link_type {
        LinkType::MergedInto => (EdgeType::MergedInto, false),
        LinkType::ReappliedAs => (EdgeType::ReappliedAs, false),
        LinkType::ContinuedBy => (EdgeType::ContinuedBy, false),
        LinkType::LedTo => (EdgeType::LedTo, false),
        // Ideas are gathered into one that is put forward, and applications into one letter; but a
        // programme is there before its projects, and it is the programme that was decided on.
        LinkType::PartOf => {
            (EdgeType::PartOf, from.part == Chain::Project && to.part == Chain::Project)
        }
        // A body takes up an idea or an earlier matter that was there before, while the application
        // or the project is what its decision brought about or lets go on.
        LinkType::Concerns => (EdgeType::Concerns, to.part == Chain::Concept || to.is_governance()),
        LinkType::ParticipatesIn | LinkType::Serves | LinkType::Related => return None,
    })
}
