//! Rounds by e-mail: what goes out, what comes back, who is silent.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::path::{Path, PathBuf};

use mail_parser::{MessageParser, MimeHeaders as _};
use serde_json::Value as Json;

use crate::support::{Place, contents, example_id, find, list, on};
use samstyr::app::rounds::{Outgoing, write_round};
use samstyr::store::{Access, Document};

/// A document with a round of a type, its respondents proposed and their sheets written.
struct Round {
    place: Place,
    file: PathBuf,
    id: String,
}

const TITLE: &str = "Innføring 2024; høst";

impl Round {
    fn of(round_type: &str, more: &[&str]) -> Self {
        let place = Place::new();
        let file = place.example();
        let round_type = format!("round_type={round_type}");
        let title = format!("title={TITLE}");
        let mut fields = vec!["rounds", &title, &round_type, "deadline=2024-05-24"];
        fields.extend(["sender=Kåre Ås <kare@vdf.no>"]);
        fields.extend(more);
        let id = on(&file, "add", &fields).done().trim().to_owned();
        for folder in ["out", "in"] {
            fs::create_dir(place.path(folder)).unwrap();
        }
        Self { place, file, id }
    }

    fn call(&self, rest: &[&str]) -> crate::support::Run {
        let mut all = vec![self.id.as_str()];
        all.extend(rest);
        on(&self.file, "round", &all)
    }

    fn written(self) -> Self {
        self.call(&["propose"]).done();
        self.write(&[]).done();
        self
    }

    fn write(&self, more: &[&str]) -> crate::support::Run {
        let out = self.place.path("out").display().to_string();
        let mut all = vec!["write", "--out", &out, "--by", "Kåre Ås"];
        all.extend(more);
        self.call(&all)
    }

    fn sent(&self, who: &str, ending: &str) -> PathBuf {
        self.place.path("out").join(format!("{TITLE} - {who}.{ending}"))
    }

    fn reply(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.place.path("in").join(name), bytes).unwrap();
    }

    /// The sheet of somebody with cells filled in.
    fn filled(&self, who: &str, cells: &[(&str, &str)]) -> Vec<u8> {
        fill(&fs::read(self.sent(who, "xlsx")).unwrap(), cells)
    }

    #[track_caller]
    fn read(&self, more: &[&str]) -> Json {
        let folder = self.place.path("in").display().to_string();
        let mut all = vec!["read", &folder, "--json"];
        all.extend(more);
        self.call(&all).json()
    }

    fn contents(&self) -> Vec<String> {
        contents(Document::open(&self.file, Access::Read).unwrap().portfolio())
    }
}

/// Fills cells of the first sheet in, as text or as a number, as a spreadsheet program would.
pub fn fill(workbook: &[u8], cells: &[(&str, &str)]) -> Vec<u8> {
    edit(workbook, |name, text| {
        if name != "xl/worksheets/sheet1.xml" {
            return Some(text);
        }
        let mut text = text;
        for (cell, content) in cells {
            let start = text.find(&format!("<c r=\"{cell}\"")).unwrap_or_else(|| panic!("{cell}"));
            let head_end = start + text[start..].find('>').unwrap();
            let closed = text[..head_end].ends_with('/');
            let end =
                if closed { head_end + 1 } else { start + text[start..].find("</c>").unwrap() + 4 };
            let head = &text[start..head_end];
            let style = head.split("s=\"").nth(1).and_then(|s| s.split('"').next()).unwrap_or("0");
            let new = match content.parse::<f64>() {
                Ok(number) => format!("<c r=\"{cell}\" s=\"{style}\"><v>{number}</v></c>"),
                Err(_) => format!(
                    "<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t>{content}</t></is></c>"
                ),
            };
            text.replace_range(start..end, &new);
        }
        Some(text)
    })
}

/// The parts of a workbook, each as `change` makes it; nothing takes it out.
fn edit(workbook: &[u8], change: impl Fn(&str, String) -> Option<String>) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(workbook)).unwrap();
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let name = part.name().to_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        if let Some(text) = change(&name, text) {
            to.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            to.write_all(text.as_bytes()).unwrap();
        }
    }
    to.finish().unwrap().into_inner()
}

