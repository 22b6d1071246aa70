//! Who said what: source, cue and content of every attribution, as PolNeAR defines them (Newell and others 2018).
//!
//! Quotation marks, cue verbs and word order come first, since the parser is weakest just here (ccomp, parataxis);
//! arcs settle what they leave open.

use super::acts::{act, announces, is_act, names};
use super::content::{
    after_or_before, by_position, outside, region, rest_is_clause, right_behind, tidy, widen_to_quotes,
};
use super::kinds;
use super::lexicon::{PEOPLE, SAY_VERBS};
use super::phrases::{
    before_apposition, before_inserted, cue_span, is_noun, nominal_before, nominal_run, phrase, phrase_head,
};
use super::quotes::{self, Quote};
use super::tree;
use super::words::Words;
use crate::language::names::gazetteer;
use crate::language::order;
use crate::language::{Document, Rel, Sentence, TokenId, Upos, Xpos};
use std::ops::Range;

/// Verbs of knowing and finding out: they report only with a clause for their object ("found a broken rail").
static WEAK_CUES: Words = Words::new(
    "find know show see hear learn understand feel suspect expect hope fear read record conclude determine
    decide agree calculate doubt teach notify publish broadcast propose recommend",
);

/// Nouns besides people and bodies that news has speaking.
static SPEAKING_THINGS: Words = Words::new(
    "statement report study survey poll source media newspaper paper website site letter document filing review
    release memo communique bulletin article story magazine channel station lawyer expert witness analyst side
    company firm campaign spokesperson team tweet post editorial author researcher scientist economist",
);

/// What sort of attribution it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The content holds claims of its own: "said that …".
    Report,
    /// Cue and content are one claim: "accused … of …", "called for …".
    Act,
}

/// One attribution, in tokens.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// Report or act.
    pub kind: Kind,
    /// The noun phrase that names the source at this place, and its head.
    pub source: Option<(Range<TokenId>, TokenId)>,
    /// The reporting words.
    pub cue: Range<TokenId>,
    /// The token that the cue rests on.
    pub cue_head: TokenId,
    /// Whom it was said to: "told AFP".
    pub addressee: Option<TokenId>,
    /// The reported words.
    pub content: Vec<Range<TokenId>>,
    /// The rule that found it.
    pub rule: &'static str,
}

impl Attribution {
    /// Whether the content holds a token.
    pub fn covers(&self, token: TokenId) -> bool {
        self.content.iter().any(|r| r.contains(&token))
    }

    /// How many tokens its content has.
    pub fn width(&self) -> usize {
        self.content.iter().map(|r| r.len()).sum()
    }
}

/// The attributions of a document, in the order of their cues, with where they hold.
pub struct Attributions {
    /// In the order of their cues.
    pub list: Vec<Attribution>,
    /// For each sentence, which of them have content in it.
    by_sentence: Vec<Vec<usize>>,
}

impl Attributions {
    fn new(doc: &Document, list: Vec<Attribution>) -> Self {
        let mut by_sentence = vec![Vec::new(); doc.sentences.len()];
        for (at, attribution) in list.iter().enumerate() {
            for range in attribution.content.iter().filter(|r| !r.is_empty()) {
                for sentence in doc.sentence_of(range.start)..=doc.sentence_of(range.end - 1) {
                    if let Some(held) = by_sentence
                        .get_mut(sentence)
                        .filter(|held| held.last() != Some(&at))
                    {
                        held.push(at);
                    }
                }
            }
        }
        Self { list, by_sentence }
    }

    /// Those that hold a token in their content, as places in the list, the innermost first.
    pub fn covering(&self, doc: &Document, token: TokenId) -> Vec<usize> {
        let near = self
            .by_sentence
            .get(doc.sentence_of(token))
            .map_or(&[][..], Vec::as_slice);
        let mut holding: Vec<(usize, std::cmp::Reverse<TokenId>, usize)> = near
            .iter()
            .filter_map(|at| {
                self.list
                    .get(*at)
                    .filter(|a| a.covers(token))
                    .map(|a| (a.width(), std::cmp::Reverse(a.cue_head), *at))
            })
            .collect();
        order::sort(&mut holding);
        holding.into_iter().map(|(_, _, at)| at).collect()
    }

    /// The one whose cue rests on a token, as a place in the list.
    pub fn at_cue(&self, token: TokenId) -> Option<usize> {
        self.list.binary_search_by_key(&token, |a| a.cue_head).ok()
    }
}

