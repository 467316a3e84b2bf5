//! Which layer each field of a role comes from.

use serde::{Deserialize, Serialize};

use super::role::Field;

/// A layer of one catalogue: its place in [`Catalogue::layers`](super::Catalogue::layers), lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayerIx(pub u16);

/// Which layer each field of one role comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldLayers([u16; Field::ALL.len()]);

/// Stands for the layer of a field that no layer writes.
const NONE: u16 = u16::MAX;

impl FieldLayers {
    /// Asks for the layer of each field.
    pub fn new(mut layer: impl FnMut(Field) -> Option<LayerIx>) -> Self {
        let mut layers = [NONE; Field::ALL.len()];
        for (slot, field) in layers.iter_mut().zip(Field::ALL) {
            *slot = layer(*field).map_or(NONE, |LayerIx(at)| at);
        }
        Self(layers)
    }

    /// Whether there are layers enough.
    pub(super) fn fit(&self, layers: usize) -> bool {
        self.0.iter().all(|layer| *layer == NONE || usize::from(*layer) < layers)
    }

    pub fn get(&self, field: Field) -> Option<LayerIx> {
        let layer = self.0[field as usize];
        (layer != NONE).then_some(LayerIx(layer))
    }
}

#[cfg(test)]
mod tests {
    use super::{Field, FieldLayers, LayerIx};

    #[test]
    fn each_field_has_a_layer_of_its_own_or_none() {
        let layers = FieldLayers::new(|field| match field {
            Field::Title => Some(LayerIx(0)),
            Field::Sources => Some(LayerIx(7)),
            _ => None,
        });
        assert_eq!(layers.get(Field::Title), Some(LayerIx(0)));
        assert_eq!(layers.get(Field::Sources), Some(LayerIx(7)));
        assert_eq!(layers.get(Field::Pay), None);
    }
}
