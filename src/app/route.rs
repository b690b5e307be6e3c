//! Where the user is: a view, and the record that is open in it.

use crate::calc::reckoning::find;
use crate::model::about::{Area, Listed};
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::method::Method;
use crate::text::Texts;

/// A view of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Open, new, recent, example.
    Start,
    /// How do we stand.
    Overview,
    /// What has changed since the last meeting.
    Changes,
    /// Meetings and cases.
    Meetings,
    /// Decisions and follow-up.
    Decisions,
    /// Ideas and priorities.
    Ideas,
    /// Applications.
    Applications,
    /// Projects and measures.
    Projects,
    /// Benefits.
    Benefits,
    /// A calculator.
    Calculator(Method),
    /// Rounds of questions by e-mail, and what was answered.
    Rounds,
    /// The network itself: its municipalities, organisations, people and papers.
    Network,
    /// Copies brought together, and what they disagree about.
    Merge,
}

impl View {
    /// The views of the navigation, in the order of the work.
    pub const NAVIGATION: &'static [Self] = &[
        Self::Overview,
        Self::Meetings,
        Self::Decisions,
        Self::Ideas,
        Self::Applications,
        Self::Projects,
        Self::Benefits,
        Self::Rounds,
        Self::Network,
    ];

    /// Every view that shows a document, but for the calculators.
    const PAGES: &'static [Self] = &[
        Self::Overview,
        Self::Changes,
        Self::Meetings,
        Self::Decisions,
        Self::Ideas,
        Self::Applications,
        Self::Projects,
        Self::Benefits,
        Self::Rounds,
        Self::Network,
        Self::Merge,
    ];

    /// Every view that shows a document.
    pub fn all() -> impl Iterator<Item = Self> {
        let calculators = Method::ALL.iter().copied().map(Self::Calculator);
        Self::PAGES.iter().copied().chain(calculators)
    }

    /// The name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Overview => "overview",
            Self::Changes => "changes",
            Self::Meetings => "meetings",
            Self::Decisions => "decisions",
            Self::Ideas => "ideas",
            Self::Applications => "applications",
            Self::Projects => "projects",
            Self::Benefits => "benefits",
            Self::Calculator(method) => method.name(),
            Self::Rounds => "rounds",
            Self::Network => "network",
            Self::Merge => "merge",
        }
    }

    /// What it is called.
    #[must_use]
    pub fn title(self, texts: &Texts) -> String {
        match self {
            Self::Calculator(method) => texts.get(&find(method).words()),
            Self::Start
            | Self::Overview
            | Self::Changes
            | Self::Meetings
            | Self::Decisions
            | Self::Ideas
            | Self::Applications
            | Self::Projects
            | Self::Benefits
            | Self::Rounds
            | Self::Network
            | Self::Merge => texts.attribute("view", self.name()),
        }
    }

    /// The view of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|view| view.name() == name)
    }

    /// The part of the work that the view shows, where it shows one.
    #[must_use]
    pub fn area(self) -> Option<Area> {
        match self {
            Self::Meetings => Some(Area::Meetings),
            Self::Decisions => Some(Area::Decisions),
            Self::Ideas => Some(Area::Ideas),
            Self::Applications => Some(Area::Applications),
            Self::Projects => Some(Area::Projects),
            Self::Benefits => Some(Area::Benefits),
            Self::Rounds => Some(Area::Rounds),
            Self::Network => Some(Area::Network),
            Self::Start | Self::Overview | Self::Changes | Self::Calculator(_) | Self::Merge => {
                None
            }
        }
    }

    /// The view that shows a part of the work.
    #[must_use]
    pub fn of(area: Area) -> Self {
        match area {
            Area::Meetings => Self::Meetings,
            Area::Decisions => Self::Decisions,
            Area::Ideas => Self::Ideas,
            Area::Applications => Self::Applications,
            Area::Projects => Self::Projects,
            Area::Benefits => Self::Benefits,
            Area::Rounds => Self::Rounds,
            Area::Network => Self::Network,
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
        Self::of(kind.about().area)
    }
}

/// A part of a list that a figure stands for: what to call it, and which records.
#[derive(Clone, Debug, PartialEq)]
pub struct Subset {
    /// What it is, in the words of the figure.
    pub title: String,
    /// The records.
    pub ids: Vec<RecordId>,
}

/// A place in the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Route {
    /// The view.
    pub view: View,
    /// The kind that the view lists, where it can list several.
    pub kind: Option<Kind>,
    /// The record that is open beside the list.
    pub record: Option<RecordId>,
    /// The part of the list that is shown.
    pub subset: Option<Subset>,
}

impl Route {
    /// A view with nothing open in it.
    #[must_use]
    pub fn to(view: View) -> Self {
        Self { view, kind: view.kind(), record: None, subset: None }
    }

    /// The start page.
    #[must_use]
    pub fn start() -> Self {
        Self::to(View::Start)
    }

    /// A record in the view where it is at home.
    #[must_use]
    pub fn to_record(kind: Kind, id: RecordId) -> Self {
        let view = View::home_of(kind);
        let listed = match kind.about().listed {
            Listed::Tab(_) => Some(kind),
            Listed::TabAndPage(_) | Listed::OnItsPage | Listed::Nowhere => view.kind(),
        };
        Self { view, kind: listed, record: Some(id), subset: None }
    }
}
