//! What the terminal sends, as events: bytes are read here, `terminput` knows what they mean.
//!
//! Read by ourselves rather than by crossterm because of one byte: `ESC` is a key, and the beginning of most others. Over
//! a slow line the rest of a key may come a little later, so an `ESC` waits for it; a reader that does not takes an arrow
//! for `Esc`, `[` and `B`, and a paste for keys.

use std::fs::File;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::time::Duration;

use crossterm::event::Event;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::terminal;
use super::theme::Rgb;

/// How long an `ESC` waits for what belongs to it.
const AFTER_ESCAPE: Duration = Duration::from_millis(20);
/// How long another beginning waits: nobody types one, and lines can be very slow.
const AFTER_BEGINNING: Duration = Duration::from_millis(500);
/// How long a paste may stand still before it counts as whole.
const WITHIN_PASTE: Duration = Duration::from_secs(10);
/// How long input that is for another program is left to it before it is looked at again.
const IN_BACKGROUND: Duration = Duration::from_millis(50);
/// Bytes of a paste that are kept.
const LONGEST_PASTE: usize = 1 << 20;
/// Bytes read at once: as many as terminals hold.
const AT_ONCE: usize = 4096;
/// Bytes a key or a report can take; what is longer is neither.
const LONGEST_KEY: usize = 4096;

const ESCAPE: u8 = 0x1b;
const BEGIN_PASTE: &[u8] = b"\x1b[200~";
const END_PASTE: &[u8] = b"\x1b[201~";

/// The terminal that is typed on: standard input where that is one, else the one that started us.
#[derive(Debug)]
pub(super) struct Keyboard {
    /// Where standard input is no terminal.
    opened: Option<File>,
    decoder: Decoder,
}

impl Keyboard {
    pub(super) fn open() -> io::Result<Self> {
        let is_terminal = rustix::termios::isatty(rustix::stdio::stdin());
        let opened = if is_terminal { None } else { Some(File::open("/dev/tty")?) };
        Ok(Self { opened, decoder: Decoder::default() })
    }

