//! The program: the window, or the command line.

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;

/// Counts what is in use, so that the process which reads foreign files can be held to a limit. No
/// other has one.
#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    samstyr::cli::main(|bytes| ALLOCATOR.set_limit(bytes).is_ok())
}
