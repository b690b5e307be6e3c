//! What is exempt from public access is in a list that goes out only where its rows are, and says that it is.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use samstyr::model::kind::Kind;
use serde_json::json;

use super::{counts, import};
use crate::support::{Place, find, list, on};

/// In every text of what is exempt, and nowhere else.
const SECRET: &str = "HEMMELIG";

/// The example with a case that is exempt, what belongs to it, and a decision that is not exempt and replaces one
/// that is.
fn document(place: &Place) -> PathBuf {
    let document = place.example();
    let add = |kind: &str, values: &[&str]| -> String {
        let said = on(&document, "add", &[&[kind], values].concat()).done();
        said.lines().last().unwrap().to_owned()
    };
    let meeting = list(&document, "meetings")[0]["id"].as_str().unwrap().to_owned();
    let case = add(
        "cases",
        &[
            "title=HEMMELIGSAK",
            &format!("meeting_id={meeting}"),
            "exempt=ja",
            "exemption_ground=HEMMELIGHJEMMEL",
        ],
    );
    let case = format!("case_id={case}");
    let decision = add("decisions", &[&case, "title=HEMMELIGVEDTAK", "text=HEMMELIGTEKST"]);
    let project = add("projects", &["title=HEMMELIGPROSJEKT"]);
    let ends = [case.replace("case_id", "from_id"), format!("to_id={project}")];
    add("links", &[&ends[0], &ends[1], "link_type=led_to"]);
    let of = format!("decision_id={decision}");
    add("actions", &["title=HEMMELIGOPPGAVE", &of, "owner=HEMMELIGEIER"]);
    let open = list(&document, "cases").iter().find(|it| it["exempt"] == false).unwrap().clone();
    let open = format!("case_id={}", open["id"].as_str().unwrap());
    let replaces = format!("supersedes_id={decision}");
    add("decisions", &[&open, "title=Åpent vedtak som erstatter", &replaces]);
    document
}

fn exported(document: &Path, name: &str, rest: &[&str]) -> Vec<u8> {
    let out = document.with_file_name(name);
    let shown = out.display().to_string();
    on(document, "export", &[&["table", "--out", &shown, "--lang", "nb"], rest].concat()).done();
    fs::read(out).unwrap()
}

/// Everything that stands in a workbook, whatever part it stands in.
fn all_in(workbook: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut all = String::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        all.push_str(part.name());
        part.read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn no_text_of_what_is_exempt_is_in_a_workbook_without_its_rows() {
    let place = Place::new();
    let document = document(&place);
    for kind in Kind::ALL.iter().filter(|kind| kind.about().exported) {
        // No row of what is exempt has that word, and in some lists no row at all has it.
        for filter in ["DigiBarnevern", "finnes-ikke"] {
            let rest = ["--kind", kind.plural(), "--filter", filter];
            let all = all_in(&exported(&document, "ut.xlsx", &rest));
            assert!(!all.contains(SECRET), "{kind:?} {filter}");
        }
    }
    // Where the row is, its name is, and what it names.
    let all = all_in(&exported(&document, "ut.xlsx", &["--kind", "actions"]));
    assert!(all.contains("HEMMELIGOPPGAVE") && all.contains("HEMMELIGVEDTAK"));
    assert!(!all.contains("HEMMELIGTEKST") && !all.contains("HEMMELIGHJEMMEL"));
    // A receiver is still offered what may be seen.
    let all =
        all_in(&exported(&document, "ut.xlsx", &["--kind", "actions", "--filter", "finnes-ikke"]));
    assert!(all.contains("Åpent vedtak som erstatter"));
}

/// The cells of a CSV file by heading, a row each.
fn rows(csv: &[u8]) -> Vec<Vec<(String, String)>> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(&csv[3..]);
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let records = reader.records().map(Result::unwrap);
    records.map(|row| heads.iter().cloned().zip(row.iter().map(str::to_owned)).collect()).collect()
}

fn cell<'a>(row: &'a [(String, String)], heading: &str) -> &'a str {
    row.iter().find(|(head, _)| head == heading).map_or("", |(_, cell)| cell)
}

const ACCESS: &str = "Offentlighet (bare til lesing)";

#[test]
fn each_row_of_what_is_exempt_says_so_and_what_stands_there_does_not_come_back() {
    let place = Place::new();
    let document = document(&place);
    for (kind, name, mark) in [
        ("decisions", "HEMMELIGVEDTAK", "Unntatt offentlighet"),
        ("actions", "HEMMELIGOPPGAVE", "Unntatt offentlighet"),
        ("projects", "HEMMELIGPROSJEKT", "Unntatt offentlighet"),
        ("decisions", "Åpent vedtak som erstatter", "Navngir noe unntatt offentlighet"),
    ] {
        let csv = exported(&document, "ut.csv", &["--kind", kind]);
        let rows = rows(&csv);
        let marked: Vec<_> = rows.iter().filter(|row| !cell(row, ACCESS).is_empty()).collect();
        let is_it = |row: &Vec<(String, String)>| row.iter().any(|(_, cell)| cell == name);
        assert!(marked.iter().filter(|row| is_it(row)).any(|row| cell(row, ACCESS) == mark));
        assert!(marked.len() <= 2, "{marked:?}");
        // An edit of it is none, and nobody is told of a column that goes nowhere.
        let edited = String::from_utf8(csv).unwrap().replace(mark, "Åpen");
        for ending in ["csv", "xlsx"] {
            let source = match ending {
                "csv" => place.file("inn.csv", &edited),
                _ => {
                    exported(&document, "ut.xlsx", &["--kind", kind]);
                    place.path("ut.xlsx")
                }
            };
            let done = import(&document, &source, &["--dry-run"]);
            let (added, changed, refused, unchanged) = counts(&done);
            assert_eq!((added, changed, refused), (0, 0, 0), "{done:#}");
            assert_eq!(unchanged, u64::try_from(rows.len()).unwrap());
            assert!(!done.to_string().contains("bare til lesing"), "{done:#}");
        }
    }
    // Cases have a field for it, and no second column beside it.
    let csv = exported(&document, "ut.csv", &["--kind", "cases"]);
    assert!(!String::from_utf8(csv).unwrap().contains(ACCESS));
}

#[test]
fn a_decision_says_which_body_decided_when_and_in_which_case() {
    let place = Place::new();
    let document = place.example();
    let csv = exported(&document, "ut.csv", &["--kind", "decisions"]);
    let rows = rows(&csv);
    let heads =
        ["Saksnummer (bare til lesing)", "Organ (bare til lesing)", "Møtedato (bare til lesing)"];
    let says = |row: &Vec<(String, String)>| heads.map(|head| cell(row, head).to_owned());
    let cases = list(&document, "cases");
    let decisions = list(&document, "decisions");
    assert!(!rows.is_empty() && rows.len() == decisions.len());
    let mut numbered = 0;
    for row in &rows {
        let [number, body, day] = says(row);
        let decision = find(&decisions, "id", cell(row, "id"));
        let case = cases.iter().find(|case| case["id"] == decision["case_id"]).unwrap();
        if let (Some(sequence), Some(year)) =
            (case["case_sequence"].as_i64(), case["case_year"].as_i64())
        {
            assert_eq!(number, format!("{sequence}/{:02}", year % 100));
            numbered += 1;
        }
        assert!(
            case["meeting_id"] == json!(null) || !(body.is_empty() || day.is_empty()),
            "{row:?}"
        );
    }
    assert!(numbered > 3);
}
