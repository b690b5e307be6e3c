//! What the SQL of the newest step lacks beside the kinds, written as a person would.
//!
//! The SQL is the schema, and frozen once it has left the house: a version of which a document is kept
//! in `tests/fixtures` is never written to again. Until then a test writes the tables and columns of new
//! kinds and fields into the newest step when asked to, and fails otherwise.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::model::field::{Field, FieldType};
use crate::model::kind::Kind;

/// The file of a step.
pub(super) fn file_of(version: i64) -> PathBuf {
    let name = format!("src/store/schema/{version:04}.sql");
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Whether a step has left the house.
pub(super) fn is_frozen(version: i64) -> bool {
    let name = format!("tests/fixtures/version-{version}.zip");
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name).exists()
}

/// A step with what it lacks; nothing when it lacks nothing. `columns` gives the columns of a table as
/// all steps together make them.
pub(super) fn completed(
    step: &str,
    kinds: &[Kind],
    columns: impl Fn(&str) -> Vec<String>,
) -> Option<String> {
    let mut text = step.to_owned();
    for kind in kinds {
        let known = columns(kind.table());
        let lacking = kind.fields().iter().filter(|field| !known.iter().any(|n| n == field.name));
        let lacking: Vec<&Field> = lacking.collect();
        let begin = format!("CREATE TABLE {} (\n", kind.table());
        match text.find(&begin) {
            _ if lacking.is_empty() => {}
            // The table is of this very step: it is written anew.
            Some(at) => {
                let end = text[at..].find(";\n").map_or(text.len(), |end| at + end + 2);
                text.replace_range(at..end, &create_table(*kind));
            }
            None if known.is_empty() => {
                let _ = write!(text, "\n-- {}\n{}", kind.purpose(), create_table(*kind));
            }
            None => {
                let _ = writeln!(text, "\n-- Later fields of {}.", kind.plural());
                for field in lacking {
                    let (column, comment) = column(field);
                    let _ = writeln!(
                        text,
                        "ALTER TABLE {} ADD COLUMN {column};{comment}",
                        kind.table()
                    );
                }
            }
        }
    }
    (text != step).then_some(text)
}

/// The table of a kind.
pub(super) fn create_table(kind: Kind) -> String {
    let mut text = format!(
        "CREATE TABLE {} (\n    \
         id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),\n    \
         alive INTEGER NOT NULL",
        kind.table()
    );
    let mut comment = "";
    for field in kind.fields() {
        let (column, next) = column(field);
        let _ = write!(text, ",{comment}\n    {column}");
        comment = next;
    }
    let _ = write!(text, "{comment}\n) STRICT, WITHOUT ROWID;\n");
    text
}

/// A column, and what is to be known of its content.
fn column(field: &Field) -> (String, &'static str) {
    let comment = match field.field_type {
        FieldType::Date => "  -- EDTF, then the words",
        FieldType::Time => "  -- HH:MM",
        FieldType::Money => "  -- øre",
        FieldType::File => "  -- SHA-256, size and name",
        FieldType::AnyLink => "  -- key of any record",
        FieldType::Link(_)
        | FieldType::Text
        | FieldType::Choice(_)
        | FieldType::Integer
        | FieldType::Bool
        | FieldType::Number => "",
    };
    let reference = field.field_type.target().map_or_else(String::new, |kind| {
        format!(" REFERENCES {}(id) DEFERRABLE INITIALLY DEFERRED", kind.table())
    });
    (format!("{} {}{reference}", field.name, column_type(field.field_type)), comment)
}

/// The SQL type of a field.
pub(super) fn column_type(field_type: FieldType) -> &'static str {
    match field_type {
        FieldType::Text
        | FieldType::Date
        | FieldType::Time
        | FieldType::Choice(_)
        | FieldType::File => "TEXT",
        FieldType::Integer | FieldType::Bool | FieldType::Money => "INTEGER",
        FieldType::Number => "REAL",
        FieldType::Link(_) | FieldType::AnyLink => "BLOB",
    }
}
