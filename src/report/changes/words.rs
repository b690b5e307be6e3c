//! A change in words: the same on paper and on the screen.

use std::collections::BTreeMap;

use crate::calc::changes::{Comparison, Event, FieldChange, Line, Period, Sum, Topic};
use crate::calc::overview::message_of;
use crate::model::benefit::Benefit;
use crate::model::case::Case;
use crate::model::choice::Choice as _;
use crate::model::decision::DecisionState;
use crate::model::field::Field;
use crate::model::follow_up::FollowUp;
use crate::model::fuzzy_date::{FuzzyDate, Part};
use crate::model::id::Id;
use crate::model::kind::{Kind, Portfolio};
use crate::model::money::Ore;
use crate::model::value::Value;
use crate::report::dates::date_short;
use crate::report::decision_log::{exempt_case, voice_of_said};
use crate::report::voice::Voice;
use crate::text::{
    Format, Summed, Texts, by_whom, named_for, show_days, show_value, sort, stated, with_mark,
};

/// The fields that make up the number of a case.
const CASE_NUMBER: &[&str] = &["case_year", "case_sequence"];

/// The name of a topic.
#[must_use]
pub fn topic(texts: &Texts, topic: Topic) -> String {
    texts.attribute("changes-topic", topic.code())
}

/// The days that are looked at: the first is the one after the day from which on changes count.
#[must_use]
pub fn period(texts: &Texts, period: Period) -> String {
    let first = period.from.succ_opt().unwrap_or(period.from);
    if first >= period.to {
        return Format::of(texts.lang()).day_long(period.to);
    }
    let days = FuzzyDate::interval(Some(Part::Day(first)), Some(Part::Day(period.to)));
    days.map_or_else(|_| String::new(), |days| show_days(texts, &days))
}

/// What happened, in words: "ny, over fristen".
#[must_use]
pub fn events(texts: &Texts, comparison: &Comparison, line: &Line) -> String {
    let words = line.events.iter().map(|event| self::event(texts, comparison, line, *event));
    words.collect::<Vec<_>>().join(", ")
}

/// One thing that happened, in words.
#[must_use]
pub fn event(texts: &Texts, comparison: &Comparison, line: &Line, event: Event) -> String {
    match event {
        Event::Added if line.kind == Kind::Decision => {
            voice_of(comparison, &[line]).get(texts, "changes-added-decision")
        }
        Event::Added => texts.attribute("changes-added", line.topic.code()),
        other => texts.attribute("changes-event", other.code()),
    }
}

/// The case that a line belongs to: "Sak 50/22", or its name where it has no number.
#[must_use]
pub fn case(texts: &Texts, comparison: &Comparison, line: &Line) -> Option<String> {
    let id = Id::from_raw(line.case?);
    let after = &comparison.after;
    let case = after.cases.get(id).or_else(|| comparison.before.cases.get(id))?;
    let title = || with_mark(texts, case.title.clone(), line.exempt);
    let name = after.case_number(case).unwrap_or_else(title);
    Some(texts.with("changes-case", &[("case", &name)]))
}

/// Each field that changed: "Status: Søkt → Innvilget". What a new record says of itself stands in
/// one line. The `public` reads no name of what is exempt.
#[must_use]
pub fn fields(texts: &Texts, comparison: &Comparison, line: &Line, public: bool) -> Vec<String> {
    let told = |change| field(texts, comparison, (line, change), public);
    let fields = line.fields.iter().filter_map(told);
    let fields: Vec<String> = draft(texts, comparison, line)
        .into_iter()
        .chain(fields)
        .chain(late(texts, comparison, line))
        .collect();
    if line.events.contains(&Event::Added) && !fields.is_empty() {
        return vec![fields.join(" · ")];
    }
    fields
}

/// That a decision is a draft as yet.
fn draft(texts: &Texts, comparison: &Comparison, line: &Line) -> Option<String> {
    let is_there = comparison.after.decisions.get_raw(line.id).is_some();
    let is_draft = is_there && !comparison.after.is_sealed(line.id);
    is_draft.then(|| texts.choice(&DecisionState::SET, DecisionState::Draft.code()))
}

