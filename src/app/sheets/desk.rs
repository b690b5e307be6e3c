//! Carries out what the window asks for about tables, and takes the news of it.

use std::path::PathBuf;
use std::sync::Arc;

use super::{ENDINGS, Importing, PlanJob, Prospect, SheetAction, SheetJob, SheetNews, SheetWanted};
use crate::app::App;
use crate::app::dialogues::Dialogue;
use crate::app::steps::Ticket;
use crate::import::sheet::grid::Workbook;
use crate::import::sheet::mapping::Mapping;
use crate::model::command::Command;
use crate::model::message::{Argument, Message};

impl App {
    /// Carries out an action about tables.
    pub(in crate::app) fn act_on_sheet(&mut self, action: SheetAction) {
        match action {
            SheetAction::ChooseImport => {
                let dialogue = Dialogue::open("Excel, LibreOffice, CSV", ENDINGS);
                self.choose(dialogue, SheetAction::Read);
            }
            SheetAction::Read(path) => self.read_table(path),
            SheetAction::SetKind(kind) => self.arrange(|importing| importing.kind = Some(kind)),
            SheetAction::SetSheet(sheet) => self.arrange(|importing| {
                importing.mapping = Mapping { sheet: Some(sheet), ..Mapping::default() };
            }),
            SheetAction::SetColumn { heading, target } => self.arrange(|importing| {
                importing.take_over();
                importing.mapping.columns.insert(heading, target);
            }),
            SheetAction::SetHeaderRow(row) => self.arrange(|importing| {
                importing.mapping.header_row = Some(row);
            }),
            SheetAction::SetKey(key) => self.arrange(|importing| {
                importing.take_over();
                importing.mapping.key = key;
            }),
            SheetAction::SetFirstYear(year) => self.arrange(|importing| {
                importing.mapping.first_year = Some(year);
            }),
            SheetAction::Confirm => self.carry_out_import(),
            SheetAction::Stop => self.importing = None,
            SheetAction::ChooseExport(wanted) => {
                let name = self.table_name(&wanted);
                let ending = wanted.format.ending();
                let dialogue = Dialogue::save(ending, ending, name);
                self.choose(dialogue, move |path| SheetAction::Export(wanted, path));
            }
            SheetAction::Export(wanted, path) => {
                let Some(open) = &self.open else { return };
                let (portfolio, identity) =
                    (Arc::clone(&open.portfolio), open.steps.identity.clone());
                self.jobs.tables(SheetJob::Write { portfolio, wanted, identity, path });
            }
        }
    }

    fn read_table(&mut self, path: PathBuf) {
        if self.open.is_none() {
            return;
        }
        self.messages.dismiss();
        let importing = Importing::of(path.clone());
        let stop = Arc::clone(&importing.stop);
        self.importing = Some(importing);
        self.jobs.tables(SheetJob::Read { program: self.program.clone(), path, stop });
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_sheet(&mut self, news: SheetNews) {
        match news {
            SheetNews::Read(path, read) => self.table_read(&path, read),
            SheetNews::Planned(asked, prospect) => self.table_planned(asked, prospect),
            SheetNews::Written(path) => self.tell_written(&path),
        }
    }

    /// Takes in what a file holds, or why it cannot be read.
    fn table_read(&mut self, path: &PathBuf, read: Result<Arc<Workbook>, Message>) {
        let Some(importing) = self.importing.as_mut().filter(|one| one.path == *path) else {
            return;
        };
        match read {
            Ok(workbook) => {
                importing.workbook = Some(workbook);
                self.plan_import();
            }
            Err(message) => importing.failed = Some(message),
        }
    }

    fn arrange(&mut self, change: impl FnOnce(&mut Importing)) {
        if let Some(importing) = &mut self.importing {
            change(importing);
        }
        self.plan_import();
    }

    /// Asks what the import would do, with what the person has said by now.
    fn plan_import(&mut self) {
        let (lang, today) = (self.lang(), self.today());
        let (Some(importing), Some(open)) = (&mut self.importing, &self.open) else { return };
        let Some(workbook) = importing.workbook.clone() else { return };
        importing.asked += 1;
        importing.version = open.version;
        let job = PlanJob {
            asked: importing.asked,
            portfolio: Arc::clone(&open.portfolio),
            workbook,
            kind: importing.kind,
            mapping: importing.mapping.clone(),
            document: open.steps.identity.document.clone(),
            lang,
            today,
        };
        self.jobs.tables(SheetJob::Plan(Box::new(job)));
    }

    /// Takes in what an import would do; an answer to an older question is let go.
    fn table_planned(&mut self, asked: u64, prospect: Arc<Prospect>) {
        if let Some(importing) = self.importing.as_mut().filter(|one| one.asked == asked) {
            (importing.prospect, importing.answered) = (Some(prospect), asked);
        }
    }

    fn carry_out_import(&mut self) {
        let by = self.actor();
        let (Some(importing), Some(open)) = (&self.importing, &self.open) else { return };
        if importing.version != open.version && importing.applying.is_none() {
            return self.plan_import();
        }
        // Only what is worked out from all that was said is what the person has seen and means.
        let Some(outcome) = importing.ready() else { return };
        let name = importing.path.file_name();
        let note = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let changes = outcome.clone().into_changes();
        let ticket = self.command(Command { by, note, changes });
        if let Some(importing) = &mut self.importing {
            importing.applying = ticket;
        }
    }

    /// There is news of a command: it may be the one that carries the import out.
    pub(in crate::app) fn import_answered(&mut self, ticket: Ticket, refused: Option<&Message>) {
        let Some(importing) = &mut self.importing else { return };
        if importing.applying != Some(ticket) {
            return;
        }
        if refused.is_some() {
            importing.applying = None;
            // Whatever stood in its way may have come since it was worked out.
            return self.plan_import();
        }
        let outcome = importing.prospect.as_ref().and_then(|p| p.outcome.as_ref().ok());
        let rows = outcome.map_or(0, |outcome| outcome.rows_taken());
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        self.importing = None;
        self.tell_done(Message::new("bring-done").with("count", Argument::Number(rows)));
    }

    /// The document has changed: an import that is being looked at is worked out anew. What is under
    /// way was worked out from what stood there when it was asked for.
    pub(in crate::app) fn import_again(&mut self) {
        if self.importing.as_ref().is_some_and(|importing| importing.applying.is_none()) {
            self.plan_import();
        }
    }

    /// A name for the file of a list.
    fn table_name(&self, wanted: &SheetWanted) -> String {
        let stem = match &wanted.list {
            Some(list) => self.texts().kind_plural(list.kind).to_lowercase(),
            None => self.texts().get("sheet-file-name"),
        };
        let safe: String =
            stem.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        format!("{safe}.{}", wanted.format.ending())
    }
}
