//! The first steps of a new portfolio: the network's name, its municipalities, its bodies. What is typed and
//! ticked for them is kept among the drafts, so that it is there again after one has been elsewhere; whether
//! a step is done, the document says.

mod bodies;
mod municipalities;
mod network;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::drafts::Drafts;
use crate::model::about::Area;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};

pub use bodies::BodyLine;
pub use municipalities::MunicipalityLine;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// What the network is called, and who one is.
    Network,
    /// Which municipalities take part.
    Municipalities,
    /// Who meets and decides.
    Bodies,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// Nobody has said anything yet.
    Waiting,
    /// Somebody wanted to go on without it.
    Skipped,
    /// The document says it.
    Done,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 3] = [Self::Network, Self::Municipalities, Self::Bodies];

    /// The key of its texts.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Network => "beginning-network",
            Self::Municipalities => "beginning-municipalities",
            Self::Bodies => "beginning-bodies",
        }
    }

    /// Whether the document says what the step asks for.
    #[must_use]
    pub fn is_done(self, portfolio: &Portfolio) -> bool {
        match self {
            Self::Network => network::network_of(portfolio).is_some(),
            Self::Municipalities => !municipalities::is_untouched(portfolio),
            Self::Bodies => !portfolio.bodies.is_empty(),
        }
    }
}

/// What is typed and ticked, and how far one has come.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Beginning {
    /// The name of the network, once somebody types it.
    pub network: Option<String>,
    /// The code of the language of papers, once somebody chooses it.
    pub language: Option<String>,
    /// The municipalities that somebody has ticked or unticked ([`MunicipalityLine::key`]).
    pub municipalities: BTreeMap<String, bool>,
    /// What somebody has written or ticked of a body, by its place.
    pub bodies: BTreeMap<String, TypedBody>,
    /// The steps that somebody wants to go on without.
    pub skipped: BTreeSet<Step>,
    /// The step that somebody has opened; else the first that waits is open.
    pub open: Option<Step>,
    /// Whether somebody wants the page no more.
    pub dismissed: bool,
}

/// What somebody has written or ticked of a body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedBody {
    /// Its name.
    pub name: Option<String>,
    /// Whether it is wanted.
    pub wanted: Option<bool>,
}

/// Where it is kept among the drafts.
#[must_use]
pub fn draft_key() -> (RecordId, String) {
    (RecordId(uuid::Uuid::nil()), "beginning".to_owned())
}

/// Whether a portfolio holds nothing yet but what it is for: the network, its municipalities, bodies and
/// people.
#[must_use]
pub fn is_new(portfolio: &Portfolio) -> bool {
    let works = |kind: &Kind| kind.about().area != Area::Network;
    Kind::ALL.iter().copied().filter(works).all(|kind| portfolio.count(kind) == 0)
}

impl Beginning {
    /// What was typed for the open document.
    #[must_use]
    pub fn of(drafts: &Drafts) -> Self {
        let (id, field) = draft_key();
        let text = drafts.get(id, &field);
        text.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
    }

    /// As the drafts hold it.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// How a step stands.
    #[must_use]
    pub fn stand(&self, portfolio: &Portfolio, step: Step) -> Stand {
        if step.is_done(portfolio) {
            Stand::Done
        } else if self.skipped.contains(&step) {
            Stand::Skipped
        } else {
            Stand::Waiting
        }
    }

    /// The step that is open: the one that somebody has opened, else the first that waits.
    #[must_use]
    pub fn current(&self, portfolio: &Portfolio) -> Option<Step> {
        let waits = |step: &Step| self.stand(portfolio, *step) == Stand::Waiting;
        self.open.or_else(|| Step::ALL.into_iter().find(waits))
    }

    /// One goes on without a step.
    pub fn skip(&mut self, step: Step) {
        self.skipped.insert(step);
        self.open = None;
    }

    /// What was typed for a step is on its way into the document: until it has come, the step waits.
    pub fn keep(&mut self, step: Step) {
        self.skipped.remove(&step);
        self.open = None;
    }

    /// A step is opened; one that is done begins with what the document says.
    pub fn open(&mut self, portfolio: &Portfolio, step: Step) {
        self.open = Some(step);
        if !step.is_done(portfolio) {
            return;
        }
        match step {
            Step::Network => (self.network, self.language) = (None, None),
            Step::Municipalities => self.municipalities.clear(),
            Step::Bodies => self.bodies.clear(),
        }
    }

    /// How many municipalities take part.
    #[must_use]
    pub fn members(portfolio: &Portfolio) -> usize {
        municipalities::count(portfolio)
    }
}

#[cfg(test)]
mod tests;