/// A mail that answers, with attachments.
fn mail(date: i64, attachments: &[(&str, &[u8])]) -> Vec<u8> {
    let mut message = mail_builder::MessageBuilder::new()
        .from(("Øystein Æsøy", "oystein@alver.kommune.no"))
        .to(("Kåre Ås", "kare@vdf.no"))
        .subject("SV: Innføring")
        .date(date)
        .text_body("Her er svaret.");
    for (name, bytes) in attachments {
        message = message.attachment("application/octet-stream", *name, *bytes);
    }
    message.write_to_vec().unwrap()
}

/// The row of the sheet that is about something, by the name in its first column.
fn row_of(workbook: &Path, name: &str) -> u32 {
    sheet_row(workbook, name).unwrap_or_else(|| panic!("no {name}"))
}

/// The same, where there is one.
fn sheet_row(workbook: &Path, name: &str) -> Option<u32> {
    use calamine::{Data, Reader as _};
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(workbook).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let found = sheet.rows().position(|row| row.first() == Some(&Data::String(name.to_owned())));
    found.map(|row| u32::try_from(row).unwrap() + 1)
}

fn answer<'a>(read: &'a Json, name: &str) -> &'a Json {
    find(read["answers"].as_array().unwrap(), "name", name)
}

#[test]
fn a_round_goes_out_and_its_replies_come_in_as_one_step() {
    let round = Round::of("rollout", &[]).written();
    let row = row_of(&round.sent("Alver", "xlsx"), "SvarUt");
    let (state, planned) = (format!("C{row}"), format!("D{row}"));
    let alver = round.filled("Alver", &[(&state, "I bruk"), (&planned, "hausten 2024")]);
    round.reply(
        "svar.eml",
        mail(1_714_200_000, &[("bilete.png", b"x"), ("nytt namn.xlsx", &alver)]),
    );
    let row = row_of(&round.sent("Askøy", "xlsx"), "Digisos");
    let askoy = round.filled("Askøy", &[(&format!("C{row}"), "I bruk"), ("B5", "Ola; fra Askøy")]);
    round.reply("Kopi av ark (1).xlsx", &askoy);

    let before = round.contents();
    let planned_read = round.read(&["--dry-run"]);
    assert_eq!(round.contents(), before, "a dry run changes nothing");
    let read = round.read(&[]);
    assert_eq!(read["answers"].as_array().unwrap().len(), 2);
    assert_eq!(planned_read["unanswered"], read["unanswered"]);
    assert_eq!(read["unanswered"].as_array().unwrap().len(), 11);
    let added = &answer(&read, "Alver")["added"][0];
    assert_eq!(added["fields"]["state"], "in_use");
    assert_eq!(added["fields"]["planned_date"], "2024-23", "autumn, as typed in nynorsk");
    let changed = &answer(&read, "Askøy")["changed"][0];
    assert_eq!(changed["id"], example_id("rollouts", "askoy-digisos").to_string());
    assert_eq!((&changed["old"], &changed["new"]), (&"agreement_signed".into(), &"in_use".into()));
    assert_eq!(answer(&read, "Askøy")["by"], "Ola; fra Askøy");
    let rollouts = list(&round.file, "rollouts");
    let askoy = find(&rollouts, "id", changed["id"].as_str().unwrap());
    assert_eq!(askoy["state"], "in_use");
    assert_eq!(askoy["planned_date"], "2024-10", "what was not touched stands");
    let status = round.call(&["status", "--json"]).json();
    assert_eq!(find(status.as_array().unwrap(), "title", "Alver")["progress"], "answered");
    assert_eq!(find(status.as_array().unwrap(), "title", "Voss")["progress"], "asked");

    on(&round.file, "undo", &[]).done();
    assert_eq!(round.contents(), before, "one step takes all of it back");
    on(&round.file, "check", &[]).done();
}

/// How many of the lines that were printed are files.
fn files_of(told: &str) -> usize {
    told.lines().filter(|line| Path::new(line).is_file()).count()
}

