//! Text from a paper into paragraphs and runs.

use super::xml::Xml;

/// How far the text of a point stands from its number, in twentieths of a point.
const HANG: u32 = 340;

/// How a paragraph looks beyond its style.
#[derive(Clone, Copy, Debug)]
pub struct Paragraph {
    /// The id of its style.
    pub style: &'static str,
    /// How far in the style sets it: what a point hangs from.
    pub indent: u32,
    /// Set to the right.
    pub right: bool,
    /// On the same page as what follows.
    pub keep_with_next: bool,
}

impl Paragraph {
    /// A paragraph in a style that is not set in.
    pub const fn new(style: &'static str) -> Self {
        Self { style, indent: 0, right: false, keep_with_next: false }
    }

    /// Writes it, with the runs that `inside` writes.
    pub fn write(self, xml: &mut Xml, inside: impl FnOnce(&mut Xml)) {
        self.write_as(xml, false, inside);
    }

    fn write_as(self, xml: &mut Xml, hangs: bool, inside: impl FnOnce(&mut Xml)) {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", self.style);
                if self.keep_with_next {
                    xml.empty("w:keepNext", &[]);
                }
                if hangs {
                    let left = self.indent + HANG;
                    xml.element("w:tabs", &[], |xml| {
                        xml.empty("w:tab", &[("w:val", &"left"), ("w:pos", &left)]);
                    });
                    xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &HANG)]);
                }
                if self.right {
                    xml.value("w:jc", "right");
                }
            });
            inside(xml);
        });
    }

    /// A text in one paragraph, its line breaks kept.
    pub fn text(self, xml: &mut Xml, text: &str) {
        let text = lines(text).join("\n");
        self.write(xml, |xml| run(xml, None, &text));
    }

    /// A text with a paragraph for each of its lines; a numbered point hangs under its number.
    pub(crate) fn prose(self, xml: &mut Xml, text: &str) {
        for line in lines(text) {
            match point(&line) {
                Some((mark, rest)) => {
                    let text = format!("{mark}\t{rest}");
                    self.write_as(xml, true, |xml| run(xml, None, &text));
                }
                None => self.write(xml, |xml| run(xml, None, &line)),
            }
        }
    }
}

/// A run of text, in a style of its own or in that of the paragraph.
///
/// Some characters are elements in this format: standing in the text itself, a tab or a break would
/// be a space, and a soft hyphen would always be seen.
pub fn run(xml: &mut Xml, style: Option<&str>, text: &str) {
    if text.is_empty() {
        return;
    }
    xml.element("w:r", &[], |xml| {
        if let Some(style) = style {
            xml.element("w:rPr", &[], |xml| xml.value("w:rStyle", style));
        }
        let mut piece = String::new();
        for letter in text.chars() {
            let element = match letter {
                '\n' => "w:br",
                '\t' => "w:tab",
                '\u{ad}' => "w:softHyphen",
                '\u{2011}' => "w:noBreakHyphen",
                _ => {
                    piece.push(letter);
                    continue;
                }
            };
            write_piece(xml, &mut piece);
            xml.empty(element, &[]);
        }
        write_piece(xml, &mut piece);
    });
}

fn write_piece(xml: &mut Xml, piece: &mut String) {
    if !piece.is_empty() {
        xml.element("w:t", &[("xml:space", &"preserve")], |xml| xml.text(piece));
        piece.clear();
    }
}

/// The lines of a text that say something, whatever sort of break is between them.
pub fn lines(text: &str) -> Vec<String> {
    let breaks = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    text.split(breaks)
        .map(|line| line.chars().filter(|c| !c.is_control() || *c == '\t').collect::<String>())
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// A text on one line.
pub(crate) fn one_line(text: &str) -> String {
    lines(text).join(" ")
}

/// The mark of a point and what follows: "1. ", "12) ", "– ". A date is none: "2. november".
fn point(line: &str) -> Option<(&str, &str)> {
    let (mark, rest) = line.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let is_number =
        |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_ordinal = || rest.starts_with(char::is_lowercase);
    let is_point = matches!(mark, "-" | "–" | "•")
        || mark.strip_suffix(')').is_some_and(is_number)
        || (mark.strip_suffix('.').is_some_and(is_number) && !is_ordinal());
    is_point.then_some((mark, rest))
}
