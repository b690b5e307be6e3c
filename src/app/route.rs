//! Where the user is: a view, and the record that is open in it.

use std::sync::Arc;

use crate::calc::overview::Filter;
use crate::calc::reckoning::find;
use crate::model::about::{Area, Listed};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::method::Method;
use crate::text::Texts;

/// A view of the window: where one is, not how it looks. Which there are, the window says, one constant a
/// screen (`ui::screens`); here stand those that the state goes to by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// A page, by its name.
    Page(&'static str),
    /// A part of the work, with the lists of its kinds.
    Area(Area),
    /// A calculator.
    Calculator(Method),
}

impl From<Area> for View {
    fn from(area: Area) -> Self {
        Self::Area(area)
    }
}

impl View {
    /// Open, new, recent, example.
    pub const START: Self = Self::Page("start");
    /// How do we stand.
    pub const OVERVIEW: Self = Self::Page("overview");
    /// What has changed since the last meeting.
    pub const CHANGES: Self = Self::Page("changes");
    /// Where a record came from, and what came of it.
    pub const THREAD: Self = Self::Page("thread");
    /// Copies brought together, and what they disagree about.
    pub const MERGE: Self = Self::Page("merge");

    /// What one chooses for the program, and what holds for the whole portfolio.
    pub const SETTINGS: Self = Self::Page("settings");

    /// The name on the command line, and of its word among the texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Page(name) => name,
            Self::Area(area) => area.name(),
            Self::Calculator(method) => method.name(),
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, texts: &Texts) -> String {
        match self {
            Self::Page(_) | Self::Area(_) => texts.attribute("view", self.name()),
            Self::Calculator(method) => texts.get(&find(method).words()),
        }
    }

    /// The part of the work that the view shows, where it shows one.
    #[must_use]
    pub fn area(self) -> Option<Area> {
        match self {
            Self::Area(area) => Some(area),
            Self::Page(_) | Self::Calculator(_) => None,
        }
    }

    /// The kinds of record that the view lists, in the order of its tabs.
    #[must_use]
    pub fn kinds(self) -> Vec<Kind> {
        self.area().map_or_else(Vec::new, Kind::listed_in)
    }

    /// The kind of record that the view lists first, where it lists any.
    #[must_use]
    pub fn kind(self) -> Option<Kind> {
        self.kinds().first().copied()
    }

    /// The view in which a record of a kind is at home.
    #[must_use]
    pub fn home_of(kind: Kind) -> Self {
        Self::Area(kind.about().area)
    }
}

/// A part of a list that a figure stands for: what to call it, and which records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subset {
    /// What it is, in the words of the figure.
    pub title: String,
    /// The records. Many are compared in each frame, which costs nothing while they are the same ones.
    pub ids: Arc<Vec<RecordId>>,
}

/// A place in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The view.
    pub view: View,
    /// The kind that the view lists, where it can list several.
    pub kind: Option<Kind>,
    /// The record that is open beside the list.
    pub record: Option<RecordId>,
    /// The part of the list that is shown.
    pub subset: Option<Subset>,
    /// What the figures of the overview are of.
    pub filter: Filter,
}

impl Route {
    /// A view with nothing open in it.
    #[must_use]
    pub fn to(view: impl Into<View>) -> Self {
        let view = view.into();
        Self { view, kind: view.kind(), record: None, subset: None, filter: Filter::default() }
    }

    /// The start page.
    #[must_use]
    pub fn start() -> Self {
        Self::to(View::START)
    }

    /// A record in the view where it is at home.
    #[must_use]
    pub fn to_record(kind: Kind, id: RecordId) -> Self {
        let view = View::home_of(kind);
        let listed = match kind.about().listed {
            Listed::Tab(_) => Some(kind),
            Listed::TabAndPage(_) | Listed::OnItsPage | Listed::Nowhere => view.kind(),
        };
        Self { kind: listed, record: Some(id), ..Self::to(view) }
    }
}
