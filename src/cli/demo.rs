//! `samstyr demo`: the example portfolio, or a synthetic one of a given size.

use std::path::{Path, PathBuf};

use super::context::{Context, print};
use super::error::CliError;
use crate::app::documents::make_example;
use crate::import::synthetic;
use crate::model::id::RecordId;
use crate::store::Draft;

/// Arguments of `demo`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The file to make.
    file: PathBuf,
    /// A synthetic portfolio of so many projects, in realistic proportion.
    #[arg(long, value_name = "N")]
    projects: Option<u32>,
    /// So many logged changes in all.
    #[arg(long, value_name = "N")]
    history: Option<u64>,
    /// The seed of what is random in a synthetic portfolio.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

/// Carries out `demo`.
pub fn run(_: &Context, arguments: &Arguments) -> Result<(), CliError> {
    if arguments.projects.is_none() && arguments.history.is_none() {
        make_example(&arguments.file).map_err(CliError::Fault)?;
    } else {
        let size = synthetic::Size::new(arguments.projects, arguments.history, arguments.seed);
        make_synthetic(&arguments.file, &size)?;
    }
    print(&arguments.file.display().to_string());
    Ok(())
}

fn make_synthetic(file: &Path, size: &synthetic::Size) -> Result<(), CliError> {
    let mut source = synthetic::Source::new(size);
    let mut draft = Draft::begin(file, RecordId::new(), source.begins_at())?;
    while let Some(dated) = source.next_command() {
        draft.apply(&dated.command, dated.at)?;
    }
    Ok(draft.finish()?)
}
