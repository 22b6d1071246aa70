//! Puts the parts together: propositions with their speakers, figures, times, participants and places become claims.

use super::events::Proposition;
use super::figures::{self, Number};
use super::lexicon::{self, HEDGES, NEGATIONS};
use super::quotes::{self, Quote};
use super::reference::Resolver;
use super::speakers::{self, Attribution, Attributions, Kind};
use super::tree;
use super::when::{self, Calendar};
use crate::language::names::{EntityKind, Names};
use crate::language::order;
use crate::language::{Document, Rel, TokenId, Xpos};
use crate::model::{Claim, EventType, Figure, Mention, Offsets, Quotation, Source, Span};
use std::ops::Range;

/// All that was found in one article, from which its claims are made.
pub struct Parts<'a> {
    /// The article's words.
    pub doc: &'a Document<'a>,
    /// Byte offsets to code points.
    pub offsets: &'a Offsets,
    /// Names and whom they mean.
    pub names: &'a Names,
    /// Quotations.
    pub quotes: &'a [Quote],
    /// Who said what.
    pub attributions: &'a Attributions,
    /// What was said.
    pub propositions: &'a [Proposition],
    /// Numbers that count.
    pub numbers: &'a [Number],
    /// Times.
    pub calendar: &'a Calendar<'a>,
    /// For each block, whether it is a headline.
    pub headline: &'a [bool],
}

/// The claims of an article, in the order of their evidence.
pub fn assemble(article: &str, parts: &Parts, resolver: &mut Resolver) -> Vec<Claim> {
    let sources = resolve_sources(parts, resolver);
    let mut claims = Vec::new();
    for proposition in parts.propositions {
        for (tokens, figures) in split_by_figures(parts, proposition) {
            let piece = Proposition {
                tokens,
                ..proposition.clone()
            };
            claims.extend(claim(parts, resolver, &sources, &piece, figures));
        }
    }
    order::sort_by_key(&mut claims, |c| (c.evidence.start, c.evidence.end));
    claims.dedup_by(|b, a| a.evidence.start == b.evidence.start && a.evidence.end == b.evidence.end);
    for (number, claim) in claims.iter_mut().enumerate() {
        claim.id = format!("{article}.{number}");
        article.clone_into(&mut claim.article);
    }
    claims
}

/// Names the speakers in reading order, so that each can be the one whom the next "he" or "the ministry" means.
fn resolve_sources(parts: &Parts, resolver: &mut Resolver) -> Vec<Option<Source>> {
    let mut named = Vec::with_capacity(parts.attributions.list.len());
    for attribution in &parts.attributions.list {
        named.push(attribution.source.as_ref().map(|(tokens, head)| {
            let resolved = resolver.resolve(*head);
            resolver.note_source(*head, &resolved);
            Source {
                name: resolved.name,
                mention: mention(parts, tokens.clone()),
            }
        }));
    }
    named
}

fn mention(parts: &Parts, tokens: Range<TokenId>) -> Mention {
    parts.offsets.mention(parts.doc.text, &parts.doc.bytes(tokens))
}

fn span(parts: &Parts, tokens: Range<TokenId>) -> Span {
    parts.offsets.span(parts.doc.text, &parts.doc.bytes(tokens))
}

