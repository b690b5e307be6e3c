//! Which records name which: a record is found by what the records are called that it names, and by what
//! those are part of.

use std::collections::HashMap;

use crate::model::id::RecordId;

/// A name that more records bear than that says too little to be gone on from.
const MOST_NAMED: usize = 400;
/// More records than that name them all: nobody looks through them.
const MOST_NAMING: usize = 20_000;

/// Where a value stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub entry: u32,
    pub field: u8,
}

/// A field that names a record.
pub(super) struct Naming {
    /// The record that is named.
    pub target: RecordId,
    /// Where it is named.
    pub place: Place,
    /// Whether it says what the record is part of.
    pub is_part: bool,
}

/// One place at which a record is named.
#[derive(Clone, Copy, Debug)]
struct Link {
    place: Place,
    is_part: bool,
}

/// Where each record is named, by its number.
#[derive(Debug, Default)]
pub(super) struct Links {
    links: Vec<Link>,
    /// The end of the links to each record.
    ends: Vec<u32>,
}

/// A record that names what was looked for, itself or through what it names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// The record.
    pub entry: u32,
    /// The place that names it.
    pub place: Place,
}

impl Links {
    /// The links between records, which are given in the order of their numbers.
    pub fn of(records: impl ExactSizeIterator<Item = RecordId>, named: Vec<Naming>) -> Self {
        let mut ends = vec![0_u32; records.len()];
        let numbers: HashMap<RecordId, u32> = records.zip(0..).collect();
        let mut links: Vec<(u32, Link)> = named
            .into_iter()
            .filter_map(|naming| {
                let target = *numbers.get(&naming.target)?;
                Some((target, Link { place: naming.place, is_part: naming.is_part }))
            })
            .collect();
        links.sort_by_key(|(target, link)| (*target, link.place.entry));
        for (target, _) in &links {
            if let Some(count) = ends.get_mut(*target as usize) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut ends {
            sum += *end;
            *end = sum;
        }
        Self { links: links.into_iter().map(|(_, link)| link).collect(), ends }
    }

    /// The links to a record.
    fn to(&self, target: u32) -> &[Link] {
        let target = target as usize;
        let begin = target.checked_sub(1).and_then(|before| self.ends.get(before)).unwrap_or(&0);
        let end = self.ends.get(target).unwrap_or(&0);
        self.links.get(*begin as usize..*end as usize).unwrap_or_default()
    }

    /// The records that name one of these, and those that name a part of one.
    pub fn naming(&self, named: &[u32]) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        if named.len() > MOST_NAMED {
            return found;
        }
        let mut parts: Vec<Place> = Vec::new();
        for link in named.iter().flat_map(|target| self.to(*target)).take(MOST_NAMING) {
            found.push(Found { entry: link.place.entry, place: link.place });
            if link.is_part {
                parts.push(link.place);
            }
        }
        let rest = MOST_NAMING.saturating_sub(found.len());
        let further = parts.iter().flat_map(|part| {
            let of_part = self.to(part.entry).iter();
            of_part.map(|link| Found { entry: link.place.entry, place: *part })
        });
        found.extend(further.take(rest));
        found
    }
}
