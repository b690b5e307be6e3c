//! The line that says what to do now: the next meeting with its cases and what they lack, what is overdue and with
//! whom, who has not replied.

use super::Looked;
use crate::calc::overview::By;
use crate::model::id::RecordId;
use crate::text::show_date_short;

/// A part of the line, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// In words.
    pub text: String,
    /// The records that it is about; the meeting itself is one.
    pub ids: Vec<RecordId>,
}

/// How many are named of those with whom something is overdue.
const NAMED: usize = 2;

/// The parts of the line, in their order; none where nothing is to be done.
#[must_use]
pub fn now(looked: &Looked<'_>) -> Vec<Said> {
    let mut parts = Vec::new();
    parts.extend(next_meeting(looked));
    for key in ["next_meeting.cases", "next_meeting.without_proposal"] {
        parts.extend(looked.of(key).filter(|figure| !figure.ids.is_empty()).map(|figure| Said {
            text: looked.count(&words_of(key), figure.ids.len(), &[]),
            ids: figure.ids.clone(),
        }));
    }
    parts.extend(overdue(looked));
    let answers = looked.total("waiting.answers").filter(|figure| !figure.ids.is_empty());
    parts.extend(answers.map(|figure| Said {
        text: looked.count(&words_of(figure.key), figure.ids.len(), &[]),
        ids: figure.ids.clone(),
    }));
    parts
}

fn words_of(key: &str) -> String {
    format!("now-{}", key.replace(['.', '_'], "-"))
}

fn next_meeting(looked: &Looked<'_>) -> Option<Said> {
    let figure = looked.of("next_meeting.cases").next()?;
    let [(_, By::Record(Some(meeting)))] = figure.by.as_slice() else { return None };
    let record = looked.portfolio.meetings.get_raw(*meeting)?;
    let date = record.date.as_ref().map(|date| show_date_short(looked.texts, date))?;
    let body = looked.portfolio.bodies.find(record.body_id).map(|body| {
        if body.short_name.is_empty() { body.title.clone() } else { body.short_name.clone() }
    });
    let body = body.unwrap_or_default();
    let key = if body.is_empty() { "now-next-meeting" } else { "now-next-meeting-of" };
    let text = looked.texts.with(key, &[("date", &date), ("body", &body)]);
    Some(Said { text, ids: vec![*meeting] })
}

/// What is overdue, and with whom: those who have most of it first.
fn overdue(looked: &Looked<'_>) -> Option<Said> {
    let figure = looked.total("actions.overdue").filter(|figure| !figure.ids.is_empty())?;
    let mut with: Vec<(String, usize)> = Vec::new();
    for id in &figure.ids {
        let Some(action) = looked.portfolio.actions.get_raw(*id) else { continue };
        let who = looked.portfolio.responsible_for(action);
        match with.iter_mut().find(|(name, _)| *name == who) {
            Some((_, number)) => *number += 1,
            None if !who.is_empty() => with.push((who, 1)),
            None => {}
        }
    }
    with.sort_by(|(a, many), (b, more)| more.cmp(many).then_with(|| a.cmp(b)));
    let named: Vec<&str> = with.iter().take(NAMED).map(|(name, _)| name.as_str()).collect();
    let mut text = looked.count("now-actions-overdue", figure.ids.len(), &[]);
    if !named.is_empty() {
        let rest = with.len().saturating_sub(named.len());
        let more = if rest > 0 {
            format!(" {}", looked.count("record-more", rest, &[]))
        } else {
            String::new()
        };
        text = format!("{text} ({}{more})", named.join(", "));
    }
    Some(Said { text, ids: figure.ids.clone() })
}
