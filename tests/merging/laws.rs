//! Random histories of four copies: edits, new records, deletions, undo and redo, decisions, seals
//! now and then, merges in all directions, clocks that jump. `SAMSTYR_LONG=1 cargo test --release
//! merging` runs many more and longer ones.

use std::fs;
use std::path::PathBuf;

use proptest::prelude::*;
use samstyr::model::command::Change;
use samstyr::model::conflict::{Choice, Conflicts};
use samstyr::model::field::FieldType;
use samstyr::model::history::What;
use samstyr::model::id::{Id, RecordId};
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::money::Ore;
use samstyr::model::own_value::OwnValue;
use samstyr::model::value::Value;
use samstyr::store::{Access, Document, MergeReport, Merging, StoreError};

use super::base::Base;
use super::model::{Has, Model};
use crate::following::Watch;
use crate::support::{Place, add, at, command, contents, field, set, text};

const COPIES: usize = 4;

/// What somebody does at one copy.
#[derive(Clone, Copy, Debug)]
struct Deed {
    copy: usize,
    what: Sort,
    day: i64,
    a: usize,
    b: usize,
    c: usize,
}

#[derive(Clone, Copy, Debug)]
enum Sort {
    Add,
    Fill,
    Set,
    Delete,
    Undo,
    Redo,
    Decide,
    DoAndUndo,
    Seal,
    Merge,
    Reopen,
}

fn deed() -> impl Strategy<Value = Deed> {
    let what = prop_oneof![
        4 => Just(Sort::Add),
        4 => Just(Sort::Fill),
        14 => Just(Sort::Set),
        5 => Just(Sort::Delete),
        5 => Just(Sort::Undo),
        3 => Just(Sort::Redo),
        8 => Just(Sort::Decide),
        5 => Just(Sort::DoAndUndo),
        1 => Just(Sort::Seal),
        12 => Just(Sort::Merge),
        1 => Just(Sort::Reopen),
    ];
    // Clocks stand where they like: a copy may be years ahead of another, or run backwards.
    (0..COPIES, what, 0..12_i64, any::<u16>(), any::<u16>(), any::<u16>()).prop_map(
        |(copy, what, day, a, b, c)| Deed {
            copy,
            what,
            day,
            a: a.into(),
            b: b.into(),
            c: c.into(),
        },
    )
}

pub fn long() -> bool {
    std::env::var_os("SAMSTYR_LONG").is_some()
}

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 300,
        ..ProptestConfig::with_cases(if long() { 400 } else { 10 })
    }
}

/// The copies, what each has, and all that was ever made.
struct World {
    place: Place,
    copies: Vec<Document>,
    has: Vec<Has>,
    model: Model,
    /// The figures of each copy as they follow it.
    watches: Vec<Watch>,
}

fn path(place: &Place, name: &str, number: usize) -> PathBuf {
    place.path(&format!("{name}-{number}.samstyr"))
}

/// A document with a little of everything, and copies of it.
fn world() -> World {
    let place = Place::new();
    let projects = ["a", "b"].map(|title| add(Kind::Project, &[("title", text(title))]).1);
    let base = Base::new().write(&place, projects.to_vec());
    let mut model = Model::default();
    let mut has = Has::new();
    let document = Document::open(&base, Access::Read).unwrap();
    model.note(&mut has, 0, &document.history(None, None).unwrap()[0]);
    let copies = (0..COPIES).map(|number| {
        let copy = path(&place, "kopi", number);
        fs::copy(&base, &copy).unwrap();
        Document::open(&copy, Access::Write).unwrap()
    });
    let copies = copies.collect();
    let watches = (0..COPIES).map(|_| Watch::begin()).collect();
    World { place, copies, has: vec![has; COPIES], model, watches }
}

fn one_of<T: Clone>(all: &[T], pick: usize) -> Option<T> {
    all.get(pick.checked_rem(all.len())?).cloned()
}

fn records(portfolio: &Portfolio) -> Vec<RecordId> {
    let kinds = [Kind::Project, Kind::Application, Kind::Person, Kind::OwnValue, Kind::Decision];
    let of = |kind: &Kind| portfolio.records(*kind).map(|r| r.record_id()).collect::<Vec<_>>();
    kinds.iter().flat_map(of).collect()
}

