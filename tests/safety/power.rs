//! Power cuts, by replay: the work is done once under strace; then the disk is built up as a cut at a
//! random call may have left it, and opened by the real loader.
//!
//! What was synchronised is there; what was not is kept sector by sector with some chance, and of the
//! unsynchronised names of a folder a random first part. The controls leave the synchronising out,
//! and must fail: otherwise the test would prove nothing.

use std::path::PathBuf;

use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use samstyr::store::working::Copies;
use samstyr::store::{Access, Document};

use super::disk::Ignored;
use super::migration::{OLDER, leave_unpublished, unpublished_is_there, version_2};
use super::trace::Traced;
use super::work::{Work, copy_with_more, done, process};
use super::{edit, open, rounds};
use crate::support::Place;

/// What somebody's window did while it was traced.
struct Window {
    place: Place,
    file: PathBuf,
    traced: Traced,
}

impl Window {
    fn new(work: Work, steps: usize) -> Option<Self> {
        let place = Place::new();
        let file = place.example().canonicalize().unwrap();
        // What is there before is safe: a working copy, published once.
        let mut first = open(&place, "kari", &file);
        first.working.settle().unwrap();
        edit(&mut first.document, 1, "nr 1");
        first.working.publish(&|_| {}).unwrap();
        first.document.close().unwrap();
        drop(first.working);
        copy_with_more(&place, &file);
        Self::on(place, file, work, steps)
    }

    /// The same on a document that lies there, with nothing on this machine but what lies there too.
    fn on(place: Place, file: PathBuf, work: Work, steps: usize) -> Option<Self> {
        let what = format!("power cuts during “{}”", work.name());
        let process = process(work, &file, &place.path("kari"), steps);
        let traced = Traced::new(&what, place.folder(), &process)?;
        Some(Self { place, file, traced })
    }

    /// Cuts the power at a random call; what is wrong afterwards, if anything is.
    fn cut(&self, ignored: Ignored, random: &mut ChaCha8Rng) -> Result<(), String> {
        let at = random.random_range(1..=self.traced.events.len());
        self.cut_at(at, ignored, random)
    }

    fn cut_at(&self, at: usize, ignored: Ignored, random: &mut ChaCha8Rng) -> Result<(), String> {
        self.traced.cut(at, ignored, random);
        self.look(at).map_err(|what| format!("cut at {at}: {what}"))
    }

    fn look(&self, at: usize) -> Result<(), String> {
        let acknowledged = self.traced.said(at, "ack").unwrap_or(0);
        let published = self.traced.said(at, "published").unwrap_or(0);
        let look = || {
            let visible = Document::open(&self.file, Access::Read).map_err(|e| e.to_string())?;
            if !visible.check().map_err(|e| e.to_string())?.is_empty() {
                return Err("the visible file is damaged".to_owned());
            }
            if done(&visible) < published {
                return Err(format!("{published} was published, {} is there", done(&visible)));
            }
            let copies = Copies::new(self.place.path("kari"));
            let opened = copies.open(&self.file).map_err(|e| e.to_string())?;
            let here = done(&opened.document);
            if here < acknowledged {
                return Err(format!("{acknowledged} was acknowledged, {here} is here"));
            }
            if here > done(&visible) && !opened.working.has_unpublished().unwrap_or(false) {
                return Err(format!("{here} is here and would never be published"));
            }
            match opened.document.check().map_err(|e| e.to_string())?.as_slice() {
                [] => Ok(()),
                problems => Err(format!("{problems:?}")),
            }
        };
        // A step that is missing among others stops the counting.
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(look))
            .unwrap_or_else(|_| Err("a step in the middle is missing".to_owned()))
    }

    fn failures(&self, ignored: Ignored, times: usize) -> Vec<String> {
        let mut random = ChaCha8Rng::seed_from_u64(1500);
        (0..times).filter_map(|_| self.cut(ignored, &mut random).err()).collect()
    }

    #[track_caller]
    fn assert_loses_nothing(&self, times: usize) {
        let failed = self.failures(Ignored::Nothing, times);
        assert!(failed.is_empty(), "{} failed, the first: {}", failed.len(), failed[0]);
    }

    #[track_caller]
    fn assert_would_lose_without(&self, ignored: Ignored, times: usize) {
        let control = self.failures(ignored, times);
        assert!(!control.is_empty(), "without synchronising {ignored:?} something must be lost");
        println!("without fsync of {ignored:?} {} of {times} failed", control.len());
    }
}

