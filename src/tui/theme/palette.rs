//! The colours of each theme: six hues for what is told apart, and those of text and frames.

use ratatui::style::Color;

use super::rgb::Rgb;

/// What colours tell apart. What each stands for is said in [`super::meaning`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hue {
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
}

impl Hue {
    pub(super) const ALL: [Self; 6] =
        [Self::Red, Self::Green, Self::Yellow, Self::Blue, Self::Magenta, Self::Cyan];

    /// The hue among the terminal's sixteen colours, and which of them is written on it.
    ///
    /// No more than two of the sixteen can be read on every common background, so a sign stands on its colour rather than
    /// in it: both colours then come from one palette, whatever is behind them.
    pub(super) const fn chip(self) -> (Color, Color) {
        match self {
            Self::Red => (Color::Red, Color::White),
            Self::Green => (Color::Green, Color::Black),
            Self::Yellow => (Color::Yellow, Color::Black),
            Self::Blue => (Color::Blue, Color::White),
            Self::Magenta => (Color::Magenta, Color::White),
            Self::Cyan => (Color::Cyan, Color::Black),
        }
    }
}

/// A palette of 24-bit colours.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Palette {
    pub ground: Rgb,
    pub text: Rgb,
    /// Words beside the point that are needed all the same.
    pub aside: Rgb,
    /// Counts and marks that nobody would miss.
    pub quiet: Rgb,
    /// Frames, rules and lines.
    pub frame: Rgb,
    /// What has the keyboard, and letters that match.
    pub accent: Rgb,
    hues: [Rgb; 6],
}

pub(super) static DARK: Palette = Palette {
    ground: Rgb::hex(0x16_18_1d),
    text: Rgb::hex(0xe4_e7_ed),
    aside: Rgb::hex(0xb9_c1_ce),
    quiet: Rgb::hex(0x9a_a3_b2),
    frame: Rgb::hex(0x73_7d_8e),
    accent: Rgb::hex(0xf0_9f_c8),
    hues: [
        Rgb::hex(0xff_8b_7e),
        Rgb::hex(0x7e_dc_8a),
        Rgb::hex(0xea_bd_54),
        Rgb::hex(0x82_b8_ff),
        Rgb::hex(0xcf_a6_ff),
        Rgb::hex(0x5c_d3_dc),
    ],
};

pub(super) static LIGHT: Palette = Palette {
    ground: Rgb::hex(0xfb_fa_f7),
    text: Rgb::hex(0x1f_23_28),
    aside: Rgb::hex(0x46_4e_59),
    quiet: Rgb::hex(0x5c_65_70),
    frame: Rgb::hex(0x85_8c_95),
    accent: Rgb::hex(0x99_1b_66),
    hues: [
        Rgb::hex(0xb2_24_1c),
        Rgb::hex(0x17_6c_33),
        Rgb::hex(0x80_57_00),
        Rgb::hex(0x0b_57_a8),
        Rgb::hex(0x75_3b_bd),
        Rgb::hex(0x08_67_70),
    ],
};

/// Found by search: of all hues that reach 7:1 on black those that stay furthest apart, also for eyes that lack one kind
/// of cone. They differ in lightness where the eye sees no difference of hue.
pub(super) static CONTRAST: Palette = Palette {
    ground: Rgb::hex(0),
    text: Rgb::hex(0xff_ff_ff),
    aside: Rgb::hex(0xe4_e4_e4),
    quiet: Rgb::hex(0xc6_c6_c6),
    frame: Rgb::hex(0xb0_b0_b0),
    accent: Rgb::hex(0xff_ff_ff),
    hues: [
        Rgb::hex(0xe8_76_3a),
        Rgb::hex(0xaa_ff_97),
        Rgb::hex(0xfb_c3_04),
        Rgb::hex(0x9a_a1_d0),
        Rgb::hex(0xcb_6b_ff),
        Rgb::hex(0x18_ad_85),
    ],
};

/// What text has to reach on its background.
pub(super) const LEAST_CONTRAST: f64 = 4.5;

impl Palette {
    pub(super) fn hue(&self, hue: Hue) -> Rgb {
        self.hues[hue as usize]
    }

