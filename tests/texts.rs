//! Every sentence comes through the Fluent files, and the files of the three languages say the same
//! things: the same keys, the same attributes, the same arguments. A run in the test language finds
//! text that went past them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::Arc;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use samstyr::calc::changes::Comparison;
use samstyr::calc::reckoning::{Basis, CALCULATORS};
use samstyr::model::about::{Area, Sealing};
use samstyr::model::decision::SealedDecision;
use samstyr::model::field::FieldType;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::method::Method;
use samstyr::model::seal::SealContent;
use samstyr::model::value::Value;
use samstyr::report::paper::{Ask, Subject};
use samstyr::report::{PAPERS, derivation};
use samstyr::store::{Access, Document};
use samstyr::text::{Lang, PSEUDO_MARKS, Texts, describe_step, show_value, sources};
use serde_json::Value as Json;

use crate::layers::without_tests;
use crate::papers::subjects;
use crate::support::{Place, at, command, day, example_id};

/// The arguments of each text: of a message under its key, of an attribute under `key.attribute`.
type Arguments = BTreeMap<String, BTreeSet<String>>;

fn arguments(lang: Lang) -> Arguments {
    let mut all = Arguments::new();
    let mut put = |key: String, pattern: Option<&Pattern<&str>>| {
        let mut names = BTreeSet::new();
        if let Some(pattern) = pattern {
            of_pattern(pattern, &mut names);
        }
        assert!(all.insert(key.clone(), names).is_none(), "{key} stands twice in {lang:?}");
    };
    for (name, source) in sources(lang) {
        let resource = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{lang:?} {name}: {errors:?}"));
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    put(message.id.name.to_owned(), message.value.as_ref());
                    for attribute in &message.attributes {
                        let key = format!("{}.{}", message.id.name, attribute.id.name);
                        put(key, Some(&attribute.value));
                    }
                }
                Entry::Term(term) => put(format!("-{}", term.id.name), Some(&term.value)),
                Entry::Junk { content } => panic!("{lang:?} {name}: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    all
}

/// The arguments that a text names.
pub fn of_pattern(pattern: &Pattern<&str>, names: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        of_expression(expression, names);
    }
}

fn of_expression(expression: &Expression<&str>, names: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => of_inline(inline, names),
        Expression::Select { selector, variants } => {
            of_inline(selector, names);
            variants.iter().for_each(|variant| of_pattern(&variant.value, names));
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, names: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            names.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => of_expression(expression, names),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| of_inline(argument, names));
        }
        _ => {}
    }
}

#[test]
fn the_three_languages_have_the_same_texts_with_the_same_arguments() {
    let nb = arguments(Lang::Nb);
    assert!(nb.len() > 500, "{}", nb.len());
    for lang in [Lang::Nn, Lang::En] {
        let other = arguments(lang);
        for (key, names) in &nb {
            assert_eq!(other.get(key), Some(names), "{key} in {lang:?}");
        }
        let more: Vec<&String> = other.keys().filter(|key| !nb.contains_key(*key)).collect();
        assert!(more.is_empty(), "only in {lang:?}: {more:?}");
        // The files are cut alike, so that a translator finds the same place.
        let names = |lang| sources(lang).map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(names(lang), names(Lang::Nb));
    }
}

#[test]
fn every_kind_field_and_choice_has_its_words() {
    for lang in Lang::ALL {
        let known = arguments(*lang);
        for kind in Kind::ALL {
            let name = kind.plural();
            for key in ["", ".plural", ".new", ".empty"] {
                assert!(known.contains_key(&format!("kind-{name}{key}")), "{lang:?} {name}{key}");
            }
            for field in kind.fields() {
                let key = format!("field-{name}.{}", field.name);
                assert!(known.contains_key(&key), "{lang:?} {key}");
                if let FieldType::Choice(set) = field.field_type {
                    for code in set.codes {
                        let keys = [".", "-"].map(|between| format!("{}{between}{code}", set.name));
                        let one = keys.iter().filter(|key| known.contains_key(*key)).count();
                        assert_eq!(one, 1, "{lang:?} {keys:?}");
                    }
                }
            }
            // And none for a field that is no more.
            let prefix = format!("field-{name}.");
            for key in known.keys().filter_map(|key| key.strip_prefix(&prefix)) {
                assert!(kind.field(key).is_some(), "{lang:?}: {name} have no {key}");
            }
        }
    }
}

