//! No two files of the window take names from each other in a ring: who reads one of them need not read
//! all. A folder's `mod.rs` stands for the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::layers::{code, rust_files, without_tests};

/// A module by its path: `["ui", "grid", "cell"]`.
type Module = Vec<String>;

/// The file's module.
fn module(source: &Path, file: &Path) -> Module {
    let path = file.strip_prefix(source).unwrap().with_extension("");
    let mut parts: Module = path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    parts
}

/// Every path that a piece of code names, those of its `use` lines with their braces written out.
fn paths(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in code.split("use ").skip(1) {
        write_out("", part.split(';').next().unwrap_or_default(), &mut found);
    }
    let words = code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'));
    let paths = words.filter(|word| word.contains("::") && !word.ends_with("::"));
    found.extend(paths.map(str::to_owned));
    found
}

fn write_out(before: &str, tree: &str, found: &mut Vec<String>) {
    let tree = tree.trim();
    let Some((prefix, inner)) = tree.split_once('{') else {
        let name = tree.split(" as ").next().unwrap_or_default();
        return found.push(format!("{before}{name}"));
    };
    let before = format!("{before}{}", prefix.trim());
    let (mut depth, mut one) = (0, String::new());
    for letter in inner.chars() {
        match letter {
            '}' if depth == 0 => break,
            ',' if depth == 0 => write_out(&before, &std::mem::take(&mut one), found),
            _ => {
                depth += i32::from(letter == '{') - i32::from(letter == '}');
                one.push(letter);
            }
        }
    }
    if !one.trim().is_empty() {
        write_out(&before, &one, found);
    }
}

/// The file that a path leads to from a module.
fn leads_to(from: &Module, path: &str, files: &BTreeSet<Module>) -> Option<Module> {
    let mut to = Vec::new();
    for (place, part) in path.split("::").enumerate() {
        match (place, part) {
            (0, "crate") => {}
            (0, "self") => to = from.clone(),
            (0, "super") => to = from.split_last()?.1.to_vec(),
            (0, _) => to = [from.as_slice(), &[part.to_owned()]].concat(),
            (_, "super") => drop(to.pop()),
            (_, _) => to.push(part.to_owned()),
        }
        if place == 0 && !matches!(part, "crate" | "self" | "super") && !files.contains(&to) {
            return None;
        }
    }
    while !to.is_empty() && !files.contains(&to) {
        to.pop();
    }
    (!to.is_empty() && to != *from).then_some(to)
}

/// The modules that stand in a ring, or between two.
fn rings(files: &BTreeMap<Module, String>) -> BTreeSet<Module> {
    let names: BTreeSet<Module> = files.keys().cloned().collect();
    let mut left = names.clone();
    let knows = |from: &Module| -> BTreeSet<Module> {
        paths(&files[from]).iter().filter_map(|path| leads_to(from, path, &names)).collect()
    };
    let known: BTreeMap<Module, BTreeSet<Module>> =
        names.iter().map(|from| (from.clone(), knows(from))).collect();
    loop {
        let before = left.len();
        let inside = left.clone();
        left.retain(|one| {
            let leads_on = known[one].iter().any(|to| inside.contains(to));
            let is_known = inside.iter().any(|from| known[from].contains(one));
            leads_on && is_known
        });
        if left.len() == before {
            return left;
        }
    }
}

#[test]
fn no_files_of_the_window_stand_in_a_ring() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = rust_files(&source.join("ui")).into_iter().map(|file| {
        let code = code(&file);
        let code = without_tests(&code).to_owned();
        (module(&source, &file), code)
    });
    let files: BTreeMap<Module, String> = files.collect();
    assert!(files.len() > 50, "the window is found");
    let rings: Vec<String> = rings(&files).iter().map(|one| one.join("/")).collect();
    assert!(rings.is_empty(), "in a ring, or between two: {}", rings.join(", "));
}

#[test]
fn the_check_itself_sees_a_ring() {
    let of = |files: &[(&str, &str)]| -> Vec<String> {
        let files = files.iter().map(|(name, code)| {
            let name = name.split('/').map(str::to_owned).collect();
            (name, (*code).to_owned())
        });
        rings(&files.collect()).iter().map(|one| one.join("/")).collect()
    };
    let above = ("ui/shell", "use super::{grid::{self, cell}, theme};");
    let fine =
        [above, ("ui/grid", "mod cell; pub use cell::A;"), ("ui/grid/cell", ""), ("ui/theme", "")];
    assert!(of(&fine).is_empty());
    let ring =
        [above, ("ui/grid", "mod cell; fn f() { cell::A }"), ("ui/grid/cell", "use super::Grid;")];
    assert_eq!(of(&ring), ["ui/grid", "ui/grid/cell"]);
    let far = [("ui/a", "use crate::ui::b::{B, C as D};"), ("ui/b", "fn f() { super::a::g() }")];
    assert_eq!(of(&far), ["ui/a", "ui/b"]);
}
