//! `samstyr round`: sheets and mail drafts of a round go out, replies come in.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde_json::{Map, Value as Json, json};

use super::context::{self, Context, apply_worked_out, open, person, print, print_json};
use super::error::CliError;
use super::json;
use super::terminal::remark;
use crate::app::rounds::{
    Incoming, Outgoing, Weighed, Wrote, proposals, read_replies, told_unaddressed, weigh,
    write_round,
};
use crate::calc::round::{Progress, progress, respondents};
use crate::import::round::{Answer, Intake};
use crate::model::command::{Change, Command};
use crate::model::id::{Id, RecordId};
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::{Message, Tell as _};
use crate::model::plan::plan;
use crate::model::round::Round;
use crate::report::round::told_exempt;
use crate::store::{Access, Document};
use crate::text::Texts;

/// Arguments of `round`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The round.
    id: String,
    #[command(subcommand)]
    what: What,
    /// Who makes the change.
    #[arg(long, global = true, value_name = "NAME", value_parser = person)]
    by: Option<String>,
}

#[derive(Debug, clap::Subcommand)]
enum What {
    /// Add those whom the round should ask, as far as the portfolio knows.
    Propose,
    /// Write a sheet (xlsx) and a mail draft (eml) for each respondent, in the language of each, or in that of
    /// `--lang`.
    Write {
        /// The folder to write into; nothing there is replaced.
        #[arg(long, value_name = "FOLDER")]
        out: PathBuf,
        /// Reminders, to those who have not answered.
        #[arg(long)]
        reminder: bool,
        /// One JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Read the replies in a folder as one step.
    Read {
        /// The folder of replies: xlsx, or eml with xlsx attached.
        folder: PathBuf,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// One JSON value.
        #[arg(long)]
        json: bool,
    },
    /// Who was asked, and who has answered.
    Status {
        /// One JSON value.
        #[arg(long)]
        json: bool,
    },
}

/// Carries out `round`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let reading = match &arguments.what {
        What::Read { dry_run, .. } => *dry_run,
        What::Status { .. } => true,
        What::Propose | What::Write { .. } => false,
    };
    let access = if reading { Access::Read } else { Access::Write };
    let mut document = open(&arguments.file, access)?;
    let portfolio = document.portfolio().clone();
    let round = context::record(&portfolio, &arguments.id)?.record_id();
    let Some(found) = portfolio.rounds.get_raw(round) else {
        let message = Message::new("round-error-not-round").text("id", arguments.id.as_str());
        return Err(CliError::Fault(message));
    };
    match &arguments.what {
        What::Propose => propose(context, arguments, &mut document, found.id)?,
        What::Write { out, reminder, json } => {
            let outgoing = Outgoing {
                round: found.id.raw(),
                folder: out.clone(),
                reminder: *reminder,
                sender: arguments.by.clone().unwrap_or_default(),
                today: context.today(document.portfolio()),
                at: context.now(),
                lang: context.lang,
            };
            write(context, arguments, &mut document, &outgoing, *json)?;
        }
        What::Read { folder, dry_run, json } => {
            let incoming = Incoming {
                round,
                folder: folder.clone(),
                program: program()?,
                lang: if *json { context.paper_lang(&portfolio) } else { context.message_lang() },
                today: context.today(&portfolio),
            };
            let (portfolio, intake) =
                take_in(context, arguments, &mut document, &incoming, *dry_run)?;
            show_intake(&portfolio, &intake, Texts::of(incoming.lang), *json)?;
        }
        What::Status { json } => show_status(&portfolio, found.id, *json),
    }
    Ok(document.close()?)
}

/// Adds those whom the round should ask, and says how many.
fn propose(
    context: &Context,
    arguments: &Arguments,
    document: &mut Document,
    round: Id<Round>,
) -> Result<(), CliError> {
    let count = apply_worked_out(document, context.now(), |document| {
        let portfolio = document.portfolio();
        let changes = proposals(portfolio, round, context.today(portfolio));
        let count = changes.len();
        Ok((command(context, arguments, String::new(), changes), count))
    })?;
    print(&count.to_string());
    Ok(())
}

