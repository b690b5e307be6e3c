//! The figures of the overview outside the window: as JSON, as drawings, as papers and as workbooks, through the real
//! program.

use std::path::Path;

use calamine::{Data, DataType as _, Range, Reader as _, Xlsx, open_workbook};
use serde_json::{Value as Json, json};

use crate::support::{Place, on};

#[test]
fn figures_say_their_unit_what_they_are_by_and_what_they_count() {
    let place = Place::new();
    let path = place.example();
    let answer = on(&path, "figures", &["--json"]).json();
    assert_eq!(answer["today"], "2024-04-26");
    assert_eq!(answer["as_of"], Json::Null);
    let figures = answer["figures"].as_array().unwrap();
    assert!(!figures.is_empty());
    for figure in figures {
        let keys: Vec<&str> = figure.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys[..5], ["key", "unit", "value", "by", "ids"], "{figure}");
        assert!(figure["ids"].is_array() && figure["unit"].is_string(), "{figure}");
    }
    // A sum that some records do not state says of how many it is, and no other figure does.
    let stated = |figure: &Json| (figure["known"].as_u64(), figure["of"].as_u64());
    let applied = figures.iter().find(|f| f["key"] == "money.applied" && f["by"] == json!({}));
    assert_eq!(stated(applied.unwrap()), (Some(4), Some(8)));
    assert!(figures.iter().all(|f| f["unit"] != "count" || stated(f) == (None, None)));
    let then = on(&path, "figures", &["--json", "--as-of", "2016-06-30"]).json();
    assert_eq!(then["as_of"], "2016-06-30");
    assert_ne!(then["figures"], answer["figures"]);
    let moved = on(&path, "figures", &["--json", "--today", "2022-10-01"]).json();
    assert_eq!(moved["today"], "2022-10-01");
}

