//! What the parts of the overview have in common: a figure in words, and the way to its records.

use crate::app::actions::RouteAction;
use crate::app::figures::remarks;
use crate::app::route::{Route, Subset, View};
use crate::calc::overview::{Amount, Figure};
use crate::model::id::RecordId;
use crate::model::record::Record;
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
    match amount {
        Amount::Money(ore) => cx.format.kroner(ore),
        Amount::Count(count) => cx.format.integer(count),
        Amount::Hours(hours) => {
            cx.texts.with("unit-hours", &[("value", &cx.format.number(hours, 0))])
        }
        Amount::Share(share) => cx.format.percent(share, 0),
    }
}

/// The name of a figure, with of how many it is the sum, and a word where some of it was made up.
pub(super) fn name(cx: &Cx<'_>, figure: &Figure) -> String {
    let name = cx.t(&figure.message());
    let remarks = remarks(cx.texts, &cx.portfolio(), figure);
    if remarks.is_empty() { name } else { format!("{name} ({})", remarks.join(", ")) }
}

/// Goes to the records that a figure was counted from.
pub(super) fn go_to(cx: &mut Cx<'_>, figure: &Figure, title: String) {
    go_to_records(cx, figure.ids.clone(), title);
}

/// Goes to the list of those records, which are of one kind.
pub(super) fn go_to_records(cx: &mut Cx<'_>, ids: Vec<RecordId>, title: String) {
    let first = ids.first().and_then(|id| cx.portfolio().record(*id).map(Record::kind));
    let Some(kind) = first else { return };
    let mut route = Route::to(View::home_of(kind));
    route.kind = Some(kind);
    route.subset = Some(Subset { title, ids });
    cx.send(RouteAction::Go(route));
}

/// The figure of that key over everything.
pub(super) fn total<'a>(figures: &'a [Figure], key: &str) -> Option<&'a Figure> {
    figures.iter().find(|figure| figure.key == key && figure.by.is_empty())
}
