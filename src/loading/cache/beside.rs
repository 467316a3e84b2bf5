//! What was made of a catalogue, kept beside its cache.

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::time::SystemTime;

use super::archive::Checksum;
use super::folder::{self, Folder};

/// Length of what stands at the end: the stamp of the catalogue and the checksum of what is kept.
const TAIL: usize = size_of::<Checksum>() + 8;

/// A place for what was made of one catalogue, as it was read by one program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    pub(super) folder: Folder,
    pub(super) path: PathBuf,
    /// The checksum of the catalogue's archive.
    pub(super) stamp: Checksum,
}

impl Beside {
    /// The bytes that were kept of this very catalogue, if there are any and none of them is wrong.
    pub fn get(&self) -> Option<Vec<u8>> {
        let mut bytes = fs::read(&self.path).ok()?;
        let tail = bytes.split_off(bytes.len().checked_sub(TAIL)?);
        let (stamp, checksum) = tail.split_at(size_of::<Checksum>());
        let is_sound = stamp == self.stamp && checksum == sum(&bytes).to_le_bytes();
        is_sound.then(|| {
            folder::note_use(&self.path);
            bytes
        })
    }

    /// Keeps bytes in the place of those that were there; says nothing where that cannot be.
    pub fn put(&self, bytes: &[u8]) {
        let write = |file: &mut fs::File| -> io::Result<()> {
            file.write_all(bytes)?;
            file.write_all(&self.stamp)?;
            file.write_all(&sum(bytes).to_le_bytes())
        };
        if self.folder.replace(&self.path, write).is_ok() {
            self.folder.clear_out(SystemTime::now());
        }
    }
}

/// A checksum against accidents, at some gigabytes a second: what is kept can be made again, and is large.
fn sum(bytes: &[u8]) -> u64 {
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    let (words, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let mix = |sum: u64, word: &[u8; 8]| (sum.rotate_left(5) ^ u64::from_le_bytes(*word)).wrapping_mul(MIX);
    mix(words.iter().fold(bytes.len() as u64, mix), &last)
}

#[cfg(test)]
mod tests {
    use super::{Beside, Folder};

    #[test]
    fn bytes_are_those_that_were_kept_of_this_catalogue_or_none() {
        let dir = tempfile::tempdir().expect("a directory");
        let folder = Folder(dir.path().to_owned());
        let beside = Beside { path: folder.file("a.index"), folder, stamp: [7; 32] };
        assert_eq!(beside.get(), None);
        let kept = b"some bytes that were kept".to_vec();
        beside.put(&kept);
        assert_eq!(beside.get(), Some(kept.clone()));
        assert_eq!(Beside { stamp: [8; 32], ..beside.clone() }.get(), None, "of another catalogue");
        let sound = std::fs::read(&beside.path).expect("a file");
        for at in 0..sound.len() {
            let mut bytes = sound.clone();
            bytes[at] ^= 0x40;
            std::fs::write(&beside.path, &bytes).expect("written");
            assert_eq!(beside.get(), None, "byte {at} flipped");
            std::fs::write(&beside.path, &sound[..at]).expect("written");
            assert_eq!(beside.get(), None, "cut off after {at}");
        }
    }
}
