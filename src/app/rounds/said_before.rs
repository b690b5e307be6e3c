//! What a respondent's own replies wrote before, as the log tells it: that alone a second reply of theirs
//! may write over, and not what somebody has corrected by hand since.

use std::collections::HashSet;

use crate::calc::round::{ask, rows};
use crate::import::round::{Intake, SaidBefore};
use crate::model::history::Entry;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::respondent::Respondent;
use crate::model::round::Round;
use crate::store::{StoreError, written};
use crate::text::{Lang, Texts};

/// What stands between names in a note.
const BETWEEN: &str = "; ";
/// Stands for the names while a note is taken apart: no name holds it.
const NAMES: &str = "\u{1}";

/// The note of the step that takes replies in. It names those who had answered before, and those whose answer
/// is not whole: nothing else in the log says that a step is an answer of theirs too.
pub(super) fn note(texts: &Texts, portfolio: &Portfolio, round: &Round, intake: &Intake) -> String {
    let answers = intake.answers.iter();
    let again: Vec<&str> = answers
        .filter(|answer| answer.says_something())
        .filter_map(|answer| {
            let respondent = portfolio.respondents.get_raw(answer.respondent)?;
            (respondent.answered_on.is_some() || !answer.is_whole()).then_some(respondent)
        })
        .map(|respondent| respondent.title.as_str())
        .collect();
    match again.as_slice() {
        [] => texts.with("rounds-answers", &[("round", &round.title)]),
        names => with_names(texts, round, &names.join(BETWEEN)),
    }
}

fn with_names(texts: &Texts, round: &Round, names: &str) -> String {
    texts.with("rounds-answers-again", &[("round", &round.title), ("names", names)])
}

/// Whether a note says that its step took in another answer of a respondent.
fn says_again(note: &str, round: &Round, respondent: &Respondent) -> bool {
    Lang::ALL.iter().any(|lang| {
        let around = with_names(Texts::of(*lang), round, NAMES);
        let names = around.split_once(NAMES).and_then(|(before, after)| {
            note.strip_prefix(before).and_then(|rest| rest.strip_suffix(after))
        });
        names.is_some_and(|names| names.split(BETWEEN).any(|name| name == respondent.title))
    })
}

/// What the replies of a respondent in this round wrote last into what they are asked about. `history`
/// tells of a record what the log does, newest first.
pub(super) fn said_before(
    portfolio: &Portfolio,
    round: &Round,
    respondent: &Respondent,
    history: &dyn Fn(RecordId) -> Result<Vec<Entry>, StoreError>,
) -> Result<SaidBefore, StoreError> {
    let mut said = SaidBefore::default();
    let Some(round_type) = round.round_type else { return Ok(said) };
    let answered_on = Respondent::answered_on.any().index();
    let marks = |entry: &&Entry| {
        let mut wrote = entry.changes.iter().filter_map(|change| written(change, answered_on));
        wrote.any(|day| !day.is_null())
    };
    let answers: HashSet<RecordId> = standing(&history(respondent.id.raw())?)
        .into_iter()
        .filter(marks)
        .map(|entry| entry.transaction)
        .collect();
    for row in rows(portfolio, round, respondent, &str::cmp) {
        let Some(target) = row.target else { continue };
        let entries = history(target)?;
        let theirs = standing(&entries).into_iter().filter(|entry| {
            answers.contains(&entry.transaction) || says_again(&entry.note, round, respondent)
        });
        for change in theirs.flat_map(|entry| entry.changes.iter().rev()) {
            for field in ask(round_type).asked.iter().map(|field| field.index()) {
                if let Some(value) = written(change, field) {
                    said.entry((target, field)).or_insert(value);
                }
            }
        }
    }
    Ok(said)
}

/// The entries that nobody has taken back, newest first.
fn standing(entries: &[Entry]) -> Vec<&Entry> {
    let mut taken_back = HashSet::new();
    let stands = |entry: &&Entry| {
        let stands = !taken_back.contains(&entry.transaction);
        if stands {
            taken_back.extend(entry.undo_of);
        }
        stands
    };
    entries.iter().filter(stands).collect()
}
