//! Out, edited, and back in: what differs, what both have changed, what was deleted, added, moved.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use rust_xlsxwriter::Workbook as Writer;
use samstyr::text::origin::SHEET;
use serde_json::json;

use super::{counts, import, refusals};
use crate::support::{Place, find, list, on, run};

/// Opens a workbook, hands each sheet's rows to be edited, and writes them all again, as a
/// spreadsheet program would.
fn edit(path: &Path, change: impl Fn(&str, &mut Vec<Vec<Data>>)) {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let mut writer = Writer::new();
    for (name, range) in book.worksheets() {
        let mut rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
        change(&name, &mut rows);
        let sheet = writer.add_worksheet().set_name(&name).unwrap();
        sheet.set_very_hidden(name == SHEET);
        for (number, row) in (0_u32..).zip(&rows) {
            for (column, cell) in (0_u16..).zip(row) {
                match cell {
                    Data::Empty => continue,
                    Data::Float(number_in) => sheet.write_number(number, column, *number_in),
                    Data::DateTime(at) => {
                        let format = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
                        sheet.write_number_with_format(number, column, at.as_f64(), &format)
                    }
                    other => sheet.write_string(number, column, other.to_string()),
                }
                .unwrap();
            }
        }
    }
    writer.save(path).unwrap();
}

fn text(text: &str) -> Data {
    Data::String(text.to_owned())
}

/// The column with that heading.
fn column(rows: &[Vec<Data>], heading: &str) -> usize {
    rows[0].iter().position(|cell| *cell == text(heading)).unwrap()
}

fn row(rows: &[Vec<Data>], title: &str) -> usize {
    rows.iter().position(|row| row[0] == text(title)).unwrap()
}

fn exported(place: &Place, rest: &[&str]) -> (std::path::PathBuf, std::path::PathBuf) {
    let document = place.example();
    let out = place.path("ut.xlsx");
    let shown = out.display().to_string();
    on(&document, "export", &[&["table", "--out", &shown], rest].concat()).done();
    (document, out)
}

const PROJECT: &str = "DigiBarnevern";

#[test]
fn everything_out_and_in_again_changes_nothing() {
    let place = Place::new();
    let (document, out) = exported(&place, &[]);
    for lang in ["nb", "nn", "en"] {
        let shown = out.display().to_string();
        on(&document, "export", &["table", "--out", &shown, "--lang", lang]).done();
        let (added, changed, refused, unchanged) = counts(&import(&document, &out, &[]));
        assert_eq!((added, changed, refused), (0, 0, 0), "{lang}");
        assert!(unchanged > 500);
    }
    let undo = on(&document, "undo", &[]).failed(1);
    assert!(!undo.is_empty(), "no step was made");
}

#[test]
fn edits_are_found_wherever_the_rows_have_gone() {
    let place = Place::new();
    let (document, out) = exported(&place, &["--kind", "projects"]);
    edit(&out, |name, rows| {
        if name == SHEET {
            return;
        }
        let (budget, note, start) =
            (column(rows, "Totalbudsjett"), column(rows, "Merknad"), column(rows, "Startdato"));
        let at = row(rows, PROJECT);
        rows[at][budget] = Data::Float(1234.5);
        rows[at][note] = text("=SUM(A1)");
        rows[at][start] = text("uke 39 2025");
        // Sorted the other way round, one row gone, one new, two columns swapped.
        rows[1..].reverse();
        rows.remove(1);
        let mut new = vec![Data::Empty; rows[0].len()];
        new[0] = text("Nytt fra Excel");
        rows.insert(3, new);
        for row in rows {
            row.swap(1, 5);
        }
    });
    let before = list(&document, "projects");
    let dry = import(&document, &out, &["--dry-run"]);
    assert_eq!(list(&document, "projects"), before);
    let done = import(&document, &out, &["--by", "Kari"]);
    assert_eq!(counts(&dry), counts(&done));
    assert_eq!((counts(&done).0, counts(&done).1, counts(&done).2), (1, 3, 0), "{done:#}");
    assert_eq!(done["added"][0]["row"], 4);
    let budget = done["changed"].as_array().unwrap().iter().find(|c| c["field"] == "budget");
    assert_eq!(budget.unwrap()["new"], 1234.5);
    let projects = list(&document, "projects");
    let changed = find(&projects, "title", PROJECT);
    assert_eq!(
        (&changed["note"], &changed["start_date_words"]),
        (&json!("=SUM(A1)"), &json!("uke 39 2025"))
    );
    assert_eq!(projects.len(), 57, "a row that is missing is no deletion");
    // One step of the user.
    on(&document, "undo", &[]).done();
    assert_eq!(list(&document, "projects"), before);
}

