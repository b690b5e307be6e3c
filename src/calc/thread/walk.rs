//! Which records belong to the thread of a record.
//!
//! The work (ideas, applications, projects, benefits) is followed back and on from link to link.
//! Cases and decisions need more care, for one decision often takes up a dozen ideas and sends a
//! dozen applications, and one case continues another from year to year:
//! - a step of the work comes with the decisions and cases about it, with what they asked for, and
//!   with what those had come of: the advice, the earlier cases;
//! - through a decision the walk goes on only to steps that have no origin of their own (no idea,
//!   no earlier application, no application that pays for them): the others are reached by that
//!   origin, and by nobody else's;
//! - through the earlier or later case of a series it goes on to no work at all, for that was
//!   another round, unless the case was only put off or sent back.
//!
//! A record is walked at most once in each manner, so that rings end.

use std::collections::{HashMap, HashSet};

use super::EdgeType;
use super::index::{Arrow, ChainIndex, Node};
use crate::model::about::{Chain, Thread};
use crate::model::case::CaseState;
use crate::model::id::{Id, RecordId};
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::model::value::Value;

/// To which steps of the work a case or decision leads the walk.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Reach {
    /// To all: the walk began with a case or decision.
    All,
    /// To those without an origin of their own.
    Unclaimed,
    /// To none.
    Nothing,
}

/// In which direction a record is walked.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Manner {
    /// To what it came of.
    Back(Reach),
    /// To what came of it.
    On(Reach),
}

/// The records of the thread, with their kinds.
pub(super) fn reached(
    portfolio: &Portfolio,
    index: &ChainIndex,
    id: RecordId,
) -> HashMap<RecordId, Chain> {
    let mut walk = Walk {
        portfolio,
        index,
        reached: HashMap::new(),
        walked: HashSet::new(),
        waiting: Vec::new(),
    };
    for start in starts(portfolio, id) {
        walk.begin(start);
    }
    while let Some((node, manner)) = walk.waiting.pop() {
        match (node.is_governance(), manner) {
            (false, Manner::Back(_)) => walk.work_back(node),
            (false, Manner::On(_)) => walk.work_on(node),
            (true, Manner::Back(reach)) => walk.governance_back(node, reach),
            (true, Manner::On(reach)) => walk.governance_on(node, reach),
        }
    }
    walk.reached
}

/// The record itself where it has a part in the chain, otherwise those whose thread it shares.
fn starts(portfolio: &Portfolio, id: RecordId) -> Vec<Node> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let about = record.kind().about();
    let wholes = || about.belongs_to.iter().filter_map(|field| record.value(field).as_link());
    let found: Vec<RecordId> = match about.thread {
        Thread::None => Vec::new(),
        Thread::Step(part) if part.shares() => std::iter::once(id).chain(wholes()).collect(),
        Thread::Step(_) => vec![id],
        Thread::OfWhatItBelongsTo => wholes().collect(),
        Thread::OfWhatItBrought(kind, field) => {
            let brought = portfolio.records(kind);
            let names = |other: &&dyn Record| other.value(field) == Value::Link(id);
            brought.filter(names).map(Record::record_id).collect()
        }
    };
    found.into_iter().filter_map(|id| Node::find(portfolio, id)).collect()
}

struct Walk<'a> {
    portfolio: &'a Portfolio,
    index: &'a ChainIndex,
    reached: HashMap<RecordId, Chain>,
    walked: HashSet<(RecordId, Manner)>,
    waiting: Vec<(Node, Manner)>,
}