/// Few values, so that copies often write the same.
fn some_value(portfolio: &Portfolio, kind: Kind, index: usize, pick: usize) -> Option<Value> {
    let field = &kind.fields()[index];
    if pick % 5 == 4 && !field.required {
        return Some(Value::Null);
    }
    Some(match field.field_type {
        FieldType::Text if field.name == "listed_kind" => return None,
        FieldType::Text => text(["x", "y", "z"][pick % 3]),
        FieldType::Money => Value::Money(Ore([100, 200, 300][pick % 3])),
        FieldType::Bool => Value::Bool(pick.is_multiple_of(2)),
        // What makes a decision final is a deed of its own.
        FieldType::Choice(set) if kind != Kind::Decision => {
            Value::Choice(set.codes[pick % set.codes.len().min(3)])
        }
        FieldType::Link(target) if kind != Kind::OwnValue => {
            let all: Vec<RecordId> = portfolio.records(target).map(|r| r.record_id()).collect();
            Value::Link(one_of(&all, pick)?)
        }
        _ => return None,
    })
}

fn changes(deed: &Deed, portfolio: &Portfolio) -> Option<Vec<Change>> {
    Some(match deed.what {
        Sort::Add => {
            let kinds = [Kind::Project, Kind::Person, Kind::Application];
            let kind = kinds[deed.a % 3];
            if kind == Kind::Application {
                return None;
            }
            vec![add(kind, &[("title", text(["x", "y"][deed.b % 2]))]).1]
        }
        Sort::Fill => {
            // A cell of one's own: its key is the same in every copy.
            let column = portfolio.own_columns.iter().next()?.id;
            let all: Vec<RecordId> =
                portfolio.projects.iter().map(|project| project.id.raw()).collect();
            let about = one_of(&all, deed.a)?;
            let id = OwnValue::key(Id::from_raw(column.raw()), about);
            let value = text(["x", "y", "z"][deed.b % 3]);
            if portfolio.record(id).is_some() {
                return Some(vec![set(Kind::OwnValue, id, "text", value)]);
            }
            let values = vec![
                (field(Kind::OwnValue, "column_id"), Value::Link(column.raw())),
                (field(Kind::OwnValue, "about_id"), Value::Link(about)),
                (field(Kind::OwnValue, "text"), value),
            ];
            vec![Change::Add { kind: Kind::OwnValue, id, values }]
        }
        Sort::Delete => vec![Change::Delete { id: one_of(&records(portfolio), deed.a)? }],
        Sort::Seal => {
            let id = portfolio.decisions.iter().next()?.id.raw();
            vec![Change::Seal { record: id }]
        }
        _ => {
            let id = one_of(&records(portfolio), deed.a)?;
            let kind = portfolio.record(id)?.kind();
            // Few fields, so that copies often meet.
            let index = [0, 1, 2, kind.fields().len() - 2][deed.b % 4];
            let value = some_value(portfolio, kind, index, deed.c)?;
            vec![Change::Set { id, field: index, value }]
        }
    })
}

impl World {
    fn merge(&mut self, into: usize, from: usize) -> MergeReport {
        let other = self.copies[from].path().to_path_buf();
        let report = merge(&mut self.copies[into], &other);
        let brought = self.has[from].difference(&self.has[into]).count();
        assert_eq!(report.transactions, brought);
        let more = self.has[from].clone();
        self.has[into].extend(more);
        report
    }

    /// Notes the newest transaction of a copy, if there is a new one.
    fn note(&mut self, copy: usize, day: i64) {
        let known = self.model.keys(&self.has[copy]);
        let history = self.copies[copy].history(None, None).unwrap();
        let new: Vec<_> =
            history.iter().filter(|entry| !known.contains(&entry.transaction)).collect();
        assert!(new.len() <= 1);
        for entry in new {
            self.model.note(&mut self.has[copy], day, entry);
        }
    }

