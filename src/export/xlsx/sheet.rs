//! One list as one sheet.

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, Format, FormatAlign, FormatBorder, Formula,
    Note, Worksheet, XlsxError,
};

use super::cut::{cut, is_cut};
use super::heights;
use super::unseen::Unseen;
use crate::model::time_of_day::TimeOfDay;
use crate::report::sheet::{Column, Row, Shape, Sheet, Worded};
use crate::text::cell::Cell;
use crate::text::origin::ID_HEADING;
use crate::text::{Lang, Texts};

/// Rows below the last one that offer the choices too, for rows that people add.
const ROOM_FOR_MORE: u32 = 1_000;
/// The last row that a workbook has.
const LAST_ROW: u32 = 1_048_575;
/// The number that spreadsheets have for A4.
pub(super) const A4: u8 = 9;

/// The colour of what is only to be read.
fn muted() -> Color {
    Color::RGB(0x56_60_6D)
}

pub(super) fn write(
    sheet: &mut Worksheet,
    table: &Sheet,
    name: &str,
    lang: Lang,
    unseen: &mut Unseen,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    let last_row = u32::try_from(table.rows.len()).unwrap_or(LAST_ROW);
    for (place, column) in (0_u16..).zip(&table.columns) {
        sheet.set_column_width(place, column.width)?;
        let format = format(column.shape, lang, has_ore(table, place));
        let format = if column.read_only { format.set_font_color(muted()) } else { format };
        sheet.set_column_format(place, &format)?;
        if !column.choices.is_empty() {
            let list = unseen.list(&column.choices);
            let range = (1, (last_row + ROOM_FOR_MORE).min(LAST_ROW));
            sheet.add_data_validation(range.0, place, range.1, place, &validation(list, column))?;
        }
    }
    let id_column = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    let grey = Format::new().set_font_color(Color::RGB(0x8A_8A_8A)).set_font_size(8);
    sheet.set_column_width(id_column, 4)?;
    sheet.set_column_format(id_column, &grey.clone().set_num_format("@"))?;
    write_headings(sheet, table, id_column)?;
    for (number, row) in (1_u32..).zip(&table.rows) {
        write_row(sheet, number, row, id_column)?;
        let lines = lines_of_row(table, row);
        if lines > 1 {
            sheet.set_row_height(number, heights::of_lines(lines))?;
        }
        note_cut(sheet, number, row, lang)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, last_row, id_column)?;
    print_as_a_list(sheet, table, last_row)
}

/// So many characters of a cell stand beside each other on a page that lies, as small as people still read.
const LEGIBLE: u32 = 230;

/// How large a list is printed that is wider than a page, in per cent.
const SCALE: u16 = 75;

/// A4, lying, with the headings on each page and a number at its foot. A list that would be too small to read on the
/// width of one page goes over several, each with the first column. Keys are for programs, and are not printed.
fn print_as_a_list(sheet: &mut Worksheet, table: &Sheet, last_row: u32) -> Result<(), XlsxError> {
    sheet.set_paper_size(A4).set_landscape().set_repeat_rows(0, 0)?;
    sheet.set_footer("&L&A&R&P / &N");
    let last = u16::try_from(table.columns.len()).unwrap_or(u16::MAX);
    if let Some(last) = last.checked_sub(1) {
        sheet.set_print_area(0, 0, last_row, last)?;
    }
    if table.columns.iter().map(|column| u32::from(column.width)).sum::<u32>() <= LEGIBLE {
        sheet.set_print_fit_to_pages(1, 0);
    } else {
        sheet.set_repeat_columns(0, 0)?.set_print_scale(SCALE);
    }
    Ok(())
}

fn write_headings(sheet: &mut Worksheet, table: &Sheet, last: u16) -> Result<(), XlsxError> {
    let heading = Format::new()
        .set_bold()
        .set_num_format("@")
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_background_color(Color::RGB(0xE4_EC_F2))
        .set_font_color(Color::RGB(0x1B_2A_38))
        .set_border_bottom(FormatBorder::Thin);
    for (place, column) in (0_u16..).zip(&table.columns) {
        let heading = match column.read_only {
            true => heading.clone().set_font_color(muted()).set_italic(),
            false => heading.clone(),
        };
        sheet.write_string_with_format(0, place, cut(&column.heading).as_ref(), &heading)?;
    }
    let id_heading = heading.set_font_color(Color::RGB(0x6A_6A_6A)).set_font_size(8);
    sheet.write_string_with_format(0, last, ID_HEADING, &id_heading)?;
    let heads = table.columns.iter().map(|it| heights::lines(&it.heading, room_of_head(it), true));
    sheet.set_row_height(0, heights::of_lines(heads.max().unwrap_or(1).max(2)))?;
    Ok(())
}

