//! Where the histories of copies begin: a case with its decision before a body, and a column of one's
//! own.

use std::path::PathBuf;

use samstyr::model::command::Change;
use samstyr::model::fuzzy_date::FuzzyDate;
use samstyr::model::id::RecordId;
use samstyr::model::kind::Kind;
use samstyr::model::value::Value;
use samstyr::store::Draft;

use crate::support::{Place, add, at, command, text};

pub struct Base {
    pub case: RecordId,
    pub decision: RecordId,
    pub column: RecordId,
    changes: Vec<Change>,
}

impl Base {
    pub fn new() -> Self {
        let (body, new_body) = add(Kind::Body, &[("title", text("Styringsgruppa"))]);
        let date = FuzzyDate::parse_edtf("2019-12-02").unwrap();
        let (meeting, new_meeting) =
            add(Kind::Meeting, &[("body_id", Value::Link(body)), ("date", Value::Date(date))]);
        let (case, new_case) =
            add(Kind::Case, &[("title", text("Sak")), ("meeting_id", Value::Link(meeting))]);
        let (decision, new_decision) = add(
            Kind::Decision,
            &[
                ("case_id", Value::Link(case)),
                ("state", Value::Choice("draft")),
                ("outcome", Value::Choice("adopted")),
                ("title", text("Vedtak")),
                ("text", text("Det blir slik.")),
            ],
        );
        let (column, new_column) = add(
            Kind::OwnColumn,
            &[
                ("title", text("Vår")),
                ("listed_kind", text("projects")),
                ("column_type", Value::Choice("text")),
            ],
        );
        let changes = vec![new_body, new_meeting, new_case, new_decision, new_column];
        Self { case, decision, column, changes }
    }

    /// Makes the document, with more in the same step.
    pub fn write(mut self, place: &Place, more: Vec<Change>) -> PathBuf {
        let file = place.path("felles.samstyr");
        let mut draft = Draft::begin(&file, RecordId::new(), at(0)).unwrap();
        self.changes.extend(more);
        draft.apply(&command(self.changes), at(0)).unwrap();
        draft.finish().unwrap();
        file
    }
}
