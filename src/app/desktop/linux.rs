//! Linux, whose desktops have a program each that opens a file, and a service that shows it in its folder. What the
//! program says is waited for: it is there on machines without a desktop too, and then fails.

use std::collections::HashMap;
use std::fs::File;
use std::io::ErrorKind;
use std::os::fd::AsFd as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use zbus::blocking::Connection;
use zbus::zvariant::{Fd, Value};

/// The programs that open a file in the one that is meant for it, and what stands before its name: the one of
/// Windows around Linux, the one of all desktops, and those of one.
const OPENERS: [(&str, &[&str]); 5] =
    [("wslview", &[]), ("xdg-open", &[]), ("gio", &["open"]), ("kde-open", &[]), ("exo-open", &[])];

/// What runs for longer has shown something, also where it is the program for the file itself, which ends
/// when somebody closes it.
const SHOWN: Duration = Duration::from_secs(20);

/// What shows files in their folder, and the same behind the wall around a program.
const FILE_MANAGER: (&str, &str) =
    ("org.freedesktop.FileManager1", "/org/freedesktop/FileManager1");
const PORTAL: (&str, &str) = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop");

/// Opens a file; says whether that went well.
pub fn open(path: &Path) -> bool {
    open_with(&OPENERS, path)
}

/// Shows a file in its folder, or the folder.
pub fn reveal(path: &Path) -> bool {
    let shown = Connection::session().and_then(|connection| {
        in_file_manager(&connection, path).or_else(|_| through_portal(&connection, path))
    });
    shown.is_ok() || path.parent().is_some_and(open)
}

/// Opens it with the first of these that is there.
fn open_with(openers: &[(&str, &[&str])], path: &Path) -> bool {
    // A name that begins with a hyphen is none of their options.
    let Ok(path) = std::path::absolute(path) else { return false };
    let begun = Instant::now();
    for (program, before) in openers {
        let mut command = Command::new(program);
        command.args(*before).arg(&path);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match command.status() {
            Ok(status) => return status.success() || begun.elapsed() > SHOWN,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(_) => return false,
        }
    }
    false
}

fn in_file_manager(connection: &Connection, path: &Path) -> zbus::Result<()> {
    let gone = |()| zbus::Error::Unsupported;
    let path = std::path::absolute(path).map_err(|_| zbus::Error::Unsupported)?;
    let file = url::Url::from_file_path(path).map_err(gone)?;
    let (name, place) = FILE_MANAGER;
    let wanted = (vec![file.as_str()], "");
    connection.call_method(Some(name), place, Some(name), "ShowItems", &wanted)?;
    Ok(())
}

fn through_portal(connection: &Connection, path: &Path) -> zbus::Result<()> {
    let file = File::open(path).map_err(|_| zbus::Error::Unsupported)?;
    let (name, place) = PORTAL;
    let way = Some("org.freedesktop.portal.OpenURI");
    let wanted = ("", Fd::from(file.as_fd()), HashMap::<&str, Value<'_>>::new());
    connection.call_method(Some(name), place, way, "OpenDirectory", &wanted)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    #[test]
    fn a_program_that_is_missing_or_fails_opens_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let program = |name: &str, does: &str| {
            let path = folder.path().join(name);
            fs::write(&path, format!("#!/bin/sh\n{does}\n")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
            path.to_str().unwrap().to_owned()
        };
        let opened = folder.path().join("opened");
        let (file, note) = (folder.path().join("-a b.pdf"), opened.to_str().unwrap());
        let well = program("well", &format!("test \"$1\" = open && printf %s \"$2\" > '{note}'"));
        let fails = program("fails", "exit 3");
        let missing = folder.path().join("missing").to_str().unwrap().to_owned();
        let before: &[&str] = &["open"];
        assert!(!open_with(&[], &file));
        assert!(!open_with(&[(&missing, before)], &file));
        assert!(!open_with(&[(&missing, before), (&fails, before), (&well, before)], &file));
        assert!(!opened.exists(), "who fails has tried the others");
        assert!(open_with(&[(&missing, before), (&well, before)], &file));
        assert_eq!(fs::read_to_string(opened).unwrap(), file.to_str().unwrap());
    }
}
