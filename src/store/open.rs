//! Opening and making files: who the file belongs to, which version it has, whether it holds
//! together. Every file is opened as if somebody meant harm with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};

use super::damage::Damage;
use super::error::StoreError;
use super::neighbours::examine_neighbours;
use super::{schema, stale, state};
use crate::files::{self, Nature, landing};
pub(super) use crate::files::{folder_of, sync_folder};

/// How long a call waits for another process that is writing, or in the midst of reading a large
/// document while we want to write.
pub(super) const BUSY_TIMEOUT: Duration = Duration::from_secs(30);

/// How much work a file may make for SQLite while it is opened, in looks: a minute of a machine with
/// nothing else to do. A million logged changes take a third of a second; a file that is made to take
/// for ever is given up. Work is counted and not time, so that a busy machine or a slow disk refuses
/// no sound document.
const MOST_LOOKS: u32 = 60_000;

/// How often SQLite asks whether it is too much, in its own steps: some thousand times a second.
const STEPS_BETWEEN_LOOKS: i32 = 100_000;

/// The longest text of a document, in bytes.
const LONGEST_VALUE: i32 = 50_000_000;

/// Up to this size the whole file is checked on opening; above it the tables of records are, and
/// the digest of the state with them, while publishing and `check` read all of it.
const WHOLE_CHECK_BYTES: u64 = 24 * 1024 * 1024;

/// Whether a document is opened to be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It is only read.
    Read,
    /// It is read and changed.
    Write,
}

/// How a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// Only read.
    Read,
    /// Only read, after a look at every page: nobody waits for it.
    ReadWhole,
    /// Changed where it lies: the classic journal, never a WAL, which whoever copies or
    /// synchronises the file would leave behind.
    InPlace,
    /// A working copy of our own on this machine: WAL, synchronised with every commit.
    Working,
}

impl From<Access> for Manner {
    fn from(access: Access) -> Self {
        match access {
            Access::Read => Self::Read,
            Access::Write => Self::InPlace,
        }
    }
}

/// How often a file is opened again because another one took its place meanwhile.
const MOST_TRIES: usize = 20;

/// Opens the file and makes sure that it is one of ours, of a version that we know, and whole.
/// Gives the schema version, which may be an older one. `named` is what a person calls the file.
pub(super) fn connect(
    file: &Path,
    named: &Path,
    manner: Manner,
) -> Result<(Connection, i64), StoreError> {
    for _ in 1..MOST_TRIES {
        let before = identity(file);
        let connected = connect_once(file, named, manner);
        // What was found may be of the old file in one part and of the new one in another.
        if connected.is_ok() || identity(file) == before {
            return connected;
        }
    }
    connect_once(file, named, manner)
}

fn connect_once(
    file: &Path,
    named: &Path,
    manner: Manner,
) -> Result<(Connection, i64), StoreError> {
    examine_file(file, named, manner)?;
    stale::put_aside(file, named)?;
    let sql_error = |error| StoreError::from_sqlite(named, error);
    if manner == Manner::Read {
        roll_back_what_was_left(file);
    }
    let flags = match manner {
        Manner::Read | Manner::ReadWhole => OpenFlags::SQLITE_OPEN_READ_ONLY,
        Manner::InPlace | Manner::Working => OpenFlags::SQLITE_OPEN_READ_WRITE,
    };
    let mut connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(sql_error)?;
    defend(&connection).map_err(sql_error)?;
    limit_work(&mut connection).map_err(sql_error)?;
    let version = examine(&connection, file, named, manner)?;
    // An older file is only read from here on: it is made anew in our schema.
    if version == schema::VERSION {
        match manner {
            Manner::Read | Manner::ReadWhole => {}
            Manner::InPlace => durable(&connection).map_err(sql_error)?,
            Manner::Working => quick_and_durable(&connection).map_err(sql_error)?,
        }
    }
    Ok((connection, version))
}

