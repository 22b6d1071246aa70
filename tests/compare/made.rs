//! Stories built by hand: each claim is a sentence of its own.

#![allow(clippy::panic)]

use claimline::compare::compare;
use claimline::model::*;

/// A claim in the making.
#[derive(Clone, Debug)]
pub struct Said(Claim);

/// A claim of these words, in the outlet's own voice.
pub fn says(words: &str) -> Said {
    Said(Claim {
        evidence: Evidence {
            exact: words.to_owned(),
            ..Evidence::default()
        },
        event: EventType::Happen,
        ..Claim::default()
    })
}

impl Said {
    pub fn into_claim(self) -> Claim {
        self.0
    }

    pub fn event(mut self, event: EventType) -> Self {
        self.0.event = event;
        self
    }

    pub fn by(mut self, name: &str) -> Self {
        self.0.source = Some(Source {
            name: name.to_owned(),
            mention: Mention::default(),
        });
        self
    }

    pub fn dyad(mut self, actor: &str, target: &str) -> Self {
        self.0.actor = Some(actor.to_owned());
        self.0.target = Some(target.to_owned());
        self
    }

    pub fn denied(mut self) -> Self {
        self.0.negated = true;
        self
    }

    pub fn count(self, measure: &str, value: u32, of: &str) -> Self {
        self.figure(measure, value, Bound::Exact, of)
    }

    pub fn bounded(self, measure: &str, value: u32, bound: Bound) -> Self {
        self.figure(measure, value, bound, "")
    }

    fn figure(mut self, measure: &str, value: u32, bound: Bound, of: &str) -> Self {
        self.0.figures.push(Figure {
            measure: measure.into(),
            value: Some(f64::from(value)),
            bound,
            of: of.into(),
        });
        self
    }

    /// A stated year, day or minute.
    pub fn on(mut self, value: &str) -> Self {
        let (start, end) = match value.len() {
            4 => (
                format!("{value}-01-01T00:00:00"),
                format!("{value}-12-31T23:59:59"),
            ),
            10 => (format!("{value}T00:00:00"), format!("{value}T23:59:59")),
            _ => (format!("{}:00", &value[..16]), format!("{}:59", &value[..16])),
        };
        self.0.time = Some(ClaimTime {
            value: value.into(),
            start,
            end,
            basis: TimeBasis::Stated,
            expression: None,
        });
        self
    }
}

/// An article in the making: its claims stand in it one after another, each a sentence.
pub struct Draft {
    pub zone: Option<String>,
    claims: Vec<Claim>,
}

impl Draft {
    pub fn claim(&mut self, said: Said) {
        self.claims.push(said.0);
    }
}

/// A story in the making.
#[derive(Clone, Debug, Default)]
pub struct Tale(pub Vec<Extraction>);

impl Tale {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn article(mut self, id: &str, published: &str, write: impl FnOnce(&mut Draft)) -> Self {
        let mut draft = Draft {
            zone: None,
            claims: Vec::new(),
        };
        write(&mut draft);
        let mut text = String::new();
        for (at, claim) in draft.claims.iter_mut().enumerate() {
            let start = text.chars().count();
            text.push_str(&claim.evidence.exact);
            text.push_str(". ");
            let end = start + claim.evidence.exact.chars().count();
            claim.id = format!("{id}.{at}");
            claim.article = id.to_owned();
            (claim.evidence.start, claim.evidence.end) = (start, end);
            claim.sentence = Span { start, end: end + 1 };
        }
        let mut outlet = id.to_owned();
        outlet[..1].make_ascii_uppercase();
        let article = Article {
            id: id.to_owned(),
            outlet: Some(outlet),
            published: Some(published.to_owned()),
            zone: draft.zone,
            text,
            ..Article::default()
        };
        self.0.push(Extraction {
            article,
            claims: draft.claims,
            notices: Vec::new(),
        });
        self
    }

    pub fn compare(self) -> Made {
        Made(compare(&StoryInfo::default(), self.0))
    }
}

/// A story compared.
pub struct Made(pub Story);

impl Made {
    fn fact_of(&self, claim: &str) -> &Fact {
        self.0
            .facts
            .iter()
            .find(|f| f.claims.iter().any(|c| c == claim))
            .unwrap_or_else(|| panic!("{claim} is in no fact"))
    }

    /// The one fact of all these claims.
    #[track_caller]
    pub fn together(&self, claims: &[&str]) -> MadeFact<'_> {
        let fact = self.fact_of(claims[0]);
        for claim in claims {
            assert_eq!(
                self.fact_of(claim).id,
                fact.id,
                "{claim} and {} are two facts: {}",
                claims[0],
                self.why(claims[0], claim)
            );
        }
        MadeFact(fact)
    }

    #[track_caller]
    pub fn apart(&self, a: &str, b: &str) {
        assert_ne!(
            self.fact_of(a).id,
            self.fact_of(b).id,
            "{a} and {b} are one fact: {}",
            self.why(a, b)
        );
    }

    #[track_caller]
    pub fn no_conflict(&self) {
        let conflict = self.0.facts.iter().find(|f| f.relation == Relation::Differ);
        assert!(conflict.is_none(), "{conflict:?}");
    }

    fn why(&self, a: &str, b: &str) -> String {
        let score = claimline::compare::explain(&self.0.articles, &self.0.claims, a, b);
        score.map_or_else(String::new, |s| format!("{:.3} {s:?}", s.total()))
    }
}

/// A fact of it.
pub struct MadeFact<'a>(pub &'a Fact);

impl MadeFact<'_> {
    #[track_caller]
    pub fn is(&self, relation: Relation) {
        assert_eq!(self.0.relation, relation, "{:?}", self.0);
    }

    #[track_caller]
    pub fn notes(&self, on: DifferenceOn, note: &str) {
        let notes: Vec<&str> = self
            .0
            .differences
            .iter()
            .filter(|d| d.on == on)
            .map(|d| d.note.as_str())
            .collect();
        assert_eq!(notes, [note]);
    }
}
