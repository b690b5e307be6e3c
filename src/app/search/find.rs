//! The best hits of a query, ranked: exact number or code, the name, whole words before those that only
//! begin so or hold it inside, other fields, what a record names; within each what is likeliest to be
//! meant, open and newest first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::index::{Index, NAME, place_of};
use super::links::Place;
use super::near::{SHORTEST, begins_nearly};
use super::query::{Query, Reading};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::text::Texts;
use crate::text::sort::fold;

/// Where a hit was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matched {
    /// In its name, its number or what kind it is of: the hit says so itself.
    Name,
    /// In a field, by its number.
    Field(usize),
    /// In the name of a record that it names: in the field of that number, its own or that of what it is
    /// of.
    Linked(RecordId, usize),
}

/// A record that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: RecordId,
    /// Where.
    pub matched: Matched,
}

/// How well a record matches; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Exact,
    NameBeginsWhole,
    NameWhole,
    NameBegins,
    NameWords,
    Value,
    NameParts,
    FieldsWhole,
    Fields,
    FieldParts,
    Period,
    Linked,
    Nearly,
}

/// A word must be this long to be found inside others, and in the names of other records.
const INSIDE: usize = 3;

/// The words for the kinds in a language, folded: "møte 2022" is a search in meetings.
#[derive(Clone, Debug)]
pub struct KindNames(Vec<(Kind, [String; 2])>);

impl KindNames {
    /// The words.
    #[must_use]
    pub fn of(texts: &Texts) -> Self {
        let names = |kind: Kind| [fold(&texts.kind(kind)), fold(&texts.kind_plural(kind))];
        Self(Kind::ALL.iter().map(|kind| (*kind, names(*kind))).collect())
    }

    fn begin_with(&self, word: &str) -> Vec<Kind> {
        let begins = |names: &[String; 2]| names.iter().any(|name| name.starts_with(word));
        self.0.iter().filter(|(_, names)| begins(names)).map(|(kind, _)| *kind).collect()
    }
}

/// How well one word matches one record, and where; nothing found is the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Quality(u8);

impl Quality {
    const LINKED: Self = Self(1);
    const FIELD_PART: Self = Self(2);
    const FIELD_WORD: Self = Self(3);
    const FIELD_WHOLE: Self = Self(4);
    const KIND: Self = Self(5);
    const NAME_PART: Self = Self(6);
    const NAME_WORD: Self = Self(7);
    const NAME_WHOLE: Self = Self(8);

    /// How well it is found in a field or a name.
    fn of(field: u8, word: How) -> Self {
        match (field == NAME, word) {
            (true, How::Whole) => Self::NAME_WHOLE,
            (true, How::Begins) => Self::NAME_WORD,
            (true, How::Inside) => Self::NAME_PART,
            (false, How::Whole) => Self::FIELD_WHOLE,
            (false, How::Begins) => Self::FIELD_WORD,
            (false, How::Inside) => Self::FIELD_PART,
        }
    }
}

/// How a word holds what was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum How {
    Whole,
    Begins,
    Inside,
}

#[derive(Clone, Copy, Default)]
struct Found {
    quality: Quality,
    field: u8,
    /// The entry whose field it is, where that is another.
    of: Option<u32>,
}

impl Index {
    /// The best hits, at most `most`.
    #[must_use]
    pub fn find(&self, query: &Query, kinds: &KindNames, most: usize) -> Vec<Hit> {
        let mut hits = self.exact(query);
        let mut found: Vec<ByWord> = Vec::with_capacity(query.readings.len());
        for reading in &query.readings {
            let by_word = self.by_word(&reading.words, kinds, begins);
            hits.extend(self.matching(query, reading, &worst(&by_word), Rank::Exact));
            found.push(by_word);
        }
        // Where records say it themselves often enough, nobody looks further.
        if hits.len() < most {
            for (reading, mut by_word) in query.readings.iter().zip(found) {
                for (typed, found) in reading.words.iter().zip(&mut by_word) {
                    if typed.len() >= INSIDE {
                        self.take_linked(found);
                    }
                }
                hits.extend(self.matching(query, reading, &worst(&by_word), Rank::Exact));
            }
        }
        if let (true, Some(reading)) = (hits.is_empty(), query.readings.first()) {
            let by_word = self.by_word(&reading.words, kinds, nearly);
            hits.extend(self.matching(query, reading, &worst(&by_word), Rank::Nearly));
        }
        self.best(hits, most)
    }

