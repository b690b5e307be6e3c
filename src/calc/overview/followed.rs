//! Figures that follow a portfolio: after a change only the parts that read what has changed are worked out again.

use std::sync::Arc;

use chrono::NaiveDate;

use super::part::{PARTS, ahead_stands};
use super::{DAYS_AHEAD, Figure, Upcoming, upcoming};
use crate::model::kind::Portfolio;

/// The figures of the overview, and what the next days bring, with the portfolio and the day that they are of.
#[derive(Clone, Debug)]
pub struct Followed {
    // Kept as it was: while it lives, none of its tables changes in its place, so that one that is the same is told
    // by where it lies.
    portfolio: Portfolio,
    today: NaiveDate,
    parts: Vec<Arc<Vec<Figure>>>,
    ahead: Arc<Vec<Upcoming>>,
    anew: usize,
}

impl Followed {
    /// Those of a portfolio on a day.
    #[must_use]
    pub fn of(portfolio: &Portfolio, today: NaiveDate) -> Self {
        Self {
            portfolio: portfolio.clone(),
            today,
            parts: PARTS.iter().map(|part| Arc::new(part.figures((portfolio, today)))).collect(),
            ahead: Arc::new(upcoming(portfolio, today, DAYS_AHEAD)),
            anew: PARTS.len(),
        }
    }

    /// Those of another portfolio or day: what neither differs in is taken over.
    #[must_use]
    pub fn after(&self, portfolio: &Portfolio, today: NaiveDate) -> Self {
        let (before, now) = ((&self.portfolio, self.today), (portfolio, today));
        let mut anew = 0;
        let parts = PARTS.iter().zip(&self.parts).map(|(part, kept)| {
            if part.stands(before, now) {
                return Arc::clone(kept);
            }
            anew += 1;
            Arc::new(part.figures(now))
        });
        let parts = parts.collect();
        let ahead = match ahead_stands(before, now) {
            true => Arc::clone(&self.ahead),
            false => Arc::new(upcoming(portfolio, today, DAYS_AHEAD)),
        };
        Self { portfolio: portfolio.clone(), today, parts, ahead, anew }
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

    /// How many parts of the figures were worked out for it, the others being taken over.
    #[must_use]
    pub fn anew(&self) -> usize {
        self.anew
    }
}
