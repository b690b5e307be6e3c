//! Working copies that an older version has left, made anew in today's schema.

use std::fs::File;
use std::path::Path;

use super::place::Place;
use super::snapshots::{self, Reason};
use crate::files::partial;
use crate::store::error::StoreError;
use crate::store::open::{self, Manner};
use crate::store::stamp::Stamp;
use crate::store::{migrate, schema};

/// The schema version that the head of a file says it has.
pub(super) fn version_of(mut file: &File) -> Option<i64> {
    use std::io::Read as _;
    let mut head = [0; 64];
    file.read_exact(&mut head).ok()?;
    let version = head.last_chunk::<4>()?;
    Some(i64::from(u32::from_be_bytes(*version)))
}

/// Makes a working copy that an older version has left anew in today's schema, with all that was
/// never published. The older one is kept as a snapshot.
pub(super) fn renew(place: &Place, visible: &Path) -> Result<(), StoreError> {
    let io_error = |error| StoreError::from_io(visible, error);
    let file = place.working();
    let sql_error = |error| StoreError::from_sqlite(visible, error);
    let (old, version) = open::connect(&file, visible, Manner::Working)?;
    if version == schema::VERSION {
        return Ok(());
    }
    let in_use = place.lock_file().map_err(io_error)?;
    if in_use.try_lock().is_err() {
        // A window of the older version still works on it.
        return Err(StoreError::Busy(visible.to_path_buf()));
    }
    // All of it into the file itself: killed from here on, its write-ahead log may be missed. Closing it
    // below does the same, but says nothing where it cannot.
    old.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).map_err(sql_error)?;
    snapshots::take(&old, &place.snapshots(), Reason::BeforeMigration)?;
    let new = partial(place.folder()).map_err(io_error)?;
    let before = Stamp::of(&old, visible)?;
    migrate::migrate(&old, version, visible, new.path())?;
    new.as_file().sync_all().map_err(io_error)?;
    let (renewed, _) = open::connect(new.path(), visible, Manner::Read)?;
    let after = Stamp::of(&renewed, visible)?;
    drop((old, renewed));
    if open::with_ending(&file, "-wal").exists() {
        // Somebody still reads it: beside the new file its write-ahead log would be damage.
        return Err(StoreError::Busy(visible.to_path_buf()));
    }
    open::sync_folder(&file);
    new.persist(&file).map_err(|error| io_error(error.error))?;
    open::sync_folder(&file);
    // The same state is called by another digest now. Killed before this, the next start finds that
    // something is to be published, and compares the logs.
    place
        .change(|sidecar| {
            let published = sidecar.published.as_mut().filter(|last| last.stamp == before);
            if let Some(published) = published {
                published.stamp = after;
            }
        })
        .map_err(io_error)?;
    in_use.unlock().map_err(io_error)
}
