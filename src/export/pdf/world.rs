//! All that the typesetter can see: the template, the paper as data, our faces and the day. There is
//! no file system, no network and no package behind it, so text from a document can be nothing but
//! text, and a paper looks the same on every machine.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

const TEMPLATE: &str = include_str!("../../../assets/templates/paper.typ");

/// Where the template finds the paper.
const PAPER: &str = "/paper.json";

/// A page that is a drawing and nothing else.
const DRAWING: &str = "#set page(width: auto, height: auto, margin: 0pt)\n#image(\"/drawing.svg\")";

/// Where that page finds the drawing.
const SVG: &str = "/drawing.svg";

/// The faces that papers are set in.
const FACES: [&[u8]; 4] = [
    include_bytes!("../../../assets/fonts/SamstyrSans-Regular.ttf"),
    include_bytes!("../../../assets/fonts/SamstyrSans-Medium.ttf"),
    include_bytes!("../../../assets/fonts/SamstyrSans-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/SamstyrSans-Italic.ttf"),
];

/// Template, typefaces and library of the typesetter: the same for every paper, made once.
static FIXED: LazyLock<Fixed> = LazyLock::new(Fixed::new);

struct Fixed {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    faces: Vec<Font>,
    template: Source,
    drawing: Source,
}

impl Fixed {
    fn new() -> Self {
        let faces = FACES.into_iter().filter_map(|face| Font::new(Bytes::new(face), 0));
        let faces: Vec<Font> = faces.collect();
        let mut book = FontBook::new();
        faces.iter().for_each(|face| book.push(face.info().clone()));
        Self {
            library: LazyHash::new(library()),
            book: LazyHash::new(book),
            faces,
            template: Source::detached(TEMPLATE),
            drawing: Source::detached(DRAWING),
        }
    }
}

/// The typesetter's own words; those for the heads of rows and the summaries of tables among them.
fn library() -> Library {
    Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build()
}

/// The face that most text is set in.
pub(in crate::export) fn regular() -> Option<Font> {
    FIXED.faces.first().cloned()
}

/// Whether every face has that letter.
pub(super) fn can_show(letter: char) -> bool {
    let code = u32::from(letter);
    FIXED.faces.iter().all(|face| face.info().coverage.contains(code))
}

/// The world in which one paper is set, or one drawing.
pub(super) struct PaperWorld {
    main: &'static Source,
    /// What the main source reads, and where it finds it.
    path: &'static str,
    paper: Bytes,
    today: Option<Datetime>,
}

impl PaperWorld {
    /// With the paper as JSON, on the day on which it is made.
    pub(super) fn of(paper: Vec<u8>, today: Option<Datetime>) -> Self {
        Self { main: &FIXED.template, path: PAPER, paper: Bytes::new(paper), today }
    }

    /// With a drawing and nothing else.
    pub(super) fn of_drawing(svg: &str) -> Self {
        let paper = Bytes::new(svg.as_bytes().to_vec());
        Self { main: &FIXED.drawing, path: SVG, paper, today: None }
    }
}

impl World for PaperWorld {
    fn library(&self) -> &LazyHash<Library> {
        &FIXED.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FIXED.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(nothing_there(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let is_paper =
            *id.root() == VirtualRoot::Project && id.vpath().get_with_slash() == self.path;
        if is_paper { Ok(self.paper.clone()) } else { Err(nothing_there(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FIXED.faces.get(index).cloned()
    }

    /// A paper is of one day, wherever it is read.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

fn nothing_there(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_with_slash()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use typst::syntax::{RootedPath, VirtualPath};

    fn world() -> PaperWorld {
        PaperWorld::of(b"{}".to_vec(), Datetime::from_ymd(2024, 4, 26))
    }

    #[test]
    fn there_is_the_template_the_paper_and_nothing_else() {
        let world = world();
        assert_eq!(world.source(world.main()).unwrap().text(), TEMPLATE);
        let id = |path: &str| {
            RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).unwrap()).intern()
        };
        assert_eq!(world.file(id("paper.json")).unwrap().as_slice(), b"{}");
        for path in ["Cargo.toml", "etc/passwd", "sub/paper.json", "paper.json.typ"] {
            assert!(world.file(id(path)).is_err() && world.source(id(path)).is_err(), "{path}");
        }
        let package = "@preview/example:0.1.0".parse().unwrap();
        let path = VirtualPath::new("paper.json").unwrap();
        let foreign = RootedPath::new(VirtualRoot::Package(package), path).intern();
        assert!(world.file(foreign).is_err(), "a package has no paper");
    }

    #[test]
    fn all_faces_are_there_and_the_day_is_the_one_that_is_given() {
        let world = world();
        assert!((0..FACES.len()).all(|index| world.font(index).is_some()));
        assert!(world.font(FACES.len()).is_none());
        assert_eq!(world.today(None), Datetime::from_ymd(2024, 4, 26));
    }
}
