//! A table is brought in through the window, by what a screen reader finds: read, looked at, its
//! columns placed, carried out as one step, and taken back. A list goes out.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use egui::accesskit::Role;
use egui_kittest::kittest::NodeT as _;
use samstyr::app::actions::EditAction;
use samstyr::app::route::Route;
use samstyr::app::sheets::{SheetAction, SheetFormat, SheetWanted, ShownList};
use samstyr::model::about::Area;
use samstyr::model::column::ColumnKey;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::text::Lang;

use super::support::{Seat, View};

fn seat(lang: Lang) -> Seat {
    let mut seat = Seat::with_example(View { lang, ..View::default() });
    // The test is another program than the one that reads foreign files.
    seat.harness.state_mut().app.program = Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
    seat
}

fn bring(seat: &mut Seat, name: &str, content: &str) {
    let path = seat.place.file(name, content);
    seat.act(SheetAction::Read(path));
    seat.until("the file is read", |app| {
        app.importing.as_ref().is_none_or(|one| one.prospect.is_some() || one.failed.is_some())
    });
    seat.rest();
}

fn planned_again(seat: &mut Seat) {
    seat.jobs_done();
    seat.rest();
}

const TABLE: &str = "Hva;Navn;Merknad\r\nx;DigiBarnevern;Fra Excel\r\ny;Nytt tiltak;\r\nz;;tom\r\n";

#[test]
fn a_table_is_looked_at_placed_and_brought_in_as_one_step() {
    let mut seat = seat(Lang::Nb);
    seat.go(Route::to(Area::Projects));
    let before = seat.portfolio().projects.len();
    bring(&mut seat, "tiltak.csv", TABLE);
    assert!(seat.says("Hent inn tiltak.csv"));
    assert!(seat.says("Kolonne A «Hva» tas ikke inn"));
    seat.click(Role::ComboBox, "Kolonnen Hva går til");
    seat.rest();
    seat.click(Role::Button, "Prosjektnummer");
    planned_again(&mut seat);
    assert!(!seat.says("tas ikke inn"), "everything goes somewhere");
    assert!(seat.says("DigiBarnevern"));
    seat.click(Role::Button, "1 avvist");
    seat.rest();
    assert!(seat.says("må fylles ut"));
    seat.click(Role::Button, "Hent inn 2 rader");
    seat.until("it is done", |app| app.importing.is_none());
    seat.rest();
    let portfolio = seat.portfolio();
    assert_eq!(portfolio.projects.len(), before + 1);
    let known = portfolio.projects.iter().find(|project| project.title == "DigiBarnevern").unwrap();
    assert_eq!((known.note.as_str(), known.project_number.as_str()), ("Fra Excel", "x"));
    assert_eq!(portfolio.import_mappings.len(), 1, "where the columns went is remembered");
    assert!(seat.says("Angre tar alt tilbake"));

    seat.act(EditAction::Undo);
    seat.until("it is taken back", |app| {
        app.portfolio().is_some_and(|portfolio| portfolio.projects.len() == before)
    });
    assert_eq!(seat.portfolio().import_mappings.len(), 0);
}

#[test]
fn what_is_carried_out_was_worked_out_from_all_that_was_said() {
    let mut seat = seat(Lang::Nb);
    let before = seat.portfolio().projects.len();
    bring(&mut seat, "tiltak.csv", "Navn;Merknad\r\nNytt tiltak;Fra Excel\r\n");
    // The answer to the newest question is not here when it is confirmed.
    seat.act(SheetAction::SetColumn { heading: "Merknad".to_owned(), target: None });
    seat.act(SheetAction::Confirm);
    assert!(seat.app().importing.as_ref().is_some_and(|one| one.applying.is_none()));
    planned_again(&mut seat);
    assert_eq!(seat.portfolio().projects.len(), before);
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    let portfolio = seat.portfolio();
    let new = portfolio.projects.iter().find(|one| one.title == "Nytt tiltak").unwrap();
    assert_eq!(new.note, "", "that column was left out");
}

/// Chooses in a menu.
fn choose(seat: &mut Seat, menu: &str, word: &str) {
    seat.press(Role::ComboBox, menu);
    seat.press(Role::Button, word);
    planned_again(seat);
}