#[test]
fn what_both_have_changed_is_refused_with_both_values() {
    let place = Place::new();
    let (document, out) = exported(&place, &["--kind", "projects"]);
    let id = find(&list(&document, "projects"), "title", PROJECT)["id"].clone();
    let id = id.as_str().unwrap();
    on(&document, "set", &[id, "note=Fra dokumentet", "phase=planning", "objective=Samme"]).done();
    edit(&out, |name, rows| {
        if name != SHEET {
            let at = row(rows, PROJECT);
            for (heading, value) in
                [("Merknad", "Fra arket"), ("Prosjektnummer", "0301"), ("Målsetting", "Samme")]
            {
                let place = column(rows, heading);
                rows[at][place] = text(value);
            }
        }
    });
    let done = import(&document, &out, &[]);
    // The phase has moved on in the document alone, and stays as it is there.
    assert_eq!((counts(&done).0, counts(&done).1, counts(&done).2), (0, 1, 1), "{done:#}");
    let said = refusals(&done)[0];
    assert!(said.contains("Fra dokumentet") && said.contains("Fra arket"), "{said}");
    let projects = list(&document, "projects");
    let now = find(&projects, "title", PROJECT);
    assert_eq!(
        (&now["note"], &now["project_number"], &now["phase"]),
        (&json!("Fra dokumentet"), &json!("0301"), &json!("planning"))
    );
}

#[test]
fn an_emptied_cell_empties_and_what_must_be_filled_does_not_go() {
    let place = Place::new();
    let (document, out) = exported(&place, &["--kind", "projects"]);
    edit(&out, |name, rows| {
        if name != SHEET {
            let at = row(rows, PROJECT);
            let area = column(rows, "Tjenesteområde");
            rows[at][area] = Data::Empty;
            rows[at][0] = Data::Empty;
        }
    });
    let done = import(&document, &out, &[]);
    assert_eq!((counts(&done).1, counts(&done).2), (1, 1), "{done:#}");
    assert_eq!(done["changed"][0]["field"], "service_area");
    assert_eq!(done["changed"][0]["new"], json!(null));
    assert_eq!(done["refused"][0]["field"], "title");
}

#[test]
fn deleted_meanwhile_doubled_and_of_another_kind_are_refused_each_with_its_reason() {
    let place = Place::new();
    let (document, out) = exported(&place, &["--kind", "risks"]);
    let risks = list(&document, "risks");
    let gone = risks[0]["id"].as_str().unwrap();
    on(&document, "delete", &[gone]).done();
    let other = list(&document, "projects")[0]["id"].as_str().unwrap().to_owned();
    edit(&out, |name, rows| {
        if name != SHEET {
            let id = column(rows, "id");
            let mut twice = rows.last().unwrap().clone();
            twice[0] = text("Kopi");
            rows.push(twice.clone());
            twice[id] = text(&other);
            rows.push(twice);
        }
    });
    let done = import(&document, &out, &[]);
    let said = refusals(&done);
    assert_eq!((counts(&done).0, counts(&done).1, said.len()), (0, 0, 3), "{done:#}");
    assert!(said.iter().any(|text| text.contains("slettet i dokumentet")), "{said:?}");
    assert!(said.iter().any(|text| text.contains("står i rad")), "{said:?}");
    assert!(said.iter().any(|text| text.contains("et annet slag")), "{said:?}");
}

#[test]
fn csv_says_what_it_is_compared_with_and_json_is_all_of_it() {
    let place = Place::new();
    let document = place.example();
    let csv = place.path("p.csv");
    let shown = csv.display().to_string();
    on(&document, "export", &["table", "--kind", "projects", "--out", &shown]).done();
    let text = fs::read_to_string(&csv).unwrap();
    assert!(text.starts_with("\u{feff}Navn;") && text.contains("\r\n"));
    fs::write(&csv, text.replacen("DigiBarnevern;;", "DigiBarnevern;'=1+1;", 1)).unwrap();
    let done = import(&document, &csv, &[]);
    assert_eq!((counts(&done).0, counts(&done).1, counts(&done).2), (0, 1, 0), "{done:#}");
    assert_eq!(done["changed"][0]["new"], "=1+1");
    assert!(done["notes"][0].as_str().unwrap().contains("CSV"));

    let out = place.path("alt.json");
    let shown = out.display().to_string();
    on(&document, "export", &["table", "--out", &shown, "--filter", "digibarnevern"]).done();
    let all: serde_json::Value = serde_json::from_slice(&fs::read(&out).unwrap()).unwrap();
    assert_eq!(all["projects"].as_array().unwrap().len(), 1);
}

