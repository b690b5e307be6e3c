//! `samstyr add`: a new record; prints its id.

use std::path::PathBuf;

use super::context::{self, Context, open, print};
use super::edit;
use super::error::CliError;
use super::signed::Signed;
use super::terminal::remark;
use crate::model::command::Change;
use crate::model::decision::Decision;
use crate::model::defaults::defaults;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
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
    let given = edit::given(kind, &arguments.fields, today, &portfolio)?;
    let mut values = defaults(kind);
    for (index, value) in given.values {
        values.retain(|(other, _)| *other != index);
        values.push((index, value));
    }
    let id = RecordId::new();
    let changes = vec![Change::Add { kind, id, values }];
    let command = arguments.signed.command(context, &portfolio, changes)?;
    let applied = document
        .apply_with(&command, context.now(), &given.files)
        .map_err(|error| CliError::within(&error, &portfolio))?;
    document.close()?;
    print(&id.to_string());
    if let Some(told) = beside_final(Texts::of(context.message_lang()), &applied.portfolio, id) {
        remark(&told);
    }
    Ok(())
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
