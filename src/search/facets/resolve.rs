//! From what is typed as the value of a facet to choices, and from choices to what would be typed.

use std::fmt;

use crate::domain::{Catalogue, Lang, Level, Period, Subject};
use crate::search::index::SearchIndex;
use crate::search::lookup::{Lookup, Wanted, lookup_exactly, lookup_with_index};
use crate::wording::{Wording, key};

use super::Facet;
use super::choice::{Choice, EducationLevel, PayLevel, RoleFilter};
use super::names::id_of;
use super::table::Facets;

/// Values that are named between commas, at most.
const MOST_VALUES: usize = 50;

/// What values are looked up with.
#[derive(Clone, Copy)]
pub struct Resolver<'a> {
    pub catalogue: &'a Catalogue,
    pub facets: &'a Facets,
    index: IndexSource<'a>,
}

/// The index, which is needed only where nothing else names a value.
#[derive(Clone, Copy)]
enum IndexSource<'a> {
    AtHand(&'a SearchIndex),
    Made(&'a dyn Fn() -> &'a SearchIndex),
}

impl fmt::Debug for Resolver<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Resolver")
    }
}

/// A value that is chosen, for those who are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenValue {
    pub facet: Facet,
    /// As it is typed in English; the same in every language that reads.
    pub value: String,
    /// What it is called for the reader.
    pub name: String,
}

/// A value that names nothing in its facet, or more than one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamesNothing {
    pub facet: Facet,
    /// As it was typed.
    pub value: String,
    /// What it names, where that is more than one thing; else, of skills, up to three that may be meant.
    pub instead: Vec<Choice>,
    /// Whether it names all of those.
    pub is_several: bool,
}

impl<'a> Resolver<'a> {
    /// With an index that is at hand. All must be of the same catalogue.
    pub fn new(catalogue: &'a Catalogue, facets: &'a Facets, index: &'a SearchIndex) -> Self {
        Self { catalogue, facets, index: IndexSource::AtHand(index) }
    }

    /// With an index that is made when it is asked for.
    pub fn with_index(
        catalogue: &'a Catalogue,
        facets: &'a Facets,
        index: &'a dyn Fn() -> &'a SearchIndex,
    ) -> Self {
        Self { catalogue, facets, index: IndexSource::Made(index) }
    }

