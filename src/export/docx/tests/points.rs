//! Points that stand in a text.

use super::*;

#[test]
fn points_count_as_they_were_typed_and_go_on_by_themselves() {
    let text = Block::Paragraph { text: "1. A\n2. B\n5. C\na) d\n\n• e".into() };
    let paper = outline(vec![text]);
    let numbering = part(&paper, "word/numbering.xml");
    let told = |mark: &str| -> Vec<String> {
        let mark = format!("<{mark} w:val=\"");
        let parts = numbering.split(&mark).skip(1);
        parts.map(|part| part.split('"').next().unwrap().to_owned()).collect()
    };
    assert_eq!(told("w:start"), ["1", "5", "1", "1"]);
    assert_eq!(told("w:numFmt"), ["decimal", "decimal", "lowerLetter", "bullet"]);
    assert_eq!(told("w:lvlText"), ["%1.", "%1.", "%2)", "•"]);
    let document = part(&paper, "word/document.xml");
    let places: Vec<&str> = document
        .split("<w:numPr>")
        .skip(1)
        .map(|part| part.split("</w:numPr>").next().unwrap())
        .collect();
    let place =
        |level: u8, list: u8| format!("<w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/>");
    assert_eq!(places, [place(0, 1), place(0, 1), place(0, 2), place(1, 3), place(0, 4)]);
    // The part is known to the file.
    assert!(part(&paper, "[Content_Types].xml").contains("/word/numbering.xml"));
    assert!(part(&paper, "word/_rels/document.xml.rels").contains("numbering.xml"));
}
