//! Colours as numbers, and how well one can be read on another.

/// A colour of the sRGB space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// From `0xRRGGBB`.
    pub const fn hex(value: u32) -> Self {
        let [_, red, green, blue] = value.to_be_bytes();
        Self(red, green, blue)
    }

    /// Contrast with another colour, from 1 to 21, as WCAG 2.2 defines it.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(two) / one.min(two)
    }

    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The three parts as amounts of light, from 0 to 1.
    pub fn linear(self) -> [f64; 3] {
        [self.0, self.1, self.2].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// The colour as terminals write it: `rgb:RRRR/GGGG/BBBB` with one to four digits a part, or with a fourth part for
    /// how much shines through, or `#RRGGBB`.
    pub fn parse(text: &str) -> Option<Self> {
        let parts: Vec<&str> = match text.strip_prefix('#') {
            Some(digits) if digits.is_ascii() && !digits.is_empty() && digits.len() % 3 == 0 => {
                let each = digits.len() / 3;
                (0..3).map(|at| &digits[at * each..(at + 1) * each]).collect()
            }
            Some(_) => return None,
            None => text
                .split_once(':')
                .filter(|(kind, _)| matches!(*kind, "rgb" | "rgba"))?
                .1
                .split('/')
                .collect(),
        };
        let [red, green, blue, ..] = parts[..] else { return None };
        Some(Self(part(red)?, part(green)?, part(blue)?))
    }
}

/// One part of a colour: hexadecimal digits, as many as say how fine it is.
fn part(digits: &str) -> Option<u8> {
    if !(1..=4).contains(&digits.len()) || !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let value = u32::from_str_radix(digits, 16).ok()?;
    let most = (1_u32 << (4 * digits.len())) - 1;
    u8::try_from((value * 255 + most / 2) / most).ok()
}

#[cfg(test)]
mod tests {
    use super::Rgb;

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        assert!((Rgb::hex(0).contrast(Rgb::hex(0xff_ff_ff)) - 21.0).abs() < 0.001);
        assert!((Rgb::hex(0x77_77_77).contrast(Rgb::hex(0xff_ff_ff)) - 4.478).abs() < 0.001);
    }

    #[test]
    fn colours_are_read_as_terminals_write_them() {
        for text in
            ["rgb:0000/2b2b/3636", "rgb:00/2b/36", "rgba:0000/2b2b/3636/ffff", "#002b36", "#00002b2b3636"]
        {
            assert_eq!(Rgb::parse(text), Some(Rgb(0, 0x2b, 0x36)), "{text}");
        }
        assert_eq!(Rgb::parse("rgb:f/f/f"), Some(Rgb(255, 255, 255)));
        for text in
            ["", "rgb:", "rgb:1/2", "rgb:12345/0/0", "rgb:+1/0/0", "#", "#12", "black", "rgb:é/0/0", "#é1"]
        {
            assert_eq!(Rgb::parse(text), None, "{text}");
        }
    }
}
