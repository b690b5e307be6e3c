//! `samstyr attachment`: writes the file that a record names to a place outside the document.

use std::path::{Path, PathBuf};

use super::context::{self, Context, open, print};
use super::error::CliError;
use super::output;
use crate::files::write::write_named;
use crate::model::attached_file::AttachedFile;
use crate::model::field::FieldType;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Argument, Message};
use crate::model::record::Record;
use crate::model::value::Value;
use crate::store::Access;

/// Arguments of `attachment`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The id of the record that has the file.
    id: String,
    /// Where it is written: a file, or a folder that gets it under its own name and in which nothing
    /// is replaced.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    /// The field that holds it, where a record has several.
    #[arg(long, value_name = "FIELD")]
    field: Option<String>,
}

/// Carries out `attachment`; prints where the file lies.
pub fn run(_: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let document = open(&arguments.file, Access::Read)?;
    let portfolio = document.portfolio();
    let record = context::record(portfolio, &arguments.id)?;
    let file = file_of(portfolio, record, arguments.field.as_deref())?;
    let bytes = document.bytes_of(&file)?;
    let written = write(&arguments.out, &file, &bytes)?;
    // Nothing stands among the bytes that were asked for.
    if !output::is_own_output(&arguments.out) {
        print(&written.display().to_string());
    }
    Ok(document.close()?)
}

fn write(out: &Path, file: &AttachedFile, bytes: &[u8]) -> Result<PathBuf, CliError> {
    if out.is_dir() {
        return Ok(write_named(out, file.name(), bytes)?);
    }
    output::write(out, bytes)?;
    Ok(out.to_path_buf())
}

/// The file that a record holds in that field, or in the only one that can hold one.
fn file_of(
    portfolio: &Portfolio,
    record: &dyn Record,
    field: Option<&str>,
) -> Result<AttachedFile, CliError> {
    let kind = record.kind();
    let name = field_of(kind, field)?;
    if let Value::File(file) = record.value(name) {
        return Ok(file);
    }
    let message = Message::new("error-no-file-there")
        .field(kind, name)
        .with("record", Argument::Record(record.record_id()));
    Err(CliError::FaultIn(message, Box::new(portfolio.clone())))
}

/// The field that was named; the first that holds files where none was.
fn field_of(kind: Kind, wanted: Option<&str>) -> Result<&'static str, CliError> {
    let mut files = kind.fields().iter().filter(|field| field.field_type == FieldType::File);
    let found = match wanted {
        Some(wanted) => files.find(|field| field.name == wanted),
        None => files.next(),
    };
    let lacks = || {
        let key = if wanted.is_some() { "usage-no-such-file-field" } else { "usage-no-file-field" };
        let message = Message::new(key).text("kind", kind.plural());
        CliError::Usage(message.text("name", wanted.unwrap_or_default()))
    };
    found.map(|field| field.name).ok_or_else(lacks)
}
