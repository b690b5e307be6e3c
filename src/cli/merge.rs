//! `samstyr merge`: brings the changes of another copy into a document.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::conflicts;
use super::context::{Context, open, person, print, print_json};
use super::error::CliError;
use crate::app::merging::words::{coming, told_final};
use crate::calc::consequences::{Consequence, consequences};
use crate::calc::incoming::{incoming, made_final};
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message, Tell as _};
use crate::store::{Access, FileOfRecord, MergeReport, Merging};
use crate::text::Texts;

/// Arguments of `merge`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document that is to get the changes.
    file: PathBuf,
    /// The copy that they come from; it is only read.
    other: PathBuf,
    /// Say what would come of it, and write nothing.
    #[arg(long)]
    dry_run: bool,
    /// Who merges.
    #[arg(long, value_name = "NAME", value_parser = person)]
    by: Option<String>,
    /// One JSON value.
    #[arg(long)]
    json: bool,
}

/// Carries out `merge`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let access = if arguments.dry_run { Access::Read } else { Access::Write };
    let mut document = open(&arguments.file, access)?;
    let report = if arguments.dry_run {
        document.try_merge(&arguments.other, context.now())?
    } else {
        let by = context.actor(arguments.by.as_deref());
        let merging = Merging { by: &by, at: context.now(), dry_run: false, before_merge: None };
        document.merge(&arguments.other, merging)?
    };
    let led_to = consequences(&report.before, &report.after, &report.touched);
    let texts = Texts::of(context.message_lang());
    if arguments.json {
        print_json(&json(texts, &report, &led_to));
    } else {
        print(&summary(texts, &arguments.other, arguments.dry_run, &report));
        let count = made_final(&report.before, &report.after).len();
        told_final(texts, count).iter().for_each(|line| print(line));
        for one in &incoming(&report.before, &report.after, &report.touched, &report.conflicts) {
            // What is to be decided follows by itself, by number.
            let lines = coming(texts, one);
            if !lines.is_empty() {
                print(&format!("{}: {}", texts.kind(one.kind), one.name));
                lines.iter().for_each(|line| print(&format!("  {line}")));
            }
        }
        for (told, file) in files(&report) {
            print(&of_file(texts, &report.after, told, file));
        }
        for conflict in &report.conflicts {
            conflicts::lines(texts, &report.after, conflict).iter().for_each(|line| print(line));
        }
        for consequence in &led_to {
            print(&text_of(texts, &report.after, consequence));
        }
    }
    Ok(document.close()?)
}

/// The files that there is something to tell of, each with its code: those whose bytes are here again,
/// and those whose bytes did not come along.
fn files(report: &MergeReport) -> impl Iterator<Item = (OfFile, &FileOfRecord)> {
    let mended = report.mended_files.iter().map(|file| (MENDED, file));
    mended.chain(report.missing_files.iter().map(|file| (MISSING, file)))
}

/// What is told of a file: its code, and the text that says it.
type OfFile = (&'static str, &'static str);

const MENDED: OfFile = ("file-mended", "merge-file-mended");
const MISSING: OfFile = ("file-missing", "merge-file-missing");

fn of_file(texts: &Texts, portfolio: &Portfolio, (_, key): OfFile, file: &FileOfRecord) -> String {
    let message = Message::new(key).with("record", Argument::Record(file.record));
    let message = message.text("name", &*file.name);
    texts.message(&message, Some(portfolio))
}

fn json(texts: &Texts, report: &MergeReport, led_to: &[Consequence]) -> Json {
    let consequence = |consequence: &Consequence| {
        json!({
            "code": consequence.code(),
            "ids": consequence.ids().iter().map(ToString::to_string).collect::<Vec<_>>(),
            "text": text_of(texts, &report.after, consequence),
        })
    };
    // What became of the bytes of files is something that followed, too.
    let files = files(report).map(|(told, file)| {
        json!({
            "code": told.0,
            "ids": [file.record.to_string()],
            "text": of_file(texts, &report.after, told, file),
        })
    });
    let made_final = made_final(&report.before, &report.after);
    let told_final = told_final(texts, made_final.len()).map(|text| {
        json!({
            "code": "made-final",
            "ids": made_final.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "text": text,
        })
    });
    let files = files.chain(told_final);
    json!({
        "changes": report.changes,
        "clean": report.clean(),
        "conflicts": report.conflicts.iter().map(conflicts::json).collect::<Vec<_>>(),
        "consequences": led_to.iter().map(consequence).chain(files).collect::<Vec<_>>(),
    })
}

fn text_of(texts: &Texts, portfolio: &Portfolio, consequence: &Consequence) -> String {
    texts.message(&consequence.message(), Some(portfolio))
}

fn summary(texts: &Texts, other: &Path, dry_run: bool, report: &MergeReport) -> String {
    let number = |count: usize| Argument::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let name = other.display().to_string();
    if report.transactions == 0 {
        return texts.message(&Message::new("merge-nothing-new").text("other", name), None);
    }
    let key = if dry_run { "merge-summary-dry" } else { "merge-summary" };
    let message = Message::new(key)
        .text("other", name)
        .with("changes", number(report.changes))
        .with("clean", number(report.clean()))
        .with("conflicts", number(report.conflicts.len()));
    texts.message(&message, None)
}
