//! Points as lists of the word processor.

use super::*;

#[test]
fn points_count_as_they_were_typed_and_go_on_by_themselves() {
    let text = Block::Paragraph { text: "1. A\n2. B\n5. C\na) d\n\n• e".into() };
    let paper = outline(vec![text]);
    let numbering = part(&paper, "word/numbering.xml");
    let lists: Vec<&str> = numbering.split("<w:abstractNum ").skip(1).collect();
    let told = |list: usize, level: usize, mark: &str| -> String {
        let level = lists[list - 1].split("<w:lvl ").nth(level + 1).unwrap();
        let begin = format!("<{mark} w:val=\"");
        level.split_once(&begin).unwrap().1.split('"').next().unwrap().to_owned()
    };
    for (list, level, wanted) in [
        (1, 0, ["1", "decimal", "%1."]),
        (2, 0, ["5", "decimal", "%1."]),
        (2, 1, ["1", "lowerLetter", "%2)"]),
        (3, 0, ["1", "bullet", "•"]),
    ] {
        let said = ["w:start", "w:numFmt", "w:lvlText"].map(|mark| told(list, level, mark));
        assert_eq!(said, wanted, "{list} {level}");
    }
    assert_eq!(lists.len(), 3);
    for list in &lists {
        assert_eq!(count(list, "<w:lvl "), 9, "every level of it: {list}");
    }
    let document = part(&paper, "word/document.xml");
    let places: Vec<&str> = document
        .split("<w:numPr>")
        .skip(1)
        .map(|part| part.split("</w:numPr>").next().unwrap())
        .collect();
    let place =
        |level: u8, list: u8| format!("<w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/>");
    assert_eq!(places, [place(0, 1), place(0, 1), place(0, 2), place(1, 2), place(0, 3)]);
    // The part is known to the file.
    assert!(part(&paper, "[Content_Types].xml").contains("/word/numbering.xml"));
    assert!(part(&paper, "word/_rels/document.xml.rels").contains("numbering.xml"));
}

#[test]
fn points_below_points_are_levels_of_one_list() {
    let text = "1. A\n1.1 B\n1.2 C\n2. D\n2.1 E\n3. F\na) G\n4. H\n4.1 I";
    let paper = outline(vec![Block::Paragraph { text: text.into() }]);
    let [document, numbering] =
        ["word/document.xml", "word/numbering.xml"].map(|name| part(&paper, name));
    let places: Vec<String> = document
        .split("<w:numPr>")
        .skip(1)
        .map(|part| part.chars().filter(char::is_ascii_digit).take(2).collect())
        .collect();
    // The letter is of another sort than the numbers on its level.
    assert_eq!(places, ["01", "11", "11", "01", "11", "01", "12", "01", "11"]);
    let level = numbering.split("<w:lvl w:ilvl=\"1\">").nth(1).unwrap();
    assert!(level.contains("<w:lvlText w:val=\"%1.%2\"/>"), "{level}");
    assert!(numbering.contains("<w:multiLevelType w:val=\"multilevel\"/>"));
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
