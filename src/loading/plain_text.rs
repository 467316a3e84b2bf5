//! A text that is no YAML: a CV, a job advert.

use std::fs::File;
use std::io;
use std::path::Path;

use super::decode;
use super::files::{STDIN, read_from};
use super::problem::Problem;
use super::problems::at;
use super::unread::Unread;
use crate::wording::key;

/// Largest text that is read, in bytes: some three hundred pages.
const LARGEST: u64 = 1024 * 1024;

/// The text of a file, or of standard input for [`STDIN`]. It has to be UTF-8 and at most 1 MiB; what is wrong is told with
/// its place.
pub fn plain_text(path: &Path) -> Result<String, Box<Problem>> {
    let bytes = if path == Path::new(STDIN) {
        read_from(io::stdin().lock(), LARGEST)
    } else {
        File::open(path).map_err(|error| Unread::because(&error)).and_then(|file| read_from(file, LARGEST))
    };
    let bytes = bytes.map_err(|unread| Box::new(unread.problem(path)))?;
    let text = decode::text(&bytes).map_err(|(position, message)| {
        let place = at(&path.display().to_string(), position);
        Box::new(Problem::error("not-utf8", place, message).hint(key::HINT_SAVE_AS_UTF_8))
    })?;
    Ok(text.to_owned())
}
