//! Which words are used: those of engineers today, in English and in French, and one term for one thing. Aliases are left
//! alone, since they are what people type; so are the publishers' own titles.

use careernav::domain::{Catalogue, Lang};

use super::LANGUAGES;
use super::texts::told;
use super::words::words;

/// Words of English that are not said at work any more, or that keep the reader at a distance, and what is said instead.
const DATED: &[(&str, &str)] = &[
    ("mend", "fix"),
    ("mends", "fixes"),
    ("mended", "fixed"),
    ("mending", "fixing"),
    ("fault", "bug, defect, failure"),
    ("faults", "bugs, defects, failures"),
    ("faultless", "free of bugs"),
    ("dearer", "more expensive"),
    ("cost dear", "be expensive"),
    ("upkeep", "maintenance"),
    ("whoever", "those who, the person who"),
    ("whomever", "those whom"),
    ("hence", "that is why"),
    ("ought", "should"),
    ("upon", "on"),
    ("anew", "again"),
    ("afresh", "again"),
    ("shall", "will"),
    ("whilst", "while"),
    ("amongst", "among"),
    ("beneath", "under"),
    ("quarrel", "argue"),
    ("quarrels", "disputes"),
    ("diary", "calendar"),
    ("remark", "comment"),
    ("remarks", "comments"),
    ("in earnest", "seriously"),
    ("in prospect", "to come"),
    ("daily fare", "every day"),
    ("for ever", "forever"),
    ("put right", "fixed"),
    ("oneself", "yourself"),
    ("one s", "your"),
    ("one has to", "you have to"),
    ("one must", "you must"),
    ("one needs to", "you need to"),
    ("one can", "you can"),
    ("one knows", "you know"),
    ("one learns", "you learn"),
    ("one thinks", "you think"),
    ("one once", "you once"),
    ("one builds", "you build"),
    ("one defends", "you defend"),
    ("one manages", "you manage"),
    ("one mends", "you fix"),
    ("one diagnoses", "you diagnose"),
    ("one speaks", "you speak"),
    ("one arrives", "you arrive"),
    ("one believed", "you believed"),
    ("one mastered", "you mastered"),
    ("one comes to", "you come to"),
    ("one protects", "you protect"),
    ("one asks", "you ask"),
    ("one read", "you read"),
    ("one may", "you may"),
    ("one did", "you did"),
    ("one still", "you still"),
    ("one cannot", "you cannot"),
    ("one is judged", "you are judged"),
    ("one has seen", "you have seen"),
    ("one has never", "you have never"),
    ("lets one", "lets you"),
    ("makes one", "makes you"),
    ("teaches one", "teaches you"),
];

/// The same letters in another sense.
const SOUND: &[(&str, &str, &str)] =
    &[("electronics", "fault", "of a wire"), ("functional-safety", "fault", "the word of the standards")];

/// French words that are English in disguise, and what is said instead.
const CALQUES: &[(&str, &str)] = &[
    ("en tant que code", "infrastructure as code"),
    ("manage", "géré par le fournisseur"),
    ("managee", "gérée par le fournisseur"),
    ("manages", "gérés par le fournisseur"),
    ("managees", "gérées par le fournisseur"),
    ("reporting", "comptes rendus"),
    ("implementer", "réaliser, mettre en œuvre"),
    ("implementation", "réalisation, mise en œuvre"),
    ("digital", "numérique"),
    ("digitale", "numérique"),
    ("digitalisation", "passage au numérique"),
    ("feedback", "retours"),
    ("feedbacks", "retours"),
    ("challenge", "défi"),
    ("challenges", "défis"),
    ("challenger", "mettre en question"),
    ("impacter", "toucher"),
    ("deadline", "échéance"),
    ("deadlines", "échéances"),
    ("meeting", "réunion"),
    ("meetings", "réunions"),
    ("workshop", "atelier"),
    ("workshops", "ateliers"),
    ("insights", "enseignements"),
    ("librairie", "bibliothèque"),
    ("librairies", "bibliothèques"),
    ("customiser", "adapter"),
    ("initier", "lancer"),
    ("au final", "finalement"),
    ("en termes de", "pour ce qui est de"),
    ("en charge de", "chargé de"),
    ("faire sens", "avoir du sens"),
    ("fait sens", "a du sens"),
    ("base sur", "fondé sur"),
    ("basee sur", "fondée sur"),
    ("sur site", "dans les locaux"),
    ("qui delivre", "qui sert"),
    ("adresser un probleme", "traiter un problème"),
    ("adresser un besoin", "répondre à un besoin"),
];

