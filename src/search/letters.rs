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
    match ASCII_SEPARATES.get(usize::from(letter)) {
        Some(separates) => *separates,
        None => char::from_u32(u32::from(letter))
            .is_some_and(|code| !code.is_alphanumeric() && !is_combining_mark(code)),
    }
}

static ASCII_SEPARATES: [bool; 128] = {
    let mut table = [false; 128];
    let mut ascii: u8 = 0;
    while ascii < 128 {
        table[ascii as usize] = !ascii.is_ascii_alphanumeric();
        ascii += 1;
    }
    table
};

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

/// Longest compound (`state-of-the-art`) that is also one word.
const LONGEST_COMPOUND: usize = 24;
/// Longest part on either side of a slash that makes a compound: `ci/cd`, `pl/sql`, not `man/woman`.
const LONGEST_SLASHED: usize = 4;

/// Where words are joined by hyphens, full stops or slashes, so that they are also one word.
pub(super) fn compounds(name: &[Letter]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut last = 0..0;
    let mut is_joined = false;
    for word in words(name) {
        let joins = joins(name, &last, &word);
        match found.last_mut() {
            Some(compound) if joins && is_joined => compound.end = word.end,
            _ if joins => found.push(last.start..word.end),
            _ => {}
        }
        is_joined = joins;
        last = word;
    }
    found.retain(|compound| solid(&name[compound.clone()]).count() <= LONGEST_COMPOUND);
    found
}

fn joins(name: &[Letter], one: &Range<usize>, other: &Range<usize>) -> bool {
    const HYPHEN: Letter = b'-' as Letter;
    const DOT: Letter = b'.' as Letter;
    const SLASH: Letter = b'/' as Letter;
    match name[one.end..other.start] {
        _ if one.is_empty() => false,
        [HYPHEN | DOT] => true,
        [SLASH] => one.len().max(other.len()) <= LONGEST_SLASHED,
        _ => false,
    }
}

/// The letters of a name without what separates them.
pub(super) fn solid(name: &[Letter]) -> impl Iterator<Item = Letter> + '_ {
    name.iter().copied().filter(|letter| is_symbol(*letter) || !separates(*letter))
}

fn skip(name: &[Letter], from: usize, wanted: impl Fn(Letter) -> bool) -> usize {
    let rest = &name[from..];
    from + rest.iter().position(|letter| !wanted(*letter)).unwrap_or(rest.len())
}

#[cfg(test)]
mod tests {
    use super::{compounds, letters, solid, words};

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

    #[test]
    fn joined_words_are_also_one() {
        let joined = |name: &str| -> Vec<String> {
            let name: Vec<_> = letters(name).collect();
            let ranges = compounds(&name).into_iter();
            ranges.map(|range| String::from_utf16_lossy(&solid(&name[range]).collect::<Vec<_>>())).collect()
        };
        assert_eq!(joined("back-end and front-end developer"), ["backend", "frontend"]);
        assert_eq!(joined("state-of-the-art node.js"), ["stateoftheart", "nodejs"]);
        assert_eq!(joined("ci/cd man/woman d'art a - b"), ["cicd"]);
        assert_eq!(joined(".net"), [""; 0]);
    }
}
