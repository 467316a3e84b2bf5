//! Groups, occupations and skills, each from one file a language.

use std::collections::HashSet;
use std::collections::btree_map::Entry;

use super::{EscoReader, tail};
use crate::domain::{Lang, SkillKind};
use crate::import::failure::ImportError;
use crate::import::layer::{
    ImportedCategory, ImportedFamily, ImportedRole, ImportedSkill, NameSet, TextByLang,
};
use crate::import::report::RowIssue;
use crate::import::source_dir::SourceDir;
use crate::import::table::{ColumnPosition, CsvTable, Record, Style};
use crate::import::text;
use crate::wording::key;

/// Scheme of the skills that ESCO calls transversal.
const TRANSVERSAL: &str = "skill-transversal-groups";

/// Reuse levels with their names in English and French, widest first.
const REUSE_LEVELS: [(&str, &str, &str); 4] = [
    ("transversal", "Transversal", "Transversales"),
    ("cross-sector", "Cross-sector", "Intersectorielles"),
    ("sector-specific", "Sector-specific", "Propres à un secteur"),
    ("occupation-specific", "Occupation-specific", "Propres à une profession"),
];

/// Columns that groups, occupations and skills share.
struct ConceptColumns {
    uri: ColumnPosition,
    label: ColumnPosition,
}

impl ConceptColumns {
    fn of(table: &CsvTable) -> Result<Self, ImportError> {
        Ok(Self { uri: table.column("conceptUri")?, label: table.column("preferredLabel")? })
    }

    /// URI and label of a row; notes that one is missing.
    fn concept<'a>(&self, row: &Record<'a>, source: &mut SourceDir<'_>) -> Option<(&'a str, String)> {
        let (uri, label) = (row.get(self.uri), text::name(row.get(self.label)));
        if uri.is_empty() || label.is_empty() {
            source.note(row, RowIssue::NoName, uri);
            return None;
        }
        Some((uri, label))
    }
}

impl EscoReader {
    pub(super) fn groups(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        for (lang, mut table) in self.tables_if_any("ISCOGroups", source)? {
            let columns = ConceptColumns::of(&table)?;
            let code_column = table.column_if_any("code");
            while source.advance(&mut table)? {
                let row = table.row();
                let Some((uri, label)) = columns.concept(&row, source) else { continue };
                let code = group_code(uri, row.get(code_column));
                if code != row.get(code_column) {
                    source.note(&row, RowIssue::Mended, "code");
                }
                let families = &mut self.layer.families;
                let at = *self.families.entry(uri.to_owned()).or_insert_with(|| {
                    families.push(ImportedFamily { id: format!("isco-{code}"), ..ImportedFamily::default() });
                    families.len() - 1
                });
                match families[at].name.entry(lang) {
                    Entry::Occupied(_) => source.note(&row, RowIssue::RepeatedId, uri),
                    Entry::Vacant(place) => {
                        place.insert(label);
                    }
                }
            }
        }
        Ok(())
    }

    pub(super) fn occupations(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        let families: HashSet<String> = self.layer.families.iter().map(|family| family.id.clone()).collect();
        let (mut codes, mut shared) = (HashSet::new(), Vec::new());
        for (lang, mut table) in self.tables("occupations", source)? {
            let columns = ConceptColumns::of(&table)?;
            // Releases before 1.1 give occupations no codes: their URIs tell them apart.
            let (code, group) = (table.column_if_any("code"), table.column("iscoGroup")?);
            let (others, description) = (table.column("altLabels")?, table.column("description")?);
            while source.advance(&mut table)? {
                let row = table.row();
                let Some((uri, label)) = columns.concept(&row, source) else { continue };
                let at = if let Some(at) = self.roles.get(uri) {
                    *at
                } else {
                    let written = [row.get(code), row.get(group)];
                    self.new_role(&row, uri, written, &families, (&mut codes, &mut shared), source)
                };
                let role = &mut self.layer.roles[at];
                if role.named.title.contains_key(&lang) {
                    source.note(&row, RowIssue::RepeatedId, uri);
                    continue;
                }
                name(&mut role.named, lang, label, &row, others, source);
                // Parted into summary and description once all languages are there.
                describe(&mut role.description, lang, row.get(description));
            }
        }
        refuse_numbers(&codes, &shared)?;
        self.layer.roles.iter_mut().for_each(part_description);
        Ok(())
    }