/// One claim for each count, where a clause coordinates several: "killed 10 people and three policemen".
fn split_by_figures(parts: &Parts, proposition: &Proposition) -> Vec<(Range<TokenId>, Vec<Figure>)> {
    let doc = parts.doc;
    let owned = |t: TokenId| nearest_claim(parts, t) == Some(proposition.predicate);
    let mut rest = proposition.tokens.clone();
    let mut pieces = Vec::new();
    let numbers = numbers_of(parts, proposition.predicate);
    for number in numbers.iter().rev() {
        let top = if doc.rel(number.counted) == Rel::Conj {
            Some(number.counted)
        } else {
            doc.head(number.counted)
                .filter(|h| doc.rel(*h) == Rel::Conj && *h > proposition.predicate)
        };
        let Some(top) = top.filter(|t| rest.contains(t) && owned(number.counted)) else {
            continue;
        };
        let counted_twice = numbers
            .iter()
            .any(|n| n.tokens.end <= number.tokens.start && n.tokens.start >= rest.start && owned(n.counted));
        let noun = !tree::is_predicate(doc, top);
        let start = doc.subtree(top).start.max(rest.start);
        if proposition.harm.is_none() || !counted_twice || !noun || start <= proposition.predicate {
            continue;
        }
        let piece = tree::trim_punctuation(doc, start + usize::from(doc.rel(start) == Rel::Cc)..rest.end);
        let harm = proposition.harm.unwrap_or_default();
        let one = std::slice::from_ref(number);
        let mut figures = figures::of(
            doc,
            &Proposition {
                tokens: piece.clone(),
                ..proposition.clone()
            },
            one,
            &owned,
        );
        // The verb's harm holds for all that it governs, unless a part of it names another.
        for figure in figures
            .iter_mut()
            .filter(|f| !lexicon::HARM.iter().any(|(measure, _)| *measure == f.measure))
        {
            harm.clone_into(&mut figure.measure);
        }
        pieces.push((piece, figures));
        rest = tree::trim_punctuation(doc, rest.start..start);
        while rest.end > rest.start && doc.rel(rest.end - 1) == Rel::Cc {
            rest.end -= 1;
        }
    }
    let remaining = Proposition {
        tokens: rest.clone(),
        ..proposition.clone()
    };
    let figures = figures::of(doc, &remaining, numbers, &owned);
    pieces.push((rest, figures));
    pieces.reverse();
    pieces
}

/// The numbers of the sentence that holds a predicate.
fn numbers_of<'a>(parts: &Parts<'a>, predicate: TokenId) -> &'a [Number] {
    let Some(sentence) = parts.doc.sentences.get(parts.doc.sentence_of(predicate)) else {
        return &[];
    };
    let from = parts
        .numbers
        .partition_point(|n| n.tokens.start < sentence.tokens.start);
    let to = parts
        .numbers
        .partition_point(|n| n.tokens.start < sentence.tokens.end);
    parts.numbers.get(from..to).unwrap_or_default()
}

/// The predicate of the claim that a token hangs under.
fn nearest_claim(parts: &Parts, token: TokenId) -> Option<TokenId> {
    let mut at = token;
    for _ in 0..64 {
        if parts
            .propositions
            .binary_search_by_key(&at, |p| p.predicate)
            .is_ok()
        {
            return Some(at);
        }
        at = parts.doc.head(at)?;
    }
    None
}

