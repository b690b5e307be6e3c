//! What the page says, put into words once for each comparison and language.

use std::sync::Arc;

use crate::app::comparing::Asked;
use crate::calc::changes::{Comparison, Event, Line, Topic};
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::report::changes::words;
use crate::text::{Lang, with_mark};
use crate::ui::context::Cx;
use crate::ui::widgets::basic::Mark;

/// How many lines of a topic the page shows; the paper holds more.
const SHOWN: usize = 100;

/// A line in words.
pub(super) struct Told {
    pub id: RecordId,
    pub title: String,
    pub about: String,
    pub events: Vec<(String, Mark)>,
    pub fields: Vec<String>,
    pub is_there: bool,
}

/// A topic in words.
pub(super) struct Group {
    pub name: String,
    pub lines: Vec<Told>,
    pub more: usize,
}

/// What the page says.
pub(super) struct Page {
    pub sums: Vec<(String, String)>,
    pub groups: Vec<Group>,
    /// What stands where no line does.
    pub none: String,
    pub notes: Vec<String>,
}

/// What the page says of a comparison in a language.
#[derive(Default)]
struct Known(Option<((Asked, Lang), Arc<Page>)>);

/// What the page says, put into words once.
pub(super) fn known(cx: &mut Cx<'_>, asked: Asked, comparison: &Comparison) -> Arc<Page> {
    let lang = cx.texts.lang();
    let known = cx.memory.of::<Known>().0.as_ref();
    if let Some((_, page)) = known.filter(|(of, _)| *of == (asked, lang)) {
        return Arc::clone(page);
    }
    let page = Arc::new(in_words(cx, comparison));
    cx.memory.of::<Known>().0 = Some(((asked, lang), Arc::clone(&page)));
    page
}

fn in_words(cx: &Cx<'_>, comparison: &Comparison) -> Page {
    let changes = &comparison.changes;
    let portfolio = cx.portfolio();
    let groups = Topic::ALL.iter().map(|topic| {
        let all = words::ordered(cx.texts, comparison, *topic, false);
        let lines = words::first_and_late(&all, SHOWN).into_iter();
        let lines: Vec<Told> = lines.map(|line| told(cx, &portfolio, comparison, line)).collect();
        let more = all.len() - lines.len();
        Group { name: words::counted_topic(cx.texts, comparison, *topic, &all), lines, more }
    });
    let mut notes = words::counted(cx.texts, comparison);
    notes.push(cx.t("changes-how"));
    Page {
        sums: changes.sums.iter().map(|sum| words::sum(cx.texts, sum)).collect(),
        groups: groups.filter(|group| !group.lines.is_empty()).collect(),
        none: words::none(cx.texts, comparison),
        notes,
    }
}

fn told(cx: &Cx<'_>, portfolio: &Portfolio, comparison: &Comparison, line: &Line) -> Told {
    let case = words::case(cx.texts, comparison, line);
    let when = Some(words::when(cx.texts, comparison, line, true)).filter(|when| !when.is_empty());
    let events = line
        .events
        .iter()
        .map(|event| (words::event(cx.texts, comparison, line, *event), mark(*event)));
    Told {
        id: line.id,
        title: with_mark(cx.texts, line.title.clone(), line.exempt),
        about: [case, when].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        events: events.collect(),
        fields: words::fields(cx.texts, comparison, line, false),
        is_there: portfolio.record(line.id).is_some(),
    }
}

fn mark(event: Event) -> Mark {
    match event {
        Event::Added => Mark::Accent,
        Event::Sealed | Event::Done | Event::Converted => Mark::Done,
        Event::Overdue => Mark::Problem,
        Event::Changed | Event::Dropped | Event::Removed => Mark::Neutral,
    }
}
