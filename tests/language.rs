//! The language layer from raw text: what its readers rely on.

mod sound;

use claimline::language::{Document, Rel, Upos, Xpos, names};
use proptest::prelude::*;
use std::slice::from_ref;

fn whole(text: &str) -> Document<'_> {
    Document::parse(text, from_ref(&(0..text.len())))
}

#[track_caller]
fn check_tokens(text: &str, expect: &str) {
    let document = whole(text);
    let words: Vec<&str> = (0..document.len()).map(|t| document.word(t)).collect();
    assert_eq!(words.join(" "), expect);
}

#[track_caller]
fn check_sentences(text: &str, expect: &[&str]) {
    let found: Vec<&str> = whole(text)
        .sentences
        .iter()
        .map(|s| &text[s.bytes.clone()])
        .collect();
    assert_eq!(found, expect);
}

/// The arcs of a sentence as "relation(head, word)".
#[track_caller]
fn check_arcs(text: &str, expect: &[(Rel, &str, &str)]) {
    let document = whole(text);
    for (rel, head, word) in expect {
        let found = (0..document.len()).any(|token| {
            document.word(token) == *word
                && document.rel(token) == *rel
                && document.head(token).is_some_and(|h| document.word(h) == *head)
        });
        let all: Vec<String> = (0..document.len())
            .map(|t| {
                let head = document.head(t).map_or("-", |h| document.word(h));
                format!("{}({head}, {})", document.rel(t).name(), document.word(t))
            })
            .collect();
        assert!(found, "no {}({head}, {word}) in {}", rel.name(), all.join(" "));
    }
}

#[test]
fn clitics_and_possessives() {
    check_tokens(
        "They don't know Armenia's plans.",
        "They do n't know Armenia 's plans .",
    );
    check_tokens(
        "We can\u{2019}t; they\u{2019}ve",
        "We ca n\u{2019}t ; they \u{2019}ve",
    );
    check_tokens("the students' union cannot", "the students ' union can not");
}

#[test]
fn hyphens() {
    check_tokens("a Russian-mediated truce", "a Russian - mediated truce");
    check_tokens("a 6.1-magnitude quake", "a 6.1 - magnitude quake");
    check_tokens(
        "non-commercial e-mail to co-workers",
        "non-commercial e-mail to co-workers",
    );
    check_tokens("call 713-853-3989 or 345-9945", "call 713-853-3989 or 345-9945");
}

#[test]
fn times_and_figures() {
    check_tokens("at 9 a.m. on Monday", "at 9 a.m. on Monday");
    check_tokens("at 18:30 (14:30 GMT)", "at 18:30 ( 14:30 GMT )");
    check_tokens("at 00:05am", "at 00:05 am");
    check_tokens("at 5.30 pm, 1,960 of them", "at 5.30 pm , 1,960 of them");
    check_tokens("$5.2bn and 20% of US$3m", "$ 5.2 bn and 20 % of US$ 3 m");
    check_tokens("in the '90s, the 1980s", "in the '90s , the 1980s");
}

#[test]
fn short_forms() {
    check_tokens("Mr. Smith of the U.S. Army", "Mr. Smith of the U.S. Army");
    check_tokens("Article No. 5. No. It ended", "Article No. 5 . No . It ended");
    check_tokens("see example.com.", "see example.com .");
}

#[test]
fn quotes_and_dashes() {
    check_tokens(
        "\u{201c}No,\u{201d} she said\u{2014}twice",
        "\u{201c} No , \u{201d} she said \u{2014} twice",
    );
    check_tokens("\"Why?!\" he asked...", "\" Why ?! \" he asked ...");
}

#[test]
fn sentences_end_at_stops() {
    check_sentences("It ended. They left.", &["It ended.", "They left."]);
    check_sentences(
        "Gen. J. R. Smith of the U.S. Army spoke.",
        &["Gen. J. R. Smith of the U.S. Army spoke."],
    );
    check_sentences(
        "It began at 9 a.m. The army left.",
        &["It began at 9 a.m.", "The army left."],
    );
    check_sentences(
        "He works for Acme Inc. He likes it.",
        &["He works for Acme Inc.", "He likes it."],
    );
    check_sentences("A headline without a stop", &["A headline without a stop"]);
    check_sentences(
        "Lines that were\nbroken by hand. So.",
        &["Lines that were\nbroken by hand.", "So."],
    );
}

