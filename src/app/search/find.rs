//! The best hits of a query, ranked: exact number or code, beginning of the name, words of the
//! name, other fields; within each what is likeliest to be meant, open and newest first.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::index::{Index, NAME, Place, place_of};
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
    NameBegins,
    NameWords,
    Value,
    NameParts,
    Fields,
    Period,
    Nearly,
}

/// A word must be this long to be found inside others.
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
    const FIELD: Self = Self(1);
    const KIND: Self = Self(2);
    const NAME_PART: Self = Self(3);
    const NAME_WORD: Self = Self(4);
}

#[derive(Clone, Copy, Default)]
struct Found {
    quality: Quality,
    field: u8,
}

impl Index {
    /// The best hits, at most `most`.
    #[must_use]
    pub fn find(&self, query: &Query, kinds: &KindNames, most: usize) -> Vec<Hit> {
        let mut hits = self.exact(query);
        for reading in &query.readings {
            hits.extend(self.matching(query, reading, kinds, begins, Rank::Exact));
        }
        if let (true, Some(reading)) = (hits.is_empty(), query.readings.first()) {
            hits.extend(self.matching(query, reading, kinds, nearly, Rank::Nearly));
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

    fn matching(
        &self,
        query: &Query,
        reading: &Reading,
        kinds: &KindNames,
        same: fn(&str, &str) -> bool,
        at_best: Rank,
    ) -> Vec<(Rank, u32, Matched)> {
        let by_words = match reading.words.is_empty() {
            true => Vec::new(),
            false => self.by_words(&reading.words, kinds, same),
        };
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
                let matched = match found.quality {
                    Quality::FIELD => Matched::Field(found.field.into()),
                    _ => Matched::Name,
                };
                let rank = self.rank_of(query, entry, found.quality).max(at_best);
                (rank, entry as u32, matched)
            })
            .collect()
    }

    fn rank_of(&self, query: &Query, entry: usize, quality: Quality) -> Rank {
        let name = self.entries.get(entry).map_or("", |entry| self.name(entry));
        match quality {
            Quality::NAME_WORD if name == query.whole => Rank::Exact,
            Quality::NAME_WORD if name.starts_with(&query.whole) => Rank::NameBegins,
            Quality::NAME_WORD => Rank::NameWords,
            Quality::NAME_PART | Quality::KIND => Rank::NameParts,
            _ => Rank::Fields,
        }
    }

    /// For each record how well it holds all of the words: as well as the worst of them.
    fn by_words(
        &self,
        words: &[String],
        kinds: &KindNames,
        same: fn(&str, &str) -> bool,
    ) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        for (number, typed) in words.iter().enumerate() {
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
                    take(&mut found, postings, begins);
                }
            }
            if number == 0 {
                all = found;
            } else {
                for (all, found) in all.iter_mut().zip(found) {
                    if found.quality < all.quality {
                        *all = found;
                    }
                }
            }
        }
        all
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
        // Each record may be there once for each reading; only the best few are put in order.
        let enough = most.saturating_mul(4);
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

fn take(found: &mut [Found], postings: &[u32], begins: bool) {
    for posting in postings {
        let place = place_of(*posting);
        let quality = match (place.field, begins) {
            (NAME, true) => Quality::NAME_WORD,
            (NAME, false) => Quality::NAME_PART,
            _ => Quality::FIELD,
        };
        if let Some(found) = found.get_mut(place.entry as usize)
            && found.quality < quality
        {
            *found = Found { quality, field: place.field };
        }
    }
}
