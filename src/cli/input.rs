//! Reading what a call names as its input: a file, or what another program writes meanwhile
//! (`/dev/stdin`, the shell's `<(…)`). Only so much of it, so that a wrong file or a device that never
//! comes to an end costs a sentence and not the memory.

use std::fs::File;
use std::io::{Error, ErrorKind, Read as _};
use std::path::Path;

/// The largest input that is read, in bytes.
const LARGEST: u64 = 4 << 20;

/// Reads a small text.
pub(crate) fn read_input(path: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    let read = File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if u64::try_from(read).is_ok_and(|read| read > LARGEST) {
        return Err(ErrorKind::FileTooLarge.into());
    }
    String::from_utf8(bytes).map_err(|error| Error::new(ErrorKind::InvalidData, error.utf8_error()))
}
