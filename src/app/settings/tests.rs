use std::sync::Arc;

use super::*;
use crate::app::actions::EditAction;

fn window(folder: &Path) -> App {
    App::new(Settings::load(Some(folder.to_path_buf())), Arc::new(|| {}))
}

fn written(folder: &Path) -> Settings {
    Settings::load(Some(folder.to_path_buf()))
}

#[test]
fn what_one_window_chooses_does_not_take_back_what_another_has_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut here, mut there) = (window(folder.path()), window(folder.path()));
    here.act_on_settings(SettingsAction::Lang(Lang::Nn));
    there.act_on_settings(SettingsAction::Theme(Theme::Dark));
    here.settings.remember(Path::new("/en.samstyr"));
    there.settings.remember(Path::new("/to.samstyr"));
    here.act_on_settings(SettingsAction::Zoom(1.2));
    there.settings.window = Some(WindowSize { width: 900.0, height: 700.0, maximised: false });
    there.settings.keep_window();
    let now = written(folder.path());
    assert_eq!((now.lang, now.theme, now.zoom), (Lang::Nn, Theme::Dark, 1.2));
    assert_eq!(now.recent, [Path::new("/to.samstyr"), Path::new("/en.samstyr")]);
    assert_eq!(now.window, there.settings.window);
    // Each goes by what was chosen in it, and both know what was opened.
    assert_eq!((here.settings.theme, there.settings.lang), (Theme::System, Lang::Nb));
    assert_eq!(there.settings.recent, now.recent);
}

#[test]
fn a_name_is_written_once_its_field_is_left_and_is_known_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut app = window(folder.path());
    app.act_on_settings(SettingsAction::Theme(Theme::Dark));
    let before = std::fs::read(folder.path().join("settings.json")).unwrap();
    for typed in ["K", "Ka", "Kari"] {
        app.act_on_settings(SettingsAction::Name(typed.to_owned()));
        assert_eq!(app.actor(), typed);
        assert!(std::fs::read(folder.path().join("settings.json")).unwrap() == before);
    }
    app.act_on_settings(SettingsAction::NameLeft);
    assert_eq!(written(folder.path()).name, "Kari");
    // Where the window closes, or a document opens, while the field is still typed in.
    app.act_on_settings(SettingsAction::Name("Kari Nordmann".to_owned()));
    app.settings.keep_window();
    assert_eq!(written(folder.path()).name, "Kari Nordmann");
    app.act_on_settings(SettingsAction::Name("Ola".to_owned()));
    app.settings.remember(Path::new("/en.samstyr"));
    assert_eq!(written(folder.path()).name, "Ola");
    // Whatever is done may bear it.
    app.act(SettingsAction::Name("Ola Nordmann".to_owned()));
    assert_eq!(written(folder.path()).name, "Ola");
    app.act(EditAction::Undo);
    assert_eq!(written(folder.path()).name, "Ola Nordmann");
}
