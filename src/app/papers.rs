//! Papers as the window goes about them: which can be made of what is in sight, set for a look, drawn
//! page by page, written out. Which papers there are says `report::PAPERS`.

mod desk;
mod offer;
mod work;

use std::path::PathBuf;
use std::sync::Arc;

use crate::export::ExportError;
use crate::export::pdf::{Page, Typeset};
use crate::model::kind::Portfolio;
use crate::report::paper::{Ask, Paper, PaperFormat};

pub use offer::{Offer, of_changes, of_list, of_record};
pub(super) use work::work;

/// A paper, and what of it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Which paper.
    pub paper: &'static Paper,
    /// Made of what, in which language, for whom.
    pub ask: Ask,
}

/// A format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Vectors.
    Svg,
    /// Pixels.
    Png,
}

impl PictureFormat {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Png, Self::Svg];

    /// What people call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

/// A drawing as the file that it becomes.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The name that is proposed for the file, without its ending.
    pub name: String,
    /// Its format.
    pub format: PictureFormat,
    /// What stands in the file.
    pub bytes: Arc<Vec<u8>>,
}

/// Something asked for about a paper.
#[derive(Clone, Debug, PartialEq)]
pub enum PaperAction {
    /// Make its pages for the eye.
    Show(Wanted),
    /// Draw a page that is looked at, so many pixels wide.
    Draw(usize, u32),
    /// The drawn pages are textures now: their pixels need not be kept twice.
    PagesTaken,
    /// Put it away.
    Close,
    /// Choose a place and write it there.
    ChoosePlace(Wanted, PaperFormat),
    /// Write it to a place that was chosen, of what was shown when the place was asked for.
    Write(Shown, Wanted, PaperFormat, PathBuf),
    /// Choose a place and write a picture there.
    ChoosePictureAt(Picture),
    /// Write a picture to a place that was chosen.
    WritePicture(Picture, PathBuf),
    /// Tell that a picture could not be made.
    NoPicture(ExportError),
}

impl PaperAction {
    /// What is asked for once a picture has been made, or has not.
    #[must_use]
    pub fn of_picture(made: Result<Picture, ExportError>) -> Self {
        match made {
            Ok(picture) => Self::ChoosePictureAt(picture),
            Err(error) => Self::NoPicture(error),
        }
    }
}

/// A portfolio as it was shown when something was asked of it: the same one, not one that says the same.
#[derive(Clone, Debug)]
pub struct Shown(pub Arc<Portfolio>);

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// A job for the thread that sets papers.
#[derive(Debug)]
pub(super) enum PaperJob {
    /// Set a paper of what is shown (`App::shown`).
    Set(Arc<Portfolio>, Option<u64>, Wanted),
    /// Draw a page, so many pixels wide.
    Draw(Arc<Typeset>, usize, u32),
    /// Write a paper to a place.
    Write(Arc<Portfolio>, Wanted, PaperFormat, PathBuf),
    /// Write a picture to a place.
    Picture(Picture, PathBuf),
}

/// News of setting and saving papers.
#[derive(Debug)]
pub(super) enum PaperNews {
    /// A paper is set, of what was shown when it was asked for.
    Set(Option<u64>, Preview),
    /// A page of it is drawn.
    Page(Arc<Typeset>, usize, Option<Page>),
    /// A paper was written.
    Written(PathBuf),
}

impl PaperNews {
    /// Whether a job is done with it.
    pub(super) fn ends_job(&self) -> bool {
        match self {
            Self::Set(..) | Self::Page(..) | Self::Written(_) => true,
        }
    }
}

/// A paper that is being looked at.
#[derive(Clone, Debug)]
pub struct Preview {
    /// Which paper.
    pub wanted: Wanted,
    /// Its pages, set.
    pub typeset: Arc<Typeset>,
    /// Pages that are drawn and that the window has not taken yet.
    pub drawn: Vec<(usize, Arc<Page>)>,
}