#[test]
fn sentences_in_quotes() {
    check_sentences(
        "\"It is over. We won.\" He left.",
        &["\"It is over.", "We won.\"", "He left."],
    );
    check_sentences(
        "\u{201c}Go away!\u{201d} he said. Then",
        &["\u{201c}Go away!\u{201d} he said.", "Then"],
    );
    check_sentences("\"Why?\" Mr. Smith asked.", &["\"Why?\" Mr. Smith asked."]);
    check_sentences(
        "He left (at 5.30 pm). She stayed.",
        &["He left (at 5.30 pm).", "She stayed."],
    );
}

#[test]
fn blocks_are_read_on_their_own() {
    let text = "First part\n\nSecond part. Third.";
    let document = Document::parse(text, &[0..10, 12..text.len()]);
    let found: Vec<(usize, &str)> = document
        .sentences
        .iter()
        .map(|s| (s.block, &text[s.bytes.clone()]))
        .collect();
    assert_eq!(found, [(0, "First part"), (1, "Second part."), (1, "Third.")]);
}

#[test]
fn a_verb_keeps_the_subject_right_before_it() {
    check_arcs(
        "The mayor blamed the firm for causing the fire and said three of its workers had been wounded.",
        &[(Rel::NsubjPass, "wounded", "three")],
    );
    check_arcs(
        "The union said its members had come under pressure and that nine of its drivers were dismissed.",
        &[(Rel::NsubjPass, "dismissed", "nine")],
    );
    check_arcs(
        "The people in the village were moved to a school.",
        &[(Rel::NsubjPass, "moved", "people")],
    );
}

#[test]
fn subject_and_object() {
    check_arcs(
        "The army attacked two villages on Monday.",
        &[
            (Rel::Nsubj, "attacked", "army"),
            (Rel::Obj, "attacked", "villages"),
            (Rel::Nummod, "villages", "two"),
            (Rel::Obl, "attacked", "Monday"),
        ],
    );
    check_arcs(
        "Fifteen soldiers were killed by the army.",
        &[
            (Rel::NsubjPass, "killed", "soldiers"),
            (Rel::AuxPass, "killed", "were"),
            (Rel::OblAgent, "killed", "army"),
        ],
    );
}

#[test]
fn reported_clauses() {
    check_arcs(
        "The ministry said that the troops had withdrawn.",
        &[
            (Rel::Nsubj, "said", "ministry"),
            (Rel::Ccomp, "said", "withdrawn"),
            (Rel::Mark, "withdrawn", "that"),
            (Rel::Nsubj, "withdrawn", "troops"),
        ],
    );
}

#[test]
fn tense_and_number() {
    let document = whole("Soldiers were wounded when the truck hit a mine.");
    let tags: Vec<Xpos> = (0..document.len()).map(|t| document.xpos(t)).collect();
    assert_eq!(tags[..3], [Xpos::Nns, Xpos::Vbd, Xpos::Vbn]);
    assert_eq!(document.upos(1), Upos::Aux);
    assert_eq!([0, 1, 2].map(|t| document.lemma(t)), ["soldier", "be", "wound"]);
}

#[test]
fn a_token_that_is_not_there() {
    let document = whole("One two.");
    assert_eq!(
        (document.word(9), document.lower(9), document.lemma(9)),
        ("", "", "")
    );
    assert_eq!(
        (document.head(9), document.subtree(9), document.bytes(7..9)),
        (None, 0..0, 0..0)
    );
    assert_eq!(document.children(9).count(), 0);
}

