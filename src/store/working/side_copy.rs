//! A named copy beside the visible file, for when that one cannot be replaced.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::TempPath;

use super::Working;
use super::incoming::glance;
use super::publish::{Phase, Published, Put, Refusal, hold};
use super::replacing::retrying;
use crate::store::error::StoreError;
use crate::store::open;
use crate::store::stamp::Stamp;

/// More copies than this of one name are not looked for.
const MOST: u32 = 99;

impl Working {
    /// Publishes beside the visible file, under its name with words added that say whose copy it is.
    /// The same copy is written again as long as it stands in for the visible file, and nobody else has
    /// written to it.
    ///
    /// # Errors
    /// Why not.
    pub fn publish_named(&self, words: &str, report: &dyn Fn(Phase)) -> Result<Published, Refusal> {
        if let Some(path) = self.beside().filter(|path| path.is_file()) {
            match self.publish_beside(&path, report) {
                // It is another's by now.
                Err(Refusal::MovedOn | Refusal::NotOurs(_)) => {}
                done => return done,
            }
        }
        self.publish_beside(&free_name(self.visible(), words), report)
    }

    /// Publishes the working copy beside the visible file, under a name of its own. `path` must not be
    /// there yet, unless it was published to before; it is not written again when it holds what is here.
    ///
    /// # Errors
    /// Why not: `MovedOn` where somebody else works in that copy by now, and `NotOurs` where something else
    /// lies there.
    pub fn publish_beside(
        &self,
        path: &Path,
        report: &dyn Fn(Phase),
    ) -> Result<Published, Refusal> {
        let _turn = self.my_turn();
        let _lock = self.lock_publishing()?;
        let ours = self.place.sidecar().beside.as_deref() == Some(path) && path.is_file();
        if ours {
            let (_, there) = self.hold_beside(path)?;
            if there == self.stamp().map_err(Refusal::Unsound)? {
                return self.remember_published(path, there, Put::Beside);
            }
        }
        let finished = self.finish_file(path, report)?;
        report(Phase::Replacing);
        self.put_beside(finished.file, path, ours)?;
        self.remember_published(path, finished.stamp, Put::Beside)
    }

    /// Puts a finished file under a name of its own: with `replaces`, in the place of a copy that holds
    /// nothing which is not here, else where nothing lies.
    pub(super) fn put_beside(
        &self,
        file: TempPath,
        path: &Path,
        replaces: bool,
    ) -> Result<(), Refusal> {
        let folder_error = |error| Refusal::Folder(StoreError::from_io(path, error));
        let placed = if replaces {
            let (held, _) = self.hold_beside(path)?;
            #[cfg(windows)]
            drop(held);
            let placed = retrying(file, |file| file.persist(path).map_err(|e| (e.error, e.path)));
            #[cfg(not(windows))]
            drop(held);
            placed
        } else {
            open::put_aside_what_was_left(path).map_err(folder_error)?;
            retrying(file, |file| file.persist_noclobber(path).map_err(|e| (e.error, e.path)))
        };
        placed.map_err(folder_error)?;
        open::sync_folder(path);
        Ok(())
    }

    /// Holds a copy under a name of its own, and says what it holds: all of that is here too. Whoever sees
    /// such a copy in the folder may open it and work on in it.
    pub(super) fn hold_beside(&self, path: &Path) -> Result<(Connection, Stamp), Refusal> {
        let held = hold(path)?;
        let there = glance(&held, path).map_err(Refusal::NotOurs)?;
        if there.id != self.id {
            return Err(Refusal::NotOurs(StoreError::OtherDocument(path.to_path_buf())));
        }
        self.refuse_unknown(&held, path)?;
        Ok((held, there.stamp))
    }
}

/// A name that is not taken: "Portefølje (words).samstyr", then "Portefølje (words 2).samstyr".
pub(in crate::store) fn free_name(visible: &Path, words: &str) -> PathBuf {
    let stem = visible.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = visible.extension().map(|e| format!(".{}", e.to_string_lossy()));
    let ending = ending.unwrap_or_default();
    let words = fit_for_a_name(words);
    let name = |number: u32| {
        let number = if number < 2 { String::new() } else { format!(" {number}") };
        visible.with_file_name(format!("{stem} ({words}{number}){ending}"))
    };
    (1..MOST).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(MOST))
}

/// What no system and no synchronising program takes in a name becomes a space.
fn fit_for_a_name(words: &str) -> String {
    let kept: String = words
        .chars()
        .map(|c| if c.is_control() || r#"<>:"/\|?*#%~"#.contains(c) { ' ' } else { c })
        .take(80)
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whose_copy_it_is_and_is_free() {
        let folder = tempfile::tempdir().unwrap();
        let visible = folder.path().join("Portefølje.samstyr");
        let words = "kopi fra Kari/Ås 2026-11-22 12:04";
        let first = free_name(&visible, words);
        let name = first.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(name, "Portefølje (kopi fra Kari Ås 2026-11-22 12 04).samstyr");
        std::fs::write(&first, "x").unwrap();
        let second = free_name(&visible, words).display().to_string();
        assert!(second.ends_with("12 04 2).samstyr"), "{second}");
    }
}
