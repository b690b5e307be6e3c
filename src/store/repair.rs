//! A document whose tables or digest are not what its log says, made anew from the log.
//!
//! The log is the document; everything else in the file follows from it. Where every transaction
//! still matches its hash, nothing that was ever acknowledged is lost. The file itself is only read.

mod lost;
mod lost_record;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};
use tempfile::NamedTempFile;

pub use lost::Lost;
pub use lost_record::LostRecord;

use super::check::{self, Problem};
use super::damage::Damage;
use super::error::StoreError;
use super::open::{self, Manner};
use super::{attachments, load, migrate, older, rebuild, schema, stale, state};
use crate::files::{give_those_of, landing, partial};
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;

/// What came of a repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Steps in the log, all of which are in the new document.
    pub transactions: usize,
    /// Records that are there.
    pub records: usize,
    /// What stood in the old file and is not in the new one.
    pub lost: Vec<Lost>,
}

/// Makes a document anew from the log of a damaged one, verifies it, and puts it where nothing is.
///
/// # Errors
/// `NotRepairable` when the log is not whole, `Exists` when the place is taken, or why a file cannot
/// be read or written. Nothing has changed then.
pub fn repair(file: &Path, out: &Path) -> Result<Repaired, StoreError> {
    if out.is_dir() {
        return Err(StoreError::IsFolder(out.to_path_buf()));
    }
    if out.exists() {
        return Err(StoreError::Exists(out.to_path_buf()));
    }
    open::refuse_name(out, &landing(out))?;
    let new = partial(open::folder_of(out)).map_err(|error| StoreError::from_io(out, error))?;
    let repaired = make_anew(file, new.path()).map_err(|error| match error {
        // The damaged file is only read.
        StoreError::DiskFull(_) => StoreError::DiskFull(out.to_path_buf()),
        StoreError::NotWritable(path, _) if path == new.path() => StoreError::not_writable(out),
        error => error,
    })?;
    give_those_of(file, new.path());
    new.as_file().sync_all().map_err(|error| StoreError::from_io(out, error))?;
    open::put_aside_what_was_left(out).map_err(|error| StoreError::from_io(out, error))?;
    new.persist_noclobber(out).map_err(|error| StoreError::from_io(out, error.error))?;
    open::sync_folder(out);
    Ok(repaired)
}

/// Whether a repair would bring back what is wrong with a document.
#[must_use]
pub fn is_repairable(file: &Path) -> bool {
    let tried = NamedTempFile::new().map(|new| make_anew(file, new.path()).is_ok());
    tried.unwrap_or(false)
}

/// Makes a document anew in a file of its own, which may be there and is then empty.
///
/// # Errors
/// As `repair`.
pub(super) fn make_anew(file: &Path, new: &Path) -> Result<Repaired, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(file, error);
    let (old, version) = connect(file)?;
    let _reading = state::reading(&old).map_err(sql_error)?;
    let unreadable = |error: rusqlite::Error| match StoreError::from_sqlite(file, error) {
        StoreError::Damaged { damage, .. } => not_repairable(file, damage),
        StoreError::Database { source, .. } => {
            not_repairable(file, Damage::Contents(source.to_string()))
        }
        other => other,
    };
    let fresh = migrate::fresh(new).map_err(|error| StoreError::from_sqlite(new, error))?;
    copy_log(&old, version, &fresh).map_err(unreadable)?;
    rebuild::note_tips(&fresh).map_err(sql_error)?;
    let document = state::document_key(&fresh, file)?;
    if let Some(problem) = check::chain(&fresh, &document).map_err(unreadable)?.into_iter().next() {
        return Err(not_repairable(file, Damage::Log(problem.place)));
    }
    let mut lost = copy_merges(&old, version, &fresh, file)?;
    rebuild::from_log(&fresh, file).map_err(|error| match error {
        StoreError::Damaged { damage, .. } => not_repairable(file, damage),
        other => other,
    })?;
    let files = attachments::gather(&old, &fresh).map_err(sql_error)?;
    fresh.execute_batch("COMMIT").map_err(sql_error)?;
    if !has_formats_of_today(&fresh, &document).map_err(sql_error)? {
        lost.push(Lost::Identity);
    }
    fresh.close().map_err(|(_, error)| sql_error(error))?;
    let (new, _) = open::connect(new, file, Manner::ReadWhole)?;
    let state = state::read(&new, file)?;
    verify(&new, file)?;
    lost.extend(files.into_iter().map(|file| Lost::File {
        record: LostRecord::named(file.kind, file.record, &state.portfolio),
        name: file.name,
    }));
    lost.extend(differences(&old, version, file, &state.portfolio));
    Ok(Repaired {
        transactions: usize::try_from(state.tip.last_txn).unwrap_or_default(),
        records: Kind::ALL.iter().map(|kind| state.portfolio.count(*kind)).sum(),
        lost,
    })
}

fn not_repairable(file: &Path, damage: Damage) -> StoreError {
    StoreError::NotRepairable { path: file.to_path_buf(), damage }
}

