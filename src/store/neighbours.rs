//! What lies beside a document under the names that SQLite keeps for itself. It opens whatever it
//! finds there: a pipe would keep it waiting for ever, and so would a device; a folder makes it say
//! that the document cannot be opened; a link leads to a file of somebody else's.

use std::fs;
use std::path::Path;

use super::error::StoreError;
use super::open::with_ending;
use crate::files::{Nature, document, landing};

/// Whether SQLite may be let at a file: whatever lies beside it under a name of SQLite's own is an
/// ordinary file. `named` is what a person calls the document.
pub(super) fn examine_neighbours(file: &Path, named: &Path) -> Result<(), StoreError> {
    // SQLite follows links to a database before it looks beside it.
    let file = landing(file);
    for ending in document::SIDE_FILES {
        let thing = with_ending(&file, ending);
        // What is not there, or cannot be looked at, is SQLite's to judge.
        let Ok(metadata) = fs::symlink_metadata(&thing) else { continue };
        match Nature::of(&metadata) {
            Nature::File => {}
            nature => {
                return Err(StoreError::InTheWay { path: named.to_path_buf(), thing, nature });
            }
        }
    }
    Ok(())
}
