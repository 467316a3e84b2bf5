//! ROME: codes joined across files, texts put together, mobility in order.

use careernav::domain::{ConditionKind, EmployerKind, Frequency, Lang, SkillKind, StatusKind};
use careernav::import::{Counted, Publisher};

use super::{Imported, Sample, aliases};

pub(crate) const ROME: Sample = &[
    (
        "unix_grand_domaine_v9_utf8.csv",
        "\"code_grand_domaine\",\"libelle_grand_domaine\"\n\"M\",\"Support\"\n",
    ),
    (
        "unix_domaine_professionnel_v9_utf8.csv",
        "\"libelle_domaine_professionnel\",\"code_domaine_professionnel\"\n\"Systèmes\",\"M18\"\n",
    ),
    (
        "unix_referentiel_code_rome_v9_utf8.csv",
        "\"code_rome\",\"libelle_rome\"\n\"M1805\",\"Développeur / Développeuse\"\n\"M1802\",\"Expert / Experte\"\n\
         \"M1805\",\"Encore\"\n",
    ),
    (
        "unix_cr_gd_dp_v9_utf8.csv",
        "\"code_rome\",\"code_grand_domaine\",\"code_domaine_professionel\"\n\"M1805\",\"M\",\"M18\"\n\
         \"M1802\",\"M\",\"M99\"\n\"X\",\"M\",\"M18\"\n",
    ),
    (
        "unix_referentiel_appellation_v9_utf8.csv",
        "\"libelle_appellation_long\",\"code_rome\",\"extra\"\n\"Développeur / Développeuse\",\"M1805\",\"\"\n\
         \"Codeur / Codeuse\",\"M1805\",\"\"\n\"codeur / codeuse\",\"M1805\",\"\"\n\
         \"Développeur / Développeuse\",\"M1805\",\"\"\n\"Perdu\",\"Z\",\"\"\n",
    ),
    (
        "unix_texte_v9_utf8.csv",
        "\"code_rome\",\"libelle_type_texte\",\"position_phrase\",\"libelle_texte\"\n\
         \"M1805\",\"definition\",\"10\",\"S''arrête\"\n\"M1805\",\"definition\",\"2\",\"Écrit l''essentiel\"\n\
         \"M1805\",\"definition\",\"1\",\"Conçoit des programmes.\"\n\
         \"M1805\",\"acces_metier\",\"1\",\"Accessible avec un diplôme d''études.\"\n\
         \"M1805\",\"definition\",\"un\",\"Sans rang.\"\n\"M1805\",\"autre\",\"1\",\"Sans place.\"\n",
    ),
    (
        "unix_referentiel_competence_v9_utf8.csv",
        "\"code_ogr\",\"libelle_competence\",\"definition\",\"code_ogr_macro_comp\",\"cat_comp\",\"sous_cat_comp\"\n\
         \"1\",\"Coder en Java\",\"\",\"2\",\"Savoir-faire\",\"Technique\"\n\
         \"2\",\"Coder\",\"\",\"\",\"Savoir-faire\",\"Technique\"\n\
         \"3\",\"Être à l'écoute\",\"Capacité à écouter.\",\"\",\"Savoir-être professionnel\",\"\"\n\
         \"4\",\"Orphelin\",\"\",\"77\",\"Savoir-faire\",\"Technique\"\n",
    ),
    (
        "unix_referentiel_savoir_v9_utf8.csv",
        "\"code_ogr_savoir\",\"libelle_savoir\",\"categorie_savoir\",\"sous_categorie_savoir\"\n\
         \"5\",\"Java\",\"Domaines d'expertise\",\"Langages informatiques\"\n",
    ),
    (
        "unix_referentiel_contexte_travail_v9_utf8.csv",
        "\"code_ogr\",\"libelle_cont_travail\",\"libelle_type_cont_trav\"\n\"8\",\"Travail de nuit\",\"Horaires\"\n\
         \"9\",\"Travail posté\",\"Horaires\"\n\"7\",\"En altitude\",\"Conditions\"\n\
         \"10\",\"Travailleur indépendant\",\"Statut\"\n\"11\",\"Association\",\"Structures\"\n",
    ),
    (
        "unix_coherence_item_v9_utf8.csv",
        "\"code_rome\",\"code_ogr\",\"coeur_metier\"\n\"M1805\",\"1\",\"\"\n\"M1805\",\"3\",\"Émergente\"\n\
         \"M1805\",\"5\",\"Principale\"\n\"M1805\",\"8\",\"\"\n\"M1805\",\"9\",\"\"\n\"M1805\",\"7\",\"\"\n\
         \"M1805\",\"10\",\"\"\n\"M1805\",\"11\",\"\"\n\
         \"M1805\",\"66\",\"\"\n\"M1805\",\"5\",\"\"\n\"M1805\",\"2\",\"Peut-être\"\n",
    ),
    (
        "unix_rubrique_mobilite_v9_utf8.csv",
        "\"code_rome\",\"code_rome_cible\",\"numero_ordre\"\n\"M1805\",\"M1802\",\"1\"\n\"M1802\",\"M1802\",\"2\"\n\
         \"M1802\",\"M1805\",\"10\"\n\"M1805\",\"M9999\",\"2\"\n\"M1805\",\"M1802\",\"3\"\n",
    ),
    // An older release in the same directory is not read.
    ("unix_referentiel_code_rome_v8_utf8.csv", "\"code_rome\"\n"),
];

