//! The files in which drafts outlive the program: in the user's folder of settings, one for each
//! window that has a file of a document open, since two windows do not know of each other's drafts, and
//! what is typed in one copy of a document is no business of another. Drafts whose window is gone, as after
//! a crash, are taken over by the next window at the same place. Those whose place is gone, since the
//! document was moved or renamed, are offered wherever it is opened: nobody knows which of its copies it
//! was, so that they stay in their own file until somebody comes back to them.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fs::{File, TryLockError};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::Utc;
use uuid::Uuid;

use super::draft::Draft;
use super::written::{Cell, Contents, read, write};
use crate::files::Until;

/// How many windows of one place have a file of their own.
const MOST_WINDOWS: usize = 8;

/// The file of one window.
#[derive(Debug)]
pub(super) struct OwnFile {
    file: PathBuf,
    place: PathBuf,
    /// Held as long as the window has the document open.
    _lock: File,
}

/// A file of a window that is gone.
#[derive(Debug)]
pub(super) struct Left {
    file: PathBuf,
    /// What lay in it when it was read.
    contents: Contents,
    /// What of it this window shows.
    shown: BTreeSet<Cell>,
    /// What of that is kept elsewhere by now, or discarded.
    released: BTreeSet<Cell>,
    /// Held while it is taken over as a whole. Else two windows may show it.
    lock: Option<File>,
}

/// A document, as its drafts know it.
#[derive(Clone, Copy)]
pub(super) struct Whose<'a> {
    /// Its key.
    pub document: &'a str,
    /// Whether what lies at a place is certainly something else.
    pub is_another: &'a dyn Fn(&Path) -> bool,
}

/// What earlier windows left.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The drafts of what is the window's own file now.
    pub drafts: Vec<(Cell, Draft)>,
    /// What other windows have left at the same place: this one's from now on.
    pub of_place: Vec<Left>,
    /// What lies in the files of other places.
    pub elsewhere: Vec<Left>,
    /// Files that cannot be read, where they lie now.
    pub unreadable: Vec<PathBuf>,
}

impl OwnFile {
    /// Takes a file for a window on a document, and reads what windows that are gone have left.
    ///
    /// # Errors
    /// When no file can be had: what is typed is not kept then.
    pub(super) fn take(folder: &Path, whose: Whose<'_>, path: &Path) -> (Result<Self>, Found) {
        let folder = folder.join("drafts");
        let mut found = Found::default();
        if let Err(error) = std::fs::create_dir_all(&folder) {
            return (Err(error), found);
        }
        let place = place_of(path);
        let own_name = format!("{}.{}", key(whose.document), key(&place.to_string_lossy()));
        let mut own: Option<Self> = None;
        let mut refused = Error::from(ErrorKind::ResourceBusy);
        for number in 1..=MOST_WINDOWS {
            let file = folder.join(format!("{}.json", numbered(&own_name, number)));
            if own.is_some() && !file.exists() {
                continue;
            }
            let lock = match lock(&file) {
                Ok(Some(lock)) => lock,
                Ok(None) => continue,
                Err(error) => {
                    refused = error;
                    continue;
                }
            };
            let contents = found.read(&file);
            if own.is_none() && !found.unreadable.contains(&file) {
                found.drafts = contents.map(|contents| contents.drafts).unwrap_or_default();
                own = Some(Self { file, place: place.clone(), _lock: lock });
            } else if let Some(contents) = contents {
                found.of_place.push(Left::new(file, contents, Some(lock)));
            }
        }
        found.read_left(&folder, whose, &place);
        (own.ok_or(refused), found)
    }

    /// Where it lies.
    #[cfg(test)]
    pub(super) fn path(&self) -> &Path {
        &self.file
    }

    /// Writes all drafts.
    pub(super) fn write<'a>(
        &self,
        drafts: impl Iterator<Item = (&'a Cell, &'a Draft)>,
        until: Until,
    ) -> Result<()> {
        write(&self.file, Some(&self.place), drafts, until)
    }
}

impl Left {
    fn new(file: PathBuf, contents: Contents, lock: Option<File>) -> Self {
        Self { file, contents, shown: BTreeSet::new(), released: BTreeSet::new(), lock }
    }

    /// The file of the document that it was typed in, where that is known.
    pub(super) fn place(&self) -> Option<&Path> {
        self.contents.place.as_deref()
    }

    /// Shows what lies in it, as far as it is taken.
    pub(super) fn show(&mut self, mut is_taken: impl FnMut(&Cell, &Draft) -> bool) {
        let lines = self.contents.drafts.iter();
        let taken = lines.filter(|(cell, draft)| is_taken(cell, draft));
        self.shown = taken.map(|(cell, _)| cell.clone()).collect();
    }

    /// It is not shown here any more, and stays where it lies.
    pub(super) fn forget(&mut self, cell: &Cell) {
        self.shown.remove(cell);
    }

    /// It is kept elsewhere from now on, or discarded, where it was shown.
    pub(super) fn release(&mut self, cell: &Cell) {
        if self.shown.remove(cell) {
            self.released.insert(cell.clone());
        }
    }

