//! What was made of a catalogue, kept beside its cache.

use std::fs;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::time::SystemTime;

use super::folder::{self, Folder};
use super::key::Checksum;

/// Words at the end: the stamp of the catalogue and the checksum of what is kept.
const TAIL: usize = size_of::<Checksum>() / size_of::<u64>() + 1;

/// A place for what was made of one catalogue, as it was read by one program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    pub(super) folder: Folder,
    pub(super) path: PathBuf,
    /// The checksum of the catalogue's archive.
    pub(super) stamp: Checksum,
}

impl Beside {
    /// The numbers that were kept of this very catalogue, if there are any and none of them is wrong. Cost is that of
    /// reading the file once.
    pub fn get(&self) -> Option<Vec<u64>> {
        let mut file = fs::File::open(&self.path).ok()?;
        let length = usize::try_from(file.metadata().ok()?.len()).ok()?;
        let mut words = vec![0_u64; length / size_of::<u64>()];
        file.read_exact(bytemuck::cast_slice_mut(&mut words)).ok()?;
        let is_whole = length.is_multiple_of(size_of::<u64>());
        let tail = words.split_off(words.len().checked_sub(TAIL).filter(|_| is_whole)?);
        let is_sound = tail[..TAIL - 1] == self.stamp_words() && tail[TAIL - 1] == sum(&words);
        is_sound.then(|| {
            folder::note_use(&self.path);
            words
        })
    }

    /// Keeps numbers in the place of those that were there; says nothing where that cannot be. They are written as this
    /// machine has them: another one finds that they are wrong.
    pub fn put(&self, words: &[u64]) {
        let write = |file: &mut fs::File| -> io::Result<()> {
            file.write_all(bytemuck::cast_slice(words))?;
            file.write_all(&self.stamp)?;
            file.write_all(&sum(words).to_ne_bytes())
        };
        if self.folder.replace(&self.path, write).is_ok() {
            self.folder.clear_out(SystemTime::now());
        }
    }

    fn stamp_words(&self) -> [u64; TAIL - 1] {
        let mut words = [0; TAIL - 1];
        bytemuck::cast_slice_mut(&mut words).copy_from_slice(&self.stamp);
        words
    }
}

/// A checksum against accidents, at some gigabytes a second: what is kept can be made again, and is large.
fn sum(words: &[u64]) -> u64 {
    const MIX: u64 = 0x9e37_79b9_7f4a_7c15;
    words.iter().fold(words.len() as u64, |sum, word| (sum.rotate_left(5) ^ word).wrapping_mul(MIX))
}

#[cfg(test)]
mod tests {
    use super::{Beside, Folder};

    #[test]
    fn numbers_are_those_that_were_kept_of_this_catalogue_or_none() {
        let dir = tempfile::tempdir().expect("a directory");
        let folder = Folder(dir.path().to_owned());
        let beside = Beside { path: folder.file("a.index"), folder, stamp: [7; 32] };
        assert_eq!(beside.get(), None);
        let kept = vec![7, 0, u64::MAX, 1 << 40];
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
