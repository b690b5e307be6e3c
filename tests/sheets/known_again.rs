//! Which rows are records that are there already: the same name up to case, spaces and the way letters are
//! stored, a number that no two have; what is only similar is told.

use serde_json::{Value as Json, json};

use super::{counts, import, refusals};
use crate::support::{Place, find, list, on};

fn add(document: &std::path::Path, arguments: &[&str]) -> String {
    on(document, "add", arguments).done().trim().to_owned()
}

fn texts<'a>(outcome: &'a Json, key: &str) -> Vec<&'a str> {
    let all = outcome[key].as_array().unwrap().iter();
    all.map(|one| one.as_str().or(one["text"].as_str()).unwrap()).collect()
}

#[test]
fn a_name_that_is_only_similar_is_another_and_is_told() {
    let place = Place::new();
    let document = place.empty_document();
    add(&document, &["people", "title=Ola Mo", "position=rådgiver"]);
    add(&document, &["projects", "title=Maling av skulebygg", "budget=400000"]);
    let csv = "Oppgave;Person;Status\nRinge;Ola Moe;not_started\n";
    let done = import(&document, &place.file("c.csv", csv), &["--as", "actions"]);
    assert!(refusals(&done)[0].contains("Det nærmeste er «Ola Mo»"), "{done:#}");
    assert_eq!(list(&document, "actions")[0]["person_id"], json!(null));

    let file = place.file("a.csv", "Navn;Stilling\nOla Moe;leder\nOLA  MO;sjef\n");
    let tried = import(&document, &file, &["--as", "people", "--dry-run"]);
    assert_eq!(counts(&tried), (1, 1, 0, 0), "{tried:#}");
    let similar = &tried["similar"][0];
    assert_eq!((&similar["name"], &similar["other_name"]), (&json!("Ola Moe"), &json!("Ola Mo")));
    let text = texts(&tried, "similar")[0];
    assert!(text.contains("«Ola Moe»") && text.contains("legges til som ny"), "{text}");
    let path = file.to_string_lossy().into_owned();
    let said = on(&document, "import", &[&path, "--as", "people", "--dry-run", "--lang", "nb"]);
    assert!(said.done().contains("? 2 «Ola Moe» legges til som ny"));
    import(&document, &file, &["--as", "people"]);
    let people = list(&document, "people");
    assert_eq!(find(&people, "position", "leder")["title"], "Ola Moe");
    assert_eq!(find(&people, "position", "sjef")["title"], "Ola Mo", "the name keeps its letters");

    let file = place.file("b.csv", "Tittel;Totalbudsjett\nMåling av skulebygg;900 000\n");
    import(&document, &file, &["--as", "projects"]);
    let projects = list(&document, "projects");
    assert_eq!(find(&projects, "title", "Maling av skulebygg")["budget"], 400_000);
    assert_eq!(find(&projects, "title", "Måling av skulebygg")["budget"], 900_000);
}

#[test]
fn a_person_says_that_a_similar_name_is_the_same() {
    let place = Place::new();
    let document = place.empty_document();
    let id = add(&document, &["people", "title=Ola Mo"]);
    let map = r#"{"kind":"people","same":{"Ola Moe":"Ola Mo"}}"#;
    let map = place.file("map.json", map).display().to_string();
    let file = place.file("a.csv", "Navn;Stilling\nOla Moe;leder\n");
    let done = import(&document, &file, &["--map", &map]);
    assert_eq!((counts(&done), &done["similar"]), ((0, 2, 0, 0), &json!([])), "{done:#}");
    let people = list(&document, "people");
    assert_eq!((&people[0]["id"], &people[0]["title"]), (&json!(id), &json!("Ola Moe")));
}

#[test]
fn letters_that_are_stored_apart_from_their_marks_are_the_same_name_and_no_change() {
    let place = Place::new();
    let document = place.empty_document();
    add(&document, &["projects", "title=Årshjul på nett"]);
    let csv = "Tittel;Merknad\nA\u{30a}rshjul pa\u{30a} nett;ny\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "projects"]);
    assert_eq!((counts(&done), &done["changed"][0]["field"]), ((0, 1, 0, 0), &json!("note")));
}

#[test]
fn a_correction_of_letters_accents_or_capitals_is_a_change() {
    let place = Place::new();
    let document = place.empty_document();
    add(&document, &["projects", "title=Portal", "objective=Innbyggjarane far svar"]);
    add(&document, &["people", "title=Kari Lie", "email=kari.mo@eksempel.no", "position=it-sjef"]);
    let csv = "Tittel;Målsetting\nPortal;Innbyggjarane får svar\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "projects"]);
    assert_eq!(counts(&done), (0, 1, 0, 0), "{done:#}");
    let csv = "Navn;E-post;Stilling\nKari Lie;kari.moe@eksempel.no;IT-sjef.\n";
    let done = import(&document, &place.file("b.csv", csv), &["--as", "people"]);
    assert_eq!(counts(&done), (0, 2, 0, 0), "{done:#}");
    let kari = &list(&document, "people")[0];
    assert_eq!(kari["email"], "kari.moe@eksempel.no");
    assert_eq!(kari["position"], "IT-sjef.");
}

