//! What was proposed and decided in its box, the facts below it, and what stays with what.

use super::*;

#[test]
fn signatures_are_kept_with_what_is_signed() {
    let text = body(vec![Block::Paragraph { text: "Neste møte".into() }, signatures()]);
    assert_eq!(count(&text, "<w:pStyle w:val=\"BodyText\"/><w:keepNext/>"), 1);
    // What is signed is more than when one meets again.
    let next = Block::Heading { level: 1, number: None, text: "Neste møte".into() };
    let facts = Block::Facts { rows: vec![("Utfall".into(), "Vedtatt".into())] };
    let text = body(vec![facts, next, Block::Paragraph { text: "Mandag".into() }, signatures()]);
    assert_eq!(count(&text, "<w:pStyle w:val=\"Fact\"/><w:keepNext/>"), 1);
    assert_eq!(count(&text, "<w:pStyle w:val=\"BodyText\"/><w:keepNext/>"), 1);
}

#[test]
fn a_heading_is_kept_with_what_was_decided_under_it_and_that_with_its_outcome() {
    let quote = |strong: bool| Block::Quote { label: "Vedtak".into(), text: "Ja.".into(), strong };
    let text = body(vec![
        Block::Heading { level: 2, number: None, text: "Portal".into() },
        Block::Paragraph { text: "Kort om saka.".into() },
        quote(false),
        quote(true),
        Block::Facts { rows: vec![("Utfall".into(), "Vedtatt".into())] },
        Block::Heading { level: 2, number: None, text: "Kurs".into() },
    ]);
    for (style, kept) in [("BodyText", 1), ("Quote", 1), ("IntenseQuote", 1), ("Fact", 0)] {
        let wanted = format!("<w:pStyle w:val=\"{style}\"/><w:keepNext/>");
        assert_eq!(count(&text, &wanted), kept, "{style}");
    }
    // Of a long one, the end stays with the outcome, and what is before it goes over the break of a page.
    let text = (1..=30).map(|at| format!("{at}. {}", "ord ".repeat(12)));
    let text = text.collect::<Vec<_>>().join("\n").as_str().into();
    let text = body(vec![
        Block::Quote { label: "Vedtak".into(), text, strong: true },
        Block::Facts { rows: vec![("Utfall".into(), "Vedtatt".into())] },
    ]);
    assert_eq!(count(&text, "<w:numId w:val=\"1\"/>"), 30, "one list");
    assert_eq!(count(&text, "<w:pStyle w:val=\"IntenseQuote\"/><w:keepNext/>"), 1);
}

#[test]
fn a_remark_stays_with_the_facts_that_it_is_about() {
    let facts = || Block::Facts {
        rows: vec![("Utfall".into(), "Vedtatt".into()), ("Røyster".into(), "7".into())],
    };
    let end = || Block::Paragraph { text: "ord ".repeat(200).as_str().into() };
    let text = body(vec![facts(), Block::Note { text: "Sidan retta.".into() }, end()]);
    assert_eq!(count(&text, "<w:pStyle w:val=\"Fact\"/><w:keepNext/>"), 2, "{text}");
    let text = body(vec![facts(), Block::Paragraph { text: "Noko anna.".into() }, end()]);
    assert_eq!(count(&text, "<w:pStyle w:val=\"Fact\"/><w:keepNext/>"), 1, "{text}");
}

#[test]
fn the_last_row_of_a_long_table_stays_with_the_lines_to_sign_on() {
    let columns = vec![Column::new("Tiltak", 1)];
    let rows = vec![vec!["Kurs".into()]; 40];
    let long = Block::Table(Table { summary: String::new(), columns, rows });
    let text = body(vec![long, signatures()]);
    assert_eq!(count(&text, "<w:pStyle w:val=\"TableText\"/><w:keepNext/>"), 1);
}

#[test]
fn a_box_is_of_paragraphs_whose_bar_has_no_hole() {
    let typed = "Styringsgruppa:\n\n1. A\n  – B\n    * C\n2. D\n\nE.\n\nF.";
    for strong in [true, false] {
        let quote = Block::Quote { label: "Vedtak".into(), text: typed.into(), strong };
        let facts = Block::Facts { rows: vec![("Utfall".into(), "Vedtatt".into())] };
        let paper = outline(vec![quote, facts]);
        let [text, styles, numbering] =
            ["word/document.xml", "word/styles.xml", "word/numbering.xml"]
                .map(|name| part(&paper, name));
        assert!(!text.contains("<w:tbl>"), "{text}");
        let style = if strong { "IntenseQuote" } else { "Quote" };
        let mark = format!("<w:pStyle w:val=\"{style}\"/>");
        let inside: Vec<&str> = text.split("<w:p>").filter(|it| it.contains(&mark)).collect();
        assert_eq!(inside.len(), 7);
        let number = |text: &str, begin: &str| -> i64 {
            let rest = text.split_once(begin).map(|(_, rest)| rest.split('"').next().unwrap());
            rest.map_or(-1, |it| it.parse().unwrap())
        };
        let own = styles.split(&format!("w:styleId=\"{style}\"")).nth(1).unwrap();
        let own = own.split("</w:style>").next().unwrap();
        let left = |text: &str| {
            text.split("<w:left ").nth(1).map(|it| it.split("/>").next().unwrap().to_owned())
        };
        let space = |text: &str| left(text).map(|it| number(&it, "w:space=\""));
        let bar = number(own, "<w:ind w:left=\"") - 20 * space(own).unwrap();
        for paragraph in &inside {
            // Where the first line of it begins, and how far from there the bar is.
            let list = number(paragraph, "<w:numId w:val=\"");
            let level = number(paragraph, "<w:ilvl w:val=\"");
            let begins = if list > 0 {
                let list =
                    numbering.split("<w:abstractNum ").nth(usize::try_from(list).unwrap()).unwrap();
                let level = list.split("<w:lvl ").nth(usize::try_from(level).unwrap() + 1).unwrap();
                number(level, "w:left=\"") - number(level, "w:hanging=\"")
            } else {
                number(own, "<w:ind w:left=\"")
            };
            let space = space(paragraph).unwrap_or(space(own).unwrap());
            assert!(space <= 31, "no bar stands farther off");
            assert_eq!(begins - 20 * space, bar, "{paragraph}");
            assert_eq!(number(paragraph, "<w:spacing w:before=\""), -1, "a hole: {paragraph}");
        }
        // Two with the same frame would have one, with nothing to keep them apart.
        let tops: Vec<i64> = inside
            .iter()
            .map(|it| number(it, "<w:top w:val=\"single\" w:sz=\"2\" w:space=\""))
            .collect();
        assert_eq!(tops.iter().filter(|top| **top > 0).count(), 2, "{tops:?}");
        assert_ne!(tops[5], tops[6]);
    }
}