/// All attributions of a document.
pub fn find(doc: &Document, quotes: &[Quote]) -> Attributions {
    let mut found = Vec::new();
    for sentence in &doc.sentences {
        let reports = found.len();
        for token in sentence.tokens.clone() {
            if let Some(attribution) = according_to(doc, quotes, sentence, token) {
                found.push(attribution);
            } else if let Some(attribution) = citing(doc, quotes, sentence, token, &found[reports..]) {
                found.push(attribution);
            } else if is_cue_verb(doc, quotes, token) && !acts_on_clause(doc, token) {
                found.extend(reported(doc, quotes, sentence, token));
            }
        }
        if found.len() == reports {
            found.extend(colon(doc, quotes, sentence));
        }
        for token in sentence.tokens.clone() {
            if !found[reports..].iter().any(|a| a.cue_head == token) {
                found.extend(act(doc, quotes, token));
            }
        }
    }
    order::sort_by_key(&mut found, |a| a.cue_head);
    found.dedup_by_key(|a| a.cue_head);
    carry_over(doc, quotes, &mut found);
    Attributions::new(doc, found)
}

fn is_cue_verb(doc: &Document, quotes: &[Quote], token: TokenId) -> bool {
    if doc.upos(token) != Upos::Verb || !SAY_VERBS.has(doc.lemma(token)) {
        return false;
    }
    if is_withheld(doc, token) {
        return false;
    }
    // "claimed 30 lives", "reported two deaths", "described the vote as fair": what it governs is no clause.
    if announces(doc, token) || names(doc, token) || kinds::clause_harm(doc, token).is_some() {
        return false;
    }
    // "was quoted as saying" is one cue.
    let quoted_as = doc
        .head(token)
        .is_some_and(|h| doc.lemma(h) == "quote" && tree::is_passive(doc, h));
    if quoted_as && doc.xpos(token) == Xpos::Vbg {
        return false;
    }
    // What somebody says inside a quotation about saying is his own business: "as I said", "we believe".
    let first_person = |t| matches!(doc.lower(t), "i" | "we" | "you");
    !(quotes::around(quotes, token).is_some() && tree::subject(doc, token).is_none_or(first_person))
}

/// "declined to say whether", "asked him to explain how": nothing is said.
pub fn is_withheld(doc: &Document, verb: TokenId) -> bool {
    doc.rel(verb) == Rel::Xcomp && doc.head(verb).is_some_and(|h| is_act(doc, h))
}

/// "denied that it had paid", "complained that help was slow": the verb and what follows it are one claim.
fn acts_on_clause(doc: &Document, verb: TokenId) -> bool {
    is_act(doc, verb)
        && !tree::is_passive(doc, verb)
        && doc
            .children(verb)
            .any(|c| c > verb && doc.rel(c) == Rel::Ccomp && doc.child(c, Rel::Mark).is_some())
}

/// "…, local media reported, citing prosecutors": what is said on somebody's word through somebody else.
fn citing(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    token: TokenId,
    before: &[Attribution],
) -> Option<Attribution> {
    if !matches!(doc.lower(token), "citing" | "quoting") || doc.upos(token) != Upos::Verb {
        return None;
    }
    let run = nominal_run(doc, token + 1..sentence.tokens.end);
    let head = run.clone().rev().find(|t| is_noun(doc, *t))?;
    // Only the nouns before any "of" or "in" name who is cited.
    let head = run
        .clone()
        .take_while(|t| doc.upos(*t) != Upos::Adp)
        .filter(|t| is_noun(doc, *t))
        .last()
        .unwrap_or(head);
    // "citing a lack of evidence" gives a reason.
    if !can_speak(doc, head) {
        return None;
    }
    let relayed = before
        .iter()
        .rfind(|a| a.kind == Kind::Report && a.cue_head < token);
    let content = match relayed {
        Some(relayed) => relayed.content.clone(),
        None => vec![tidy(doc, quotes, sentence.tokens.start..token)],
    };
    Some(Attribution {
        kind: Kind::Report,
        source: Some((run, head)),
        cue: token..token + 1,
        cue_head: token,
        addressee: None,
        content,
        rule: "speaker.citing",
    })
}

