//! How a document of ours is told from any other file: by what its first bytes say, whatever its
//! name, its version, and the state of the rest of it.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::in_use;
use super::landing::landing;

/// Marks an SQLite database as a document of ours: "SsyR" in ASCII.
pub const APPLICATION_ID: u32 = 0x5373_7952;

/// What every SQLite database begins with.
const DATABASE: &[u8] = b"SQLite format 3\0";

/// Where the mark stands.
const MARK_BEGINS: usize = DATABASE.len() + 52;

/// Where the mark ends: no more bytes are needed.
const MARK_ENDS: usize = MARK_BEGINS + 4;

/// The ending of a document's name, as the program gives it.
const ENDING: &str = "samstyr";

/// What SQLite keeps beside a database. Whatever lies there by the time that the document is next
/// opened is taken for an unfinished change of it, and carried out.
pub const SIDE_FILES: &[&str] = &["-journal", "-wal", "-shm"];

/// Whether a file that begins so is a document of ours.
#[must_use]
pub(super) fn begins_as_ours(bytes: &[u8]) -> bool {
    bytes.starts_with(DATABASE)
        && bytes.get(MARK_BEGINS..MARK_ENDS) == Some(&APPLICATION_ID.to_be_bytes()[..])
}

/// Whether the file says of itself that it is a document of ours. Nothing but an ordinary file may
/// be asked: any other might not answer.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn is_marked(file: &Path) -> std::io::Result<bool> {
    let mut start = Vec::with_capacity(MARK_ENDS);
    let longest = u64::try_from(MARK_ENDS).unwrap_or(u64::MAX);
    File::open(file)?.take(longest).read_to_end(&mut start)?;
    Ok(begins_as_ours(&start))
}

/// Whether the file is a document of ours for all that can be told: by its mark, or by its name where
/// the first bytes are damaged. An empty file holds nothing, whatever its name.
///
/// # Errors
/// When it cannot be read.
pub(super) fn is_ours(file: &Path, size: u64) -> std::io::Result<bool> {
    let named = file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    Ok((named && size > 0) || is_marked(file)?)
}

/// The database that a file of that name would be taken for a part of, whether it is there or not.
/// Small and capital letters are the same on some systems, so they are here.
fn named_after(file: &Path) -> Option<PathBuf> {
    let name = file.file_name()?;
    let stem = SIDE_FILES.iter().find_map(|ending| without(name, ending))?;
    Some(file.with_file_name(stem))
}

/// The name without that ending, if it has it.
#[cfg(unix)]
fn without(name: &OsStr, ending: &str) -> Option<OsString> {
    use std::os::unix::ffi::OsStrExt as _;
    let (stem, end) = name.as_bytes().split_at_checked(name.len().checked_sub(ending.len())?)?;
    let has_it = !stem.is_empty() && end.eq_ignore_ascii_case(ending.as_bytes());
    has_it.then(|| OsStr::from_bytes(stem).to_owned())
}

/// The name without that ending, if it has it.
#[cfg(not(unix))]
fn without(name: &OsStr, ending: &str) -> Option<OsString> {
    let name = name.to_str()?;
    let (stem, end) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
    (!stem.is_empty() && end.eq_ignore_ascii_case(ending)).then(|| OsString::from(stem))
}

/// The document that a file of that name would be taken for a part of, if there is one: a document
/// of ours, or one that this process has open.
///
/// # Errors
/// When the file that bears the name of the document cannot be read.
pub(crate) fn belongs_to(file: &Path) -> std::io::Result<Option<PathBuf>> {
    let Some(database) = named_after(file) else { return Ok(None) };
    if in_use::is_open(&landing(&database)) {
        return Ok(Some(database));
    }
    match std::fs::metadata(&database) {
        Ok(metadata) if metadata.is_file() && is_ours(&database, metadata.len())? => {
            Ok(Some(database))
        }
        Ok(_) => Ok(None),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_alone_tells_a_document() {
        let mut bytes = vec![0; 72];
        bytes[..16].copy_from_slice(DATABASE);
        assert!(!begins_as_ours(&bytes), "a database of somebody else");
        bytes[68..72].copy_from_slice(b"SsyR");
        assert!(begins_as_ours(&bytes));
        assert!(!begins_as_ours(&bytes[..71]), "cut off within the mark");
        bytes[0] = b's';
        assert!(!begins_as_ours(&bytes));
    }

    #[test]
    fn side_files_are_told_by_their_endings() {
        for (name, database) in [
            ("a/p.samstyr-journal", Some("a/p.samstyr")),
            ("a/P.SAMSTYR-WAL", Some("a/P.SAMSTYR")),
            ("rapport-shm", Some("rapport")),
            ("-journal", None),
            ("p.samstyr-journal.pdf", None),
            ("journal", None),
            ("æ-wal", Some("æ")),
        ] {
            assert_eq!(named_after(Path::new(name)), database.map(PathBuf::from), "{name}");
        }
    }
}