#[test]
fn paragraphs_of_a_text_stand_apart_and_points_close() {
    let text = || "Ein.\n\nTo.\n1. A\n2. B\n\nTre.".into();
    let columns = vec![Column::new("a", 1)];
    let text = body(vec![
        Block::Quote { label: "Vedtak".into(), text: text(), strong: true },
        Block::Facts { rows: vec![("Sak".into(), text())] },
        Block::Table(Table { summary: String::new(), columns, rows: vec![vec![text()]] }),
    ]);
    assert_eq!(count(&text, "<w:spacing w:before=\"100\"/>"), 2 * 2, "{text}");
    assert_eq!(count(&text, "<w:top w:val=\"single\""), 2, "{text}");
}

#[test]
fn quotes_keep_their_lines_and_hang_their_points() {
    let text = body(every_block());
    for (style, times) in
        [("IntenseQuoteLabel", 1), ("IntenseQuote", 2), ("QuoteLabel", 1), ("Quote", 1)]
    {
        assert_eq!(count(&text, &format!("<w:pStyle w:val=\"{style}\"/>")), times, "{style}");
    }
    let numbered = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>";
    assert_eq!(count(&text, numbered), 2, "two points of one list");
    let no_points = Block::Paragraph { text: "2026. Slutt.\nDet. Ja\n2. november 2026".into() };
    assert!(!body(vec![no_points]).contains("<w:numPr"));
}

#[test]
fn a_fact_is_a_paragraph_with_its_label_before_a_tab() {
    let facts = Block::Facts {
        rows: vec![
            ("Utfall".into(), "Vedtatt".into()),
            ("Ein svært lang merkelapp på ein line".into(), "Ja".into()),
            ("Punkt".into(), "1. A\n2. B".into()),
        ],
    };
    let text = body(vec![facts]);
    assert!(!text.contains("<w:tbl>"), "{text}");
    assert!(text.contains(">Utfall</w:t></w:r><w:r><w:tab/></w:r>"), "{text}");
    assert!(text.contains("line</w:t></w:r><w:r><w:br/></w:r>"), "{text}");
    assert_eq!(count(&text, "<w:pStyle w:val=\"FactText\"/>"), 2, "{text}");
}

#[test]
fn what_stands_below_a_long_table_may_break_before_what_was_proposed() {
    let columns = vec![Column::new("Tiltak", 1)];
    let of = |rows: usize| {
        let rows = vec![vec!["Kurs".into()]; rows];
        let text = body(vec![
            Block::Table(Table { summary: String::new(), columns: columns.clone(), rows }),
            Block::Heading { level: 2, number: None, text: "Portal".into() },
            Block::Paragraph { text: "Kort om saka.".into() },
            Block::Facts {
                rows: vec![("Ansvar".into(), "Åse".into()), ("Ref".into(), "1".into())],
            },
            Block::Quote { label: "Vedtak".into(), text: "Ja.".into(), strong: true },
        ]);
        ["BodyText", "Fact"]
            .map(|style| count(&text, &format!("<w:pStyle w:val=\"{style}\"/><w:keepNext/>")))
    };
    assert_eq!((of(4), of(5)), ([1, 2], [0, 0]));
}

#[test]
fn what_goes_over_the_break_of_a_page_says_on_each_page_which_case_it_is_of() {
    let long = (1..=40).map(|at| format!("{at}. {}", "ord ".repeat(12))).collect::<Vec<_>>();
    let heading = |level| {
        let number = (level > 1).then(|| "51/22".to_owned());
        Block::Heading { level, number, text: "Portal".into() }
    };
    let table = || {
        let columns = vec![Column::new("Oppfølging", 1)];
        let rows = vec![vec!["Kurs".into()]; 40];
        Block::Table(Table { summary: String::new(), columns, rows })
    };
    for strong in [true, false] {
        let quote = |text: &str| Block::Quote { label: "Vedtak".into(), text: text.into(), strong };
        let text = body(vec![heading(2), quote(&long.join("\n")), table()]);
        for row in text.split("<w:tr>").filter(|row| row.contains("<w:tblHeader/>")) {
            assert!(row.contains("· 51/22"), "{row}");
        }
        assert_eq!(count(&text, "<w:tblHeader/>"), 2, "a box and a table");
        assert_eq!(count(&text, "<w:numId w:val=\"1\"/>"), 40, "one list");
        // What stays on one page, and what is of no case, does not.
        let text =
            body(vec![heading(2), quote("Ja."), heading(1), quote(&long.join("\n")), table()]);
        assert!(!text.contains("· 51/22"), "{text}");
    }
}
