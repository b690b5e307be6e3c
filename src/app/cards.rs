//! How the cards of the overview are arranged: by somebody for themselves, by somebody for all who read the document,
//! or as the program has them. Whoever moves a card does so for themselves, until they say that it holds for all.

use super::App;
use super::route::{Route, View};
use super::settings::SettingsAction;
use crate::calc::overview::{Filter, Property};
use crate::model::arrangement::Arrangement;
use crate::report::cards::CARDS;

/// Whose arrangement is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's: the program's.
    Programs,
    /// That of all who read the document.
    Everybodys,
    /// One's own.
    Own,
}

impl Whose {
    /// The attribute of its words.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Programs => "plain",
            Self::Everybodys => "for-all",
            Self::Own => "own",
        }
    }
}

/// The names of all cards, in the order in which the program has them.
#[must_use]
pub fn card_keys() -> Vec<&'static str> {
    CARDS.iter().map(|card| card.key).collect()
}

impl App {
    /// The arrangement that is seen, and whose it is.
    #[must_use]
    pub fn cards(&self) -> (Arrangement, Whose) {
        if let Some(own) = &self.settings.cards {
            return (own.clone(), Whose::Own);
        }
        match self.cards_of_all() {
            Some(of_all) => (of_all, Whose::Everybodys),
            None => (Arrangement::default(), Whose::Programs),
        }
    }

    /// The arrangement that stands in the document.
    #[must_use]
    pub fn cards_of_all(&self) -> Option<Arrangement> {
        Arrangement::of_all(self.portfolio()?).map(|(_, arrangement)| arrangement)
    }

    /// The same arrangement that seeks what is sought now, when the overview opens.
    #[must_use]
    pub fn cards_seeking(&self) -> Arrangement {
        let names = Property::ALL.map(Property::name);
        self.cards().0.seeking(&names, self.route.filter.said())
    }

    /// What the overview seeks when it opens.
    #[must_use]
    pub fn filter_of_cards(&self) -> Filter {
        let Some(portfolio) = self.portfolio() else { return Filter::default() };
        Filter::of_said(portfolio, self.cards().0.filter())
    }

    /// A view as it opens: the overview of what it is arranged to be of.
    #[must_use]
    pub fn way_to(&self, view: View) -> Route {
        let filter =
            if view == View::OVERVIEW { self.filter_of_cards() } else { Filter::default() };
        Route { filter, ..Route::to(view) }
    }

    /// One's own arrangement becomes that of all. One has none any more once it is written.
    pub(super) fn share_cards(&mut self) {
        let Some((own, portfolio)) = self.settings.cards.clone().zip(self.portfolio()) else {
            return;
        };
        let title = View::OVERVIEW.title(self.texts());
        let changes = own.for_all(portfolio, &card_keys(), &title);
        self.overview.sharing = match changes.is_empty() {
            true => None,
            false => self.change(changes),
        };
    }

    /// One's own arrangement holds for all, once that command is written.
    pub(super) fn cards_are_shared(&mut self, ticket: super::steps::Ticket) {
        if self.overview.sharing.take_if(|of| *of == ticket).is_some() {
            self.act_on_settings(SettingsAction::Cards(None));
        }
    }
}
