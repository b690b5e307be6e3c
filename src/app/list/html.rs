//! A block of cells as HTML for the clipboard: what spreadsheet programs take before text, because it
//! says what is text, a number or a date. "0301" stays "0301", and "1-24" no day in January.

use chrono::NaiveDate;

use super::column::Column;
use crate::model::id::RecordId;
use crate::model::kind::Portfolio;
use crate::text::cell::{Cell, to_csv, write_cell};
use crate::text::{Lang, Texts};

/// The table of these records and columns. Numbers and days stand in it as what they are, for Excel
/// (`x:num`) and for LibreOffice (`sdval`); texts as in CSV files, with an apostrophe before what a
/// receiver could carry out as a formula.
#[must_use]
pub fn html(
    texts: &Texts,
    portfolio: &Portfolio,
    records: &[RecordId],
    columns: &[&Column],
) -> String {
    let mut html = String::from(
        "<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\">\
         <table xmlns:x=\"urn:schemas-microsoft-com:office:excel\">",
    );
    for record in records.iter().filter_map(|id| portfolio.record(*id)) {
        html.push_str("<tr>");
        for column in columns {
            let value = column.key.value(portfolio, record);
            let cell = column
                .key
                .field_type(portfolio, column.kind)
                .map_or(Cell::Empty, |field| write_cell(texts, portfolio, field, &value));
            push_cell(&mut html, texts.lang(), &cell);
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

fn push_cell(html: &mut String, lang: Lang, cell: &Cell) {
    let shown = to_csv(lang, cell);
    let figure = |number: f64, format: &str, sheet: &str| {
        format!(
            "<td style='mso-number-format:\"{format}\"' x:num=\"{number}\" sdval=\"{number}\" \
             sdnum=\"{sheet}\">"
        )
    };
    let open = match cell {
        Cell::Empty | Cell::Unreckoned => "<td>".to_owned(),
        Cell::Number(number) => figure(*number, "General", "1033;0;General"),
        Cell::Day(day) => match lang {
            Lang::Nb | Lang::Nn => figure(serial(*day), "dd\\.mm\\.yyyy", "1044;0;DD.MM.YYYY"),
            Lang::En | Lang::Pseudo => figure(serial(*day), "yyyy\\-mm\\-dd", "1033;0;YYYY-MM-DD"),
        },
        Cell::Time(time) => {
            figure(f64::from(time.minutes()) / (24.0 * 60.0), "hh\\:mm", "1033;0;HH:MM")
        }
        Cell::Text(_) | Cell::Moment(_) | Cell::Percent(_) | Cell::Fault(_) | Cell::Yes(_) => {
            "<td style='mso-number-format:\"\\@\"' sdnum=\"1033;0;@\">".to_owned()
        }
    };
    html.push_str(&open);
    push_escaped(html, &shown);
    html.push_str("</td>");
}

/// The number of a day in a spreadsheet.
#[allow(clippy::cast_precision_loss)]
fn serial(day: NaiveDate) -> f64 {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    (day - first).num_days() as f64
}

/// Nothing in a text is markup. Lines stay in their cell, and spaces as many as they are.
fn push_escaped(html: &mut String, text: &str) {
    let text = text.replace("\r\n", "\n");
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let spaces = rest.len() - rest.trim_start_matches(' ').len();
        let at_the_edge = rest.len() == text.len() || rest.len() == spaces;
        if spaces > 1 || (spaces == 1 && at_the_edge) {
            // As Excel writes spaces that HTML would make one, or none, of.
            html.push_str("<span style=\"mso-spacerun:yes\">");
            html.push_str(&"&nbsp;".repeat(spaces));
            html.push_str("</span>");
            rest = rest.get(spaces..).unwrap_or_default();
            continue;
        }
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' | '\r' => html.push_str("<br style=\"mso-data-placement:same-cell;\">"),
            '\u{a0}' => html.push_str("&nbsp;"),
            // No other sign below the space is allowed there.
            c if c.is_control() => html.push(' '),
            c => html.push(c),
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(lang: Lang, cell: &Cell) -> String {
        let mut html = String::new();
        push_cell(&mut html, lang, cell);
        html
    }

    #[test]
    fn what_peers_break_is_text_and_nothing_is_markup() {
        for text in ["0301", "1-24", "3-12", "12.10", "#42", "a | b", ";#"] {
            let html = cell(Lang::Nb, &Cell::Text(text.to_owned()));
            assert!(html.contains("mso-number-format:\"\\@\"") && html.contains(text), "{html}");
            assert!(!html.contains("x:num"), "{html}");
        }
        let html = cell(Lang::Nb, &Cell::Text("<b>&\"'</b>\nto  rom".to_owned()));
        let (_, inside) = html.split_once('>').unwrap();
        assert_eq!(
            inside,
            "&lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;<br style=\"mso-data-placement:same-cell;\">\
             to<span style=\"mso-spacerun:yes\">&nbsp;&nbsp;</span>rom</td>"
        );
        let formula = cell(Lang::Nb, &Cell::Text("=SUM(A1)".to_owned()));
        assert!(formula.contains(">&#39;=SUM(A1)<"), "{formula}");
    }

    #[test]
    fn numbers_and_days_are_what_they_are_in_any_country() {
        let number = cell(Lang::Nb, &Cell::Number(1234.5));
        assert!(number.contains("x:num=\"1234.5\"") && number.contains(">1234,5<"), "{number}");
        let day = Cell::Day(NaiveDate::from_ymd_opt(2024, 3, 20).unwrap());
        for (lang, shown) in [(Lang::Nn, ">20.03.2024<"), (Lang::En, ">2024-03-20<")] {
            let html = cell(lang, &day);
            assert!(html.contains("x:num=\"45371\"") && html.contains(shown), "{html}");
        }
        assert_eq!(cell(Lang::Nb, &Cell::Empty), "<td></td>");
    }
}
