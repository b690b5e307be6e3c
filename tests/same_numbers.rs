//! The plain-language calculator, «klarspråk v1», gives to the last bit what it gave when it was a
//! calculator of its own: every figure, what each input does to the result, each line of the
//! derivation with its name and what comes of it. An estimate that stands in somebody's plan must not
//! move. With how many decimals a formula shows its parts is a matter of the paper, and not kept here.
//!
//! What it gave is kept in `tests/fixtures/klarsprak-v1.json`: digests over 10,000 inputs that come
//! from a seed, a thousand a digest, and the published and some drawn cases in full, so that a
//! difference can be read. A method that is meant to give something else is a new version, with a
//! file of its own.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use samstyr::calc::reckoning::plain_language::CALCULATOR;
use samstyr::calc::reckoning::{Basis, Given, LineResult};
use samstyr::report::derivation::{derivation, with_unit};
use samstyr::text::{Lang, Texts};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

const SEED: u64 = 20_240_418;
const INPUTS: usize = 10_000;
const A_DIGEST: usize = 1_000;

/// Lines that say what a number of another line is reckoned of, which stood in that line alone: the figure of that
/// line holds them too.
const BETWEEN: &[&str] = &["reckoning-term-annuity", "plain-language-term-potential"];

/// Numbers from a seed. Only whole 64-bit draws are asked of the generator, and what is made of
/// them is worked out here, so that the inputs are the same whatever a library's ranges become.
struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0.next_u64() % most
    }

    /// From 0 to 1, with all the digits that a number has.
    fn part(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number as people give them: most are whole, some have øre, some are nothing, some are odd.
    fn amount(&mut self, most: u64) -> Value {
        match self.below(12) {
            0 => json!(0),
            1..=5 => json!(self.below(most) + 1),
            6 | 7 => json!(self.below(most * 100) as f64 / 100.0),
            8 => json!(self.part() * 1e-9),
            9 => json!(self.part() * 1e12),
            _ => json!(self.part() * most as f64),
        }
    }

    /// A share as a fraction; now and then more cases than before.
    fn reduction(&mut self) -> Value {
        match self.below(10) {
            0 => json!(0),
            1 => json!(1),
            2 => json!(-3.0 * self.part()),
            3..=6 => json!(self.below(101) as f64 / 100.0),
            _ => json!(self.part()),
        }
    }

    fn rate(&mut self) -> Value {
        match self.below(8) {
            0 | 1 => json!("R-109"),
            2 => json!(0),
            3 => json!(1),
            4 | 5 => json!(self.below(1_000) as f64 / 10_000.0),
            _ => json!(self.part()),
        }
    }

    fn years(&mut self) -> Value {
        match self.below(10) {
            0 => json!(self.below(75) + 1),
            1 => json!(75),
            2 => json!(41),
            3..=5 => json!((self.below(10) + 1) as f64),
            _ => json!(self.below(10) + 1),
        }
    }

    /// Leaves a key out, gives it as nothing, or gives it.
    fn perhaps(&mut self, of: &mut Map<String, Value>, key: &str, value: Value) {
        match self.below(6) {
            0 => {}
            1 => drop(of.insert(key.to_owned(), Value::Null)),
            _ => drop(of.insert(key.to_owned(), value)),
        }
    }

    fn case_type(&mut self) -> Value {
        let mut case = Map::new();
        let names = [" ", "telefon", "mangelbrev", "  Purring ", "oppmøte i skranken"];
        let name = names[self.below(5) as usize];
        self.perhaps(&mut case, "name", json!(name));
        case.insert("before_per_year".to_owned(), self.amount(5_000));
        match self.below(2) {
            0 => case.insert("after_per_year".to_owned(), self.amount(5_000)),
            _ => case.insert("reduction".to_owned(), self.reduction()),
        };
        case.insert("minutes_per_case".to_owned(), self.amount(120));
        for key in ["direct_cost_per_case", "user_minutes_per_case"] {
            let amount = self.amount(90);
            self.perhaps(&mut case, key, amount);
        }
        Value::Object(case)
    }

    fn input(&mut self) -> Value {
        let mut input = Map::new();
        let count = 1 + self.below(4).min(self.below(5));
        let cases: Vec<Value> = (0..count).map(|_| self.case_type()).collect();
        input.insert("case_types".to_owned(), Value::Array(cases));
        for (key, most) in [
            ("hourly_cost", 1_200),
            ("user_hour_value", 400),
            ("rewriting_hours", 400),
            ("external_cost", 200_000),
            ("maintenance_hours_per_year", 60),
        ] {
            let amount = self.amount(most);
            self.perhaps(&mut input, key, amount);
        }
        let (years, rate) = (self.years(), self.rate());
        self.perhaps(&mut input, "lifetime_years", years);
        self.perhaps(&mut input, "discount_rate", rate);
        Value::Object(input)
    }
}

