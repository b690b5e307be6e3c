//! Systems with a call for it that says whether it went well.

use std::path::Path;

/// Opens a file; says whether that went well.
pub fn open(path: &Path) -> bool {
    opener::open(path).is_ok()
}

/// Shows a file in its folder, or the folder.
pub fn reveal(path: &Path) -> bool {
    opener::reveal(path).is_ok()
}
