//! Taking back a merge: the working copy as it was right before, in the place of the merged one.
//!
//! That is no step in the log: the log itself goes back, as long as nobody has seen it longer.

use super::incoming::fetch;
use super::{Snapshot, Working};
use crate::store::Document;
use crate::store::error::StoreError;

impl Working {
    /// Puts a snapshot in the place of the working copy. False where another window uses the copy
    /// as well, and nothing has changed then.
    ///
    /// # Errors
    /// When the snapshot is of another document, cannot be read, or the disk refuses; the working
    /// copy holds what it held then.
    pub fn take_back(
        &self,
        document: &mut Document,
        snapshot: &Snapshot,
    ) -> Result<bool, StoreError> {
        let _turn = self.my_turn();
        let file = self.room_for_incoming()?;
        let fetched = fetch(&snapshot.path, &file)?;
        if fetched.id != self.id {
            return Err(StoreError::OtherDocument(snapshot.path.clone()));
        }
        let before = self.place.sidecar();
        let replaced = self.replace(document, before.seen, fetched, file)?.is_none();
        if replaced {
            // What stands in the visible file is what stood there before.
            self.place
                .change(|sidecar| {
                    sidecar.published = before.published;
                    sidecar.beside = before.beside;
                })
                .map_err(|error| StoreError::from_io(&self.visible, error))?;
        }
        Ok(replaced)
    }
}