impl Walk<'_> {
    fn begin(&mut self, start: Node) {
        self.go(start, Manner::Back(Reach::All));
        self.go(start, Manner::On(Reach::All));
        // What came of a decision came of its case too: the cases that continue it.
        if start.part == Chain::Decision
            && let Some(case) = self.index.case_of(start.id)
        {
            self.go(case, Manner::On(Reach::All));
        }
    }

    fn go(&mut self, node: Node, manner: Manner) {
        // How far a decision reaches matters only to cases and decisions.
        let manner = match manner {
            Manner::Back(_) if !node.is_governance() => Manner::Back(Reach::All),
            Manner::On(_) if !node.is_governance() => Manner::On(Reach::All),
            Manner::Back(_) | Manner::On(_) => manner,
        };
        if self.walked.insert((node.id, manner)) {
            self.reached.insert(node.id, node.part);
            self.waiting.push((node, manner));
        }
    }

    fn work_back(&mut self, node: Node) {
        let reach = if self.index.has_origin(node.id) { Reach::Nothing } else { Reach::All };
        for arrow in self.index.before(node.id) {
            self.go(arrow.earlier, Manner::Back(reach));
            self.add_follow_ups(arrow.earlier);
        }
        for arrow in self.index.after(node.id) {
            if arrow.link == EdgeType::Plans {
                self.reached.insert(arrow.later.id, arrow.later.part);
            }
        }
    }

    fn work_on(&mut self, node: Node) {
        for arrow in self.index.after(node.id) {
            self.go(arrow.later, Manner::On(Reach::Unclaimed));
        }
        for arrow in self.index.before(node.id).iter().filter(|a| a.earlier.is_governance()) {
            self.go(arrow.earlier, Manner::Back(Reach::Nothing));
            self.add_follow_ups(arrow.earlier);
        }
    }

    fn governance_back(&mut self, node: Node, reach: Reach) {
        for arrow in self.index.before(node.id) {
            if arrow.earlier.is_governance() {
                self.go(arrow.earlier, Manner::Back(self.reach_over(arrow, reach)));
            } else if reach != Reach::Nothing {
                self.go(arrow.earlier, Manner::Back(Reach::All));
            }
        }
        // A case and its decisions are one matter, and a decision stands as it was corrected.
        for arrow in self.index.after(node.id) {
            if matches!(
                arrow.link,
                EdgeType::Decided | EdgeType::CorrectedBy | EdgeType::SupersededBy
            ) {
                self.go(arrow.later, Manner::Back(reach));
            }
        }
    }

    fn governance_on(&mut self, node: Node, reach: Reach) {
        for arrow in self.index.after(node.id) {
            let goes_on = if arrow.later.is_governance() {
                // The follow-ups of another round are another story.
                reach != Reach::Nothing || arrow.later.part != Chain::FollowUp
            } else {
                match reach {
                    Reach::All => true,
                    Reach::Unclaimed => !self.index.has_origin(arrow.later.id),
                    Reach::Nothing => false,
                }
            };
            if goes_on {
                self.go(arrow.later, Manner::On(self.reach_over(arrow, reach)));
            }
            // What is decided about an application stands in the middle of that one's story.
            if reach == Reach::All && !arrow.later.is_governance() {
                self.go(arrow.later, Manner::Back(Reach::All));
            }
        }
        for arrow in self.index.before(node.id).iter().filter(|a| a.earlier.is_governance()) {
            self.go(arrow.earlier, Manner::Back(Reach::Nothing));
            // What came of a decision came of the one that corrects it.
            if matches!(arrow.link, EdgeType::CorrectedBy | EdgeType::SupersededBy) {
                self.go(arrow.earlier, Manner::On(reach));
            }
        }
        if node.part == Chain::Decision
            && let Some(case) =
                self.index.case_of(node.id).filter(|case| self.was_carried_over(*case))
        {
            self.go(case, Manner::On(reach));
        }
    }

    /// How far the walk reaches on the other side of a link between two cases or decisions.
    fn reach_over(&self, arrow: &Arrow, reach: Reach) -> Reach {
        let another_round =
            arrow.link == EdgeType::ContinuedBy && !self.was_carried_over(arrow.earlier);
        if another_round { Reach::Nothing } else { reach }
    }

    /// Whether a case was put off or sent back, so that the next one is the same matter.
    fn was_carried_over(&self, case: Node) -> bool {
        let case = self.portfolio.cases.get(Id::from_raw(case.id));
        case.and_then(|case| case.state).is_some_and(CaseState::is_carried_over)
    }

    fn add_follow_ups(&mut self, node: Node) {
        for arrow in self.index.after(node.id) {
            if arrow.link == EdgeType::AsksFor {
                self.reached.insert(arrow.later.id, arrow.later.part);
            }
        }
    }
}