/// Whether a noun behind a verb of saying can be who says it: a name, a pronoun, people, bodies and their papers.
pub fn can_speak(doc: &Document, noun: TokenId) -> bool {
    let lower = doc.lower(noun);
    match doc.upos(noun) {
        Upos::Propn | Upos::Pron => true,
        Upos::Noun => {
            gazetteer::role(lower).is_some()
                || gazetteer::role(doc.lemma(noun)).is_some()
                || gazetteer::body(lower).is_some()
                || PEOPLE.has(doc.lemma(noun))
                || SPEAKING_THINGS.has(doc.lemma(noun))
        }
        _ => false,
    }
}

fn reported(doc: &Document, quotes: &[Quote], sentence: &Sentence, verb: TokenId) -> Option<Attribution> {
    let quoted_as = doc.lemma(verb) == "quote" && tree::is_passive(doc, verb);
    if tree::is_passive(doc, verb) && !quoted_as {
        return None;
    }
    if let Some(found) = at_the_tail(doc, quotes, sentence, verb) {
        return Some(found);
    }
    let complement = clausal_complement(doc, verb);
    if complement.is_none() && WEAK_CUES.has(doc.lemma(verb)) {
        return None;
    }
    let source = speaker(doc, verb, complement);
    let cue = if quoted_as {
        quoted_as_span(doc, verb)
    } else {
        cue_span(doc, verb)
    };
    let region = region(doc, verb, source.as_ref().map(|s| &s.0), complement);
    let mut content = match complement {
        Some(clause) => after_or_before(doc, quotes, sentence, &region, clause),
        None if doc.rel(verb) == Rel::Parataxis
            && doc.head(verb).is_some_and(|h| sentence.tokens.contains(&h)) =>
        {
            outside(doc, quotes, sentence, &region)
        }
        None => by_position(doc, quotes, sentence, &region)
            .or_else(|| right_behind(doc, quotes, sentence, verb, &region))?,
    };
    widen_to_quotes(doc, quotes, sentence, &region, &mut content);
    content.retain(|r| !r.is_empty());
    let speech = content
        .iter()
        .any(|r| r.clone().any(|t| tree::is_predicate(doc, t)) || r.len() > 3);
    if !speech {
        return None;
    }
    let addressee = match doc.lemma(verb) {
        "tell" | "inform" | "notify" => doc
            .children(verb)
            .find(|c| matches!(doc.rel(*c), Rel::Iobj | Rel::Obj)),
        _ => tree::oblique(doc, verb, &["to"]),
    };
    let rule = match (quoted_as, complement) {
        (true, _) => "speaker.quoted-as",
        (_, Some(_)) => "speaker.verb",
        _ => "speaker.beside",
    };
    Some(Attribution {
        kind: Kind::Report,
        source,
        cue,
        cue_head: verb,
        addressee,
        content,
        rule,
    })
}

/// "was quoted as saying"
fn quoted_as_span(doc: &Document, verb: TokenId) -> Range<TokenId> {
    let span = cue_span(doc, verb);
    let saying = (verb + 1..verb + 4).find(|t| doc.lower(*t) == "saying");
    span.start..saying.map_or(span.end, |t| t + 1)
}

