//! A copy of the document that somebody asks for, at a place that they choose. It is a copy of the same
//! document, which can be brought together with it again. Nothing is laid over but an earlier copy of it
//! that holds nothing which is not here.

use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Working;
use super::publish::Refusal;
use crate::files::{document, is_open, landing};
use crate::model::message::{Message, Tell};
use crate::store::error::StoreError;
use crate::store::open;

/// Why no copy was saved.
#[derive(Debug, Error)]
pub enum CopyError {
    /// The document itself lies there.
    #[error("{} is the document itself", .0.display())]
    Itself(PathBuf),
    /// A copy that holds what is not here lies there.
    #[error("{} holds what is not here", .0.display())]
    HoldsMore(PathBuf),
    /// What lies there is nothing that a copy may take the place of.
    #[error("{0}")]
    Taken(#[source] StoreError),
    /// It could not be written.
    #[error("{0}")]
    NotWritten(#[source] StoreError),
}

impl Tell for CopyError {
    fn message(&self) -> Message {
        let of = |key, path: &Path| Message::new(key).text("path", path.display().to_string());
        match self {
            Self::Itself(path) => of("copy-itself", path),
            Self::HoldsMore(path) => of("copy-holds-more", path),
            Self::Taken(why) => Message::new("copy-taken").words("why", why.message()),
            Self::NotWritten(why) => why.message(),
        }
    }
}

impl Working {
    /// Saves a copy of the document as it stands here. It is published nowhere by that, and nothing that is
    /// done from now on goes into it.
    ///
    /// # Errors
    /// Why not; what lies there is as it was.
    pub fn save_copy(&self, path: &Path) -> Result<(), CopyError> {
        let _turn = self.my_turn();
        let place = landing(path);
        if place == landing(self.visible()) || is_open(&place) {
            return Err(CopyError::Itself(path.to_path_buf()));
        }
        may_be_named(path, &place).map_err(CopyError::NotWritten)?;
        let _lock = self.lock_publishing().map_err(|refusal| refused(refusal, path))?;
        let replaces = path.symlink_metadata().is_ok();
        if replaces {
            // Before a whole file is written for nothing.
            self.hold_beside(path).map_err(|refusal| refused(refusal, path))?;
        }
        let finished = self.finish_file(path, &|_| {}).map_err(|refusal| refused(refusal, path))?;
        self.put_beside(finished.file, path, replaces).map_err(|refusal| refused(refusal, path))
    }
}

/// Refuses a name that SQLite cannot write beside, or would take for a part of another document.
fn may_be_named(path: &Path, place: &Path) -> Result<(), StoreError> {
    if path.is_dir() {
        return Err(StoreError::IsFolder(path.to_path_buf()));
    }
    open::refuse_name(path, place)?;
    let beside = document::belongs_to(place).map_err(|error| StoreError::from_io(path, error))?;
    match beside {
        Some(document) => Err(StoreError::BesideDocument { path: path.to_path_buf(), document }),
        None => Ok(()),
    }
}

fn refused(refusal: Refusal, path: &Path) -> CopyError {
    match refusal {
        Refusal::MovedOn => CopyError::HoldsMore(path.to_path_buf()),
        Refusal::NotOurs(error) => CopyError::Taken(error),
        Refusal::Folder(error) | Refusal::Unsound(error) => CopyError::NotWritten(error),
    }
}
