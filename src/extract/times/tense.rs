//! Whether the clause around a time looks back or ahead.
//!
//! Arcs lead to the governing verb where they are there; else the nearest word that shows tense decides.

use crate::language::{Document, Rel, TokenId, Upos, Xpos};

/// Which way a clause looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// Back.
    Past,
    /// Back, as far as a verb nearby tells.
    PerhapsPast,
    /// Ahead.
    Future,
    /// Nothing tells.
    Unknown,
}

/// Verbs and adjectives whose complement lies ahead.
#[rustfmt::skip]
const AHEAD: &[&str] = &[
    "scheduled", "expected", "expects", "expect", "due", "planned", "plans", "slated", "upcoming", "set",
    "hopes", "intends", "aims", "poised",
];

/// Verbs of the past whose infinitive has yet to happen.
#[rustfmt::skip]
const COMMITS: &[&str] = &[
    "agreed", "decided", "promised", "vowed", "pledged", "offered", "allowed", "planned", "ordered",
    "asked", "invited", "wants", "wanted", "hoped", "intended", "prepared", "preparing", "going", "ready",
    "able", "threatened", "likely", "forecast",
];

/// Those of them that are hardly ever anything else, whatever their grammar.
#[rustfmt::skip]
const AHEAD_ANYWHERE: &[&str] = &["scheduled", "expected", "due", "planned", "slated", "upcoming"];

/// Verbs of delay.
#[rustfmt::skip]
const PUT_OFF: &[&str] = &[
    "postponed", "delayed", "extended", "adjourned", "deferred", "rescheduled", "prolonged", "suspended", "off", "moved",
    "pushed", "shifted",
];

/// Verbs of the past whose object may have yet to happen: "called a strike for Friday".
#[rustfmt::skip]
const CALLS: &[&str] = &[
    "called", "asked", "urged", "demanded", "announced", "set", "scheduled", "planned", "proposed", "ordered", "agreed",
    "decided", "promised", "threatened", "arranged", "sought", "wanted", "declared", "booked", "invited", "approved",
    "offered", "pledged", "vowed", "predicted", "forecast", "expected", "confirmed",
];

/// Verbs of speaking, which a time right behind belongs to.
#[rustfmt::skip]
const SAYS: &[&str] = &[
    "said", "told", "reported", "wrote", "tweeted", "added", "testified", "warned", "stated", "insisted", "argued",
    "acknowledged", "conceded", "noted", "announced", "confirmed", "denied", "revealed", "disclosed", "briefed",
    "informed", "claimed", "declared", "posted", "ruled", "signaled", "signalled", "indicated", "predicted",
];

/// Those that name who is spoken to: "told reporters on Friday that they would".
const TELLS: &[&str] = &["told", "briefed", "informed", "warned", "reminded"];

/// Verbs whose present speaks of what is arranged: "the summit opens on Friday".
#[rustfmt::skip]
const TIMETABLE: &[&str] = &[
    "begin", "start", "open", "end", "close", "meet", "face", "vote", "host", "play", "kick", "expire",
    "resume", "air", "debut", "premiere", "visit", "travel", "leave", "arrive", "return", "launch",
    "conclude", "take", "hold", "run", "fly", "be", "reopen",
];

/// Those of them that stand right before their time, whatever a tagger takes them for: "the race starts on Friday".
#[rustfmt::skip]
const OPENS: &[&str] = &[
    "starts", "begins", "opens", "ends", "resumes", "expires", "closes", "meets", "concludes", "premieres", "reopens",
];

/// Words that show by themselves that what they govern lies ahead.
const WILL: &[&str] = &["will", "'ll", "’ll", "shall", "wo", "would"];

/// How far from a time its verb is looked for, in tokens.
const REACH: usize = 14;

