//! The files in which drafts outlive the program: in the user's folder of settings, one for each
//! window that has a file of a document open, since two windows do not know of each other's drafts, and
//! what is typed in one copy of a document is no business of another. Drafts whose window is gone, as after
//! a crash, are taken over by the next window at the same place; those whose place is gone, by the
//! next one that opens the document anywhere, since it was moved or renamed.

use std::fs::{File, TryLockError};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use chrono::Utc;
use uuid::Uuid;

use super::draft::Draft;
use super::written::{Cell, Contents, read, write};

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
    /// The file of the document that its drafts were typed in, where that is known.
    place: Option<PathBuf>,
    /// What is taken over of it.
    pub drafts: Vec<(Cell, Draft)>,
    /// What stays in it.
    rest: Vec<(Cell, Draft)>,
    /// Held until its drafts are kept elsewhere.
    _lock: Option<File>,
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
    /// The other files, to be let go of once their drafts are kept elsewhere.
    pub others: Vec<Left>,
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
                found.others.push(Left::new(file, contents, Some(lock)));
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

    /// Writes all drafts; `safe` waits until the disk has them.
    pub(super) fn write<'a>(
        &self,
        drafts: impl Iterator<Item = (&'a Cell, &'a Draft)>,
        safe: bool,
    ) -> Result<()> {
        write(&self.file, Some(&self.place), drafts, safe)
    }
}

impl Left {
    fn new(file: PathBuf, contents: Contents, lock: Option<File>) -> Self {
        let Contents { place, mut drafts } = contents;
        for (_, draft) in &mut drafts {
            draft.typed_in = draft.typed_in.take().or_else(|| place.clone());
        }
        Self { file, place, drafts, rest: Vec::new(), _lock: lock }
    }

    /// Of a file whose own place is there, what was typed in one that was away and is back.
    fn back(file: PathBuf, contents: Contents, lock: Option<File>, home: &Path) -> Self {
        let Contents { place, drafts } = contents;
        let is_home = |(_, draft): &(Cell, Draft)| draft.typed_in.as_deref() == Some(home);
        let (mut drafts, rest): (Vec<_>, Vec<_>) = drafts.into_iter().partition(is_home);
        drafts.iter_mut().for_each(|(_, draft)| draft.typed_in = None);
        Self { file, place, drafts, rest, _lock: lock }
    }

    /// Its drafts are kept elsewhere, but for those that stand there with another text: they wait here.
    ///
    /// # Errors
    /// When the file cannot be written or removed; all of it stays then.
    pub(super) fn let_go(&self, waiting: &[(Cell, Draft)]) -> Result<()> {
        let waiting = waiting.iter().chain(&self.rest).map(|(cell, draft)| (cell, draft));
        write(&self.file, self.place.as_deref(), waiting, true)
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

    /// Reads what was typed in the document where it does not lie any more, what was typed here and taken
    /// over while this place was away, and what earlier versions kept by the document or by the place alone.
    fn read_left(&mut self, folder: &Path, whose: Whose<'_>, place: &Path) {
        let earlier = key(&place.to_string_lossy());
        let document = key(whose.document);
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        let files = entries.flatten().map(|entry| entry.path());
        let mut files: Vec<PathBuf> =
            files.filter(|file| is_of(file, &document, &earlier)).collect();
        files.sort();
        for file in files {
            // Looked at before it is held: a window that opens its place just then finds it free.
            let goes = match read(&file) {
                Ok(Some(contents)) => contents.goes(whose, place).is_some(),
                Ok(None) => false,
                Err(_) => true,
            };
            let Some(lock) = goes.then(|| lock(&file).ok().flatten()).flatten() else { continue };
            // Somebody may have changed it until it was held.
            let Some(contents) = self.read(&file) else { continue };
            let left = match contents.goes(whose, place) {
                Some(Goes::Whole) => Left::new(file, contents, Some(lock)),
                Some(Goes::Home) => Left::back(file, contents, Some(lock), place),
                None => continue,
            };
            self.others.push(left);
        }
    }
}

/// Whether a file of drafts is one of a document, or of its place by the name that earlier versions gave.
fn is_of(file: &Path, document: &str, earlier: &str) -> bool {
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let Some(name) = name.strip_suffix(".json") else { return false };
    let rest = name.strip_prefix(document);
    name == earlier || rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '-']))
}

/// What of a file of drafts goes to another place.
enum Goes {
    /// All of it: its own place is gone.
    Whole,
    /// What was typed there.
    Home,
}

impl Contents {
    /// What of it goes to a place; nothing where it stays as it is.
    fn goes(&self, whose: Whose<'_>, to: &Path) -> Option<Goes> {
        let Some(place) = &self.place else { return Some(Goes::Whole) };
        if place == to {
            return None;
        }
        let is_gone = place.try_exists().is_ok_and(|exists| !exists) || (whose.is_another)(place);
        if is_gone {
            return Some(Goes::Whole);
        }
        let is_home = |(_, draft): &(Cell, Draft)| draft.typed_in.as_deref() == Some(to);
        self.drafts.iter().any(is_home).then_some(Goes::Home)
    }
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
