//! A seat at the window: opens it on a copy of the example with its real threads and a settings
//! folder of its own, presses keys, types, clicks what a screen reader would find, and waits.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2};
use egui_kittest::kittest::NodeT as _;
use egui_kittest::{ExceededMaxStepsError, Harness, Node};
use samstyr::app::actions::{Action, DocumentAction, SettingsAction};
use samstyr::app::settings::{Settings, Theme};
use samstyr::app::{App, route::Route, shared::Shared};
use samstyr::model::kind::Portfolio;
use samstyr::report::paper::Paper;
use samstyr::text::{Lang, Texts};
use samstyr::ui::{Window, prepare};

use super::renderer::Renderer;
use crate::support::Place;

/// The harness keeps this much room around what it shows.
pub const MARGIN: f32 = 8.0;
/// Steps within which everything comes to rest, also where a job comes home on the way and keys have waited for it.
pub const STEPS_TO_REST: u64 = 12;
/// More jobs than come home one upon the other.
const JOBS_ON_THE_WAY: u32 = 20;
/// Longer than any job takes, even on a machine that does other things.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the window is seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Its size in pixels.
    pub size: [u32; 2],
    /// Pixels for a point.
    pub scale: f32,
    /// Its language.
    pub lang: Lang,
}

impl Default for View {
    fn default() -> Self {
        Self { size: [1366, 768], scale: 1.0, lang: Lang::Nb }
    }
}

/// Somebody at the window.
pub struct Seat {
    pub harness: Harness<'static, Window>,
    pub place: Place,
    renderer: Renderer,
    /// How often a thread had news.
    woken: Arc<AtomicU64>,
    /// How often, when it last came to rest.
    rested: u64,
}

impl Seat {
    /// At the start page, in a folder with nothing in it.
    pub fn at_start(view: View) -> Self {
        Self::in_place(Place::new(), view)
    }

    /// At the start page; what an earlier run left in the folder is there.
    pub fn in_place(place: Place, view: View) -> Self {
        let folder = Some(place.path("settings"));
        let settings = Settings {
            lang: view.lang,
            theme: Theme::Light,
            name: "Kari Nordmann".to_owned(),
            ..Settings::load(folder)
        };
        let woken = Arc::new(AtomicU64::new(0));
        let wakes = Arc::clone(&woken);
        let wake = move || {
            wakes.fetch_add(1, Ordering::SeqCst);
        };
        let window = Window::new(App::new(settings, Arc::new(wake)));
        let [width, height] = view.size.map(|side| side as f32 / view.scale + 2.0 * MARGIN);
        let renderer = Renderer::default();
        let harness = Harness::builder()
            .renderer(renderer.clone())
            .with_size(Vec2::new(width, height))
            .with_pixels_per_point(view.scale)
            .with_theme(egui::Theme::Light)
            .with_max_steps(STEPS_TO_REST)
            .with_context_setup(prepare)
            .build_ui_state(|ui, window: &mut Window| window.ui(ui), window);
        Self { harness, place, renderer, woken, rested: 0 }
    }

    /// With a copy of the example open, at the overview.
    pub fn with_example(view: View) -> Self {
        let mut seat = Self::at_start(view);
        let file = seat.place.example();
        seat.open(&file);
        seat
    }

    /// Opens a document as the file dialogue would.
    #[track_caller]
    pub fn open(&mut self, file: &Path) {
        self.act(DocumentAction::Open(file.to_path_buf()));
        self.until("the document is open", |app| app.open.is_some());
    }

    /// By night.
    #[track_caller]
    pub fn in_the_dark(&mut self) {
        self.act(SettingsAction::Theme(Theme::Dark));
        self.harness.ctx.set_theme(egui::Theme::Dark);
        self.rest();
    }

    /// What has the focus: its role and name.
    pub fn focused(&self) -> Option<(Role, String)> {
        let nodes = self.harness.root().children_recursive();
        let mut focused = nodes.filter(|node| node.accesskit_node().is_focused());
        let node = focused.next()?;
        let node = node.accesskit_node();
        Some((node.role(), node.label().unwrap_or_default()))
    }

    /// Everything that Tab goes to, in its order, on every layer.
    pub fn controls(&self) -> Vec<egui::WidgetRect> {
        self.harness.ctx.viewport(|viewport| {
            let layers = viewport.prev_pass.widgets.layers();
            layers
                .flat_map(|(_, widgets)| widgets.iter().copied())
                .filter(|widget| widget.enabled && widget.sense.is_focusable())
                .collect()
        })
    }

