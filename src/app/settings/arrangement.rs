//! Which cards of the overview somebody sees, and in which order.

use serde::{Deserialize, Serialize};

/// The order that was chosen, and what was hidden; cards that it does not know stand after those that it does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Arrangement {
    order: Vec<String>,
    hidden: Vec<String>,
}

impl Arrangement {
    /// All cards in the order that was chosen.
    #[must_use]
    pub fn arranged<'a>(&self, all: &[&'a str]) -> Vec<&'a str> {
        let place = |key: &&str| self.order.iter().position(|one| one == key);
        let mut cards = all.to_vec();
        cards.sort_by_key(|key| place(key).unwrap_or(usize::MAX));
        cards
    }

    /// Whether a card is not shown.
    #[must_use]
    pub fn hides(&self, key: &str) -> bool {
        self.hidden.iter().any(|one| one == key)
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
        let mut order = self.arranged(all);
        let place = |wanted: &str| order.iter().position(|one| *one == wanted);
        let Some((from, to)) = place(key).zip(place(to)) else { return self.clone() };
        let card = order.remove(from);
        order.insert(to, card);
        let order = order.into_iter().map(str::to_owned).collect();
        Self { order, hidden: self.hidden.clone() }
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
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 4] = ["a", "b", "c", "d"];

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
        let old =
            Arrangement { order: vec!["c".into(), "gone".into(), "a".into()], hidden: vec![] };
        assert_eq!(old.arranged(&ALL), ["c", "a", "b", "d"]);
    }
}
