//! What happened: the clauses of a document that put something forward, each with its event type.
//!
//! A proposition is a predicate with what hangs on it, less the clauses below it that are propositions of their
//! own. Complements in the infinitive, conditions and the matter of an accusation or an appeal stay with the
//! clause that governs them.

use super::lexicon::{
    CONFLICT_WORDS, CONTROL_VERBS, HAZARD_WORDS, LIGHT_VERBS, PEOPLE, SAY_VERBS, event_noun, event_verb,
    harm_word,
};
use super::speakers::{self, Attributions, Kind};
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::EventType;
use std::ops::Range;

/// Whether harm in a document is done by people or befalls them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Domain {
    /// Armed conflict, crime.
    Conflict,
    /// Nature, mishap.
    Hazard,
}

/// Verbs of damage to things.
const DAMAGE: &[&str] = &[
    "destroy",
    "damage",
    "flatten",
    "burn",
    "hit",
    "strike",
    "rock",
    "explode",
    "devastate",
    "wreck",
    "ravage",
    "level",
];

/// One proposition, in tokens.
#[derive(Clone, Debug)]
pub struct Proposition {
    /// The verb, or the predicative word of a copula.
    pub predicate: TokenId,
    /// The clause.
    pub tokens: Range<TokenId>,
    /// What sort of thing it is.
    pub event: EventType,
    /// The harm to people that it tells of, as a measure.
    pub harm: Option<&'static str>,
    /// The rules that made it.
    pub rules: Vec<&'static str>,
}

/// The propositions of a document, in order.
pub fn find(doc: &Document, attributions: &Attributions) -> Vec<Proposition> {
    let whole = domain(doc, 0..doc.len());
    let heads = claim_heads(doc, attributions);
    let owners = owners(doc, &heads);
    let mut spans: Vec<Option<Range<TokenId>>> = vec![None; doc.len()];
    let framed = frame_tokens(doc, attributions);
    for (token, owner) in owners.iter().enumerate() {
        let Some(owner) = *owner else { continue };
        let edge = doc.upos(token) == Upos::Punct
            || (matches!(doc.rel(token), Rel::Cc | Rel::Mark) && doc.head(token) == Some(owner));
        if edge || (framed.get(token) == Some(&true) && token != owner) {
            continue;
        }
        if let Some(span) = spans.get_mut(owner) {
            let range = span.get_or_insert(token..token + 1);
            *range = range.start.min(token)..range.end.max(token + 1);
        }
    }
    let mut found = Vec::new();
    for (predicate, span) in spans.iter().enumerate() {
        let Some(tokens) = span.clone().filter(|_| heads.get(predicate) == Some(&true)) else {
            continue;
        };
        let tokens = with_adverbial_clause(doc, &spans, predicate, with_sufferer(doc, predicate, tokens));
        if tokens.len() < 2 {
            continue;
        }
        let near = doc
            .sentences
            .get(doc.sentence_of(predicate))
            .map(|s| domain_votes(doc, s.tokens.clone()));
        let domain = match near {
            Some((conflict, hazard)) if conflict > hazard => Domain::Conflict,
            Some((conflict, hazard)) if hazard > conflict => Domain::Hazard,
            _ => whole,
        };
        let (event, harm, rule) = classify(doc, predicate, domain);
        let tokens = with_closing_marks(doc, with_hyphenated(doc, tokens));
        found.push(Proposition {
            predicate,
            tokens,
            event,
            harm,
            rules: vec![rule],
        });
    }
    found
}

/// "6.1-magnitude quake": a word is not cut at its hyphen.
fn with_hyphenated(doc: &Document, mut tokens: Range<TokenId>) -> Range<TokenId> {
    let glued =
        |left: TokenId, right: TokenId| doc.end.get(left).is_some_and(|e| doc.start.get(right) == Some(e));
    while tokens.start >= 2
        && doc.word(tokens.start - 1) == "-"
        && glued(tokens.start - 1, tokens.start)
        && glued(tokens.start - 2, tokens.start - 1)
    {
        tokens.start -= 2;
    }
    tokens
}

