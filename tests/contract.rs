//! What CONTRACT.md promises of every story: exact offsets, unique ids, whole references, order, and the same bytes
//! every time. On the bundled story and on texts of odd kinds.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

mod folder;

use claimline::model::{Claim, Extraction, Level, Mention, Span, Story, StoryInfo};
use claimline::read::{ArticleInput, read};
use std::collections::BTreeSet;

fn seeds() -> Vec<ArticleInput> {
    folder::inputs("seeds").1
}

/// Texts that break programs which count bytes or UTF-16 units, or which expect sentences.
const ODD: &[&str] = &[
    "",
    " ",
    "\u{feff}",
    "\0",
    "Word",
    "\"\"\"\"\"\"",
    "“”‘’«»",
    "\r\r\n\n\r",
    "No sentence ends here\n\nand none here either",
    "\u{feff}Title\r\n\r\nThe minister said on Tuesday that 15 soldiers were killed.\r\n",
    "Naïve café\n\nThe “café” burned on Tuesday, killing 3 people — police said 😀 it was arson, “not an accident”.\n",
    "😀😀\n\n“😀 We killed 12 soldiers on Monday,” the army 😀 said. ‘We did not,’ she said on 5 May 2021.\n",
    "وقف إطلاق النار\n\nقال الوزير يوم الثلاثاء إن 15 جنديا قتلوا.",
    "עברית\n\nהשר אמר ביום שלישי כי 15 חיילים נהרגו. The army said 15 soldiers died.",
    "停火\n\n国防部星期二说，15名士兵死亡。",
    "e\u{301}te\u{301}\n\nLe\u{301}o said on Tuesday 3 peo\u{301}ple died.",
    "A\u{a0}B\n\nThe army\u{a0}said on\u{a0}Tuesday that\u{200b} 15 soldiers were\u{a0}killed.\u{2028}It denied it.",
    "Nul\n\nThe army\0said on Tuesday that 15 sol\0diers were killed.",
    "JAKARTA, July 2 (Reuters) - A quake killed 24 people on Tuesday, officials said. (AFP)",
];

fn inputs() -> Vec<ArticleInput> {
    let odd = ODD.iter().enumerate().map(|(nth, text)| ArticleInput {
        id: format!("odd{nth}"),
        text: (*text).to_owned(),
        published: (nth % 2 == 0).then(|| "2021-11-17".to_owned()),
        outlet: (nth % 3 == 0).then(|| format!("Outlet {nth}")),
        ..ArticleInput::default()
    });
    seeds().into_iter().chain(odd).collect()
}

fn story() -> Story {
    let info = StoryInfo {
        id: "s".into(),
        title: "S".into(),
    };
    claimline::compare(&info, inputs().iter().map(claimline::extract).collect())
}

/// One article's text by code points.
struct Text(Vec<char>);

impl Text {
    #[track_caller]
    fn holds(&self, Span { start, end }: Span, what: &str) {
        assert!(
            start < end && end <= self.0.len(),
            "{what}: {start}..{end} of {}",
            self.0.len()
        );
    }

    #[track_caller]
    fn says(&self, start: usize, end: usize, exact: &str, what: &str) {
        self.holds(Span { start, end }, what);
        assert_eq!(self.0[start..end].iter().collect::<String>(), exact, "{what}");
    }

    #[track_caller]
    fn mentions(&self, mention: &Mention, what: &str) {
        self.says(mention.start, mention.end, &mention.exact, what);
    }

    fn check(&self, claim: &Claim) {
        let evidence = &claim.evidence;
        let id = claim.id.as_str();
        self.says(evidence.start, evidence.end, &evidence.exact, id);
        self.holds(claim.sentence, id);
        assert!(
            claim.sentence.start <= evidence.start && evidence.end <= claim.sentence.end,
            "{id} leaves its sentence"
        );
        let (prefix, suffix) = (evidence.prefix.chars().count(), evidence.suffix.chars().count());
        assert!(
            prefix == 32.min(evidence.start) && suffix == 32.min(self.0.len() - evidence.end),
            "{id}"
        );
        assert_eq!(
            self.0[evidence.start - prefix..evidence.start]
                .iter()
                .collect::<String>(),
            evidence.prefix,
            "{id}"
        );
        assert_eq!(
            self.0[evidence.end..evidence.end + suffix]
                .iter()
                .collect::<String>(),
            evidence.suffix,
            "{id}"
        );
        for source in claim.source.iter().chain(&claim.via) {
            self.mentions(&source.mention, id);
            assert!(!source.name.trim().is_empty(), "{id}");
        }
        for mention in claim
            .cue
            .iter()
            .chain(claim.time.as_ref().and_then(|time| time.expression.as_ref()))
        {
            self.mentions(mention, id);
        }
        for span in &claim.content {
            self.holds(*span, id);
        }
        assert!(
            claim.source.is_some() || claim.content.is_empty(),
            "{id} reports nobody's words"
        );
        if let Some(time) = &claim.time {
            assert!(time.start < time.end, "{id}: {} to {}", time.start, time.end);
        }
    }
}

