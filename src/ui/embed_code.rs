//! The HTML by which an editor puts a story into a page of their own.
//!
//! Comes in: where the outputs stand on the web. Goes out: code to copy. Does not: draw.

use crate::export::escaped;

/// A frame that grows with what it holds.
pub fn frame(address: &str, title: &str) -> String {
    format!(
        r#"<iframe data-claimline src="{}claimline.html" title="{}" sandbox="allow-scripts allow-downloads allow-popups" loading="lazy" style="width:100%;height:600px;border:0"></iframe>
<script>
addEventListener("message", ({{ source, data }}) => {{
  if (data?.type !== "claimline-height") return;
  for (const frame of document.querySelectorAll("iframe[data-claimline]"))
    if (frame.contentWindow === source) frame.style.height = Math.min(data.height, 50000) + "px";
}});
</script>"#,
        escaped(address),
        escaped(title)
    )
}

/// An element of the page, and the script that draws it.
pub fn element(address: &str) -> String {
    let address = escaped(address);
    format!(
        r#"<script src="{address}claim-line.js" defer></script>
<claim-line src="{address}story.json">The articles are compared here in browsers that run WebAssembly.</claim-line>"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_attribute() {
        let code = frame("https://example.org/a&b/", "\"><script>alert(1)</script>");
        assert!(code.contains("src=\"https://example.org/a&amp;b/claimline.html\""));
        assert!(code.contains("title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\""));
    }

    #[test]
    fn the_element_names_its_story() {
        let code = element("https://example.org/x/");
        assert!(code.contains("<claim-line src=\"https://example.org/x/story.json\">"));
        assert_eq!(code.lines().count(), 2);
    }
}
