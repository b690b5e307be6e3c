//! A place for a file that is no document, and whether it may be put there.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::error::WriteError;
use super::landing::{folder_of, itself, landing};
use super::sort::Sort;
use super::{Nature, document, in_use, sync_folder};

/// How long whoever writes a file waits for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Until {
    /// Until the disk has it, with its name.
    OnDisk,
    /// Until the system has taken it, which brings it to the disk in its own time.
    OnItsWay,
}

/// A place where a file that is no document may be put: nothing lies there that would be lost.
///
/// This is the only way to put such a file anywhere, so that no name leads past the question.
#[derive(Debug)]
pub(crate) struct Target {
    /// As it was named by whoever wants it.
    named: PathBuf,
    /// Where that is.
    place: PathBuf,
}

impl Target {
    /// A place that a person has named: links lead to what they name.
    pub(crate) fn named(path: &Path) -> Result<Self, WriteError> {
        Self::at(path, landing(path))
    }

    /// A place that nobody has named: somebody else's link does not lead us anywhere.
    pub(crate) fn unnamed(path: &Path) -> Result<Self, WriteError> {
        Self::at(path, itself(path))
    }

    fn at(path: &Path, place: PathBuf) -> Result<Self, WriteError> {
        let target = Self { named: path.to_path_buf(), place };
        target.examine()?;
        Ok(target)
    }

    /// The folder that the file comes to lie in.
    pub(crate) fn folder(&self) -> &Path {
        folder_of(&self.place)
    }

    /// Whether bytes may be put there: they are of the same sort as what lies there.
    pub(crate) fn takes(&self, bytes: &[u8]) -> Result<(), WriteError> {
        match Sort::of_file(&self.place) {
            Ok(there) if Sort::of(bytes).may_replace(there) => Ok(()),
            Ok(_) => Err(WriteError::OtherSort(self.named.clone())),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(self.refused(&error)),
        }
    }

    /// Puts a finished file there. It has to lie in the same folder.
    pub(crate) fn put(self, file: NamedTempFile, until: Until) -> Result<(), WriteError> {
        // Making the file took its time: somebody may have put a document there meanwhile.
        self.examine()?;
        file.persist(&self.place).map_err(|error| self.refused(&error.error))?;
        match until {
            Until::OnDisk => sync_folder(&self.place),
            Until::OnItsWay => {}
        }
        Ok(())
    }

    /// Whether what lies there may be replaced.
    fn examine(&self) -> Result<(), WriteError> {
        let refused = |error: std::io::Error| self.refused(&error);
        if in_use::is_open(&self.place) {
            return Err(WriteError::IsDocument(self.named.clone()));
        }
        let metadata = match fs::symlink_metadata(&self.place) {
            Ok(metadata) => Some(metadata),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(refused(error)),
        };
        if let Some(metadata) = metadata {
            self.examine_what_is_there(&metadata)?;
        }
        match document::belongs_to(&self.place).map_err(refused)? {
            Some(document) => {
                Err(WriteError::BesideDocument { path: self.named.clone(), document })
            }
            None => Ok(()),
        }
    }

    fn examine_what_is_there(&self, metadata: &fs::Metadata) -> Result<(), WriteError> {
        let path = self.named.clone();
        match Nature::of(metadata) {
            Nature::File => {}
            nature => return Err(WriteError::NoFile { path, nature }),
        }
        if document::is_ours(&self.place, metadata.len()).map_err(|error| self.refused(&error))? {
            return Err(WriteError::IsDocument(path));
        }
        if metadata.permissions().readonly() {
            return Err(WriteError::ReadOnly(path));
        }
        Ok(())
    }

    /// The system does not let us write there.
    pub(crate) fn refused(&self, error: &std::io::Error) -> WriteError {
        WriteError::refused(&self.named, error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_comes_while_the_file_is_made_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ut.pdf");
        let mut document = b"SQLite format 3\0".to_vec();
        document.resize(68, 0);
        document.extend(document::APPLICATION_ID.to_be_bytes());
        let target = Target::named(&path).unwrap();
        let file = NamedTempFile::new_in(target.folder()).unwrap();
        fs::write(&path, &document).unwrap();
        assert_eq!(
            target.put(file, Until::OnDisk).unwrap_err(),
            WriteError::IsDocument(path.clone())
        );
        assert_eq!(fs::read(&path).unwrap(), document);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }
}
