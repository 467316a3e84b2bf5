//! What there is, wherever one is in it: the catalogue with all that is made of it, and how it is told.
//!
//! Borrowed by everybody, changed only where files have been read, an index has been made, or another language is chosen.

use std::cell::{OnceCell, RefCell};
use std::sync::Arc;

use super::action::Action;
use super::keys::{Context, Keymap, UserKeys};
use crate::domain::{Catalogue, FamilyIx, Lang, RoleIx, Subject};
use crate::glyphs::Glyphs;
use crate::graph::similar::Moves;
use crate::loading::{BUILT_IN_NAME, Beside, Problem};
use crate::pages::Reader;
use crate::search::{
    Choice, Facet, FacetCounts, Found, Mention, Proposals, RoleFilter, SearchSession, mentions,
};
use crate::wording::{Key, Value, Wording};

/// Roles and skills up to which an index is made at once, without a frame in between: that takes some milliseconds.
const INDEXED_AT_ONCE: usize = 150;

/// The catalogue, what is made of it, and the words and signs it is told in.
#[derive(Debug)]
pub struct World {
    /// Shared with the thread that makes its index.
    pub catalogue: Arc<Catalogue>,
    /// What was wrong with the files; counted on the screen.
    pub problems: Vec<Problem>,
    /// Those of them that are of the user's own keys.
    key_problems: Vec<Problem>,
    /// The problems of the files as the catalogue was read from them; later ones may be of files that broke since.
    pub(super) accepted: Vec<Problem>,
    /// Nothing while the index of a large catalogue is being made; see [`World::without_index`]. It remembers what was
    /// looked up, which nobody notices.
    searcher: Option<RefCell<SearchSession>>,
    /// What roles need, weighed: made when it is first asked for.
    moves: OnceCell<Moves>,
    /// Where the index of the catalogue may be kept.
    pub beside: Option<Beside>,
    /// Another number for another catalogue, another language and other keys: what was laid out for one is laid out anew for the next.
    pub(super) edition: u32,
    pub lang: Lang,
    pub wording: Wording,
    pub glyphs: &'static Glyphs,
    pub keymap: Keymap,
}

impl World {
    pub fn new(
        catalogue: Catalogue,
        problems: Vec<Problem>,
        beside: Option<Beside>,
        lang: Lang,
        glyphs: &'static Glyphs,
    ) -> Self {
        let mut world = Self {
            catalogue: Arc::new(catalogue),
            accepted: problems.clone(),
            problems,
            key_problems: Vec::new(),
            searcher: None,
            moves: OnceCell::new(),
            beside,
            edition: 0,
            lang,
            wording: Wording::new(lang),
            glyphs,
            keymap: Keymap::default(),
        };
        world.index_if_small();
        world
    }

    /// The same with the keys that the user's own file asks for.
    #[must_use]
    pub fn with_keys(mut self, keys: UserKeys) -> Self {
        self.take_keys(keys);
        let problems = std::mem::take(&mut self.problems);
        self.problems = self.with_key_problems(problems);
        self
    }

    /// Takes the keys that hold from now on. Their problems are told with those of the files that were read with them:
    /// see [`World::with_key_problems`].
    pub(super) fn take_keys(&mut self, UserKeys { keymap, problems }: UserKeys) {
        self.edition += 1;
        self.keymap = keymap;
        self.key_problems = problems;
    }

    /// The problems of files, and those of the keys.
    pub(super) fn with_key_problems(&self, problems: Vec<Problem>) -> Vec<Problem> {
        self.key_problems.iter().cloned().chain(problems).collect()
    }

    /// The keys that hold, for the world that comes after this one.
    pub(super) fn give_keys(&mut self) -> UserKeys {
        let problems = std::mem::take(&mut self.key_problems);
        UserKeys { keymap: std::mem::take(&mut self.keymap), problems }
    }

