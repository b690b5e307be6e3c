//! Snapshots: the document as it was, kept on this machine, fewer the older they are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike as _, NaiveDateTime, TimeDelta, Utc};
use rusqlite::Connection;

use super::Working;
use super::place::private_folder;
use crate::files::partial;
use crate::model::local_time;
use crate::store::error::StoreError;
use crate::store::{Access, Document, open};

/// All snapshots of so many days are kept, then one a week.
const DAYS_OF_ALL: i64 = 7;
/// One a week is kept for so many days, then one a month.
const DAYS_OF_WEEKS: i64 = 91;
/// No more than this, whatever their age.
const MOST: usize = 60;
/// No more bytes than this, as long as there are more than `FEWEST`.
const MOST_BYTES: u64 = 2_000_000_000;
/// So many are kept however large they are.
const FEWEST: usize = 5;

/// Why a snapshot was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The document was opened for the first time that day.
    Daily,
    /// Before it was made anew in a newer schema.
    BeforeMigration,
    /// Before another copy was merged into it.
    BeforeMerge,
    /// Before an earlier state was brought back.
    BeforeRestore,
}

impl Reason {
    const ALL: &[Self] =
        &[Self::Daily, Self::BeforeMigration, Self::BeforeMerge, Self::BeforeRestore];

    /// Its code, in file names and in keys of texts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Daily => "daily",
            Self::BeforeMigration => "before-migration",
            Self::BeforeMerge => "before-merge",
            Self::BeforeRestore => "before-restore",
        }
    }
}

/// A snapshot that lies on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its file.
    pub path: PathBuf,
    /// When it was taken.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Reason,
    /// Bytes.
    pub size: u64,
}

impl Snapshot {
    /// Opens it, to be read only.
    ///
    /// # Errors
    /// When it cannot be read any more.
    pub fn open(&self) -> Result<Document, StoreError> {
        Document::open(&self.path, Access::Read)
    }
}

impl Working {
    /// The snapshots of this document, newest first.
    #[must_use]
    pub fn snapshots(&self) -> Vec<Snapshot> {
        list(&self.place.snapshots())
    }

    /// Takes a snapshot of the working copy as it stands, on a connection of its own.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn take_snapshot(&self, reason: Reason) -> Result<Snapshot, StoreError> {
        take(&self.connect()?, &self.place.snapshots(), reason)
    }

    /// Takes the snapshot of the day, unless there is one; thins out the older ones.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn take_daily_snapshot(&self) -> Result<Option<Snapshot>, StoreError> {
        let _turn = self.my_turn();
        let today = local_time::today();
        if self.place.sidecar().snapshot_day == Some(today) {
            return Ok(None);
        }
        let snapshot = self.take_snapshot(Reason::Daily)?;
        // At worst there is another one.
        let _ = self.place.change(|sidecar| sidecar.snapshot_day = Some(today));
        thin(&self.place.snapshots(), Utc::now());
        Ok(Some(snapshot))
    }
}

pub(super) fn take(
    connection: &Connection,
    folder: &Path,
    reason: Reason,
) -> Result<Snapshot, StoreError> {
    let io_error = |error| StoreError::from_io(folder, error);
    private_folder(folder).map_err(io_error)?;
    let file = partial(folder).map_err(io_error)?;
    let name = file.path().to_string_lossy().into_owned();
    connection
        .execute("VACUUM INTO ?", [&name])
        .map_err(|error| StoreError::from_sqlite(folder, error))?;
    file.as_file().sync_all().map_err(io_error)?;
    put(file.into_temp_path(), folder, reason, Utc::now()).map_err(io_error)
}

/// Keeps a file that is whole already.
pub(super) fn keep_file(
    folder: &Path,
    file: &Path,
    reason: Reason,
    at: DateTime<Utc>,
) -> std::io::Result<Snapshot> {
    private_folder(folder)?;
    let copy = partial(folder)?;
    std::io::copy(&mut fs::File::open(file)?, &mut copy.as_file())?;
    copy.as_file().sync_all()?;
    put(copy.into_temp_path(), folder, reason, at)
}

fn put(
    file: tempfile::TempPath,
    folder: &Path,
    reason: Reason,
    at: DateTime<Utc>,
) -> std::io::Result<Snapshot> {
    // Two of one millisecond get a name each.
    let mut at = at;
    let path = loop {
        let path = folder.join(name_of(at, reason));
        if !path.exists() {
            break path;
        }
        at += TimeDelta::milliseconds(1);
    };
    file.persist_noclobber(&path).map_err(|error| error.error)?;
    open::sync_folder(&path);
    let size = fs::metadata(&path).map(|metadata| metadata.len()).unwrap_or(0);
    Ok(Snapshot { path, at, reason, size })
}

