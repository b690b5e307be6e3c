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

/// What stands behind each mark, up to the next quotation mark.
fn told<'a>(text: &'a str, mark: &str) -> Vec<&'a str> {
    text.split(mark).skip(1).map(|part| part.split('"').next().unwrap()).collect()
}

/// The width of all columns of a table.
fn width(table: &str) -> u32 {
    told(table, "<w:gridCol w:w=\"").iter().map(|width| width.parse::<u32>().unwrap()).sum()
}

#[test]
fn a_table_in_a_decision_fills_the_width_with_a_head_and_figures_to_the_right() {
    let typed = "Tiltak\tKroner\tDel\nKurs\t1 200 kr\t50 %\nReise\t300 kr\t50 %";
    let text =
        body(vec![Block::Quote { label: "Vedtak".into(), text: typed.into(), strong: true }]);
    let table = text.split("<w:tbl>").nth(1).unwrap().split("</w:tbl>").next().unwrap();
    assert_eq!(width(table), TEXT_WIDTH);
    assert_eq!(count(table, "<w:tblHeader/>"), 1);
    assert_eq!(count(table, "<w:pStyle w:val=\"TableHead\"/>"), 3);
    // Two columns of figures, their heads too.
    assert_eq!(count(table, "<w:jc w:val=\"right\"/>"), 2 * 3, "{table}");
    assert_eq!(
        told(table, "<w:tblLook w:val=\""),
        ["06A0"],
        "a row of heads, and a column of them"
    );
}

#[test]
fn a_table_in_a_point_ends_where_the_text_does() {
    let text = "1. Budsjett:\n  Tiltak\tKroner\n  Kurs\t12\n2. Vidare";
    let text = body(vec![Block::Paragraph { text: text.into() }]);
    let indent = told(&text, "<w:tblInd w:w=\"")[0].parse::<u32>().unwrap();
    assert!(indent > 0);
    assert_eq!(width(&text) + indent, TEXT_WIDTH);
}

/// What was typed with nothing in the first or the last cell of a row keeps each figure under its head.
#[test]
fn empty_cells_stay_in_their_place() {
    let text = body(vec![Block::Paragraph {
        text: "\tI fjor\tI år\nKurs\t1\t2\nReise\t3\t\nAnna\t\t".into(),
    }]);
    let rows: Vec<&str> = text.split("<w:tr>").skip(1).collect();
    let cells = rows.iter().map(|row| {
        let cells = row.split("<w:tc>").skip(1);
        let said = |cell: &str| -> String {
            told_between(cell, "<w:t xml:space=\"preserve\">", "</w:t>").concat()
        };
        cells.map(said).collect::<Vec<_>>()
    });
    let wanted = [["", "I fjor", "I år"], ["Kurs", "1", "2"], ["Reise", "3", ""], ["Anna", "", ""]];
    assert_eq!(cells.collect::<Vec<_>>(), wanted);
}

fn told_between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).map(|part| part.split(to).next().unwrap()).collect()
}

#[test]
fn figures_stay_off_the_text_beside_them() {
    let columns = vec![
        Column::new("Hva", 1),
        Column::figures("Før", 1),
        Column::figures("Etter", 1),
        Column::new("Kilde", 1),
    ];
    let rows = vec![["Timer", "1", "2", "oppgitt"].map(Into::into).to_vec()];
    let text = body(vec![Block::Table(Table { summary: String::new(), columns, rows })]);
    // The head and the cell of the last column of figures; those of the others stand beside figures.
    let off: Vec<&str> = text.split("<w:p>").filter(|it| it.contains("<w:ind w:right=")).collect();
    assert_eq!(off.len(), 2, "{text}");
    assert!(off[0].contains("Etter") && off[1].contains(">2<"), "{off:?}");
}
