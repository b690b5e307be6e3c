//! `samstyr export FILE table`: a list, or all of them, as XLSX, CSV or JSON.

use std::path::Path;

use chrono::SecondsFormat;
use serde_json::{Map, Value as Json, json};

use super::paper::fits_the_name;
use crate::app::words::filtered;
use crate::cli::context::{self, Context, open, print};
use crate::cli::error::CliError;
use crate::cli::json;
use crate::cli::output;
use crate::export::separated::csv;
use crate::export::xlsx;
use crate::model::column::{ColumnKey, columns_of};
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Message;
use crate::report::sheet::{Sheet, listed_kinds, sheet_of};
use crate::store::{Access, Document};
use crate::text::origin::Origin;
use crate::text::{Lang, Texts, harmless};

/// The formats of a table.
pub(super) const FORMATS: &[&str] = &["xlsx", "csv", "json"];

/// What the call asks for.
#[derive(Debug)]
pub struct Wanted<'a> {
    /// The document.
    pub file: &'a Path,
    /// The file to write.
    pub out: &'a Path,
    /// The format, where it is named.
    pub format: Option<&'a str>,
    /// The list, where it is one.
    pub kind: Option<&'a str>,
    /// Words that the records are to hold.
    pub filter: Option<&'a str>,
}

/// Carries out `export table`.
pub fn run(context: &Context, wanted: &Wanted<'_>) -> Result<(), CliError> {
    let kind = wanted.kind.map(context::kind).transpose()?;
    let ending = wanted.out.extension().and_then(|ending| ending.to_str());
    let format = wanted.format.or(ending).unwrap_or_default().to_lowercase();
    if !FORMATS.contains(&format.as_str()) {
        let message = Message::new("usage-table-format").text("format", format);
        return Err(CliError::Usage(message.text("names", FORMATS.join(", "))));
    }
    fits_the_name(&format, wanted.out)?;
    let document = open(wanted.file, Access::Read)?;
    let portfolio = document.portfolio();
    let lang = context.paper_lang(portfolio);
    let kinds = kind.map_or_else(|| listed_kinds(portfolio), |kind| vec![kind]);
    let filter = wanted.filter.unwrap_or_default();
    let mut told = None;
    let bytes = match (format.as_str(), kind) {
        ("json", _) => as_json(portfolio, lang, &kinds, filter),
        ("csv", Some(kind)) => csv(&list(portfolio, lang, kind, filter), lang)?,
        ("csv", None) => {
            return Err(CliError::Usage(Message::new("usage-csv-one-list")));
        }
        _ => {
            let sheets: Vec<Sheet> =
                kinds.iter().map(|kind| list(portfolio, lang, *kind, filter)).collect();
            told = xlsx::told_of_cut(&sheets);
            xlsx::xlsx(&sheets, &about(context, &document, lang, &sheets)?)?
        }
    };
    output::write(wanted.out, &bytes)?;
    let texts = Texts::of(context.message_lang());
    told.iter().for_each(|message| print(&texts.message(message, Some(portfolio))));
    Ok(())
}

fn about(
    context: &Context,
    document: &Document,
    lang: Lang,
    sheets: &[Sheet],
) -> Result<xlsx::About, CliError> {
    let settings = document.portfolio().settings();
    let portfolio = settings.map(|settings| settings.title.clone()).unwrap_or_default();
    let title = match sheets {
        [table] => format!("{} – {portfolio}", table.title),
        _ => portfolio,
    };
    let origin = Origin {
        document: document.id().to_string(),
        state: document.tip_hash(),
        at: context.now().to_rfc3339_opts(SecondsFormat::Secs, true),
        as_of: None,
    };
    Ok(xlsx::About { title, lang, origin: Some(origin) })
}

fn list(portfolio: &Portfolio, lang: Lang, kind: Kind, filter: &str) -> Sheet {
    let ids = filtered(portfolio, lang, kind, filter);
    sheet_of(Texts::of(lang), portfolio, kind, &ids, &columns_of(portfolio, kind))
}

fn as_json(portfolio: &Portfolio, lang: Lang, kinds: &[Kind], filter: &str) -> Vec<u8> {
    let records = |kind: Kind| -> Json {
        let ids = filtered(portfolio, lang, kind, filter);
        ids.into_iter().map(|id| record(portfolio, kind, id)).collect()
    };
    let lists: Map<String, Json> =
        kinds.iter().map(|kind| (kind.plural().to_owned(), records(*kind))).collect();
    let text = serde_json::to_string_pretty(&Json::Object(lists)).unwrap_or_default();
    format!("{}\n", harmless::json(&text)).into_bytes()
}

/// A record as `list --json` has it, and what stands in columns of one's own by their titles.
fn record(portfolio: &Portfolio, kind: Kind, id: RecordId) -> Json {
    let Some(record) = portfolio.record(id) else { return Json::Null };
    let mut value = json::record(portfolio, record);
    let own: Map<String, Json> = columns_of(portfolio, kind)
        .into_iter()
        .filter_map(|key| match key {
            ColumnKey::Own(column) => {
                let title = portfolio.own_columns.get(column)?.title.clone();
                Some((title, json::value(&key.value(portfolio, record))))
            }
            ColumnKey::Field(_) | ColumnKey::Told(_) => None,
        })
        .collect();
    if let (false, Json::Object(map)) = (own.is_empty(), &mut value) {
        map.insert("own".to_owned(), json!(own));
    }
    value
}
