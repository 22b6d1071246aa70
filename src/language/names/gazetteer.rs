//! Complete lists of what has a fixed name: states and their peoples, capitals and governments, international
//! bodies, news agencies, world regions; and the nouns that say what a person or a body is.
//!
//! Comes in: a name or a word as an article spells it. Goes out: what it stands for. Does not: look at the words
//! around it; `Georgia` is the state here, and whether it is one in a given sentence is for [`super::find`].
//!
//! Look-ups of names heed case ("Turkey", not "turkey"), look past a leading "the", a possessive ending and the
//! two kinds of apostrophe. The lists are text files in `data/`, indexed once, on first use.

use crate::order;
use std::borrow::Cow;
use std::sync::OnceLock;

/// How a name stands for a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StateForm {
    /// One of the state's own names: "Armenia", "the UK".
    Name,
    /// The adjective or the people: "Armenian", "Azeris", "Frenchman".
    Demonym,
    /// The seat of its government: "Yerevan".
    Capital,
    /// A building or street that stands for its government: "the Kremlin".
    Metonym,
}

/// What kind of body an entry of the list of organisations is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OrganisationKind {
    /// A news agency: what it reports, others print.
    Agency,
    /// A newspaper, a broadcaster, a platform on which people make statements.
    Media,
    /// An organisation of several states or active in many.
    International,
    /// A body of one state whose name does not say of which.
    National,
}

/// An organisation of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its full name.
    pub name: &'static str,
    /// What kind of body it is.
    pub kind: OrganisationKind,
    /// The state, or the larger body, that it is a part of.
    pub of: Option<&'static str>,
}

/// A place that is no state: a region, a sea, a continent, a large city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its usual name.
    pub name: &'static str,
    /// The state that it lies in, where it lies in one.
    pub of: Option<&'static str>,
}

/// What a name of the lists stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// A state, by its usual English name, and how the name stands for it.
    State(&'static str, StateForm),
    /// An organisation.
    Organisation(Organisation),
    /// Another place.
    Place(Place),
}

/// Grammatical gender, where a word tells it for certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gender {
    /// "he", "spokesman", "Mr".
    Male,
    /// "she", "spokeswoman", "Mrs".
    Female,
}

/// How a word says what a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoleKind {
    /// "Mr", "Dr": before a name only.
    Honorific,
    /// "Gen", "Sen": an office, shortened.
    Abbreviated,
    /// "minister", "spokeswoman", "colonel".
    Office,
    /// "seismologist", "pilot".
    Work,
    /// "resident", "son".
    Person,
}

/// A word for what a person is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Role {
    /// The word itself, singular, as listed.
    pub word: &'static str,
    /// How it says it.
    pub kind: RoleKind,
    /// The gender that the word alone tells.
    pub gender: Option<Gender>,
}

/// A noun for bodies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Body {
    /// Nouns of one family can stand for each other ("company", "firm", "Inc."). The number means nothing more.
    pub family: u8,
    /// Whether the word is the plural of the listed noun: several bodies, "ministries", not one, "forces".
    pub plural: bool,
}

/// The state, by its usual English name, that `name` stands for in any form: its name, its people or adjective,
/// its capital, its government's seat. `state_of("Azeri")` and `state_of("Baku")` are both `Some("Azerbaijan")`.
pub fn state_of(name: &str) -> Option<&'static str> {
    state(name).map(|(state, _)| state)
}

/// As [`state_of`], with the form in which the name stands for the state.
pub fn state(name: &str) -> Option<(&'static str, StateForm)> {
    index().find_all(&plain(name)).find_map(|known| match known {
        Known::State(state, form) => Some((state, form)),
        _ => None,
    })
}

/// The adjective for a state given by its usual English name: "Armenian" for "Armenia".
pub fn adjective_of(state: &str) -> Option<&'static str> {
    let at = index()
        .adjectives
        .binary_search_by(|(name, _)| (*name).cmp(state))
        .ok()?;
    index().adjectives.get(at).map(|(_, adjective)| *adjective)
}

/// The full name of an organisation of the lists: "United Nations" for "UN", "Agence France-Presse" for "AFP".
pub fn canonical_organisation(name: &str) -> Option<&'static str> {
    organisation(name).map(|body| body.name)
}

