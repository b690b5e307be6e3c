//! Reference pictures, few and small: each view once, the start page, a record by night in nynorsk,
//! a case in its meeting. They are made without a screen and are the same on every machine.
//!
//! After a change that is meant to be seen, look at the new pictures and keep them:
//! `UPDATE_PICTURES=1 cargo test --release --test tests ui::pictures`. A new screen gets its reference in
//! the same way; until then its picture is made, and named, and held against nothing.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui::accesskit::Role;
use image::RgbaImage;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use samstyr::app::App;
use samstyr::app::actions::RouteAction;
use samstyr::app::route::{Route, View};
use samstyr::app::settings::{Settings, Theme};
use samstyr::model::about::Area;
use samstyr::model::id::RecordId;
use samstyr::model::kind::{Kind, Portfolio};
use samstyr::model::method::Method;
use samstyr::render::picture::picture;
use samstyr::store::{Access, Document};
use samstyr::text::Lang;
use samstyr::ui::picture::{Shot, shoot_window, still};
use samstyr::ui::screens::views;
use samstyr::ui::{Window, theme};

use super::places::longest;
use super::support::Seat;
use crate::support::{Place, example_portfolio, on};

/// A document in a folder of its own.
struct Held {
    document: Document,
    _place: Place,
}

impl Held {
    fn of(make: impl FnOnce(&Place) -> PathBuf) -> Self {
        let place = Place::new();
        let file = make(&place);
        let document = Document::open(&file, Access::Read).expect("it can be opened");
        Self { document, _place: place }
    }

    fn example() -> Self {
        Self::of(Place::example)
    }

    /// 10,000 projects and what belongs to them.
    fn large() -> Self {
        Self::of(|place| {
            let file = place.path("large.samstyr");
            on(&file, "demo", &["--projects", "10000"]).done();
            file
        })
    }

    fn portfolio(&self) -> &Arc<Portfolio> {
        self.document.portfolio()
    }
}

/// How far the colours may be from the reference on the whole, of 255.
const MEAN: f64 = 0.2;
/// How many pixels of a thousand may differ to the eye.
const PER_MILLE: f64 = 1.0;
/// By how much a colour differs to the eye, of 255.
const SEEN: u8 = 24;

/// The calculators share one page: one of them is enough.
fn has_picture(view: &View) -> bool {
    !matches!(view, View::Calculator(method) if *method != Method::PlainLanguage)
}

/// What there are pictures of.
fn subjects(portfolio: &Portfolio) -> Vec<(String, View, Option<RecordId>)> {
    let mut subjects: Vec<(String, View, Option<RecordId>)> =
        views().filter(has_picture).map(|view| (view.name().to_owned(), view, None)).collect();
    let title = "Søknader om skjønnsmidler 2023";
    let case = portfolio.cases.iter().find(|case| case.title == title);
    let case = case.or_else(|| portfolio.cases.iter().next());
    subjects.push(("case".to_owned(), View::Area(Area::Meetings), case.map(|case| case.id.raw())));
    let project = longest(portfolio, Kind::Project);
    subjects.push(("project".to_owned(), View::Area(Area::Projects), project));
    subjects.push(("start".to_owned(), View::START, None));
    subjects
}

fn shot(view: View, record: Option<RecordId>) -> Shot {
    Shot { view, record, size: [1366, 768], scale: 1.0, dark: false, lang: Lang::Nb }
}

/// Who is at the window: the name of the machine's user differs from machine to machine.
const KARI: &str = "Kari Nordmann";

fn take(held: &Held, shot: &Shot) -> RgbaImage {
    if shot.view == View::START {
        return start_page(shot);
    }
    let mut window = still(held.portfolio(), shot);
    window.app.settings.name = KARI.to_owned();
    window.app.read_at_once(&held.document).expect("the log can be read");
    shoot_window(window, shot)
}

/// The start page has no document, and so no shot of one.
fn start_page(shot: &Shot) -> RgbaImage {
    let (chosen, theme_of_egui) = match shot.dark {
        true => (Theme::Dark, egui::Theme::Dark),
        false => (Theme::Light, egui::Theme::Light),
    };
    let recent = ["/home/kari/Portefølje/digivestland.samstyr", "/home/kari/prøve.samstyr"];
    let recent = recent.map(PathBuf::from).to_vec();
    let name = KARI.to_owned();
    let settings = Settings { lang: shot.lang, theme: chosen, recent, name, ..Settings::default() };
    let mut window = Window::new(App::new(settings, Arc::new(|| {})));
    let prepare = |context: &egui::Context| {
        theme::install(context);
        context.set_theme(theme_of_egui);
    };
    picture(shot.size, shot.scale, prepare, |ui| window.ui(ui))
}