/// Newswire's own order: what was said, a comma or a closing mark, then the speaker and the verb, or the verb and the
/// speaker, and at most whom, where and when it was said to. Word order tells this more surely than arcs do.
fn at_the_tail(doc: &Document, quotes: &[Quote], sentence: &Sentence, verb: TokenId) -> Option<Attribution> {
    let cue = cue_span(doc, verb);
    let apposed = before_apposition(doc, sentence, cue.start);
    let before = nominal_before(doc, sentence, apposed).map(|r| r.start..cue.start.min(r.end.max(apposed)));
    let before = before.map(|r| {
        if apposed < cue.start {
            r.start..cue.start - 1
        } else {
            r
        }
    });
    let breaks = |t: TokenId| {
        matches!(
            doc.word(t),
            "," | "\u{201d}" | "\"" | "''" | "\u{2014}" | "\u{2013}" | "?" | "!"
        )
    };
    let inverted = cue.start > sentence.tokens.start && breaks(cue.start - 1);
    let behind = doc.children(verb).find(|c| {
        let nominal = matches!(
            doc.rel(*c),
            Rel::Nsubj | Rel::Obj | Rel::Ccomp | Rel::Dep | Rel::Obl | Rel::Parataxis
        );
        // Whom something is told is not who says it.
        let told = matches!(doc.lemma(verb), "tell" | "inform" | "notify") && doc.rel(*c) != Rel::Nsubj;
        *c > verb
            && nominal
            && !told
            && (apposed == cue.start || doc.subtree(*c).start == cue.end && can_speak(doc, *c))
    });
    let (source, start, end) = if inverted && (apposed == cue.start || behind.is_some()) {
        let head = behind?;
        let nominal = can_speak(doc, head);
        let tokens = tree::trim_punctuation(doc, doc.subtree(head));
        let bare = doc.child(head, Rel::Case).is_none();
        (nominal && bare && tokens.start == cue.end).then_some((tokens.clone(), cue.start, tokens.end))?
    } else {
        let tokens = before.filter(|r| r.start > sentence.tokens.start && breaks(r.start - 1))?;
        (tokens.clone(), tokens.start, cue.end)
    };
    // Behind the verb nothing is told any more.
    let rest = end..sentence.tokens.end;
    let told = rest
        .clone()
        .any(|t| tree::is_finite(doc, t) && quotes::around(quotes, t).is_none());
    if told
        || rest
            .clone()
            .any(|t| quotes::around(quotes, t).is_some() && t + 1 < rest.end)
    {
        return None;
    }
    let said = tidy(doc, quotes, sentence.tokens.start..start);
    let spoken = said
        .clone()
        .filter(|t| doc.upos(*t) == Upos::Verb || tree::is_copular(doc, *t))
        .count()
        > 0;
    if said.len() < 3 || !spoken {
        return None;
    }
    let mut content = vec![said];
    widen_to_quotes(doc, quotes, sentence, &(start..end), &mut content);
    let nouns = |t: &TokenId| matches!(doc.upos(*t), Upos::Propn | Upos::Noun | Upos::Pron);
    let top = source
        .clone()
        .find(|t| nouns(t) && doc.head(*t).is_none_or(|h| !source.contains(&h)));
    let head = top.or_else(|| {
        source
            .clone()
            .take_while(|t| doc.upos(*t) != Upos::Adp)
            .filter(nouns)
            .last()
            .or(source.clone().next_back())
    })?;
    let addressee = doc
        .children(verb)
        .find(|c| *c >= end && matches!(doc.rel(*c), Rel::Iobj | Rel::Obj));
    Some(Attribution {
        kind: Kind::Report,
        source: Some((source, head)),
        cue,
        cue_head: verb,
        addressee,
        content,
        rule: "speaker.beside",
    })
}

/// The clause that the verb reports.
fn clausal_complement(doc: &Document, verb: TokenId) -> Option<TokenId> {
    doc.children(verb)
        .find(|c| doc.rel(*c) == Rel::Ccomp && c.abs_diff(verb) > 0)
        .or_else(|| {
            // "was quoted as saying [that] …"
            let saying = doc
                .children(verb)
                .find(|c| doc.lemma(*c) == "say" && doc.xpos(*c) == Xpos::Vbg)?;
            doc.child(saying, Rel::Ccomp)
        })
}

/// The subject of a verb of saying; one that is joined to what another speaker says ("Baku said troops fired and
/// added that …") has that speaker's.
fn understood_subject(doc: &Document, verb: TokenId) -> Option<TokenId> {
    if tree::own_subject(doc, verb).is_none() && doc.rel(verb) == Rel::Conj && SAY_VERBS.has(doc.lemma(verb))
    {
        let first = doc.head(verb)?;
        let outer = doc
            .head(first)
            .filter(|o| doc.rel(first) == Rel::Ccomp && SAY_VERBS.has(doc.lemma(*o)));
        if let Some(outer) = outer {
            return tree::subject(doc, outer);
        }
    }
    // What stands beside the words of a speaker has no share in their subject.
    if tree::own_subject(doc, verb).is_none() && doc.rel(verb) == Rel::Parataxis {
        return None;
    }
    let mut subject = tree::subject(doc, verb)?;
    // "a deal, which both firms expect": what they expect is no speaker.
    let own = |c: &TokenId| doc.rel(*c) == Rel::Nsubj && *c < verb;
    let pronoun = doc.children(verb).find(own);
    if pronoun.is_some_and(|c| matches!(doc.lower(c), "which" | "that"))
        && let Some(nearer) = doc
            .children(verb)
            .filter(own)
            .last()
            .filter(|c| pronoun != Some(*c))
    {
        subject = nearer;
    }
    // "a setback for the administration, which had argued": who can speak stands right before the pronoun.
    let relative = doc.rel(verb) == Rel::AclRelcl && doc.head(verb) == Some(subject);
    let nearest = || {
        let clause = doc.subtree(verb).start;
        let before = (subject + 1..clause + 1)
            .rev()
            .find(|t| is_noun(doc, *t) && doc.upos(*t) != Upos::Pron)?;
        (before < verb && can_speak(doc, before)).then_some(before)
    };
    match relative && !can_speak(doc, subject) {
        true => nearest().or(Some(subject)),
        false => Some(subject),
    }
}

