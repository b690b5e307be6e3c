//! What every screen gets: the state to read, what is remembered between frames for the eye only,
//! and where to put actions.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{NaiveDate, Utc};

use super::widgets::picker;
use crate::app::actions::Action;
use crate::app::cached::Cached;
use crate::app::papers::{Offer, PaperAction, Wanted};
use crate::app::search::KindNames;
use crate::app::table::{Listed, Tables};
use crate::app::{App, Open};
use crate::calc::agenda::AgendaIndex;
use crate::calc::thread::Thread;
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::report::paper::Ask;
use crate::text::{Format, Lang, Texts};

/// What a record is linked to, by kind.
pub type LinkedRecords = Vec<(Kind, Vec<RecordId>)>;

/// Which side of a record is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// Its fields.
    #[default]
    Details,
    /// The chain it belongs to.
    Thread,
    /// Who changed what.
    History,
}

/// What the window remembers between frames, for the eye only: losing it loses no work.
#[derive(Default)]
pub struct Memory {
    /// Which side of a record is shown.
    pub tab: Tab,
    /// What the overview shows, by version.
    pub overview: Cached<u64, super::screens::overview::Shown>,
    /// How many follow-ups are overdue, by version.
    pub overdue: Cached<u64, usize>,
    /// What belongs together in meetings, by version.
    pub agenda: Cached<u64, AgendaIndex>,
    /// The lines of the list of meetings, by version and language.
    pub meetings: Cached<(u64, Lang), Vec<super::screens::meetings::Line>>,
    /// The meeting that was shown last: while what was added to it is on its way, it stays.
    pub meeting: Option<RecordId>,
    /// The meeting that the list was scrolled to.
    pub meeting_in_sight: Option<RecordId>,
    /// Those who are asked in a round, by version.
    pub respondents: Cached<(u64, RecordId), Vec<RecordId>>,
    /// The sheet of a respondent in short, by version: its rows and columns, or why there is none.
    pub round_sheet: Cached<(u64, RecordId), Result<(usize, String), Message>>,
    /// What a record is linked to, by version.
    pub linked: Cached<(u64, RecordId), LinkedRecords>,
    /// The thread of a record, by version.
    pub thread: Cached<(u64, RecordId), Thread>,
    /// Where tables are copied to.
    pub clipboard: super::clipboard::Clipboard,
    /// Where one is in each list, and what is being done there.
    pub grids: HashMap<Kind, super::grid::State>,
    /// The names that the open picker chooses from, by version, language and kind.
    pub names: Cached<(u64, Lang, Option<Kind>), picker::Names>,
    /// Those of them that it offers for what is typed.
    pub offers: Cached<(u64, Lang, Option<Kind>, String), Vec<picker::Offer>>,
    /// The pages of the preview that are in sight.
    pub pages: super::widgets::preview::Pages,
    /// The history that has been asked for, by record and version.
    pub asked_history: Option<(RecordId, u64)>,
    /// What is typed into pickers that are open, by the picker.
    pub picker: HashMap<egui::Id, picker::Typed>,
    /// Which result of the search is marked.
    pub marked: usize,
    /// The words for the kinds, folded, by language.
    pub kind_names: Cached<Lang, KindNames>,
    /// Results of the search, by versions of the document and of the index, language and words.
    pub found: Cached<(u64, u64, Lang, String), super::search::Results>,
    /// Whether something half-typed stood in the focused field: its own undo comes first then.
    pub typing: bool,
    /// Whether the focused field can do again what was undone in it: that comes first then.
    pub retyping: bool,
    /// A record that was just added: its name gets the focus when it is first shown.
    pub added: Option<RecordId>,
    /// Whether the page of shortcuts is shown.
    pub help: bool,
    /// Whether the list of what was typed and is not written is shown.
    pub shows_waiting: bool,
    /// What has changed, in words.
    pub changes: Option<super::screens::changes::Known>,
    /// The comparison that has been asked for.
    pub asked_changes: Option<crate::app::comparing::Asked>,
    /// The page on which copies are brought together.
    pub merge: super::screens::merge::Page,
    /// The page on which a table is brought in.
    pub import: super::import::Page,
}

/// What a screen draws with.
pub struct Cx<'a> {
    /// The state.
    pub app: &'a App,
    /// How each list is seen, and what stands in it.
    pub tables: &'a mut Tables,
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
    pub fn send(&mut self, action: Action) {
        self.actions.push(action);
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
        let portfolio = self.portfolio();
        let code = portfolio.settings().map_or("nb", |settings| settings.language_code());
        Lang::from_code(code).unwrap_or(Lang::Nb)
    }

    /// Shows a paper in the language of the document.
    pub fn show_paper(&mut self, offer: Offer) {
        let (lang, made_at) = (self.paper_lang(), Utc::now());
        let ask = Ask { subject: offer.subject, lang, public: false, made_at };
        self.send(Action::Paper(PaperAction::Show(Wanted { paper: offer.paper, ask })));
    }

    /// Counts up with every change of the document.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.app.version()
    }

    /// What belongs together in meetings, worked out once for each version.
    pub fn agenda(&mut self) -> Arc<AgendaIndex> {
        let (version, portfolio) = (self.version(), self.portfolio());
        self.memory.agenda.get(version, || AgendaIndex::of(&portfolio))
    }

    /// A list as it can be shown now.
    pub fn list(&mut self, kind: Kind) -> Listed {
        let portfolio = self.portfolio();
        let (version, lang) = (self.version(), self.texts.lang());
        let subset = self.app.route.subset.as_ref().map(|subset| subset.ids.as_slice());
        self.tables.list(&portfolio, version, lang, kind, subset)
    }

    /// The records and the columns of a list as they are shown now.
    pub fn shown(&mut self, kind: Kind) -> (Vec<RecordId>, Vec<ColumnKey>) {
        let portfolio = self.portfolio();
        let (version, lang) = (self.version(), self.texts.lang());
        let subset = self.app.route.subset.as_ref().map(|subset| subset.ids.as_slice());
        self.tables.shown(&portfolio, version, lang, kind, subset)
    }
}
