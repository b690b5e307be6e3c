//! The file of a record in the window: chosen, written into a folder, taken away; never opened.

use std::fs;

use egui::accesskit::Role;
use samstyr::app::actions::{EditAction, PastAction};
use samstyr::app::attachments::FileAction;
use samstyr::app::documents::DocumentAction;
use samstyr::app::merging::MergeAction;
use samstyr::app::route::Route;
use samstyr::model::attached_file::AttachedFile;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::{Access, Attachment, Document};

use super::support::{Seat, View};
use crate::support::{Place, add, at, command, day, field, text};

fn at_a_paper() -> (Seat, RecordId, usize) {
    let mut seat = Seat::with_example(View::default());
    let id = seat.portfolio().documents.iter().next().expect("there are papers").id.raw();
    seat.go(Route::to_record(Kind::Document, id));
    (seat, id, field(Kind::Document, "file"))
}

fn file(seat: &Seat, id: RecordId) -> Option<AttachedFile> {
    match seat.portfolio().record(id).expect("it is there").value("file") {
        Value::File(file) => Some(file),
        _ => None,
    }
}

#[test]
fn a_file_is_chosen_shown_saved_in_a_folder_and_taken_away() {
    let (mut seat, id, field) = at_a_paper();
    let texts = seat.texts();
    assert_eq!(seat.all(Role::Button, &texts.get("attached-choose")).len(), 1);
    let letter = seat.place.file("Brev til rådet.pdf", [7; 1_250]);
    seat.act(FileAction::Attach(id, field, letter));
    seat.jobs_done();
    assert_eq!(file(&seat, id).expect("it is attached").name(), "Brev til rådet.pdf");
    assert!(seat.says("Brev til rådet.pdf") && seat.says("2\u{a0}kB"));
    for key in ["attached-save", "attached-replace", "attached-remove"] {
        assert_eq!(seat.all(Role::Button, &texts.get(key)).len(), 1, "{key}");
    }
    let folder = seat.path("ut");
    fs::create_dir(&folder).expect("a folder");
    let held = file(&seat, id).expect("it is there");
    for _ in 0..2 {
        seat.act(FileAction::TakeOut(held.clone(), folder.clone()));
        seat.jobs_done();
    }
    assert!(seat.says("Brev til rådet (2).pdf"), "where it lies is said");
    let named = |key: &str| texts.with(key, &[("path", "Brev til rådet (2).pdf")]);
    assert_eq!(seat.all(Role::Button, &named("desktop-reveal-of")).len(), 1, "it can be shown");
    assert_eq!(seat.all(Role::Button, &named("desktop-open-of")).len(), 0, "and not opened");
    assert_eq!(fs::read(folder.join("Brev til rådet.pdf")).expect("it is there"), [7; 1_250]);
    seat.press(Role::Button, &texts.get("attached-remove"));
    seat.jobs_done();
    assert_eq!(file(&seat, id), None);
    seat.act(EditAction::Undo);
    seat.jobs_done();
    assert_eq!(file(&seat, id), Some(held));
}

#[test]
fn what_cannot_be_attached_is_told_in_a_sentence() {
    let (mut seat, id, field) = at_a_paper();
    let large = seat.path("Opptak.mp4");
    let made = fs::File::create(&large).expect("a file");
    made.set_len(Attachment::LARGEST + 1).expect("it is long");
    for (path, said) in [(large, "høyst 25\u{a0}MB"), (seat.path("borte.pdf"), "borte.pdf")] {
        seat.act(FileAction::Attach(id, field, path));
        seat.jobs_done();
        assert!(seat.says(said), "{said}");
        assert_eq!(file(&seat, id), None);
    }
}

/// Somebody's copy has the bytes of a file wrong: the same file chosen again, or a whole copy that is
/// looked at, makes them good, and what is published is whole.
#[test]
fn damaged_bytes_are_made_good_from_the_window_too() {
    for by_copy in [false, true] {
        let place = Place::new();
        let path = place.example();
        let letter = place.file("Brev.pdf", "brev");
        let mut document = Document::open(&path, Access::Write).expect("it opens");
        let attached = Attachment::read(&letter).expect("it is read");
        let value = Value::File(attached.file().clone());
        let (id, change) = add(Kind::Document, &[("title", text("Brevet")), ("file", value)]);
        document.apply_with(&command(vec![change]), at(1500), &[attached]).expect("it is attached");
        document.close().expect("it closes");
        let whole = place.path("hel.samstyr");
        fs::copy(&path, &whole).expect("it is copied");
        let connection = crate::forgery::pry_open(&path);
        connection
            .execute("UPDATE attachment SET content = x'00010203'", [])
            .expect("it is spoilt");
        connection.close().expect("it closes");
        let mut seat = Seat::in_place(place, View::default());
        seat.open(&path);
        if by_copy {
            seat.act(MergeAction::LookAt(whole));
            seat.jobs_done();
            assert!(seat.says("er hentet fra den andre kopien"));
            assert!(seat.app().merging.done.is_none(), "there is no step to take back");
        } else {
            seat.act(FileAction::Attach(id, field(Kind::Document, "file"), letter));
            seat.jobs_done();
        }
        seat.act(DocumentAction::Close);
        seat.until("it is closed", |app| app.open.is_none());
        let document = Document::open(&path, Access::Read).expect("it opens");
        assert_eq!(document.check().expect("it is read"), []);
    }
}

#[test]
fn the_past_gives_its_files_and_takes_none() {
    let place = Place::new();
    let path = place.example();
    let letter = place.file("Brev.pdf", "brev");
    let mut document = Document::open(&path, Access::Write).expect("it opens");
    let attached = Attachment::read(&letter).expect("it is read");
    let value = Value::File(attached.file().clone());
    let (id, change) = add(Kind::Document, &[("title", text("Brevet")), ("file", value)]);
    // In February 2024; the example's today is in April.
    document.apply_with(&command(vec![change]), at(1500), &[attached]).expect("it is attached");
    document.close().expect("it closes");
    let mut seat = Seat::in_place(place, View::default());
    seat.open(&path);
    seat.act(PastAction::LookBack(day("2024-04-01")));
    seat.until("the past is shown", |app| app.past.is_some());
    seat.go(Route::to_record(Kind::Document, id));
    let texts = seat.texts();
    assert_eq!(seat.all(Role::Button, &texts.get("attached-save")).len(), 1);
    assert_eq!(seat.all(Role::Button, &texts.get("attached-remove")).len(), 0);
    let folder = seat.path("ut");
    fs::create_dir(&folder).expect("a folder");
    let held = file(&seat, id).expect("it is there");
    seat.act(FileAction::TakeOut(held, folder.clone()));
    seat.jobs_done();
    assert_eq!(fs::read(folder.join("Brev.pdf")).expect("it is there"), b"brev");
    let number = field(Kind::Document, "file");
    seat.act(FileAction::Attach(id, number, letter));
    seat.jobs_done();
    assert!(seat.says(&texts.get("past-read-only")));
}
