//! What waits for somebody: drafts that could not be written, those that an earlier run has left, and
//! those whose record is gone or final by now. None of them is let go of until somebody says so.

use std::path::Path;

use crate::app::App;
use crate::app::drafts::{About, Draft, Drafts, Stand, Verdict};
use crate::model::id::RecordId;
use crate::model::message::{Argument, Message};
use crate::model::record::Record;
use crate::store::working::is_another_document;

/// A draft that waits for somebody, as it is told to them.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// The record.
    pub id: RecordId,
    /// The name of its field or column.
    pub field: String,
    /// What the record is or was called, with its kind; nothing where nobody knows.
    pub about: Option<About>,
    /// The field or column in words.
    pub column: String,
    /// What was typed, with what was chosen in words.
    pub text: String,
    /// Why it is not written.
    pub reason: Option<Message>,
    /// Whether its record is there to be shown.
    pub is_there: bool,
    /// Whether it can be saved as it stands.
    pub fits: bool,
}

impl App {
    /// Takes the drafts that earlier runs have left for the document that was just opened, and says
    /// so where any wait.
    pub(in crate::app) fn find_drafts(&mut self) {
        // The file of the document before is let go of first: it may be the same one.
        self.leave_drafts();
        let Some(open) = &self.open else { return };
        let path = open.path.clone().unwrap_or_default();
        let document = match open.steps.identity.document.as_str() {
            "" => path.display().to_string(),
            id => id.to_owned(),
        };
        let is_another = |there: &Path| is_another_document(there, &document);
        let folder = self.settings.folder.as_deref();
        self.drafts = Drafts::of(folder, (&document, &path), &is_another);
        // What was written just before a crash stands there: then there is nothing to offer.
        let Some(ground) = self.ground() else { return };
        let same = |(id, field, draft): &(RecordId, &str, &Draft)| {
            ground.judge(*id, field, &draft.text) == Ok(Verdict::Same)
        };
        let there: Vec<(RecordId, String)> =
            self.drafts.all().filter(same).map(|(id, field, _)| (id, field.to_owned())).collect();
        for (id, field) in there {
            self.drafts.give_up(id, &field);
        }
        for path in std::mem::take(&mut self.drafts.unreadable) {
            self.tell_problem("drafts-unreadable", &[("path", &path.display().to_string())]);
        }
        let told = [self.found(), self.found_beside_records()];
        let told = told.into_iter().flatten().reduce(|first, second| {
            Message::new("drafts-found-both").words("first", first).words("second", second)
        });
        if let Some(told) = told {
            self.problem(&told);
        }
        self.keep_drafts();
    }

    /// The drafts of the document are no affair of this window any more; what cannot be kept now is tried
    /// again.
    pub(in crate::app) fn leave_drafts(&mut self) {
        let mut before = std::mem::take(&mut self.drafts);
        match before.keep() {
            Ok(()) => drop(before),
            Err(_) => self.editing.unkept.push(before),
        }
    }

    /// How many drafts wait, where any do.
    fn found(&self) -> Option<Message> {
        let count = i64::try_from(self.waiting_count()).unwrap_or(i64::MAX);
        (count > 0).then(|| Message::new("drafts-found").with("count", Argument::Number(count)))
    }

    /// That what stands in a calculator or in the first steps was typed where the document lies no more.
    fn found_beside_records(&self) -> Option<Message> {
        let there = self.drafts.beside_records_from()?.display().to_string();
        Some(Message::new("drafts-beside-elsewhere").text("path", there))
    }

    /// Why a draft is not written; nothing where it only has not been left yet.
    #[must_use]
    pub fn reason(&self, id: RecordId, field: &str) -> Option<Message> {
        let draft = self.drafts.draft(id, field).filter(|draft| !draft.is_under_way())?;
        let ground = self.ground()?;
        if let (None, Some(about)) = (ground.portfolio.record(id), &draft.about) {
            return Some(Message::new("drafts-gone").text("record", about.name.clone()));
        }
        let misfit = ground.judge(id, field, &draft.text).err();
        match misfit {
            Some(misfit) => draft.with_place(Some(self.with_what_came(id, field, misfit))),
            None => self.held_because(id, field, draft),
        }
    }

    /// Why a text does not fit its field, and before that what has come to stand there since it was typed:
    /// whoever comes back to a text that waited is to see what it would be laid over.
    #[must_use]
    pub fn with_what_came(&self, id: RecordId, field: &str, misfit: Message) -> Message {
        let waits = self.drafts.draft(id, field).filter(|draft| draft.is_held());
        match waits.and_then(|draft| self.come_meanwhile(id, field, draft)) {
            Some(now) => Message::new("drafts-moved").words("now", now).words("reason", misfit),
            None => misfit,
        }
    }

    /// Why a draft that fits waits all the same.
    #[must_use]
    pub fn held_because(&self, id: RecordId, field: &str, draft: &Draft) -> Option<Message> {
        match &draft.stand {
            // What it would be laid over comes first: why it was refused may be over by now.
            Stand::Held(why) => self.moved_on(id, field).or_else(|| why.clone()),
            Stand::Aside => draft.with_place(self.moved_on(id, field)),
            // What comes while one types is told at once.
            Stand::Typing | Stand::Left => self.moved_on(id, field),
        }
    }

