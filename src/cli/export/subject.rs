//! What a paper is to be made of, as a call says it.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Arguments;
use crate::app::comparing::{Asked, NoComparison, compare};
use crate::calc::changes::{Comparison, Period};
use crate::calc::meetings::held_before;
use crate::cli::context::{self, Context, begins_later};
use crate::cli::error::CliError;
use crate::model::body::Body;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::meeting::Meeting;
use crate::model::message::{Argument, Message};
use crate::report::paper::{Scope, Subject, Within};
use crate::store::Document;
use crate::text::parse_date::parse_date;
use crate::text::sort;

/// A meeting takes fewer days than this; what is only known to be of a month is on no day.
const DAYS_OF_A_MEETING: i64 = 8;

/// So many meetings are named where none is on the day that was asked for.
const NEAREST: usize = 3;

/// Whether a call says all that a paper of that scope needs.
pub(super) fn is_said(scope: Scope, arguments: &Arguments) -> bool {
    match scope {
        Scope::Record(kind) => {
            arguments.id.is_some() || (kind == Kind::Meeting && arguments.meeting.is_some())
        }
        Scope::Period(_) => arguments.from.is_some() || arguments.to.is_some(),
        // From the last meeting to today, where nothing is said.
        Scope::Changes => true,
    }
}

/// What a paper of that scope needs, in words.
pub(super) fn needed(scope: Scope) -> Message {
    match scope {
        Scope::Record(Kind::Meeting) => Message::new("usage-needs-meeting"),
        Scope::Record(kind) => Message::new("usage-needs-record").text("kind", kind.plural()),
        Scope::Period(_) => Message::new("usage-needs-period"),
        Scope::Changes => Message::new("usage-needs-days"),
    }
}

/// What the paper is to be made of.
pub(super) fn subject(
    context: &Context,
    arguments: &Arguments,
    document: &Document,
    scope: Scope,
) -> Result<Subject, CliError> {
    let portfolio = document.portfolio();
    let body = arguments.body.as_deref().map(|name| find_body(portfolio, name)).transpose()?;
    match scope {
        Scope::Record(kind) => match (&arguments.meeting, &arguments.id) {
            (Some(wanted), _) if kind == Kind::Meeting => {
                let today = context.today(portfolio);
                find_meeting(portfolio, wanted, body, today).map(|id| Subject::Record(id.raw()))
            }
            (_, id) => find_record(portfolio, kind, id.as_deref().unwrap_or_default()),
        },
        Scope::Period(_) => {
            Ok(Subject::Period(Within { from: arguments.from, to: arguments.to, body }))
        }
        Scope::Changes => comparison(context, arguments, document).map(Subject::Changes),
    }
}

fn find_record(portfolio: &Portfolio, kind: Kind, id: &str) -> Result<Subject, CliError> {
    let record = context::record(portfolio, id)?;
    if record.kind() != kind {
        let message = Message::new("error-paper-kind").text("id", id);
        return Err(CliError::Fault(message.with("kind", Argument::Kind(kind))));
    }
    Ok(Subject::Record(record.record_id()))
}

/// The body of that name, however it is written.
fn find_body(portfolio: &Portfolio, name: &str) -> Result<Id<Body>, CliError> {
    let folded = sort::fold(name);
    let is_it = |text: &str| !text.is_empty() && sort::fold(text) == folded;
    portfolio
        .bodies
        .iter()
        .find(|body| is_it(&body.title) || is_it(&body.short_name))
        .map(|body| body.id)
        .ok_or_else(|| {
            let names: Vec<&str> = portfolio.bodies.iter().map(|b| b.title.as_str()).collect();
            let names = names.join(", ");
            let message = Message::new("error-no-body").text("wanted", name);
            CliError::Fault(message.text("bodies", names))
        })
}

