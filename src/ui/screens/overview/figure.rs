//! What the parts of the overview have in common: a figure in words, and the way to its records.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::app::actions::RouteAction;
use crate::app::route::{Route, Subset, View};
use crate::calc::overview::{Amount, Figure};
use crate::model::about::Listed;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::report::figures;
use crate::ui::context::Cx;

/// How many things are listed.
pub(super) const LISTED: usize = 12;

/// How many things are not listed, in words; nothing where all are.
pub(super) fn more(cx: &Cx<'_>, all: usize) -> Option<String> {
    let hidden = all.checked_sub(LISTED).filter(|hidden| *hidden > 0)?;
    Some(cx.texts.count("record-more", i64::try_from(hidden).unwrap_or(0), &[]))
}

/// A figure's value in words.
pub(super) fn value(cx: &Cx<'_>, amount: Amount) -> String {
    figures::value(cx.texts, amount)
}

/// The name of a figure, with what is to be said of it.
pub(super) fn name(cx: &Cx<'_>, figure: &Figure) -> String {
    figures::name(cx.texts, &cx.portfolio(), figure)
}

/// Goes to the records that a figure was counted from.
pub(super) fn go_to(cx: &mut Cx<'_>, figure: &Figure, title: String) {
    go_to_records(cx, figure.ids.clone(), title);
}

/// Goes to the list of those records, which are of one kind; of those that stand on the page of what they belong
/// to, to that.
pub(super) fn go_to_records(cx: &mut Cx<'_>, ids: Vec<RecordId>, title: String) {
    let portfolio = cx.portfolio();
    let mut ids = ids;
    let kind_of = |id: &RecordId| portfolio.record(*id).map(Record::kind);
    let on_a_page = |kind: Kind| kind.about().listed == Listed::OnItsPage;
    if ids.first().and_then(kind_of).is_some_and(on_a_page) {
        let wholes: BTreeSet<RecordId> =
            ids.iter().flat_map(|id| whole_of(&portfolio, *id)).collect();
        ids = wholes.into_iter().collect();
        if let [one] = ids.as_slice() {
            return cx.send(RouteAction::Show(*one));
        }
    }
    let Some(kind) = ids.first().and_then(kind_of) else { return };
    let mut route = Route::to(View::home_of(kind));
    route.kind = Some(kind);
    route.subset = Some(Subset { title, ids: Arc::new(ids) });
    cx.send(RouteAction::Go(route));
}

/// What a record belongs to.
fn whole_of(portfolio: &Portfolio, id: RecordId) -> Vec<RecordId> {
    let Some(record) = portfolio.record(id) else { return Vec::new() };
    let names = record.kind().about().belongs_to;
    let fields = names.iter().filter_map(|name| record.kind().field(name));
    let links = fields.filter_map(|(index, _)| match record.get(index) {
        Value::Link(to) => Some(to),
        Value::Null
        | Value::Text(_)
        | Value::Integer(_)
        | Value::Number(_)
        | Value::Bool(_)
        | Value::Date(_)
        | Value::Time(_)
        | Value::File(_)
        | Value::Choice(_)
        | Value::Money(_) => None,
    });
    links.collect()
}

/// The figure of that key over everything.
pub(super) fn total<'a>(figures: &'a [Figure], key: &str) -> Option<&'a Figure> {
    figures.iter().find(|figure| figure.key == key && figure.by.is_empty())
}