    /// What it shows, but for the clock: when the document was saved is another time each day.
    #[track_caller]
    pub fn picture(&mut self) -> image::RgbaImage {
        let is_published = |app: &App| {
            let rests = |shared: &Shared| matches!(shared, Shared::Published(_) | Shared::InPlace);
            app.open.as_ref().is_none_or(|open| rests(&open.shared))
        };
        self.until("all of it is published", is_published);
        if let Some(open) = &mut self.harness.state_mut().app.open {
            (open.saved_at, open.shared) = (None, Shared::InPlace);
        }
        self.rest();
        self.renderer.picture(&self.harness)
    }

    /// Leaves the window; gives the folder that it worked in.
    pub fn leave(self) -> Place {
        self.place
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.place.path(name)
    }

    pub fn app(&self) -> &App {
        &self.harness.state().app
    }

    pub fn texts(&self) -> &'static Texts {
        self.app().texts()
    }

    pub fn portfolio(&self) -> Arc<Portfolio> {
        Arc::clone(self.app().portfolio().expect("a document is open"))
    }

    /// Sends an action that no control can be driven to: the answer of a dialogue of the system.
    pub fn act(&mut self, action: impl Into<Action>) {
        self.harness.state_mut().app.act(action);
    }

    /// Goes somewhere, and waits until everything is drawn.
    #[track_caller]
    pub fn go(&mut self, route: Route) {
        self.harness.state_mut().app.route = route;
        self.rest();
    }

    /// Steps until nothing moves.
    #[track_caller]
    pub fn rest(&mut self) {
        if let Err(error) = self.try_rest() {
            panic!("no rest at {:?}: {error}", self.app().route);
        }
        // What is pressed waits until what was typed before it has landed.
        while samstyr::ui::holds_back(&self.harness.ctx) {
            self.until("what was typed has landed", |app| !app.drafts.any_is_sent());
            self.harness.step();
        }
    }

    /// The same; says why where it does not. What a thread brings on the way moves the window anew: how
    /// many steps there are before it comes is up to the machine, and only those after it count.
    ///
    /// # Errors
    ///
    /// When it moves on and on.
    pub fn try_rest(&mut self) -> Result<(), ExceededMaxStepsError> {
        for _ in 0..JOBS_ON_THE_WAY {
            let result = self.harness.try_run();
            let woken = self.woken();
            let has_news = std::mem::replace(&mut self.rested, woken) != woken;
            if result.is_ok() || !has_news {
                return result.map(|_| ());
            }
        }
        self.harness.try_run().map(|_| ())
    }

    /// How often a thread has had news.
    fn woken(&self) -> u64 {
        self.woken.load(Ordering::SeqCst)
    }

    /// Steps until it has come to that, and until nothing moves: what is asked for on the way is done too.
    #[track_caller]
    pub fn until(&mut self, what: &str, done: impl Fn(&App) -> bool) {
        let begun = Instant::now();
        let mut is_settled = false;
        while !is_settled {
            if done(self.app()) && !self.app().is_busy() {
                self.rest();
                is_settled = !self.app().is_busy();
                continue;
            }
            let told = self.app().messages.all().last().map(|note| note.text.clone());
            let (busy, view) = (self.app().is_busy(), self.app().route.view);
            assert!(
                begun.elapsed() < PATIENCE,
                "never: {what}. Busy: {busy}. In {view:?}. Last message: {told:?}"
            );
            self.step_waiting();
        }
    }

    /// A step while a thread is waited for: as much time passes in the window as outside of it, so that what
    /// it shows for some seconds is there however long that takes.
    fn step_waiting(&mut self) {
        const WAIT: Duration = Duration::from_millis(2);
        std::thread::sleep(WAIT);
        let now = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(now + WAIT.as_secs_f64());
        self.harness.step();
        self.harness.input_mut().time = None;
    }

    /// Waits until all jobs are done.
    #[track_caller]
    pub fn jobs_done(&mut self) {
        self.harness.step();
        self.until("the jobs are done", |_| true);
    }

    /// Presses a key with Ctrl held (Cmd on a Mac).
    #[track_caller]
    pub fn ctrl(&mut self, key: Key) {
        let held = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };
        self.harness.key_press_modifiers(held, key);
        self.rest();
    }

    #[track_caller]
    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.rest();
    }

    /// Types into what has the focus.
    #[track_caller]
    pub fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.rest();
    }

    /// The only control of that role and name.
    #[track_caller]
    pub fn find(&self, role: Role, name: &str) -> Node<'_> {
        let mut found = self.all(role, name);
        assert_eq!(
            found.len(),
            1,
            "{} of {role:?} {name:?}; there are: {}",
            found.len(),
            self.list(role)
        );
        found.remove(0)
    }

    /// All controls of that role and name, in the order of the page.
    pub fn all(&self, role: Role, name: &str) -> Vec<Node<'_>> {
        self.harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == role)
            .filter(|node| node.accesskit_node().label().as_deref() == Some(name))
            .collect()
    }

    /// All controls of that role whose names begin so, in the order of the page.
    pub fn all_named(&self, role: Role, begins: &str) -> Vec<Node<'_>> {
        let begins = |node: &Node<'_>| {
            node.accesskit_node().label().is_some_and(|label| label.starts_with(begins))
        };
        self.harness
            .root()
            .children_recursive()
            .filter(|node| node.accesskit_node().role() == role)
            .filter(begins)
            .collect()
    }

    /// The names of all controls of a role, for messages.
    pub fn list(&self, role: Role) -> String {
        let names = self.harness.root().children_recursive();
        let names = names
            .filter(|node| node.accesskit_node().role() == role)
            .map(|node| format!("{:?}", node.accesskit_node().label().unwrap_or_default()));
        names.collect::<Vec<_>>().join(", ")
    }

    /// Whether a text stands somewhere in the window.
    pub fn says(&self, text: &str) -> bool {
        let holds = |node: &Node<'_>| {
            let node = node.accesskit_node();
            [node.label(), node.value()].iter().flatten().any(|part| part.contains(text))
        };
        self.harness.root().children_recursive().any(|node| holds(&node))
    }

    /// Clicks a control with the pointer, as it is found on the screen.
    #[track_caller]
    pub fn click(&mut self, role: Role, name: &str) {
        self.find(role, name).click();
        self.rest();
    }

    /// Presses a control through the screen reader, wherever on the page it is.
    #[track_caller]
    pub fn press(&mut self, role: Role, name: &str) {
        self.find(role, name).click_accesskit();
        self.rest();
    }

    /// What leads to a paper from here: its own button, else the last menu in which papers stand, for
    /// a list has its own after the one of the bar at the top. With the place among those of its name.
    #[track_caller]
    pub fn way_to(&self, paper: &Paper) -> (String, usize) {
        let texts = self.texts();
        let menus = ["papers", "exchange"].map(|key| texts.get(key));
        let mut ways = self.shown_by(paper).into_iter().chain(menus);
        let there = |name: &String| self.all(Role::Button, name).len().checked_sub(1);
        let way = ways.find_map(|name| there(&name).map(|last| (name, last)));
        way.unwrap_or_else(|| panic!("no way to {}: {}", paper.genre, self.list(Role::Button)))
    }

    /// Asks for a paper, through its menu where it stands in one.
    #[track_caller]
    pub fn press_paper(&mut self, paper: &Paper) {
        let (way, place) = self.way_to(paper);
        self.press_one(Role::Button, &way, place);
        let shows = self.shown_by(paper);
        if !shows.contains(&way) {
            let show = shows.iter().find(|show| !self.all(Role::Button, show).is_empty()).cloned();
            self.press(Role::Button, &show.unwrap_or_default());
        }
    }

    /// The words that may show a paper: a body that only advises has its own.
    fn shown_by(&self, paper: &Paper) -> Vec<String> {
        let advice = match paper.genre {
            "paper-decision-summary" => Some("paper-advice-summary"),
            "paper-decision-log" => Some("paper-advice-log"),
            _ => None,
        };
        let keys = [paper.genre].into_iter().chain(advice);
        keys.map(|key| self.texts().attribute(key, "show")).collect()
    }

    /// Presses the one of several like it that stands at that place, from 0.
    #[track_caller]
    pub fn press_one(&mut self, role: Role, name: &str, place: usize) {
        self.all(role, name)[place].click_accesskit();
        self.rest();
    }

    /// Opens the lines that empty fields stand behind.
    #[track_caller]
    pub fn all_fields(&mut self) {
        let name = self.texts().count("record-more-fields", 1, &[]);
        let begins = name.split('(').next().unwrap_or_default();
        let controls = |seat: &Self| seat.controls().len();
        for place in 0..self.all_named(Role::Button, begins).len() {
            let before = controls(self);
            for _ in 0..2 {
                // One that was open already is closed by this, and opened again.
                if controls(self) <= before {
                    self.all_named(Role::Button, begins)[place].click_accesskit();
                    self.rest();
                }
            }
        }
    }

    /// Replaces what stands in a field, and leaves it with Tab.
    #[track_caller]
    pub fn fill(&mut self, role: Role, name: &str, place: usize, text: &str) {
        if place >= self.all(role, name).len() {
            self.all_fields();
        }
        let fields = self.all(role, name);
        assert!(place < fields.len(), "no {role:?} {name:?}; there are: {}", self.list(role));
        fields[place].focus();
        self.rest();
        self.ctrl(Key::A);
        self.type_text(text);
        self.key(Key::Tab);
    }
}
