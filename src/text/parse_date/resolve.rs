//! From what was typed to the days that are meant: missing years, choices, "before" and "after".

use std::cmp::Reverse;

use chrono::{Datelike, Days, NaiveDate};

use super::atom::{Atom, What};
use super::fail::Fail;
use super::lexicon::{Feast, Relation, Third};
use super::list::Joint;
use super::piece::{Dated, Piece, piece};
use crate::model::field::Tense;
use crate::model::fuzzy_date::{FuzzyDate, Part, Season};

/// What the words around the dates say of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Frame {
    pub relation: Option<Relation>,
    pub third: Option<Third>,
    /// "til våren" is the spring that comes, though the last one may be nearer.
    pub ahead: bool,
}

/// How many years to each side are tried for a date without one. One is enough for all but
/// 29 February, which around 1900 and 2100 may be eight years away, and week 53.
const YEARS_ASIDE: i32 = 8;

/// How long something that is set beforehand is still written down afterwards.
const RECENT: Days = Days::new(60);

/// The date that is meant; a missing year is the one that brings it nearest to the
/// reference, on the side where it lies.
pub(super) fn resolve(
    atoms: &[Atom],
    joint: Joint,
    frame: Frame,
    (reference, tense): (NaiveDate, Tense),
) -> Result<FuzzyDate, Fail> {
    if atoms.iter().any(|atom| atom.year.is_some()) {
        return date(&dated(atoms, 0), joint, frame);
    }
    // The weekday has no say in which year is meant: one that does not fit is a slip to be shown,
    // not a reason to go to another year.
    let mut unnamed = atoms.to_vec();
    for atom in &mut unnamed {
        if matches!(atom.what, What::Day { .. }) {
            atom.weekday = None;
        }
    }
    let this_year = reference.year();
    // What is under way counts as both: this week may be a deadline and may have been.
    let is_ahead = |date: &FuzzyDate| date.latest().is_none_or(|last| last >= reference);
    let lately = reference.checked_sub_days(RECENT).unwrap_or(reference);
    let is_recent = |date: &FuzzyDate| date.latest().is_some_and(|last| last >= lately);
    let is_behind =
        |date: &FuzzyDate| date.earliest().or(date.latest()).is_none_or(|first| first <= reference);
    let year = (this_year - YEARS_ASIDE..=this_year + YEARS_ASIDE)
        .filter_map(|year| Some((year, date(&dated(&unnamed, year), joint, frame).ok()?)))
        .filter(|(_, date)| !frame.ahead || is_ahead(date))
        .min_by_key(|(year, date)| {
            let wrong_side = match tense {
                Tense::Nearest => false,
                Tense::Ahead => !is_ahead(date),
                Tense::Scheduled => !is_ahead(date) && !is_recent(date),
                Tense::Past => !is_behind(date),
            };
            (wrong_side, distance(date, reference), Reverse(*year))
        })
        .map_or(this_year, |(year, _)| year);
    date(&dated(atoms, year), joint, frame)
}

/// Days from the reference to the nearest day of the date; of an open date, to its one end.
fn distance(date: &FuzzyDate, reference: NaiveDate) -> i64 {
    let first = date.earliest().or(date.latest());
    let last = date.latest().or(date.earliest());
    let until = first.map_or(0, |first| (first - reference).num_days());
    let since = last.map_or(0, |last| (reference - last).num_days());
    until.max(since).max(0)
}

/// The dates with their years: a year counts for the dates before it and after it too, and over
/// New Year the next one begins ("30. desember - 2. januar 2024"). `first_year` is the year of the
/// first date when none has one.
fn dated(atoms: &[Atom], first_year: i32) -> Vec<Dated> {
    let mut years: Vec<Option<i32>> = atoms.iter().map(|atom| atom.year).collect();
    let new_year = |at: usize| i32::from(season_of(&atoms[at]) > season_of(&atoms[at + 1]));
    for at in (0..atoms.len().saturating_sub(1)).rev() {
        if let (None, Some(next)) = (years[at], years[at + 1]) {
            years[at] = Some(next - new_year(at));
        }
    }
    let mut year = first_year;
    let mut result = Vec::with_capacity(atoms.len());
    for (at, atom) in atoms.iter().enumerate() {
        year = match years[at] {
            Some(year) => year,
            None if at == 0 => first_year,
            None => year + new_year(at - 1),
        };
        result.push(Dated { what: atom.what, weekday: atom.weekday, year });
    }
    result
}

