//! How a page of a PDF looks: nothing runs into what stands beside it, or over the edge.

use samstyr::export::pdf::{Page, Typeset};
use samstyr::report::outline::{Block, Column, Outline, Table, Words};

use super::full_of;

/// Pixels to a millimetre.
const WIDTH: u32 = 840;

fn drawn(blocks: Vec<Block>) -> Page {
    let typeset = Typeset::of(&Outline { blocks, ..full_of("x") }).unwrap();
    typeset.draw(0, WIDTH).unwrap()
}

/// The columns of pixels in which two pages differ.
fn differ(a: &Page, b: &Page) -> Vec<u32> {
    let width = a.width.min(b.width);
    let height = a.height.min(b.height);
    let pixel = |page: &Page, x: u32, y: u32| {
        let at = ((y * page.width + x) * 4) as usize;
        [page.pixels[at], page.pixels[at + 1], page.pixels[at + 2]]
    };
    (0..width).filter(|x| (0..height).any(|y| pixel(a, *x, y) != pixel(b, *x, y))).collect()
}

/// Words that people paste, each longer than a column is wide.
fn long_words() -> Vec<String> {
    let compound = "digitaliseringsstrategiprosjektportefølje".repeat(2);
    vec![
        compound.chars().take(60).collect(),
        "ole.nordmann.hansen-fjordheim.digitaliseringsutvalet@vestland.example".to_owned(),
        "s".repeat(60),
        "a".repeat(60),
        "https://example.no/dokumenter/2024/saksfremlegg_vedlegg_01.pdf?versjon=12".to_owned(),
        "Ж".repeat(60),
        "0123456789".repeat(6),
    ]
}

#[test]
fn a_long_word_stays_in_its_column() {
    const COLUMNS: usize = 4;
    for word in long_words() {
        for place in 0..COLUMNS {
            let table = |text: &str| {
                let columns = (0..COLUMNS).map(|at| Column::new(format!("K{at}"), 1)).collect();
                // Each cell has more than a line, so that no column leaves room to another.
                let line = "x ".repeat(30).trim_end().to_owned();
                let mut row = vec![Words::from(line.as_str()); COLUMNS];
                row[place] = text.into();
                // Another cell says how high the row is, so that nothing moves down with the word.
                row[(place + 1) % COLUMNS] = vec![line; 8].join("\n").into();
                vec![Block::Table(Table { summary: "Ord".into(), columns, rows: vec![row] })]
            };
            let differing = differ(&drawn(table(&word)), &drawn(table(&"x ".repeat(30))));
            let (left, right) = column(place, COLUMNS);
            let is_inside = |x: &u32| (left..=right).contains(x);
            assert!(differing.iter().any(is_inside), "{word} is not set in column {place}");
            let outside: Vec<u32> = differing.into_iter().filter(|x| !is_inside(x)).collect();
            assert!(
                outside.is_empty(),
                "{word} in column {place} reaches {outside:?}, outside of {left}..{right}"
            );
        }
    }
}

/// From where to where a column reaches.
fn column(place: usize, columns: usize) -> (u32, u32) {
    let (place, columns) = (place as u32, columns as u32);
    let (left, width) = (4 * 24, 4 * 162 / columns);
    (left + place * width - 1, left + (place + 1) * width + 1)
}

#[test]
fn a_long_word_never_leaves_the_page() {
    let right_margin = 4 * (24 + 162) + 2;
    for word in long_words() {
        let words: Words = word.as_str().into();
        let page = drawn(vec![
            Block::Heading { level: 2, number: Some("12/2024".into()), text: words.clone() },
            Block::Paragraph { text: words.clone() },
            Block::Facts { rows: vec![("Sted".into(), words.clone())] },
            Block::Quote { label: "Vedtak".into(), text: words.clone(), strong: true },
            Block::Quote {
                label: "Vedtak".into(),
                text: format!("1. {word}\n2. x").into(),
                strong: true,
            },
            Block::Note { text: words },
        ]);
        let blank = drawn(Vec::new());
        let over: Vec<u32> =
            differ(&page, &blank).into_iter().filter(|x| *x > right_margin).collect();
        assert!(over.is_empty(), "{word} reaches {over:?}");
    }
}

#[test]
fn no_label_of_several_lines_goes_over_the_foot_of_a_page() {
    // Below the last line that a page has room for, and above the line at its foot.
    let (below, above) = (4 * 277, 4 * 280);
    let label = "Økonomiske konsekvenser av saken for kommunene";
    let mut moved = 0;
    for lines in 30..48 {
        let first = vec!["linje"; lines].join("\n");
        let rows = [("Ansvarlig", first.as_str()), (label, "Ja."), ("Innstilling", "Ja.")];
        let rows = rows.map(|(label, words)| (label.to_owned(), words.into())).to_vec();
        let outline = Outline { blocks: vec![Block::Facts { rows }], ..full_of("x") };
        let typeset = Typeset::of(&outline).unwrap();
        moved += usize::from(typeset.page_sizes().len() > 1);
        let page = typeset.draw(0, WIDTH).unwrap();
        let is_ink = |at: u32| {
            let start = (at * page.width * 4) as usize;
            page.pixels[start..start + (page.width * 4) as usize].iter().any(|it| *it < 200)
        };
        assert!(!(below..above).any(is_ink), "{lines} lines");
    }
    assert!(moved > 0, "no page was full");
}
