//! The structure tree of a PDF, read in order as a screen reader reads it.

use samstyr::export::pdf::pdf;
use samstyr::report::outline::{Block, Column, Outline, Table, Words};

use super::full_of;
use crate::read_pdf::{Element, tree};

/// A paper of those blocks.
fn paper(blocks: Vec<Block>) -> Element {
    tree(&pdf(&Outline { blocks, ..full_of("Ord") }).unwrap())
}

fn roles(element: &Element) -> Vec<&str> {
    element.kids.iter().map(|kid| kid.role.as_str()).collect()
}

#[test]
fn what_is_quoted_is_a_quote_of_paragraphs_and_points_with_marks_and_bodies() {
    let text = "Utvalget sier:\n\n1. Ja.\n2. Nei.\na) kanskje\nb) aldri";
    let quote = Block::Quote { label: "Vedtak".into(), text: text.into(), strong: true };
    let tree = paper(vec![quote]);
    let quotes = tree.of("BlockQuote");
    assert_eq!(quotes.len(), 1, "{tree:#?}");
    assert!(!quotes[0].whole_text().contains("Vedtak"), "the label is no part of what is quoted");
    assert_eq!(quotes[0].of("P")[0].whole_text(), "Utvalget sier:");
    let lists = quotes[0].of("L");
    assert_eq!(lists.len(), 2, "points under points are a list of their own: {quotes:#?}");
    let points: Vec<(String, String)> = quotes[0]
        .of("LI")
        .iter()
        .map(|point| {
            assert_eq!(roles(point), ["Lbl", "LBody"], "{point:#?}");
            (point.kids[0].whole_text(), point.kids[1].whole_text())
        })
        .collect();
    let wanted = [("1.", "Ja."), ("2.", "Nei."), ("a)", "kanskje"), ("b)", "aldri")];
    let wanted = wanted.map(|(mark, body)| (mark.to_owned(), body.to_owned()));
    assert_eq!(points, wanted);
}

#[test]
fn a_label_belongs_to_what_stands_beside_it() {
    let rows = vec![("Dato".into(), "1. mai".into()), ("Sted".into(), "Voss\nBergen".into())];
    let tree = paper(vec![Block::Facts { rows }]);
    let facts: Vec<(String, String)> = tree
        .of("LI")
        .iter()
        .map(|fact| {
            let [label, body] = ["Lbl", "LBody"].map(|role| fact.of(role)[0].whole_text());
            (label, body)
        })
        .collect();
    let wanted = [("Dato", "1. mai"), ("Sted", "Voss Bergen")];
    assert_eq!(facts, wanted.map(|(label, body)| (label.to_owned(), body.to_owned())));
}

#[test]
fn a_table_says_what_it_shows_and_each_cell_has_its_heads() {
    let columns = vec![Column::new("Nr.", 10), Column::names("Sak", 40), Column::new("Utfall", 30)];
    let row = |number: &str, name: &str| vec![number.into(), name.into(), "Vedtatt".into()];
    let rows = vec![row("1/24", "Kurs"), row("2/24", "Portal")];
    let summary = "Én rad for hver sak.".to_owned();
    let tree = paper(vec![Block::Table(Table { summary: summary.clone(), columns, rows })]);
    let table = tree.of("Table")[0];
    assert_eq!(table.summary, Some(summary));
    let heads: Vec<(String, Option<&str>)> =
        table.of("TH").iter().map(|head| (head.whole_text(), head.scope.as_deref())).collect();
    let column = |name: &str| (name.to_owned(), Some("Column"));
    let of_row = |name: &str| (name.to_owned(), Some("Row"));
    let wanted = [column("Nr."), column("Sak"), column("Utfall"), of_row("Kurs"), of_row("Portal")];
    assert_eq!(heads, wanted);
    assert!(table.of("TD").iter().all(|cell| roles(cell) == ["P"]), "{table:#?}");
}

