//! What sort of thing lies on the disk under a name.

use std::fs::Metadata;

/// What lies there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nature {
    /// An ordinary file.
    File,
    /// A folder.
    Folder,
    /// A link to something else, where links are not followed.
    Link,
    /// A named pipe: whoever opens it may wait for ever.
    Pipe,
    /// A device: whoever reads it may never come to an end.
    Device,
    /// A socket.
    Socket,
    /// Something that this system has and others have not.
    Other,
}

impl Nature {
    /// What the system says that it is.
    #[must_use]
    pub fn of(metadata: &Metadata) -> Self {
        let sort = metadata.file_type();
        if sort.is_file() {
            return Self::File;
        }
        if sort.is_dir() {
            return Self::Folder;
        }
        if sort.is_symlink() {
            return Self::Link;
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::FileTypeExt as _;
            if sort.is_fifo() {
                return Self::Pipe;
            }
            if sort.is_block_device() || sort.is_char_device() {
                return Self::Device;
            }
            if sort.is_socket() {
                return Self::Socket;
            }
        }
        Self::Other
    }

    /// The word by which the texts know it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Folder => "folder",
            Self::Link => "link",
            Self::Pipe => "pipe",
            Self::Device => "device",
            Self::Socket => "socket",
            Self::Other => "other",
        }
    }
}

/// Which file that is, among all that the machine knows. Windows replaces no file that anybody has open, and is
/// not asked.
pub(crate) fn identity(metadata: &Metadata) -> Option<(u64, u64)> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        Some((metadata.dev(), metadata.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = metadata;
        None
    }
}
