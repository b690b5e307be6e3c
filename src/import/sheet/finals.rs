//! Decisions that come in beside final ones of the same case.

use super::outcome::Added;
use crate::model::column::ColumnKey;
use crate::model::decision::Decision;
use crate::model::id::Id;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message};
use crate::model::value::Value;

/// That so many new decisions are of cases that have a final one, and do not say what they are to it.
pub(super) fn beside_final(portfolio: &Portfolio, added: &[Added]) -> Option<Message> {
    let new = added.iter().filter(|added| added.kind == Kind::Decision);
    let link = |added: &Added, field: usize| {
        let mut fields = added.fields.iter();
        fields
            .find(|(key, _)| *key == ColumnKey::Field(field))
            .and_then(|(_, it)| Value::as_link(it))
    };
    let names = [Decision::corrects_id.index(), Decision::supersedes_id.index()];
    let unsaid = new.filter(|added| names.iter().all(|field| link(added, *field).is_none()));
    let beside = unsaid.filter(|added| {
        let case = link(added, Decision::case_id.index()).map(Id::from_raw);
        case.is_some_and(|case| portfolio.last_final_in(case).is_some())
    });
    let count = i64::try_from(beside.count()).unwrap_or(i64::MAX);
    (count > 0).then(|| {
        let field = |name| Argument::Field(Kind::Decision, name);
        Message::new("sheet-note-beside-final")
            .with("count", Argument::Number(count))
            .with("corrects", field(Decision::corrects_id.name()))
            .with("replaces", field(Decision::supersedes_id.name()))
    })
}
