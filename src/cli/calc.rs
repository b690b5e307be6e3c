//! `samstyr calc`: a calculator alone.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::context::{Context, print, print_json};
use super::error::CliError;
use super::export::{format_of, write};
use super::input::read_input;
use crate::calc::plain_language::parameters::ParameterSet;
use crate::calc::plain_language::{Input, LABEL_KEY, METHOD_VERSION, calculate};
use crate::model::kind::Portfolio;
use crate::model::message::Message;
use crate::report::derivation::{PAPER, derivation};
use crate::report::paper::{Ask, Calculation, Subject};
use crate::text::{Lang, Texts};

/// The calculators that there are.
const METHODS: &[&str] = &["plain-language"];

/// Arguments of `calc`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The calculator: plain-language.
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

/// Carries out `calc`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    if !METHODS.contains(&arguments.method.as_str()) {
        return Err(CliError::Usage(format!(
            "unknown method “{}”. Choose one of: {}",
            arguments.method,
            METHODS.join(", ")
        )));
    }
    let fault = |detail: String| {
        CliError::Fault(
            Message::new("error-input-file")
                .text("path", arguments.input.display().to_string())
                .text("detail", detail),
        )
    };
    let text = read(&arguments.input)?;
    let input: Input = serde_json::from_str(&text).map_err(|error| fault(error.to_string()))?;
    let estimate =
        calculate(&input, ParameterSet::newest()).map_err(|errors| fault(errors.to_string()))?;
    if let Some(out) = &arguments.out {
        write_paper(context, arguments, input.clone(), out)?;
    }
    if arguments.json {
        print_json(&json!(estimate.outcome));
        return Ok(());
    }
    let texts = Texts::of(context.message_lang());
    print(&texts.get(LABEL_KEY));
    print(METHOD_VERSION);
    print("");
    for line in derivation(texts, &estimate) {
        print(&line.label);
        let formula = if line.formula.is_empty() { String::new() } else { line.formula + " = " };
        print(&format!("    {formula}{}", line.result));
    }
    Ok(())
}

fn write_paper(
    context: &Context,
    arguments: &Arguments,
    input: Input,
    out: &Path,
) -> Result<(), CliError> {
    let written = format_of(&PAPER, out, arguments.format.as_deref())?;
    // There is no document whose language it could have.
    let lang = context.lang.unwrap_or(Lang::Nb);
    let title = arguments.title.clone();
    let title = title.unwrap_or_else(|| Texts::of(lang).get("calculator-unnamed"));
    let calculation = Calculation { title, project: None, input };
    let subject = Subject::Calculation(Box::new(calculation));
    let ask = Ask { subject, lang, public: false, made_at: context.now() };
    write(&PAPER, &Portfolio::default(), &ask, written, out)
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
