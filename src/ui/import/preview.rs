//! What would come of it: how much is new, changed and refused, and each of them in words.

use std::sync::Arc;

use egui::{Align, Label, Layout, RichText, Ui};
use egui_extras::{Column, TableBuilder};

use crate::app::sheets::{
    Added, Changed, LeftOut, Outcome, Place, Prospect, Refused, SheetAction, Similar, short, show,
};
use crate::model::column::ColumnKey;
use crate::model::id::RecordId;
use crate::model::kind::{Kind, Portfolio};
use crate::model::message::Tell as _;
use crate::model::value::Value;
use crate::report::sheet::heading;
use crate::text::Texts;
use crate::ui::context::Cx;
use crate::ui::icons;
use crate::ui::theme::tokens;
use crate::ui::widgets::basic::{button, gap, hairline, muted};

/// The height of a line.
const LINE: f32 = 24.0;
/// So many lines are shown at once, however little room there is.
const LINES: f32 = 8.0;
/// How many columns and sheets that go nowhere are named at once.
const LEFT_OUT: usize = 3;

/// Which lines of the preview are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Side {
    /// Whichever has any, the most telling first.
    #[default]
    First,
    /// New records.
    Added,
    /// Changed cells.
    Changed,
    /// What is not taken in.
    Refused,
    /// New records with names that are similar to those of others.
    Similar,
}

/// What the preview remembers.
#[derive(Default)]
struct Kept {
    side: Side,
    /// The lines that are shown, and of which preview they are.
    lines: Option<(usize, Side, Arc<Vec<Line>>)>,
}

/// A line of the preview: where in the file, what it is about, what it says.
#[derive(Debug)]
struct Line {
    place: String,
    about: String,
    text: String,
    /// Of a similar name: the name, the record that it may be, and the words that say so.
    same: Option<(String, RecordId, String)>,
}

/// What would come of it: counts, remarks, and the lines of one side, within that height where there is room for
/// some lines; else whoever draws it lets it scroll.
pub(super) fn outcome_ui(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    prospect: &Arc<Prospect>,
    outcome: &Outcome,
    height: f32,
) {
    let top = ui.cursor().top();
    for read in outcome.read.iter().filter(|read| read.guessed) {
        let said = cx.texts.message(&read.message(), Some(&prospect.after));
        ui.add(Label::new(format!("{}  {said}", icons::INFO)).wrap());
    }
    for note in &outcome.notes {
        let text = format!("{}  {}", icons::INFO, cx.texts.message(note, Some(&prospect.after)));
        ui.add(Label::new(text).wrap());
    }
    left_out_ui(ui, cx, prospect, outcome);
    gap(ui, 1.0);
    let counts = [
        (Side::Changed, "bring-changed", outcome.changed.len()),
        (Side::Added, "bring-added", outcome.added.len()),
        (Side::Refused, "bring-refused", outcome.refused.len()),
        (Side::Similar, "bring-similar", outcome.similar.len()),
    ];
    let first = counts.iter().find(|(.., count)| *count > 0).map_or(Side::Changed, |one| one.0);
    let side = match cx.memory.of::<Kept>().side {
        Side::First => first,
        Side::Similar if outcome.similar.is_empty() => first,
        side @ (Side::Added | Side::Changed | Side::Refused | Side::Similar) => side,
    };
    ui.horizontal_wrapped(|ui| {
        let told = |(side, _, count): &(Side, _, usize)| *side != Side::Similar || *count > 0;
        for (of, key, count) in counts.into_iter().filter(told) {
            let word = cx.texts.count(key, i64::try_from(count).unwrap_or(i64::MAX), &[]);
            if ui.selectable_label(side == of, word).clicked() {
                cx.memory.of::<Kept>().side = of;
            }
        }
        let same = i64::try_from(outcome.unchanged).unwrap_or(i64::MAX);
        muted(ui, cx.texts.count("bring-unchanged", same, &[]));
    });
    gap(ui, 1.0);
    hairline(ui);
    let lines = lines(cx, prospect, outcome, side);
    if lines.is_empty() {
        muted(ui, cx.t("bring-none"));
        return;
    }
    let above = ui.cursor().top() - top;
    let room = (height - above - 1.0).max(LINES * LINE);
    lines_ui(ui, cx, &lines, room);
}