const TIME: &str = "%Y-%m-%dT%H%M%S%.3fZ";

fn name_of(at: DateTime<Utc>, reason: Reason) -> String {
    format!("{}-{}.samstyr", at.format(TIME), reason.code())
}

fn of_name(name: &str) -> Option<(DateTime<Utc>, Reason)> {
    let name = name.strip_suffix(".samstyr")?;
    let (time, code) = name.split_once("Z-")?;
    let at = NaiveDateTime::parse_from_str(&format!("{time}Z"), TIME).ok()?.and_utc();
    let reason = Reason::ALL.iter().find(|reason| reason.code() == code)?;
    Some((at, *reason))
}

fn list(folder: &Path) -> Vec<Snapshot> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut snapshots: Vec<Snapshot> = entries
        .filter_map(|entry| {
            let entry = entry.ok()?;
            let (at, reason) = of_name(entry.file_name().to_str()?)?;
            let size = entry.metadata().ok()?.len();
            Some(Snapshot { path: entry.path(), at, reason, size })
        })
        .collect();
    snapshots.sort_by_key(|snapshot| std::cmp::Reverse(snapshot.at));
    snapshots
}

/// Takes away what is no longer to be kept.
fn thin(folder: &Path, now: DateTime<Utc>) {
    let snapshots = list(folder);
    let keep = kept(&snapshots, now);
    for (index, snapshot) in snapshots.iter().enumerate() {
        if !keep.contains(&index) {
            // One that cannot be removed is removed another day.
            let _ = fs::remove_file(&snapshot.path);
        }
    }
}

/// Which of the snapshots stay, newest first: all of a week, one a week of a quarter, one a month
/// beyond; within a week or month the newest.
fn kept(snapshots: &[Snapshot], now: DateTime<Utc>) -> BTreeSet<usize> {
    let mut spans = BTreeSet::new();
    let mut keep = BTreeSet::new();
    let mut bytes = 0_u64;
    for (index, snapshot) in snapshots.iter().enumerate() {
        let age = (now - snapshot.at).num_days();
        let week = snapshot.at.iso_week();
        let span = if age <= DAYS_OF_ALL {
            (0, 0, index)
        } else if age <= DAYS_OF_WEEKS {
            (1, week.year(), week.week() as usize)
        } else {
            (2, snapshot.at.year(), snapshot.at.month() as usize)
        };
        let fits = keep.len() < FEWEST || bytes.saturating_add(snapshot.size) <= MOST_BYTES;
        if keep.len() < MOST && fits && spans.insert(span) {
            bytes = bytes.saturating_add(snapshot.size);
            keep.insert(index);
        }
    }
    keep
}

#[cfg(test)]
mod tests {
    use super::*;

    fn snapshot(now: DateTime<Utc>, days: i64, size: u64) -> Snapshot {
        let at = now - TimeDelta::days(days);
        Snapshot { path: PathBuf::new(), at, reason: Reason::Daily, size }
    }

    #[test]
    fn names_tell_when_and_why() {
        let at = DateTime::from_timestamp_millis(1_790_000_123_456).unwrap();
        for reason in Reason::ALL {
            assert_eq!(of_name(&name_of(at, *reason)), Some((at, *reason)));
        }
        assert_eq!(of_name("notat.txt"), None);
    }

    #[test]
    fn fewer_are_kept_the_older_they_are() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let daily: Vec<Snapshot> = (0..800).map(|days| snapshot(now, days, 1000)).collect();
        let keep = kept(&daily, now);
        let between = |from: i64, to: i64| {
            keep.iter().filter(|i| (from..=to).contains(&(**i as i64))).count()
        };
        assert_eq!(between(0, 7), 8);
        assert!((12..=14).contains(&between(8, 91)), "{}", between(8, 91));
        assert!((23..=25).contains(&between(92, 799)), "{}", between(92, 799));
        assert!(keep.len() <= MOST);
    }

    #[test]
    fn large_ones_are_bounded_by_their_bytes() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let many: Vec<Snapshot> = (0..7).map(|days| snapshot(now, days, 900_000_000)).collect();
        assert_eq!(kept(&many, now).len(), FEWEST);
    }
}
