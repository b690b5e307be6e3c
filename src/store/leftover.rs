//! What a leftover journal says of the file that it was written for: SQLite keeps the pages as they were
//! before a change in it, the first page among them, which counts the changes of the file.
//!
//! The format is that of <https://www.sqlite.org/fileformat2.html#the_rollback_journal>.

use std::fs::File;
use std::io::{Read as _, Result, Seek as _, SeekFrom};
use std::path::Path;

use super::schema::{APPLICATION_ID, VERSION};
use crate::files::is_open;

/// What a journal begins with.
const MAGIC: [u8; 8] = [0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7];
/// So long is the header of a database, at the beginning of its first page.
const HEADER: usize = 100;

/// What a database says of itself in its header.
#[derive(Debug, PartialEq, Eq)]
struct Header {
    is_database: bool,
    page_size: [u8; 2],
    /// How often the file has been changed; one more with each change. A file that was published has
    /// begun anew.
    changes: u32,
    user_version: i32,
    application_id: i32,
}

/// Whose a journal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leftover {
    /// It may be of this file, in the midst of whose change somebody was killed.
    Possible,
    /// It is of another file, or of this one as it was long ago; or nothing was written upon it.
    Foreign,
    /// The file is none of ours, or of a later version of this program, whose affair its journal is.
    NotOurs,
    /// The same of a file of ours of that version.
    Newer(i64),
}

/// Whether the journal can be of the file that lies beside it.
pub(super) fn look_at(mut journal: &File, file: &Path) -> Leftover {
    // To close a file is to let go of what SQLite holds of it in this process.
    if is_open(file) {
        return Leftover::Possible;
    }
    // The header never changes in these, however far a change has come.
    let Ok(now) = header_of(file) else { return Leftover::NotOurs };
    if !now.is_database || i64::from(now.application_id) != APPLICATION_ID {
        return Leftover::NotOurs;
    }
    if i64::from(now.user_version) > VERSION {
        return Leftover::Newer(now.user_version.into());
    }
    match first_page(&mut journal) {
        Ok(Saved::Nothing) => Leftover::Foreign,
        Ok(Saved::FirstPage(then)) if !can_follow(&then, &now) => Leftover::Foreign,
        Ok(Saved::FirstPage(_) | Saved::Unknown) | Err(_) => Leftover::Possible,
    }
}

/// Whether the file is the one that the journal was written for, before or after that one change.
fn can_follow(then: &Header, now: &Header) -> bool {
    let is_same = (then.page_size, then.user_version, then.application_id)
        == (now.page_size, now.user_version, now.application_id);
    is_same && [then.changes, then.changes.wrapping_add(1)].contains(&now.changes)
}

/// What a journal has kept of the first page.
enum Saved {
    /// Nothing that it holds was on disk yet, and so nothing was written to the file.
    Nothing,
    FirstPage(Header),
    /// It holds other pages, or is no journal as we know them.
    Unknown,
}

fn first_page(journal: &mut &File) -> Result<Saved> {
    let length = journal.metadata()?.len();
    let mut at = 0;
    while let Some(part) = Part::read(journal, at, length)? {
        if at == 0 && part.records == 0 {
            return Ok(Saved::Nothing);
        }
        at += part.sector;
        let record = part.page + 8;
        for _ in 0..part.records.min(length / record) {
            let mut number = [0; 4];
            journal.seek(SeekFrom::Start(at))?;
            journal.read_exact(&mut number)?;
            if u32::from_be_bytes(number) == 1 {
                return Ok(read_header(journal)?.map_or(Saved::Unknown, Saved::FirstPage));
            }
            at += record;
        }
        at = at.next_multiple_of(part.sector);
    }
    Ok(Saved::Unknown)
}

/// A header within a journal, and what follows it.
struct Part {
    records: u64,
    /// The room that the header takes, in bytes.
    sector: u64,
    /// In bytes.
    page: u64,
}

impl Part {
    fn read(journal: &mut &File, at: u64, length: u64) -> Result<Option<Self>> {
        let mut bytes = [0; 28];
        if at + 28 > length {
            return Ok(None);
        }
        journal.seek(SeekFrom::Start(at))?;
        journal.read_exact(&mut bytes)?;
        let number = |at: usize| {
            bytes
                .get(at..at + 4)
                .and_then(|four| four.try_into().ok())
                .map_or(0, u32::from_be_bytes)
        };
        let (records, sector, page) = (number(8), number(20), number(24));
        let is_sound = bytes.starts_with(&MAGIC) && sector >= 32 && page >= 512;
        Ok(is_sound.then(|| Self {
            // All that follow, where nobody has counted them.
            records: if records == u32::MAX { u64::MAX } else { records.into() },
            sector: sector.into(),
            page: page.into(),
        }))
    }
}

fn header_of(file: &Path) -> Result<Header> {
    let mut file = &File::open(file)?;
    read_header(&mut file)?.ok_or_else(|| std::io::ErrorKind::InvalidData.into())
}

/// The header of a database that begins here; nothing where there is none.
fn read_header(file: &mut &File) -> Result<Option<Header>> {
    let mut bytes = [0; HEADER];
    file.read_exact(&mut bytes)?;
    let part = |at: usize| bytes.get(at..at + 4).and_then(|four| <[u8; 4]>::try_from(four).ok());
    let (Some(changes), Some(user_version), Some(application_id)) = (part(24), part(60), part(68))
    else {
        return Ok(None);
    };
    Ok(Some(Header {
        is_database: bytes.starts_with(b"SQLite format 3\0"),
        page_size: [bytes[16], bytes[17]],
        changes: u32::from_be_bytes(changes),
        user_version: i32::from_be_bytes(user_version),
        application_id: i32::from_be_bytes(application_id),
    }))
}