/// The mean difference, the pixels of a thousand that differ to the eye, and a picture of where.
fn difference(old: &RgbaImage, new: &RgbaImage) -> (f64, f64, RgbaImage) {
    let mut marked = new.clone();
    let (mut sum, mut seen) = (0_u64, 0_u64);
    for ((a, b), mark) in old.pixels().zip(new.pixels()).zip(marked.pixels_mut()) {
        let apart = a.0.iter().zip(b.0).map(|(a, b)| a.abs_diff(b));
        let most = apart.clone().max().unwrap_or_default();
        sum += apart.map(u64::from).sum::<u64>();
        seen += u64::from(most > SEEN);
        mark.0 = match most > SEEN {
            true => [220, 0, 60, 255],
            false => mark.0.map(|part| 200 + part / 5),
        };
    }
    let pixels = f64::from(new.width()) * f64::from(new.height());
    (sum as f64 / (3.0 * pixels), seen as f64 / pixels * 1000.0, marked)
}

/// Holds a picture against its reference. Says what is wrong, with the files to look at.
fn hold(name: &str, new: &RgbaImage) -> Option<String> {
    let reference = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/pictures");
    let reference = reference.join(format!("{name}.png"));
    if std::env::var_os("UPDATE_PICTURES").is_some() {
        fs::create_dir_all(reference.parent()?).expect("a folder can be made");
        let file = fs::File::create(&reference).expect("a file can be made");
        let small = PngEncoder::new_with_quality(file, CompressionType::Best, FilterType::Adaptive);
        // A window has nothing to see through: three colours are enough.
        let opaque = image::DynamicImage::ImageRgba8(new.clone()).to_rgb8();
        opaque.write_with_encoder(small).expect("a picture can be written");
        return None;
    }
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pictures");
    fs::create_dir_all(&scratch).expect("a folder can be made");
    let made = scratch.join(format!("{name}.png"));
    if !reference.exists() {
        new.save(&made).expect("a picture can be written");
        eprintln!("{name} has no reference yet; made {}", made.display());
        return None;
    }
    let old = image::open(&reference).expect("a reference can be read");
    let old = old.to_rgba8();
    if old.dimensions() != new.dimensions() {
        new.save(&made).expect("a picture can be written");
        return Some(format!("{name}: another size; made {}", made.display()));
    }
    let (mean, seen, marked) = difference(&old, new);
    if mean <= MEAN && seen <= PER_MILLE {
        return None;
    }
    let where_ = scratch.join(format!("{name}-difference.png"));
    new.save(&made).expect("a picture can be written");
    marked.save(&where_).expect("a picture can be written");
    Some(format!(
        "{name}: {mean:.3} apart, {seen:.2} ‰ of the pixels; made {}, differing at {}",
        made.display(),
        where_.display()
    ))
}