    /// Whether everything written in this palette can be read on a background.
    pub(super) fn is_readable_on(&self, ground: Rgb) -> bool {
        self.written().all(|colour| colour.contrast(ground) >= LEAST_CONTRAST)
    }

    /// Every colour that text or signs have.
    fn written(&self) -> impl Iterator<Item = Rgb> {
        [self.text, self.aside, self.quiet, self.accent].into_iter().chain(self.hues)
    }
}

#[cfg(test)]
#[expect(clippy::print_stdout, reason = "what was measured is worth reading")]
mod tests {
    use std::fmt::Write as _;

    use ratatui::style::Color;

    use super::{CONTRAST, DARK, Hue, LIGHT, Palette};
    use crate::tui::theme::rgb::Rgb;

    fn least(palette: &Palette) -> f64 {
        palette.written().map(|colour| colour.contrast(palette.ground)).fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn palettes_can_be_read() {
        for (name, palette, text) in
            [("dark", &DARK, 4.5), ("light", &LIGHT, 4.5), ("contrast", &CONTRAST, 7.0)]
        {
            let frame = palette.frame.contrast(palette.ground);
            println!("{name}: text {:.2}, frames {frame:.2}", least(palette));
            assert!(least(palette) >= text, "{name}: {:.2}", least(palette));
            assert!(frame >= 3.0, "{name}: {frame:.2}");
        }
    }

    #[test]
    fn common_backgrounds_take_the_palette_they_ask_for() {
        for dark in [0x00_00_00, 0x2e_34_36, 0x00_2b_36, 0x28_28_28, 0x0c_0c_0c, 0x28_2a_36, 0x1e_1e_1e] {
            assert!(DARK.is_readable_on(Rgb::hex(dark)), "{dark:06x}");
            assert!(!LIGHT.is_readable_on(Rgb::hex(dark)), "{dark:06x}");
        }
        for light in [0xff_ff_ff, 0xee_ee_ec, 0xfd_f6_e3, 0xfb_f1_c7] {
            assert!(LIGHT.is_readable_on(Rgb::hex(light)), "{light:06x}");
            assert!(!DARK.is_readable_on(Rgb::hex(light)), "{light:06x}");
        }
    }

    /// Palettes of terminals: the background and foreground, then the first eight colours and the last of the sixteen.
    struct Sixteen(&'static str, [u32; 2], [u32; 8], u32);

    /// xterm, Tango of GNOME and KDE, Solarized by Ethan Schoonover, Windows Terminal, Visual Studio Code.
    const SIXTEEN: [Sixteen; 7] = [
        Sixteen("xterm", [0x00_00_00, 0xe5_e5_e5], XTERM, 0xff_ff_ff),
        Sixteen("xterm, light", [0xff_ff_ff, 0x00_00_00], XTERM, 0xff_ff_ff),
        Sixteen(
            "Tango",
            [0x2e_34_36, 0xd3_d7_cf],
            [0x2e_34_36, 0xcc_00_00, 0x4e_9a_06, 0xc4_a0_00, 0x34_65_a4, 0x75_50_7b, 0x06_98_9a, 0xd3_d7_cf],
            0xee_ee_ec,
        ),
        Sixteen("Solarized dark", [0x00_2b_36, 0x83_94_96], SOLARIZED, 0xfd_f6_e3),
        Sixteen("Solarized light", [0xfd_f6_e3, 0x65_7b_83], SOLARIZED, 0xfd_f6_e3),
        Sixteen(
            "Campbell",
            [0x0c_0c_0c, 0xcc_cc_cc],
            [0x0c_0c_0c, 0xc5_0f_1f, 0x13_a1_0e, 0xc1_9c_00, 0x00_37_da, 0x88_17_98, 0x3a_96_dd, 0xcc_cc_cc],
            0xf2_f2_f2,
        ),
        Sixteen(
            "VS Code dark",
            [0x1e_1e_1e, 0xcc_cc_cc],
            [0x00_00_00, 0xcd_31_31, 0x0d_bc_79, 0xe5_e5_10, 0x24_72_c8, 0xbc_3f_bc, 0x11_a8_cd, 0xe5_e5_e5],
            0xe5_e5_e5,
        ),
    ];
    const XTERM: [u32; 8] =
        [0x00_00_00, 0xcd_00_00, 0x00_cd_00, 0xcd_cd_00, 0x00_00_ee, 0xcd_00_cd, 0x00_cd_cd, 0xe5_e5_e5];
    const SOLARIZED: [u32; 8] =
        [0x07_36_42, 0xdc_32_2f, 0x85_99_00, 0xb5_89_00, 0x26_8b_d2, 0xd3_36_82, 0x2a_a1_98, 0xee_e8_d5];

    fn of_sixteen(colour: Color, Sixteen(_, _, colours, white): &Sixteen) -> Rgb {
        let names = [
            Color::Black,
            Color::Red,
            Color::Green,
            Color::Yellow,
            Color::Blue,
            Color::Magenta,
            Color::Cyan,
            Color::Gray,
        ];
        let at = names.iter().position(|name| *name == colour);
        Rgb::hex(at.map_or(*white, |at| colours[at]))
    }

    #[test]
    fn the_sixteen_can_be_read_in_common_palettes() {
        for palette in &SIXTEEN {
            let Sixteen(name, [ground, text], ..) = palette;
            let words = Rgb::hex(*text).contrast(Rgb::hex(*ground));
            let mut told = format!("{name}: words {words:.2}");
            assert!(words >= 3.0, "{told}");
            for hue in Hue::ALL {
                let (under, on) = hue.chip();
                let contrast = of_sixteen(on, palette).contrast(of_sixteen(under, palette));
                let _ = write!(told, ", {hue:?} {contrast:.2}");
                assert!(contrast >= 3.0, "{told}");
            }
            println!("{told}");
        }
    }

    /// How a colour looks to eyes that lack one kind of cone, for the long, the middle and the short waves: the matrices
    /// for severity 1.0 of Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
    /// Deficiency”, IEEE Transactions on Visualization and Computer Graphics 15(6), 2009.
    const LACKING: [[[f64; 3]; 3]; 3] = [
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ];

    fn times(matrix: &[[f64; 3]; 3], light: [f64; 3]) -> [f64; 3] {
        matrix.map(|row| row.iter().zip(light).map(|(one, other)| one * other).sum::<f64>().clamp(0.0, 1.0))
    }

    /// CIE L*a*b* under daylight (D65), in which distances are as large as they look.
    fn lab(light: [f64; 3]) -> [f64; 3] {
        const XYZ: [[f64; 3]; 3] = [
            [0.412_456_4, 0.357_576_1, 0.180_437_5],
            [0.212_672_9, 0.715_152_2, 0.072_175_0],
            [0.019_333_9, 0.119_192_0, 0.950_304_1],
        ];
        let [x, y, z] = [0, 1, 2].map(|at| {
            let sum: f64 = XYZ[at].iter().zip(light).map(|(one, other)| one * other).sum();
            let part = sum / [0.950_47, 1.0, 1.088_83][at];
            if part > 216.0 / 24389.0 { part.cbrt() } else { (24389.0 / 27.0 * part + 16.0) / 116.0 }
        });
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    fn distance(one: [f64; 3], other: [f64; 3]) -> f64 {
        one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum::<f64>().sqrt()
    }

    /// A difference of about 2 can just be seen, side by side; signs stand apart.
    #[test]
    fn hues_of_contrast_differ_for_every_eye() {
        let mut colours = Hue::ALL.map(|hue| CONTRAST.hue(hue)).to_vec();
        colours.push(CONTRAST.text);
        let kinds = ["all cones", "no long", "no middle", "no short"];
        let views = std::iter::once(None).chain(LACKING.iter().map(Some));
        for (kind, lacking) in kinds.into_iter().zip(views) {
            let seen: Vec<[f64; 3]> = colours
                .iter()
                .map(|colour| lab(lacking.map_or(colour.linear(), |lacking| times(lacking, colour.linear()))))
                .collect();
            let pairs = seen
                .iter()
                .enumerate()
                .flat_map(|(at, one)| seen[..at].iter().map(move |other| (one, other)));
            let least = pairs.map(|(one, other)| distance(*one, *other)).fold(f64::INFINITY, f64::min);
            println!("contrast, {kind}: nearest hues {least:.1} apart");
            assert!(least >= 25.0, "{kind}: {least:.1}");
        }
    }
}