/// How wide a heading can be: the arrow of the filter stands in its cell too.
fn room_of_head(column: &Column) -> u16 {
    column.width.saturating_sub(ARROW)
}

/// How much of a heading the arrow of its filter covers, in characters.
const ARROW: u16 = 2;

/// How many lines the cells of a row fill that show all of their text.
fn lines_of_row(table: &Sheet, row: &Row) -> usize {
    let worded = |place: usize| row.worded.iter().find(|it| it.column == place);
    let text = |place: usize, cell: &Cell| match worded(place) {
        Some(worded) => worded.words.clone(),
        None => cell.as_text().unwrap_or_default().to_owned(),
    };
    let cells = table.columns.iter().zip(&row.cells).enumerate();
    let lines = cells
        .map(|(place, (column, cell))| heights::lines(&text(place, cell), column.width, false));
    lines.max().unwrap_or(1)
}

fn write_row(
    sheet: &mut Worksheet,
    number: u32,
    row: &Row,
    id_column: u16,
) -> Result<(), XlsxError> {
    // A cell without a format of its own takes that of its column.
    for (place, cell) in (0_u16..).zip(&row.cells) {
        match cell {
            Cell::Empty | Cell::Unreckoned => continue,
            Cell::Text(text) | Cell::Fault(text) => {
                sheet.write_string(number, place, cut(text).as_ref())?
            }
            Cell::Number(value) => sheet.write_number(number, place, *value)?,
            Cell::Moment(_) | Cell::Percent(_) => {
                sheet.write_string(number, place, cell.plain())?
            }
            Cell::Day(day) => sheet.write_number(number, place, serial(*day))?,
            Cell::Time(time) => sheet.write_number(number, place, part_of_day(*time))?,
            Cell::Yes(yes) => sheet.write_boolean(number, place, *yes)?,
        };
    }
    for Worded { column, words, .. } in &row.worded {
        sheet.write_string(
            number,
            u16::try_from(*column).unwrap_or(u16::MAX),
            cut(words).as_ref(),
        )?;
    }
    if let Some(id) = row.id {
        sheet.write_string(number, id_column, id.to_string())?;
    }
    Ok(())
}

/// Says at each cell of a row that holds its text only in part.
fn note_cut(sheet: &mut Worksheet, number: u32, row: &Row, lang: Lang) -> Result<(), XlsxError> {
    for (place, cell) in (0_u16..).zip(&row.cells) {
        if cell.as_text().is_some_and(is_cut) {
            let note = Note::new(Texts::of(lang).get("export-cut-note")).set_author("Samstyr");
            sheet.insert_note(number, place, &note)?;
        }
    }
    Ok(())
}

/// Days since the one that spreadsheets count from.
pub(super) fn serial(day: NaiveDate) -> f64 {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap_or_default();
    f64::from(i32::try_from((day - start).num_days()).unwrap_or_default())
}

/// The part of a day that has passed, as spreadsheets count time.
pub(super) fn part_of_day(time: TimeOfDay) -> f64 {
    f64::from(time.minutes()) / (24.0 * 60.0)
}

pub(super) fn format(shape: Shape, lang: Lang, has_ore: bool) -> Format {
    let top = Format::new().set_align(FormatAlign::Top);
    match shape {
        Shape::Text | Shape::Long => top.set_num_format("@").set_text_wrap(),
        Shape::Integer => top.set_num_format("#,##0"),
        Shape::Label => top.set_num_format("0"),
        Shape::Number => top,
        // The comma stands for whatever groups thousands where the file is opened: a narrow or a
        // non-breaking space in Norwegian.
        Shape::Kroner if has_ore => top.set_num_format("#,##0.00 \"kr\";[Red]-#,##0.00 \"kr\""),
        Shape::Kroner => top.set_num_format("#,##0 \"kr\";[Red]-#,##0 \"kr\""),
        // A date in words can be longer than a day.
        Shape::Date => {
            top.set_align(FormatAlign::Left).set_text_wrap().set_num_format(match lang {
                Lang::Nb | Lang::Nn => "dd\\.mm\\.yyyy",
                Lang::En | Lang::Pseudo => "d mmm yyyy",
            })
        }
        Shape::Time => top.set_align(FormatAlign::Left).set_num_format("hh:mm"),
    }
}

fn has_ore(table: &Sheet, place: u16) -> bool {
    let numbers =
        table.rows.iter().filter_map(|row| row.cells.get(usize::from(place))?.as_number());
    numbers.into_iter().any(|number| number.fract() != 0.0)
}

fn validation(list: String, column: &Column) -> DataValidation {
    let style = if column.strict {
        DataValidationErrorStyle::Stop
    } else {
        DataValidationErrorStyle::Warning
    };
    DataValidation::new().allow_list_formula(Formula::new(list)).set_error_style(style)
}