/// "200 people injured in the crash": the noun that a participle of harm hangs on says who was harmed.
fn with_sufferer(doc: &Document, predicate: TokenId, tokens: Range<TokenId>) -> Range<TokenId> {
    let sufferer = doc.head(predicate).filter(|h| {
        doc.xpos(predicate) == Xpos::Vbn
            && doc.rel(predicate) == Rel::Acl
            && *h < predicate
            && harm_of(doc, predicate).is_some()
    });
    sufferer.map_or(tokens.clone(), |h| {
        doc.subtree(h).start.min(tokens.start)..tokens.end
    })
}

/// "died when a wall collapsed": a clause of time or cause that follows with no comma belongs to the words of the
/// clause before it too.
fn with_adverbial_clause(
    doc: &Document,
    spans: &[Option<Range<TokenId>>],
    predicate: TokenId,
    tokens: Range<TokenId>,
) -> Range<TokenId> {
    let follows = |c: &TokenId| {
        doc.rel(*c) == Rel::Advcl
            && *c >= tokens.end
            && doc.subtree(*c).start <= tokens.end
            && doc.upos(tokens.end) != Upos::Punct
    };
    let clause = doc
        .children(predicate)
        .find(follows)
        .and_then(|c| spans.get(c).cloned().flatten());
    clause.map_or(tokens.clone(), |c| tokens.start..c.end.max(tokens.end))
}

/// Takes in quotation marks that a clause would otherwise leave hanging open.
fn with_closing_marks(doc: &Document, mut tokens: Range<TokenId>) -> Range<TokenId> {
    let open = |t: TokenId| matches!(doc.word(t), "\u{201c}" | "\u{2018}");
    let close = |t: TokenId| matches!(doc.word(t), "\u{201d}" | "\u{2019}");
    let opened = tokens.clone().filter(|t| open(*t)).count();
    let closed = tokens.clone().filter(|t| close(*t)).count();
    if opened > closed {
        // The closing mark may stand behind a comma or stop.
        if let Some(at) = (tokens.end..tokens.end + 2).find(|t| close(*t)) {
            tokens.end = at + 1;
        }
    }
    tokens
}

/// Marks the predicates that are claims of their own.
fn claim_heads(doc: &Document, attributions: &Attributions) -> Vec<bool> {
    let mut heads = vec![false; doc.len()];
    let mut cue = vec![false; doc.len()];
    for attribution in attributions.list.iter().filter(|a| a.kind == Kind::Report) {
        for token in attribution.cue.clone() {
            if let Some(slot) = cue.get_mut(token) {
                *slot = true;
            }
        }
    }
    for sentence in &doc.sentences {
        let last = sentence
            .tokens
            .clone()
            .rev()
            .find(|t| !matches!(doc.word(*t), "\"" | "\u{201d}" | ")"));
        if last.is_some_and(|t| doc.word(t) == "?") {
            continue;
        }
        for token in sentence.tokens.clone() {
            let claims = cue.get(token) == Some(&false) && stands_alone(doc, token);
            if let Some(slot) = heads.get_mut(token) {
                *slot = claims;
            }
        }
    }
    // "surrounded and detained the men": one clause with two verbs, told by the second, which has the object.
    for token in 1..doc.len() {
        let joined = doc.rel(token) == Rel::Conj && heads.get(token) == Some(&true);
        let Some(first) = doc.head(token).filter(|f| joined && *f < token) else {
            continue;
        };
        let between = |t| matches!(doc.rel(t), Rel::Cc | Rel::Aux | Rel::AuxPass);
        let adjacent = (first + 1..token).all(between) && doc.rel(first + 1) == Rel::Cc;
        if heads.get(first) == Some(&true) && adjacent && doc.upos(first) == Upos::Verb {
            if let Some(slot) = heads.get_mut(token) {
                *slot = false;
            }
        }
    }
    heads
}

