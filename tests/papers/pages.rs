//! Where the pages of a paper break: no heading at the foot of a page, no decision without its heading, no lines
//! to sign on by themselves. The break is moved over the whole of a paper, a line at a time.

use samstyr::export::pdf::{Typeset, pdf};
use samstyr::report::outline::{Block, Column, Outline, Signer, Table, Words};

use super::full_of;
use crate::read_pdf::{read, squeezed};

/// A text that begins with a word by which it is found again, of so many letters.
fn words(begin: &str, letters: usize) -> Words {
    let rest = "ord etter ord ".repeat(letters / 14);
    format!("{begin} {rest}").trim_end().to_owned().into()
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, number: None, text: text.into() }
}

fn quote(label: &str, begin: &str, letters: usize, strong: bool) -> Block {
    Block::Quote { label: label.to_owned(), text: words(begin, letters), strong }
}

fn signatures() -> Block {
    let signer = |role: &str| Signer { role: role.to_owned(), name: "Kari Mo".into() };
    Block::Signatures {
        place: "Sted og dato:".to_owned(),
        signers: vec![signer("Møteleder"), signer("Referent")],
    }
}

/// What a summary ends in after its last case.
fn ending() -> Vec<Block> {
    vec![
        Block::Note { text: words("Kontrollkoden", 260) },
        heading(1, "Nestemøte"),
        Block::Paragraph { text: "Mandagen".into() },
        signatures(),
    ]
}

fn facts(rows: usize) -> Block {
    let rows = (0..rows).map(|at| (format!("Merkelapp{at}e"), words("Utfallet", 40)));
    Block::Facts { rows: rows.collect() }
}

fn tasks(rows: usize) -> Block {
    let columns = vec![Column::names("Hva", 1), Column::new("Hvem", 1)];
    let row = |at: usize| vec![words(&format!("Oppgave{at}e"), 30), Words::from("Kari")];
    Block::Table(Table { summary: "Oppgaver".into(), columns, rows: (0..rows).map(row).collect() })
}

/// A decision of so many points.
fn points(count: usize) -> Block {
    let point = |at: usize| {
        let begin = match at {
            1 => "Vedtaksteksten",
            at if at == count => "Sistepunktet",
            _ => "Punktet",
        };
        format!("{at}. {}", words(begin, 90).text)
    };
    let text = (1..=count).map(point).collect::<Vec<_>>().join("\n");
    Block::Quote { label: "Vedtak".to_owned(), text: text.into(), strong: true }
}

/// Cases of different lengths, each with what its parts are called.
fn cases() -> Vec<Vec<Block>> {
    let case = || heading(2, "Saksoverskrift");
    vec![
        vec![case(), quote("Vedtak", "Vedtaksteksten", 80, true), facts(3)],
        vec![
            case(),
            Block::Label { text: "Unntatt offentlighet, § 13".into() },
            Block::Paragraph { text: words("Ingressen", 120) },
            Block::Facts { rows: vec![("Ansvarlig".into(), "Ola".into())] },
            quote("Forslag", "Forslagsteksten", 200, false),
            quote("Vedtak", "Vedtaksteksten", 300, true),
            facts(6),
        ],
        vec![case(), quote("Vedtak", "Vedtaksteksten", 1300, true), facts(4), tasks(5)],
        vec![case(), quote("Vedtak", "Vedtaksteksten", 3200, true), facts(2)],
        vec![
            case(),
            Block::Paragraph { text: words("Ingressen", 900) },
            quote("Forslag", "Forslagsteksten", 1100, false),
            quote("Vedtak", "Vedtaksteksten", 100, true),
            tasks(11),
        ],
        vec![case(), points(14), facts(3)],
        vec![case(), points(40), facts(2), tasks(3)],
    ]
}

/// The pages of a paper in which so many lines stand before the case.
fn pages(lines: usize, case: &[Block]) -> Vec<String> {
    let mut blocks = vec![heading(1, "Innledning")];
    blocks.push(Block::Paragraph { text: vec!["linje"; lines].join("\n").into() });
    blocks.extend(case.iter().cloned());
    blocks.extend(ending());
    let footer = "Fotlinje".to_owned();
    let outline = Outline { blocks, footer, ..full_of("Ord") };
    read(&pdf(&outline).unwrap()).pages
}

