//! A command is found by its name and by what people call it besides.

use super::{Command, all};
use crate::app::App;
use crate::app::route::View;
use crate::app::search::index::split;
use crate::model::id::RecordId;
use crate::text::Texts;
use crate::text::sort::fold;

/// So many letters say what one wants to do with the record that is open, and are no beginning of anything.
const SAID: usize = 4;

/// A command that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which.
    pub command: Command,
    /// What it is called.
    pub title: String,
    /// What else it is called, where it was found by that.
    pub called: Option<String>,
    /// Whether its name begins with what was typed, or somebody calls it just that.
    pub begins: bool,
}

/// How well a command fits what was typed; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Begins,
    Called,
    Words,
    CalledWords,
}

/// What can be asked for, by name, in a language: folded once, since each letter that is typed is held
/// against all of it.
#[derive(Debug)]
pub struct Commands(Vec<Called>);

/// A command with all that it is called.
#[derive(Debug)]
struct Called {
    command: Command,
    title: Folded,
    also: Vec<Folded>,
    verbs: Vec<Folded>,
}

/// A name, and what it is compared by.
#[derive(Debug)]
struct Folded {
    name: String,
    folded: String,
}

impl Folded {
    fn of(name: String) -> Self {
        Self { folded: fold(&name), name }
    }

    /// Whether one of its words begins so.
    fn has(&self, word: &str) -> bool {
        split(&self.folded).any(|other| other.starts_with(word))
    }
}

impl Commands {
    /// All of them. `views`: where one can go.
    #[must_use]
    pub fn of(texts: &Texts, views: impl Iterator<Item = View>) -> Self {
        let called = |command: Command| Called {
            command,
            title: Folded::of(command.title(texts)),
            also: command.also_called(texts).into_iter().map(Folded::of).collect(),
            verbs: command.verbs(texts).into_iter().map(Folded::of).collect(),
        };
        Self(all(views).into_iter().map(called).collect())
    }

    /// The possible commands with all words that were typed, in any order; those whose name begins with it
    /// first, then what somebody calls just that. `shown`: the record that the view shows without its
    /// being opened.
    #[must_use]
    pub fn find(&self, app: &App, shown: Option<RecordId>, typed: &str) -> Vec<Found> {
        let typed = fold(typed.trim());
        let words: Vec<&str> = split(&typed).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Fit, Found)> = self
            .0
            .iter()
            .filter_map(|called| {
                let (fit, by) = called.fit(&typed, &words)?;
                let (command, title) = (called.command, called.title.name.clone());
                let is_here = command.is_of_what_is_open() && typed.chars().count() >= SAID;
                let begins = fit <= Fit::Called || is_here;
                Some((fit, Found { command, title, called: by, begins }))
            })
            // Of the few that hold the words: to look which papers are in sight takes longer.
            .filter(|(_, found)| found.command.is_possible(app, shown))
            .collect();
        found.sort_by_key(|(fit, _)| *fit);
        found.into_iter().map(|(_, found)| found).collect()
    }
}

impl Called {
    /// How well it fits, and what else it is called where that made it fit. Who says what is to be made has said
    /// all of it, by any name of it: records that hold the words come after it.
    fn fit(&self, typed: &str, words: &[&str]) -> Option<(Fit, Option<String>)> {
        let by_name = self.fit_of_name(typed, words);
        let by_verb = self.verbs.iter().filter_map(|verb| {
            let rest = typed.strip_prefix(&verb.folded)?;
            let by = Some(verb.name.clone());
            match rest.strip_prefix(' ').map(str::trim) {
                None | Some("") => rest.trim().is_empty().then_some((Fit::CalledWords, by)),
                Some(named) => {
                    let words: Vec<&str> = split(named).collect();
                    match self.fit_of_name(named, &words)?.0 {
                        Fit::Begins | Fit::Words => Some((Fit::Begins, by)),
                        Fit::Called | Fit::CalledWords => Some((Fit::Called, by)),
                    }
                }
            }
        });
        by_name.into_iter().chain(by_verb).min_by_key(|(fit, _)| *fit)
    }

    fn fit_of_name(&self, typed: &str, words: &[&str]) -> Option<(Fit, Option<String>)> {
        if words.iter().all(|word| self.title.has(word)) {
            let begins = self.title.folded.starts_with(typed);
            return Some((if begins { Fit::Begins } else { Fit::Words }, None));
        }
        let mut best: Option<(Fit, &Folded)> = None;
        for other in &self.also {
            let said = words.iter().any(|word| other.has(word));
            if !said || !words.iter().all(|word| other.has(word) || self.title.has(word)) {
                continue;
            }
            let fit = if other.folded == typed { Fit::Called } else { Fit::CalledWords };
            if best.is_none_or(|(before, _)| fit < before) {
                best = Some((fit, other));
            }
        }
        best.map(|(fit, other)| (fit, Some(other.name.clone())))
    }
}