    fn file(&self) -> BorrowedFd<'_> {
        self.opened.as_ref().map_or(rustix::stdio::stdin(), AsFd::as_fd)
    }

    /// What the terminal has said of its background since this was asked last.
    pub(super) fn take_background(&mut self) -> Option<Rgb> {
        self.decoder.background.take()
    }

    /// Waits for an event and takes along those that are already there; there may be none where the terminal has said what
    /// its background is. Fails where the terminal is gone.
    pub(super) fn read_batch(&mut self) -> io::Result<Vec<Event>> {
        let mut events = Vec::new();
        let mut chunk = [0; AT_ONCE];
        loop {
            let patience = self.decoder.patience();
            // With something to tell, only what belongs to it is waited for.
            if patience.is_none() && (!events.is_empty() || self.decoder.background.is_some()) {
                return Ok(events);
            }
            if !self.wait(patience)? {
                self.decoder.end(&mut events);
                continue;
            }
            if terminal::is_for_others() {
                // It is for somebody else; reading it now would stop us.
                std::thread::sleep(IN_BACKGROUND);
                continue;
            }
            let count = match rustix::io::read(self.file(), &mut chunk) {
                Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
                Ok(count) => count,
                Err(Errno::INTR | Errno::AGAIN) => 0,
                Err(error) => return Err(error.into()),
            };
            self.decoder.take(&chunk[..count], &mut events);
        }
    }

    /// What is there without waiting for a first event.
    pub(super) fn read_ready(&mut self) -> io::Result<Vec<Event>> {
        if self.wait(Some(Duration::ZERO))? { self.read_batch() } else { Ok(Vec::new()) }
    }

    /// Waits for bytes, or for so long; false where none came.
    fn wait(&self, patience: Option<Duration>) -> io::Result<bool> {
        let patience = patience.map(|time| Timespec {
            tv_sec: i64::try_from(time.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: time.subsec_nanos().into(),
        });
        loop {
            let file = self.file();
            match poll(&mut [PollFd::new(&file, PollFlags::IN)], patience.as_ref()) {
                Ok(ready) => return Ok(ready > 0),
                Err(Errno::INTR) => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}

/// From bytes to events, however they are cut into pieces.
#[derive(Debug, Default)]
struct Decoder {
    /// The beginning of something that is not whole yet.
    held: Vec<u8>,
    /// A paste that has begun, without its brackets.
    paste: Option<Vec<u8>>,
    background: Option<Rgb>,
}

impl Decoder {
    /// How long to wait for the rest of what has begun; nothing where nothing has.
    fn patience(&self) -> Option<Duration> {
        match (&self.paste, &*self.held) {
            (Some(_), _) => Some(WITHIN_PASTE),
            (None, []) => None,
            (None, [ESCAPE]) => Some(AFTER_ESCAPE),
            (None, _) => Some(AFTER_BEGINNING),
        }
    }

    /// Takes bytes; what they make goes to `events`. Cost is linear in their number.
    fn take(&mut self, bytes: &[u8], events: &mut Vec<Event>) {
        for byte in bytes {
            if self.paste.is_some() {
                self.paste(*byte, events);
            } else {
                self.key(*byte, events);
            }
        }
    }

    /// Nothing more comes: what is held is all there is.
    fn end(&mut self, events: &mut Vec<Event>) {
        if let Some(text) = self.paste.take() {
            events.push(pasted(text));
        }
        let held = std::mem::take(&mut self.held);
        events.extend(event(&held).ok().flatten());
    }

    fn key(&mut self, byte: u8, events: &mut Vec<Event>) {
        self.held.push(byte);
        match &*self.held {
            [ESCAPE] => return,
            // The first was a key by itself.
            [ESCAPE, ESCAPE] => {
                events.extend(event(&[ESCAPE]).ok().flatten());
                self.held.truncate(1);
                return;
            }
            // A report: up to its end nothing of it is text. Only that of the background was asked for.
            [ESCAPE, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => {
                let has_ended = rest.ends_with(b"\x07") || rest.ends_with(b"\x1b\\");
                if !has_ended && self.held.len() < LONGEST_KEY {
                    return;
                }
                self.background = background(&self.held).or(self.background);
            }
            BEGIN_PASTE => self.paste = Some(Vec::new()),
            held => match event(held) {
                Ok(None) if held.len() < LONGEST_KEY => return,
                Ok(event) => events.extend(event),
                // No key that anybody knows.
                Err(_) => {}
            },
        }
        self.held.clear();
    }

    fn paste(&mut self, byte: u8, events: &mut Vec<Event>) {
        let Some(text) = &mut self.paste else { return };
        text.push(byte);
        if text.ends_with(END_PASTE) {
            text.truncate(text.len() - END_PASTE.len());
            let text = std::mem::take(text);
            self.paste = None;
            events.push(pasted(text));
        } else if text.len() >= 2 * LONGEST_PASTE {
            // Of what is too long, only what may be the beginning of its end counts.
            let tail = text.len() - END_PASTE.len();
            text.drain(LONGEST_PASTE..tail);
        }
    }
}

/// The colour in a report of the background.
fn background(report: &[u8]) -> Option<Rgb> {
    let text = report.strip_prefix(b"\x1b]11;")?;
    let text = text.strip_suffix(b"\x07").or_else(|| text.strip_suffix(b"\x1b\\"))?;
    Rgb::parse(std::str::from_utf8(text).ok()?)
}

fn pasted(mut text: Vec<u8>) -> Event {
    text.truncate(LONGEST_PASTE);
    Event::Paste(String::from_utf8_lossy(&text).into_owned())
}

/// The event that bytes stand for; nothing where more must come.
fn event(bytes: &[u8]) -> io::Result<Option<Event>> {
    let parsed = terminput::Event::parse_from(bytes)?;
    Ok(parsed.and_then(|event| terminput_crossterm::to_crossterm(event).ok()))
}

#[cfg(test)]
mod tests {
    use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers, MouseEventKind};
    use proptest::prelude::*;

    use super::{Decoder, LONGEST_PASTE, Rgb};

    fn key(code: KeyCode) -> Event {
        Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
    }

    /// What pieces make, the last of them followed by silence.
    fn read(pieces: &[&[u8]]) -> Vec<Event> {
        let (mut decoder, mut events) = (Decoder::default(), Vec::new());
        for piece in pieces {
            decoder.take(piece, &mut events);
        }
        decoder.end(&mut events);
        events
    }

    #[test]
    fn a_key_in_pieces_is_one_key() {
        assert_eq!(read(&[b"\x1b", b"[B"]), [key(KeyCode::Down)]);
        assert_eq!(read(&[b"\x1b", b"[", b"5", b"~"]), [key(KeyCode::PageUp)]);
        assert_eq!(read(&[b"\x1b", b"OP"]), [key(KeyCode::F(1))]);
        assert_eq!(read(&[b"\xc3", b"\xa9"]), [key(KeyCode::Char('é'))]);
    }

    #[test]
    fn an_escape_by_itself_is_the_key() {
        assert_eq!(read(&[b"\x1b"]), [key(KeyCode::Esc)]);
        assert_eq!(read(&[b"\x1b\x1b"]), [key(KeyCode::Esc), key(KeyCode::Esc)]);
        assert_eq!(read(&[b"\x1b\x1b[A"]), [key(KeyCode::Esc), key(KeyCode::Up)]);
        assert_eq!(read(&[b"a\x1b"]), [key(KeyCode::Char('a')), key(KeyCode::Esc)]);
    }

    #[test]
    fn a_paste_in_pieces_is_one_paste() {
        let text = Event::Paste("one\rtwo \u{1b}[B é".to_owned());
        let whole = "\x1b[200~one\rtwo \x1b[B é\x1b[201~q".as_bytes();
        for at in 0..whole.len() {
            let (first, rest) = whole.split_at(at);
            assert_eq!(read(&[first, rest]), [text.clone(), key(KeyCode::Char('q'))], "cut at {at}");
        }
        let bytes: Vec<&[u8]> = whole.chunks(1).collect();
        assert_eq!(read(&bytes), [text, key(KeyCode::Char('q'))]);
    }

    #[test]
    fn a_paste_without_end_is_text_all_the_same() {
        assert_eq!(read(&[b"\x1b[200~rm\r"]), [Event::Paste("rm\r".to_owned())]);
    }

    #[test]
    fn a_huge_paste_is_kept_in_part_and_ends_where_it_ends() {
        let text = vec![b'x'; 3 * LONGEST_PASTE + 7];
        let events = read(&[b"\x1b[200~", &text, b"\x1b[201~q"]);
        assert_eq!(events, [Event::Paste("x".repeat(LONGEST_PASTE)), key(KeyCode::Char('q'))]);
    }

    #[test]
    fn reports_of_the_terminal_are_no_keys() {
        assert_eq!(read(&[b"\x1b]11;rgb:0000/0000/0000\x07q"]), [key(KeyCode::Char('q'))]);
        assert_eq!(read(&[b"\x1bP1$r0m\x1b", b"\\q"]), [key(KeyCode::Char('q'))]);
        assert_eq!(read(&[b"\x1b[?62;c", b"q"]), [key(KeyCode::Char('q'))]);
    }

    #[test]
    fn the_background_is_read_in_pieces_and_among_keys() {
        for report in [&b"\x1b]11;rgb:0000/2b2b/3636\x07"[..], b"\x1b]11;rgb:0000/2b2b/3636\x1b\\"] {
            for at in 0..report.len() {
                let (mut decoder, mut events) = (Decoder::default(), Vec::new());
                for piece in [b"q", &report[..at], &report[at..], b"j"] {
                    decoder.take(piece, &mut events);
                }
                assert_eq!(decoder.background, Some(Rgb(0, 0x2b, 0x36)), "cut at {at}");
                assert_eq!(events, [key(KeyCode::Char('q')), key(KeyCode::Char('j'))], "cut at {at}");
            }
        }
        let mut decoder = Decoder::default();
        decoder.take(b"\x1b]10;rgb:0/0/0\x07\x1b]11;?\x07\x1b]11;rgb:\xff\x07", &mut Vec::new());
        assert_eq!(decoder.background, None);
    }

    #[test]
    fn the_mouse_is_read_in_pieces_too() {
        let events = read(&[b"\x1b[<64;10", b";5M"]);
        assert!(matches!(&events[..], [Event::Mouse(event)] if event.kind == MouseEventKind::ScrollUp));
    }

    proptest! {
        #[test]
        fn any_bytes_are_taken_and_pieces_make_no_difference(
            bytes in proptest::collection::vec(
                prop_oneof![Just(0x1b), Just(b'['), Just(b'O'), Just(b'~'), Just(b'2'), Just(b'0'), Just(b'1'), Just(b']'), any::<u8>()],
                0..60,
            ),
            at in 0usize..60,
        ) {
            let (first, rest) = bytes.split_at(at.min(bytes.len()));
            prop_assert_eq!(read(&[first, rest]), read(&[&bytes]));
        }
    }
}