/// A sheet writes names in capitals for the look of it: that is told, and taken for a correction when asked.
#[test]
fn a_name_in_capitals_is_known_again_and_kept() {
    let place = Place::new();
    let document = place.empty_document();
    add(&document, &["projects", "title=KI i saksbehandling"]);
    let csv = "Tittel;Merknad\nKI I SAKSBEHANDLING;ny\nNYTT TILTAK;\n";
    let file = place.file("a.csv", csv);
    let done = import(&document, &file, &["--as", "projects"]);
    assert_eq!(counts(&done), (1, 1, 0, 0), "{done:#}");
    let projects = list(&document, "projects");
    assert_eq!(find(&projects, "note", "ny")["title"], "KI i saksbehandling");
    find(&projects, "title", "NYTT TILTAK");
    let note = texts(&done, "notes")[0];
    assert!(note.contains("KI I SAKSBEHANDLING = KI i saksbehandling"), "{note}");
    let done = import(&document, &file, &["--as", "projects", "--spelling"]);
    assert_eq!(done["changed"][0]["new"], "KI I SAKSBEHANDLING", "{done:#}");
    assert_eq!(done["notes"], json!([]), "{done:#}");
}

#[test]
fn what_a_kind_says_tells_two_of_one_name_apart() {
    let place = Place::new();
    let document = place.empty_document();
    let first = add(&document, &["projects", "title=Portal"]);
    add(&document, &["projects", "title=Arkiv"]);
    add(&document, &["risks", "title=Forsinkelse", &format!("project_id={first}")]);
    let csv = "Usikkerhet;Prosjekt;Sannsynlighet\nForsinkelse;Arkiv;4\nForsinkelse;Portal;2\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "risks"]);
    assert_eq!(counts(&done), (1, 1, 0, 0), "{done:#}");
    let risks = list(&document, "risks");
    assert_eq!(risks.len(), 2);
    let of_first = risks.iter().find(|risk| risk["project_id"] == json!(first)).unwrap();
    assert_eq!(of_first["probability"], 2);
}

#[test]
fn municipalities_are_known_by_number_first_and_by_every_name_that_they_have() {
    let place = Place::new();
    let document = place.example();
    let before = list(&document, "municipalities");
    let csv = "Kommunenummer;Kommune;Innbyggere\n4601;Bergen kommune;300 000\n4620;Ulvik herad;1 100\n\
               4602;Kinn/Flora;17 300\n;Voss herad;17 000\n4624;BJØRNAFJORDEN;27 000\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "municipalities"]);
    assert_eq!((counts(&done).0, counts(&done).2), (0, 0), "{done:#}");
    let after = list(&document, "municipalities");
    assert_eq!(after.len(), before.len());
    let of = |number: &str| find(&after, "number", number).clone();
    assert_eq!((&of("4620")["name"], &of("4620")["population"]), (&json!("Ulvik"), &json!(1100)));
    assert_eq!((&of("4602")["name"], &of("4602")["population"]), (&json!("Kinn"), &json!(17_300)));
    assert_eq!(of("4621")["population"], 17_000);
    assert_eq!(of("4624")["name"], "Bjørnafjorden", "the name keeps its letters");
    let notes = texts(&done, "notes");
    assert!(
        notes[0].contains("Ulvik herad = Ulvik") && notes[0].starts_with("4 navn"),
        "{notes:?}"
    );
    assert!(notes[1].contains("BJØRNAFJORDEN = Bjørnafjorden"), "{notes:?}");
}

#[test]
fn a_row_that_names_two_municipalities_or_a_former_one_is_refused() {
    let place = Place::new();
    let document = place.example();
    let csv = "Kommunenummer;Kommune;Innbyggere\n4619;Ulvik herad;1 100\n1243;Os kommune;20 600\n\
               ;Flora;11 000\n1201;Bergen;1\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "municipalities"]);
    assert_eq!(counts(&done), (0, 0, 4, 0), "{done:#}");
    let said = refusals(&done);
    assert!(said[0].contains("4619, som er «Eidfjord»"), "{said:?}");
    assert!(said[1].contains("er «Bjørnafjorden» nå"), "{said:?}");
    assert!(said[2].contains("«Flora»") && said[2].contains("«Kinn»"), "{said:?}");
    assert!(said[3].contains("«Bergen»"), "{said:?}");
}

#[test]
fn a_link_finds_a_municipality_by_every_name_and_tells_of_a_former_one() {
    let place = Place::new();
    let document = place.example();
    let names = ["Ulvik herad", "VOSS KOMMUNE", "4601 Bergen", "Kinn/Flora", "Os", "Alver (4631)"];
    let rows: String = names.iter().map(|name| format!("P {name};{name}\n")).collect();
    let csv = format!("Prosjekt;Ansvarlig kommune\n{rows}Feil;4601 Voss\nLik;Oygarden\n");
    let done = import(&document, &place.file("a.csv", csv), &["--as", "projects"]);
    assert_eq!((counts(&done).0, counts(&done).2), (8, 2), "{done:#}");
    let (projects, known) = (list(&document, "projects"), list(&document, "municipalities"));
    for (name, number) in names.iter().zip(["4620", "4621", "4601", "4602", "4624", "4631"]) {
        let project = find(&projects, "title", &format!("P {name}"));
        let its = find(&known, "number", number)["id"].clone();
        assert_eq!(project["lead_municipality_id"], its, "{name}");
    }
    let notes = texts(&done, "notes");
    assert_eq!(notes.len(), 1, "{notes:?}");
    assert!(notes[0].contains("«Os» er lest som «Bjørnafjorden»"), "{notes:?}");
    let said = refusals(&done);
    assert!(said.iter().any(|text| text.contains("nærmeste er «Øygarden»")), "{said:?}");
}