/// The lines of one side, within that height.
fn lines_ui(ui: &mut Ui, cx: &mut Cx<'_>, lines: &[Line], room: f32) {
    let wide = ui.available_width();
    let table = TableBuilder::new(ui)
        .id_salt("import lines")
        .max_scroll_height(room)
        .auto_shrink(false)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact((wide * 0.16).min(220.0)).clip(true))
        .column(Column::exact((wide * 0.28).min(320.0)).clip(true))
        .column(Column::remainder().clip(true));
    table.body(|body| {
        body.rows(LINE, lines.len(), |mut row| {
            let Some(line) = lines.get(row.index()) else { return };
            row.col(|ui| {
                let place = RichText::new(&line.place).color(tokens(ui).muted);
                ui.add(Label::new(place).truncate());
            });
            row.col(|ui| {
                ui.add(Label::new(&line.about).truncate());
            });
            row.col(|ui| {
                if let Some((name, other, word)) = &line.same
                    && button(ui, "", word).clicked()
                {
                    let (name, other) = (name.clone(), *other);
                    cx.send(SheetAction::SetSame { name, other });
                }
                ui.add(Label::new(&line.text).truncate()).on_hover_text(&line.text);
            });
        });
    });
}

/// What goes nowhere: the first few, and how many there are besides; all of them at the pointer.
fn left_out_ui(ui: &mut Ui, cx: &Cx<'_>, prospect: &Prospect, outcome: &Outcome) {
    if outcome.left_out.is_empty() {
        return;
    }
    let several = outcome.read.len() > 1;
    let words = |left: &LeftOut| {
        let said = cx.texts.message(&left.message(), Some(&prospect.after));
        match left.within().filter(|_| several) {
            Some(sheet) => format!("{sheet}: {said}"),
            None => said,
        }
    };
    let shown = outcome.left_out.iter().take(LEFT_OUT).map(words);
    let more = outcome.left_out.len().saturating_sub(LEFT_OUT);
    let more = (more > 0)
        .then(|| cx.texts.count("bring-left-more", i64::try_from(more).unwrap_or(i64::MAX), &[]));
    let lines: Vec<String> = shown.chain(more).collect();
    let response =
        ui.add(Label::new(format!("{}  {}", icons::WARNING_CIRCLE, lines.join(" "))).wrap());
    if outcome.left_out.len() > LEFT_OUT {
        response.on_hover_ui(|ui| {
            for left in &outcome.left_out {
                ui.label(words(left));
            }
        });
    }
}

/// The lines of a side, put into words once for each preview.
fn lines(
    cx: &mut Cx<'_>,
    prospect: &Arc<Prospect>,
    outcome: &Outcome,
    side: Side,
) -> Arc<Vec<Line>> {
    let of = Arc::as_ptr(prospect) as usize;
    if let Some((known, shown, lines)) = &cx.memory.of::<Kept>().lines
        && (*known, *shown) == (of, side)
    {
        return Arc::clone(lines);
    }
    let lines = Arc::new(in_words(cx, &prospect.after, outcome, side));
    cx.memory.of::<Kept>().lines = Some((of, side, Arc::clone(&lines)));
    lines
}

fn place_in_words(texts: &Texts, place: &Place) -> String {
    let row = texts.with("bring-row", &[("row", &place.row.to_string())]);
    if place.sheet.is_empty() { row } else { format!("{} · {row}", place.sheet) }
}

fn in_words(cx: &Cx<'_>, after: &Portfolio, outcome: &Outcome, side: Side) -> Vec<Line> {
    let texts = cx.texts;
    let place = |place: &Place| place_in_words(texts, place);
    let value = |kind: Kind, key: ColumnKey, value: &Value| {
        let shown = show(texts, after, kind, key, value);
        let shown = short(&shown);
        if shown.is_empty() { texts.get("sheet-nothing") } else { shown }
    };
    let changed = |one: &Changed| Line {
        place: place(&one.place),
        about: after.label(one.id),
        text: format!(
            "{}: {} → {}",
            heading(texts, after, one.kind, one.column),
            value(one.kind, one.column, &one.old),
            value(one.kind, one.column, &one.new),
        ),
        same: None,
    };
    let added = |one: &Added| Line {
        place: place(&one.place),
        about: after.label(one.id),
        text: one
            .fields
            .iter()
            .map(|(key, content)| {
                format!(
                    "{}: {}",
                    heading(texts, after, one.kind, *key),
                    value(one.kind, *key, content)
                )
            })
            .collect::<Vec<_>>()
            .join(" · "),
        same: None,
    };
    let refused = |one: &Refused| Line {
        place: place(&one.place),
        about: one.column.map(|key| heading(texts, after, one.kind, key)).unwrap_or_default(),
        text: texts.message(&one.why, Some(after)),
        same: None,
    };
    let similar = |one: &Similar| Line {
        place: place(&one.place),
        about: one.name.clone(),
        text: texts.message(&one.message(), Some(after)),
        same: Some((
            one.name.clone(),
            one.other,
            texts.with("bring-same", &[("record", &short(&after.label(one.other)))]),
        )),
    };
    match side {
        Side::Similar => outcome.similar.iter().map(similar).collect(),
        Side::Added => outcome.added.iter().map(added).collect(),
        Side::Refused => outcome.refused.iter().map(refused).collect(),
        Side::Changed | Side::First => outcome.changed.iter().map(changed).collect(),
    }
}
