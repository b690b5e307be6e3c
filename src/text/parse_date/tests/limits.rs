//! Years that are not typed, dates that are not there, and texts of every kind.

use proptest::prelude::*;

use super::*;

#[test]
fn a_missing_year_is_the_nearest() {
    all("2022-12-20", &[("5.1", "2023-01-05"), ("1.7", "2022-07-01"), ("15.6", "2023-06-15")]);
    all("2023-01-05", &[("20.12", "2022-12-20"), ("8.7", "2022-07-08"), ("1.7", "2023-07-01")]);
    all("2023-05-01", &[("29.2", "2024-02-29"), ("31.2", "Impossible { text: \"31.2\" }")]);
    all("2100-05-01", &[("29.2", "2104-02-29")]);
    assert!(parse_date("23.9", NaiveDate::MIN).is_err());
    assert!(parse_date("23.9", NaiveDate::MAX).is_err());
}

#[test]
fn what_cannot_be_is_said_to_be_impossible() {
    for text in [
        "31.11",
        "30.2.2024",
        "29.02.2023",
        "12.24",
        "0.5",
        "2022-02-30",
        "2022-13",
        "13.2022",
        "30. februar",
        "lørdag 23. september 2022",
        "lørdag 23.9",
        "311322",
        "2022-02-30 møte",
    ] {
        let error = ParseDateError::Impossible { text: text.to_owned() };
        assert_eq!(parse_date(text, day("2022-10-01")), Err(error), "{text}");
    }
    for text in
        ["2022/2021", "31.12.2024–1.1.2024", "2.–1. mai 2024", "mars 2024 til desember 2023"]
    {
        let error = ParseDateError::Reversed { text: text.to_owned() };
        assert_eq!(parse_date(text, day("2022-10-01")), Err(error), "{text}");
    }
    for text in ["1.1.1799", "2200", "juni 2300", "uke 1 2200", "1234"] {
        let error = ParseDateError::YearOutOfRange { text: text.to_owned() };
        assert_eq!(parse_date(text, day("2022-10-01")), Err(error), "{text}");
    }
    for text in [
        "",
        "?",
        "jul eller så",
        "23",
        "2024 13 5",
        "2024 45",
        "2024-05 06",
        "snart",
        "23.9 og så",
        "fredag",
        "1.2.3.4",
        "400 000",
        "uke",
        "3. mai 2024 5. mai",
        "5. kvartal 2024",
        "99999999999",
        "før",
        "-",
        "½",
    ] {
        let error = ParseDateError::NotUnderstood { text: text.to_owned() };
        assert_eq!(parse_date(text, day("2022-10-01")), Err(error), "{text}");
    }
}

/// A month of a year in figures stands in any of its forms, and never as a year with words.
#[test]
fn a_month_with_two_figures_behind_is_that_of_a_year() {
    for name in
        ["jan", "feb", "mars", "april", "mai", "jun", "juli", "aug", "sept", "okt", "nov", "des"]
    {
        for text in [
            format!("{name} 24"),
            format!("{name}.24"),
            format!("{name}. 24"),
            format!("{name} '24"),
        ] {
            let read = parse_date(&text, day("2022-10-01")).map(|date| date.to_string());
            assert!(
                read.as_ref().is_ok_and(|it| it.starts_with("2024-") && it.len() == 7),
                "{text}: {read:?}"
            );
        }
    }
    all("2022-10-01", &[("2024 06", "2024-06"), ("2024 06 15", "2024-06-15")]);
}

#[test]
fn a_year_that_does_not_stand_there_is_a_guess() {
    for text in [
        "uke 53",
        "29. feb",
        "des 31.",
        "12. des",
        "før jul",
        "12.12 (kanskje)",
        "jan 24",
        "august 24",
    ] {
        assert!(guesses_year(text, day("2026-11-30")), "{text}");
    }
    for text in [
        "uke 53 2026",
        "12. des 2026",
        "12.12.26",
        "mai 24",
        "2024-05",
        "2024 06",
        "i morgen",
        "tull",
        "jan 24, 2024",
        "30. desember - 2. januar 2024",
        "2022-09-23 møte",
    ] {
        assert!(!guesses_year(text, day("2026-11-30")), "{text}");
    }
}

#[test]
fn long_texts_are_given_up_soon() {
    for piece in ["1/", "1.1-", "uke 1,", "jan ", "(", "1.", "(1.1) "] {
        let text = piece.repeat(10_000);
        assert!(parse_date(&text, day("2022-10-01")).is_err());
        let short: String = text.chars().take(159).collect();
        assert!(parse_date(&short, day("2022-10-01")).is_err(), "{short}");
    }
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(1800, 1, 1).expect("a date");
    (0..146_097_i64).prop_map(move |days| first + chrono::TimeDelta::days(days))
}

/// However a day is written, one outside the years that dates have is refused and never another day.
#[test]
fn a_day_outside_the_years_is_refused_in_every_form() {
    let reference = NaiveDate::from_ymd_opt(2024, 4, 26).expect("a date");
    for (year, month, day) in
        [(224, 6, 5), (1799, 12, 31), (2200, 1, 1), (2500, 5, 5), (9999, 12, 31)]
    {
        let day = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        for form in ["%Y-%m-%d", "%Y%m%d", "%Y-%m-%dT08:30", "%d.%m.%Y", "%-d. %B %Y"] {
            let text = day.format(form).to_string();
            let read = parse_date(&text, reference);
            assert!(read.is_err(), "{text}: {read:?}");
        }
    }
}

proptest! {
    #[test]
    fn any_day_reads_back(day in any_day(), reference in any_day()) {
        let expected = Ok(FuzzyDate::from_day(day));
        for form in ["%d.%m.%Y", "%-d.%-m.%Y", "%Y-%m-%d", "%d/%m-%Y", "%d/%m/%Y", "%d%m%Y",
            "%Y%m%d", "%-d %B %Y", "%A %-d. %b. %Y", "%B %-d, %Y"] {
            let text = day.format(form).to_string();
            prop_assert_eq!(parse_date(&text, reference), expected.clone(), "{}", text);
        }
    }

    #[test]
    fn a_day_without_year_is_within_half_a_year(day in any_day(), reference in any_day()) {
        prop_assume!((1801..2199).contains(&reference.year()));
        prop_assume!(day.format("%m%d").to_string() != "0229");
        let read = parse_date(&day.format("%-d.%-m").to_string(), reference).expect("a date");
        let read = read.day().expect("a day");
        prop_assert_eq!((read.month(), read.day()), (day.month(), day.day()));
        prop_assert!((read - reference).num_days().abs() <= 183);
    }

    #[test]
    fn any_text_is_read_or_refused(
        text in "([0-9]{1,4}|[-./?~,() ]|uke|mai|juni|eller|og|før|til|slutten|våren|jul|fre){0,12}|.*",
        reference in any_day(),
    ) {
        if let Ok(date) = parse_date(&text, reference) {
            prop_assert_eq!(FuzzyDate::from_stored(&date.to_stored()), Ok(date));
        }
    }
}
