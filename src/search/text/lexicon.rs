//! Words that mean less than others: small words of each language, what job adverts add to a title, words that nearly any
//! title may have, places; and abbreviations that people type for whole words.

use crate::domain::Lang;

/// Small words, by language. They neither find anything nor keep anything from being found.
const SMALL: &[(&str, &str)] = &[
    ("en", "a an and as at by for from in of on or the to with all other not elsewhere classified cum"),
    ("fr", "a au aux avec chez d dans de des du en et l la le les ou par pour sur un une qu autre autres"),
    ("de", "an am auf aus bei das dem den der des die ein eine für fur im in mit oder und von zu zum zur"),
    ("es", "a al con de del el en la las los o para por un una y"),
    ("it", "a al con da del della di e il in la le lo o per un una"),
    ("nl", "aan bij de een en het in met of op te van voor"),
    ("pt", "a ao com da de do e em na no o os ou para por um uma"),
];

/// What adverts add to a title: the contract, the hours, the place of work, calls for applications, seniority.
const POSTING: &str = "cdi cdd interim interimaire stage stagiaire alternance alternant alternante apprentissage \
    teletravail distanciel hybride presentiel urgent urgence recrute recrutement recherche poste emploi \
    offre debutant debutante confirme confirmee experimente experimentee freelance intern internship \
    trainee remote onsite hybrid fulltime parttime full part time temps plein partiel permanent \
    temporary contract contractor vacancy vacancies hiring wanted needed job jobs opening position apply \
    now immediate immediately required experienced entry level graduate graduates fresh senior junior sr \
    jr snr jnr mid ii iii iv homme femme male female males females only based preferred salary salaire \
    months month mois year years";

/// The same in several words, none of which says it alone.
const POSTING_PHRASES: &[&[&str]] = &[
    &["full", "time"],
    &["part", "time"],
    &["fixed", "term"],
    &["on", "site"],
    &["home", "office"],
    &["work", "from", "home"],
    &["temps", "plein"],
    &["temps", "complet"],
    &["temps", "partiel"],
    &["all", "genders"],
    &["tous", "genres"],
];

/// Letters of which adverts make `H/F`, `m/w/d`, `F/M/X`.
const GENDERS: &str = "h f m w d x n e";

/// Words of titles that say nothing of the trade, as stems would be too many: heads of titles in English and French.
const GENERIC: &str = "engineer manager assistant officer technician specialist operator worker supervisor director \
    coordinator consultant analyst executive lead leader head chief agent advisor adviser administrator \
    expert associate representative developer designer clerk inspector planner professional staff team \
    general management service services department business company group ingenieur responsable chef \
    cheffe charge chargee technicien technicienne directeur directrice conseiller conseillere \
    gestionnaire ouvrier ouvriere operateur operatrice employe employee adjoint adjointe specialiste \
    cadre conducteur conductrice assistante agente equipe experte \
    developpeur developpeuse analyste administrateur administratrice consultante superviseur";

/// Countries and cities that adverts name most; a title seldom has one.
const PLACES: &str = "france belgique suisse luxembourg canada quebec germany deutschland spain italy portugal netherlands \
    belgium switzerland austria poland ireland england scotland wales uk usa us india china japan \
    singapore malaysia indonesia thailand vietnam philippines australia europe asia africa emea apac \
    dubai qatar morocco maroc tunisie algerie senegal paris lyon marseille toulouse nice nantes \
    montpellier strasbourg bordeaux lille rennes grenoble bruxelles brussels geneve geneva lausanne \
    zurich montreal toronto vancouver london manchester birmingham dublin edinburgh berlin munich \
    hamburg frankfurt madrid barcelona lisbon amsterdam york boston chicago seattle bangalore mumbai \
    kuala lumpur penang";

/// Words that people shorten, each with the whole word.
const SHORTENED: &str = "acc=accountant acct=accountant accts=accountant adm=administrative admin=administrative \
    asst=assistant biz=business coord=coordinator dept=department dev=developer devs=developers \
    dir=director eng=engineer engr=engineer exec=executive govt=government hq=headquarters \
    info=information intl=international it=ict lab=laboratory maint=maintenance mech=mechanical \
    mfg=manufacturing mgmt=management mgr=manager mktg=marketing ops=operations prod=production \
    rep=representative reps=representatives sec=secretary supv=supervisor svc=service svp=president \
    sw=software sysadmin=systems tech=technician telecom=telecommunications vp=president \
    compta=comptable ing=ingenieur resp=responsable info=informatique";

/// Words that hold sentences together and name nothing, besides the small ones.
const JOINING: &[(&str, &str)] = &[
    (
        "en",
        "is are was were be been being am have has had having do does did done will would can could should may might must \
         shall you your yours youll we our ours us they their them it its this that these those he she his her him i my \
         me who whom whose which what where when how why if than then so such also both each any some more most others \
         no nor own same very just but into within across about over through between during before after above below up \
         down out off per via etc eg ie not only there here while whether because too well ever upon onto toward towards \
         among along around without don doesn isn aren s t ll ve re m",
    ),
    (
        "fr",
        "je j tu il elle on nous vous ils elles me m te t se s moi toi lui leur leurs mon ma mes ton ta tes son sa ses \
         notre nos votre vos ce c cet cette ces cela ca qui que qu quoi dont ou quand comment si ne n pas plus moins tres \
         tout toute tous toutes meme aussi ainsi donc mais ni car est sont etes etre ete etait sera serez sommes ai as \
         avez ont avoir eu aura aurez fait font faire y sans sous entre vers depuis pendant lors afin comme etc plusieurs \
         chaque quel quelle bien encore deja ici selon",
    ),
];

