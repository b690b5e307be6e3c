//! The files in which drafts outlive the program: in the user's folder of settings, one for each
//! window that has the document open, since two windows do not know of each other's drafts. A file
//! whose window is gone, as after a crash, is taken over by the next one.

use std::fs::{File, TryLockError};
use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use chrono::Utc;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::draft::{About, Draft, Stand};
use crate::app::settings::keep_file;
use crate::files::read_small;
use crate::model::id::RecordId;
use crate::model::kind::Kind;

/// A longer file of drafts was not written by us.
const LONGEST: u64 = 256 << 20;

/// How many windows of one document have a file of their own.
const MOST_WINDOWS: usize = 8;

/// A record and the name of its field or column.
pub(super) type Cell = (RecordId, String);

/// The file of one window.
#[derive(Debug)]
pub(super) struct OwnFile {
    path: PathBuf,
    /// Held as long as the window has the document open.
    _lock: File,
}

/// What earlier windows left.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The drafts, those of the window's own file first.
    pub drafts: Vec<(Cell, Draft)>,
    /// The files of windows that are gone; each is to be removed once its drafts are kept elsewhere.
    pub others: Vec<PathBuf>,
    /// Files that cannot be read, where they lie now.
    pub unreadable: Vec<PathBuf>,
    /// The other files are held until they are taken over.
    pub locks: Vec<File>,
}

/// A draft as it lies in the file. The first form is that of earlier versions.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Bare(String, String, String),
    Whole {
        record: String,
        field: String,
        text: String,
        #[serde(default)]
        kind: String,
        #[serde(default)]
        name: String,
        over: Option<String>,
    },
}

impl OwnFile {
    /// Takes a file for a window on a document, and reads what windows that are gone have left.
    ///
    /// # Errors
    /// When no file can be had: what is typed is not kept then.
    pub(super) fn take(folder: &Path, document: &str, path: &Path) -> (Result<Self>, Found) {
        let folder = folder.join("drafts");
        let mut found = Found::default();
        if let Err(error) = std::fs::create_dir_all(&folder) {
            return (Err(error), found);
        }
        let mut own: Option<Self> = None;
        let mut refused = Error::from(ErrorKind::ResourceBusy);
        for number in 1..=MOST_WINDOWS {
            let name = name_of(document, number);
            let file = folder.join(format!("{name}.json"));
            let lock = match lock(&folder.join(format!("{name}.lock"))) {
                Ok(Some(lock)) => lock,
                Ok(None) => continue,
                Err(error) => {
                    refused = error;
                    continue;
                }
            };
            let there = found.read(&file);
            if own.is_none() && !found.unreadable.contains(&file) {
                own = Some(Self { path: file, _lock: lock });
            } else if there {
                found.others.push(file);
                found.locks.push(lock);
            }
        }
        // Where earlier versions kept them.
        let earlier = std::path::absolute(path).ok().map(|place| key(&place.to_string_lossy()));
        let earlier = earlier.map(|name| folder.join(format!("{name}.json")));
        if let Some(earlier) = earlier.filter(|file| found.read(file)) {
            found.others.push(earlier);
        }
        (own.ok_or(refused), found)
    }

    /// Where it lies.
    #[cfg(test)]
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes all drafts; `safe` waits until the disk has them.
    pub(super) fn write<'a>(
        &self,
        drafts: impl Iterator<Item = (&'a Cell, &'a Draft)>,
        safe: bool,
    ) -> Result<()> {
        write(&self.path, drafts, safe)
    }
}

impl Found {
    /// Reads a file that may not be there. What cannot be read is set aside, and never written over.
    fn read(&mut self, file: &Path) -> bool {
        let read = match read_small(file, LONGEST) {
            Err(error) if error.kind() == ErrorKind::NotFound => return false,
            Err(error) => Err(error),
            Ok(text) => serde_json::from_str::<Vec<Line>>(&text).map_err(Error::other),
        };
        match read {
            Ok(lines) => {
                self.drafts.extend(lines.into_iter().filter_map(Line::draft));
                true
            }
            Err(_) => {
                let aside =
                    file.with_extension(format!("unreadable-{}", Utc::now().timestamp_millis()));
                let moved = std::fs::rename(file, &aside).is_ok();
                self.unreadable.push(if moved { aside } else { file.to_path_buf() });
                false
            }
        }
    }
}

impl Line {
    fn draft(self) -> Option<(Cell, Draft)> {
        let stand = Stand::Found;
        Some(match self {
            Self::Bare(record, field, text) => {
                ((record.parse().ok()?, field), Draft { text, stand, ..Draft::default() })
            }
            Self::Whole { record, field, text, kind, name, over } => {
                let about = Kind::from_plural(&kind).map(|kind| About { kind, name });
                let draft = Draft { text, about, over, stand, sent: None };
                ((record.parse().ok()?, field), draft)
            }
        })
    }
}

/// Writes drafts into a file; no drafts need no file.
pub(super) fn write<'a>(
    path: &Path,
    drafts: impl Iterator<Item = (&'a Cell, &'a Draft)>,
    safe: bool,
) -> Result<()> {
    let lines: Vec<Line> = drafts
        .map(|((record, field), draft)| Line::Whole {
            record: record.to_string(),
            field: field.clone(),
            text: draft.text.clone(),
            kind: draft.about.as_ref().map_or("", |about| about.kind.plural()).to_owned(),
            name: draft.about.as_ref().map_or("", |about| &about.name).to_owned(),
            over: draft.over.clone(),
        })
        .collect();
    if !lines.is_empty() {
        let text = serde_json::to_vec(&lines).map_err(Error::other)?;
        return keep_file(path, &text, safe);
    }
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Holds a file for this window; nothing where another window holds it.
fn lock(path: &Path) -> Result<Option<File>> {
    let file = File::options().create(true).truncate(false).write(true).open(path)?;
    Ok(match file.try_lock() {
        Err(TryLockError::WouldBlock) => None,
        // A file system without locks has no second window to fear that could be told of.
        Ok(()) | Err(TryLockError::Error(_)) => Some(file),
    })
}

fn name_of(document: &str, number: usize) -> String {
    match number {
        1 => key(document),
        _ => format!("{}-{number}", key(document)),
    }
}

fn key(of: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, of.as_bytes()).to_string()
}
