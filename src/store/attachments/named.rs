//! Which files the log names, and which records named them.

use std::collections::BTreeMap;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::model::attached_file::AttachedFile;
use crate::model::content_hash::ContentHash;
use crate::model::field::FieldType;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::value::Value;
use crate::store::cell;

/// A file that something in the log names and whose bytes are not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingFile {
    /// The kind of the record that names it.
    pub kind: Kind,
    /// The record.
    pub record: RecordId,
    /// What it is called.
    pub name: String,
}

/// A file of the log, and the record that named it first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::store) struct Named {
    pub kind: Kind,
    pub record: RecordId,
    pub file: AttachedFile,
}

impl Named {
    pub fn missing(&self) -> MissingFile {
        MissingFile { kind: self.kind, record: self.record, name: self.file.name().to_owned() }
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

/// The files that a logged change names.
fn of_change(kind: Kind, field: &str, value: ValueRef<'_>) -> Vec<AttachedFile> {
    let is_file = |value: Value| {
        let Value::File(file) = value else { return None };
        Some(file)
    };
    if field == "@birth" {
        let values = value.as_str().ok().and_then(|text| cell::birth_values(kind, text));
        return values.into_iter().flatten().filter_map(|(_, value)| is_file(value)).collect();
    }
    let Some((_, field)) = kind.field(field).filter(|(_, f)| f.field_type == FieldType::File)
    else {
        return Vec::new();
    };
    cell::from_sql(field.field_type, value).and_then(is_file).into_iter().collect()
}

/// Every file that the log names, by its hash: as each record that names it does so first.
pub(in crate::store) fn of_log(
    connection: &Connection,
) -> rusqlite::Result<BTreeMap<ContentHash, Vec<Named>>> {
    let mut named: BTreeMap<ContentHash, Vec<Named>> = BTreeMap::new();
    for kind in kinds_with_files() {
        let mut statement = connection.prepare_cached(
            "SELECT record.uuid, change.field, change.value FROM record
             JOIN change ON change.record = record.id
             WHERE record.kind = ? ORDER BY change.id",
        )?;
        let mut rows = statement.query([kind.plural()])?;
        while let Some(row) = rows.next()? {
            let Some(record) = row.get_ref(0)?.as_blob().ok().and_then(cell::key) else { continue };
            let field = row.get_ref(1)?.as_str().unwrap_or_default();
            for file in of_change(kind, field, row.get_ref(2)?) {
                let of_hash = named.entry(file.sha256()).or_default();
                if !of_hash.iter().any(|known| known.record == record && known.file == file) {
                    of_hash.push(Named { kind, record, file });
                }
            }
        }
    }
    Ok(named)
}