/// The organisation of the lists that `name` is a name of.
pub fn organisation(name: &str) -> Option<Organisation> {
    index().find_all(&plain(name)).find_map(|known| match known {
        Known::Organisation(body) => Some(body),
        _ => None,
    })
}

/// Whether `name` names a news agency.
pub fn is_agency(name: &str) -> bool {
    organisation(name).is_some_and(|body| body.kind == OrganisationKind::Agency)
}

/// The place of the lists, other than a state, that `name` is a name of.
pub fn place(name: &str) -> Option<Place> {
    index().find_all(&plain(name)).find_map(|known| match known {
        Known::Place(place) => Some(place),
        _ => None,
    })
}

/// Whatever `name` stands for: an organisation before a state before another place. Unlike the other look-ups it
/// takes the name as written: "The Hague" is one, "The Kremlin" is not, and neither is "Turkey's".
pub fn known(name: &str) -> Option<Known> {
    let name = squeeze(name);
    let rank = |known: &Known| match known {
        Known::Organisation(_) => 0,
        Known::State(_, _) => 1,
        Known::Place(_) => 2,
    };
    index().find_all(&name).min_by_key(rank)
}

/// The most words that a listed name starting with `first` has; 0 when none starts so. Keeps the search for the
/// longest name in running text short.
pub fn longest_from(first: &str) -> usize {
    let firsts = &index().firsts;
    let find = |word: &str| {
        let at = firsts.binary_search_by(|(name, _)| (*name).cmp(word)).ok()?;
        firsts.get(at).map(|(_, words)| usize::from(*words))
    };
    find(first)
        .or_else(|| singulars(first).find_map(find))
        .unwrap_or(0)
}

/// What kind of person a word names, in any case, singular or plural, with or without a full stop: "Gen.",
/// "Spokeswoman", "officials", "ex-president".
pub fn role(word: &str) -> Option<Role> {
    let lower = word.trim_end_matches('.').to_lowercase();
    let find = |word: &str| {
        let at = index().roles.binary_search_by(|role| role.word.cmp(word)).ok()?;
        index().roles.get(at).copied()
    };
    // "press" is not several of "pres."
    let plural = |stem: &str| find(stem).filter(|role| role.kind != RoleKind::Abbreviated);
    find(&lower)
        .or_else(|| {
            find(
                lower
                    .strip_suffix("men")
                    .map(|stem| format!("{stem}man"))?
                    .as_str(),
            )
        })
        .or_else(|| plural(lower.strip_suffix('s')?))
        .or_else(|| plural(lower.strip_suffix("es")?))
        .or_else(|| {
            find(
                lower
                    .strip_prefix("ex-")
                    .or_else(|| lower.strip_prefix("vice-"))?,
            )
        })
}

/// What kind of body a word names, in any case: "Ministry", "Inc.", "airlines".
pub fn body(word: &str) -> Option<Body> {
    let lower = word.trim_end_matches('.').to_lowercase();
    let find = |word: &str, plural| {
        let at = index()
            .bodies
            .binary_search_by(|(noun, _)| (*noun).cmp(word))
            .ok()?;
        index().bodies.get(at).map(|(_, family)| Body {
            family: *family,
            plural,
        })
    };
    find(&lower, false)
        .or_else(|| find(lower.strip_suffix('s')?, true))
        .or_else(|| find(lower.strip_suffix("es")?, true))
        .or_else(|| {
            find(
                lower.strip_suffix("ies").map(|stem| format!("{stem}y"))?.as_str(),
                true,
            )
        })
}

/// Whether a state acts through bodies of a family: with the state's name it is clear which one is meant.
pub fn is_official(family: u8) -> bool {
    index()
        .official
        .get(usize::from(family))
        .copied()
        .unwrap_or(false)
}

const STATES: &str = include_str!("data/states.txt");
const ORGANISATIONS: &str = include_str!("data/organisations.txt");
const PLACES: &str = include_str!("data/places.txt");
const ROLES: &str = include_str!("data/roles.txt");
const BODIES: &str = include_str!("data/bodies.txt");

