//! Bytes that are missing or damaged are made good by whoever brings the right ones: the same file attached
//! once more, or a copy that has it.

use std::fs;

use samstyr::model::command::Change;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::{Access, Attachment, Document};
use serde_json::json;

use super::{LETTER, attach, count, damage, merge, problems, with_letter};
use crate::safety::{open, working_file};
use crate::support::{Place, at, command, on, set, text};

/// What may have happened to the bytes of the one file.
const HARM: &[&str] = &[
    "DELETE FROM attachment",
    "UPDATE attachment SET content = CAST(replace(CAST(content AS TEXT), 'b', 'c') AS BLOB)",
    "UPDATE attachment SET content = x'00', size = 1",
];

#[test]
fn the_same_file_once_more_makes_its_bytes_good() {
    for sql in HARM {
        for more in [None, Some("note=Lest")] {
            let place = Place::new();
            let (file, paper, attached) = with_letter(&place);
            let steps = on(&file, "history", &["--json"]).json().as_array().unwrap().len();
            damage(&file, sql);
            assert_eq!(problems(&file).len(), 1, "{sql}");
            let letter = place.file("Brev.pdf", LETTER);
            let (id, given) = (paper.to_string(), format!("file=@{}", letter.display()));
            let call: Vec<&str> = [id.as_str(), &given].into_iter().chain(more).collect();
            on(&file, "set", &call).done();
            assert_eq!(problems(&file), [], "{sql}");
            let document = Document::open(&file, Access::Read).unwrap();
            assert_eq!(document.bytes_of(&attached).unwrap(), LETTER);
            let now = on(&file, "history", &["--json"]).json().as_array().unwrap().len();
            assert_eq!(now, steps + usize::from(more.is_some()), "no field has changed by it");
        }
    }
}

/// Nothing else is let in on that way.
#[test]
fn bytes_that_no_record_names_are_not_kept_with_a_change_that_changes_nothing() {
    let place = Place::new();
    let (file, paper, attached) = with_letter(&place);
    let other = Attachment::read(&place.file("Annet.pdf", b"annet")).unwrap();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let same = set(Kind::Document, paper, "file", Value::File(attached));
    let before = fs::read(&file).unwrap();
    document.apply_with(&command(vec![same]), at(4001), &[other]).unwrap();
    document.close().unwrap();
    assert_eq!((count(&file), problems(&file)), (1, Vec::new()));
    assert!(fs::read(&file).unwrap() == before, "nothing was written");
}

#[test]
fn a_merge_makes_bytes_good_from_a_copy_that_has_them() {
    for sql in HARM {
        for has_news in [false, true] {
            let place = Place::new();
            let (file, paper, attached) = with_letter(&place);
            let whole = place.path("hel.samstyr");
            fs::copy(&file, &whole).unwrap();
            if has_news {
                let mut document = Document::open(&whole, Access::Write).unwrap();
                attach(&place, &mut document, "Nytt.txt", b"nytt", 4001);
                document.close().unwrap();
            }
            damage(&file, sql);
            let other = whole.to_string_lossy();
            let dry = on(&file, "merge", &[&other, "--dry-run", "--json"]).json();
            let told = &dry["consequences"][0];
            assert_eq!(
                (&told["code"], &told["ids"]),
                (&json!("file-mended"), &json!([paper.to_string()]))
            );
            assert_eq!(problems(&file).len(), 1, "a dry run brings nothing: {sql}");
            let report = merge(&file, &whole);
            assert_eq!(report.transactions, usize::from(has_news));
            let mended: Vec<_> = report.mended_files.iter().map(|f| (f.record, &*f.name)).collect();
            assert_eq!(mended, [(paper, "Brev.pdf")], "what came with its step is not among them");
            assert_eq!((report.missing_files, problems(&file)), (Vec::new(), Vec::new()), "{sql}");
            let document = Document::open(&file, Access::Read).unwrap();
            assert_eq!(document.bytes_of(&attached).unwrap(), LETTER);
        }
    }
}

