//! What texts say of the unit of amounts.

use super::*;

use AmountUnit::{Kroner, Milliard, Million, Thousand};

#[test]
fn a_unit_or_a_remark_behind_a_heading_is_no_part_of_it() {
    for (heading, wanted) in [
        ("Budsjett (kr)", "budsjett"),
        ("Budsjett i 1000 kr", "budsjett"),
        ("Budsjett, kr", "budsjett"),
        ("Sluttdato (plan)", "sluttdato"),
        ("Totalbudsjett [mill. kr]", "totalbudsjett"),
        ("Tilskudd i hele kroner", "tilskudd"),
        ("Kroner", "kroner"),
        ("(kr)", "(kr)"),
        ("Navn", "navn"),
    ] {
        assert_eq!(bare(heading), wanted, "{heading}");
    }
}

#[test]
fn a_heading_says_how_many_kroner_one_stands_for() {
    for (heading, wanted) in [
        ("Budsjett (1000 kr)", Some(Thousand)),
        ("Budsjett (1 000 kr)", Some(Thousand)),
        ("Budsjett (1.000 kroner)", Some(Thousand)),
        ("Budsjett tkr", Some(Thousand)),
        ("Budsjett i tusen kroner", Some(Thousand)),
        ("Budsjett (mill. kr)", Some(Million)),
        ("Budsjett (MNOK)", Some(Million)),
        ("Budsjett (i mill.)", Some(Million)),
        ("Budsjett i tusen", Some(Thousand)),
        ("Budsjett i hele 1000", Some(Thousand)),
        ("Budsjett (i hele tusen)", Some(Thousand)),
        ("Budsjett, mill.", Some(Million)),
        ("Budsjett NOK mill", Some(Million)),
        ("Budsjett (kr i 1000)", Some(Thousand)),
        ("Budsjett i 1000-kroner", Some(Thousand)),
        ("Budsjett (kr)", Some(Kroner)),
        ("Budsjett i hele kroner", Some(Kroner)),
        ("Budsjett (mill.kr)", Some(Million)),
        ("Budsjett (1000kr)", Some(Thousand)),
        ("Budsjett (kr 1000)", Some(Thousand)),
        ("Budsjett i kr 1000", Some(Thousand)),
        ("Budsjett (t.kr)", Some(Thousand)),
        ("Budsjett t. kr", Some(Thousand)),
        ("Budsjett (kkr)", Some(Thousand)),
        ("Budsjett ('000 kr)", Some(Thousand)),
        ("Budsjett 2024 (’000 kr)", Some(Thousand)),
        ("Budsjett (NOK thousands)", Some(Thousand)),
        ("Budsjett (thousands)", Some(Thousand)),
        ("Budsjett (thousands of NOK)", Some(Thousand)),
        ("Budsjett (x 1000)", Some(Thousand)),
        ("Budsjett (mill. 2024-kr)", Some(Million)),
        ("Budsjett (mill. 2024 kr)", Some(Million)),
        ("Budsjett (eks. mva, mill. kr)", Some(Million)),
        ("Budsjett (1 000 000 kr)", Some(Million)),
        ("Budsjett (NOK bn)", Some(Milliard)),
        ("Budsjett (2024-kr)", Some(Kroner)),
        ("Tilskudd år 1, kr", Some(Kroner)),
        ("Budsjett 2024", None),
        ("Budsjett (plan)", None),
        ("Budsjett (1)", None),
        ("Budsjett (2024)", None),
        ("Budsjett 1000", None),
        ("Tusenårsfondet", None),
    ] {
        let wanted = wanted.map(|unit| Says::of(Some(unit)));
        assert_eq!(said_by_heading(heading), wanted, "{heading}");
    }
}

#[test]
fn the_name_of_a_sheet_or_a_file_says_what_its_amounts_are_in() {
    for (name, wanted) in [
        ("Budsjett (tkr)", Some(Says::of(Some(Thousand)))),
        ("MNOK 2024", Some(Says::of(Some(Million)))),
        ("tkr", Some(Says::of(Some(Thousand)))),
        ("budsjett-2024_mkr", Some(Says::unsure(Some(Million)))),
        ("EUR 2024", Some(Says::unsure(None))),
        ("Budsjett i tusen kroner", Some(Says::of(Some(Thousand)))),
        ("09-tusen", None),
        ("tusen", None),
        ("1000", None),
        ("Prosjekter 2024", None),
    ] {
        assert_eq!(said_by_name(name), wanted, "{name}");
    }
}

