//! The words of the texts: those that coordinators use, in each language, and how sentences write numbers,
//! quotes and dates.

use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::text::{Lang, Texts, show_date, sources};

use crate::layers::{code, rust_files, without_tests};

/// Words that are not said, in a language, and what is said instead.
const UNSAID: &[(&[Lang], &str, &str)] = &[
    (&[Lang::Nb, Lang::Nn], "Utledning", "Slik er gevinsten beregnet"),
    (&[Lang::Nb, Lang::Nn], "Hvor den er fra", "Kilde"),
    (&[Lang::Nb, Lang::Nn], "arametersett", "standardverdier"),
    (&[Lang::Nb, Lang::Nn], "Fortsetter sak", "Oppfølging av sak"),
    (&[Lang::Nb, Lang::Nn], "roppet", "bortfalt"),
    (&[Lang::Nb, Lang::Nn], "møtet endelig", "Ferdigstill møtet"),
    (&[Lang::Nb, Lang::Nn], "møtet endeleg", "Ferdigstill møtet"),
    (&[Lang::Nb, Lang::Nn], "Klart språk", "Klarspråk"),
    (&[Lang::Nb, Lang::Nn], "P10", "Trolig mellom"),
    (&[Lang::Nb, Lang::Nn], "kkumulert", "Sum så langt"),
    (&[Lang::Nb, Lang::Nn], "Tråden", "Fra idé til gevinst"),
    (&[Lang::Nb, Lang::Nn], "Til retur", "Skal betales tilbake"),
    (&[Lang::Nb, Lang::Nn], "tilbakebetales", "Skal betales tilbake"),
    (&[Lang::Nb, Lang::Nn], "Kommuneark", "Status for"),
    (&[Lang::Nb, Lang::Nn], "øpenummer", "Saksnummer"),
    (&[Lang::Nb, Lang::Nn], "ppfølginger", "Oppfølging"),
    (&[Lang::Nb, Lang::Nn], "ppfølgingar", "Oppfølging"),
    (&[Lang::Nb, Lang::Nn], "Skrevet til", "Lagret i"),
    (&[Lang::Nb, Lang::Nn], "Skrive til", "Lagra i"),
    (&[Lang::Nb, Lang::Nn], "prøvd her", "(nothing of the program's own build)"),
    (&[Lang::Nn], "blei ", "vart"),
    (&[Lang::Nn], "sikkerheit", "tryggleik"),
    (&[Lang::Nn], "Kilde", "Kjelde"),
    (&[Lang::Nn], "foreslå", "føreslå"),
    (&[Lang::Nn], "ksempel", "døme"),
    (&[Lang::En], "«", "“"),
    (&[Lang::En], "»", "”"),
];

/// What the texts of a language say: comments and what people may search by left out.
fn said(lang: Lang) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for (file, source) in sources(lang) {
        let spoken =
            |line: &&str| !line.starts_with('#') && !line.trim_start().starts_with(".words");
        let searched = file == "search";
        lines.extend(source.lines().filter(spoken).filter(|_| !searched).map(|line| {
            (file.to_owned(), line.split_once('=').map_or(line, |(_, text)| text).to_owned())
        }));
    }
    lines
}

#[test]
fn the_words_are_those_of_the_people_who_use_them() {
    let mut wrong = Vec::new();
    for (langs, unsaid, instead) in UNSAID {
        for lang in *langs {
            let lines = said(*lang).into_iter().filter(|(_, line)| line.contains(unsaid));
            wrong.extend(lines.map(|(file, line)| {
                format!("{lang:?} {file}: “{unsaid}” is not said, but “{instead}”: {line}")
            }));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn numbers_in_sentences_are_written_as_the_language_does() {
    for (lang, many, year) in [
        (Lang::Nb, "12\u{a0}345", "2024"),
        (Lang::Nn, "12\u{a0}345", "2024"),
        (Lang::En, "12,345", "2024"),
    ] {
        let texts = Texts::of(lang);
        let said = |count| texts.count("list-paste-refused", count, &[]);
        assert!(said(12_345).contains(many), "{}", said(12_345));
        assert!(said(2_024).contains(year), "{}", said(2_024));
    }
    // The plural still follows the number.
    assert_ne!(
        Texts::of(Lang::Nb).count("list-paste-refused", 1, &[]).replace('1', "2"),
        Texts::of(Lang::Nb).count("list-paste-refused", 2, &[])
    );
}

#[test]
fn dates_are_spoken_from_their_value_in_the_language_of_who_reads() {
    for (stored, nb, nn, en) in [
        ("2022-23 høsten 2022", "høsten 2022", "hausten 2022", "autumn 2022"),
        ("2022-23 høsten", "høsten 2022", "hausten 2022", "autumn 2022"),
        ("2024-05 i mai", "mai 2024", "mai 2024", "May 2024"),
        ("2024-09-23/2024-09-29 uke 39", "uke 39 2024", "veke 39 2024", "week 39 2024"),
        ("2024-12-30/2025-01-05 veke 1", "uke 1 2025", "veke 1 2025", "week 1 2025"),
        // What the days do not say is told in the words that were typed, to whoever reads them.
        ("../2024-12-23 før jul", "før jul 2024", "før jul 2024", "by 23 December 2024"),
    ] {
        let date = FuzzyDate::from_stored(stored).unwrap();
        let shown = [Lang::Nb, Lang::Nn, Lang::En].map(|lang| show_date(Texts::of(lang), &date));
        assert_eq!(shown, [nb, nn, en], "{stored}");
    }
}

/// Quotes are those of the language, which the texts know and the code does not.
#[test]
fn no_code_quotes_in_one_language() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    // What reads text knows all quotes there are.
    let reads = ["text/folding.rs", "import/sheet/decode.rs"];
    let mut wrong = Vec::new();
    for file in rust_files(&source) {
        if reads.iter().any(|known| file.ends_with(known)) || file.ends_with("tests.rs") {
            continue;
        }
        let code = code(&file);
        let code = without_tests(&code);
        let quoting = code.lines().filter(|line| line.contains('«') && !line.contains("#[error("));
        wrong.extend(quoting.map(|line| format!("{}: {}", file.display(), line.trim())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
