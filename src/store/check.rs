//! Verifies everything that can be verified, and names what is wrong.

mod chain;
mod compared;
mod files;
mod finals;
mod gone;
mod merges;
mod witness;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::path::Path;

use compared::Compared;
use rusqlite::Connection;

use super::as_of::{self, Selection, Told};
use super::damage::Damage;
use super::digest::DocumentKey;
use super::error::StoreError;
use super::register::name_of;
use super::{load, older, open, schema, settle, state};
use crate::model::kind::Portfolio;

/// Something that is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What sort of problem: a Fluent key without its prefix `problem-`.
    pub code: &'static str,
    /// Where: a table, a record, a transaction.
    pub place: String,
    /// What was found, in the words of whoever found it.
    pub detail: String,
}

impl Problem {
    fn new(code: &'static str, place: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { code, place: place.into(), detail: detail.into() }
    }

    /// Whether a step of the log goes against a final decision: no repair makes that go away, and
    /// the seal stands over it.
    #[must_use]
    pub fn is_about_a_seal(&self) -> bool {
        ["seal-replaced", "seal-deleted", "seal-changed"].contains(&self.code)
    }

    /// What sort of damage it is.
    #[must_use]
    pub fn damage(&self) -> Damage {
        let place = match self.detail.as_str() {
            "" => self.place.clone(),
            detail => format!("{}: {detail}", self.place),
        };
        match self.code {
            "pages" | "foreign-key" => Damage::Pages(place),
            "chain" | "log" | "pointers" => Damage::Log(place),
            "digest" if self.place == "session" => Damage::Sessions,
            "digest" | "state" | "conflict" => Damage::Records,
            "merges" => Damage::Merges,
            _ => Damage::Contents(place),
        }
    }

    /// Whether a repair leaves it as it is: what is not in the document cannot be made anew of it.
    #[must_use]
    pub fn outlasts_repair(&self) -> bool {
        self.is_about_a_seal()
            || ["file-missing", "file-damaged", "file-past", "file-past-unreadable"]
                .contains(&self.code)
    }
}

pub(super) use chain::chain;
pub(super) use merges::merges;
pub(super) use witness::witness;
pub use witness::{Sealed, Witness};

/// What SQLite says of a page that stands in several places.
const TWICE: &str = "2nd reference to page";

/// Everything that is wrong.
pub(super) fn check(connection: &Connection, path: &Path) -> Result<Vec<Problem>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let _reading = state::reading(connection).map_err(sql_error)?;
    let document = state::document_key(connection, path)?;
    let mut problems = pages(connection).map_err(sql_error)?;
    if problems.iter().any(|problem| problem.detail.contains(TWICE)) {
        // A page that stands in several places may be gone through without end.
        return Ok(problems);
    }
    problems.extend(foreign_keys(connection).map_err(sql_error)?);
    problems.extend(one_document(connection).map_err(sql_error)?);
    problems.extend(chain::chain(connection, &document).map_err(sql_error)?);
    problems.extend(contents(connection, path, &document)?);
    problems.extend(merges::merges(connection, path)?);
    problems.extend(files::files(connection).map_err(sql_error)?);
    Ok(problems)
}

/// Refuses what is damaged. What outlasts a repair, such as a forged step that was merged in, is told of and
/// does not make the file a damaged one.
pub(super) fn refuse_damaged(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    match check(connection, path)?.iter().find(|problem| !problem.outlasts_repair()) {
        Some(problem) => Err(StoreError::damaged(path, problem.damage())),
        None => Ok(()),
    }
}

/// The same of a file of any version that somebody else has written, its schema too. Of an older version
/// the digest is counted as that version did, and the log is held against its hashes.
pub(super) fn refuse_unsound(connection: &Connection, path: &Path) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let version = open::examine_header(connection, path)?;
    if let Some(odd) = schema::difference(connection, version).map_err(sql_error)? {
        return Err(StoreError::damaged(path, Damage::Schema(odd)));
    }
    if version == schema::VERSION {
        return refuse_damaged(connection, path);
    }
    // What stands on pages that do not hold together may have no end.
    let mut problems = pages(connection).map_err(sql_error)?;
    if problems.is_empty() {
        let document = state::document_key(connection, path)?;
        problems = chain::chain(connection, &document).map_err(sql_error)?;
    }
    if let Some(problem) = problems.first() {
        return Err(StoreError::damaged(path, problem.damage()));
    }
    let stored = state::stored_digest(connection).map_err(sql_error)?;
    let is_whole = older::digest(connection, version).map_err(sql_error)? == stored;
    is_whole.then_some(()).ok_or(StoreError::damaged(path, Damage::Records))
}

/// How well a file holds together, for whoever has to choose between two states of it.
#[derive(Debug)]
pub(super) enum Soundness {
    /// Nothing is wrong that makes it a damaged one.
    Whole,
    /// It can be opened and written to, as a file can in which only a whole check finds these.
    Usable(Vec<Problem>),
    /// It cannot even be opened.
    Broken,
}

/// How well a file of any version holds together that somebody else has written.
pub(super) fn soundness(connection: &Connection, path: &Path) -> Soundness {
    if refuse_unsound(connection, path).is_ok() {
        return Soundness::Whole;
    }
    let is_broken = |problems: &[Problem]| {
        let mut sorts = problems.iter().map(Problem::damage);
        sorts.any(|damage| matches!(damage, Damage::Pages(_)))
    };
    match usable(connection, path) {
        Ok(problems) if !is_broken(&problems) => Soundness::Usable(problems),
        Ok(_) | Err(_) => Soundness::Broken,
    }
}