/// What reads as a unit and is none, or not surely one, is asked about.
#[test]
fn a_heading_whose_unit_is_not_known_is_unsure() {
    for (heading, wanted) in [
        ("Budsjett kr 1000", Some(Thousand)),
        ("Budsjett (k)", Some(Thousand)),
        ("Budsjett (M)", Some(Million)),
        ("Budsjett (100 kr)", None),
        ("Budsjett (10 000 kr)", None),
        ("Budsjett (kr 5 000)", None),
        ("Budsjett (hundre kr)", None),
        ("Budget (NOK billion)", None),
        ("Budsjett (tusen mill. kr)", None),
        ("Budsjett (EUR)", None),
        ("Budsjett (mill. €)", None),
        ("Budsjett (k€)", None),
        ("Budsjett i euro", None),
    ] {
        assert_eq!(said_by_heading(heading), Some(Says::unsure(wanted)), "{heading}");
    }
}

#[test]
fn a_sentence_says_what_all_amounts_are_in() {
    let sure = |unit| Some(Says::of(Some(unit)));
    let unsure = |unit| Some(Says::unsure(Some(unit)));
    for (text, wanted) in [
        ("Alle tall i hele 1000 kr", sure(Thousand)),
        ("Beløp i mill. kr", sure(Million)),
        ("Tall i tusen", sure(Thousand)),
        ("Tal i heile tusen kroner", sure(Thousand)),
        ("(1 000 kr)", sure(Thousand)),
        ("i 1000 kr", sure(Thousand)),
        ("tkr", sure(Thousand)),
        ("Budsjett 2024 (mill. kr)", sure(Million)),
        ("Prosjekter 2024 i tkr", sure(Thousand)),
        ("Amounts in NOK thousand", sure(Thousand)),
        ("Alle beløp er i hele kroner", sure(Kroner)),
        ("Tall i NOK 1000", sure(Thousand)),
        ("Alle beløp i kr 1000", sure(Thousand)),
        ("Amounts in NOK thousands", sure(Thousand)),
        ("Figures in thousands of NOK", sure(Thousand)),
        ("All amounts in '000 kr", sure(Thousand)),
        ("Beløp 1000 kr", sure(Thousand)),
        ("Alle deltakere betaler 1000 kr", unsure(Thousand)),
        ("Alle deltakere betaler kr 1000", None),
        ("Beløp i euro", Some(Says::unsure(None))),
        ("Prosjektliste MNOK", unsure(Million)),
        ("Tall i tusen, tilskudd i mill.", unsure(Thousand)),
        ("Vi har en ramme på 20 mill. kr", None),
        ("Over en million kroner", None),
        ("Deltakeravgift 1000 kr", None),
        ("Tusen takk for hjelpen", None),
        ("Alle prosjekter får tusen takk", None),
        ("Bryggen i tusen år", None),
        ("Prosjekter 2024", None),
    ] {
        assert_eq!(said_of_all(text), wanted, "{text}");
    }
}

#[test]
fn a_cell_of_a_unit_says_nothing_besides() {
    for (text, wanted) in [
        ("1000 kr", Some(Thousand)),
        ("(mill. kr)", Some(Million)),
        ("i hele tusen", Some(Thousand)),
        ("kr", Some(Kroner)),
        ("1000", None),
        ("5 000 kr", None),
        ("Budsjett kr", None),
    ] {
        assert_eq!(said_alone(text), wanted.map(|unit| Says::of(Some(unit))), "{text}");
    }
    for (text, wanted) in
        [("1 250 tkr", Some(Thousand)), ("mill.", Some(Million)), ("kr 5", Some(Kroner))]
    {
        assert_eq!(beside_number(text), wanted.map(|unit| Says::of(Some(unit))), "{text}");
    }
}

#[test]
fn another_currency_beside_a_number_is_no_unit_of_kroner() {
    for text in ["1 250 €", "EUR 5", "$ 3", "5 k€", "mill. USD"] {
        assert_eq!(beside_number(text), Some(Says::unsure(None)), "{text}");
    }
}
