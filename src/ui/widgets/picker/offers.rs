//! What a picker offers: the records whose name holds what was typed, best first, and a new one of
//! that name.

use std::sync::Arc;

use crate::app::cached::Cached;
use crate::app::making::can_be_made;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::text::{Lang, sort};
use crate::ui::context::Cx;
use crate::ui::names::apart;

/// How many names are offered at once.
const OFFERED: usize = 40;

/// A record that is offered.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The record.
    pub id: RecordId,
    /// Its name.
    pub label: String,
    /// What tells it from another of that name.
    pub apart: Option<String>,
}

/// A name that can be offered, folded for comparing.
#[derive(Debug)]
struct Name {
    offer: Offer,
    folded: String,
}

/// All names that a picker chooses from, in the order of the language.
type Names = Vec<Name>;

/// What an open picker has worked out.
#[derive(Default)]
struct Kept {
    /// The names that it chooses from, by version, language and kinds.
    names: Cached<(u64, Lang, Vec<Kind>), Names>,
    /// Those that it offers for what is typed.
    offers: Cached<(u64, Lang, Vec<Kind>, String), Vec<Offer>>,
}

/// The records whose name holds all words that were typed; those that begin with it first.
pub(super) fn offers(cx: &mut Cx<'_>, kinds: &[Kind], typed: &str) -> Arc<Vec<Offer>> {
    let (version, lang) = (cx.version(), cx.texts.lang());
    let portfolio = cx.portfolio();
    // Taken out meanwhile: what tells names apart is kept there too.
    let mut kept = std::mem::take(&mut cx.memory.of::<Kept>().names);
    let names = kept.get((version, lang, kinds.to_vec()), || {
        let mut names = names(&portfolio, kinds);
        names.sort_by(|a, b| sort::compare(lang, &a.offer.label, &b.offer.label));
        for name in &mut names {
            name.offer.apart = apart(cx, name.offer.id);
            if let Some(apart) = &name.offer.apart {
                name.folded = format!("{} {}", name.folded, sort::fold(apart));
            }
        }
        names
    });
    cx.memory.of::<Kept>().names = kept;
    let key = (version, lang, kinds.to_vec(), typed.to_owned());
    cx.memory.of::<Kept>().offers.get(key, || matching(&names, typed))
}

fn names(portfolio: &Portfolio, kinds: &[Kind]) -> Names {
    let records = kinds.iter().flat_map(|kind| portfolio.records(*kind));
    let name = |label: String, id| Name {
        folded: sort::fold(&label),
        offer: Offer { id, label, apart: None },
    };
    records.map(|record| name(portfolio.label_of(record), record.record_id())).collect()
}

fn matching(names: &Names, typed: &str) -> Vec<Offer> {
    let folded = sort::fold(typed.trim());
    let words: Vec<&str> = folded.split_whitespace().collect();
    let holds = |name: &&Name| words.iter().all(|word| name.folded.contains(word));
    let mut found: Vec<&Name> = names.iter().filter(holds).collect();
    // The order within both groups stays that of the language.
    found.sort_by_key(|name| folded.is_empty() || !name.folded.starts_with(&folded));
    found.into_iter().take(OFFERED).map(|name| name.offer.clone()).collect()
}

/// A record that can be made from what was typed.
pub(super) struct Creation {
    pub kind: Kind,
    pub said: String,
}

/// The new records that can be made of what was typed, where none has that name yet. Among several kinds
/// they are offered once something is typed.
pub(super) fn creations(
    cx: &Cx<'_>,
    kinds: &[Kind],
    typed: &str,
    offers: &[Offer],
) -> Vec<Creation> {
    let title = typed.trim();
    let same = |offer: &Offer| sort::fold(&offer.label) == sort::fold(title);
    if (title.is_empty() && kinds.len() > 1) || offers.iter().any(same) || !cx.may_edit() {
        return Vec::new();
    }
    let creation = |kind: Kind| {
        let word = cx.texts.attribute(&format!("kind-{}", kind.plural()), "new");
        let said = match title {
            "" => cx.texts.with("picker-new-unnamed", &[("new", &word)]),
            title => cx.texts.with("picker-new", &[("new", &word), ("name", title)]),
        };
        Creation { kind, said }
    };
    kinds.iter().copied().filter(|kind| can_be_made(*kind)).map(creation).collect()
}
