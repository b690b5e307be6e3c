use std::convert::Infallible;

use super::*;

fn read(text: &str) -> (Vec<Vec<String>>, Vec<Remark>) {
    let mut read = Vec::new();
    let remarks = rows::<Infallible>(text, |row| {
        read.push(row.cells.iter().map(Cell::plain).collect());
        Ok(())
    });
    (read, remarks.unwrap())
}

/// Rows that nothing is odd about.
#[track_caller]
fn whole(text: &str) -> Vec<Vec<String>> {
    let (rows, remarks) = read(text);
    assert_eq!(remarks, [], "{text}");
    rows
}

#[test]
fn every_separator_is_known() {
    let expected = vec![vec!["Navn", "Beløp"], vec!["Ærfugl å", "1 234,50"]];
    let text = "Navn;Beløp\r\nÆrfugl å;1 234,50\r\n";
    for text in [
        text.to_owned(),
        text.replace(';', "\t"),
        format!("sep=;\r\n{text}"),
        format!("\"SEP=;\"\r\n{text}"),
        format!("sep=|\n{}", text.replace(';', "|")),
        "Navn,Beløp\n\"Ærfugl å\",\"1 234,50\"\n".to_owned(),
    ] {
        assert_eq!(whole(&text), expected, "{text}");
    }
}

#[test]
fn headings_say_what_separates() {
    for (text, columns) in [
        ("Prosjekt;Budsjett;Merknad, intern;Prognose\nSkjema, del 2;1250,50;a, b, c;1300,00\n", 4),
        (
            "Prosjekt, tiltak;Budsjett, kr;Påløpt, kr;Prognose, kr\nSkjema, del 2;1250,50;12,50;1300,00\n",
            4,
        ),
        (
            "Navn, kort;Beløp;Merknad, fra møtet\nA, b, c;1 200 000;1, 2, 3\nB, d, e;350 000,50;x, y, z\n",
            3,
        ),
        ("Liste, utkast\nNavn;Beløp, kr\nA;1,50\nB;2,50\n", 2),
        // Rows whose empty cells at the end are left out.
        ("A;B;C;D;E\nx;1,5\ny;2,5;3\nz;1,5;;4\n", 5),
        ("Navn,Beløp,Merknad\nA,1,x;y\nB,2,z\n", 3),
        ("Navn\tSteder\nA\tAlver;Voss\nB\tBergen;Øygarden\n", 2),
        // A sign in the words of a row is none of the table's.
        ("Navn;Beløp;Kilde\nA\ta;x;y\nb\tB;z;\"c\td\"\nc;1,50;z\n", 3),
    ] {
        let (rows, _) = read(text);
        let widest = rows.iter().map(Vec::len).max();
        assert_eq!(widest, Some(columns), "{text}: {rows:?}");
    }
}

#[test]
fn quotes_and_line_breaks_belong_to_their_cell() {
    assert_eq!(whole("a;\"b\r\nc;\"\"d\"\"\"\r\n"), [["a", "b\r\nc;\"d\""]]);
    assert_eq!(whole("a;\"\";\"\"\"\"\nb;\"c\" ;d"), [vec!["a", "", "\""], vec!["b", "c", "d"]]);
    assert_eq!(whole(""), Vec::<Vec<String>>::new());
    let prose = "Navn,Merknad,År\nA,\"Først, så,\nog der, og her, og slutt\",2024\n";
    assert_eq!(whole(prose)[1][1], "Først, så,\nog der, og her, og slutt");
    assert_eq!(whole("Skjerm 27\";1\nSkjerm 32\";2")[1], ["Skjerm 32\"", "2"]);
}

#[test]
fn a_quotation_mark_that_is_not_closed_takes_no_row_with_it() {
    for rest in ["C;3;z", "C 27\";3;z", "\"C\";3;z", "C;\"3\";z"] {
        let text = format!("Navn;Beløp;Merknad\n\"A;1;x\nB;2;y\n{rest}\n");
        let (rows, remarks) = read(&text);
        assert_eq!(rows.len(), 4, "{text}: {rows:?}");
        assert_eq!((rows[1][0].as_str(), rows[2][0].as_str()), ("\"A", "B"), "{text}");
        assert_eq!(remarks, [Remark::Open(Rows { first: 2, count: 1 })], "{text}");
    }
}

#[test]
fn quotation_marks_within_a_cell_stay_there() {
    let (rows, remarks) = read("Navn;Beløp\n\"Det \"nye\" torget\";1\nB;2\n");
    assert_eq!(rows[1], ["Det \"nye\" torget", "1"]);
    assert_eq!((rows.len(), remarks), (3, vec![Remark::Within(Rows { first: 2, count: 1 })]));
}

#[test]
fn rows_have_the_numbers_that_a_spreadsheet_gives_them() {
    let numbers = |text: &str| {
        let mut numbers = Vec::new();
        rows::<Infallible>(text, |row| {
            numbers.push((row.number, row.cell(0).plain()));
            Ok(())
        })
        .unwrap();
        numbers
    };
    let told = "A;B\n\n\nb;1\n;;\n\"c\n\n\nd\";2\n\ne;\"\n\"\n\n\n\nf;3";
    let wanted = [(1, "A"), (4, "b"), (6, "c\n\n\nd"), (8, "e"), (12, "f")];
    for end in ["\n", "\r\n", "\r"] {
        let wanted = wanted.map(|(number, text)| (number, text.replace('\n', end)));
        assert_eq!(numbers(&told.replace('\n', end)), wanted, "{end:?}");
        assert_eq!(numbers(&format!("{end}{end}x{end}"))[0].0, 3, "{end:?}");
    }
    // The line that only names the separator is no row.
    assert_eq!(numbers("sep=;\r\nx;y\r\n\r\nz")[1], (3, "z".to_owned()));
}
