//! A file on its way into a document.

use std::path::Path;
use std::sync::Arc;

use super::hash_of;
use crate::files::{ReadError, read_whole};
use crate::model::attached_file::{AttachedFile, name_from};

/// A file on its way into a document: its bytes, and what they are known by. Bytes come with the step
/// that names them, and lie in the document from then on.
#[derive(Clone, Debug, PartialEq)]
pub struct Attachment {
    file: AttachedFile,
    bytes: Arc<[u8]>,
}

impl Attachment {
    /// The most bytes of a file. Every copy of the document carries all its files, each publication
    /// writes them anew and each mail takes them along: 25 MB is what mail systems let through, and
    /// a hundred scanned pages or a long presentation have less.
    pub const LARGEST: u64 = 25_000_000;

    /// Reads a file from the disk.
    ///
    /// # Errors
    /// Why it cannot be attached.
    pub fn read(path: &Path) -> Result<Self, ReadError> {
        let bytes = read_whole(path, Self::LARGEST)?;
        let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let file = AttachedFile::new(&name_from(&name), size, hash_of(&bytes));
        // A name that was made fit is fit, and what was read has a size that fits.
        let file = file.ok_or_else(|| ReadError::NotFound(path.to_path_buf()))?;
        Ok(Self { file, bytes: bytes.into() })
    }

    /// A file whose bytes are known to be its own.
    pub(super) fn of(file: &AttachedFile, bytes: Vec<u8>) -> Self {
        Self { file: file.clone(), bytes: bytes.into() }
    }

    /// What the record will name.
    #[must_use]
    pub fn file(&self) -> &AttachedFile {
        &self.file
    }

    /// Its bytes.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