#[test]
fn the_row_of_the_headings_and_the_key_are_chosen_and_remembered() {
    let mut seat = seat(Lang::Nb);
    let table = "Navn;Prosjektnummer\r\nGammel liste;\r\nNavn;Prosjektnummer;Merknad\r\n";
    bring(&mut seat, "gammel.csv", &format!("{table}DigiBarnevern;DB-1;Fra Excel\r\n"));
    // The first row that fits is taken, until somebody knows better.
    choose(&mut seat, "Overskriftene står i", "rad 3: Navn · Prosjektnummer · Merknad");
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    let kept = seat.portfolio().import_mappings.iter().next().unwrap().clone();
    assert!(kept.definition.contains("\"header_row\":3"), "{}", kept.definition);

    // Another name for what the number says is the same project.
    let table = "Navn;Prosjektnummer;Eier\r\nDigiBarnevern i Vest;DB-1;\r\n";
    bring(&mut seat, "ny.csv", table);
    assert!(seat.says("1 ny"), "by its name it is another one");
    choose(&mut seat, "Kjennes igjen på", "Prosjektnummer");
    assert!(seat.says("1 endret"), "by its number it is known");
    assert_eq!(
        seat.find(Role::ComboBox, "Kjennes igjen på").accesskit_node().value().as_deref(),
        Some("Prosjektnummer")
    );
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    let names = |seat: &Seat| -> Vec<String> {
        let portfolio = seat.portfolio();
        let known = portfolio.projects.iter().filter(|one| one.project_number == "DB-1");
        known.map(|one| one.title.clone()).collect()
    };
    assert_eq!(names(&seat), ["DigiBarnevern i Vest"]);

    // The next file like it is read in the same way, without a word.
    bring(&mut seat, "neste.csv", "Navn;Prosjektnummer;Eier\r\nDigiBarnevern i Nord;DB-1;\r\n");
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    assert_eq!(names(&seat), ["DigiBarnevern i Nord"]);
    // And by the name again, for who says so.
    bring(&mut seat, "siste.csv", "Navn;Prosjektnummer;Eier\r\nEt annet;DB-1;\r\n");
    choose(&mut seat, "Kjennes igjen på", "Navnet");
    assert!(seat.says("1 ny"));
}

#[test]
fn the_first_year_of_a_benefit_workbook_is_chosen_and_remembered() {
    let mut seat = seat(Lang::Nn);
    let file = crate::sheets::benefits::digdir(seat.path("gevinstar.xlsx"));
    let read = |seat: &mut Seat| {
        seat.act(SheetAction::Read(file.clone()));
        seat.until("it is worked out", |app| {
            app.importing.as_ref().is_none_or(|one| one.prospect.is_some())
        });
    };
    let name = seat.texts().get("bring-first-year");
    read(&mut seat);
    let shown = |seat: &Seat| seat.find(Role::ComboBox, &name).accesskit_node().value();
    assert_eq!(shown(&seat).as_deref(), Some("2024"), "without a word it is this year");
    choose(&mut seat, &name, "2021");
    seat.click(Role::Button, &seat.texts().count("bring-confirm", 7, &[]));
    seat.until("it is done", |app| app.importing.is_none());
    // The year of the fourth column.
    assert!(seat.portfolio().benefit_years.iter().any(|row| row.year == Some(2024)));
    read(&mut seat);
    assert_eq!(shown(&seat).as_deref(), Some("2021"));
}

#[test]
fn a_file_that_cannot_be_read_is_a_sentence_and_can_be_left() {
    for lang in [Lang::Nb, Lang::Nn, Lang::En] {
        let mut seat = seat(lang);
        bring(&mut seat, "skadet.xlsx", "PK\u{3}\u{4} og ikke mer");
        assert!(seat.app().importing.as_ref().is_some_and(|one| one.failed.is_some()));
        let cancel = seat.texts().get("cancel");
        seat.click(Role::Button, &cancel);
        seat.rest();
        assert!(seat.app().importing.is_none());
    }
}

