//! Something worked out once and kept until what it was worked out from has changed.

use std::sync::Arc;

/// A value with the key that it holds for: a version, a record, what was typed.
#[derive(Debug)]
pub struct Cached<K, V> {
    kept: Option<(K, Arc<V>)>,
}

impl<K, V> Default for Cached<K, V> {
    fn default() -> Self {
        Self { kept: None }
    }
}

impl<K: PartialEq, V> Cached<K, V> {
    /// The value for a key; worked out when the last one was for another.
    pub fn get(&mut self, key: K, work_out: impl FnOnce() -> V) -> Arc<V> {
        match &self.kept {
            Some((at, value)) if *at == key => Arc::clone(value),
            _ => {
                let value = Arc::new(work_out());
                self.kept = Some((key, Arc::clone(&value)));
                value
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_worked_out_once_for_each_key() {
        let (mut cached, mut times) = (Cached::default(), 0);
        for (key, expected) in [(1, 1), (1, 1), (2, 2), (1, 3)] {
            let value = cached.get(key, || {
                times += 1;
                times
            });
            assert_eq!(*value, expected);
        }
    }
}
