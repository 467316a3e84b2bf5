//! From words that match to roles and skills in their order.

pub(super) mod by_name;
pub(super) mod by_skill;
pub(super) mod candidates;
pub(super) mod order;
pub(super) mod points;
pub(super) mod sought;
