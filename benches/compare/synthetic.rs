//! Made-up stories of any size: many outlets tell of the same happenings in other words, with other figures, copied from
//! each other or not, among news of their own.
//!
//! The same size and seed give the same story anywhere. Happenings are drawn so that a few are told by nearly everybody
//! and most by a few, and a larger story has more of them.

use claimline::model::*;

/// Steele, Lea and Flood's SplitMix64: small, and good enough to shuffle words.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    /// One of `of`.
    pub fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }

    /// True once in `n` times.
    pub fn once_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }
}

const SYLLABLES: &[&str] = &[
    "ka", "ro", "min", "tel", "bar", "os", "lun", "ve", "dri", "ham", "or", "sto", "pel", "gan", "wi", "che",
    "mor", "ta", "fen", "ul",
];

/// Ways to tell of an act, and what sort of event it is.
const ACTS: &[(&[&str], EventType)] = &[
    (
        &["attacked", "struck", "shelled", "launched an attack on"],
        EventType::Assault,
    ),
    (&["arrested", "detained", "took into custody"], EventType::Coerce),
    (&["accused", "blamed", "pointed the finger at"], EventType::Accuse),
    (&["met", "held talks with", "sat down with"], EventType::Consult),
    (&["called on", "urged", "appealed to"], EventType::Request),
    (
        &[
            "rejected an offer of",
            "turned down a proposal of",
            "refused a plan of",
        ],
        EventType::Reject,
    ),
    (
        &["signed a deal with", "reached an agreement with"],
        EventType::Agree,
    ),
    (&["collided with", "crashed into", "hit"], EventType::Happen),
    (&["sent aid to", "delivered relief to"], EventType::Aid),
    (&["withdrew from", "pulled out of"], EventType::Retreat),
    (
        &[
            "has been short of water, says a neighbour of",
            "has lacked water, says a neighbour of",
        ],
        EventType::State,
    ),
];

const WHO: &[&str] = &[
    "The mayor of",
    "Police in",
    "Residents of",
    "The union of",
    "The council of",
    "Doctors in",
    "Farmers near",
];
const STATES: &[&str] = &[
    "Kenya", "Somalia", "Chile", "Peru", "Norway", "Portugal", "Laos", "Ghana",
];
const WHEN: &[&str] = &[
    "",
    "",
    " on Monday",
    " early in the day",
    " overnight",
    ", it was said",
    " in the afternoon",
];
const THINGS: &[&str] = &["houses", "passengers", "ballots", "vehicles", "schools"];

fn word(dice: &mut Dice, syllables: usize) -> String {
    (0..syllables).map(|_| *dice.one(SYLLABLES)).collect()
}

fn name(dice: &mut Dice) -> String {
    let n = 2 + dice.below(2);
    let mut name = word(dice, n);
    name[..1].make_ascii_uppercase();
    name
}

/// A happening, before any outlet tells of it.
struct Happening {
    who: String,
    act: usize,
    whom: String,
    place: String,
    matter: String,
    day: usize,
    count: Option<(&'static str, u32)>,
    source: Option<String>,
}

impl Happening {
    fn new(dice: &mut Dice) -> Self {
        let who = match dice.below(3) {
            0 => (*dice.one(STATES)).to_owned(),
            _ => format!("{} {}", dice.one(WHO), name(dice)),
        };
        let whom = match dice.below(3) {
            0 => (*dice.one(STATES)).to_owned(),
            _ => format!("the {} of {}", word(dice, 2), name(dice)),
        };
        let count = match dice.below(5) {
            0 => Some("killed"),
            1 => Some("injured"),
            2 => Some(*dice.one(THINGS)),
            _ => None,
        };
        Self {
            who,
            act: dice.below(ACTS.len()),
            whom,
            place: name(dice),
            matter: word(dice, 3),
            day: dice.below(9),
            count: count.map(|measure| (measure, 1 + dice.below(40) as u32)),
            source: dice.once_in(3).then(|| format!("{} {}", name(dice), name(dice))),
        }
    }