#[test]
fn every_offset_is_exact() {
    for input in inputs() {
        let Extraction { article, claims, .. } = claimline::extract(&input);
        assert_eq!(article.text, input.text, "the text is as loaded");
        let text = Text(article.text.chars().collect());
        for skipped in &article.skipped {
            text.holds(
                Span {
                    start: skipped.start,
                    end: skipped.end,
                },
                "skipped",
            );
        }
        for time in &article.times {
            text.says(time.start, time.end, &time.exact, "time");
        }
        for claim in &claims {
            text.check(claim);
        }
    }
}

#[test]
fn claims_stand_in_read_text() {
    for input in inputs() {
        let Extraction { article, claims, .. } = claimline::extract(&input);
        for claim in &claims {
            for skipped in &article.skipped {
                let apart = claim.evidence.end <= skipped.start || skipped.end <= claim.evidence.start;
                assert!(
                    apart,
                    "{} rests on what was left out: {}",
                    claim.id, claim.evidence.exact
                );
            }
        }
    }
}

#[test]
fn parts_are_in_order() {
    for input in inputs() {
        let reading = read(&input);
        for pair in reading.blocks.windows(2) {
            assert!(
                pair[0].bytes.end <= pair[1].bytes.start && pair[0].paragraph <= pair[1].paragraph,
                "{:?}",
                pair
            );
        }
        for block in &reading.blocks {
            let text = &input.text[block.bytes.clone()];
            assert!(!text.is_empty() && text.trim() == text, "{text:?}");
        }
        let Extraction { article, claims, .. } = claimline::extract(&input);
        assert!(
            article.skipped.is_sorted_by(|a, b| a.end <= b.start),
            "{:?}",
            article.skipped
        );
        assert!(
            article.times.is_sorted_by(|a, b| a.end <= b.start),
            "{:?}",
            article.times
        );
        assert!(
            claims.is_sorted_by_key(|claim| claim.evidence.start),
            "{}",
            article.id
        );
    }
}

#[test]
fn ids_are_unique_and_references_whole() {
    let story = story();
    let articles: BTreeSet<&str> = story.articles.iter().map(|article| article.id.as_str()).collect();
    let claims: BTreeSet<&str> = story.claims.iter().map(|claim| claim.id.as_str()).collect();
    let facts: BTreeSet<&str> = story.facts.iter().map(|fact| fact.id.as_str()).collect();
    let episodes: BTreeSet<&str> = story.episodes.iter().map(|episode| episode.id.as_str()).collect();
    assert_eq!(articles.len(), story.articles.len());
    assert_eq!(claims.len(), story.claims.len());
    assert_eq!(facts.len(), story.facts.len());
    assert_eq!(episodes.len(), story.episodes.len());
    for claim in &story.claims {
        assert!(
            articles.contains(claim.article.as_str()) && claim.id.starts_with(&format!("{}.", claim.article)),
            "{}",
            claim.id
        );
        assert!(
            claim
                .episode
                .as_deref()
                .is_none_or(|episode| episodes.contains(episode)),
            "{}",
            claim.id
        );
    }
    let mut placed = BTreeSet::new();
    for fact in &story.facts {
        assert!(
            !fact.claims.is_empty() && !fact.label.trim().is_empty() && fact.origins >= 1,
            "{}",
            fact.id
        );
        assert!(
            fact.episode
                .as_deref()
                .is_none_or(|episode| episodes.contains(episode)),
            "{}",
            fact.id
        );
        for claim in &fact.claims {
            assert!(claims.contains(claim.as_str()), "{} has {claim}", fact.id);
            assert!(placed.insert(claim.as_str()), "{claim} is in two facts");
        }
        for difference in &fact.differences {
            assert!(
                difference.between.len() >= 2 && !difference.note.trim().is_empty(),
                "{}",
                fact.id
            );
            for claim in difference.between.iter().flatten() {
                assert!(fact.claims.contains(claim), "{} differs on {claim}", fact.id);
            }
        }
    }
    for notice in &story.notices {
        assert!(
            notice
                .article
                .as_deref()
                .is_none_or(|article| articles.contains(article)),
            "{}",
            notice.text
        );
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let print = || serde_json::to_string(&story()).unwrap();
    let first = print();
    assert_eq!(first, print());
    let again: Story = serde_json::from_str(&first).unwrap();
    assert_eq!(
        serde_json::to_string(&again).unwrap(),
        first,
        "reading the JSON back loses nothing"
    );
}

#[test]
fn seeds_are_read_without_faults() {
    for input in seeds() {
        let extraction = claimline::extract(&input);
        assert!(
            extraction
                .notices
                .iter()
                .all(|notice| notice.level != Level::Error),
            "{}",
            input.id
        );
    }
}