proptest! {
    // A rule that mends arcs and crosses others shows in one text of a thousand.
    #![proptest_config(ProptestConfig::with_cases(2048))]

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        sound::check(&whole(&text), from_ref(&(0..text.len())));
    }

    #[test]
    fn any_text_of_news_is_read(
        text in "(\"|\u{201c}|\u{201d}|\\(|\\)|'|The |army |said |U\\.S\\. |Mr\\. |5\\.30 |killed|-|\u{2014}|, |\\. |\\.\\.\\.|\n| ){0,80}",
    ) {
        sound::check(&whole(&text), from_ref(&(0..text.len())));
    }

    #[test]
    fn any_ranges_are_taken(text in "\\PC{0,40}", cuts in proptest::collection::vec(0..60_usize, 0..6)) {
        let blocks: Vec<_> = cuts.chunks(2).map(|c| c[0]..*c.last().unwrap_or(&0)).collect();
        sound::check(&Document::parse(&text, &blocks), &blocks);
    }
}

/// Pieces that a tokenizer may stumble over: scripts with and without cases and blanks, marks that combine, signs that
/// change the direction, controls, faces, letters that grow in lower case.
fn odd_piece() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => prop::sample::select(vec![
            "Москва", "заявила", "東京", "で、", "한국", "עברית", "مرحبا", "ไทย", "Ελλάδα", "Σ", "ß", "ﬁ", "İ", "ı", "ǅ", "é", "e\u{301}",
            "\u{301}", "\u{202e}", "\u{200d}", "\u{200b}", "\u{feff}", "\u{ad}", "\u{a0}", "\u{2028}", "\0", "\u{1}", "\u{7f}", "\u{85}",
            "😀", "👩‍👩‍👧", "🇦🇲", "٣٤", "Ⅻ", "½", "²", "12", "1,5", "%", "$", "€", "—", "…", "«", "»", "„", "「", "」", "(", "]", "\"", "'", "’",
            "A.", "B", "said", "The", "'s", "@", "#", "/", "-", "\n", " ", " ", " ", ". ",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
        1 => (any::<char>(), 1..2000_usize).prop_map(|(c, count)| c.to_string().repeat(count)),
    ]
}

proptest! {
    #[test]
    fn any_mix_of_scripts_is_read(pieces in prop::collection::vec(odd_piece(), 0..40)) {
        let text = pieces.concat();
        let block = 0..text.len();
        let document = Document::parse(&text, from_ref(&block));
        sound::check(&document, from_ref(&block));
        sound::check_names(&document, &names::find(&document));
        let lines = sound::lines(&text);
        sound::check(&Document::parse(&text, &lines), &lines);
    }

    #[test]
    fn a_text_without_letters_is_read(text in "[0-9 .,;:!?%$()\\[\\]\"'“”‘’–—/*#@&+=<>|~^_\u{0}-\u{1f}…-]{0,300}") {
        let block = 0..text.len();
        let document = Document::parse(&text, from_ref(&block));
        sound::check(&document, from_ref(&block));
    }
}

/// What is bounded whatever the text: see `docs/benchmarks.md` for time and memory.
#[test]
fn texts_that_nobody_writes_have_bounds() {
    for unit in [
        "a",
        "e\u{301}",
        "a-",
        "(",
        "\u{201c}",
        "\"",
        "\u{201c}a ",
        "12 ; 3.4 % -- [5] \u{2026} ",
        "Москва said 東京で нет. עברית 😀 ",
        "a\u{1}",
        "Anna Kovac ",
        "...",
        "[1] ",
        "\"'",
        "x) ",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        let block = 0..text.len();
        let document = Document::parse(&text, from_ref(&block));
        sound::check(&document, from_ref(&block));
        assert!(document.len() <= text.len(), "a token has a byte of its own");
        assert!(document.sentences.iter().all(|s| s.tokens.len() <= 400));
        sound::check_names(&document, &names::find(&document));
    }
}

#[test]
fn one_endless_sentence_is_cut() {
    let text = "the army said ".repeat(33_000);
    let document = whole(&text);
    assert_eq!(document.len(), 99_000);
    assert!(document.sentences.iter().all(|s| s.tokens.len() <= 400));
}

#[test]
fn one_endless_word_is_read() {
    for unit in [
        "a", "-", "a-", "a.", "1,", "@", "a@", "'", "www.", "No.", "\u{301}",
    ] {
        let text = unit.repeat(200_000 / unit.len());
        sound::check(&whole(&text), from_ref(&(0..text.len())));
    }
}