/// The meeting with that id or on that day, which is written as people write days. Where several bodies met
/// on the day, the body has to be named.
pub(in crate::cli) fn find_meeting(
    portfolio: &Portfolio,
    wanted: &str,
    body: Option<Id<Body>>,
    today: NaiveDate,
) -> Result<Id<Meeting>, CliError> {
    let fault = |key| Message::new(key).text("wanted", wanted);
    if let Ok(id) = wanted.parse::<RecordId>() {
        let meeting = portfolio.meetings.get_raw(id);
        let none = || CliError::Fault(fault("error-no-meeting"));
        return meeting.map(|meeting| meeting.id).ok_or_else(none);
    }
    let read = parse_date(wanted, today).ok().and_then(|date| date.day());
    let day = read.ok_or_else(|| CliError::Fault(fault("error-meeting-day")))?;
    let of_body = |meeting: &&Meeting| body.is_none_or(|body| meeting.body_id == Some(body));
    let found: Vec<&Meeting> = portfolio
        .meetings
        .iter()
        .filter(of_body)
        .filter(|meeting| meeting.date.as_ref().is_some_and(|date| is_on(date, day)))
        .collect();
    match found.as_slice() {
        [] => Err(CliError::Fault(nearest(portfolio, body, day, fault("error-no-meeting-on")))),
        [meeting] => Ok(meeting.id),
        several => Err(CliError::Fault(
            fault("error-several-meetings").text("meetings", names(portfolio, several)),
        )),
    }
}

/// Whether a meeting of that date is on a day: on the day itself, or over some days of which it is one.
fn is_on(date: &FuzzyDate, day: NaiveDate) -> bool {
    let (Some(first), Some(last)) = (date.earliest(), date.latest()) else { return false };
    (last - first).num_days() < DAYS_OF_A_MEETING && (first..=last).contains(&day)
}

/// That no meeting is on the day, and which ones are nearest to it.
fn nearest(
    portfolio: &Portfolio,
    body: Option<Id<Body>>,
    day: NaiveDate,
    message: Message,
) -> Message {
    let meetings = portfolio.meetings.iter();
    let of_body = meetings.filter(|meeting| body.is_none_or(|body| meeting.body_id == Some(body)));
    let mut dated: Vec<(u64, &Meeting)> = of_body
        .filter_map(|meeting| {
            let date = meeting.date.as_ref()?;
            let known = date.earliest().or_else(|| date.latest())?;
            Some(((known - day).num_days().unsigned_abs(), meeting))
        })
        .collect();
    dated.sort_by_key(|(away, meeting)| (*away, meeting.id.raw()));
    let nearest: Vec<&Meeting> = dated.into_iter().take(NEAREST).map(|(_, it)| it).collect();
    let any = if nearest.is_empty() { "no" } else { "yes" };
    message.text("any", any).text("meetings", names(portfolio, &nearest))
}

fn names(portfolio: &Portfolio, meetings: &[&Meeting]) -> String {
    let names = meetings.iter().map(|meeting| portfolio.label(meeting.id.raw()));
    names.collect::<Vec<_>>().join(", ")
}

/// The changes from the last meeting of the deciding body unless a day is given, up to today unless a
/// day is given.
fn comparison(
    context: &Context,
    arguments: &Arguments,
    document: &Document,
) -> Result<Arc<Comparison>, CliError> {
    let now = document.portfolio();
    let today = context.today(now);
    let to = arguments.to.unwrap_or(today);
    let dated = |day| Argument::Date(FuzzyDate::from_day(day));
    if to > today {
        let message = Message::new("error-period-future").with("to", dated(to));
        return Err(CliError::Fault(message.with("today", dated(today))));
    }
    let from = match arguments.from {
        Some(from) => from,
        None => {
            let last = held_before(now, to).first().map(|(day, _)| *day);
            last.ok_or_else(|| CliError::Fault(Message::new("error-no-meeting-before")))?
        }
    };
    if from >= to {
        let message =
            Message::new("error-period-empty").with("from", dated(from)).with("to", dated(to));
        return Err(CliError::Fault(message));
    }
    let to_now = arguments.to.is_none();
    let asked = Asked { period: Period { from, to }, to_now, version: 0 };
    compare(&document.log_reader()?, document.portfolio(), asked).map_err(|why| match why {
        NoComparison::BeginsLater(begins) => begins_later(from, begins),
        NoComparison::Failed(message) => CliError::Fault(message),
    })
}
