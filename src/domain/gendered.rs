//! French titles in both genders, by rule: only the masculine is written in a catalogue.
//!
//! The first word of a French title is a noun that has, or has not, another form for women (*développeur*,
//! *développeuse*; *architecte*); a few adjectives after it follow. Endings tell how, as the
//! guides for the feminine of trades in France, Belgium and Québec have it; what they do not tell stands in [`WORDS`].

use super::level::scale;

scale! {
    /// In which gender French titles are shown.
    TitleForm {
        /// Both: “Développeur/euse back-end”.
        Both = "both",
        Masculine = "masculine",
        Feminine = "feminine",
    }
}

/// A title of an occupation in both genders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GenderedTitle {
    pub feminine: String,
    /// Both in one, for a narrow place: “Développeur/euse back-end”.
    pub short: String,
}

/// Endings: the masculine, the feminine, and what stands behind a stroke where both are shown in one word.
type Ending = (&'static str, &'static str, &'static str);

/// The first that fits a noun holds. Words that end otherwise are the same in both genders, or of another language.
const NOUNS: &[Ending] = &[
    ("teur", "trice", "trice"),
    ("eur", "euse", "euse"),
    ("ien", "ienne", "ne"),
    ("ier", "ière", "ière"),
    ("ant", "ante", "e"),
    ("é", "ée", "e"),
];

/// Those of [`NOUNS`] that hold for the first word of a title alone, for behind it they are of things as often: *qualité*.
const OF_HEADS: &[&str] = &["é", "ant"];

/// With these begins what a title says of something other than the person.
const ENDS: &[&str] = &[
    "de", "d", "du", "des", "en", "à", "au", "aux", "sur", "pour", "sous", "dans", "par", "avec", "chez",
    "l", "la", "le", "les",
];

/// Whole words that [`NOUNS`] would get wrong or that end like no other, and adjectives that follow a noun.
const WORDS: &[Ending] = &[
    ("acheteur", "acheteuse", "euse"),
    ("affréteur", "affréteuse", "euse"),
    ("ajusteur", "ajusteuse", "euse"),
    ("brocanteur", "brocanteuse", "euse"),
    ("chanteur", "chanteuse", "euse"),
    ("conteur", "conteuse", "euse"),
    ("dompteur", "dompteuse", "euse"),
    ("maréchal", "maréchale", "e"),
    ("menteur", "menteuse", "euse"),
    ("monteur", "monteuse", "euse"),
    ("pentesteur", "pentesteuse", "euse"),
    ("porteur", "porteuse", "euse"),
    ("recruteur", "recruteuse", "euse"),
    ("serveur", "serveuse", "euse"),
    ("guetteur", "guetteuse", "euse"),
    ("marketeur", "marketeuse", "euse"),
    ("recetteur", "recetteuse", "euse"),
    ("testeur", "testeuse", "euse"),
    ("traiteur", "traiteuse", "euse"),
    ("transporteur", "transporteuse", "euse"),
    ("trotteur", "trotteuse", "euse"),
    ("auteur", "autrice", "trice"),
    ("docteur", "docteure", "e"),
    ("ingénieur", "ingénieure", "e"),
    ("professeur", "professeure", "e"),
    ("proviseur", "proviseure", "e"),
    ("chef", "cheffe", "fe"),
    ("agent", "agente", "e"),
    ("président", "présidente", "e"),
    ("adjoint", "adjointe", "e"),
    ("artisan", "artisane", "e"),
    ("avocat", "avocate", "e"),
    ("boucher", "bouchère", "ère"),
    ("boulanger", "boulangère", "ère"),
    ("conseiller", "conseillère", "ère"),
    ("expert", "experte", "e"),
    ("magasinier", "magasinière", "ière"),
    ("berger", "bergère", "ère"),
    ("enquêteur", "enquêtrice", "trice"),
    ("metteur", "metteuse", "euse"),
    ("projeteur", "projeteuse", "euse"),
    ("tuyauteur", "tuyauteuse", "euse"),
    ("affûteur", "affûteuse", "euse"),
    ("visiteur", "visiteuse", "euse"),
    ("planteur", "planteuse", "euse"),
    ("argenteur", "argenteuse", "euse"),
    ("toiletteur", "toiletteuse", "euse"),
    ("pointeur", "pointeuse", "euse"),
    ("surjeteur", "surjeteuse", "euse"),
    ("batteur", "batteuse", "euse"),
    ("apprêteur", "apprêteuse", "euse"),
    ("jointeur", "jointeuse", "euse"),
    ("abatteur", "abatteuse", "euse"),
    ("apprenti", "apprentie", "e"),
    ("hôte", "hôtesse", "sse"),
    ("maître", "maîtresse", "sse"),
    ("second", "seconde", "e"),
    ("maçon", "maçonne", "ne"),
    ("écrivain", "écrivaine", "e"),
];

/// Adjectives of people, wherever they stand in a title.
const ADJECTIVES: &[Ending] = &[
    ("adjoint", "adjointe", "e"),
    ("aérien", "aérienne", "ne"),
    ("administratif", "administrative", "ive"),
    ("agréé", "agréée", "e"),
    ("associé", "associée", "e"),
    ("chargé", "chargée", "e"),
    ("certifié", "certifiée", "e"),
    ("commercial", "commerciale", "e"),
    ("confirmé", "confirmée", "e"),
    ("débutant", "débutante", "e"),
    ("délégué", "déléguée", "e"),
    ("diplômé", "diplômée", "e"),
    ("éditorial", "éditoriale", "e"),
    ("expérimenté", "expérimentée", "e"),
    ("fonctionnel", "fonctionnelle", "le"),
    ("financier", "financière", "ière"),
    ("fiscal", "fiscale", "e"),
    ("général", "générale", "e"),
    ("gérant", "gérante", "e"),
    ("industriel", "industrielle", "le"),
    ("indépendant", "indépendante", "e"),
    ("maternel", "maternelle", "le"),
    ("musical", "musicale", "e"),
    ("national", "nationale", "e"),
    ("polyvalent", "polyvalente", "e"),
    ("principal", "principale", "e"),
    ("qualifié", "qualifiée", "e"),
    ("régional", "régionale", "e"),
    ("social", "sociale", "e"),
    ("sportif", "sportive", "ive"),
    ("spécialisé", "spécialisée", "e"),
];

/// Words that end like those with two forms and have one, or that name things.
const SAME: &[&str] = &[
    "médecin",
    "senior",
    "chantier",
    "clavier",
    "compteur",
    "courrier",
    "capteur",
    "extérieur",
    "foncier",
    "intérieur",
    "métier",
    "mobilier",
    "moteur",
    "ordinateur",
    "papier",
    "particulier",
    "réacteur",
    "secteur",
    "supérieur",
    "tracteur",
    "vapeur",
    "vecteur",
    "mineur",
    "majeur",
    "atelier",
    "quartier",
    "couleur",
    "chaleur",
    "valeur",
    "acier",
];

/// A French title in both genders; `None` where both are the same, where it has both already, or where it is in another
/// language. Costs a look at every word.
pub fn gendered(title: &str) -> Option<GenderedTitle> {
    if title.contains(['/', '·', '(', '•']) {
        return None;
    }
    let (mut feminine, mut short) = (String::new(), String::new());
    let mut is_of_person = true;
    for (at, piece) in title.split_inclusive([' ', '\u{a0}', '-']).enumerate() {
        let word = piece.trim_end_matches([' ', '\u{a0}', '-']);
        is_of_person &= !ends_the_person(word);
        let found = if is_of_person { form_of(word, at == 0) } else { None };
        let (stem, other, suffix) = found.unwrap_or((word.len(), "", ""));
        feminine.extend([&word[..stem], other, &piece[word.len()..]]);
        short.push_str(word);
        if !suffix.is_empty() {
            short.extend(["/", suffix]);
        }
        short.push_str(&piece[word.len()..]);
    }
    (feminine != title).then_some(GenderedTitle { feminine, short })
}

/// Both titles in one, each in full as far as they differ: “Développeur / Développeuse back-end”.
pub(super) fn both_in_full(masculine: &str, feminine: &str) -> String {
    let blank = |letter: char| letter == ' ';
    let mut same = 0;
    for (one, other) in masculine.rsplit(blank).zip(feminine.rsplit(blank)) {
        if one != other {
            break;
        }
        same += one.len() + 1;
    }
    let head = &masculine[..masculine.len().saturating_sub(same)];
    format!("{head} / {feminine}")
}

/// Whether what a title says of the person ends before this word: *chef | de projet*.
fn ends_the_person(word: &str) -> bool {
    let lower = word.to_lowercase();
    let elided = lower.split_once(['\'', '’']).map(|(start, _)| start);
    ENDS.contains(&elided.unwrap_or(&lower))
}

/// How long what stays of a word is, in bytes, what follows it in the feminine, and what stands behind the stroke.
type Found = (usize, &'static str, &'static str);

/// The feminine of a word of a title: its head, or what stands beside that.
fn form_of(word: &str, is_head: bool) -> Option<Found> {
    let lower = word.to_lowercase();
    if lower.len() != word.len() || SAME.contains(&&*lower) {
        return None;
    }
    let listed = WORDS.iter().chain(ADJECTIVES).find(|(masculine, ..)| *masculine == lower);
    if let Some((masculine, feminine, suffix)) = listed {
        let alike = masculine.char_indices().zip(feminine.chars()).find(|((_, one), other)| one != other);
        let stem = alike.map_or(masculine.len().min(feminine.len()), |((at, _), _)| at);
        return Some((stem, &feminine[stem..], *suffix));
    }
    let fits = |(ending, feminine, suffix): &Ending| {
        let stem = word.strip_suffix(ending)?;
        (stem.chars().count() > 1).then_some((stem.len(), *feminine, *suffix))
    };
    let mut endings = NOUNS.iter().filter(|(ending, ..)| is_head || !OF_HEADS.contains(ending));
    endings.find_map(fits)
}

#[cfg(test)]
mod tests {
    use super::gendered;

    fn both(title: &str) -> Option<(String, String)> {
        gendered(title).map(|title| (title.feminine, title.short))
    }

    #[test]
    fn titles_follow_their_endings() {
        for (title, feminine, short) in [
            ("Développeur back-end", "Développeuse back-end", "Développeur/euse back-end"),
            ("Administrateur réseaux", "Administratrice réseaux", "Administrateur/trice réseaux"),
            ("Ingénieur DevOps", "Ingénieure DevOps", "Ingénieur/e DevOps"),
            ("Technicien support", "Technicienne support", "Technicien/ne support"),
            ("Testeur logiciel", "Testeuse logiciel", "Testeur/euse logiciel"),
            ("Chef de projet", "Cheffe de projet", "Chef/fe de projet"),
            ("Chargé de PMO", "Chargée de PMO", "Chargé/e de PMO"),
            ("Consultant fonctionnel", "Consultante fonctionnelle", "Consultant/e fonctionnel/le"),
            (
                "Directeur général adjoint",
                "Directrice générale adjointe",
                "Directeur/trice général/e adjoint/e",
            ),
            ("Hôtelier", "Hôtelière", "Hôtelier/ière"),
            ("Écrivain public", "Écrivaine public", "Écrivain/e public"),
        ] {
            assert_eq!(both(title), Some((feminine.to_owned(), short.to_owned())), "{title}");
        }
    }

    #[test]
    fn a_heading_has_both_in_full() {
        for (title, full) in [
            ("Développeur back-end", "Développeur / Développeuse back-end"),
            ("Consultant fonctionnel", "Consultant fonctionnel / Consultante fonctionnelle"),
            ("Testeur", "Testeur / Testeuse"),
        ] {
            let feminine = gendered(title).expect("two forms").feminine;
            assert_eq!(super::both_in_full(title, &feminine), full);
        }
    }

    #[test]
    fn other_titles_stay() {
        for title in [
            "Architecte cloud",
            "Responsable de la sécurité des SI",
            "Data analyst",
            "Lead designer",
            "Product owner",
            "Développeur / Développeuse web",
            "Chargé(e) de mission",
            "",
            " ",
            "é",
            "Médecin du travail",
        ] {
            assert_eq!(both(title), None, "{title}");
        }
    }
}
