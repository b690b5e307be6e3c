//! `samstyr read-table`: the process in which a foreign file is read. Started by the program itself.

use std::path::PathBuf;

use super::error::CliError;
use super::terminal::wire;
use crate::import::sheet::child::serve;
use crate::model::message::Message;

/// Sets how many bytes of memory the process may use; says whether it could.
pub type LimitMemory = fn(usize) -> bool;

/// Arguments of `read-table`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The most memory to use, in bytes.
    #[arg(long, value_name = "BYTES")]
    memory: usize,
    /// The file.
    file: PathBuf,
}

/// Carries out `read-table`.
pub fn run(limit_memory: LimitMemory, arguments: &Arguments) -> Result<(), CliError> {
    if !limit_memory(arguments.memory) {
        return Err(CliError::Usage(Message::new("usage-no-room")));
    }
    serve(&arguments.file, &mut wire());
    Ok(())
}
