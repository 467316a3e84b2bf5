//! Every key of the file format, followed into every answer.
//!
//! A layer sets every key that the published schema has, each text to a mark made of its own key. An answer must then
//! hold every mark but those it leaves out on purpose, which each answer lists with the reason. So a key that is new in
//! the format fails here until every answer tells it or says why not.

mod chosen;
mod drawings;
mod imports;
mod layer;
mod layers;
mod problems;
mod roles;
mod skills;

use std::collections::BTreeSet;

use careernav::domain::{Catalogue, Lang, RoleIx};
use careernav::glyphs::UNICODE;
use careernav::loading::{SourceFile, load_files};
use careernav::pages::document::lay_out;
use careernav::pages::{Block, Reader};
use careernav::wording::Wording;
use serde_json::Value;

use crate::env::{Env, Run};
use layer::Marks;

/// How an answer writes what is no text: in words of the reader's language, or as files do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Words,
    Json,
}

/// Keys, separated by blanks, and why an answer does not tell them. `roles.pay.*` stands for all keys below, and
/// `!roles.pay.from` takes one of them out again.
type LeftOut<'a> = &'a [(&'static str, &'static str)];

const SPOKEN: [Lang; 2] = [Lang::EN, Lang::FR];

/// Words and signs as they can be compared: an answer may break a line at any blank, and capitals begin a heading.
fn flowing(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Whether a key is named by one of the words of a list of what is left out.
fn is_named(key: &str, keys: &str) -> bool {
    let fits = |named: &str| match named.strip_suffix('*') {
        Some(above) => key.starts_with(above),
        None => key == named,
    };
    let mut named = keys.split_whitespace();
    named.clone().any(fits) && !named.any(|named| named.strip_prefix('!').is_some_and(fits))
}

/// Holds an answer, asked for in each language, to the marks. Tells all that is wrong at once.
#[track_caller]
fn assert_told(answer: &str, form: Form, left_out: LeftOut<'_>, said: impl Fn(Lang) -> String) {
    let faults = faults(&Marks::of_schema(), answer, form, left_out, said);
    assert!(faults.is_empty(), "{faults:#?}");
}

fn faults(
    marks: &Marks,
    answer: &str,
    form: Form,
    left_out: LeftOut<'_>,
    said: impl Fn(Lang) -> String,
) -> Vec<String> {
    let mut faults = BTreeSet::new();
    for lang in SPOKEN {
        let text = flowing(&said(lang));
        for key in &marks.keys {
            let sign = marks.sign(key, lang, form == Form::Json);
            let reason = left_out.iter().find(|(keys, _)| is_named(key, keys)).map(|(_, reason)| reason);
            match (text.contains(&flowing(&sign)), reason) {
                (false, None) => {
                    faults.insert(format!("{answer}, {lang}: `{key}` is not told: there is no {sign}"));
                }
                (true, Some(reason)) => {
                    faults.insert(format!("{answer}, {lang}: `{key}` is told, though left out: {reason}"));
                }
                _ => {}
            }
        }
    }
    for named in left_out.iter().flat_map(|(keys, _)| keys.split_whitespace()) {
        let named = named.trim_start_matches('!');
        if !marks.keys.iter().any(|key| is_named(key, named)) {
            faults.insert(format!("{answer}: leaves out `{named}`, which is no key of the format"));
        }
    }
    faults.into_iter().collect()
}

/// The layer of marks with `hostile` before each mark, as the escapes of a JSON text.
pub(crate) fn layer_with(hostile: &str) -> String {
    Marks::of_schema().base.to_string().replace('⟦', &format!("{hostile}⟦"))
}

/// What a page of the web says: without tags but for where links lead, with the characters that stand for others.
fn without_tags(html: &str) -> String {
    let html = html.replace("<a href=\"", "");
    let text = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    let text = text.collect::<Vec<_>>().join("");
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .into_iter()
        .fold(text, |text, (written, meant)| text.replace(written, meant))
}

/// A home with the layers of marks, ready to be asked.
struct Home(Env);

impl Home {
    fn new() -> Self {
        let (env, marks) = (Env::new(), Marks::of_schema());
        env.write("base.yaml", marks.base.to_string());
        env.write("above.yaml", marks.above.to_string());
        Self(env)
    }

    fn run(&self, line: &str) -> Run {
        let layers = ["--only", "--catalogue", "base.yaml", "--catalogue", "above.yaml"];
        self.0.run(layers.into_iter().chain(line.split_whitespace()))
    }

    /// What a command says to a reader of `lang`; it must go well.
    fn said(&self, line: &str, lang: Lang) -> String {
        let run = self.run(&format!("--lang {lang} {line}"));
        assert_eq!((run.status, &*run.err), (Some(0), ""), "{line}");
        run.out
    }
}

/// The layers of marks, loaded.
fn catalogue() -> Catalogue {
    let marks = Marks::of_schema();
    let file = |(layer, content): (usize, &Value)| SourceFile {
        path: format!("{layer}.yaml"),
        bytes: content.to_string().into_bytes().into(),
        layer,
    };
    load_files([&marks.base, &marks.above].into_iter().enumerate().map(file).collect()).catalogue
}

fn role(catalogue: &Catalogue, id: &str) -> RoleIx {
    catalogue.role_by_id(id).expect(id)
}

/// The text of a page of the screen for a reader of `lang`.
fn page(lang: Lang, blocks: impl FnOnce(&Reader<'_>) -> Vec<Block>) -> String {
    let wording = Wording::new(lang);
    let document = lay_out(&blocks(&Reader { lang, wording: &wording }), 100, &UNICODE);
    let lines =
        document.lines.iter().map(|line| line.pieces.iter().map(|piece| &*piece.text).collect::<String>());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_layer_of_marks_is_without_problems() {
    let run = Home::new().run("check --strict");
    assert_eq!(run.status, Some(0), "{}{}", run.out, run.err);
}

#[test]
fn what_an_answer_forgets_or_tells_in_spite_of_its_list_is_named() {
    let marks = Marks::of_schema();
    let home = Home::new();
    let said = |lang| home.said("show id-of-role", lang).replace(&marks.sign("roles.tasks", lang, false), "");
    let left_out = &[("roles.summary roles.colour", "for a test")];
    let found = faults(&marks, "show", Form::Words, left_out, said).join("\n");
    for part in [
        "show, en: `roles.tasks` is not told",
        "show, fr: `roles.tasks` is not told: there is no ⟦roles.tasks:fr⟧",
        "show, fr: `roles.summary` is told, though left out: for a test",
        "show: leaves out `roles.colour`, which is no key",
    ] {
        assert!(found.contains(part), "{found}");
    }
}
