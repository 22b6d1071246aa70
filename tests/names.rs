//! Who and what a text names.

use claimline::extract::reference::Resolver;
use claimline::language::names::gazetteer::Gender;
use claimline::language::names::{self, Entity, EntityKind, Names};
use claimline::language::{Document, names::EntityKind::*};
use proptest::prelude::*;

fn read(text: &str) -> (Document<'_>, Names) {
    let document = Document::parse(text, std::slice::from_ref(&(0..text.len())));
    let names = names::find(&document);
    (document, names)
}

fn entity(text: &str, mention: &str) -> Option<Entity> {
    let (document, names) = read(text);
    let found = names
        .mentions
        .iter()
        .find(|m| &document.text[document.bytes(m.tokens.clone())] == mention);
    found.and_then(|mention| names.entities.get(mention.entity).cloned())
}

/// The words of `mention` are a name of the entity `canonical`.
#[track_caller]
fn check(text: &str, mention: &str, canonical: &str, kind: EntityKind) {
    let found = entity(text, mention).map(|entity| (entity.canonical, entity.kind));
    assert_eq!(
        found,
        Some((canonical.to_owned(), kind)),
        "{mention} in {text}\n{:#?}",
        read(text).1
    );
}

#[track_caller]
fn check_affiliation(text: &str, mention: &str, affiliation: &str) {
    let found = entity(text, mention)
        .and_then(|entity| entity.affiliation)
        .unwrap_or_default();
    assert_eq!(found, affiliation, "{mention} in {text}\n{:#?}", read(text).1);
}

#[track_caller]
fn check_role(text: &str, mention: &str, role: &str) {
    let found = entity(text, mention)
        .and_then(|entity| entity.role)
        .unwrap_or_default();
    assert_eq!(found, role, "{mention} in {text}");
}

#[track_caller]
fn check_none(text: &str, word: &str) {
    let (document, names) = read(text);
    let token = (0..document.len())
        .find(|token| document.word(*token) == word)
        .unwrap_or(usize::MAX);
    assert!(token < document.len(), "no {word} in {text}");
    assert_eq!(
        names.entity_at(token).map(|entity| entity.canonical.clone()),
        None,
        "{word} in {text}"
    );
}

#[test]
fn persons() {
    check(
        "Security Council Secretary Armen Grigoryan spoke.",
        "Armen Grigoryan",
        "Armen Grigoryan",
        Person,
    );
    check(
        "Talks failed, said Jan van der Meer, a farmer.",
        "Jan van der Meer",
        "Jan van der Meer",
        Person,
    );
    check(
        "UN Secretary-General Ban Ki-moon left.",
        "Ban Ki-moon",
        "Ban Ki-moon",
        Person,
    );
    check(
        "President Bashar al-Assad left. Assad will return.",
        "Assad",
        "Bashar al-Assad",
        Person,
    );
    check(
        "US Secretary of State Antony Blinken left.",
        "Antony Blinken",
        "Antony Blinken",
        Person,
    );
    check(
        "Speaker of the House Nancy Pelosi left.",
        "Nancy Pelosi",
        "Nancy Pelosi",
        Person,
    );
    check(
        "President of the European Commission Ursula von der Leyen left.",
        "Ursula von der Leyen",
        "Ursula von der Leyen",
        Person,
    );
    check(
        "Prime Minister Theresa May resigned. May said she was sorry.",
        "May",
        "Theresa May",
        Person,
    );
    check(
        "Pope Francis spoke in Rome. Francis called for peace.",
        "Francis",
        "Pope Francis",
        Person,
    );
    check(
        "Actress Sofia Marin, 34, said no.",
        "Sofia Marin",
        "Sofia Marin",
        Person,
    );
    check(
        "The star Michael Jordan retired. Jordan said it was time.",
        "Jordan",
        "Michael Jordan",
        Person,
    );
    check(
        "Dr. Ruth Adeyemi treated him.",
        "Ruth Adeyemi",
        "Ruth Adeyemi",
        Person,
    );
    check("Gen. Mark Milley spoke.", "Mark Milley", "Mark Milley", Person);
}