#[test]
fn a_call_that_cannot_be_is_told_so_and_writes_nothing() {
    let place = Place::new();
    let document = place.example();
    let out = |name: &str| place.path(name).display().to_string();
    on(&document, "export", &["table", "--out", &out("a.pdf")]).failed(2);
    on(&document, "export", &["table", "--out", &out("a.csv")]).failed(2);
    on(&document, "export", &["table", "--kind", "nothing", "--out", &out("a.xlsx")]).failed(2);
    on(&document, "import", &[&out("missing.xlsx")]).failed(1);
    let names = place.names();
    assert_eq!(names, ["eksempel.samstyr"], "nothing was written");
    let file = document.display().to_string();
    run(["list", &file, "projects", "--json", "--filter", "barnevern digi"]).json();
}

/// A day of a workbook beyond the years that a date can have is refused, not moved; and what nobody sees
/// empties no field.
#[test]
fn what_no_field_can_hold_is_refused_and_changes_nothing() {
    let place = Place::new();
    let file = place.example();
    let projects = crate::support::list(&file, "projects");
    let id = projects[0]["id"].as_str().unwrap().to_owned();
    on(&file, "set", &[&id, "budget=500", "start_date=2024-01-01"]).done();
    let day = rust_xlsxwriter::Format::new().set_num_format("dd.mm.yyyy");
    let mut workbook = Writer::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["id", "start_date"].into_iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), heading).unwrap();
    }
    sheet.write(1, 0, &id).unwrap();
    let late = rust_xlsxwriter::ExcelDateTime::from_ymd(2200, 1, 1).unwrap();
    sheet.write_with_format(1, 1, &late, &day).unwrap();
    let path = place.path("dager.xlsx");
    workbook.save(&path).unwrap();
    let csv = place.file("usett.csv", format!("id;budget\n{id};\u{200b}\n"));
    for (table, field) in [(path, "start_date"), (csv, "budget")] {
        let table = table.to_string_lossy().into_owned();
        let done = on(&file, "import", &[&table, "--as=projects", "--json"]).json();
        assert_eq!(done["refused"][0]["field"], field, "{done}");
        assert_eq!(done["changed"].as_array().map(Vec::len), Some(0), "{done}");
    }
    let now = &crate::support::list(&file, "projects")[0];
    assert_eq!((&now["budget"], &now["start_date"]), (&500.into(), &"2024-01-01".into()));
}

/// A cell of a workbook holds so much and no more: what is cut is told with its place, and where all of it goes.
#[test]
fn a_text_that_is_cut_is_told_of() {
    let place = Place::new();
    let document = place.empty_document();
    let long = format!("note={}", "Å".repeat(33_000));
    on(&document, "add", &["projects", "title=Portal", &long]).done();
    on(&document, "add", &["projects", "title=Arkiv", "note=kort"]).done();
    let out = place.path("ut.xlsx").display().to_string();
    let said = on(&document, "export", &["table", "--out", &out, "--lang", "nb"]).done();
    assert!(said.contains("Én tekst er lengre") && said.contains("Portal · Merknad"), "{said}");
    assert!(said.contains("CSV og JSON tar med alt") && !said.contains("Arkiv"), "{said}");
    let notes = zip::ZipArchive::new(fs::File::open(&out).unwrap()).unwrap();
    let mut names = notes.file_names();
    assert!(names.any(|name| name.contains("comments")), "the cell says it as well");
    let out = place.path("ut.csv").display().to_string();
    let arguments = ["table", "--kind", "projects", "--out", &out, "--lang", "nb"];
    assert_eq!(on(&document, "export", &arguments).done(), "");
    assert!(fs::read_to_string(&out).unwrap().contains(&"Å".repeat(33_000)));
}

