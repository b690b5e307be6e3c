//! All replies of a folder held against the document: what each adds and changes, what is refused
//! and why, who is still silent, and the one step that takes it in.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::answer::{Asked, Ground, SaidBefore, take};
use super::files::Found;
use super::reply::Reply;
use super::reply_outcome::Answer;
use crate::calc::round::{ask, progress, respondents};
use crate::import::sheet::labels::Labels;
use crate::model::command::Change;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message};
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::text::Texts;

/// A file that is no reply of this round.
#[derive(Clone, Debug, PartialEq)]
pub struct Passed {
    /// The file.
    pub file: String,
    /// Why, and what to do.
    pub why: Message,
}

/// What a folder of replies comes to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Intake {
    /// The answers, by the name of the respondent.
    pub answers: Vec<Answer>,
    /// Files that are no replies.
    pub passed: Vec<Passed>,
    /// What the person should know besides.
    pub notes: Vec<Message>,
    /// Who will still be silent then: those that were asked and have not answered.
    pub unanswered: Vec<RecordId>,
    /// All of it as changes: one step.
    pub changes: Vec<Change>,
}

/// Works out what replies would do. Nothing is changed. `said_before` knows what a respondent who has
/// answered before wrote then: that alone is theirs to write over.
///
/// # Errors
/// What `said_before` says.
pub fn intake<E>(
    portfolio: &Portfolio,
    round: &Round,
    found: &[Found],
    (texts, today): (&Texts, NaiveDate),
    mut said_before: impl FnMut(&Respondent) -> Result<SaidBefore, E>,
) -> Result<Intake, E> {
    let mut intake = Intake::default();
    let Some(round_type) = round.round_type else { return Ok(intake) };
    let mut newest: HashMap<RecordId, (String, DateTime<Utc>, Reply)> = HashMap::new();
    for Found { name, at, content } in found {
        let name = name.clone();
        match content.as_ref().map_err(Clone::clone).and_then(Reply::of) {
            Err(why) => intake.passed.push(Passed { file: name, why }),
            Ok(reply) => match refusal(portfolio, round, &reply) {
                Some(why) => intake.passed.push(Passed { file: name, why }),
                None => keep_newest(&mut newest, &mut intake.notes, (name, *at, reply)),
            },
        }
    }
    let (mut after, mut labels) = (portfolio.clone(), Labels::default());
    let mut in_order: Vec<_> = newest.into_iter().collect();
    in_order.sort_by_key(|(respondent, _)| (portfolio.label(*respondent), *respondent));
    for (id, (file, at, reply)) in in_order {
        let Some(respondent) = portfolio.respondents.get_raw(id) else { continue };
        let said_before = said_before(respondent)?;
        let ask = ask(round_type);
        let asked = Asked { ask, round, respondent, said_before, texts, today, at };
        let ground = Ground { portfolio: &mut after, labels: &mut labels };
        let (answer, changes) = take(ground, &asked, &reply, file);
        intake.changes.extend(changes);
        if answer.is_whole() {
            let day = Some(FuzzyDate::from_day(today));
            intake.changes.push(Change::set(respondent.id, Respondent::answered_on, day));
        }
        intake.answers.push(answer);
    }
    let answered = |id: RecordId| {
        let answers = intake.answers.iter().filter(|answer| answer.is_whole());
        answers.map(|answer| answer.respondent).any(|respondent| respondent == id)
    };
    let mut silent: Vec<RecordId> = respondents(portfolio, round.id)
        .into_iter()
        .filter(|respondent| progress(respondent).is_waited_for())
        .map(|respondent| respondent.id.raw())
        .filter(|id| !answered(*id))
        .collect();
    silent.sort_by_key(|id| (portfolio.label(*id), *id));
    intake.unanswered = silent;
    Ok(intake)
}

/// Why a reply is not one of this round, or says nothing.
fn refusal(portfolio: &Portfolio, round: &Round, reply: &Reply) -> Option<Message> {
    let origin = &reply.origin;
    if origin.round != round.id.raw() {
        let known = portfolio.rounds.get_raw(origin.round).is_some();
        return Some(if known {
            let message = Message::new("round-file-other-round");
            message.with("round", Argument::Record(origin.round))
        } else {
            Message::new("round-file-unknown-round")
        });
    }
    let respondent = portfolio.respondents.get_raw(origin.respondent);
    if respondent.is_none_or(|respondent| respondent.round_id != Some(round.id)) {
        return Some(Message::new("round-file-unknown-respondent"));
    }
    reply.is_as_sent().then(|| {
        Message::new("round-file-as-sent").with("name", Argument::Record(origin.respondent))
    })
}

/// Of two replies from one respondent the newer counts, and that is said.
fn keep_newest(
    newest: &mut HashMap<RecordId, (String, DateTime<Utc>, Reply)>,
    notes: &mut Vec<Message>,
    reply: (String, DateTime<Utc>, Reply),
) {
    let id = reply.2.origin.respondent;
    let Some(other) = newest.remove(&id) else {
        newest.insert(id, reply);
        return;
    };
    let (kept, left) = if reply.1 >= other.1 { (reply, other) } else { (other, reply) };
    notes.push(
        Message::new("round-two-replies")
            .with("name", Argument::Record(id))
            .text("kept", kept.0.clone())
            .text("left", left.0),
    );
    newest.insert(id, kept);
}