/// Of what is overdue, its deadline and who is to do it, where what changed does not say so.
fn late(texts: &Texts, comparison: &Comparison, line: &Line) -> Vec<String> {
    let after = &comparison.after;
    let is_late = line.events.contains(&Event::Overdue);
    let Some(action) = after.actions.get_raw(line.id).filter(|_| is_late) else {
        return Vec::new();
    };
    let says = |field: &str| {
        let named = |change: &FieldChange| line.kind.fields().get(change.index).map(|it| it.name);
        line.fields.iter().any(|change| named(change) == Some(field))
    };
    let deadline = after.deadline_of(action).filter(|_| !says(FollowUp::deadline.name()));
    let deadline = deadline.map_or_else(String::new, |date| date_short(texts, after, date));
    let owner = match says(FollowUp::owner.name()) {
        true => String::new(),
        false => after.responsible_for(action),
    };
    [("paper-column-deadline", deadline), ("paper-column-responsible", owner)]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, new)| {
            let field = texts.get(key);
            texts.with("changes-now", &[("field", &field), ("new", &new)])
        })
        .collect()
}

/// A value in words. A meeting is told by its whole date, as it is written.
fn shown(
    texts: &Texts,
    comparison: &Comparison,
    portfolio: &Portfolio,
    (field, value): (&Field, &Value),
    public: bool,
) -> String {
    let meeting = value.as_link().and_then(|id| portfolio.meetings.get_raw(id));
    let dated = meeting.and_then(|meeting| Some((meeting, meeting.date.as_ref()?)));
    let Some((meeting, date)) = dated else {
        return match value {
            Value::Date(date) => date_short(texts, portfolio, date),
            Value::Link(id) => {
                let states = [&*comparison.before, &*comparison.after];
                let is_exempt = comparison.changes.exempt.is_exempt(&states, *id);
                named_for(texts, portfolio.label(*id), is_exempt, public)
            }
            other => show_value(texts, portfolio, field, other),
        };
    };
    let body = portfolio.bodies.find(meeting.body_id);
    let body = body.map(|body| match body.short_name.as_str() {
        "" => body.title.clone(),
        short => short.to_owned(),
    });
    let parts = body.into_iter().chain([date_short(texts, portfolio, date)]);
    parts.collect::<Vec<_>>().join(" ")
}

/// The lines of a topic as they are read: what is new first, then by name, numbers as numbers. For the `public` by what
/// it reads for a name, what has not even a number last.
#[must_use]
pub fn ordered<'a>(
    texts: &Texts,
    comparison: &'a Comparison,
    topic: Topic,
    public: bool,
) -> Vec<&'a Line> {
    let lines = comparison.changes.of(topic);
    let mut lines: Vec<(&Line, bool, String)> = lines
        .map(|line| match public && line.exempt {
            true => (line, !has_number(comparison, line), unnamed(texts, comparison, line)),
            false => (line, false, line.title.clone()),
        })
        .collect();
    lines.sort_by(|(a, a_last, a_name), (b, b_last, b_name)| {
        let events = a.events.first().cmp(&b.events.first());
        let names = || sort::compare(texts.lang(), a_name, b_name);
        events.then(a_last.cmp(b_last)).then_with(names).then(a.id.cmp(&b.id))
    });
    lines.into_iter().map(|(line, _, _)| line).collect()
}

fn has_number(comparison: &Comparison, line: &Line) -> bool {
    case_of(comparison, line).is_some_and(|it| comparison.after.case_number(it).is_some())
}

/// The case that a line belongs to, or is.
fn case_of<'a>(comparison: &'a Comparison, line: &Line) -> Option<&'a Case> {
    let id = Id::from_raw(line.case.unwrap_or(line.id));
    comparison.after.cases.get(id).or_else(|| comparison.before.cases.get(id))
}

