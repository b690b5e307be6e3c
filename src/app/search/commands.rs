//! What can be done from the search box: go somewhere, make something new, undo, papers, language.

use crate::app::App;
use crate::app::route::View;
use crate::app::settings::Theme;
use crate::model::about::Area;
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::report::PAPERS;
use crate::report::paper::Paper;
use crate::text::sort::fold;
use crate::text::{Lang, Texts};

/// Something that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Go to a view.
    Go(View),
    /// A new record of a kind.
    New(Kind),
    /// Take a step back.
    Undo,
    /// Do it again.
    Redo,
    /// Go back to where one was.
    Back,
    /// Show a paper of what is in sight.
    Paper(&'static Paper),
    /// Open a document.
    Open,
    /// Make a new document.
    NewDocument,
    /// Open the example portfolio.
    Example,
    /// Close the document.
    Close,
    /// Choose the language of the window.
    Language(Lang),
    /// Choose light or dark.
    Theme(Theme),
    /// Everything larger.
    Larger,
    /// Everything smaller.
    Smaller,
}

/// Every command, in the order in which equals are shown.
fn all(views: impl Iterator<Item = View>) -> impl Iterator<Item = Command> {
    let views = views.map(Command::Go);
    let listed = Area::ALL.iter().flat_map(|area| Kind::listed_in(*area));
    let new = listed.filter(|kind| kind.about().made_by_hand).map(Command::New);
    let languages = Lang::ALL.iter().map(|lang| Command::Language(*lang));
    let papers = PAPERS.iter().map(Command::Paper);
    let themes = [Theme::Light, Theme::Dark, Theme::System].map(Command::Theme);
    views
        .chain(new)
        .chain([Command::Undo, Command::Redo, Command::Back])
        .chain(papers)
        .chain([Command::Open, Command::NewDocument, Command::Example, Command::Close])
        .chain(languages)
        .chain(themes)
        .chain([Command::Larger, Command::Smaller])
}

impl Command {
    /// What it is called.
    #[must_use]
    pub fn title(self, texts: &Texts) -> String {
        match self {
            Self::Go(view) => texts.with("command-go", &[("view", &view.title(texts))]),
            Self::New(kind) => texts.attribute(&format!("kind-{}", kind.plural()), "new"),
            Self::Undo => texts.get("undo"),
            Self::Redo => texts.get("redo"),
            Self::Back => texts.get("back"),
            Self::Paper(paper) => texts.attribute(paper.genre, "show"),
            Self::Open => texts.get("command-open"),
            Self::NewDocument => texts.get("start-new"),
            Self::Example => texts.get("command-example"),
            Self::Close => texts.get("document-close"),
            Self::Language(lang) => {
                let name = texts.attribute("choice-language", lang.code());
                texts.with("command-language", &[("language", &name)])
            }
            Self::Theme(Theme::Light) => {
                texts.with("command-theme", &[("theme", &texts.get("theme-light"))])
            }
            Self::Theme(Theme::Dark) => {
                texts.with("command-theme", &[("theme", &texts.get("theme-dark"))])
            }
            Self::Theme(Theme::System) => {
                texts.with("command-theme", &[("theme", &texts.get("theme-system"))])
            }
            Self::Larger => texts.get("command-larger"),
            Self::Smaller => texts.get("command-smaller"),
        }
    }

    /// Whether it can be done as things stand, with the record that the view shows without its being
    /// opened.
    #[must_use]
    fn is_possible(self, app: &App, shown: Option<RecordId>) -> bool {
        let open = app.open.as_ref();
        match self {
            Self::Undo => app.may_edit() && open.is_some_and(|open| open.steps.undo.is_some()),
            Self::Redo => app.may_edit() && open.is_some_and(|open| open.steps.redo.is_some()),
            Self::Back => !app.back.is_empty(),
            Self::Go(view) => view != app.route.view,
            Self::Language(lang) => lang != app.lang(),
            Self::Theme(theme) => theme != app.settings.theme,
            Self::Paper(paper) => app.in_sight(paper, shown).is_some(),
            Self::Larger => app.settings.zoom < 2.0,
            Self::Smaller => app.settings.zoom > 0.8,
            Self::New(_) => app.may_edit(),
            Self::Open | Self::NewDocument | Self::Example | Self::Close => true,
        }
    }
}

/// A command that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which.
    pub command: Command,
    /// What it is called.
    pub title: String,
    /// Whether its name begins with what was typed.
    pub begins: bool,
}

/// The possible commands with all words that were typed, in any order; those that begin with it
/// first. `views`: where one can go; `shown`: the record that the view shows without its being opened.
#[must_use]
pub fn find(
    app: &App,
    views: impl Iterator<Item = View>,
    shown: Option<RecordId>,
    typed: &str,
) -> Vec<Found> {
    let typed = fold(typed.trim());
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let holds = |title: &str| {
        let mut in_title = title.split(|c: char| !c.is_alphanumeric());
        let all: Vec<&str> = in_title.by_ref().collect();
        words.iter().all(|word| all.iter().any(|other| other.starts_with(word)))
    };
    let mut found: Vec<Found> = all(views)
        .filter_map(|command| {
            let title = command.title(app.texts());
            let folded = fold(&title);
            holds(&folded).then(|| Found { command, begins: folded.starts_with(&typed), title })
        })
        // Of the few that hold the words: to look which papers are in sight takes longer.
        .filter(|found| found.command.is_possible(app, shown))
        .collect();
    found.sort_by_key(|found| !found.begins);
    found
}
