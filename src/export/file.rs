//! Files that are handed out: whole or not at all.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use crate::model::message::{Message, Tell};

/// Why a file could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// A folder was named where a file was meant.
    #[error("{0} is a folder")]
    IsFolder(String),
    /// The place cannot be written.
    #[error("{path} cannot be written: {detail}")]
    NotWritable {
        /// The place.
        path: String,
        /// What the system says.
        detail: String,
    },
}

impl Tell for WriteError {
    fn message(&self) -> Message {
        match self {
            Self::IsFolder(path) => Message::new("error-is-folder").text("path", path.clone()),
            Self::NotWritable { path, detail } => Message::new("error-target-not-writable")
                .text("path", path.clone())
                .text("detail", detail.clone()),
        }
    }
}

/// Writes a file through a temporary one beside it, so that nobody ever sees half of it.
///
/// # Errors
/// When the place cannot be written; whatever stood there before still stands.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let place = path.display().to_string();
    if path.is_dir() {
        return Err(WriteError::IsFolder(place));
    }
    let fault = |detail: String| WriteError::NotWritable { path: place.clone(), detail };
    // Through a link to the file that it names. What is there and no file (a device, a pipe) must
    // never be replaced by one.
    let path = &path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
    if path.exists() && !path.is_file() {
        return Err(fault("it is no file".to_owned()));
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = beside(folder, bytes).map_err(|error| fault(reason(&error)))?;
    file.persist(path).map_err(|error| fault(reason(&error.error)))?;
    Ok(())
}

/// Writes a file under a name that nothing in the folder has, with a number where the name is
/// taken; gives the place. Nothing that is there is ever replaced.
///
/// # Errors
/// When the folder cannot be written.
pub fn write_new(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<PathBuf, WriteError> {
    let fault = |path: &Path, error: &std::io::Error| WriteError::NotWritable {
        path: path.display().to_string(),
        detail: reason(error),
    };
    let mut file = beside(folder, bytes).map_err(|error| fault(folder, &error))?;
    for number in 1..=MOST_OF_A_NAME {
        let name = match number {
            1 => format!("{stem}.{ending}"),
            _ => format!("{stem} ({number}).{ending}"),
        };
        let path = folder.join(name);
        match file.persist_noclobber(&path) {
            Ok(_) => return Ok(path),
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
                file = error.file;
            }
            Err(error) => return Err(fault(&path, &error.error)),
        }
    }
    let taken = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
    Err(fault(&folder.join(format!("{stem}.{ending}")), &taken))
}

/// How many files of one name a folder may get.
const MOST_OF_A_NAME: u32 = 1_000;

/// A temporary file in a folder, with all of its bytes safely on disk.
fn beside(folder: &Path, bytes: &[u8]) -> std::io::Result<tempfile::NamedTempFile> {
    let mut file =
        tempfile::Builder::new().prefix(".samstyr-").suffix(".partial").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    open_to_readers(file.as_file());
    Ok(file)
}

/// What the system says, without the name of the temporary file.
fn reason(error: &std::io::Error) -> String {
    std::io::Error::from(error.kind()).to_string()
}

/// A temporary file is its owner's alone; a paper is for others to read.
fn open_to_readers(file: &std::fs::File) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Where it cannot be done, the owner can still hand the file on.
        let _ = file.set_permissions(std::fs::Permissions::from_mode(0o644));
    }
    #[cfg(not(unix))]
    let _ = file;
}