/// Whether a predicate is a claim by the way it hangs in its sentence.
fn stands_alone(doc: &Document, token: TokenId) -> bool {
    let verb = doc.upos(token) == Upos::Verb;
    let predicate = verb || tree::is_copular(doc, token);
    if predicate && only_frames(doc, token) {
        return false;
    }
    match doc.rel(token) {
        Rel::Root => predicate || harm_of(doc, token).is_some(),
        Rel::Parataxis | Rel::Dep => predicate && tree::own_subject(doc, token).is_some(),
        Rel::Conj => {
            let Some(head) = doc.head(token) else { return false };
            let finite_or_shared =
                tree::is_finite(doc, token) || matches!(doc.xpos(token), Xpos::Vbn | Xpos::Vbg | Xpos::Vbd);
            predicate && finite_or_shared && stands_alone_up(doc, head)
        }
        // "it is clear that …": the clause is the claim.
        Rel::Csubj => {
            predicate && tree::is_finite(doc, token) && doc.head(token).is_some_and(|h| only_frames(doc, h))
        }
        Rel::Ccomp => {
            let Some(head) = doc.head(token) else { return false };
            if predicate && only_frames(doc, head) {
                return true;
            }
            predicate
                && SAY_VERBS.has(doc.lemma(head))
                && !speakers::is_act(doc, head)
                && !is_question(doc, token)
                || predicate && tree::is_finite(doc, token) && doc.lower(head) == "see"
        }
        // A finite verb is never a mere modifier, and a sentence that rests on a noun alone has its verb behind it,
        // whatever the arc says.
        Rel::Acl
            if matches!(doc.xpos(token), Xpos::Vbd | Xpos::Vbz | Xpos::Vbp)
                || tree::is_misread_verb(doc, token) =>
        {
            true
        }
        Rel::AclRelcl | Rel::AdvclRelcl => {
            predicate && tree::is_finite(doc, token) && adds_to_its_noun(doc, token)
        }
        Rel::Acl => {
            verb && doc.xpos(token) == Xpos::Vbn
                && doc
                    .children(token)
                    .any(|c| matches!(doc.rel(c), Rel::Obl | Rel::OblAgent | Rel::OblUnmarked))
                && (harm_of(doc, token).is_some() || DAMAGE.contains(&doc.lemma(token)))
                || verb
                    && doc.xpos(token) == Xpos::Vbg
                    && doc.child(token, Rel::Obj).is_some()
                    && harm_of(doc, token).is_some()
        }
        Rel::Advcl => advcl_stands(doc, token, predicate),
        _ => false,
    }
}

/// Whether a clause only introduces another: "it is clear that …", "I see …", "who asked not to be named", "which
/// took place a year after …".
fn only_frames(doc: &Document, token: TokenId) -> bool {
    let expletive = doc.child(token, Rel::Expl).is_some_and(|e| doc.lower(e) == "it");
    let clause = doc
        .children(token)
        .any(|c| matches!(doc.rel(c), Rel::Csubj | Rel::Ccomp) && tree::is_finite(doc, c));
    if clause && expletive && tree::is_copular(doc, token) {
        return true;
    }
    let first_person = tree::own_subject(doc, token).is_some_and(|s| matches!(doc.lower(s), "i" | "we"));
    if clause && first_person && SAY_VERBS.has(doc.lemma(token)) {
        return true;
    }
    if first_person && doc.child(token, Rel::Mark).is_some_and(|m| doc.lower(m) == "as") {
        return true;
    }
    let anonymous = matches!(
        doc.lemma(token),
        "ask" | "decline" | "refuse" | "request" | "speak" | "wish"
    );
    if anonymous
        && doc.children(token).any(|c| {
            matches!(doc.lemma(c), "name" | "identify" | "quote")
                || doc.lower(c) == "anonymity"
                || doc.lower(c) == "condition"
        })
    {
        return true;
    }
    let relative = doc.rel(token) == Rel::AclRelcl;
    relative
        && doc.lemma(token) == "take"
        && doc
            .child(token, Rel::Obj)
            .is_some_and(|o| doc.lower(o) == "place")
}