fn inputs() -> impl Iterator<Item = Value> {
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(SEED));
    (0..INPUTS).map(move |_| dice.input())
}

/// A line of the derivation: its figure, if there is one, and its words.
type Told = (Option<f64>, [String; 2]);

/// What the calculator makes of an input: the result as `samstyr calc --json` prints it, and of
/// each line of the derivation its figure and its words.
fn worked_out(input: &str, lang: Lang) -> (Value, Vec<Told>) {
    let given = Given::read(&CALCULATOR, input).unwrap();
    let set = CALCULATOR.set("klarsprak-2022").unwrap();
    let estimate = Basis { given, set }.calculate().unwrap();
    let value = |result: &LineResult| match result {
        LineResult::Computed { value, .. } => Some(*value),
        LineResult::Absent { .. } => None,
    };
    let texts = Texts::of(lang);
    let words = derivation(texts, &estimate).into_iter();
    let lines = estimate.lines().iter().zip(words);
    let kept = lines.filter(|(line, _)| !BETWEEN.contains(&line.figure.key));
    let told = kept.map(|(line, words)| {
        let value = value(&line.result);
        // Rounded as people want it: how many decimals a derivation needs is not what is kept here.
        let figure = value.map_or(words.result, |value| with_unit(texts, value, line.figure.unit));
        (value, [words.label, figure])
    });
    (estimate.to_json(), told.collect())
}

/// All of it as text: numbers as their bits, so that no rounding hides a difference.
fn record(input: &Value, lang: Lang) -> String {
    let (result, lines) = worked_out(&input.to_string(), lang);
    let mut text = String::new();
    tell("", &result, &mut text);
    for (value, words) in lines {
        let bits = value.map_or_else(|| "none".to_owned(), bits);
        writeln!(text, "{bits} {}", words.join(" | ")).unwrap();
    }
    text
}

fn tell(path: &str, value: &Value, text: &mut String) {
    match value {
        Value::Object(of) => {
            of.iter().for_each(|(key, of)| tell(&format!("{path}.{key}"), of, text))
        }
        Value::Array(of) => {
            writeln!(text, "{path} {}", of.len()).unwrap();
            let each = of.iter().enumerate();
            each.for_each(|(place, of)| tell(&format!("{path}[{place}]"), of, text));
        }
        Value::Number(number) if number.is_f64() => {
            writeln!(text, "{path} {}", bits(number.as_f64().unwrap())).unwrap();
        }
        other => writeln!(text, "{path} {other}").unwrap(),
    }
}

fn bits(value: f64) -> String {
    format!("{:016x}", value.to_bits())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A digest over each thousand. Every sixteenth is told in nynorsk and every sixteenth in English.
fn digests() -> Vec<String> {
    let inputs: Vec<Value> = inputs().collect();
    let lang = |place| match place % 16 {
        7 => Lang::Nn,
        15 => Lang::En,
        _ => Lang::Nb,
    };
    let digest = |(first, inputs): (usize, &[Value])| {
        let mut hasher = Sha256::new();
        for (place, input) in inputs.iter().enumerate() {
            hasher.update(record(input, lang(first * A_DIGEST + place)));
        }
        hex(&hasher.finalize())
    };
    inputs.chunks(A_DIGEST).enumerate().map(digest).collect()
}

fn fixture() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/klarsprak-v1.json")
}

#[test]
fn plain_language_gives_what_it_gave() {
    let kept: Value = serde_json::from_str(&fs::read_to_string(fixture()).unwrap()).unwrap();
    let cases = kept["cases"].as_array().unwrap();
    assert!(cases.len() >= 24, "{}", cases.len());
    for case in cases {
        let lines: Vec<&str> =
            case["record"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        let now = record(&case["input"], Lang::Nb);
        for (was, is) in lines.iter().zip(now.lines()) {
            assert_eq!(*was, is, "{}", case["name"]);
        }
        assert_eq!(lines.len(), now.lines().count(), "{}", case["name"]);
    }
    let was: Vec<&str> =
        kept["digests"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(was, digests(), "one digest is a thousand inputs");
}
