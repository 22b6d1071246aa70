//! What one paragraph gives away about itself: menus, captions, credits, link lines, boilerplate, promotion.
//!
//! Comes in: the shape of one paragraph. Goes out: the rule that knows it, if one does. Does not: look at the
//! neighbours; `roles` does.
//!
//! A paragraph of prose that is left out is lost to the reader, a caption that stays in is merely odd: where in
//! doubt a rule says no.

use super::agencies::{UNNAMED, agency_named};
use super::credits::agencies_in;
use super::dates::{parse_bare_date, parse_published_line};
use super::lexicon::{
    BOILERPLATE, CAPTION_OPENINGS, CONTRIBUTIONS, CONTROLS, FIGURE_OPENINGS, PROMOTION_OPENINGS,
    PROMOTION_SIGNS, READ_MORE, REPORTING_OPENINGS, SHARE_SIGNS, SHARE_WORDS, TAG_OPENINGS,
};
use super::shape::{Shape, opens_with, starts_capital, words};
use super::signs::{
    ends_in_date, ends_in_picture_credit, has_posture, is_breadcrumb, is_byline, is_count, is_list_marker,
    relative_update, reports, sections, source_of,
};
use crate::model::SkipReason;

/// Where on the page a rule holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere.
    Anywhere,
    /// Only before the first or after the last paragraph of prose: in between it could be a sub-heading.
    Edge,
}

/// A rule that knows one kind of furniture.
pub(super) struct Rule {
    /// Stable name.
    pub id: &'static str,
    /// As what the paragraph is left out.
    pub skip: SkipReason,
    /// Where the rule holds.
    pub place: Place,
    /// The sign, and why it is one.
    pub why: &'static str,
    /// Whether the paragraph has the sign.
    pub holds: fn(&Shape) -> bool,
    /// Paragraphs that have it.
    pub accepts: &'static [&'static str],
    /// Paragraphs that look alike and have not.
    pub rejects: &'static [&'static str],
}

/// The first rule that knows this paragraph.
pub(super) fn find(shape: &Shape) -> Option<&'static Rule> {
    if shape.long {
        return None;
    }
    RULES.iter().find(|rule| (rule.holds)(shape))
}

/// The id of the rule for a heading above links; what follows it is judged by `roles`.
pub(super) const MORE_HEADING: &str = "more.heading";

