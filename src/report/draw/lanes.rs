//! Labels that would overlap: lanes for those that may stand above each other, and places around a point for
//! those that may stand anywhere near it.

use super::display::Area;

/// Puts each stretch (from, to), in their order from the left, into the first of `most` lanes where it meets
/// none before it. None for a stretch that finds no lane.
pub(super) fn lanes(stretches: &[(f32, f32)], apart: f32, most: usize) -> Vec<Option<usize>> {
    let mut ends: Vec<f32> = Vec::new();
    let place = |(from, to): &(f32, f32)| {
        if let Some((lane, end)) =
            ends.iter_mut().enumerate().find(|(_, end)| **end + apart <= *from)
        {
            *end = *to;
            return Some(lane);
        }
        if ends.len() < most {
            ends.push(*to);
            return Some(ends.len() - 1);
        }
        None
    };
    stretches.iter().map(place).collect()
}

/// Areas that are taken, looked up by where they lie.
#[derive(Debug, Default)]
pub(super) struct Taken {
    /// Areas by the cell of a coarse net that they touch.
    cells: std::collections::HashMap<(i32, i32), Vec<Area>>,
}

/// How wide and high a cell of the net is, in points.
const CELL: f32 = 64.0;

impl Taken {
    fn cells_of(area: &Area) -> impl Iterator<Item = (i32, i32)> + use<> {
        let cell = |value: f32| (value / CELL).floor() as i32;
        let (left, right) = (cell(area.from.x), cell(area.right()));
        let (top, bottom) = (cell(area.from.y), cell(area.bottom()));
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    /// Takes an area.
    pub fn take(&mut self, area: Area) {
        for cell in Self::cells_of(&area) {
            self.cells.entry(cell).or_default().push(area);
        }
    }

    /// Whether nothing that is taken meets the area.
    pub fn is_free(&self, area: &Area) -> bool {
        let near = |cell| self.cells.get(&cell).into_iter().flatten();
        Self::cells_of(area).flat_map(near).all(|taken| !taken.meets(area))
    }

    /// The first of the places that lies within the bounds and is free, taken.
    pub fn first_free(
        &mut self,
        places: impl IntoIterator<Item = Area>,
        bounds: &Area,
    ) -> Option<Area> {
        let found = places.into_iter().find(|area| bounds.holds(area) && self.is_free(area))?;
        self.take(found);
        Some(found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_meets_somebody_goes_to_the_next_lane() {
        let stretches = [(0.0, 10.0), (5.0, 20.0), (12.0, 30.0), (13.0, 14.0)];
        assert_eq!(lanes(&stretches, 1.0, 2), [Some(0), Some(1), Some(0), None]);
        assert_eq!(lanes(&stretches, 1.0, 3), [Some(0), Some(1), Some(0), Some(2)]);
        assert_eq!(lanes(&[], 1.0, 2), []);
    }

    #[test]
    fn what_is_taken_is_free_for_nobody_else() {
        let bounds = Area::new(0.0, 0.0, 200.0, 200.0);
        let mut taken = Taken::default();
        let places = [Area::new(-5.0, 0.0, 50.0, 10.0), Area::new(60.0, 60.0, 90.0, 10.0)];
        assert_eq!(taken.first_free(places, &bounds), Some(places[1]));
        assert_eq!(taken.first_free(places, &bounds), None);
        assert!(taken.is_free(&Area::new(60.0, 70.0, 90.0, 10.0)));
    }
}
