//! What has been typed and is no value yet: kept by record and field, so that neither a wrong date,
//! nor a look at another record, nor a crash loses it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::files::read_small;
use crate::model::id::RecordId;

use super::settings::keep_file;

/// A longer file of drafts was not written by us.
const LONGEST: u64 = 256 << 20;

/// The texts, by record and field.
#[derive(Clone, Debug, Default)]
pub struct Drafts {
    texts: BTreeMap<(RecordId, String), String>,
    changed: bool,
    file: Option<PathBuf>,
}

impl Drafts {
    /// The drafts of a document, as an earlier run may have left them in the folder of settings.
    #[must_use]
    pub fn of(folder: Option<&Path>, document: &Path) -> Self {
        let file = folder.and_then(|folder| file_for(folder, document));
        let text = file.as_ref().and_then(|file| read_small(file, LONGEST).ok());
        let list: Vec<(String, String, String)> =
            text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let texts = list
            .into_iter()
            .filter_map(|(id, field, text)| Some(((id.parse().ok()?, field), text)))
            .collect();
        Self { texts, changed: false, file }
    }

    /// What was typed for a field, if it is no value yet.
    #[must_use]
    pub fn get(&self, id: RecordId, field: &str) -> Option<&str> {
        self.texts.get(&(id, field.to_owned())).map(String::as_str)
    }

    /// Holds what was typed.
    pub fn put(&mut self, id: RecordId, field: &str, text: String) {
        self.changed = true;
        self.texts.insert((id, field.to_owned()), text);
    }

    /// Lets go of what has become a value, or was given up.
    pub fn drop_one(&mut self, id: RecordId, field: &str) {
        self.changed |= self.texts.remove(&(id, field.to_owned())).is_some();
    }

    /// All of them: record, field, text.
    pub fn all(&self) -> impl Iterator<Item = (RecordId, &str, &str)> {
        self.texts.iter().map(|((id, field), text)| (*id, field.as_str(), text.as_str()))
    }

    /// Whether a record has something typed that is no value yet.
    #[must_use]
    pub fn has(&self, id: RecordId) -> bool {
        self.texts.keys().any(|(other, _)| *other == id)
    }

    /// Writes what has changed since the last time to the user's folder.
    pub fn keep(&mut self) {
        if !std::mem::take(&mut self.changed) {
            return;
        }
        let Some(file) = &self.file else { return };
        let list: Vec<(String, &String, &String)> =
            self.texts.iter().map(|((id, field), text)| (id.to_string(), field, text)).collect();
        if list.is_empty() {
            // Nothing to keep; a file that is not there is as good.
            let _ = std::fs::remove_file(file);
        } else if let Ok(text) = serde_json::to_string(&list) {
            let _ = keep_file(file, text.as_bytes());
        }
    }
}

/// One file a document, by its place.
fn file_for(folder: &Path, document: &Path) -> Option<PathBuf> {
    let place = std::path::absolute(document).ok()?;
    let key = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, place.to_string_lossy().as_bytes());
    Some(folder.join("drafts").join(format!("{key}.json")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_kept_by_record_and_field() {
        let mut drafts = Drafts::default();
        let (a, b) = (RecordId::of_example("x", "a"), RecordId::of_example("x", "b"));
        drafts.put(a, "date", "31.02".to_owned());
        assert_eq!(drafts.get(a, "date"), Some("31.02"));
        assert_eq!(drafts.get(b, "date"), None);
        drafts.drop_one(a, "date");
        assert!(!drafts.has(a));
    }
}