#[test]
fn drafts_are_mails_with_the_sheet_in_them() {
    let round = Round::of("rollout", &["message=Takk for sist!"]);
    round.call(&["propose"]).done();
    let status = round.call(&["status", "--json"]).json();
    let alver = find(status.as_array().unwrap(), "title", "Alver")["id"].as_str().unwrap();
    let name = "title=Åse Ærfugl; \"IT\" <Alver>";
    on(&round.file, "set", &[alver, name, "email=aase@alver.no; it@alver.no"]).done();
    let names = round.write(&[]).done();
    assert_eq!(files_of(&names), 26);

    let bytes = fs::read(round.sent("Alver", "eml")).unwrap();
    let mail = MessageParser::default().parse(&bytes).unwrap();
    assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"));
    let from = mail.from().unwrap().first().unwrap();
    assert_eq!((from.name(), from.address()), (Some("Kåre Ås"), Some("kare@vdf.no")));
    let to: Vec<_> = mail.to().unwrap().iter().map(|to| (to.name(), to.address())).collect();
    let name = Some("Åse Ærfugl; \"IT\" <Alver>");
    assert_eq!(to, [(name, Some("aase@alver.no")), (name, Some("it@alver.no"))]);
    assert_eq!(mail.subject(), Some("Innføring 2024; høst – svar innan 24. mai 2024"), "nynorsk");
    let body = mail.body_text(0).unwrap();
    for words in ["Takk for sist!", "Svarfrist: 24. mai 2024.", "dei gule cellene", "Kåre Ås"] {
        assert!(body.contains(words), "{words} in {body}");
    }
    let attachment = mail.attachment(0).unwrap();
    assert_eq!(attachment.attachment_name(), Some("Innføring 2024; høst - Alver.xlsx"));
    assert_eq!(attachment.contents(), fs::read(round.sent("Alver", "xlsx")).unwrap());
    let bergen = fs::read(round.sent("Bergen", "eml")).unwrap();
    let bergen = MessageParser::default().parse(&bergen).unwrap();
    assert!(bergen.to().is_none(), "no address is known");
    assert!(bergen.body_text(0).unwrap().contains("de gule cellene"), "bokmål");
}

#[test]
fn nothing_is_replaced_and_only_the_silent_are_reminded() {
    let round = Round::of("rollout", &[]).written();
    let first = fs::read(round.sent("Voss", "eml")).unwrap();
    let row = row_of(&round.sent("Alver", "xlsx"), "SvarUt");
    round.reply("a.xlsx", round.filled("Alver", &[(&format!("C{row}"), "I bruk")]));
    round.read(&[]);
    let reminders = round.write(&["--reminder"]).done();
    assert_eq!(files_of(&reminders), 24, "all but Alver");
    assert!(!reminders.contains("Alver"));
    assert_eq!(fs::read(round.sent("Voss", "eml")).unwrap(), first);
    let reminder = round.place.path("out").join(format!("{TITLE} - Voss (2).eml"));
    let reminder = fs::read(reminder).unwrap();
    let reminder = MessageParser::default().parse(&reminder).unwrap();
    assert!(reminder.subject().unwrap().starts_with("Påminning: "));
    let status = round.call(&["status", "--json"]).json();
    assert_eq!(find(status.as_array().unwrap(), "title", "Voss")["progress"], "reminded");
    let history = on(&round.file, "history", &["--json"]).json();
    assert_eq!(history[0]["changes"].as_array().unwrap().len(), 12, "one step marks them");
}

#[test]
fn what_cannot_be_taken_in_is_refused_with_both_values_and_a_reason() {
    let round = Round::of("rollout", &[]).written();
    let row = row_of(&round.sent("Askøy", "xlsx"), "Digisos");
    let cell = |column: &str| format!("{column}{row}");
    let cells = [
        (cell("C"), "I bruk"),
        (cell("D"), "når vi rekker det"),
        (cell("F"), "Vi venter på leverandøren"),
    ];
    let cells: Vec<(&str, &str)> = cells.iter().map(|(a, b)| (a.as_str(), *b)).collect();
    round.reply("a.xlsx", round.filled("Askøy", &cells));
    let digisos = example_id("rollouts", "askoy-digisos").to_string();
    on(&round.file, "set", &[&digisos, "state=pilot"]).done();
    let read = round.read(&[]);
    let answer = answer(&read, "Askøy");
    let refused: Vec<(&str, &str)> = answer["refused"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["field"].as_str().unwrap(), one["text"].as_str().unwrap()))
        .collect();
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert_eq!((refused[0].0, refused[1].0), ("state", "planned_date"));
    assert!(refused[0].1.contains("Pilot") && refused[0].1.contains("I bruk"), "{refused:?}");
    assert!(refused[1].1.contains("når vi rekker det"), "{refused:?}");
    assert_eq!(answer["changed"][0]["field"], "reason");
    assert_eq!(find(&list(&round.file, "rollouts"), "id", &digisos)["state"], "pilot");
}