#[test]
fn persons_belong_to_bodies_and_states() {
    check_affiliation(
        "Farhan Haq, a spokesman for UN Secretary-General Antonio Guterres, left.",
        "Farhan Haq",
        "United Nations",
    );
    check_affiliation(
        "Armenian Prime Minister Nikol Pashinyan left.",
        "Nikol Pashinyan",
        "Armenia",
    );
    check_affiliation(
        "Russia's Defense Minister Sergei Shoigu left.",
        "Sergei Shoigu",
        "Russia",
    );
    check_affiliation(
        "Turkey’s foreign minister Mevlut Cavusoglu left.",
        "Mevlut Cavusoglu",
        "Turkey",
    );
    check_affiliation(
        "European Council President Charles Michel left.",
        "Charles Michel",
        "European Council",
    );
    check_affiliation("Ines Prado, the mayor of Lisbon, left.", "Ines Prado", "Lisbon");
    check_affiliation(
        "The Russian Foreign Ministry spoke. Foreign Ministry spokeswoman Maria Zakharova said so.",
        "Maria Zakharova",
        "Russian Foreign Ministry",
    );
}

#[test]
fn roles_and_gender() {
    check_role(
        "Foreign Ministry spokeswoman Maria Zakharova said so.",
        "Maria Zakharova",
        "Foreign Ministry spokeswoman",
    );
    check_role(
        "Ema Suryani, a doctor at a clinic, told AFP so.",
        "Ema Suryani",
        "doctor at a clinic",
    );
    check_role(
        "Turkey’s foreign minister Mevlut Cavusoglu left.",
        "Mevlut Cavusoglu",
        "Turkey’s foreign minister",
    );
    let gender = |text, mention| entity(text, mention).and_then(|entity| entity.gender);
    assert_eq!(
        gender("Spokeswoman Ana Ruiz left.", "Ana Ruiz"),
        Some(Gender::Female)
    );
    assert_eq!(gender("Mr Tan left.", "Tan"), Some(Gender::Male));
    assert_eq!(
        gender("Minister Kim Lund left. She was angry.", "Kim Lund"),
        Some(Gender::Female)
    );
    assert_eq!(gender("Minister Kim Lund left.", "Kim Lund"), None);
}

#[test]
fn bodies_of_states() {
    check(
        "The Armenian Defense Ministry spoke.",
        "Armenian Defense Ministry",
        "Armenian Defense Ministry",
        Organisation,
    );
    check(
        "Azerbaijan's defense ministry spoke.",
        "Azerbaijan's defense ministry",
        "Azerbaijan's defense ministry",
        Organisation,
    );
    check(
        "The French foreign ministry spoke.",
        "French foreign ministry",
        "French foreign ministry",
        Organisation,
    );
    check(
        "The defence ministry in Lima spoke. The Peruvian Defense Ministry denied it.",
        "defence ministry in Lima",
        "Peruvian Defense Ministry",
        Organisation,
    );
    check(
        "The Ministry of Foreign Affairs of Japan spoke.",
        "Ministry of Foreign Affairs of Japan",
        "Ministry of Foreign Affairs of Japan",
        Organisation,
    );
    check(
        "The Indonesian air force sent planes.",
        "Indonesian air force",
        "Indonesian air force",
        Organisation,
    );
    check(
        "Nagorno-Karabakh authorities spoke.",
        "Nagorno-Karabakh authorities",
        "Nagorno-Karabakh authorities",
        Organisation,
    );
    check_affiliation(
        "Poland's Supreme Court ruled.",
        "Poland's Supreme Court",
        "Poland",
    );
    check_affiliation("The Azerbaijani army moved.", "Azerbaijani army", "Azerbaijan");
    check_affiliation("The government of Kenya fell.", "government of Kenya", "Kenya");
}

#[test]
fn other_bodies() {
    check(
        "The US Geological Survey reported a quake. The USGS lowered its estimate.",
        "USGS",
        "US Geological Survey",
        Organisation,
    );
    check(
        "The Kenya Wildlife Trust (KWT) spoke. The KWT objects.",
        "KWT",
        "Kenya Wildlife Trust",
        Organisation,
    );
    check(
        "Toyota Motor Corp recalled cars. Toyota said so.",
        "Toyota",
        "Toyota Motor Corp",
        Organisation,
    );
    check(
        "The Bank of Japan cut rates.",
        "Bank of Japan",
        "Bank of Japan",
        Organisation,
    );
    check(
        "The Federation of Textile Workers met.",
        "Federation of Textile Workers",
        "Federation of Textile Workers",
        Organisation,
    );
    check(
        "They told Agence France-Presse so.",
        "Agence France-Presse",
        "Agence France-Presse",
        Organisation,
    );
    check("The Kremlin denied it.", "Kremlin", "Kremlin", Organisation);
    check("Boeing spokesman Al Reed left.", "Boeing", "Boeing", Organisation);
}

