//! A journal that has nothing to say to the file beside it.
//!
//! A call that is killed leaves its journal, and SQLite plays it into whatever has the name of its file
//! when that is opened next. Mostly that heals a half-written file. Where another whole document has
//! come there meanwhile (a folder that is synchronised, a copy, a second name of one file), it would put
//! pages of the old one into the new one, and steps that were acknowledged would be gone. So a file
//! that is whole by itself is let be, and so is one that the journal cannot be of (`leftover.rs`): a newer
//! one that is damaged, or of another program. The journal is put aside, not deleted: it may heal a file
//! that somebody has moved elsewhere. Where everything had been written and only the journal was still
//! there, this keeps a step that nobody was told of, which is as good as taking it back.

use std::fs::{self, File, TryLockError};
use std::io::{ErrorKind, Seek as _, SeekFrom};
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags};
use tempfile::TempDir;

use super::check::{self, Soundness};
use super::error::StoreError;
use super::leftover::{self, Leftover};
use super::open::{self, with_ending};
use crate::files::{identity, is_open, landing, partial};

/// Puts the journal beside a file aside, unless it is what heals it: where the file is whole without it,
/// where the journal is another file's, and where playing it would leave no whole file.
///
/// # Errors
/// `Busy` when somebody else has the journal for longer than a writer is waited for; `OthersJournal` when
/// it cannot be put aside: SQLite would play it into the file. `NotOurs` and `Newer` of a file whose journal
/// is not our affair.
pub(super) fn put_aside(file: &Path, named: &Path) -> Result<(), StoreError> {
    let landed = landing(file);
    let journal = with_ending(&landed, "-journal");
    let path = named.to_path_buf();
    // What cannot be looked at now can be played a moment later.
    let of_journal = |error: std::io::Error| match error.kind() {
        // Beside a name so long there is none.
        ErrorKind::NotFound | ErrorKind::InvalidFilename => Ok(()),
        ErrorKind::PermissionDenied => Err(StoreError::NotReadable(journal.clone())),
        _ => Err(StoreError::from_io(&journal, error)),
    };
    match fs::metadata(&journal) {
        Ok(metadata) if metadata.len() > 0 => {}
        Ok(_) => return Ok(()),
        Err(error) => return of_journal(error),
    }
    let locked = match File::open(&journal) {
        Ok(locked) => locked,
        Err(error) => return of_journal(error),
    };
    if lock(&locked).is_err() {
        return Err(StoreError::Busy(path));
    }
    if !is_left(&landed).map_err(|error| StoreError::from_sqlite(named, error))? {
        return Ok(());
    }
    match leftover::look_at(&locked, &landed) {
        Leftover::NotOurs => return Err(StoreError::NotOurs(path)),
        Leftover::Newer(version) => return Err(StoreError::Newer { path, version }),
        Leftover::Possible if heals(&locked, &landed, named)? => {
            // Played in, it has to be taken away.
            return match partial(open::folder_of(&landed)) {
                Ok(_) => Ok(()),
                Err(error) => Err(StoreError::from_io(named, error)),
            };
        }
        Leftover::Possible | Leftover::Foreign => {}
    }
    match put_aside_one(&landed, (&journal, &locked)) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == ErrorKind::WouldBlock => Err(StoreError::Busy(path)),
        Err(_) => Err(StoreError::OthersJournal { path, journal }),
    }
}

/// Nobody else of ours is let at the journal meanwhile. Locked is the journal and not the file: to close a
/// file is to let go of what SQLite holds of it in this process.
fn put_aside_one(file: &Path, (journal, locked): (&Path, &File)) -> std::io::Result<()> {
    // What was read may lie in memory alone: until it is on disk, the journal is what heals it.
    open::sync_file(file)?;
    // That may take long: by now it may be gone, another may lie there, or somebody may be writing.
    let there = match fs::metadata(journal) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        there => there?,
    };
    if identity(&there) != identity(&locked.metadata()?) {
        return Err(ErrorKind::WouldBlock.into());
    }
    if is_left(file).unwrap_or(true) {
        open::put_aside_one(journal)?;
        open::sync_folder(file);
    }
    Ok(())
}

