//! What has been typed and is not written yet: kept by record and field from the first letter until
//! the news that it has been written, so that neither a wrong date, nor a look at another record, nor
//! a crash, nor a full disk loses it. A draft that cannot be written holds back itself and no other.

mod draft;
mod file;
mod unkept;
mod verdict;
mod written;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::app::steps::Ticket;
use crate::model::id::RecordId;
use crate::model::message::Message;

pub use draft::{About, Draft, Home, Sent, Stand};
use file::{Found, Left, OwnFile, Whose};
use unkept::Unkept;
pub use verdict::{Ground, Verdict};
use written::Cell;

/// Where drafts are kept.
#[derive(Debug, Default)]
enum Place {
    /// Nowhere: the window leaves no traces.
    #[default]
    Nowhere,
    /// In a file of the window's own.
    File(OwnFile),
    /// No file could be had, and why.
    Refused(ErrorKind, Wanted),
}

/// What a file of drafts is wanted for.
#[derive(Clone, Debug, Default)]
struct Wanted {
    folder: PathBuf,
    document: String,
    path: PathBuf,
}

/// The drafts of a document.
#[derive(Debug, Default)]
pub struct Drafts {
    cells: BTreeMap<Cell, Draft>,
    unkept: Unkept,
    file: Place,
    /// What lies in the files of other places.
    elsewhere: Vec<Left>,
    /// Files of earlier runs that could not be read.
    pub(super) unreadable: Vec<PathBuf>,
}

impl Drafts {
    /// The drafts of a file of a document, as earlier runs may have left them in the folder of settings.
    /// `is_another` says whether what lies at a place is certainly not that document.
    #[must_use]
    pub(super) fn of(
        folder: Option<&Path>,
        (document, path): (&str, &Path),
        is_another: &dyn Fn(&Path) -> bool,
    ) -> Self {
        let Some(folder) = folder else { return Self::default() };
        let whose = Whose { document, is_another };
        let (own, found) = OwnFile::take(folder, whose, path);
        let Found { drafts, mut of_place, mut elsewhere, unreadable } = found;
        let file = match own {
            Ok(file) => Place::File(file),
            Err(error) => {
                // What other windows have left stays where it is.
                let (document, path) = (document.to_owned(), path.to_path_buf());
                let wanted = Wanted { folder: folder.to_path_buf(), document, path };
                let file = Place::Refused(error.kind(), wanted);
                return Self { file, unreadable, ..Self::default() };
            }
        };
        let cells = drafts.into_iter().collect();
        let mut all = Self { cells, file, unreadable, ..Self::default() };
        for left in &mut of_place {
            all.show(left, &Home::Here);
            all.unkept = Unkept::Drafts;
        }
        if all.keep().is_ok() {
            for left in &mut of_place {
                left.release_all();
                // What cannot be let go of is found again, and is the same.
                let _ = left.let_go();
            }
        }
        for left in &mut elsewhere {
            all.show(left, &Home::Elsewhere(left.place().map(Path::to_path_buf)));
        }
        Self { elsewhere, ..all }
    }

    /// Shows what another window has left. What something else is typed for waits in its file, and what lies
    /// elsewhere and here waits there too.
    fn show(&mut self, left: &mut Left, home: &Home) {
        let cells = &mut self.cells;
        left.show(|cell, draft| match cells.get(cell) {
            Some(known) => known.text == draft.text && known.is_here() == (*home == Home::Here),
            None => {
                cells.insert(cell.clone(), Draft { home: home.clone(), ..draft.clone() });
                true
            }
        });
    }

