//! What the search offers for what is typed: records and commands; before anything is typed, what was
//! opened lately and what is likely.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use crate::app::cached::Cached;
use crate::app::route::View;
use crate::app::search::commands::{Command, Commands, Found};
use crate::app::search::{Hit, KindNames, Matched, Query, Reason, likely, marks, why};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::apart::told_apart;
use crate::text::{Lang, Texts, named};
use crate::ui::context::Cx;
use crate::ui::screens::{screen_of, views};
use crate::ui::widgets::basic::capital;

/// How many records are found. As many as have room are seen, and the list scrolls.
const SHOWN: usize = 40;
/// How many commands stand before the records, and after them.
const COMMANDS: usize = 4;
/// How many records that were opened lately are offered.
const OPENED: usize = 5;

/// A text with the parts that were looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Text {
    pub text: String,
    pub marks: Vec<Range<usize>>,
}

/// What a line does when it is chosen.
#[derive(Clone, Copy, Debug)]
pub(super) enum Does {
    /// It opens a record.
    Open(RecordId),
    /// It carries out a command.
    Do(Command),
    /// It shows what was typed and is not saved.
    Unsaved,
}

/// One line of what was found: above its name stands, smaller, what it is and why it was found.
#[derive(Debug)]
pub(super) struct Line {
    pub does: Does,
    pub name: Text,
    /// What tells it from another of its name.
    pub apart: Option<String>,
    pub kind: String,
    pub why: Option<Text>,
}

/// What was found.
#[derive(Debug)]
pub(super) struct Results(pub Vec<Line>);

/// What results depend on: versions of the document and of the index, language, words, what is
/// open, and how much waits.
type Key = (u64, u64, Lang, String, Option<RecordId>, usize);

/// What is kept of searching.
#[derive(Default)]
struct Kept {
    /// The words for the kinds, folded, by language.
    kinds: Cached<Lang, KindNames>,
    commands: Cached<Lang, Commands>,
    found: Cached<Key, Results>,
}

/// The lines for what is typed; worked out once for each version and words.
pub(super) fn results(cx: &mut Cx<'_>, typed: &str) -> Arc<Results> {
    let of_index = cx.app.search.index.as_ref().map_or(0, |index| index.version);
    let waits = cx.app.waiting_count() + cx.app.undecided();
    let words = typed.to_owned();
    let key = (cx.version(), of_index, cx.texts.lang(), words, cx.app.route.record, waits);
    let shown = shown(cx);
    let kinds = cx.memory.of::<Kept>().kinds.get(cx.texts.lang(), || KindNames::of(cx.texts));
    let commands = &mut cx.memory.of::<Kept>().commands;
    let commands = commands.get(cx.texts.lang(), || Commands::of(cx.texts, views()));
    // Taken out meanwhile: names that are told apart are kept there too.
    let mut found = std::mem::take(&mut cx.memory.of::<Kept>().found);
    let results = found.get(key, || match typed.trim().is_empty() {
        true => beforehand(cx),
        false => searched(cx, (&kinds, &commands), typed, shown),
    });
    cx.memory.of::<Kept>().found = found;
    results
}

fn searched(
    cx: &mut Cx<'_>,
    (kinds, commands): (&KindNames, &Commands),
    typed: &str,
    shown: Option<RecordId>,
) -> Results {
    let query = Query::of(typed, cx.today);
    let index = cx.app.search.index.as_ref();
    let hits = index.map(|index| index.find(&query, kinds, SHOWN)).unwrap_or_default();
    // Where no record has it in its name, what can be done comes first.
    let named = hits.iter().any(|hit| hit.matched == Matched::Name);
    let portfolio = cx.portfolio();
    let records: Vec<Line> =
        hits.iter().filter_map(|hit| record_line(cx, &portfolio, &query, hit)).collect();
    let (first, last): (Vec<Found>, Vec<Found>) =
        commands.find(cx.app, shown, typed).into_iter().partition(|found| found.begins || !named);
    let texts = cx.texts;
    let command = |found: Vec<Found>| {
        let lines = found.into_iter().take(COMMANDS);
        lines.map(|found| command_line(texts, &query, found)).collect::<Vec<_>>()
    };
    let records = told(texts, &portfolio, records);
    Results(command(first).into_iter().chain(records).chain(command(last)).collect())
}

/// The lines of records, those of one name told apart.
fn told(texts: &Texts, portfolio: &Portfolio, mut lines: Vec<Line>) -> Vec<Line> {
    let mut named: HashMap<(&str, &str), Vec<RecordId>> = HashMap::new();
    for line in &lines {
        if let Does::Open(id) = line.does {
            named.entry((&line.kind, &line.name.text)).or_default().push(id);
        }
    }
    let twins = named.into_values().filter(|group| group.len() > 1);
    let mut apart: HashMap<RecordId, String> =
        twins.flat_map(|group| told_apart(texts, portfolio, &group)).collect();
    for line in &mut lines {
        if let Does::Open(id) = line.does {
            line.apart = apart.remove(&id).filter(|apart| !apart.is_empty());
        }
    }
    lines
}

