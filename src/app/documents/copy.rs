//! A copy of the open document elsewhere, as somebody asks for it.

use std::path::PathBuf;

use super::DocumentNews;
use crate::app::held::Held;
use crate::model::message::{Message, Tell as _};

/// Saves a copy there.
pub(in crate::app) fn save_copy(
    held: &mut Held<'_>,
    path: PathBuf,
) -> Result<DocumentNews, Message> {
    let Some(working) = held.working else {
        // All of it stands in its file, from which the system can copy it.
        return Err(Message::new("copy-in-place"));
    };
    held.settle().map_err(|error| error.message())?;
    working.save_copy(&path).map_err(|error| error.message())?;
    Ok(DocumentNews::CopySaved(path, working.is_read_only()))
}
