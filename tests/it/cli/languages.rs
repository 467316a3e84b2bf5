//! Which language answers come in, and that French is French.

use super::{on_small, said, small};
use crate::env::Env;

fn heading(variables: &[(&str, &str)], words: &[&str]) -> String {
    let all = ["--only", "--catalogue", "small.yaml", "show", "developer"];
    let run = small().run_with(variables, all.iter().chain(words));
    run.out.lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_option_wins_then_the_variables_in_order() {
    assert_eq!(heading(&[], &[]), "Developer");
    assert_eq!(heading(&[("LANG", "fr_FR.UTF-8")], &[]), "Développeur / Développeuse");
    assert_eq!(heading(&[("LANG", "en_GB"), ("LC_MESSAGES", "fr_CA")], &[]), "Développeur / Développeuse");
    assert_eq!(heading(&[("LC_ALL", "en_GB"), ("LC_MESSAGES", "fr_CA")], &[]), "Developer");
    assert_eq!(heading(&[("LC_ALL", "fr_FR")], &["--lang", "en"]), "Developer");
    assert_eq!(heading(&[("LC_ALL", "C")], &["--lang", "fr-CA"]), "Développeur / Développeuse");
    assert_eq!(heading(&[("LC_ALL", "fr_FR")], &["--lang", ""]), "Développeur / Développeuse");
}

#[test]
fn the_option_reads_locales_as_the_variables_are_read() {
    for locale in ["fr_FR.UTF-8", "fr_FR", "fr-FR", "fr.utf8", "fr_CA@euro"] {
        assert_eq!(heading(&[], &["--lang", locale]), "Développeur / Développeuse", "{locale}");
        assert_eq!(heading(&[("LC_ALL", locale)], &[]), "Développeur / Développeuse", "{locale}");
    }
    for locale in ["C", "POSIX", "C.UTF-8"] {
        assert_eq!(heading(&[("LC_ALL", "fr_FR")], &["--lang", locale]), "Developer", "{locale}");
    }
}

#[test]
fn norwegian_goes_by_three_names() {
    let env = Env::new();
    env.write("no.yaml", "roles: [{id: baker, title: {en: Baker, no: Baker og konditor}, stage: entry}]\n");
    let shown = |lang| {
        let run = env.run(["--only", "--catalogue", "no.yaml", "--lang", lang, "show", "baker"]);
        run.out.lines().next().unwrap_or_default().to_owned()
    };
    for lang in ["no", "nb", "nn", "nb_NO.UTF-8"] {
        assert_eq!(shown(lang), "Baker og konditor", "{lang}");
    }
    assert_eq!(shown("da"), "Baker [en]");
}

#[test]
fn every_command_speaks_french() {
    for (line, words) in [
        ("list", "Développeur/euse\tentry\tLogiciel\tdeveloper\n"),
        ("show developer", "Famille\u{a0}: Logiciel\n"),
        ("show python", "Demandée par 2 métiers\n"),
        ("search coder", "\taussi\u{a0}: coder\tdeveloper\n"),
        ("next developer", "Chef/fe d’équipe\tout\tpromotion\t3–6\tEncadre.\t"),
        (
            "next developer --similar",
            "Potier/ière\tsimilar\tcomputed\t\t1 compétence sur 1 en commun · ressemblance 0,",
        ),
        ("route developer lead", "Chef/fe d’équipe\t1\tpromotion\t3–6\tEncadre.\t"),
        ("compare developer potter", "Patience\tskill\tboth\tuseful\t\tessential\t\t\t\t\t\tpatience\n"),
        ("paths", "Emplacement\u{a0}: small.yaml\n"),
        ("check", "Aucun problème\u{a0}: 3 métiers, 2 compétences.\n"),
    ] {
        let text = said(&format!("--lang fr {line}"));
        assert!(text.contains(words), "{line}: {text}");
    }
}

#[test]
fn messages_are_french_too() {
    let run = on_small("--lang fr show develoepr");
    assert_eq!(
        run.err,
        "careernav: Aucun résultat pour «\u{a0}develoepr\u{a0}». Vouliez-vous dire\u{a0}:\n  Développeur/euse (developer)\n"
    );
}

#[test]
fn a_language_nobody_wrote_gets_english_with_its_mark() {
    let run = on_small("--lang de show developer");
    assert!(run.out.starts_with("Developer [en]\n"), "{run:?}");
    assert!(run.out.contains("Family: Software [en]\n"), "{run:?}");
    let told = "careernav: the program speaks `en` or `fr`, not `de`: it answers in English,";
    assert!(run.status == Some(0) && run.err.starts_with(told), "{run:?}");
    // A locale asks for nothing by name.
    let run = small().run_with(&[("LC_ALL", "de_DE.UTF-8")], ["--only", "--catalogue", "small.yaml", "list"]);
    assert_eq!((run.status, &*run.err), (Some(0), ""));
}