struct Index {
    /// Sorted by name; a name may stand for several things ("Holland", "Georgia").
    names: Vec<(&'static str, Known)>,
    /// First word of each name, sorted, with the longest name's number of words.
    firsts: Vec<(&'static str, u8)>,
    /// State and adjective, sorted.
    adjectives: Vec<(&'static str, &'static str)>,
    /// Sorted by word.
    roles: Vec<Role>,
    /// Sorted by noun.
    bodies: Vec<(&'static str, u8)>,
    /// For each family of bodies, whether states act through it.
    official: Vec<bool>,
}

impl Index {
    /// Everything that the name stands for: as it is listed or, where it is not, as a people's plural or as a man
    /// or woman of it.
    fn find_all(&self, name: &str) -> impl Iterator<Item = Known> + '_ {
        let mut found = self.exact(name);
        if found.is_empty() {
            let people = |name: &str| {
                let found = self.exact(name);
                let demonym = |(_, known): &(_, Known)| match known {
                    Known::State(_, form) => *form == StateForm::Demonym,
                    Known::Place(place) => place.name != name,
                    Known::Organisation(_) => false,
                };
                found.first().is_some_and(demonym).then_some(found)
            };
            found = singulars(name).find_map(people).unwrap_or_default();
        }
        found.iter().map(|(_, known)| *known)
    }

    fn exact(&self, name: &str) -> &[(&'static str, Known)] {
        let from = self.names.partition_point(|(listed, _)| *listed < name);
        let rest = self.names.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|(listed, _)| *listed == name))
            .unwrap_or_default()
    }
}

fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut names = Vec::new();
        let mut adjectives = Vec::new();
        for line in lines(STATES) {
            let mut columns = line
                .split('|')
                .map(|column| column.split(';').filter(|name| !name.is_empty()));
            let mut next = || columns.next().into_iter().flatten();
            let Some(state) = next().next() else { continue };
            names.push((state, Known::State(state, StateForm::Name)));
            for form in [
                StateForm::Name,
                StateForm::Demonym,
                StateForm::Capital,
                StateForm::Metonym,
            ] {
                for (i, name) in next().enumerate() {
                    names.push((name, Known::State(state, form)));
                    if form == StateForm::Demonym && i == 0 {
                        adjectives.push((state, name));
                    }
                }
            }
        }
        let mut kind = OrganisationKind::International;
        for line in lines(ORGANISATIONS) {
            if let Some(section) = line.strip_prefix('!') {
                kind = match section {
                    "agency" => OrganisationKind::Agency,
                    "media" => OrganisationKind::Media,
                    "national" => OrganisationKind::National,
                    _ => OrganisationKind::International,
                };
                continue;
            }
            let (name, others, of) = entry(line);
            let known = Known::Organisation(Organisation { name, kind, of });
            names.extend(std::iter::once(name).chain(others).map(|name| (name, known)));
        }
        for line in lines(PLACES).filter(|line| !line.starts_with('!')) {
            let (name, others, of) = entry(line);
            let known = Known::Place(Place { name, of });
            names.extend(std::iter::once(name).chain(others).map(|name| (name, known)));
        }
        order::sort_by_key(&mut names, |(name, _)| *name);
        let mut firsts: Vec<(&str, u8)> = Vec::new();
        for (name, _) in &names {
            // Tokens may be finer than words: "Guinea-Bissau" can come as three.
            let words = name.split(|c: char| !c.is_alphanumeric()).count();
            let most = u8::try_from(2 * words).unwrap_or(u8::MAX);
            let first = name.split([' ', '-']).next().unwrap_or(name);
            firsts.push((first, most));
            if let Some(stem) = first.strip_suffix("'s").or_else(|| first.strip_suffix("’s")) {
                firsts.push((stem, most));
            }
        }
        order::sort_by_key(&mut firsts, |(first, most)| (*first, std::cmp::Reverse(*most)));
        firsts.dedup_by_key(|(first, _)| *first);
        order::sort(&mut adjectives);