/// Who adds up a list of ours adds no record: a row without an id that says a sum is none. One with an id is.
#[test]
fn a_sum_below_a_list_of_ours_is_no_record() {
    for label in ["Sum", "SUM:", "Totalt", "I alt", "Sum prosjekter"] {
        let place = Place::new();
        let (document, out) = exported(&place, &["--kind", "projects"]);
        edit(&out, |name, rows| {
            if name == SHEET {
                return;
            }
            let budget = column(rows, "Totalbudsjett");
            let mut sum = vec![Data::Empty; rows[0].len()];
            sum[0] = text(label);
            sum[budget] = Data::Float(12_500_000.0);
            rows.push(vec![Data::Empty; rows[0].len()]);
            rows.push(sum);
            let at = row(rows, PROJECT);
            rows[at][0] = text("Sum");
        });
        let done = import(&document, &out, &["--dry-run"]);
        let left = done["left_out"].as_array().unwrap();
        assert_eq!((left.len(), &left[0]["code"]), (1, &json!("sum")), "{label}: {done:#}");
        assert_eq!((counts(&done).0, counts(&done).1), (0, 1), "{label}: {done:#}");
        let all = import(&document, &out, &["--dry-run", "--all-rows"]);
        assert_eq!(all["left_out"], json!([]), "{label}: a person can have it: {all:#}");
        let csv = place.path("p.csv");
        let shown = csv.display().to_string();
        on(&document, "export", &["table", "--kind", "projects", "--out", &shown]).done();
        let lines = fs::read_to_string(&csv).unwrap();
        let headings: Vec<&str> = lines.lines().next().unwrap().split(';').collect();
        let budget = headings.iter().position(|heading| *heading == "Totalbudsjett").unwrap();
        let sum = format!("{label}{}12 500 000\r\n", ";".repeat(budget));
        fs::write(&csv, lines + &sum).unwrap();
        let done = import(&document, &csv, &["--dry-run"]);
        assert_eq!((counts(&done).0, &done["left_out"][0]["code"]), (0, &json!("sum")), "{done:#}");
    }
}

/// What a spreadsheet does to tabs and to spaces is no edit; a word that was parted is.
#[test]
fn white_space_that_a_spreadsheet_drops_is_no_change() {
    let place = Place::new();
    let document = place.empty_document();
    for (title, note) in [("A", "Fedje\t500\t12 500,50"), ("B", "  inn \n ut"), ("C", "i dag")] {
        let title = format!("title={title}");
        on(&document, "add", &["projects", &title, &format!("note={note}")]).done();
    }
    let out = place.path("ut.xlsx");
    let shown = out.display().to_string();
    on(&document, "export", &["table", "--kind", "projects", "--out", &shown]).done();
    edit(&out, |name, rows| {
        if name == SHEET {
            return;
        }
        let note = column(rows, "Merknad");
        for (title, said) in [("A", "Fedje50012 500,50"), ("B", "inn\nut"), ("C", "idag")] {
            let at = row(rows, title);
            rows[at][note] = text(said);
        }
    });
    let done = import(&document, &out, &["--dry-run"]);
    assert_eq!((counts(&done).1, counts(&done).2), (1, 0), "{done:#}");
    assert_eq!(done["changed"][0]["new"], "idag", "{done:#}");
}

/// Where the document has moved on meanwhile, white space is no excuse: both values are told.
#[test]
fn what_differs_in_white_space_from_what_somebody_else_wrote_meanwhile_is_a_conflict() {
    let place = Place::new();
    let document = place.empty_document();
    on(&document, "add", &["projects", "title=A", "note=i dag"]).done();
    let out = place.path("ut.xlsx");
    let shown = out.display().to_string();
    on(&document, "export", &["table", "--kind", "projects", "--out", &shown]).done();
    let id = list(&document, "projects")[0]["id"].as_str().unwrap().to_owned();
    on(&document, "set", &[&id, "note=i\tmorgen"]).done();
    edit(&out, |name, rows| {
        if name != SHEET {
            let (note, at) = (column(rows, "Merknad"), row(rows, "A"));
            rows[at][note] = text("imorgen");
        }
    });
    let done = import(&document, &out, &["--dry-run"]);
    assert_eq!((counts(&done).1, counts(&done).2), (0, 1), "{done:#}");
    assert!(refusals(&done)[0].contains("imorgen"), "{done:#}");
}
