//! What holds for every paper of the list, whatever it is of: it has its words, is a PDF that is tagged
//! and to both standards and a DOCX with real headings and header rows, says the same in each format,
//! and goes out by the command line.

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock};

use samstyr::calc::changes::Comparison;
use samstyr::export::docx::docx;
use samstyr::export::paper::bytes;
use samstyr::export::pdf::pdf;
use samstyr::model::kind::Kind;
use samstyr::report::outline::{Block, Outline, Table};
use samstyr::report::paper::{Ask, Paper, PaperFormat, Scope, Subject};
use samstyr::report::prose::Part;
use samstyr::report::round::safe_name;
use samstyr::report::{PAPERS, changes, decision_log, decisions};
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, Texts};

use super::{both, made_at, part, subjects};
use crate::read_pdf::{read, squeezed};
use crate::support::{Place, example_id, example_portfolio, on, run};

static COMPARISON: LazyLock<Arc<Comparison>> = LazyLock::new(|| {
    let place = Place::new();
    subjects::comparison(&Document::open(&place.example(), Access::Read).unwrap())
});

/// The subject of which the paper has most to say.
fn longest(paper: &Paper, lang: Lang, public: bool) -> Outline {
    let portfolio = example_portfolio();
    let outlines = subjects::of(paper, portfolio, &COMPARISON).into_iter().map(|subject| {
        let ask = Ask { public, ..Ask::of(subject, lang, made_at()) };
        (paper.make)(portfolio, &ask).unwrap_or_else(|why| panic!("{}: {why:?}", paper.genre))
    });
    outlines.max_by_key(|outline| said(outline).join("").len()).unwrap()
}

#[test]
fn every_paper_has_its_words_and_can_be_told_from_the_others() {
    let mut genres = BTreeSet::new();
    for paper in PAPERS {
        assert!(genres.insert(paper.genre), "{} stands twice", paper.genre);
        let others = PAPERS.iter().filter(|other| other.name == paper.name);
        let same = others.filter(|other| other.scope == paper.scope).count();
        assert_eq!(same, 1, "two papers are {} of the same", paper.name);
        assert_ne!(paper.name, "table", "that is a list");
        assert!(!paper.formats.is_empty(), "{} goes out in no format", paper.genre);
        for lang in Lang::ALL {
            let texts = Texts::of(*lang);
            for word in ["show", "file"] {
                assert!(texts.has_attribute(paper.genre, word), "{lang:?} {} .{word}", paper.genre);
            }
            let file = texts.attribute(paper.genre, "file");
            assert!(file.chars().all(|c| c.is_lowercase() || c == '-'), "{lang:?} {file}");
            for format in PaperFormat::ALL {
                assert!(texts.has_attribute("paper-save", format.ending()), "{format:?}");
            }
        }
    }
}

/// How many blocks of that sort there are.
fn count(outline: &Outline, is_it: impl Fn(&Block) -> bool) -> usize {
    outline.blocks.iter().filter(|block| is_it(block)).count()
}

#[test]
fn every_paper_is_a_pdf_that_is_tagged_titled_in_its_language_and_to_both_standards() {
    for paper in PAPERS {
        for (lang, tag) in [(Lang::Nb, "nb"), (Lang::Nn, "nn"), (Lang::En, "en")] {
            let outline = longest(paper, lang, false);
            let name = format!("{} in {tag}", paper.genre);
            let pdf = read(&pdf(&outline).unwrap());
            assert!(pdf.marked, "{name}");
            assert!(pdf.lang.starts_with(tag), "{name}: {}", pdf.lang);
            assert!(!outline.title.text.is_empty(), "{name} has no title");
            for words in [
                "<pdfuaid:part>1</pdfuaid:part>",
                "<pdfaid:part>2</pdfaid:part>",
                "<pdfaid:conformance>A</pdfaid:conformance>",
                "<dc:title>",
                outline.title.text.as_str(),
            ] {
                assert!(pdf.xmp.contains(words), "{name}: no {words} in {}", pdf.xmp);
            }
            // Headings, tables with heads, and nothing that only looks like them.
            let role = |role: &str| pdf.roles.get(role).copied().unwrap_or(0);
            let headings = count(&outline, |block| matches!(block, Block::Heading { .. }));
            assert_eq!(role("H1") + role("H2") + role("H3"), headings, "{name}: {:?}", pdf.roles);
            let tables = outline.blocks.iter().filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            });
            // Each column has a head, and each row where a column says what the rows are of.
            let heads = |table: &Table| {
                let names = table.columns.iter().filter(|column| column.names_rows).count();
                table.columns.len() + names * table.rows.len()
            };
            let (tables, heads) = tables.fold((0, 0), |(n, h), t| (n + 1, h + heads(t)));
            assert_eq!((role("Table"), role("TH")), (tables, heads), "{name}: {:?}", pdf.roles);
        }
    }
}

