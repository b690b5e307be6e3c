//! What must be, worked out from who had seen what: sets of transactions with their ancestors, and
//! nothing else. A value stands as long as nobody who had seen it has written to its cell.

use std::collections::{BTreeMap, BTreeSet};

use samstyr::model::history::{Entry, What};
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::value::Value;
use samstyr::store::{Document, birth_values};

/// A transaction: what it wrote, and all that whoever made it had seen.
struct Made {
    key: RecordId,
    day: i64,
    seen: BTreeSet<usize>,
    writes: Vec<Write>,
}

struct Write {
    record: RecordId,
    kind: Kind,
    cell: What,
    /// One value a field for a birth, else one value.
    values: BTreeMap<usize, Value>,
    /// Writes of one transaction with the same number stand beside each other.
    group: usize,
}

/// All transactions that were made anywhere.
#[derive(Default)]
pub struct Model {
    made: Vec<Made>,
}

/// Which transactions a copy has.
pub type Has = BTreeSet<usize>;

/// A cell that nobody has decided, and what it may be.
pub type Open = BTreeMap<(RecordId, What), BTreeSet<String>>;

/// What a copy must say.
pub struct State {
    /// For each record that is there, what each field may show.
    pub records: BTreeMap<RecordId, Vec<BTreeSet<String>>>,
    pub open: Open,
    /// Decisions that are final: what holds for them is tested by hand.
    pub sealed: BTreeSet<RecordId>,
}

fn said(value: &Value) -> String {
    match value {
        Value::Bool(false) => format!("{:?}", Value::Null),
        other => format!("{other:?}"),
    }
}

impl Model {
    /// Notes a transaction that a copy has just made.
    pub fn note(&mut self, has: &mut Has, day: i64, entry: &Entry) {
        let mut writes: Vec<Write> = Vec::new();
        for (group, change) in entry.changes.iter().enumerate() {
            let group = match writes.last() {
                Some(last) if change.beside => last.group,
                _ => group,
            };
            let values: BTreeMap<usize, Value> = match (change.what, &change.new) {
                (What::Birth, Value::Text(json)) => {
                    birth_values(change.kind, json).unwrap().into_iter().collect()
                }
                (_, new) => [(0, new.clone())].into(),
            };
            let write = |values| Write {
                record: change.id,
                kind: change.kind,
                cell: change.what,
                values,
                group,
            };
            if change.what == What::Alive && change.new == Value::Null {
                // Undecided again: both.
                writes.push(write([(0, Value::Bool(true))].into()));
                writes.push(write([(0, Value::Bool(false))].into()));
            } else {
                writes.push(write(values));
            }
        }
        self.made.push(Made { key: entry.transaction, day, seen: has.clone(), writes });
        has.insert(self.made.len() - 1);
    }

    pub fn keys(&self, has: &Has) -> BTreeSet<RecordId> {
        has.iter().map(|txn| self.made[*txn].key).collect()
    }

    /// The transactions of a copy up to the end of a day, with what their makers had seen.
    pub fn until(&self, has: &Has, day: i64) -> Has {
        let early = has.iter().filter(|txn| self.made[**txn].day <= day);
        early.flat_map(|txn| self.made[*txn].seen.iter().chain([txn])).copied().collect()
    }

