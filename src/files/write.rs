//! Files that are no documents: whole or not at all, and never in the place of a document.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

pub use super::error::WriteError;
use super::{Target, Until, document, give_usual, partial, sync_folder};

/// How many files of one name a folder may get.
const MOST_OF_A_NAME: u32 = 1_000;

/// Writes a file through a temporary one beside it, so that nobody ever sees half of it.
///
/// # Errors
/// When a document lies there, or a file of another sort, or what is no file, or the place cannot be written; whatever stood
/// there before still stands.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let target = Target::named(path)?;
    target.takes(bytes)?;
    let file =
        beside(target.folder(), bytes, Until::OnDisk).map_err(|error| target.refused(&error))?;
    give_usual(file.path());
    target.put(file, Until::OnDisk)
}

/// Likewise, for its owner's eyes only.
///
/// # Errors
/// As `write_whole`.
pub(crate) fn write_private(path: &Path, bytes: &[u8], until: Until) -> Result<(), WriteError> {
    let target = Target::named(path)?;
    let file = beside(target.folder(), bytes, until).map_err(|error| target.refused(&error))?;
    target.put(file, until)
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
    new_file(folder, stem, &format!(".{ending}"), bytes)
}

/// Writes a file under its own name into a folder, with a number where the name is taken; gives the
/// place. Nothing that is there is ever replaced.
///
/// # Errors
/// When the folder cannot be written.
pub fn write_named(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, WriteError> {
    let (stem, ending) = match name.rfind('.') {
        Some(at) if at > 0 => name.split_at(at),
        _ => (name, ""),
    };
    if is_device(stem) {
        return new_file(folder, &format!("_{stem}"), ending, bytes);
    }
    new_file(folder, stem, ending, bytes)
}

/// Names that Windows takes for devices, whatever stands behind them.
fn is_device(stem: &str) -> bool {
    let name = stem.split('.').next().unwrap_or_default().trim().to_ascii_uppercase();
    let numbered = ["COM", "LPT"].iter().any(|device| {
        name.strip_prefix(device).is_some_and(|rest| {
            rest.chars().count() == 1 && rest.contains(|c: char| c.is_numeric())
        })
    });
    numbered || ["CON", "PRN", "AUX", "NUL"].contains(&name.as_str())
}

/// `ending` begins with its dot.
fn new_file(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, WriteError> {
    let mut file = beside(folder, bytes, Until::OnDisk)
        .map_err(|error| WriteError::refused(folder, &error))?;
    give_usual(file.path());
    for number in 1..=MOST_OF_A_NAME {
        let name = match number {
            1 => format!("{stem}{ending}"),
            _ => format!("{stem} ({number}){ending}"),
        };
        let path = folder.join(name);
        if document::belongs_to(&path)
            .map_err(|error| WriteError::refused(&path, &error))?
            .is_some()
        {
            continue;
        }
        match file.persist_noclobber(&path) {
            Ok(_) => {
                sync_folder(&path);
                return Ok(path);
            }
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
                file = error.file;
            }
            Err(error) => return Err(WriteError::refused(&path, &error.error)),
        }
    }
    let taken = std::io::Error::from(std::io::ErrorKind::AlreadyExists);
    Err(WriteError::refused(&folder.join(format!("{stem}{ending}")), &taken))
}

/// A temporary file in a folder with those bytes.
fn beside(folder: &Path, bytes: &[u8], until: Until) -> std::io::Result<NamedTempFile> {
    let mut file = partial(folder)?;
    file.write_all(bytes)?;
    match until {
        Until::OnDisk => file.as_file().sync_all()?,
        Until::OnItsWay => {}
    }
    Ok(file)
}
