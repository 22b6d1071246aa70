//! Articles in the manner of many sites: what is read, what is left out, and as what. The stories are made up.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use claimline::model::SkipReason;
use claimline::read::{ArticleInput, BlockKind, Reading, read};

fn reading(text: &str) -> Reading {
    read(&ArticleInput {
        id: "x".into(),
        text: text.to_owned(),
        ..ArticleInput::default()
    })
}

/// The parts of a text in order: what is read under the name of its kind, what is left out under the reason.
fn parts(text: &str) -> Vec<(String, String)> {
    let reading = reading(text);
    let points: Vec<char> = text.chars().collect();
    let kind = |kind: BlockKind| format!("{kind:?}").to_lowercase();
    let why = |why: SkipReason| serde_json::to_value(why).unwrap().as_str().unwrap().to_owned();
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let read = reading.blocks.iter().map(|block| {
        (
            text[..block.bytes.start].chars().count(),
            kind(block.kind),
            flat(&text[block.bytes.clone()]),
        )
    });
    let skipped = reading.article.skipped.iter().map(|skipped| {
        let text: String = points[skipped.start..skipped.end].iter().collect();
        (skipped.start, why(skipped.why), flat(&text))
    });
    let mut parts: Vec<_> = read.chain(skipped).collect();
    parts.sort();
    parts.into_iter().map(|(_, name, text)| (name, text)).collect()
}

/// Joins the paragraphs by `between`, and expects each to be read or left out as it is named.
#[track_caller]
fn check(between: &str, paragraphs: &[(&str, &str)]) {
    let text = paragraphs
        .iter()
        .map(|(_, text)| *text)
        .collect::<Vec<_>>()
        .join(between);
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let expect: Vec<(String, String)> = paragraphs
        .iter()
        .map(|(name, text)| ((*name).to_owned(), flat(text)))
        .collect();
    assert_eq!(parts(&text), expect);
}

#[test]
fn a_wire_story_with_its_credits() {
    let text = "Strong quake shakes Izmir\n\nIZMIR, Turkey, Oct 30 (Reuters) - A strong earthquake shook Izmir on Friday, \
                killing 12 people.\n\nRescuers dug through rubble, the mayor said.\n\n(Reporting by Jane Doe; Editing by \
                John Roe)\n\nOur Standards: The Thomson Reuters Trust Principles.";
    let expect = [
        ("title", "Strong quake shakes Izmir"),
        ("credit", "IZMIR, Turkey, Oct 30 (Reuters) -"),
        (
            "body",
            "A strong earthquake shook Izmir on Friday, killing 12 people.",
        ),
        ("body", "Rescuers dug through rubble, the mayor said."),
        ("credit", "(Reporting by Jane Doe; Editing by John Roe)"),
        (
            "boilerplate",
            "Our Standards: The Thomson Reuters Trust Principles.",
        ),
    ];
    assert_eq!(
        parts(text),
        expect.map(|(name, text)| (name.to_owned(), text.to_owned()))
    );
    let article = reading(text).article;
    assert_eq!(
        (article.credits, article.outlet),
        (vec!["Reuters".to_owned()], None)
    );
}

#[test]
fn a_broadcaster_page_with_share_bar_and_image_labels() {
    check(
        "\n\n",
        &[
            ("navigation", "Home > News > World > Europe"),
            ("title", "Ferry runs aground off Corsica with 200 on board"),
            ("credit", "Published: 3 May 2022"),
            ("navigation", "Share"),
            ("caption", "Image source, Getty Images"),
            ("caption", "Image caption, The ferry on the rocks near Bonifacio"),
            ("credit", "By Jane Doe"),
            (
                "body",
                "A ferry with 200 people on board ran aground off Corsica on Tuesday, the coast guard said.",
            ),
            ("body", "Nobody was hurt."),
            ("read-more", "More on this story"),
            ("read-more", "Ferries in the Mediterranean: how safe are they?"),
            ("read-more", "Fire on ferry kills 11 off Corfu"),
        ],
    );
}

#[test]
fn a_list_of_recommended_stories_inside_the_text() {
    check(
        "\n\n",
        &[
            ("title", "Court in Nairobi frees union leaders"),
            (
                "body",
                "A court in Nairobi on Thursday freed five union leaders who were held since May.",
            ),
            ("read-more", "Recommended Stories"),
            ("navigation", "list of 2 items"),
            ("navigation", "list 1 of 2"),
            (
                "body",
                "The judge said that the state had shown no evidence against them.",
            ),
            ("credit", "Source: Al Jazeera and news agencies"),
        ],
    );
}

