//! The log of decisions over a period: what was decided when, by whom, and whether it is final; what was
//! made final apart, corrected or replaced is said of each.

mod besides;
mod codes;
mod row;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::network::sender;
use super::outline::{Block, Column, Outline, Table};
use super::paper::{Ask, Paper, PaperFormat, Scope, Subject, Within, any};
use super::voice::Voice;
use crate::calc::order::natural_order;
use crate::model::decision::{Decision, Said};
use crate::model::fuzzy_date::{FuzzyDate, Part};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::message::{Argument, Message};
use crate::text::{Format, Lang, Texts, show_days, sort};
pub(super) use row::exempt_case;
use row::{is_shown, row};

/// The log of decisions over a period.
pub const PAPER: Paper = Paper {
    name: "decisions",
    genre: "paper-decision-log",
    called,
    scope: Scope::Period(Kind::Decision),
    formats: &[PaperFormat::Pdf, PaperFormat::Docx],
    public: true,
    suits: any,
    make: decision_log,
    data: None,
};

/// A log of a body is called by what the body can do.
fn called(portfolio: &Portfolio, subject: &Subject) -> &'static str {
    match subject {
        Subject::Period(within) => genre_of(Voice::of(portfolio, within.body)),
        Subject::Record(_) | Subject::Changes(_) | Subject::Calculation(_) => PAPER.genre,
    }
}

fn decision_log(portfolio: &Portfolio, ask: &Ask) -> Result<Outline, Message> {
    let (texts, lang, within) = (ask.texts(), ask.lang, ask.within()?);
    refuse_backwards(within)?;
    let decisions = in_order(portfolio, lang);
    // Each wording, where copies made a decision final apart: each has a day and a body of its own.
    let said = decisions.into_iter().flat_map(|decision| portfolio.said_of(decision));
    let of_body: Vec<Said<'_>> = said.filter(|said| is_of_body(portfolio, said, within)).collect();
    let (mut wanted, mut unplaced) = (Vec::new(), Vec::new());
    for said in of_body {
        match place(portfolio, &said, within) {
            Place::Within => wanted.push(said),
            Place::Perhaps => unplaced.push(said),
            Place::Outside => {}
        }
    }
    // By the day that the log says, which is that of the seal where there is one.
    let by_day = |said: &Said<'_>| {
        let date = said.day(portfolio);
        // What the public reads neither a name nor a number of comes last, by nothing that tells of its name.
        let is_unnamed = !is_shown(portfolio, said.decision, ask.public);
        let is_last = is_unnamed && row::case_number(portfolio, said).is_none();
        (date.is_none(), date, is_last.then(|| said.decision.id.raw()))
    };
    wanted.sort_by_cached_key(by_day);
    unplaced.sort_by_cached_key(by_day);
    let voice = voice_of(portfolio, within, &wanted);
    let mut blocks = if wanted.is_empty() {
        vec![Block::Paragraph { text: voice.get(texts, "log-none").into() }]
    } else {
        let text = voice.get(texts, "changes-decisions").into();
        let heading = Block::Heading { level: 1, number: None, text };
        vec![heading, table(portfolio, ask, voice, &wanted)]
    };
    blocks.extend(undated(portfolio, ask, voice, &unplaced));
    wanted.extend(unplaced);
    blocks.extend(besides::principles(portfolio, ask, voice, &wanted));
    blocks.extend(besides::follow_ups(portfolio, ask, &wanted));
    blocks.extend(codes::codes(portfolio, ask, voice, &wanted));
    let shown = wanted.iter().filter(|said| is_shown(portfolio, said.decision, ask.public));
    let decided = shown.flat_map(|said| {
        let case = said.decision.case_id.map(Id::raw);
        [said.decision.id.raw()].into_iter().chain(case)
    });
    let undecided = ask.undecided_in(portfolio, &decided.collect::<Vec<_>>());
    blocks.extend(undecided.into_iter().map(|text| Block::Note { text }));
    let is_exempt = |said: &Said<'_>| row::is_exempt_in(portfolio, said.decision);
    let holds = ask.holds(wanted.iter().any(is_exempt), &blocks);
    let sender = sender(portfolio, within.body);
    let body = portfolio.bodies.find(within.body);
    let title = body.map_or_else(|| sender.clone(), |body| body.title.clone());
    let title = ask.typed(portfolio, title);
    Ok(Outline {
        subtitle: period(texts, within, voice).into(),
        author: sender,
        across: true,
        blocks,
        ..ask.outline(portfolio, (genre_of(voice), title), holds)
    })
}

/// All decisions, those of a case beside each other and in their own order.
fn in_order(portfolio: &Portfolio, lang: Lang) -> Vec<&Decision> {
    let natural = natural_order(portfolio, Kind::Decision, |name| sort::key(lang, name));
    let mut all: Vec<&Decision> =
        natural.into_iter().filter_map(|id| portfolio.decisions.get_raw(id)).collect();
    let mut first: HashMap<RecordId, usize> = HashMap::new();
    for (at, case) in all.iter().enumerate().filter_map(|(at, it)| Some((at, it.case_id?))) {
        first.entry(case.raw()).or_insert(at);
    }
    let place = |decision: &Decision| decision.case_id.and_then(|case| first.get(&case.raw()));
    all.sort_by(|a, b| match (place(a), place(b)) {
        (Some(a_case), Some(b_case)) => a_case.cmp(b_case).then_with(|| a.order(b)),
        (a_case, b_case) => a_case.is_none().cmp(&b_case.is_none()),
    });
    all
}

