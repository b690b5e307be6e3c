//! One record at both ends: what happened to it, and what of it changed.

use chrono::NaiveDate;

use super::{Event, FieldChange, Line, Period};
use crate::model::about::{End, Topic};
use crate::model::case::Case;
use crate::model::exempt::is_exempt;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;

/// Both states, and a kind that is held against itself.
pub(super) struct Pair<'a> {
    pub before: &'a Portfolio,
    pub after: &'a Portfolio,
    pub period: Period,
    pub kind: Kind,
    /// The chapter in which the kind is told.
    pub topic: Topic,
    /// The fields that are told of, in the order in which they are read.
    pub told: &'static [&'static str],
    /// States that are told as what happened.
    pub ends: &'static [(&'static str, End)],
}

impl Pair<'_> {
    /// The line of a record, if there is anything to tell. What is not told is counted.
    pub(super) fn line(
        &self,
        old: Option<&dyn Record>,
        new: Option<&dyn Record>,
        unlisted: &mut usize,
    ) -> Option<Line> {
        let id = new.or(old)?.record_id();
        let fields = match (old, new) {
            (Some(old), Some(new)) => self.changed(old, new, unlisted),
            (None, Some(new)) => self.born(new),
            _ => Vec::new(),
        };
        let events = self.events(old, new, &fields);
        if events.is_empty() {
            return None;
        }
        let case = case_of(self.after, id).or_else(|| case_of(self.before, id));
        let exempt = self.is_exempt(id);
        let title = match new {
            Some(new) => self.after.label_of(new),
            None => self.before.label(id),
        };
        Some(Line {
            topic: self.topic,
            kind: self.kind,
            id,
            title,
            case: case.map(Id::raw),
            exempt,
            events,
            fields,
            seen: None,
        })
    }

    /// Whether it is, or belongs to, a case that is exempt at either end: any of those that it is tied to.
    fn is_exempt(&self, id: RecordId) -> bool {
        is_exempt(&[self.before, self.after], id)
    }

    fn changed(
        &self,
        old: &dyn Record,
        new: &dyn Record,
        unlisted: &mut usize,
    ) -> Vec<FieldChange> {
        *unlisted += (0..new.fields().len())
            .filter(|index| !self.tells(*index) && old.get(*index) != new.get(*index))
            .count();
        let told = self.told();
        // What the field said and says, also where it has its date from elsewhere.
        let (before, after) = (self.before, self.after);
        let change = |index| FieldChange {
            index,
            old: before.value_of(old, index),
            new: after.value_of(new, index),
        };
        told.map(change).filter(|change| change.old != change.new).collect()
    }

    /// What a new record says of itself; its name stands above, and long texts say too much.
    fn born(&self, new: &dyn Record) -> Vec<FieldChange> {
        let name = self.kind.name().map(|(index, _)| index);
        let tells = |index: &usize| {
            let field = new.fields().get(*index);
            field.is_some_and(|field| !field.long) && Some(*index) != name
        };
        self.told()
            .filter(tells)
            .map(|index| FieldChange {
                index,
                old: Value::Null,
                new: self.after.value_of(new, index),
            })
            .filter(|change| change.new != Value::Null)
            .collect()
    }

    fn events(
        &self,
        old: Option<&dyn Record>,
        new: Option<&dyn Record>,
        fields: &[FieldChange],
    ) -> Vec<Event> {
        let Some(new) = new else { return vec![Event::Removed] };
        let id = new.record_id();
        let mut events = Vec::new();
        if old.is_none() {
            events.push(Event::Added);
        }
        if self.after.is_sealed(id) && !self.before.is_sealed(id) {
            events.push(Event::Sealed);
        }
        let reached = self.reached(fields);
        events.extend(reached);
        if old.is_some() && reached.is_none() && !fields.is_empty() {
            events.push(Event::Changed);
        }
        if self.became_overdue(id) {
            events.push(Event::Overdue);
        }
        events
    }

    /// Whether the field with that number is told of.
    fn tells(&self, index: usize) -> bool {
        self.kind.fields().get(index).is_some_and(|field| self.told.contains(&field.name))
    }

    /// The numbers of the fields that are told of, in the order in which they are read.
    fn told(&self) -> impl Iterator<Item = usize> + '_ {
        self.told.iter().filter_map(|name| Some(self.kind.field(name)?.0))
    }

    /// The end of the way that a record has come to, where it has one.
    fn reached(&self, fields: &[FieldChange]) -> Option<Event> {
        let (state, _) = self.kind.state()?;
        let new = &fields.iter().find(|change| change.index == state)?.new;
        let Value::Choice(code) = new else { return None };
        let (_, end) = self.ends.iter().find(|(of, _)| of == code)?;
        Some(match end {
            End::Done => Event::Done,
            End::Dropped => Event::Dropped,
            End::Converted => Event::Converted,
        })
    }

    fn became_overdue(&self, id: RecordId) -> bool {
        let late = |portfolio: &Portfolio, day: NaiveDate| {
            portfolio.actions.get_raw(id).is_some_and(|action| portfolio.is_overdue(action, day))
        };
        late(self.after, self.period.to) && !late(self.before, self.period.from)
    }
}

/// The case that a record belongs to.
fn case_of(portfolio: &Portfolio, id: RecordId) -> Option<Id<Case>> {
    portfolio.whole_of(id, Kind::Case).map(Id::from_raw)
}
