//! No field is named by a text where the program itself knows which one it means: `Meeting::date` does
//! not compile when it is misspelt, `"dato"` does. Texts name fields where people or files do (`import`,
//! `cli`) and in `About`, whose names have a test of their own. Unit tests may: their helpers fail at a
//! name that no field has.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use samstyr::model::kind::Kind;

use crate::layers::without_tests;

/// The rooms in which a field is named by what a person or a file says.
const BY_TEXT: &[&str] = &["import", "cli"];

fn is_of_tests(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.contains("/tests/") || text.ends_with("/tests.rs") || text.ends_with("/fixture.rs")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") && !is_of_tests(&path) {
            found.push(path);
        }
    }
}

/// The code without comments, unit tests and white space, so that a call is found however it is broken
/// into lines.
fn dense(text: &str) -> String {
    let lines = without_tests(text).lines().map(|line| line.split("//").next().unwrap_or(""));
    lines.flat_map(str::split_whitespace).collect()
}

/// The places where a field is named by a text: looked up, read, compared, or paired with a value.
fn named_by_text(dense: &str, names: &BTreeSet<&str>) -> Vec<String> {
    let mut found = Vec::new();
    for name in names {
        let quoted = format!("\"{name}\"");
        for (place, _) in dense.match_indices(&quoted) {
            let (before, after) = (&dense[..place], &dense[place + quoted.len()..]);
            let call = before.rsplit(['(', ';', '{']).next().unwrap_or("");
            let called = before.strip_suffix(call).unwrap_or("");
            let is_looked_up = [".field(", ".value("].iter().any(|call| called.ends_with(call))
                && (after.starts_with(')') || after.starts_with(",)"));
            let is_paired = after.starts_with(",Value::") || after.starts_with(",text(");
            let is_compared = before.ends_with(".name==") || before.ends_with(".name!=");
            if is_looked_up || is_paired || is_compared || before.ends_with("field:") {
                let tail: String = before.chars().rev().take(30).collect();
                found.push(tail.chars().rev().collect::<String>() + &quoted);
            }
        }
    }
    found
}

fn field_names() -> BTreeSet<&'static str> {
    Kind::ALL.iter().flat_map(|kind| kind.fields()).map(|field| field.name).collect()
}

#[test]
fn no_field_is_named_by_a_text_where_the_compiler_could_know_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let names = field_names();
    let mut found = Vec::new();
    let mut files = Vec::new();
    sources(&source, &mut files);
    for path in files {
        let inside = path.strip_prefix(&source).unwrap();
        if BY_TEXT.iter().any(|room| inside.starts_with(room)) {
            continue;
        }
        for place in named_by_text(&dense(&fs::read_to_string(&path).unwrap()), &names) {
            found.push(format!("{}: {place}", inside.display()));
        }
    }
    assert!(found.is_empty(), "write `Kind::field` instead:\n{}", found.join("\n"));
}

#[test]
fn the_search_for_names_sees_each_way_of_writing_one() {
    let names = field_names();
    for code in [
        r#"let date = Kind::Meeting.field("date")?;"#,
        "record.value(\n    \"municipality_id\",\n)",
        r#"texts.field(Kind::Meeting, "body_id")"#,
        r#"("title", Value::Text(title))"#,
        r#"put(&mut values, "rank", Value::Integer(1));"#,
        r#"EditAction::Draft { id, field: "title".to_owned(), text }"#,
        r#"field.name == "state""#,
    ] {
        assert_eq!(named_by_text(&dense(code), &names).len(), 1, "{code}");
    }
    for code in [
        r#"f.debug_struct("Window").field("title", &self.title)"#,
        r#"texts.with("list-view", &[("title", &title)])"#,
        r#"let word = texts.attribute("shortcut", "title");"#,
        "#[cfg(test)]\nmod tests { put(&[(\"title\", Value::Null)]) }",
    ] {
        assert_eq!(named_by_text(&dense(code), &names), Vec::<String>::new(), "{code}");
    }
}
