//! How deep the elements of a page nest, told before it is parsed: a parser's time grows with the square of that.

/// Elements without an end, and those that the next of their kind ends.
const FLAT: [&str; 32] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup",
    "colgroup", "rp", "rt", "html", "head", "body",
];

/// Elements that hold text alone, whatever stands in it.
const RAW: [&str; 7] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noframes",
];

/// How far an end tag looks back for its start.
const REACH: usize = 16;

/// Whether elements nest deeper than `most`. Tags are told as browsers tell them, as far as news pages have them.
pub fn is_deeper(html: &str, most: usize) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = rest.get(at + 1..).unwrap_or_default();
        if let Some(after) = rest.strip_prefix("!--") {
            rest = after.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let ends = rest.starts_with('/');
        let tag = rest.strip_prefix('/').unwrap_or(rest);
        let length = tag
            .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
            .unwrap_or(tag.len());
        let (name, after) = tag.split_at(length);
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        rest = behind_tag(after);
        let is = |known: &&str| name.eq_ignore_ascii_case(known);
        if FLAT.iter().any(&is) {
            continue;
        }
        if ends {
            let start = open.iter().rev().take(REACH).position(&is);
            if let Some(back) = start {
                open.truncate(open.len() - back - 1);
            }
        } else if RAW.iter().any(&is) {
            rest = behind_raw(rest, name);
        } else {
            open.push(name);
            if open.len() > most {
                return true;
            }
        }
    }
    false
}

/// What follows a tag of which this is left: `>` within quotes does not end it.
fn behind_tag(mut rest: &str) -> &str {
    while let Some(at) = rest.find(['>', '"', '\'']) {
        let (sign, after) = (rest.as_bytes().get(at), rest.get(at + 1..).unwrap_or_default());
        rest = match sign {
            Some(b'>') => return after,
            Some(b'"') => after.split_once('"').map_or("", |(_, after)| after),
            _ => after.split_once('\'').map_or("", |(_, after)| after),
        };
    }
    ""
}

/// What follows an element that holds text alone.
fn behind_raw<'a>(rest: &'a str, name: &str) -> &'a str {
    let ends = |at: &usize| {
        let tag = rest.get(at + 2..at + 2 + name.len());
        tag.is_some_and(|tag| tag.eq_ignore_ascii_case(name))
    };
    let end = rest.match_indices("</").map(|(at, _)| at).find(ends);
    end.and_then(|at| rest.get(at..)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(html: &str, depth: usize) {
        assert!(!is_deeper(html, depth), "{html}");
        assert!(depth == 0 || is_deeper(html, depth - 1), "{html}");
    }

    #[test]
    fn elements_are_counted_as_they_nest() {
        check("", 0);
        check("a < b <3 </ <!doctype html>", 0);
        check("<html><body><p>a<p>b<br><li>c", 0);
        check("<div><DIV></div></div><div></div>", 2);
        check("<div><b>x</div></div>", 2);
        check("<div></b><div></b><div>", 3);
        check("<div a='<div>' b=\"</div>\"><i></i></div>", 2);
        check("<div><!-- </div><div><div> --></div>", 1);
        check("<script>'<div><div>'</script><style><b></STYLE><a>", 1);
        check("<script><div>", 0);
        check("<div <div <div>", 1);
        check("<my-element><b>", 2);
    }

    #[test]
    fn a_megabyte_takes_no_time() {
        for piece in [
            "<div></b>",
            "<b>",
            "</b>",
            "<!--",
            "<a '",
            "<script>",
            "<script></script>",
            "<",
            "</",
            "<a b='>'>",
        ] {
            is_deeper(&piece.repeat(1_000_000 / piece.len()), usize::MAX);
        }
    }
}