/// The noun phrase that speaks: the subject before or, inverted, behind the verb.
pub fn speaker(
    doc: &Document,
    verb: TokenId,
    complement: Option<TokenId>,
) -> Option<(Range<TokenId>, TokenId)> {
    let cue = cue_span(doc, verb);
    let sentence = doc.sentences.get(doc.sentence_of(verb))?;
    let subject = understood_subject(doc, verb)
        .filter(|s| *s != verb && Some(*s) != complement)
        .or_else(|| {
            // "…," said the mayor: the parser often takes what follows for an object.
            let inverted = cue.start > sentence.tokens.start
                && doc.upos(cue.start - 1) == Upos::Punct
                && SAY_VERBS.has(doc.lemma(verb));
            let next = doc
                .children(verb)
                .find(|c| *c > verb && matches!(doc.rel(*c), Rel::Obj | Rel::Dep | Rel::Ccomp))?;
            (inverted && can_speak(doc, next)).then_some(next)
        });
    let Some(subject) = subject else {
        let tokens = nominal_before(doc, sentence, before_inserted(doc, sentence, cue.start))?;
        let nouns = |t: &TokenId| matches!(doc.upos(*t), Upos::Propn | Upos::Noun | Upos::Pron);
        let head = tokens
            .clone()
            .take_while(|t| doc.upos(*t) != Upos::Adp)
            .filter(nouns)
            .last()?;
        return Some((tokens, head));
    };
    if doc.rel(subject) == Rel::Expl {
        return None;
    }
    let mut tokens = phrase(doc, subject, verb);
    // A speaker's phrase never holds the verb of saying (an arc gone wrong, or the antecedent of "who said").
    if tokens.start <= verb && verb < tokens.end {
        tokens = if verb > subject {
            tokens.start..verb
        } else {
            verb + 1..tokens.end
        };
        tokens = tree::trim_punctuation(doc, tokens);
        while tokens.end > subject + 1
            && matches!(
                doc.lower(tokens.end - 1),
                "who" | "which" | "that" | "has" | "have" | "had" | "also"
            )
        {
            tokens.end -= 1;
        }
        tokens = tree::trim_punctuation(doc, tokens);
    }
    let head = phrase_head(doc, &tokens, subject);
    (!tokens.is_empty()).then_some((tokens, head))
}

fn according_to(
    doc: &Document,
    quotes: &[Quote],
    sentence: &Sentence,
    token: TokenId,
) -> Option<Attribution> {
    let to = token + 1;
    if doc.lower(token) != "according" || doc.lower(to) != "to" || to + 1 >= sentence.tokens.end {
        return None;
    }
    // The noun phrase: from "to" up to whatever hangs on its head, no farther than the clause.
    let mut head = to + 1;
    while let Some(up) = doc.head(head) {
        let outside = up <= to || up >= sentence.tokens.end || doc.subtree(up).start < token;
        if outside || tree::is_predicate(doc, up) {
            break;
        }
        head = up;
    }
    let mut source = to + 1..doc.subtree(head).end.clamp(to + 2, sentence.tokens.end);
    if let Some(verb) = source
        .clone()
        .find(|t| tree::is_finite(doc, *t) && doc.rel(*t) != Rel::AclRelcl)
    {
        source.end = source
            .clone()
            .find(|t| doc.word(*t) == ",")
            .unwrap_or(verb)
            .max(to + 2);
    }
    // Whatever the arcs make of it, the phrase has a noun.
    let run = nominal_run(doc, to + 1..sentence.tokens.end);
    let cited = (source.start..source.end).find(|t| matches!(doc.lower(*t), "citing" | "quoting"));
    source.end = cited.unwrap_or(source.end);
    let has_noun = source.clone().any(|t| is_noun(doc, t)) && source.contains(&head);
    if !has_noun && let Some(noun) = run.clone().find(|t| is_noun(doc, *t)) {
        head = noun;
        source = run;
    }
    let source = tree::trim_punctuation(doc, source);
    if source.is_empty() {
        return None;
    }
    // A noun before a noun only describes it.
    let noun = |t: &TokenId| matches!(doc.upos(*t), Upos::Propn | Upos::Noun);
    if noun(&head) {
        head = (head..source.end).take_while(noun).last().unwrap_or(head);
    }
    let region = token..source.end;
    let content = outside(doc, quotes, sentence, &region);
    (!content.is_empty()).then(|| Attribution {
        kind: Kind::Report,
        source: Some((source, head)),
        cue: token..to + 1,
        cue_head: token,
        addressee: None,
        content,
        rule: "speaker.according-to",
    })
}

