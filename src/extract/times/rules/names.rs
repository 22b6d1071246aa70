//! Months, weekdays and holidays by their names alone.

use super::super::atoms::Kind;
use super::super::calendar::Unit;
use super::super::cursor::Cursor;
use super::super::feasts::FEASTS;
use super::super::lexicon::{self, Sense};
use super::super::meaning::{Anchor, Base, Meaning, Which};
use super::dates::{edge, of_year, stated, which};
use super::{Rule, examples};

pub const RULES: &[Rule] = &[
    Rule {
        id: "month",
        why: "A month alone is the one nearest to publication that the verb's tense allows. May and March are also verbs, April, June and August also people.",
        read: month,
        accepts: examples(&[
            (
                "In August, Azerbaijan said it had lost a soldier.",
                "August",
                "2021-08",
            ),
            (
                "which ended last November with a deal",
                "last November",
                "2020-11",
            ),
            ("The trial will begin next March.", "next March", "2022-03"),
            ("It will open in May.", "May", "2022-05"),
            ("in early October", "early October", "2021-10"),
            ("She said so in a May interview.", "May", "2021-05"),
            ("in mid-June", "mid-June", "2021-06"),
        ]),
        rejects: examples(&[
            "It may rain.",
            "May said she would go.",
            "They march on.",
            "The Women's March drew crowds.",
            "The May government fell.",
            "June Smith was there.",
            "Mr. August Berg agreed.",
            "An august body.",
            "Jan will come.",
            "Prices mar the fair.",
        ]),
    },
    Rule {
        id: "weekday",
        why: "A weekday alone is the nearest that the verb's tense allows. Sun, Sat and Wed are words of their own, and newspapers are named after days.",
        read: weekday,
        accepts: examples(&[
            ("said on Tuesday", "Tuesday", "2021-11-16"),
            ("The vote will be held on Friday.", "Friday", "2021-11-19"),
            ("It closed last Friday.", "last Friday", "2021-11-12"),
            ("It opens next Monday.", "next Monday", "2021-11-22"),
            ("on Tuesday last week", "Tuesday last week", "2021-11-09"),
            ("Late Tuesday they left.", "Late Tuesday", "2021-11-16"),
            ("It fell on a Saturday.", "a Saturday", "XXXX-WXX-6"),
        ]),
        rejects: examples(&[
            "The sun sat low.",
            "He told the Sunday Times.",
            "Bloody Sunday changed it.",
            "They wed in church.",
        ]),
    },
    Rule {
        id: "feast",
        why: "Holidays with a date that the calendar gives.",
        read: feast,
        accepts: examples(&[
            ("It will open on Christmas Day.", "Christmas Day", "2021-12-25"),
            ("Shops closed on Labor Day.", "Labor Day", "2021-09-06"),
            ("since last Easter", "last Easter", "2021-04-04"),
            ("on New Year’s Eve 2015", "New Year’s Eve 2015", "2015-12-31"),
            ("voted on Election Day", "Election Day", "2021-11-02"),
        ]),
        rejects: examples(&[
            "He sailed to Easter Island.",
            "A good day.",
            "Labor won the day.",
            "a tariff on Christmas trees",
            "the artist Johnnie Christmas",
        ]),
    },
];

fn month(c: &mut Cursor) -> Option<Meaning> {
    let edged = edge(c);
    let from = c.at;
    let which = which(c);
    let said = edged || c.at > from;
    let (name, word) = (c.ahead(0)?, c.word(0));
    let short = matches!(name.sense, Sense::Month { short: true, .. });
    let month = c.month()?;
    let listed = |atom: Option<&super::super::atoms::Atom>| {
        atom.is_some_and(|a| matches!(a.sense, Sense::Month { .. }) || a.digits == 4 || a.digits == 2)
    };
    let preposition = match c.word_before(1) {
        "and" | "or" | "to" | "as" | "for" | "than" | "about" | "around" | "over" | "at" => {
            listed(c.before(2))
                || c.follows(&["for"])
                    && (word != "may" || c.sees(&["delivery", "settlement", "contracts", "elections"]))
                || c.follows(&["to"])
                    && matches!(
                        c.word_before(2),
                        "back" | "forward" | "moved" | "postponed" | "delayed"
                    )
                || word != "may" && word != "march" && c.follows(&["to"])
        }
        word => lexicon::PREPOSITIONS.contains(&word) || matches!(word, "last" | "next" | "this"),
    };
    let clear = match word {
        _ if !name.capital
            && matches!(
                word,
                "may" | "march" | "august" | "june" | "april" | "mar" | "dec" | "jan"
            ) =>
        {
            false
        }
        "may" | "march" => said || preposition || describes(c),
        "april" | "june" | "august" => said || preposition || !next_to_a_name(c),
        _ if short => {
            (said || preposition)
                && name.capital
                && matches!(word, "sept" | "nov" | "oct" | "dec" | "aug" | "feb" | "jan")
        }
        _ => true,
    };
    let counted = c.ahead(0).is_some_and(|a| a.glued && a.kind == Kind::Sign('-'));
    if !clear || (counted && matches!(word, "may" | "march") && !said) {
        return None;
    }
    Some(Meaning::Point(
        Anchor::Month {
            month,
            day: None,
            which,
        }
        .into(),
    ))
}

