//! A named copy beside the visible file, for when that one cannot be replaced.

use std::path::{Path, PathBuf};

use super::Working;
use super::publish::{Phase, Published, Refusal};

/// More copies than this of one name are not looked for.
const MOST: u32 = 99;

impl Working {
    /// Publishes beside the visible file, under its name with words added that say whose copy it is.
    /// The same copy is written again as long as it stands in for the visible file.
    ///
    /// # Errors
    /// Why not.
    pub fn publish_named(&self, words: &str, report: &dyn Fn(Phase)) -> Result<Published, Refusal> {
        let path = match self.beside().filter(|path| path.is_file()) {
            Some(path) => path,
            None => free_name(self.visible(), words),
        };
        self.publish_beside(&path, report)
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