/// The only row that is left says nothing that can be taken in: that is told, and no answer.
#[test]
fn a_reply_from_which_nothing_is_taken_is_no_answer() {
    let round = Round::of("rollout", &[]).written();
    let sent = round.sent("Askøy", "xlsx");
    let kept = row_of(&sent, "Digisos");
    let solutions = list(&round.file, "solutions");
    let names = solutions.iter().filter_map(|solution| solution["title"].as_str());
    let rows: Vec<u32> =
        names.filter_map(|name| sheet_row(&sent, name)).filter(|row| *row != kept).collect();
    assert!(rows.len() > 5, "{rows:?}");
    let filled = round.filled("Askøy", &[(&format!("D{kept}"), "når vi rekker det")]);
    let emptied = edit(&filled, |name, mut text| {
        for row in rows.iter().filter(|_| name == "xl/worksheets/sheet1.xml") {
            let start = text.find(&format!("<row r=\"{row}\"")).unwrap();
            let end = start + text[start..].find("</row>").unwrap() + "</row>".len();
            text.replace_range(start..end, "");
        }
        Some(text)
    });
    round.reply("a.xlsx", emptied);
    let read = round.read(&[]);
    let refused = answer(&read, "Askøy")["refused"].as_array().unwrap();
    assert_eq!(refused.len(), rows.len() + 1, "{read}");
    let silent = read["unanswered"].as_array().unwrap();
    assert!(silent.iter().any(|one| one["name"] == "Askøy"), "{read}");
    let status = round.call(&["status", "--json"]).json();
    assert_ne!(find(status.as_array().unwrap(), "title", "Askøy")["progress"], "answered");
}

#[test]
fn a_file_that_is_no_reply_costs_a_sentence() {
    let round = Round::of("rollout", &[]).written();
    let alver = fs::read(round.sent("Alver", "xlsx")).unwrap();
    round.reply("sendt.xlsx", &alver);
    round.reply("utkast.eml", fs::read(round.sent("Alver", "eml")).unwrap());
    round.reply("svar.csv", "Løsning;Status\nSvarUt;I bruk\n");
    round.reply("svar.msg", b"\xd0\xcf\x11\xe0");
    round.reply("søppel.xlsx", b"PK\x03\x04 ikke en arbeidsbok");
    round.reply("kort.xlsx", &alver[..alver.len() / 2]);
    round.reply("tom.eml", mail(0, &[]));
    round.reply("halv.eml", mail(0, &[("svar.xlsx", &alver[..alver.len() / 2])]));
    round.reply("bilde.png", b"x");
    let hidden = "xl/worksheets/sheet2.xml";
    round.reply(
        "kopi.xlsx",
        edit(&alver, |name, text| {
            Some(if name == hidden {
                "<worksheet><sheetData/></worksheet>".to_owned()
            } else {
                text
            })
        }),
    );
    let other = Round::of("rollout", &[]).written();
    let row = row_of(&other.sent("Alver", "xlsx"), "SvarUt");
    round.reply("annen.xlsx", other.filled("Alver", &[(&format!("C{row}"), "I bruk")]));
    let before = round.contents();
    let read = round.read(&[]);
    assert_eq!(read["answers"].as_array().unwrap().len(), 0);
    let passed = read["passed"].as_array().unwrap();
    assert_eq!(passed.len(), 11, "{passed:?}");
    for (file, words) in [
        ("sendt.xlsx", "Det regnes ikke som svar"),
        ("utkast.eml", "utkastet som Samstyr laget"),
        ("svar.csv", "lagret som CSV"),
        ("svar.msg", ".msg"),
        ("tom.eml", "ingen arbeidsbok"),
        ("halv.eml › svar.xlsx", "svar.xlsx er skadet"),
        ("kopi.xlsx", "skjulte arket"),
        ("annen.xlsx", "ikke finnes i denne porteføljen"),
    ] {
        let text = find(passed, "file", file)["text"].as_str().unwrap();
        assert!(text.contains(words), "{file}: {text}");
        let is_called_otherwise = text.contains(&*std::env::temp_dir().to_string_lossy());
        assert!(!is_called_otherwise, "a file that is gone by now: {text}");
    }
    assert_eq!(round.contents(), before);
    assert_eq!(read["unanswered"].as_array().unwrap().len(), 13);
}

