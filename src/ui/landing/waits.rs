//! What waits until what was typed before it has landed.

use egui::{Modifiers, TextEdit};

use super::*;

fn stroke(key: Key) -> Event {
    let modifiers = Modifiers::NONE;
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers }
}

/// A text with a button below it, and the keys that reach them in a frame with these events.
fn reached(context: &Context, text: &mut String, events: &[Event]) -> Vec<Key> {
    let input = RawInput { events: events.to_vec(), focused: true, ..RawInput::default() };
    let mut keys = Vec::new();
    let _ = context.run_ui(input, |ui| {
        let pressed = |event: &Event| {
            if let Event::Key { key, pressed: true, .. } = event { Some(*key) } else { None }
        };
        keys = ui.input(|input| input.events.iter().filter_map(pressed).collect());
        ui.add(TextEdit::singleline(text).id(Id::unique("text")));
        let _ = ui.button("do");
    });
    keys
}

/// Whatever presses a button waits: for the frame in which the text is left, for the one that tells of it, and
/// until what was typed is in the document.
#[test]
fn a_key_that_presses_waits_until_what_was_typed_before_it_has_landed() {
    for last in [Key::Enter, Key::Space] {
        let context = Context::default();
        context.add_plugin(Landing::default());
        let mut text = String::new();
        let is_under_way = |is: bool| {
            context.with_plugin(|landing: &mut Landing| landing.is_under_way = is);
        };
        reached(&context, &mut text, &[]);
        context.memory_mut(|memory| memory.request_focus(Id::unique("text")));
        reached(&context, &mut text, &[Event::Text("a".to_owned())]);
        assert_eq!(text, "a");
        let keys = reached(&context, &mut text, &[stroke(Key::Tab), stroke(last)]);
        assert_eq!(keys, [Key::Tab], "{last:?}: the text is left first");
        assert_eq!(reached(&context, &mut text, &[]), [], "{last:?}: then that is told");
        is_under_way(true);
        assert_eq!(reached(&context, &mut text, &[]), [], "{last:?}: then it is on its way");
        assert!(holds_back(&context));
        is_under_way(false);
        assert_eq!(reached(&context, &mut text, &[]), [last], "{last:?}: then it presses");
        assert!(!holds_back(&context));
    }
}