/// Whether a relative clause tells something of its own, rather than say which thing is meant ("the territory it
/// had controlled").
fn adds_to_its_noun(doc: &Document, token: TokenId) -> bool {
    let clause = doc.subtree(token);
    let set_off = clause.start > 0 && matches!(doc.word(clause.start), "," | "-" | "\u{2014}" | "\u{2013}")
        || clause.start > 0 && matches!(doc.word(clause.start - 1), "," | "-" | "\u{2014}" | "\u{2013}");
    let personal = tree::own_subject(doc, token)
        .is_some_and(|s| matches!(doc.lower(s), "it" | "they" | "we" | "he" | "she" | "i" | "you"));
    let quantified = clause.clone().any(|t| doc.upos(t) == Upos::Num);
    set_off || quantified || (!personal && clause.len() >= 5)
}

fn stands_alone_up(doc: &Document, token: TokenId) -> bool {
    let mut at = token;
    for _ in 0..16 {
        match doc.rel(at) {
            Rel::Conj => match doc.head(at) {
                Some(head) => at = head,
                None => return false,
            },
            // A cue verb is no claim, but what its speaker does next is: "said it was concerned and called on …".
            _ => return stands_alone(doc, at) || tree::is_predicate(doc, at) && doc.rel(at) == Rel::Root,
        }
    }
    false
}

fn is_question(doc: &Document, clause: TokenId) -> bool {
    doc.child(clause, Rel::Mark)
        .is_some_and(|m| matches!(doc.lower(m), "whether" | "if"))
}

fn advcl_stands(doc: &Document, token: TokenId, predicate: bool) -> bool {
    static CONDITION: Words =
        Words::new("if unless whether so until till though lest than like before by without for to in");
    let marks = |c: &TokenId| matches!(doc.rel(*c), Rel::Mark | Rel::Case);
    let mark = doc.children(token).find(marks);
    if !predicate || tree::is_infinitive(doc, token) || mark.is_some_and(|m| CONDITION.has(doc.lower(m))) {
        return false;
    }
    let subject = tree::own_subject(doc, token).is_some();
    if tree::is_finite(doc, token) {
        return subject;
    }
    // "…, sparking panic", "…, killing three": what came of it.
    doc.xpos(token) == Xpos::Vbg
        && mark.is_none()
        && doc.child(token, Rel::Obj).is_some()
        && doc.head(token).is_some_and(|h| h < token)
        && !SAY_VERBS.has(doc.lemma(token))
}

/// For every token, the claim head that it hangs under.
fn owners(doc: &Document, heads: &[bool]) -> Vec<Option<TokenId>> {
    let mut owners: Vec<Option<Option<TokenId>>> = vec![None; doc.len()];
    let mut path = Vec::new();
    for token in 0..doc.len() {
        let mut at = token;
        let owner = loop {
            if let Some(Some(known)) = owners.get(at) {
                break *known;
            }
            path.push(at);
            if heads.get(at) == Some(&true) {
                break Some(at);
            }
            match doc.head(at) {
                Some(head) if path.len() <= doc.len() => at = head,
                _ => break None,
            }
        };
        for passed in path.drain(..) {
            if let Some(slot) = owners.get_mut(passed) {
                *slot = Some(owner);
            }
        }
    }
    owners.into_iter().map(Option::flatten).collect()
}

/// Tokens of the words that frame a claim rather than belong to it: who says it, and the saying.
fn frame_tokens(doc: &Document, attributions: &Attributions) -> Vec<bool> {
    let mut framed = vec![false; doc.len()];
    for attribution in attributions.list.iter().filter(|a| a.kind == Kind::Report) {
        let source = attribution.source.as_ref().map(|(tokens, _)| tokens.clone());
        for token in attribution.cue.clone().chain(source.into_iter().flatten()) {
            if let Some(slot) = framed.get_mut(token).filter(|_| !attribution.covers(token)) {
                *slot = true;
            }
        }
    }
    framed
}

