//! Long texts whose end stands in a row of its own, with what belongs to it.

use super::*;

fn decided(text: &str) -> String {
    body(vec![
        Block::Quote { label: "Vedtak".into(), text: text.into(), strong: true },
        Block::Facts { rows: vec![("Utfall".into(), "Vedtatt".into())] },
    ])
}

/// The two rows of a parted text: its beginning, and its end with the outcome.
#[track_caller]
fn rows(text: &str) -> (&str, &str) {
    let (before, rest) = text.split_once("<w:cantSplit/>").expect("its end is whole");
    assert!(before.contains("IntenseQuoteLabel"), "the beginning comes first: {text}");
    (before, rest)
}

#[test]
fn the_frame_of_a_parted_text_goes_on_and_so_does_its_room() {
    let text = (1..=30).map(|at| format!("{at}. {}", "ord ".repeat(12))).collect::<Vec<_>>();
    let text = decided(&text.join("\n"));
    let (before, rest) = rows(&text);
    assert!(before.contains("<w:bottom w:w=\"0\" w:type=\"dxa\"/>"), "{before}");
    let end = rest.split("<w:tcMar>").nth(1).unwrap();
    assert!(end.starts_with("<w:top w:w=\"0\" w:type=\"dxa\"/>"), "{end}");
    // The table that holds both adds no room of its own.
    let holder = before.split("<w:tblGrid>").next().unwrap();
    for edge in ["left", "right"] {
        let none = format!("<w:{edge} w:w=\"0\" w:type=\"dxa\"/>");
        assert!(holder.contains(&none), "{edge}: {holder}");
    }
}

#[test]
fn the_last_paragraph_of_a_parted_text_stands_apart_from_those_before_it() {
    let paragraph = "Ord som seier litt. ".repeat(40);
    let text = decided(&format!("{paragraph}\n\n{paragraph}\n\nDet siste."));
    let (_, rest) = rows(&text);
    let last = rest.split("Det siste.").next().unwrap();
    let last = last.rsplit("<w:p>").next().unwrap();
    assert!(last.contains("<w:spacing w:before=\"100\"/>"), "{last}");
}

#[test]
fn an_end_that_is_long_itself_is_not_kept_on_one_page() {
    let paragraph = "Ord som seier litt. ".repeat(60);
    let text = decided(&format!("{paragraph}\n\n{paragraph}"));
    // The text is a box of one row, which goes over the end of a page.
    let quote = text.split("FactLabel").next().unwrap();
    assert_eq!(count(quote, "<w:tbl>"), 2, "the box and the outcome, in no third table: {quote}");
}

#[test]
fn what_belongs_to_nothing_before_it_stands_by_itself() {
    let facts = |text: &str| Block::Facts { rows: vec![("Sak".into(), text.into())] };
    let text = body(vec![facts("Ein"), facts("To")]);
    assert_eq!(count(&text, "<w:tbl>"), 2, "{text}");
}

#[test]
fn a_text_does_not_count_on_from_another() {
    let texts = ["1. A\n2. B", "3. C"].map(|text| Block::Paragraph { text: text.into() });
    let paper = outline(texts.to_vec());
    let text = part(&paper, "word/document.xml");
    let lists = text.split("<w:numId w:val=\"").skip(1);
    let lists: Vec<&str> = lists.map(|part| part.split('"').next().unwrap()).collect();
    assert_eq!(lists, ["1", "1", "2"]);
    let numbering = part(&paper, "word/numbering.xml");
    assert!(numbering.contains("<w:start w:val=\"3\"/>"), "{numbering}");
}

#[test]
fn what_is_said_of_a_decision_stays_on_its_page() {
    let quote = |strong| Block::Quote { label: "Vedtak".into(), text: "Ja.".into(), strong };
    let text = body(vec![quote(false), quote(true), Block::Note { text: "Merknad.".into() }]);
    assert_eq!(count(&text, "<w:pStyle w:val=\"End\"/><w:keepNext/>"), 1, "{text}");
}

/// The style of running text has its room between paragraphs already.
#[test]
fn paragraphs_of_running_text_stand_no_further_apart_than_their_style_says() {
    for block in [
        Block::Paragraph { text: "Ein.\n\nTo.".into() },
        Block::Note { text: "Ein.\n\nTo.".into() },
    ] {
        let text = body(vec![block]);
        assert!(!text.contains("<w:spacing"), "{text}");
    }
}
