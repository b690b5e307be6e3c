//! What a record is, given the changes of it that no other change has replaced. A pure function of
//! these, so that every copy that has the same transactions shows the same, however it got them.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::cell;
use crate::model::history::What;
use crate::model::kind::Kind;
use crate::model::value::Value;
use rusqlite::types::ValueRef;

/// What a change is called in every copy: the session that wrote it, the number of the transaction
/// in it, and its own number in that. Where copies disagree, the lowest one is shown.
pub(super) type Identity = ([u8; 16], i64, i64);

/// A change that stands: its row in this copy, its identity, its value.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub change: i64,
    pub order: Identity,
    pub value: Value,
}

/// A coming into being: it stands for every field until a change of that field replaces it.
#[derive(Clone, Debug)]
struct Birth {
    change: i64,
    order: Identity,
    values: Vec<(usize, Value)>,
}

/// A seal that stands.
#[derive(Clone, Debug)]
pub(super) struct SealHead {
    pub change: i64,
    pub order: Identity,
    pub content: String,
}

/// All changes of one record that stand.
#[derive(Clone, Debug)]
pub(super) struct RecordHeads {
    kind: Kind,
    births: Vec<Birth>,
    replaced_births: HashSet<(i64, What)>,
    fields: BTreeMap<usize, Vec<Head>>,
    existence: Vec<Head>,
    /// What those who deleted the record knew of.
    known: HashSet<i64>,
    /// The seals that stand.
    pub seals: Vec<SealHead>,
    /// Seals that another one stands over, since they were made upon it.
    pub overruled: Vec<SealHead>,
    /// What the fields held when the first seal that stands was set.
    pub sealed: Option<Vec<Value>>,
}

/// One value of an undecided cell, and the changes that wrote it, lowest identity first.
#[derive(Clone, Debug)]
pub(super) struct Voice {
    pub value: Value,
    pub changes: Vec<i64>,
}

/// An undecided cell.
#[derive(Clone, Debug)]
pub(super) struct Undecided {
    pub cell: What,
    pub voices: Vec<Voice>,
    pub sealed: bool,
}

/// What a record is.
#[derive(Clone, Debug)]
pub(super) struct Resolved {
    pub alive: bool,
    pub values: Vec<Value>,
    pub undecided: Vec<Undecided>,
}

/// The cell that a row of the log is about; nothing when there is no such field.
pub(super) fn cell_of(kind: Kind, field: &str) -> Option<What> {
    Some(match field {
        "@birth" => What::Birth,
        "@alive" => What::Alive,
        "@seal" => What::Seal,
        name => What::Field(kind.field(name)?.0),
    })
}

/// The name of a cell in the log.
pub(super) fn name_of(kind: Kind, cell: What) -> &'static str {
    match cell {
        What::Birth => "@birth",
        What::Alive => "@alive",
        What::Seal => "@seal",
        What::Field(index) => kind.fields().get(index).map_or("", |field| field.name),
    }
}

