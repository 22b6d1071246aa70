//! The rules of extraction as values: what each is called, why it is right, and texts that it must and must not act on.
//!
//! Every claim lists the rules that made it in `why`; the page shows their reasons. One test runs all examples.

/// A rule of extraction.
pub struct Rule {
    /// Its name in a claim's `why`.
    pub id: &'static str,
    /// Why it is right, in words for a reader.
    pub why: &'static str,
    /// Texts with a claim that it makes.
    pub accepts: &'static [&'static str],
    /// Texts without one.
    pub rejects: &'static [&'static str],
}

/// What a reader is told of a rule.
pub fn reason(id: &str) -> Option<&'static str> {
    RULES.iter().find(|r| r.id == id).map(|r| r.why)
}

/// All rules, in the order in which they act on a claim.
pub const RULES: &[Rule] = &shipped([
    Rule {
        id: "event.harm",
        why: "The clause says that people were killed, hurt, captured or lost.",
        accepts: &[
            "The blast killed three workers.",
            "Two soldiers were wounded.",
            "The storm claimed 40 lives.",
            "The crash left nine people dead.",
            "The company reported the death of two miners.",
            "The army lost a soldier.",
        ],
        rejects: &["The minister visited the school.", "The team lost the match."],
    },
    Rule {
        id: "event.verb",
        why: "The verb itself names this kind of event.",
        accepts: &[
            "The two leaders met in Geneva.",
            "Police arrived and detained the driver's van.",
            "Workers protested on Monday.",
        ],
        rejects: &["The sky is blue."],
    },
    Rule {
        id: "event.verb-particle",
        why: "The verb and its particle together name this kind of event.",
        accepts: &["The minister backed down.", "The talks broke down on Friday."],
        rejects: &["The union called the strike a success."],
    },
    Rule {
        id: "event.verb-preposition",
        why: "The verb and its preposition together name this kind of event.",
        accepts: &[
            "The bishop called for an inquiry.",
            "The senator called on the president to resign.",
        ],
        rejects: &["The bishop rang the bell."],
    },
    Rule {
        id: "event.light-verb",
        why: "The verb says little; the noun that it carries names the event.",
        accepts: &[
            "The ministers held talks in Vienna.",
            "Rebels launched an attack on the town.",
            "The parties reached an agreement.",
            "The convoy came under fire.",
            "Clashes erupted near the port.",
        ],
        rejects: &["The ministers held the flag."],
    },
    Rule {
        id: "event.complement",
        why: "The verb only begins, tries or forces; its complement names the event.",
        accepts: &[
            "Troops tried to attack the base.",
            "The firm was forced to withdraw its offer.",
        ],
        rejects: &["Troops attacked the base."],
    },
    Rule {
        id: "event.phrase",
        why: "The verb and the words that go with it are one phrase for this kind of event.",
        accepts: &[
            "The mayor put the blame on the builders.",
            "Residents took to the streets.",
            "The former director went on trial.",
            "The captain was found guilty of negligence.",
            "Police fired tear gas at the crowd.",
            "The delegation walked out of the talks.",
        ],
        rejects: &["The mayor put the keys on the table.", "Residents took the bus."],
    },
    Rule {
        id: "event.stopping",
        why: "The verb ends, or goes against, what the noun names.",
        accepts: &[
            "The union suspended the walkout.",
            "The union has called off the strike.",
            "The minister cancelled his visit.",
            "The prosecutor halted the investigation.",
            "The army violated the agreement.",
            "The airline cancelled 300 flights.",
        ],
        rejects: &["The union began the walkout.", "The minister visited the school."],
    },
    Rule {
        id: "event.judgement",
        why: "Whoever gives a thing a bad name blames it.",
        accepts: &[
            "The minister called the strike irresponsible.",
            "The union described the offer as an insult.",
        ],
        rejects: &[
            "The minister called the offer generous.",
            "The mission described the vote as orderly.",
        ],
    },
    Rule {
        id: "event.refusal",
        why: "Not to agree, grant, recognise or answer is to refuse.",
        accepts: &[
            "The union has not agreed to the offer.",
            "The bank would not comment.",
            "Neither France nor Spain has recognised the new council.",
            "The prime minister will not resign.",
        ],
        rejects: &[
            "The union has agreed to the offer.",
            "The bridge did not collapse.",
        ],
    },
    Rule {
        id: "event.not-so",
        why: "The clause says that something did not happen: how things are, not an event.",
        accepts: &[
            "The suspect has not been charged.",
            "The army did not attack the town.",
            "The opposition did not contest the result.",
        ],
        rejects: &["The suspect has been charged.", "The army attacked the town."],
    },
    Rule {
        id: "event.in-general",
        why: "The simple present, or what could be, tells how things are.",
        accepts: &[
            "The act gives the agency more power.",
            "The tax could hurt farmers.",
        ],
        rejects: &[
            "The lorry had swerved across the road.",
            "Lorry swerves across road",
        ],
    },
    Rule {
        id: "event.condition",
        why: "The clause says what somebody is in the midst of.",
        accepts: &["The pilots are on strike.", "The fund is under investigation."],
        rejects: &["The pilots are on board."],
    },
    Rule {
        id: "event.protesters",
        why: "What protesters do together is part of their protest.",
        accepts: &[
            "Protesters blocked the bridge.",
            "Demonstrators clashed with police.",
        ],
        rejects: &["Police clashed with the gang."],
    },
    Rule {
        id: "event.hazard",
        why: "What nature or a mishap does is a happening, nobody's act.",
        accepts: &["The road was blocked by a landslide."],
        rejects: &["The road was blocked by protesters."],
    },
    Rule {
        id: "event.obligation",
        why: "What is said to be due is asked for.",
        accepts: &["The minister said the rebels should lay down their arms."],
        rejects: &["The minister said the rebels had laid down their arms."],
    },
    Rule {
        id: "event.copula",
        why: "The clause says how something is.",
        accepts: &["The situation is stable.", "The road was impassable."],
        rejects: &["The road collapsed."],
    },
    Rule {
        id: "event.other-verb",
        why: "The verb names a happening of no kind in particular.",
        accepts: &["The lorry had swerved across the road."],
        rejects: &["The president is ill."],
    },
    Rule {
        id: "speaker.verb",
        why: "A verb of saying has the claim as its clause.",
        accepts: &[
            "The mayor said that the bridge had collapsed.",
            "Officials say 12 people died.",
        ],
        rejects: &["The bridge collapsed."],
    },
    Rule {
        id: "speaker.beside",
        why: "A speaker and a verb of saying stand beside the words.",
        accepts: &["\u{201c}The bridge has collapsed and nobody is safe,\u{201d} said the mayor."],
        rejects: &["The bridge collapsed."],
    },
    Rule {
        id: "speaker.quoted-as",
        why: "Somebody was quoted as saying it.",
        accepts: &["The minister was quoted as saying that the dam had burst."],
        rejects: &["The minister said that the dam had burst."],
    },
    Rule {
        id: "speaker.according-to",
        why: "The sentence gives it according to somebody.",
        accepts: &[
            "The train left the rails at noon, according to the operator.",
            "According to police, the car hit a tree.",
        ],
        rejects: &["The train left the rails at noon."],
    },
    Rule {
        id: "speaker.citing",
        why: "Somebody else passes it on from this source.",
        accepts: &[
            "The dam has burst, according to local media citing engineers.",
            "The dam has burst, the agency reported, citing two officials.",
        ],
        rejects: &["The dam has burst, according to engineers."],
    },
    Rule {
        id: "speaker.colon",
        why: "A name before or behind a colon says whose words these are.",
        accepts: &["Volcano erupts on northern island: Reuters"],
        rejects: &["They packed three things: bread, water and a map."],
    },
    Rule {
        id: "speaker.act",
        why: "Accusing, asking, denying or warning commits whoever does it.",
        accepts: &[
            "The union accused the company of lying.",
            "The council urged residents to leave.",
        ],
        rejects: &["The river rose by two metres."],
    },
    Rule {
        id: "speaker.announcement",
        why: "Whoever announces or reports an event is committed to it.",
        accepts: &[
            "The ministry announced a ceasefire.",
            "The company reported the death of two miners.",
        ],
        rejects: &["A ceasefire began on Tuesday."],
    },
    Rule {
        id: "time.stated",
        why: "The clause itself says when.",
        accepts: &["The bridge collapsed on 3 May 2019."],
        rejects: &["The bridge collapsed."],
    },
    Rule {
        id: "time.governing-clause",
        why: "Inferred: the sentence around the clause says when.",
        accepts: &[
            "The flood, which destroyed nine houses, began on 3 May 2019.",
            "They broke away in 1991, and the conflict claimed 30,000 lives.",
        ],
        rejects: &["The flood destroyed nine houses."],
    },
    Rule {
        id: "time.so-long-before",
        why: "Inferred: the text says how long before the news it was.",
        accepts: &["The minister resigned on 3 May 2019, a year after he won the election."],
        rejects: &["The quake struck on 3 May 2019."],
    },
    Rule {
        id: "time.label",
        why: "Inferred: the paragraph begins with this date, as a chronology does.",
        accepts: &[
            "3 May 2019: Bridge collapse. Nine cars fell into the river.",
            "2004: The union was founded. Its members elected a president.",
            "3 May to 5 May 2019: Divers searched the river.",
        ],
        rejects: &[
            "On 3 May 2019 the mayor said this: nine cars fell into the river.",
            "3 May 2019 was cold. Nine cars fell into the river.",
        ],
    },
    Rule {
        id: "time.paragraph",
        why: "Inferred: the sentence goes on telling of a time that the one before it names.",
        accepts: &[
            "In 2004 a quake shook the island. Nine villages were destroyed.",
            "The bridge collapsed on Tuesday. Nine cars fell into the river.",
        ],
        rejects: &["Nine villages were destroyed."],
    },
    Rule {
        id: "time.news-day",
        why: "Inferred: the day that the article's first sentences name.",
        accepts: &["The bridge collapsed on Tuesday. Nine cars have been found."],
        rejects: &["The bridge collapsed."],
    },
    Rule {
        id: "time.published",
        why: "Inferred: only the day of publication is known.",
        accepts: &["The bridge has collapsed."],
        rejects: &["The bridge collapsed on 3 May 2019."],
    },
]);

