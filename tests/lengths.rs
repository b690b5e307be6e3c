//! How long a file and a function of the program may be: what is read is read whole.

use std::fs;
use std::path::Path;

use crate::layers::rust_files;

/// The most lines of a file.
const FILE: usize = 400;
/// The most lines of a function, from its signature to its end.
const FUNCTION: usize = 60;

/// The functions of a text that is set as `cargo fmt` sets it, each with the number of its lines: a function ends
/// at the first bracket that stands as far in as it began.
fn functions(text: &str) -> Vec<(String, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let indent = &line[..line.len() - line.trim_start().len()];
        let words = line.trim_start();
        let words = words.strip_prefix("pub").map_or(words, |rest| {
            let rest =
                rest.strip_prefix('(').and_then(|it| it.split_once(')')).map_or(rest, |it| it.1);
            rest.trim_start()
        });
        let words = words.strip_prefix("const ").unwrap_or(words);
        let Some(name) = words.strip_prefix("fn ") else { continue };
        let name: String = name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        let end = format!("{indent}}}");
        let is_end = |line: &&str| {
            **line == end || (line.ends_with(';') && line.starts_with(&format!("{indent})")))
        };
        let is_short = line.ends_with('}') || line.ends_with(';');
        let length = if is_short {
            1
        } else {
            lines[at..].iter().position(|it| is_end(&it)).map_or(1, |it| it + 1)
        };
        found.push((name, length));
    }
    found
}

#[test]
fn files_and_functions_are_short_enough_to_be_read() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut long = Vec::new();
    for path in rust_files(&source) {
        let text = fs::read_to_string(&path).unwrap();
        let name = path.strip_prefix(&source).unwrap().display();
        let lines = text.lines().count();
        if lines > FILE {
            long.push(format!("{name}: {lines} lines"));
        }
        let functions = functions(&text).into_iter().filter(|(_, lines)| *lines > FUNCTION);
        long.extend(
            functions.map(|(function, lines)| format!("{name}: {function} has {lines} lines")),
        );
    }
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_check_itself_sees_where_a_function_ends() {
    let text = "impl A {\n    pub(super) fn one(\n        a: u8,\n    ) -> u8 {\n        a\n    }\n\n    fn two();\n}\n\nfn three() {}\n";
    let expected = [("one".to_owned(), 5), ("two".to_owned(), 1), ("three".to_owned(), 1)];
    assert_eq!(functions(text), expected);
}
