//! What the window remembers between frames, for the eye only: losing it loses no work. Whatever
//! remembers something keeps it under a type of its own, in its own file, and nobody else knows it.

use std::any::{Any, TypeId};
use std::collections::BTreeMap;

/// What is remembered: one value a type.
#[derive(Default)]
pub struct Memory {
    /// A tree: looked into hundreds of times a frame, it is quicker than hashing the key anew.
    kept: BTreeMap<TypeId, Box<dyn Any>>,
}

impl Memory {
    /// What is remembered under a type; its default when nothing was.
    pub fn of<T: Default + 'static>(&mut self) -> &mut T {
        let kept = self.kept.entry(TypeId::of::<T>()).or_insert_with(|| Box::<T>::default());
        // Under the key of a type lies a value of it; the compiler cannot know.
        kept.downcast_mut().unwrap_or_else(|| Box::leak(Box::default()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default, PartialEq)]
    struct Opened(u32);

    #[derive(Debug, Default, PartialEq)]
    struct Closed(u32);

    #[test]
    fn each_type_has_its_own_and_keeps_it() {
        let mut memory = Memory::default();
        assert_eq!(*memory.of::<Opened>(), Opened(0));
        memory.of::<Opened>().0 += 2;
        memory.of::<Closed>().0 = 7;
        memory.of::<Opened>().0 += 1;
        assert_eq!((memory.of::<Opened>().0, memory.of::<Closed>().0), (3, 7));
    }
}
