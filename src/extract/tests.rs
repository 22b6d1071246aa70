//! Whole sentences of news of many kinds, with the claims that they make and who is committed to them.

use super::extract;
use crate::read::ArticleInput;

/// Each claim as its event, its words and, behind an "at" sign, its source; in order, no more and no fewer.
#[track_caller]
fn check(text: &str, expect: &[&str]) {
    let input = ArticleInput {
        id: "t".into(),
        text: text.into(),
        published: Some("2019-05-08".into()),
        ..ArticleInput::default()
    };
    let told: Vec<String> = extract(&input)
        .claims
        .iter()
        .map(|c| {
            let source = c
                .source
                .as_ref()
                .map_or(String::new(), |s| format!(" @ {}", s.name));
            format!("{:?}: {}{source}", c.event, c.evidence.exact)
        })
        .collect();
    assert_eq!(told, expect, "{text}");
}

#[test]
fn a_clause_has_a_verb() {
    check(
        "In 1991 the dam burst, and the flood killed nine people.",
        &[
            "Happen: In 1991 the dam burst",
            "Happen: the flood killed nine people",
        ],
    );
    check(
        "The supreme court upheld the sentence.",
        &["Coerce: The supreme court upheld the sentence"],
    );
    check(
        "A light aircraft crashed into a field, killing the pilot.",
        &[
            "Happen: A light aircraft crashed into a field",
            "Happen: killing the pilot",
        ],
    );
    check(
        "A ferry carrying 240 people sank off the coast.",
        &["Happen: A ferry carrying 240 people sank off the coast"],
    );
    check(
        "Three of its carriages overturned and a fourth was left hanging over the river.",
        &[
            "Happen: Three of its carriages overturned",
            "Happen: a fourth was left hanging over the river",
        ],
    );
    check(
        "The last walkout lasted nine days and cost the airline $28 million.",
        &[
            "State: The last walkout lasted nine days",
            "State: cost the airline $28 million",
        ],
    );
    check(
        "A study found that one dose cut the risk of illness by 70 percent.",
        &["Happen: one dose cut the risk of illness by 70 percent @ study"],
    );
    check(
        "The airline says it will appeal against the ruling.",
        &["Request: it will appeal against the ruling @ airline"],
    );
    check(
        "Crew earn an average of 27,000 euros a year.",
        &["Happen: Crew earn an average of 27,000 euros a year"],
    );
}

#[test]
fn what_is_inserted_does_not_cut_a_clause() {
    check(
        "The hospital, which suspended two managers, said it had failed the families.",
        &[
            "Happen: which suspended two managers",
            "Happen: it had failed the families @ hospital",
        ],
    );
    check(
        "The airport, whose runway is under water, is not expected to reopen before Thursday.",
        &["State: The airport, whose runway is under water, is not expected to reopen before Thursday"],
    );
    check(
        "One of them, a 71-year-old man, was taken to hospital.",
        &["Aid: One of them, a 71-year-old man, was taken to hospital"],
    );
    check(
        "Rescuers, hampered by blocked roads, had yet to reach two villages.",
        &["State: Rescuers, hampered by blocked roads, had yet to reach two villages"],
    );
    check(
        "The union, which is seeking a rise of 8 percent backdated to January, called the offer \"derisory\".",
        &[
            "Accuse: The union, which is seeking a rise of 8 percent backdated to January, called the offer \"derisory\" @ union",
            "Request: which is seeking a rise of 8 percent backdated to January @ union",
        ],
    );
    check(
        "Two aides said she had ordered them to destroy emails, a claim she denied.",
        &[
            "Request: she had ordered them to destroy emails @ two aides",
            "Reject: a claim she denied @ she",
        ],
    );
}

#[test]
fn clauses_that_go_on() {
    check(
        "Flights were cancelled as pilots at Norlandia began a strike.",
        &[
            "Happen: Flights were cancelled as pilots at Norlandia began a strike",
            "Protest: pilots at Norlandia began a strike",
        ],
    );
    check(
        "Kiss refused to concede, and accused state television of lying.",
        &[
            "Reject: Kiss refused to concede @ Kiss",
            "Accuse: accused state television of lying @ Kiss",
        ],
    );
    check(
        "His opponent, Ilona Kiss, refused to concede.",
        &["Reject: His opponent, Ilona Kiss, refused to concede @ Ilona Kiss"],
    );
    check(
        "The mission described the vote as \"orderly\" but voiced concern over a halt in the count.",
        &[
            "State: The mission described the vote as \"orderly\" @ mission",
            "State: voiced concern over a halt in the count @ mission",
        ],
    );
    check(
        "About 300 people were affected, and some were stranded overnight.",
        &[
            "Happen: About 300 people were affected",
            "Happen: some were stranded overnight",
        ],
    );
}

