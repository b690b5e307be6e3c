//! Copies that lie beside the document: what synchronising programs make when two people have saved
//! the same file, and what people make themselves. The document's key tells them, not the name.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{MutexGuard, PoisonError};
use std::time::SystemTime;

use chrono::{DateTime, Utc};

use super::Working;
use super::incoming::glance;
use crate::files::document;
use crate::model::id::RecordId;
use crate::store::error::StoreError;
use crate::store::open::{self, Manner};
use crate::store::stamp::{Known, Stamp};
use crate::store::{schema, state};

/// So many copies that were put off are remembered.
const MOST_PUT_OFF: usize = 50;

/// No more files of a folder are looked into.
const MOST: usize = 200;

/// Another file that holds the same document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameDocument {
    /// Where it lies.
    pub path: PathBuf,
    /// Of a working copy of this machine: the file that it belonged to and that is gone, so that what was
    /// saved in it was never published.
    pub left_of: Option<PathBuf>,
    /// Whether its name is one that a synchronising program gives to a copy in conflict.
    pub by_synchronising: bool,
    /// Whether it holds changes that are not here.
    pub holds_more: bool,
    /// When it was last written.
    pub changed_at: Option<DateTime<Utc>>,
    /// The end of its log, where that has been looked into; of a file whose log cannot be read, what tells
    /// it from others and from what it may become.
    pub tip: String,
}

/// What synchronising programs write into the names of copies in conflict, in small letters:
/// Dropbox, Nextcloud and ownCloud, Syncthing, iCloud and others, as they speak.
const WORDS: &[&str] = &[
    "conflicted copy",
    "case conflict",
    "motstridende kopi",
    "motstridande kopi",
    "konfliktkopi",
    "kopi i konflikt",
    "kopi med konflikt",
    "motstridig kopia",
    "in konflikt stehende kopie",
    "konfliktkopie",
    "copie en conflit",
    "copia en conflicto",
    "copia in conflitto",
    "conflictkopie",
    "ristiriitainen kopio",
    "_conflict-",
    ".sync-conflict-",
];

impl Working {
    /// The other files in the folder of the visible one that hold this document, those first that
    /// hold what is not here. What somebody has put off is left out until more is written to it.
    ///
    /// # Errors
    /// When the working copy cannot be read; a file beside it that cannot be is left out.
    pub fn copies_beside(&self) -> Result<Vec<SameDocument>, StoreError> {
        let _turn = self.my_turn();
        let mut found = copies_beside(&self.visible, self.id);
        let remembered = self.place.sidecar();
        found.retain(|copy| remembered.beside.as_ref() != Some(&copy.path));
        found.extend(self.left_behind());
        if found.is_empty() {
            return Ok(found);
        }
        let mine = Known::of(&self.connect()?, &self.visible)?;
        for copy in &mut found {
            let theirs = open::connect(&copy.path, &copy.path, Manner::Read).and_then(|(c, _)| {
                Ok((Known::of(&c, &copy.path)?, Stamp::of(&c, &copy.path)?.tip))
            });
            match theirs {
                Ok((theirs, tip)) => {
                    copy.holds_more = mine.against(&theirs).lacks();
                    copy.tip = tip;
                }
                Err(_) => copy.tip = unread(&copy.path),
            }
        }
        found.retain(|copy| copy.left_of.is_none() || copy.holds_more);
        let put_off = |copy: &SameDocument| match copy.left_of {
            None => remembered.put_off.contains(&copy.tip),
            Some(_) => self.put_off().contains(&copy.tip),
        };
        found.retain(|copy| !put_off(copy));
        found.sort_by_key(|copy| (!copy.holds_more, copy.left_of.is_none(), copy.path.clone()));
        Ok(found)
    }

    /// The working copies of this document on this machine whose file is gone, or has made way for another
    /// document, and which nobody has open: it was moved or renamed, and what was saved and not published yet
    /// lies there.
    fn left_behind(&self) -> Vec<SameDocument> {
        let document = self.id.to_string();
        let beside = self.place.others_of(self.id).into_iter().filter_map(|place| {
            let visible = place.sidecar().path;
            // A working copy of which that cannot be read is of nobody knows which file.
            let is_known = !visible.as_os_str().is_empty() && visible != self.visible;
            let is_gone = is_known
                && (visible.try_exists().is_ok_and(|there| !there)
                    || is_another_document(&visible, &document));
            let is_free = is_gone && place.lock_file().is_ok_and(|file| file.try_lock().is_ok());
            let path = place.working();
            (is_free && path.is_file()).then(|| same_document(path, Some(visible)))
        });
        beside.collect()
    }

