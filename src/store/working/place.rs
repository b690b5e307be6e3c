//! Where working copies lie: one folder for each document and place it was opened from.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use super::sidecar::{SIDECAR, Sidecar, WORKING};
use crate::files::clear_left;
use crate::model::id::RecordId;

/// The folder of working copies of this user on this machine.
#[derive(Clone, Debug)]
pub struct Copies {
    folder: PathBuf,
}

/// The folder of one working copy.
#[derive(Clone, Debug)]
pub(super) struct Place {
    folder: PathBuf,
}

impl Copies {
    /// Working copies in that folder, which is made with the first of them.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// Whether a path lies in this folder.
    #[must_use]
    pub fn hold(&self, path: &Path) -> bool {
        path.starts_with(&self.folder)
    }

    /// Where what is fetched lies before it is known which document it is.
    pub(super) fn folder_for_new(&self) -> PathBuf {
        self.folder.clone()
    }

    /// The place of a document's copy.
    pub(super) fn place(&self, id: RecordId, visible: &Path) -> Place {
        Place { folder: self.folder.join(format!("{id}-{}", path_key(visible))) }
    }

    /// The places of all documents that were ever opened from that path.
    pub(super) fn places_of(&self, visible: &Path) -> Vec<(RecordId, Place)> {
        let ending = format!("-{}", path_key(visible));
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        entries
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name();
                let id = name.to_str()?.strip_suffix(&ending)?.parse().ok()?;
                let place = Place { folder: entry.path() };
                place.working().is_file().then_some((id, place))
            })
            .collect()
    }
}

impl Place {
    /// The places of a document's other copies on this machine.
    pub fn others_of(&self, id: RecordId) -> Vec<Self> {
        let beginning = format!("{id}-");
        let folder = self.folder.parent().unwrap_or(Path::new("."));
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let others = entries.flatten().filter(|entry| {
            let is_its = entry.file_name().to_str().is_some_and(|n| n.starts_with(&beginning));
            is_its && entry.path() != self.folder
        });
        others.map(|entry| Self { folder: entry.path() }).collect()
    }

    /// Makes the folder, for its owner's eyes only.
    pub fn make(&self) -> std::io::Result<()> {
        private_folder(&self.folder)?;
        clear_left(&self.folder);
        clear_left(&self.snapshots());
        Ok(())
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn working(&self) -> PathBuf {
        self.folder.join(WORKING)
    }

    /// The working copy of a moment ago, while another takes its place.
    pub fn previous(&self) -> PathBuf {
        self.folder.join("previous.samstyr")
    }

    pub fn snapshots(&self) -> PathBuf {
        self.folder.join("snapshots")
    }

    /// What is remembered; as if there were nothing where it cannot be read.
    pub fn sidecar(&self) -> Sidecar {
        Sidecar::read(&self.sidecar_file()).ok().flatten().unwrap_or_default()
    }

    pub fn sidecar_file(&self) -> PathBuf {
        self.folder.join(SIDECAR)
    }

    /// Changes what is remembered, one after the other: several threads and windows do. What cannot be
    /// read now is not written over.
    pub fn change(&self, change: impl FnOnce(&mut Sidecar)) -> std::io::Result<()> {
        let turn = to_lock(&self.folder.join("state.lock"))?;
        // Where a file system knows no locks, the last one to write is believed.
        let _ = turn.lock();
        let mut sidecar = Sidecar::read(&self.sidecar_file())?.unwrap_or_default();
        change(&mut sidecar);
        sidecar.write(&self.sidecar_file())
    }

    /// The file whose lock says that the working copy is in use.
    pub fn lock_file(&self) -> std::io::Result<File> {
        to_lock(&self.folder.join("in-use.lock"))
    }

    /// The file whose lock is held while something is published.
    pub fn publish_lock(&self) -> std::io::Result<File> {
        to_lock(&self.folder.join("publish.lock"))
    }
}

/// Opens a file to be locked, making it where there is none.
pub(super) fn to_lock(path: &Path) -> std::io::Result<File> {
    // Opening a pipe would wait for somebody at its other end.
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "it is no file"));
    }
    File::options().create(true).truncate(false).write(true).open(path)
}

/// Sixteen hexadecimal digits for a path.
fn path_key(visible: &Path) -> String {
    let key =
        uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, visible.as_os_str().as_encoded_bytes());
    key.simple().to_string().chars().take(16).collect()
}

/// Makes a folder that only its owner may look into.
pub(super) fn private_folder(folder: &Path) -> std::io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt as _;
        builder.mode(0o700);
    }
    // Windows: folders below the user's own are the user's alone already.
    builder.create(folder)
}

/// A new file that only its owner may read.
pub(super) fn private_file(path: &Path) -> std::io::Result<File> {
    let mut options = File::options();
    options.read(true).write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)
}
