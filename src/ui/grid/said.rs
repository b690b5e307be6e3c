//! What a cell of a list says, and what is told beside its name.

use crate::app::list::Column;
use crate::calc::is_example;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::record::Record;
use crate::model::value::Value;
use crate::text::marked;
use crate::ui::context::Cx;
use crate::ui::names::apart;

/// What a cell says: its value, what marks the record that it names, and what tells that from another of its name.
pub(super) fn words(
    cx: &mut Cx<'_>,
    portfolio: &Portfolio,
    id: RecordId,
    column: &Column,
    value: &Value,
) -> String {
    let text = column.show(cx.texts, portfolio, value);
    let target = value.as_link();
    let text = match target.or_else(|| column.is_name().then_some(id)) {
        Some(record) => marked(cx.texts, portfolio, record, text),
        None => text,
    };
    match target.and_then(|target| apart(cx, target)) {
        Some(apart) => format!("{text} · {apart}"),
        None => text,
    }
}

/// Whether a record is a follow-up that is over its deadline.
pub(super) fn is_late(cx: &Cx<'_>, portfolio: &Portfolio, record: &dyn Record) -> bool {
    let follow_up = portfolio.actions.get_raw(record.record_id());
    follow_up.is_some_and(|follow_up| portfolio.is_overdue(follow_up, cx.today))
}

/// Whether a record was made up, and has no name of its own in which to say so.
pub(super) fn is_made_up(record: &dyn Record) -> bool {
    let kind = record.kind();
    let source = kind.source().filter(|_| !kind.names_itself()).map(|(field, _)| record.get(field));
    matches!(source, Some(Value::Text(source)) if is_example(&source))
}