/// Roughly the month in which it begins, to see whether one date lies before another in the year.
fn season_of(atom: &Atom) -> u32 {
    match atom.what {
        What::Day { month, .. } | What::Month(month) | What::SomeDay(month) => month,
        What::Months(first, _) => first,
        What::Week(week) => week * 12 / 53 + 1,
        What::Season(Season::Spring) => 3,
        What::Feast(Feast::Easter) => 4,
        What::Feast(Feast::Whitsun) => 5,
        What::Season(Season::Summer) | What::Feast(Feast::Midsummer) => 6,
        What::Feast(Feast::SummerBreak) => 7,
        What::Season(Season::Autumn) => 9,
        What::Feast(Feast::Christmas) => 12,
        // A year brings itself along, and bare numbers do not come this far.
        What::Season(Season::Winter) | What::Feast(Feast::NewYear) | What::Year | What::Bare(_) => {
            1
        }
    }
}

fn date(atoms: &[Dated], joint: Joint, frame: Frame) -> Result<FuzzyDate, Fail> {
    let [.., last] = atoms else {
        return Err(Fail::Senseless);
    };
    if let (Joint::Single, [only]) = (joint, atoms) {
        return single(*only, frame);
    }
    if frame.third.is_some() || frame.ahead {
        return Err(Fail::Senseless);
    }
    let years = atoms.iter().filter(|atom| matches!(atom.what, What::Year)).count();
    if years != 0 && years != atoms.len() {
        return Err(Fail::Senseless);
    }
    // In "høst/vinter 2024" the winter meant is the one after that autumn, but "vinter 2024" is the
    // one before; better to ask.
    let season = |atom: &Dated, season| matches!(atom.what, What::Season(own) if own == season);
    if atoms.iter().any(|atom| season(atom, Season::Autumn)) && season(last, Season::Winter) {
        return Err(Fail::Senseless);
    }
    let pieces = atoms.iter().map(|atom| piece(*atom)).collect::<Result<Vec<Piece>, Fail>>()?;
    let [first, ..] = pieces.as_slice() else {
        return Err(Fail::Senseless);
    };
    let span = first.through(piece(*last)?);
    let between = frame.relation == Some(Relation::Between);
    match (joint, frame.relation) {
        (Joint::Span, None | Some(Relation::From | Relation::Between)) => span.date(),
        (Joint::And, _) if between && pieces.len() == 2 => span.date(),
        (Joint::And | Joint::Or, None) => {
            let days: Option<Vec<NaiveDate>> = pieces.iter().map(|piece| piece.day()).collect();
            let Some(days) = days else { return span.date() };
            let neighbours = days.windows(2).all(|pair| pair[0].succ_opt() == Some(pair[1]));
            if joint == Joint::And && neighbours {
                span.date()
            } else {
                Ok(FuzzyDate::one_of(days)?)
            }
        }
        (Joint::Single | Joint::Span | Joint::And | Joint::Or, _) => Err(Fail::Senseless),
    }
}

fn single(atom: Dated, frame: Frame) -> Result<FuzzyDate, Fail> {
    // "Before summer" is before the holidays begin, not before June.
    let bounds =
        atom.what == What::Season(Season::Summer) && frame.relation.is_some_and(Relation::is_bound);
    let atom = if bounds { Dated { what: What::Feast(Feast::SummerBreak), ..atom } } else { atom };
    let whole = piece(atom)?;
    let meant = match frame.third {
        Some(third) => whole.third(third).ok_or(Fail::Senseless)?,
        None => whole,
    };
    // New Year stands for two days, but what is before or after it is so of the first of January.
    let is_new_year = matches!(atom.what, What::Feast(Feast::NewYear));
    let meant = if is_new_year && frame.relation.is_some() {
        Piece { start: meant.end, ..meant }
    } else {
        meant
    };
    // By Christmas is before it; by 1 November is that day at the latest; and before the end of
    // June is by its last day.
    let feast = matches!(atom.what, What::Feast(_));
    let date = match frame.relation {
        None if frame.third.is_none() => match atom.what {
            What::Season(season) => FuzzyDate::from_part(Part::Season(atom.year, season))?,
            What::Feast(Feast::NewYear) => whole.date()?.approximate(),
            What::Bare(_)
            | What::Day { .. }
            | What::Week(_)
            | What::Month(_)
            | What::SomeDay(_)
            | What::Year
            | What::Months(..)
            | What::Feast(_) => whole.date()?,
        },
        None => meant.date()?.approximate(),
        Some(Relation::By) if !feast => FuzzyDate::interval(None, Some(meant.end))?,
        Some(Relation::Before) if frame.third == Some(Third::Late) => {
            FuzzyDate::interval(None, Some(meant.end))?
        }
        Some(Relation::Before | Relation::By) => {
            let eve = meant.start.earliest().and_then(|day| day.pred_opt());
            FuzzyDate::interval(None, eve.map(Part::Day))?
        }
        Some(Relation::After) => {
            let next = meant.end.latest().and_then(|day| day.succ_opt());
            FuzzyDate::interval(next.map(Part::Day), None)?
        }
        Some(Relation::From) => FuzzyDate::interval(Some(meant.start), None)?,
        Some(Relation::Between) => return Err(Fail::Senseless),
    };
    Ok(date)
}
