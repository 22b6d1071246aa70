//! Every word that the page itself says, in one place, so that it can be read over and translated.
//!
//! Comes in: counts, names, codes of the model. Goes out: plain English. Does not: hold words of any article.

mod claims;
pub mod own;
mod page;
mod quality;
mod take;
mod time;
mod views;

pub use claims::*;
pub use page::*;
pub use quality::*;
pub use take::*;
pub use time::*;
pub use views::*;

/// Words of an article within a sentence of the page.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// An outlet that the story does not name.
pub fn unnamed_outlet(article: &str) -> String {
    format!("Unnamed outlet ({article})")
}

/// `1 claim`, `2 claims`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        grouped(count as f64),
        if count == 1 { one } else { many }
    )
}

/// Claims, counted.
pub fn claims(count: usize) -> String {
    counted(count, "claim", "claims")
}

/// Facts, counted.
pub fn facts(count: usize) -> String {
    counted(count, "fact", "facts")
}

/// A number with its thousands grouped: `6,500`.
pub fn grouped(value: f64) -> String {
    let plain = value.to_string();
    let (whole, fraction) = plain
        .split_once('.')
        .map_or((plain.as_str(), None), |(w, f)| (w, Some(f)));
    let (sign, digits) = whole
        .strip_prefix('-')
        .map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 && digits.is_ascii() {
            out.push(',');
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Bound;

    #[test]
    fn numbers_are_grouped() {
        for (value, expect) in [
            (0.0, "0"),
            (999.0, "999"),
            (6500.0, "6,500"),
            (-1234567.5, "-1,234,567.5"),
            (0.25, "0.25"),
        ] {
            assert_eq!(grouped(value), expect);
        }
    }

    #[test]
    fn figures_keep_their_bound() {
        assert_eq!(figure(Some(12.0), Bound::MoreThan), "more than 12");
        assert_eq!(figure(Some(1.0), Bound::AtLeast), "at least 1");
        assert_eq!(figure(None, Bound::Unknown), "number not given");
    }

    #[test]
    fn centuries_have_their_endings() {
        for (number, expect) in [
            (1, "1st"),
            (2, "2nd"),
            (3, "3rd"),
            (11, "11th"),
            (20, "20th"),
            (21, "21st"),
        ] {
            assert_eq!(century(number), format!("{expect} century"));
        }
    }
}