/// Opens a file of ours however damaged it is. Nothing of its schema ever runs: its tables are read
/// by the names that we gave them.
fn connect(file: &Path) -> Result<(Connection, i64), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(file, error);
    open::examine_file(file, file, Manner::Read)?;
    stale::put_aside(file, file)?;
    open::roll_back_what_was_left(file);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut old = Connection::open_with_flags(file, flags).map_err(sql_error)?;
    open::defend(&old).map_err(sql_error)?;
    open::limit_work(&mut old).map_err(sql_error)?;
    let version = open::examine_header(&old, file)?;
    Ok((old, version))
}

/// The tables that are the log.
const LOG: &[&str] = &["session", "txn", "record", "change", "replaced"];

fn copy_log(old: &Connection, version: i64, fresh: &Connection) -> rusqlite::Result<()> {
    migrate::copy_document(old, fresh)?;
    for (table, columns) in schema::tables_of(version)? {
        if LOG.contains(&table.as_str()) {
            migrate::copy_table(old, fresh, &table, &columns)?;
        }
    }
    // What nothing in the log refers to was never part of it.
    fresh.execute_batch(
        "DELETE FROM session WHERE id NOT IN (SELECT session FROM txn);
         DELETE FROM record WHERE id NOT IN (SELECT record FROM change);",
    )
}

/// The report of merges as it stands, where it can be believed; else one that says that everything
/// came from elsewhere, so that nobody takes back somebody else's step.
fn copy_merges(
    old: &Connection,
    version: i64,
    fresh: &Connection,
    named: &Path,
) -> Result<Vec<Lost>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let tables = schema::tables_of(version).map_err(sql_error)?;
    let Some((table, columns)) = tables.iter().find(|(table, _)| table == "merge_report") else {
        return Ok(Vec::new());
    };
    let vouched = !older::vouches_beside_records(version)
        || state::stored_merge_digest(old).ok() == state::merge_digest(old, named).ok();
    let copied = vouched && migrate::copy_table(old, fresh, table, columns).is_ok();
    state::note_merge_digest(fresh).map_err(sql_error)?;
    if copied && check::merges(fresh, named)?.is_empty() {
        return Ok(Vec::new());
    }
    fresh
        .execute_batch(
            "DELETE FROM merge_report;
             INSERT INTO merge_report (at, actor, other, first_txn, last_txn, report)
             SELECT max(at), '', '', 1, max(id), '{\"taken_in\":true}' FROM txn HAVING count(*) > 0;",
        )
        .map_err(sql_error)?;
    Ok(vec![Lost::Merges])
}

fn has_formats_of_today(
    fresh: &Connection,
    document: &super::digest::DocumentKey,
) -> rusqlite::Result<bool> {
    let last: Option<i64> = fresh.query_row("SELECT max(id) FROM txn", [], |row| row.get(0))?;
    let Some(last) = last else { return Ok(true) };
    super::merge::is_of_today(fresh, document, last)
}

/// The new document has to stand every test but those that its log itself cannot.
fn verify(new: &Connection, file: &Path) -> Result<(), StoreError> {
    let problems = check::check(new, file)?;
    match problems.into_iter().find(|problem| !problem.outlasts_repair()) {
        Some(Problem { code, place, .. }) => {
            Err(not_repairable(file, Damage::Log(format!("{code}: {place}"))))
        }
        None => Ok(()),
    }
}

/// What the old tables held and the log does not say.
fn differences(old: &Connection, version: i64, file: &Path, new: &Portfolio) -> Vec<Lost> {
    if version < schema::VERSION {
        return Vec::new();
    }
    let read = state::document_key(old, file).and_then(|key| load::load(old, file, &key));
    let Ok((before, _)) = read else { return vec![Lost::Tables] };
    let mut lost = Vec::new();
    for kind in Kind::ALL {
        for record in before.records(*kind) {
            let id = record.record_id();
            match new.record(id) {
                None => lost.push(Lost::Record(LostRecord::named(*kind, id, &before))),
                Some(now) => {
                    lost.extend(differing(record, now).map(|field| Lost::Value {
                        record: LostRecord::named(*kind, id, new),
                        field,
                    }))
                }
            }
        }
    }
    lost.extend(lost_seals(&before, new));
    lost
}

/// Seals in the old table that no step had set.
fn lost_seals(before: &Portfolio, new: &Portfolio) -> Vec<Lost> {
    let mut lost = Vec::new();
    for (id, seal) in &before.seals {
        if new.seals.get(id).map(|seal| &seal.content) == Some(&seal.content) {
            continue;
        }
        let known = new.record(*id).map(|record| (record, new));
        let known = known.or_else(|| before.record(*id).map(|record| (record, before)));
        lost.push(Lost::Seal(
            known.map(|(record, portfolio)| LostRecord::named(record.kind(), *id, portfolio)),
        ));
    }
    lost
}

fn differing<'a>(
    before: &'a dyn Record,
    now: &'a dyn Record,
) -> impl Iterator<Item = &'static str> + 'a {
    let fields = before.fields().iter().enumerate();
    fields.filter(|(index, _)| before.get(*index) != now.get(*index)).map(|(_, field)| field.name)
}

/// A name for the repaired document beside the damaged one.
#[must_use]
pub fn name_beside(file: &Path, words: &str) -> PathBuf {
    super::working::free_name(file, words)
}
