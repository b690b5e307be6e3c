//! What every screen gets: the state to read, what is remembered between frames for the eye only,
//! and where to put actions. It names no screen and no widget.

use std::sync::Arc;

use chrono::NaiveDate;

use super::memory::Memory;
use crate::app::actions::Action;
use crate::app::list::{Listed, Lists};
use crate::app::papers::{Offer, PaperAction, Wanted};
use crate::app::{App, Open};
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::local_time::made_on;
use crate::report::paper::Ask;
use crate::text::{Format, Lang, Texts};

/// What a screen draws with.
pub struct Cx<'a> {
    /// The state.
    pub app: &'a App,
    /// How each list is seen, and what stands in it.
    pub lists: &'a mut Lists,
    /// What is remembered for the eye.
    pub memory: &'a mut Memory,
    /// What is asked for.
    pub actions: &'a mut Vec<Action>,
    /// The texts of the window.
    pub texts: &'static Texts,
    /// Numbers and dates of the window.
    pub format: &'static Format,
    /// The day that counts as today.
    pub today: NaiveDate,
}

impl Cx<'_> {
    /// A text of the window.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// Asks for something.
    pub fn send(&mut self, action: impl Into<Action>) {
        self.actions.push(action.into());
    }

    /// Whether what is shown can be changed; a day in the past cannot.
    #[must_use]
    pub fn may_edit(&self) -> bool {
        self.app.may_edit()
    }

    /// The open document.
    #[must_use]
    pub fn open(&self) -> Option<&Open> {
        self.app.open.as_ref()
    }

    /// Its records; an empty portfolio while none is open.
    #[must_use]
    pub fn portfolio(&self) -> Arc<Portfolio> {
        self.app.portfolio().cloned().unwrap_or_default()
    }

    /// The language of papers: that of the document.
    #[must_use]
    pub fn paper_lang(&self) -> Lang {
        Lang::of(&self.portfolio())
    }

    /// Shows a paper in the language of the document.
    pub fn show_paper(&mut self, offer: Offer) {
        let made_at = made_on(self.app.real_today());
        let ask = Ask {
            undecided: self.app.conflicts(),
            ..Ask::of(offer.subject, self.paper_lang(), made_at)
        };
        self.send(PaperAction::Show(Wanted { paper: offer.paper, ask }));
    }

    /// Counts up with every change of the document.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.app.version()
    }

    /// A list as it can be shown now.
    pub fn list(&mut self, kind: Kind) -> Listed {
        let portfolio = self.portfolio();
        let (version, lang) = (self.version(), self.texts.lang());
        let subset = self.app.route.subset.as_ref().map(|subset| &subset.ids);
        self.lists.list(&portfolio, version, lang, kind, subset)
    }

    /// The records and the columns of a list as they are shown now.
    pub fn shown(&mut self, kind: Kind) -> (Vec<RecordId>, Vec<ColumnKey>) {
        let portfolio = self.portfolio();
        let (version, lang) = (self.version(), self.texts.lang());
        let subset = self.app.route.subset.as_ref().map(|subset| &subset.ids);
        self.lists.shown(&portfolio, version, lang, kind, subset)
    }
}