#[test]
fn links_below_a_heading_end_where_prose_resumes_on_the_next_line() {
    check(
        "\n",
        &[
            ("title", "Miners in Chile end strike after 40 days"),
            (
                "body",
                "Miners at the Escondida mine ended their strike on Sunday, their union said.",
            ),
            ("read-more", "ALSO READ:"),
            ("read-more", "Copper price falls on hope of an end to the strike"),
            (
                "body",
                "The company will pay each of them a bonus of 8,000 dollars, it said.",
            ),
            ("read-more", "READ MORE: Chile plans a tax on copper"),
            ("body", "The strike had cost a million dollars a day."),
        ],
    );
}

#[test]
fn an_indian_paper_with_agency_and_disclaimer() {
    let text = "Bus falls into gorge in Himachal, 9 dead\n\nSHIMLA: A bus fell into a gorge near Shimla on Monday, killing \
                nine people, police said.\n\n“The driver lost control,” an officer said. (ANI)\n\n(Except for the headline, \
                this story has not been edited by our staff and is published from a syndicated feed.)";
    let expect = [
        ("title", "Bus falls into gorge in Himachal, 9 dead"),
        ("credit", "SHIMLA:"),
        (
            "body",
            "A bus fell into a gorge near Shimla on Monday, killing nine people, police said.",
        ),
        ("body", "“The driver lost control,” an officer said."),
        ("credit", "(ANI)"),
        (
            "boilerplate",
            "(Except for the headline, this story has not been edited by our staff and is published from a syndicated feed.)",
        ),
    ];
    assert_eq!(
        parts(text),
        expect.map(|(name, text)| (name.to_owned(), text.to_owned()))
    );
    assert_eq!(reading(text).article.credits, ["ANI"]);
}

#[test]
fn a_tabloid_with_promotion_between_paragraphs() {
    check(
        "\n\n",
        &[
            ("navigation", "News Sport Weather Travel"),
            ("title", "Storm Agnes: Two dead as trees fall across Ireland"),
            (
                "standfirst",
                "Thousands of homes are without power as winds reach 130 km/h",
            ),
            ("credit", "By JANE DOE and JOHN ROE"),
            ("navigation", "Facebook Twitter WhatsApp Email"),
            (
                "body",
                "Two people died on Wednesday when trees fell on their cars in Cork and Kerry.",
            ),
            ("promotion", "Advertisement"),
            ("body", "The weather service had warned of gusts of 130 km/h."),
            ("promotion", "Sign up for our free newsletter"),
            ("body", "“Stay at home,” it told people on the coast."),
            ("navigation", "12 comments"),
            ("boilerplate", "© 2023 The Daily Example. All rights reserved."),
        ],
    );
}

#[test]
fn captions_by_sides_credit_and_posture() {
    check(
        "\n\n",
        &[
            ("title", "Rivals sign deal to share power in Ruritania"),
            (
                "caption",
                "President Jane Doe (L) and rival John Roe (R) shake hands in Strelsau.",
            ),
            (
                "caption",
                "Supporters gather outside the palace in Strelsau, on 4 April 2019",
            ),
            (
                "body",
                "The president of Ruritania and her rival signed a deal on Thursday to share power.",
            ),
            (
                "caption",
                "Soldiers patrol a street in Strelsau (Photo by Ann Poe/AFP)",
            ),
            (
                "body",
                "The deal ends a dispute that began with the vote of January 2018.",
            ),
            ("caption", "Map of Ruritania and its neighbours"),
            ("body", "Both sides say that they will disarm."),
        ],
    );
}

#[test]
fn a_caption_is_known_by_its_neighbour() {
    check(
        "\n\n",
        &[
            ("title", "Ruritania votes in first election since war"),
            (
                "caption",
                "Women queue outside a school in the town of Zenda to vote in the election in Ruritania",
            ),
            (
                "caption",
                "Women queue outside a school in the town of Zenda to vote [File: Ann Poe/Reuters]",
            ),
            (
                "body",
                "Ruritania voted on Sunday for the first time since the war ended four years ago.",
            ),
        ],
    );
}

#[test]
fn a_name_under_a_picture_is_no_heading() {
    check(
        "\n\n",
        &[
            ("title", "Minister resigns over contract for masks"),
            ("caption", "Health Minister John Roe"),
            (
                "body",
                "The health minister of Ruritania resigned on Friday over a contract for masks.",
            ),
            ("heading", "Opposition calls for inquiry"),
            ("body", "The opposition said that an inquiry must follow."),
        ],
    );
}

