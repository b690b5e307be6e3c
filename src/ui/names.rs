//! Names of records that tell them apart: where two are called the same, what tells one from the other
//! stands beside its name.

use std::collections::HashMap;
use std::sync::Arc;

use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::apart::{Twins, told_apart};
use crate::text::{Lang, named};
use crate::ui::context::Cx;

/// What is known of the records of a kind that share their names.
struct Known {
    version: u64,
    lang: Lang,
    portfolio: Arc<Portfolio>,
    twins: Twins,
    /// What tells those of a group apart, once somebody has asked.
    told: HashMap<usize, HashMap<RecordId, String>>,
}

/// The same of each kind that somebody has asked of.
#[derive(Default)]
struct Names(HashMap<Kind, Known>);

/// What tells a record from others of its name; nothing where it has its name alone.
pub fn apart(cx: &mut Cx<'_>, id: RecordId) -> Option<String> {
    let (version, lang, texts) = (cx.version(), cx.texts.lang(), cx.texts);
    let portfolio = cx.app.portfolio()?;
    let kind = portfolio.record(id)?.kind();
    let names = &mut cx.memory.of::<Names>().0;
    let fresh = |known: &Known| (known.version, known.lang) == (version, lang);
    if !names.get(&kind).is_some_and(fresh) {
        let before = names.remove(&kind);
        // Nearly always none of the kind has changed.
        let kept = before
            .filter(|before| kind.names_itself() && portfolio.shares(&before.portfolio, kind));
        let twins = kept.map_or_else(|| Twins::of(portfolio, kind), |kept| kept.twins);
        let portfolio = Arc::clone(portfolio);
        names.insert(kind, Known { version, lang, portfolio, twins, told: HashMap::new() });
    }
    let known = names.get_mut(&kind)?;
    let (group, members) = known.twins.of_name(id)?;
    let portfolio = &known.portfolio;
    let told = known.told.entry(group).or_insert_with(|| told_apart(texts, portfolio, members));
    told.get(&id).filter(|told| !told.is_empty()).cloned()
}

/// The name of a record with what tells it from others of that name.
pub fn full_name(cx: &mut Cx<'_>, id: RecordId) -> String {
    let name = named(cx.texts, &cx.portfolio(), id);
    match apart(cx, id) {
        Some(apart) => format!("{name} · {apart}"),
        None => name,
    }
}