fn domain_votes(doc: &Document, tokens: Range<TokenId>) -> (usize, usize) {
    let count = |words: &Words| {
        tokens
            .clone()
            .filter(|t| words.has(doc.lemma(*t)) || words.has(doc.lower(*t)))
            .count()
    };
    (count(&CONFLICT_WORDS), count(&HAZARD_WORDS))
}

/// What an article's harm is due to, by the words that it uses most.
pub fn domain(doc: &Document, tokens: Range<TokenId>) -> Domain {
    let (conflict, hazard) = domain_votes(doc, tokens);
    if conflict >= hazard {
        Domain::Conflict
    } else {
        Domain::Hazard
    }
}

/// The measure of harm that a word tells of.
pub fn harm_of(doc: &Document, token: TokenId) -> Option<&'static str> {
    harm_word(doc.lemma(token)).or_else(|| harm_word(doc.lower(token)))
}

/// The harm to people that a clause tells of: by its verb, by what its object is left as, or by the lives it claims.
pub fn clause_harm(doc: &Document, predicate: TokenId) -> Option<&'static str> {
    let lemma = doc.lemma(predicate);
    let people = |t: TokenId| PEOPLE.has(doc.lemma(t)) || is_count_of_people(doc, t);
    let object = tree::undergoer(doc, predicate);
    // "were reported dead", "shot dead", "left homeless"
    let result = |c: &TokenId| *c > predicate && doc.rel(*c) == Rel::Xcomp && doc.upos(*c) == Upos::Adj;
    if let Some(harm) = doc.children(predicate).find(result).and_then(|c| harm_of(doc, c)) {
        return Some(harm);
    }
    match lemma {
        "leave" | "find" => {
            if let Some(harm) =
                doc.children(predicate)
                    .filter(|c| *c > predicate)
                    .find_map(|c| match doc.rel(c) {
                        Rel::Xcomp | Rel::Amod | Rel::Acl | Rel::Dep | Rel::Advcl => harm_of(doc, c),
                        _ => None,
                    })
            {
                return Some(harm);
            }
            // "left one of its soldiers dead": the arc may hang the word on the object.
            return object.and_then(|o| {
                doc.subtree(o)
                    .rev()
                    .find_map(|t| harm_of(doc, t).filter(|_| doc.upos(t) != Upos::Verb))
            });
        }
        "claim" | "cost" | "take" => {
            let lives = doc
                .children(predicate)
                .chain(object)
                .any(|c| matches!(doc.lower(c), "life" | "lives"));
            return lives.then_some("killed");
        }
        "lose" => {
            let object = object?;
            let lives = matches!(doc.lower(object), "life" | "lives");
            return (lives || people(object)).then_some("killed");
        }
        "capture" | "seize" | "detain" => {
            return object
                .filter(|o| people(*o))
                .and_then(|_| harm_of(doc, predicate));
        }
        "flee" | "burn" | "execute" | "evacuate" | "displace" if object.is_some_and(|o| !people(o)) => {
            return None;
        }
        _ => {}
    }
    if let Some(harm) = harm_of(doc, predicate) {
        let of_things = matches!(doc.lemma(predicate), "hit" | "hurt") && object.is_some_and(|o| !people(o));
        return (!of_things).then_some(harm);
    }
    // "reported the death of 15 soldiers", "there were injuries".
    let noun = object.or_else(|| tree::own_subject(doc, predicate).filter(|_| lemma == "be"))?;
    let carries = LIGHT_VERBS.has(lemma) || SAY_VERBS.has(lemma) || matches!(lemma, "be" | "count" | "treat");
    if !carries || matches!(doc.lower(noun), "life" | "lives") {
        return None;
    }
    // "recorded 24 people dead"
    let described = || {
        doc.children(noun)
            .filter(|c| *c > noun && matches!(doc.rel(*c), Rel::Amod | Rel::Acl))
            .find_map(|c| harm_of(doc, c))
    };
    harm_of(doc, noun).or_else(described)
}

