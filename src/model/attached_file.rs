//! A file that a record names: what it is called, how large it is, and the hash that its bytes are
//! known by. The bytes themselves are the store's.

use std::fmt;
use std::sync::Arc;

use super::content_hash::ContentHash;

/// The longest name of a file, in bytes: what file systems take, with room for a number behind it.
const LONGEST_NAME: usize = 240;

/// A file that a record names. Its name is a label and no place: it says nothing of where the file
/// came from, and no folder follows from it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AttachedFile(Arc<Parts>);

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Parts {
    name: String,
    sha256: ContentHash,
    size: u64,
}

impl AttachedFile {
    /// A file of that name, size and hash; nothing when the name is no label of a file.
    #[must_use]
    pub fn new(name: &str, size: u64, sha256: ContentHash) -> Option<Self> {
        // Sizes are stored and counted as SQLite has them.
        let fits = is_name(name) && i64::try_from(size).is_ok();
        fits.then(|| Self(Arc::new(Parts { name: name.to_owned(), sha256, size })))
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// How many bytes it has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size
    }

    /// The hash of its bytes.
    #[must_use]
    pub fn sha256(&self) -> ContentHash {
        self.0.sha256
    }

    /// The file as it is stored: exactly as `Display` writes it.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        let (hash, rest) = text.split_once(' ')?;
        let (size, name) = rest.split_once(' ')?;
        let number: u64 = size.parse().ok()?;
        // One number has one way of writing it.
        if number.to_string() != size {
            return None;
        }
        Self::new(name, number, ContentHash::from_hex(hash)?)
    }
}

impl fmt::Display for AttachedFile {
    /// As it is stored: hash, size, name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.0.sha256, self.0.size, self.0.name)
    }
}

impl fmt::Debug for AttachedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether a text can be the name of a file anywhere: no folder in it, nothing that a system reads as
/// something else, nothing unseen at its ends.
#[must_use]
pub fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_NAME
        && text == text.trim()
        && !text.ends_with('.')
        && !text.contains(is_unfit)
}

fn is_unfit(c: char) -> bool {
    c.is_control()
        || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
        // What turns the direction of writing makes "fdp.exe" of "exe.pdf", and what ends a line in
        // one program ends it in another.
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// A name for a file that came as `text`: its last part, without what no name holds.
#[must_use]
pub fn name_from(text: &str) -> String {
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let clean: String = last.chars().map(|c| if is_unfit(c) { '_' } else { c }).collect();
    let mut name = clean.trim().trim_end_matches('.').trim_end().to_owned();
    if name.len() > LONGEST_NAME {
        name = shortened(&name);
    }
    if is_name(&name) { name } else { "_".to_owned() }
}

/// The beginning of a long name, with its ending.
fn shortened(name: &str) -> String {
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.len() <= 16 => (stem, format!(".{ending}")),
        _ => (name, String::new()),
    };
    let room = LONGEST_NAME - ending.len();
    let end = (0..=room).rev().find(|end| stem.is_char_boundary(*end)).unwrap_or(0);
    let stem = stem.get(..end).unwrap_or_default().trim_end();
    format!("{stem}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(name: &str) -> Option<AttachedFile> {
        AttachedFile::new(name, 12, ContentHash([7; 32]))
    }

    #[test]
    fn what_is_stored_is_read_and_nothing_else() {
        let file = file("Sakspapir 12 av 22 – «ærfugl».pdf").unwrap();
        let stored = file.to_string();
        assert_eq!(AttachedFile::from_stored(&stored), Some(file));
        for wrong in [
            stored.replace(" 12 ", " 012 "),
            stored.replace(" 12 ", " -12 "),
            stored.replace(" 12 ", "  12 "),
            stored.replace("07", "0G"),
            stored.replace("«ærfugl»", "../x"),
            format!("{stored} "),
            stored.replace("Sakspapir", "\u{202e}Sakspapir"),
            String::new(),
        ] {
            assert_eq!(AttachedFile::from_stored(&wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_name_is_a_label_and_no_place() {
        for (text, name) in [
            ("/home/kari/Brev.pdf", "Brev.pdf"),
            ("C:\\Mine dokument\\Brev.pdf", "Brev.pdf"),
            ("..", "_"),
            ("", "_"),
            ("  Møte: kl. 9?.docx ", "Møte_ kl. 9_.docx"),
            ("regning\u{202e}fdp.exe", "regning_fdp.exe"),
            ("a\nb.txt", "a_b.txt"),
            ("notat...", "notat"),
        ] {
            assert_eq!(name_from(text), name, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn every_text_gives_a_name(text in any::<String>(), long in "\\PC{0,400}\\.pdf") {
            for text in [text, long] {
                let name = name_from(&text);
                prop_assert!(is_name(&name), "{name:?}");
                prop_assert_eq!(name_from(&name), name.clone());
                prop_assert!(file(&name).is_some());
            }
        }
    }
}