/// The tense of the clause that holds these tokens.
pub fn tense(doc: &Document, tokens: std::ops::Range<TokenId>) -> Tense {
    let Some(sentence) = doc.sentences.get(doc.sentence_of(tokens.start)) else {
        return Tense::Unknown;
    };
    let before = tokens
        .start
        .checked_sub(1)
        .filter(|t| *t >= sentence.tokens.start)
        .map_or("", |t| doc.lower(t));
    if before == "since" {
        return Tense::Past;
    }
    // "has until Monday to pay".
    let term = tokens
        .start
        .checked_sub(2)
        .filter(|t| *t >= sentence.tokens.start);
    if before == "until"
        && term.is_some_and(|t| matches!(doc.lower(t), "has" | "have" | "given" | "gave" | "them" | "him"))
    {
        return Tense::Future;
    }
    // Goods change hands in a month to come: "oil for May delivery".
    if tokens.end < sentence.tokens.end && doc.lower(tokens.end) == "delivery" {
        return Tense::Future;
    }
    if before == "of" && tokens.start >= sentence.tokens.start + 2 && doc.lower(tokens.start - 2) == "ahead" {
        return Tense::Future;
    }
    // "Talks are due to resume on Friday": the arcs of such words go wrong in many ways.
    let ahead = |t: TokenId| AHEAD_ANYWHERE.contains(&doc.lower(t)) && doc.lower(t + 1) == "to";
    if (sentence.tokens.start.max(tokens.start.saturating_sub(6))..tokens.start).any(ahead) {
        return Tense::Future;
    }
    // "postponed until Friday": what is put off has yet to come.
    let put_off = (sentence.tokens.start.max(tokens.start.saturating_sub(5))..tokens.start)
        .any(|t| PUT_OFF.contains(&doc.lower(t)));
    if put_off && matches!(before, "until" | "till" | "to" | "through" | "for") {
        return Tense::Future;
    }
    if let Some(tense) = by_verb_before(doc, &tokens, &sentence.tokens) {
        return tense;
    }
    let governed = by_arcs(doc, tokens.clone());
    let found = if governed == Tense::Unknown {
        by_neighbours(doc, tokens, &sentence.tokens)
    } else {
        governed
    };
    match before {
        "until" | "till" | "before" if found == Tense::Unknown => Tense::Future,
        "by" if matches!(found, Tense::Unknown | Tense::PerhapsPast) => Tense::Future,
        _ => found,
    }
}

/// What a verb of the past close before says: "said Monday he would go", "called a strike from Thursday". Parsers
/// hang such a time on the wrong verb more often than it stands behind one that it does not belong to.
fn by_verb_before(
    doc: &Document,
    tokens: &std::ops::Range<TokenId>,
    sentence: &std::ops::Range<TokenId>,
) -> Option<Tense> {
    // "said Monday's vote would": the day is the vote's.
    let owns = tokens.end < sentence.end
        && doc.rel(tokens.end) == Rel::Case
        && doc.lower(tokens.end).len() < 6
        && doc.lower(tokens.end).starts_with(['\'', '’']);
    if owns {
        return None;
    }
    let (mut led, mut nouns, mut places) = ("", 0, true);
    for at in (sentence.start.max(tokens.start.saturating_sub(6))..tokens.start).rev() {
        let word = doc.lower(at);
        let nearest = at + 1 == tokens.start;
        // "called for a strike from Thursday", "a hearing set for Friday".
        let called = matches!(led, "from" | "for") && matches!(doc.xpos(at), Xpos::Vbd | Xpos::Vbn);
        if called && CALLS.contains(&word) {
            return Some(Tense::Future);
        }
        if nouns == 0 && OPENS.contains(&word) && matches!(led, "" | "on" | "in" | "at") {
            return Some(Tense::Future);
        }
        if doc.xpos(at) == Xpos::Vbd && doc.upos(at) == Upos::Verb {
            let calls = CALLS.contains(&word);
            return match led {
                "" if SAYS.contains(&word) && (nouns == 0 || !calls && word != "said") => Some(Tense::Past),
                "on" | "in" | "at" if nouns > 0 && (TELLS.contains(&word) || places && !calls) => {
                    Some(Tense::Past)
                }
                "" | "on" | "in" | "at" if nouns == 0 && !calls => Some(Tense::Past),
                _ => None,
            };
        }
        match doc.upos(at) {
            Upos::Adp if nearest => led = word,
            Upos::Adp => places &= matches!(word, "in" | "at" | "near" | "on"),
            Upos::Propn => nouns += 1,
            Upos::Noun | Upos::Pron | Upos::Det | Upos::Adj | Upos::Num => {
                nouns += usize::from(matches!(doc.upos(at), Upos::Noun | Upos::Pron));
                places = false;
            }
            Upos::Adv if nearest => {}
            _ => return None,
        }
    }
    None
}

/// Whether a verb of speaking stands close before: "said at 9 a.m.", "told reporters shortly before noon".
pub fn reports(doc: &Document, at: TokenId) -> bool {
    let from = doc
        .sentences
        .get(doc.sentence_of(at))
        .map_or(at, |s| s.tokens.start);
    let before = (from.max(at.saturating_sub(4))..at).rev();
    before
        .take_while(|t| !matches!(doc.upos(*t), Upos::Punct | Upos::Aux | Upos::Sconj | Upos::Part))
        .find(|t| doc.upos(*t) == Upos::Verb)
        .is_some_and(|t| SAYS.contains(&doc.lower(t)))
}