/// Whose file it is, its schema and its pages, as they stand at one moment.
fn examine(
    connection: &Connection,
    file: &Path,
    named: &Path,
    manner: Manner,
) -> Result<i64, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(named, error);
    let _reading = state::reading(connection).map_err(sql_error)?;
    let version = examine_header(connection, named)?;
    if let Some(odd) = schema::difference(connection, version).map_err(sql_error)? {
        return Err(StoreError::damaged(named, Damage::Schema(odd)));
    }
    // Asked for only now: while we read, nobody can make the file longer or shorter.
    let size = fs::metadata(file).map_err(|error| StoreError::from_io(named, error))?.len();
    // The last pages may still stand in a write-ahead log alone.
    let is_logged = manner == Manner::Working || with_ending(file, "-wal").exists();
    examine_pages(connection, named, (size, is_logged), manner)?;
    Ok(version)
}

/// Takes the limit of time away again: the file has shown that it is one of ours.
pub(super) fn trust(connection: &mut Connection) -> rusqlite::Result<()> {
    connection.progress_handler(0, None::<fn() -> bool>)
}

/// SQLite names what it writes beside a file as text.
pub(super) fn refuse_name(named: &Path, place: &Path) -> Result<(), StoreError> {
    let place = std::path::absolute(place).unwrap_or_else(|_| place.to_path_buf());
    match place.to_str() {
        Some(_) => Ok(()),
        None => Err(StoreError::NameNotText(named.to_path_buf())),
    }
}

/// What the file system knows: there, a file, readable, not empty.
pub(super) fn examine_file(file: &Path, named: &Path, manner: Manner) -> Result<(), StoreError> {
    let metadata = fs::metadata(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => StoreError::NotReadable(named.to_path_buf()),
        std::io::ErrorKind::NotADirectory => StoreError::NotFound(named.to_path_buf()),
        _ => StoreError::from_io(named, error),
    })?;
    match Nature::of(&metadata) {
        Nature::File => {}
        Nature::Folder => return Err(StoreError::IsFolder(named.to_path_buf())),
        nature => return Err(StoreError::NoFile { path: named.to_path_buf(), nature }),
    }
    examine_neighbours(file, named)?;
    if metadata.len() == 0 {
        return Err(StoreError::Empty(named.to_path_buf()));
    }
    if manner == Manner::InPlace && metadata.permissions().readonly() {
        return Err(StoreError::not_writable(named));
    }
    Ok(())
}

/// A process that was killed while it changed the file in place has left a journal: who only reads
/// cannot take that half change back, so it is done first.
pub(super) fn roll_back_what_was_left(file: &Path) {
    // SQLite follows links to a database before it looks beside it.
    if !with_ending(&landing(file), "-journal").exists() {
        return;
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if let Ok(connection) = Connection::open_with_flags(file, flags) {
        // Reading is what makes SQLite do it; if it cannot, opening to read says why.
        let _ = defend(&connection)
            .and_then(|()| connection.query_row("SELECT count(*) FROM document", [], |_| Ok(())));
    }
}

/// The name of a file that SQLite keeps beside a database.
pub(super) fn with_ending(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Which file has that name, where the system says so.
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    fs::metadata(path).ok().as_ref().and_then(files::identity)
}

/// Puts aside what SQLite left beside a file that is not there any more: whatever is put in that place
/// would be mixed with it. It is kept, since it may heal a file that somebody has moved elsewhere.
pub(super) fn put_aside_what_was_left(path: &Path) -> std::io::Result<()> {
    if path.exists() {
        // Somebody was faster, and may be writing to it.
        return Ok(());
    }
    for ending in ["-journal", "-wal", "-shm"] {
        let left = with_ending(path, ending);
        if left.exists() {
            put_aside_one(&left)?;
        }
    }
    Ok(())
}

/// Gives what SQLite left a name that it does not look for: that one and the first free number.
pub(super) fn put_aside_one(left: &Path) -> std::io::Result<()> {
    let free = |number: &u32| !with_ending(left, &format!(".{number}")).exists();
    let number = (1..).find(free).unwrap_or_default();
    fs::rename(left, with_ending(left, &format!(".{number}")))
}

/// Whose file it is and of which version, before anything of its schema is used.
pub(super) fn examine_header(connection: &Connection, path: &Path) -> Result<i64, StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let pragma = |name: &str| -> Result<i64, StoreError> {
        connection.pragma_query_value(None, name, |row| row.get(0)).map_err(sql_error)
    };
    if pragma("application_id")? != schema::APPLICATION_ID {
        return Err(StoreError::NotOurs(path.to_path_buf()));
    }
    match pragma("user_version")? {
        version @ 1..=schema::VERSION => Ok(version),
        version if version > schema::VERSION => {
            Err(StoreError::Newer { path: path.to_path_buf(), version })
        }
        version => Err(StoreError::damaged(path, Damage::Schema(format!("version {version}")))),
    }
}