#[test]
fn lines_broken_at_seventy_columns() {
    let text = "  The central bank of Ruritania raised its main rate to 12 percent on\nThursday, the highest since 2009, and \
                said that more would follow if\nprices went on rising.\n\nPrices rose by 9.5 percent in March, the statistics \
                office said.\n  Economists had expected less. \"This is a surprise,\" said Jane Doe of\nZenda Bank.\n\nRelated \
                article: Bread price doubles in a year\n";
    let expect = [
        (
            "body",
            "The central bank of Ruritania raised its main rate to 12 percent on Thursday, the highest since 2009, and said \
             that more would follow if prices went on rising.",
        ),
        (
            "body",
            "Prices rose by 9.5 percent in March, the statistics office said.",
        ),
        (
            "body",
            "Economists had expected less. \"This is a surprise,\" said Jane Doe of Zenda Bank.",
        ),
        ("read-more", "Related article: Bread price doubles in a year"),
    ];
    assert_eq!(
        parts(text),
        expect.map(|(name, text)| (name.to_owned(), text.to_owned()))
    );
}

#[test]
fn a_russian_agency_with_slashes() {
    let text = "Court sentences former governor to eight years\n\nMOSCOW, March 3. /TASS/. A Moscow court sentenced the \
                former governor to eight years on Wednesday.";
    assert_eq!(
        parts(text)[1],
        ("credit".to_owned(), "MOSCOW, March 3. /TASS/.".to_owned())
    );
    assert_eq!(reading(text).article.credits, ["TASS"]);
}

#[test]
fn a_magazine_with_authors_at_the_end() {
    check(
        "\n\n",
        &[
            ("title", "The Long Road to Zenda."),
            (
                "body",
                "For eleven years the road to Zenda has been closed, and nobody in the capital knows who closed it.",
            ),
            ("heading", "A Bridge Too Many"),
            (
                "body",
                "The first bridge was blown up in the war. The second fell by itself.",
            ),
            (
                "credit",
                "Jane Doe reported from Zenda, and John Roe from Strelsau.",
            ),
            ("promotion", "Follow Jane Doe on Twitter @janedoe"),
        ],
    );
}

#[test]
fn markdown_with_front_matter() {
    let text = "---\ntitle: Dam breaks in Ruritania\ndate: 2020-05-21\npublisher: Zenda Post\n---\n\n# Dam breaks in \
                Ruritania\n\nA dam broke on Wednesday and flooded three villages.\n\n## Warnings\n\nEngineers had warned of \
                cracks.\n";
    let found = parts(text);
    let expect = [
        ("title", "Dam breaks in Ruritania"),
        ("body", "A dam broke on Wednesday and flooded three villages."),
        ("heading", "Warnings"),
        ("body", "Engineers had warned of cracks."),
    ];
    assert_eq!(
        found[1..],
        expect.map(|(name, text)| (name.to_owned(), text.to_owned()))
    );
    let article = reading(text).article;
    assert_eq!(
        (article.outlet.as_deref(), article.published.as_deref()),
        (Some("Zenda Post"), Some("2020-05-21"))
    );
}

#[test]
fn windows_line_ends_and_odd_spaces() {
    check(
        "\r\n\u{a0}\r\n",
        &[
            ("title", "Airline cancels flights to Zenda"),
            (
                "body",
                "Ruritania Air cancelled all flights to Zenda on Monday, citing\u{a0}“safety\u{a0}concerns”.",
            ),
            ("credit", "AFP"),
        ],
    );
}

#[test]
fn a_live_blog_keeps_its_times_and_quotes() {
    check(
        "\n\n",
        &[
            ("title", "The Latest: Votes are counted in Ruritania"),
            ("body", "7 p.m."),
            (
                "body",
                "The electoral commission says that half of the votes have been counted.",
            ),
            ("body", "6:30 p.m."),
            ("body", "Jane Doe says: “We have won.” Her rival denies it."),
        ],
    );
}

#[test]
fn prose_that_looks_like_furniture_is_kept() {
    check(
        "\n\n",
        &[
            ("title", "Photographer killed in Zenda"),
            (
                "body",
                "A photographer of the Associated Press (AP) was killed in Zenda on Monday, the agency said.",
            ),
            (
                "body",
                "In this photograph, the last that she took, soldiers are seen near the bridge, her editor said.",
            ),
            (
                "body",
                "“Follow us on foot,” a soldier had told her, according to the agency.",
            ),
            (
                "body",
                "The sides blamed each other for what happened [the shelling of the bridge].",
            ),
            (
                "body",
                "Sen. John Roe (R) said the war must end; Sen. Ann Poe (L) said the same.",
            ),
            ("body", "Source close to the army say it was a mistake."),
            ("body", "Related talks were cancelled."),
            ("body", "Share prices in Strelsau fell by 3 percent."),
            ("body", "By Tuesday the bridge was closed."),
            ("body", "Image is not everything, she used to say."),
            (
                "body",
                "On January 11, 2021 soldiers stand accused, the court was told.",
            ),
        ],
    );
}

#[test]
fn a_page_that_repeats_its_title() {
    check(
        "\n\n",
        &[
            ("title", "Lake dries up in Ruritania"),
            (
                "body",
                "The largest lake of Ruritania has dried up, its environment ministry said on Monday.",
            ),
            ("credit", "Source: Ruritania Today"),
            ("boilerplate", "Lake dries up in Ruritania"),
            ("navigation", "Back to top"),
        ],
    );
}

