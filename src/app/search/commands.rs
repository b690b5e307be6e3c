//! What can be done from the search box: go somewhere, make something new, undo, papers, tables, language.
//! What people call a command besides its name stands in `search-words`; it is found by both (`found`).

mod found;

pub use found::{Commands, Found};

use crate::app::App;
use crate::app::making::BECOMES;
use crate::app::route::View;
use crate::app::settings::Theme;
use crate::app::sheets::SheetFormat;
use crate::model::about::Area;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::report::PAPERS;
use crate::report::paper::Paper;
use crate::text::{Lang, Texts};

/// The tasks, each once: its name here, and the word for it in the names of texts.
macro_rules! tasks {
    ($($(#[$about:meta])* $task:ident $word:literal,)*) => {
        /// What can be done with a list that is shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ListTask {
            $($(#[$about])* $task,)*
        }

        impl ListTask {
            /// All of them, in the order in which equals are shown.
            pub const ALL: &'static [Self] = &[$(Self::$task),*];

            /// The word for it in the names of texts.
            fn word(self) -> &'static str {
                match self {
                    $(Self::$task => $word,)*
                }
            }
        }
    };
}

tasks! {
    /// Go to the words that it is filtered by.
    Filter "filter",
    /// Open the menu of a column, which sorts by it.
    Sort "sort",
    /// Open the menu of a column, which groups by it.
    Group "group",
    /// Choose which columns are shown.
    Columns "columns",
    /// Choose a saved view, or save this one.
    Views "views",
}

/// The commands in the order in which equals are shown, what can be done with the record that is open before all
/// others: what each is, and every one of it that there is. None can be without the other.
macro_rules! commands {
    ($views:ident; $($(#[$about:meta])* $command:ident $(($($of:ty),+))? => $each:expr,)*) => {
        /// Something that can be asked for by name.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Command {
            $($(#[$about])* $command $(($($of),+))?,)*
        }

        /// Every command.
        fn all($views: impl Iterator<Item = View>) -> Vec<Command> {
            let mut all = Vec::new();
            $(all.extend($each);)*
            all
        }
    };
}

commands! { views;
    /// Make the idea that is open into one of a kind; how that is called.
    Become(Kind, &'static str) => BECOMES.map(|(kind, word)| Command::Become(kind, word)),
    /// Write in the application that is open what it was awarded.
    Award => [Command::Award],
    /// Go to a view.
    Go(View) => views.map(Command::Go),
    /// Go to the list of a kind; the first list of a view is the view itself.
    List(Kind) => listed().filter(|kind| View::home_of(*kind).kind() != Some(*kind)).map(Command::List),
    /// A new record of a kind.
    New(Kind) => listed().filter(|kind| kind.about().made_by_hand).map(Command::New),
    /// Make the decisions of the meeting that is shown final.
    Finalise => [Command::Finalise],
    /// Take a step back.
    Undo => [Command::Undo],
    /// Do it again.
    Redo => [Command::Redo],
    /// Go back to where one was.
    Back => [Command::Back],
    /// Show a paper of what is in sight.
    Paper(&'static Paper) => PAPERS.iter().map(Command::Paper),
    /// Do something with the list that is shown.
    InList(ListTask) => ListTask::ALL.iter().copied().map(Command::InList),
    /// Write the list that is shown.
    ExportList(SheetFormat) => SheetFormat::ALL.iter().copied().map(Command::ExportList),
    /// Write all of the portfolio.
    ExportAll => [Command::ExportAll],
    /// Bring in a table from outside.
    Import => [Command::Import],
    /// Open a document.
    Open => [Command::Open],
    /// Make a new document.
    NewDocument => [Command::NewDocument],
    /// Open the example portfolio.
    Example => [Command::Example],
    /// Save a copy of the document elsewhere.
    SaveCopy => [Command::SaveCopy],
    /// Close the document.
    Close => [Command::Close],
    /// Earlier states of the document.
    Snapshots => [Command::Snapshots],
    /// Bring a copy together with this one.
    Merge => [Command::Merge],
    /// Choose the language of the window.
    Language(Lang) => Lang::ALL.iter().copied().map(Command::Language),
    /// Choose light or dark.
    Theme(Theme) => Theme::ALL.iter().copied().map(Command::Theme),
    /// Everything larger.
    Larger => [Command::Larger],
    /// Everything smaller.
    Smaller => [Command::Smaller],
    /// The page of shortcuts.
    Shortcuts => [Command::Shortcuts],
}

/// The kinds that stand in a list, by the areas of the work.
fn listed() -> impl Iterator<Item = Kind> {
    Area::ALL.iter().flat_map(|area| Kind::listed_in(*area))
}

impl Command {
    /// What it is called.
    #[must_use]
    pub fn title(self, texts: &Texts) -> String {
        let go = |place: &str| texts.with("command-go", &[("view", place)]);
        let theme = |key| texts.with("command-theme", &[("theme", &texts.get(key))]);
        match self {
            Self::Go(view) => go(&view.title(texts)),
            Self::List(kind) => go(&texts.kind_plural(kind)),
            Self::New(kind) => texts.attribute(&format!("kind-{}", kind.plural()), "new"),
            Self::Become(_, word) => texts.get(word),
            Self::Award => texts.get("command-award"),
            Self::Undo => texts.get("undo"),
            Self::Redo => texts.get("redo"),
            Self::Back => texts.get("back"),
            Self::Finalise => texts.get("meeting-finalise"),
            Self::Paper(paper) => texts.attribute(paper.genre, "show"),
            Self::Open => texts.get("command-open"),
            Self::NewDocument => texts.get("start-new"),
            Self::Example => texts.get("command-example"),
            Self::SaveCopy => texts.get("copy-menu"),
            Self::Close => texts.get("document-close"),
            Self::Import => texts.get("bring-choose-file"),
            Self::InList(task) => texts.attribute("command-list", task.word()),
            Self::ExportList(SheetFormat::Xlsx) => texts.get("export-list-xlsx"),
            Self::ExportList(SheetFormat::Csv) => texts.get("export-list-csv"),
            Self::ExportAll => texts.get("export-all"),
            Self::Merge => texts.get("merge-menu"),
            Self::Snapshots => texts.get("snapshots"),
            Self::Shortcuts => texts.attribute("shortcut", "title"),
            Self::Language(lang) => {
                let name = texts.attribute("choice-language", lang.code());
                texts.with("command-language", &[("language", &name)])
            }
            Self::Theme(Theme::Light) => theme("theme-light"),
            Self::Theme(Theme::Dark) => theme("theme-dark"),
            Self::Theme(Theme::System) => theme("theme-system"),
            Self::Larger => texts.get("command-larger"),
            Self::Smaller => texts.get("command-smaller"),
        }
    }

    /// Where what people call it besides stands among the texts: the message and its attribute.
    #[must_use]
    pub fn words_at(self) -> (String, &'static str) {
        let own = match self {
            Self::Go(View::Page(name)) => return ("search-words-view".to_owned(), name),
            Self::Go(View::Area(area)) => return ("search-words-view".to_owned(), area.name()),
            Self::List(kind) | Self::New(kind) => {
                return (format!("kind-{}", kind.plural()), "words");
            }
            Self::Paper(paper) => return (paper.genre.to_owned(), "words"),
            Self::InList(task) => return ("search-words-list".to_owned(), task.word()),
            Self::Go(View::Calculator(_)) => "calculator",
            Self::Become(..) => "become",
            Self::Award => "award",
            Self::Finalise => "finalise",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Back => "back",
            Self::Open => "open",
            Self::NewDocument => "new-document",
            Self::Example => "example",
            Self::SaveCopy => "save-copy",
            Self::Close => "close",
            Self::Import => "import",
            Self::ExportList(SheetFormat::Xlsx) => "export-list-xlsx",
            Self::ExportList(SheetFormat::Csv) => "export-list-csv",
            Self::ExportAll => "export-all",
            Self::Merge => "merge",
            Self::Snapshots => "snapshots",
            Self::Shortcuts => "shortcuts",
            Self::Language(Lang::Nb) => "language-nb",
            Self::Language(Lang::Nn) => "language-nn",
            Self::Language(Lang::En | Lang::Pseudo) => "language-en",
            Self::Theme(_) => "theme",
            Self::Larger => "larger",
            Self::Smaller => "smaller",
        };
        ("search-words".to_owned(), own)
    }

    /// What people call it besides.
    fn also_called(self, texts: &Texts) -> Vec<String> {
        let (message, attribute) = self.words_at();
        words_of(texts, &message, attribute)
    }

    /// What people say before the name of a thing that they want: "lag", "legg til".
    fn verbs(self, texts: &Texts) -> Vec<String> {
        if matches!(self, Self::New(_)) {
            words_of(texts, "search-words", "new")
        } else {
            Vec::new()
        }
    }

    /// Whether it is done with the record that is open: then it is what one is likely to want.
    fn is_of_what_is_open(self) -> bool {
        match self {
            Self::Become(..) | Self::Award => true,
            Self::Go(..)
            | Self::List(..)
            | Self::New(..)
            | Self::Finalise
            | Self::Undo
            | Self::Redo
            | Self::Back
            | Self::Paper(..)
            | Self::InList(..)
            | Self::ExportList(..)
            | Self::ExportAll
            | Self::Import
            | Self::Open
            | Self::NewDocument
            | Self::Example
            | Self::SaveCopy
            | Self::Close
            | Self::Snapshots
            | Self::Merge
            | Self::Language(..)
            | Self::Theme(..)
            | Self::Larger
            | Self::Smaller
            | Self::Shortcuts => false,
        }
    }

    /// Whether it can be done as things stand, with the record that the view shows without its being
    /// opened.
    #[must_use]
    fn is_possible(self, app: &App, shown: Option<RecordId>) -> bool {
        let open = app.open.as_ref();
        match self {
            Self::Undo => app.may_undo(),
            Self::Redo => app.may_edit() && open.is_some_and(|open| open.steps.redo.is_some()),
            Self::Back => !app.back.is_empty(),
            Self::Go(view) => view != app.route.view,
            Self::List(kind) => app.route.kind != Some(kind),
            Self::Language(lang) => lang != app.lang(),
            Self::Theme(theme) => theme != app.settings.theme,
            Self::Paper(paper) => app.in_sight(paper, shown).is_some(),
            Self::Larger => app.settings.zoom < 2.0,
            Self::Smaller => app.settings.zoom > 0.8,
            Self::New(_) | Self::Import | Self::Merge => open.is_some() && app.may_edit(),
            Self::Become(..) => {
                let concept = |id| open?.portfolio.concepts.get_raw(id)?.state;
                let state = app.route.record.and_then(concept);
                app.may_edit() && state.is_some_and(|state| !state.is_settled())
            }
            Self::Award => {
                let is_there = |id| open?.portfolio.applications.get_raw(id).map(|_| ());
                app.may_edit() && app.route.record.and_then(is_there).is_some()
            }
            Self::Finalise => {
                app.may_edit() && open.is_some_and(|open| has_drafts(&open.portfolio))
            }
            Self::ExportList(_) | Self::InList(_) => open.is_some() && app.route.kind.is_some(),
            Self::ExportAll | Self::Snapshots | Self::SaveCopy => open.is_some(),
            Self::Open | Self::NewDocument | Self::Example | Self::Close | Self::Shortcuts => true,
        }
    }
}

/// The words that stand under an attribute, parted by commas.
fn words_of(texts: &Texts, message: &str, attribute: &str) -> Vec<String> {
    if !texts.has_attribute(message, attribute) {
        return Vec::new();
    }
    let words = texts.attribute(message, attribute);
    words.split(',').map(|word| word.trim().to_owned()).collect()
}

/// Whether a decision is not final yet.
fn has_drafts(portfolio: &Portfolio) -> bool {
    portfolio.decisions.iter().any(|decision| !portfolio.is_sealed(decision.id.raw()))
}
