//! Reading small files of our own that anybody may have put something else in the place of.

use std::fs::{self, File};
use std::io::{Error, ErrorKind, Read as _};
use std::path::Path;

/// Reads an ordinary file of no more bytes than that. A pipe or a device is not opened: it might
/// never answer.
pub(crate) fn read_small(file: &Path, most: u64) -> std::io::Result<String> {
    if !fs::metadata(file)?.is_file() {
        return Err(Error::new(ErrorKind::InvalidInput, "it is no file"));
    }
    let mut text = String::new();
    let read = File::open(file)?.take(most.saturating_add(1)).read_to_string(&mut text)?;
    if u64::try_from(read).is_ok_and(|read| read <= most) {
        Ok(text)
    } else {
        Err(ErrorKind::FileTooLarge.into())
    }
}
