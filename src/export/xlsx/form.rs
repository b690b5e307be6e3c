//! The sheet of one respondent of a round as a workbook: what is known is locked, what is to be
//! filled in is marked and offers its choices.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

use super::cut::cut;
use super::heights::{self, LINE};
use super::names::safe_name;
use super::sheet::{A4, part_of_day, serial};
use super::unseen::{Unseen, as_written};
use crate::export::error::ExportError;
use crate::report::round::{Form, FormColumn, Wrong};
use crate::report::sheet::Shape;
use crate::text::cell::Cell;
use crate::text::origin::fingerprints;
use crate::text::round_origin::{BY, RoundOrigin};
use crate::text::{Lang, Texts};

/// The row with the name of whoever answers.
const BY_ROW: u32 = 4;
/// The row with the groups of columns.
const GROUP_ROW: u32 = 6;
/// The first row that is filled in.
const FIRST_ROW: u32 = GROUP_ROW + 2;

/// A sheet to fill in as the bytes of a workbook.
///
/// # Errors
/// When there are more rows or columns than a workbook holds.
pub fn form(form: &Form) -> Result<Vec<u8>, ExportError> {
    let bytes = write(form).map_err(|error| ExportError::Xlsx(error.to_string()))?;
    super::told_in(form.lang, &bytes)
}

fn write(form: &Form) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let properties = DocProperties::new().set_title(&form.title).set_author("Samstyr");
    workbook.set_properties(&properties);
    let mut unseen = Unseen::default();
    let sheet = workbook.add_worksheet();
    sheet.set_name(safe_name(&form.sheet))?;
    let last = u16::try_from(form.columns.len()).unwrap_or(u16::MAX);
    write_columns(sheet, form, &mut unseen)?;
    write_head(sheet, form, last)?;
    write_headings(sheet, form)?;
    write_rows(sheet, form, last)?;
    sheet.set_column_hidden(last)?;
    finish(sheet)?;
    unseen.write_lines(workbook.add_worksheet(), &origin(form).lines())?;
    workbook.save_to_buffer()
}

/// What the reader of the reply goes by.
fn origin(form: &Form) -> RoundOrigin {
    let field = |column: &FormColumn| column.field.unwrap_or_default().to_owned();
    RoundOrigin {
        round: form.round,
        respondent: form.respondent,
        at: form.at.clone(),
        lang: form.lang,
        sheet: safe_name(&form.sheet),
        columns: form.columns.iter().map(field).collect(),
        rows: form
            .rows
            .iter()
            .map(|row| (row.subject, fingerprints(&as_written(&row.cells))))
            .collect(),
    }
}

fn finish(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_freeze_panes(FIRST_ROW, 1)?;
    sheet.set_screen_gridlines(false);
    // A4, lying, as wide as a page, with the headings on each.
    sheet.set_paper_size(A4).set_landscape();
    sheet.set_repeat_rows(GROUP_ROW, GROUP_ROW + 1)?.set_print_fit_to_pages(1, 0);
    // Rows and columns may be made larger: an answer can be longer than we thought.
    let allowed =
        ProtectionOptions { format_rows: true, format_columns: true, ..ProtectionOptions::new() };
    sheet.protect_with_options(&allowed);
    Ok(())
}

fn write_columns(sheet: &mut Worksheet, form: &Form, unseen: &mut Unseen) -> Result<(), XlsxError> {
    let rows = u32::try_from(form.rows.len()).unwrap_or(u32::MAX);
    let last_row = FIRST_ROW + rows.saturating_sub(1);
    for (place, column) in (0_u16..).zip(&form.columns) {
        sheet.set_column_width(place, column.column.width)?;
        if let Some(validation) = validation(form, column, unseen)? {
            sheet.add_data_validation(FIRST_ROW, place, last_row, place, &validation)?;
        }
    }
    Ok(())
}

fn validation(
    form: &Form,
    column: &FormColumn,
    unseen: &mut Unseen,
) -> Result<Option<DataValidation>, XlsxError> {
    let texts = Texts::of(form.lang);
    let most = 9e10;
    let (rule, style, told) = match column.wrong {
        Wrong::Nothing => return Ok(None),
        Wrong::Choice => {
            let list = Formula::new(unseen.list(&column.column.choices));
            let rule = DataValidation::new().allow_list_formula(list);
            (rule, DataValidationErrorStyle::Stop, "round-form-wrong-choice")
        }
        // Not refused: "høsten 2025" is a date to us.
        Wrong::Date => {
            let days = DataValidationRule::Between(
                ExcelDateTime::from_ymd(1900, 3, 1)?,
                ExcelDateTime::from_ymd(2199, 12, 31)?,
            );
            let rule = DataValidation::new().allow_date(days);
            (rule, DataValidationErrorStyle::Warning, "round-form-wrong-date")
        }
        Wrong::Number => {
            let numbers = DataValidationRule::Between(-most, most);
            let rule = DataValidation::new().allow_decimal_number(numbers);
            (rule, DataValidationErrorStyle::Stop, "round-form-wrong-number")
        }
    };
    let rule = rule
        .set_error_style(style)
        .set_input_message(short(&column.hint, 255))?
        .set_input_title(short(&column.column.heading, 32))?
        .set_error_message(short(&texts.get(told), 255))?
        .set_error_title(short(&column.column.heading, 32))?;
    Ok(Some(rule))
}

fn short(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}

fn ink() -> Color {
    Color::RGB(0x1B_2A_38)
}

/// The colour of cells that are to be filled in.
fn fill() -> Color {
    Color::RGB(0xFF_F4_CC)
}

