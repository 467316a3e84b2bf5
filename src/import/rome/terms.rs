//! Contexts of work that have a field of their own in a role: on what terms people work in it.

use crate::import::role::ImportedTerm;

/// Labels of contexts with the list of the role, the kind there, and how common it is: the directory says what is met in an
/// occupation, not how often.
const TERMS: &[(&str, &str, &str, &str)] = &[
    ("Possibilité de télétravail", "conditions", "remote", "partly"),
    ("Travail en horaires décalés", "conditions", "hours", "partly"),
    ("Travail de nuit", "conditions", "hours", "partly"),
    ("Travail posté (2x8, 3x8, 5x8, etc.)", "conditions", "hours", "partly"),
    ("Travail le dimanche", "conditions", "hours", "partly"),
    ("Travail les week-ends et jours fériés", "conditions", "hours", "partly"),
    ("Travail en astreinte", "conditions", "on-call", "partly"),
    ("Déplacements professionnels", "conditions", "travel", "partly"),
    ("Salarié secteur privé (CDI, CDD)", "status", "employee", "usual"),
    ("Fonctionnaire", "status", "civil-servant", "partly"),
    ("Travailleur indépendant", "status", "freelance", "partly"),
    ("Profession libérale", "status", "freelance", "partly"),
    ("Alternance", "status", "apprentice", "partly"),
    ("Salarié secteur public", "employers", "public-service", "partly"),
    ("Association", "employers", "non-profit", "partly"),
    ("Laboratoire de recherche et développement", "employers", "research", "partly"),
];

/// The term that a context stands for, if it is one.
pub(super) fn term(label: &str) -> Option<ImportedTerm> {
    let (_, list, kind, how) = TERMS.iter().find(|(known, ..)| *known == label)?;
    Some(ImportedTerm { list, kind, how, text: label.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{TERMS, term};
    use crate::domain::{ConditionKind, EmployerKind, Frequency, StatusKind};

    #[test]
    fn terms_are_words_of_the_format() {
        for (label, list, kind, how) in TERMS {
            let is_known = match *list {
                "conditions" => ConditionKind::parse(kind).is_some(),
                "status" => StatusKind::parse(kind).is_some(),
                "employers" => EmployerKind::parse(kind).is_some(),
                _ => false,
            };
            assert!(is_known && Frequency::parse(how).is_some() && term(label).is_some(), "{label}");
        }
        assert!(term("En altitude").is_none());
    }
}