    /// Whether a draft waits for somebody.
    #[must_use]
    pub fn waits(&self, id: RecordId, field: &str, draft: &Draft) -> bool {
        if self.open.is_none() || !self.may_edit() {
            return false;
        }
        draft.is_held() || (self.is_stranded(id, field) && draft.sent.is_none())
    }

    /// Whether nothing can be written in a field any more: its record is gone, or final.
    fn is_stranded(&self, id: RecordId, field: &str) -> bool {
        let Some(open) = &self.open else { return false };
        match open.portfolio.record(id) {
            None => true,
            Some(record) => open.portfolio.is_sealed(id) && record.kind().field(field).is_some(),
        }
    }

    /// Whether something is typed here whose field is no more.
    #[must_use]
    pub(in crate::app) fn any_is_stranded(&self) -> bool {
        self.drafts.all().any(|(id, field, draft)| draft.is_here() && self.is_stranded(id, field))
    }

    /// How often what was being typed has lost its field.
    #[must_use]
    pub fn times_stranded(&self) -> u64 {
        self.editing.stranded
    }

    /// The document has changed: what was being typed where nothing can be written any more waits, as what was
    /// left does.
    pub(in crate::app) fn hold_what_is_stranded(&mut self) {
        let typed = self.drafts.all().filter(|(.., draft)| draft.is_half_typed());
        let stranded = typed.filter(|(id, field, _)| self.is_stranded(*id, field));
        let cells: Vec<_> = stranded.map(|(id, field, _)| (id, field.to_owned())).collect();
        for (id, field) in cells {
            self.drafts.stand(id, &field, Stand::Held(None));
            self.editing.stranded += 1;
        }
    }

    /// The fields in which something typed waits that would be sealed with a record, were it made final
    /// now: of the record, and of those whose values go into its seal.
    #[must_use]
    pub fn waiting_in_seal(&self, id: RecordId) -> Vec<(RecordId, &'static str)> {
        let Some(ground) = self.ground().filter(|_| !self.drafts.is_empty()) else {
            return Vec::new();
        };
        let kind = ground.portfolio.record(id).map(Record::kind);
        let Some(sealing) = kind.and_then(|kind| kind.about().sealing) else { return Vec::new() };
        let sealed = (sealing.rests_on)(ground.portfolio, id);
        let fields = |id: RecordId| {
            let fields =
                ground.portfolio.record(id).map_or(&[][..], |record| record.kind().fields());
            fields.iter().map(move |field| (id, field.name))
        };
        let mut cells: Vec<_> = sealed.into_iter().flat_map(fields).collect();
        cells.retain(|(id, field)| {
            self.drafts.draft(*id, field).is_some_and(|draft| self.waits(*id, field, draft))
        });
        cells
    }

    /// Whether something that was typed is on its way into the document.
    #[must_use]
    pub fn is_saving(&self) -> bool {
        self.drafts.all().any(|(_, _, draft)| draft.sent.is_some() || draft.stand == Stand::Left)
    }

    /// How many drafts wait for somebody.
    #[must_use]
    pub fn waiting_count(&self) -> usize {
        self.drafts.all().filter(|(id, field, draft)| self.waits(*id, field, draft)).count()
    }

    /// The drafts that wait for somebody.
    #[must_use]
    pub fn waiting(&self) -> Vec<Waiting> {
        self.told(|id, field, draft| self.waits(id, field, draft))
    }

    /// What would be lost with the window, where nothing that is typed can be kept: all that lies here, on its
    /// way too, and while a day in the past is looked at.
    #[must_use]
    pub fn would_be_lost(&self) -> Vec<Waiting> {
        self.told(|_, _, draft| draft.is_here())
    }

    /// Some of the drafts, as they are told to people.
    fn told(&self, which: impl Fn(RecordId, &str, &Draft) -> bool) -> Vec<Waiting> {
        let Some(ground) = self.ground() else { return Vec::new() };
        let all = self.drafts.all().filter(|(id, field, draft)| which(*id, field, draft));
        let told = |(id, field, draft): (RecordId, &str, &Draft)| {
            let is_there = ground.portfolio.record(id).is_some();
            let about = About::of(ground.portfolio, id).or_else(|| draft.about.clone());
            let column = about.as_ref().and_then(|about| ground.column_of(about.kind, field));
            Waiting {
                id,
                field: field.to_owned(),
                column: column.as_ref().map_or_else(|| field.to_owned(), |c| c.title.clone()),
                text: column.map_or_else(
                    || draft.text.clone(),
                    |column| ground.shown(&column, &draft.text),
                ),
                about,
                reason: self.reason(id, field),
                is_there,
                fits: ground.judge(id, field, &draft.text).is_ok(),
            }
        };
        all.map(told).collect()
    }
}
