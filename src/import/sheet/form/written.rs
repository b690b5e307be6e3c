//! What a file of text is: a table, or a format that is written in text.

use super::{Form, Other};
use crate::import::sheet::decode::decode;

/// What text begins with that is no table.
const BEGINNINGS: &[(&str, Other)] = &[
    ("<!doctype html", Other::Html),
    ("<html", Other::Html),
    ("<head", Other::Html),
    ("<body", Other::Html),
    ("<meta", Other::Html),
    ("<table", Other::Html),
    ("<style", Other::Html),
    ("<script", Other::Html),
    ("<svg", Other::Picture),
    ("begin:vcalendar", Other::Calendar),
    ("begin:vcard", Other::Calendar),
];

/// What a file is that begins with these bytes.
pub(super) fn form_of(start: &[u8]) -> Form {
    let decoded = decode(start).text;
    let text = decoded.trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if let Some((_, other)) = BEGINNINGS.iter().find(|(begins, _)| text.starts_with(begins)) {
        return Form::Other(*other);
    }
    if text.starts_with('<') && (text.starts_with("<?xml") || text.contains("</")) {
        return marked_up(&text);
    }
    let whole = text.trim_end();
    if (whole.starts_with('{') && whole.contains("\":")) || whole.starts_with("[{") {
        return Form::Other(Other::Json);
    }
    if text.starts_with("table\r\n0,1") || text.starts_with("table\n0,1") {
        return Form::Other(Other::OldExcel);
    }
    if is_message(&text) {
        let page = text.contains("multipart/related");
        return Form::Other(if page { Other::WebArchive } else { Other::Mail });
    }
    if is_no_text(&decoded) {
        return Form::Other(Other::Unknown);
    }
    Form::Text
}

/// What XML it is.
fn marked_up(text: &str) -> Form {
    if text.contains("opendocument:xmlns:office") && text.contains("office:document") {
        return if text.contains("opendocument.spreadsheet") {
            Form::FlatOds
        } else {
            Form::Other(Other::Document)
        };
    }
    Form::Other(if text.contains("schemas-microsoft-com:office:spreadsheet") {
        Other::Xml2003
    } else if text.contains("<html") {
        Other::Html
    } else if text.contains("<svg") {
        Other::Picture
    } else {
        Other::Xml
    })
}

/// Whether it begins with the lines of a message, one of which says that it is one.
fn is_message(text: &str) -> bool {
    let head = text.lines().take_while(|line| !line.is_empty());
    let is_line = |line: &str| {
        line.starts_with([' ', '\t'])
            || line.split_once(':').is_some_and(|(name, _)| {
                name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            })
    };
    let lines: Vec<&str> = head.take_while(|line| is_line(line)).collect();
    lines.iter().any(|line| line.starts_with("mime-version:"))
}

/// Whether one character in fifty or more is none that stands in text.
fn is_no_text(text: &str) -> bool {
    let strange =
        |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{1a}');
    let count = text.chars().filter(strange).count();
    count > 3 && count * 50 > text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_text_is_named() {
        for (text, wanted) in [
            ("<html><table>", Form::Other(Other::Html)),
            ("\u{feff}\r\n<!DOCTYPE HTML PUBLIC", Form::Other(Other::Html)),
            (
                "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
                Form::Other(Other::Xml2003),
            ),
            ("<?xml version=\"1.0\"?><rader><rad/></rader>", Form::Other(Other::Xml)),
            ("{\"navn\": 1}", Form::Other(Other::Json)),
            (
                "MIME-Version: 1.0\r\nContent-Type: multipart/related; x\r\n\r\n",
                Form::Other(Other::WebArchive),
            ),
            ("BEGIN:VCALENDAR\r\n", Form::Other(Other::Calendar)),
            ("\0\u{1}\u{2}\u{3}\u{4}abc", Form::Other(Other::Unknown)),
            ("Navn;Beløp\r\n<5 mill;3", Form::Text),
            ("<navn>;<beløp>\r\nA;3", Form::Text),
            ("{a};b\n1;2", Form::Text),
            ("Merknad: ja;Navn\r\nx;y", Form::Text),
        ] {
            assert_eq!(form_of(text.as_bytes()), wanted, "{text}");
        }
    }
}