#[test]
fn a_municipality_number_is_that_of_one() {
    let place = Place::new();
    let document = place.example();
    let said = on(&document, "add", &["municipalities", "number=4601", "name=Ny", "--lang", "nb"]);
    let said = said.failed(1);
    assert!(said.contains("samme som for «Bergen»"), "{said}");
    let voss = find(&list(&document, "municipalities"), "number", "4621")["id"].clone();
    on(&document, "set", &[voss.as_str().unwrap(), "number=4601"]).failed(1);
    let csv = "Kommunenr;Kommune\n1111;Nyby\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "municipalities"]);
    assert_eq!(counts(&done).0, 1, "another number is another one: {done:#}");
}

#[test]
fn a_refusal_is_told_once() {
    let place = Place::new();
    let document = place.empty_document();
    add(&document, &["projects", "title=Portal"]);
    let csv =
        "Prosjekt;Totalbudsjett;Startdato\nPortal;ikke avklart;snart\nNy;ikke avklart;snart\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "projects"]);
    assert_eq!(counts(&done), (1, 0, 4, 0), "{done:#}");
}

#[test]
fn a_case_gets_the_number_that_a_sheet_says() {
    let place = Place::new();
    let document = place.empty_document();
    add(&document, &["cases", "title=Felles arkiv"]);
    let csv = "Sakstittel;Saksnr\nFelles arkiv;7/24\n";
    let done = import(&document, &place.file("a.csv", csv), &["--as", "cases"]);
    assert_eq!(counts(&done), (0, 2, 0, 0), "{done:#}");
    let case = &list(&document, "cases")[0];
    assert_eq!((&case["case_sequence"], &case["case_year"]), (&json!(7), &json!(2024)));
    let csv = "Sakstittel;Saksnr\nFelles arkiv;sju\nFelles arkiv og noark;7/24\n";
    let done = import(&document, &place.file("b.csv", csv), &["--as", "cases", "--dry-run"]);
    assert!(refusals(&done)[0].contains("«sju» er ikke et saksnummer"), "{done:#}");
    assert_eq!(
        done["similar"].as_array().unwrap().len(),
        1,
        "one of that number is there: {done:#}"
    );
}

#[test]
fn settings_and_what_the_program_keeps_for_itself_are_never_guessed() {
    let place = Place::new();
    let document = place.example();
    let before = list(&document, "settings");
    for csv in [
        "Title;Language\nVeileder i klart språk;English\n",
        "title;listed_kind;column_type\nx;projects;text\n",
    ] {
        let path = place.file("a.csv", csv).to_string_lossy().into_owned();
        on(&document, "import", &[&path]).failed(1);
    }
    assert_eq!(list(&document, "settings"), before);
    let csv = "Prosjekt;Fase\nA;Idé\n";
    let done = import(&document, &place.file("b.csv", csv), &["--dry-run"]);
    assert_eq!(
        (&done["read"][0]["kind"], &done["read"][0]["guessed"]),
        (&json!("projects"), &json!(true))
    );
    assert_eq!(texts(&done, "read")[0], "Radene leses som «Prosjekter og tiltak».");
    let done = import(&document, &place.file("b.csv", csv), &["--dry-run", "--as", "projects"]);
    assert_eq!(done["read"][0]["guessed"], false);
}

/// A key that nothing in the document has is a slip, or comes from another document: it is told, whether the row is
/// new or known by its name.
#[test]
fn a_key_that_nothing_has_is_told() {
    let place = Place::new();
    let document = place.empty_document();
    let rows = "id;Prosjekt\nnotanid;A\n01890000-0000-7000-8000-000000000001;B\n;C\n";
    let file = place.file("a.csv", rows);
    let done = import(&document, &file, &["--as", "projects"]);
    assert_eq!(counts(&done).0, 3, "{done:#}");
    let told = |done: &Json| -> Vec<String> {
        let notes = texts(done, "notes").into_iter().map(str::to_owned);
        notes.filter(|note| note.contains(" id ")).collect()
    };
    assert_eq!(told(&done).len(), 1, "{done:#}");
    assert!(told(&done)[0].starts_with("2 rader har en id") && told(&done)[0].contains("notanid"));
    // The id of the second is that of its record by now.
    let again = import(&document, &file, &["--as", "projects"]);
    assert_eq!((counts(&again).0, told(&again).len()), (0, 1), "{again:#}");
    assert!(told(&again)[0].starts_with("Én rad har en id som ingen her har, og er kjent"));
}
