//! What the overview shows, worked out once for each version and language.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use chrono::NaiveDate;

use super::figure::total;
use crate::app::cached::Cached;
use crate::calc::overview::Filter;
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
    /// What tells them from those of another version or filter.
    pub mark: u64,
    /// What to do now.
    pub now: Vec<Said>,
    /// What each card says, in the order of the cards.
    pub contents: Vec<Content>,
    /// The follow-ups that are overdue, the longest first.
    pub overdue: Vec<RecordId>,
}

impl Shown {
    fn of(portfolio: &Portfolio, key: &Key, texts: &'static Texts) -> Self {
        let (_, _, today, filter) = *key;
        let counted = Counted::within(portfolio, filter, today);
        let looked = Looked { portfolio, counted: &counted, texts };
        let contents = CARDS.iter().map(|card| card.content(&looked)).collect();
        let now = now(&looked);
        let mut waiting: Vec<&FollowUp> = total(&counted.figures, "actions.overdue")
            .into_iter()
            .flat_map(|figure| &figure.ids)
            .filter_map(|id| portfolio.actions.get_raw(*id))
            .collect();
        waiting.sort_by(|a, b| portfolio.deadline_of(a).cmp(&portfolio.deadline_of(b)));
        let overdue = waiting.into_iter().map(|action| action.id.raw()).collect();
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        Self { counted, mark: hasher.finish(), now, contents, overdue }
    }
}

/// What it was worked out for: version, language, day, filter.
type Key = (u64, Lang, NaiveDate, Filter);

/// What the page shows now.
pub(super) fn shown(cx: &mut Cx<'_>) -> Arc<Shown> {
    let (version, portfolio, today, texts) = (cx.version(), cx.portfolio(), cx.today, cx.texts);
    let key = (version, texts.lang(), today, cx.app.route.filter);
    cx.memory.of::<Cached<Key, Shown>>().get(key, || Shown::of(&portfolio, &key, texts))
}