/// "a May interview", "its March report": a month between a determiner and what happened in it. Of those who bear the
/// name there are families and governments.
fn describes(c: &Cursor) -> bool {
    let led = c.follows(&[
        "a", "the", "its", "his", "her", "their", "our", "this", "that", "s",
    ]);
    let noun = c
        .ahead(0)
        .is_some_and(|a| a.kind == Kind::Word && !a.glued && !a.capital)
        && !c.phrase_ends();
    let people = [
        "government",
        "cabinet",
        "family",
        "administration",
        "team",
        "campaign",
        "camp",
        "ministry",
        "premiership",
    ];
    // A march is an event of its own: "the Women's March drew crowds".
    let march = c.word(-1) == "march" && c.follows(&["the", "this", "that", "s"]);
    led && noun && !march && !c.sees(&people)
}

/// Whether a capital word stands beside the expression: "June Smith", "Mr. August".
fn next_to_a_name(c: &Cursor) -> bool {
    let after = c.ahead(0).is_some_and(|a| a.kind == Kind::Word && a.capital);
    let stop = usize::from(c.before(1).is_some_and(|a| a.kind == Kind::Sign('.')));
    let before = c
        .before(1 + stop)
        .is_some_and(|a| a.kind == Kind::Word && a.capital)
        && !c.opens_sentence()
        && !c.follows(&[
            "the", "a", "an", "this", "that", "its", "his", "her", "their", "every", "each",
        ]);
    after || before
}

fn weekday(c: &mut Cursor) -> Option<Meaning> {
    let from = c.at;
    let any = c.eat(&["a"]);
    edge(c);
    let which_one = which(c);
    let name = c.ahead(0)?;
    let short = matches!(name.sense, Sense::Weekday { short: true, .. });
    if short && (!name.capital || !(c.follows(&["on", "by", "until", "since"]) || c.at > from)) {
        return None;
    }
    let word = c.word(0);
    if short
        && matches!(word, "sun" | "sat" | "wed" | "mon")
        && !c.ahead(1).is_some_and(|a| a.glued && a.kind == Kind::Sign('.'))
    {
        return None;
    }
    let weekday = c.weekday()?;
    let name_of_paper =
        c.ahead(0).is_some_and(|a| a.capital) && lexicon::AFTER_WEEKDAY_NAME.contains(&c.word(0));
    let night = c
        .ahead(0)
        .is_some_and(|a| a.capital && matches!(a.sense, Sense::Part(_)))
        && c.ahead(1).is_some_and(|a| a.capital);
    let name_of_show = night || c.follows(&["news"]) && c.before(1).is_some_and(|a| a.capital);
    if name_of_paper
        || !name.capital
        || c.follows(&["bloody", "ruby", "super", "joe", "girl"])
        || name_of_show
    {
        return None;
    }
    // "on a Saturday" is any of them, "a Saturday rally" the last one's.
    if any {
        let alone = which_one == Which::Bare && c.phrase_ends();
        return alone.then_some(Meaning::Point(Anchor::Weekday(weekday, Which::Any).into()));
    }
    if which_one == Which::Bare {
        let mut look = *c;
        look.eat(&["of"]);
        let which = look.one_of(&[
            ("last", Which::Shift(-1, Base::Published)),
            ("this", Which::Shift(0, Base::Published)),
            ("next", Which::Shift(1, Base::Published)),
        ]);
        if let Some(which) = which.filter(|_| look.unit() == Some(Unit::Week)) {
            c.at = look.at;
            return Some(Meaning::Point(Anchor::Weekday(weekday, which).into()));
        }
    }
    Some(Meaning::Point(Anchor::Weekday(weekday, which_one).into()))
}

fn feast(c: &mut Cursor) -> Option<Meaning> {
    edge(c);
    let which = which(c);
    if !c.ahead(0)?.capital {
        return None;
    }
    let feast = FEASTS.iter().find(|feast| {
        let mut look = *c;
        let found = feast.words.iter().all(|word| match *word {
            "'" | "." => {
                look.sign(if *word == "'" { '\'' } else { '.' });
                true
            }
            word => look.eat(&[word]),
        });
        if found {
            *c = look;
        }
        found
    })?;
    // "Christmas trees" are trees at any time; the days before the feast have names of their own.
    let bearer = c
        .before(1)
        .is_some_and(|a| a.kind == Kind::Word && a.capital && a.sense == Sense::None)
        && !c.opens_sentence()
        && !lexicon::PREPOSITIONS.contains(&c.word_before(1))
        && !c.follows(&[
            "merry", "happy", "every", "each", "catholic", "western", "white", "the", "a",
        ]);
    if feast.words.len() == 1 && (bearer || c.sees(lexicon::AFTER_FEAST_NAME)) {
        return None;
    }
    let which = if which == Which::Bare {
        of_year(c).unwrap_or(which)
    } else {
        which
    };
    match which {
        Which::Year(year) => feast.date(year).map(stated),
        _ => Some(Meaning::Point(Anchor::Feast(feast, which).into())),
    }
}