#[test]
fn dates_and_outlets_are_read_off_the_article() {
    let text = "Lake dries up\n\nLast updated: 4 June 2018 10:15 GMT\n\nPublished: 3 June 2018 08:00 GMT\n\nThe lake has dried \
                up, the ministry said on Sunday.\n\nSource: Zenda Times and agencies";
    let article = reading(text).article;
    assert_eq!(article.published.as_deref(), Some("2018-06-03"));
    assert_eq!(article.outlet.as_deref(), Some("Zenda Times"));
    assert_eq!(article.credits, ["Zenda Times", "agencies"]);
}

#[test]
fn what_is_not_known_is_told() {
    let told = |input: &ArticleInput| {
        read(input)
            .notices
            .into_iter()
            .map(|notice| notice.text)
            .collect::<Vec<_>>()
    };
    let plain = ArticleInput {
        text: "Lake dries up\n\nThe lake has dried up.".into(),
        ..ArticleInput::default()
    };
    assert_eq!(
        told(&plain),
        [
            "No outlet is named in this article.",
            "No date of publication is known: times relative to it are left open.",
        ]
    );
    let known = ArticleInput {
        outlet: Some("Zenda Post".into()),
        published: Some("2018-06-03".into()),
        ..plain.clone()
    };
    assert!(told(&known).is_empty());
    let wrong = ArticleInput {
        published: Some("2018-06-31".into()),
        zone: Some("Zenda".into()),
        ..known
    };
    assert_eq!(
        told(&wrong),
        [
            "“2018-06-31” is no date of publication that can be read: write it as 2021-11-16.",
            "“Zenda” is no offset from UTC that can be read: write the zone as +03:30.",
        ]
    );
    assert_eq!(read(&wrong).article.published, None);
}

/// What is left out of the bundled articles, each by its first words.
#[test]
fn the_bundled_articles_lose_their_furniture_and_nothing_else() {
    let expect: [(&str, &[(&str, &str)]); 5] = [
        (
            "000_2eedc8e161cc148e",
            &[
                ("navigation", "News / More"),
                ("caption", "US Rep. Ilhan Omar"),
                ("caption", "In this file photo taken late"),
                ("boilerplate", "Press TV’s website can also"),
                ("boilerplate", "Press TV News Roku"),
            ],
        ),
        (
            "001_1901348f5b22bc54",
            &[("read-more", "Related article: Armenia Seeks")],
        ),
        (
            "002_af200df59b8d400e",
            &[
                ("navigation", "News / More"),
                ("caption", "US Rep. Ilhan Omar"),
                ("caption", "Russian Foreign Ministry spokeswoman Maria Zakharova"),
                ("boilerplate", "Press TV’s website can also"),
                ("boilerplate", "Press TV News Roku"),
            ],
        ),
        (
            "003_eb4629b00545634d",
            &[
                ("read-more", "READ MORE:"),
                ("read-more", "Azerbaijan accuses Armenia of opening fire"),
                ("read-more", "READ MORE: Azerbaijan files case"),
                ("credit", "Source: TRTWorld and agencies"),
                ("boilerplate", "Clashes stop at Azerbaijan, Armenia border"),
                ("credit", "Source: News Achor Trending"),
                ("navigation", "0 Comments"),
            ],
        ),
        (
            "004_9bcba21f625d1a9a",
            &[
                (
                    "caption",
                    "An ethnic Armenian soldier looks through binoculars as he",
                ),
                (
                    "caption",
                    "An ethnic Armenian soldier looks through binoculars near",
                ),
                ("caption", "Map of Armenia, Azerbaijan, Nagorno-Karabakh"),
                ("credit", "Source: Al Jazeera and news agencies"),
            ],
        ),
    ];
    let kinds = ["title", "standfirst", "heading", "body"];
    for (name, skipped) in expect {
        let file = format!("{}/seeds/{name}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(file).unwrap();
        let parts = parts(&text);
        let found: Vec<&(String, String)> = parts
            .iter()
            .filter(|(kind, _)| !kinds.contains(&kind.as_str()))
            .collect();
        assert_eq!(found.len(), skipped.len(), "{name}: {found:#?}");
        for ((kind, text), (why, opening)) in found.into_iter().zip(skipped) {
            assert!(kind == why && text.starts_with(opening), "{name}: {kind} {text}");
        }
        // Whatever is neither read nor left out is white space.
        let kept: usize = parts
            .iter()
            .map(|(_, text)| text.split_whitespace().count())
            .sum();
        assert_eq!(kept, text.split_whitespace().count(), "{name} lost words");
    }
}