    fn writes<'a>(&'a self, has: &'a Has) -> impl Iterator<Item = (usize, &'a Write)> {
        has.iter().flat_map(|txn| self.made[*txn].writes.iter().map(move |write| (*txn, write)))
    }

    /// Whether whoever wrote the second had seen the first.
    fn saw(&self, (first, a): (usize, &Write), (second, b): (usize, &Write)) -> bool {
        self.made[second].seen.contains(&first) || (first == second && a.group < b.group)
    }

    /// What stands in a cell: its own writes and births that no later write to it had seen.
    fn standing<'a>(&'a self, all: &[(usize, &'a Write)], cell: What) -> Vec<(usize, &'a Write)> {
        let own = |write: &Write| write.cell == cell;
        all.iter()
            .filter(|(_, write)| own(write) || write.cell == What::Birth)
            .filter(|old| !all.iter().any(|new| own(new.1) && self.saw(**old, *new)))
            .copied()
            .collect()
    }

    pub fn state(&self, has: &Has) -> State {
        let mut by_record: BTreeMap<RecordId, Vec<(usize, &Write)>> = BTreeMap::new();
        for (txn, write) in self.writes(has) {
            by_record.entry(write.record).or_default().push((txn, write));
        }
        let mut state =
            State { records: BTreeMap::new(), open: BTreeMap::new(), sealed: BTreeSet::new() };
        for (record, all) in by_record {
            if all.iter().any(|(_, write)| write.cell == What::Seal) {
                state.sealed.insert(record);
                continue;
            }
            let kind = all[0].1.kind;
            let cells: Vec<What> = (0..kind.fields().len()).map(What::Field).collect();
            let deaths: Vec<_> = self.standing(&all, What::Alive);
            let is_death =
                |write: &Write| write.cell == What::Alive && write.values[&0] == Value::Bool(false);
            let (dead, alive): (Vec<_>, Vec<_>) =
                deaths.into_iter().partition(|(_, write)| is_death(write));
            // An edit that stands and that nobody who deleted the record had seen.
            let unseen = cells.iter().any(|cell| {
                self.standing(&all, *cell).iter().any(|edit| {
                    edit.1.cell == *cell && !dead.iter().any(|death| self.saw(*edit, *death))
                })
            });
            let speaks_for = !alive.is_empty() || unseen;
            if !dead.is_empty() && !speaks_for {
                continue;
            }
            if !dead.is_empty() {
                let both = [Value::Bool(true), Value::Bool(false)];
                state.open.insert((record, What::Alive), both.iter().map(said).collect());
            }
            let mut fields = Vec::new();
            for cell in cells {
                let What::Field(index) = cell else { continue };
                let standing = self.standing(&all, cell);
                let values: BTreeSet<String> = standing
                    .iter()
                    .map(|(_, write)| {
                        let key = if write.cell == What::Birth { index } else { 0 };
                        said(write.values.get(&key).unwrap_or(&Value::Null))
                    })
                    .collect();
                if values.len() > 1 {
                    state.open.insert((record, cell), values.clone());
                }
                fields.push(values);
            }
            state.records.insert(record, fields);
        }
        state
    }

    /// Holds a document against what the model says.
    #[track_caller]
    pub fn hold(&self, has: &Has, document: &Document) {
        let state = self.state(has);
        same(&state, document.portfolio());
        let open: Open = document
            .conflicts()
            .iter()
            .filter(|conflict| !state.sealed.contains(&conflict.record))
            .map(|conflict| {
                let values = conflict.values.iter().map(|candidate| said(&candidate.value));
                ((conflict.record, conflict.cell), values.collect())
            })
            .collect();
        assert_eq!(open, state.open, "what is undecided");
    }

    /// Holds the portfolio as of a day against what the model says.
    #[track_caller]
    pub fn hold_as_of(&self, has: &Has, day: i64, portfolio: &Portfolio) {
        same(&self.state(&self.until(has, day)), portfolio);
    }
}

#[track_caller]
fn same(state: &State, portfolio: &Portfolio) {
    let found: BTreeSet<RecordId> = Kind::ALL
        .iter()
        .flat_map(|kind| portfolio.records(*kind).map(|record| record.record_id()))
        .filter(|id| !state.sealed.contains(id))
        .collect();
    let expected: BTreeSet<RecordId> = state.records.keys().copied().collect();
    assert_eq!(found, expected, "which records are there");
    for (id, fields) in &state.records {
        let record = portfolio.record(*id).unwrap();
        for (index, values) in fields.iter().enumerate() {
            let shown = said(&record.get(index));
            assert!(values.contains(&shown), "{id} {index}: {shown} is none of {values:?}");
        }
    }
}
