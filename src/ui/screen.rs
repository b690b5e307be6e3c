//! What is known of a screen, in one place. Each is one constant, `SCREEN`, in its own file under
//! `screens/`, and `screens::SCREENS` is the only list: navigation, shortcuts and their page, the search,
//! `samstyr render` and the tests go through it.

use egui::{KeyboardShortcut, Ui};

use super::context::Cx;
use crate::app::route::View;
use crate::model::id::RecordId;

/// A screen of the window. One says what is particular to it and takes the rest from
/// [`Screen::PLAIN`].
pub struct Screen {
    /// The views that it draws: one, but for the calculators, which share a page. What a view is called
    /// stands among the texts, as an attribute of `view` with its name.
    pub views: &'static [View],
    /// Where it stands in the navigation.
    pub place: Place,
    /// The keys that lead to it from anywhere; any of these.
    pub keys: &'static [KeyboardShortcut],
    /// What waits there, as a number beside its entry in the navigation.
    pub waiting: Option<Waiting>,
    /// The record that it shows without its being opened: the papers of that are in sight too.
    pub shows: Option<fn(&mut Cx<'_>) -> Option<RecordId>>,
    /// It is drawn while no document is open. One does not go there from a document.
    pub without_document: bool,
    /// Draws it.
    pub draw: fn(&mut Ui, &mut Cx<'_>),
}

impl Screen {
    /// A screen of which nothing particular is known.
    pub const PLAIN: Self = Self {
        views: &[],
        place: Place::Elsewhere,
        keys: &[],
        waiting: None,
        shows: None,
        without_document: false,
        draw: |_, _| {},
    };
}

/// The view that was drawn last: a screen is told by it that one has just come there.
#[derive(Debug, Default)]
pub struct LastDrawn(pub Option<View>);

/// Where a screen stands in the navigation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It has an entry of its own, with this icon.
    Entry(&'static str),
    /// The entry of another is marked while one is there.
    Under(View),
    /// Nowhere: something else leads there.
    Elsewhere,
}

/// What waits on a screen.
#[derive(Clone, Copy)]
pub struct Waiting {
    /// How many there are; asked in every frame.
    pub count: fn(&mut Cx<'_>) -> usize,
    /// The text that says the number in words.
    pub words: &'static str,
}