    /// What was typed for a field, until it has been written.
    #[must_use]
    pub fn get(&self, id: RecordId, field: &str) -> Option<&str> {
        self.draft(id, field).map(|draft| draft.text.as_str())
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The draft for a field.
    #[must_use]
    pub fn draft(&self, id: RecordId, field: &str) -> Option<&Draft> {
        // Almost always there is none, and then no name is copied.
        if self.cells.is_empty() {
            return None;
        }
        self.cells.get(&(id, field.to_owned()))
    }

    /// Whether something about that field is on its way into the document.
    #[must_use]
    pub fn is_sent(&self, id: RecordId, field: &str) -> bool {
        self.draft(id, field).is_some_and(|draft| draft.sent.is_some())
    }

    /// Holds what is being typed. `about` and `over` say what the record is called and what stands
    /// in the field.
    pub(super) fn put(
        &mut self,
        (id, field): (RecordId, &str),
        text: String,
        about: Option<About>,
        over: Option<String>,
    ) {
        let draft = self.cells.entry((id, field.to_owned())).or_default();
        if draft.over.is_none() {
            draft.over = over;
        }
        if about.is_some() {
            draft.about = about;
        }
        (draft.text, draft.stand) = (text, Stand::Typing);
        let taken_over = std::mem::take(&mut draft.home) != Home::Here;
        self.unkept = self.unkept.max(Unkept::Letters);
        if taken_over {
            self.release(&(id, field.to_owned()));
        }
    }

    /// Says how a draft stands.
    pub(super) fn stand(&mut self, id: RecordId, field: &str, stand: Stand) {
        let draft = self.cells.get_mut(&(id, field.to_owned()));
        if let Some(draft) = draft.filter(|draft| draft.stand != stand) {
            draft.stand = stand;
            self.unkept = Unkept::Drafts;
        }
    }

    /// Somebody has said that it is to be laid over what stands there now.
    pub(super) fn lay_over(&mut self, id: RecordId, field: &str, now: Option<String>) {
        if let Some(draft) = self.cells.get_mut(&(id, field.to_owned())) {
            draft.over = now;
            self.unkept = Unkept::Drafts;
        }
    }

    /// What a command carried was not written, since something else has come to stand there: it waits, and
    /// that is told.
    pub(super) fn outrun(&mut self, ticket: Ticket) {
        for draft in self.cells.values_mut() {
            if draft.sent.take_if(|sent| sent.ticket == ticket).is_some() {
                draft.stand = Stand::Held(None);
                self.unkept = Unkept::Drafts;
            }
        }
    }

    /// Lets go of what was given up, or stands there already. What is on its way stays until there
    /// is news of it.
    pub(super) fn drop_one(&mut self, id: RecordId, field: &str) {
        let cell = (id, field.to_owned());
        let Some(draft) = self.cells.get_mut(&cell) else { return };
        if let Some(sent) = &draft.sent {
            (draft.text, draft.stand) = (sent.text.clone(), Stand::Typing);
        } else {
            self.cells.remove(&cell);
        }
        self.unkept = self.unkept.max(Unkept::Letters);
    }

    /// Lets go of what lies here; what lies elsewhere stays there, and is shown no more: it may be wanted in the
    /// file of the document that it was typed in.
    pub(super) fn give_up(&mut self, id: RecordId, field: &str) {
        let cell = (id, field.to_owned());
        match self.cells.get(&cell).is_some_and(|draft| !draft.is_here()) {
            true => self.forget(&cell),
            false => self.drop_one(id, field),
        }
    }

    /// Lets go of a draft wherever it lies, as somebody has said.
    pub(super) fn discard(&mut self, id: RecordId, field: &str) {
        self.release(&(id, field.to_owned()));
        self.drop_one(id, field);
    }

    /// What lies elsewhere is not shown any more, and stays there.
    fn forget(&mut self, cell: &Cell) {
        self.cells.remove(cell);
        self.elsewhere.iter_mut().for_each(|left| left.forget(cell));
    }

    /// What lies elsewhere is let go of there, once all that lies here is on the disk.
    fn release(&mut self, cell: &Cell) {
        self.elsewhere.iter_mut().for_each(|left| left.release(cell));
        self.unkept = Unkept::Drafts;
    }

    /// A command is on its way that writes into a field.
    pub(super) fn send(&mut self, id: RecordId, field: &str, ticket: Ticket) {
        if let Some(draft) = self.cells.get_mut(&(id, field.to_owned())) {
            draft.sent = Some(Sent { ticket, text: draft.text.clone() });
            draft.stand = Stand::Typing;
            self.unkept = Unkept::Drafts;
        }
    }

    /// There is news of a command. What it carried is let go of, or where it was refused, waits with
    /// the reason. `now` says what stands in a field. Gives the fields that were left meanwhile with
    /// something else typed in them.
    pub(super) fn answered(
        &mut self,
        ticket: Ticket,
        refused: Option<&Message>,
        now: impl Fn(RecordId, &str) -> Option<String>,
    ) -> Vec<(RecordId, String)> {
        let mut again = Vec::new();
        let mut written = Vec::new();
        let unkept = &mut self.unkept;
        self.cells.retain(|(id, field), draft| {
            let Some(sent) = draft.sent.take_if(|sent| sent.ticket == ticket) else { return true };
            *unkept = (*unkept).max(Unkept::Letters);
            let typed_on = sent.text != draft.text;
            match refused {
                None if !typed_on => {
                    written.push((*id, field.clone()));
                    return false;
                }
                None => draft.over = now(*id, field),
                // What lies elsewhere was not what the command carried: that went over it.
                Some(_) if !draft.is_here() => draft.stand = Stand::Aside,
                Some(why) if !typed_on => draft.stand = Stand::Held(Some(why.clone())),
                Some(_) => {}
            }
            if draft.stand == Stand::Left {
                again.push((*id, field.clone()));
            }
            true
        });
        written.iter().for_each(|cell| self.forget(cell));
        again
    }

    /// The document is closed: what there is no news of waits for the next time.
    pub(super) fn close(&mut self) {
        for draft in self.cells.values_mut() {
            (draft.sent, draft.stand) = (None, Stand::Held(None));
        }
    }

    /// Whether what is typed outlives the window as it stands.
    #[must_use]
    pub fn are_kept(&self) -> bool {
        let has_file = match &self.file {
            Place::File(_) => true,
            Place::Nowhere | Place::Refused(..) => false,
        };
        !self.any_here() || (has_file && self.unkept == Unkept::Nothing)
    }

    /// Whether any lies here, and would be lost with the window where it cannot be kept.
    #[must_use]
    pub(super) fn any_here(&self) -> bool {
        self.cells.values().any(Draft::is_here)
    }

    /// Whether any of it is on its way into the document.
    #[must_use]
    pub fn any_is_sent(&self) -> bool {
        self.cells.values().any(|draft| draft.sent.is_some())
    }

    /// Whether something is being typed.
    #[must_use]
    pub fn any_is_typed(&self) -> bool {
        self.cells.values().any(|draft| draft.stand == Stand::Typing)
    }

    /// Whether something is typed here where no record is: in a calculator, or in the first steps.
    #[must_use]
    pub fn any_beside_records(&self) -> bool {
        self.cells.iter().any(|((id, _), draft)| id.0.is_nil() && draft.is_here())
    }

    /// The file in which something was typed that belongs to no record, where the document lies there no
    /// more.
    #[must_use]
    pub(super) fn beside_records_from(&self) -> Option<&Path> {
        let beside = self.cells.iter().filter(|((id, _), _)| id.0.is_nil());
        beside.filter_map(|(_, draft)| draft.typed_in()).next()
    }

    /// Lets go of all that lies here, as somebody has said.
    pub(super) fn let_go(&mut self) {
        self.cells.retain(|_, draft| !draft.is_here());
        self.unkept = self.unkept.max(Unkept::Letters);
    }

    /// All that was typed into records: record, field, draft.
    pub fn all(&self) -> impl Iterator<Item = (RecordId, &str, &Draft)> {
        let of_records = self.cells.iter().filter(|((id, _), _)| !id.0.is_nil());
        of_records.map(|((id, field), draft)| (*id, field.as_str(), draft))
    }

    /// Whether a record has something typed that is not written yet.
    #[must_use]
    pub fn has(&self, id: RecordId) -> bool {
        self.cells.keys().any(|(other, _)| *other == id)
    }

    /// Takes a file where none could be had before: the folder may be there by now. Where something else lies
    /// in it about a cell that has been typed in, that stays, and it is asked for again.
    fn ask_again(&mut self) {
        let Place::Refused(_, wanted) = &self.file else { return };
        if self.cells.is_empty() {
            return;
        }
        let Wanted { folder, document, path } = wanted;
        let again = Self::of(Some(folder), (document, path), &|_| false);
        let Place::File(_) = again.file else { return };
        let differs = |(cell, draft): (&Cell, &Draft)| {
            self.cells.get(cell).is_some_and(|here| here.text != draft.text)
        };
        if !again.cells.iter().any(differs) {
            let typed = std::mem::take(&mut self.cells);
            *self = Self { unkept: Unkept::Drafts, ..again };
            self.cells.extend(typed);
        }
    }

    /// Writes what has changed since the last time to the user's folder.
    ///
    /// # Errors
    /// Why it could not be kept there; it is tried again the next time.
    pub(super) fn keep(&mut self) -> std::io::Result<()> {
        if self.unkept == Unkept::Nothing {
            return Ok(());
        }
        self.ask_again();
        match &self.file {
            Place::Nowhere => {}
            Place::File(file) => {
                let here = self.cells.iter().filter(|(_, draft)| draft.is_here());
                file.write(here, self.unkept.until())?;
            }
            Place::Refused(..) if self.cells.is_empty() => {}
            Place::Refused(why, _) => return Err((*why).into()),
        }
        for left in &mut self.elsewhere {
            // Where that cannot be done, it is offered once more.
            let _ = left.let_go();
        }
        self.unkept = Unkept::Nothing;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
