//! A card as a paper of its own: question, answer, drawing, and the numbers as a table.

use super::{Card, Content};
use crate::model::kind::Portfolio;
use crate::report::outline::{Block, Column, Outline, Table};
use crate::report::paper::Ask;

/// The paper of a card; where it has nothing to say, it says what would fill it.
#[must_use]
pub fn paper(card: &Card, portfolio: &Portfolio, content: Content, ask: &Ask) -> Outline {
    let texts = ask.texts();
    let question = card.question(texts);
    let mut outline =
        ask.outline(portfolio, ("paper-card", question.clone().into()), content.holds);
    outline.subtitle = content.part.clone().unwrap_or_default().into();
    if !content.answer.is_empty() {
        outline.blocks.push(Block::Paragraph { text: content.answer.clone().into() });
    }
    if content.pictures.is_empty() {
        outline.blocks.push(Block::Note { text: content.instead.clone().into() });
        return outline;
    }
    let (alt, notes) = (format!("{question} {}", content.answer), content.notes.clone());
    let tables: Vec<Block> =
        content.tables.iter().map(|it| Block::Table(table(it, &question))).collect();
    outline.blocks.push(Block::Drawing { content: Box::new(content), alt });
    let notes = notes.iter().map(|note| Block::Note { text: super::capital(note).into() });
    outline.blocks.extend(notes.chain(tables));
    outline
}

/// The same numbers for who does not see the drawing.
fn table(table: &super::Table, summary: &str) -> Table {
    let heads = table.heads.iter().enumerate();
    let column = |(place, head): (usize, &String)| match place {
        0 => Column::names(head, 3),
        _ => Column::new(head, 2),
    };
    let rows = table.rows.iter();
    let cells = |cells: &[super::Cell]| cells.iter().map(|cell| cell.text().into()).collect();
    Table {
        summary: summary.to_owned(),
        columns: heads.map(column).collect(),
        rows: rows.map(|row| cells(&row.cells)).collect(),
    }
}