/// What may belong to the period, under a heading of its own.
fn undated(portfolio: &Portfolio, ask: &Ask, voice: Voice, all: &[Said<'_>]) -> Vec<Block> {
    if all.is_empty() {
        return Vec::new();
    }
    let texts = ask.texts();
    let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let text = texts.count("log-unplaced", count, &[voice.argument()]);
    vec![
        Block::Heading { level: 1, number: None, text: texts.get("log-undated").into() },
        Block::Paragraph { text: text.into() },
        table(portfolio, ask, voice, all),
    ]
}

/// In which words a log speaks: as all that are in it, else as the body that it is of.
fn voice_of(portfolio: &Portfolio, within: &Within, wanted: &[Said<'_>]) -> Voice {
    match (within.body, wanted) {
        (Some(_), []) => Voice::of(portfolio, within.body),
        (_, wanted) => Voice::of_all(wanted.iter().map(|said| voice_of_said(portfolio, said))),
    }
}

pub(super) fn voice_of_said(portfolio: &Portfolio, said: &Said<'_>) -> Voice {
    Voice::of_said(portfolio, said, said.body(portfolio).map(|body| body.id))
}

fn genre_of(voice: Voice) -> &'static str {
    match voice {
        Voice::Advises => "paper-advice-log",
        Voice::Decides | Voice::Both => PAPER.genre,
    }
}

fn refuse_backwards(within: &Within) -> Result<(), Message> {
    match within.from.zip(within.to).filter(|(from, to)| from > to) {
        Some((from, to)) => {
            let dated = |day: NaiveDate| Argument::Date(FuzzyDate::from_day(day));
            Err(Message::new("log-backwards").with("from", dated(from)).with("to", dated(to)))
        }
        None => Ok(()),
    }
}

fn is_of_body(portfolio: &Portfolio, said: &Said<'_>, within: &Within) -> bool {
    let is_it = |wanted| said.body(portfolio).is_some_and(|body| body.id == wanted);
    within.body.is_none_or(is_it)
}

/// How a decision stands to a period.
enum Place {
    Within,
    /// Its day is not known exactly enough, and may lie within.
    Perhaps,
    Outside,
}

/// What is known of a day belongs to a period where it lies wholly within; where it reaches into the period and
/// beyond, the day may be there or not.
fn place(portfolio: &Portfolio, said: &Said<'_>, within: &Within) -> Place {
    let (from, to) = (within.from, within.to);
    let Some(date) = said.day(portfolio) else {
        return if from.is_none() && to.is_none() { Place::Within } else { Place::Perhaps };
    };
    let begins = date.earliest().or_else(|| first_day(portfolio, said));
    if begins.zip(to).is_some_and(|(first, to)| first > to) {
        return Place::Outside;
    }
    if !date.overlaps(from.unwrap_or(NaiveDate::MIN), to.unwrap_or(NaiveDate::MAX)) {
        return Place::Outside;
    }
    let begins_within = from.is_none_or(|from| begins.is_some_and(|first| first >= from));
    let ends_within = to.is_none_or(|to| date.latest().is_some_and(|last| last <= to));
    if begins_within && ends_within { Place::Within } else { Place::Perhaps }
}

/// The first day of the year that the case is numbered in, before which nothing is decided in it.
fn first_day(portfolio: &Portfolio, said: &Said<'_>) -> Option<NaiveDate> {
    let year = portfolio.cases.find(said.decision.case_id)?.case_year?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, 1, 1)
}

fn period(texts: &Texts, within: &Within, voice: Voice) -> String {
    let format = Format::of(texts.lang());
    match (within.from, within.to) {
        (Some(from), Some(to)) if from == to => format.day_long(from),
        (Some(from), Some(to)) => {
            let days = FuzzyDate::interval(Some(Part::Day(from)), Some(Part::Day(to)));
            days.map_or_else(|_| String::new(), |days| show_days(texts, &days))
        }
        (Some(from), None) => texts.with("date-after", &[("date", &format.day_long(from))]),
        (None, Some(to)) => texts.with("date-before", &[("date", &format.day_long(to))]),
        (None, None) => voice.get(texts, "log-all"),
    }
}

fn table(portfolio: &Portfolio, ask: &Ask, voice: Voice, all: &[Said<'_>]) -> Block {
    let texts = ask.texts();
    let columns = vec![
        Column::new(texts.get("paper-date"), 13),
        Column::new(texts.label_of(Meeting::body_id.any()), 17),
        Column::new(texts.get("paper-column-case"), 23),
        Column::names(voice.get(texts, "paper-column-decision"), 24),
        Column::figures(texts.label_of(Decision::amount.any()), 12),
        Column::new(texts.get("paper-column-responsible"), 14),
        Column::new(texts.get("paper-state"), 17),
    ];
    let row = |said| row(portfolio, ask, voice_of_said(portfolio, said), said);
    let rows = all.iter().map(row).collect();
    let summary = voice.get(texts, "log-summary");
    Block::Table(Table { summary, columns, rows }.without_empty_columns())
}
