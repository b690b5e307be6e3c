//! What was opened lately, newest first: where one goes back to.

use crate::model::id::RecordId;

/// How many records are remembered.
const REMEMBERED: usize = 24;

/// The records that were opened lately.
#[derive(Clone, Debug, Default)]
pub struct Opened {
    records: Vec<RecordId>,
    /// The newest was only passed by.
    passing: bool,
}

impl Opened {
    /// One was opened; in passing, where the keys go through a list and the next takes its place.
    pub fn note(&mut self, id: RecordId, passing: bool) {
        if self.passing && !self.records.is_empty() && self.records.first() != Some(&id) {
            self.records.remove(0);
        }
        let was = self.records.contains(&id);
        self.records.retain(|other| *other != id);
        self.records.insert(0, id);
        self.records.truncate(REMEMBERED);
        self.passing = passing && !was;
    }

    /// The records, newest first.
    pub fn newest_first(&self) -> impl Iterator<Item = RecordId> + '_ {
        self.records.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_stands_first_once_and_what_was_passed_by_is_not_kept() {
        let id = |name: &str| RecordId::of_example("x", name);
        let mut opened = Opened::default();
        for name in ["a", "b", "a"] {
            opened.note(id(name), false);
        }
        assert_eq!(opened.newest_first().collect::<Vec<_>>(), [id("a"), id("b")]);
        for name in ["c", "d", "e"] {
            opened.note(id(name), true);
        }
        assert_eq!(opened.newest_first().collect::<Vec<_>>(), [id("e"), id("a"), id("b")]);
        opened.note(id("b"), true);
        opened.note(id("f"), false);
        assert_eq!(opened.newest_first().collect::<Vec<_>>(), [id("f"), id("b"), id("a")]);
        for number in 0..100 {
            opened.note(id(&number.to_string()), false);
        }
        assert_eq!(opened.newest_first().count(), REMEMBERED);
    }
}
