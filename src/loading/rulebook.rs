//! The name of every rule, and what it is about.

/// A rule that a problem can break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Stable; what answers and hints call it.
    pub name: &'static str,
    /// One sentence on what the rule asks for.
    pub about: &'static str,
}

const fn rule(name: &'static str, about: &'static str) -> Rule {
    Rule { name, about }
}

/// Every rule, in the order in which loading comes to it.
pub const RULES: &[Rule] = &[
    rule("missing-path", "A path that is given exists."),
    rule("unreadable", "Files and directories can be read."),
    rule("no-yaml", "A directory that is given holds YAML files."),
    rule("too-many-files", "A directory holds a sensible number of files."),
    rule("too-large", "A file holds at most 64 MiB, all files together at most 256 MiB."),
    rule("not-utf8", "A file is UTF-8."),
    rule("not-a-catalogue", "A file says something of a catalogue."),
    rule("empty-file", "A file holds something."),
    rule("merge-conflict", "Every merge conflict is resolved."),
    rule("too-deep", "Lists and maps are nested to a sensible depth."),
    rule("too-many-values", "A file holds a sensible number of values."),
    rule("too-long", "A text, or what stands between two brackets, has a sensible length."),
    rule("alias-growth", "Aliases repeat a sensible amount of text."),
    rule("syntax", "A file is YAML."),
    rule("several-documents", "A file holds one document."),
    rule("tag", "Values have no tags of their own."),
    rule("wrong-shape", "A value has the shape its key asks for: text, list or map."),
    rule("odd-key", "Keys are texts."),
    rule("duplicate-key", "A key stands once in a map."),
    rule("merge-key", "Values are written out rather than merged in."),
    rule("unknown-key", "Only keys that mean something are used."),
    rule("missing-id", "Every entry has an id."),
    rule("odd-id", "Ids are lower-case words joined by hyphens, or a publisher's code."),
    rule("duplicate-id", "An id stands once in a layer."),
    rule("duplicate-catalogue", "A layer describes itself once."),
    rule("missing-title", "Everything has a title or name."),
    rule("missing-value", "What an entry cannot do without is there."),
    rule("empty-text", "A text has words in it."),
    rule("broken-value", "A value is one of those its key allows."),
    rule("unknown-id", "What is referred to exists."),
    rule("cycle", "Nothing is part of itself."),
    rule("figure-without-source", "Every figure says where it comes from."),
    rule("figure-incomplete", "A pay figure says where, in what and per what."),
    rule("step-to-itself", "A step leads to another role."),
    rule("promotion-down", "A promotion does not lead to a lower stage."),
    rule("duplicate-entry", "A role names each skill, contact and step once."),
    rule("missing-translation", "Texts exist in every language the layer declares."),
    rule("unused-skill", "Every skill is needed by some role."),
    rule("ambiguous-name", "A name means one thing."),
    rule("unreachable-role", "A role above entry stage can be reached by a step."),
    rule("unknown-action", "Keys are given to actions that there are."),
    rule("key-in-use", "A key asks for one action in one place."),
    rule("too-many-problems", "A file has fewer problems than are worth listing."),
];

/// Rules a layer may break on purpose. Their problems are warnings about a catalogue as a whole.
pub(crate) const ACCEPTABLE: &[&str] =
    &["missing-translation", "unused-skill", "ambiguous-name", "unreachable-role"];

/// Rules without which a file, or all that a path names, is not read.
const NEEDED_TO_READ: &[&str] = &[
    "missing-path",
    "unreadable",
    "no-yaml",
    "too-many-files",
    "too-large",
    "not-utf8",
    "merge-conflict",
    "too-deep",
    "too-many-values",
    "too-long",
    "alias-growth",
    "syntax",
];

/// Whether breaking a rule leaves a file out, so that other files speak of what is not there.
pub(crate) fn keeps_from_reading(name: &str) -> bool {
    NEEDED_TO_READ.contains(&name)
}

pub(crate) fn knows(name: &str) -> bool {
    RULES.iter().any(|rule| rule.name == name)
}

#[cfg(test)]
mod tests {
    use super::{ACCEPTABLE, NEEDED_TO_READ, RULES, knows};

    #[test]
    fn what_may_be_accepted_is_a_rule() {
        assert!(ACCEPTABLE.iter().all(|rule| knows(rule)));
        assert!(NEEDED_TO_READ.iter().all(|rule| knows(rule)));
    }

    #[test]
    fn names_are_unique_and_well_formed() {
        for (at, rule) in RULES.iter().enumerate() {
            let word = |byte: u8| byte.is_ascii_lowercase() || byte == b'-' || byte.is_ascii_digit();
            assert!(rule.name.bytes().all(word), "{}", rule.name);
            assert!(rule.about.ends_with('.'), "{}", rule.name);
            assert!(RULES[..at].iter().all(|other| other.name != rule.name), "{}", rule.name);
        }
    }
}
