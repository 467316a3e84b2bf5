//! Values of the tree as those of `serde_yaml`, of which serde makes typed ones.

use serde_yaml::{Number, Value};

use super::{DEPTH, Node, NodeKind};

impl Node<'_> {
    /// The same value without its places: what is written without quotes is nothing, true or false, or a number where it
    /// is one in YAML 1.2. `None` where it is nested deeper than [`DEPTH`], as only aliases can make it.
    pub(crate) fn to_value(self) -> Option<Value> {
        self.value_within(DEPTH)
    }

    fn value_within(self, depth: usize) -> Option<Value> {
        let inside = || depth.checked_sub(1);
        Some(match self.kind() {
            NodeKind::Gap => Value::Null,
            NodeKind::Plain => plain(self.text().unwrap_or_default()),
            NodeKind::Quoted => Value::String(self.text().unwrap_or_default().to_owned()),
            NodeKind::List => {
                let depth = inside()?;
                self.items().map(|(_, item)| item.value_within(depth)).collect::<Option<Vec<_>>>()?.into()
            }
            NodeKind::Map => {
                let depth = inside()?;
                let entry =
                    |(key, value): (Self, Self)| Some((key.value_within(depth)?, value.value_within(depth)?));
                Value::Mapping(self.entries().map(entry).collect::<Option<_>>()?)
            }
        })
    }
}

/// A scalar without quotes.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        text => text.parse::<Number>().map_or_else(|_| text.into(), Value::Number),
    }
}

#[cfg(test)]
mod tests {
    use super::super::NodeTree;
    use std::fmt::Write as _;

    #[test]
    fn values_are_those_that_serde_yaml_reads() {
        for text in [
            "a: [1, -2, 1.5, 0x1F, 0o17, .inf, 1e3, '1', \"x\", yes, on, ~, null, '', true, False]\n",
            "{a: {b: c, 1: d, true: e}, f: [], g: {}}\n",
            "a: 01\nb: +1\nc: 1_000\nd: 2026-11-27\ne: 12:30\nf: -\u{e9}\n",
            "",
        ] {
            let tree = NodeTree::read(0, "a.yaml", text).expect("well-formed");
            let read: serde_yaml::Value = serde_yaml::from_str(text).expect("well-formed");
            assert_eq!(tree.root().to_value(), Some(read), "{text}");
        }
    }

    #[test]
    fn what_aliases_nest_too_deeply_is_no_value() {
        let mut text = "a0: &a0 [x]\n".to_owned();
        for level in 1..400 {
            let _ = writeln!(text, "a{level}: &a{level} [[*a{}]]", level - 1);
        }
        let tree = NodeTree::read(0, "a.yaml", &text).expect("within the limits");
        let last = tree.root().get("a399").expect("there");
        assert_eq!(last.to_value(), None);
        assert!(tree.root().get("a20").expect("there").to_value().is_some());
    }
}
