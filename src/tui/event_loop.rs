//! The loop: waits for something to happen, does what the update asks for, draws. Nothing wakes while nothing happens.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crossterm::event::Event;

use super::action::Action;
use super::background::BackgroundAsked;
use super::editor::{self, EditError};
use super::ending::Ending;
use super::files::{self, Hindrance, News, Watch};
use super::on_request;
use super::program::Program;
use super::reads::Reads;
use super::signals::{self, Asked};
use super::terminal::{self, Session, give_back};
use super::theme::Rgb;
use super::ui::Reading;
use super::update::Effect;
use super::wake::Wake;
use super::workers::{Readings, make_index, read_again, read_terminal};
use super::world::World;
use crate::domain::Subject;
use crate::loading::{Footing, Loaded, find_place};
use crate::wording::{Key, Value, key};

/// How often the screen says how far reading is, and how often it is asked for in the background; nothing wakes once
/// there is a catalogue on the screen.
const NEWS: Duration = Duration::from_millis(100);

/// What is to happen after a wake.
enum Turn {
    Draw,
    /// Nothing on the screen has changed.
    Rest,
    End(Ending),
}

impl Turn {
    fn if_it(shows: bool) -> Self {
        if shows { Self::Draw } else { Self::Rest }
    }
}

impl From<Option<Ending>> for Turn {
    fn from(ending: Option<Ending>) -> Self {
        ending.map_or(Self::Draw, Self::End)
    }
}

/// The loop with everything it acts on.
pub(super) struct Loop<'a> {
    program: Program,
    session: Session,
    background: BackgroundAsked,
    reads: &'a Reads,
    tell: Sender<Wake>,
    /// Allows the next batch of input to be read.
    allow: Sender<()>,
    /// A stop is followed by the news of being continued, unless nobody could have continued us.
    resumed: bool,
    /// We were continued, but not given the terminal; shells do not tell when they do.
    in_background: bool,
    readings: Readings,
    watch: Option<Watch>,
    /// What keeps the files from being watched, where that is to be told once what is being read is shown.
    hindrance: Option<Hindrance>,
}

impl<'a> Loop<'a> {
    /// Takes the terminal, draws the first frame, then starts everything that may wake the loop. `footing` is what the
    /// catalogue stands on, once it has been read.
    pub(super) fn begin(
        mut program: Program,
        reads: &'a Reads,
        tell: Sender<Wake>,
        footing: Option<Box<Footing>>,
        asks_background: bool,
    ) -> io::Result<Self> {
        let tell_of_signal = tell.clone();
        signals::listen(move |asked| {
            let _ = tell_of_signal.send(Wake::Signal(asked));
        })?;
        // Asked after changes of it are listened for, so that none is missed.
        program.resize(terminal::size()?);
        let mut session = Session::begin(program.ui.mouse, program.ui.size)?;
        session.draw(program.ui.size, |frame| program.draw(frame))?;

        make_index(&program.world, &tell)?;
        let (allow, allowed) = channel();
        read_terminal(&tell, allowed)?;
        let background = if asks_background {
            session.ask_background()?;
            BackgroundAsked::now()
        } else {
            BackgroundAsked::default()
        };
        let mut begun = Self {
            program,
            session,
            background,
            reads,
            tell,
            allow,
            resumed: false,
            in_background: false,
            readings: Readings::default(),
            watch: None,
            hindrance: None,
        };
        if let Some(footing) = footing {
            begun.watch(*footing);
        }
        Ok(begun)
    }

    /// Has the files watched from how they were before they were read.
    fn watch(&mut self, before: Footing) {
        let tell = self.tell.clone();
        let tell = move |news| tell.send(Wake::Files(news)).is_ok();
        self.watch = Watch::begin(&self.reads.loader.sources, before, tell);
    }

    pub(super) fn run(
        mut self,
        woken: &Receiver<Wake>,
        mut open: impl FnMut(Loaded) -> Option<(World, Option<Subject>)>,
    ) -> io::Result<Ending> {
        let _ = self.allow.send(());
        loop {
            let turn = match self.wait(woken)? {
                Some(wake) => self.take(wake, &mut open)?,
                None if self.in_background => {
                    self.resume()?;
                    Turn::Draw
                }
                None => Turn::Draw,
            };
            match turn {
                Turn::End(ending) => {
                    self.await_background(woken);
                    return Ok(ending);
                }
                // Given back for a stop that is about to arrive, the terminal is not ours to draw on.
                Turn::Draw if terminal::is_ours() => {
                    let program = &self.program;
                    self.session.draw(program.ui.size, |frame| program.draw(frame))?;
                }
                Turn::Draw | Turn::Rest => {}
            }
        }
    }

