//! Which files the log names, and which records named them.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::model::attached_file::AttachedFile;
use crate::model::content_hash::ContentHash;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::store::cell;
use crate::store::heads::{self, Numbered};

/// A file that a record names, where something is told of its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileOfRecord {
    /// The kind of the record that names it.
    pub kind: Kind,
    /// The record.
    pub record: RecordId,
    /// What it is called.
    pub name: String,
}

/// A file of the log, and a record that has named it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Named {
    pub kind: Kind,
    pub record: RecordId,
    pub file: AttachedFile,
    /// The first change of the record that names it.
    pub change: i64,
    /// Whether the record names it now, alone or as one of several values to decide between.
    pub stands: bool,
}

impl Named {
    /// The file, as people are told of it.
    pub fn told(&self) -> FileOfRecord {
        FileOfRecord { kind: self.kind, record: self.record, name: self.file.name().to_owned() }
    }

    /// The record, as problems name it.
    pub fn place(&self) -> String {
        format!("{} {}", self.kind.plural(), self.record)
    }
}

/// The kinds that have files.
fn kinds_with_files() -> impl Iterator<Item = Kind> {
    let has_files = |kind: &Kind| kind.fields().iter().any(|f| f.field_type == FieldType::File);
    Kind::ALL.iter().copied().filter(has_files)
}

fn into_file(value: Value) -> Option<AttachedFile> {
    let Value::File(file) = value else { return None };
    Some(file)
}

/// The files that a logged change names.
fn of_change(kind: Kind, field: &str, value: ValueRef<'_>) -> Vec<AttachedFile> {
    if field == "@birth" {
        let values = value.as_str().ok().and_then(|text| cell::birth_values(kind, text));
        return values.into_iter().flatten().filter_map(|(_, value)| into_file(value)).collect();
    }
    let Some((_, field)) = kind.field(field).filter(|(_, f)| f.field_type == FieldType::File)
    else {
        return Vec::new();
    };
    cell::from_sql(field.field_type, value).and_then(into_file).into_iter().collect()
}

/// Every file that the log names, by its hash: as each record that names it does so first.
pub(in crate::store) fn of_log(
    connection: &Connection,
) -> rusqlite::Result<BTreeMap<ContentHash, Vec<Named>>> {
    let mut named: BTreeMap<ContentHash, Vec<Named>> = BTreeMap::new();
    let mut standing: HashMap<i64, Option<BTreeSet<AttachedFile>>> = HashMap::new();
    for kind in kinds_with_files() {
        let mut statement = connection.prepare_cached(
            "SELECT record.uuid, change.field, change.value, change.id, record.id FROM record
             JOIN change ON change.record = record.id
             WHERE record.kind = ? ORDER BY change.id",
        )?;
        let mut rows = statement.query([kind.plural()])?;
        while let Some(row) = rows.next()? {
            let Some(record) = row.get_ref(0)?.as_blob().ok().and_then(cell::key) else { continue };
            let field = row.get_ref(1)?.as_str().unwrap_or_default();
            for file in of_change(kind, field, row.get_ref(2)?) {
                let of_hash = named.entry(file.sha256()).or_default();
                if of_hash.iter().any(|known| known.record == record && known.file == file) {
                    continue;
                }
                let (change, row) = (row.get(3)?, row.get(4)?);
                let stands = match standing.entry(row) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(room) => room.insert(held_now(connection, kind, record, row)?),
                };
                // Of a record that cannot be read, everything may stand.
                let stands = stands.as_ref().is_none_or(|standing| standing.contains(&file));
                of_hash.push(Named { kind, record, file, change, stands });
            }
        }
    }
    Ok(named)
}

/// The files that a record has now, with all that copies disagree about; nothing when it cannot be
/// read.
fn held_now(
    connection: &Connection,
    kind: Kind,
    id: RecordId,
    row: i64,
) -> rusqlite::Result<Option<BTreeSet<AttachedFile>>> {
    let Some(heads) = heads::load(connection, Numbered { row, id, kind })? else { return Ok(None) };
    let resolved = heads.resolve();
    // What is not there names nothing.
    let values = if resolved.alive { resolved.values } else { Vec::new() };
    let voices = resolved.undecided.into_iter().flat_map(|undecided| undecided.voices);
    let values = values.into_iter().chain(voices.map(|voice| voice.value));
    Ok(Some(values.filter_map(into_file).collect()))
}