/// Whether the pages of the file hold together.
fn examine_pages(
    connection: &Connection,
    path: &Path,
    (size, is_logged): (u64, bool),
    manner: Manner,
) -> Result<(), StoreError> {
    let sql_error = |error| StoreError::from_sqlite(path, error);
    let verdict = |sql: &str| -> Result<(), StoreError> {
        let found: String = connection.query_row(sql, [], |row| row.get(0)).map_err(sql_error)?;
        if found == "ok" { Ok(()) } else { Err(StoreError::damaged(path, Damage::Pages(found))) }
    };
    let claimed = schema::claimed_size(connection).map_err(sql_error)?;
    let claimed = u64::try_from(claimed).unwrap_or(u64::MAX);
    if claimed > size && !is_logged {
        return Err(StoreError::damaged(path, Damage::CutOff));
    }
    // A page that ends too early would be read as if zeros followed.
    if size <= WHOLE_CHECK_BYTES || manner == Manner::ReadWhole {
        verdict("PRAGMA quick_check(1)")?;
        // What is written goes by these; a quick check does not look at them.
        let odd = match manner {
            Manner::InPlace | Manner::Working => {
                schema::odd_indexes(connection).map_err(sql_error)?
            }
            Manner::Read | Manner::ReadWhole => Vec::new(),
        };
        if let Some(index) = odd.into_iter().next() {
            return Err(StoreError::damaged(path, Damage::Pages(index)));
        }
    }
    Ok(())
}

/// SQLite's switches against files that mean harm.
pub(super) fn defend(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_VIEW, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_limit(Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE)?;
    connection.set_limit(Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000)?;
    connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 2)?;
    connection.set_prepared_statement_cache_capacity(256);
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "mmap_size", 0)?;
    connection.pragma_update(None, "foreign_keys", true)
}

pub(super) fn limit_work(connection: &mut Connection) -> rusqlite::Result<()> {
    let mut looks = 0_u32;
    let is_too_much = move || {
        looks = looks.saturating_add(1);
        looks > MOST_LOOKS
    };
    connection.progress_handler(STEPS_BETWEEN_LOOKS, Some(is_too_much))
}

/// In place, so nothing but the classic journal, and the strictest synchronising: a WAL would be
/// left behind by whoever copies or synchronises the file.
pub(super) fn durable(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "EXTRA")?;
    connection.pragma_update(None, "fullfsync", true)
}

/// The working copy: commits are ten times as fast as in place and survive a power cut as well.
/// What was copied in before is not synchronised here: whoever copied it sees to that, before the
/// first commit is shown as saved.
fn quick_and_durable(connection: &Connection) -> rusqlite::Result<()> {
    connection.pragma_update(None, "synchronous", "OFF")?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)
}

/// Sees to it that what anybody has written of a file is on disk. The file itself is not opened for that
/// where to close it would let go of what SQLite holds of it in this process.
///
/// # Errors
/// When the system could not do it.
pub(super) fn sync_file(path: &Path) -> std::io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    rustix::fs::syncfs(fs::File::open(folder_of(path))?)?;
    #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
    rustix::fs::sync();
    #[cfg(not(unix))]
    fs::File::options().write(true).open(path)?.sync_all()?;
    Ok(())
}
