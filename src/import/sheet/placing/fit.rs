//! How well the headings of a sheet fit a kind, and which column then goes where.

use super::error::LayoutError;
use super::heads::Heads;
use super::laid::Laid;
use crate::import::sheet::amounts::{Quantity, Unit};
use crate::import::sheet::grid::{Row, Sheet};
use crate::import::sheet::headings::Headings;
use crate::import::sheet::mapping::{Mapping, Target};
use crate::model::column::ColumnKey;
use crate::model::kind::{Kind, Portfolio};

/// A sheet as rows of a kind, and how well it fits.
pub(super) fn fit<'a>(
    portfolio: &Portfolio,
    sheet: &'a Sheet,
    all: &[Heads],
    kind: Kind,
    mapping: &Mapping,
) -> Result<Option<(usize, Laid<'a>)>, LayoutError> {
    let known = Headings::of(portfolio, kind);
    check_said(portfolio, kind, mapping)?;
    let can_mean = |heads: &Heads, column: usize| -> Vec<Target> {
        let heading = heads.headings.get(column).map_or("", String::as_str);
        match mapping.said(heading) {
            Some(None) => Vec::new(),
            Some(Some(name)) => Target::from_name(portfolio, kind, name).into_iter().collect(),
            None => heads.meanings(&known, column),
        }
    };
    let mut best: Option<(usize, usize, &Heads, Vec<Option<Target>>)> = None;
    for heads in all {
        if mapping.header_row.is_some_and(|wanted| wanted != heads.last) {
            continue;
        }
        let columns = 0..heads.headings.len();
        let targets = settle(columns.map(|column| can_mean(heads, column)).collect());
        let matched = targets.iter().flatten().count();
        let better = |(_, most, ..): &(usize, usize, &Heads, Vec<_>)| matched > *most;
        if matched == 0 || heads.is_double() && !heads.says_more(&known) {
            continue;
        }
        let score = matched * 10 + required(kind, &targets) * 5;
        let is_best = match &best {
            None => true,
            // Two rows are the headings only where each of them alone says less.
            Some(one) if heads.is_double() => better(one),
            Some((most, ..)) => score > *most,
        };
        if is_best {
            best = Some((score, matched, heads, targets));
        }
    }
    let laid = |(score, _, heads, targets): (usize, usize, &Heads, Vec<Option<Target>>)| {
        let units = units(portfolio, kind, heads, &targets);
        let (rows, columns) = ((heads.first, heads.last), (heads.headings.clone(), targets));
        let mut laid = Laid { units, ..Laid::headed((sheet, kind), rows, columns, mapping) };
        let hidden: Vec<bool> = (0..laid.targets.len()).map(|column| laid.hides(column)).collect();
        for (target, _) in laid.targets.iter_mut().zip(hidden).filter(|(_, hidden)| *hidden) {
            *target = None;
        }
        (score, laid)
    };
    Ok(best.map(laid))
}

/// How many of the fields that a record needs have a column.
fn required(kind: Kind, targets: &[Option<Target>]) -> usize {
    let fields = kind.fields().iter().enumerate().filter(|(_, field)| field.required);
    fields
        .filter(|(index, _)| targets.contains(&Some(Target::Column(ColumnKey::Field(*index)))))
        .count()
}

/// Every field that a person named is one of the kind.
fn check_said(portfolio: &Portfolio, kind: Kind, mapping: &Mapping) -> Result<(), LayoutError> {
    for name in mapping.columns.values().flatten() {
        if Target::from_name(portfolio, kind, name).is_none() {
            return Err(LayoutError::UnknownField { kind, field: name.clone() });
        }
    }
    Ok(())
}

/// What one in each column of amounts or numbers stands for, where its heading says so.
fn units(
    portfolio: &Portfolio,
    kind: Kind,
    heads: &Heads,
    targets: &[Option<Target>],
) -> Vec<Option<Unit>> {
    let of = |(column, target): (usize, &Option<Target>)| {
        let quantity = Quantity::of(portfolio, kind, *target)?;
        quantity.unit_by_heading(heads.last, column, &heads.whole(column))
    };
    targets.iter().enumerate().map(of).collect()
}

/// The texts of a row, as headings.
#[must_use]
pub fn headings_of(row: &Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.plain().trim().to_owned()).collect()
}

/// Chooses among what each heading can mean. Two columns cannot go into one field: headings that mean
/// only one thing choose first, then the others from left to right.
pub(super) fn settle(can_mean: Vec<Vec<Target>>) -> Vec<Option<Target>> {
    let mut taken = std::collections::HashSet::new();
    let mut settled = vec![None; can_mean.len()];
    for alone in [true, false] {
        for (place, targets) in settled.iter_mut().zip(&can_mean) {
            if (targets.len() == 1) == alone {
                *place = targets.iter().copied().find(|target| taken.insert(*target));
            }
        }
    }
    settled
}
