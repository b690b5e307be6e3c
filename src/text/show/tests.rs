use chrono::NaiveDate;

use super::*;
use crate::text::parse_date::parse_date;

fn shown(lang: Lang, stored: &str) -> String {
    let date = FuzzyDate::from_stored(stored).expect("it is a date");
    show_date(Texts::of(lang), &date)
}

#[test]
fn dates_are_said_as_people_write_them() {
    for (stored, nb, en) in [
        ("2022-09-06/2022-09-07", "6.–7. september 2022", "6–7 September 2022"),
        ("2022-09-30/2022-10-02", "30. september–2. oktober 2022", "30 September–2 October 2022"),
        (
            "2022-12-31/2023-01-02",
            "31. desember 2022–2. januar 2023",
            "31 December 2022–2 January 2023",
        ),
        ("2022-10/2022-11", "oktober–november 2022", "October–November 2022"),
        ("2022/2023", "2022–2023", "2022–2023"),
        ("[2024-01-19,2024-01-24]", "19. eller 24. januar 2024", "19 or 24 January 2024"),
        (
            "[2016-09-30,2016-10-07]",
            "30. september eller 7. oktober 2016",
            "30 September or 7 October 2016",
        ),
        ("2023-06?", "juni 2023, usikkert", "June 2023, uncertain"),
        ("2023-06-08?", "8. juni 2023 (foreløpig)", "8 June 2023 (provisional)"),
        ("2023-06? juni", "juni 2023, usikkert", "June 2023, uncertain"),
        ("2022-23 høsten 2022", "høsten 2022", "autumn 2022"),
        ("2022-23 hausten", "høsten 2022", "autumn 2022"),
        ("2022-23 til høsten", "til høsten 2022", "autumn 2022"),
        ("2023-06? kanskje i juni", "kanskje i juni 2023", "June 2023, uncertain"),
        ("../2022-10-16 før 17. oktober", "før 17. oktober 2022", "before 17 October 2022"),
        ("../2023-12-10 før 11. desember", "før 11. desember 2023", "before 11 December 2023"),
        ("../2022-10-17 før 17. oktober", "senest 17. oktober 2022", "by 17 October 2022"),
    ] {
        assert_eq!(shown(Lang::Nb, stored), nb);
        assert_eq!(shown(Lang::En, stored), en);
    }
}

#[test]
fn days_that_follow_each_other_are_figures_in_a_narrow_column() {
    let date = FuzzyDate::from_stored("2022-09-06/2022-09-07").expect("it is a date");
    assert_eq!(show_date_short(Texts::of(Lang::Nb), &date), "06.–07.09.2022");
    assert_eq!(show_date_short(Texts::of(Lang::Nn), &date), "06.–07.09.2022");
    assert_eq!(show_date_short(Texts::of(Lang::En), &date), "6–7 Sept 2022");
}

#[test]
fn what_is_said_of_a_span_reads_back_as_the_same() {
    let today = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day");
    for stored in ["2022-09-06/2022-09-07", "2022-09-30/2022-10-02", "2022-10/2022-11"] {
        let date = FuzzyDate::from_stored(stored).expect("it is a date");
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            let text = show_date(Texts::of(lang), &date);
            assert_eq!(parse_date(&text, today).as_ref(), Ok(&date), "{text}");
        }
    }
}

/// All that people write, and what the program reads of it on that day.
fn typed() -> Vec<FuzzyDate> {
    let today = NaiveDate::from_ymd_opt(2022, 9, 13).expect("a day");
    let read = |text: &&str| parse_date(text, today).expect(text);
    [
        "før 30. september",
        "før 1. januar 2024",
        "før jul",
        "før påske 2024",
        "før sommeren",
        "before 17 October",
        "etter 8. mars",
        "etter 31. desember 2023",
        "etter påske",
        "innen 1. november",
        "seinast 14. april 2015",
        "innen utgangen av juni 2023",
        "fra 1.1.2025",
        "fra og med 2025",
        "uke 39",
        "veke 1 2025",
        "våren 2024",
        "oktober/november",
        "første halvår 2016",
        "19. eller 24. januar",
        "30. desember eller 2. januar",
        "mellom 3. og 29. mai",
        "6. og 7. september 2022",
        "juni 2024, usikkert",
        "8. juni 2023 (foreløpig)",
        "ca. 1. mai 2024",
        "årsskiftet 2024/2025",
    ]
    .iter()
    .map(read)
    .collect()
}