#[test]
fn who_is_committed() {
    check(
        "\"There is no evidence,\" the lawyer, Per Dahl, told reporters.",
        &["State: There is no evidence @ Per Dahl"],
    );
    check(
        "An official, who asked not to be named, said the talks had stalled.",
        &["Happen: the talks had stalled @ official"],
    );
    check(
        "The court acquitted her of fraud, citing a lack of evidence.",
        &["Concede: The court acquitted her of fraud, citing a lack of evidence"],
    );
    check(
        "The mayor said the verdict showed that nobody was above the law.",
        &["State: nobody was above the law @ mayor"],
    );
    check(
        "Two monitors were beaten, according to the opposition; the police said they were investigating.",
        &[
            "Happen: Two monitors were beaten @ opposition",
            "Accuse: they were investigating @ police",
        ],
    );
    check(
        "The strike will cost $40 million a day, the chamber of commerce estimates.",
        &["State: The strike will cost $40 million a day @ chamber of commerce"],
    );
    check(
        "Police said 8,000 people took part; organisers put the number at 30,000.",
        &[
            "Happen: 8,000 people took part @ police",
            "Happen: organisers put the number at 30,000 @ organisers",
        ],
    );
    check(
        "Beijing called the sanctions illegal and vowed to retaliate.",
        &[
            "Accuse: Beijing called the sanctions illegal @ Beijing",
            "Threaten: vowed to retaliate @ Beijing",
        ],
    );
    check(
        "If no deal is reached, crew could strike again, Lopes warned.",
        &["Protest: If no deal is reached, crew could strike again @ Lopes"],
    );
    check(
        "Talks broke down on Friday.",
        &["Reject: Talks broke down on Friday"],
    );
    check(
        "The prisoner's lawyer, Ann Lee, said he was innocent. \"He will appeal,\" the lawyer said.",
        &[
            "State: he was innocent @ Ann Lee",
            "Request: He will appeal @ Ann Lee",
        ],
    );
    check(
        "The Pilots' Association walked out at Norlandia. The union said its members were tired.",
        &[
            "Protest: The Pilots' Association walked out at Norlandia",
            "State: its members were tired @ Pilots' Association",
        ],
    );
}

#[test]
fn joined_clauses_have_their_own_subjects() {
    check(
        "At least 24 people were killed and more than 200 injured by the quake, officials said.",
        &[
            "Happen: At least 24 people were killed @ officials",
            "Happen: more than 200 injured by the quake @ officials",
        ],
    );
    check(
        "Police said 12 protesters were arrested and five wounded.",
        &[
            "Coerce: 12 protesters were arrested @ police",
            "Assault: five wounded @ police",
        ],
    );
    check(
        "Two people died and dozens were hurt.",
        &["Happen: Two people died", "Happen: dozens were hurt"],
    );
    check(
        "At least three people were killed and 11 are missing, officials said.",
        &[
            "Happen: At least three people were killed @ officials",
            "State: 11 are missing @ officials",
        ],
    );
    check(
        "He was fined and banned from driving.",
        &["Sanction: He was fined and banned from driving"],
    );
}

#[test]
fn a_body_named_behind_a_comma_speaks_by_that_name() {
    check(
        "The dam on the Elba failed. The operator, Norvik Power, blamed the rain.",
        &[
            "Happen: The dam on the Elba failed",
            "Accuse: The operator, Norvik Power, blamed the rain @ Norvik Power",
        ],
    );
    check(
        "A hospital in Karan burned down. The company denied dumping waste.",
        &[
            "Happen: A hospital in Karan burned down",
            "Reject: The company denied dumping waste @ company",
        ],
    );
}

#[test]
fn what_is_denied_stays_with_its_denial() {
    check(
        "The dam's operator denied that it had ignored warnings.",
        &["Reject: The dam's operator denied that it had ignored warnings @ dam's operator"],
    );
}

#[test]
fn a_possessive_in_the_source_means_whom_the_sentence_tells_of() {
    check(
        "Australia will join them. Russia earned 13 billion euros in January, according to its finance ministry.",
        &[
            "Happen: Australia will join them",
            "Happen: Russia earned 13 billion euros in January @ Russia",
        ],
    );
}

#[test]
fn those_counted_are_no_claim_beside_their_count() {
    check(
        "The number of people killed in the fire rose to 15.",
        &["Happen: The number of people killed in the fire rose to 15"],
    );
}

#[test]
fn an_agency_is_told_and_does_not_tell() {
    check(
        "The ministry denied the report. \"We had to run,\" a man told Reuters. It said it would pay.",
        &[
            "Reject: The ministry denied the report @ ministry",
            "Happen: We had to run @ man",
            "State: it would pay @ ministry",
        ],
    );
}

#[test]
fn who_is_quoted_stands_outside_the_quotation() {
    check(
        "\"We were promised nothing,\" said factory foreman Lena Berg.",
        &["Support: We were promised @ Lena Berg"],
    );
}

#[test]
fn a_minister_is_called_by_name_and_not_by_office() {
    check(
        "Energy Minister Lena Berg said the plant would close.",
        &["Happen: the plant would close @ Lena Berg"],
    );
}

#[test]
fn a_firm_of_no_list_is_taken_up_by_it() {
    check(
        "Novatex denied that it planned to close Carbo's headquarters in Hamburg. It confirmed that 200 jobs would be cut.",
        &[
            "Reject: Novatex denied that it planned to close Carbo's headquarters in Hamburg @ Novatex",
            "Happen: 200 jobs would be cut @ Novatex",
        ],
    );
}

#[test]
fn a_hospital_is_no_party() {
    check(
        "The Conservatives lost the vote. Two people died, the hospital said.",
        &[
            "Happen: The Conservatives lost the vote",
            "Happen: Two people died @ hospital",
        ],
    );
}

#[test]
fn what_somebody_else_counts_is_not_what_was_said() {
    check(
        "The airline said 300 jobs would go, but the union put the number at 400.",
        &[
            "State: 300 jobs would go @ airline",
            "Happen: the union put the number at 400 @ union",
        ],
    );
}

#[test]
fn what_a_plan_allows_is_no_request() {
    check(
        "Under the proposal, fares will go up by 5 per cent.",
        &["Happen: Under the proposal, fares will go up by 5 per cent"],
    );
}
