//! The schema: made from commented SQL, and on opening compared to the letter.

use rusqlite::Connection;

use crate::files::document;
use crate::model::kind::Kind;

/// Marks a file as ours, by the mark that whoever writes files knows too.
pub(super) const APPLICATION_ID: i64 = document::APPLICATION_ID as i64;

/// The schema version that this program writes.
pub(super) const VERSION: i64 = 3;

/// What each version adds to the one before it.
const STEPS: &[&str] = &[
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
];

/// Makes the tables of an empty document.
pub(super) fn create(connection: &Connection) -> rusqlite::Result<()> {
    create_tables(connection)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    connection.pragma_update(None, "user_version", VERSION)
}

fn create_tables(connection: &Connection) -> rusqlite::Result<()> {
    create_tables_of(connection, VERSION)
}

/// The tables as that version had them.
fn create_tables_of(connection: &Connection, version: i64) -> rusqlite::Result<()> {
    let steps = usize::try_from(version).unwrap_or(0);
    STEPS.iter().take(steps).try_for_each(|step| connection.execute_batch(step))
}

/// The tables of a version and their columns, as our own text gives them.
pub(super) fn tables_of(version: i64) -> rusqlite::Result<Vec<(String, Vec<String>)>> {
    let connection = Connection::open_in_memory()?;
    create_tables_of(&connection, version)?;
    let names: Vec<String> = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut columns = connection.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid")?;
    names
        .into_iter()
        .map(|name| {
            let columns = columns.query_map([&name], |row| row.get(0))?;
            let columns = columns.collect::<rusqlite::Result<_>>()?;
            Ok((name, columns))
        })
        .collect()
}

/// The first thing in which the schema of the file differs from that of a version of ours, if it
/// does.
pub(super) fn difference(
    connection: &Connection,
    version: i64,
) -> rusqlite::Result<Option<String>> {
    let expected = Connection::open_in_memory()?;
    create_tables_of(&expected, version)?;
    let (ours, theirs) = (objects(&expected)?, objects(connection)?);
    if ours == theirs {
        return Ok(None);
    }
    let odd = theirs
        .iter()
        .find(|object| !ours.contains(object))
        .or_else(|| ours.iter().find(|object| !theirs.contains(object)))
        .map_or_else(String::new, |(name, _)| name.clone());
    Ok(Some(odd))
}

/// Every object of a schema: its type and name, and its text.
fn objects(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    connection
        .prepare("SELECT type || ' ' || name, sql FROM sqlite_schema ORDER BY type, name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

/// `SELECT id, field, field … FROM table`, for a kind.
pub(super) fn select_sql(kind: Kind) -> String {
    format!("SELECT id, {} FROM {} WHERE alive = 1 ORDER BY id", columns(kind), kind.table())
}

/// The fields of one record of a kind, deleted or not.
pub(super) fn select_one_sql(kind: Kind) -> String {
    format!("SELECT {} FROM {} WHERE id = ?", columns(kind), kind.table())
}

/// `INSERT INTO table …`, for a kind.
pub(super) fn insert_sql(kind: Kind) -> String {
    let marks = vec!["?"; kind.fields().len()].join(", ");
    format!("INSERT INTO {} (id, alive, {}) VALUES (?, 1, {marks})", kind.table(), columns(kind))
}

/// `UPDATE table SET field …`, for one field of a kind.
pub(super) fn update_sql(kind: Kind, field: usize) -> String {
    let name = kind.fields().get(field).map_or("alive", |field| field.name);
    format!("UPDATE {} SET {name} = ? WHERE id = ?", kind.table())
}

/// `UPDATE table SET alive …`, for a kind.
pub(super) fn alive_sql(kind: Kind) -> String {
    format!("UPDATE {} SET alive = ? WHERE id = ?", kind.table())
}

fn columns(kind: Kind) -> String {
    kind.fields().iter().map(|field| field.name).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::FieldType;

    /// The SQL is written by hand; this holds it against the fields.
    #[test]
    fn every_field_has_its_column_and_every_column_its_field() {
        let connection = Connection::open_in_memory().unwrap();
        create(&connection).unwrap();
        for kind in Kind::ALL {
            let columns: Vec<(String, String)> = connection
                .prepare(&format!("SELECT name, type FROM pragma_table_info('{}')", kind.table()))
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let expected: Vec<(String, String)> = [("id", "BLOB"), ("alive", "INTEGER")]
                .into_iter()
                .chain(
                    kind.fields().iter().map(|field| (field.name, column_type(field.field_type))),
                )
                .map(|(name, column_type)| (name.to_owned(), column_type.to_owned()))
                .collect();
            assert_eq!(columns, expected, "{}", kind.table());
        }
    }

    #[test]
    fn links_are_foreign_keys_to_the_right_table() {
        let connection = Connection::open_in_memory().unwrap();
        create(&connection).unwrap();
        for kind in Kind::ALL {
            let mut found: Vec<(String, String)> = connection
                .prepare(&format!(
                    "SELECT \"from\", \"table\" FROM pragma_foreign_key_list('{}')",
                    kind.table()
                ))
                .unwrap()
                .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
                .unwrap()
                .collect::<Result<_, _>>()
                .unwrap();
            let mut expected: Vec<(String, String)> = kind
                .fields()
                .iter()
                .filter_map(|field| match field.field_type {
                    FieldType::Link(target) => {
                        Some((field.name.to_owned(), target.table().to_owned()))
                    }
                    _ => None,
                })
                .collect();
            found.sort();
            expected.sort();
            assert_eq!(found, expected, "{}", kind.table());
        }
    }

    #[test]
    fn a_foreign_object_is_named() {
        let connection = Connection::open_in_memory().unwrap();
        create(&connection).unwrap();
        assert_eq!(difference(&connection, VERSION).unwrap(), None);
        connection.execute_batch("CREATE VIEW trap AS SELECT 1").unwrap();
        assert_eq!(difference(&connection, VERSION).unwrap().as_deref(), Some("view trap"));
    }

    fn column_type(field_type: FieldType) -> &'static str {
        match field_type {
            FieldType::Text | FieldType::Date | FieldType::Choice(_) => "TEXT",
            FieldType::Integer | FieldType::Bool | FieldType::Money => "INTEGER",
            FieldType::Number => "REAL",
            FieldType::Link(_) | FieldType::AnyLink => "BLOB",
        }
    }
}
