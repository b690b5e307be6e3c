//! `samstyr export`: any paper of `report::PAPERS`, any list as a table, and any drawing of the overview.

mod figure;
mod paper;
mod subject;
mod table;

use std::path::PathBuf;

use chrono::NaiveDate;

use super::context::{Context, day};
use super::error::CliError;
use super::narrow::Narrow;
use crate::model::message::Message;

pub(in crate::cli) use paper::fits_the_name;
pub use paper::{Written, format_of, write};
pub(super) use subject::find_meeting;

/// The name of what is no paper: a list as a sheet.
const TABLE: &str = "table";

/// The name of what is a drawing.
const FIGURE: &str = "figure";

/// Arguments of `export`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    #[arg(help = format!("What to write: {}", names().join(", ")))]
    what: String,
    /// The file to write.
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    #[arg(long, value_name = "F", help = formats())]
    format: Option<String>,
    /// The meeting, by id or by its day: 2024-03-08, 08.03.2024, “8. mars 2024”.
    #[arg(long, value_name = "ID-or-DATE")]
    meeting: Option<String>,
    /// The record that a paper, or the drawing `thread`, is of, by id.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    #[arg(long, value_name = "KEY", help = format!("The drawing: {}", figure::names()))]
    key: Option<String>,
    /// The body, by name or short name.
    #[arg(long, value_name = "NAME")]
    body: Option<String>,
    /// What is of this day or later; changes count after it, by default after the last meeting of
    /// the deciding body.
    #[arg(long, value_name = "DATE", value_parser = day)]
    from: Option<NaiveDate>,
    /// What is of this day or earlier.
    #[arg(long, value_name = "DATE", value_parser = day)]
    to: Option<NaiveDate>,
    /// Leave out what is exempt from public access.
    #[arg(long)]
    public: bool,
    /// The list of a table; without it, all lists.
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Only records that hold these words, in any order, in any field.
    #[arg(long, value_name = "TEXT")]
    filter: Option<String>,
    #[command(flatten)]
    narrow: Narrow,
}

/// Carries out `export`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let what = arguments.what.as_str();
    if what != FIGURE && arguments.narrow.is_any() {
        return Err(CliError::Usage(Message::new("usage-narrow").text("figure", FIGURE)));
    }
    if what == TABLE && arguments.public {
        // What of a list is exempt hangs on the case behind each row, and a list tells of much besides.
        return Err(CliError::Usage(Message::new("usage-table-public")));
    }
    if what == TABLE {
        return table::run(
            context,
            &table::Wanted {
                file: &arguments.file,
                out: &arguments.out,
                format: arguments.format.as_deref(),
                kind: arguments.kind.as_deref(),
                filter: arguments.filter.as_deref(),
            },
        );
    }
    if what == FIGURE {
        return figure(context, arguments);
    }
    if !paper::names().contains(&what) {
        let names = names().join(", ");
        let message = Message::new("usage-paper").text("name", what).text("names", names);
        return Err(CliError::Usage(message));
    }
    paper::run(context, arguments)
}

fn figure(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    if arguments.public {
        // Names of what is exempt stand on marks and in answers.
        return Err(CliError::Usage(Message::new("usage-figure-public")));
    }
    let Arguments { meeting, from, to, kind, filter, .. } = arguments;
    let others = [
        ("--meeting", meeting.is_some()),
        ("--from", from.is_some()),
        ("--to", to.is_some()),
        ("--kind", kind.is_some()),
        ("--filter", filter.is_some()),
    ];
    let others: Vec<&str> =
        others.into_iter().filter(|(_, is_said)| *is_said).map(|(name, _)| name).collect();
    if !others.is_empty() {
        let message = Message::new("usage-figure-options").text("options", others.join(", "));
        return Err(CliError::Usage(message));
    }
    // Without --key, what stands behind --id names the drawing.
    let (key, record) = match &arguments.key {
        Some(key) => (Some(key), arguments.id.as_deref()),
        None => (arguments.id.as_ref(), None),
    };
    figure::run(
        context,
        &figure::Wanted {
            file: &arguments.file,
            out: &arguments.out,
            format: arguments.format.as_deref(),
            key: key.map(String::as_str),
            record,
            narrow: &arguments.narrow,
            body: arguments.body.as_deref(),
        },
    )
}

/// The formats that everything can be written in, for whoever asks for help.
fn formats() -> String {
    let papers = paper::names().into_iter().map(|name| (name, paper::formats(name).join(", ")));
    let others = [(TABLE, table::FORMATS.join(", ")), (FIGURE, figure::formats())];
    let all = papers.chain(others);
    let all: Vec<String> = all.map(|(name, formats)| format!("{name}: {formats}")).collect();
    format!("The format, by default the ending of PATH ({})", all.join("; "))
}

/// All that can be written.
fn names() -> Vec<&'static str> {
    let mut names = paper::names();
    names.extend([TABLE, FIGURE]);
    names
}