impl RecordHeads {
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            births: Vec::new(),
            replaced_births: HashSet::new(),
            fields: BTreeMap::new(),
            existence: Vec::new(),
            known: HashSet::new(),
            seals: Vec::new(),
            overruled: Vec::new(),
            sealed: None,
        }
    }

    /// Takes in a change that stands; nothing when it cannot be read.
    pub fn push(&mut self, change: i64, field: &str, value: ValueRef<'_>) -> Option<()> {
        let order = Identity::default();
        match cell_of(self.kind, field)? {
            What::Birth => {
                let values = cell::birth_values(self.kind, value.as_str().ok()?)?;
                self.births.push(Birth { change, order, values });
            }
            What::Alive => {
                let ValueRef::Integer(code) = value else { return None };
                self.existence.push(Head { change, order, value: Value::Bool(code > 0) });
            }
            What::Seal => {
                let content = value.as_str().ok()?.to_owned();
                self.seals.push(SealHead { change, order, content });
            }
            What::Field(index) => {
                let field_type = self.kind.fields().get(index)?.field_type;
                let value = cell::from_sql(field_type, value)?;
                let value = if value.is_null() { unsaid(self.kind, index) } else { value };
                self.fields.entry(index).or_default().push(Head { change, order, value });
            }
        }
        Some(())
    }

    /// The record came into being in more than one copy.
    pub fn is_twin(&self) -> bool {
        self.births.len() > 1
    }

    pub fn births(&self) -> Vec<i64> {
        self.births.iter().map(|birth| birth.change).collect()
    }

    /// Some change of that cell replaced that birth: it matters only where there are several.
    pub fn replace_birth(&mut self, birth: i64, cell: What) {
        self.replaced_births.insert((birth, cell));
    }

    /// How many seals there are that say different things.
    pub fn distinct_seals(&self) -> usize {
        let contents: BTreeSet<&str> =
            self.seals.iter().map(|seal| seal.content.as_str()).collect();
        contents.len()
    }

    /// The deletions that stand.
    pub fn deaths(&self) -> Vec<i64> {
        let dead = |head: &&Head| head.value == Value::Bool(false);
        self.existence.iter().filter(dead).map(|head| head.change).collect()
    }

    /// A change that a deletion knew of.
    pub fn know(&mut self, change: i64) {
        self.known.insert(change);
    }

    /// Whether it matters which of the changes comes first.
    pub fn needs_order(&self) -> bool {
        self.births.len() > 1
            || self.existence.len() > 1
            // Which edits speak for the record, and who is named first.
            || !self.deaths().is_empty()
            || self.fields.values().any(|heads| heads.len() > 1)
    }

    /// Sorts everything by identity.
    pub fn sort_by<E>(
        &mut self,
        mut identity: impl FnMut(i64) -> Result<Identity, E>,
    ) -> Result<(), E> {
        for birth in &mut self.births {
            birth.order = identity(birth.change)?;
        }
        for head in self.existence.iter_mut().chain(self.fields.values_mut().flatten()) {
            head.order = identity(head.change)?;
        }
        self.births.sort_by_key(|birth| birth.order);
        self.existence.sort_by_key(|head| head.order);
        self.fields.values_mut().for_each(|heads| heads.sort_by_key(|head| head.order));
        Ok(())
    }

    /// The births that still stand for a cell.
    fn births_for(&self, cell: What, has_own: bool) -> impl Iterator<Item = &Birth> {
        // A change of the cell has replaced the one birth there is.
        let none = self.births.len() == 1 && has_own;
        self.births
            .iter()
            .filter(move |birth| !none && !self.replaced_births.contains(&(birth.change, cell)))
    }

    fn heads_of(&self, index: usize) -> Vec<Head> {
        let own = self.fields.get(&index).map_or(&[][..], Vec::as_slice);
        let mut heads: Vec<Head> = self
            .births_for(What::Field(index), !own.is_empty())
            .map(|birth| Head {
                change: birth.change,
                order: birth.order,
                value: born_with(self.kind, index, &birth.values),
            })
            .chain(own.iter().cloned())
            .collect();
        heads.sort_by_key(|head| head.order);
        heads
    }

    /// What the record is.
    pub fn resolve(&self) -> Resolved {
        let mut resolved = Resolved { alive: true, values: Vec::new(), undecided: Vec::new() };
        for index in 0..self.kind.fields().len() {
            let value = self.resolve_field(index, &mut resolved.undecided);
            resolved.values.push(value);
        }
        match self.resolve_existence() {
            Ok(alive) => resolved.alive = alive,
            Err(voices) => {
                resolved.undecided.push(Undecided { cell: What::Alive, voices, sealed: false });
            }
        }
        if !resolved.alive {
            // Nobody need decide about what is not there.
            resolved.undecided.clear();
        }
        resolved
    }

    fn resolve_field(&self, index: usize, undecided: &mut Vec<Undecided>) -> Value {
        let cell = What::Field(index);
        let mut voices: Vec<Voice> = Vec::new();
        let sealed = self.sealed_value(index);
        if let (Some(value), Some(seal)) = (&sealed, self.seals.first()) {
            voices.push(Voice { value: value.clone(), changes: vec![seal.change] });
        }
        for head in self.heads_of(index) {
            match voices.iter_mut().find(|voice| voice.value == head.value) {
                Some(voice) => voice.changes.push(head.change),
                None => voices.push(Voice { value: head.value, changes: vec![head.change] }),
            }
        }
        let shown = voices.first().map_or(Value::Null, |voice| voice.value.clone());
        if voices.len() > 1 {
            undecided.push(Undecided { cell, voices, sealed: sealed.is_some() });
        }
        shown
    }

    /// What was sealed stands, whatever else has been written.
    fn sealed_value(&self, index: usize) -> Option<Value> {
        self.sealed.as_ref()?.get(index).cloned()
    }

    /// Whether the record is there; the voices for and against where copies disagree.
    fn resolve_existence(&self) -> Result<bool, Vec<Voice>> {
        let births = self.births_for(What::Alive, !self.existence.is_empty());
        let mut alive: BTreeSet<(Identity, i64)> =
            births.map(|birth| (birth.order, birth.change)).collect();
        let mut dead = BTreeSet::new();
        for head in &self.existence {
            let side = if head.value == Value::Bool(true) { &mut alive } else { &mut dead };
            side.insert((head.order, head.change));
        }
        if dead.is_empty() {
            return Ok(true);
        }
        if alive.is_empty() {
            // An edit that no deletion knew of speaks for the record, and a seal in any case.
            let edits = self.fields.values().flatten().map(|head| (head.order, head.change));
            alive.extend(edits.filter(|(_, change)| !self.known.contains(change)));
            alive.extend(self.seals.iter().map(|seal| (seal.order, seal.change)));
        }
        if alive.is_empty() {
            return Ok(false);
        }
        let voice = |value, changes: BTreeSet<(Identity, i64)>| Voice {
            value: Value::Bool(value),
            changes: changes.into_iter().map(|(_, change)| change).collect(),
        };
        Err(vec![voice(true, alive), voice(false, dead)])
    }
}

/// What a field holds when its record came into being with those values.
pub(super) fn born_with(kind: Kind, index: usize, values: &[(usize, Value)]) -> Value {
    let own = values.iter().find(|(field, _)| *field == index);
    own.map_or_else(|| unsaid(kind, index), |(_, value)| value.clone())
}

/// Yes-or-no fields are no until somebody says yes.
pub(super) fn unsaid(kind: Kind, index: usize) -> Value {
    kind.fields().get(index).map_or(Value::Null, |field| field.field_type.unsaid())
}
