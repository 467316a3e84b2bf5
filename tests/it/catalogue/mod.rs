//! The built-in catalogue: every file is sound, every role is whole and joined to the others, every text is fit to be
//! read in both languages, every code is right, figures are those of their
//! publisher, and the facts about the back-end developer are there.

mod codes;
mod facts;
mod language;
mod lints;
mod pay;
mod rungs;
mod texts;
mod words;

use careernav::domain::{Catalogue, Lang, Role, RoleIx};
use careernav::loading::{Loaded, Sources, load};
use careernav::wording::Wording;

const LANGUAGES: [Lang; 2] = [Lang::EN, Lang::FR];

fn builtin() -> Catalogue {
    load(&Sources { builtin: true, paths: Vec::new() }).catalogue
}

/// The same files, read as anybody's.
fn from_files() -> Loaded {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/catalogue");
    load(&Sources { builtin: false, paths: vec![path.into()] })
}

fn role<'a>(catalogue: &'a Catalogue, id: &str) -> (RoleIx, &'a Role) {
    let at = catalogue.role_by_id(id).unwrap_or_else(|| panic!("no role {id}"));
    (at, catalogue.role(at))
}

#[test]
fn every_shipped_file_is_sound() {
    for loaded in [load(&Sources { builtin: true, paths: Vec::new() }), from_files()] {
        let told: Vec<String> = {
            let wording = Wording::new(Lang::EN);
            loaded.problems.iter().map(|problem| problem.line(&wording)).collect()
        };
        assert!(told.is_empty(), "{told:#?}");
    }
}

#[test]
fn what_the_build_prepared_is_what_the_files_say() {
    let (prepared, read) = (builtin(), from_files().catalogue);
    // Whole roles would fill the screen; the ids say where to look.
    let differing = prepared.roles().iter().zip(read.roles()).filter(|(one, other)| one != other);
    assert_eq!(differing.map(|(role, _)| &*role.id).collect::<Vec<_>>(), [""; 0]);
    assert!(prepared.skills() == read.skills() && prepared.roles().len() == read.roles().len());
    assert_eq!((prepared.families(), prepared.categories()), (read.families(), read.categories()));
    let about = |catalogue: &Catalogue| {
        let mut layer = catalogue.layers()[0].clone();
        layer.place = "".into();
        layer
    };
    assert_eq!(about(&prepared), about(&read));
}