fn by_arcs(doc: &Document, tokens: std::ops::Range<TokenId>) -> Tense {
    // The head of the expression is the token that hangs on something outside it.
    let top = tokens
        .clone()
        .find(|t| doc.head(*t).is_none_or(|h| !tokens.contains(&h)));
    // "The vote is Tuesday": the time is what the copula says of it.
    let copula = top
        .and_then(|t| doc.child(t, Rel::Cop))
        .map_or("", |c| doc.lower(c));
    match copula {
        "is" | "are" | "'s" | "’s" => return Tense::Future,
        "was" | "were" => return Tense::Past,
        _ => {}
    }
    let governor = top.and_then(|t| doc.head(t));
    let mut at = governor;
    let mut verbs = 0;
    for _ in 0..6 {
        let Some(token) = at else { return Tense::Unknown };
        let verb = matches!(doc.upos(token), Upos::Verb | Upos::Aux);
        let copula = doc.children(token).any(|c| doc.upos(c) == Upos::Aux);
        if verb || copula {
            // "after leaving on Sunday": over, whatever the main verb says.
            if doc.xpos(token) == Xpos::Vbg && doc.children(token).any(|c| doc.lower(c) == "after") {
                return Tense::Past;
            }
            // A verb further up tells less: "urged the voters they count on on Nov. 8".
            match of_group(doc, token, Some(token) == governor) {
                // What a relative clause tells is not told when the rest is: "shops, which sell most in May, would".
                Tense::Unknown if verb && doc.rel(token) == Rel::AclRelcl => return Tense::Unknown,
                Tense::Unknown => {}
                Tense::Past if verbs > 0 => return Tense::PerhapsPast,
                tense => return tense,
            }
            verbs += 1;
        } else if AHEAD.contains(&doc.lower(token)) {
            return Tense::Future;
        }
        at = doc.head(token);
    }
    Tense::Unknown
}

/// The tense of a verb with its auxiliaries; `direct` where the time hangs on the verb itself.
fn of_group(doc: &Document, verb: TokenId, direct: bool) -> Tense {
    let helper = |words: &[&str]| {
        doc.children(verb)
            .any(|c| matches!(doc.upos(c), Upos::Aux | Upos::Part) && words.contains(&doc.lower(c)))
    };
    let infinitive = doc.xpos(verb) == Xpos::Vb && helper(&["to"]);
    // "the talks were to begin on Saturday": news tells of plans that lie ahead.
    if helper(WILL) || (infinitive && helper(&["is", "are", "was", "were"])) {
        return Tense::Future;
    }
    if AHEAD.contains(&doc.lower(verb)) && !matches!(doc.xpos(verb), Xpos::Nn | Xpos::Nns) {
        return Tense::Future;
    }
    if infinitive {
        // "agreed to meet on Friday" looks ahead from a past verb; "tried to flee on Friday" does not.
        // "to arrive on Monday and to leave on Tuesday": both hang on what the first one hangs on.
        let mut first = verb;
        for _ in 0..3 {
            match doc.head(first) {
                Some(head) if doc.rel(first) == Rel::Conj => first = head,
                _ => break,
            }
        }
        let head = doc.head(first).map_or("", |h| doc.lower(h));
        return if COMMITS.contains(&head) || AHEAD.contains(&head) {
            Tense::Future
        } else {
            Tense::PerhapsPast
        };
    }
    // The tagger gives a bare present ("the leaders meet") now and then as an infinitive, which a main clause cannot have.
    let bare = doc.xpos(verb) == Xpos::Vb
        && doc.rel(verb) == Rel::Root
        && doc.children(verb).any(|c| doc.rel(c) == Rel::Nsubj)
        && !doc
            .children(verb)
            .any(|c| matches!(doc.rel(c), Rel::Aux | Rel::Mark));
    let present = bare || matches!(doc.xpos(verb), Xpos::Vbz | Xpos::Vbp);
    let condition = doc
        .child(verb, Rel::Mark)
        .is_some_and(|m| matches!(doc.lower(m), "if" | "unless" | "once" | "until"));
    if present && (condition || TIMETABLE.contains(&doc.lemma(verb))) {
        return Tense::Future;
    }
    if helper(&["could", "may", "might", "can", "must", "should"]) {
        // "Monday's debate might not matter": the modal says nothing of the debate's day.
        return match (helper(&["have"]), direct) {
            (true, _) => Tense::Past,
            (false, true) => Tense::Future,
            (false, false) => Tense::Unknown,
        };
    }
    // "The caps come into force on Sunday", "they take effect on Sunday"
    let enters = matches!(doc.lemma(verb), "come" | "go" | "enter") && doc.lower(verb + 1) == "into"
        || doc.lemma(verb) == "take" && doc.lower(verb + 1) == "effect";
    // A bare form beside another present is a present: "they include … and take effect".
    let joined = doc.xpos(verb) == Xpos::Vb && doc.rel(verb) == Rel::Conj && !helper(&["to"]);
    if enters && (joined || matches!(doc.xpos(verb), Xpos::Vbz | Xpos::Vbp)) {
        return Tense::Future;
    }
    let past = helper(&["had", "has", "have", "'ve", "’ve", "did", "was", "were"]);
    match doc.xpos(verb) {
        Xpos::Vbd => Tense::Past,
        _ if past => Tense::Past,
        // "is sentenced on Friday" may be either.
        Xpos::Vbn if !helper(&["is", "are", "be", "being", "'s", "’s"]) => Tense::Past,
        _ => Tense::Unknown,
    }
}

