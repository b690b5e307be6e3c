//! Papers hold what they promise: every text as it was typed, final decisions with their code, nothing
//! exempt in what is for the public. What holds for every paper of the list stands in `every`.

mod besides;
mod content;
mod each_seal;
mod elsewhere;
mod every;
mod exempt;
mod finality;
mod guarded;
mod letters;
mod lists;
mod log_codes;
mod look;
mod notes;
mod pages;
mod sealed;
mod standing;
pub mod subjects;
mod tree;

use std::io::{Cursor, Read as _};

use chrono::{DateTime, Utc};
use samstyr::export::{docx::docx, pdf::pdf};
use samstyr::model::command::Change;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::Id;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::value::Value;
use samstyr::report::outline::{Block, Column, Outline, Signer, Table, Words};
use samstyr::report::paper::{Ask, Subject, Within};
use samstyr::report::{PAPERS, decision_log, decisions};
use samstyr::store::{Access, Document};
use samstyr::text::Lang;

use crate::read_pdf::{read, squeezed};
use crate::support::{Place, at, command, example_id, example_portfolio, field, set, text};

fn made_at() -> DateTime<Utc> {
    at(1577)
}

fn summary(portfolio: &Portfolio, lang: Lang, public: bool) -> Outline {
    let subject = Subject::Record(example_id("meetings", "sg-2022-09-23"));
    (decisions::PAPER.make)(portfolio, &Ask { public, ..Ask::of(subject, lang, made_at()) })
        .unwrap()
}

fn log(portfolio: &Portfolio, public: bool) -> Outline {
    let subject = Subject::Period(Within::default());
    let ask = Ask { public, ..Ask::of(subject, Lang::Nb, made_at()) };
    (decision_log::PAPER.make)(portfolio, &ask).unwrap()
}

/// A part of a DOCX.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text of a DOCX without white space.
fn docx_text(bytes: &[u8]) -> String {
    let xml = part(bytes, "word/document.xml") + &part(bytes, "word/footer1.xml");
    let mut text = String::new();
    for piece in xml.split("<w:t").skip(1).filter(|piece| piece.starts_with(['>', ' '])) {
        let inside = piece.split_once('>').unwrap().1;
        text.push_str(inside.split("</w:t>").next().unwrap());
    }
    let entities =
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    squeezed(&entities.iter().fold(text, |text, (entity, c)| text.replace(entity, c)))
}

/// Both formats of a paper as text.
pub fn both(outline: &Outline) -> [String; 2] {
    [read(&pdf(outline).unwrap()).text, docx_text(&docx(outline).unwrap())]
}

/// A paper with that text in every place.
fn full_of(text: &str) -> Outline {
    let cell = || text.to_owned();
    let column = Column::new(text, 1);
    Outline {
        lang: "nb",
        genre: cell(),
        title: text.into(),
        subtitle: text.into(),
        author: cell(),
        footer: cell(),
        page_words: (cell(), cell()),
        across: false,
        mark: Some(cell()),
        made_at: made_at(),
        blocks: vec![
            Block::Heading { level: 1, number: Some(cell()), text: text.into() },
            Block::Heading { level: 2, number: None, text: text.into() },
            Block::Paragraph { text: text.into() },
            Block::Note { text: text.into() },
            Block::Label { text: text.into() },
            Block::Facts { rows: vec![(cell(), text.into())] },
            Block::Quote { label: cell(), text: text.into(), strong: true },
            Block::Table(Table {
                summary: cell(),
                columns: vec![column.clone(), column],
                rows: vec![vec![text.into(), text.into()]],
            }),
            Block::Signatures {
                place: cell(),
                signers: vec![Signer { role: cell(), name: text.into() }; 2],
            },
        ],
    }
}

#[test]
fn nobody_signs_a_page_with_nothing_else_on_it() {
    let before = summary(example_portfolio(), Lang::Nb, false);
    let signer = |role: &str| Signer { role: role.to_owned(), name: "Kari Mo".into() };
    let signatures = Block::Signatures {
        place: "Sted og dato:".to_owned(),
        signers: vec![signer("Møteleder"), signer("Referent")],
    };
    let row = |text: &str| vec![Words::from(text), Words::from(text)];
    let columns = vec![Column::names("Hva", 1), Column::new("Hvem", 1)];
    let rows = vec![row("Første"), row("Siste")];
    let table = Table { summary: "Oppgaver".to_owned(), columns, rows };
    let above = [
        Block::Paragraph { text: "Siste".into() },
        Block::Note { text: "Siste".into() },
        Block::Facts { rows: vec![("Utfall".to_owned(), "Siste".into())] },
        Block::Quote { label: "Vedtak".to_owned(), text: "Siste".into(), strong: true },
        Block::Table(table),
    ];
    for above in above {
        // At some length the lines to sign on fall below the end of the page.
        for lines in (20..50).step_by(2) {
            let mut outline = before.clone();
            outline.blocks = vec![Block::Paragraph { text: "linje\n".repeat(lines).into() }];
            outline.blocks.extend([above.clone(), signatures.clone()]);
            let last = read(&pdf(&outline).unwrap()).pages.pop().unwrap();
            assert!(last.contains("Siste"), "{lines} lines: {last}");
            assert!(last.contains("Referent"), "{lines} lines: {last}");
        }
    }
}