/// Every form that a date has, with days at the ends of months and years.
fn forms() -> Vec<FuzzyDate> {
    let parts =
        ["2022-12-31", "2023-01-01", "2024-02-29", "2024-09", "2024-12", "2025", "2026-03-01"];
    let mut stored: Vec<String> = parts.map(str::to_owned).to_vec();
    stored.extend(["2024-21", "2024-22", "2024-23", "2024-24"].map(str::to_owned));
    for (at, from) in parts.iter().enumerate() {
        stored.extend([format!("../{from}"), format!("{from}/..")]);
        stored.extend(parts.iter().skip(at + 1).map(|to| format!("{from}/{to}")));
    }
    let choices = ["2024-01-19,2024-01-24", "2024-01-31,2024-02-01", "2023-12-30,2024-01-02"];
    stored.extend(choices.map(|days| format!("[{days}]")));
    stored.push("[2024-01-19,2024-01-24,2024-01-26]".to_owned());
    let doubts = ["", "?", "~"];
    let all = stored.iter().flat_map(|it| doubts.map(|doubt| format!("{it}{doubt}")));
    all.filter_map(|it| FuzzyDate::parse_edtf(&it).ok()).collect()
}

#[test]
fn every_language_says_the_same_days_of_one_value() {
    let today = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a day");
    for date in typed().iter().chain(&forms()) {
        for lang in [Lang::Nb, Lang::Nn, Lang::En] {
            let texts = Texts::of(lang);
            for text in [show_translated(texts, date), show_days(texts, date)] {
                let read = parse_date(&text, today);
                let read =
                    read.unwrap_or_else(|why| panic!("{} in {lang:?}: {why}", date.to_stored()));
                let days = |date: &FuzzyDate| (date.earliest(), date.latest());
                let place = format!("{} is «{text}» in {lang:?}", date.to_stored());
                assert_eq!(days(&read), days(date), "{place}");
                assert_eq!(read.is_uncertain(), date.is_uncertain(), "{place}");
            }
        }
    }
}

#[test]
fn what_is_before_a_day_is_before_the_same_day_in_every_language() {
    for (stored, said) in [
        ("../2016-09-29 før 30. september", ["før 30. september 2016", "before 30 September 2016"]),
        ("../2022-12-23 før jul", ["senest 23. desember 2022", "by 23 December 2022"]),
        ("2024-03-09/.. etter 8. mars", ["etter 8. mars 2024", "after 8 March 2024"]),
        ("2022-09-05/2022-09-11 uke 36", ["uke 36 2022", "week 36 2022"]),
        (
            "2024-05-03/2024-05-29 mellom 3. og 29. mai",
            ["mellom 3. og 29. mai 2024", "between 3 and 29 May 2024"],
        ),
        (
            "2024-03/2024-04 mellom mars og april",
            ["mellom mars og april 2024", "between March and April 2024"],
        ),
        // The date is what is reckoned with, where the words say another.
        ("../2016-09-30 før 30. september", ["senest 30. september 2016", "by 30 September 2016"]),
    ] {
        let date = FuzzyDate::from_stored(stored).expect("it is a date");
        let told = [Lang::Nb, Lang::En].map(|lang| show_translated(Texts::of(lang), &date));
        assert_eq!(told, said, "{stored}");
    }
}

/// In a list, on a page and in a sentence: whoever reads another language than the writer's reads what it says.
#[test]
fn words_of_another_language_are_said_in_that_of_the_reader() {
    for (stored, nb, en) in [
        ("../2023-12-10 før 11. desember", "før 11. desember 2023", "before 11 December 2023"),
        (
            "[2024-01-19,2024-01-24] 19. eller 24. januar",
            "19. eller 24. januar 2024",
            "19 or 24 January 2024",
        ),
        (
            "2024-05-03/2024-05-29 mellom 3. og 29. mai",
            "mellom 3. og 29. mai 2024",
            "between 3 and 29 May 2024",
        ),
        ("../2016-09-29 før 30. september", "før 30. september 2016", "before 30 September 2016"),
        (
            "2024-05-03/2024-05-29 between 3 and 29 May",
            "mellom 3. og 29. mai 2024",
            "between 3 and 29 May 2024",
        ),
        ("2024-03 the board's own words", "mars 2024", "the board's own words 2024"),
        ("2024-03 Q3?!", "Q3?! 2024", "Q3?! 2024"),
    ] {
        let date = FuzzyDate::from_stored(stored).expect("it is a date");
        for (lang, said) in [(Lang::Nb, nb), (Lang::Nn, nb), (Lang::En, en)] {
            for told in [show_date, show_date_short].map(|show| show(Texts::of(lang), &date)) {
                assert_eq!(told, said, "{stored} in {lang:?}");
            }
        }
    }
}
