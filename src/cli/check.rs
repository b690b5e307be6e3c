//! `samstyr check`: verifies everything in a document.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use serde_json::json;

use super::context::{Context, open, print, print_json};
use super::error::CliError;
use super::json::changed_as_json;
use super::terminal::complain;
use crate::model::kind::Portfolio;
use crate::model::message::{Message, Tell as _};
use crate::store::{Access, Damage, Document, Problem, Sealed, StoreError, Witness, is_repairable};
use crate::text::{Texts, told_since};

/// Arguments of `check`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// A verification code from a paper, or a longer part of the hash: which transaction it is.
    #[arg(long, value_name = "HEX")]
    hash: Option<String>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// One line of the report.
struct Finding {
    code: &'static str,
    place: String,
    text: String,
    /// Whether the text names the place.
    names_place: bool,
}

impl Finding {
    fn line(&self) -> String {
        match self.names_place {
            true => format!("{}: {}", self.code, self.text),
            false => format!("{}: {} ({})", self.code, self.text, self.place),
        }
    }
}

/// Carries out `check`: exit status 0 when nothing is wrong, 1 otherwise.
pub fn run(context: &Context, arguments: &Arguments) -> Result<ExitCode, CliError> {
    let texts = Texts::of(context.message_lang());
    if let Some(digits) = &arguments.hash {
        examine_code(digits)?;
    }
    let document = match open(&arguments.file, Access::Read) {
        Ok(document) => document,
        Err(CliError::Fault(message)) => {
            return Ok(report(&unopened(texts, &arguments.file, &message), arguments.json));
        }
        Err(other) => return Err(other),
    };
    let problems = document.check()?;
    // A code means something only where the log and what follows from it are whole. A forged step that was
    // merged in, and a file that is missing, alter nothing of that.
    let is_whole = problems.iter().all(Problem::outlasts_repair);
    let findings = findings(texts, &arguments.file, problems);
    match &arguments.hash {
        Some(digits) if is_whole => witness(texts, arguments, (&document, &findings), digits),
        Some(_) | None => Ok(report(&findings, arguments.json)),
    }
}

fn findings(texts: &Texts, file: &Path, problems: Vec<Problem>) -> Vec<Finding> {
    let helps = problems.iter().any(|problem| !problem.outlasts_repair());
    let mut findings: Vec<Finding> = problems
        .into_iter()
        .map(|problem| {
            let text = texts.get(&format!("problem-{}", problem.code));
            let text = match problem.detail.as_str() {
                "" => text,
                detail => format!("{text}: {detail}"),
            };
            Finding { code: problem.code, place: problem.place, text, names_place: false }
        })
        .collect();
    findings.extend(helps.then(|| repairable(texts, file)).flatten());
    findings
}

/// The findings of a document that could not even be opened.
fn unopened(texts: &Texts, file: &Path, message: &Message) -> Vec<Finding> {
    let code = code_of(message);
    let place = file.display().to_string();
    let way_out = (code == "damaged").then(|| repairable(texts, file)).flatten();
    let mut told = message.clone();
    if way_out.is_some() {
        // The way out is a finding of its own.
        told.key = "error-damaged-found";
    }
    let names_place = told.arguments.iter().any(|(name, _)| *name == "path");
    let found = Finding { code, place, text: texts.message(&told, None), names_place };
    std::iter::once(found).chain(way_out).collect()
}

/// The finding that a document can be made anew from its log; none where it cannot.
fn repairable(texts: &Texts, file: &Path) -> Option<Finding> {
    is_repairable(file).then(|| Finding {
        code: "repairable",
        place: file.display().to_string(),
        text: texts.get("problem-repairable"),
        names_place: false,
    })
}

fn report(findings: &[Finding], json: bool) -> ExitCode {
    let ok = findings.is_empty();
    if json {
        print_json(&json!({ "ok": ok, "problems": problems_as_json(findings) }));
    } else if ok {
        print("ok");
    } else {
        complain_of(findings);
    }
    if ok { ExitCode::SUCCESS } else { ExitCode::from(1) }
}

fn problems_as_json(findings: &[Finding]) -> Vec<serde_json::Value> {
    let one = |f: &Finding| json!({ "code": f.code, "where": f.place, "text": f.text });
    findings.iter().map(one).collect()
}

/// One line on standard error; the rest is the report that was asked for.
fn complain_of(findings: &[Finding]) {
    let mut lines = findings.iter().map(Finding::line);
    if let Some(first) = lines.next() {
        complain(&first);
    }
    lines.for_each(|line| print(&line));
}

/// The code of a document that could not even be opened.
fn code_of(message: &Message) -> &'static str {
    let damaged = StoreError::Damaged { path: PathBuf::new(), damage: Damage::Records };
    if message.key == damaged.message().key {
        "damaged"
    } else {
        message.key.strip_prefix("error-").unwrap_or(message.key)
    }
}

