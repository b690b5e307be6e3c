//! `samstyr calc`: a calculator alone.

use std::path::{Path, PathBuf};

use super::context::{Context, print, print_json};
use super::error::CliError;
use super::export::{format_of, write};
use super::input::read_input;
use crate::calc::reckoning::{Basis, CALCULATORS, Calculator, Estimate, Given, find};
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::model::method::Method;
use crate::report::derivation::{PAPER, derivation, remarks};
use crate::report::paper::{Ask, Calculation, Subject};
use crate::text::{Lang, Texts};

/// Arguments of `calc`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The calculator.
    #[arg(help = format!("The calculator: {}", methods()))]
    method: String,
    /// Its input, a JSON file.
    #[arg(long, value_name = "FILE.json")]
    input: PathBuf,
    /// One JSON value.
    #[arg(long)]
    json: bool,
    /// Write the derivation to this file as well, as a paper.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,
    /// pdf or docx; by default the ending of PATH.
    #[arg(long, value_name = "F", requires = "out")]
    format: Option<String>,
    /// The title of the paper.
    #[arg(long, value_name = "TEXT", requires = "out")]
    title: Option<String>,
}

/// The calculators that there are.
fn methods() -> String {
    let names: Vec<&str> = CALCULATORS.iter().map(|calculator| calculator.name()).collect();
    names.join(", ")
}

/// Carries out `calc`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let wanted = &arguments.method;
    let method = Method::from_name(wanted).ok_or_else(|| {
        let message = Message::new("usage-method").text("name", wanted.as_str());
        CliError::Usage(message.text("names", methods()))
    })?;
    let basis = basis(find(method), &arguments.input)?;
    let estimate =
        basis.calculate().map_err(|faults| at_fault(&arguments.input, faults.to_string()))?;
    if let Some(out) = &arguments.out {
        write_paper(context, arguments, (method, basis), out)?;
    }
    if arguments.json {
        print_json(&estimate.to_json());
    } else {
        tell(Texts::of(context.message_lang()), &estimate);
    }
    Ok(())
}

fn basis(calculator: &'static Calculator, input: &Path) -> Result<Basis, CliError> {
    let given = Given::read(calculator, &read(input)?)
        .map_err(|error| at_fault(input, error.to_string()))?;
    Ok(Basis::new(given))
}

fn at_fault(input: &Path, detail: String) -> CliError {
    let message = Message::new("error-input-file").text("path", input.display().to_string());
    CliError::Fault(message.text("detail", detail))
}

/// For people: whose method it is, and each line.
fn tell(texts: &Texts, estimate: &Estimate) {
    let calculator = estimate.calculator();
    let words = calculator.words();
    if texts.has_attribute(&words, "label") {
        print(&texts.attribute(&words, "label"));
    }
    print(calculator.version);
    print("");
    for line in derivation(texts, estimate) {
        print(&line.label);
        let formula = if line.formula.is_empty() { String::new() } else { line.formula + " = " };
        print(&format!("    {formula}{}", line.result));
        if !line.remark.is_empty() {
            print(&format!("    {}", line.remark));
        }
    }
    let remarks = remarks(texts, estimate);
    if !remarks.is_empty() {
        print("");
        remarks.iter().for_each(|remark| print(remark));
    }
}

fn write_paper(
    context: &Context,
    arguments: &Arguments,
    (method, basis): (Method, Basis),
    out: &Path,
) -> Result<(), CliError> {
    let written = format_of(&PAPER, out, arguments.format.as_deref())?;
    // There is no document whose language it could have.
    let lang = context.lang.unwrap_or(Lang::Nb);
    let unnamed = || Texts::of(lang).attribute(&find(method).words(), "unnamed");
    let title = arguments.title.clone().unwrap_or_else(unnamed);
    let calculation = Calculation { title, project: None, basis };
    let subject = Subject::Calculation(Box::new(calculation));
    let nothing = Portfolio::default();
    let ask = Ask::of(subject, lang, context.made_at(&nothing));
    write(&PAPER, &nothing, &ask, written, out)
}

fn read(path: &Path) -> Result<String, CliError> {
    let about = |key| Message::new(key).text("path", path.display().to_string());
    let fault = |key| CliError::Fault(about(key));
    let metadata = std::fs::metadata(path).map_err(|_| fault("error-not-found"))?;
    if metadata.is_dir() {
        return Err(fault("error-is-folder"));
    }
    read_input(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => fault("error-not-readable"),
        _ => CliError::Fault(about("error-input-file").text("detail", error.to_string())),
    })
}