#[test]
fn what_looks_like_markup_comes_through_as_the_text_it_is() {
    for text in [
        "#set page(fill: red)",
        "#panic(1) #eval(\"1\") #read(\"/etc/passwd\")",
        "$x^2$ og $",
        "*fet* _kursiv_ `kode`",
        "@ref <merke>",
        "= Overskrift",
        "- punkt",
        "+ ett",
        "/ Ord: betydning",
        "]] [[ }} {{ )) ((",
        "// merknad /* og mer */",
        "\\ \\n \\u{41} ~ -- ---",
        "https://example.no/?a=1&b=2#del",
        "\"hermetegn\" 'og' «sitat» “quote”",
        "<w:p/> </w:t> &amp; & < > ]]>",
        "{\"block\": \"heading\"}",
        "%PDF-1.7 endstream endobj",
    ] {
        let wanted = squeezed(text);
        let outline = full_of(text);
        let [pdf, docx] = both(&outline);
        // In each of the places, and each time whole.
        for (format, got) in [("PDF", pdf), ("DOCX", docx)] {
            let found = got.matches(&wanted).count();
            assert!(found >= 15, "{format}: {text} is there {found} times in {got}");
        }
    }
}

#[test]
fn no_text_whatever_makes_a_paper_fail() {
    let long = "langtordutenmellomrom".repeat(60);
    for text in [
        "\u{0}\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{85}\u{9f}",
        "\u{feff}\u{200b}\u{200d}\u{2028}\u{2029}\u{fffd}\u{fffe}\u{ffff}",
        "\r\n\r\t\n\n",
        "",
        " ",
        "🎉👩‍👩‍👧‍👦 📌",
        "漢字 かな 한국어 ไทย हिन्दी",
        "עברית العربية \u{202e}bakvendt\u{202c}",
        "Áâčđŋšŧž Čáhcesuolu e\u{301}\u{302}\u{303} ﬁ Ǆ",
        "\u{e000}\u{f8ff}\u{10ffff}",
        long.as_str(),
    ] {
        let outline = full_of(text);
        pdf(&outline).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        let bytes = docx(&outline).unwrap_or_else(|error| panic!("{text:?}: {error}"));
        let xml = part(&bytes, "word/document.xml");
        let allowed = |c: char| {
            matches!(c, '\t' | '\n' | '\r') || (' '..'\u{fffe}').contains(&c) || c > '\u{ffff}'
        };
        assert!(xml.chars().all(allowed), "{text:?} makes XML that no reader takes");
    }
}

/// The example with the decisions of the meeting made final.
fn finalised(place: &Place) -> Document {
    let mut document = Document::open(&place.example(), Access::Write).unwrap();
    let keys = ["sok-skjonnsmidler", "strategidrofting", "kompetansetiltak", "medlemskap"];
    let seal = |key: &&str| Change::Seal { record: example_id("decisions", key) };
    document.apply(&command(keys.iter().map(seal).collect()), made_at()).unwrap();
    document
}

#[test]
fn a_final_decision_prints_its_code_and_a_draft_says_that_it_is_one() {
    let place = Place::new();
    let document = finalised(&place);
    let portfolio = document.portfolio();
    let outline = summary(portfolio, Lang::Nb, false);
    let seal = &portfolio.seals[&example_id("decisions", "medlemskap")];
    assert_eq!(seal.short_hash().len(), 12);
    for text in both(&outline).into_iter().chain(both(&log(portfolio, false))) {
        assert!(text.contains(seal.short_hash()), "{text}");
    }
    let draft = summary(example_portfolio(), Lang::Nb, false);
    assert_eq!(draft.mark.as_deref(), Some("Eksempelportefølje · Utkast"));
    let [pdf, docx] = both(&draft);
    assert!(pdf.contains("Utkast") && docx.contains("Utkast"));
    assert!(!pdf.contains(seal.short_hash()));
}

#[test]
fn a_final_paper_says_what_was_sealed_whatever_happens_to_the_case() {
    let place = Place::new();
    let mut document = finalised(&place);
    let before = summary(document.portfolio(), Lang::Nb, false);
    let case = example_id("cases", "medlemskap");
    let sealed_title = match document.portfolio().record(case).unwrap().value("title") {
        Value::Text(title) => title,
        other => panic!("{other:?}"),
    };
    let changes = vec![
        set(Kind::Case, case, "title", text("Noe ganske annet")),
        set(Kind::Case, case, "proposal", text("Et forslag som aldri ble lagt fram")),
    ];
    document.apply(&command(changes), made_at()).unwrap();
    let after = summary(document.portfolio(), Lang::Nb, false);
    let (text, is_told) = sealed::apart(after);
    assert!(is_told, "what was changed is told beside it");
    assert!(!text.contains("aldri ble lagt fram"), "the proposal is the sealed one");
    assert!(text.contains(&sealed_title), "so is the title of the case");
    assert!(!text.contains("Noe ganske annet"), "and not another");
    assert_eq!(text, sealed::apart(before).0);
}

