//! Drafts as they lie in a file, with the place of the document's file that they were typed in.

use std::io::{Error, ErrorKind, Result};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::draft::{About, Draft, Stand};
use crate::app::settings::keep_file;
use crate::files::{Until, read_small};
use crate::model::id::RecordId;
use crate::model::kind::Kind;

/// A longer file of drafts was not written by us.
const LONGEST: u64 = 256 << 20;

/// A record and the name of its field or column.
pub(super) type Cell = (RecordId, String);

/// What a file of drafts holds.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// The file of the document that they were typed in; nothing where an earlier version wrote them.
    pub place: Option<PathBuf>,
    /// The drafts.
    pub drafts: Vec<(Cell, Draft)>,
}

/// The file. Earlier versions did not say what the drafts were typed in.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Written {
    Of { place: PathBuf, drafts: Vec<Line> },
    Earlier(Vec<Line>),
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

/// What a file holds; nothing where it is not there.
///
/// # Errors
/// When it cannot be read.
pub(super) fn read(file: &Path) -> Result<Option<Contents>> {
    let text = match read_small(file, LONGEST) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        text => text?,
    };
    let (place, lines) = match serde_json::from_str(&text).map_err(Error::other)? {
        Written::Of { place, drafts } => (Some(place), drafts),
        Written::Earlier(lines) => (None, lines),
    };
    let drafts = lines.into_iter().filter_map(Line::draft).collect();
    Ok(Some(Contents { place, drafts }))
}

/// Writes drafts into a file; no drafts need no file.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write<'a>(
    file: &Path,
    place: Option<&Path>,
    drafts: impl Iterator<Item = (&'a Cell, &'a Draft)>,
    until: Until,
) -> Result<()> {
    let lines: Vec<Line> = drafts.map(|(cell, draft)| Line::of(cell, draft)).collect();
    if lines.is_empty() {
        return match std::fs::remove_file(file) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        };
    }
    let written = match place {
        Some(place) => Written::Of { place: place.to_path_buf(), drafts: lines },
        None => Written::Earlier(lines),
    };
    keep_file(file, &serde_json::to_vec(&written).map_err(Error::other)?, until)
}

impl Line {
    fn of((record, field): &Cell, draft: &Draft) -> Self {
        Self::Whole {
            record: record.to_string(),
            field: field.clone(),
            text: draft.text.clone(),
            kind: draft.about.as_ref().map_or("", |about| about.kind.plural()).to_owned(),
            name: draft.about.as_ref().map_or("", |about| &about.name).to_owned(),
            over: draft.over.clone(),
        }
    }

    fn draft(self) -> Option<(Cell, Draft)> {
        let stand = Stand::Aside;
        Some(match self {
            Self::Bare(record, field, text) => {
                ((record.parse().ok()?, field), Draft { text, stand, ..Draft::default() })
            }
            Self::Whole { record, field, text, kind, name, over } => {
                let about = Kind::from_plural(&kind).map(|kind| About { kind, name });
                let draft = Draft { text, about, over, stand, ..Draft::default() };
                ((record.parse().ok()?, field), draft)
            }
        })
    }
}