fn record_line(cx: &mut Cx<'_>, portfolio: &Portfolio, query: &Query, hit: &Hit) -> Option<Line> {
    // An older index may still know what is gone.
    let record = portfolio.record(hit.id)?;
    let name = marked(named(cx.texts, portfolio, hit.id), query);
    let found = why(cx.texts, portfolio, query, hit);
    let why = found.map(|why| {
        let before = format!("{}: ", why.label);
        let mut marks = marks(&why.text, query);
        if marks.is_empty() && !why.text.is_empty() {
            // A sum or a date was typed otherwise than it is written.
            marks.push(0..why.text.len());
        }
        let moved = marks.into_iter().map(|m| m.start + before.len()..m.end + before.len());
        Text { marks: moved.collect(), text: format!("{before}{}", why.text) }
    });
    let kind = capital(&cx.texts.kind(record.kind()));
    Some(Line { does: Does::Open(hit.id), name, apart: None, kind, why })
}

fn command_line(texts: &Texts, query: &Query, found: Found) -> Line {
    let kind = texts.get("search-command");
    let why = found.called.map(|called| marked(called, query));
    let name = marked(found.title, query);
    Line { does: Does::Do(found.command), name, apart: None, kind, why }
}

fn marked(text: String, query: &Query) -> Text {
    Text { marks: marks(&text, query), text }
}

/// What is offered before anything is typed: what was opened lately, without what is open, and what is
/// likely.
fn beforehand(cx: &mut Cx<'_>) -> Results {
    let portfolio = cx.portfolio();
    let open = cx.app.route.record;
    let opened = cx.app.search.opened.newest_first().filter(|id| Some(*id) != open);
    let opened = opened.filter(|id| portfolio.record(*id).is_some()).take(OPENED);
    let mut wanted: Vec<(RecordId, Reason)> = opened.map(|id| (id, Reason::Opened)).collect();
    for (id, reason) in likely(&portfolio, cx.today) {
        if Some(id) != open && wanted.iter().all(|(other, _)| *other != id) {
            wanted.push((id, reason));
        }
    }
    let line = |(id, reason): (RecordId, Reason)| {
        let record = portfolio.record(id)?;
        let name = Text { text: named(cx.texts, &portfolio, id), marks: Vec::new() };
        let why = cx.t(match reason {
            Reason::Opened => "search-opened",
            Reason::Next => "search-next",
            Reason::Overdue => "search-overdue",
        });
        let kind = capital(&cx.texts.kind(record.kind()));
        let why = Some(Text { text: why, marks: Vec::new() });
        Some(Line { does: Does::Open(id), name, apart: None, kind, why })
    };
    let lines: Vec<Line> = wanted.into_iter().filter_map(line).collect();
    let mut lines = told(cx.texts, &portfolio, lines);
    lines.extend(waiting(cx));
    lines.extend(doable(cx));
    Results(lines)
}

/// What can be done here, before anybody has said what: a new record of the list that is shown, and where one
/// seldom goes but by the search.
fn doable(cx: &Cx<'_>) -> impl Iterator<Item = Line> {
    let kind = cx.app.route.kind.filter(|_| cx.may_edit());
    let new = kind.map(Command::New);
    let is_elsewhere = cx.app.route.view != View::SETTINGS;
    let settings = is_elsewhere.then_some(Command::Go(View::SETTINGS));
    let all = [new, Some(Command::Shortcuts), settings].into_iter().flatten();
    let (texts, word) = (cx.texts, cx.t("search-command"));
    all.map(move |command| {
        let name = Text { text: command.title(texts), marks: Vec::new() };
        Line { does: Does::Do(command), name, apart: None, kind: word.clone(), why: None }
    })
}

/// What waits for somebody: what is not saved, and what copies disagree about.
fn waiting(cx: &Cx<'_>) -> impl Iterator<Item = Line> {
    let unsaved = (cx.app.waiting_count(), "drafts-waiting", Does::Unsaved);
    let merge = Does::Do(Command::Go(View::MERGE));
    let undecided = (cx.app.undecided(), "merge-undecided", merge);
    let (texts, kind) = (cx.texts, cx.t("search-command"));
    let waits = [unsaved, undecided].into_iter().filter(|(count, ..)| *count > 0);
    waits.map(move |(count, words, does)| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let name = Text { text: texts.count(words, count, &[]), marks: Vec::new() };
        Line { does, name, apart: None, kind: kind.clone(), why: None }
    })
}

/// The record that the view shows without its being opened.
pub(super) fn shown(cx: &mut Cx<'_>) -> Option<RecordId> {
    let shows = screen_of(cx.app.route.view)?.shows?;
    shows(cx)
}
