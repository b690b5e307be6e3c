//! Which process something on the disk belongs to, and whether that process is gone.

use std::fs;

use serde::{Deserialize, Serialize};

/// A process of a user on a machine, as others can tell it from files that it left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Process {
    /// Whose list of processes the number stands in: eight hexadecimal digits for machine, user and
    /// what separates lists from each other there; empty where that cannot be told.
    list: String,
    number: u32,
}

impl Process {
    /// This one.
    pub fn this() -> Self {
        Self { list: list_of_processes().unwrap_or_default(), number: std::process::id() }
    }

    /// Whether it is known to be gone. Of another machine's or another user's nothing is known.
    pub fn is_gone(&self) -> bool {
        let same = list_of_processes().is_some_and(|list| list == self.list);
        same && !is_running(self.number)
    }

    /// As a part of a file's name.
    pub fn in_names(&self) -> String {
        format!("{}-{}", self.list, self.number)
    }

    /// The process that a part of a file's name tells of.
    pub fn of_name(part: &str) -> Option<Self> {
        let (list, number) = part.split_once('-')?;
        let is_list = list.len() == 8 && list.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = number.parse().ok().filter(|_| is_list)?;
        Some(Self { list: list.to_owned(), number })
    }
}

/// One that has ended and that nobody has asked about yet is not running any more.
fn is_running(number: u32) -> bool {
    let Ok(stat) = fs::read_to_string(format!("/proc/{number}/stat")) else { return false };
    // The name may hold anything, brackets too; the state comes after it.
    let state = stat.rsplit_once(')').and_then(|(_, rest)| rest.trim_start().chars().next());
    !matches!(state, Some('Z' | 'X'))
}

/// What is asked of the system is told by Linux alone: there processes are folders.
fn list_of_processes() -> Option<String> {
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::MetadataExt as _;
        let machine = fs::read_to_string("/etc/machine-id")
            .or_else(|_| fs::read_to_string("/etc/hostname"))
            .ok()?;
        // A container has a list of its own, and the processes of others may be hidden.
        let space = fs::read_link("/proc/self/ns/pid").ok()?;
        let user = fs::metadata("/proc/self").ok()?.uid();
        let all = format!("{} {} {user}", machine.trim(), space.display());
        let key = uuid::Uuid::new_v5(&uuid::Uuid::NAMESPACE_URL, all.as_bytes());
        Some(key.simple().to_string().chars().take(8).collect())
    }
    #[cfg(not(target_os = "linux"))]
    {
        let _ = fs::metadata;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_process_is_told_from_others_and_from_none() {
        let this = Process::this();
        assert!(!this.is_gone());
        assert!(!Process { list: "0badcafe".to_owned(), ..this.clone() }.is_gone(), "elsewhere");
        if this.list.is_empty() {
            return;
        }
        assert_eq!(Process::of_name(&this.in_names()), Some(this.clone()));
        let mut child = std::process::Command::new("true").spawn().unwrap();
        child.wait().unwrap();
        assert!(Process { number: child.id(), ..this }.is_gone());
        assert_eq!(Process::of_name("AbCdEf"), None);
    }
}