/// What is wrong with a file that opens.
fn usable(connection: &Connection, path: &Path) -> Result<Vec<Problem>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let version = open::examine_header(connection, path)?;
    if let Some(odd) = schema::difference(connection, version).map_err(sql_error)? {
        return Err(StoreError::damaged(path, Damage::Schema(odd)));
    }
    if version == schema::VERSION {
        state::read(connection, path)?;
        return check(connection, path);
    }
    let problems = pages(connection).map_err(sql_error)?;
    let stored = state::stored_digest(connection).map_err(sql_error)?;
    if !problems.is_empty() || older::digest(connection, version).map_err(sql_error)? != stored {
        return Err(StoreError::damaged(path, Damage::Records));
    }
    let document = state::document_key(connection, path)?;
    chain::chain(connection, &document).map_err(sql_error)
}

fn pages(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    let found: Vec<String> = connection
        .prepare("PRAGMA integrity_check(20)")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let pages = found.into_iter().filter(|line| line != "ok");
    let mut problems: Vec<Problem> =
        pages.map(|line| Problem::new("pages", "file", line)).collect();
    if problems.is_empty() {
        let odd = schema::odd_indexes(connection)?;
        problems.extend(odd.into_iter().map(|index| Problem::new("pages", index, "")));
    }
    Ok(problems)
}

/// SQLite knows no CHECK constraints of a file that it may only read, and so none of the one that keeps the
/// table of the document to one row.
fn one_document(connection: &Connection) -> rusqlite::Result<Option<Problem>> {
    let rows: i64 = connection.query_row("SELECT count(*) FROM document", [], |row| row.get(0))?;
    Ok((rows != 1).then(|| Problem::new("pages", "document", format!("{rows} rows"))))
}

fn foreign_keys(connection: &Connection) -> rusqlite::Result<Vec<Problem>> {
    connection
        .prepare("PRAGMA foreign_key_check")?
        .query_map([], |row| {
            let (table, parent): (String, String) = (row.get(0)?, row.get(2)?);
            Ok(Problem::new("foreign-key", table, parent))
        })?
        .take(20)
        .collect()
}

/// Whether the records are what the log says, and the digest what the records say.
fn contents(
    connection: &Connection,
    path: &Path,
    document: &DocumentKey,
) -> Result<Vec<Problem>, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let mut problems = Vec::new();
    let (stored, digest) = load::load(connection, path, document)?;
    let mut logged = Compared::with(&stored);
    let marked = marked(connection).map_err(sql_error)?;
    let mut unmarked = marked.len();
    let read = as_of::records(connection, path, &Selection::all(), |told| {
        let place = || format!("{} {}", told.record.kind.plural(), told.record.id);
        if !points_well(&told) {
            problems.push(Problem::new("pointers", place(), ""));
        }
        let found: BTreeSet<&str> = settle::marks(&told.heads, &told.resolved)
            .into_iter()
            .map(|cell| name_of(told.record.kind, cell))
            .collect();
        let named = marked.get(&told.record.row);
        unmarked -= usize::from(named.is_some());
        if found != named.map(|n| n.iter().map(String::as_str).collect()).unwrap_or_default() {
            problems.push(Problem::new("conflict", place(), ""));
        }
        problems.extend(finals::against_seals(connection, &told).map_err(sql_error)?);
        if !told.resolved.alive && !gone::is_as_it_went(connection, &told).map_err(sql_error)? {
            problems.push(Problem::new("state", place(), ""));
        }
        let mut alone = Portfolio::default();
        as_of::put(connection, path, &mut alone, &told)?;
        logged.take(told.record.kind, told.record.id, &mut alone);
        Ok(())
    });
    match read {
        Ok(()) => {}
        Err(StoreError::Damaged { damage, .. }) => {
            return Ok(vec![Problem::new("log", "log", damage.to_string())]);
        }
        Err(error) => return Err(error),
    }
    if has_odd_marks(connection).map_err(sql_error)? {
        problems.push(Problem::new("pointers", "change", ""));
    }
    if unmarked > 0 {
        problems.push(Problem::new("conflict", "conflict", ""));
    }
    problems.extend(logged.problems());
    problems.extend(gone::strays(connection).map_err(sql_error)?);
    if !state::sessions_match(connection).map_err(sql_error)? {
        problems.push(Problem::new("digest", "session", ""));
    }
    let written = state::stored_digest(connection).map_err(sql_error)?;
    if written != digest.0 {
        problems.push(Problem::new("digest", "document", ""));
    }
    Ok(problems)
}

/// Whether a change says of itself that it is replaced in another way than yes or no.
fn has_odd_marks(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM change WHERE superseded NOT IN (0, 1))";
    connection.query_row(sql, [], |row| row.get(0))
}

/// The cells that the document names as undecided, by record.
fn marked(connection: &Connection) -> rusqlite::Result<HashMap<i64, BTreeSet<String>>> {
    let mut statement = connection.prepare("SELECT record, field FROM conflict")?;
    let mut rows = statement.query([])?;
    let mut marked: HashMap<i64, BTreeSet<String>> = HashMap::new();
    while let Some(row) = rows.next()? {
        marked.entry(row.get(0)?).or_default().insert(row.get(1)?);
    }
    Ok(marked)
}

/// Whether its changes point to earlier ones of the same record, and each one that another has
/// replaced says so.
fn points_well(told: &Told) -> bool {
    let known: HashSet<i64> = told.rows.iter().map(|row| row.id).collect();
    told.rows.iter().all(|row| {
        row.superseded == told.replaced.contains(&row.id)
            && row.pointers.iter().all(|other| *other < row.id && known.contains(other))
    })
}
