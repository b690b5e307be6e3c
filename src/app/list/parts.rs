//! A filter in the parts that a menu shows, and put together again.

use super::filter::Filter;

/// A filter as the menu shows it: what is chosen, whether nothing is among it, and whether it is what is
/// shown or what is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parts {
    /// It is what is left out.
    pub not: bool,
    /// Nothing is among it.
    pub empty: bool,
    /// What is chosen besides.
    pub what: Option<Filter>,
}

impl Parts {
    /// The parts of a filter.
    #[must_use]
    pub fn of(filter: Option<Filter>) -> Self {
        match filter {
            None => Self::default(),
            Some(Filter::Empty) => Self { empty: true, ..Self::default() },
            Some(Filter::Filled) => Self { empty: true, not: true, what: None },
            Some(Filter::Not(inner)) => Self { not: true, ..Self::of(Some(*inner)) },
            Some(Filter::OrEmpty(inner)) => Self { empty: true, ..Self::of(Some(*inner)) },
            Some(
                plain @ (Filter::Contains(_)
                | Filter::Is(_)
                | Filter::Choices(_)
                | Filter::Numbers(..)
                | Filter::Amounts(..)
                | Filter::Dates(..)
                | Filter::Times(..)
                | Filter::Links(_)
                | Filter::Yes(_)),
            ) => Self { what: Some(plain), ..Self::default() },
        }
    }

    /// The filter; nothing where nothing is chosen.
    #[must_use]
    pub fn whole(self) -> Option<Filter> {
        let what = self.what.filter(|what| !what.is_idle());
        Some(match (what, self.empty, self.not) {
            (None, false, _) => return None,
            (None, true, false) => Filter::Empty,
            (None, true, true) => Filter::Filled,
            (Some(what), false, false) => what,
            (Some(what), false, true) => what.but(),
            (Some(what), true, false) => what.or_empty(),
            (Some(what), true, true) => what.or_empty().but(),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_filter_is_shown_in_its_parts_and_put_together_again() {
        let some = || Filter::Choices(["active".to_owned()].into());
        for filter in [
            Filter::Empty,
            Filter::Filled,
            some(),
            some().but(),
            some().or_empty(),
            some().or_empty().but(),
        ] {
            let parts = Parts::of(Some(filter.clone()));
            assert_eq!(parts.whole(), Some(filter));
        }
        let idle = Filter::Choices(BTreeSet::new());
        assert_eq!(Parts { what: Some(idle), not: true, empty: false }.whole(), None);
    }
}
