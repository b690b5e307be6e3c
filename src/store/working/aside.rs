//! A working copy that is damaged is kept, out of the way of the one that takes its place.

use std::path::{Path, PathBuf};

use chrono::Utc;

use super::place::Place;
use crate::store::Document;
use crate::store::error::StoreError;
use crate::store::open;

/// Puts a damaged working copy out of the way, and keeps it there; gives the place, or nothing where there is
/// none any more. Not while a window works in it: that would go on in a file that nobody looks for.
pub(super) fn set_aside(place: &Place, visible: &Path) -> Result<Option<PathBuf>, StoreError> {
    let in_use = place.lock_file().map_err(|error| StoreError::from_io(visible, error))?;
    if in_use.try_lock().is_err() {
        return Err(StoreError::Busy(visible.to_path_buf()));
    }
    let file = place.working();
    // Another window may have put it aside since it was looked at here, and have made a new one.
    if !file.is_file() {
        return Ok(None);
    }
    match Document::open_working(&file, visible) {
        Ok(_) => return Ok(None),
        Err(error) if error.is_of_spoilt_file() => {}
        Err(error) => return Err(error),
    }
    let name = format!("damaged-{}.samstyr", Utc::now().format("%Y-%m-%dT%H%M%SZ"));
    let aside = file.with_file_name(name);
    for ending in ["-wal", "-shm"] {
        let _ =
            std::fs::rename(open::with_ending(&file, ending), open::with_ending(&aside, ending));
    }
    std::fs::rename(&file, &aside).map_err(|error| StoreError::from_io(&file, error))?;
    Ok(Some(aside))
}
