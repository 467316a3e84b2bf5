//! On what terms people work in a role, and what a skill is learned from: statements, each with its source.

use super::figures::origin;
use super::values::Scale;
use super::{Resolver, plain};
use crate::domain::{Certification, Outlook, Prevalence, Resource, SkillIx, Statement};
use crate::loading::layers::line;
use crate::loading::tree::Node;
use crate::wording::{Words, key};

impl Resolver<'_, '_> {
    /// How common something is.
    pub(super) fn prevalence<K: Scale>(&mut self, node: Node<'_>) -> Option<Prevalence<K>> {
        let told = self.statement(node)?;
        self.says(node, &["kind", "how"])?;
        Some(Prevalence { kind: self.scale(node.get("kind")?)?, how: self.scale(node.get("how")?)?, told })
    }

    /// How easily a post is found.
    pub(super) fn outlook(&mut self, node: Node<'_>) -> Option<Outlook> {
        let told = self.statement(node)?;
        self.says(node, &["region", "market"])?;
        Some(Outlook { market: self.scale(node.get("market")?)?, told })
    }

    /// A certificate.
    pub(super) fn certification(&mut self, node: Node<'_>) -> Option<Certification> {
        let told = self.statement(node)?;
        self.says(node, &["name", "need"])?;
        Some(Certification {
            name: line(node.get("name")),
            issuer: line(node.get("issuer")),
            need: self.scale(node.get("need")?)?,
            skill: node.get("skill").and_then(|id| self.skills.find(id, self.problems)).map(SkillIx),
            level: node.get("level").and_then(|written| self.level(written)),
            told,
        })
    }

    /// Something to learn a skill from.
    pub(super) fn resource(&mut self, node: Node<'_>) -> Option<Resource> {
        let Some(origin) = origin(node.get("source")) else {
            self.without_source(node, key::PROBLEM_STATEMENT_WITHOUT_SOURCE);
            return None;
        };
        self.says(node, &["kind", "title"])?;
        Some(Resource {
            kind: self.scale(node.get("kind")?)?,
            title: line(node.get("title")),
            language: node.get("language").and_then(|tag| self.language(tag)),
            level: node.get("level").and_then(|written| self.level(written)),
            url: node.get("url").and_then(|written| self.url(written)),
            origin,
            dated: node.get("dated").and_then(|written| self.date(written)),
        })
    }

    /// What is said, of where, by whom and when; `None`, and a problem, where nobody is named.
    fn statement(&mut self, node: Node<'_>) -> Option<Statement> {
        let Some(origin) = origin(node.get("source")) else {
            self.without_source(node, key::PROBLEM_STATEMENT_WITHOUT_SOURCE);
            return None;
        };
        Some(Statement {
            region: region(node),
            text: line(node.get("text")),
            origin,
            dated: node.get("dated").and_then(|written| self.date(written)),
        })
    }

    /// `None`, and a problem, where one of the keys says nothing.
    fn says(&mut self, node: Node<'_>, keys: &[&str]) -> Option<()> {
        let Some(missing) = keys.iter().find(|key| line(node.get(key)).is_empty()) else { return Some(()) };
        let message = Words::of(key::PROBLEM_STATEMENT_INCOMPLETE).text("key", *missing);
        self.problems.error("missing-value", node, message, None);
        None
    }
}

/// The country or region something holds for.
pub(super) fn region(node: Node<'_>) -> Option<Box<str>> {
    Some(plain(node.get("region"))).filter(|region| !region.is_empty())
}

#[cfg(test)]
mod tests {
    use crate::domain::{
        CertificationNeed, EmployerKind, Frequency, Lang, Level, Market, Origin, ResourceKind, StatusKind,
    };
    use crate::loading::Loaded;
    use crate::loading::testing::{lines, load_all, role};

    fn with(fields: &str) -> (Loaded, Vec<String>) {
        let text = format!(
            "skills:\n  - {{id: x, name: X, kind: soft}}\nroles:\n  - id: a\n    title: A\n    skills: [{{skill: x, need: useful}}]\n    {fields}\n"
        );
        let loaded = load_all(&[text]);
        let told = lines(&loaded);
        (loaded, told)
    }

    #[test]
    fn the_terms_of_a_role_arrive() {
        let (loaded, told) = with(
            "\
employers: [{kind: agency, how: usual, region: FR, text: Small ones., source: editorial, dated: 2026}]
    status: [{kind: freelance, how: partly, source: Survey}]
    outlook: [{region: GB, market: shortage, source: editorial}]
    certifications: [{name: CISSP, issuer: ISC2, need: expected, skill: x, level: 3, source: editorial}]
    education: [{region: US, level: Associate degree}]",
        );
        assert_eq!(told, [""; 0]);
        let role = role(&loaded.catalogue, "a");
        let employer = &role.employers[0];
        assert_eq!((employer.kind, employer.how), (EmployerKind::Agency, Frequency::Usual));
        assert_eq!(employer.told.region.as_deref(), Some("FR"));
        assert_eq!(employer.told.text.get(Lang::EN), "Small ones.");
        assert_eq!(
            (&employer.told.origin, employer.told.dated.as_deref()),
            (&Origin::Editorial, Some("2026"))
        );
        assert_eq!(
            (role.status[0].kind, role.status[0].told.region.as_deref()),
            (StatusKind::Freelance, None)
        );
        assert_eq!(role.outlook[0].market, Market::Shortage);
        let certificate = &role.certifications[0];
        assert_eq!(
            (certificate.need, certificate.level),
            (CertificationNeed::Expected, Some(Level::Practitioner))
        );
        assert!(certificate.skill.is_some());
        assert_eq!(role.education[0].region.as_deref(), Some("US"));
    }

    #[test]
    fn what_nobody_says_and_what_says_nothing_is_left_out() {
        for (fields, what) in [
            ("employers: [{kind: agency, how: usual}]", "has no `source`"),
            ("status: [{kind: freelance, source: editorial}]", "does not say `how`"),
            ("outlook: [{market: shortage, source: editorial}]", "does not say `region`"),
            ("outlook: [{region: GB, market: booming, source: editorial}]", "`booming` is not"),
            ("certifications: [{need: optional, source: editorial}]", "does not say `name`"),
            ("employers: [{kind: esn, how: usual, source: editorial}]", "did you mean `service-company`"),
        ] {
            let (loaded, told) = with(fields);
            assert!(told.len() == 1 && told[0].contains(what), "{fields}: {told:?}");
            let role = role(&loaded.catalogue, "a");
            let left =
                role.employers.len() + role.status.len() + role.outlook.len() + role.certifications.len();
            assert_eq!(left, 0, "{fields}");
        }
    }

    #[test]
    fn a_skill_has_resources() {
        let text = "skills:\n  - {id: x, name: X, kind: soft, resources: [{kind: book, title: Book, language: fr, \
                    level: 2, url: 'https://example.org/', source: List, dated: 2026-07-06}, {kind: book, title: Other}]}\n\
                    roles: [{id: a, title: A, skills: [{skill: x, need: useful}]}]\n";
        let loaded = load_all(&[text]);
        assert!(
            matches!(&lines(&loaded)[..], [line] if line.contains("has no `source`")),
            "{:?}",
            lines(&loaded)
        );
        let resources = &loaded.catalogue.skills()[0].resources;
        assert_eq!(resources.len(), 1);
        assert_eq!((resources[0].kind, resources[0].language), (ResourceKind::Book, Some(Lang::FR)));
        assert_eq!(
            (resources[0].level, resources[0].url.as_deref()),
            (Some(Level::Working), Some("https://example.org/"))
        );
    }
}