    /// The next wake; nothing where it is time to tell how far reading is, or to ask whether the terminal is for us.
    fn wait(&self, woken: &Receiver<Wake>) -> io::Result<Option<Wake>> {
        let lost = || io::Error::other("the threads that read the terminal have ended");
        if !self.program.is_opening() && !self.in_background {
            return woken.recv().map(Some).map_err(|_| lost());
        }
        match woken.recv_timeout(NEWS) {
            Ok(wake) => Ok(Some(wake)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(lost()),
        }
    }

    /// Shows the catalogue once it has been read; an ending if that was asked for meanwhile.
    fn open(&mut self, world: World, subject: Option<Subject>) -> io::Result<Option<Ending>> {
        for effect in self.program.open(world, subject) {
            if let Some(ending) = self.perform(effect)? {
                return Ok(Some(ending));
            }
        }
        make_index(&self.program.world, &self.tell)?;
        Ok(None)
    }

    /// Acts on one wake.
    fn take(
        &mut self,
        wake: Wake,
        open: &mut impl FnMut(Loaded) -> Option<(World, Option<Subject>)>,
    ) -> io::Result<Turn> {
        match wake {
            Wake::Read(loaded, footing) => {
                self.watch(*footing);
                let Some((world, subject)) = open(*loaded) else {
                    return Ok(Turn::End(Ending::Refused));
                };
                return Ok(self.open(world, subject)?.into());
            }
            Wake::Input(batch) => return self.take_input(&batch),
            Wake::Background(background) => {
                // The batch it came with follows.
                return Ok(Turn::if_it(self.take_background(background)));
            }
            Wake::Signal(asked) => return self.obey(asked),
            Wake::Indexed(catalogue, searcher) => {
                return Ok(Turn::if_it(self.program.take_index(&catalogue, *searcher)));
            }
            Wake::Weighed(catalogue, moves) => {
                return Ok(Turn::if_it(self.program.take_moves(&catalogue, *moves)));
            }
            Wake::Files(news) => return self.take_news(news),
            Wake::ReadAgain(loaded, keys, number) => {
                let Some(reading) = self.readings.end(number) else { return Ok(Turn::Rest) };
                self.program.take_keys(*keys);
                self.program.replace(*loaded, reading);
                self.tell_of_hindrance();
                make_index(&self.program.world, &self.tell)?;
            }
            Wake::InputLost(error) => return Err(error),
        }
        Ok(Turn::Draw)
    }

    /// Acts on what has become of the files.
    fn take_news(&mut self, news: News) -> io::Result<Turn> {
        match news {
            News::Changed => self.reload(Reading::Changed)?,
            News::WatchedAnew => self.reload(Reading::Asked)?,
            News::Unwatched(hindrance) => {
                self.hindrance = Some(hindrance);
                self.tell_of_hindrance();
                return Ok(Turn::Draw);
            }
        }
        Ok(Turn::Rest)
    }

    /// Says, once, that the files are not watched; later where what is being read would take the words' place.
    fn tell_of_hindrance(&mut self) {
        if self.readings.are_under_way() {
            return;
        }
        let Some(hindrance) = self.hindrance.take() else { return };
        match hindrance {
            Hindrance::Limit => self.notice_key(key::UNWATCHED_LIMIT, Action::Reload, &[]),
            Hindrance::Other(error) => {
                self.notice_key(key::UNWATCHED, Action::Reload, &[("error", error.into())]);
            }
        }
    }

    /// Takes what the terminal says of its background; whether that shows.
    fn take_background(&mut self, background: Rgb) -> bool {
        let theme = self.background.answered(background);
        theme.is_some_and(|theme| self.program.paint(theme))
    }

    /// Waits for what was asked for, so that it is not left to the shell as if it had been typed there. Where the terminal
    /// has been given back, it is no longer ours to read.
    fn await_background(&self, woken: &Receiver<Wake>) {
        while let Some(left) = self.background.left().filter(|_| terminal::is_ours()) {
            let _ = self.allow.send(());
            match woken.recv_timeout(left) {
                Ok(Wake::Background(_) | Wake::InputLost(_)) | Err(_) => return,
                Ok(_) => {}
            }
        }
    }

    /// Takes what was typed and clicked. Where none of it changes anything, nothing is drawn.
    fn take_input(&mut self, batch: &[Event]) -> io::Result<Turn> {
        let mut turn = Turn::Rest;
        for event in batch {
            on_request::act_on(event);
            let effect = self.program.handle(event);
            if effect != Effect::Idle {
                turn = Turn::Draw;
            }
            if let Some(ending) = self.perform(effect)? {
                return Ok(Turn::End(ending));
            }
        }
        let _ = self.allow.send(());
        Ok(turn)
    }

    fn obey(&mut self, asked: Asked) -> io::Result<Turn> {
        match asked {
            Asked::End(signal) => {
                give_back();
                signals::end_by(signal);
                return Ok(Turn::End(Ending::Quit));
            }
            Asked::Stop => {
                give_back();
                signals::stop();
                self.resumed = self.resume()?;
            }
            Asked::Continue if self.resumed => self.resumed = false,
            Asked::Continue => {
                self.resume()?;
            }
            Asked::Resize => {
                self.program.resize(terminal::size()?);
            }
        }
        Ok(Turn::Draw)
    }

    fn perform(&mut self, effect: Effect) -> io::Result<Option<Ending>> {
        match effect {
            Effect::None | Effect::Idle | Effect::Speak(_) => {}
            Effect::Quit => return Ok(Some(Ending::Quit)),
            Effect::Interrupt => return Ok(Some(Ending::Interrupted)),
            Effect::CaptureMouse(capture) => self.session.capture_mouse(capture)?,
            // Watched anew first, so that nothing is missed after it has been read.
            Effect::Reload if self.watch.as_ref().is_some_and(Watch::begin_anew) => {}
            Effect::Reload => self.reload(Reading::Asked)?,
            Effect::EditFile { path, line } => self.edit(files::on_disk(&path).ok(), line)?,
            Effect::EditSubject(subject) => {
                let place = find_place(&self.reads.loader.sources, subject, self.program.catalogue());
                let (path, line) = place.map_or((None, None), |(path, line)| (Some(path), Some(line)));
                self.edit(path, line)?;
            }
            Effect::Suspend => {
                give_back();
                if !signals::ask_job_to_stop() {
                    self.resume()?;
                    self.notice(key::CANNOT_SUSPEND, &[]);
                }
            }
        }
        Ok(None)
    }

    /// Takes the terminal again, which may have another size by now. False where it is not for us: in the background
    /// taking it would stop us, and a signal that is to end us would wait with us. It is tried again then.
    fn resume(&mut self) -> io::Result<bool> {
        self.in_background = !terminal::is_in_foreground();
        if self.in_background {
            return Ok(false);
        }
        self.program.resize(terminal::size()?);
        self.session.take(self.program.ui.mouse)?;
        Ok(true)
    }

    /// Reads the files again beside the loop.
    fn reload(&mut self, reading: Reading) -> io::Result<()> {
        read_again(self.reads, self.readings.begin(reading), &self.tell)
    }

    /// Lends the terminal to the user's editor, then reads the files again.
    fn edit(&mut self, path: Option<PathBuf>, line: Option<u32>) -> io::Result<()> {
        let Some(path) = path else {
            self.notice(key::BUILT_IN_FILE, &[]);
            return Ok(());
        };
        give_back();
        let edited = editor::edit(&path, line);
        self.session.put_line_right();
        self.resume()?;
        let Err(error) = edited else { return self.reload(Reading::Changed) };
        match &error {
            EditError::NoneNamed => self.notice_key(key::NO_EDITOR, Action::Edit, &[]),
            EditError::Failed(error) => self.notice(key::EDITOR_FAILED, &[("error", error.as_str().into())]),
            EditError::NotFound(named) if named.wants_quotes() => {
                self.notice(key::EDITOR_NOT_FOUND_QUOTES, &named.values());
            }
            EditError::NotFound(named) => self.notice(key::EDITOR_NOT_FOUND, &named.values()),
            EditError::NotRunnable(named) => self.notice(key::EDITOR_NOT_RUNNABLE, &named.values()),
        }
        Ok(())
    }

    fn notice_key(&mut self, key: Key, action: Action, values: &[(&'static str, Value<'_>)]) {
        self.program.ui.tell_key(&self.program.world, key, action, values);
    }

    fn notice(&mut self, key: Key, values: &[(&'static str, Value<'_>)]) {
        self.program.ui.tell(&self.program.world, key, values);
    }
}
