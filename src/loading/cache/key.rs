//! What a cache holds for.

use std::borrow::Cow;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use crate::loading::files::{BUILT_IN_NAME, Content, File};
use crate::loading::stamp::Stamp;

/// What tells one piece of an archive from any other.
pub(super) type Checksum = [u8; 32];

/// Grows when the form of an archive changes.
const FORMAT: u32 = 1;

/// The program, and the state of every file. Two keys are the same where reading gives the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Key<'a> {
    format: u32,
    version: Cow<'a, str>,
    /// Hash of the built-in catalogue and of the sources that read and hold one; see `build.rs`.
    build: Cow<'a, str>,
    /// Whether the built-in catalogue is a layer.
    built_in: bool,
    /// What each layer is called.
    places: Cow<'a, [String]>,
    /// Layer, path and state of each file on disk.
    #[serde(borrow)]
    files: Vec<(usize, Cow<'a, str>, Stamp)>,
}

impl<'a> Key<'a> {
    /// `None` where a file is neither built in nor on disk.
    pub(super) fn of(files: &'a [File], places: &'a [String]) -> Option<Self> {
        let mut key = Self {
            format: FORMAT,
            version: env!("CARGO_PKG_VERSION").into(),
            build: env!("CAREERNAV_BUILD").into(),
            built_in: false,
            places: places.into(),
            files: Vec::with_capacity(files.len()),
        };
        for file in files {
            match &file.content {
                Content::OnDisk { stamp, .. } => {
                    key.files.push((file.layer, file.path.as_str().into(), *stamp));
                }
                Content::Held(_) if file.path.starts_with(BUILT_IN_NAME) => key.built_in = true,
                Content::Held(_) => return None,
            }
        }
        Some(key)
    }

    /// Whether every file was last touched well before `time`.
    pub(super) fn is_settled(&self, time: SystemTime) -> bool {
        self.files.iter().all(|(.., stamp)| stamp.is_settled(time))
    }
}
