//! What is exempt from public access.

use std::collections::{BTreeMap, BTreeSet};

use super::case::Case;
use super::decision::Decision;
use super::field::FieldType;
use super::history::{Entry, EntryChange, What};
use super::id::{Id, RecordId};
use super::kind::{Kind, Portfolio};
use super::link::LinkType;
use super::record::Record;
use super::value::Value;

/// Whether a record is a case that is exempt from public access, or belongs to one, in any of those states of a
/// portfolio: any of the cases that it is tied to, in whichever copy as long as nobody has decided. Of a decision
/// whose case is gone, whether that was exempt when the decision was made final.
#[must_use]
pub(crate) fn is_exempt(states: &[&Portfolio], id: RecordId) -> bool {
    Past::default().is_exempt(states, id)
}

/// Whether records of a kind can be exempt: they are cases, or belong to what can be.
#[must_use]
pub(crate) fn can_be_exempt(kind: Kind) -> bool {
    let mut seen = vec![kind];
    let mut next = 0;
    while let Some(kind) = seen.get(next).copied() {
        next += 1;
        for name in kind.about().belongs_to {
            match kind.field(name).map(|(_, field)| field.field_type) {
                Some(FieldType::AnyLink) => return true,
                field_type => {
                    let whole = field_type.and_then(FieldType::target);
                    seen.extend(whole.filter(|whole| !seen.contains(whole)));
                }
            }
        }
    }
    seen.contains(&Kind::Case)
}

/// What the log of some time tells of what was exempt then.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Past {
    exempt: BTreeSet<RecordId>,
    /// For each record, what it was a part of.
    wholes: BTreeMap<RecordId, BTreeSet<RecordId>>,
}

impl Past {
    /// All that those steps wrote or replaced.
    #[must_use]
    pub(crate) fn of(log: &[Entry]) -> Self {
        let mut past = Self::default();
        for change in log.iter().flat_map(|entry| &entry.changes) {
            match (change.what, &change.new) {
                (What::Field(index), _) => past.note(change, index),
                (What::Birth, Value::Text(json)) => past.born(change, json),
                (What::Birth | What::Alive | What::Seal, _) => {}
            }
        }
        past
    }

    /// The same, with what only exempt records led to in each of those states that knows of a link to it: its name
    /// tells of what they are about. What can be a part of a case says for itself whether it is exempt.
    #[must_use]
    pub(crate) fn with_what_came_of_it(mut self, states: &[&Portfolio]) -> Self {
        let origins: Vec<Origins> = states.iter().map(|state| origins(state)).collect();
        loop {
            let is_exempt = |id: &RecordId| self.is_exempt(states, *id);
            let of_exempt = origins.iter().flatten().filter(|(_, from)| from.iter().all(is_exempt));
            let found: Vec<RecordId> = of_exempt.map(|(to, _)| *to).collect();
            let before = self.exempt.len();
            self.exempt.extend(found);
            if self.exempt.len() == before {
                return self;
            }
        }
    }

    fn note(&mut self, change: &EntryChange, index: usize) {
        let values = [&change.old, &change.new].into_iter().chain(&change.besides);
        if (change.kind, index) == (Kind::Case, Case::exempt.index()) {
            self.exempt.extend(values.filter(|it| **it == Value::Bool(true)).map(|_| change.id));
        } else if change.kind.about().belongs_to.contains(&change.field_name()) {
            let wholes = values.filter_map(Value::as_link);
            self.wholes.entry(change.id).or_default().extend(wholes);
        }
    }

    fn born(&mut self, change: &EntryChange, json: &str) {
        let Ok(born) = serde_json::from_str::<serde_json::Value>(json) else { return };
        let is_yes = |it: &serde_json::Value| it.as_i64() == Some(1) || it.as_bool() == Some(true);
        if change.kind == Kind::Case && born.get(Case::exempt.name()).is_some_and(is_yes) {
            self.exempt.insert(change.id);
        }
        let belongs_to = change.kind.about().belongs_to.iter();
        let wholes =
            belongs_to.filter_map(|name| born.get(name)?.as_str()?.parse::<RecordId>().ok());
        self.wholes.entry(change.id).or_default().extend(wholes);
    }

    /// The same as [`is_exempt`], at those ends of the time or at any moment of it.
    #[must_use]
    pub(crate) fn is_exempt(&self, states: &[&Portfolio], id: RecordId) -> bool {
        let mut seen = vec![id];
        let mut next = 0;
        while let Some(id) = seen.get(next).copied() {
            next += 1;
            if self.exempt.contains(&id) || states.iter().any(|it| is_exempt_itself(it, id)) {
                return true;
            }
            let then = self.wholes.get(&id).into_iter().flatten().copied();
            for whole in states.iter().flat_map(|it| wholes(it, id)).chain(then) {
                if !seen.contains(&whole) {
                    seen.push(whole);
                }
            }
        }
        false
    }
}

/// What led to each of some records.
type Origins = BTreeMap<RecordId, BTreeSet<RecordId>>;

fn origins(portfolio: &Portfolio) -> Origins {
    let mut origins = Origins::new();
    let brings = portfolio.links.iter().filter(|it| it.link_type.is_some_and(LinkType::leads_on));
    for (from, to) in brings.filter_map(|link| link.from_id.zip(link.to_id)) {
        let kind = portfolio.record(to).map(Record::kind);
        if kind.is_some_and(|kind| !can_be_exempt(kind)) {
            origins.entry(to).or_default().insert(from);
        }
    }
    origins
}

/// What a record names as that which it is a part of, whether that is there or not, and in whichever copy.
fn wholes(portfolio: &Portfolio, id: RecordId) -> Vec<RecordId> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let kind = record.kind();
    let indices = kind.about().belongs_to.iter().filter_map(|name| Some(kind.field(name)?.0));
    let said = indices.flat_map(|index| {
        std::iter::once(record.get(index)).chain(portfolio.said_besides(id, index).to_vec())
    });
    said.filter_map(|value| value.as_link()).collect()
}

fn is_exempt_itself(portfolio: &Portfolio, id: RecordId) -> bool {
    let besides = portfolio.said_besides(id, Case::exempt.index());
    match portfolio.cases.get_raw(id) {
        Some(case) => case.exempt || besides.contains(&Value::Bool(true)),
        None => was_exempt(portfolio, id),
    }
}

fn was_exempt(portfolio: &Portfolio, id: RecordId) -> bool {
    let is_gone = |decision: &&Decision| {
        let case = decision.case_id.map(Id::raw);
        case.is_some_and(|case| portfolio.cases.get_raw(case).is_none())
    };
    let Some(decision) = portfolio.decisions.get_raw(id).filter(is_gone) else { return false };
    let sealed = |said| portfolio.sealed_of_case(&said, Case::exempt.any());
    portfolio.said_of(decision).into_iter().filter_map(sealed).any(|it| it == Value::Bool(true))
}
