//! The formats that papers are handed out in.

/// A format of a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperFormat {
    /// PDF/UA-1 and PDF/A-2a.
    Pdf,
    /// Word.
    Docx,
    /// Plain text.
    Text,
}

impl PaperFormat {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Pdf, Self::Docx, Self::Text];

    /// The ending of its files, which is its name on the command line and in Fluent.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Text => "txt",
        }
    }

    /// What the system's file dialogue calls it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Docx => "Word",
            Self::Text => "TXT",
        }
    }
}
