//! What can go wrong with a document.

mod message;

use std::path::{Path, PathBuf};

use super::damage::Damage;
use crate::files::{Nature, ReadError};
use crate::model::attached_file::AttachedFile;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::rules::RuleError;

/// What may not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unwritable {
    /// A document that is there.
    Document,
    /// The place of one that is not: its folder.
    Place,
}

/// Why a document could not be made, opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("{} does not exist", .0.display())]
    NotFound(PathBuf),
    /// A folder was named where a file was meant.
    #[error("{} is a folder", .0.display())]
    IsFolder(PathBuf),
    /// What lies there is neither a file nor a folder.
    #[error("{} is no file: {nature:?}", .path.display())]
    NoFile {
        /// The place.
        path: PathBuf,
        /// What lies there.
        nature: Nature,
    },
    /// What lies beside the document under a name of SQLite's own is no file.
    #[error("{} is in the way of {}", .thing.display(), .path.display())]
    InTheWay {
        /// The document.
        path: PathBuf,
        /// What lies beside it.
        thing: PathBuf,
        /// What it is.
        nature: Nature,
    },
    /// A journal of another file lies beside the document, and cannot be put aside.
    #[error("{} is not of {}", .journal.display(), .path.display())]
    OthersJournal {
        /// The document.
        path: PathBuf,
        /// The journal.
        journal: PathBuf,
    },
    /// A document of that name would be taken for a part of another.
    #[error("{} would be taken for a part of {}", .path.display(), .document.display())]
    BesideDocument {
        /// The place.
        path: PathBuf,
        /// The other document.
        document: PathBuf,
    },
    /// The file may not be read.
    #[error("{} may not be read", .0.display())]
    NotReadable(PathBuf),
    /// The file or its folder may not be written.
    #[error("{} may not be written", .0.display())]
    NotWritable(PathBuf, Unwritable),
    /// The name of the file leaves no room for the names of the files that SQLite writes beside it.
    #[error("the name of {} is too long", .0.display())]
    NameTooLong(PathBuf),
    /// The name of the file, or of a folder above it, is no text, and SQLite can name nothing beside it.
    #[error("the name of {} is no text", .0.display())]
    NameNotText(PathBuf),
    /// The file has no bytes.
    #[error("{} is empty", .0.display())]
    Empty(PathBuf),
    /// The file is something else.
    #[error("{} is not a Samstyr document", .0.display())]
    NotOurs(PathBuf),
    /// It is a copy of another document, so there is nothing to bring together.
    #[error("{} is a copy of another document", .0.display())]
    NotACopy(PathBuf),
    /// The file was written by a newer version.
    #[error("{} has schema version {version}", .path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema version.
        version: i64,
    },
    /// The file is a document of ours, but another one than was expected.
    #[error("{} is another document", .0.display())]
    OtherDocument(PathBuf),
    /// The file claims to be ours, and its contents do not hold together.
    #[error("{} is damaged: {damage}", .path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        damage: Damage,
    },
    /// It is damaged in a way that its log cannot make good.
    #[error("{} cannot be repaired: {damage}", .path.display())]
    NotRepairable {
        /// The file.
        path: PathBuf,
        /// What was found.
        damage: Damage,
    },
    /// A file with that name is there already.
    #[error("{} exists already", .0.display())]
    Exists(PathBuf),
    /// Somebody else is writing.
    #[error("{} is in use", .0.display())]
    Busy(PathBuf),
    /// Another file has just taken its place: what was read has to be read again.
    #[error("{} has just been replaced", .0.display())]
    Replaced(PathBuf),
    /// Somebody else has written to it since it was read.
    #[error("{} has been written to since", .0.display())]
    Overtaken(PathBuf),
    /// The working copy of it is gone while it is open, or another one lies in its place.
    #[error("the working copy of {} is gone", .0.display())]
    CopyGone(PathBuf),
    /// The disk has not confirmed what was written, which may stand or not.
    #[error("the disk has not confirmed what was written to {} ({detail})", .path.display())]
    Unconfirmed {
        /// The file.
        path: PathBuf,
        /// What the system or SQLite said.
        detail: String,
    },
    /// There is no room.
    #[error("no room left for {}", .0.display())]
    DiskFull(PathBuf),
    /// A file that was to be attached was not read.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// A rule was broken.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// The bytes of a file that a record names are not in the document.
    #[error("the bytes of {name} are not in {}", .path.display())]
    FileMissing {
        /// The document.
        path: PathBuf,
        /// What the file is called.
        name: String,
    },
    /// The bytes of a file are not those that its hash tells of.
    #[error("the bytes of {name} in {} are damaged", .path.display())]
    FileDamaged {
        /// The document.
        path: PathBuf,
        /// What the file is called.
        name: String,
    },
    /// Nothing to take back.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing to do again.
    #[error("nothing to redo")]
    NothingToRedo,
    /// The newest step made a record final.
    #[error("making a {kind:?} final cannot be undone")]
    SealStays {
        /// Its kind.
        kind: Kind,
        /// The record.
        record: RecordId,
    },
    /// Everything that the step changed has been changed since.
    #[error("{kind:?}.{field} of {record} has changed since")]
    MovedOn {
        /// The record.
        record: RecordId,
        /// Its kind.
        kind: Kind,
        /// The field.
        field: &'static str,
    },
    /// The step would refer again to a record that has been deleted since.
    #[error("{kind:?}.{field} refers to {name}, which is gone")]
    TargetGone {
        /// The kind of the record that refers to it.
        kind: Kind,
        /// The field.
        field: &'static str,
        /// What it was called.
        name: String,
    },
    /// The record that the step changed has been deleted since.
    #[error("{kind:?} {name} is gone")]
    RecordGone {
        /// Its kind.
        kind: Kind,
        /// What it was called.
        name: String,
    },
    /// SQLite says something that none of the above covers.
    #[error("{}: {source}", .path.display())]
    Database {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        source: rusqlite::Error,
    },
    /// The operating system says something that none of the above covers.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: std::io::Error,
    },
}