    /// Records whose code is just what was typed.
    fn exact(&self, query: &Query) -> Vec<(Rank, u32, Matched)> {
        let whole = query.whole.as_str();
        let first = self.codes.partition_point(|(code, _)| &**code < whole);
        let rest = self.codes.get(first..).unwrap_or_default().iter();
        let same = rest.take_while(|(code, _)| &**code == whole && !whole.is_empty());
        same.map(|(_, entry)| (Rank::Exact, *entry, Matched::Name)).collect()
    }

    /// The records that a reading finds. `by_words`: how well each holds its words.
    fn matching(
        &self,
        query: &Query,
        reading: &Reading,
        by_words: &[Found],
        at_best: Rank,
    ) -> Vec<(Rank, u32, Matched)> {
        let holds_words = |entry: u32| {
            reading.words.is_empty()
                || by_words.get(entry as usize).is_some_and(|f| f.quality != Quality::default())
        };
        if let Some(values) = self.by_value(reading) {
            return values.into_iter().filter(|(_, entry, _)| holds_words(*entry)).collect();
        }
        let found = by_words.iter().enumerate().filter(|(_, f)| f.quality != Quality::default());
        found
            .map(|(entry, found)| {
                let matched = self.matched(found);
                let rank = self.rank_of(query, entry, found.quality).max(at_best);
                (rank, entry as u32, matched)
            })
            .collect()
    }

    fn rank_of(&self, query: &Query, entry: usize, quality: Quality) -> Rank {
        let name = self.entries.get(entry).map_or("", |entry| self.name(entry));
        match quality {
            Quality::NAME_WHOLE | Quality::NAME_WORD if name == query.whole => Rank::Exact,
            Quality::NAME_WHOLE if name.starts_with(&query.whole) => Rank::NameBeginsWhole,
            Quality::NAME_WHOLE => Rank::NameWhole,
            Quality::NAME_WORD if name.starts_with(&query.whole) => Rank::NameBegins,
            Quality::NAME_WORD => Rank::NameWords,
            Quality::NAME_PART | Quality::KIND => Rank::NameParts,
            Quality::FIELD_WHOLE => Rank::FieldsWhole,
            Quality::FIELD_WORD => Rank::Fields,
            Quality::LINKED => Rank::Linked,
            _ => Rank::FieldParts,
        }
    }

    /// Where a word was found that was found there.
    fn matched(&self, found: &Found) -> Matched {
        let field = usize::from(found.field);
        match (found.quality, found.of.and_then(|of| self.entries.get(of as usize))) {
            (Quality::LINKED, Some(of)) => Matched::Linked(of.id, field),
            (Quality::FIELD_PART | Quality::FIELD_WORD | Quality::FIELD_WHOLE, _) => {
                Matched::Field(field)
            }
            _ => Matched::Name,
        }
    }

    /// For each of the words how well each record holds it.
    fn by_word(&self, words: &[String], kinds: &KindNames, same: fn(&str, &str) -> bool) -> ByWord {
        let mut all = Vec::with_capacity(words.len());
        for typed in words {
            let mut found = vec![Found::default(); self.entries.len()];
            let of_kinds = kinds.begin_with(typed);
            if !of_kinds.is_empty() && typed.len() >= INSIDE {
                for (found, entry) in found.iter_mut().zip(&self.entries) {
                    if of_kinds.contains(&entry.kind) {
                        found.quality = Quality::KIND;
                    }
                }
            }
            for (word, postings) in self.words() {
                let begins = same(word, typed);
                if begins || (typed.len() >= INSIDE && word.contains(typed.as_str())) {
                    let how = match begins {
                        true if word.len() == typed.len() => How::Whole,
                        true => How::Begins,
                        false => How::Inside,
                    };
                    take(&mut found, postings, how);
                }
            }
            all.push(found);
        }
        all
    }

    /// Takes the records that name one whose name was found.
    fn take_linked(&self, found: &mut [Found]) {
        let is_named = |found: &Found| found.quality >= Quality::NAME_PART;
        let named: Vec<u32> = (0_u32..)
            .zip(found.iter())
            .filter(|(_, found)| is_named(found))
            .map(|(entry, _)| entry)
            .collect();
        for link in self.links.naming(&named) {
            let Some(place) = found.get_mut(link.entry as usize) else { continue };
            if place.quality == Quality::default() {
                let (quality, of) = (Quality::LINKED, Some(link.place.entry));
                *place = Found { quality, field: link.place.field, of };
            }
        }
    }

