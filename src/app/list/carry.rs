//! What still holds of a list after a change of the document, so that one changed cell does not cost
//! what a whole list costs.

use std::sync::Arc;

use super::column::{CellType, Column};
use super::rank::{EMPTY, Ranks};
use crate::calc::order::{keeps_its_place, orders_itself};
use crate::model::column::ColumnKey;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;

/// A list as it was.
pub(super) struct Before<'a> {
    /// The records it was worked out from.
    pub portfolio: &'a Portfolio,
    /// The kind.
    pub kind: Kind,
    /// Its records in the order that people expect.
    pub rows: &'a [Arc<dyn Record>],
    /// The place in that order of each record, as they come by key.
    pub by_key: &'a [u32],
    /// Every column there was.
    pub columns: &'a [Column],
    /// The ranks of each, if they were worked out.
    pub ranks: Vec<Option<&'a Arc<Ranks>>>,
    /// What each record said, folded, if that was worked out.
    pub folded: Option<&'a [Arc<str>]>,
}

/// A list as it was, held against the records as they are.
pub(super) struct Carried<'a> {
    /// The list as it was.
    pub before: Before<'a>,
    /// Whether the same records stand in the same order, under the same names.
    pub in_order: bool,
    portfolio: &'a Portfolio,
    columns: &'a [Column],
    /// For each record by key: the place that the very same one had; `EMPTY` for those that are new
    /// or have changed.
    same: Vec<u32>,
    /// Records that have changed: as they were, as they are.
    changed: Vec<(Arc<dyn Record>, Arc<dyn Record>)>,
}

impl<'a> Carried<'a> {
    /// Holds a list against the records of its kind as they are, by key.
    #[must_use]
    pub fn new(
        before: Before<'a>,
        portfolio: &'a Portfolio,
        columns: &'a [Column],
        records: &[Arc<dyn Record>],
    ) -> Self {
        let mut same = vec![EMPTY; records.len()];
        let mut changed = Vec::new();
        let mut found = 0;
        let mut old = before.by_key.iter().filter_map(|place| {
            before.rows.get(*place as usize).map(|row| (row.record_id(), *place, row))
        });
        let mut next = old.next();
        for (record, same) in records.iter().zip(&mut same) {
            let id = record.record_id();
            while next.is_some_and(|(other, ..)| other < id) {
                next = old.next();
            }
            let Some((_, place, row)) = next.filter(|(other, ..)| *other == id) else { continue };
            found += 1;
            if std::ptr::addr_eq(Arc::as_ptr(row), Arc::as_ptr(record)) {
                *same = place;
            } else {
                changed.push((Arc::clone(row), Arc::clone(record)));
            }
        }
        let mut carried = Self { before, in_order: false, portfolio, columns, same, changed };
        carried.in_order = found == records.len()
            && found == carried.before.rows.len()
            && carried.names_hold()
            && carried.changed.iter().all(|(old, new)| {
                keeps_its_place((carried.before.portfolio, old.as_ref()), (portfolio, new.as_ref()))
            });
        carried
    }

    /// Whether names and dates of unchanged records are what they were: either they are their own, or
    /// nothing has changed that they are made of.
    fn names_hold(&self) -> bool {
        let kind = self.before.kind;
        // A link names records of its own kind too.
        orders_itself(kind) || kind != Kind::Link && self.nothing_else_has_changed()
    }

    /// Whether no record of another kind has changed.
    fn nothing_else_has_changed(&self) -> bool {
        Kind::ALL.iter().all(|other| *other == self.before.kind || self.shares(*other))
    }

    fn shares(&self, kind: Kind) -> bool {
        self.portfolio.shares(self.before.portfolio, kind)
    }

    /// Whether no record has changed whose date others have theirs from.
    fn dates_hold(&self) -> bool {
        Kind::ALL.iter().all(|kind| kind.about().date.is_none() || self.shares(*kind))
    }

    /// Whether the cells of a column stand for the same in records that have not changed.
    fn holds(&self, column: &Column) -> bool {
        let rests = match column.key {
            ColumnKey::Field(index) => {
                self.before.kind.borrows(index).is_none() || self.dates_hold()
            }
            // What was sealed belongs to no record.
            ColumnKey::Told(_) => {
                self.nothing_else_has_changed()
                    && self.portfolio.seals.ptr_eq(&self.before.portfolio.seals)
            }
            ColumnKey::Own(_) => self.shares(Kind::OwnColumn) && self.shares(Kind::OwnValue),
        };
        rests
            && match column.cell {
                CellType::Link(kind) if kind == self.before.kind => {
                    kind.names_itself() && self.in_order
                }
                CellType::Link(kind) => kind.names_itself() && self.shares(kind),
                CellType::AnyLink => false,
                CellType::Text { .. }
                | CellType::Integer
                | CellType::Number
                | CellType::Bool
                | CellType::Money
                | CellType::Date
                | CellType::Time
                | CellType::File
                | CellType::Choice(_)
                | CellType::OwnChoice(_) => true,
            }
    }

    /// The ranks of a column, where they are what they were.
    #[must_use]
    pub fn ranks(&self, column: &Column) -> Option<Arc<Ranks>> {
        let at = self.before.columns.iter().position(|other| other == column)?;
        let ranks = (*self.before.ranks.get(at)?)?;
        let unchanged = self.in_order
            && self.holds(column)
            && self.changed.iter().all(|(old, new)| {
                column.key.value(self.before.portfolio, old.as_ref())
                    == column.key.value(self.portfolio, new.as_ref())
            });
        unchanged.then(|| Arc::clone(ranks))
    }

    /// The folded texts that still hold, by place. `numbers` says which record by key has each place.
    #[must_use]
    pub fn said(&self, numbers: &[usize]) -> Vec<Option<Arc<str>>> {
        let named = self.in_order || self.before.kind.names_itself();
        let texts = self.before.folded.filter(|_| named);
        let Some(texts) = texts.filter(|_| self.columns == self.before.columns) else {
            return Vec::new();
        };
        let doubtful: Vec<ColumnKey> = self
            .columns
            .iter()
            .filter(|column| !self.holds(column))
            .map(|column| column.key)
            .collect();
        numbers
            .iter()
            .map(|number| {
                let place = *self.same.get(*number)? as usize;
                let (row, text) = (self.before.rows.get(place)?, texts.get(place)?);
                let says_nothing = |key: &ColumnKey| {
                    [self.before.portfolio, self.portfolio]
                        .iter()
                        .all(|portfolio| key.value(portfolio, row.as_ref()).is_null())
                };
                doubtful.iter().all(says_nothing).then(|| Arc::clone(text))
            })
            .collect()
    }
}
