//! Addresses that a reader may follow.

/// The address, where it is one of the web; none for scripts, data, files and whatever else a story might name.
pub fn web_address(url: &str) -> Option<&str> {
    let is_web = |scheme: &str| {
        url.get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    (is_web("https://") || is_web("http://")).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_web_is_linked() {
        for url in [
            "https://example.org/a",
            "http://example.org",
            "HTTPS://example.org",
        ] {
            assert_eq!(web_address(url), Some(url));
        }
        for url in [
            "javascript:alert(1)",
            " https://x",
            "data:text/html,x",
            "//example.org",
            "file:///etc",
            "",
            "é",
        ] {
            assert_eq!(web_address(url), None, "{url}");
        }
    }
}
