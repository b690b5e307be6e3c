//! The documents that this process has open. Where such a document lies, nothing else is written,
//! even if the file has lost its mark meanwhile, is gone, or is known by another name.
//!
//! One list for the whole process, so that whoever writes need not know of those who read.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::landing::landing;
#[cfg(unix)]
use super::nature::identity;

static OPEN: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

fn open() -> MutexGuard<'static, Vec<PathBuf>> {
    // A list of names is whole at every moment, whoever broke down while holding it.
    OPEN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Says that a document is open as long as this value lives.
#[derive(Debug)]
pub struct InUse(PathBuf);

impl InUse {
    /// The document at that place is open from now on.
    #[must_use]
    pub fn new(file: &Path) -> Self {
        let place = landing(file);
        open().push(place.clone());
        Self(place)
    }
}

impl Drop for InUse {
    fn drop(&mut self) {
        let mut open = open();
        if let Some(index) = open.iter().position(|place| *place == self.0) {
            open.swap_remove(index);
        }
    }
}

/// Whether this process has the file at that place open as a document, under this or another name.
pub(crate) fn is_open(place: &Path) -> bool {
    open().iter().any(|other| other == place || same_file(other, place))
}

/// Whether two names are of one file.
#[cfg(unix)]
fn same_file(one: &Path, other: &Path) -> bool {
    let key = |path: &Path| std::fs::metadata(path).ok().as_ref().and_then(identity);
    matches!((key(one), key(other)), (Some(one), Some(other)) if one == other)
}

/// Links are followed before names are compared; second names of one file are not told here, and
/// the mark in its first bytes must do.
#[cfg(not(unix))]
fn same_file(_: &Path, _: &Path) -> bool {
    false
}