    fn put_off(&self) -> MutexGuard<'_, Vec<String>> {
        self.put_off.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A copy is not offered again until more is written to it; what a file left that is gone, to which nobody
    /// writes, until the document is opened again.
    ///
    /// # Errors
    /// When it cannot be remembered.
    pub fn put_off_copy(&self, copy: &SameDocument) -> Result<(), StoreError> {
        if copy.left_of.is_some() {
            self.put_off().push(copy.tip.clone());
            return Ok(());
        }
        self.place
            .change(|sidecar| {
                sidecar.put_off.retain(|tip| *tip != copy.tip);
                sidecar.put_off.push(copy.tip.clone());
                let too_many = sidecar.put_off.len().saturating_sub(MOST_PUT_OFF);
                sidecar.put_off.drain(..too_many);
            })
            .map_err(|error| StoreError::from_io(&self.visible, error))
    }

    /// When a name in the folder of the visible file last changed; nothing when that is not known.
    #[must_use]
    pub fn folder_changed_at(&self) -> Option<SystemTime> {
        fs::metadata(open::folder_of(&self.visible)).ok()?.modified().ok()
    }
}

/// The files beside one of ours that hold the document of that key; whether they hold more is not
/// looked into.
#[must_use]
pub fn copies_beside(visible: &Path, id: RecordId) -> Vec<SameDocument> {
    let Ok(entries) = fs::read_dir(open::folder_of(visible)) else { return Vec::new() };
    let stem = visible.file_stem().map(|s| s.to_string_lossy().to_lowercase()).unwrap_or_default();
    entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.file_name() != visible.file_name() && is_ours(path))
        .take(MOST)
        .filter(|path| id_of(path) == Some(id))
        .map(|path| SameDocument {
            by_synchronising: is_name_of_conflict(&stem, &path),
            ..same_document(path, None)
        })
        .collect()
}

/// A file of which nothing is known but that it holds the document.
fn same_document(path: PathBuf, left_of: Option<PathBuf>) -> SameDocument {
    let changed_at = fs::metadata(&path).and_then(|m| m.modified()).ok();
    SameDocument {
        left_of,
        by_synchronising: false,
        holds_more: false,
        tip: String::new(),
        changed_at: changed_at.map(DateTime::<Utc>::from),
        path,
    }
}

/// Whether what lies at a path is certainly not the document of that key: what cannot be read now may be it.
#[must_use]
pub fn is_another_document(path: &Path, document: &str) -> bool {
    match document::is_marked(path) {
        Ok(true) => id_of(path).is_some_and(|id| id.to_string() != document),
        Ok(false) => true,
        Err(_) => false,
    }
}

/// What tells a file whose log cannot be read from others, until it is written to.
fn unread(path: &Path) -> String {
    let about = fs::metadata(path);
    let size = about.as_ref().map_or(0, fs::Metadata::len);
    let changed_at = about.and_then(|about| about.modified()).map(DateTime::<Utc>::from);
    let changed_at = changed_at.map_or_else(|_| String::new(), |at| at.to_rfc3339());
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    format!("{name} {size} {changed_at}")
}

/// Whether a file says of itself that it is one of ours: cheap enough to ask of every file in a
/// folder.
fn is_ours(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.is_file() && document::is_marked(path).unwrap_or(false)
}

fn id_of(path: &Path) -> Option<RecordId> {
    let (connection, version) = open::connect(path, path, Manner::Read).ok()?;
    if version == schema::VERSION {
        return glance(&connection, path).ok().map(|glance| glance.id);
    }
    state::document_key(&connection, path).ok().map(|key| key.id)
}

/// `stem`: the name of the document without its ending, in small letters.
fn is_name_of_conflict(stem: &str, path: &Path) -> bool {
    let name = path.file_stem().map(|s| s.to_string_lossy().to_lowercase()).unwrap_or_default();
    if WORDS.iter().any(|words| name.contains(words)) {
        return true;
    }
    // OneDrive puts the name of the machine behind a hyphen: "Portefølje-KARIS-PC", then
    // "Portefølje-KARIS-PC-2".
    name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-')).is_some_and(|machine| {
        !machine.is_empty() && machine.chars().all(|c| c.is_alphanumeric() || c == '-')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_synchronising_programs_give() {
        for name in [
            "Portefølje-KARIS-PC.samstyr",
            "Portefølje-LAPTOP-7H2K-2.samstyr",
            "Portefølje (Karis motstridende kopi 2024-03-01).samstyr",
            "Portefølje (Kari Nordmann's conflicted copy 2024-03-01).samstyr",
            "Portefølje (conflicted copy 2024-03-01 120400).samstyr",
            "Portefølje_conflict-20240301-120400.samstyr",
            "Portefølje.sync-conflict-20240301-120400-ABCDEFG.samstyr",
        ] {
            assert!(is_name_of_conflict("portefølje", Path::new(name)), "{name}");
        }
        for name in ["Portefølje 2023.samstyr", "Portefølje (kopi fra Kari).samstyr", "Annet-PC.x"]
        {
            assert!(!is_name_of_conflict("portefølje", Path::new(name)), "{name}");
        }
    }
}
