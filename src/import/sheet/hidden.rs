//! Which rows and columns of an XLSX workbook nobody sees: hidden by hand, or by a filter. The library that
//! reads the cells does not say so.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::grid::MOST_COLUMNS;

/// Where the sheets of a workbook are named.
const WORKBOOK: &str = "xl/workbook.xml";
/// Where it is said in which parts they stand.
const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// What of a sheet nobody sees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Hidden {
    /// The name of the sheet.
    pub(super) sheet: String,
    /// Runs of rows, from and to, as people count.
    pub(super) rows: Vec<(u32, u32)>,
    /// Runs of columns, from and to, counted from 0.
    pub(super) columns: Vec<(usize, usize)>,
}

/// What nobody sees of each sheet that hides anything. Of a file that is no such workbook, or that is odd,
/// nothing is known: it is then read as if nothing were hidden.
pub(super) fn of(path: &Path) -> Vec<Hidden> {
    let Ok(file) = File::open(path) else { return Vec::new() };
    let Ok(mut archive) = ZipArchive::new(BufReader::new(file)) else { return Vec::new() };
    let parts = parts(&mut archive);
    let sheets = sheets(&mut archive);
    let of = |(sheet, relation): (String, String)| {
        let part = parts.get(&relation)?;
        let hidden = read(&mut archive, part, sheet);
        (!(hidden.rows.is_empty() && hidden.columns.is_empty())).then_some(hidden)
    };
    sheets.into_iter().filter_map(of).collect()
}

type Archive = ZipArchive<BufReader<File>>;

/// Calls for each tag of a part, until it says that it has seen enough or the part ends.
fn each_tag(archive: &mut Archive, part: &str, mut see: impl FnMut(&BytesStart<'_>) -> bool) {
    let Ok(file) = archive.by_name(part) else { return };
    tags(BufReader::new(file), &mut see);
}

fn tags(source: impl BufRead, see: &mut impl FnMut(&BytesStart<'_>) -> bool) {
    let mut reader = Reader::from_reader(source);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                if !see(&tag) {
                    return;
                }
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
        buffer.clear();
    }
}

/// An attribute by its name without a prefix.
fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = tag.attributes().flatten();
    let found = attributes.find(|one| one.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|text| text.into_owned())
}

fn is(tag: &BytesStart<'_>, name: &str) -> bool {
    tag.local_name().as_ref() == name
}

/// The sheets of a workbook: name, and the relation by which its part is found.
fn sheets(archive: &mut Archive) -> Vec<(String, String)> {
    let mut found = Vec::new();
    each_tag(archive, WORKBOOK, |tag| {
        if is(tag, "sheet")
            && let (Some(name), Some(relation)) = (attribute(tag, "name"), attribute(tag, "id"))
        {
            found.push((name, relation));
        }
        true
    });
    found
}

/// The part of each relation.
fn parts(archive: &mut Archive) -> HashMap<String, String> {
    let mut found = HashMap::new();
    each_tag(archive, RELATIONS, |tag| {
        if let (Some(id), Some(target)) = (attribute(tag, "Id"), attribute(tag, "Target")) {
            let part = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None => format!("xl/{target}"),
            };
            found.insert(id, part);
        }
        true
    });
    found
}

/// The rows and columns of the part of a sheet that nobody sees.
fn read(archive: &mut Archive, part: &str, sheet: String) -> Hidden {
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    let mut last = 0_u32;
    each_tag(archive, part, |tag| {
        if is(tag, "row") {
            let said = attribute(tag, "r").and_then(|number| number.parse().ok());
            last = said.unwrap_or_else(|| last.saturating_add(1));
            if says_hidden(tag) {
                add(&mut rows, last);
            }
        } else if is(tag, "col") && says_hidden(tag) {
            let number = |name| attribute(tag, name)?.parse::<usize>().ok()?.checked_sub(1);
            if let (Some(first), Some(last)) = (number("min"), number("max"))
                && first <= last
                && first < MOST_COLUMNS
            {
                columns.push((first, last.min(MOST_COLUMNS)));
            }
        }
        true
    });
    Hidden { sheet, rows, columns }
}

fn says_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "hidden").is_some_and(|said| ["1", "true", "on"].contains(&said.as_str()))
}

fn add(runs: &mut Vec<(u32, u32)>, number: u32) {
    match runs.last_mut() {
        Some((_, last)) if last.checked_add(1) == Some(number) => *last = number,
        _ => runs.push((number, number)),
    }
}
