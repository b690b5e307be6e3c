//! Which papers can be made of what is in sight.

use std::sync::Arc;

use crate::app::App;
use crate::calc::agenda::AgendaIndex;
use crate::calc::changes::Comparison;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::report::PAPERS;
use crate::report::paper::{Paper, Scope, Subject, Within};

/// A paper that can be made, and of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Which paper.
    pub paper: &'static Paper,
    /// What it would be made of.
    pub subject: Subject,
}

/// The papers of a record. The agenda is that of the portfolio, which whoever asks in each frame keeps.
#[must_use]
pub fn of_record(portfolio: &Portfolio, agenda: &AgendaIndex, id: RecordId) -> Vec<Offer> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    offers(Scope::Record(record.kind()), &Subject::Record(id))
        .filter(|offer| (offer.paper.suits)(portfolio, agenda, id))
        .collect()
}

/// The papers over the records of a list; which of them is chosen when the paper is looked at.
#[must_use]
pub fn of_list(kind: Kind) -> Vec<Offer> {
    offers(Scope::Period(kind), &Subject::Period(Within::default())).collect()
}

/// The papers on what has changed.
#[must_use]
pub fn of_changes(comparison: &Arc<Comparison>) -> Vec<Offer> {
    offers(Scope::Changes, &Subject::Changes(Arc::clone(comparison))).collect()
}

fn offers(scope: Scope, subject: &Subject) -> impl Iterator<Item = Offer> {
    let papers = PAPERS.iter().filter(move |paper| paper.scope == scope);
    papers.map(|paper| Offer { paper, subject: subject.clone() })
}

impl App {
    /// A paper as it could be made of what is in sight: of the record that is open, or of the one
    /// that the view shows without its being opened.
    #[must_use]
    pub fn in_sight(&self, paper: &Paper, shown: Option<RecordId>) -> Option<Offer> {
        let portfolio = self.portfolio()?;
        let offers = match paper.scope {
            Scope::Record(kind) => {
                let of_kind =
                    |id: &RecordId| portfolio.record(*id).is_some_and(|it| it.kind() == kind);
                let mut records =
                    [self.route.record, shown].into_iter().flatten().filter(of_kind).peekable();
                records.peek()?;
                let agenda = AgendaIndex::of(portfolio);
                records.flat_map(|id| of_record(portfolio, &agenda, id)).collect()
            }
            Scope::Period(kind) => of_list(kind),
            Scope::Changes => of_changes(self.comparison()?.as_ref().ok()?),
        };
        offers.into_iter().find(|offer| offer.paper == paper)
    }
}