/// Reads the replies and takes in what they say, or only says what that would be; with the portfolio that they
/// were held against.
fn take_in(
    context: &Context,
    arguments: &Arguments,
    document: &mut Document,
    incoming: &Incoming,
    dry_run: bool,
) -> Result<(Arc<Portfolio>, Intake), CliError> {
    let stop = AtomicBool::new(false);
    let found = read_replies(incoming, &stop, |_, _| {}).map_err(CliError::Fault)?;
    let hold_against = |document: &Document| {
        let portfolio = document.portfolio();
        let history = |record| document.history(Some(record), None);
        let Weighed { intake, note } =
            weigh(portfolio, incoming, &found, &history).map_err(CliError::Fault)?;
        let command = command(context, arguments, note, intake.changes.clone());
        Ok((command, (Arc::clone(portfolio), intake)))
    };
    match dry_run {
        true => Ok(hold_against(document)?.1),
        false => apply_worked_out(document, context.now(), hold_against),
    }
}

fn program() -> Result<PathBuf, CliError> {
    std::env::current_exe()
        .map_err(|error| Message::new("sheet-no-reader").text("detail", error.to_string()))
        .map_err(CliError::Fault)
}

fn apply(
    context: &Context,
    arguments: &Arguments,
    document: &mut Document,
    changes: Vec<Change>,
) -> Result<(), CliError> {
    if changes.is_empty() {
        return Ok(());
    }
    let portfolio = document.portfolio().clone();
    document
        .apply(&command(context, arguments, String::new(), changes), context.now())
        .map(|_| ())
        .map_err(|error| CliError::within(&error, &portfolio))
}

fn command(
    context: &Context,
    arguments: &Arguments,
    note: String,
    changes: Vec<Change>,
) -> Command {
    Command { by: context.actor(arguments.by.as_deref()), note, changes }
}

fn write(
    context: &Context,
    arguments: &Arguments,
    document: &mut Document,
    outgoing: &Outgoing,
    json: bool,
) -> Result<(), CliError> {
    let portfolio = document.portfolio().clone();
    let texts = Texts::of(context.message_lang());
    let round = portfolio.rounds.get_raw(outgoing.round);
    let exempt = round.and_then(|round| told_exempt(texts, &portfolio, round));
    // Beside the answer, which programs read.
    exempt.iter().for_each(|sentence| remark(sentence));
    let Wrote { written, changes, fault, .. } = write_round(&portfolio, outgoing, |_, _| true)
        .map_err(|error| CliError::Fault(error.message()))?;
    apply(context, arguments, document, changes)?;
    if json {
        let list = written.iter().map(|one| {
            json!({
                "id": one.respondent.to_string(),
                "name": one.name,
                "sheet": one.sheet.display().to_string(),
                "mail": one.mail.display().to_string(),
                "addressed": one.unaddressed.is_none(),
                "unaddressed": one.unaddressed.as_ref().map(|why| texts.message(why, None)),
            })
        });
        print_json(&list.collect());
    } else {
        for one in &written {
            print(&one.mail.display().to_string());
            print(&one.sheet.display().to_string());
        }
        told_unaddressed(texts, &written, usize::MAX).iter().for_each(|sentence| print(sentence));
    }
    // What was written before the fault is marked and told, and so is the fault.
    fault.map_or(Ok(()), |fault| Err(CliError::Fault(fault.message())))
}

fn word(progress: Progress) -> &'static str {
    match progress {
        Progress::NotAsked => "not_asked",
        Progress::Asked => "asked",
        Progress::Reminded => "reminded",
        Progress::Answered => "answered",
    }
}

