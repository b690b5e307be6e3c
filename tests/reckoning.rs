//! What follows for every calculator from what it says of itself: its words, its paper, `samstyr
//! calc`. Nothing here knows any of them.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry as FluentEntry, Pattern};
use samstyr::calc::reckoning::{
    Basis, CALCULATORS, Calculator, Entry, Given, Input, InputKind, LineResult, Token, Unit,
};
use samstyr::model::kind::Portfolio;
use samstyr::report::derivation::{PAPER, remarks, sentences};
use samstyr::report::paper::{Ask, Calculation, Subject};
use samstyr::text::{Lang, Texts, sources};
use serde_json::{Value as Json, json};

use crate::support::{Place, at, run};

/// Something for each input that has to be given, and for all where `whole`. Names and texts are in
/// letters that no text of the program has.
fn given(calculator: &'static Calculator, whole: bool) -> Given {
    let set = calculator.newest_set();
    let needed =
        move |input: &Input| whole || (set.of(input.name).is_none() && !input.may_be_blank);
    Given::new(calculator, entries(calculator.inputs, &needed))
}

fn entries(inputs: &'static [Input], needed: &dyn Fn(&Input) -> bool) -> Vec<Entry> {
    let second = |input: &Input| inputs.iter().any(|other| other.or == Some(input.name));
    let entry = |input: &'static Input| match &input.kind {
        _ if second(input) || !needed(input) => Entry::Left,
        InputKind::Text => Entry::Text("ж".to_owned()),
        InputKind::Rate => Entry::Number(0.04),
        InputKind::Number(range) if range.unit == Unit::Share => Entry::Number(0.25),
        InputKind::Number(range) if range.whole => Entry::Number(range.least.unwrap_or(1.0)),
        InputKind::Number(_) => Entry::Number(120.0),
        InputKind::Rows(table) => {
            Entry::Rows((0..2).map(|_| entries(table.inputs, needed)).collect())
        }
    };
    inputs.iter().map(entry).collect()
}

/// The attributes of the message of a calculator, with the names of their arguments.
fn words(lang: Lang, calculator: &Calculator) -> Vec<(String, BTreeSet<String>)> {
    let file = format!("calculators/{}", calculator.name());
    let (_, source) = sources(lang).find(|(name, _)| *name == file).expect("a file of texts");
    let resource = fluent_syntax::parser::parse(source).expect("it can be parsed");
    let words = calculator.words();
    let message = resource.body.iter().find_map(|entry| match entry {
        FluentEntry::Message(message) if message.id.name == words => Some(message),
        _ => None,
    });
    let attributes = &message.unwrap_or_else(|| panic!("no message {words}")).attributes;
    let named = |pattern: &Pattern<&str>| {
        let mut names = BTreeSet::new();
        crate::texts::of_pattern(pattern, &mut names);
        names
    };
    attributes.iter().map(|of| (of.id.name.to_owned(), named(&of.value))).collect()
}

#[test]
fn every_calculator_has_its_words() {
    for calculator in CALCULATORS {
        let name = calculator.name();
        let words = words(Lang::Nb, calculator);
        let arguments = |attribute: &str| {
            let found = words.iter().find(|(known, _)| known == attribute);
            found.map(|(_, names)| names.clone()).unwrap_or_else(|| panic!("{name}: {attribute}"))
        };
        for attribute in ["heading", "name", "unnamed", "begin"] {
            assert!(arguments(attribute).is_empty(), "{name}: {attribute}");
        }
        // A sentence names inputs, and all that have to be given.
        let mut parts = vec![("sentence".to_owned(), calculator.inputs)];
        for input in calculator.inputs {
            let table = input.table().map(|table| table.inputs);
            parts.extend(table.map(|inputs| (format!("sentence-{}", input.name), inputs)));
        }
        for (attribute, inputs) in parts {
            let named = arguments(&attribute);
            for argument in &named {
                let known = argument == "which" || argument == "name";
                let is_input = inputs.iter().any(|input| input.name == argument);
                assert!(known || is_input, "{name}: {attribute} names {argument}");
            }
            let set = calculator.newest_set();
            let needed = inputs.iter().filter(|input| {
                let has_unit = input.unit().is_some();
                has_unit && !input.may_be_blank && !input.apart && set.of(input.name).is_none()
            });
            for input in needed {
                assert!(named.contains(input.name), "{name}: {attribute} lacks {}", input.name);
            }
        }
        let known = words.iter().map(|(attribute, _)| attribute.as_str());
        let used = |attribute: &&str| {
            ["heading", "name", "unnamed", "begin", "label"].contains(attribute)
                || attribute.starts_with("sentence")
        };
        let unused: Vec<&str> = known.filter(|attribute| !used(attribute)).collect();
        assert!(unused.is_empty(), "{name}: {unused:?}");
    }
}