/// What the public reads for the name of what is exempt: the number of its case is no secret.
#[must_use]
pub fn unnamed(texts: &Texts, comparison: &Comparison, line: &Line) -> String {
    let Some(case) = case_of(comparison, line) else { return texts.get("paper-exempt") };
    let number = comparison.after.case_number(case);
    exempt_case(texts, number)
}

/// The most lines of a topic that are told: the first ones, and all that is overdue.
#[must_use]
pub fn first_and_late<'a>(lines: &[&'a Line], most: usize) -> Vec<&'a Line> {
    let each = lines.iter().copied().enumerate();
    let wanted = each.filter(|(at, line)| *at < most || line.events.contains(&Event::Overdue));
    wanted.map(|(_, line)| line).collect()
}

/// The name of a topic and how many of it have changed: what only says something of another, as the
/// year of a benefit, is counted apart.
#[must_use]
pub fn counted_topic(
    texts: &Texts,
    comparison: &Comparison,
    topic: Topic,
    lines: &[&Line],
) -> String {
    let parts = lines.iter().filter(|line| line.kind.about().goes_with_it);
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    parts.for_each(|line| *counts.entry(line.kind).or_default() += 1);
    let whole = lines.len() - counts.values().sum::<usize>();
    let mut told = whole.to_string();
    for (kind, count) in counts {
        told = format!("{told}; {} {count}", texts.kind_plural(kind).to_lowercase());
    }
    format!("{} ({told})", topic_of(texts, comparison, topic, lines))
}

/// The name of a topic above those lines: decisions and advice are called what they are.
#[must_use]
pub fn topic_of(texts: &Texts, comparison: &Comparison, topic: Topic, lines: &[&Line]) -> String {
    let decided = lines.iter().copied().filter(|line| line.kind == Kind::Decision);
    match decided.collect::<Vec<_>>().as_slice() {
        [] => self::topic(texts, topic),
        decided => voice_of(comparison, decided).get(texts, "changes-decisions"),
    }
}

/// In which words those decisions are spoken of: of each in those of its body, as the state that still knows it has
/// it.
fn voice_of(comparison: &Comparison, lines: &[&Line]) -> Voice {
    let voices = lines.iter().filter_map(|line| {
        let states = [&*comparison.after, &*comparison.before].into_iter();
        let known = |it: &Portfolio| it.decisions.get_raw(line.id).is_some();
        let portfolio = states.into_iter().find(|it| known(it))?;
        let decision = portfolio.decisions.get_raw(line.id)?;
        let said = portfolio.said_of(decision);
        said.first().map(|said| voice_of_said(portfolio, said))
    });
    Voice::of_all(voices)
}

/// What stands where no line does: that nothing has changed, or nothing of what is told of.
#[must_use]
pub fn none(texts: &Texts, comparison: &Comparison) -> String {
    let changes = &comparison.changes;
    let is_all = changes.unlisted == 0 && changes.others.is_empty();
    texts.get(if is_all { "changes-none" } else { "changes-none-listed" })
}

fn field(
    texts: &Texts,
    comparison: &Comparison,
    (line, change): (&Line, &FieldChange),
    public: bool,
) -> Option<String> {
    let field = line.kind.fields().get(change.index)?;
    let label = texts.field(line.kind, field.name);
    // Whole paragraphs side by side hide what else has changed.
    if field.long {
        return Some(texts.with("changes-text", &[("field", &label)]));
    }
    // The number of a new case stands in its name.
    let is_new = line.events.contains(&Event::Added);
    if is_new && line.kind == Kind::Case && CASE_NUMBER.contains(&field.name) {
        return None;
    }
    let shown = |portfolio: &Portfolio, value| {
        let text = shown(texts, comparison, portfolio, (field, value), public);
        let unit = unit_of(portfolio, (line, change)).filter(|_| !text.is_empty());
        text + &unit.map_or_else(String::new, |unit| format!("\u{a0}{unit}"))
    };
    let new = shown(&comparison.after, &change.new);
    let new = if new.is_empty() { texts.get("changes-nothing") } else { new };
    if change.old == Value::Null {
        return Some(texts.with("changes-now", &[("field", &label), ("new", &new)]));
    }
    let old = shown(&comparison.before, &change.old);
    Some(texts.with("changes-was", &[("field", &label), ("old", &old), ("new", &new)]))
}

