//! Reading a file that a person has chosen, whole and no larger than it may be.

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::landing::landing;
use super::{Nature, document, in_use};
use crate::model::message::{Argument, Message, Tell};

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// There is no such file.
    #[error("{} does not exist", .0.display())]
    NotFound(PathBuf),
    /// What lies there is no ordinary file: a pipe might never answer.
    #[error("{} is no file: {nature:?}", .path.display())]
    NoFile {
        /// The place.
        path: PathBuf,
        /// What lies there.
        nature: Nature,
    },
    /// A document of ours lies there: nothing but SQLite reads one.
    #[error("{} is a document", .0.display())]
    IsDocument(PathBuf),
    /// It is larger than it may be.
    #[error("{} has {size} bytes, and {most} are the most", .path.display())]
    TooLarge {
        /// The place.
        path: PathBuf,
        /// Its bytes.
        size: u64,
        /// How many it may have.
        most: u64,
    },
    /// The system refuses.
    #[error("{} cannot be read: {kind}", .path.display())]
    NotReadable {
        /// The place.
        path: PathBuf,
        /// What the system says.
        kind: ErrorKind,
    },
}

impl Tell for ReadError {
    fn message(&self) -> Message {
        let about = |key, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::NotFound(path) => about("error-not-found", path),
            Self::NoFile { path, nature: Nature::Folder } => about("error-is-folder", path),
            Self::NoFile { path, nature } => {
                about("error-no-file", path).text("what", nature.code())
            }
            Self::IsDocument(path) => about("error-file-is-document", path),
            Self::TooLarge { path, size, most } => about("error-file-too-large", path)
                .with("size", Argument::Size(*size))
                .with("most", Argument::Size(*most)),
            Self::NotReadable { path, .. } => about("error-not-readable", path),
        }
    }
}

/// Reads an ordinary file of no more bytes than that, which is no document of ours.
///
/// # Errors
/// Why it is not read.
pub fn read_whole(path: &Path, most: u64) -> Result<Vec<u8>, ReadError> {
    let named = path.to_path_buf();
    let refused = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ReadError::NotFound(named.clone()),
        kind => ReadError::NotReadable { path: named.clone(), kind },
    };
    let metadata = fs::metadata(path).map_err(refused)?;
    match Nature::of(&metadata) {
        Nature::File => {}
        nature => return Err(ReadError::NoFile { path: named, nature }),
    }
    // Whoever closes a second handle to a database drops the locks of the first.
    if in_use::is_open(&landing(path)) {
        return Err(ReadError::IsDocument(named));
    }
    let too_large = |size| ReadError::TooLarge { path: named.clone(), size, most };
    if metadata.len() > most {
        return Err(too_large(metadata.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    let file = File::open(path).map_err(refused)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(refused)?;
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if size > most {
        return Err(too_large(size));
    }
    if document::begins_as_ours(&bytes) {
        return Err(ReadError::IsDocument(named));
    }
    Ok(bytes)
}
