//! A list of all variants of an enumeration names all of them: one that is forgotten would be offered nowhere, and
//! nothing else would say so. Lists that a macro writes beside the variants need no test.

use std::path::Path;

use crate::layers::{code, rust_files};

/// The variants that stand in no list, and why.
const LEFT_OUT: &[(&str, &str, &str)] =
    &[("Lang", "Pseudo", "texts that are longer than any language's, for tests alone")];

/// The lists of a file: the type, and the variants that it names.
fn lists(code: &str) -> Vec<(String, Vec<String>)> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("const ALL: ") {
        let list = code[at..].split_once(" =").map_or("", |(_, list)| list);
        let list = list.split(';').next().unwrap_or_default();
        let named = list.split("Self::").skip(1).map(word).filter(|name| !name.is_empty());
        let named: Vec<String> = named.collect();
        let of = code[..at].rsplit("impl ").next().map(word).unwrap_or_default();
        if !named.is_empty() && !of.is_empty() && !list.contains('$') {
            found.push((of, named));
        }
    }
    found
}

/// The variants of an enumeration that a file declares.
fn variants(code: &str, name: &str) -> Option<Vec<String>> {
    let (_, body) = code.split_once(&format!("enum {name} {{"))?;
    let body = body.split("\n}").next()?;
    // As `cargo fmt` sets it, a variant stands at the first depth of its enumeration.
    let depth = |line: &&str| line.starts_with("    ") && !line.starts_with("     ");
    let lines = body.lines().filter(depth).map(|line| word(line.trim()));
    Some(lines.filter(|name| name.starts_with(char::is_uppercase)).collect())
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The variants that a file's lists have forgotten.
fn forgotten(code: &str) -> Vec<String> {
    let mut forgotten = Vec::new();
    for (of, named) in lists(code) {
        for variant in variants(code, &of).unwrap_or_default() {
            let left_out = LEFT_OUT.iter().any(|(name, it, _)| (*name, *it) == (&*of, &*variant));
            if !named.contains(&variant) && !left_out {
                forgotten.push(format!("{of}::{variant}"));
            }
        }
    }
    forgotten
}

#[test]
fn a_list_of_all_variants_names_all_of_them() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut broken, mut seen) = (Vec::new(), 0);
    for path in rust_files(&source) {
        let code = code(&path);
        seen += lists(&code).iter().filter(|(of, _)| variants(&code, of).is_some()).count();
        broken.extend(forgotten(&code).into_iter().map(|it| format!("{}: {it}", path.display())));
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    assert!(seen >= 10, "lists that were looked at: {seen}");
}

#[test]
fn the_check_itself_sees_what_is_forgotten() {
    let code = "enum A {\n    One,\n    Two(u8),\n    Three {\n        x: u8,\n    },\n}\n\nimpl A {\n    \
                pub const ALL: &'static [Self] = &[Self::One, Self::Two(1)];\n}\n";
    assert_eq!(forgotten(code), ["A::Three"]);
    assert_eq!(forgotten(&code.replace("&[", "&[Self::Three { x: 1 }, ")), Vec::<String>::new());
}