/// Rules as the program carries them: examples are run by a test, and would weigh more than the rules.
const fn shipped<const N: usize>(mut rules: [Rule; N]) -> [Rule; N] {
    let mut at = 0;
    while at < N && !cfg!(test) {
        rules[at].accepts = &[];
        rules[at].rejects = &[];
        at += 1;
    }
    rules
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::read::ArticleInput;

    fn acted(text: &str) -> Vec<String> {
        let input = ArticleInput {
            id: "t".into(),
            text: text.into(),
            published: Some("2019-05-08".into()),
            ..ArticleInput::default()
        };
        extract(&input).claims.into_iter().flat_map(|c| c.why).collect()
    }

    #[test]
    fn every_rule_acts_where_it_should_and_only_there() {
        let mut wrong = Vec::new();
        for rule in RULES {
            for text in rule.accepts {
                let acted = acted(text);
                if !acted.iter().any(|id| id == rule.id) {
                    wrong.push(format!(
                        "{} should act on {text:?}; there acted {acted:?}",
                        rule.id
                    ));
                }
            }
            for text in rule.rejects {
                if acted(text).iter().any(|id| id == rule.id) {
                    wrong.push(format!("{} should not act on {text:?}", rule.id));
                }
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn rules_have_one_name_each_and_examples() {
        for (at, rule) in RULES.iter().enumerate() {
            assert!(!RULES[..at].iter().any(|r| r.id == rule.id), "{} twice", rule.id);
            assert!(
                !rule.accepts.is_empty() && !rule.rejects.is_empty(),
                "{} has no examples",
                rule.id
            );
        }
    }

    #[test]
    fn every_reason_given_by_a_claim_is_a_rule() {
        for rule in RULES {
            for text in rule.accepts {
                for id in acted(text) {
                    assert!(reason(&id).is_some(), "{id} is no rule");
                }
            }
        }
    }
}
