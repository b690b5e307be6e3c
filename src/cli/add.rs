//! `samstyr add`: a new record; prints its id.

use std::path::PathBuf;

use super::context::{self, Context, open, print};
use super::edit;
use super::error::CliError;
use super::guessed_year;
use super::same_number;
use super::signed::{Signed, tell_final};
use super::terminal::remark;
use crate::model::command::Change;
use crate::model::decision::Decision;
use crate::model::defaults::defaults;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::model::message::{Argument, Message, Tell as _};
use crate::store::Access;
use crate::text::{Texts, describe_final_beside};

/// Arguments of `add`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The kind.
    kind: String,
    /// Its fields, as `list` names them; `FIELD=@PATH` gives one its file.
    #[arg(value_name = "FIELD=VALUE")]
    fields: Vec<String>,
    #[command(flatten)]
    signed: Signed,
}

/// Carries out `add`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let kind = context::kind(&arguments.kind)?;
    let mut document = open(&arguments.file, Access::Write)?;
    document.count_as_today(context.today);
    let portfolio = document.portfolio().clone();
    let today = context.today(&portfolio);
    let given = edit::given(kind, &arguments.fields, today.into(), &portfolio)?;
    let mut values = defaults(kind);
    for (index, value) in given.values {
        values.retain(|(other, _)| *other != index);
        values.push((index, value));
    }
    let id = RecordId::new();
    let name = kind.name().and_then(|(name, _)| values.iter().find(|(index, _)| *index == name));
    let called = name.and_then(|(_, value)| value.as_text().map(str::to_owned));
    let changes = vec![Change::Add { kind, id, values }];
    let command = arguments.signed.command(context, &portfolio, changes)?;
    let applied = document.apply_with(&command, context.now(), &given.files).map_err(|error| {
        let message = of_new(error.message(), id, called.as_deref());
        CliError::FaultIn(message, Box::new(Portfolio::clone(&portfolio)))
    })?;
    document.close()?;
    print(&id.to_string());
    let texts = Texts::of(context.message_lang());
    guessed_year::tell(texts, &applied.portfolio, id, &arguments.fields);
    tell_final(context, (&portfolio, &applied.portfolio), (&[id], remark));
    let beside = beside_final(texts, &applied.portfolio, id);
    let numbers = same_number::told(texts, &portfolio, &applied.portfolio);
    beside.iter().chain(&numbers).for_each(|told| remark(told));
    Ok(())
}

/// A message that names the new record by what the call calls it: it is not there to be asked.
fn of_new(mut message: Message, id: RecordId, called: Option<&str>) -> Message {
    let unnamed = || Argument::Words(Box::new(Message::new("step-unnamed")));
    for (_, argument) in &mut message.arguments {
        if matches!(argument, Argument::Record(record) if *record == id) {
            *argument = called.map_or_else(unnamed, |name| Argument::Text(name.to_owned()));
        }
    }
    message
}

/// That the case of a new decision has a final one, and how to say what the new one is to it.
fn beside_final(texts: &Texts, portfolio: &Portfolio, id: RecordId) -> Option<String> {
    let draft = portfolio.decisions.get_raw(id)?;
    let sentence = describe_final_beside(texts, portfolio, draft)?;
    let earlier = portfolio.final_beside(draft)?.id.raw();
    let [corrects, replaces] = [Decision::corrects_id.name(), Decision::supersedes_id.name()]
        .map(|field| format!("{field}={earlier}"));
    let arguments = [("sentence", &*sentence), ("corrects", &*corrects), ("replaces", &*replaces)];
    Some(texts.attribute_with("final-beside", "command", &arguments))
}
