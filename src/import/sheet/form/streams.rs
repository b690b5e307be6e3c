//! What a compound file is (the container of Office before 2007, and of all that Office locks), by the
//! names of its streams.
//!
//! The names are looked for where a directory has them, at every hundred and twenty-eighth byte, and the
//! chain of the directory is not followed: so a file says what it is also where it is damaged, which a
//! library for such files does not.

use std::io::Read;

use super::{Form, Other};

/// The size of an entry of the directory.
const ENTRY: usize = 128;
/// Streams begin at a multiple of this.
const SMALL_SECTOR: usize = 64;
/// The longest name of a stream, in bytes, with the nought behind it.
const LONGEST: usize = 64;

/// What the streams that a file has say, the surest first: a workbook can have a document in it.
const STREAMS: &[(&str, Form)] = &[
    ("DRMEncryptedDataSpace", Form::Other(Other::Rights)),
    ("\u{9}DRMContent", Form::Other(Other::Rights)),
    ("EncryptedPackage", Form::Locked),
    ("Workbook", Form::Xls),
    ("Book", Form::Xls),
    ("WordDocument", Form::Other(Other::Document)),
    ("PowerPoint Document", Form::Other(Other::Slides)),
    ("VisioDocument", Form::Other(Other::Slides)),
    ("__properties_version1.0", Form::Other(Other::Mail)),
];

/// What a compound file is.
///
/// # Errors
/// When it cannot be read.
pub(super) fn form_of<R: Read>(file: &mut R) -> std::io::Result<Form> {
    let mut found: Option<usize> = None;
    let (mut entries, mut locked) = (0_usize, false);
    let mut block = vec![0_u8; ENTRY * 512];
    loop {
        let length = fill(file, &mut block)?;
        let read = block.get(..length).unwrap_or_default();
        locked |= (0..length).step_by(SMALL_SECTOR).any(|at| is_locked(read.get(at..)));
        for entry in block.get(..length).unwrap_or_default().chunks_exact(ENTRY) {
            let Some(name) = name_of(entry) else { continue };
            entries += 1;
            let place = STREAMS.iter().position(|(known, _)| known.eq_ignore_ascii_case(&name));
            found = match (found, place) {
                (Some(best), Some(place)) => Some(best.min(place)),
                (best, place) => best.or(place),
            };
        }
        if length < block.len() {
            break;
        }
    }
    Ok(match found.and_then(|place| STREAMS.get(place)) {
        Some((_, Form::Xls)) if locked => Form::Locked,
        Some((_, form)) => *form,
        None if entries == 0 => Form::Broken,
        None => Form::Other(Other::Unknown),
    })
}

/// Whether a workbook begins here whose records are enciphered: the second of them, or the third, says so.
/// A library that goes on to read what it cannot reports whatever it stumbles over.
fn is_locked(stream: Option<&[u8]>) -> bool {
    const BEGINNINGS: [&[u8]; 2] =
        [b"\x09\x08\x10\x00\x00\x06\x05\x00", b"\x09\x08\x08\x00\x00\x05\x05\x00"];
    const FILE_PASS: u16 = 0x2f;
    let Some(mut rest) = stream else { return false };
    if !BEGINNINGS.iter().any(|begins| rest.starts_with(begins)) {
        return false;
    }
    for _ in 0..4 {
        let [id, more, size, large, ..] = *rest else { return false };
        if u16::from_le_bytes([id, more]) == FILE_PASS {
            return true;
        }
        let length = usize::from(u16::from_le_bytes([size, large]));
        rest = rest.get(4 + length..).unwrap_or_default();
    }
    false
}

/// Fills the block as far as the file goes.
fn fill<R: Read>(file: &mut R, block: &mut [u8]) -> std::io::Result<usize> {
    let mut length = 0;
    while let Some(rest) = block.get_mut(length..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            read => length += read,
        }
    }
    Ok(length)
}

/// The name that an entry of a directory has; nothing where the bytes are none.
fn name_of(entry: &[u8]) -> Option<String> {
    let length = usize::from(u16::from_le_bytes([*entry.get(64)?, *entry.get(65)?]));
    // A storage, a stream or the root; nothing but noughts behind the name.
    let is_entry = matches!(entry.get(66)?, 1 | 2 | 5)
        && (4..=LONGEST).contains(&length)
        && length % 2 == 0
        && entry.get(length - 2..LONGEST)?.iter().all(|byte| *byte == 0);
    if !is_entry {
        return None;
    }
    let units: Vec<u16> = entry
        .get(..length - 2)?
        .chunks_exact(2)
        .filter_map(|two| Some(u16::from_le_bytes([*two.first()?, *two.get(1)?])))
        .collect();
    String::from_utf16(&units).ok()
}