#[test]
fn of_two_replies_the_newer_counts_and_a_second_one_corrects_the_first() {
    let round = Round::of("rollout", &[]).written();
    let row = row_of(&round.sent("Alver", "xlsx"), "SvarUt");
    let cell = format!("C{row}");
    let state = |state: &str| round.filled("Alver", &[(&cell, state)]);
    round.reply("a.eml", mail(1_714_300_000, &[("a.xlsx", &state("I bruk"))]));
    round.reply("b.eml", mail(1_714_200_000, &[("a.xlsx", &state("Pilot"))]));
    let read = round.read(&[]);
    assert_eq!(answer(&read, "Alver")["added"][0]["fields"]["state"], "in_use");
    assert_eq!(read["notes"].as_array().unwrap().len(), 1);
    fs::remove_dir_all(round.place.path("in")).unwrap();
    fs::create_dir(round.place.path("in")).unwrap();
    round.reply("c.xlsx", state("Vedtatt"));
    let read = round.read(&[]);
    let changed = &answer(&read, "Alver")["changed"][0];
    assert_eq!((&changed["old"], &changed["new"]), (&"in_use".into(), &"decided".into()));
}

#[test]
fn a_second_reply_writes_over_its_own_and_not_over_what_somebody_has_corrected() {
    let round = Round::of("rollout", &[]).written();
    let row = row_of(&round.sent("Alver", "xlsx"), "SvarUt");
    let cell = format!("C{row}");
    let says = |state: &str| {
        round.reply("a.xlsx", round.filled("Alver", &[(&cell, state)]));
        round.read(&[])
    };
    let first = says("I bruk");
    let id = answer(&first, "Alver")["added"][0]["id"].as_str().unwrap().to_owned();
    let state = || find(&list(&round.file, "rollouts"), "id", &id)["state"].clone();
    // On the day of the first answer too, each further one is theirs.
    for (word, code) in [("Vedtatt", "decided"), ("I bruk", "in_use"), ("Vedtatt", "decided")] {
        says(word);
        assert_eq!(state(), code);
    }
    on(&round.file, "undo", &[]).done();
    assert_eq!(state(), "in_use", "their last answer was taken back");
    says("Vedtatt");
    assert_eq!(state(), "decided");
    on(&round.file, "set", &[&id, "state=pilot"]).done();
    let second = says("I bruk");
    let refused = &answer(&second, "Alver")["refused"][0];
    assert_eq!(refused["field"], "state", "{second}");
    assert!(refused["text"].as_str().unwrap().contains("Pilot"), "{refused}");
    assert_eq!(state(), "pilot", "somebody has corrected it");
    on(&round.file, "check", &[]).done();
}