/// Whether the file holds together better once the journal has been played into it: that is tried on copies
/// of both. A published file counts its changes anew, so that the count alone does not tell whose a journal is.
///
/// What was wrong with it before the change that was broken off, such as a step that somebody altered and that
/// only a whole check finds, is wrong with it after that is taken back too: then it is enough that it can be
/// opened, and that nothing else is wrong with it than there is now.
///
/// # Errors
/// When it cannot be tried: then nothing is played.
fn heals(mut journal: &File, file: &Path, named: &Path) -> Result<bool, StoreError> {
    // To close a file is to let go of what SQLite holds of it in this process.
    if is_open(file) {
        return Ok(!is_whole(file));
    }
    let now = soundness(file);
    if let Soundness::Whole = now {
        return Ok(false);
    }
    let mut tried_in = |folder: std::io::Result<TempDir>| -> std::io::Result<bool> {
        let folder = folder?;
        let tried = folder.path().join("tried.samstyr");
        let beside = with_ending(&tried, "-journal");
        journal.seek(SeekFrom::Start(0))?;
        std::io::copy(&mut journal, &mut File::create(&beside)?)?;
        std::io::copy(&mut File::open(file)?, &mut File::create(&tried)?)?;
        open::roll_back_what_was_left(&tried);
        Ok(!beside.exists() && is_better(&now, &soundness(&tried)))
    };
    // Where there is no room for it on this machine, there may be beside the file.
    tried_in(tempfile::tempdir())
        .or_else(|_| tried_in(tempfile::tempdir_in(open::folder_of(file))))
        .map_err(|error| StoreError::from_io(named, error))
}

/// Waits for the lock as long as for one of SQLite's; a file system without locks has none to wait for.
fn lock(journal: &File) -> std::io::Result<()> {
    let begun = Instant::now();
    loop {
        match journal.try_lock() {
            Ok(()) | Err(TryLockError::Error(_)) => return Ok(()),
            Err(TryLockError::WouldBlock) if begun.elapsed() > open::BUSY_TIMEOUT => {
                return Err(ErrorKind::WouldBlock.into());
            }
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
        }
    }
}

/// Whether the journal is one that somebody left, and not that of a process that is writing: SQLite
/// says so to whoever may only read, and touches nothing.
///
/// # Errors
/// When the system does not say.
fn is_left(file: &Path) -> rusqlite::Result<bool> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let read = Connection::open_with_flags(file, flags).and_then(|connection| {
        open::defend(&connection)?;
        connection.query_row("SELECT count(*) FROM document", [], |_| Ok(()))
    });
    let Err(error) = read else { return Ok(false) };
    let code = error.sqlite_error().map(|error| error.extended_code);
    let is_of_system = matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::OutOfMemory)
    );
    match code == Some(rusqlite::ffi::SQLITE_READONLY_ROLLBACK) {
        true => Ok(true),
        false if is_of_system => Err(error),
        // What else is wrong with the file is found when it is opened.
        false => Ok(false),
    }
}

/// Whether a file holds together better after its journal was played into it.
fn is_better(before: &Soundness, after: &Soundness) -> bool {
    match (before, after) {
        (Soundness::Usable(before), Soundness::Usable(after)) => {
            after.len() < before.len() && after.iter().all(|problem| before.contains(problem))
        }
        (Soundness::Broken, Soundness::Usable(_)) => true,
        (Soundness::Broken | Soundness::Usable(_), Soundness::Whole) => true,
        (Soundness::Whole, _) | (_, Soundness::Broken) => false,
    }
}

/// Whether a file is a whole document as it stands.
fn is_whole(file: &Path) -> bool {
    matches!(soundness(file), Soundness::Whole)
}

/// How well a file that nobody writes to holds together as it stands, whatever lies beside it.
fn soundness(file: &Path) -> Soundness {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_URI;
    let Some(address) = address_of(file) else { return Soundness::Broken };
    let Ok(mut connection) = Connection::open_with_flags(address, flags) else {
        return Soundness::Broken;
    };
    if open::limit_work(&mut connection).is_err() || open::defend(&connection).is_err() {
        return Soundness::Broken;
    }
    check::soundness(&connection, file)
}

/// The file as SQLite is to open it where it must look at nothing beside it and lock nothing. `None`
/// where the name cannot be written as an address.
fn address_of(file: &Path) -> Option<String> {
    let name = file.to_str()?;
    let name =
        if cfg!(windows) { format!("/{}", name.replace('\\', "/")) } else { name.to_owned() };
    let mut address = "file:".to_owned();
    for byte in name.bytes() {
        match byte {
            b'/' | b'-' | b'_' | b'.' | b'~' => address.push(char::from(byte)),
            _ if byte.is_ascii_alphanumeric() => address.push(char::from(byte)),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address.push_str("?immutable=1");
    Some(address)
}
