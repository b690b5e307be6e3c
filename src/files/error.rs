//! Why a file was not written.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Nature;
use crate::model::message::{Message, Tell};

/// Why a file was not written. What stood in its place still stands.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A document of ours lies there.
    #[error("{} is a document", .0.display())]
    IsDocument(PathBuf),
    /// A file of that name would be taken for a part of a document of ours.
    #[error("{} would be taken for a part of {}", .path.display(), .document.display())]
    BesideDocument {
        /// The place.
        path: PathBuf,
        /// The document.
        document: PathBuf,
    },
    /// What lies there is no ordinary file.
    #[error("{} is no file: {nature:?}", .path.display())]
    NoFile {
        /// The place.
        path: PathBuf,
        /// What lies there.
        nature: Nature,
    },
    /// What lies there is a file of another sort than the one that is written.
    #[error("{} is a file of another sort", .0.display())]
    OtherSort(PathBuf),
    /// What lies there says that it is not to be written.
    #[error("{} is read-only", .0.display())]
    ReadOnly(PathBuf),
    /// The system refuses.
    #[error("{} cannot be written: {kind}", .path.display())]
    NotWritable {
        /// The place.
        path: PathBuf,
        /// What the system says.
        kind: ErrorKind,
    },
}

impl WriteError {
    /// The system does not let us write there.
    pub(crate) fn refused(path: &Path, error: &std::io::Error) -> Self {
        Self::NotWritable { path: path.to_path_buf(), kind: error.kind() }
    }
}

impl From<WriteError> for std::io::Error {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::NotWritable { kind, .. } => kind.into(),
            other => Self::other(other),
        }
    }
}

impl Tell for WriteError {
    fn message(&self) -> Message {
        let about =
            |key, path: &PathBuf| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::IsDocument(path) => about("error-target-document", path),
            Self::BesideDocument { path, document } => about("error-target-beside-document", path)
                .text("document", document.display().to_string()),
            Self::NoFile { path, nature: Nature::Folder } => about("error-is-folder", path),
            Self::NoFile { path, nature } => {
                about("error-target-no-file", path).text("what", nature.code())
            }
            Self::OtherSort(path) => about("error-target-other-sort", path),
            Self::ReadOnly(path) => about("error-target-read-only", path),
            Self::NotWritable { path, kind: ErrorKind::NotFound | ErrorKind::NotADirectory } => {
                about("error-target-no-folder", path)
            }
            Self::NotWritable {
                path,
                kind: ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem,
            } => about("error-target-denied", path),
            // Without the name of a temporary file, which the system's own words may hold.
            Self::NotWritable { path, kind } => {
                about("error-target-not-writable", path).text("detail", kind.to_string())
            }
        }
    }
}