#[test]
fn a_merge_says_in_a_sentence_what_became_of_the_bytes() {
    for (lang, mended, missing) in [
        ("nb", "er hentet fra den andre kopien", "mangler eller er skadet i begge kopiene"),
        ("nn", "er henta frå den andre kopien", "manglar eller er skadd i begge kopiane"),
        ("en", "has come from the other copy", "is not whole in either copy"),
    ] {
        let place = Place::new();
        let (file, ..) = with_letter(&place);
        let (whole, bad) = (place.path("hel.samstyr"), place.path("skadet.samstyr"));
        fs::copy(&file, &whole).unwrap();
        damage(&file, "UPDATE attachment SET content = x'00', size = 1");
        fs::copy(&file, &bad).unwrap();
        // Nothing good comes from a copy that is damaged too, and nothing bad goes into a whole one.
        let told = on(&file, "merge", &[&bad.to_string_lossy(), "--lang", lang]).done();
        assert!(told.contains("Brev.pdf") && told.contains(missing), "{told}");
        let told = on(&whole, "merge", &[&bad.to_string_lossy(), "--lang", lang]).done();
        assert!(!told.contains("Brev.pdf"), "{told}");
        assert_eq!(problems(&whole), []);
        let told = on(&file, "merge", &[&whole.to_string_lossy(), "--lang", lang]).done();
        assert!(told.contains("Brev.pdf") && told.contains(mended), "{told}");
        assert_eq!(problems(&file), []);
    }
}

/// What the past named may be gone for good: it is told of where somebody comes back to it.
#[test]
fn a_file_that_was_replaced_leaves_nothing_to_put_right() {
    for sql in HARM {
        let place = Place::new();
        let (file, paper, _) = with_letter(&place);
        damage(&file, sql);
        let new = place.file("Nytt.pdf", b"nytt");
        let given = format!("file=@{}", new.display());
        on(&file, "set", &[&paper.to_string(), &given]).done();
        assert_eq!(problems(&file), [], "{sql}");
        on(&file, "undo", &[]).done();
        assert_eq!(problems(&file).len(), 1, "{sql}");
        on(&file, "redo", &[]).done();
        on(&file, "set", &[&paper.to_string(), "file="]).done();
        assert_eq!(problems(&file), [], "{sql}");
    }
}

/// While copies disagree about the file, both values stand.
#[test]
fn each_of_several_values_is_held_against_its_bytes() {
    let place = Place::new();
    let (file, paper, _) = with_letter(&place);
    let other = place.path("annen.samstyr");
    fs::copy(&file, &other).unwrap();
    for (copy, name) in [(&file, "A.txt"), (&other, "B.txt")] {
        let given = format!("file=@{}", place.file(name, name).display());
        on(copy, "set", &[&paper.to_string(), &given]).done();
    }
    assert_eq!(merge(&file, &other).conflicts.len(), 1);
    assert_eq!(problems(&file), []);
    for name in ["A.txt", "B.txt"] {
        let spoilt = place.path("skadet.samstyr");
        fs::copy(&file, &spoilt).unwrap();
        damage(&spoilt, &format!("DELETE FROM attachment WHERE content = CAST('{name}' AS BLOB)"));
        assert_eq!(problems(&spoilt), [("file-missing", format!("documents {paper}"))], "{name}");
        assert_eq!(merge(&spoilt, &file).mended_files.len(), 1);
        assert_eq!(problems(&spoilt), []);
    }
    let mut document = Document::open(&file, Access::Write).unwrap();
    let gone = Change::Delete { id: paper };
    document.apply(&command(vec![gone]), at(6000)).unwrap();
    document.close().unwrap();
    damage(&file, "DELETE FROM attachment");
    assert_eq!(problems(&file), [], "a record that is gone names nothing");
}

/// What the working copy lacks is in the visible file: it is not laid over by something worse, and what
/// neither has holds nothing else back.
#[test]
fn publishing_lays_no_worse_bytes_over_good_ones() {
    for harm in HARM {
        let place = Place::new();
        let (file, paper, attached) = with_letter(&place);
        let mut kari = open(&place, "kari", &file);
        kari.working.settle().unwrap();
        let own = working_file(&place, "kari");
        damage(&own, harm);
        let note = set(Kind::Document, paper, "note", text("Lest."));
        kari.document.apply(&command(vec![note]), at(5000)).unwrap();
        kari.working.publish(&|_| {}).unwrap();
        assert_eq!(problems(&file), [], "{harm}");
        let document = Document::open(&file, Access::Read).unwrap();
        assert_eq!(document.bytes_of(&attached).unwrap(), LETTER, "{harm}");
        // Both have lost them: the step is published all the same, and `check` tells.
        drop(document);
        for copy in [&file, &own] {
            damage(copy, harm);
        }
        let note = set(Kind::Document, paper, "note", text("Lest igjen."));
        kari.document.apply(&command(vec![note]), at(5001)).unwrap();
        kari.working.publish(&|_| {}).unwrap();
        assert_eq!(problems(&file).len(), 1, "{harm}");
    }
}

