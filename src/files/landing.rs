//! Where a file of some name lies, or would come to lie.

use std::fs;
use std::path::{Path, PathBuf};

/// No chain of links is followed further.
const MOST_LINKS: usize = 40;

/// The folder that a file lies in.
pub(crate) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes the folder's entry for a new or renamed file durable, where the system can.
pub(crate) fn sync_folder(path: &Path) {
    // Windows cannot open a folder for that, and keeps the entry safe by other means.
    #[cfg(unix)]
    if let Ok(folder) = fs::File::open(folder_of(path)) {
        // A file system that cannot do it leaves us no better way.
        let _ = folder.sync_all();
    }
    #[cfg(not(unix))]
    let _ = path;
}

/// Where a file of that name lies, or would come to lie: through links, also those that lead to
/// nothing yet, and through what `..` means.
#[must_use]
pub fn landing(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        if let Ok(found) = path.canonicalize() {
            return found;
        }
        match fs::read_link(&path) {
            Ok(to) => path = folder_of(&path).join(to),
            Err(_) => break,
        }
    }
    itself(&path)
}

/// Where a file of that name lies, without following the name itself where it is a link.
pub(super) fn itself(path: &Path) -> PathBuf {
    match (folder_of(path).canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_path_buf(),
    }
}
