//! Which cards of the overview are seen, in which order, and what their figures are of when it opens: somebody's own,
//! or everybody's, as a saved view of the document.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::command::Change;
use super::id::RecordId;
use super::kind::Portfolio;
use super::record::TableRecord as _;
use super::saved_view::SavedView;

/// The order that was chosen, what was hidden, and what is sought; cards that it does not know stand after those that
/// it does. What a later version says keeps its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    order: Vec<String>,
    hidden: Vec<String>,
    /// What is sought, by the name of the property.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    filter: BTreeMap<String, String>,
    /// What a later version says besides.
    #[serde(flatten)]
    besides: Map<String, Json>,
}

impl Arrangement {
    /// What a saved view belongs to that is one of these, in the place of a kind.
    pub const LISTED: &'static str = "overview";

    /// The arrangement that a text tells of; nothing where it tells of something else.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let json: Json = serde_json::from_str(text).ok()?;
        json.get("order").and_then(Json::as_array)?;
        serde_json::from_value(json).ok()
    }

    /// The text that tells of it.
    #[must_use]
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// What stands in the order in which the program shows it.
    #[must_use]
    pub fn plain(all: &[&str]) -> Self {
        Self { order: all.iter().map(|&key| key.to_owned()).collect(), ..Self::default() }
    }

    /// All cards in the order that was chosen.
    #[must_use]
    pub fn arranged<'a>(&self, all: &[&'a str]) -> Vec<&'a str> {
        let place = |key: &&str| self.order.iter().position(|one| one == key);
        let mut cards = all.to_vec();
        cards.sort_by_key(|key| place(key).unwrap_or(usize::MAX));
        cards
    }

    /// The cards that were chosen an order for, those that this version does not know among them.
    #[must_use]
    pub fn order(&self) -> &[String] {
        &self.order
    }

    /// The cards that are hidden.
    #[must_use]
    pub fn hidden(&self) -> &[String] {
        &self.hidden
    }

    /// What is sought when the overview opens, by the name of the property.
    #[must_use]
    pub fn filter(&self) -> &BTreeMap<String, String> {
        &self.filter
    }

    /// Whether a card is not shown.
    #[must_use]
    pub fn hides(&self, key: &str) -> bool {
        self.hidden.iter().any(|one| one == key)
    }

    /// Whether the cards of this version are seen as if nobody had arranged anything.
    #[must_use]
    pub fn is_plain(&self, all: &[&str]) -> bool {
        self.filter.is_empty()
            && !all.iter().any(|key| self.hides(key))
            && self.arranged(all) == all
    }

    /// The same with a card hidden that was shown, or shown that was hidden.
    #[must_use]
    pub fn turned(&self, key: &str) -> Self {
        let mut next = self.clone();
        if self.hides(key) {
            next.hidden.retain(|one| one != key);
        } else {
            next.hidden.push(key.to_owned());
        }
        next
    }

    /// The same with a card where another one stands, which makes room.
    #[must_use]
    pub fn moved(&self, all: &[&str], key: &str, to: &str) -> Self {
        let mut order = self.order.clone();
        let left =
            self.arranged(all).into_iter().filter(|key| !self.order.iter().any(|it| it == key));
        order.extend(left.map(str::to_owned));
        let place = |wanted: &str| order.iter().position(|one| one == wanted);
        let Some((from, to)) = place(key).zip(place(to)) else { return self.clone() };
        let card = order.remove(from);
        order.insert(to, card);
        Self { order, ..self.clone() }
    }

    /// The same with a card one place earlier or later among those that are shown.
    #[must_use]
    pub fn stepped(&self, all: &[&str], key: &str, is_later: bool) -> Self {
        let shown: Vec<&str> =
            self.arranged(all).into_iter().filter(|one| !self.hides(one)).collect();
        let here = shown.iter().position(|one| *one == key);
        let there = here.and_then(|here| match is_later {
            true => here.checked_add(1),
            false => here.checked_sub(1),
        });
        let other = there.and_then(|there| shown.get(there));
        other.map_or_else(|| self.clone(), |other| self.moved(all, key, other))
    }

    /// The same that seeks this of those properties. What it seeks of others, which a later version knows, stays.
    #[must_use]
    pub fn seeking(&self, known: &[&str], sought: BTreeMap<String, String>) -> Self {
        let mut next = self.clone();
        next.filter.retain(|property, _| !known.contains(&property.as_str()));
        next.filter.extend(sought);
        next
    }

    /// The one that holds for everybody who reads a document, and the saved view that it stands in. Of several, which
    /// copies made without knowing of each other, the last that was made.
    #[must_use]
    pub fn of_all(portfolio: &Portfolio) -> Option<(&SavedView, Self)> {
        let views = portfolio.saved_views.iter().filter(|view| view.listed_kind == Self::LISTED);
        let read = views.filter_map(|view| Some((view, Self::read(&view.definition)?)));
        read.max_by_key(|(view, _)| view.id.raw())
    }

    /// The changes after which it holds for everybody, under a title where there is none so far. Where it is what the
    /// program shows anyway, nothing of the kind stands in the document.
    #[must_use]
    pub fn for_all(&self, portfolio: &Portfolio, all: &[&str], title: &str) -> Vec<Change> {
        let kept = Self::of_all(portfolio).filter(|_| !self.is_plain(all)).map(|(view, _)| view.id);
        let views = portfolio.saved_views.iter().filter(|view| view.listed_kind == Self::LISTED);
        let gone = views.map(|view| view.id).filter(|id| Some(*id) != kept);
        let mut changes: Vec<Change> = gone.map(|id| Change::Delete { id: id.raw() }).collect();
        match kept {
            Some(id) => {
                changes.push(Change::set(id, SavedView::definition, self.written()));
            }
            None if self.is_plain(all) => {}
            None => changes.push(Change::add(&SavedView {
                title: title.to_owned(),
                listed_kind: Self::LISTED.to_owned(),
                definition: self.written(),
                ..SavedView::empty(RecordId::new())
            })),
        }
        changes
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::kind::Kind;
    use crate::model::plan::plan;

    const ALL: [&str; 4] = ["a", "b", "c", "d"];

    fn read(text: &str) -> Arrangement {
        Arrangement::read(text).unwrap()
    }

    #[test]
    fn a_card_goes_where_another_one_stands() {
        let plain = Arrangement::default();
        assert_eq!(plain.arranged(&ALL), ALL);
        assert_eq!(plain.moved(&ALL, "c", "a").arranged(&ALL), ["c", "a", "b", "d"]);
        assert_eq!(plain.moved(&ALL, "a", "c").arranged(&ALL), ["b", "c", "a", "d"]);
        assert_eq!(plain.moved(&ALL, "a", "unknown"), plain);
    }

    #[test]
    fn a_step_passes_over_what_is_hidden_and_stops_at_the_ends() {
        let plain = Arrangement::default().turned("b");
        assert!(plain.hides("b") && !plain.turned("b").hides("b"));
        assert_eq!(plain.stepped(&ALL, "a", true).arranged(&ALL), ["b", "c", "a", "d"]);
        assert_eq!(plain.stepped(&ALL, "c", false).arranged(&ALL), ["c", "a", "b", "d"]);
        assert_eq!(plain.stepped(&ALL, "a", false), plain);
        assert_eq!(plain.stepped(&ALL, "d", true), plain);
    }

    #[test]
    fn a_card_that_nobody_arranged_stands_last_and_one_that_is_gone_nowhere() {
        let old = read(r#"{"order":["c","gone","a"],"hidden":[]}"#);
        assert_eq!(old.arranged(&ALL), ["c", "a", "b", "d"]);
    }

    /// Every way to arrange leaves what it does not know of where it was.
    #[test]
    fn what_a_later_version_says_outlives_whatever_is_arranged_here() {
        let later = read(
            r#"{"order":["c","later","a"],"hidden":["d","hidden later"],
                "filter":{"year":"2023","mood":"good"},"widths":{"c":2}}"#,
        );
        let sought = BTreeMap::from([("layer".to_owned(), "regional".to_owned())]);
        let ways = [
            later.moved(&ALL, "a", "c"),
            later.stepped(&ALL, "a", true),
            later.turned("d"),
            later.turned("a"),
            later.seeking(&["year", "layer"], sought),
            read(&later.written()),
        ];
        for (number, next) in ways.iter().enumerate() {
            assert!(number == 5 || *next != later, "{number} arranges something");
            assert!(next.order.contains(&"later".to_owned()), "{number}: {next:?}");
            assert!(next.hides("hidden later"), "{number}: {next:?}");
            assert_eq!(next.filter.get("mood").map(String::as_str), Some("good"), "{number}");
            assert_eq!(next.besides.len(), 1, "{number}: {next:?}");
        }
        assert_eq!(ways[0].order, ["a", "c", "later", "b", "d"]);
        assert_eq!(ways[4].filter.get("year"), None);
        assert_eq!(ways[5], later);
    }

    #[test]
    fn a_text_that_tells_of_something_else_is_none() {
        for text in ["", "no json", "[]", r#"{"order":"c"}"#, r#"{"version":1,"sort":[]}"#] {
            assert_eq!(Arrangement::read(text), None, "{text}");
        }
        let of_a_list: Vec<&str> = Kind::ALL.iter().map(|kind| kind.plural()).collect();
        assert!(!of_a_list.contains(&Arrangement::LISTED));
    }

    #[test]
    fn what_holds_for_everybody_is_one_saved_view_or_none() {
        let moved = Arrangement::default().moved(&ALL, "c", "a");
        let with = |portfolio: &Portfolio, next: &Arrangement| {
            plan(portfolio, &next.for_all(portfolio, &ALL, "Oversikt")).unwrap().portfolio
        };
        let of = |portfolio: &Portfolio| Arrangement::of_all(portfolio).map(|(_, it)| it);
        let first = with(&Portfolio::default(), &moved);
        assert_eq!(of(&first), Some(moved.clone()));
        let second = with(&first, &moved.turned("d"));
        assert_eq!((of(&second), second.saved_views.iter().count()), (Some(moved.turned("d")), 1));
        assert_eq!(
            second.saved_views.iter().next().map(|it| it.id),
            first.saved_views.iter().next().map(|it| it.id)
        );
        // Two copies made one each: the last that was made is seen, and one is left once somebody says what holds.
        let mine = Arrangement::default().turned("a");
        let other: Vec<Change> = mine.for_all(&Portfolio::default(), &ALL, "Mi");
        let both = plan(&second, &other).unwrap().portfolio;
        assert_eq!((of(&both), both.saved_views.iter().count()), (Some(mine), 2));
        let decided = with(&both, &moved);
        assert_eq!((of(&decided), decided.saved_views.iter().count()), (Some(moved), 1));
        let none = with(&both, &Arrangement::plain(&ALL));
        assert_eq!((of(&none), none.saved_views.iter().count()), (None, 0));
    }
}