/// What a record has let go of is kept for undo: where it is altered, it is told of until a copy that has it
/// brings it again.
#[test]
fn altered_bytes_that_only_the_past_names_are_told_of_and_healed_by_a_merge() {
    for delete in [false, true] {
        let place = Place::new();
        let (file, paper, attached) = with_letter(&place);
        let mut document = Document::open(&file, Access::Write).unwrap();
        let change = match delete {
            true => Change::Delete { id: paper },
            false => set(Kind::Document, paper, "file", Value::Null),
        };
        document.apply(&command(vec![change]), at(4001)).unwrap();
        document.close().unwrap();
        assert_eq!((count(&file), problems(&file)), (1, Vec::new()), "it is kept for undo");
        let whole = place.path("hel.samstyr");
        fs::copy(&file, &whole).unwrap();
        damage(&file, HARM[1]);
        assert_eq!(problems(&file), [("file-past", format!("documents {paper}"))]);
        let report = on(&file, "check", &["--lang", "nb"]);
        assert!(report.err.contains("bare historikken viser til"), "{report:?}");
        merge(&file, &whole);
        assert_eq!(problems(&file), []);
        let mut document = Document::open(&file, Access::Write).unwrap();
        document.undo("Kari", at(4002)).unwrap();
        assert_eq!(document.bytes_of(&attached).unwrap(), LETTER);
        document.close().unwrap();
        // A repair leaves out what is not what was attached.
        on(&file, "redo", &[]).done();
        damage(&file, HARM[1]);
        let new = place.path("ny.samstyr");
        on(&file, "repair", &["--out", &new.to_string_lossy()]).done();
        assert_eq!((count(&new), problems(&new)), (0, Vec::new()));
    }
}

/// Bytes that are damaged are worth nothing to undo: they go with the record that lets go of them, so that
/// giving it another file puts the document right.
#[test]
fn damaged_bytes_go_when_the_record_gets_another_file() {
    for two in [false, true] {
        let place = Place::new();
        let (file, paper, attached) = with_letter(&place);
        let whole = place.path("hel.samstyr");
        let mut document = Document::open(&file, Access::Write).unwrap();
        if two {
            attach(&place, &mut document, "Brev.pdf", LETTER, 4001);
        }
        document.close().unwrap();
        fs::copy(&file, &whole).unwrap();
        damage(&file, HARM[1]);
        let other = place.file("Annet.pdf", b"annet");
        let given = format!("file=@{}", other.display());
        on(&file, "set", &[&paper.to_string(), &given]).done();
        let left: Vec<&str> = problems(&file).into_iter().map(|(code, _)| code).collect();
        assert_eq!(left, if two { vec!["file-damaged"] } else { Vec::new() }, "another names them");
        assert_eq!(count(&file), if two { 2 } else { 1 });
        // Another copy brings what was attached, and undo finds it.
        merge(&file, &whole);
        assert_eq!(problems(&file), []);
        let mut document = Document::open(&file, Access::Write).unwrap();
        document.undo("Kari", at(4002)).unwrap();
        assert_eq!(document.bytes_of(&attached).unwrap(), LETTER);
    }
}

/// Over pages that cannot be read nothing is written: a repair leaves out what only the past names there,
/// and that is what is told.
#[test]
fn bytes_that_cannot_be_read_and_only_the_past_names_are_left_out_by_a_repair() {
    let place = Place::new();
    let file = place.example();
    let mut document = Document::open(&file, Access::Write).unwrap();
    let filling: Vec<u8> = b"ABCDEFGHIJKLMNOP".iter().copied().cycle().take(25_000_000).collect();
    let (paper, _) = attach(&place, &mut document, "Stor.bin", &filling, 4000);
    let let_go = set(Kind::Document, paper, "file", Value::Null);
    document.apply(&command(vec![let_go]), at(4001)).unwrap();
    document.close().unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let is_of_it = |page: &&mut [u8]| page[100..].windows(16).any(|at| at == b"ABCDEFGHIJKLMNOP");
    bytes.chunks_mut(4096).filter(is_of_it).for_each(|page| page.fill(0xEE));
    fs::write(&file, &bytes).unwrap();
    let found = problems(&file);
    assert!(found.contains(&("file-past-unreadable", format!("documents {paper}"))), "{found:?}");
    let new = place.path("ny.samstyr");
    on(&file, "repair", &["--out", &new.to_string_lossy()]).done();
    assert_eq!((count(&new), problems(&new)), (0, Vec::new()));
}