/// What a page is worth being printed for; of a text, two lines of it.
const WORTH: [&str; 5] = [
    "Utfallet",
    "Oppgave",
    "Vedtaksteksten",
    "Sistepunktet",
    "ordetterordordetterordordetterordordetterordordetterordordetterordordetterordordetterord",
];

/// The page on which a word stands first, if it is printed.
fn if_printed(pages: &[String], word: &str) -> Option<usize> {
    pages.iter().position(|page| page.contains(&squeezed(word)))
}

/// The page on which a word stands first, which has to be printed.
fn page_of(pages: &[String], word: &str) -> usize {
    if_printed(pages, word).unwrap_or_else(|| panic!("{word} is not printed: {pages:#?}"))
}

#[test]
fn no_page_ends_in_a_heading_and_none_holds_lines_to_sign_on_alone() {
    for (number, case) in cases().iter().enumerate() {
        for lines in 1..56 {
            let pages = pages(lines, case);
            let place = format!("case {number} after {lines} lines: {pages:#?}");
            for page in &pages {
                let body = page.replace("Fotlinje", "");
                let end = body.split("Side").next().unwrap_or_default();
                let end = if end.is_empty() { body.as_str() } else { end };
                for heading in ["Saksoverskrift", "Nestemøte", "Vedtak", "Forslag"] {
                    assert!(!end.ends_with(heading), "{heading}: {place}");
                }
            }
            let first =
                ["Forslagsteksten", "Vedtaksteksten"].iter().find_map(|it| if_printed(&pages, it));
            let over = page_of(&pages, "Saksoverskrift");
            // A long text between them may fill what is left of the page.
            if if_printed(&pages, "Ingressen").is_none() || number == 1 {
                assert_eq!(Some(over), first, "{place}");
            }
            let last = pages.last().unwrap();
            assert!(last.contains("Referent"), "{place}");
            let before = last.split("Nestemøte").next().unwrap();
            let before = before.split("Kontrollkoden").next().unwrap();
            assert!(WORTH.iter().any(|word| before.contains(word)), "{place}");
        }
    }
}

#[test]
fn no_page_holds_nothing_but_when_one_meets_again() {
    for case in cases() {
        for lines in 1..56 {
            let mut blocks = vec![heading(1, "Innledning")];
            blocks.push(Block::Paragraph { text: vec!["linje"; lines].join("\n").into() });
            blocks.extend(case.iter().cloned());
            blocks.push(Block::Note { text: "Ingen vedtak".into() });
            blocks.extend([heading(1, "Nestemøte"), Block::Paragraph { text: "Mandagen".into() }]);
            let outline = Outline { blocks, footer: "Fotlinje".to_owned(), ..full_of("Ord") };
            let pages = read(&pdf(&outline).unwrap()).pages;
            let last = pages.last().unwrap();
            assert!(last.contains("Mandagen"), "{lines}: {pages:#?}");
            let before = last.split("Nestemøte").next().unwrap();
            assert!(
                WORTH.iter().any(|word| before.contains(word)),
                "after {lines} lines: {pages:#?}"
            );
        }
    }
}

#[test]
fn what_was_decided_has_its_outcome_on_the_same_page() {
    for (number, case) in cases().iter().enumerate() {
        // Of a long one, its last point.
        let end = match number {
            0..=2 => "Vedtaksteksten",
            5.. => "Sistepunktet",
            _ => continue,
        };
        for lines in 1..56 {
            let pages = pages(lines, case);
            let place = format!("case {number} after {lines} lines: {pages:#?}");
            let [decided, outcome] = [end, "Utfallet"].map(|word| page_of(&pages, word));
            assert_eq!(decided, outcome, "{place}");
        }
    }
}

#[test]
fn a_few_tasks_stand_on_the_page_of_the_outcome_that_they_follow_from() {
    let decided = [heading(2, "Sak"), quote("Vedtak", "Ja", 80, true), facts(2), tasks(3)];
    let none = Block::Note { text: "Utfallet: ingen vedtak".into() };
    let talked = [heading(2, "Sak"), Block::Paragraph { text: words("Tekst", 90) }, none, tasks(3)];
    let cases = (1..56).flat_map(|lines| [(lines, &decided), (lines, &talked)]);
    for (lines, case) in cases {
        let pages = pages(lines, case);
        let [outcome, first, last] =
            ["Utfallet", "Oppgave0e", "Oppgave2e"].map(|word| page_of(&pages, word));
        let over = page_of(&pages, "Sak");
        assert_eq!(
            (over, outcome, first),
            (outcome, first, last),
            "after {lines} lines: {pages:#?}"
        );
    }
}

