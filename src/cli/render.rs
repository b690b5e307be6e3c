//! `samstyr render`: a view of the window as a picture, with no display and no GPU.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::context::{self, Context, day, open};
use super::error::CliError;
use super::output;
use crate::app::route::View;
use crate::export::ExportError;
use crate::model::message::Message;
use crate::render::picture::png;
use crate::store::Access;
use crate::text::Lang;
use crate::ui::picture::{Shot, shoot_window, still};
use crate::ui::screens::{view_named, views};

/// The largest side of a picture, in pixels.
const LARGEST: u32 = 8192;

/// Arguments of `render`.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document.
    file: PathBuf,
    /// The view.
    #[arg(long, value_name = "NAME", help = view_help())]
    view: String,
    /// The picture to write.
    #[arg(long, value_name = "PNG")]
    out: PathBuf,
    /// The record that is open in the view.
    #[arg(long, value_name = "ID")]
    record: Option<String>,
    /// The window on the portfolio as it stood at the end of that day, by the clock of this machine when it was logged.
    #[arg(long, value_name = "DATE", value_parser = day)]
    as_of: Option<NaiveDate>,
    /// Width and height in pixels.
    #[arg(long, value_name = "WxH", default_value = "1366x768", value_parser = parse_size)]
    size: [u32; 2],
    /// Pixels for a point: 1.5 is a screen at 150 %.
    #[arg(long, value_name = "S", default_value_t = 1.0, value_parser = parse_scale)]
    scale: f32,
    /// light or dark.
    #[arg(long, value_name = "THEME", default_value = "light", value_parser = ["light", "dark"])]
    theme: String,
}

fn view_help() -> String {
    format!("The view: {}", view_names())
}

/// The views by name.
fn view_names() -> String {
    views().map(View::name).collect::<Vec<_>>().join(", ")
}

fn parse_size(text: &str) -> Result<[u32; 2], String> {
    let wrong = || format!("write it as 1366x768, with sides from 64 to {LARGEST}");
    let (width, height) = text.split_once('x').ok_or_else(wrong)?;
    let side = |text: &str| text.parse().ok().filter(|side| (64..=LARGEST).contains(side));
    Ok([side(width).ok_or_else(wrong)?, side(height).ok_or_else(wrong)?])
}

fn parse_scale(text: &str) -> Result<f32, String> {
    let scale = text.parse().ok().filter(|scale| (0.5..=4.0).contains(scale));
    scale.ok_or_else(|| "write a number from 0.5 to 4".to_owned())
}

/// Carries out `render`.
pub fn run(context: &Context, arguments: &Arguments) -> Result<(), CliError> {
    let view = view_named(&arguments.view).ok_or_else(|| {
        let (wanted, names) = (&arguments.view, view_names());
        let message = Message::new("usage-view").text("name", wanted.as_str());
        CliError::Usage(message.text("names", names))
    })?;
    let document = open(&arguments.file, Access::Read)?;
    let portfolio = document.portfolio();
    let past = match arguments.as_of {
        Some(day) => Some((day, context::portfolio_as_of(&document, Some(day))?)),
        None => None,
    };
    let record = match &arguments.record {
        Some(id) => Some(context::record(portfolio, id)?.record_id()),
        None => None,
    };
    let shot = Shot {
        view,
        record,
        size: arguments.size,
        scale: arguments.scale,
        dark: arguments.theme == "dark",
        lang: context.lang.unwrap_or(Lang::Nb),
    };
    let mut window = still(portfolio, &shot);
    window.app.started_on = context.today;
    if let Some((day, portfolio)) = past {
        window.app.show_as_of(day, portfolio);
    }
    window.app.read_at_once(&document).map_err(|error| CliError::within(&error, portfolio))?;
    let image = shoot_window(window, &shot);
    output::write(&arguments.out, &png(&image).map_err(ExportError::Png)?)
}