#[test]
fn a_kind_with_a_seal_says_all_about_it_in_its_own_words() {
    let sealing: Vec<&Sealing> =
        Kind::ALL.iter().filter_map(|kind| kind.about().sealing.as_ref()).collect();
    assert!(!sealing.is_empty(), "decisions are made final");
    for lang in Lang::ALL {
        let known = arguments(*lang);
        for sealing in &sealing {
            for word in Sealing::WORDS {
                let key = format!("{}.{word}", sealing.words);
                assert!(known.contains_key(&key), "{lang:?} {key}");
            }
        }
    }
}

#[test]
fn what_can_be_done_is_known_by_what_people_call_it() {
    for lang in Lang::ALL {
        let known = arguments(*lang);
        for area in Area::ALL {
            for kind in Kind::listed_in(*area) {
                let key = format!("kind-{}.words", kind.plural());
                assert!(known.contains_key(&key), "{lang:?} {key}");
            }
            assert!(known.contains_key(&format!("search-words-view.{}", area.name())), "{area:?}");
        }
        for paper in PAPERS {
            assert!(known.contains_key(&format!("{}.words", paper.genre)), "{}", paper.name);
        }
    }
}

#[test]
fn the_words_of_a_kind_stand_in_its_own_file() {
    for lang in Lang::ALL {
        for kind in Kind::ALL {
            let name = format!("kinds/{}", kind.table());
            let source = sources(*lang).find(|(file, _)| *file == name);
            let (_, source) = source.unwrap_or_else(|| panic!("{lang:?} has no {name}"));
            let resource = fluent_syntax::parser::parse(source).unwrap();
            for entry in &resource.body {
                let Entry::Message(message) = entry else { continue };
                let key = message.id.name;
                let own =
                    ["kind", "field", "hint", "final"].map(|of| format!("{of}-{}", kind.plural()));
                let is_choice = kind.fields().iter().any(|field| match field.field_type {
                    FieldType::Choice(set) => set.name == key,
                    _ => false,
                });
                assert!(is_choice || own.iter().any(|of| of == key), "{lang:?} {name}: {key}");
            }
        }
    }
}

/// The texts in quotes in the code of the program, tests apart.
fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs")
            && path.file_stem().is_some_and(|name| name != "tests")
        {
            let text = fs::read_to_string(&path).unwrap();
            let code = without_tests(&text);
            for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
                found.extend(line.split('"').skip(1).step_by(2).map(ToOwned::to_owned));
            }
        }
    }
}

