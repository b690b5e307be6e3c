//! What has changed as data: topic by topic, each line with what happened and what it was and is.

use serde_json::{Map, Value as Json, json};

use super::words::ordered;
use crate::calc::changes::{Changes, Comparison, FieldChange, Line, Topic};
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::model::value::Value;
use crate::report::json::value;
use crate::report::paper::Ask;
use crate::text::Texts;

/// All of it as one JSON value.
pub(super) fn changes(_: &Portfolio, ask: &Ask) -> Result<Json, Message> {
    Ok(whole(ask.texts(), ask.comparison()?, ask.public))
}

fn whole(texts: &Texts, comparison: &Comparison, public: bool) -> Json {
    let Changes { sums, unlisted, others, .. } = &comparison.changes;
    let topics = Topic::ALL.iter().map(|topic| {
        let lines: Vec<&Line> = match public {
            true => ordered(texts, comparison, *topic, public),
            false => comparison.changes.of(*topic).collect(),
        };
        let lines = lines.into_iter().map(|line| one(line, public));
        json!({ "topic": topic.code(), "lines": lines.collect::<Vec<Json>>() })
    });
    let others: Map<String, Json> =
        others.iter().map(|(kind, count)| (kind.plural().to_owned(), json!(count))).collect();
    json!({
        "from": comparison.period.from.to_string(),
        "to": comparison.period.to.to_string(),
        "sums": sums.iter().map(|sum| json!({
            "key": sum.key,
            "before": value(&Value::Money(sum.before)),
            "after": value(&Value::Money(sum.after)),
            "stated_before": { "by": sum.stated_before.by, "of": sum.stated_before.of },
            "stated_after": { "by": sum.stated_after.by, "of": sum.stated_after.of },
        })).collect::<Vec<Json>>(),
        "topics": topics.collect::<Vec<Json>>(),
        "unlisted": unlisted,
        "others": others,
    })
}

/// A line; of what is exempt, the public learns that something happened and not what.
fn one(line: &Line, public: bool) -> Json {
    let hidden = public && line.exempt;
    let shown = |json: Json| if hidden { Json::Null } else { json };
    let fields = line.fields.iter().filter(|_| !hidden).map(|change| field(line, change));
    let by = line.seen.as_ref().filter(|_| !public).map(|seen| seen.by.clone());
    json!({
        "id": shown(json!(line.id.to_string())),
        "kind": line.kind.plural(),
        "title": shown(json!(line.title)),
        "case": shown(json!(line.case.map(|case| case.to_string()))),
        "events": line.events.iter().map(|event| event.code()).collect::<Vec<&str>>(),
        "fields": fields.collect::<Vec<Json>>(),
        "at": line.seen.as_ref().map(|seen| seen.at.to_rfc3339()),
        "by": by,
    })
}

fn field(line: &Line, change: &FieldChange) -> Json {
    let field = line.kind.fields().get(change.index);
    json!({
        "field": field.map(|field| field.name),
        "old": value(&change.old),
        "new": value(&change.new),
    })
}
