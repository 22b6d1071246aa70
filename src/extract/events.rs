//! What happened: the clauses of a document that put something forward, each with its event type.
//!
//! A proposition is a predicate with what hangs on it, less the clauses below it that are propositions of their
//! own. Complements in the infinitive, conditions and the matter of an accusation or an appeal stay with the
//! clause that governs them.

use super::acts;
use super::kinds::{DAMAGE, Domain, classify, domain, domain_votes, harm_of};
use super::lexicon::SAY_VERBS;
use super::speakers::{self, Attributions, Kind};
use super::tree;
use super::words::Words;
use crate::language::{Document, Rel, TokenId, Upos, Xpos};
use crate::model::EventType;
use std::ops::Range;

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
        // "The hospital, which suspended two managers, said": a clause inside the speaker's name is a claim all the same.
        let frames = |t: TokenId| framed.get(t) == Some(&true);
        if edge || (frames(token) && !frames(owner)) {
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
        let tokens = within_content(doc, attributions, predicate, with_hyphenated(doc, tokens));
        let tokens = with_closing_marks(doc, tokens);
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

/// What somebody says ends where his words end, whatever hangs on their predicate.
fn within_content(
    doc: &Document,
    attributions: &Attributions,
    predicate: TokenId,
    tokens: Range<TokenId>,
) -> Range<TokenId> {
    let reported = attributions
        .covering(doc, predicate)
        .into_iter()
        .filter_map(|at| attributions.list.get(at));
    let said = reported
        .filter(|a| a.kind == Kind::Report)
        .flat_map(|a| &a.content)
        .find(|r| r.contains(&predicate));
    match said {
        Some(said) => tree::trim_clause(doc, tokens.start.max(said.start)..tokens.end.min(said.end)),
        None => tree::trim_clause(doc, tokens),
    }
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
    // Nor is a sum at its sign.
    let sign = tokens.start.checked_sub(1).filter(|s| {
        matches!(doc.word(*s), "$" | "\u{a3}" | "\u{20ac}" | "\u{a5}") && glued(*s, tokens.start)
    });
    tokens.start = sign.unwrap_or(tokens.start);
    tokens
}

/// "200 people injured in the crash", "a charge she denied": the noun that a participle of harm hangs on says who was
/// harmed, and what an answer hangs on what is answered.
fn with_sufferer(doc: &Document, predicate: TokenId, tokens: Range<TokenId>) -> Range<TokenId> {
    let sufferer = doc.head(predicate).filter(|h| {
        doc.xpos(predicate) == Xpos::Vbn
            && doc.rel(predicate) == Rel::Acl
            && *h < predicate
            && harm_of(doc, predicate).is_some()
    });
    let sufferer =
        sufferer.or_else(|| tree::comments_on(doc, predicate).filter(|_| acts::is_act(doc, predicate)));
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
    // Straight marks come in pairs.
    let straight = tokens.clone().filter(|t| doc.word(*t) == "\"").count();
    if straight % 2 == 1
        && let Some(at) = (tokens.end..tokens.end + 2).find(|t| doc.word(*t) == "\"")
        && doc.sentence_of(at) == doc.sentence_of(tokens.start)
    {
        tokens.end = at + 1;
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
        if heads.get(first) == Some(&true)
            && adjacent
            && doc.upos(first) == Upos::Verb
            && let Some(slot) = heads.get_mut(token)
        {
            *slot = false;
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
            // "The union demands more, the airline has offered six": two sentences with a comma between.
            let spliced = || {
                let clause = doc.subtree(token);
                doc.word(clause.end) == "," || doc.word(clause.end.saturating_sub(1)) == ","
            };
            if predicate
                && token < head
                && !SAY_VERBS.has(doc.lemma(head))
                && tree::is_finite(doc, token)
                && tree::own_subject(doc, token).is_some()
                && tree::own_subject(doc, head).is_some_and(|s| s > token)
                && spliced()
            {
                return true;
            }
            predicate
                && SAY_VERBS.has(doc.lemma(head))
                && (token < head || !acts::is_act(doc, head))
                && !speakers::is_withheld(doc, head)
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
            let answers = || tree::comments_on(doc, token).is_some() && acts::is_act(doc, token);
            let bare = doc.head(token).is_some_and(|h| doc.lower(h) == "what");
            predicate && !bare && tree::is_finite(doc, token) && (adds_to_its_noun(doc, token) || answers())
        }
        // "The number of people killed in the fire rose": those counted, not a claim beside the count.
        Rel::Acl if verb && doc.head(token).is_some_and(|noun| is_counted_in(doc, noun)) => false,
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

/// "the number of people"
fn is_counted_in(doc: &Document, noun: TokenId) -> bool {
    doc.rel(noun) == Rel::Nmod
        && doc
            .head(noun)
            .is_some_and(|of| matches!(doc.lemma(of), "number" | "total" | "tally" | "count"))
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
    // Saying is no happening, even where it is not found what was said.
    if matches!(doc.lemma(token), "say" | "tell" | "add") && !tree::is_passive(doc, token) {
        return true;
    }
    let first_person = tree::own_subject(doc, token).is_some_and(|s| matches!(doc.lower(s), "i" | "we"));
    if clause && first_person && SAY_VERBS.has(doc.lemma(token)) {
        return true;
    }
    if first_person && doc.child(token, Rel::Mark).is_some_and(|m| doc.lower(m) == "as") {
        return true;
    }
    // "who asked not to be named"
    let unnamed =
        matches!(doc.lemma(token), "name" | "identify" | "quote") && tree::is_infinitive(doc, token);
    if unnamed && doc.children(token).any(|c| doc.lower(c) == "not") {
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
    let mark = |t: TokenId| matches!(doc.word(t), "," | "-" | "\u{2014}" | "\u{2013}");
    let set_off = clause.start > 0 && (mark(clause.start) || mark(clause.start - 1));
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
    let asks = |c: TokenId| {
        matches!(doc.lower(c), "where" | "how" | "why" | "what" | "who" | "which")
            && c == doc.subtree(clause).start
            && matches!(
                doc.rel(c),
                Rel::Advmod | Rel::Obj | Rel::Obl | Rel::Nsubj | Rel::Det
            )
    };
    doc.child(clause, Rel::Mark)
        .is_some_and(|m| matches!(doc.lower(m), "whether" | "if"))
        || doc.children(clause).any(asks)
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
    // "…, denying that he had known", "having been questioned for six hours, the driver …"
    if doc.xpos(token) == Xpos::Vbg && acts::is_act(doc, token) && doc.head(token).is_some_and(|h| h < token)
    {
        return true;
    }
    let perfect = doc
        .children(token)
        .any(|c| matches!(doc.rel(c), Rel::Aux) && doc.lower(c) == "having");
    if perfect && mark.is_none() && doc.subtree(token).len() > 3 {
        return true;
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