impl StoreError {
    /// Sorts an error of SQLite.
    pub(super) fn from_sqlite(path: &Path, source: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        let path = path.to_path_buf();
        // It was renamed away, or another one was put over it, while it was open.
        let moved = source
            .sqlite_error()
            .is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_READONLY_DBMOVED);
        if moved {
            return Self::Replaced(path);
        }
        if let rusqlite::Error::InvalidPath(_) = source {
            return Self::NameNotText(path);
        }
        if is_about_contents(&source) {
            return Self::Damaged { path, damage: Damage::Contents(source.to_string()) };
        }
        match source.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotOurs(path),
            Some(ErrorCode::DatabaseCorrupt) => {
                Self::Damaged { path, damage: Damage::Pages(source.to_string()) }
            }
            Some(ErrorCode::ReadOnly) => Self::not_writable(&path),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy(path),
            Some(ErrorCode::DiskFull) => Self::DiskFull(path),
            Some(ErrorCode::CannotOpen) if is_name_too_long(&path) => Self::NameTooLong(path),
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::NotReadable(path),
            _ => Self::Database { path, source },
        }
    }

    /// Sorts an error of the operating system that came up while writing.
    pub(super) fn from_io(path: &Path, source: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let path = path.to_path_buf();
        match source.kind() {
            ErrorKind::NotFound => Self::NotFound(path),
            ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            | ErrorKind::NotADirectory => Self::not_writable(&path),
            ErrorKind::AlreadyExists => Self::Exists(path),
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull(path),
            ErrorKind::IsADirectory => Self::IsFolder(path),
            _ => Self::Io { path, source },
        }
    }

    /// The file or folder that it is about, if it is about one.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotFound(path)
            | Self::IsFolder(path)
            | Self::NotReadable(path)
            | Self::NotWritable(path, _)
            | Self::NameTooLong(path)
            | Self::NameNotText(path)
            | Self::Empty(path)
            | Self::NotOurs(path)
            | Self::OtherDocument(path)
            | Self::NotACopy(path)
            | Self::Exists(path)
            | Self::Busy(path)
            | Self::Replaced(path)
            | Self::Overtaken(path)
            | Self::CopyGone(path)
            | Self::DiskFull(path)
            | Self::NotRepairable { path, .. }
            | Self::NoFile { path, .. }
            | Self::InTheWay { path, .. }
            | Self::OthersJournal { path, .. }
            | Self::BesideDocument { path, .. }
            | Self::Newer { path, .. }
            | Self::Damaged { path, .. }
            | Self::FileMissing { path, .. }
            | Self::FileDamaged { path, .. }
            | Self::Database { path, .. }
            | Self::Unconfirmed { path, .. }
            | Self::Io { path, .. } => Some(path),
            Self::Rule(_)
            | Self::Read(_)
            | Self::NothingToUndo
            | Self::NothingToRedo
            | Self::SealStays { .. }
            | Self::TargetGone { .. }
            | Self::RecordGone { .. }
            | Self::MovedOn { .. } => None,
        }
    }

    /// Whether what lies there is no whole document: it may be one that was spoilt.
    #[must_use]
    pub fn is_of_spoilt_file(&self) -> bool {
        matches!(self, Self::Damaged { .. } | Self::NotOurs(_) | Self::Empty(_))
    }

    /// Nothing may be written there, into the file or where it would be.
    pub(super) fn not_writable(path: &Path) -> Self {
        let what = if path.is_file() { Unwritable::Document } else { Unwritable::Place };
        Self::NotWritable(path.to_path_buf(), what)
    }

    pub(super) fn file_missing(path: &Path, file: &AttachedFile) -> Self {
        Self::FileMissing { path: path.to_path_buf(), name: file.name().to_owned() }
    }

    pub(super) fn file_damaged(path: &Path, file: &AttachedFile) -> Self {
        Self::FileDamaged { path: path.to_path_buf(), name: file.name().to_owned() }
    }

    pub(super) fn damaged(path: &Path, damage: Damage) -> Self {
        Self::Damaged { path: path.to_path_buf(), damage }
    }
}

/// Whether SQLite could not name its journal beside a file of that name. Names of files end at 255 bytes.
fn is_name_too_long(path: &Path) -> bool {
    const LONGEST: usize = 255 - "-journal".len();
    path.file_name().is_some_and(|name| name.len() > LONGEST)
}

/// Whether what stands in a file is not what we write: a row that is not there, a value of another
/// type.
fn is_about_contents(error: &rusqlite::Error) -> bool {
    use rusqlite::Error;
    matches!(
        error,
        Error::QueryReturnedNoRows
            | Error::InvalidColumnType(..)
            | Error::FromSqlConversionFailure(..)
            | Error::IntegralValueOutOfRange(..)
            | Error::Utf8Error(..)
    )
}
