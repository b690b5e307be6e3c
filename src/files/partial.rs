//! Files that are being made beside the place that they are to take, and those of them that a process
//! left which was killed.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::{Builder, NamedTempFile};

use super::process::Process;

const BEGINNING: &str = ".samstyr-";
const ENDING: &str = ".partial";

/// A file is being made for no longer than this, whoever makes it.
const LONGEST: Duration = Duration::from_secs(24 * 60 * 60);

/// A file to be filled in that folder; it is taken away again unless it is given a name.
pub(crate) fn partial(folder: &Path) -> std::io::Result<NamedTempFile> {
    begun(folder, |_| {})
}

/// The same, for whoever the system lets read and write a new file there.
#[cfg(unix)]
pub(super) fn public(folder: &Path) -> std::io::Result<NamedTempFile> {
    use std::os::unix::fs::PermissionsExt as _;
    begun(folder, |builder| {
        builder.permissions(fs::Permissions::from_mode(0o666));
    })
}

fn begun(folder: &Path, how: impl Fn(&mut Builder<'_, '_>)) -> std::io::Result<NamedTempFile> {
    let beginning = format!("{BEGINNING}{}-", Process::this().in_names());
    let mut builder = Builder::new();
    how(builder.prefix(&beginning).suffix(ENDING));
    builder.tempfile_in(folder)
}

/// Takes away what was left in a folder by processes of this program that are gone: what they had
/// finished has its own name, and the rest is half of something. One of which nobody knows the process
/// is left for a day.
pub(crate) fn clear_left(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name();
        let Some(middle) = name.to_str().and_then(middle_of) else { continue };
        let Ok(metadata) = entry.metadata() else { continue };
        let process = middle.rsplit_once('-').and_then(|(process, _)| Process::of_name(process));
        let is_left = match process {
            Some(process) if process.is_gone() => true,
            Some(_) | None => is_old(&metadata),
        };
        if metadata.is_file() && is_left {
            // What cannot be taken away harms nobody.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// What stands between beginning and ending of the name of such a file, or of one that SQLite kept
/// beside it.
fn middle_of(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(BEGINNING)?;
    let sides = super::document::SIDE_FILES.iter();
    let rest = sides.fold(rest, |rest, side| rest.strip_suffix(*side).unwrap_or(rest));
    rest.strip_suffix(ENDING)
}

fn is_old(metadata: &fs::Metadata) -> bool {
    let age = metadata.modified().map(|at| SystemTime::now().duration_since(at));
    matches!(age, Ok(Ok(age)) if age > LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_makes_any_more_is_taken_away() {
        let folder = tempfile::tempdir().unwrap();
        let mut child = std::process::Command::new("true").spawn().unwrap();
        child.wait().unwrap();
        let this = Process::this().in_names();
        let gone = this.replace(&std::process::id().to_string(), &child.id().to_string());
        let left = [
            format!(".samstyr-{gone}-AbCdEf.partial"),
            format!(".samstyr-{gone}-AbCdEf.partial-journal"),
        ];
        let others = [
            format!(".samstyr-{this}-AbCdEf.partial"),
            format!(".samstyr-0badcafe-{}-AbCdEf.partial", child.id()),
            ".samstyr-AbCdEf.partial".to_owned(),
            format!(".samstyr-{gone}-AbCdEf.pdf"),
            "a.samstyr".to_owned(),
        ];
        for name in left.iter().chain(&others) {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        clear_left(folder.path());
        let names =
            |names: &[String]| names.iter().filter(|n| folder.path().join(n).exists()).count();
        assert_eq!(names(&others), others.len());
        let expected = if cfg!(target_os = "linux") { 0 } else { left.len() };
        assert_eq!(names(&left), expected);
        // Of which nobody knows the process, for a day.
        let old = fs::File::options().write(true).open(folder.path().join(&others[2])).unwrap();
        old.set_modified(SystemTime::now() - LONGEST - Duration::from_secs(1)).unwrap();
        clear_left(folder.path());
        assert_eq!(names(&others), others.len() - 1);
    }
}
