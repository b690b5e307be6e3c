//! `samstyr calc`: a calculator alone.

use std::path::{Path, PathBuf};

use super::context::{Context, print, print_json};
use super::error::CliError;
use super::export::{bytes, format_of};
use crate::calc::reckoning::{Basis, CALCULATORS, Calculator, Estimate, Given, find};
use crate::export::file::write_whole;
use crate::model::message::Message;
use crate::model::method::Method;
use crate::report::derivation::{Options, derivation, derivation_paper, remarks};
use crate::text::{Lang, Texts};

/// The largest input that is read, so that a wrong file costs a sentence and not the memory.
const LARGEST_INPUT_BYTES: u64 = 4 * 1024 * 1024;

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
        CliError::Usage(format!("unknown method “{wanted}”. Choose one of: {}", methods()))
    })?;
    let estimate = estimate(find(method), &arguments.input)?;
    if let Some(out) = &arguments.out {
        write_paper(context, arguments, &estimate, out)?;
    }
    if arguments.json {
        print_json(&estimate.to_json());
    } else {
        tell(Texts::of(context.message_lang()), &estimate);
    }
    Ok(())
}

fn estimate(calculator: &'static Calculator, input: &Path) -> Result<Estimate, CliError> {
    let fault = |detail: String| {
        CliError::Fault(
            Message::new("error-input-file")
                .text("path", input.display().to_string())
                .text("detail", detail),
        )
    };
    let given = Given::read(calculator, &read(input)?).map_err(|error| fault(error.to_string()))?;
    Basis::new(given).calculate().map_err(|faults| fault(faults.to_string()))
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
    estimate: &Estimate,
    out: &Path,
) -> Result<(), CliError> {
    let format = format_of(out, arguments.format.as_deref())?;
    // There is no document whose language it could have.
    let lang = context.lang.unwrap_or(Lang::Nb);
    let unnamed = || Texts::of(lang).attribute(&estimate.calculator().words(), "unnamed");
    let title = arguments.title.clone().unwrap_or_else(unnamed);
    let options = Options { lang, title, subtitle: String::new(), made_at: context.now() };
    Ok(write_whole(out, &bytes(&derivation_paper(estimate, &options), format)?)?)
}

fn read(path: &Path) -> Result<String, CliError> {
    let about = |key| Message::new(key).text("path", path.display().to_string());
    let fault = |key| CliError::Fault(about(key));
    let metadata = std::fs::metadata(path).map_err(|_| fault("error-not-found"))?;
    if metadata.is_dir() {
        return Err(fault("error-is-folder"));
    }
    if metadata.len() > LARGEST_INPUT_BYTES {
        let detail = format!("{} bytes", metadata.len());
        return Err(CliError::Fault(about("error-input-file").text("detail", detail)));
    }
    std::fs::read_to_string(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied => fault("error-not-readable"),
        _ => CliError::Fault(about("error-input-file").text("detail", error.to_string())),
    })
}