/// The fewest digits that name a transaction well enough.
const SHORTEST_HASH: usize = 8;

fn examine_code(digits: &str) -> Result<(), CliError> {
    let hexadecimal = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if digits.len() < SHORTEST_HASH || digits.len() > 64 || !hexadecimal {
        let message = Message::new("usage-code").text("code", digits);
        return Err(CliError::Usage(message.text("fewest", SHORTEST_HASH.to_string())));
    }
    Ok(())
}

/// Which transaction a code names, and whether the decisions that it made final stand by it, beside what
/// was found in the document: exit status 1 when there is no such transaction, another seal stands, or
/// anything was found.
fn witness(
    texts: &Texts,
    arguments: &Arguments,
    (document, findings): (&Document, &[Finding]),
    digits: &str,
) -> Result<ExitCode, CliError> {
    let found = document.witness(digits)?;
    let path = arguments.file.display().to_string();
    if found.is_empty() {
        let message = Message::new("error-unknown-hash").text("hash", digits).text("path", path);
        return Err(CliError::Fault(message));
    }
    let portfolio = document.portfolio();
    if arguments.json {
        let list: Vec<_> = found.iter().map(|witness| as_json(portfolio, witness)).collect();
        print_json(&match findings {
            [] => json!(list),
            findings => {
                json!({ "ok": false, "problems": problems_as_json(findings), "found": list })
            }
        });
    } else {
        for w in &found {
            print(&format!("{}  {}  {}  {}", w.hash, w.step.code(), time(w.at), w.by));
            let mut told = Vec::new();
            for sealed in &w.sealed {
                print(&as_text(texts, portfolio, w, sealed));
                let mut changed = portfolio.changed_since_seal(sealed.record, &w.hash);
                // What surrounds several decisions of one code is told once.
                changed.since.retain(|since| !told.contains(since));
                told_since(texts, portfolio, &changed).iter().for_each(|text| print(text));
                told.extend(changed.since);
            }
        }
        complain_of(findings);
    }
    if found.iter().all(Witness::stands) {
        return Ok(if findings.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(1) });
    }
    let mut others = found.iter().filter(|w| !w.stands()).flat_map(|w| &w.sealed);
    let key = match others.all(|sealed| sealed.beside.is_some()) {
        true => "witness-two",
        false => "witness-differs",
    };
    let message = Message::new(key).text("hash", digits).text("path", path);
    Err(CliError::Fault(message))
}

fn time(at: chrono::DateTime<chrono::Utc>) -> String {
    at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

fn as_json(portfolio: &Portfolio, witness: &Witness) -> serde_json::Value {
    let decisions = witness.sealed.iter().map(|sealed| {
        json!({
            "id": sealed.record.to_string(),
            "title": portfolio.label(sealed.record),
            "changed_since_final": changed_as_json(
                &portfolio.changed_since_seal(sealed.record, &witness.hash),
            ),
            "stands": sealed.standing.as_ref() == Some(&witness.hash),
        })
    });
    json!({
        "hash": witness.hash,
        "kind": witness.step.code(),
        "at": time(witness.at),
        "by": witness.by,
        "decisions": decisions.collect::<Vec<_>>(),
    })
}

fn as_text(texts: &Texts, portfolio: &Portfolio, witness: &Witness, sealed: &Sealed) -> String {
    let decision = portfolio.label(sealed.record);
    let with_code = |key, hash: &String| {
        let code = hash.get(..12).unwrap_or(hash);
        texts.with(key, &[("decision", &decision), ("code", code)])
    };
    match (&sealed.standing, &sealed.beside) {
        (_, Some(other)) => with_code("witness-beside", other),
        (Some(hash), None) if *hash == witness.hash => {
            texts.with("witness-stands", &[("decision", &decision)])
        }
        (Some(hash), None) => with_code("witness-other", hash),
        (None, None) => texts.with("witness-none", &[("decision", &decision)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    /// Words that happen to hold the place do not name it: "filen" holds "file".
    #[test]
    fn each_finding_says_its_place_once() {
        let texts = Texts::of(Lang::Nb);
        let file = Path::new("/tmp/portefølje.samstyr");
        let missing = StoreError::NotFound(file.to_path_buf()).message();
        let told = unopened(texts, file, &missing);
        let within = Finding {
            code: "pages",
            place: "file".to_owned(),
            text: texts.get("problem-pages"),
            names_place: false,
        };
        for found in told.iter().chain([&within]) {
            let named = found.line().replace("filen", "").matches(&found.place).count();
            assert_eq!(named, 1, "{}", found.line());
        }
    }
}