        let mut roles = Vec::new();
        let mut kind = RoleKind::Honorific;
        for line in lines(ROLES) {
            if let Some(section) = line.strip_prefix('!') {
                kind = match section {
                    "honorific" => RoleKind::Honorific,
                    "abbreviated" => RoleKind::Abbreviated,
                    "office" => RoleKind::Office,
                    "work" => RoleKind::Work,
                    _ => RoleKind::Person,
                };
                continue;
            }
            let (word, gender) = line.split_once(' ').unwrap_or((line, ""));
            let gender = match gender {
                "m" => Some(Gender::Male),
                "f" => Some(Gender::Female),
                _ => None,
            };
            roles.push(Role { word, kind, gender });
        }
        order::sort_by_key(&mut roles, |role: &Role| role.word);

        let mut bodies = Vec::new();
        let mut official = Vec::new();
        for (family, line) in (0..).zip(lines(BODIES)) {
            let (is_official, line) = line.strip_prefix('@').map_or((false, line), |line| (true, line));
            official.push(is_official);
            bodies.extend(line.split(' ').map(|noun| (noun, family)));
        }
        order::sort_by_key(&mut bodies, |(noun, _)| *noun);
        Index {
            names,
            firsts,
            adjectives,
            roles,
            bodies,
            official,
        }
    })
}

/// The lines of a list without its remarks.
fn lines(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// `name|other names|what it belongs to`.
fn entry(
    line: &'static str,
) -> (
    &'static str,
    impl Iterator<Item = &'static str>,
    Option<&'static str>,
) {
    let mut columns = line.split('|');
    let mut next = || columns.next().unwrap_or_default();
    let (name, others, of) = (next(), next(), next());
    (
        name,
        others.split(';').filter(|name| !name.is_empty()),
        Some(of).filter(|of| !of.is_empty()),
    )
}

/// A name without what does not tell it apart: "the ", an ending "'s", odd white space and hyphens.
fn plain(name: &str) -> Cow<'_, str> {
    let mut name = name.trim();
    if index().exact(name).is_empty() {
        for article in ["the ", "The ", "THE "] {
            name = name.strip_prefix(article).unwrap_or(name);
        }
    }
    for possessive in ["'s", "’s"] {
        name = name.strip_suffix(possessive).unwrap_or(name);
    }
    if name.ends_with(['\'', '’']) {
        name = name.trim_end_matches(['\'', '’']);
    }
    squeeze(name)
}

/// The name with single blanks and plain hyphens.
fn squeeze(name: &str) -> Cow<'_, str> {
    let odd = |c: char| (c.is_whitespace() && c != ' ') || matches!(c, '\u{2010}' | '\u{2011}' | '\u{2013}');
    if !name.contains(odd) && !name.contains("  ") {
        return Cow::Borrowed(name);
    }
    let mut out = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().map(|c| if odd(c) { '-' } else { c }));
    }
    Cow::Owned(out)
}