#[test]
fn a_text_says_which_language_it_is_in_where_that_is_not_the_papers() {
    let quoted = Words { lang: Some("nn"), ..Words::from("Styringsgruppa vedtok det.") };
    let blocks =
        vec![Block::Paragraph { text: "A decision.".into() }, Block::Paragraph { text: quoted }];
    let tree = tree(&pdf(&Outline { lang: "en", blocks, ..full_of("Word") }).unwrap());
    let paragraphs = tree.of("P");
    let lang = |begins: &str| {
        let found = paragraphs.iter().find(|it| it.whole_text().starts_with(begins)).unwrap();
        found.all().iter().find_map(|element| element.lang.clone())
    };
    assert_eq!(lang("Styringsgruppa").as_deref(), Some("nn-NO"), "{tree:#?}");
    assert!(lang("A decision").is_none_or(|lang| lang == "en-GB"));
}

#[test]
fn no_text_of_a_paper_stands_outside_a_paragraph_a_heading_or_a_label() {
    let tree = tree(&pdf(&full_of("Ord for ord")).unwrap());
    let holders = ["P", "H1", "H2", "Lbl", "Title", "TH"];
    fn bare<'a>(element: &'a Element, holders: &[&str], found: &mut Vec<&'a str>) {
        if holders.contains(&element.role.as_str()) {
            return;
        }
        if !element.text.trim().is_empty() {
            found.push(&element.text);
        }
        element.kids.iter().for_each(|kid| bare(kid, holders, found));
    }
    let mut found = Vec::new();
    bare(&tree, &holders, &mut found);
    assert_eq!(found, Vec::<&str>::new());
}

#[test]
fn each_list_says_how_it_counts() {
    let nested = "1. Ja.\n2. Nei.\na) kanskje\nb) aldri";
    let quoted = Words { lang: Some("nn"), ..Words::from("i. En\nii. To\niii. Tre") };
    let long: String = (1..40).map(|at| format!("{at}. {}\n", "ord ".repeat(25))).collect();
    let blocks = vec![
        Block::Facts { rows: vec![("Vedlegg".into(), "A. Plan\nB. Kart".into())] },
        Block::Quote { label: "Vedtak".into(), text: nested.into(), strong: true },
        Block::Paragraph { text: quoted },
        Block::Paragraph { text: "- Strek\n- Strek".into() },
        Block::Quote { label: "Vedtak".into(), text: long.as_str().into(), strong: true },
        Block::Facts { rows: vec![("Utfall".into(), "Vedtatt".into())] },
    ];
    let tree = paper(blocks);
    let lists: Vec<(String, &str)> = tree
        .of("L")
        .into_iter()
        .map(|list| {
            let first = list.of("Lbl")[0].whole_text();
            (first, list.numbering.as_deref().unwrap_or_default())
        })
        .collect();
    let wanted = [
        ("Vedlegg", "None"),
        ("A.", "UpperAlpha"),
        ("1.", "Decimal"),
        ("a)", "LowerAlpha"),
        ("i.", "LowerRoman"),
        ("-", "Circle"),
        ("1.", "Decimal"),
        ("39.", "Decimal"),
        ("Utfall", "None"),
    ];
    let wanted = wanted.map(|(mark, counts)| (mark.to_owned(), counts));
    assert_eq!(lists, wanted, "{lists:?}");
}

#[test]
fn the_lists_of_every_paper_of_the_example_are_known() {
    let portfolio = crate::support::example_portfolio();
    for outline in
        [super::summary(portfolio, samstyr::text::Lang::Nb, false), super::log(portfolio, false)]
    {
        let tree = tree(&pdf(&outline).unwrap());
        let facts = outline.blocks.iter().filter(|it| matches!(it, Block::Facts { .. })).count();
        let uncounted =
            tree.of("L").into_iter().filter(|it| it.numbering.as_deref() == Some("None"));
        assert_eq!(uncounted.count(), facts);
    }
}