    fn index(&self) -> &'a SearchIndex {
        match self.index {
            IndexSource::AtHand(index) => index,
            IndexSource::Made(index) => index(),
        }
    }

    /// What is chosen, each with its facet, as it is typed in English, and as it is called.
    pub fn told(&self, filter: &RoleFilter, lang: Lang, wording: &Wording) -> Vec<ChosenValue> {
        let english = Wording::new(Lang::EN);
        let told = |choice: Choice| ChosenValue {
            facet: choice.facet(),
            value: self.typed(choice, Lang::EN, &english),
            name: self.facets.name(self.catalogue, choice, lang, wording),
        };
        filter.iter().map(told).collect()
    }

    /// What a value names: one thing, or several with commas between them. The whole is looked up first, so that a comma or
    /// a colon that belongs to a name splits nothing; a level (`:1` to `:4`) counts only at the end. In double quotes
    /// stands one name, whatever is in it; a level may stand behind.
    pub fn value(&self, facet: Facet, typed: &str) -> Result<Vec<Choice>, NamesNothing> {
        let typed = typed.trim();
        let parts = split(typed);
        if parts.len() > 1 && parts.len() <= MOST_VALUES {
            if let (false, Ok(choice)) = (typed.contains('"'), self.named(facet, typed, Search::Exactly)) {
                return Ok(vec![choice]);
            }
            let each = parts.iter().map(|part| self.one(facet, part)).collect::<Result<Vec<_>, _>>();
            return each
                .or_else(|unknown| self.one(facet, typed).map(|choice| vec![choice]).map_err(|_| unknown));
        }
        self.one(facet, typed).map(|choice| vec![choice])
    }

    /// One name, in quotes or not, with a level or not.
    fn one(&self, facet: Facet, typed: &str) -> Result<Choice, NamesNothing> {
        let typed = typed.trim();
        if let Some((name, behind)) = typed.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            let choice = self.named(facet, name, Search::Loosely)?;
            return match (choice, level_of(behind)) {
                (choice, _) if behind.trim().is_empty() => Ok(choice),
                (Choice::Skill(skill, _), Some(level)) => Ok(Choice::Skill(skill, Some(level))),
                _ => Err(nothing(facet, typed)),
            };
        }
        let whole = self.named(facet, typed, Search::Exactly);
        // `python3` is another name of Python: what names the same skill without its number has a level.
        let is_same =
            |name: &str| self.named(facet, name, Search::Exactly).is_ok_and(|choice| whole == Ok(choice));
        let leveled =
            split_level(typed).filter(|(name, _)| facet == Facet::Skill && (whole.is_err() || is_same(name)));
        if let Some((name, level)) = leveled {
            if let Ok(Choice::Skill(skill, _)) = self.named(facet, name, Search::Loosely) {
                return Ok(Choice::Skill(skill, Some(level)));
            }
            return Err(NamesNothing {
                value: typed.to_owned(),
                ..self.named(facet, name, Search::Loosely).err().unwrap_or_else(|| nothing(facet, typed))
            });
        }
        whole.or_else(|_| self.named(facet, typed, Search::Loosely))
    }

    /// Whether a name stands for one thing in a facet, without a search for what is like it.
    pub(super) fn is_name(&self, facet: Facet, name: &str) -> bool {
        self.named(facet, name, Search::Exactly).is_ok()
    }

    fn named(&self, facet: Facet, name: &str, how: Search) -> Result<Choice, NamesNothing> {
        let name = name.trim();
        if name.is_empty() {
            return Err(nothing(facet, name));
        }
        match facet {
            Facet::Skill => self.skill(name, how),
            _ => self.listed(facet, name),
        }
    }

    fn listed(&self, facet: Facet, name: &str) -> Result<Choice, NamesNothing> {
        let value = |place: u32| self.facets.values[place as usize];
        let by_id = self.facets.names(self.catalogue).by_id(facet, name);
        let amount = || if facet == Facet::Pay { self.amount(name) } else { None };
        if let Some(choice) = by_id.map(value).or_else(amount) {
            return Ok(choice);
        }
        match *self.facets.names(self.catalogue).called(facet, name) {
            [one] => Ok(value(one)),
            ref several => Err(NamesNothing {
                instead: several.iter().copied().map(value).collect(),
                is_several: !several.is_empty(),
                ..nothing(facet, name)
            }),
        }
    }

    /// `eur:40000`, `eur:month:3000`, `eur` for any amount a year.
    fn amount(&self, typed: &str) -> Option<Choice> {
        let mut parts = typed.split(':').map(str::trim);
        let (currency, rest) = (parts.next()?, parts.collect::<Vec<_>>());
        let (period, amount) = match *rest {
            [] => (Period::Year, "1"),
            [amount] => {
                Period::parse(&amount.to_lowercase()).map_or((Period::Year, amount), |period| (period, "1"))
            }
            [period, amount] => (Period::parse(&period.to_lowercase())?, amount),
            _ => return None,
        };
        let (digits, thousands) = match amount.strip_suffix(['k', 'K']) {
            Some(digits) => (digits, 1000),
            None => (amount, 1),
        };
        let is_number = !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
        let amount = digits.parse::<u64>().ok().filter(|_| is_number)?.checked_mul(thousands)?;
        let scale = self.facets.scale(currency, period)?;
        Some(Choice::Pay(PayLevel::AtLeast { scale, amount }))
    }

    fn skill(&self, name: &str, how: Search) -> Result<Choice, NamesNothing> {
        let found = match how {
            Search::Exactly => lookup_exactly(self.catalogue, name, Wanted::Skill),
            Search::Loosely => lookup_with_index(self.catalogue, name, Wanted::Skill, self.index()),
        };
        let skill = |subject: Subject| match subject {
            Subject::Skill(skill) => Some(Choice::Skill(skill, None)),
            Subject::Role(_) => None,
        };
        let (instead, is_several) = match found {
            Lookup::Found(subject) => match skill(subject) {
                Some(choice) => return Ok(choice),
                None => (Vec::new(), false),
            },
            Lookup::Several(subjects) => (subjects, true),
            Lookup::Nothing { suggestions } => (suggestions, false),
        };
        let instead = instead.into_iter().filter_map(skill).collect();
        Err(NamesNothing { instead, is_several, ..nothing(Facet::Skill, name) })
    }

    /// The value as it is typed, in quotes where it needs them: its id where that is made of words, else its name for a
    /// reader of `lang` where nothing else is called so, else its id. [`Resolver::value`] leads back to the choice.
    pub fn typed(&self, choice: Choice, lang: Lang, wording: &Wording) -> String {
        let (plain, level) = match choice {
            Choice::Skill(skill, level) => (Choice::Skill(skill, None), level),
            choice => (choice, None),
        };
        let name = || self.facets.name(self.catalogue, plain, lang, wording);
        let id = id_of(self.catalogue, plain).unwrap_or_else(|| self.facets.amount_typed(plain));
        let is_word = |id: &str| !id.is_empty() && !id.bytes().any(|byte| byte.is_ascii_digit());
        let leads_back =
            |text: &str| !text.contains('"') && self.one(plain.facet(), &quoted(text, false)) == Ok(plain);
        let names = match choice {
            Choice::Stage(_) | Choice::Step(_) | Choice::Remote(_) | Choice::OnCall(_) => {
                vec![name().replace(' ', "-")]
            }
            // Two levels may be called the same in one language, and not in another.
            Choice::Education(EducationLevel::Said(at)) => {
                let others = self.facets.said[at as usize].versions().map(|(_, name)| name.to_owned());
                std::iter::once(name()).chain(others).collect()
            }
            Choice::Family(_) | Choice::Skill(..) if !is_word(&id) => vec![name()],
            _ => Vec::new(),
        };
        let text = names.into_iter().find(|text| leads_back(text)).unwrap_or(id);
        match level {
            Some(level) => {
                let number = level.number();
                let typed = format!("{}:{number}", quoted(&text, true));
                // Something else may be called so, the level included.
                if self.one(Facet::Skill, &typed) == Ok(choice) {
                    typed
                } else {
                    format!("\"{text}\":{number}")
                }
            }
            None => quoted(&text, plain.facet() != Facet::Pay),
        }
    }
}