#[test]
fn what_was_written_before_a_fault_is_given_with_its_marks() {
    let round = Round::of("rollout", &[]);
    round.call(&["propose"]).done();
    let document = Document::open(&round.file, Access::Read).unwrap();
    let folder = round.place.path("out");
    let outgoing = Outgoing {
        round: round.id.parse().unwrap(),
        folder: folder.clone(),
        reminder: false,
        sender: "Kåre".to_owned(),
        today: crate::support::day("2024-04-26"),
        at: chrono::Utc::now(),
        lang: None,
    };
    // The folder is gone in the middle of it, as a share that is taken away.
    let wrote = write_round(document.portfolio(), &outgoing, |done, _| {
        if done == 2 {
            fs::remove_dir_all(&folder).unwrap();
        }
        true
    })
    .unwrap();
    assert_eq!((wrote.written.len(), wrote.left), (2, 11));
    assert!(wrote.fault.is_some());
    assert_eq!(wrote.changes.len(), 4, "two are marked, and the round: {:?}", wrote.changes);
    let none = write_round(document.portfolio(), &outgoing, |_, _| true);
    assert!(none.is_err(), "where nothing was written, nothing is marked");
}

#[test]
fn every_type_of_round_becomes_records_of_its_own() {
    let case = list(&Place::new().example(), "cases")[0]["id"].as_str().unwrap().to_owned();
    let about = format!("about_id={case}");
    for (round_type, more, kind, cells, expected) in [
        (
            "hearing",
            vec![about.as_str()],
            "hearing-answers",
            vec![("C9", "Støttar"), ("D9", "Vi er einige."), ("B5", "Ola")],
            vec![("position", "support"), ("answer", "Vi er einige."), ("answered_by", "Ola")],
        ),
        (
            "measurements",
            vec![],
            "measurements",
            vec![("F9", "12.5"), ("G9", "45400"), ("H9", "Godt tal")],
            vec![("measured_on", "2024-04-18"), ("note", "Godt tal")],
        ),
        (
            "pledges",
            vec![],
            "pledges",
            vec![("D9", "Deltek"), ("E9", "150000"), ("G9", "Åse")],
            vec![("state", "yes"), ("contact", "Åse")],
        ),
    ] {
        let round = Round::of(round_type, &more).written();
        round.reply("svar.xlsx", round.filled("Alver", &cells));
        let read = round.read(&[]);
        let answer = answer(&read, "Alver");
        assert_eq!(answer["refused"].as_array().unwrap().len(), 0, "{round_type}: {read}");
        let records = list(&round.file, kind);
        let record = records.last().unwrap();
        assert_eq!(record["round_id"].as_str(), Some(round.id.as_str()), "{round_type}");
        for (field, value) in expected {
            assert_eq!(record[field], value, "{round_type} {field}");
        }
        on(&round.file, "check", &[]).done();
    }
}