/// Words by which adverts and CVs lead up to a skill (“proven experience with”) and that are hardly one themselves.
const LEADING_UP: &str = "experience experiences experienced knowledge understanding understand ability abilities able skill skills \
    skilled strong good great excellent solid proven expert expertise advanced basic basics deep profound sound \
    familiar familiarity proficient proficiency competent competence competences competency competencies capable \
    fluent fluency passion passionate enthusiastic motivated highly ideal ideally preferably preferable preferred \
    advantage plus required requirement requirements require qualification qualifications candidate candidates \
    position role job opportunity responsibility responsibilities responsible task tasks duty duties mandatory \
    desirable nice necessary need needs expect expected looking look seeking seek join similar related relevant \
    various different several year years month months day daily minimum least degree bachelor master equivalent \
    field area areas like enjoy love want wish bring get make include including connaissance connaissances maitrise \
    maitriser maitrisez capacite capacites aptitude aptitudes bonne bonnes bon bons excellente excellentes \
    excellents solide solides forte fort confirmee confirme approfondie avance avancee souhaite souhaitee apprecie \
    appreciee exige exigee requis requise poste mission missions profil candidat recherche recherchons rejoindre \
    responsabilites annees ans annee mois idealement atout diplome titulaire passionne passionnee motive motivee \
    niveau notions sens savoir pouvoir devoir differents differentes divers diverses assurer charge";

/// Initials that stand for words side by side.
const INITIALS: &[(&str, &[&str])] = &[
    ("hr", &["human", "resources"]),
    ("rh", &["ressources", "humaines"]),
    ("qa", &["quality", "assurance"]),
    ("qc", &["quality", "control"]),
    ("qs", &["quantity", "surveyor"]),
    ("pa", &["personal", "assistant"]),
    ("ea", &["executive", "assistant"]),
    ("ui", &["user", "interface"]),
    ("ux", &["user", "experience"]),
    ("pr", &["public", "relations"]),
    ("ml", &["machine", "learning"]),
    ("ai", &["artificial", "intelligence"]),
    ("ia", &["intelligence", "artificielle"]),
    ("bi", &["business", "intelligence"]),
    ("dba", &["database", "administrator"]),
    ("pm", &["project", "manager"]),
    ("gm", &["general", "manager"]),
    ("md", &["managing", "director"]),
    ("fnb", &["food", "beverage"]),
    ("rnd", &["research", "development"]),
    ("cs", &["customer", "service"]),
    ("crm", &["customer", "relationship"]),
    ("cnc", &["numerical", "control"]),
    ("ar", &["accounts", "receivable"]),
    ("ap", &["accounts", "payable"]),
    ("ndt", &["destructive", "testing"]),
    ("swe", &["software", "engineer"]),
    ("bd", &["business", "development"]),
    ("gis", &["geographic", "information"]),
    ("erp", &["enterprise", "resource"]),
];

fn has(words: &str, word: &str) -> bool {
    words.split(' ').any(|other| other == word)
}

/// Whether a folded word is small in one of these languages.
pub(in crate::search) fn is_small(word: &str, languages: &[Lang]) -> bool {
    let speaks = |tag: &str| languages.iter().any(|lang| lang.as_str().split('-').next() == Some(tag));
    SMALL.iter().any(|(tag, words)| speaks(tag) && has(words, word))
}

/// Folded words that name nothing in a sentence of a language.
pub(in crate::search) fn joining(lang: Lang) -> impl Iterator<Item = &'static str> {
    let tag = move |tag: &str| lang.as_str().split('-').next() == Some(tag);
    let lists = SMALL.iter().chain(JOINING).filter(move |(of, _)| tag(of));
    lists.flat_map(|(_, words)| words.split_whitespace())
}

/// Folded words that only lead up to what is named.
pub(in crate::search) fn leading_up() -> impl Iterator<Item = &'static str> {
    LEADING_UP.split_whitespace()
}

pub(in crate::search) fn is_posting(word: &str) -> bool {
    has(POSTING, word)
}

/// How many of these words, from the first on, are something that adverts add.
pub(in crate::search) fn posting_phrase(words: &[&str]) -> usize {
    POSTING_PHRASES.iter().find(|phrase| words.starts_with(phrase)).map_or(0, |phrase| phrase.len())
}

pub(in crate::search) fn is_place(word: &str) -> bool {
    has(PLACES, word)
}

pub(in crate::search) fn is_gender(word: &str) -> bool {
    has(GENDERS, word)
}

/// Whether a word, or the word it is the plural of, may stand in the title of nearly any trade.
pub(in crate::search) fn is_generic(word: &str) -> bool {
    has(GENERIC, word) || word.strip_suffix('s').is_some_and(|singular| has(GENERIC, singular))
}

/// The whole words a shortened one stands for.
pub(in crate::search) fn whole_words(word: &str) -> impl Iterator<Item = &'static str> + '_ {
    SHORTENED
        .split(' ')
        .filter_map(move |pair| pair.split_once('='))
        .filter(move |(short, _)| *short == word)
        .map(|(_, whole)| whole)
}

/// Initials that stand for these words at the place given.
pub(in crate::search) fn initials_at<'w>(
    words: &'w [&'w str],
    at: usize,
) -> impl Iterator<Item = &'static str> + 'w {
    INITIALS.iter().filter(move |(_, whole)| words[at..].starts_with(whole)).map(|(short, _)| *short)
}

/// The words that initials stand for.
pub(in crate::search) fn initialed(short: &str) -> &'static [&'static str] {
    INITIALS.iter().find(|(other, _)| *other == short).map_or(&[], |(_, whole)| whole)
}
