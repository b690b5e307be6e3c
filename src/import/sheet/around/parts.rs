//! The parts of a workbook, and where each sheet stands among them.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

/// Where it is said which part is the workbook.
const ROOT: &str = "_rels/.rels";
/// Where the workbook stands when nothing says so.
const WORKBOOK: &str = "xl/workbook.xml";

/// The parts of a workbook by their names. Programs write those in capitals, and with the wrong slash.
pub(super) struct Parts<R> {
    archive: ZipArchive<R>,
    places: HashMap<String, usize>,
}

fn folded(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

impl<R: Read + Seek> Parts<R> {
    pub(super) fn of(archive: ZipArchive<R>) -> Self {
        let places = (0..archive.len())
            .filter_map(|place| Some((folded(archive.name_for_index(place)?), place)))
            .collect();
        Self { archive, places }
    }

    /// A part, to be read.
    pub(super) fn open(&mut self, name: &str) -> Option<impl BufRead + '_> {
        let place = *self.places.get(&folded(name))?;
        self.archive.by_index(place).ok().map(BufReader::new)
    }

    /// Each sheet by its name, with the part that it stands in.
    pub(super) fn sheets(&mut self) -> Vec<(String, String)> {
        let workbook = self.workbook();
        let (folder, _) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let relations = self.relations(&workbook);
        let mut named = Vec::new();
        if let Some(part) = self.open(&workbook) {
            tags(part, |tag| {
                if is(tag, "sheet")
                    && let (Some(name), Some(id)) = (attribute(tag, "name"), attribute(tag, "id"))
                {
                    named.push((name, id));
                }
            });
        }
        let part = |(name, id): (String, String)| {
            let (_, target) = relations.iter().find(|(known, _)| *known == id)?;
            let part = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("{folder}/{target}"),
            };
            Some((name, part))
        };
        named.into_iter().filter_map(part).collect()
    }

    fn workbook(&mut self) -> String {
        let mut found = None;
        if let Some(part) = self.open(ROOT) {
            tags(part, |tag| {
                let says = |of: String| of.ends_with("/officeDocument");
                if attribute(tag, "Type").is_some_and(says) {
                    found = attribute(tag, "Target");
                }
            });
        }
        found
            .map_or_else(|| WORKBOOK.to_owned(), |target| target.trim_start_matches('/').to_owned())
    }

    /// The relations of a part: key and target.
    pub(super) fn relations(&mut self, part: &str) -> Vec<(String, String)> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let mut found = Vec::new();
        if let Some(part) = self.open(&format!("{folder}/_rels/{file}.rels")) {
            tags(part, |tag| {
                found.extend(attribute(tag, "Id").zip(attribute(tag, "Target")));
            });
        }
        found
    }
}

/// Calls for each tag, until the part ends or is broken.
fn tags(source: impl BufRead, mut see: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_reader(source);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => see(&tag),
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// An attribute by its name without a prefix.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().flatten();
    let found = attributes.find(|one| one.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|text| text.into_owned())
}

pub(super) fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}
