//! Figures and cards as a workbook: each number as a number, and what is to be known of it in a column of its own.

use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::cut::cut;
use super::heights;
use super::names::sheet_names;
use crate::export::error::ExportError;
use crate::report::cards::{Card, Cell, Content, Numeral, Table, TableRow};
use crate::text::{Lang, Texts};

/// How wide the columns are, in characters: the first, and the others.
const WIDTHS: (u16, u16) = (38, 22);

fn wide(column: u16) -> u16 {
    if column == 0 { WIDTHS.0 } else { WIDTHS.1 }
}

/// How many letters the name of a sheet has at most.
const LONGEST: usize = 31;

/// A sheet of tables, one under the other.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it is called.
    pub title: String,
    /// What stands in it.
    pub tables: Vec<Table>,
    /// What is said below.
    pub said: Vec<String>,
}

impl Page {
    /// What a card says.
    #[must_use]
    pub fn of(card: &Card, content: Content, texts: &Texts) -> Self {
        let answer = if content.answer.is_empty() { content.instead } else { content.answer };
        let notes = content.notes.into_iter().chain(content.part).chain(content.marks);
        Self {
            title: card.question(texts),
            tables: content.tables,
            said: [answer].into_iter().chain(notes).collect(),
        }
    }
}

/// Pages as the bytes of a workbook, one sheet a page.
///
/// # Errors
/// When there are more rows than a workbook holds.
pub fn pages(pages: &[Page], lang: Lang) -> Result<Vec<u8>, ExportError> {
    let bytes = write(pages, lang).map_err(|error| ExportError::Xlsx(error.to_string()))?;
    super::told_in(lang, &bytes)
}

fn write(pages: &[Page], lang: Lang) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let title = pages.first().map_or("", |page| page.title.as_str());
    workbook.set_properties(&DocProperties::new().set_title(title).set_author("Samstyr"));
    let names = sheet_names(pages.iter().map(|page| whole_words(&page.title)));
    for (page, name) in pages.iter().zip(names) {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        sheet.set_column_width(0, WIDTHS.0)?;
        let widest = page.tables.iter().map(|table| table.heads.len()).max().unwrap_or_default();
        for column in (1_u16..).take(widest) {
            sheet.set_column_width(column, WIDTHS.1)?;
        }
        write_page(sheet, page, lang)?;
    }
    workbook.save_to_buffer()
}

/// What of a question is short enough for the name of a sheet, without half a word at its end.
fn whole_words(title: &str) -> &str {
    match title.char_indices().nth(LONGEST) {
        Some((end, _)) => title[..end].rsplit_once(' ').map_or(title, |(words, _)| words),
        None => title,
    }
}

fn write_page(sheet: &mut Worksheet, page: &Page, lang: Lang) -> Result<(), XlsxError> {
    let mut next = 0;
    for table in &page.tables {
        next = write_table(sheet, next, table, lang)? + 1;
    }
    let text = Format::new().set_num_format("@");
    for said in &page.said {
        sheet.write_string_with_format(next, 0, cut(said).as_ref(), &text)?;
        next += 1;
    }
    sheet.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Writes a table from a row on; the row below it.
fn write_table(
    sheet: &mut Worksheet,
    first: u32,
    table: &Table,
    lang: Lang,
) -> Result<u32, XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE4_EC_F2))
        .set_font_color(Color::RGB(0x1B_2A_38))
        .set_border_bottom(FormatBorder::Thin);
    let is_remarked = |row: &TableRow| row.cells.iter().any(|cell| !cell.remark.is_empty());
    let remark = table.rows.iter().any(is_remarked).then(|| Texts::of(lang).get("workbook-remark"));
    for (column, words) in (0_u16..).zip(table.heads.iter().chain(&remark)) {
        sheet.write_string_with_format(first, column, cut(words).as_ref(), &head)?;
    }
    let heads = (0_u16..).zip(table.heads.iter().chain(&remark));
    let heads = heads.map(|(column, words)| heights::lines(words, wide(column), true));
    sheet.set_row_height(first, heights::of_lines(heads.max().unwrap_or(1)))?;
    let mut next = first + 1;
    for row in &table.rows {
        let mut lines = 1;
        let mut count = |column: u16, words: &str| {
            lines = lines.max(heights::lines(words, wide(column), false));
        };
        for (column, cell) in (0_u16..).zip(&row.cells) {
            write_cell(sheet, (next, column), cell)?;
            count(column, if cell.number().is_some() { "" } else { &cell.words });
        }
        let remarks = remarks(table, row);
        if !remarks.is_empty() {
            let column = u16::try_from(table.heads.len()).unwrap_or(u16::MAX);
            count(column, &remarks);
            write_cell(sheet, (next, column), &Cell::words(remarks))?;
        }
        sheet.set_row_height(next, heights::of_lines(lines))?;
        next += 1;
    }
    Ok(next)
}

/// What is to be known of the numbers of a row, each with the head of its column where there are several.
fn remarks(table: &Table, row: &TableRow) -> String {
    let figures = row.cells.iter().filter(|cell| cell.figure.is_some()).count();
    let remarks = table.heads.iter().zip(&row.cells).filter(|(_, cell)| !cell.remark.is_empty());
    let remarks = remarks.map(|(head, cell)| match figures {
        1 => cell.remark.clone(),
        _ => format!("{head}: {}", cell.remark),
    });
    remarks.collect::<Vec<_>>().join("; ")
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
) -> Result<(), XlsxError> {
    match cell.number() {
        Some((number, numeral)) => {
            let format = Format::new().set_num_format(number_format(numeral));
            let format = format.set_align(FormatAlign::Top);
            sheet.write_number_with_format(row, column, number, &format)?
        }
        None => {
            let text =
                Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top);
            sheet.write_string_with_format(row, column, cut(&cell.words).as_ref(), &text)?
        }
    };
    Ok(())
}

/// How a number looks where it is opened, whatever groups thousands there.
fn number_format(numeral: Numeral) -> &'static str {
    match numeral {
        Numeral::Whole => "#,##0;[Red]-#,##0",
        Numeral::Tenths => "#,##0.0;[Red]-#,##0.0",
        Numeral::Hundredths => "#,##0.00;[Red]-#,##0.00",
        Numeral::Percent => "0 %",
    }
}

#[cfg(test)]
mod tests {
    use super::whole_words;

    #[test]
    fn a_name_of_a_sheet_ends_with_a_word() {
        assert_eq!(whole_words("Hva kommer?"), "Hva kommer?");
        let long = "Hva har vi søkt om, fått og brukt?";
        assert_eq!(whole_words(long), "Hva har vi søkt om, fått og");
        assert_eq!(whole_words(&"å".repeat(40)), "å".repeat(40));
    }
}