#[test]
fn everything_goes_out_and_comes_back_unchanged() {
    let mut seat = seat(Lang::Nn);
    let wanted = SheetWanted { list: None, format: SheetFormat::Xlsx, lang: Lang::Nn };
    let out = seat.path("alt.xlsx");
    seat.act(SheetAction::Export(wanted, out.clone()));
    seat.jobs_done();
    assert!(fs::metadata(&out).unwrap().len() > 10_000);
    seat.act(SheetAction::Read(out));
    seat.until("it is compared", |app| {
        app.importing.as_ref().is_some_and(|one| one.prospect.is_some())
    });
    seat.rest();
    let importing = seat.app().importing.as_ref().unwrap();
    let outcome = importing.prospect.as_ref().unwrap().outcome.as_ref().unwrap();
    assert_eq!((outcome.rows_taken(), outcome.refused.len()), (0, 0), "{:?}", outcome.refused);
    assert!(outcome.unchanged > 500);
}

#[test]
fn the_list_as_shown_goes_out_from_its_bar() {
    let mut seat = seat(Lang::Nb);
    seat.go(Route::to(Area::Projects));
    seat.press_one(Role::Button, "Inn og ut", 0);
    seat.rest();
    let words = ["Alt i porteføljen, til Excel …", "Hent inn fra Excel eller CSV …"];
    assert!(words.iter().all(|word| seat.says(word)));
    // What is chosen in the dialogue of the system comes back as this.
    let portfolio = seat.portfolio();
    let ids: Vec<RecordId> = portfolio.projects.iter().map(|project| project.id.raw()).collect();
    let columns = vec![ColumnKey::Field(0)];
    let list = ShownList { kind: Kind::Project, ids: Arc::new(ids), columns };
    let wanted = SheetWanted { list: Some(list), format: SheetFormat::Csv, lang: Lang::Nb };
    let out = seat.path("liste.csv");
    seat.act(SheetAction::Export(wanted, out.clone()));
    seat.jobs_done();
    let text = fs::read_to_string(out).unwrap();
    assert!(text.starts_with("\u{feff}Navn;id\r\n"), "{text}");
    assert!(seat.says("liste.csv"), "where it was written is said");
}

#[test]
fn the_words_above_the_columns_stay_in_sight_while_the_columns_scroll() {
    let mut seat = seat(Lang::Nb);
    seat.go(Route::to(Area::Projects));
    let heads: Vec<String> = (1..=40).map(|number| format!("Felt {number}")).collect();
    let cells = ["x"; 40].join(";");
    let content = format!("Navn;Merknad;{}\r\nNytt tiltak;;{cells}\r\n", heads.join(";"));
    bring(&mut seat, "bredt.csv", &content);
    let says = |node: &egui_kittest::Node<'_>, word: &str| {
        let node = node.accesskit_node();
        [node.label(), node.value()].iter().flatten().any(|text| text == word)
    };
    let head = |seat: &Seat| {
        let all = seat.harness.root().children_recursive();
        let head = all.filter(|node| says(node, "Eksempler"));
        head.map(|node| node.rect()).next().expect("the head of the samples")
    };
    let of = |number: usize| format!("Kolonnen Felt {number} går til");
    let (head_before, first) = (head(&seat), seat.find(Role::ComboBox, &of(1)).rect());
    seat.find(Role::ComboBox, &of(40)).focus();
    seat.rest();
    let last = seat.find(Role::ComboBox, &of(40)).rect();
    assert!(seat.find(Role::ComboBox, &of(1)).rect().top() < first.top() - 100.0, "it scrolled");
    assert_eq!(head(&seat), head_before);
    assert!(last.top() > head_before.bottom() && last.bottom() < 768.0, "{last:?}");
}

/// The page, for the eye: `cargo test looks -- --ignored` puts it where SAMSTYR_PICTURES says.
/// What makes all choices of the page show: an amount in thousands, a name in capitals, a sum, a row that
/// comes in in part.
const ABOVE: &str = "Alle tall i hele 1000 kr;;\r\nHva;Navn;Totalbudsjett\r\nu;DIGIBARNEVERN;1 250\r\n\
    v;Sum;1 250\r\nx;Delvis;uklart\r\n";