fn write_head(sheet: &mut Worksheet, form: &Form, last: u16) -> Result<(), XlsxError> {
    let right = last.saturating_sub(1).max(1);
    let wide: usize = form.columns.iter().map(|column| usize::from(column.column.width)).sum();
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_font_color(ink());
    let title = plain.clone().set_bold().set_font_size(16);
    let strong = plain.clone().set_bold();
    let lines = [
        (0, &form.title, &title, 24.0),
        (1, &form.question, &strong, LINE),
        (2, &form.from, &plain, LINE),
        (3, &form.help, &plain, LINE),
    ];
    for (row, text, format, height) in lines {
        // A row of joined cells does not find its height by itself.
        let lines = text.chars().count() as f64 * 1.1 / wide.max(20) as f64;
        sheet.set_row_height(row, height * (lines.ceil().max(1.0)) + 3.0)?;
        sheet.merge_range(row, 0, row, right, cut(text).as_ref(), format)?;
    }
    let label = plain.clone().set_bold().set_align(FormatAlign::Right);
    sheet.write_string_with_format(BY_ROW, 0, &form.by, &label)?;
    let cell = answer(Shape::Text, form.lang, false);
    if right >= 2 {
        sheet.merge_range(BY_ROW, 1, BY_ROW, 2, "", &cell)?;
    } else {
        sheet.write_blank(BY_ROW, 1, &cell)?;
    }
    sheet.write_string(BY_ROW, last, BY)?;
    sheet.set_row_height(BY_ROW, 20.0)?;
    Ok(())
}

fn write_headings(sheet: &mut Worksheet, form: &Form) -> Result<(), XlsxError> {
    let base = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
        .set_font_color(ink())
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xB8_C0_C8));
    let known = base.clone().set_background_color(Color::RGB(0xE4_EC_F2));
    let asked = base.set_background_color(Color::RGB(0xF5_DF_8C));
    let first_asked = form.columns.iter().position(|column| column.field.is_some());
    let first_asked = u16::try_from(first_asked.unwrap_or(0)).unwrap_or(0);
    let end = u16::try_from(form.columns.len()).unwrap_or(u16::MAX);
    let groups = [(0, first_asked, &known), (first_asked, end, &asked)];
    for ((from, to, format), text) in groups.into_iter().zip(&form.groups) {
        match to.saturating_sub(from) {
            0 => {}
            1 => {
                sheet.write_string_with_format(GROUP_ROW, from, text, format)?;
            }
            _ => {
                sheet.merge_range(GROUP_ROW, from, GROUP_ROW, to - 1, text, format)?;
            }
        }
    }
    for (place, column) in (0_u16..).zip(&form.columns) {
        let format = if column.field.is_some() { &asked } else { &known };
        let heading = cut(&column.column.heading);
        sheet.write_string_with_format(GROUP_ROW + 1, place, heading.as_ref(), format)?;
    }
    sheet.set_row_height(GROUP_ROW, 18.0)?;
    let heads = form
        .columns
        .iter()
        .map(|it| heights::lines(&it.column.heading, it.column.width, true).max(2));
    sheet.set_row_height(GROUP_ROW + 1, heights::of_lines(heads.max().unwrap_or(2)))?;
    Ok(())
}

fn write_rows(sheet: &mut Worksheet, form: &Form, last: u16) -> Result<(), XlsxError> {
    let formats: Vec<Format> = form
        .columns
        .iter()
        .enumerate()
        .map(|(place, column)| {
            let mut numbers = form.rows.iter().filter_map(|row| row.cells.get(place)?.as_number());
            let has_ore = numbers.any(|number| number.fract() != 0.0);
            match column.field {
                Some(_) => answer(column.column.shape, form.lang, has_ore),
                None => known(column.column.shape, form.lang, has_ore),
            }
        })
        .collect();
    for (number, row) in (FIRST_ROW..).zip(&form.rows) {
        let cells = row.cells.iter().zip(&formats);
        for (place, (cell, format)) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty | Cell::Unreckoned => sheet.write_blank(number, place, format)?,
                Cell::Moment(_) | Cell::Percent(_) => {
                    sheet.write_string_with_format(number, place, cell.plain(), format)?
                }
                Cell::Text(text) | Cell::Fault(text) => {
                    sheet.write_string_with_format(number, place, cut(text).as_ref(), format)?
                }
                Cell::Number(value) => {
                    sheet.write_number_with_format(number, place, *value, format)?
                }
                Cell::Day(day) => {
                    sheet.write_number_with_format(number, place, serial(*day), format)?
                }
                Cell::Time(time) => {
                    sheet.write_number_with_format(number, place, part_of_day(*time), format)?
                }
                Cell::Yes(yes) => sheet.write_boolean_with_format(number, place, *yes, format)?,
            };
        }
        sheet.write_string(number, last, row.subject.to_string())?;
        sheet.set_row_height(number, height(form, &row.cells))?;
    }
    Ok(())
}

/// High enough for what stands in a row, and for an answer of some lines where one is asked for.
fn height(form: &Form, cells: &[Cell]) -> f64 {
    let lines = form.columns.iter().zip(cells).map(|(column, cell)| {
        let is_long = column.field.is_some() && column.column.shape == Shape::Long;
        let least = match form.rows.len() {
            _ if !is_long => 1,
            0..=4 => 4,
            _ => 2,
        };
        let text = cell.as_text().unwrap_or_default();
        heights::lines(text, column.column.width, false).max(least)
    });
    heights::of_lines(lines.max().unwrap_or(1))
}

fn known(shape: Shape, lang: Lang, has_ore: bool) -> Format {
    super::sheet::format(shape, lang, has_ore)
        .set_font_color(ink())
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(0xB8_C0_C8))
}

fn answer(shape: Shape, lang: Lang, has_ore: bool) -> Format {
    known(shape, lang, has_ore).set_background_color(fill()).set_unlocked()
}
