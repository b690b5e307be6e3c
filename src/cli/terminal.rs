//! The one place that writes to standard output and standard error.
//!
//! What is printed comes from documents, file names and attachments of other people, and whoever
//! reads it may sit at a terminal that obeys what it is sent. Here it is made harmless (see
//! `text::harmless`), whether or not a terminal listens, so that a call prints the same into a pipe;
//! `clippy.toml` forbids every other way. JSON stays exact: there, characters are escaped.
#![allow(clippy::disallowed_methods, reason = "this is the module that the others are to use")]

use std::io::{IsTerminal as _, Write};
use std::panic::PanicHookInfo;

use clap::error::{ContextKind, ContextValue};
use serde_json::Value as Json;

use crate::app::fault::note;
use crate::model::message::Message;
use crate::text::{Lang, Texts, harmless};

/// Prints one line; line breaks in it become marks. A reader who has gone away is no fault.
pub fn print(line: &str) {
    let _ = writeln!(std::io::stdout(), "{}", harmless::line(line));
}

/// Prints one JSON value.
pub fn print_json(value: &Json) {
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    let _ = writeln!(std::io::stdout(), "{}", harmless::json(&text));
}

/// Hands bytes on that were asked for as they are: a file, whose place is standard output.
pub(crate) fn hand_on(bytes: &[u8]) -> std::io::Result<()> {
    let mut output = std::io::stdout();
    output.write_all(bytes)?;
    output.flush()
}

/// Whether a person reads standard output at a terminal.
pub(crate) fn is_watched() -> bool {
    std::io::stdout().is_terminal()
}

/// Says in one line on standard error what went wrong.
pub(crate) fn complain(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "samstyr: {}", harmless::line(sentence.trim()));
}

/// Says in one line on standard error what whoever made the call should know, although it went well.
pub(crate) fn remark(sentence: &str) {
    let _ = writeln!(std::io::stderr(), "{}", harmless::line(sentence.trim()));
}

/// Prints the help that was asked for, or what is wrong with the arguments, and gives whether it was
/// a fault.
pub(crate) fn print_about_arguments(mut about: clap::Error) -> bool {
    // Whatever stands in an argument stands on one line; the lines of the whole are those of the help.
    let said: Vec<(ContextKind, ContextValue)> =
        about.context().map(|(kind, value)| (kind, value.clone())).collect();
    for (kind, value) in said {
        let one = |text: &String| harmless::line(text).into_owned();
        match &value {
            ContextValue::String(text) => about.insert(kind, ContextValue::String(one(text))),
            ContextValue::Strings(texts) => {
                about.insert(kind, ContextValue::Strings(texts.iter().map(one).collect()))
            }
            _ => None,
        };
    }
    let text = about.render().to_string();
    let lines = text.lines().map(harmless::line);
    if about.use_stderr() {
        lines.for_each(|line| drop(writeln!(std::io::stderr(), "{line}")));
    } else {
        lines.for_each(|line| drop(writeln!(std::io::stdout(), "{line}")));
    }
    about.use_stderr()
}

/// Where one process of this program tells another what it has read, in lines of JSON that are
/// harmless as they are.
pub(crate) fn wire() -> impl Write {
    std::io::BufWriter::with_capacity(1 << 16, std::io::stdout().lock())
}

/// A fault of the program itself is told like any other, whatever text of a document it is about.
pub(crate) fn tell_of_own_faults(lang: Lang) {
    std::panic::set_hook(Box::new(move |fault| {
        let what = what_and_where(fault);
        note(what.clone());
        let message = Message::new("error-own-fault").text("detail", what);
        complain(&Texts::of(lang).message(&message, None));
        // Where somebody has asked for it with RUST_BACKTRACE: names of our own functions.
        let trace = std::backtrace::Backtrace::capture();
        if trace.status() == std::backtrace::BacktraceStatus::Captured {
            let text = trace.to_string();
            let lines = text.lines().map(harmless::line);
            lines.for_each(|line| drop(writeln!(std::io::stderr(), "{line}")));
        }
    }));
}

fn what_and_where(fault: &PanicHookInfo<'_>) -> String {
    let what = fault.payload_as_str().unwrap_or("unknown");
    match fault.location() {
        Some(place) => format!("{place}: {what}"),
        None => what.to_owned(),
    }
}
