//! No `_ =>` over our own enumerations: whoever adds a variant is told by the compiler of every place
//! that has to say something about it; nor a `matches!` that lists some of them. Over texts, numbers and what other libraries enumerate, `_`
//! is right. Clippy's lints for this pass over tuples and options, where most of them hide.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::layers::without_tests;

/// The rooms in which it holds: all.
const ROOMS: &[&str] = &[
    "model", "calc", "report", "export", "import", "text", "store", "cli", "files", "render",
    "app", "ui",
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The code with comments, texts and letters blanked, so that brackets can be counted.
fn bare(text: &str) -> Vec<char> {
    let mut code: Vec<char> = text.chars().collect();
    let mut at = 0;
    while at < code.len() {
        let end = match code[at..] {
            ['/', '/', ..] => until(&code, at, '\n'),
            ['"', ..] => closing(&code, at, '"'),
            ['\'', '\\', ..] => closing(&code, at, '\''),
            ['\'', _, '\'', ..] => at + 3,
            _ => {
                at += 1;
                continue;
            }
        };
        code[at..end].fill(' ');
        at = end;
    }
    code
}

fn until(code: &[char], from: usize, end: char) -> usize {
    code[from..].iter().position(|c| *c == end).map_or(code.len(), |length| from + length)
}

/// The place behind the quotation mark that closes the one here.
fn closing(code: &[char], from: usize, mark: char) -> usize {
    let mut at = from + 1;
    while at < code.len() && code[at] != mark {
        at += if code[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(code.len())
}

fn is_open(c: char) -> bool {
    matches!(c, '(' | '[' | '{')
}

fn is_close(c: char) -> bool {
    matches!(c, ')' | ']' | '}')
}

/// The patterns of a match before one of its arms: what stands at the depth of the arm, between the end
/// of an arm and its arrow.
fn patterns_before(code: &[char], arm: usize) -> Vec<String> {
    let (mut depth, mut begin) = (0, arm);
    while begin > 0 && (depth > 0 || !is_open(code[begin - 1])) {
        begin -= 1;
        depth += i32::from(is_close(code[begin])) - i32::from(is_open(code[begin]));
    }
    let (mut patterns, mut at) = (Vec::new(), begin);
    while let Some(arrow) = find_at_depth(code, at, arm, |rest| rest.starts_with(&['=', '>'])) {
        patterns.push(code[at..arrow].iter().collect());
        let body =
            arrow + 2 + code[arrow + 2..arm].iter().take_while(|c| c.is_whitespace()).count();
        at = if code.get(body) == Some(&'{') {
            let end = find_at_depth(code, body + 1, arm, |rest| rest.starts_with(&['}']));
            end.map_or(arm, |end| end + 1)
        } else {
            find_at_depth(code, body, arm, |rest| rest.starts_with(&[',']))
                .map_or(arm, |end| end + 1)
        };
        at += usize::from(code.get(at) == Some(&','));
    }
    patterns
}

/// The first place from which the code goes on like that, outside of all brackets that open on the way.
fn find_at_depth(
    code: &[char],
    from: usize,
    end: usize,
    is_it: impl Fn(&[char]) -> bool,
) -> Option<usize> {
    let mut depth = 0;
    for at in from..end {
        if depth == 0 && is_it(&code[at..]) {
            return Some(at);
        }
        depth += i32::from(is_open(code[at])) - i32::from(is_close(code[at]));
    }
    None
}

/// The names before `::` in a pattern, without its guard.
fn types_named(pattern: &str) -> Vec<String> {
    let pattern = pattern.split(" if ").next().unwrap_or("");
    let mut parts: Vec<&str> = pattern.split("::").collect();
    parts.pop();
    let last_word = |part: &str| {
        let word = part.rsplit(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or("");
        word.to_owned()
    };
    parts.into_iter().map(last_word).collect()
}

/// The lines with a `_ =>` beside a variant of ours, and that variant's pattern.
fn loose(text: &str, ours: &BTreeSet<String>) -> Vec<(usize, String)> {
    let code = bare(text);
    let arm: Vec<char> = "_ =>".chars().collect();
    let mut found = Vec::new();
    for at in 0..code.len().saturating_sub(arm.len()) {
        let is_word = at > 0 && (code[at - 1].is_alphanumeric() || code[at - 1] == '_');
        if is_word || code[at..at + arm.len()] != arm[..] {
            continue;
        }
        let is_ours = |pattern: &String| {
            types_named(pattern).iter().any(|name| name == "Self" || ours.contains(name))
        };
        if let Some(pattern) = patterns_before(&code, at).into_iter().find(is_ours) {
            let line = code[..at].iter().filter(|c| **c == '\n').count() + 1;
            found.push((line, pattern.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    found
}

/// The type whose methods stand there: of the last `impl` before.
fn implemented(before: &[char]) -> String {
    let before: String = before.iter().collect();
    let head = before.rsplit("impl").next().and_then(|rest| rest.split('{').next()).unwrap_or("");
    let head = head.split("where").next().unwrap_or("").trim_end();
    let head = head.strip_suffix("<'_>").unwrap_or(head);
    head.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_owned()
}

/// The lines with a `matches!` that asks for one of several variants of ours, and its pattern: a list of those that
/// are meant says no of a new one unasked. One variant alone is a question about that one. An error is
/// recognised among all others, of which nothing follows.
fn lists_of_some(text: &str, ours: &BTreeSet<String>) -> Vec<(usize, String)> {
    let code = bare(without_tests(text));
    let call: Vec<char> = "matches!(".chars().collect();
    let mut found = Vec::new();
    for at in 0..code.len().saturating_sub(call.len()) {
        if code[at..at + call.len()] != call[..] {
            continue;
        }
        let begin = at + call.len();
        let is_end = |rest: &[char]| rest.first().is_some_and(|c| is_close(*c));
        let Some(end) = find_at_depth(&code, begin, code.len(), is_end) else { continue };
        let comma = find_at_depth(&code, begin, end, |rest| rest.starts_with(&[',']));
        let pattern: String = code[comma.map_or(begin, |comma| comma + 1)..end].iter().collect();
        let pattern = pattern.split(" if ").next().unwrap_or_default();
        let of = |name: String| if name == "Self" { implemented(&code[..at]) } else { name };
        let is_ours = |name: String| !name.ends_with("Error") && ours.contains(&name);
        if pattern.contains('|') && types_named(pattern).into_iter().map(of).any(is_ours) {
            let line = code[..at].iter().filter(|c| **c == '\n').count() + 1;
            found.push((line, pattern.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    found
}

/// The names of the enumerations that a file declares, by hand or with `choice!`.
fn enumerations(text: &str) -> Vec<String> {
    let word =
        |rest: &str| rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or("").to_owned();
    let by_hand = text.split("enum ").skip(1).map(word);
    let choices = text.split("choice! {").skip(1).filter_map(|rest| {
        let line = rest.lines().map(str::trim).find(|l| !l.is_empty() && !l.starts_with("///"))?;
        Some(word(line))
    });
    by_hand.chain(choices).filter(|name| !name.is_empty()).collect()
}

/// The names that a file takes from the toolkit, which enumerates keys and events as we do.
fn taken_from_the_toolkit(text: &str) -> BTreeSet<String> {
    let taken = text.split("use egui::").skip(1).filter_map(|rest| rest.split(';').next());
    let words = taken.flat_map(|list| list.split(|c: char| !c.is_alphanumeric()));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn ours() -> BTreeSet<String> {
    let mut files = Vec::new();
    sources(&root(), &mut files);
    let mut ours = BTreeSet::from(["Kind".to_owned(), "Method".to_owned()]);
    for path in files {
        ours.extend(enumerations(&fs::read_to_string(path).unwrap()));
    }
    ours
}

#[test]
fn a_match_over_an_enumeration_of_ours_is_whole() {
    let ours = ours();
    let mut found = Vec::new();
    for room in ROOMS {
        let mut files = Vec::new();
        sources(&root().join(room), &mut files);
        for path in files {
            let text = fs::read_to_string(&path).unwrap();
            let ours = &ours - &taken_from_the_toolkit(&text);
            for (line, pattern) in loose(&text, &ours) {
                found.push(format!("{}:{line} beside `{pattern}`", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "`_ =>` where variants are ours:\n{}", found.join("\n"));
}

#[test]
fn what_is_asked_of_an_enumeration_of_ours_is_answered_for_each_variant() {
    let ours = ours();
    let mut found = Vec::new();
    let mut files = Vec::new();
    sources(&root(), &mut files);
    for path in files.iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = fs::read_to_string(path).unwrap();
        let ours = &ours - &taken_from_the_toolkit(&text);
        for (line, pattern) in lists_of_some(&text, &ours) {
            found.push(format!("{}:{line} `{pattern}`", path.display()));
        }
    }
    assert!(found.is_empty(), "`matches!` over some of our variants:\n{}", found.join("\n"));
}

#[test]
fn the_search_for_lists_of_some_sees_what_it_should() {
    let ours = ours();
    for code in [
        "matches!(step, StepKind::Edit | StepKind::Undo)",
        "matches!(f(a, b), Some(Value::Link(_) | Value::Null) if ok)",
        "matches!((a, '|'), (Value::Null | Value::Text(_), _))",
        "impl Tell for StepKind { matches!(self, Self::Edit | Self::Undo) }",
    ] {
        assert_eq!(lists_of_some(code, &ours).len(), 1, "{code}");
    }
    for code in [
        "matches!(value, Value::Link(_))",
        "matches!(value, Value::Text(text) if text.is_empty() || ok)",
        "matches!(sign, '-' | '+')",
        "matches!(error, StoreError::Exists(_) | StoreError::Busy(_))",
        "impl<'a> StoreError { matches!(self, Self::Exists(_) | Self::Busy(_)) }",
        "matches!(record.get(a | b), Value::Null)",
    ] {
        assert_eq!(lists_of_some(code, &ours), Vec::new(), "{code}");
    }
}

#[test]
fn the_search_for_loose_matches_sees_what_it_should() {
    let ours = ours();
    for name in ["Value", "FieldType", "StepKind", "Certainty", "Kind"] {
        assert!(ours.contains(name), "{name} is one of ours");
    }
    for code in [
        "match value { Value::Text(text) => text, _ => String::new() }",
        "match a { Some(Value::Link(id)) if ok => { f(id) } _ => None, }",
        "match (a, b) { (Value::Null, '{') => \"}\", (x, y) if x == y => g(), _ => 0 }",
        "match self { Self::Edit | Self::Undo => { match n { 0 => 1, _ => 2 } } _ => 3 }",
    ] {
        assert_eq!(loose(code, &ours).len(), 1, "{code}");
    }
    for code in [
        "match code { \"nb\" => Some(Lang::Nb), _ => None }",
        "match error.kind() { ErrorKind::NotFound => StoreError::NotFound(path), _ => other }",
        "match text { text if text == Value::NAME => 1, _ => 2 }",
        "match value { Value::Null => match n { 0 => 1, _ => 2 }, Value::Text(_) => 3 }",
    ] {
        assert_eq!(loose(code, &ours), Vec::new(), "{code}");
    }
}
