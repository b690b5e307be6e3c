//! What a working copy remembers about the visible file: a small file beside it, so that the
//! document itself holds nothing of one machine.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::files::{Target, Until, partial, read_small};
use crate::store::stamp::Stamp;

/// The name of a working copy in its folder.
pub(super) const WORKING: &str = "working.samstyr";

/// The name of its memory, beside it.
pub(super) const SIDECAR: &str = "state.json";

/// A longer one was not written by us.
const LONGEST: u64 = 1 << 20;

/// How a file looked from outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Seen {
    /// Nanoseconds since 1970.
    modified: u64,
    /// Bytes.
    size: u64,
}

impl Seen {
    /// How it looks now; nothing when it is not there or cannot be reached.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        let modified = metadata.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
        let modified = u64::try_from(modified.as_nanos()).ok()?;
        Some(Self { modified, size: metadata.len() })
    }
}

/// What was published last from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct LastPublished {
    pub stamp: Stamp,
    pub at: DateTime<Utc>,
}

/// The memory. One that is lost is as if it were not there: what it said of the files can be found out
/// again by comparing them. Of a copy whose memory is lost nobody knows whether it was ever made safe:
/// then it counts as safe, since something may have been told to be saved in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Sidecar {
    /// Which file it is a copy of.
    pub path: PathBuf,
    /// How that file looked when we last knew what it holds.
    pub seen: Option<Seen>,
    /// What was published last, or taken in.
    pub published: Option<LastPublished>,
    /// The named copy that stands in for the visible file.
    pub beside: Option<PathBuf>,
    /// What was last written to a named copy.
    pub beside_held: Option<Stamp>,
    /// Ends of the logs of copies beside the visible file that somebody has put off.
    pub put_off: Vec<String>,
    /// Whether what was copied in is safely on disk.
    pub settled: bool,
    /// The day of the newest daily snapshot.
    pub snapshot_day: Option<NaiveDate>,
}

impl Default for Sidecar {
    fn default() -> Self {
        Self {
            path: PathBuf::new(),
            seen: None,
            published: None,
            beside: None,
            beside_held: None,
            put_off: Vec::new(),
            settled: true,
            snapshot_day: None,
        }
    }
}

impl Sidecar {
    /// The memory as it lies there; nothing where there is none, or none that can be understood.
    ///
    /// # Errors
    /// When it is there and cannot be read now: it may say more the next time.
    pub fn read(file: &Path) -> std::io::Result<Option<Self>> {
        match read_small(file, LONGEST) {
            Ok(text) => Ok(serde_json::from_str(&text).ok()),
            Err(error) if is_lost(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Whole and safely on disk: it decides what a working copy is worth after a power cut.
    pub fn write(&self, file: &Path) -> std::io::Result<()> {
        let target = Target::unnamed(file)?;
        let mut temporary = partial(target.folder())?;
        temporary.write_all(&serde_json::to_vec_pretty(self)?)?;
        temporary.as_file().sync_all()?;
        Ok(target.put(temporary, Until::OnDisk)?)
    }
}

/// The file by which people know a file: of a working copy the one that it belongs to, of any other itself.
#[must_use]
pub fn known_as(path: &Path) -> PathBuf {
    let is_working = path.file_name().is_some_and(|name| name == WORKING);
    let sidecar = is_working.then(|| Sidecar::read(&path.with_file_name(SIDECAR)).ok().flatten());
    let known = sidecar.flatten().map(|sidecar| sidecar.path);
    known.filter(|known| !known.as_os_str().is_empty()).unwrap_or_else(|| path.to_path_buf())
}

/// Whether an error of reading says that nothing of ours is there.
fn is_lost(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{FileTooLarge, InvalidData, InvalidInput, NotFound};
    matches!(error.kind(), NotFound | InvalidData | InvalidInput | FileTooLarge)
}