    /// Who reads, in which language.
    pub fn reader(&self) -> Reader<'_> {
        Reader { lang: self.lang, wording: &self.wording }
    }

    /// What a role or skill is called.
    pub fn name(&self, subject: Subject) -> &str {
        self.catalogue.name_of(subject, self.lang)
    }

    pub fn title(&self, role: RoleIx) -> &str {
        self.name(Subject::Role(role))
    }

    /// Whether anything comes from a file that can be edited.
    pub fn has_files(&self) -> bool {
        self.catalogue.layers().iter().any(|layer| &*layer.place != BUILT_IN_NAME)
    }

    /// What a family is called, or the roles without one.
    pub fn family(&self, family: Option<FamilyIx>) -> String {
        self.reader().family(&self.catalogue, family)
    }

    pub fn say(&self, key: Key) -> String {
        self.wording.say(key)
    }

    /// The words of a key with values in them.
    pub fn with(&self, key: Key, values: &[(&'static str, Value<'_>)]) -> String {
        self.wording.with(key, values)
    }

    /// The key that asks for an action in a context, as the reader knows it; nothing where none does.
    pub fn key_for(&self, context: Context, action: Action) -> Option<String> {
        Some(self.keymap.hint(context, action)?.shown(&self.wording, self.glyphs.ascii))
    }

    /// The words of a key with values in them, and as `key` the key that asks for an action in the list; `none` where none
    /// does.
    pub fn with_key(&self, words: Key, action: Action, values: &[(&'static str, Value<'_>)]) -> String {
        let key = self.key_for(Context::Roles, action).unwrap_or_else(|| "none".to_owned());
        let values: Vec<(&'static str, Value<'_>)> =
            values.iter().cloned().chain([("key", (&*key).into())]).collect();
        self.with(words, &values)
    }

    /// Speaks another language from now on.
    pub(super) fn speak(&mut self, lang: Lang) {
        self.edition += 1;
        self.lang = lang;
        self.wording = Wording::new(lang);
    }

    /// Takes another catalogue and returns the one before. What was made of that goes with it.
    pub(super) fn exchange(&mut self, catalogue: Catalogue, beside: Option<Beside>) -> Arc<Catalogue> {
        let old = std::mem::replace(&mut self.catalogue, Arc::new(catalogue));
        self.beside = beside;
        self.edition += 1;
        self.moves = OnceCell::new();
        self.index_if_small();
        old
    }

    /// What a text asks for and its best hits; `None` while there is no index.
    pub fn ask(&self, text: &str) -> Option<Found> {
        Some(self.searcher.as_ref()?.borrow_mut().ask(&self.catalogue, text))
    }

    /// A text that is being typed, without what of it is no choice yet.
    pub fn typed_so_far<'t>(&self, text: &'t str) -> &'t str {
        let Some(searcher) = &self.searcher else { return text };
        searcher.borrow().resolver(&self.catalogue).typed_so_far(text)
    }

    /// The skills that a text names, beyond doubt or likely, best first; `None` while there is no index.
    pub fn mentions(&self, text: &str) -> Option<Vec<Mention>> {
        let mut mentions = mentions(&self.catalogue, self.searcher.as_ref()?.borrow().index(), text);
        mentions.retain(|mention| mention.is_sure || mention.is_likely());
        Some(mentions)
    }

    /// What a text chooses, and how many roles are found once each value is chosen; `None` while there is no index.
    pub fn facet_counts(&self, text: &str) -> Option<(RoleFilter, FacetCounts)> {
        let filter = self.ask(text)?.asked.filter;
        Some((filter, self.searcher.as_ref()?.borrow_mut().counts(&self.catalogue, text)))
    }

    /// The values of a facet but skills; none while there is no index.
    pub fn facet_values(&self, facet: Facet) -> Vec<Choice> {
        let values = |searcher: &RefCell<SearchSession>| searcher.borrow().facets().values(facet).to_vec();
        self.searcher.as_ref().map(values).unwrap_or_default()
    }

    /// What a value of a facet is called.
    pub fn facet_name(&self, choice: Choice) -> String {
        let Some(searcher) = &self.searcher else { return String::new() };
        searcher.borrow().facets().name(&self.catalogue, choice, self.lang, &self.wording)
    }

    /// A text that asks for the same with another filter; `None` while there is no index.
    pub fn with_filter(&self, text: &str, change: impl FnOnce(&mut RoleFilter)) -> Option<String> {
        let asked = self.ask(text)?.asked;
        let mut filter = asked.filter.clone();
        change(&mut filter);
        let searcher = self.searcher.as_ref()?.borrow();
        let asked = asked.with_filter(filter);
        let text = asked.to_text(&searcher.resolver(&self.catalogue), self.lang, &self.wording);
        // What is typed behind a word that chooses is another word.
        Some(if asked.filter.is_empty() { text } else { text + " " })
    }

    /// What the word before the cursor, which is at this byte, may become; nothing while there is no index.
    pub fn proposals(&self, text: &str, cursor: usize) -> Proposals {
        let Some(searcher) = &self.searcher else { return Proposals::default() };
        searcher.borrow().proposals(&self.catalogue, text, cursor, (self.lang, &self.wording))
    }

    /// Returns the catalogue where its index is too large to be made before a frame: somebody is to make it elsewhere and
    /// bring it back by `take_index`.
    pub fn without_index(&self) -> Option<Arc<Catalogue>> {
        self.searcher.is_none().then(|| Arc::clone(&self.catalogue))
    }

    /// Installs the index of `catalogue`. Returns false, and drops it, where that catalogue has been replaced since.
    pub(super) fn take_index(&mut self, catalogue: &Arc<Catalogue>, searcher: SearchSession) -> bool {
        let is_of_use = Arc::ptr_eq(catalogue, &self.catalogue);
        if is_of_use {
            self.searcher = Some(RefCell::new(searcher));
        }
        is_of_use
    }

    /// Makes the index at once where that takes less than a frame.
    fn index_if_small(&mut self) {
        self.searcher = self.is_small().then(|| RefCell::new(SearchSession::new(&self.catalogue)));
    }

    /// Whether what is made of the catalogue takes less than a frame.
    fn is_small(&self) -> bool {
        self.catalogue.roles().len() + self.catalogue.skills().len() <= INDEXED_AT_ONCE
    }

    /// What roles need, weighed; made when it is first asked for.
    pub fn moves(&self) -> &Moves {
        self.moves.get_or_init(|| Moves::new(&self.catalogue))
    }

    /// Whether [`World::moves`] costs less than a frame.
    pub(super) fn has_moves(&self) -> bool {
        self.is_small() || self.moves.get().is_some()
    }

    /// Installs the weights computed for `catalogue`. Returns false, and drops them, where that catalogue has been replaced
    /// since, or where there are some.
    pub(super) fn take_moves(&mut self, catalogue: &Arc<Catalogue>, moves: Moves) -> bool {
        Arc::ptr_eq(catalogue, &self.catalogue) && self.moves.set(moves).is_ok()
    }
}
