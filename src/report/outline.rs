//! What a paper says, free of format: headings, paragraphs, facts, tables. `export` writes it, with one
//! function a block in each writer, and no writer knows what a decision is.

mod words;

use chrono::{DateTime, Utc};
use serde::Serialize;

pub use words::{Quoted, Words};

use crate::report::cards::Content;

/// A paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outline {
    /// The language of its text: `nb`, `nn`, `en`.
    pub lang: &'static str,
    /// What sort of paper it is: the small line above the title.
    pub genre: String,
    /// Its title.
    pub title: Words,
    /// The line under the title.
    pub subtitle: Words,
    /// Whose paper it is.
    pub author: String,
    /// The text at the foot of each page, beside the page number.
    pub footer: String,
    /// The words around the page number: "Side", "av".
    pub page_words: (String, String),
    /// Words that say what the paper is: "Utkast", "Alle vedtak er endelige", "Offentlig versjon".
    pub mark: Option<String>,
    /// Whether its pages lie across, which gives a table of many columns room for whole words.
    pub across: bool,
    /// When it was made.
    #[serde(skip)]
    pub made_at: DateTime<Utc>,
    /// The blocks of the paper, in reading order.
    pub blocks: Vec<Block>,
}

/// One block of a paper.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading; level 1 is the highest below the title.
    Heading {
        /// 1 or 2.
        level: u8,
        /// A number before it, such as a case number.
        number: Option<String>,
        /// Its text.
        text: Words,
    },
    /// A paragraph.
    Paragraph {
        /// Its text; line breaks count.
        text: Words,
    },
    /// A small remark.
    Note {
        /// Its text.
        text: Words,
    },
    /// A few words in a frame that say what holds for all that follows under a heading.
    Label {
        /// Its text.
        text: Words,
    },
    /// Labels and what belongs to them, in two columns without lines.
    Facts {
        /// Label and text.
        rows: Vec<(String, Words)>,
    },
    /// Text set apart under a label: a decision word for word.
    Quote {
        /// The label above it.
        label: String,
        /// Its text; line breaks count.
        text: Words,
        /// Set in the accent, because it is what was decided.
        strong: bool,
    },
    /// A table.
    Table(Table),
    /// A drawing.
    Drawing {
        /// What is drawn.
        #[serde(skip)]
        content: Box<Content>,
        /// What it says, for who does not see it.
        alt: String,
    },
    /// Lines to sign on.
    Signatures {
        /// The words before the line for place and date.
        place: String,
        /// Who signs.
        signers: Vec<Signer>,
    },
}

impl Block {
    /// Each text in it.
    #[must_use]
    pub fn texts(&self) -> Vec<&str> {
        match self {
            Self::Heading { number, text, .. } => {
                number.as_deref().into_iter().chain([text.text.as_str()]).collect()
            }
            Self::Paragraph { text } | Self::Note { text } | Self::Label { text } => {
                vec![&text.text]
            }
            Self::Facts { rows } => {
                rows.iter().flat_map(|(label, words)| [label.as_str(), &words.text]).collect()
            }
            Self::Quote { label, text, .. } => vec![label, &text.text],
            Self::Table(Table { summary, columns, rows }) => {
                let heads = columns.iter().map(|column| column.head.as_str());
                let cells = rows.iter().flatten().map(|cell| cell.text.as_str());
                heads.chain(cells).chain([summary.as_str()]).collect()
            }
            Self::Drawing { content, alt } => {
                [alt.as_str()].into_iter().chain(content.texts()).collect()
            }
            Self::Signatures { place, signers } => {
                let signers = signers.iter().flat_map(|it| [it.role.as_str(), &it.name.text]);
                signers.chain([place.as_str()]).collect()
            }
        }
    }
}

/// Whoever signs a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signer {
    /// The role, written under the line.
    pub role: String,
    /// The name, where it is known.
    pub name: Words,
}

/// A table with a header row.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// What the table shows, for readers who cannot see it.
    pub summary: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Words>>,
}

impl Table {
    /// The same without the columns in which nothing stands.
    #[must_use]
    pub fn without_empty_columns(self) -> Self {
        let says = |index: usize| {
            let mut cells = self.rows.iter().filter_map(|row| row.get(index));
            self.rows.is_empty() || cells.any(|cell| !cell.text.trim().is_empty())
        };
        let kept: Vec<usize> = (0..self.columns.len()).filter(|index| says(*index)).collect();
        let rows = self.rows.iter().map(|row| kept.iter().filter_map(|at| row.get(*at).cloned()));
        let columns = kept.iter().filter_map(|at| self.columns.get(*at).cloned());
        Self { columns: columns.collect(), rows: rows.map(Iterator::collect).collect(), ..self }
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Column {
    /// The head of the column.
    pub head: String,
    /// The share of the width, against the weights of the other columns.
    pub weight: u32,
    /// Figures stand to the right.
    pub right: bool,
    /// Its cells say what their rows are of, and are read out before the others.
    pub names_rows: bool,
}

impl Column {
    /// A column of text.
    #[must_use]
    pub fn new(head: impl Into<String>, weight: u32) -> Self {
        Self { head: head.into(), weight, right: false, names_rows: false }
    }

    /// A column of text that says what each row is of.
    #[must_use]
    pub fn names(head: impl Into<String>, weight: u32) -> Self {
        Self { names_rows: true, ..Self::new(head, weight) }
    }

    /// A column of figures.
    #[must_use]
    pub fn figures(head: impl Into<String>, weight: u32) -> Self {
        Self { head: head.into(), weight, right: true, names_rows: false }
    }
}