/// What one thing is not to be called beside its term.
const TERMS: &[(Lang, &str, &str)] = &[
    (Lang::FR, "infrastructure en tant que code", "infrastructure as code"),
    (Lang::FR, "boutique d applications", "magasin d’applications"),
    (Lang::FR, "boutiques d applications", "magasins d’applications"),
    (Lang::FR, "conception pilotee par le domaine", "domain-driven design"),
    (Lang::FR, "landing zones", "socle commun des comptes"),
    (Lang::FR, "un chef de produit", "un product manager"),
    (Lang::FR, "le chef de produit", "le product manager"),
    (Lang::EN, "landing zones", "common ground of accounts"),
    (Lang::EN, "integration chain", "integration pipeline"),
    (Lang::EN, "application store", "app store"),
    (Lang::EN, "application stores", "app stores"),
];

/// Faults of texts in a language: where they use a word, and what to say instead.
fn uses(catalogue: &Catalogue, lang: Lang, listed: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    for told in told(catalogue).iter().filter(|told| told.what != "source") {
        for (_, text) in told.text.versions().filter(|(written, _)| *written == lang) {
            // Words are compared without accents, and not across the end of a sentence.
            for sentence in text.split(['.', '?', '!', ';', ':', ',', '(', ')', '“', '”']) {
                let said = format!(" {} ", words(sentence).join(" "));
                for (word, instead) in listed {
                    let is_sound = SOUND.iter().any(|(id, sound, _)| *id == told.id && sound == word);
                    if !is_sound && said.contains(&format!(" {word} ")) {
                        faults.push(format!("{}: {word:?} in a {}, say {instead}", told.id, told.what));
                    }
                }
            }
        }
    }
    faults
}

pub(super) fn english_is_of_today(catalogue: &Catalogue) -> Vec<String> {
    uses(catalogue, Lang::EN, DATED)
}

pub(super) fn french_has_no_calques(catalogue: &Catalogue) -> Vec<String> {
    uses(catalogue, Lang::FR, CALQUES)
}

pub(super) fn one_thing_has_one_term(catalogue: &Catalogue) -> Vec<String> {
    let of = |lang: Lang| -> Vec<(&str, &str)> {
        TERMS.iter().filter(|(of, ..)| *of == lang).map(|(_, word, term)| (*word, *term)).collect()
    };
    LANGUAGES.into_iter().flat_map(|lang| uses(catalogue, lang, &of(lang))).collect()
}

/// French takes as much room as English, or more: where it takes far less, something was left out, and where it takes far
/// more, something was added.
pub(super) fn both_languages_say_as_much(catalogue: &Catalogue) -> Vec<String> {
    const SHORTEST: usize = 70;
    let mut faults = Vec::new();
    for told in told(catalogue).iter().filter(|told| !told.is_name) {
        let [english, french] = [Lang::EN, Lang::FR].map(|lang| told.text.get(lang).chars().count());
        if english > SHORTEST && !(english * 4 / 5..=english * 7 / 4).contains(&french) {
            faults.push(format!("{}: a {} of {english} letters has {french} in French", told.id, told.what));
        }
    }
    faults
}

/// The words of the program in English, held to the same list.
#[test]
fn english_words_of_the_program_are_of_today() {
    let wording = include_str!("../../../assets/wording/en.ftl");
    let mut faults = Vec::new();
    for (at, line) in wording.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
        let said = line.split_once(" = ").map_or(line, |(_, said)| said);
        let is_value = said.trim_start().starts_with('{') && said.trim_end().ends_with('}');
        // `[one]` is a number.
        let said = format!(" {} ", words(&said.replace("[one]", "")).join(" "));
        let dated = DATED.iter().filter(|(word, _)| !is_value && said.contains(&format!(" {word} ")));
        faults.extend(dated.map(|(word, instead)| format!("line {}: {word:?}, say {instead}", at + 1)));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}