    fn carry_out(&mut self, deed: &Deed) {
        let copy = deed.copy;
        let when = at(deed.day);
        let portfolio = self.copies[copy].portfolio().clone();
        let document = &mut self.copies[copy];
        let done = match deed.what {
            Sort::Merge => {
                let from = (copy + 1 + deed.a % (COPIES - 1)) % COPIES;
                self.merge(copy, from);
                return;
            }
            Sort::Reopen => {
                let path = document.path().to_path_buf();
                let before = (contents(&portfolio), document.conflicts().clone());
                *document = Document::open(&path, Access::Write).unwrap();
                let after = (contents(document.portfolio()), document.conflicts().clone());
                assert_eq!(after, before, "the file says what memory said");
                return;
            }
            Sort::Undo => document.undo("Ola", when).map(|_| ()),
            Sort::Redo => document.redo("Ola", when).map(|_| ()),
            Sort::Decide => {
                let all: Vec<_> = document.conflicts().iter().cloned().collect();
                let Some(conflict) = one_of(&all, deed.a) else { return };
                let value = one_of(&conflict.values, deed.b).unwrap().value;
                let choice = Choice { record: conflict.record, cell: conflict.cell, value };
                document.decide(&[choice], "Anne", "", when).map(|_| ())
            }
            Sort::DoAndUndo => {
                self.do_and_undo(deed);
                return;
            }
            _ => match changes(deed, &portfolio) {
                Some(changes) => document.apply(&command(changes), when).map(|_| ()),
                None => return,
            },
        };
        match done {
            Ok(())
            | Err(
                StoreError::Rule(_)
                | StoreError::NothingToUndo
                | StoreError::NothingToRedo
                | StoreError::MovedOn { .. }
                | StoreError::SealStays { .. },
            ) => {}
            Err(error) => panic!("{deed:?}: {error:?}"),
        }
        self.note(copy, deed.day);
    }

    /// A step and its undoing leave nothing behind, whatever was merged before: neither in what is
    /// shown nor in what is undecided.
    fn do_and_undo(&mut self, deed: &Deed) {
        let copy = deed.copy;
        let document = &mut self.copies[copy];
        let before = (contents(document.portfolio()), signed(document.conflicts()));
        let all: Vec<_> = document.conflicts().iter().cloned().collect();
        let steps = [Sort::Set, Sort::Delete, Sort::Fill, Sort::Add];
        let applied = match one_of(&all, deed.a) {
            Some(conflict) if deed.c.is_multiple_of(2) => {
                let value = one_of(&conflict.values, deed.b).unwrap().value;
                let choice = Choice { record: conflict.record, cell: conflict.cell, value };
                document.decide(&[choice], "Anne", "", at(deed.day))
            }
            _ => {
                let step = Deed { what: steps[deed.c / 2 % 4], ..*deed };
                let Some(changes) = changes(&step, document.portfolio()) else { return };
                document.apply(&command(changes), at(deed.day))
            }
        };
        let Ok(applied) = applied else { return };
        self.note(copy, deed.day);
        if applied.transaction.is_none() {
            return;
        }
        let document = &self.copies[copy];
        let done = (contents(document.portfolio()), told(document.conflicts()));
        match self.copies[copy].undo("Ola", at(deed.day)) {
            // It cannot be made to refer again to what another copy has deleted.
            Ok(reversed) if !reversed.passed.is_empty() => return self.note(copy, deed.day),
            Ok(reversed) => assert!(reversed.moved.is_empty(), "{:?}", reversed.moved),
            Err(StoreError::TargetGone { .. }) => return,
            Err(error) => panic!("{error:?}"),
        }
        self.note(copy, deed.day);
        let document = &self.copies[copy];
        assert_eq!((contents(document.portfolio()), signed(document.conflicts())), before);
        // Done again it is as it was, whatever older steps wait in vain.
        let redone = self.copies[copy].redo("Ola", at(deed.day)).unwrap();
        assert!(redone.passed.is_empty() && redone.moved.is_empty(), "{redone:?}");
        self.note(copy, deed.day);
        let document = &self.copies[copy];
        assert_eq!((contents(document.portfolio()), told(document.conflicts())), done);
    }
}

fn merge(document: &mut Document, other: &std::path::Path) -> MergeReport {
    let how = |dry_run| Merging { by: "Kari", at: at(50), dry_run, before_merge: None };
    let before = (contents(document.portfolio()), document.state_digest());
    let bytes = fs::read(document.path()).unwrap();
    let dry = document.merge(other, how(true)).unwrap();
    assert_eq!((contents(document.portfolio()), document.state_digest()), before);
    assert!(fs::read(document.path()).unwrap() == bytes, "a dry run writes nothing");
    let report = document.merge(other, how(false)).unwrap();
    assert_eq!((dry.changes, &dry.conflicts), (report.changes, &report.conflicts));
    assert_eq!(contents(&dry.after), contents(document.portfolio()));
    report
}