    /// As one outlet tells it.
    fn told(&self, dice: &mut Dice) -> Claim {
        let (ways, event) = ACTS[self.act];
        let mut words = format!("{} {} {}", self.who, dice.one(ways), self.whom);
        if !dice.once_in(3) {
            words.push_str(&format!(" in {}", self.place));
        }
        if !dice.once_in(3) {
            words.push_str(&format!(" over {}", self.matter));
        }
        let when: &&str = dice.one(WHEN);
        words.push_str(when);
        let mut claim = claim(words, event);
        if let Some((measure, value)) = self.count {
            let value = if dice.once_in(6) {
                value + 1 + dice.below(5) as u32
            } else {
                value
            };
            let (lead, bound) = *dice.one(&[
                ("", Bound::Exact),
                ("at least ", Bound::AtLeast),
                ("about ", Bound::About),
            ]);
            claim.evidence.exact.push_str(&match measure {
                "killed" | "injured" => format!(", and {lead}{value} people were {measure}"),
                _ => format!(", with {lead}{value} {measure}"),
            });
            claim.figures.push(Figure {
                measure: measure.into(),
                value: Some(f64::from(value)),
                bound,
                of: "people".into(),
            });
        }
        if !dice.once_in(3) {
            claim.time = Some(on(self.day + usize::from(dice.once_in(12))));
        }
        if let Some(source) = &self.source {
            claim.source = Some(Source {
                name: source.clone(),
                mention: Mention::default(),
            });
        }
        claim.negated = dice.once_in(40);
        claim.hedged = dice.once_in(20);
        claim
    }
}

fn on(day: usize) -> ClaimTime {
    let date = format!("2031-05-{:02}", 1 + day.min(27));
    ClaimTime {
        start: format!("{date}T00:00:00"),
        end: format!("2031-05-{:02}T00:00:00", 2 + day.min(27)),
        value: date,
        basis: TimeBasis::Stated,
        expression: None,
    }
}

fn claim(exact: String, event: EventType) -> Claim {
    Claim {
        evidence: Evidence {
            exact,
            ..Evidence::default()
        },
        event,
        ..Claim::default()
    }
}

/// News of one outlet's own.
fn own(dice: &mut Dice) -> Claim {
    let mut words = name(dice);
    for _ in 0..4 + dice.below(8) {
        words.push(' ');
        let n = 1 + dice.below(3);
        words.push_str(&word(dice, n));
    }
    claim(words, dice.one(ACTS).1)
}

/// A story of so many articles with so many claims each.
pub fn story(articles: usize, claims: usize, seed: u64) -> Vec<Extraction> {
    let mut dice = Dice::new(seed);
    let happenings: Vec<Happening> = (0..claims + articles * claims / 20)
        .map(|_| Happening::new(&mut dice))
        .collect();
    let mut out: Vec<Extraction> = Vec::new();
    for at in 0..articles {
        let mut told: Vec<Claim> = Vec::new();
        for _ in 0..claims {
            // One claim in five is printed from another article, word for word; one in six is nobody else's.
            let copied = (at > 0 && dice.once_in(5))
                .then(|| dice.below(at))
                .and_then(|from| {
                    let claims = &out.get(from)?.claims;
                    Some(claims.get(dice.below(claims.len()))?.clone())
                });
            told.push(match copied {
                Some(claim) => claim,
                None if dice.once_in(6) => own(&mut dice),
                None => {
                    // Squaring the draw makes the first ones known to all.
                    let draw = dice.below(happenings.len()) * dice.below(happenings.len());
                    happenings[draw / happenings.len()].told(&mut dice)
                }
            });
        }
        out.push(article(at, told, &mut dice));
    }
    out
}

fn article(at: usize, mut claims: Vec<Claim>, dice: &mut Dice) -> Extraction {
    let id = format!("{at:04}");
    let mut text = String::new();
    let mut length = 0;
    for (n, claim) in claims.iter_mut().enumerate() {
        let end = length + claim.evidence.exact.chars().count();
        claim.id = format!("{id}.{n}");
        claim.article.clone_from(&id);
        (claim.evidence.start, claim.evidence.end) = (length, end);
        claim.sentence = Span {
            start: length,
            end: end + 1,
        };
        text.push_str(&claim.evidence.exact);
        text.push_str(". ");
        length = end + 2;
    }
    let article = Article {
        id,
        // Some outlets print several articles.
        outlet: Some(format!("Outlet {}", if dice.once_in(4) { at / 2 } else { at })),
        published: Some(format!("2031-05-{:02}", 3 + dice.below(8))),
        zone: dice.once_in(2).then(|| "+03:00".to_owned()),
        credits: if dice.once_in(5) {
            vec!["AFP".to_owned()]
        } else {
            Vec::new()
        },
        text,
        ..Article::default()
    };
    Extraction {
        article,
        claims,
        notices: Vec::new(),
    }
}
