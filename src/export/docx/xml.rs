//! XML, as much of it as a paper needs: elements close where they open, and no text gets past the
//! escaping.

use std::fmt::{Display, Write as _};

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Names and values of an element's attributes.
pub type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// A part being written.
#[derive(Debug)]
pub struct Xml(String);

impl Xml {
    /// An empty part.
    pub fn new() -> Self {
        Self(DECLARATION.to_owned())
    }

    /// An element and what is in it.
    pub fn element(&mut self, name: &str, attributes: Attributes, inside: impl FnOnce(&mut Self)) {
        self.open(name, attributes);
        self.0.push('>');
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: Attributes) {
        self.open(name, attributes);
        self.0.push_str("/>");
    }

    /// An element that says one thing in the attribute that this format says most things in.
    pub fn value(&mut self, name: &str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// Text.
    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.0);
    }

    /// Whether what was written last ends so.
    pub fn ends_with(&self, end: &str) -> bool {
        self.0.ends_with(end)
    }

    /// The part as it is stored.
    pub fn finish(self) -> String {
        self.0
    }

    fn open(&mut self, name: &str, attributes: Attributes) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            let mut text = String::new();
            // Writing to a string cannot fail.
            let _ = write!(text, "{value}");
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            escape(&text, &mut self.0);
            self.0.push('"');
        }
    }
}

/// Escapes text, and drops what no XML file may hold however it is written.
fn escape(text: &str, into: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\n' | '\t' => into.push(' '),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => into.push(letter),
        }
    }
}