/// Conflicts by what they hold, without who wrote it: an undoing is its own author.
fn told(conflicts: &Conflicts) -> Vec<(RecordId, What, Vec<Value>)> {
    let values = |conflict: &samstyr::model::conflict::Conflict| {
        conflict.values.iter().map(|candidate| candidate.value.clone()).collect()
    };
    conflicts.iter().map(|c| (c.record, c.cell, values(c))).collect()
}

/// Conflicts with their authors, from nobody's point of view.
fn signed(conflicts: &Conflicts) -> Vec<String> {
    conflicts
        .iter()
        .map(|c| {
            let values: Vec<_> =
                c.values.iter().map(|v| (v.value.clone(), v.by.clone(), v.at)).collect();
            format!("{} {:?} {:?} {} {values:?}", c.record, c.cell, c.common, c.sealed)
        })
        .collect()
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn copies_come_together_whatever_the_way(
        deeds in prop::collection::vec(deed(), if long() { 20..120 } else { 15..45 }),
        asked in 0..12_i64,
    ) {
        let mut world = world();
        for deed in &deeds {
            world.carry_out(deed);
            let portfolio = world.copies[deed.copy].portfolio();
            world.watches[deed.copy].follow(portfolio, at(deed.day).date_naive());
            let copy = deed.copy;
            world.model.hold(&world.has[copy], &world.copies[copy]);
        }
        for copy in 0..COPIES {
            prop_assert_eq!(world.copies[copy].check().unwrap(), []);
            let past = world.copies[copy].as_of(at(asked).date_naive()).unwrap();
            world.model.hold_as_of(&world.has[copy], asked, &past);
        }
        // Each goes another way round, some through what others have brought together.
        let originals: Vec<PathBuf> = (0..COPIES)
            .map(|number| {
                let original = path(&world.place, "urort", number);
                fs::copy(world.copies[number].path(), &original).unwrap();
                original
            })
            .collect();
        let all: Has = world.has.iter().flatten().copied().collect();
        let orders = [[1, 2, 3], [3, 2, 0], [0, 1, 3], [2, 0, 1]];
        for (number, order) in orders.iter().enumerate() {
            for other in order {
                let other = match (number, other) {
                    // By then the first copy has everything.
                    (3, 0) => world.copies[0].path().to_path_buf(),
                    _ => originals[*other].clone(),
                };
                merge(&mut world.copies[number], &other);
            }
            world.has[number] = all.clone();
        }
        let first = &world.copies[0];
        let history = |document: &Document| -> Vec<RecordId> {
            document.history(None, None).unwrap().iter().map(|entry| entry.transaction).collect()
        };
        for number in 0..COPIES {
            let copy = &world.copies[number];
            prop_assert_eq!(copy.check().unwrap(), []);
            world.model.hold(&all, copy);
            prop_assert_eq!(copy.state_digest(), first.state_digest());
            prop_assert_eq!(contents(copy.portfolio()), contents(first.portfolio()));
            prop_assert_eq!(signed(copy.conflicts()), signed(first.conflicts()));
            // Everything that anyone wrote is told, in the same order everywhere.
            prop_assert_eq!(history(copy), history(first));
            prop_assert_eq!(history(copy).into_iter().collect::<std::collections::BTreeSet<_>>(), world.model.keys(&all));
            let past = copy.as_of(at(asked).date_naive()).unwrap();
            world.model.hold_as_of(&all, asked, &past);
            prop_assert_eq!(
                contents(&past),
                contents(&first.as_of(at(asked).date_naive()).unwrap())
            );
        }
        // Once more brings nothing more.
        let digest = world.copies[0].state_digest();
        let again = merge(&mut world.copies[0], &originals[2]);
        prop_assert_eq!((again.changes, again.conflicts.len()), (0, 0));
        prop_assert_eq!(world.copies[0].state_digest(), digest);
    }
}