    /// Adds the role of an occupation that is met for the first time, by its code and that of its group.
    fn new_role(
        &mut self,
        row: &Record<'_>,
        uri: &str,
        written: [&str; 2],
        families: &HashSet<String>,
        (codes, shared): (&mut HashSet<String>, &mut Vec<String>),
        source: &mut SourceDir<'_>,
    ) -> usize {
        let known = |group: &str| Some(format!("isco-{group}")).filter(|family| families.contains(family));
        let [code, group] = match (known(written[1]), written.map(with_zeros)) {
            (None, padded) if known(&padded[1]).is_some() => {
                source.note(row, RowIssue::Mended, "code");
                padded
            }
            _ => written.map(str::to_owned),
        };
        let is_own = !code.is_empty() && codes.insert(code.clone());
        if !code.is_empty() && !is_own {
            shared.push(code.clone());
        }
        let family = known(&group);
        if family.is_none() && !families.is_empty() {
            source.note(row, RowIssue::UnknownFamily, group);
        }
        self.add_role(uri, if is_own { &code } else { tail(uri) }, &code, family)
    }

    fn add_role(&mut self, uri: &str, id: &str, code: &str, family: Option<String>) -> usize {
        let at = self.layer.roles.len();
        self.roles.insert(uri.to_owned(), at);
        // The two digits of the sub-major group make files of a sensible size.
        let sub_major =
            family.as_ref().map_or_else(|| "other".to_owned(), |family| family.chars().take(7).collect());
        let codes = [("esco", code), ("esco-uri", uri)];
        self.layer.roles.push(ImportedRole {
            id: format!("esco-{id}"),
            group: text::slug(&sub_major),
            family,
            codes: codes
                .iter()
                .filter(|(_, code)| !code.is_empty())
                .map(|(at, code)| (*at, (*code).to_owned()))
                .collect(),
            source: format!("{}, {}", self.title, if code.is_empty() { id } else { code }),
            ..ImportedRole::default()
        });
        at
    }

    pub(super) fn skills(&mut self, source: &mut SourceDir<'_>) -> Result<(), ImportError> {
        for (lang, mut table) in self.tables("skills", source)? {
            let columns = ConceptColumns::of(&table)?;
            let (kind, level) = (table.column("skillType")?, table.column("reuseLevel")?);
            let (others, description) = (table.column("altLabels")?, table.column("description")?);
            let schemes = table.column_if_any("inScheme");
            while source.advance(&mut table)? {
                let row = table.row();
                let Some((uri, label)) = columns.concept(&row, source) else { continue };
                let known = self.skills.get(uri).copied();
                let at = known.unwrap_or_else(|| {
                    let kind = skill_kind(&row, row.get(kind), row.get(schemes), source);
                    self.add_skill(uri, kind, row.get(level))
                });
                let skill = &mut self.layer.skills[at];
                if skill.named.title.contains_key(&lang) {
                    source.note(&row, RowIssue::RepeatedId, uri);
                    continue;
                }
                name(&mut skill.named, lang, label, &row, others, source);
                describe(&mut skill.summary, lang, row.get(description));
            }
        }
        let skills = &self.layer.skills;
        let is_used = |category: &ImportedCategory| {
            skills.iter().any(|skill| skill.category.as_ref() == Some(&category.id))
        };
        self.layer.categories = REUSE_LEVELS.into_iter().map(category).filter(is_used).collect();
        Ok(())
    }

    fn add_skill(&mut self, uri: &str, kind: SkillKind, level: &str) -> usize {
        let at = self.layer.skills.len();
        self.skills.insert(uri.to_owned(), at);
        let known = REUSE_LEVELS.iter().any(|(known, ..)| *known == level);
        self.layer.skills.push(ImportedSkill {
            id: tail(uri).to_owned(),
            group: if known { level.to_owned() } else { "other".to_owned() },
            named: NameSet::default(),
            category: known.then(|| format!("esco-{level}")),
            kind,
            broader: None,
            summary: TextByLang::new(),
            codes: vec![("esco-uri", uri.to_owned())],
        });
        at
    }

    /// The tables of a stem in every language they are there in.
    fn tables(&self, stem: &str, source: &mut SourceDir<'_>) -> Result<Vec<(Lang, CsvTable)>, ImportError> {
        let name = |lang: Lang| format!("{stem}_{lang}.csv");
        let there: Vec<Lang> =
            self.languages.iter().copied().filter(|lang| source.has(&name(*lang))).collect();
        there.into_iter().map(|lang| Ok((lang, source.open(&name(lang), Style::Commas)?))).collect()
    }