/// "Quake strikes north: agency", and "SMITH: We will not."
fn colon(doc: &Document, quotes: &[Quote], sentence: &Sentence) -> Option<Attribution> {
    let at = sentence.tokens.clone().find(|t| doc.word(*t) == ":")?;
    let named = |r: Range<TokenId>| {
        let r = tree::trim_punctuation(doc, r);
        let names = r
            .clone()
            .all(|t| matches!(doc.upos(t), Upos::Propn | Upos::Noun | Upos::Adj))
            && r.clone().any(|t| doc.upos(t) == Upos::Propn);
        // "Harbour fire: two hurt" names the matter, not a speaker.
        let matter = r
            .clone()
            .any(|t| kinds::noun_type(doc, t).is_some() || kinds::harm_of(doc, t).is_some());
        ((1..=5).contains(&r.len()) && names && !matter).then_some(r)
    };
    let (before, after) = (sentence.tokens.start..at, at + 1..sentence.tokens.end);
    let (source, content) = match (named(before.clone()), named(after.clone())) {
        (None, Some(source)) if rest_is_clause(doc, before.clone()) => (source, before),
        (Some(source), None) if rest_is_clause(doc, after.clone()) => (source, after),
        _ => return None,
    };
    let head = source
        .clone()
        .find(|t| doc.head(*t).is_none_or(|h| !source.contains(&h)))?;
    Some(Attribution {
        kind: Kind::Report,
        source: Some((source, head)),
        cue: at..at + 1,
        cue_head: at,
        addressee: None,
        content: vec![tidy(doc, quotes, content)],
        rule: "speaker.colon",
    })
}

/// Gives a quotation that names no speaker to whoever spoke last: in the same paragraph, or in the paragraph before
/// where this one opens with the quotation.
fn carry_over(doc: &Document, quotes: &[Quote], found: &mut [Attribution]) {
    let mut held = vec![false; doc.len()];
    for token in found.iter().flat_map(|a| a.content.iter().cloned()).flatten() {
        if let Some(slot) = held.get_mut(token) {
            *slot = true;
        }
    }
    let block_of = |t: TokenId| {
        doc.sentences
            .get(doc.sentence_of(t))
            .map_or(usize::MAX, |s| s.block)
    };
    for quote in quotes {
        let inner = tree::trim_punctuation(doc, quote.tokens.clone());
        let utterance = inner.len() > 1 && inner.clone().any(|t| tree::is_finite(doc, t));
        if !utterance || held.get(inner.start) == Some(&true) || held.get(inner.end - 1) == Some(&true) {
            continue;
        }
        let sentence = doc.sentences.get(doc.sentence_of(inner.start));
        if sentence.is_none_or(|s| s.tokens.start + 1 < quote.tokens.start) {
            continue;
        }
        let block = block_of(quote.tokens.start);
        let opens_block = quote.tokens.start == 0 || block_of(quote.tokens.start - 1) != block;
        let before = found.partition_point(|a| a.cue_head < quote.tokens.start);
        let reports = |a: &&mut Attribution| a.kind == Kind::Report && a.source.is_some();
        let Some(last) = found
            .get_mut(..before)
            .and_then(|f| f.iter_mut().rev().take(8).find(reports))
        else {
            continue;
        };
        let from = block_of(last.cue_head);
        if from == block || (opens_block && from + 1 == block) {
            last.content.push(quote.tokens.clone());
            order::sort_by_key(&mut last.content, |r| r.start);
        }
    }
}
