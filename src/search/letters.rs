//! Folded text as search reads it: one number a letter, cut into words.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// A folded letter: its code point. Those above U+FFFF (rare ideographs, emoji) share the 2,048 codes that
/// Unicode gives to no character.
pub(super) type Letter = u16;

/// The letters of a folded text, one for each `char`.
pub(super) fn letters(folded: &str) -> impl Iterator<Item = Letter> + '_ {
    folded.chars().map(|code| {
        let code = u32::from(code);
        Letter::try_from(code).unwrap_or_else(|_| 0xd800 | Letter::try_from(code & 0x7ff).unwrap_or(0))
    })
}

/// Whether a letter stands between words rather than in one.
pub(super) fn separates(letter: Letter) -> bool {
    match u8::try_from(letter) {
        Ok(ascii) if ascii < 0x80 => !ascii.is_ascii_alphanumeric(),
        _ => char::from_u32(u32::from(letter))
            .is_some_and(|code| !code.is_alphanumeric() && !is_combining_mark(code)),
    }
}

/// Letters that belong to a word at its end and nowhere else: `c++`, `c#`.
pub(super) fn is_symbol(letter: Letter) -> bool {
    letter == Letter::from(b'+') || letter == Letter::from(b'#')
}

/// Where the words of a name begin and end, in order.
pub(super) fn words(name: &[Letter]) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += name[at..].iter().position(|letter| !separates(*letter))?;
        let start = at;
        at = skip(name, at, |letter| !separates(letter));
        let symbols_end = skip(name, at, is_symbol);
        if name.get(symbols_end).is_none_or(|next| separates(*next)) {
            at = symbols_end;
        }
        Some(start..at)
    })
}

fn skip(name: &[Letter], from: usize, wanted: impl Fn(Letter) -> bool) -> usize {
    let rest = &name[from..];
    from + rest.iter().position(|letter| !wanted(*letter)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::{letters, words};

    fn split(name: &str) -> Vec<String> {
        let name: Vec<_> = letters(name).collect();
        words(&name).map(|word| String::from_utf16_lossy(&name[word])).collect()
    }

    #[test]
    fn names_are_cut_into_words() {
        assert_eq!(split("back-end (web) developer"), ["back", "end", "web", "developer"]);
        assert_eq!(split("chef d'equipe"), ["chef", "d", "equipe"]);
        assert_eq!(split("c++, c# / .net"), ["c++", "c#", "net"]);
        assert_eq!(split("bac+3 c++11"), ["bac", "3", "c", "11"]);
        assert_eq!(split(" - + "), [""; 0]);
        assert_eq!(split("разработчик по"), ["разработчик", "по"]);
    }
}
