//! Carries out what the window asks for about papers, and takes the news of it.

use std::sync::Arc;

use super::{PaperAction, PaperJob, PaperNews, Shown};
use crate::app::App;
use crate::app::dialogues::Dialogue;
use crate::model::message::Tell as _;

impl App {
    /// Carries out an action.
    pub(in crate::app) fn act_on_paper(&mut self, action: PaperAction) {
        match action {
            PaperAction::Show(wanted) => {
                if let Some(portfolio) = self.portfolio().cloned() {
                    self.jobs.papers(PaperJob::Set(portfolio, self.shown(), wanted));
                }
            }
            PaperAction::Draw(index, width) => {
                if let Some(preview) = &self.preview {
                    self.jobs.papers(PaperJob::Draw(Arc::clone(&preview.typeset), index, width));
                }
            }
            PaperAction::PagesTaken => {
                if let Some(preview) = &mut self.preview {
                    preview.drawn.clear();
                }
            }
            PaperAction::Close => self.preview = None,
            PaperAction::ChoosePlace(wanted, format) => {
                if let Some(portfolio) = self.portfolio().cloned() {
                    let name = wanted.paper.file_name(&portfolio, &wanted.ask, format);
                    let dialogue = Dialogue::save(format.name(), format.ending(), name);
                    // Somebody may go to another day while the place is chosen.
                    let shown = Shown(portfolio);
                    let then =
                        move |path| PaperAction::Write(shown.clone(), wanted.clone(), format, path);
                    self.choose("paper", dialogue, then);
                }
            }
            PaperAction::Write(Shown(portfolio), wanted, format, path) => {
                self.jobs.papers(PaperJob::Write(portfolio, wanted, format, path));
            }
            PaperAction::ChoosePictureAt(picture) => {
                let (format, ending) = (picture.format.name(), picture.format.ending());
                let name = format!("{}.{ending}", picture.name);
                let then = move |path| PaperAction::WritePicture(picture.clone(), path);
                self.choose("picture", Dialogue::save(format, ending, name), then);
            }
            PaperAction::WritePicture(picture, path) => {
                self.jobs.papers(PaperJob::Picture(picture, path));
            }
            PaperAction::NoPicture(error) => self.failed(&error.message()),
        }
    }

    /// Takes a piece of news.
    pub(in crate::app) fn take_paper(&mut self, news: PaperNews) {
        match news {
            PaperNews::Set(of, preview) => {
                // A paper of what has been closed or left meanwhile is late.
                if of == self.shown() {
                    self.preview = Some(preview);
                }
            }
            PaperNews::Written(path) => self.tell_written(path),
            PaperNews::Page(typeset, index, page) => {
                // A page of a paper that is no longer looked at is late.
                let shown = self.preview.as_mut().filter(|p| Arc::ptr_eq(&p.typeset, &typeset));
                if let (Some(preview), Some(page)) = (shown, page) {
                    preview.drawn.push((index, Arc::new(page)));
                }
            }
        }
    }
}
