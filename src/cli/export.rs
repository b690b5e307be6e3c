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
use crate::model::id::RecordId;
use crate::model::kind::Kind;
use crate::model::message::Message;
use crate::report::cards::card_named;
use crate::report::paper::Scope;

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
    /// The record that a paper is of, by id; or a drawing, by its key.
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

/// What is written, as far as it decides which options mean something.
#[derive(Clone, Copy, Debug)]
enum Of {
    /// Lists.
    Table,
    /// A drawing.
    Figure,
    /// A paper of that scope.
    Paper(Scope),
}

impl Of {
    /// The options that say what is written of what. A paper that holds nothing exempt is its own version for the
    /// public.
    fn options(self) -> &'static [&'static str] {
        match self {
            Self::Table => &["--kind", "--filter"],
            Self::Figure => &[
                "--key",
                "--id",
                "--body",
                "--year",
                "--layer",
                "--service-area",
                "--municipality",
            ],
            Self::Paper(Scope::Record(Kind::Meeting)) => {
                &["--meeting", "--id", "--body", "--public"]
            }
            Self::Paper(Scope::Record(_)) => &["--id", "--public"],
            Self::Paper(Scope::Period(_)) => &["--from", "--to", "--body", "--public"],
            Self::Paper(Scope::Changes) => &["--from", "--to", "--public"],
        }
    }
}

impl Arguments {
    /// The options that are given.
    fn given(&self) -> impl Iterator<Item = &'static str> {
        let all = [
            ("--meeting", self.meeting.is_some()),
            ("--id", self.id.is_some()),
            ("--key", self.key.is_some()),
            ("--body", self.body.is_some()),
            ("--from", self.from.is_some()),
            ("--to", self.to.is_some()),
            ("--public", self.public),
            ("--kind", self.kind.is_some()),
            ("--filter", self.filter.is_some()),
        ];
        let all = all.into_iter().chain(self.narrow.given());
        all.filter(|(_, is_given)| *is_given).map(|(option, _)| option)
    }

    /// An option that is given and means nothing beside another one, and that one.
    fn beside(&self, of: Of) -> Option<(&'static str, &'static str)> {
        let is_id = |meeting: &String| meeting.parse::<RecordId>().is_ok();
        match of {
            Of::Paper(Scope::Record(Kind::Meeting)) => {
                match (&self.meeting, &self.id, &self.body) {
                    (Some(_), Some(_), _) => Some(("--id", "--meeting")),
                    (Some(meeting), None, Some(_)) => {
                        is_id(meeting).then_some(("--body", "--meeting"))
                    }
                    (None, Some(_), Some(_)) => Some(("--body", "--id")),
                    (_, None, _) | (None, Some(_), None) => None,
                }
            }
            Of::Figure => {
                let is_card = self.key.as_deref().is_some_and(|key| card_named(key).is_some());
                (is_card && self.id.is_some()).then_some(("--id", "--key"))
            }
            Of::Table | Of::Paper(_) => None,
        }
    }

    /// Whether every option that is given says something of what is written: a file that is not narrowed as its
    /// maker asked is sent to people who are not to see the rest.
    fn all_mean_something(&self, of: Of) -> Result<(), CliError> {
        let idle = self.given().find(|option| !of.options().contains(option));
        let message = match (idle, of) {
            // What of a list is exempt hangs on the case behind each row, and a list tells of much besides.
            (Some("--public"), Of::Table) => Message::new("usage-table-public"),
            // Names of what is exempt stand on marks and in answers.
            (Some("--public"), Of::Figure) => Message::new("usage-figure-public"),
            (Some(option), Of::Table | Of::Paper(_)) if Narrow::OPTIONS.contains(&option) => {
                Message::new("usage-narrow").text("figure", FIGURE)
            }
            (Some(option), _) => Message::new("usage-idle")
                .text("option", option)
                .text("what", self.what.as_str())
                .text("options", of.options().join(", ")),
            (None, _) => match self.beside(of) {
                Some((option, other)) => {
                    Message::new("usage-idle-beside").text("option", option).text("other", other)
                }
                None => return Ok(()),
            },
        };
        Err(CliError::Usage(message))
    }
}

/// Carries out `export`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let what = arguments.what.as_str();
    if what == TABLE {
        arguments.all_mean_something(Of::Table)?;
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
    arguments.all_mean_something(Of::Figure)?;
    figure::run(
        context,
        &figure::Wanted {
            file: &arguments.file,
            out: &arguments.out,
            format: arguments.format.as_deref(),
            key: arguments.key.as_deref().or(arguments.id.as_deref()),
            record: arguments.id.as_deref(),
            narrow: &arguments.narrow,
            body: arguments.body.as_deref(),
        },
    )
}

/// The formats that everything can be written in, for whoever asks for help.
fn formats() -> String {
    let papers = paper::names().into_iter().map(|name| (name, paper::formats(name).join(", ")));
    let others = [(TABLE, table::FORMATS.join(", ")), (FIGURE, figure::FORMATS.join(", "))];
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