#[test]
fn every_paper_is_a_docx_with_real_headings_header_rows_title_and_language() {
    for paper in PAPERS {
        for (lang, tag) in [(Lang::Nb, "nb-NO"), (Lang::Nn, "nn-NO"), (Lang::En, "en-GB")] {
            let outline = longest(paper, lang, false);
            let name = format!("{} in {tag}", paper.genre);
            let bytes = docx(&outline).unwrap();
            let document = part(&bytes, "word/document.xml");
            for wanted in [1, 2] {
                let is_it = |block: &Block| matches!(block, Block::Heading { level, .. } if *level == wanted);
                let style = format!("<w:pStyle w:val=\"Heading{wanted}\"/>");
                let found = document.matches(&style).count();
                assert_eq!(found, count(&outline, is_it), "{name}, level {wanted}");
            }
            let tables = count(&outline, |block| matches!(block, Block::Table(_)));
            assert_eq!(document.matches("<w:tblHeader/>").count(), tables, "{name}");
            assert!(part(&bytes, "docProps/core.xml").contains(&outline.title.text), "{name}");
            let styles = part(&bytes, "word/styles.xml");
            assert!(styles.contains(tag), "{name}");
            assert!(styles.contains("w:styleId=\"Heading1\"") && styles.contains("heading 1"));
        }
    }
}

/// The lines of a text; the marks of points are drawn by the program that shows a DOCX.
fn without_marks(parts: &[Part]) -> Vec<String> {
    let each = parts.iter().flat_map(|part| match part {
        Part::Paragraph { lines } => lines.clone(),
        Part::List { points } => {
            points.iter().flat_map(|point| without_marks(&point.parts)).collect()
        }
        Part::Table { rows, .. } => rows.iter().flatten().cloned().collect(),
    });
    each.collect()
}

/// All that a paper says, block by block.
pub fn said(outline: &Outline) -> Vec<String> {
    let [title, subtitle] = [&outline.title, &outline.subtitle].map(|it| it.text.clone());
    let mut said = vec![title, subtitle, outline.genre.clone()];
    for block in &outline.blocks {
        match block {
            Block::Heading { text, number, .. } => {
                said.extend([text.text.clone()].into_iter().chain(number.clone()));
            }
            Block::Paragraph { text } | Block::Note { text } | Block::Label { text } => {
                said.extend(without_marks(&text.parts()))
            }
            Block::Facts { rows } => {
                for (label, words) in rows {
                    said.push(label.clone());
                    said.extend(without_marks(&words.parts()));
                }
            }
            Block::Quote { label, text, .. } => {
                said.push(label.clone());
                said.extend(without_marks(&text.parts()));
            }
            Block::Table(table) => {
                said.extend(table.columns.iter().map(|column| column.head.clone()));
                let cells = table.rows.iter().flatten();
                said.extend(cells.flat_map(|cell| without_marks(&cell.parts())));
            }
            // What it shows is read out, and stands on no page as text.
            Block::Drawing { .. } => {}
            Block::Signatures { place, signers } => {
                said.push(place.clone());
                said.extend(signers.iter().flat_map(|it| [it.role.clone(), it.name.text.clone()]));
            }
        }
    }
    said
}

/// Whether a line that does not fit on a page goes on on the next.
fn is_in_two_parts(text: &str, line: &str) -> bool {
    let places = line.char_indices().map(|(place, _)| line.split_at(place));
    let mut parts = places.filter(|(a, b)| a.len() > 4 && b.len() > 4);
    parts.any(|(a, b)| text.contains(a) && text.contains(b))
}

