//! A finished file takes the name of another.

use std::path::Path;

use tempfile::TempPath;

use crate::store::open;

/// Puts a finished file in the place of the target, and the name safely on disk.
pub(super) fn replace(file: TempPath, target: &Path) -> std::io::Result<()> {
    retrying(file, |file| file.persist(target).map_err(|e| (e.error, e.path)))?;
    open::sync_folder(target);
    Ok(())
}

/// Replaces a file, patiently: a virus scanner or a synchronising program may hold it for a moment.
pub(super) fn retrying<T>(
    file: TempPath,
    replace: impl Fn(TempPath) -> Result<T, (std::io::Error, TempPath)>,
) -> std::io::Result<T> {
    let mut file = file;
    let mut waits = [50, 200, 500, 1000].into_iter();
    loop {
        match replace(file) {
            Ok(done) => return Ok(done),
            Err((error, kept)) => {
                file = kept;
                let Some(wait) = waits.next().filter(|_| may_pass(&error)) else {
                    return Err(error);
                };
                std::thread::sleep(std::time::Duration::from_millis(wait));
            }
        }
    }
}

/// Whether an error of replacing is one of somebody else's having the file open: Windows calls that
/// a sharing violation (32), a lock violation (33) or a denied access (5).
fn may_pass(error: &std::io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32 | 33))
}