fn claim(
    parts: &Parts,
    resolver: &mut Resolver,
    sources: &[Option<Source>],
    proposition: &Proposition,
    figures: Vec<Figure>,
) -> Option<Claim> {
    let doc = parts.doc;
    let predicate = proposition.predicate;
    let sentence = doc.sentences.get(doc.sentence_of(predicate))?;
    let bytes = doc.bytes(proposition.tokens.clone());
    if bytes.is_empty() {
        return None;
    }
    let mut why = proposition.rules.clone();

    let attribution = |at: usize| parts.attributions.list.get(at);
    let source_of = |at: usize| sources.get(at).cloned().flatten();
    let covering = parts.attributions.covering(doc, predicate);
    let reports: Vec<usize> = covering
        .into_iter()
        .filter(|at| attribution(*at).is_some_and(|a| a.kind == Kind::Report))
        .collect();
    let act = parts
        .attributions
        .at_cue(predicate)
        .filter(|at| attribution(*at).is_some_and(|a| a.kind == Kind::Act));
    // "said the verdict showed that nobody was above the law": a thing that shows something says nothing.
    let known = |at: &usize| source_of(*at).is_some();
    let speaks = |at: &usize| {
        let head = attribution(*at).and_then(|a| a.source.as_ref().map(|(_, head)| *head));
        head.is_none_or(|head| speakers::can_speak(doc, head))
    };
    let answer = act.filter(|_| tree::comments_on(doc, predicate).is_some());
    let speaking = answer
        .or_else(|| reports.iter().copied().find(|at| known(at) && speaks(at)))
        .or_else(|| reports.iter().copied().find(known))
        .or(act);
    let source = speaking.and_then(source_of);
    let via = speaking.and_then(|speaking| {
        reports
            .iter()
            .copied()
            .filter(|at| *at != speaking)
            .find_map(source_of)
            .or_else(|| {
                let told = attribution(speaking)?.addressee?;
                let resolved = resolver.resolve(told);
                let agency = crate::language::names::gazetteer::is_agency(&resolved.name);
                agency.then(|| Source {
                    name: resolved.name,
                    mention: mention(parts, doc.subtree(told)),
                })
            })
    });
    let via = via.filter(|via| source.as_ref().is_some_and(|source| source.name != via.name));
    let speaking = speaking.and_then(attribution);
    let speaking = speaking.filter(|_| source.is_some());
    if let Some(speaking) = speaking {
        why.push(speaking.rule);
    }

    let own = |t: TokenId| nearest_claim(parts, t) == Some(predicate);
    let governing = ancestors(parts, predicate);
    let below: Vec<TokenId> = consequences(parts, predicate);
    let in_consequence = |t: TokenId| nearest_claim(parts, t).is_some_and(|c| below.contains(&c));
    let in_governing = |t: TokenId| nearest_claim(parts, t).is_some_and(|c| governing.contains(&c));
    let unowned = |t: TokenId| nearest_claim(parts, t).is_none();
    let told = when::is_told(doc, predicate);
    // "We warned them last year," he said. "Nobody listened.": the same words go on.
    let goes_on = speaking.is_some_and(|a| {
        let before = sentence.tokens.start;
        a.content.iter().any(|r| r.start < before) && a.cue_head < before
    });
    let mut time = parts.calendar.time_of(
        predicate,
        &own,
        &[&in_governing, &unowned, &in_consequence],
        source.is_some() && !goes_on,
    );
    let past = doc.xpos(predicate) == Xpos::Vbd || doc.children(predicate).any(|c| doc.xpos(c) == Xpos::Vbd);
    let current = doc
        .children(predicate)
        .any(|c| matches!(doc.lower(c), "still" | "now" | "currently"));
    let background_state = proposition.event == EventType::State
        && source.is_none()
        && proposition.harm.is_none()
        && !past
        && !current;
    // "will not accept the result": refused on the day on which it was said.
    let refused = !told && source.is_some() && proposition.event == EventType::Reject;
    let told = told || refused;
    if time.is_none() && told && !background_state {
        let headline = parts.headline.get(sentence.block) == Some(&true);
        // In somebody's own words "was going" tells of then.
        let stood = when::stood_so(doc, predicate) && quotes::around(parts.quotes, predicate).is_none();
        let now = stood
            || (when::is_of_now(doc, predicate) || act.is_some() || refused) && proposition.harm.is_none();
        time = parts.calendar.news_time(now && !headline);
    }
    if let Some((_, rule)) = &time {
        why.push(rule);
    }

    // To be without power is so; what is hardly so, is so; and "not only" grants it.
    let denies = |c: TokenId| {
        let word = doc.lower(c);
        NEGATIONS.has(word) && !matches!(word, "without" | "hardly" | "barely") && doc.lower(c + 1) != "only"
    };
    let negated = doc.children(predicate).any(denies)
        || tree::undergoer(doc, predicate).is_some_and(|u| {
            doc.children(u)
                .any(|c| doc.rel(c) == Rel::Det && doc.lower(c) == "no")
        });
    let hedged = doc.children(predicate).any(|c| {
        matches!(doc.rel(c), Rel::Aux | Rel::Advmod | Rel::Mark | Rel::Cop)
            && (HEDGES.has(doc.lower(c)) || HEDGES.has(doc.lemma(c)))
    }) || HEDGES.has(doc.lemma(predicate));

    let (actor, target) = participants(parts, resolver, predicate);
    Some(Claim {
        id: String::new(),
        article: String::new(),
        evidence: parts.offsets.evidence(doc.text, &bytes),
        sentence: parts.offsets.span(doc.text, &sentence.bytes),
        event: proposition.event,
        via,
        cue: speaking.map(|a| mention(parts, a.cue.clone())),
        content: speaking
            .map(|a| a.content.iter().map(|r| span(parts, r.clone())).collect())
            .unwrap_or_default(),
        quotation: speaking.map_or(Quotation::None, |a| quotation(parts.quotes, a)),
        source,
        negated,
        hedged,
        actor,
        target,
        figures,
        time: time.map(|(time, _)| time),
        places: places(parts, &proposition.tokens),
        headline: parts.headline.get(sentence.block) == Some(&true),
        episode: None,
        why: why.into_iter().map(str::to_owned).collect(),
    })
}