#[test]
#[ignore = "writes pictures to look at"]
fn looks() {
    let Ok(folder) = std::env::var("SAMSTYR_PICTURES") else { return };
    for (lang, size, scale) in [
        (Lang::Nb, [1366, 768], 1.0),
        (Lang::Nn, [1366, 768], 1.0),
        (Lang::En, [1920, 1080], 1.0),
        (Lang::Nn, [1920, 1080], 2.0),
        (Lang::Nn, [1366, 768], 2.0),
    ] {
        for dark in [false, true] {
            let mut seat = Seat::with_example(View { lang, size, scale });
            seat.harness.state_mut().app.program =
                Some(PathBuf::from(env!("CARGO_BIN_EXE_samstyr")));
            seat.harness.ctx.set_theme(if dark { egui::Theme::Dark } else { egui::Theme::Light });
            bring(&mut seat, "tiltak-fra-kommunene.csv", &format!("{ABOVE}{TABLE}"));
            let name = format!("import-{}-{}-{scale}-{dark}.png", lang.code(), size[0]);
            seat.picture().save(PathBuf::from(&folder).join(name)).unwrap();
        }
    }
}

#[test]
fn what_is_only_similar_is_new_until_somebody_says_that_it_is_the_same() {
    let mut seat = seat(Lang::Nb);
    bring(&mut seat, "a.csv", "Prosjekt;Merknad\r\nDígiBarnevern;Fra Excel\r\nNytt;x\r\n");
    assert!(seat.says("Radene leses som «Prosjekter og tiltak»."));
    seat.press(Role::Button, "1 ligner en som er der");
    assert!(seat.says("«DígiBarnevern» legges til som ny. Navnet ligner «DigiBarnevern»"));
    seat.press(Role::Button, "Er «DigiBarnevern»");
    planned_again(&mut seat);
    assert!(seat.says("2 endrede celler") && seat.says("1 ny"), "the name and the note");
}

#[test]
fn rows_that_are_no_records_are_taken_in_by_a_tick() {
    let mut seat = seat(Lang::Nb);
    let table = "Prosjekt;Totalbudsjett\r\nNytt;100\r\nAnnet;200\r\nSum;300\r\n";
    bring(&mut seat, "a.csv", table);
    assert!(seat.says("Rad 4 «Sum» tas ikke inn") && seat.says("2 nye"));
    let tick = "Ta også med summer, mellomtitler, merknader og det som er skjult";
    seat.press(Role::CheckBox, tick);
    planned_again(&mut seat);
    assert!(seat.says("3 nye") && !seat.says("tas ikke inn"));
    seat.press(Role::CheckBox, tick);
    planned_again(&mut seat);
    assert!(seat.says("2 nye"));
}

#[test]
fn what_amounts_are_in_is_told_and_chosen_otherwise() {
    let mut seat = seat(Lang::Nb);
    let table = "Alle tall i hele 1000 kr;\r\nNavn;Totalbudsjett\r\nNytt tiltak;1 250\r\n";
    bring(&mut seat, "tiltak.csv", table);
    assert!(seat.says("Ett beløp er lest som hele tusen kroner"));
    assert!(seat.says("1 250 000 kr"));
    choose(&mut seat, "Beløpene er i", "Kroner");
    assert!(seat.says("lest som kroner, slik du har valgt") && !seat.says("1 250 000 kr"));
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    let portfolio = seat.portfolio();
    let new = portfolio.projects.iter().find(|one| one.title == "Nytt tiltak").unwrap();
    assert_eq!(new.budget.map(|budget| budget.0), Some(125_000));
}

/// What stands beside an amount in its row is chosen otherwise as well.
#[test]
fn what_amounts_are_in_can_be_chosen_where_it_is_said_beside_them_alone() {
    let mut seat = seat(Lang::Nb);
    let table = "Navn;Totalbudsjett;Enhet\r\nNytt tiltak;1 250;tkr\r\n";
    bring(&mut seat, "tiltak.csv", table);
    assert!(!seat.says("1 250 000 kr"), "it is asked about");
    choose(&mut seat, "Beløpene er i", "Tusen kroner");
    assert!(seat.says("1 250 000 kr"));
}

#[test]
fn the_capitals_of_a_name_are_corrected_by_a_tick() {
    let mut seat = seat(Lang::Nb);
    bring(&mut seat, "tiltak.csv", "Navn;Merknad\r\nDIGIBARNEVERN;Fra Excel\r\n");
    assert!(seat.says("DIGIBARNEVERN = DigiBarnevern"));
    seat.click(Role::CheckBox, "Rett også store og små bokstaver i navnene");
    planned_again(&mut seat);
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    assert!(seat.portfolio().projects.iter().any(|project| project.title == "DIGIBARNEVERN"));
}

