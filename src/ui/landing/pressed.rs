//! What was pressed, by what it is called: where it stands once the page has changed with what was typed. The key
//! that the toolkit has for a control says less, since it counts what stands before it.

use egui::accesskit::{Action, ActionRequest, Role, TreeId};
use egui::{Context, Event, Id, PointerButton, Pos2, Rect};

/// A control as it was drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Control {
    id: Id,
    role: Role,
    name: String,
    rect: Rect,
    /// What is seen of it.
    seen: Rect,
}

/// All controls of the pass that has just been drawn, in their order. None where nothing is named for a screen reader.
pub(super) fn controls(context: &Context) -> Vec<Control> {
    context.viewport(|viewport| {
        let Some(named) = &viewport.this_pass.accesskit_state else { return Vec::new() };
        let layers = viewport.this_pass.widgets.layers();
        let widgets = layers.flat_map(|(_, widgets)| widgets.iter());
        let widgets = widgets.filter(|widget| widget.enabled && widget.sense.senses_click());
        let control = |widget: &egui::WidgetRect| {
            let node = named.nodes.get(&widget.id)?;
            let (role, name) = (node.role(), node.label().unwrap_or_default().to_owned());
            Some(Control {
                id: widget.id,
                role,
                name,
                rect: widget.rect,
                seen: widget.interact_rect,
            })
        };
        widgets.filter_map(control).collect()
    })
}

/// A control that was pressed.
#[derive(Clone, Debug)]
pub(super) struct Pressed {
    control: Control,
    /// Which one it is of those of its role and name, and of how many.
    of_name: (usize, usize),
    /// The names of all of its role.
    of_role: Vec<String>,
}

impl Pressed {
    /// What the pointer holds, of what was drawn.
    pub fn by_pointer(context: &Context, drawn: &[Control]) -> Option<Self> {
        let is_held = |id: Id| {
            context.read_response(id).is_some_and(|response| response.is_pointer_button_down_on())
        };
        Self::of(drawn, |control| is_held(control.id))
    }

    /// What a screen reader has asked to click.
    pub fn asked(drawn: &[Control], asked: &ActionRequest) -> Option<Self> {
        Self::of(drawn, |control| control.id.accesskit_id() == asked.target_node)
    }

    fn of(drawn: &[Control], is_it: impl Fn(&Control) -> bool) -> Option<Self> {
        let control = drawn.iter().find(|control| is_it(control))?.clone();
        let named: Vec<&Control> = drawn.iter().filter(|other| is_alike(&control, other)).collect();
        let place = named.iter().position(|other| other.id == control.id)?;
        let of_role = drawn.iter().filter(|other| other.role == control.role);
        let of_role = of_role.map(|other| other.name.clone()).collect();
        Some(Self { of_name: (place, named.len()), of_role, control })
    }

    /// What it is now. Nothing where it is gone, or where nobody can say which one it is.
    pub fn now<'a>(&self, drawn: &'a [Control]) -> Option<&'a Control> {
        let named: Vec<&Control> = drawn.iter().filter(|it| is_alike(&self.control, it)).collect();
        let (place, count) = self.of_name;
        if let Some(same) = named.iter().find(|now| now.id == self.control.id) {
            return Some(same);
        }
        if !named.is_empty() {
            return named.get(place).copied().filter(|_| named.len() == count);
        }
        // What was typed may be its name: then no other one had that before.
        let alike = drawn.iter().filter(|other| other.role == self.control.role);
        let is_it = |now: &&Control| now.id == self.control.id && !self.of_role.contains(&now.name);
        let it = alike.clone().find(is_it);
        it.filter(|_| alike.count() == self.of_role.len())
    }

    /// Whether a click on it goes where it is now as it was meant: nothing has moved.
    pub fn stays(&self, drawn: &[Control]) -> bool {
        let is_same = |now: &Control| {
            now.id == self.control.id
                && now.rect.min.distance(self.control.rect.min) < 1.0
                && now.seen.is_positive()
        };
        self.now(drawn).is_some_and(is_same)
    }

    /// What clicks it where it is now, with the pointer let go of at a place: some events a frame. Nothing where it
    /// is gone.
    pub fn click(
        &self,
        drawn: &[Control],
        let_go: (Pos2, PointerButton),
    ) -> Option<Vec<Vec<Event>>> {
        let now = self.now(drawn)?;
        let (pos, button) = let_go;
        if !now.seen.is_positive() {
            // Out of sight by now: no pointer reaches it.
            return Some(vec![released(let_go), vec![Event::AccessKitActionRequest(asks(now))]]);
        }
        let moved = now.rect.min + (pos - self.control.rect.min);
        let at = now.seen.shrink(1.0).clamp(moved);
        let modifiers = egui::Modifiers::NONE;
        let push = |pressed: bool| Event::PointerButton { pos: at, button, pressed, modifiers };
        let click = vec![Event::PointerMoved(at), push(true), push(false)];
        Some(vec![click, vec![Event::PointerMoved(pos)]])
    }

    /// What a screen reader asks for, of where it is now.
    pub fn click_asked(&self, drawn: &[Control]) -> Option<Event> {
        self.now(drawn).map(|now| Event::AccessKitActionRequest(asks(now)))
    }
}

fn is_alike(one: &Control, other: &Control) -> bool {
    (one.role, &one.name) == (other.role, &other.name)
}

fn asks(control: &Control) -> ActionRequest {
    let (action, target_node) = (Action::Click, control.id.accesskit_id());
    ActionRequest { action, target_tree: TreeId::ROOT, target_node, data: None }
}

/// The pointer is let go of where it is, and presses nothing.
pub(super) fn released((pos, button): (Pos2, PointerButton)) -> Vec<Event> {
    let modifiers = egui::Modifiers::NONE;
    let release = Event::PointerButton { pos, button, pressed: false, modifiers };
    vec![Event::PointerMoved(pos), release]
}
