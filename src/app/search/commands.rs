//! What can be done from the search box: go somewhere, make something new, undo, papers, tables, language.
//! A command is found by its name and by what people call it besides (`search-words`).

use super::index::split;
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
use crate::text::sort::fold;
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

/// Something that can be asked for by name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Command {
    /// Go to a view.
    Go(View),
    /// Go to the list of a kind.
    List(Kind),
    /// A new record of a kind.
    New(Kind),
    /// Make the idea that is open into one of a kind; how that is called.
    Become(Kind, &'static str),
    /// Take a step back.
    Undo,
    /// Do it again.
    Redo,
    /// Go back to where one was.
    Back,
    /// Make the decisions of the meeting that is shown final.
    Finalise,
    /// Show a paper of what is in sight.
    Paper(&'static Paper),
    /// Open a document.
    Open,
    /// Make a new document.
    NewDocument,
    /// Open the example portfolio.
    Example,
    /// Save a copy of the document elsewhere.
    SaveCopy,
    /// Close the document.
    Close,
    /// Bring in a table from outside.
    Import,
    /// Do something with the list that is shown.
    InList(ListTask),
    /// Write the list that is shown.
    ExportList(SheetFormat),
    /// Write all of the portfolio.
    ExportAll,
    /// Bring a copy together with this one.
    Merge,
    /// Earlier states of the document.
    Snapshots,
    /// The page of shortcuts.
    Shortcuts,
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
    let listed = || Area::ALL.iter().flat_map(|area| Kind::listed_in(*area));
    // The first list of a view is the view itself.
    let further = |kind: &Kind| View::home_of(*kind).kind() != Some(*kind);
    let lists = listed().filter(further).map(Command::List);
    let new = listed().filter(|kind| kind.about().made_by_hand).map(Command::New);
    let languages = Lang::ALL.iter().map(|lang| Command::Language(*lang));
    let papers = PAPERS.iter().map(Command::Paper);
    let themes = [Theme::Light, Theme::Dark, Theme::System].map(Command::Theme);
    let formats = [SheetFormat::Xlsx, SheetFormat::Csv].map(Command::ExportList);
    views
        .chain(lists)
        .chain(BECOMES.map(|(kind, word)| Command::Become(kind, word)))
        .chain(new)
        .chain([Command::Finalise, Command::Undo, Command::Redo, Command::Back])
        .chain(papers)
        .chain(ListTask::ALL.iter().copied().map(Command::InList))
        .chain(formats)
        .chain([Command::ExportAll, Command::Import])
        .chain([Command::Open, Command::NewDocument, Command::Example])
        .chain([Command::SaveCopy, Command::Close])
        .chain([Command::Snapshots, Command::Merge])
        .chain(languages)
        .chain(themes)
        .chain([Command::Larger, Command::Smaller, Command::Shortcuts])
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

/// A command that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Which.
    pub command: Command,
    /// What it is called.
    pub title: String,
    /// What else it is called, where it was found by that.
    pub called: Option<String>,
    /// Whether its name begins with what was typed, or somebody calls it just that.
    pub begins: bool,
}

/// How well a command fits what was typed; the first is the best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Begins,
    Called,
    Words,
    CalledWords,
}

/// What can be asked for, by name, in a language: folded once, since each letter that is typed is held
/// against all of it.
#[derive(Debug)]
pub struct Commands(Vec<Called>);

/// A command with all that it is called.
#[derive(Debug)]
struct Called {
    command: Command,
    title: Folded,
    also: Vec<Folded>,
    verbs: Vec<Folded>,
}

/// A name, and what it is compared by.
#[derive(Debug)]
struct Folded {
    name: String,
    folded: String,
}

impl Folded {
    fn of(name: String) -> Self {
        Self { folded: fold(&name), name }
    }

    /// Whether one of its words begins so.
    fn has(&self, word: &str) -> bool {
        split(&self.folded).any(|other| other.starts_with(word))
    }
}

impl Commands {
    /// All of them. `views`: where one can go.
    #[must_use]
    pub fn of(texts: &Texts, views: impl Iterator<Item = View>) -> Self {
        let called = |command: Command| Called {
            command,
            title: Folded::of(command.title(texts)),
            also: command.also_called(texts).into_iter().map(Folded::of).collect(),
            verbs: command.verbs(texts).into_iter().map(Folded::of).collect(),
        };
        Self(all(views).map(called).collect())
    }

    /// The possible commands with all words that were typed, in any order; those whose name begins with it
    /// first, then what somebody calls just that. `shown`: the record that the view shows without its
    /// being opened.
    #[must_use]
    pub fn find(&self, app: &App, shown: Option<RecordId>, typed: &str) -> Vec<Found> {
        let typed = fold(typed.trim());
        let words: Vec<&str> = split(&typed).collect();
        if words.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Fit, Found)> = self
            .0
            .iter()
            .filter_map(|called| {
                let (fit, by) = called.fit(&typed, &words)?;
                let (command, title) = (called.command, called.title.name.clone());
                Some((fit, Found { command, title, called: by, begins: fit <= Fit::Called }))
            })
            // Of the few that hold the words: to look which papers are in sight takes longer.
            .filter(|(_, found)| found.command.is_possible(app, shown))
            .collect();
        found.sort_by_key(|(fit, _)| *fit);
        found.into_iter().map(|(_, found)| found).collect()
    }
}

impl Called {
    /// How well it fits, and what else it is called where that made it fit. Who says what is to be made has said
    /// all of it, by any name of it: records that hold the words come after it.
    fn fit(&self, typed: &str, words: &[&str]) -> Option<(Fit, Option<String>)> {
        let by_name = self.fit_of_name(typed, words);
        let by_verb = self.verbs.iter().filter_map(|verb| {
            let rest = typed.strip_prefix(&verb.folded)?;
            let by = Some(verb.name.clone());
            match rest.strip_prefix(' ').map(str::trim) {
                None | Some("") => rest.trim().is_empty().then_some((Fit::CalledWords, by)),
                Some(named) => {
                    let words: Vec<&str> = split(named).collect();
                    match self.fit_of_name(named, &words)?.0 {
                        Fit::Begins | Fit::Words => Some((Fit::Begins, by)),
                        Fit::Called | Fit::CalledWords => Some((Fit::Called, by)),
                    }
                }
            }
        });
        by_name.into_iter().chain(by_verb).min_by_key(|(fit, _)| *fit)
    }

    fn fit_of_name(&self, typed: &str, words: &[&str]) -> Option<(Fit, Option<String>)> {
        if words.iter().all(|word| self.title.has(word)) {
            let begins = self.title.folded.starts_with(typed);
            return Some((if begins { Fit::Begins } else { Fit::Words }, None));
        }
        let mut best: Option<(Fit, &Folded)> = None;
        for other in &self.also {
            let said = words.iter().any(|word| other.has(word));
            if !said || !words.iter().all(|word| other.has(word) || self.title.has(word)) {
                continue;
            }
            let fit = if other.folded == typed { Fit::Called } else { Fit::CalledWords };
            if best.is_none_or(|(before, _)| fit < before) {
                best = Some((fit, other));
            }
        }
        best.map(|(fit, other)| (fit, Some(other.name.clone())))
    }
}