#[test]
fn sheets_with_the_same_headings_are_arranged_together() {
    let mut seat = seat(Lang::Nb);
    let path = seat.place.path("aar.xlsx");
    let mut writer = rust_xlsxwriter::Workbook::new();
    for year in ["2022", "2023"] {
        let sheet = writer.add_worksheet().set_name(year).unwrap();
        for (row, cells) in (0..).zip([["Prosjekt", "Hva"], [&format!("P {year}"), "x"]]) {
            for (column, text) in (0..).zip(cells) {
                sheet.write_string(row, column, text).unwrap();
            }
        }
    }
    writer.save(&path).unwrap();
    seat.act(SheetAction::Read(path));
    seat.until("the file is read", |app| {
        app.importing.as_ref().is_some_and(|one| one.prospect.is_some())
    });
    seat.rest();
    choose(&mut seat, "Radene er", "Prosjekter og tiltak");
    assert!(seat.says("2 nye") && seat.says("Alle arkene"));
    choose(&mut seat, "Kolonnen Hva går til", "Merknad");
    assert!(seat.says("2 nye") && !seat.says("tas ikke inn"), "in both sheets");
}

/// However one came there, the keyboard is at what the page is for.
#[test]
fn the_keyboard_is_at_the_button_that_brings_a_table_in() {
    for by in 0..3 {
        let mut seat = seat(Lang::Nb);
        seat.go(Route::to(Area::Projects));
        match by {
            0 => {}
            1 => seat.ctrl(egui::Key::F),
            _ => {
                seat.ctrl(egui::Key::K);
                seat.key(egui::Key::Escape);
            }
        }
        bring(&mut seat, "tiltak.csv", TABLE);
        assert_eq!(
            seat.focused(),
            Some((Role::Button, "Hent inn 2 rader".to_owned())),
            "{by}: {}",
            seat.list(Role::Button)
        );
    }
}

/// Of rows that come in in part it is asked before any of them does.
#[test]
fn whether_rows_come_in_in_part_is_asked() {
    let mut seat = seat(Lang::Nb);
    bring(&mut seat, "tiltak.csv", "Navn;Totalbudsjett\r\nHelt;1 250\r\nDelvis;uklart\r\n");
    assert!(seat.says("Én ny rad har noe som ikke kan tas inn."));
    assert!(seat.app().importing.as_ref().unwrap().ready().is_none(), "it is asked first");
    seat.click(Role::RadioButton, "Utelat radene");
    planned_again(&mut seat);
    assert!(seat.says("1 ny") && seat.says("Én ny rad har noe som ikke kan tas inn."));
    seat.click(Role::RadioButton, "Ta inn resten");
    planned_again(&mut seat);
    assert!(seat.says("2 nye"));
    seat.click(Role::RadioButton, "Utelat radene");
    planned_again(&mut seat);
    seat.click(Role::Button, "Hent inn én rad");
    seat.until("it is done", |app| app.importing.is_none());
    let portfolio = seat.portfolio();
    let has = |title: &str| portfolio.projects.iter().any(|one| one.title == title);
    assert_eq!((has("Helt"), has("Delvis")), (true, false));
}

/// What is remembered of one preview is never shown of another that has come to lie where it lay.
#[test]
fn each_file_is_shown_with_its_own_rows() {
    let mut seat = seat(Lang::Nb);
    seat.go(Route::to(Area::Projects));
    let cancel = seat.texts().get("cancel");
    let title = seat.texts().field(Kind::Project, "title");
    for round in 0..40 {
        let name = format!("Tiltak nummer {round}");
        let more = "Et navn til;\r\n".repeat(round % 3);
        bring(&mut seat, "tiltak.csv", &format!("Navn;Merknad\r\n{name};x\r\n{more}"));
        // The line of what would come of it, and not what of the file is shown to know its columns by.
        assert!(seat.says(&format!("{title}: {name}")), "{name}: {}", seat.list(Role::Label));
        seat.click(Role::Button, &cancel);
        seat.rest();
        assert!(seat.app().importing.is_none());
    }
}