#[test]
fn a_status_report_keeps_what_stood_there_and_a_second_answer_updates_it() {
    let round = Round::of("status_reports", &[]);
    let project = find(&list(&round.file, "projects"), "lifecycle", "active")["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let (about, of) = (format!("project_id={project}"), format!("round_id={}", round.id));
    on(&round.file, "add", &["respondents", "title=Prosjektleder", &of, &about]).done();
    let first = ["status-reports", &about, "reported_on=2024-01-10", "schedule=delayed"];
    on(&round.file, "add", &[&first[..], &["summary=Som før"]].concat()).done();
    round.write(&[]).done();
    let who = "Prosjektleder";
    round.reply("a.xlsx", round.filled(who, &[("B9", "På plan"), ("B5", "Åse")]));
    round.read(&[]);
    let mine = |file: &Path| -> Vec<Json> {
        let all = list(file, "status-reports");
        all.into_iter().filter(|report| report["round_id"] == round.id.as_str()).collect()
    };
    let reports = mine(&round.file);
    assert_eq!(reports.len(), 1);
    assert_eq!(reports[0]["schedule"], "on_plan");
    assert_eq!(
        (&reports[0]["summary"], &reports[0]["reported_by"]),
        (&"Som før".into(), &"Åse".into())
    );
    round.reply("a.xlsx", round.filled(who, &[("B9", "Foran plan"), ("H9", "Ingen")]));
    round.read(&[]);
    let reports = mine(&round.file);
    assert_eq!(reports.len(), 1, "updated, not doubled");
    assert_eq!(
        (&reports[0]["schedule"], &reports[0]["deviations"]),
        (&"ahead".into(), &"Ingen".into())
    );
}

/// What somebody has to say again is waited for, and what they have said stays theirs.
#[test]
fn an_answer_of_which_a_value_cannot_be_read_is_waited_for() {
    let round = Round::of("rollout", &[]).written();
    let row = row_of(&round.sent("Askøy", "xlsx"), "Digisos");
    let (state, date) = (format!("C{row}"), format!("D{row}"));
    let progress = || {
        let status = round.call(&["status", "--json"]).json();
        find(status.as_array().unwrap(), "title", "Askøy")["progress"].clone()
    };
    let cells = [(state.as_str(), "I bruk"), (date.as_str(), "når vi rekker det")];
    round.reply("a.xlsx", round.filled("Askøy", &cells));
    let read = round.read(&[]);
    assert_eq!(answer(&read, "Askøy")["changed"][0]["field"], "state", "{read}");
    let silent = read["unanswered"].as_array().unwrap();
    assert!(silent.iter().any(|one| one["name"] == "Askøy"), "{read}");
    assert_ne!(progress(), "answered");
    round.reply("a.xlsx", round.filled("Askøy", &[(&state, "Pilot"), (&date, "1.2.2025")]));
    let read = round.read(&[]);
    assert_eq!(answer(&read, "Askøy")["refused"], serde_json::json!([]), "{read}");
    assert_eq!(progress(), "answered");
}

/// Whether the days of a reply have the month first is judged by all of its rows.
#[test]
fn dates_of_a_reply_are_judged_by_their_column() {
    let round = Round::of("rollout", &[]).written();
    let sent = round.sent("Askøy", "xlsx");
    let rows: Vec<u32> = [row_of(&sent, "Digisos"), row_of(&sent, "SvarUt")].into();
    let cells: Vec<[String; 2]> =
        rows.iter().map(|row| [format!("C{row}"), format!("D{row}")]).collect();
    let read = |days: [&str; 2]| {
        let of = |at: usize| [(&*cells[at][0], "Pilot"), (&*cells[at][1], days[at])];
        round.reply("a.xlsx", round.filled("Askøy", &[of(0), of(1)].concat()));
        round.read(&["--dry-run"])
    };
    let read_month_first = read(["03/08/2025", "04/14/2025"]);
    let answered = answer(&read_month_first, "Askøy").to_string();
    assert!(answered.contains("2025-03-08") && answered.contains("2025-04-14"), "{answered}");
    let answered = answer(&read(["03/08/2025", "14/04/2025"]), "Askøy").to_string();
    assert!(answered.contains("2025-08-03") && answered.contains("2025-04-14"), "{answered}");
}

/// A heading that says that amounts are in thousands is not ours: 120 below it is no 120 kroner.
#[test]
fn amounts_below_a_heading_with_another_unit_are_refused() {
    let round = Round::of("status_reports", &[]);
    let project = find(&list(&round.file, "projects"), "lifecycle", "active")["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let (about, of) = (format!("project_id={project}"), format!("round_id={}", round.id));
    on(&round.file, "add", &["respondents", "title=Prosjektleder", &of, &about]).done();
    round.write(&[]).done();
    let sent = fs::read(round.sent("Prosjektleder", "xlsx")).unwrap();
    let heading = heading_of(&round.sent("Prosjektleder", "xlsx"), "Kostnader påløpt");
    let amount = format!("{}9", &heading[..1]);
    let unit = [(heading.as_str(), "Kostnader påløpt (i tusen)"), (amount.as_str(), "120")];
    round.reply("a.xlsx", fill(&sent, &unit));
    let read = round.read(&["--dry-run"]);
    let refused = &answer(&read, "Prosjektleder")["refused"][0]["text"];
    assert!(refused.as_str().unwrap_or_default().contains("i tusen"), "{read}");
    round.reply("a.xlsx", fill(&sent, &[(&amount, "120")]));
    let read = round.read(&["--dry-run"]);
    assert_eq!(answer(&read, "Prosjektleder")["refused"], serde_json::json!([]), "{read}");
}

/// The cell with that heading.
fn heading_of(workbook: &Path, heading: &str) -> String {
    use calamine::{Data, Reader as _};
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(workbook).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let wanted = Data::String(heading.to_owned());
    let (row, column, _) = sheet.used_cells().find(|(_, _, cell)| **cell == wanted).unwrap();
    format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), row + 1)
}

