//! The program: the window, or the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    samstyr::cli::main()
}
