mod boxes;
mod lists;
mod tables;

use std::io::Read as _;

use chrono::{TimeZone as _, Utc};
use zip::ZipArchive;

use super::*;
use crate::export::look::TEXT_WIDTH;
use crate::export::widths::Widths;
use crate::report::outline::{Block, Column, Signer, Table, Words};

pub(in crate::export) fn outline(blocks: Vec<Block>) -> Outline {
    Outline {
        lang: "nn",
        genre: "Vedtaksoversyn".into(),
        title: "Styringsgruppa".into(),
        subtitle: "måndag 2. november 2026".into(),
        author: "Digi Vest".into(),
        footer: "Styringsgruppa · 02.11.2026".into(),
        page_words: ("Side".into(), "av".into()),
        across: false,
        mark: Some("Utkast".into()),
        made_at: Utc.with_ymd_and_hms(2026, 11, 3, 8, 30, 0).unwrap(),
        blocks,
    }
}

fn table() -> Block {
    let columns = vec![Column::new("Tiltak", 50), Column::figures("Kroner", 20)];
    let rows = vec![vec!["Kurs\nfor alle".into(), "1 200".into()]; 2];
    Block::Table(Table { summary: "Oppfølging".into(), columns, rows })
}

fn signatures() -> Block {
    let signer = |role: &str| Signer { role: role.into(), name: "Åse".into() };
    let signers = vec![signer("Møteleiar"), signer("Referent")];
    Block::Signatures { place: "Stad og dato:".into(), signers }
}

fn drawing() -> Block {
    use crate::report::cards::{Content, Picture};
    use crate::report::draw::bars::{Bar, Bars, Series};
    let bar = Bar { length: 3.0, value: "3".into(), label: "3".into(), ids: Vec::new() };
    let series = vec![Series { title: "Tal".into(), bars: vec![Some(bar)] }];
    let picture = Picture::Bars(Bars { rows: vec!["Ope & lukka".into()], series });
    let content = Content { pictures: vec![picture], ..Content::default() };
    Block::Drawing { content: Box::new(content), alt: "Kor mange? \"Tre\"".into() }
}