#[test]
fn a_short_decision_stands_by_its_proposal_and_a_long_one_leaves_no_page_half_empty() {
    let case = |letters: usize| {
        vec![
            heading(2, "Saksoverskrift"),
            quote("Forslag", "Forslagsteksten", letters, false),
            quote("Vedtak", "Vedtaksteksten", letters, true),
            facts(2),
            // Not the last one, which is bound to the end of the paper.
            heading(2, "Nestesak"),
            quote("Vedtak", "Sluttordet", 200, true),
        ]
    };
    let parted = |letters: usize| {
        let case = case(letters);
        let places = (1..56).map(|lines| pages(lines, &case));
        let is_parted = |pages: &Vec<String>| {
            page_of(pages, "Forslagsteksten") != page_of(pages, "Vedtaksteksten")
        };
        places.filter(is_parted).count()
    };
    assert_eq!(parted(150), 0);
    assert!(parted(800) > 5, "a break between the two leaves less white");
}

/// A table whose rows are as high as somebody may make them, in columns of different widths.
fn high(rows: usize, letters: usize, weights: &[u32]) -> Block {
    let columns = weights.iter().map(|weight| Column::new("Hva", *weight)).collect();
    let cell = |row: usize, at: usize| {
        let sort = if (row + at).is_multiple_of(2) { letters } else { letters / 3 };
        let text: Vec<String> = (0..sort / 9).map(|word| format!("r{row}k{at}o{word}e")).collect();
        Words::from(text.join(if at == 1 { "\n" } else { " " }))
    };
    let row = |row: usize| (0..weights.len()).map(|at| cell(row, at)).collect();
    Block::Table(Table { summary: "Høye".into(), columns, rows: (0..rows).map(row).collect() })
}

/// Whether nothing stands in the margin at the foot of a page, but for its number to the right.
fn is_empty_below(set: &Typeset, page: usize) -> bool {
    let (width, height) = set.page_sizes()[page];
    let drawn = set.draw(page, 600).unwrap();
    let scale = f64::from(drawn.width) / width;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let [first, most] = [(height - 58.0) * scale, width * scale * 0.7].map(|it| it as usize);
    let across = drawn.width as usize;
    let pixel = |x: usize, y: usize| &drawn.pixels[(y * across + x) * 4..][..3];
    (first..drawn.height as usize).all(|y| (0..most).all(|x| pixel(x, y) == [255; 3]))
}

/// What is kept on one page and is higher than one would be printed over the foot of it, or not at all.
#[test]
fn nothing_that_is_printed_goes_beyond_its_page_however_high_its_rows_are() {
    let blocks: Vec<Vec<Block>> = vec![
        vec![high(12, 300, &[32, 28, 16, 12, 12])],
        vec![high(4, 590, &[8, 8, 84])],
        vec![high(3, 2000, &[30, 10, 60])],
        vec![high(12, 120, &[1, 1])],
    ];
    for (number, case) in blocks.iter().enumerate() {
        for across in [false, true] {
            let mut all = vec![heading(1, "Åpen oppfølging")];
            all.extend(case.iter().cloned());
            all.extend(ending());
            let footer = String::new();
            let outline = Outline { blocks: all, footer, across, ..full_of("Ord") };
            let set = Typeset::of(&outline).unwrap();
            for page in 0..set.page_sizes().len() {
                assert!(
                    is_empty_below(&set, page),
                    "{number} {across}: page {page} is written over"
                );
            }
            let bytes = pdf(&outline).unwrap();
            let text = read(&bytes).text;
            let texts = case.iter().flat_map(Block::texts).flat_map(str::split_whitespace);
            // What a table shows is told to those alone who cannot see it.
            for word in texts.filter(|word| *word != "Høye") {
                assert!(text.contains(word), "{number} {across}: {word} is lost");
            }
        }
    }
}