/// How far a name is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Search {
    /// As an id, name or code.
    Exactly,
    /// As what a search finds without doubt, too.
    Loosely,
}

fn nothing(facet: Facet, value: &str) -> NamesNothing {
    NamesNothing { facet, value: value.to_owned(), instead: Vec::new(), is_several: false }
}

/// Splits at commas outside quotes.
fn split(typed: &str) -> Vec<&str> {
    let mut is_inside = false;
    let at_comma = move |sign: char| {
        is_inside ^= sign == '"';
        sign == ',' && !is_inside
    };
    typed.split(at_comma).map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// A name and the level behind it.
fn split_level(typed: &str) -> Option<(&str, Level)> {
    let (name, level) = typed.rsplit_once(':')?;
    Some((name, level_of(&format!(":{level}"))?))
}

/// The level of `:1` to `:4`.
fn level_of(behind: &str) -> Option<Level> {
    let digits = behind.trim().strip_prefix(':')?;
    Level::from_number(digits.parse().ok().filter(|_| digits.len() == 1)?)
}

/// A text in quotes, where it would be read otherwise without them; a colon is a reason only where a level may follow.
fn quoted(text: &str, has_colons: bool) -> String {
    let splits = |sign: char| sign.is_whitespace() || sign == ',' || (has_colons && sign == ':');
    if text.contains(splits) { format!("\"{text}\"") } else { text.to_owned() }
}

impl Facets {
    /// What a value is called for a reader.
    pub fn name(&self, catalogue: &Catalogue, choice: Choice, lang: Lang, wording: &Wording) -> String {
        match choice {
            Choice::Family(at) => catalogue.family(at).name.get(lang).to_owned(),
            Choice::Stage(stage) => wording.say(stage.into()),
            Choice::Step(kind) => wording.say(kind.into()),
            Choice::Remote(how) | Choice::OnCall(how) => wording.say(how.into()),
            Choice::Employer(kind) => wording.say(kind.into()),
            Choice::Status(kind) => wording.say(kind.into()),
            Choice::Market(market) => wording.say(market.into()),
            Choice::Skill(at, None) => catalogue.skill(at).name.get(lang).to_owned(),
            Choice::Skill(at, Some(level)) => {
                let values = [
                    ("skill", catalogue.skill(at).name.get(lang).into()),
                    ("level", wording.say(level.into()).into()),
                ];
                wording.with(key::FACET_SKILL_AT, &values)
            }
            Choice::Education(EducationLevel::Eqf(level)) => {
                wording.with(key::EQF, &[("span", level.to_string().into())])
            }
            Choice::Education(EducationLevel::Said(at)) => {
                self.said.get(at as usize).map_or("", |level| level.get(lang)).to_owned()
            }
            Choice::Pay(PayLevel::Known) => wording.say(key::FACET_PAY_KNOWN),
            Choice::Pay(PayLevel::AtLeast { scale, amount }) => self.pay_name(scale, amount, wording),
            Choice::Layer(at) => {
                let layer = catalogue.layer(at);
                let name = layer.name.get(lang);
                if name.is_empty() { layer.id.to_string() } else { name.to_owned() }
            }
            Choice::Language(lang) => wording.with(key::LANGUAGE_NAMED, &[("lang", lang.as_str().into())]),
        }
    }

    fn pay_name(&self, scale: u32, amount: u64, wording: &Wording) -> String {
        let Some(scale) = self.scales.get(scale as usize) else { return String::new() };
        let values = [
            ("amount", wording.grouped(amount).into()),
            ("currency", (&*scale.currency).into()),
            ("per", wording.say(scale.period().into()).into()),
        ];
        wording.with(key::FACET_PAY_AT_LEAST, &values)
    }

    /// An amount of pay as it is typed.
    fn amount_typed(&self, choice: Choice) -> String {
        let Choice::Pay(PayLevel::AtLeast { scale, amount }) = choice else { return String::new() };
        let Some(scale) = self.scales.get(scale as usize) else { return String::new() };
        let currency = scale.currency.to_lowercase();
        match scale.period() {
            Period::Year => format!("{currency}:{amount}"),
            period => format!("{currency}:{}:{amount}", period.as_str()),
        }
    }
}