fn is_count_of_people(doc: &Document, token: TokenId) -> bool {
    doc.upos(token) == Upos::Num || matches!(doc.lemma(token), "dozen" | "hundred" | "thousand" | "number")
}

/// Event type, harm and the rule that told it.
fn classify(
    doc: &Document,
    predicate: TokenId,
    domain: Domain,
) -> (EventType, Option<&'static str>, &'static str) {
    let by_domain = match domain {
        Domain::Conflict => EventType::Assault,
        Domain::Hazard => EventType::Happen,
    };
    if let Some(harm) = clause_harm(doc, predicate) {
        let event = match harm {
            "captured" | "arrested" => EventType::Coerce,
            _ => by_domain,
        };
        return (event, Some(harm), "event.harm");
    }
    // "should withdraw", "must be held": what is said to be due is asked for.
    let due =
        |c: TokenId| doc.rel(c) == Rel::Aux && matches!(doc.lower(c), "should" | "must" | "ought" | "shall");
    if doc.children(predicate).any(due) {
        return (EventType::Request, None, "event.obligation");
    }
    if doc.upos(predicate) == Upos::Verb {
        if let Some((kind, rule)) = verb_type(doc, predicate) {
            // Damage is done in a war and befalls in a storm.
            let kind = match (DAMAGE.contains(&doc.lemma(predicate)), kind) {
                (true, EventType::Happen | EventType::Assault) => by_domain,
                (false, EventType::Assault) if domain == Domain::Hazard && doc.lemma(predicate) == "fire" => {
                    EventType::Happen
                }
                _ => kind,
            };
            let doer = tree::doer(doc, predicate).map(|d| tree::antecedent(doc, d));
            let nobody = doer.is_some_and(|d| HAZARD_WORDS.has(doc.lemma(d)));
            if nobody
                && matches!(
                    kind,
                    EventType::Assault | EventType::Coerce | EventType::Threaten | EventType::Mobilize
                )
            {
                return (EventType::Happen, None, "event.hazard");
            }
            return (kind, None, rule);
        }
        return (EventType::Happen, None, "event.other-verb");
    }
    // "is ready to help": the complement tells what.
    if CONTROL_VERBS.has(doc.lemma(predicate))
        || matches!(doc.lemma(predicate), "willing" | "prepared" | "eager")
    {
        let complement = doc
            .children(predicate)
            .find(|c| matches!(doc.rel(*c), Rel::Xcomp | Rel::Advcl | Rel::Ccomp));
        if let Some((kind, _)) = complement.and_then(|c| verb_type(doc, c)) {
            return (kind, None, "event.complement");
        }
    }
    (EventType::State, None, "event.copula")
}

/// The event type of a verb with its particle, preposition, object or complement.
pub fn verb_type(doc: &Document, verb: TokenId) -> Option<(EventType, &'static str)> {
    verb_type_within(doc, verb, 4)
}