fn rome() -> Imported {
    Imported::of(Publisher::Rome, ROME)
}

#[test]
fn an_occupation_is_put_together_from_all_files() {
    let imported = rome();
    let role = imported.role("rome-m1805");
    assert_eq!(role.title.exactly(Lang::FR), Some("Développeur / Développeuse"));
    assert_eq!(aliases(&role.aliases), ["fr Développeur", "fr Développeuse", "fr Codeur / Codeuse"]);
    assert_eq!(role.summary.get(Lang::FR), "Conçoit des programmes.");
    let description = "Écrit l'essentiel. S'arrête.\nConditions\u{a0}: En altitude\n\
                       Horaires\u{a0}: Travail de nuit\u{a0}; Travail posté\nStatut\u{a0}: Travailleur indépendant\nStructures\u{a0}: Association";
    assert_eq!(role.description.get(Lang::FR), description);
    assert_eq!(role.education[0].text.get(Lang::FR), "Accessible avec un diplôme d'études.");
    assert_eq!(imported.needs("rome-m1805"), ["rome-3 essential", "rome-5 essential", "rome-1 useful"]);
    assert_eq!(
        (role.status[0].kind, role.employers[0].kind),
        (StatusKind::Freelance, EmployerKind::NonProfit)
    );
    let hours: Vec<_> = role.conditions.iter().map(|told| (told.kind, told.how)).collect();
    assert_eq!(hours, [(ConditionKind::Hours, Frequency::Partly)]);
    assert_eq!(imported.steps("rome-m1805"), ["rome-m1802 related"]);
    assert_eq!(imported.families(), ["rome-m Support", "rome-m18 Systèmes in rome-m"]);
    assert_eq!(imported.report.count(Counted::Contexts), 5);
}

#[test]
fn competences_and_savoirs_are_skills() {
    let imported = rome();
    let kinds = ["rome-1", "rome-3", "rome-5"].map(|id| imported.skill(id).kind);
    assert_eq!(kinds, [SkillKind::Technical, SkillKind::Soft, SkillKind::Knowledge]);
    assert_eq!(imported.skill("rome-3").summary.get(Lang::FR), "Capacité à écouter.");
    let broader = imported.skill("rome-1").broader.map(|at| &*imported.catalogue.skill(at).id);
    assert_eq!(broader, Some("rome-2"));
    let categories: Vec<(&str, &str)> = imported
        .catalogue
        .categories()
        .iter()
        .map(|category| (&*category.id, category.name.get(Lang::FR)))
        .collect();
    let expected = [
        ("rome-domaines-d-expertise-langages-informatiques", "Domaines d'expertise · Langages informatiques"),
        ("rome-savoir-etre-professionnel", "Savoir-être professionnel"),
        ("rome-savoir-faire-technique", "Savoir-faire · Technique"),
    ];
    assert_eq!(categories, expected);
}

#[test]
fn whatever_does_not_fit_is_told_with_its_place() {
    let expected = [
        "unix_referentiel_code_rome_v9_utf8.csv 4 repeated-id M1805",
        "unix_cr_gd_dp_v9_utf8.csv 3 unknown-family rome-m99",
        "unix_cr_gd_dp_v9_utf8.csv 4 unknown-role X",
        "unix_referentiel_appellation_v9_utf8.csv 4 repeated-name codeur / codeuse",
        "unix_referentiel_appellation_v9_utf8.csv 5 repeated-name Développeur / Développeuse",
        "unix_referentiel_appellation_v9_utf8.csv 6 unknown-role Z",
        "unix_texte_v9_utf8.csv 6 not-a-number un",
        "unix_texte_v9_utf8.csv 7 no-place autre",
        "unix_referentiel_competence_v9_utf8.csv 5 unknown-skill 77",
        "unix_coherence_item_v9_utf8.csv 10 unknown-skill 66",
        "unix_coherence_item_v9_utf8.csv 11 repeated-link 5",
        "unix_coherence_item_v9_utf8.csv 12 unknown-word Peut-être",
        "unix_rubrique_mobilite_v9_utf8.csv 3 to-itself M1802",
        "unix_rubrique_mobilite_v9_utf8.csv 5 unknown-role M9999",
        "unix_rubrique_mobilite_v9_utf8.csv 6 repeated-link M1802",
    ];
    assert_eq!(rome().notes, expected);
}

#[test]
fn the_layer_says_which_release_it_is_and_whose() {
    let layer = &rome().catalogue.layers()[0].clone();
    assert_eq!((&*layer.id, &*layer.version, &layer.languages[..]), ("rome", "v9", &[Lang::FR][..]));
    assert!(layer.credit.get(Lang::FR).starts_with("France Travail, ROME 4.0 v9."));
    assert!(layer.licence.contains("Etalab"));
}
