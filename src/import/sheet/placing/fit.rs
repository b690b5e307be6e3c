//! How well the headings of a sheet fit a kind, and which column then goes where.

use super::error::LayoutError;
use super::laid::{HEADINGS_WITHIN, Laid};
use crate::import::sheet::grid::{Row, Sheet};
use crate::import::sheet::mapping::{Headings, Mapping, Target};
use crate::model::column::ColumnKey;
use crate::model::kind::{Kind, Portfolio};
use crate::text::sort::plain;

/// A sheet as rows of a kind, and how well it fits.
pub(super) fn fit<'a>(
    portfolio: &Portfolio,
    sheet: &'a Sheet,
    kind: Kind,
    mapping: &Mapping,
) -> Result<Option<(usize, Laid<'a>)>, LayoutError> {
    let known = Headings::of(portfolio, kind);
    let said = said_targets(portfolio, kind, mapping)?;
    let can_mean = |heading: &String| match said.iter().find(|(name, _)| *name == plain(heading)) {
        Some((_, target)) => target.iter().copied().collect(),
        None => known.targets(heading).to_vec(),
    };
    let mut best: Option<(usize, Laid<'a>)> = None;
    for row in sheet.rows.iter().take(HEADINGS_WITHIN) {
        if mapping.header_row.is_some_and(|wanted| wanted != row.number) {
            continue;
        }
        let headings = headings_of(row);
        let targets = settle(headings.iter().map(can_mean).collect());
        let matched = targets.iter().flatten().count();
        if matched == 0 {
            continue;
        }
        let score = matched * 10 + required(kind, &targets) * 5;
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            let laid = Laid {
                sheet,
                kind,
                header_row: row.number,
                headings,
                targets,
                block: None,
                mapping: mapping.clone(),
                remembered: false,
            };
            best = Some((score, laid));
        }
    }
    Ok(best)
}

/// How many of the fields that a record needs have a column.
fn required(kind: Kind, targets: &[Option<Target>]) -> usize {
    let fields = kind.fields().iter().enumerate().filter(|(_, field)| field.required);
    fields
        .filter(|(index, _)| targets.contains(&Some(Target::Column(ColumnKey::Field(*index)))))
        .count()
}

fn said_targets(
    portfolio: &Portfolio,
    kind: Kind,
    mapping: &Mapping,
) -> Result<Vec<(String, Option<Target>)>, LayoutError> {
    mapping
        .columns
        .iter()
        .map(|(heading, name)| {
            let target = match name {
                None => None,
                Some(name) => Some(
                    Target::from_name(portfolio, kind, name)
                        .ok_or_else(|| LayoutError::UnknownField { kind, field: name.clone() })?,
                ),
            };
            Ok((plain(heading), target))
        })
        .collect()
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
