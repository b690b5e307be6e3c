//! What a search looks in: every word of every record with the records that hold it, and case
//! numbers, sums and dates as what they are.

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;

use super::links::{Links, Naming, Place};
use crate::model::estimate::Estimate;
use crate::model::field::Field;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::sort::{fold, folded_words};

/// The field number that stands for the name of a record. No kind has as many fields.
pub(super) const NAME: u8 = u8::MAX;
/// Bits of a posting that hold the field.
const FIELD_BITS: u32 = u8::BITS;
/// A longer text is no code, whatever its field is for.
const LONGEST_CODE: usize = 60;

/// One record of the index.
#[derive(Debug)]
pub(super) struct Entry {
    pub id: RecordId,
    pub kind: Kind,
    /// Whether something still waits in it.
    pub is_open: bool,
    /// Its newest date, to put the newest first.
    pub newest: NaiveDate,
    /// Its folded name, in the text of all names.
    name: Range<u32>,
}

/// The index of one version of a portfolio.
#[derive(Debug, Default)]
pub struct Index {
    /// The version that it was made of.
    pub version: u64,
    pub(super) entries: Vec<Entry>,
    names: String,
    words: Words,
    /// Sums in øre, sorted.
    pub(super) sums: Vec<(i64, Place)>,
    /// The first and last day of each date, sorted by the first.
    pub(super) dates: Vec<(NaiveDate, NaiveDate, Place)>,
    /// The longest of those, in days: how far before a day one may begin that holds it.
    pub(super) longest_date: i64,
    /// Year and number of cases, sorted.
    pub(super) numbers: Vec<(i64, i64, u32)>,
    /// Short codes, folded, sorted.
    pub(super) codes: Vec<(Box<str>, u32)>,
    /// Which records name which.
    pub(super) links: Links,
}

/// All words once, in one text, and where each stands.
#[derive(Debug, Default)]
struct Words {
    text: String,
    ends: Vec<u32>,
    postings: Vec<u32>,
    /// The end of the postings of each word.
    posting_ends: Vec<u32>,
}

impl Index {
    /// Makes the index.
    #[must_use]
    pub fn of(portfolio: &Portfolio, version: u64) -> Self {
        let mut index = Self { version, ..Self::default() };
        let mut words: HashMap<Box<str>, Vec<u32>> = HashMap::new();
        let mut named: Vec<Naming> = Vec::new();
        for kind in Kind::ALL.iter().filter(|kind| kind.about().searched) {
            for record in portfolio.records(*kind) {
                index.take(portfolio, record, &mut words, &mut named);
            }
        }
        index.words = Words::of(words);
        index.links = Links::of(index.entries.iter().map(|entry| entry.id), named);
        index.sums.sort_by_key(|(sum, place)| (*sum, place.entry));
        index.dates.sort_by_key(|(first, _, place)| (*first, place.entry));
        index.numbers.sort_unstable();
        index.codes.sort_unstable();
        let days = index.dates.iter().map(|(first, last, _)| (*last - *first).num_days());
        index.longest_date = days.max().unwrap_or(0);
        index
    }

    /// How many records it holds.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The folded name of an entry.
    pub(super) fn name(&self, entry: &Entry) -> &str {
        self.names.get(entry.name.start as usize..entry.name.end as usize).unwrap_or("")
    }

    /// Every word with the places where it stands.
    pub(super) fn words(&self) -> impl Iterator<Item = (&str, &[u32])> {
        self.words.iter()
    }

    fn take(
        &mut self,
        portfolio: &Portfolio,
        record: &dyn Record,
        words: &mut HashMap<Box<str>, Vec<u32>>,
        named: &mut Vec<Naming>,
    ) {
        let number = u32::try_from(self.entries.len()).unwrap_or(u32::MAX);
        let name = fold(&portfolio.label_of(record));
        let begin = self.names.len() as u32;
        self.names.push_str(&name);
        let mut entry = Entry {
            id: record.record_id(),
            kind: record.kind(),
            is_open: !record.is_closed(),
            newest: NaiveDate::MIN,
            name: begin..self.names.len() as u32,
        };
        put(words, &name, posting(number, NAME));
        let name = record.kind().name().map(|(index, _)| index);
        let source = record.kind().source().map(|(index, _)| index);
        for (field, definition) in record.fields().iter().enumerate() {
            let Ok(field) = u8::try_from(field) else { continue };
            let index = Some(usize::from(field));
            // The name is there already; inputs are for programs, and sources say little of a record.
            let is_input =
                record.kind() == Kind::Estimate && index == Some(Estimate::inputs.index());
            if field < NAME && index != name && index != source && !is_input {
                let place = Place { entry: number, field };
                let value = portfolio.value_of(record, field.into());
                if let Value::Link(target) = value {
                    let is_part = record.kind().about().belongs_to.contains(&definition.name);
                    named.push(Naming { target, place, is_part });
                }
                self.take_field(&mut entry, definition, value, place, words);
            }
        }
        self.take_number(record, number);
        self.entries.push(entry);
    }

