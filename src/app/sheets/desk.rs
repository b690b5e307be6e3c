//! Carries out what the window asks for about tables, and takes the news of it.

use std::path::PathBuf;
use std::sync::Arc;

use super::importing::Reading;
use super::{
    ENDINGS, Importing, PlanJob, Prospect, SheetAction, SheetJob, SheetNews, SheetWanted, Source,
};
use crate::app::App;
use crate::app::dialogues::Dialogue;
use crate::app::messages::Written;
use crate::app::steps::{Identity, Ticket};
use crate::import::sheet::grid::Workbook;
use crate::import::sheet::mapping::Mapping;
use crate::model::command::Command;
use crate::model::fuzzy_date::FuzzyDate;
use crate::model::message::{Argument, Message};

impl App {
    /// Carries out an action about tables.
    pub(in crate::app) fn act_on_sheet(&mut self, action: SheetAction) {
        match action {
            SheetAction::ChooseImport => {
                let dialogue = Dialogue::open("Excel, LibreOffice, CSV", ENDINGS);
                self.choose("import", dialogue, SheetAction::Read);
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
            SheetAction::SetAllRows(all) => self.arrange(|importing| {
                importing.take_over();
                importing.mapping.all_rows = all;
            }),
            SheetAction::SetSame { name, other } => self.arrange(|importing| {
                importing.take_over();
                importing.mapping.same.insert(name, other.to_string());
            }),
            SheetAction::SetSpelling(taken) => self.arrange(|importing| {
                importing.take_over();
                importing.mapping.spelling = taken;
            }),
            SheetAction::SetUnit(unit) => self.arrange(|importing| {
                importing.take_over();
                importing.mapping.kroner_per_unit = unit;
            }),
            SheetAction::SetWholeRows(whole) => self.arrange(|importing| {
                importing.mapping.whole_rows = Some(whole);
            }),
            SheetAction::SetFirstYear(year) => self.arrange(|importing| {
                importing.mapping.first_year = Some(year);
            }),
            SheetAction::Confirm => self.carry_out_import(),
            SheetAction::Stop => self.importing = None,
            SheetAction::ChooseExport(wanted) => self.choose_export(wanted),
            SheetAction::Export(wanted, path) => {
                let Some(source) = self.source_for(&wanted) else { return };
                self.jobs.tables(SheetJob::Write { wanted, source, path });
            }
            SheetAction::ExportOf(wanted, source, path) => {
                self.jobs.tables(SheetJob::Write { wanted, source, path });
            }
        }
    }

    /// Asks for the place of a list that is to go out.
    fn choose_export(&mut self, wanted: SheetWanted) {
        let Some(source) = self.source_for(&wanted) else { return };
        let name = self.table_name(&wanted, &source);
        let ending = wanted.format.ending();
        let dialogue = Dialogue::save(ending, ending, name);
        // Somebody may go to another day while the place is chosen.
        self.choose("export", dialogue, move |path| {
            SheetAction::ExportOf(wanted.clone(), source.clone(), path)
        });
    }

    /// What a list is written from: what is shown. Nothing, and a sentence, where it cannot be written
    /// of the day that is shown.
    fn source_for(&mut self, wanted: &SheetWanted) -> Option<Source> {
        let open = self.open.as_ref()?;
        let Some(past) = &self.past else {
            let (portfolio, identity) = (Arc::clone(&open.portfolio), open.steps.identity.clone());
            return Some(Source { portfolio, identity, as_of: None });
        };
        if !wanted.format.says_its_day() {
            self.tell_problem("export-past-csv", &[]);
            return None;
        }
        let document = open.steps.identity.document.clone();
        let identity = Identity { document, state: String::new() };
        Some(Source { portfolio: Arc::clone(&past.portfolio), identity, as_of: Some(past.day()) })
    }

    fn read_table(&mut self, path: PathBuf) {
        if self.open.is_none() {
            return;
        }
        self.messages.dismiss();
        self.readings += 1;
        let reading = self.readings;
        let importing = Importing::of(path.clone(), reading);
        let stop = Arc::clone(&importing.stop);
        self.importing = Some(importing);
        self.jobs.tables(SheetJob::Read { program: self.program.clone(), reading, path, stop });
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_sheet(&mut self, news: SheetNews) {
        match news {
            SheetNews::Read(reading, read) => self.table_read(reading, read),
            SheetNews::Planned(asked, prospect) => self.table_planned(asked, prospect),
            SheetNews::NotPlanned(asked, why) => self.table_not_planned(asked, why),
            SheetNews::LetGo => {}
            SheetNews::Written(path, day, cut) => {
                match day {
                    None => self.tell_written(path),
                    Some(day) => {
                        let told = Message::new("export-past-written");
                        let day = Argument::Date(FuzzyDate::from_day(day));
                        self.tell_of_file(told.with("day", day), Written::file(path));
                    }
                }
                if let Some(cut) = cut {
                    self.problem(&cut);
                }
            }
        }
    }

    /// Takes in what a file holds, or why it cannot be read. What an earlier reading says, of the same
    /// file too, is let go.
    fn table_read(&mut self, reading: Reading, read: Result<Arc<Workbook>, Message>) {
        let Some(importing) = self.importing.as_mut().filter(|one| one.reading == reading) else {
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
        // What comes in is of today, whatever day is looked at.
        let (lang, today) = (self.lang(), self.real_today());
        let (Some(importing), Some(open)) = (&mut self.importing, &self.open) else { return };
        let Some(workbook) = importing.workbook.clone() else { return };
        (importing.asked, importing.failed) = (importing.asked + 1, None);
        importing.upon.clone_from(&open.steps.identity.state);
        let job = PlanJob {
            asked: importing.asked,
            portfolio: Arc::clone(&open.portfolio),
            workbook,
            kind: importing.kind,
            mapping: importing.mapping.clone(),
            document: open.steps.identity.document.clone(),
            lang,
            today,
            stop: Arc::clone(&importing.stop),
        };
        self.jobs.tables(SheetJob::Plan(Box::new(job)));
    }

    /// Takes in why it cannot be said what an import would do.
    fn table_not_planned(&mut self, asked: u64, why: Message) {
        if let Some(importing) = self.importing.as_mut().filter(|one| one.asked == asked) {
            importing.failed = Some(why);
        }
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
        if importing.upon != open.steps.identity.state && importing.applying.is_none() {
            return self.plan_import();
        }
        // Only what is worked out from all that was said is what the person has seen and means.
        let Some(outcome) = importing.ready() else { return };
        let name = importing.path.file_name();
        let note = name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let changes = outcome.clone().into_changes();
        let upon = importing.upon.clone();
        let ticket = self.command_upon(Command { by, note, changes }, upon);
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
            // Whatever stood in its way may have come since it was worked out: it is shown anew.
            return self.plan_import();
        }
        let outcome = importing.prospect.as_ref().and_then(|p| p.outcome.as_ref().ok());
        let rows = outcome.map_or(0, |outcome| outcome.rows_taken());
        let refused = outcome.map_or(0, |outcome| outcome.refused.len());
        let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
        self.importing = None;
        let key = if refused > 0 { "bring-done-partly" } else { "bring-done" };
        let message = Message::new(key).with("count", number(rows));
        self.tell_done(message.with("refused", number(refused)));
    }

    /// The document has changed: an import that is being looked at is worked out anew. What is under
    /// way was worked out from what stood there when it was asked for.
    pub(in crate::app) fn import_again(&mut self) {
        if self.importing.as_ref().is_some_and(|importing| importing.applying.is_none()) {
            self.plan_import();
        }
    }

    /// A name for the file of a list.
    fn table_name(&self, wanted: &SheetWanted, source: &Source) -> String {
        let stem = match &wanted.list {
            Some(list) => self.texts().kind_plural(list.kind).to_lowercase(),
            None => self.texts().get("sheet-file-name"),
        };
        let safe: String =
            stem.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
        let day = source.as_of.map(|day| format!("-{day}")).unwrap_or_default();
        format!("{safe}{day}.{}", wanted.format.ending())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Open;
    use crate::app::settings::Settings;
    use crate::app::steps::Steps;

    #[test]
    fn the_answer_of_an_earlier_reading_of_the_same_file_is_let_go() {
        let mut app = App::new(Settings::default(), Arc::new(|| {}));
        app.open = Some(Open::new(None, Arc::default(), 7, Steps::default()));
        let path = PathBuf::from("tiltak.xlsx");
        app.importing = Some(Importing::of(path, 2));
        let stopped = || Err(Message::new("sheet-stopped"));
        app.take_sheet(SheetNews::Read(1, stopped()));
        assert!(app.importing.as_ref().is_some_and(|importing| importing.failed.is_none()));
        app.take_sheet(SheetNews::Read(2, stopped()));
        assert!(app.importing.as_ref().is_some_and(|importing| importing.failed.is_some()));
    }
}