/// A drawing lies in the file as vectors and as pixels, and says what it shows.
#[test]
fn drawings_are_vectors_with_pixels_beside_them() {
    let paper = outline(vec![drawing(), Block::Note { text: "Og ein til:".into() }, drawing()]);
    let text = part(&paper, "word/document.xml");
    for number in 0..2 {
        assert!(text.contains(&format!(r#"<a:blip r:embed="png{number}">"#)));
        assert!(text.contains(&format!(r#"<asvg:svgBlip r:embed="svg{number}"/>"#)));
        let svg = part(&paper, &format!("word/media/drawing{number}.svg"));
        assert!(svg.starts_with("<svg ") && svg.contains("Ope &amp; lukka"));
        let related = part(&paper, "word/_rels/document.xml.rels");
        assert!(related.contains(&format!(r#"Target="media/drawing{number}.png""#)));
    }
    assert!(text.contains(r#"descr="Kor mange? &quot;Tre&quot;""#));
    assert!(part(&paper, "[Content_Types].xml").contains(r#"Extension="svg""#));
    let mut archive = ZipArchive::new(Cursor::new(docx(&paper).unwrap())).unwrap();
    let mut png = Vec::new();
    archive.by_name("word/media/drawing1.png").unwrap().read_to_end(&mut png).unwrap();
    let image = image::load_from_memory(&png).unwrap().to_rgba8();
    assert!(image.width() > 1_600);
    assert!(image.pixels().any(|pixel| pixel.0 == [0x1d, 0x58, 0xa5, 0xff]), "its bar");
    let without = outline(vec![table()]);
    assert!(!part(&without, "[Content_Types].xml").contains("svg"));
}

fn every_block() -> Vec<Block> {
    vec![
        Block::Facts { rows: vec![("Dato".into(), "2. november".into())] },
        table(),
        Block::Heading { level: 1, number: None, text: "Vedtak".into() },
        Block::Heading { level: 2, number: Some("14/2026".into()), text: "Budsjett".into() },
        Block::Paragraph { text: "Eit avsnitt.\n\nEit til.".into() },
        Block::Quote { label: "Framlegg".into(), text: "Som sagt.".into(), strong: false },
        Block::Quote { label: "Vedtak".into(), text: "1. Ja.\n2. Nei.".into(), strong: true },
        Block::Note { text: "Merknad.".into() },
        Block::Label { text: "Unnateke offentlegheit".into() },
        signatures(),
    ]
}

/// A part of the file that an outline makes.
fn part(outline: &Outline, name: &str) -> String {
    let bytes = docx(outline).unwrap();
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn body(blocks: Vec<Block>) -> String {
    part(&outline(blocks), "word/document.xml")
}

fn count(text: &str, what: &str) -> usize {
    text.matches(what).count()
}

#[test]
fn headings_are_in_styles_with_outline_levels() {
    let text = body(every_block());
    for style in ["Genre", "Title", "Subtitle", "Heading1", "Heading2"] {
        assert_eq!(count(&text, &format!("<w:pStyle w:val=\"{style}\"/>")), 1, "{style}");
    }
    assert!(text.contains("14/2026\u{2002}Budsjett"));
    let styles = part(&outline(vec![]), "word/styles.xml");
    for (id, level) in [("Heading1", 0), ("Heading2", 1)] {
        let style = styles.split("</w:style>").find(|s| s.contains(&format!("\"{id}\""))).unwrap();
        assert!(style.contains("<w:keepNext/>"));
        assert!(style.contains(&format!("<w:outlineLvl w:val=\"{level}\"/>")));
    }
}

#[test]
fn every_style_that_is_used_exists() {
    let styles = part(&outline(vec![]), "word/styles.xml");
    let text = body(every_block()) + &part(&outline(vec![]), "word/footer1.xml");
    for mark in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
        for used in text.split(&format!("<{mark} w:val=\"")).skip(1) {
            let id = used.split('"').next().unwrap();
            assert!(styles.contains(&format!("w:styleId=\"{id}\"")), "{id}");
        }
    }
}

#[test]
fn tables_have_a_header_row_and_whole_rows() {
    let text = body(vec![table()]);
    assert_eq!(count(&text, "<w:tblHeader/>"), 1);
    assert_eq!(count(&text, "<w:tr>"), 3);
    assert_eq!(count(&text, "<w:cantSplit/>"), 3);
    assert_eq!(count(&text, "<w:jc w:val=\"right\"/>"), 3);
    assert!(text.contains("<w:tblDescription w:val=\"Oppfølging\"/>"));
    assert!(text.contains("<w:t xml:space=\"preserve\">Kurs</w:t><w:br/>"));
}

#[test]
fn tables_fill_the_text_width() {
    for weights in [vec![1, 1, 1], vec![6, 24, 12, 30, 14, 14], vec![0, 0], vec![u32::MAX; 7]] {
        let columns = weights.iter().map(|weight| Column::new("a", *weight)).collect();
        let text =
            body(vec![Block::Table(Table { summary: String::new(), columns, rows: vec![] })]);
        let widths = text.split("<w:gridCol w:w=\"").skip(1);
        let sum: u32 = widths.map(|w| w.split('"').next().unwrap().parse::<u32>().unwrap()).sum();
        assert_eq!(sum, TEXT_WIDTH);
    }
}

#[test]
fn narrow_columns_get_room_for_their_words() {
    let columns = vec![Column::new("Nr.", 1), Column::new("Sak", 40), Column::new("Meir", 40)];
    let rows = vec![vec!["2026/031".into(), "Kurs".into(), "Ja".into()]];
    let table = Table { summary: String::new(), columns, rows };
    let paper = outline(vec![Block::Table(table.clone())]);
    let widths = Widths::of(&paper);
    let widths = widths.of_table(&table);
    assert_eq!(widths.iter().sum::<u32>(), TEXT_WIDTH);
    assert_eq!(widths[0], 8 * 122 + 190);
    assert!(widths[1].abs_diff(widths[2]) <= 20);
}

#[test]
fn figures_keep_their_room_where_there_is_none_for_every_word() {
    let word = "Styringsgruppen";
    let mut columns = vec![Column::new("K", 1); 6];
    columns.push(Column::figures("Kroner", 1));
    let mut row = vec![crate::report::outline::Words::from(word); 6];
    row.push("5\u{a0}500\u{a0}000\u{a0}kr".into());
    let table = Table { summary: String::new(), columns, rows: vec![row] };
    let paper = outline(vec![Block::Table(table.clone())]);
    let widths = Widths::of(&paper);
    let widths = widths.of_table(&table);
    assert_eq!(widths.iter().sum::<u32>(), TEXT_WIDTH);
    assert_eq!(widths[6], 12 * 108 + 190);
}

#[test]
fn tables_never_run_together_nor_end_a_paper() {
    let nothing = Block::Paragraph { text: " \n".into() };
    let text = body(vec![table(), table(), nothing, table()]);
    assert!(!text.contains("</w:tbl><w:tbl>"));
    assert!(!text.contains("</w:tbl><w:sectPr>"));
    let nothing = body(vec![
        Block::Facts { rows: vec![] },
        Block::Signatures { place: String::new(), signers: vec![] },
        Block::Table(Table { summary: String::new(), columns: vec![], rows: vec![vec![]] }),
    ]);
    assert!(!nothing.contains("<w:tbl>"));
}

#[test]
fn cells_hold_a_paragraph_whatever_their_text() {
    let columns = vec![Column::new("", 1), Column::new("b", 1)];
    let text = body(vec![
        Block::Facts { rows: vec![(String::new(), "\u{1} \n".into())] },
        Block::Table(Table { summary: String::new(), columns, rows: vec![vec![]] }),
        Block::Signatures {
            place: String::new(),
            signers: vec![Signer { role: String::new(), name: "".into() }; 3],
        },
    ]);
    assert!(!text.contains("</w:tcPr></w:tc>"));
    assert_eq!(count(&text, "<w:tc>"), count(&text, "</w:p></w:tc>"));
}

#[test]
fn language_is_set_everywhere() {
    for (lang, code) in [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")] {
        let paper = Outline { lang, ..outline(vec![]) };
        assert!(part(&paper, "word/styles.xml").contains(&format!("<w:lang w:val=\"{code}\"")));
        let theme = format!("<w:themeFontLang w:val=\"{code}\"/>");
        assert!(part(&paper, "word/settings.xml").contains(&theme));
        let core = part(&paper, "docProps/core.xml");
        assert!(core.contains(&format!("<dc:language>{code}</dc:language>")));
    }
}

#[test]
fn what_a_sentence_quotes_is_in_a_language_of_its_own() {
    let quoted = Words { lang: Some("nb"), ..Words::from("7/22  Rutiner") };
    let text = Words::quoting("Follow-up of case: 7/22 Rutiner (see 7/22 Rutiner).", &quoted);
    let text = body(vec![Block::Note { text }]);
    let run = |text: &str| format!("<w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let spoken = format!("<w:lang w:val=\"nb-NO\"/></w:rPr>{}", run("7/22 Rutiner"));
    assert_eq!(count(&text, &spoken), 2, "{text}");
    assert!(text.contains(&format!("<w:r>{}", run("Follow-up of case: "))), "{text}");
}

#[test]
fn properties_say_what_the_paper_is() {
    let core = part(&outline(vec![]), "docProps/core.xml");
    let title = "Vedtaksoversyn: Styringsgruppa, måndag 2. november 2026";
    assert!(core.contains(&format!("<dc:title>{title}</dc:title>")));
    assert!(core.contains("<dc:creator>Digi Vest</dc:creator>"));
    assert!(core.contains("\"dcterms:W3CDTF\">2026-11-03T08:30:00Z</dcterms:created>"));
    let bare = Outline { genre: String::new(), subtitle: "".into(), ..outline(vec![]) };
    let core = part(&bare, "docProps/core.xml");
    assert!(core.contains("<dc:title>Styringsgruppa</dc:title>"));
}

#[test]
fn footer_counts_pages() {
    let footer = part(&outline(vec![]), "word/footer1.xml");
    assert!(footer.contains("Styringsgruppa · 02.11.2026</w:t><w:tab/>"));
    // The words around the numbers stay on their line.
    assert!(footer.contains(">Side\u{a0}<") && footer.contains(">\u{a0}av\u{a0}<"));
    assert!(footer.contains("w:instr=\"PAGE\"") && footer.contains("w:instr=\"NUMPAGES\""));
}

#[test]
fn mark_stands_only_on_what_is_not_final() {
    assert!(body(vec![]).contains("<w:rStyle w:val=\"Mark\"/>"));
    let last = Outline { mark: None, ..outline(vec![]) };
    assert!(!part(&last, "word/document.xml").contains("Mark"));
}

#[test]
fn any_text_makes_sound_xml() {
    let nasty: String = (0..0x2100).filter_map(char::from_u32).collect::<String>()
        + "</w:t> & <w:p> \"'\u{fffe}\u{ffff}\u{202e}]]>\r\n\u{b}x {language}";
    let blocks = vec![
        Block::Heading { level: 9, number: Some(nasty.clone()), text: nasty.as_str().into() },
        Block::Paragraph { text: nasty.as_str().into() },
        Block::Facts { rows: vec![(nasty.clone(), nasty.as_str().into())] },
        Block::Table(Table {
            summary: nasty.clone(),
            columns: vec![Column::new(nasty.clone(), 1)],
            rows: vec![vec![nasty.as_str().into()]],
        }),
    ];
    let paper = Outline {
        genre: nasty.clone(),
        author: nasty.clone(),
        footer: nasty.clone(),
        mark: Some(nasty.clone()),
        ..outline(blocks)
    };
    for name in ["word/document.xml", "word/footer1.xml", "docProps/core.xml"] {
        let text = part(&paper, name);
        let raw = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
        assert!(!text.contains(raw), "{name}");
        assert!(text.contains("&lt;/w:t&gt; &amp; &lt;w:p&gt;"), "{name}");
        for (position, _) in text.match_indices('&') {
            let entity = ["&lt;", "&gt;", "&amp;", "&quot;"];
            assert!(entity.iter().any(|e| text[position..].starts_with(e)), "{name}");
        }
    }
}

#[test]
fn the_same_paper_makes_the_same_bytes() {
    let paper = outline(every_block());
    assert_eq!(docx(&paper).unwrap(), docx(&paper).unwrap());
}

#[test]
fn a_paper_without_a_subtitle_has_no_empty_line_for_one() {
    let paper = Outline { subtitle: "".into(), ..outline(vec![]) };
    let text = part(&paper, "word/document.xml");
    assert!(!text.contains("Subtitle") && text.contains("\"TitleAlone\""), "{text}");
}

#[test]
fn a_line_to_write_on_is_a_tab_and_no_strokes() {
    let text = body(vec![signatures()]);
    assert!(text.contains("Stad og dato: </w:t><w:tab/>") && !text.contains("__"), "{text}");
    let styles = part(&outline(vec![]), "word/styles.xml");
    let style = styles.split("w:styleId=\"SignaturePlace\"").nth(1).unwrap();
    assert!(style.split("</w:style>").next().unwrap().contains("w:leader=\"underscore\""));
}
