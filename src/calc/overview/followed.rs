//! Figures that follow a portfolio: after a change only the parts that read what has changed are worked out again.

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::NaiveDate;

use super::part::{Basis, PARTS, ahead_stands};
use super::{DAYS_AHEAD, Figure, Filter, Upcoming, upcoming};
use crate::model::kind::Portfolio;

/// The figures of the overview, and what the next days bring, with the portfolio, its part and the day that they are
/// of.
#[derive(Clone, Debug)]
pub struct Followed {
    // Kept as it was: while it lives, none of its tables changes in its place, so that one that is the same is told
    // by where it lies.
    portfolio: Portfolio,
    filter: Filter,
    today: NaiveDate,
    parts: Vec<Arc<Vec<Figure>>>,
    ahead: Arc<Vec<Upcoming>>,
    anew: usize,
}

impl Followed {
    /// Those of a part of a portfolio on a day.
    #[must_use]
    pub fn of(portfolio: &Portfolio, filter: Filter, today: NaiveDate) -> Self {
        Self::worked_out(None, portfolio, filter, today)
    }

    /// Those of another portfolio, part or day: what does not differ is taken over.
    #[must_use]
    pub fn after(&self, portfolio: &Portfolio, filter: Filter, today: NaiveDate) -> Self {
        Self::worked_out(Some(self), portfolio, filter, today)
    }

    fn worked_out(
        before: Option<&Self>,
        portfolio: &Portfolio,
        filter: Filter,
        today: NaiveDate,
    ) -> Self {
        // What a filter leaves is another part wherever it is told by something that has changed.
        let before = before.filter(|it| {
            it.filter == filter && (!filter.is_any() || Filter::stands(&it.portfolio, portfolio))
        });
        let now = (portfolio, today);
        let basis = OnceCell::new();
        let basis = || basis.get_or_init(|| Basis::of(portfolio, filter));
        let mut anew = 0;
        let mut parts = Vec::with_capacity(PARTS.len());
        for (place, part) in PARTS.iter().enumerate() {
            let stands = |it: &&Self| part.stands((&it.portfolio, it.today), now);
            let kept = before.filter(stands).and_then(|it| it.parts.get(place)).map(Arc::clone);
            anew += usize::from(kept.is_none());
            parts.push(kept.unwrap_or_else(|| Arc::new(part.figures(basis(), today))));
        }
        let ahead = before
            .filter(|it| ahead_stands((&it.portfolio, it.today), now))
            .map(|it| Arc::clone(&it.ahead))
            .unwrap_or_else(|| Arc::new(upcoming(&basis().part, today, DAYS_AHEAD)));
        Self { portfolio: portfolio.clone(), filter, today, parts, ahead, anew }
    }

    /// Every figure, by key in the order of [`KEYS`](super::KEYS), the total before its parts.
    pub fn figures(&self) -> impl Iterator<Item = &Figure> {
        self.parts.iter().flat_map(|part| part.iter())
    }

    /// What the next days bring, by date.
    #[must_use]
    pub fn ahead(&self) -> &[Upcoming] {
        &self.ahead
    }

    /// The part that they are of.
    #[must_use]
    pub fn filter(&self) -> Filter {
        self.filter
    }

    /// The day that they are of.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today
    }

    /// How many parts of the figures were worked out for it, the others being taken over.
    #[must_use]
    pub fn anew(&self) -> usize {
        self.anew
    }
}
