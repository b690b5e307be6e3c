//! Where a call puts what it makes: a file, or its own standard output under the name of a file.

use std::path::Path;

use super::error::CliError;
use super::terminal;
use crate::files::document::is_marked;
use crate::files::write::{WriteError, write_whole};

/// The names of a process's own standard output.
const OWN_OUTPUT: &[&str] = &["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];

/// Whether that is this process's own standard output, and bytes may go there as they are. What stands
/// before it in a file stays; a document is never written to.
pub fn is_own_output(out: &Path) -> bool {
    let named = cfg!(unix) && OWN_OUTPUT.iter().any(|name| out == Path::new(name));
    // A pipe has nothing to look at, and would be waited for.
    let is_document =
        || out.metadata().is_ok_and(|data| data.is_file()) && is_marked(out).unwrap_or(false);
    named && !terminal::is_watched() && !is_document()
}

/// Writes what was made.
pub fn write(out: &Path, bytes: &[u8]) -> Result<(), CliError> {
    if is_own_output(out) {
        let refused = |error: std::io::Error| WriteError::refused(out, &error);
        return Ok(terminal::hand_on(bytes).map_err(refused)?);
    }
    Ok(write_whole(out, bytes)?)
}
