//! Where one is in a list stays where it is when what stands in the list changes: nothing is blank, the
//! row at the cursor stays in sight, and what is new is brought there.

use std::sync::Arc;

use egui::{Vec2, vec2};

use super::at::At;
use super::shown::Grid;
use super::sight::Sight;
use super::state::State;
use super::stood::Asked;
use crate::app::list::{ListView, Row};
use crate::app::route::Subset;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::ui::theme::ROW_HEIGHT;

/// What the list is drawn for besides its rows.
pub(super) struct Here<'a> {
    pub view: &'a ListView,
    pub subset: Option<&'a Subset>,
    pub open: Option<RecordId>,
    pub room: Vec2,
}

impl State {
    /// Keeps the cursor inside the list and on its record, and what is in sight where it was. Says
    /// whether a column has come that the keyboard is to go to.
    pub(super) fn find_again(&mut self, grid: &Grid<'_>, here: &Here<'_>) -> bool {
        let arranged = &grid.listed.arranged;
        self.take_opened(here.open);
        let is_same =
            self.stood.arranged.as_ref().is_some_and(|before| Arc::ptr_eq(before, arranged));
        if std::mem::take(&mut self.stood.again) || !is_same {
            let asked = Asked::of(here.view, here.subset);
            let before = self.stood.arranged.replace(Arc::clone(arranged));
            let is_other = asked != self.stood.asked && before.is_some();
            self.stood.asked = asked;
            if let Some(before) = before {
                self.let_go_of_what_left(&before.rows, &arranged.rows);
            }
            self.take_rows(&arranged.rows, is_other);
        }
        let height = here.room.y;
        if self.stood.height != height {
            self.reveal |= self.stood.cursor;
            self.stood.height = height;
        }
        let came = self.take_columns(grid, here.view);
        self.clamp(grid.listed.arranged.rows.len(), grid.layout.columns.len());
        came
    }

    /// A record that was opened takes the cursor along, once it stands in the list.
    fn take_opened(&mut self, open: Option<RecordId>) {
        if open != self.stood.open {
            self.stood.open = open;
            let opened = open.filter(|open| Some(*open) != self.record);
            if opened.is_some() {
                (self.record, self.anchor) = (opened, None);
                self.stood.awaited = opened;
                self.gone = false;
                // It may stand there already.
                self.stood.again = true;
            }
        }
    }

    /// What is chosen are records and no places: where others have come to stand there, nobody has chosen those.
    fn let_go_of_what_left(&mut self, before: &[Row], rows: &[Row]) {
        let Some(cursor) = self.cursor else { return };
        let is_there = |id: RecordId| rows.contains(&Row::Record(id));
        let stood = before.get(cursor.row);
        let stays = stood == rows.get(cursor.row);
        if let Some(awaited) = self.stood.awaited.filter(|id| Some(*id) == self.record) {
            // It takes the cursor along once it is there; until then that does not follow anything.
            self.gone = !is_there(awaited) && (self.gone || !stays);
        } else {
            if let (false, Some(_), Some(Row::Record(id))) = (self.gone, self.record, stood) {
                // A block that was put in ends at another record than the one that it began at.
                self.record = Some(*id);
            }
            self.gone = match self.record {
                Some(id) => !is_there(id) && (self.gone || matches!(stood, Some(Row::Record(_)))),
                None => false,
            };
        }
        if self.gone || self.chosen(before) != self.chosen(rows) {
            (self.anchor, self.corner) = (None, None);
        }
    }

    /// Other rows, or in another order. `is_other`: because somebody asked for others.
    fn take_rows(&mut self, rows: &[Row], is_other: bool) {
        let place = |id: RecordId| rows.iter().position(|row| *row == Row::Record(id));
        let at = self.record.and_then(place);
        match at {
            Some(row) => {
                let column = self.cursor.map_or(0, |cursor| cursor.column);
                if self.cursor.is_none_or(|cursor| cursor.row != row) {
                    self.anchor = None;
                }
                self.cursor = Some(At { row, column });
            }
            None if is_other => {
                self.anchor = None;
                self.cursor = self.cursor.map(|cursor| At { row: 0, ..cursor });
            }
            None => {}
        }
        let awaited = self.stood.awaited.is_some() && self.stood.awaited == self.record;
        if awaited && at.is_some() {
            self.stood.awaited = None;
            self.reveal = true;
        } else if is_other {
            self.reveal = at.is_some();
            if at.is_none() {
                self.offset.y = 0.0;
            }
        } else if let Some((first, below)) = self.stood.first
            && let Some(row) = place(first)
        {
            // What is in sight stays there, whatever has come or gone above it.
            self.offset.y = row as f32 * ROW_HEIGHT - below;
            self.reveal |= self.stood.cursor;
        }
    }

    /// One column more than there was is brought into sight, and has the cursor, where somebody has asked for
    /// it. One that comes by itself, since it says something now, comes beside what somebody is doing.
    fn take_columns(&mut self, grid: &Grid<'_>, view: &ListView) -> bool {
        let columns = &grid.listed.arranged.columns;
        if *columns == self.stood.columns {
            return false;
        }
        let before = std::mem::replace(&mut self.stood.columns, columns.clone());
        self.follow_columns(&before, columns);
        let mut new = columns.iter().enumerate().filter(|(_, key)| !before.contains(key));
        let (Some((column, _)), None) = (new.next(), new.next()) else { return false };
        let key = columns.get(column);
        let is_asked = view.columns.is_some() || matches!(key, Some(ColumnKey::Own(_)));
        if before.is_empty() || self.edit.is_some() || !is_asked {
            return false;
        }
        let first = (self.offset.y / ROW_HEIGHT).ceil().max(0.0) as usize;
        let row = self.cursor.filter(|_| self.stood.cursor).map_or(first, |cursor| cursor.row);
        let row = row.min(grid.listed.arranged.rows.len().saturating_sub(1));
        self.go(grid, At { row, column }, false);
        true
    }

    /// The cursor stays on its column, wherever that stands now; where it is gone, in its place.
    fn follow_columns(&mut self, before: &[ColumnKey], now: &[ColumnKey]) {
        let moved = |at: At| {
            let key = before.get(at.column);
            let column = key.and_then(|key| now.iter().position(|other| other == key));
            At { column: column.unwrap_or(at.column), ..at }
        };
        self.cursor = self.cursor.map(moved);
        self.anchor = self.anchor.map(moved);
        self.corner = self.corner.map(moved);
    }

    /// Remembers what is in sight.
    pub(super) fn note_sight(&mut self, grid: &Grid<'_>, sight: &Sight) {
        let rows = &grid.listed.arranged.rows;
        let first = (sight.offset.y / ROW_HEIGHT).max(0.0) as usize;
        let in_sight = rows.iter().enumerate().skip(first);
        let mut records = in_sight.filter_map(|(at, row)| match row {
            Row::Record(id) => Some((*id, at as f32 * ROW_HEIGHT - sight.offset.y)),
            Row::Group(_) => None,
        });
        self.stood.first = records.next();
        self.stood.cursor = self.cursor.is_some_and(|cursor| {
            let row = sight.row(cursor.row);
            row.top() >= sight.body.top() - 1.0 && row.bottom() <= sight.body.bottom() + 1.0
        });
    }
}

/// How far a list can be scrolled, given the room that its bars take.
pub(super) fn furthest(grid: &Grid<'_>, content: Vec2, room: Vec2, bars: Vec2) -> Vec2 {
    let inner = room - bars;
    vec2((grid.layout.width - inner.x).max(0.0), (content.y - inner.y).max(0.0))
}
