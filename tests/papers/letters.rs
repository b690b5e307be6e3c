//! Letters that the faces of a PDF do not have: what is set instead, and where that is told.

use samstyr::export::pdf::pdf;
use samstyr::report::outline::{Block, Outline, Table};

use super::full_of;
use crate::read_pdf::read;

/// A place of a paper by name, and what puts a text there.
type Way = (&'static str, fn(&mut Outline, String));

#[test]
fn a_letter_that_the_faces_lack_leaves_the_rest_of_the_text_as_it_is() {
    for (typed, set) in [
        ("før 🎉 etter", "før◻etter"),
        ("før\u{7} etter", "føretter"),
        ("bla\u{30a}ba\u{30a}r", "bla\u{30a}ba\u{30a}r"),
        ("Čáhcesuolu – ŋđŧž", "Čáhcesuolu–ŋđŧž"),
    ] {
        let got = read(&pdf(&full_of(typed)).unwrap()).text;
        assert!(got.contains(set), "{typed}: {got}");
    }
}

#[test]
fn a_letter_that_a_pdf_cannot_show_is_told_wherever_it_stands() {
    let ways: &[Way] = &[
        ("genre", |it, text| it.genre = text),
        ("title", |it, text| it.title = text.into()),
        ("subtitle", |it, text| it.subtitle = text.into()),
        ("author", |it, text| it.author = text),
        ("footer", |it, text| it.footer = text),
        ("mark", |it, text| it.mark = Some(text)),
        ("number", |it, text| {
            it.blocks[0] = Block::Heading { level: 1, number: Some(text), text: "x".into() };
        }),
        ("label", |it, text| it.blocks[4] = Block::Facts { rows: vec![(text, "x".into())] }),
        ("head", |it, text| table(it).columns[0].head = text),
        ("summary", |it, text| table(it).summary = text),
        ("cell", |it, text| table(it).rows[0][1] = text.into()),
    ];
    for (place, put) in ways {
        let mut outline = full_of("x");
        put(&mut outline, "fest 🎉".into());
        let said = read(&pdf(&outline).unwrap()).text;
        assert!(said.contains("U+1F389"), "{place}: {said}");
    }
}

fn table(outline: &mut Outline) -> &mut Table {
    let tables = outline.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.last().unwrap()
}
