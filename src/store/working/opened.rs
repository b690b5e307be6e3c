//! What an opening comes to: the document on its working copy, and what there is to say of how it was opened.

use std::path::PathBuf;

use super::Working;
use crate::store::error::StoreError;
use crate::store::{Document, FileOfRecord};

/// A document on its working copy.
#[derive(Debug)]
pub struct Opened {
    /// The document.
    pub document: Document,
    /// Its working copy.
    pub working: Working,
    /// What there is to say about how it was opened.
    pub notices: Vec<Notice>,
}

/// What there is to say when a document has been opened.
#[derive(Debug)]
pub enum Notice {
    /// Changes of an earlier run had not been published; they are here.
    Recovered,
    /// The visible file is gone; the working copy was opened.
    FileGone,
    /// The visible file cannot be read; the working copy was opened.
    FileUnreadable(StoreError),
    /// The visible file knows less than what was published from here.
    OlderInFolder,
    /// The visible file and the working copy each hold what the other lacks.
    MovedOn,
    /// The visible file holds more, which could not be brought in: it is tried again before anything is
    /// published.
    NotTakenIn(StoreError),
    /// What the visible file held more of came in, but for the bytes of these files.
    FilesLacking(Vec<FileOfRecord>),
    /// The working copy was damaged; it lies aside, and the visible file was opened.
    CopySetAside(PathBuf),
    /// The visible file is of an older version; it becomes one of this version when it is next
    /// published. The older one is kept as a snapshot.
    Migrated,
}