#[test]
fn the_log_says_of_a_final_decision_what_was_sealed_wherever_its_case_is_now() {
    let place = Place::new();
    let mut document = finalised(&place);
    let [case, meeting] =
        [example_id("cases", "medlemskap"), example_id("meetings", "sg-2022-09-23")];
    let [body, other] =
        [example_id("bodies", "styringsgruppa"), example_id("meetings", "duve-2022-09-27")];
    let logged = |document: &Document, body| {
        let within = Within { body: Some(Id::from_raw(body)), ..Within::default() };
        let subject = Subject::Period(within);
        let ask = Ask::of(subject, Lang::Nb, made_at());
        let outline = (decision_log::PAPER.make)(document.portfolio(), &ask).unwrap();
        let tables = outline.blocks.into_iter().filter_map(|block| match block {
            Block::Table(table) => Some(table.rows),
            _ => None,
        });
        let mut rows = tables.flatten();
        rows.find(|row| {
            row.iter().any(|cell| cell.text.starts_with("Medlemskap følger fylkesgrensen"))
        })
    };
    let before = logged(&document, body).unwrap();
    assert!(before[0].text.contains("23.09.2022"), "{before:?}");
    let day = Value::Date(FuzzyDate::parse_edtf("2022-10-14").unwrap());
    // A copy that knew of no seal moved both.
    let elsewhere = Place::new();
    let copy = elsewhere.example();
    let mut theirs = Document::open(&copy, Access::Write).unwrap();
    let changes = vec![
        set(Kind::Meeting, meeting, "date", day),
        set(Kind::Case, case, "meeting_id", Value::Link(other)),
    ];
    theirs.apply(&command(changes), made_at()).unwrap();
    theirs.close().unwrap();
    let merging =
        samstyr::store::Merging { by: "Kari", at: made_at(), dry_run: false, before_merge: None };
    document.merge(&copy, merging).unwrap();
    assert_eq!(logged(&document, body), Some(before));
    assert_eq!(logged(&document, example_id("bodies", "duve")), None);
}

#[test]
fn what_is_exempt_stays_out_of_what_is_for_the_public() {
    let place = Place::new();
    let mut document = Document::open(&place.example(), Access::Write).unwrap();
    let (case, decision) =
        (example_id("cases", "medlemskap"), example_id("decisions", "medlemskap"));
    let (action, add) = crate::support::add(
        Kind::FollowUp,
        &[
            ("title", text("Hemmelig oppfølging")),
            ("owner", text("Hemmelig eier")),
            ("state", Value::Choice("not_started")),
            ("case_id", Value::Link(case)),
        ],
    );
    let mut changes = vec![add, set(Kind::Case, case, "exempt", Value::Bool(true))];
    for name in ["title", "proposal", "summary", "responsible", "note"] {
        changes.push(set(Kind::Case, case, name, text(&format!("Hemmelig {name}"))));
    }
    for name in ["title", "text", "remark", "votes", "economic_effect", "note"] {
        changes.push(set(Kind::Decision, decision, name, text(&format!("Hemmelig {name}"))));
    }
    changes.push(set(Kind::Case, case, "exemption_ground", text("offl. § 13")));
    document.apply(&command(changes), made_at()).unwrap();
    // Also where others refer to it.
    let other =
        set(Kind::Case, example_id("cases", "kompetansetiltak"), "continues_id", Value::Link(case));
    document.apply(&command(vec![other]), made_at()).unwrap();
    let portfolio = document.portfolio();
    assert!(portfolio.record(action).is_some());
    let comparison = subjects::comparison(&document);
    for paper in PAPERS.iter().filter(|paper| paper.public) {
        for subject in subjects::of(paper, portfolio, &comparison) {
            let ask = Ask { public: true, ..Ask::of(subject, Lang::Nb, made_at()) };
            let outline = (paper.make)(portfolio, &ask).unwrap();
            let mut told = vec![("paper", serde_json::to_string(&outline).unwrap())];
            if let Some(data) = paper.data {
                told.push(("data", data(portfolio, &ask).unwrap().to_string()));
            }
            for (what, text) in told {
                let found = text.split("Hemmelig").next().filter(|before| *before != text);
                let before = found.map(|text| text.chars().rev().take(60).collect::<String>());
                assert_eq!(before, None, "{what} of {}", paper.genre);
            }
        }
    }
    let [inside, _] = both(&summary(portfolio, Lang::Nb, false));
    for name in ["title", "text", "remark"] {
        assert!(inside.contains(&format!("Hemmelig{name}")), "{name}");
    }
    // Notes are never exported, and the ground of the exemption always is.
    assert!(!inside.contains("Hemmelignote"));
    let [outside, _] = both(&summary(portfolio, Lang::Nb, true));
    assert!(outside.contains("offl.§13"), "{outside}");
    assert!(field(Kind::Case, "exempt") > 0);
}
