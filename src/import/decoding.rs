//! Bytes of a table as UTF-8 with plain line ends, whichever program saved it.
//!
//! What is not UTF-8 is read as UTF-16 where it begins like that, and as Windows-1252 where nothing speaks against it.
//! What fits neither is refused as a whole: half of a file would pass for all of it.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes looked at to tell UTF-16 that does not say so.
const START: usize = 400;

/// A file's text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// UTF-8, but for single sequences that were damaged; lines end in `\n`.
    pub(super) bytes: Vec<u8>,
    /// What it was in, where that was not UTF-8.
    pub(super) encoding: Option<&'static str>,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undecodable {
    /// Signs that text has not, as files of programs do.
    NoText,
    /// UTF-16 with sequences that mean nothing.
    DamagedUtf16,
    /// Neither UTF-8 nor Windows-1252.
    OtherEncoding,
    /// Some of it is UTF-8 and some is not.
    Mixed,
}

/// Decodes a whole file. Cost is linear in it.
pub(super) fn decode(bytes: Vec<u8>) -> Result<Decoded, Undecodable> {
    let (bytes, encoding) = match utf16(&bytes) {
        Some(encoding) => (from_utf16(encoding, &bytes)?, Some("UTF-16")),
        None if bytes.contains(&0) => return Err(Undecodable::NoText),
        None => from_utf8_or_1252(bytes)?,
    };
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").map(<[u8]>::to_vec).unwrap_or(bytes);
    Ok(Decoded { bytes: with_plain_line_ends(bytes), encoding })
}

/// UTF-16 by its mark, or by every other byte of its start being zero.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(UTF_16LE),
        [0xfe, 0xff, ..] => return Some(UTF_16BE),
        _ => {}
    }
    let start = &bytes[..bytes.len().min(START)];
    let zeros = |at: usize| start.iter().skip(at).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    match start.len() / 4 {
        0 => None,
        few if odd > few && even < few => Some(UTF_16LE),
        few if even > few && odd < few => Some(UTF_16BE),
        _ => None,
    }
}

fn from_utf16(encoding: &'static Encoding, bytes: &[u8]) -> Result<Vec<u8>, Undecodable> {
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    if damaged || bytes.len() % 2 == 1 {
        return Err(Undecodable::DamagedUtf16);
    }
    if text.contains('\0') {
        return Err(Undecodable::NoText);
    }
    Ok(text.into_owned().into_bytes())
}

fn from_utf8_or_1252(bytes: Vec<u8>) -> Result<(Vec<u8>, Option<&'static str>), Undecodable> {
    if std::str::from_utf8(&bytes).is_ok() {
        return Ok((bytes, None));
    }
    let (mut sound, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    // Of a file that is UTF-8, a few sequences may be damaged: their rows are told one by one.
    if broken.saturating_mul(10) <= sound {
        return Ok((bytes, None));
    }
    if sound > broken / 4 {
        return Err(Undecodable::Mixed);
    }
    if !looks_like_1252(&bytes) {
        return Err(Undecodable::OtherEncoding);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
    Ok((text.into_owned().into_bytes(), Some("Windows-1252")))
}

/// Whether bytes beyond ASCII are where Windows-1252 has letters, and none where it has nothing. Code pages of DOS and of
/// old Macs have their letters where it has odd signs, and the apostrophe where it has a capital.
fn looks_like_1252(bytes: &[u8]) -> bool {
    let (mut letters, mut odd) = (0_usize, 0_usize);
    let mut before = b' ';
    for byte in bytes {
        let inside = std::mem::replace(&mut before, *byte).is_ascii_lowercase();
        match byte {
            0xc0..=0xde if inside => odd += 1,
            0x81 | 0x8d | 0x8f | 0x90 | 0x9d => return false,
            // Signs that texts have: the euro, quotes, dashes, dots, œ and Œ; the no-break space to the guillemets.
            ..=0x80 | 0x85 | 0x8c | 0x91..=0x97 | 0x99 | 0x9c | 0xa0..=0xbf => {}
            0xc0..=0xff => letters += 1,
            _ => odd += 1,
        }
    }
    odd * 10 <= letters
}

fn with_plain_line_ends(bytes: Vec<u8>) -> Vec<u8> {
    if !bytes.contains(&b'\r') {
        return bytes;
    }
    let mut plain = Vec::with_capacity(bytes.len());
    for (at, part) in bytes.split(|byte| *byte == b'\r').enumerate() {
        // A line feed behind it belongs to the same line end.
        if at > 0 && part.first() != Some(&b'\n') {
            plain.push(b'\n');
        }
        plain.extend_from_slice(part);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::{Undecodable, decode};

    fn read(bytes: &[u8]) -> Result<(String, Option<&'static str>), Undecodable> {
        decode(bytes.to_vec()).map(|text| (String::from_utf8_lossy(&text.bytes).into_owned(), text.encoding))
    }

    #[test]
    fn what_editors_and_spreadsheets_save_is_read() {
        let text = "code,nom\n1,Élagueur d’arbres\n2,Œuvre à façon";
        let utf16 = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
        let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
        let ansi = encoding_rs::WINDOWS_1252.encode(text).0.into_owned();
        for (bytes, encoding) in [
            (text.as_bytes().to_vec(), None),
            (marked(b"\xef\xbb\xbf", text.as_bytes().to_vec()), None),
            (text.replace('\n', "\r\n").into_bytes(), None),
            (text.replace('\n', "\r").into_bytes(), None),
            (marked(b"\xff\xfe", utf16(u16::to_le_bytes)), Some("UTF-16")),
            (marked(b"\xfe\xff", utf16(u16::to_be_bytes)), Some("UTF-16")),
            (utf16(u16::to_le_bytes), Some("UTF-16")),
            (utf16(u16::to_be_bytes), Some("UTF-16")),
            (ansi, Some("Windows-1252")),
        ] {
            assert_eq!(read(&bytes), Ok((text.to_owned(), encoding)));
        }
    }

    #[test]
    fn what_is_neither_is_refused_as_a_whole() {
        let mac = b"caf\x8e et cr\x8fme, \x8e, \x8e";
        let dos = b"caf\x82 et cr\x8ame, \x82, \x82, \x85";
        for bytes in [&mac[..], dos] {
            assert_eq!(read(bytes), Err(Undecodable::OtherEncoding));
        }
        let old_mac = b"help students\xd5 parents, the school\xd5s head";
        assert_eq!(read(old_mac), Err(Undecodable::OtherEncoding));
        assert_eq!(read(b"a\0b"), Err(Undecodable::NoText));
        assert_eq!(read(b"PK\x03\x04\0\0\0\0"), Err(Undecodable::NoText));
        assert_eq!(read(b"\xff\xfea\0b"), Err(Undecodable::DamagedUtf16));
        let halves = [&b"caf\xe9 "[..], "café ".as_bytes()].concat().repeat(20);
        assert_eq!(read(&halves), Err(Undecodable::Mixed));
    }

    #[test]
    fn a_little_damage_is_left_to_its_row() {
        let bytes = ["é".repeat(40).as_bytes(), b"\xe9 "].concat();
        assert_eq!(read(&bytes).map(|(_, encoding)| encoding), Ok(None));
    }
}