    /// The records with that number, sum or date; nothing when the reading has none.
    fn by_value(&self, reading: &Reading) -> Option<Vec<(Rank, u32, Matched)>> {
        let field = |place: &Place| Matched::Field(place.field.into());
        if let Some(number) = reading.number {
            let wanted = |year: i64, sequence: i64| {
                sequence == number.sequence && number.year.is_none_or(|wanted| wanted == year)
            };
            let found = self.numbers.iter().filter(|(year, sequence, _)| wanted(*year, *sequence));
            return Some(found.map(|(_, _, entry)| (Rank::Exact, *entry, Matched::Name)).collect());
        }
        if let Some(sum) = reading.sum {
            let first = self.sums.partition_point(|(ore, _)| *ore < sum.0);
            let rest = self.sums.get(first..).unwrap_or_default().iter();
            let same = rest.take_while(|(ore, _)| *ore == sum.0);
            return Some(same.map(|(_, p)| (Rank::Value, p.entry, field(p))).collect());
        }
        let (from, to) = reading.days?;
        let rank = if from == to { Rank::Value } else { Rank::Period };
        let earliest = from - chrono::TimeDelta::days(self.longest_date);
        let begin = self.dates.partition_point(|(first, ..)| *first < earliest);
        let rest = self.dates.get(begin..).unwrap_or_default().iter();
        let near = rest.take_while(|(first, ..)| *first <= to);
        // What lasts longer than what was asked for only happens to lie around it.
        let inside = near.filter(|(first, last, _)| {
            *last >= from && (*last - *first) <= (to - from).max(chrono::TimeDelta::days(6))
        });
        Some(inside.map(|(_, _, p)| (rank, p.entry, field(p))).collect())
    }

    fn best(&self, hits: Vec<(Rank, u32, Matched)>, most: usize) -> Vec<Hit> {
        let mut keyed: Vec<(Key, Matched)> = hits
            .into_iter()
            .filter_map(|(rank, entry, matched)| Some((self.key(rank, entry)?, matched)))
            .collect();
        // Each record may be there twice for each reading; only the best few are put in order.
        let enough = most.saturating_mul(8);
        if keyed.len() > enough && enough > 0 {
            keyed.select_nth_unstable_by_key(enough - 1, |(key, _)| *key);
            keyed.truncate(enough);
        }
        keyed.sort_unstable_by_key(|(key, _)| *key);
        let mut best: Vec<Hit> = Vec::with_capacity(most);
        for (key, matched) in keyed {
            let Some(entry) = self.entries.get(key.4 as usize) else { continue };
            if best.len() < most && best.iter().all(|hit| hit.id != entry.id) {
                best.push(Hit { id: entry.id, matched });
            }
        }
        best
    }

    fn key(&self, rank: Rank, number: u32) -> Option<Key> {
        let entry = self.entries.get(number as usize)?;
        let likely = entry.kind.about().sought.unwrap_or(u8::MAX);
        Some((rank, likely, !entry.is_open, Reverse(entry.newest), number))
    }
}

/// For each word of a reading how well each record holds it.
type ByWord = Vec<Vec<Found>>;

/// For each record how well it holds all of the words: as well as the worst of them.
fn worst(by_word: &[Vec<Found>]) -> Vec<Found> {
    let Some((first, rest)) = by_word.split_first() else { return Vec::new() };
    let mut all = first.clone();
    for found in rest {
        for (all, found) in all.iter_mut().zip(found) {
            if found.quality < all.quality {
                *all = *found;
            }
        }
    }
    all
}

fn begins(word: &str, typed: &str) -> bool {
    word.starts_with(typed)
}

fn nearly(word: &str, typed: &str) -> bool {
    match typed.len() < SHORTEST {
        true => word.starts_with(typed),
        false => begins_nearly(word, typed),
    }
}

/// What hits are put in order by.
type Key = (Rank, u8, bool, Reverse<NaiveDate>, u32);

fn take(found: &mut [Found], postings: &[u32], how: How) {
    for posting in postings {
        let place = place_of(*posting);
        let quality = Quality::of(place.field, how);
        if let Some(found) = found.get_mut(place.entry as usize)
            && found.quality < quality
        {
            *found = Found { quality, field: place.field, of: None };
        }
    }
}