/// All rules; the first that holds counts.
pub(super) const RULES: &[Rule] = &shipped([
    Rule {
        id: "credit.date",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "A line that says when the article was published or updated.",
        holds: |s| parse_published_line(&s.plain).is_some() || relative_update(s),
        accepts: &[
            "Published: 16 Nov 2021 18:05 GMT",
            "Last updated: November 17, 2021",
            "Updated 3 hours ago",
        ],
        rejects: &[
            "Published reports differ on 16 November 2021.",
            "Updated figures are expected on Monday.",
        ],
    },
    Rule {
        id: "credit.bare-date",
        skip: SkipReason::Credit,
        place: Place::Edge,
        why: "At the head or foot of a page a line that is nothing but a date dates the article.",
        holds: |s| !s.stop && parse_bare_date(&s.plain).is_some(),
        accepts: &["November 16, 2021 10:25 AM", "Tue 16 Nov 2021 12.05 GMT"],
        rejects: &[
            "16 November 2021: the border is closed",
            "The war ended on 16 November 2021.",
        ],
    },
    Rule {
        id: "credit.source",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "“Source:” before names, without a sentence, credits the article or a table.",
        holds: |s| source_of(&s.flat).is_some(),
        accepts: &[
            "Source: Al Jazeera and news agencies",
            "SOURCE: Reuters",
            "Source: NATO.",
            "(Source: AFP)",
        ],
        rejects: &[
            "Sources: the minister will resign on Monday",
            "Source: police said he fled.",
            "Source close to the king speaks",
        ],
    },
    Rule {
        id: "credit.reporting",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "Names of those who reported, wrote, edited or translated.",
        holds: |s| {
            let opened = s.plain.trim_start_matches(['(', '[', '-', '–', '—', '*', ' ']);
            let names = s.words().filter(|w| starts_capital(w)).count();
            REPORTING_OPENINGS.iter().any(|o| opens_with(opened, o))
                && !s.has_verb()
                && (names >= 2 || (s.plain.contains("agenc") && !s.stop) || s.word_count() <= 3)
                && s.word_count() <= 60
        },
        accepts: &[
            "(Reporting by Jane Doe; Additional reporting by John Roe; Editing by Ann Poe.)",
            "With inputs from ANI",
            "Edited by: John Doe",
            "With agency inputs",
        ],
        rejects: &[
            "Reporting by state television was cut off.",
            "Written by hand, the note was found on Monday.",
            "With agencies closed, refugees waited.",
        ],
    },
    Rule {
        id: "credit.byline",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "“By” before names of people or agencies only.",
        holds: is_byline,
        accepts: &[
            "By Jane Doe",
            "By JANE DOE and JOHN ROE",
            "By Jane Doe, BBC News, Cairo",
            "By AFP",
            "By Our Correspondent",
        ],
        rejects: &[
            "By the numbers",
            "By Monday the river had risen.",
            "By land and sea",
            "By Land and Sea",
        ],
    },
    Rule {
        id: "credit.contribution",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "A sentence that credits a contribution to the report, not to its subject.",
        holds: |s| s.contains_any(CONTRIBUTIONS) && s.sentences() <= 2 && s.word_count() <= 40,
        accepts: &[
            "AP contributed to this report.",
            "Jane Doe and John Roe contributed reporting.",
            "The Associated Press contributed to this story.",
        ],
        rejects: &[
            "Heavy rain contributed to the crash.",
            "He contributed to the party's funds.",
        ],
    },
    Rule {
        id: "credit.reported-from",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "A closing sentence by which writers say where they reported from.",
        holds: |s| {
            let (head, rest) = match s.flat.split_once(" reported from ") {
                Some(parts) => parts,
                None => return false,
            };
            let named = words(head).all(|w| starts_capital(w) || w == "and");
            let who = words(head).count();
            named
                && (2..=8).contains(&who)
                && agencies_in(head).is_empty()
                && words(rest).all(|w| starts_capital(w) || matches!(w, "and" | "from" | "in" | "the" | "of"))
        },
        accepts: &["Jane Doe reported from Midway Atoll, and John Roe from Kaneohe Bay, Hawaii."],
        rejects: &[
            "Reuters reported from Kyiv that the bridge was hit.",
            "Fighting was reported from Kyiv.",
        ],
    },
    Rule {
        id: "credit.agency",
        skip: SkipReason::Credit,
        place: Place::Anywhere,
        why: "Nothing but names of agencies.",
        holds: |s| {
            let names = super::credits::names(s.flat.trim_matches(|c: char| !c.is_alphanumeric()));
            let wire = |n: &String| agency_named(n).is_some() || UNNAMED.contains(&n.to_lowercase().as_str());
            !names.is_empty() && s.word_count() <= 8 && names.iter().all(wire)
        },
        accepts: &[
            "AFP",
            "Agence France-Presse",
            "(Reuters)",
            "AP, AFP",
            "— AFP and news agencies",
        ],
        rejects: &["Reuters under fire", "The agencies met", "AFP journalists held"],
    },
    Rule {
        id: "nav.breadcrumb",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "Short capitalised names between signs of a path.",
        holds: is_breadcrumb,
        accepts: &[
            "News \u{a0} / \u{a0} More",
            "Home > World > Middle East",
            "Home » Politics",
            "World | Asia",
        ],
        rejects: &[
            "France / Germany: talks on the budget collapse",
            "Live | Votes are counted in Chile",
            "Budget > deficit",
        ],
    },
    Rule {
        id: "nav.menu",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "Three or more names of sections in a row.",
        holds: |s| !s.stop && s.is_capitalised() && sections(s).is_some_and(|n| n >= 3),
        accepts: &[
            "Home News Sport Weather",
            "World Politics Business Opinion",
            "Middle East Africa Asia",
        ],
        rejects: &[
            "World News Agency Chief Quits",
            "Weather halts sport",
            "Health of the nation",
        ],
    },
    Rule {
        id: "nav.section",
        skip: SkipReason::Navigation,
        place: Place::Edge,
        why: "At the head or foot of a page the name of a section is a link to it.",
        holds: |s| !s.stop && sections(s).is_some_and(|n| n <= 2),
        accepts: &["News", "Middle East", "Top Stories", "WORLD NEWS"],
        rejects: &["News from home", "Russia protests"],
    },
    Rule {
        id: "nav.share",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "Names of share buttons only.",
        holds: |s| {
            !s.stop
                && (1..=14).contains(&s.word_count())
                && s.lower().all(|w| SHARE_WORDS.contains(&w))
                && s.lower().any(|w| SHARE_SIGNS.contains(&w))
        },
        accepts: &[
            "Share this article",
            "Facebook Twitter WhatsApp Email",
            "Share",
            "Copy link",
            "Email Print",
        ],
        rejects: &[
            "Share prices fall",
            "Twitter bans president",
            "The story of print",
        ],
    },
    Rule {
        id: "nav.comments",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "The count of comments, or a call to write one.",
        holds: |s| {
            let comment = |w: &str| matches!(w, "comment" | "comments");
            let others = [
                "post", "leave", "add", "view", "all", "show", "hide", "a", "join", "the", "read", "write",
                "your", "no", "k", "to",
            ];
            (1..=4).contains(&s.word_count())
                && s.lower().any(comment)
                && s.lower()
                    .all(|w| comment(w) || others.contains(&w) || is_count(w))
                || s.plain == "join the conversation"
        },
        accepts: &[
            "0 Comments",
            "Comments (3)",
            "Leave a comment",
            "1.2k comments",
            "Join the conversation",
        ],
        rejects: &["Comments anger Beijing", "No comment from Paris"],
    },
    Rule {
        id: "nav.control",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "The label of a control of the page.",
        holds: |s| {
            let label = s.plain.trim_matches(|c: char| !c.is_alphanumeric());
            CONTROLS.contains(&label) || is_list_marker(label)
        },
        accepts: &[
            "Skip to main content",
            "Back to top",
            "Load more",
            "list 1 of 4",
            "list of 3 items",
            "end of list",
        ],
        rejects: &[
            "Back to the table: talks resume",
            "More rain is expected.",
            "List of demands",
        ],
    },
    Rule {
        id: "nav.length",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "How long it takes to read or hear, how often it was opened.",
        holds: |s| {
            let count = s.lower().filter(|w| is_count(w)).count();
            let others = [
                "min",
                "mins",
                "minute",
                "minutes",
                "read",
                "reading",
                "time",
                "listen",
                "views",
                "view",
                "shares",
                "reads",
                "est",
                "estimated",
                "sec",
                "of",
            ];
            let said = s.lower().filter(|w| others.contains(w)).count();
            count >= 1
                && said >= 1
                && count + said == s.word_count()
                && s.lower()
                    .any(|w| matches!(w, "read" | "reading" | "listen" | "views" | "shares" | "reads"))
        },
        accepts: &[
            "3 min read",
            "5 minute read",
            "Reading time: 4 minutes",
            "1,204 views",
        ],
        rejects: &["30 minutes of terror", "4 minutes to go"],
    },
    Rule {
        id: "nav.tags",
        skip: SkipReason::Navigation,
        place: Place::Anywhere,
        why: "The subjects under which an article is filed.",
        holds: |s| !s.stop && s.opens_with(TAG_OPENINGS) && s.word_count() <= 60,
        accepts: &["Tags: Armenia, Azerbaijan", "Topics: Floods | Chile"],
        rejects: &[
            "Tags on the sheep were lost.",
            "Topics to be discussed include grain",
        ],
    },
    Rule {
        id: "more.line",
        skip: SkipReason::ReadMore,
        place: Place::Anywhere,
        why: "A call to read on, with the headline that it leads to.",
        holds: |s| {
            let opened = s
                .plain
                .trim_start_matches(['[', '(', '•', '>', '»', '*', '-', '–', '—', '|', ' ']);
            s.sentences() == 1
                && s.word_count() <= 40
                && READ_MORE.iter().any(|o| {
                    opened.strip_prefix(o).is_some_and(|rest| {
                        let rest = rest.trim_start();
                        rest.starts_with([':', '|', '»', '>']) && rest.chars().any(char::is_alphanumeric)
                    })
                })
        },
        accepts: &[
            "READ MORE: Court hears dispute",
            "Related article: Miners end strike",
            "ALSO READ | Floods in Chile",
            "[Read more: Who is who?]",
        ],
        rejects: &[
            "Read more about it in her letters, he said.",
            "Related talks: none. The minister left.",
            "READ MORE:",
        ],
    },
    Rule {
        id: MORE_HEADING,
        skip: SkipReason::ReadMore,
        place: Place::Anywhere,
        why: "A heading above links to other articles.",
        holds: |s| {
            let label = s.plain.trim_matches(|c: char| !c.is_alphanumeric());
            READ_MORE.contains(&label)
                || (opens_with(label, "more from") && s.is_capitalised() && !s.stop && s.word_count() <= 6)
        },
        accepts: &[
            "READ MORE:",
            "Also read",
            "Related stories",
            "Recommended Stories",
            "Read the rest here.",
            "More from Asia",
        ],
        rejects: &[
            "Related talks",
            "More from the king on Monday",
            "Trending downwards",
        ],
    },
    Rule {
        id: "caption.opening",
        skip: SkipReason::Caption,
        place: Place::Anywhere,
        why: "Words with which only a caption begins.",
        holds: |s| {
            s.opens_with(CAPTION_OPENINGS) && s.sentences() <= 3 && s.word_count() <= 90 && !reports(s)
        },
        accepts: &[
            "In this file photo taken late on May 19, 2020, soldiers patrol the road.",
            "FILE PHOTO: A woman walks past the bank in Kabul",
            "Image source, Getty Images",
            "Photo: Jane Doe/AFP",
            "A general view of the port of Beirut",
        ],
        rejects: &[
            "In this photograph lies the answer, she said.",
            "File sharing is banned.",
            "Photos of the crash were shown in court.",
            "A view of the matter that few share",
        ],
    },
    Rule {
        id: "caption.credit",
        skip: SkipReason::Caption,
        place: Place::Anywhere,
        why: "A picture's credit in brackets at the end.",
        holds: |s| s.word_count() <= 90 && ends_in_picture_credit(&s.flat),
        accepts: &[
            "The speaker talks to a member during a rally in Washington, DC. (AFP photo)",
            "A soldier looks through binoculars on January 11, 2021 [File: Jane Doe/ Reuters]",
            "Farmers block a road near Delhi [Reuters]",
            "Smoke over the port (Photo by Jane Doe)",
            "Smoke rises over Gaza. Photograph: Jane Doe/AFP",
        ],
        rejects: &[
            "He works for the Associated Press (AP)",
            "Police shot him, the ministry said. (Reuters)",
            "The sides accuse each other for what happened [the shelling of positions].",
            "They signed the Image and Picture Act (IPA)",
        ],
    },
    Rule {
        id: "caption.sides",
        skip: SkipReason::Caption,
        place: Place::Anywhere,
        why: "“(L)” beside “(R)”, or “from left”, tells who stands where in a picture.",
        holds: |s| {
            let left = s.contains_any(&[
                "(l)",
                "(left)",
                "(2nd l)",
                "(l-r)",
                "(l to r)",
                "from left to right",
                "from l to r",
                ", left,",
                "(from left)",
            ]);
            let right = s.contains_any(&[
                "(r)",
                "(right)",
                "(2nd r)",
                "(c)",
                "(center)",
                "(centre)",
                ", right,",
                "(l-r)",
                "(l to r)",
                "from left to right",
                "from l to r",
                "(from left)",
            ]);
            left && right && s.sentences() <= 2 && s.word_count() <= 80 && !reports(s)
        },
        accepts: &[
            "President Jane Doe (L) shakes hands with John Roe (R) in Rome",
            "Jane Doe, left, and John Roe, right, in Rome",
        ],
        rejects: &[
            "Sen. John Roe (R) said the bill is dead.",
            "The left, he said, and the right, too, voted for it.",
        ],
    },
    Rule {
        id: "caption.posture",
        skip: SkipReason::Caption,
        place: Place::Anywhere,
        why: "One sentence in the present about bodies in sight that ends in a full date, as prose never does.",
        holds: |s| {
            s.sentences() <= 1
                && s.word_count() <= 60
                && !s.flat.contains(['"', '“', '”', '@'])
                && ends_in_date(&s.flat)
                && !reports(s)
                && has_posture(s)
                && !s
                    .lower()
                    .any(|w| matches!(w, "was" | "were" | "had" | "has" | "have" | "will" | "would"))
        },
        accepts: &[
            "A soldier looks through binoculars as he stands near the village, January 11, 2021.",
            "Rescuers search through rubble in Izmir, on 30 October 2020",
        ],
        rejects: &[
            "Talks are due to take place on January 11, 2021.",
            "He was told to stand trial on 11 January 2021.",
            "The two leaders will meet on January 11, 2021.",
            "Officials said they meet on January 11, 2021.",
            "The truce holds since January 2021.",
        ],
    },
    Rule {
        id: "caption.figure",
        skip: SkipReason::Caption,
        place: Place::Anywhere,
        why: "The name of a map, chart or film.",
        holds: |s| {
            s.opens_with(FIGURE_OPENINGS) && !s.has_verb() && s.word_count() <= 25 && s.sentences() == 1
        },
        accepts: &[
            "Map of Armenia, Azerbaijan, Nagorno-Karabakh",
            "Map showing the epicentre",
            "Infographic",
            "WATCH: The eruption in 60 seconds",
        ],
        rejects: &[
            "Map of the minefields was handed over, the army said.",
            "Watch your step, the king told miners.",
        ],
    },
    Rule {
        id: "boilerplate.phrase",
        skip: SkipReason::Boilerplate,
        place: Place::Anywhere,
        why: "A phrase of the law or the machine that sites print under every article.",
        holds: |s| {
            s.contains_any(BOILERPLATE)
                && s.word_count() <= 120
                && !s.flat.contains(['“', '"'])
                && !reports(s)
        },
        accepts: &[
            "Copyright 2021 The Example Press. All rights reserved.",
            "Daily Star’s website can also be accessed at the following alternate addresses:",
            "(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)",
            "The views expressed in this article are the author’s own.",
        ],
        rejects: &[
            "“All rights reserved to the people must be defended,” he said.",
            "The minister said the privacy policy was illegal.",
        ],
    },
    Rule {
        id: "boilerplate.copyright",
        skip: SkipReason::Boilerplate,
        place: Place::Anywhere,
        why: "The sign of copyright with its year.",
        holds: |s| {
            let year = s.lower().any(|w| {
                w.len() == 4
                    && (w.starts_with("19") || w.starts_with("20"))
                    && w.bytes().all(|b| b.is_ascii_digit())
            });
            (s.plain.starts_with(['©', '®'])
                || ["copyright ©", "(c) 20", "copyright 20", "copyright (c)"]
                    .iter()
                    .any(|o| s.plain.starts_with(o)))
                && year
                && s.word_count() <= 40
        },
        accepts: &[
            "© 2021 AFP",
            "Copyright © 2021 Daily Star",
            "Copyright 2021 The Example Press",
        ],
        rejects: &["Copyright law changes in 2021", "Copyright expires"],
    },
    Rule {
        id: "promotion.call",
        skip: SkipReason::Promotion,
        place: Place::Anywhere,
        why: "A call to follow, subscribe, give or click, addressed to the reader.",
        holds: |s| {
            let opened = s.plain.trim_matches(|c: char| !c.is_alphanumeric());
            PROMOTION_OPENINGS.iter().any(|o| opens_with(opened, o))
                && (s.lower().any(|w| PROMOTION_SIGNS.contains(&w)) || s.word_count() <= 3)
                && s.word_count() <= 60
                && !reports(s)
                && !s.flat.contains(['“', '"'])
        },
        accepts: &[
            "Follow us on Twitter",
            "Sign up for our newsletter",
            "Advertisement",
            "Story continues below advertisement",
            "Subscribe to our Telegram channel for the latest updates.",
            "Click here to join us on WhatsApp",
        ],
        rejects: &[
            "Donate blood, hospitals ask after the quake in Izmir",
            "Follow the money, the judge said.",
            "Subscribe to the theory or not, the glacier melts.",
        ],
    },
    Rule {
        id: "promotion.author",
        skip: SkipReason::Promotion,
        place: Place::Anywhere,
        why: "A call to follow a writer.",
        holds: |s| {
            let opened = s.plain.trim_start_matches(|c: char| !c.is_alphanumeric());
            let follows = opens_with(opened, "follow")
                || s.contains_any(&[
                    "follow him on",
                    "follow her on",
                    "follow them on",
                    "tweets at @",
                    "follow us on",
                ]);
            follows
                && s.contains_any(&[
                    "@",
                    "twitter",
                    "facebook",
                    "instagram",
                    "threads",
                    "bluesky",
                    "mastodon",
                ])
                && s.word_count() <= 60
                && !reports(s)
        },
        accepts: &[
            "Follow Jane Doe on Twitter @janedoe",
            "Jane Doe writes on arms. Follow her on Twitter: @janedoe",
        ],
        rejects: &[
            "Follow-up talks are held in Rome.",
            "He was told to follow them on foot.",
        ],
    },
]);

/// Rules as the program carries them: examples are run by a test and reasons read in the source, and both would weigh
/// more than the rules.
const fn shipped<const N: usize>(mut rules: [Rule; N]) -> [Rule; N] {
    let mut at = 0;
    while at < N && !cfg!(test) {
        rules[at].why = "";
        rules[at].accepts = &[];
        rules[at].rejects = &[];
        at += 1;
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_keeps_its_own_examples() {
        for rule in RULES {
            assert!(
                !rule.accepts.is_empty() && !rule.rejects.is_empty() && rule.why.ends_with('.'),
                "{}",
                rule.id
            );
            for text in rule.accepts {
                assert!((rule.holds)(&Shape::of(text)), "{} should know {text:?}", rule.id);
                let found = find(&Shape::of(text)).map(|rule| rule.skip);
                assert_eq!(found, Some(rule.skip), "{text:?} is taken for something else");
            }
            for text in rule.rejects {
                assert!(
                    !(rule.holds)(&Shape::of(text)),
                    "{} should leave {text:?} alone",
                    rule.id
                );
            }
        }
    }

    #[test]
    fn ids_are_unique() {
        let mut ids: Vec<&str> = RULES.iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), RULES.len());
    }
}