#[test]
fn a_round_that_asks_nothing_says_so_and_writes_nothing() {
    let round = Round::of("hearing", &[]);
    let told = round.write(&[]).failed(1);
    assert!(told.contains("no respondents"), "{told}");
    round.call(&["propose"]).done();
    let told = round.write(&[]).failed(1);
    assert!(told.contains("which case"), "{told}");
    assert_eq!(fs::read_dir(round.place.path("out")).unwrap().count(), 0);
    let told = round.call(&["read", "/ikke/her"]).failed(1);
    assert!(told.contains("no folder"), "{told}");
    let told = on(&round.file, "round", &[&example_id("projects", "x").to_string(), "status"]);
    assert_eq!(told.status, 1);
}

/// What is told of a round that is written, and the mails of it.
fn told_of_writing(round: &Round, more: &[&str]) -> (String, Vec<String>) {
    let told = round.write(more).done();
    let files = fs::read_dir(round.place.path("out")).unwrap();
    let mails = files.map(|file| file.unwrap().path());
    let mails = mails.filter(|path| path.extension().is_some_and(|ending| ending == "eml"));
    let text = |path: PathBuf| {
        let bytes = fs::read(path).unwrap();
        let mail = MessageParser::default().parse(&bytes).unwrap();
        mail.body_text(0).unwrap().into_owned()
    };
    (told, mails.map(text).collect())
}

#[test]
fn a_mail_to_nobody_is_told_of_with_why_and_what_to_do() {
    let round = Round::of("rollout", &[]);
    round.call(&["propose"]).done();
    let asked = list(&round.file, "respondents");
    let ours: Vec<&Json> = asked.iter().filter(|it| it["round_id"] == round.id).collect();
    for (number, one) in ours.iter().enumerate() {
        let email = match number {
            0 => "email=".to_owned(),
            1 => "email=ring Kari".to_owned(),
            _ => format!("email=post{number}@kommune.example"),
        };
        on(&round.file, "set", &[one["id"].as_str().unwrap(), &email]).done();
    }
    let [without, unread] = [ours[0], ours[1]].map(|it| it["title"].as_str().unwrap());
    let (told, _) = told_of_writing(&round, &[]);
    assert!(told.contains("2 drafts have no recipient"), "{told}");
    assert!(told.contains(&format!("{without} (no e-mail address is entered)")), "{told}");
    assert!(told.contains(&format!("{unread} (“ring Kari” is not an e-mail address)")), "{told}");
    assert!(told.contains("fill in “To”"), "{told}");
    let (told, _) = told_of_writing(&round, &["--lang", "nn"]);
    assert!(told.contains("2 utkast har ingen mottakar"), "{told}");
    let written = round.write(&["--json"]).json();
    let why = |name: &str| find(written.as_array().unwrap(), "name", name)["unaddressed"].clone();
    assert!(why(without).as_str().unwrap().contains("no e-mail address"), "{written}");
    assert_eq!(why(ours[2]["title"].as_str().unwrap()), Json::Null);
}

#[test]
fn a_round_is_written_in_the_language_that_is_asked_for() {
    let round = Round::of("rollout", &[]);
    round.call(&["propose"]).done();
    let (_, mails) = told_of_writing(&round, &["--lang", "en"]);
    assert!(mails.len() > 5 && mails.iter().all(|mail| mail.contains("What to do")), "{mails:?}");
}

#[test]
fn a_mail_bears_the_day_that_counts_as_today() {
    for (today, wanted) in [(None, "2024-04-26"), (Some("2024-05-02"), "2024-05-02")] {
        let round = Round::of("rollout", &[]);
        round.call(&["propose"]).done();
        let more: Vec<&str> = today.iter().flat_map(|day| ["--today", *day]).collect();
        round.write(&more).done();
        let bytes = fs::read(round.sent("Alver", "eml")).unwrap();
        let mail = MessageParser::default().parse(&bytes).unwrap();
        let at = mail.date().unwrap().to_timestamp();
        let at = chrono::DateTime::from_timestamp(at, 0).unwrap();
        assert_eq!(samstyr::model::local_time::day_of(at).to_string(), wanted);
    }
}
