//! What sort of thing a file holds, by what stands in it: enough to see that one would take the place of another.

use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// So much of the beginning and of the end of a file is looked at.
const SAMPLE: u64 = 64 * 1024;

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Nothing at all.
    Empty,
    /// Text of any sort.
    Text,
    /// PDF.
    Pdf,
    /// A picture of points.
    Png,
    /// A document of Word.
    Word,
    /// A workbook of Excel.
    Excel,
    /// Other files, packed in one.
    Packed,
    /// Something that no program of ours writes.
    Other,
}

impl Sort {
    /// Of bytes.
    pub(super) fn of(bytes: &[u8]) -> Self {
        let sample = usize::try_from(SAMPLE).unwrap_or(usize::MAX);
        let end = bytes.get(bytes.len().saturating_sub(sample)..).unwrap_or_default();
        Self::of_ends(bytes.get(..sample).unwrap_or(bytes), end)
    }

    /// Of a file that lies there.
    pub(super) fn of_file(path: &Path) -> std::io::Result<Self> {
        let mut file = File::open(path)?;
        let mut start = Vec::new();
        file.by_ref().take(SAMPLE).read_to_end(&mut start)?;
        let size = file.metadata()?.len();
        file.seek(SeekFrom::Start(size.saturating_sub(SAMPLE)))?;
        let mut end = Vec::new();
        file.take(SAMPLE).read_to_end(&mut end)?;
        Ok(Self::of_ends(&start, &end))
    }

    /// The names of what is packed stand at the end.
    fn of_ends(start: &[u8], end: &[u8]) -> Self {
        let names = |part: &[u8]| end.windows(part.len()).any(|bytes| bytes == part);
        if start.is_empty() {
            Self::Empty
        } else if start.starts_with(b"%PDF-") {
            Self::Pdf
        } else if start.starts_with(b"\x89PNG\r\n\x1a\n") {
            Self::Png
        } else if start.starts_with(b"PK\x03\x04") {
            match (names(b"word/document.xml"), names(b"xl/workbook.xml")) {
                (true, _) => Self::Word,
                (_, true) => Self::Excel,
                (false, false) => Self::Packed,
            }
        } else if start.contains(&0)
            && !start.starts_with(b"\xff\xfe")
            && !start.starts_with(b"\xfe\xff")
        {
            Self::Other
        } else {
            Self::Text
        }
    }

    /// Whether it may take the place of another.
    pub(super) fn may_replace(self, other: Self) -> bool {
        other == Self::Empty || (self == other && other != Self::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_takes_the_place_of_its_own_sort_alone() {
        let packed = |name: &[u8]| [b"PK\x03\x04", name].concat();
        let all = [
            (b"a;b\n".to_vec(), Sort::Text),
            (b"\xff\xfea\0;\0".to_vec(), Sort::Text),
            (b"%PDF-1.7\n\0".to_vec(), Sort::Pdf),
            (b"\x89PNG\r\n\x1a\n\0".to_vec(), Sort::Png),
            (packed(b"word/document.xml"), Sort::Word),
            (packed(b"xl/workbook.xml"), Sort::Excel),
            (packed(b"content.xml"), Sort::Packed),
            (b"SQLite format 3\0\x10".to_vec(), Sort::Other),
            (b"\x7fELF\0".to_vec(), Sort::Other),
        ];
        for (bytes, sort) in &all {
            assert_eq!(Sort::of(bytes), *sort, "{bytes:?}");
            assert!(sort.may_replace(Sort::Empty));
            for (_, other) in &all {
                let same = sort == other && *sort != Sort::Other;
                assert_eq!(sort.may_replace(*other), same, "{sort:?} over {other:?}");
            }
        }
    }
}