    /// All that was shown is kept elsewhere.
    pub(super) fn release_all(&mut self) {
        self.released.append(&mut self.shown);
    }

    /// Lets go of what was released. What somebody has changed there meanwhile stays.
    ///
    /// # Errors
    /// When the file cannot be written or removed, or another window holds it; all of it stays then.
    pub(super) fn let_go(&mut self) -> Result<()> {
        if self.released.is_empty() {
            return Ok(());
        }
        let _held = match &self.lock {
            Some(_) => None,
            None => Some(lock(&self.file)?.ok_or(ErrorKind::ResourceBusy)?),
        };
        if let Some(Contents { place, mut drafts }) = read(&self.file)? {
            let before = &self.contents.drafts;
            let is_same = |cell: &Cell, draft: &Draft| {
                before.iter().any(|(known, was)| known == cell && was.text == draft.text)
            };
            drafts.retain(|(cell, draft)| !self.released.contains(cell) || !is_same(cell, draft));
            let lines = drafts.iter().map(|(cell, draft)| (cell, draft));
            write(&self.file, place.as_deref(), lines, Until::OnDisk)?;
        }
        self.released.clear();
        Ok(())
    }
}

impl Found {
    /// What lies in a file that may not be there. What cannot be read is set aside, and never written
    /// over.
    fn read(&mut self, file: &Path) -> Option<Contents> {
        read(file).unwrap_or_else(|_| {
            let aside =
                file.with_extension(format!("unreadable-{}", Utc::now().timestamp_millis()));
            let moved = std::fs::rename(file, &aside).is_ok();
            self.unreadable.push(if moved { aside } else { file.to_path_buf() });
            None
        })
    }

    /// Reads what was typed in the document where it does not lie any more, and what earlier versions kept
    /// by the document or by the place alone.
    fn read_left(&mut self, folder: &Path, whose: Whose<'_>, place: &Path) {
        let earlier = key(&place.to_string_lossy());
        let document = key(whose.document);
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let files = entries.flatten().map(|entry| entry.path());
        let mut files: Vec<PathBuf> =
            files.filter(|file| is_of(file, &document, &earlier)).collect();
        // What was typed last comes first.
        files.sort_by_cached_key(|file| (Reverse(modified(file)), file.clone()));
        for file in files {
            // Looked at before it is held: a window that opens its place just then finds it free.
            let is_left = match read(&file) {
                Ok(Some(contents)) => contents.is_left(whose, place),
                Ok(None) => false,
                Err(_) => true,
            };
            let Some(lock) = is_left.then(|| lock(&file).ok().flatten()).flatten() else {
                continue;
            };
            // Somebody may have changed it until it was held.
            let contents = self.read(&file).filter(|contents| contents.is_left(whose, place));
            let Some(contents) = contents else { continue };
            match name(&file) == earlier {
                true => self.of_place.push(Left::new(file, contents, Some(lock))),
                false => self.elsewhere.push(Left::new(file, contents, None)),
            }
        }
    }
}

/// What a file of drafts is called, without its ending; nothing where it is none.
fn name(file: &Path) -> &str {
    let name = file.file_name().and_then(|name| name.to_str());
    name.and_then(|name| name.strip_suffix(".json")).unwrap_or_default()
}

/// Whether a file of drafts is one of a document, or of its place by the name that earlier versions gave.
fn is_of(file: &Path, document: &str, earlier: &str) -> bool {
    let name = name(file);
    let rest = name.strip_prefix(document);
    name == earlier || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

impl Contents {
    /// Whether the document lies no more where this was typed, for a window on it at a place.
    fn is_left(&self, whose: Whose<'_>, at: &Path) -> bool {
        // Earlier versions did not say where.
        let Some(place) = &self.place else { return true };
        let is_gone = || place.try_exists().is_ok_and(|exists| !exists);
        place != at && (is_gone() || (whose.is_another)(place))
    }
}

/// When a file was written last, where that is known.
fn modified(file: &Path) -> Option<SystemTime> {
    file.metadata().and_then(|about| about.modified()).ok()
}

/// A file of a document by the one name that all ways to it have in common.
fn place_of(path: &Path) -> PathBuf {
    let whole = path.canonicalize().or_else(|_| std::path::absolute(path));
    whole.unwrap_or_else(|_| path.to_path_buf())
}

/// Holds a file of drafts for this window; nothing where another window holds it.
fn lock(file: &Path) -> Result<Option<File>> {
    let path = file.with_extension("lock");
    let file = File::options().create(true).truncate(false).write(true).open(path)?;
    Ok(match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        // A file system without locks has no second window to fear that could be told of.
        Ok(()) | Err(TryLockError::Error(_)) => Some(file),
    })
}

fn numbered(name: &str, number: usize) -> String {
    match number {
        1 => name.to_owned(),
        _ => format!("{name}-{number}"),
    }
}

fn key(of: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, of.as_bytes()).to_string()
}