#[test]
fn places() {
    check(
        "The quake hit Banda Aceh in Indonesia.",
        "Banda Aceh",
        "Banda Aceh",
        Place,
    );
    check(
        "The quake hit the Bener Meriah district.",
        "Bener Meriah",
        "Bener Meriah",
        Place,
    );
    check("Residents of the town of Bireun fled.", "Bireun", "Bireun", Place);
    check("It happened in Georgia.", "Georgia", "Georgia", State);
    check("Azeris live there.", "Azeris", "Azerbaijan", State);
    check("They met in Baku.", "Baku", "Baku", Place);
    check(
        "They met near Lake Victoria.",
        "Lake Victoria",
        "Lake Victoria",
        Place,
    );
    check_affiliation("They met in Baku.", "Baku", "Azerbaijan");
}

#[test]
fn no_names() {
    check_none("Recent incidents show it.", "Recent");
    check_none("On Tuesday they left.", "Tuesday");
    check_none("In November it snowed.", "November");
    check_none("Meanwhile, it rained.", "Meanwhile");
    check_none("It left at 1430 GMT.", "GMT");
    check_none("Residents fled.", "Residents");
    check_none(
        "Stealth Over Health: Voters Abandon Their Party After Debate.",
        "Stealth",
    );
    check_none("They ate turkey.", "turkey");
    check_none("He told us so.", "us");
    check_none("A French company left.", "company");
}

proptest! {
    /// Whatever the text: mentions lie in order, apart, inside one sentence, and every phrase resolves to words.
    #[test]
    fn any_text(text in "([A-Z][a-z]{0,6}|the|of|said|he|it|its|ministry|spokesman|statement|Armenia|Baku|UN|'s|,|\\.|\"|-|[^a]| |\n){0,60}") {
        let spaced: String = text.split_inclusive(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>().join(" ");
        for text in [text.as_str(), spaced.as_str()] {
            let (document, names) = read(text);
            for pair in names.mentions.windows(2) {
                prop_assert!(pair[0].tokens.end <= pair[1].tokens.start);
            }
            for mention in &names.mentions {
                prop_assert!(!mention.tokens.is_empty() && mention.tokens.end <= document.len());
                prop_assert!(mention.entity < names.entities.len());
                prop_assert!(!names.entities[mention.entity].canonical.is_empty());
            }
            let mut resolver = Resolver::new(&document, &names);
            for token in 0..document.len() {
                let resolved = resolver.resolve(token);
                prop_assert!(!resolved.name.is_empty());
                prop_assert!(resolved.entity.is_none_or(|entity| entity < names.entities.len()));
                resolver.participant(token);
                resolver.note_source(token, &resolved);
            }
            resolver.resolve(document.len() + 3);
        }
    }
}

/// A long hostile text ends: nothing looks back over the whole of it.
#[test]
fn a_long_text_is_read() {
    let parts = [
        "John Smith said the ministry of Armenia",
        "the statement",
        "he",
        "Azerbaijan's defense ministry, a spokesman",
    ];
    let text = parts.repeat(10_000).join(" ");
    let (document, names) = read(&text);
    let resolver = Resolver::new(&document, &names);
    let last = document.len() - 1;
    assert_eq!(resolver.resolve(last).name, "spokesman");
}

#[test]
fn firms_and_movements_of_no_list() {
    check(
        "The vote was won by the Movement for Reform, officials said.",
        "Movement for Reform",
        "Movement for Reform",
        Organisation,
    );
    check_none("Energy Minister Lena Berg resigned.", "Energy");
    // "Press" is no title, and the agency Petra no woman.
    check(
        "The head of the clinic, Petra Olsen, told reporters it was full.",
        "Petra Olsen",
        "Petra Olsen",
        Person,
    );
    let merged = "Carbo and Novatex agreed to merge. The Carbo-Novatex deal is worth a billion.";
    check_none(merged, "-");
    check(merged, "Carbo", "Carbo", Other);
}