fn show_status(portfolio: &Portfolio, round: Id<Round>, json: bool) {
    let mut asked = respondents(portfolio, round);
    asked.sort_by(|a, b| a.title.cmp(&b.title));
    if json {
        let list = asked.iter().map(|respondent| {
            let mut map = match json::record(portfolio, *respondent) {
                Json::Object(map) => map,
                _ => Map::new(),
            };
            map.insert("progress".to_owned(), json!(word(progress(respondent))));
            Json::Object(map)
        });
        print_json(&list.collect());
        return;
    }
    for respondent in asked {
        print(&format!("{:<9}  {}", word(progress(respondent)), respondent.title));
    }
}

fn show_intake(
    portfolio: &Portfolio,
    intake: &Intake,
    texts: &Texts,
    json: bool,
) -> Result<(), CliError> {
    // Names in sentences are those of the document as it will be.
    let after = plan(portfolio, &intake.changes)
        .map_err(|error| CliError::within(&error, portfolio))?
        .portfolio;
    if json {
        print_json(&as_json(intake, &after, texts));
        return Ok(());
    }
    let name = |id: RecordId| after.label(id);
    for answer in &intake.answers {
        print(&format!("= {} ({})", name(answer.respondent), answer.file));
        for one in &answer.added {
            print(&format!("  + {}", name(one.id)));
        }
        for one in &answer.changed {
            let shown =
                |value| crate::import::sheet::show(texts, &after, one.kind, one.column, value);
            let field = one.column.name(one.kind);
            print(&format!(
                "  ~ {} · {field}: {} → {}",
                name(one.id),
                shown(&one.old),
                shown(&one.new)
            ));
        }
        for one in &answer.refused {
            print(&format!("  ! {}", texts.message(&one.why, Some(&after))));
        }
    }
    for passed in &intake.passed {
        print(&format!("! {}: {}", passed.file, texts.message(&passed.why, Some(&after))));
    }
    for note in &intake.notes {
        print(&texts.message(note, Some(&after)));
    }
    for id in &intake.unanswered {
        print(&format!("? {}", name(*id)));
    }
    Ok(())
}

fn as_json(intake: &Intake, after: &Portfolio, texts: &Texts) -> Json {
    let said = |message: &Message| texts.message(message, Some(after));
    let answer = |answer: &Answer| {
        let fields =
            |list: &[(crate::model::column::ColumnKey, _)], kind: Kind| -> Map<String, Json> {
                list.iter().map(|(key, value)| (key.name(kind), json::value(value))).collect()
            };
        let added = answer.added.iter().map(|one| {
            let fields = fields(&one.fields, one.kind);
            json!({"row": one.place.row, "id": one.id.to_string(), "kind": one.kind.plural(), "fields": fields})
        });
        let changed = answer.changed.iter().map(|one| {
            json!({
                "row": one.place.row,
                "id": one.id.to_string(),
                "kind": one.kind.plural(),
                "field": one.column.name(one.kind),
                "old": json::value(&one.old),
                "new": json::value(&one.new),
            })
        });
        let refused = answer.refused.iter().map(|one| {
            let field = one.column.map(|key| key.name(one.kind));
            json!({"row": one.place.row, "field": field, "text": said(&one.why)})
        });
        json!({
            "id": answer.respondent.to_string(),
            "name": after.label(answer.respondent),
            "file": answer.file,
            "at": answer.at.to_rfc3339(),
            "by": answer.by,
            "added": added.collect::<Vec<_>>(),
            "changed": changed.collect::<Vec<_>>(),
            "refused": refused.collect::<Vec<_>>(),
            "unchanged": answer.unchanged,
        })
    };
    let passed = intake.passed.iter().map(|one| json!({"file": one.file, "text": said(&one.why)}));
    let unanswered =
        intake.unanswered.iter().map(|id| json!({"id": id.to_string(), "name": after.label(*id)}));
    json!({
        "answers": intake.answers.iter().map(answer).collect::<Vec<_>>(),
        "passed": passed.collect::<Vec<_>>(),
        "notes": intake.notes.iter().map(said).collect::<Vec<_>>(),
        "unanswered": unanswered.collect::<Vec<_>>(),
    })
}