/// What a people's name may be the plural of, or the man or woman of.
fn singulars(name: &str) -> impl Iterator<Item = &str> {
    ["s", "man", "men", "woman", "women"]
        .into_iter()
        .filter_map(|ending| name.strip_suffix(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_state(name: &str, expect: &str) {
        assert_eq!(
            state_of(name),
            Some(expect).filter(|state| !state.is_empty()),
            "{name}"
        );
    }

    #[test]
    fn states_by_any_of_their_names() {
        check_state("Armenia", "Armenia");
        check_state("Azeri", "Azerbaijan");
        check_state("Azeris", "Azerbaijan");
        check_state("Baku", "Azerbaijan");
        check_state("the Kremlin", "Russia");
        check_state("the United States", "United States");
        check_state("United\nStates", "United States");
        check_state("U.S.", "United States");
        check_state("Frenchman", "France");
        check_state("Dutchwoman", "Netherlands");
        check_state("Britons", "United Kingdom");
        check_state("Turkey’s", "Turkey");
        check_state("Netherlands'", "Netherlands");
        check_state("the Philippines", "Philippines");
        check_state("The Hague", "Netherlands");
        check_state("Swiss", "Switzerland");
        check_state("Côte d’Ivoire", "Ivory Coast");
        check_state("Nagorno–Karabakh", "Nagorno-Karabakh");
        check_state("Downing Street", "United Kingdom");
    }

    #[test]
    fn words_that_are_no_states() {
        check_state("turkey", "");
        check_state("polish", "");
        check_state("us", "");
        check_state("Bakus", "");
        check_state("Oman's man", "");
        check_state("Chairman", "");
        check_state("", "");
        check_state("the", "");
        check_state("'s", "");
    }

    #[test]
    fn as_written() {
        assert!(known("Turkey").is_some());
        assert!(known("The Hague").is_some());
        assert_eq!(known("The Kremlin"), None);
        assert_eq!(known("Turkey's"), None);
    }

    #[test]
    fn every_state_is_its_own_and_has_few_doubles() {
        let mut of_a_name: Vec<_> = Vec::new();
        for (name, known) in &index().names {
            if let Known::State(state, _) = known {
                assert_eq!(state_of(state), Some(*state), "{state}");
                of_a_name.push((*name, *state));
            }
        }
        of_a_name.dedup();
        let doubled: Vec<_> = of_a_name
            .windows(2)
            .filter(|pair| pair[0].0 == pair[1].0)
            .collect();
        assert!(doubled.is_empty(), "{doubled:?}");
        let states = index()
            .names
            .iter()
            .filter(|(name, known)| matches!(known, Known::State(s, _) if s == name));
        assert!(states.count() >= 195 + 40);
    }

    #[test]
    fn organisations_by_short_and_long_name() {
        assert_eq!(canonical_organisation("UN"), Some("United Nations"));
        assert_eq!(canonical_organisation("the U.N."), Some("United Nations"));
        assert_eq!(canonical_organisation("USGS"), Some("US Geological Survey"));
        assert!(canonical_organisation("Organisation for the Prohibition of Chemical Weapons").is_some());
        assert_eq!(canonical_organisation("Ministry"), None);
        assert!(is_agency("AFP"));
        assert!(is_agency("Interfax"));
        assert!(!is_agency("UN"));
        assert_eq!(
            organisation("Pentagon").and_then(|body| body.of),
            Some("United States")
        );
    }

    #[test]
    fn what_a_body_belongs_to_is_itself_listed() {
        for (name, known) in &index().names {
            let of = match known {
                Known::Organisation(body) => body.of,
                Known::Place(place) => place.of,
                Known::State(_, _) => None,
            };
            let listed =
                of.is_none_or(|of| state_of(of) == Some(of) || canonical_organisation(of) == Some(of));
            assert!(listed, "{name} belongs to {of:?}");
        }
    }

    #[test]
    fn roles_in_any_shape() {
        #[track_caller]
        fn check(word: &str, expect: Option<(RoleKind, Option<Gender>)>) {
            assert_eq!(role(word).map(|role| (role.kind, role.gender)), expect, "{word}");
        }
        check("spokeswoman", Some((RoleKind::Office, Some(Gender::Female))));
        check("Spokesmen", Some((RoleKind::Office, Some(Gender::Male))));
        check("Gen.", Some((RoleKind::Abbreviated, None)));
        check("Mr.", Some((RoleKind::Honorific, Some(Gender::Male))));
        check("residents", Some((RoleKind::Person, None)));
        check("witnesses", Some((RoleKind::Person, None)));
        check("ex-minister", Some((RoleKind::Office, None)));
        check("table", None);
        check("Press", None);
        check("s", None);
    }

    #[test]
    fn bodies_in_families() {
        assert_eq!(body("Ministry"), body("department"));
        assert_eq!(body("ministries").map(|body| body.plural), Some(true));
        assert_eq!(body("forces").map(|body| body.plural), Some(false));
        assert_eq!(body("Inc."), body("firm"));
        assert_ne!(body("ministry"), body("army"));
        assert_eq!(body("table"), None);
    }

    #[test]
    fn long_names_are_looked_for_far_enough() {
        assert!(longest_from("Democratic") >= 5);
        assert!(longest_from("Guinea") >= 3);
        assert!(longest_from("Armenians") >= 1);
        assert_eq!(longest_from("Zxq"), 0);
    }

    #[test]
    fn adjectives() {
        assert_eq!(adjective_of("Armenia"), Some("Armenian"));
        assert_eq!(adjective_of("France"), Some("French"));
        assert_eq!(adjective_of("Nowhere"), None);
    }
}
