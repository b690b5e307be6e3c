//! Who may read and write a file that this program has made. A temporary file is its owner's alone; what
//! takes its own place or another's is for whom that is for.

use std::fs;
use std::path::Path;

/// Gives a finished file the rights that the system gives any that a person makes in its folder.
pub(crate) fn give_usual(file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // Where it cannot be found out, the file stays its owner's alone, which is safe.
        let Ok(probe) = super::partial::public(super::folder_of(file)) else { return };
        if let Ok(metadata) = probe.as_file().metadata() {
            let usual = fs::Permissions::from_mode(metadata.permissions().mode());
            let _ = fs::set_permissions(file, usual);
        }
    }
    // Windows: a new file inherits the rights of its folder.
    #[cfg(not(unix))]
    let _ = file;
}

/// Gives a finished file the rights, and the group, of the one that it stands in for, and its owner may read
/// and write it, should that be read-only; the usual ones where there is none.
pub(crate) fn give_those_of(other: &Path, file: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
        // Where the system does not let us, the file is its owner's alone, which is safe.
        let Ok(metadata) = fs::metadata(other) else { return give_usual(file) };
        let _ = chown(file, None, Some(metadata.gid()));
        let mode = metadata.permissions().mode() | 0o600;
        let _ = fs::set_permissions(file, fs::Permissions::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = (file, other);
}