#[test]
fn the_window_looks_as_it_did() {
    let held = Held::example();
    let faults: Vec<String> = subjects(held.portfolio())
        .iter()
        .filter_map(|(name, view, record)| {
            let mut shot = shot(*view, *record);
            if name == "project" {
                (shot.dark, shot.lang) = (true, Lang::Nn);
            }
            hold(name, &take(&held, &shot))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A reference whose picture nobody makes any more would be held against nothing in silence.
#[test]
fn every_reference_is_of_something() {
    let subjects = subjects(example_portfolio());
    let mut names: Vec<&str> = subjects.iter().map(|(name, ..)| name.as_str()).collect();
    names.extend(["question", "list-menu", "list-filter", "list-edit", "list-paste", "beginning"]);
    names.extend(["search", "search-before"]);
    names.extend(["record-help", "record-month"]);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/pictures");
    for file in fs::read_dir(folder).expect("the references are there") {
        let path = file.expect("it can be listed").path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        assert!(names.contains(&name.as_str()), "{} is of nothing", path.display());
    }
}

#[test]
fn the_beginning_of_a_portfolio_looks_as_it_did() {
    let held = Held::of(|place| {
        let file = place.path("new.samstyr");
        on(&file, "new", &[]).done();
        file
    });
    let fault = hold("beginning", &take(&held, &shot(View::OVERVIEW, None)));
    assert!(fault.is_none(), "{}", fault.unwrap_or_default());
}

#[test]
fn the_question_before_what_cannot_be_undone_looks_as_it_did() {
    let mut seat = Seat::with_example(super::support::View::default());
    let case = subjects(example_portfolio())
        .into_iter()
        .find(|(name, ..)| name == "case")
        .and_then(|(.., id)| id);
    seat.go(Route::to_record(Kind::Case, case.expect("the example has the case")));
    let finalise = seat.texts().get("meeting-finalise");
    seat.press(Role::Button, &finalise);
    let fault = hold("question", &seat.picture());
    assert!(fault.is_none(), "{}", fault.unwrap_or_default());
}

#[test]
fn the_search_looks_as_it_did() {
    let mut seat = Seat::with_example(super::support::View::default());
    seat.go(Route::to(Area::Projects));
    for project in seat.portfolio().projects.iter().take(2) {
        seat.act(RouteAction::Show(project.id.raw()));
    }
    seat.go(Route::to(View::OVERVIEW));
    seat.ctrl(Key::K);
    let mut faults: Vec<String> = hold("search-before", &seat.picture()).into_iter().collect();
    seat.type_text("skjønn");
    faults.extend(hold("search", &seat.picture()));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_record_at_work_looks_as_it_did() {
    let mut faults = Vec::new();
    let mut seat = Seat::with_example(super::support::View::default());
    let texts = seat.texts();
    let portfolio = seat.portfolio();
    let late = portfolio.actions.iter().find(|action| {
        portfolio.is_overdue(action, seat.app().today()) && action.deadline.is_some()
    });
    seat.go(Route::to_record(Kind::FollowUp, late.expect("one is late").id.raw()));
    seat.all_fields();
    let deadline = texts.field(Kind::FollowUp, "deadline");
    seat.find(Role::TextInput, &deadline).focus();
    seat.rest();
    faults.extend(hold("record-help", &seat.picture()));
    seat.press(Role::Button, &texts.with("calendar-open", &[("field", &deadline)]));
    faults.extend(hold("record-month", &seat.picture()));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_list_at_work_looks_as_it_did() {
    let mut faults = Vec::new();
    let mut seat = Seat::with_example(super::support::View::default());
    seat.go(Route::to(Area::Applications));
    let texts = seat.texts();
    let head = |seat: &mut Seat, field: &str| {
        let name = texts.field(Kind::Application, field);
        seat.find(Role::ColumnHeader, &name).click_secondary();
        seat.rest();
    };
    head(&mut seat, "state");
    seat.press(Role::Button, &texts.get("list-group"));
    head(&mut seat, "title");
    faults.extend(hold("list-menu", &seat.picture()));
    seat.key(Key::Escape);
    head(&mut seat, "state");
    seat.press(Role::Button, &texts.get("list-filter-column"));
    seat.press(Role::CheckBox, &texts.attribute("choice-application-state", "final_award"));
    faults.extend(hold("list-filter", &seat.picture()));
    seat.key(Key::Escape);
    seat.go(Route::to(Area::Projects));
    seat.key(Key::ArrowDown);
    seat.ctrl(Key::Home);
    for _ in 0..2 {
        seat.key(Key::ArrowRight);
    }
    seat.type_text("a");
    faults.extend(hold("list-edit", &seat.picture()));
    seat.key(Key::Escape);
    seat.key(Key::Home);
    seat.harness
        .event(egui::Event::Paste("Nytt navn\tNasjonalt\tIngenting\nTo\tKS/Fiks\tIdé".to_owned()));
    seat.rest();
    faults.extend(hold("list-paste", &seat.picture()));
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Writes every screen of the example and of a portfolio of 10,000 projects, at two sizes and three
/// scales, light and dark, in three languages, with a page to look at them by:
///
/// `cargo test --release --test tests ui::pictures::contact_sheet -- --ignored --nocapture`
///
/// and then `target/tmp/contact-sheet/index.html` in a browser.
#[test]
#[ignore = "writes some 800 pictures for the eye"]
fn contact_sheet() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("contact-sheet");
    fs::create_dir_all(&folder).expect("a folder can be made");
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><title>Samstyr</title><style>body{font:14px \
         sans-serif;background:#888;margin:16px}figure{display:inline-block;margin:8px}\
         img{max-width:660px;display:block}</style>\n",
    );
    for (of, held) in [("example", Held::example()), ("large", Held::large())] {
        for (name, view, record) in subjects(held.portfolio()) {
            let _ = writeln!(page, "<h2>{of}: {name}</h2>");
            for shot in mixes(&shot(view, record)) {
                let file = format!("{of}-{name}-{}.png", mix_name(&shot));
                let picture = take(&held, &shot);
                picture.save(folder.join(&file)).expect("a picture can be written");
                let _ = writeln!(
                    page,
                    "<figure><a href={file}><img loading=lazy src={file}></a>{file}</figure>"
                );
            }
        }
    }
    let index = folder.join("index.html");
    fs::write(&index, page).expect("a page can be written");
    eprintln!("{}", index.display());
}

/// A shot at the sizes, scales, by the lights and in the languages that people have. Twice the size
/// is for small windows: there it is hard.
fn mixes(shot: &Shot) -> Vec<Shot> {
    let (small, wide) = ([1366, 768], [1920, 1080]);
    let frames = [(small, 1.0), (small, 1.5), (small, 2.0), (wide, 1.0), (wide, 1.5)];
    let lights = frames.into_iter().flat_map(|frame| [(frame, false), (frame, true)]);
    let spoken =
        lights.flat_map(|(frame, dark)| Lang::ALL.iter().map(move |lang| (frame, dark, lang)));
    spoken
        .map(|((size, scale), dark, lang)| Shot { size, scale, dark, lang: *lang, ..*shot })
        .collect()
}

fn mix_name(shot: &Shot) -> String {
    let [width, height] = shot.size;
    let tone = if shot.dark { "dark" } else { "light" };
    format!("{width}x{height}-{}-{tone}-{}", shot.scale, shot.lang.code())
}
