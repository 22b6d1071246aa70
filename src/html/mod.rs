//! The readable part of a web page, by the readability algorithm.
//!
//! Comes in: the HTML of a page. Goes out: a [`Page`]: its text with a blank line between paragraphs, and what it
//! says of itself. Does not: run or load anything of the page.
//!
//! The command line links it; the browser loads it as a second program, once somebody brings a web page.

mod depth;

use dom_query::Document;
use dom_smoothie::{Config, Readability, ReadabilityError, TextMode};

/// A page of more elements is no article, and would take the algorithm minutes.
const MOST_ELEMENTS: usize = 100_000;

/// Browsers nest no deeper than 512; the algorithm's time grows with the square of the depth.
const DEEPEST: usize = 256;

/// Elements that are open at once where the page is not parsed yet: forgotten end tags count as depth there.
const DEEPEST_UNCLOSED: usize = 2_000;

/// Why a page gives no article.
#[derive(Debug, thiserror::Error)]
pub enum HtmlError {
    /// Nothing on it reads like an article.
    #[error("no article was found in this web page: save its text as a .txt file instead")]
    NoArticle,
    /// It is larger or deeper than any article.
    #[error(
        "this web page is too large or too deeply nested to be read: save its text as a .txt file instead"
    )]
    TooLarge,
}

/// What a web page holds for readers, as it stands there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Its headline; may be empty.
    pub title: String,
    /// Its readable text, which may lack the headline.
    pub text: String,
    /// The site's name.
    pub site: Option<String>,
    /// When it says it was published.
    pub published: Option<String>,
    /// Its address.
    pub url: Option<String>,
}

/// Finds the readable part of a web page.
///
/// # Errors
/// Where nothing on the page reads like an article, or the page is too large to say.
pub fn read(html: &str) -> Result<Page, HtmlError> {
    let config = Config {
        text_mode: TextMode::Formatted,
        max_elements_to_parse: MOST_ELEMENTS,
        ..Config::default()
    };
    if depth::is_deeper(html, DEEPEST_UNCLOSED) {
        return Err(HtmlError::TooLarge);
    }
    let page = Document::from(html);
    if page
        .root()
        .descendants_it()
        .any(|node| node.ancestors_it(Some(DEEPEST + 1)).count() > DEEPEST)
    {
        return Err(HtmlError::TooLarge);
    }
    let article = Readability::with_document(page, None, Some(config))
        .and_then(|mut page| page.parse())
        .map_err(|error| match error {
            ReadabilityError::TooManyElements(..) => HtmlError::TooLarge,
            ReadabilityError::GrabFailed | ReadabilityError::BadDocumentURL => HtmlError::NoArticle,
        })?;
    Ok(Page {
        title: article.title,
        text: article.text_content.to_string(),
        site: article.site_name,
        published: article.published_time,
        url: article.url,
    })
}

/// For JavaScript: title, text, site, date and address of a web page, in this order; what is missing is empty.
///
/// # Errors
/// As [`read`].
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn read_page(html: &str) -> Result<Vec<String>, wasm_bindgen::JsError> {
    let page = read(html)?;
    let known = Option::unwrap_or_default;
    Ok(vec![
        page.title,
        page.text,
        known(page.site),
        known(page.published),
        known(page.url),
    ])
}