    fn take_field(
        &mut self,
        entry: &mut Entry,
        definition: &Field,
        value: Value,
        place: Place,
        words: &mut HashMap<Box<str>, Vec<u32>>,
    ) {
        match value {
            Value::Text(text) => {
                let folded = fold(&text);
                if definition.code && folded.len() < LONGEST_CODE {
                    self.codes.push((folded.as_str().into(), place.entry));
                }
                put(words, &folded, posting(place.entry, place.field));
            }
            Value::Money(sum) => self.sums.push((sum.0, place)),
            Value::Date(date) => {
                if let (Some(first), Some(last)) = (date.earliest(), date.latest()) {
                    self.dates.push((first, last, place));
                    entry.newest = entry.newest.max(last);
                }
                if let Some(said) = &date.words {
                    put(words, &fold(said), posting(place.entry, place.field));
                }
            }
            Value::File(file) => put(words, &fold(file.name()), posting(place.entry, place.field)),
            Value::Integer(number) if definition.code => {
                self.codes.push((number.to_string().into(), place.entry));
            }
            Value::Null
            | Value::Choice(_)
            | Value::Integer(_)
            | Value::Number(_)
            | Value::Bool(_)
            | Value::Time(_)
            | Value::Link(_) => {}
        }
    }

    fn take_number(&mut self, record: &dyn Record, entry: u32) {
        let Some((year, sequence)) = record.kind().about().numbered_by else { return };
        if let (Value::Integer(year), Value::Integer(sequence)) =
            (record.value(year), record.value(sequence))
        {
            self.numbers.push((year, sequence, entry));
        }
    }
}

fn posting(entry: u32, field: u8) -> u32 {
    (entry << FIELD_BITS) | u32::from(field)
}

/// The entry and field of a posting.
pub(super) fn place_of(posting: u32) -> Place {
    Place { entry: posting >> FIELD_BITS, field: (posting & u32::from(NAME)) as u8 }
}

/// The words of a folded text.
pub(super) fn split(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn put(words: &mut HashMap<Box<str>, Vec<u32>>, folded: &str, posting: u32) {
    for word in folded_words(folded) {
        match words.get_mut(word.as_ref()) {
            // A word that stands twice in a field stands there.
            Some(postings) if postings.last() == Some(&posting) => {}
            Some(postings) => postings.push(posting),
            None => drop(words.insert(word.as_ref().into(), vec![posting])),
        }
    }
}

impl Words {
    fn of(words: HashMap<Box<str>, Vec<u32>>) -> Self {
        let mut sorted: Vec<(Box<str>, Vec<u32>)> = words.into_iter().collect();
        sorted.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let mut all = Self::default();
        all.postings.reserve_exact(sorted.iter().map(|(_, postings)| postings.len()).sum());
        for (word, postings) in sorted {
            all.text.push_str(&word);
            all.ends.push(all.text.len() as u32);
            all.postings.extend(postings);
            all.posting_ends.push(all.postings.len() as u32);
        }
        all.text.shrink_to_fit();
        all
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &[u32])> {
        let begins = std::iter::once(&0).chain(&self.ends);
        let posting_begins = std::iter::once(&0).chain(&self.posting_ends);
        let texts = begins
            .zip(&self.ends)
            .map(|(begin, end)| self.text.get(*begin as usize..*end as usize).unwrap_or(""));
        let postings = posting_begins.zip(&self.posting_ends).map(|(begin, end)| {
            self.postings.get(*begin as usize..*end as usize).unwrap_or_default()
        });
        texts.zip(postings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_a_kind_is_searched_and_told_from_the_name() {
        for kind in Kind::ALL {
            assert!(kind.fields().len() <= usize::from(NAME), "{kind:?}");
        }
        for (entry, field) in [(0, 0), (7, 62), (7, 63), (7, 64), (9_999_999, 254), (3, NAME)] {
            let place = place_of(posting(entry, field));
            assert_eq!((place.entry, place.field), (entry, field));
        }
    }
}