/// Each drawing of the overview is named with what it asks, answers and rests on, and is written under that name.
#[test]
fn every_drawing_is_named_and_written() {
    let place = Place::new();
    let path = place.example();
    let answer = on(&path, "figures", &["--json"]).json();
    let drawings = answer["drawings"].as_array().unwrap();
    let keys: Vec<&str> = drawings.iter().map(|drawing| drawing["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["waiting", "ahead", "projects", "money", "benefits", "priorities"]);
    for drawing in drawings {
        let key = drawing["key"].as_str().unwrap();
        assert!(!drawing["ids"].as_array().unwrap().is_empty(), "{key}");
        let question = drawing["question"].as_str().unwrap();
        let (svg, png) = (place.path("bilde.svg"), place.path("bilde.png"));
        on(&path, "export", &["figure", "--key", key, "--out", svg.to_str().unwrap()]).done();
        let written = std::fs::read_to_string(&svg).unwrap();
        assert!(written.starts_with("<svg ") && written.contains(r#"lang="nb""#), "{key}");
        assert!(written.contains(&format!("<title>{question}</title><desc>")), "{key}");
        on(&path, "export", &["figure", "--id", key, "--out", png.to_str().unwrap()]).done();
        let image = image::load_from_memory(&std::fs::read(&png).unwrap()).unwrap();
        assert!(image.width() >= 1_440 && image.height() > 200, "{key}");
        std::fs::remove_file(&svg).unwrap();
        std::fs::remove_file(&png).unwrap();
        for name in ["bilde.pdf", "bilde.docx"] {
            let paper = place.path(name);
            on(&path, "export", &["figure", "--key", key, "--out", paper.to_str().unwrap()]).done();
            assert!(std::fs::metadata(&paper).unwrap().len() > 5_000, "{key} {name}");
            std::fs::remove_file(&paper).unwrap();
        }
    }
    let out = place.path("bilde.svg");
    let out = out.to_str().unwrap();
    let said = on(&path, "export", &["figure", "--key", "kake", "--out", out]).failed(2);
    assert!(said.contains("waiting, ahead"), "{said}");
    on(&path, "export", &["figure", "--out", out]).failed(2);
    on(&path, "export", &["figure", "--key", "money", "--public", "--out", out]).failed(2);
    on(&path, "export", &["figure", "--key", "money", "--format", "csv", "--out", out]).failed(2);
    on(&path, "export", &["figure", "--key", "money", "--format", "txt", "--out", out]).failed(2);
    // What is said of a drawing counts, or is refused with its name.
    for (option, value) in [
        ("--meeting", "2022-09-23"),
        ("--from", "2022-01-01"),
        ("--to", "2022-12-31"),
        ("--kind", "projects"),
        ("--filter", "digital"),
        ("--id", "projects"),
    ] {
        for key in ["money", "ahead"] {
            let asked = ["figure", "--key", key, option, value, "--out", out];
            let said = on(&path, "export", &asked).failed(2);
            assert!(said.contains(option), "{said}");
        }
    }
    let said = on(&path, "export", &["figure", "--id", "thread", "--out", out]).failed(2);
    assert!(said.contains("--id"), "{said}");
    assert!(!place.path("bilde.svg").exists());
}

/// The sheets of a workbook: all that stands in each cell, with numbers as numbers.
fn sheets(path: &Path) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut workbook: Xlsx<_> = open_workbook(path).unwrap();
    let rows = |range: Range<Data>| range.rows().map(<[Data]>::to_vec).collect();
    workbook.worksheets().into_iter().map(|(name, range)| (name, rows(range))).collect()
}

fn said(cell: &Data) -> String {
    cell.to_string()
}

fn joined<'a>(some: &[&'a str], others: &[&'a str]) -> Vec<&'a str> {
    [some, others].concat()
}

/// What the command line says of the overview as JSON, what stands in the tables of its cards, and what a workbook
/// holds is the same, of everything and of a part.
#[test]
fn figures_are_the_same_as_json_on_cards_and_in_a_workbook() {
    let place = Place::new();
    let path = place.example();
    for (round, narrow) in
        [&[][..], &["--layer", "regional"], &["--year", "2022"]].iter().enumerate()
    {
        let json = on(&path, "figures", &joined(narrow, &["--json"])).json();
        let figures = json["figures"].as_array().unwrap();
        let workbook = place.path(&format!("tall-{round}.xlsx"));
        on(&path, "figures", &joined(narrow, &["--out", workbook.to_str().unwrap()])).done();
        let sheets_of_all = sheets(&workbook);
        let (_, all) = &sheets_of_all[0];
        assert_eq!(all[1..=figures.len()].len(), figures.len());
        for (row, figure) in all[1..].iter().zip(figures) {
            assert_eq!(row[3], Data::String(figure["key"].as_str().unwrap().to_owned()));
            assert_eq!(row[2].as_f64(), figure["value"].as_f64(), "{figure}");
        }
        let drawings = json["drawings"].as_array().unwrap();
        assert_eq!(sheets_of_all.len(), drawings.len() + 1);
        for (drawing, (_, of_all)) in drawings.iter().zip(&sheets_of_all[1..]) {
            let key = drawing["key"].as_str().unwrap();
            let alone = place.path(&format!("{key}-{round}.xlsx"));
            let asked = ["figure", "--key", key, "--out", alone.to_str().unwrap()];
            on(&path, "export", &joined(narrow, &asked)).done();
            assert_eq!(&sheets(&alone)[0].1, of_all, "{key}");
            let tables = drawing["tables"].as_array().unwrap().iter();
            let rows = tables.flat_map(|table| table["rows"].as_array().unwrap());
            for cells in rows.map(|row| row["cells"].as_array().unwrap()) {
                let name = cells[0]["text"].as_str().unwrap();
                let in_sheet = |row: &&Vec<Data>| {
                    let mut pairs = cells.iter().zip(row.iter());
                    said(&row[0]) == name
                        && pairs.all(|(cell, there)| match cell["value"].as_f64() {
                            Some(value) => there.as_f64() == Some(value),
                            None => said(there) == cell["text"].as_str().unwrap(),
                        })
                };
                assert!(of_all.iter().any(|row| in_sheet(&row)), "{key} {narrow:?}: {cells:?}");
                for cell in cells.iter().filter(|cell| cell["value"] != 0) {
                    let same =
                        |it: &&Json| it["key"] == cell["key"] && it["value"] == cell["value"];
                    let is_figure = cell["key"].is_null() || figures.iter().any(|it| same(&it));
                    assert!(is_figure, "{key} {narrow:?}: {cell}");
                }
            }
        }
    }
}

/// What narrows figures narrows a drawing, which says so; it narrows nothing else.
#[test]
fn a_drawing_of_a_part_says_of_which() {
    let place = Place::new();
    let path = place.example();
    let (out, paper) = (place.path("bilde.svg"), place.path("logg.pdf"));
    let (out, paper) = (out.to_str().unwrap(), paper.to_str().unwrap());
    let asked = ["figure", "--key", "projects", "--layer", "regional", "--out", out];
    on(&path, "export", &asked).done();
    assert!(std::fs::read_to_string(out).unwrap().contains("Filter: Regionalt"));
    let said = on(&path, "figures", &["--json", "--layer", "regional", "--year", "2022"]).json();
    assert_eq!(said["filter"], json!({ "year": 2022, "layer": "regional" }));
    on(&path, "export", &["decisions", "--year", "2022", "--out", paper]).failed(2);
    let thread = ["figure", "--key", "thread", "--year", "2022", "--out", out];
    on(&path, "export", &thread).failed(2);
}
