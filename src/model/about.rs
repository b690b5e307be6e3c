//! What is known of a kind besides its fields: one constant a kind, beside its fields. Lists, views,
//! papers, imports, search and the thread read it; nothing else asks which kind a record is of where
//! a kind that is new would be passed over in silence.
//!
//! Names of fields stand here as text; one test looks each of them up.

mod area;
mod borrowed;
mod chain;
mod group;
mod listed;
mod many;
mod named;
mod sealing;
mod settled;
mod sorted;
#[cfg(test)]
mod tests;
mod thread;
mod told;
mod topic;

pub use area::Area;
pub use borrowed::Borrowed;
pub use chain::Chain;
pub use group::Group;
pub use listed::Listed;
pub use many::Many;
pub use named::Named;
pub use sealing::Sealing;
pub use settled::{Brought, Kept, Settled};
pub use sorted::{Path, Sorted};
pub use thread::Thread;
pub use told::{End, Told};
pub use topic::Topic;

use super::doubt::Doubtful;
use super::fuzzy_date::FuzzyDate;
use super::id::RecordId;
use super::kind::Portfolio;
use super::record::Record;
use super::value::Value;

/// Works out what a new record says by what it says already: its values, by field number.
pub type Follows = fn(&Portfolio, &[(usize, Value)]) -> Vec<(usize, Value)>;

/// What is known of a kind. A kind says what is particular to it and takes the rest from
/// [`About::PLAIN`].
#[derive(Clone, Copy, Debug)]
pub struct About {
    /// The part of the work, and of the window, in which it is at home.
    pub area: Area,
    /// Where lists of the kind are seen in that area.
    pub listed: Listed,
    /// Somebody makes one by hand: a list has a button for it, and the search a command.
    pub made_by_hand: bool,
    /// Whether a portfolio has exactly one, made with it: no second one is added, and it is not deleted.
    pub only_one: bool,
    /// The rows of a table from outside can become such records.
    pub imported: bool,
    /// Its place among the kinds that people keep in sheets of their own, first ones first: where
    /// the headings of a table fit several kinds, the first is meant.
    pub kept_in_sheets: Option<u8>,
    /// Whether the kind has a sheet of its own when everything is exported.
    pub exported: bool,
    /// Whether the search finds records of the kind.
    pub searched: bool,
    /// Its place among what people look for, first ones first; the others come after all of them.
    pub sought: Option<u8>,
    /// Whether records of the kind are offered where a field may name a record of any kind.
    pub linkable: bool,
    /// What a record is called.
    pub named_by: Named,
    /// The field with the number that no two records share, and by which one is known before its name.
    pub known_by: Option<&'static str>,
    /// Other names by which tables from outside call a record ("Voss kommune", "Voss herad").
    pub also_called: Option<fn(&dyn Record) -> Vec<String>>,
    /// Names and numbers of what has become part of a record, or that it once had ("Os", "1243").
    pub formerly: Option<fn(&dyn Record) -> Vec<String>>,
    /// The fields with the year and the running number that together number a record.
    pub numbered_by: Option<(&'static str, &'static str)>,
    /// What a new record says that follows from the records that it names, by field number.
    pub follows: Option<Follows>,
    /// The field in which a new record begins to be written, where that is not its name.
    pub begins_in: Option<&'static str>,
    /// What its records are ordered by, before their names.
    pub ordered_by: &'static [Sorted],
    /// The day that such a record is about, where others can have theirs from it: of a meeting, a
    /// case, a call, an event.
    pub date: Option<fn(&Portfolio, RecordId) -> Option<&FuzzyDate>>,
    /// The fields with the times of that day at which such a record begins and ends.
    pub lasts: Option<(&'static str, &'static str)>,
    /// The fields that say the time of day of a date, each with that of its date before it.
    pub clocks: &'static [(&'static str, &'static str)],
    /// Dates of which the second cannot lie before the first: a beginning and its end, a day and what comes
    /// of it later.
    pub in_order: &'static [(&'static str, &'static str)],
    /// What is doubtful of its records, and stored and told all the same.
    pub doubtful: &'static [Doubtful],
    /// The dates behind (`Tense::Past`) that may all the same lie ahead of today without being doubtful.
    pub ahead_too: &'static [&'static str],
    /// The dates that are read elsewhere while a link says so.
    pub borrows: &'static [Borrowed],
    /// The choice that says how a record stands.
    pub state: Option<&'static str>,
    /// What that choice says of a new record, before anybody has said it.
    pub begins: Option<&'static str>,
    /// How its records are made final, where they can be.
    pub sealing: Option<Sealing>,
    /// What of it is told in what has changed.
    pub told: Told,
    /// The fields that name what a record is part of, the nearest first.
    pub belongs_to: &'static [&'static str],
    /// Whether a record only says something of the one it belongs to, and is deleted with that one.
    pub goes_with_it: bool,
    /// The part of the kind in the thread from idea to benefit.
    pub thread: Thread,
    /// The form: every field once, under headings.
    pub form: &'static [Group],
    /// The fields that the work on such a record fills next: its form keeps them in sight while they
    /// are empty and the record is not closed.
    pub awaited: &'static [&'static str],
    /// The fields that a state makes needed, with the states that do: its form has them in sight while it stands
    /// so, closed or not.
    pub needed_in: &'static [(&'static [&'static str], &'static [&'static str])],
    /// What other programs and offices call its fields: field, and its other names with commas between.
    pub headings: &'static [(&'static str, &'static str)],
    /// The sums that are sealed with a decision about such a record.
    pub laid_before: &'static [&'static str],
    /// What copies disagree about in such a record is decided before the rest.
    pub weighs: bool,
    /// Whether names of records are long, so that a column with them is wide.
    pub long_names: bool,
    /// The records of the example, as a TOML file; empty where its sources tell of none.
    pub example: &'static str,
    /// How many a synthetic portfolio has, where those are made without more ado.
    pub many: Many,
    /// The fields that people edit most, for synthetic histories.
    pub edited: &'static [&'static str],
}

impl About {
    /// A kind of which nothing particular is known.
    pub const PLAIN: Self = Self {
        area: Area::Projects,
        listed: Listed::Nowhere,
        made_by_hand: false,
        only_one: false,
        imported: true,
        kept_in_sheets: None,
        exported: true,
        searched: true,
        sought: None,
        linkable: false,
        named_by: Named::Fields(&["title"]),
        known_by: None,
        also_called: None,
        formerly: None,
        numbered_by: None,
        follows: None,
        begins_in: None,
        ordered_by: &[],
        date: None,
        lasts: None,
        clocks: &[],
        in_order: &[],
        doubtful: &[],
        ahead_too: &[],
        borrows: &[],
        state: None,
        begins: None,
        sealing: None,
        told: Told::Counted,
        belongs_to: &[],
        goes_with_it: false,
        thread: Thread::None,
        form: &[],
        awaited: &[],
        needed_in: &[],
        headings: &[],
        laid_before: &[],
        weighs: false,
        long_names: false,
        example: "",
        many: Many::None,
        edited: &[],
    };

    /// The fields that a state makes needed.
    pub fn needed(&self, state: &str) -> impl Iterator<Item = &'static str> {
        let of_state = self.needed_in.iter().filter(move |(states, _)| states.contains(&state));
        of_state.flat_map(|(_, fields)| fields.iter().copied())
    }

    /// The field with the time of day of a date, where the kind has one.
    #[must_use]
    pub fn clock_of(&self, date: &str) -> Option<&'static str> {
        self.clocks.iter().find(|(of, _)| *of == date).map(|(_, clock)| *clock)
    }
}