#[test]
fn both_formats_say_all_that_a_paper_says() {
    for paper in PAPERS {
        let outline = longest(paper, Lang::Nn, false);
        let [pdf, docx] = both(&outline);
        let said = said(&outline);
        assert!(said.len() > 10, "{} says next to nothing", paper.genre);
        // Each line by itself: a cell may go on to the next page after any of them.
        let in_pdf = |line: &str| pdf.contains(line) || is_in_two_parts(&pdf, line);
        for line in said.iter().flat_map(|text| text.lines()).map(squeezed) {
            assert!(docx.contains(&line), "not in the DOCX of {}: {line}", paper.genre);
            assert!(in_pdf(&line), "not in the PDF of {}: {line}", paper.genre);
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for paper in PAPERS {
        let outline = longest(paper, Lang::Nb, paper.public);
        for format in paper.formats {
            let twice = [(); 2].map(|()| bytes(&outline, *format).unwrap());
            assert!(twice[0] == twice[1], "{} {format:?}", paper.genre);
        }
    }
}

/// How the command line is told what a paper is to be made of.
fn told(subject: &Subject) -> Vec<String> {
    match subject {
        Subject::Record(id) => vec!["--id".to_owned(), id.to_string()],
        Subject::Period(_) => ["--from", "2015-01-01"].map(str::to_owned).to_vec(),
        Subject::Changes(_) => Vec::new(),
        Subject::Calculation(_) => unreachable!("it is in no document"),
    }
}

#[test]
fn every_paper_goes_out_by_the_command_line_in_each_of_its_formats() {
    let place = Place::new();
    let file = place.example();
    let help = run(["export", "--help"]).done();
    for paper in PAPERS {
        assert!(help.contains(&format!("{}: ", paper.name)), "{help}");
        let subject = subjects::of(paper, example_portfolio(), &COMPARISON).remove(0);
        let formats = paper.formats.iter().map(|format| match format {
            PaperFormat::Pdf => ("pdf", "%PDF-".to_owned()),
            PaperFormat::Docx => ("docx", "PK".to_owned()),
            PaperFormat::Text => ("txt", Texts::of(Lang::En).get(paper.genre)),
        });
        for (ending, begins) in formats.chain(paper.data.map(|_| ("json", "{".to_owned()))) {
            let out = place.path(&format!("{}.{ending}", paper.genre));
            let mut rest = vec![paper.name.to_owned()];
            rest.extend(told(&subject));
            rest.extend(["--lang", "en", "--out", out.to_str().unwrap()].map(str::to_owned));
            let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
            on(&file, "export", &rest).done();
            let written = std::fs::read(&out).unwrap();
            assert!(written.starts_with(begins.as_bytes()), "{} {ending}", paper.genre);
        }
    }
}

#[test]
fn a_paper_of_the_wrong_thing_or_in_the_wrong_format_is_refused_in_a_sentence() {
    let place = Place::new();
    let file = place.example();
    let case = example_id("cases", "medlemskap").to_string();
    let out = place.path("ut.pdf");
    let out = out.to_str().unwrap();
    for paper in PAPERS {
        let refused = |rest: &[&str], status| {
            let all = [&[paper.name], rest, &["--out", out]].concat();
            on(&file, "export", &all).failed(status)
        };
        if let Scope::Record(kind) = paper.scope {
            let told = refused(&["--id", &case], 1);
            assert!(told.contains(&Texts::of(Lang::En).kind(kind)), "{told}");
            assert!(refused(&[], 2).contains("name "), "{}", paper.genre);
        }
        let told = refused(&["--id", &case, "--from", "2022-01-01", "--format", "odt"], 2);
        for format in paper.formats {
            assert!(told.contains(format.ending()), "{told}");
        }
    }
    let told = on(&file, "export", &["decisions", "--out", out]).failed(2);
    assert!(told.contains("--meeting, or a period with --from and --to"), "{told}");
    assert_eq!(place.names(), ["eksempel.samstyr"], "nothing was written");
}

#[test]
fn the_names_of_files_say_what_they_hold_in_the_language_of_the_paper() {
    let portfolio = example_portfolio();
    let name = |paper: &Paper, subject: &Subject, lang| {
        let subject = subject.clone();
        let ask = Ask::of(subject, lang, made_at());
        paper.file_name(portfolio, &ask, PaperFormat::Pdf)
    };
    for paper in PAPERS {
        for subject in subjects::of(paper, portfolio, &COMPARISON) {
            for lang in Lang::ALL {
                let name = name(paper, &subject, *lang);
                assert_eq!(safe_name(&name), name, "every system takes it");
                let called = (paper.called)(portfolio, &subject);
                let file = Texts::of(*lang).attribute(called, "file");
                assert!(name.starts_with(&format!("{file}-")), "{name}");
                assert!(name.ends_with(&format!("-{}.pdf", lang.code())), "{name}");
            }
        }
    }
    let meeting = Subject::Record(example_id("meetings", "sg-2022-09-23"));
    let summary = name(&decisions::PAPER, &meeting, Lang::Nb);
    assert_eq!(summary, "vedtaksoversikt-2022-09-23-nb.pdf");
    let summary = name(&decisions::PAPER, &meeting, Lang::En);
    assert_eq!(summary, "decision-summary-2022-09-23-en.pdf");
    let log = subjects::of(&decision_log::PAPER, portfolio, &COMPARISON);
    assert_eq!(name(&decision_log::PAPER, &log[0], Lang::Nn), "vedtakslogg-nn.pdf");
    let log = name(&decision_log::PAPER, &log[3], Lang::Nn);
    assert!(log.ends_with("-2016-12-31-2022-01-01-nn.pdf"), "{log}");
    assert!(portfolio.count(Kind::Meeting) > 1);
}

#[test]
fn a_deadline_in_words_is_said_in_the_language_of_each_paper_that_tells_it() {
    let meeting = Subject::Record(example_id("meetings", "sg-2022-09-23"));
    let changes = Subject::Changes(Arc::clone(&COMPARISON));
    for (paper, subject) in [(&decisions::PAPER, meeting), (&changes::PAPER, changes)] {
        for (lang, told) in [
            (Lang::Nb, "før 17. oktober 2022"),
            (Lang::Nn, "før 17. oktober 2022"),
            (Lang::En, "before 17 October 2022"),
        ] {
            let ask = Ask::of(subject.clone(), lang, made_at());
            let outline = (paper.make)(example_portfolio(), &ask).unwrap();
            let all = said(&outline).join("\n");
            assert!(all.contains(told), "{} in {lang:?}: {all}", paper.genre);
        }
    }
}