fn by_neighbours(
    doc: &Document,
    tokens: std::ops::Range<TokenId>,
    sentence: &std::ops::Range<TokenId>,
) -> Tense {
    // Behind a verb of its own the phrase does not reach over a comma for another one.
    let own_verb = (sentence.start.max(tokens.start.saturating_sub(REACH))..tokens.start)
        .any(|t| matches!(doc.xpos(t), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md));
    let fence = (tokens.end..sentence.end)
        .find(|t| own_verb && matches!(doc.lower(*t), "," | ";" | ":"))
        .unwrap_or(sentence.end);
    for distance in 1..=REACH {
        let left = tokens
            .start
            .checked_sub(distance)
            .filter(|t| *t >= sentence.start);
        let right = Some(tokens.end + distance - 1).filter(|t| *t < fence);
        for token in [left, right].into_iter().flatten() {
            let word = doc.lower(token);
            if WILL.contains(&word) || (AHEAD_ANYWHERE.contains(&word) && Some(token) == left) {
                return Tense::Future;
            }
            // "is to take over", "are to meet".
            let to_come =
                word == "to" && token > sentence.start && matches!(doc.lower(token - 1), "is" | "are");
            if to_come {
                return Tense::Future;
            }
            if matches!(doc.xpos(token), Xpos::Vbd) || shows_past(word) {
                // "will be held" and "to be held" look ahead with a word of the past.
                // "is sentenced on Friday" may be either.
                if matches!(doc.lower(token.saturating_sub(1)), "is" | "are" | "be" | "being")
                    && token > sentence.start
                    && !word.starts_with("ha")
                {
                    let ahead = doc.lower(token.saturating_sub(2)) == "to";
                    return if ahead { Tense::Future } else { Tense::Unknown };
                }
                let group = token.saturating_sub(3).max(sentence.start)..token;
                let ahead = group.clone().any(|t| WILL.contains(&doc.lower(t)))
                    || group
                        .clone()
                        .any(|t| doc.lower(t) == "to" && doc.lower(t + 1) == "be");
                // "opened on Monday" is sure, "said that on Monday it opens" is not.
                let between = token + 1..tokens.start;
                let close = between.len() <= 2
                    && Some(token) == left
                    && !between.clone().any(|t| matches!(doc.lower(t), "that" | "to"));
                return match (ahead, close) {
                    (true, _) => Tense::Future,
                    (false, true) => Tense::Past,
                    (false, false) => Tense::PerhapsPast,
                };
            }
        }
    }
    Tense::Unknown
}

/// Words that are past on their face, for text without tags.
fn shows_past(word: &str) -> bool {
    const IRREGULAR: &[&str] = &[
        "was", "were", "had", "did", "said", "told", "took", "came", "went", "made", "met", "fell", "rose",
        "began", "broke", "held", "won", "lost", "gave", "left", "struck", "hit", "fought", "got", "became",
        "saw", "spoke", "led", "sent", "shot", "ran", "sold", "bought", "wrote", "knew", "thought", "found",
        "brought", "died", "has", "have",
    ];
    IRREGULAR.contains(&word) || (word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed"))
}