/// Each number of a formula was entered, or is the figure of a line above.
#[test]
fn every_number_of_a_derivation_is_entered_or_derived_above() {
    for calculator in CALCULATORS {
        let tables = calculator.inputs.iter().filter_map(|input| input.table());
        let inputs = calculator.inputs.iter().chain(tables.flat_map(|table| table.inputs));
        let mut known: Vec<&str> = inputs.map(|input| input.key).collect();
        let estimate = Basis::new(given(calculator, true)).calculate().unwrap();
        for line in estimate.lines() {
            let LineResult::Computed { formula, .. } = &line.result else { continue };
            for token in formula.tokens() {
                let Token::Term(term) = token else { continue };
                assert!(known.contains(&term.key), "{}: {}", line.figure.key, term.key);
            }
            known.push(line.figure.key);
        }
    }
}

#[test]
fn every_calculator_works_out_with_what_has_to_be_given_and_with_all() {
    for calculator in CALCULATORS {
        for whole in [false, true] {
            let basis = Basis::new(given(calculator, whole));
            let estimate = basis.calculate().unwrap_or_else(|faults| panic!("{faults}"));
            assert_eq!(estimate.values.defaults_used.is_empty(), {
                whole || calculator.newest_set().parameters.is_empty()
            });
            for line in estimate.lines() {
                let LineResult::Computed { formula, value } = &line.result else { continue };
                let again = formula.value();
                let near = (again - value).abs() <= 1e-9 * value.abs().max(1.0);
                assert!(value.is_finite() && near, "{}: {value}, {again}", line.figure.key);
            }
            let json = estimate.to_json();
            let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
            let figures: Vec<&str> =
                calculator.figures.iter().filter_map(|figure| figure.name).collect();
            assert_eq!(keys[..figures.len()], figures);
            let swings = json["sensitivity"].as_array().unwrap();
            assert_eq!(swings.is_empty(), calculator.watched.is_empty());
            // What is told of it is told in words of the files only.
            let texts = Texts::of(Lang::Pseudo);
            for text in sentences(texts, &estimate).iter().chain(&remarks(texts, &estimate)) {
                crate::texts::assert_marked(text, calculator.name());
            }
            let calculation =
                Calculation { title: "ж".to_owned(), project: None, basis: basis.clone() };
            let subject = Subject::Calculation(Box::new(calculation));
            let ask = Ask::of(subject, Lang::Pseudo, at(0));
            let paper = (PAPER.make)(&Portfolio::default(), &ask).unwrap();
            let paper = serde_json::to_string(&paper).unwrap();
            let paper = paper.replace(calculator.version, "ж");
            let set = basis.set.code;
            let paper = if set.is_empty() { paper } else { paper.replace(set, "ж") };
            let paper: Json = serde_json::from_str(&paper).unwrap();
            crate::texts::assert_all_marked(&paper, calculator.name());
        }
    }
}

#[test]
fn the_command_line_has_every_calculator() {
    let place = Place::new();
    for calculator in CALCULATORS {
        let calc = |input: &Json| {
            let file = place.file("inn.json", input.to_string());
            run(["calc", calculator.name(), "--json", "--input", file.to_str().unwrap()])
        };
        let given = given(calculator, true);
        let input = given.to_json();
        let result = calc(&input).json();
        assert_eq!(result, Basis::new(given).calculate().unwrap().to_json());
        // What is left out is named, and so is what there is no such input of.
        let missing = calc(&json!({})).failed(1);
        let required = calculator.inputs.iter().find(|input| {
            let has_default = calculator.newest_set().of(input.name).is_some();
            !has_default && !input.may_be_blank && input.or.is_none()
        });
        assert!(required.is_none_or(|input| missing.contains(input.name)), "{missing}");
        let mut unknown = input.clone();
        unknown["no_such_input"] = json!(1);
        assert!(calc(&unknown).failed(1).contains("no_such_input"));
    }
    let help = run(["calc", "--help"]).done();
    let unknown = run(["calc", "palm-reading", "--input", "inn.json"]).failed(2);
    for calculator in CALCULATORS {
        assert!(help.contains(calculator.name()) && unknown.contains(calculator.name()));
    }
}
