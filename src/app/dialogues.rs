//! The system's file dialogues, beside the window.

use std::sync::mpsc::Receiver;

use super::jobs::Out;
use super::news::News;
use super::papers::Wanted;
use super::tables::TableWanted;
use crate::model::attached_file::AttachedFile;
use crate::model::id::RecordId;
use crate::report::paper::PaperFormat;

/// Which file dialogue.
#[derive(Clone, Debug, PartialEq)]
pub enum Dialogue {
    /// To open a document.
    Open,
    /// To place a new document.
    New,
    /// To find a copy to bring in.
    Merge,
    /// To bring a table in.
    Import,
    /// To place a list.
    ExportTable(TableWanted, String),
    /// To place a paper.
    Export(Wanted, PaperFormat, String),
    /// To place the files of a round, or its reminders.
    RoundOut(RecordId, bool),
    /// To find a file for a field of a record.
    Attach(RecordId, usize),
    /// To find a folder for the file of a record.
    TakeOut(AttachedFile),
    /// To find the replies of a round.
    RoundIn(RecordId),
}

pub(super) fn show_dialogues(wanted: Receiver<Dialogue>, out: &Out) {
    for dialogue in wanted {
        let asked = std::time::Instant::now();
        let ours = rfd::FileDialog::new().add_filter("Samstyr", &["samstyr"]);
        let chosen = match &dialogue {
            Dialogue::Open | Dialogue::Merge => ours.pick_file(),
            Dialogue::Import => rfd::FileDialog::new()
                .add_filter("Excel, LibreOffice, CSV", super::tables::ENDINGS)
                .pick_file(),
            Dialogue::ExportTable(wanted, name) => {
                let ending = wanted.format.ending();
                let dialogue = rfd::FileDialog::new().add_filter(ending, &[ending]);
                dialogue.set_file_name(name).save_file()
            }
            Dialogue::Attach(..) => rfd::FileDialog::new().pick_file(),
            Dialogue::RoundOut(..) | Dialogue::RoundIn(_) | Dialogue::TakeOut(_) => {
                rfd::FileDialog::new().pick_folder()
            }
            Dialogue::New => ours.set_file_name("portefolje.samstyr").save_file(),
            Dialogue::Export(_, format, name) => {
                let dialogue = rfd::FileDialog::new().add_filter(format.name(), &[format.ending()]);
                dialogue.set_file_name(name).save_file()
            }
        };
        // A person cannot say no this fast: there was no dialogue to say it in.
        let unseen = chosen.is_none() && asked.elapsed() < std::time::Duration::from_millis(250);
        if unseen {
            out.send(News::NoDialogue(dialogue));
        } else {
            out.send(News::Chosen(dialogue, chosen));
        }
    }
}
