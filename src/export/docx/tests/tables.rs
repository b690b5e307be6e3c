//! Tables that are typed into a text.

use super::*;

#[test]
fn a_table_pasted_into_a_text_is_a_table() {
    let text = Block::Quote { label: "Vedtak".into(), text: "A\tB\n1\t2".into(), strong: true };
    let text = body(vec![text]);
    assert_eq!(count(&text, "<w:tbl>"), 1, "the table alone");
    assert!(!text.contains("<w:tab/>") && !text.contains("</w:tbl></w:tc>"));
    assert!(!text.contains("<w:tblInd"));
    // The bar of the box goes on beside it, the shade behind it.
    assert_eq!(count(&text, "<w:tcBorders><w:left "), 2, "{text}");
    assert_eq!(count(&text, "<w:shd "), 4, "{text}");
    assert!(text.contains("<w:tblCaption w:val=\"A, B\"/>"), "{text}");
}

#[test]
fn a_table_in_a_point_stands_as_far_in_as_the_text_of_the_point() {
    let text = "1. Budsjett:\n  Tiltak\tKroner\n  Kurs\t12\n2. Vidare";
    let paper = outline(vec![Block::Paragraph { text: text.into() }]);
    let [document, numbering] =
        ["word/document.xml", "word/numbering.xml"].map(|name| part(&paper, name));
    let after = |text: &str, begin: &str| {
        text.split_once(begin).unwrap().1.split('"').next().unwrap().to_owned()
    };
    let indent = after(&document, "<w:tblInd w:w=\"");
    assert_eq!(indent, after(&numbering, "<w:ind w:left=\""));
}
