//! "Before" or "after" a day: the words name a day that the date itself does not hold.

use chrono::NaiveDate;

use super::lexicon::Relation;
use super::resolve::Frame;
use super::{list, resolve, take_apart, token};
use crate::model::field::Tense;
use crate::model::fuzzy_date::{FuzzyDate, Part, Span};

/// A day that a date lies before or after, as somebody has put it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beyond {
    /// "før 30. september".
    Before(NaiveDate),
    /// "etter 8. mars".
    After(NaiveDate),
}

impl Beyond {
    /// What the words of a date say, where they name one such day and nothing besides.
    pub(crate) fn said_by(words: &str, date: &FuzzyDate) -> Option<Self> {
        let typed = take_apart(token::tokens(&token::plain(words))?);
        let make = match typed.frame.relation? {
            Relation::Before => Self::Before,
            Relation::After => Self::After,
            Relation::By | Relation::From | Relation::Between => return None,
        };
        if typed.says_more || typed.frame.third.is_some() || typed.frame.ahead {
            return None;
        }
        let near = date.latest().or_else(|| date.earliest())?;
        let year = chrono::Datelike::year(&near);
        let read = list::first_sense(&typed.tokens, year, |atoms, joint| {
            resolve::resolve(atoms, joint, Frame::default(), (near, Tense::Nearest)).ok()
        });
        read?.day().map(make)
    }

    /// Whether a date is all that lies before or after the day.
    pub(crate) fn is_of(self, date: &FuzzyDate) -> bool {
        let span = match self {
            Self::Before(day) => Span::Interval(None, day.pred_opt().map(Part::Day)),
            Self::After(day) => Span::Interval(day.succ_opt().map(Part::Day), None),
        };
        *date.span() == span
    }
}