#[test]
fn a_power_cut_while_editing_loses_nothing() {
    let Some(window) = Window::new(Work::Edit, 12) else { return };
    window.assert_loses_nothing(rounds(25, 750));
    window.assert_would_lose_without(Ignored::Files, rounds(25, 200));
}

#[test]
fn a_power_cut_while_publishing_leaves_a_whole_file() {
    let Some(window) = Window::new(Work::Publish, 7) else { return };
    window.assert_loses_nothing(rounds(25, 750));
    for ignored in [Ignored::Files, Ignored::Folders] {
        window.assert_would_lose_without(ignored, rounds(40, 200));
    }
}

#[test]
fn a_power_cut_while_a_merge_is_taken_back_loses_nothing() {
    let Some(window) = Window::new(Work::TakeBack, 4) else { return };
    window.assert_loses_nothing(rounds(25, 750));
    // Where one copy takes the place of the other, at each step of it.
    let mut random = ChaCha8Rng::seed_from_u64(1500);
    for _ in 0..rounds(2, 20) {
        for at in window.traced.at_names() {
            window.cut_at(at, Ignored::Nothing, &mut random).unwrap();
        }
    }
    window.assert_would_lose_without(Ignored::Files, rounds(25, 200));
}

#[test]
fn a_power_cut_while_an_older_document_is_first_published_loses_nothing() {
    for older in OLDER {
        let place = Place::new();
        let file = older.document(&place).canonicalize().unwrap();
        let Some(window) = Window::on(place, file, Work::Publish, 2) else { return };
        window.assert_loses_nothing(rounds(12, 500));
        window.assert_would_lose_without(Ignored::Files, rounds(40, 200));
    }
}

/// The window of an older version was killed with edits that only its working copy holds; while that
/// is made anew, the power goes.
#[test]
fn a_power_cut_while_an_older_working_copy_is_made_anew_loses_nothing() {
    let place = Place::new();
    let file = version_2(&place).canonicalize().unwrap();
    leave_unpublished(&file, &place.path("kari"));
    let Some(window) = Window::on(place, file, Work::Edit, 1) else { return };
    let copies = Copies::new(window.place.path("kari"));
    let is_there = || {
        let opened = copies.open(&window.file).map_err(|error| error.to_string())?;
        match (unpublished_is_there(&opened), opened.document.check()) {
            (true, Ok(problems)) if problems.is_empty() => Ok(()),
            (there, checked) => Err(format!("edits are there: {there}; check: {checked:?}")),
        }
    };
    let mut random = ChaCha8Rng::seed_from_u64(2900);
    let all = window.traced.events.len();
    let mut moments: Vec<usize> =
        (0..rounds(20, 700)).map(|_| random.random_range(1..=all)).collect();
    moments.extend(window.traced.at_names());
    for at in moments {
        window.traced.cut(at, Ignored::Nothing, &mut random);
        is_there().unwrap_or_else(|what| panic!("cut at {at}: {what}"));
        window.traced.kill(at);
        is_there().unwrap_or_else(|what| panic!("killed at {at}: {what}"));
    }
    let lost = (0..rounds(40, 200)).filter(|_| {
        window.traced.cut(random.random_range(1..=all), Ignored::Files, &mut random);
        is_there().is_err()
    });
    assert!(lost.count() > 0, "without synchronising something must be lost");
}