/// The predicates of the claims above a predicate, nearest first.
fn ancestors(parts: &Parts, predicate: TokenId) -> Vec<TokenId> {
    let mut above = Vec::new();
    let mut at = predicate;
    while let Some(claim) = parts.doc.head(at).and_then(|h| nearest_claim(parts, h)) {
        above.push(claim);
        at = claim;
        if above.len() > 8 {
            break;
        }
    }
    above
}

/// The predicates of the clauses that tell what a clause's own event did: "triggered a tsunami that killed …".
fn consequences(parts: &Parts, predicate: TokenId) -> Vec<TokenId> {
    let doc = parts.doc;
    let tells = |p: &&Proposition| {
        let result = match doc.rel(p.predicate) {
            Rel::AclRelcl => doc
                .head(p.predicate)
                .is_some_and(|h| h > predicate && doc.head(h) == Some(predicate)),
            // "broke away as the union collapsed in 1991": at the same time.
            Rel::Advcl => {
                doc.xpos(p.predicate) == Xpos::Vbg
                    || doc
                        .child(p.predicate, Rel::Mark)
                        .or_else(|| doc.child(p.predicate, Rel::Advmod))
                        .is_some_and(|m| matches!(doc.lower(m), "as" | "when" | "while"))
            }
            _ => false,
        };
        result && doc.head(p.predicate).and_then(|h| nearest_claim(parts, h)) == Some(predicate)
    };
    let from = parts.propositions.partition_point(|p| p.predicate <= predicate);
    let sentence = doc.sentence_of(predicate);
    let later = parts
        .propositions
        .iter()
        .skip(from)
        .take_while(|p| doc.sentence_of(p.predicate) == sentence);
    later.filter(tells).map(|p| p.predicate).collect()
}

fn participants(
    parts: &Parts,
    resolver: &mut Resolver,
    predicate: TokenId,
) -> (Option<String>, Option<String>) {
    let name = |head: Option<TokenId>| head.and_then(|h| resolver.participant(h));
    let actor = name(tree::doer(parts.doc, predicate));
    let target = name(tree::undergoer(parts.doc, predicate)).or_else(|| {
        name(tree::oblique(
            parts.doc,
            predicate,
            &["against", "on", "to", "with", "at", "of"],
        ))
    });
    let same = actor.is_some() && actor == target;
    (actor, target.filter(|_| !same))
}

fn quotation(quotes: &[Quote], attribution: &Attribution) -> Quotation {
    let (mut inside, mut outside) = (0, 0);
    for token in attribution.content.iter().cloned().flatten() {
        match quotes::around(quotes, token) {
            Some(_) => inside += 1,
            None => outside += 1,
        }
    }
    match (inside, outside) {
        (0, _) => Quotation::Indirect,
        // A stop behind the closing mark is nobody's words.
        (_, 0 | 1) => Quotation::Direct,
        _ => Quotation::Mixed,
    }
}

fn places(parts: &Parts, tokens: &Range<TokenId>) -> Vec<String> {
    const LOCATIVE: &[&str] = &[
        "in", "at", "near", "off", "around", "outside", "inside", "along", "across", "from", "to", "into",
        "through", "over", "between", "of",
    ];
    let doc = parts.doc;
    let mut places = Vec::new();
    let from = parts
        .names
        .mentions
        .partition_point(|m| m.tokens.start < tokens.start);
    for mention in parts
        .names
        .mentions
        .iter()
        .skip(from)
        .take_while(|m| m.tokens.end <= tokens.end)
    {
        let Some(entity) = parts.names.entities.get(mention.entity) else {
            continue;
        };
        let head = mention
            .tokens
            .clone()
            .find(|t| doc.head(*t).is_none_or(|h| !mention.tokens.contains(&h)));
        let tied = head.is_some_and(|h| {
            doc.child(h, Rel::Case)
                .is_some_and(|c| LOCATIVE.contains(&doc.lower(c)))
                || doc.rel(h) == Rel::Obj
                || doc.rel(h) == Rel::Conj
        });
        if matches!(entity.kind, EntityKind::Place | EntityKind::State)
            && tied
            && !places.contains(&entity.canonical)
        {
            places.push(entity.canonical.clone());
        }
    }
    places
}