/// In which unit a number of a benefit is, as its own record says.
fn unit_of<'a>(portfolio: &'a Portfolio, (line, change): (&Line, &FieldChange)) -> Option<&'a str> {
    let numbers = [Benefit::baseline.index(), Benefit::target.index()];
    let is_number = line.kind == Kind::Benefit && numbers.contains(&change.index);
    let benefit = portfolio.benefits.get_raw(line.id).filter(|_| is_number)?;
    Some(benefit.unit.trim()).filter(|unit| !unit.is_empty())
}

/// When it was last done, and by whom where that is wanted. What was made final bears the day of its seal, as on all
/// papers.
#[must_use]
pub fn when(texts: &Texts, comparison: &Comparison, line: &Line, by: bool) -> String {
    let Some(seen) = &line.seen else { return String::new() };
    let seal = comparison.after.seals.get(&line.id);
    let seal = seal.filter(|_| line.events.contains(&Event::Sealed));
    let format = Format::of(texts.lang());
    let day = seal.map_or_else(|| format.day_of(seen.at), |seal| format.day_short(seal.day()));
    let by = by_whom(texts, &seen.by).filter(|_| by);
    by.map_or_else(|| day.clone(), |by| format!("{day} · {by}"))
}

/// A sum: its name, and what it was and is.
#[must_use]
pub fn sum(texts: &Texts, sum: &Sum) -> (String, String) {
    let format = Format::of(texts.lang());
    let (before, after) = (format.kroner(sum.before), format.kroner(sum.after));
    let text = match sum.after.checked_sub(sum.before) {
        Some(Ore::ZERO) => texts.with("changes-sum-same", &[("after", &after)]),
        difference => {
            let difference = difference.unwrap_or(Ore::ZERO);
            let sign = if difference > Ore::ZERO { "+" } else { "" };
            let difference = format!("{sign}{}", format.kroner(difference));
            let parts = [("before", &*before), ("after", &*after), ("difference", &*difference)];
            texts.with("changes-sum", &parts)
        }
    };
    let parts = [Some(text), stated_at_both(texts, sum)];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join("; ");
    (texts.get(&message_of(sum.key)), text)
}

/// Of how many records it is a sum, where some state nothing or where they are not as many as before.
fn stated_at_both(texts: &Texts, sum: &Sum) -> Option<String> {
    let (before, after) = (sum.stated_before, sum.stated_after);
    if !after.is_partial() && before == after {
        return None;
    }
    let now = stated(texts, Summed::Amounts, after.by, after.of);
    if before == after {
        return Some(now);
    }
    let format = Format::of(texts.lang());
    let [by, of] = [before.by, before.of]
        .map(|count| format.integer(i64::try_from(count).unwrap_or(i64::MAX)));
    let was = texts.with("changes-sum-stated-before", &[("by", &by), ("of", &of)]);
    Some(format!("{now}, {was}"))
}

/// What was counted and not listed.
#[must_use]
pub fn counted(texts: &Texts, comparison: &Comparison) -> Vec<String> {
    let changes = &comparison.changes;
    let mut counted = Vec::new();
    if !changes.others.is_empty() {
        let kinds = changes
            .others
            .iter()
            .map(|(kind, count)| format!("{} {count}", texts.kind_plural(*kind).to_lowercase()));
        let kinds = kinds.collect::<Vec<_>>().join(", ");
        counted.push(texts.with("changes-others", &[("kinds", &kinds)]));
    }
    if changes.unlisted > 0 {
        let count = i64::try_from(changes.unlisted).unwrap_or(i64::MAX);
        counted.push(texts.count("changes-unlisted", count, &[]));
    }
    counted
}
