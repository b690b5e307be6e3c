//! What the overview shows, worked out once for each version and language.

use std::sync::Arc;

use chrono::NaiveDate;

use super::figure::total;
use crate::app::cached::Cached;
use crate::model::follow_up::FollowUp;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::report::cards::{CARDS, Content, Counted, Looked, Said, now};
use crate::text::{Lang, Texts};
use crate::ui::context::Cx;

/// What the page shows.
#[derive(Debug)]
pub(super) struct Shown {
    /// The figures.
    pub counted: Counted,
    /// What to do now.
    pub now: Vec<Said>,
    /// What each card says, in the order of the cards.
    pub contents: Vec<Content>,
    /// The follow-ups that are overdue, the longest first.
    pub overdue: Vec<RecordId>,
}

impl Shown {
    fn of(portfolio: &Portfolio, today: NaiveDate, texts: &'static Texts) -> Self {
        let counted = Counted::of(portfolio, today);
        let looked = Looked { portfolio, counted: &counted, texts };
        let contents = CARDS.iter().map(|card| (card.make)(&looked)).collect();
        let now = now(&looked);
        let mut waiting: Vec<&FollowUp> = total(&counted.figures, "actions.overdue")
            .into_iter()
            .flat_map(|figure| &figure.ids)
            .filter_map(|id| portfolio.actions.get_raw(*id))
            .collect();
        waiting.sort_by(|a, b| portfolio.deadline_of(a).cmp(&portfolio.deadline_of(b)));
        let overdue = waiting.into_iter().map(|action| action.id.raw()).collect();
        Self { counted, now, contents, overdue }
    }
}

/// What the page shows now.
pub(super) fn shown(cx: &mut Cx<'_>) -> Arc<Shown> {
    let (version, portfolio, today, texts) = (cx.version(), cx.portfolio(), cx.today, cx.texts);
    let cached = cx.memory.of::<Cached<(u64, Lang, NaiveDate), Shown>>();
    cached.get((version, texts.lang(), today), || Shown::of(&portfolio, today, texts))
}