    /// The same; where there is none, roles have no families.
    fn tables_if_any(
        &self,
        stem: &str,
        source: &mut SourceDir<'_>,
    ) -> Result<Vec<(Lang, CsvTable)>, ImportError> {
        let tables = self.tables(stem, source)?;
        if tables.is_empty() {
            let lang = self.languages.first().copied().unwrap_or(Lang::EN);
            source.open_if_any(&format!("{stem}_{lang}.csv"), Style::Commas, key::IMPORT_WITHOUT_FAMILIES)?;
        }
        Ok(tables)
    }
}

/// The code of a group as its URI ends in it: a spreadsheet that makes numbers of codes leaves `0110` as 110, which is
/// another group.
fn group_code<'a>(uri: &'a str, written: &'a str) -> &'a str {
    let of_uri = tail(uri)
        .strip_prefix('C')
        .filter(|code| !code.is_empty() && code.bytes().all(|byte| byte.is_ascii_digit()));
    of_uri
        .filter(|code| written.is_empty() || code.trim_start_matches('0') == written.trim_start_matches('0'))
        .unwrap_or(written)
}

/// Fails where a spreadsheet has made numbers of the codes: then 2512.10 stands as 2512.1 beside another of that code, and
/// no code in two parts ends in a zero.
fn refuse_numbers(codes: &HashSet<String>, shared: &[String]) -> Result<(), ImportError> {
    let ends_in_zero = |code: &String| code.matches('.').count() == 1 && code.ends_with('0');
    match shared {
        [code, _, _, ..] if !codes.iter().any(ends_in_zero) => {
            Err(ImportError::CodesAsNumbers { code: code.clone(), count: shared.len() })
        }
        _ => Ok(()),
    }
}

/// A code of an occupation or of its group, which begin with four digits, with the zeros a spreadsheet has taken away.
fn with_zeros(code: &str) -> String {
    let digits = code.bytes().take_while(u8::is_ascii_digit).count();
    let zeros = if (1..4).contains(&digits) { 4 - digits } else { 0 };
    format!("{}{code}", "0".repeat(zeros))
}

fn name(
    named: &mut NameSet,
    lang: Lang,
    label: String,
    row: &Record<'_>,
    others: ColumnPosition,
    source: &mut SourceDir<'_>,
) {
    named.entitle(lang, label);
    for other in row.get(others).lines().map(text::name).filter(|other| !other.is_empty()) {
        if !named.alias(lang, &other) {
            source.note(row, RowIssue::RepeatedName, other);
        }
    }
}

fn describe(texts: &mut TextByLang, lang: Lang, written: &str) {
    let paragraphs = text::paragraphs(written);
    if !paragraphs.is_empty() {
        texts.insert(lang, paragraphs);
    }
}

/// Makes a summary of the first sentence, in all languages or, where one has no second sentence, of everything:
/// otherwise its readers would be given the rest in another language.
fn part_description(role: &mut ImportedRole) {
    let whole = std::mem::take(&mut role.description);
    let parted: Option<Vec<(Lang, (&str, &str))>> =
        whole.iter().map(|(lang, text)| Some((*lang, text::first_sentence(text)?))).collect();
    match parted {
        Some(parted) => {
            role.summary = parted.iter().map(|(lang, (first, _))| (*lang, (*first).to_owned())).collect();
            role.description = parted.iter().map(|(lang, (_, rest))| (*lang, (*rest).to_owned())).collect();
        }
        None => role.summary = whole,
    }
}

fn skill_kind(row: &Record<'_>, kind: &str, schemes: &str, source: &mut SourceDir<'_>) -> SkillKind {
    match kind {
        "knowledge" => return SkillKind::Knowledge,
        "skill/competence" => {}
        other => source.note(row, RowIssue::NoKind, other),
    }
    let soft = schemes.split([',', '\n', '|']).any(|scheme| tail(scheme.trim()) == TRANSVERSAL);
    if soft { SkillKind::Soft } else { SkillKind::Technical }
}

fn category((level, english, french): (&str, &str, &str)) -> ImportedCategory {
    let name = TextByLang::from([(Lang::EN, english.to_owned()), (Lang::FR, french.to_owned())]);
    ImportedCategory { id: format!("esco-{level}"), name }
}