#[test]
fn every_key_that_the_code_names_is_there() {
    let known = arguments(Lang::Nb);
    let families: BTreeSet<&str> =
        known.keys().filter_map(|key| key.split('-').next()).filter(|f| !f.is_empty()).collect();
    let mut found = BTreeSet::new();
    literals(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    let is_key = |text: &&String| {
        let mut parts = text.split('-');
        let family = parts.next().is_some_and(|first| families.contains(first));
        let rest: Vec<&str> = parts.collect();
        let plain = |part: &&str| {
            !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
        };
        family && !rest.is_empty() && rest.iter().all(plain)
    };
    let keys: Vec<&String> = found.iter().filter(is_key).collect();
    assert!(keys.len() > 100, "{}", keys.len());
    // Names of other things that look like keys.
    let mut others: Vec<&str> = Method::ALL.iter().map(|method| method.name()).collect();
    others.push("saved-views");
    let missing: Vec<_> = keys
        .into_iter()
        .filter(|key| !known.contains_key(*key) && !others.contains(&key.as_str()))
        .collect();
    assert!(missing.is_empty(), "the code names texts that are not there: {missing:?}");
}

#[test]
fn every_problem_that_check_can_find_has_its_words() {
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/store/check.rs"))
            .unwrap();
    let codes: BTreeSet<&str> =
        source.split("Problem::new(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(codes.len() >= 5, "{codes:?}");
    let known = arguments(Lang::Nb);
    for code in codes {
        assert!(known.contains_key(&format!("problem-{code}")), "{code}");
    }
}

/// Data in letters that no text of the program has: whatever is in Latin letters is not from it.
fn disguised(text: &str) -> String {
    text.chars().map(|c| if c.is_alphabetic() { 'ж' } else { c }).collect()
}

/// What was reckoned from is data with names of inputs in it: what people wrote there is under "name".
fn disguised_inputs(text: &str) -> String {
    let Ok(mut inputs) = serde_json::from_str::<Json>(text) else { return disguised(text) };
    disguise_names(&mut inputs);
    inputs.to_string()
}

fn disguise_names(value: &mut Json) {
    match value {
        Json::Object(map) => map.iter_mut().for_each(|(key, value)| match value {
            Json::String(text) if key == "name" => *text = disguised(text),
            value => disguise_names(value),
        }),
        Json::Array(list) => list.iter_mut().for_each(disguise_names),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

/// Versions of calculators and codes of their sets are names, the same in all languages.
fn without_codes(outline: &impl serde::Serialize) -> Json {
    let mut text = serde_json::to_string(outline).unwrap();
    for calculator in CALCULATORS {
        text = text.replace(calculator.version, "ж");
        for set in calculator.sets.iter().filter(|set| !set.code.is_empty()) {
            text = text.replace(set.code, "ж");
        }
    }
    serde_json::from_str(&text).unwrap()
}

fn disguise(portfolio: &Portfolio) -> Portfolio {
    let mut hidden = portfolio.clone();
    for kind in Kind::ALL {
        for record in portfolio.records(*kind) {
            let values = record.fields().iter().enumerate().filter_map(|(index, field)| {
                let value = match record.get(index) {
                    Value::Text(text) if field.name == "case_number_template" => Value::Text(text),
                    // By which version and which set: unknown ones are not guessed.
                    Value::Text(text)
                        if ["method_version", "parameter_set"].contains(&field.name) =>
                    {
                        Value::Text(text)
                    }
                    Value::Text(text) if field.name == "inputs" => {
                        Value::Text(disguised_inputs(&text))
                    }
                    // What is made up says so by this word.
                    Value::Text(text) if field.name == "source" => Value::Text(text),
                    Value::Text(text) => Value::Text(disguised(&text)),
                    Value::Date(mut date) => {
                        date.words = date.words.map(|words| disguised(&words));
                        Value::Date(date)
                    }
                    other => other,
                };
                (!value.is_null()).then_some((index, value))
            });
            hidden.put(*kind, record.record_id(), values.collect::<Vec<_>>()).unwrap();
        }
    }
    for seal in portfolio.seals.values() {
        let mut seal = seal.as_ref().clone();
        let mut content: SealedDecision = seal.content.read().cloned().unwrap();
        let SealedDecision {
            body, case_title, proposal, title, text, remark, economic_effect, ..
        } = &mut content;
        for text in [body, case_title, proposal, title, text, remark, economic_effect] {
            *text = disguised(text);
        }
        for record in content.around.iter_mut().flatten() {
            let kind = Kind::from_plural(&record.kind).unwrap();
            for (name, said) in &mut record.says {
                let is_text = kind.field(name).unwrap().1.field_type == FieldType::Text
                    && name != "case_number_template";
                if let (true, serde_json::Value::String(text)) = (is_text, said) {
                    *text = disguised(text);
                }
            }
        }
        seal.content = SealContent::of(content).unwrap();
        seal.by = seal.by.as_deref().map(disguised);
        seal.transaction_hash = "012345678901".to_owned();
        hidden.seals.insert(seal.record, Arc::new(seal));
    }
    hidden
}

/// What of a text stands outside the marks and is not data, number or date.
fn past_the_files(text: &str) -> String {
    let mut outside = String::new();
    let (mut rest, mut depth) = (text, 0_usize);
    while let Some(c) = rest.chars().next() {
        if let Some(after) = rest.strip_prefix(PSEUDO_MARKS.0) {
            (rest, depth) = (after, depth + 1);
        } else if let Some(after) = rest.strip_prefix(PSEUDO_MARKS.1) {
            (rest, depth) = (after, depth.saturating_sub(1));
        } else {
            if depth == 0 {
                outside.push(c);
            }
            rest = &rest[c.len_utf8()..];
        }
    }
    // Months, weekdays and the currency follow the rules of the language, not the files.
    const RULES: &[&str] = &["NOK", "Sept", "at"];
    let is_rule = |word: &str| {
        let day = day("2024-01-01");
        let months = (0..12).map(|n| day + chrono::Months::new(n)).map(|d| d.format("%B %b"));
        let days = (0..7).map(|n| day + chrono::Days::new(n)).map(|d| d.format("%A %a"));
        let names = months.chain(days).map(|names| names.to_string()).collect::<Vec<_>>().join(" ");
        RULES.contains(&word) || names.split(' ').any(|name| name == word)
    };
    let words = outside.split(|c: char| !c.is_alphabetic());
    let latin = words.filter(|word| word.chars().any(|c| c != 'ж') && !is_rule(word));
    latin.collect::<Vec<_>>().join(" ")
}

#[track_caller]
pub fn assert_marked(text: &str, whence: &str) {
    let past = past_the_files(text);
    assert!(past.is_empty(), "“{past}” did not come through the files, in {whence}: {text}");
}

/// Every text of a JSON value, but for the codes that are not for people.
pub fn assert_all_marked(value: &serde_json::Value, whence: &str) {
    match value {
        serde_json::Value::String(text) => assert_marked(text, whence),
        serde_json::Value::Array(values) => {
            values.iter().for_each(|value| assert_all_marked(value, whence));
        }
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                if !matches!(key.as_str(), "block" | "part" | "sort" | "lang") {
                    assert_all_marked(value, &format!("{whence} {key}"));
                }
            }
        }
        _ => {}
    }
}

/// The example with some of its decisions final, an exempt case and all; and the same disguised.
fn portfolios() -> (Place, Document, Portfolio) {
    let place = Place::new();
    let mut document = Document::open(&place.example(), Access::Write).unwrap();
    let exempt = crate::support::set(
        Kind::Case,
        example_id("cases", "kompetansetiltak"),
        "exempt",
        Value::Bool(true),
    );
    document.apply(&command(vec![exempt]), at(900)).unwrap();
    let seal = |key| samstyr::model::command::Change::Seal { record: example_id("decisions", key) };
    let seals = ["sok-skjonnsmidler", "medlemskap"].map(seal);
    document.apply(&command(seals.to_vec()), at(1000)).unwrap();
    let hidden = disguise(document.portfolio());
    (place, document, hidden)
}

/// What has changed, with its data disguised.
fn comparison(document: &Document) -> Arc<Comparison> {
    let Comparison { period, before, after, .. } = &*subjects::comparison(document);
    let log = document.log_reader().unwrap();
    let mut entries = log.history_between(period.from, day("9999-12-31")).unwrap();
    entries.iter_mut().for_each(|entry| entry.by = disguised(&entry.by));
    let [before, after] = [before, after].map(|portfolio| Arc::new(disguise(portfolio)));
    Arc::new(Comparison::of(*period, before, after, &entries))
}

#[test]
fn nothing_in_a_paper_went_past_the_files() {
    let (_place, document, portfolio) = portfolios();
    let comparison = comparison(&document);
    for paper in PAPERS {
        for subject in subjects::of(paper, &portfolio, &comparison) {
            for public in [false, paper.public] {
                let subject = subject.clone();
                let ask = Ask { public, ..Ask::of(subject, Lang::Pseudo, at(1000)) };
                let outline = (paper.make)(&portfolio, &ask).unwrap();
                assert_all_marked(&without_codes(&outline), paper.genre);
            }
        }
    }
}

#[test]
fn a_paper_of_what_is_not_there_is_refused() {
    let portfolio = Portfolio::default();
    let nobody = Subject::Record(example_id("meetings", "ingen"));
    for paper in PAPERS {
        let ask = Ask::of(nobody.clone(), Lang::Nb, at(0));
        let why = (paper.make)(&portfolio, &ask).expect_err(paper.genre);
        let sentence = Texts::of(Lang::Nb).message(&why, None);
        assert!(sentence.ends_with('.') && !sentence.contains("error-"), "{sentence}");
    }
}

#[test]
fn nothing_in_values_steps_and_derivations_went_past_the_files() {
    let (_place, document, portfolio) = portfolios();
    let texts = Texts::of(Lang::Pseudo);
    for kind in Kind::ALL {
        for record in portfolio.records(*kind) {
            for (index, field) in record.fields().iter().enumerate() {
                if !matches!(
                    field.name,
                    "source"
                        | "case_number_template"
                        | "inputs"
                        | "method_version"
                        | "parameter_set"
                ) {
                    let shown = show_value(texts, &portfolio, field, &record.get(index));
                    assert_marked(&shown, field.name);
                }
            }
        }
    }
    for entry in document.history(None, None).unwrap() {
        assert_marked(&describe_step(texts, &portfolio, &entry), "step");
    }
    for stored in document.portfolio().estimates.iter() {
        let mut stored = stored.clone();
        stored.inputs = stored.inputs.replace("telefon", "ж").replace("mangelbrev", "ж");
        let estimate = Basis::of(&stored).unwrap().calculate().unwrap();
        for line in derivation::derivation(texts, &estimate) {
            for text in [&line.label, &line.formula, &line.result] {
                assert_marked(text, "derivation");
            }
        }
        for text in derivation::sentences(texts, &estimate) {
            assert_marked(&text, "sentence");
        }
    }
}

#[test]
fn the_search_itself_sees_text_that_went_past() {
    assert_eq!(past_the_files("[!Date!] 23 September 2022 жжж [!a [!b!] c!] – 12"), "");
    assert_eq!(past_the_files("[!Date!]: hard-coded"), "hard coded");
    assert_eq!(disguised("Møte 12/22\nå"), "жжжж 12/22\nж");
}