fn verb_type_within(doc: &Document, verb: TokenId, depth: usize) -> Option<(EventType, &'static str)> {
    let lemma = doc.lemma(verb);
    let particle = tree::with_particle(doc, verb);
    let key = particle.as_deref().unwrap_or(lemma);
    // "tried to break through": the complement tells what.
    if CONTROL_VERBS.has(lemma) && depth > 0 {
        if let Some(complement) = doc.child(verb, Rel::Xcomp).filter(|c| doc.upos(*c) == Upos::Verb) {
            if let Some(found) = verb_type_within(doc, complement, depth - 1) {
                return Some((found.0, "event.complement"));
            }
        }
    }
    if let Some(found) = noun_of_light_verb(doc, verb, key) {
        return Some((found, "event.light-verb"));
    }
    if particle.is_some() {
        if let Some(kind) = event_verb(key) {
            return Some((kind, "event.verb-particle"));
        }
    }
    for child in doc.children(verb).filter(|c| *c > verb) {
        let preposition = match doc.rel(child) {
            Rel::Obl | Rel::OblAgent | Rel::Advcl | Rel::Xcomp | Rel::Nmod => doc
                .children(child)
                .find(|c| matches!(doc.rel(*c), Rel::Case | Rel::Mark)),
            Rel::Advmod => Some(child),
            _ => None,
        };
        if let Some(kind) = preposition.and_then(|p| event_verb(&format!("{key}_{}", doc.lower(p)))) {
            return Some((kind, "event.verb-preposition"));
        }
    }
    // "left the region in ruins": how something is, from then on.
    let left_in = matches!(lemma, "leave" | "keep") && doc.child(verb, Rel::Obj).is_some();
    if left_in
        && (doc.child(verb, Rel::Xcomp).is_some()
            || tree::oblique(doc, verb, &["in", "without", "under"]).is_some())
    {
        return Some((EventType::State, "event.verb"));
    }
    // "lost control", "laid down their arms"
    let object = tree::undergoer(doc, verb).map(|o| tree::antecedent(doc, o));
    if let Some(kind) = object.and_then(|o| event_verb(&format!("{lemma}_{}", doc.lemma(o)))) {
        return Some((kind, "event.verb"));
    }
    let closes = matches!(lemma, "close" | "shut") && (object.is_some() || tree::is_passive(doc, verb));
    if closes {
        return Some((EventType::Coerce, "event.verb"));
    }
    event_verb(lemma).map(|kind| (kind, "event.verb"))
}

/// The event noun that a light verb carries: its object, the subject of its passive, or the complement of "into",
/// "under", "in", "to"; and the subject of a verb of happening.
fn noun_of_light_verb(doc: &Document, verb: TokenId, key: &str) -> Option<EventType> {
    const HAPPENING: &[&str] = &[
        "happen",
        "occur",
        "erupt",
        "take_place",
        "break_out",
        "follow",
        "begin",
        "start",
        "continue",
        "resume",
        "come",
    ];
    if LIGHT_VERBS.has(key) || LIGHT_VERBS.has(doc.lemma(verb)) {
        if let Some(kind) = tree::undergoer(doc, verb).and_then(|o| noun_type(doc, o)) {
            return Some(kind);
        }
    }
    // "came under fire", "entered into talks", "resorted to violence"
    if matches!(
        doc.lemma(verb),
        "come" | "enter" | "engage" | "break" | "result" | "resort" | "go" | "turn"
    ) && doc.child(verb, Rel::Obj).is_none()
    {
        let carried =
            tree::oblique(doc, verb, &["into", "under", "in", "to"]).and_then(|o| noun_type(doc, o));
        if carried.is_some() {
            return carried;
        }
    }
    // "the war ended with a deal"
    if matches!(doc.lemma(verb), "end" | "conclude" | "finish" | "culminate") {
        let closes = |c: &TokenId| *c > verb && noun_type(doc, *c) == Some(EventType::Agree);
        if doc.children(verb).any(|c| closes(&c)) {
            return Some(EventType::Agree);
        }
    }
    if HAPPENING.contains(&key) {
        let subject = tree::subject(doc, verb)?;
        return noun_type(doc, subject)
            .filter(|_| doc.child(verb, Rel::Obj).is_none_or(|o| doc.lemma(o) == "place"));
    }
    None
}

/// The event that a noun names, on its own or by the noun before it.
pub fn noun_type(doc: &Document, noun: TokenId) -> Option<EventType> {
    let noun = tree::antecedent(doc, noun);
    if doc.upos(noun) == Upos::Verb {
        return None;
    }
    // "cease-fire" comes as three words.
    let joined = |first: TokenId| event_noun(&format!("{}-{}", doc.lower(first), doc.lower(first + 2)));
    let compound = if noun >= 2 && doc.word(noun - 1) == "-" {
        joined(noun - 2)
    } else if doc.word(noun + 1) == "-" {
        joined(noun)
    } else {
        None
    };
    compound
        .or_else(|| event_noun(doc.lemma(noun)))
        .or_else(|| event_noun(doc.lower(noun)))
}
