//! Sentences of stories of many kinds, by the type that they should have.

use crate::extract::extract;
use crate::model::EventType::{self, *};
use crate::read::ArticleInput;

/// Checks the type of each sentence's last claim.
#[track_caller]
fn check(expect: EventType, sentences: &[&str]) {
    let mut wrong = Vec::new();
    for text in sentences {
        let input = ArticleInput {
            id: "t".into(),
            text: (*text).into(),
            published: Some("2019-05-08".into()),
            ..ArticleInput::default()
        };
        let found: Vec<EventType> = extract(&input).claims.iter().map(|c| c.event).collect();
        if found.last() != Some(&expect) {
            wrong.push(format!("{text:?} is {expect:?}, not {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn agreeing() {
    check(
        Agree,
        &[
            "The two sides reached a deal.",
            "The parties signed the accord in Vienna.",
            "The company agreed to pay damages.",
            "The war ended with a truce.",
            "A cease-fire was declared.",
        ],
    );
}

#[test]
fn refusing() {
    check(
        Reject,
        &[
            "The minister declined to comment.",
            "She will not accept the result.",
            "The union has not agreed to the deal.",
            "The government would not recognise the new council.",
            "Neither France nor Spain has recognised the result.",
            "The minister said she would not resign.",
            "The bank would not comment.",
            "The mission rejected the criticism.",
            "The sides failed to reach an agreement.",
            "The delegation walked out of the talks.",
            "He pleaded not guilty to all charges.",
            "The talks ended without agreement.",
            "The mayor has ruled out a tax rise.",
            "The company refused to negotiate.",
            "The company denied that it had threatened staff.",
        ],
    );
}

#[test]
fn what_did_not_happen_is_how_things_are() {
    check(
        State,
        &[
            "The opposition did not contest the outcome.",
            "The rebels did not attack the town.",
            "The suspect has not been charged.",
            "Nobody listened.",
        ],
    );
}

#[test]
fn accusing() {
    check(
        Accuse,
        &[
            "The mayor put the blame on the contractor.",
            "The bishop lodged a complaint with the police.",
            "Prosecutors opened an investigation.",
            "Residents complained that help had been slow.",
            "The fund is under investigation.",
            "The union described the offer as an insult.",
        ],
    );
}

#[test]
fn asking() {
    check(
        Request,
        &[
            "The union called a strike for Thursday.",
            "Her lawyers would file a challenge with the Supreme Court.",
            "Workers petitioned the court to annul the vote.",
            "He appealed against the verdict.",
            "The prosecutor demanded a sentence of nine years.",
            "Authorities ordered residents to evacuate.",
        ],
    );
}

#[test]
fn courts_and_police() {
    check(
        Coerce,
        &[
            "Prosecutors charged the director with fraud.",
            "The former minister was indicted on bribery charges.",
            "The former director went on trial.",
            "The captain was found guilty of negligence.",
            "The jury has convicted two officers.",
            "The judge sentenced him to four years.",
            "A signalman was later jailed for four years.",
            "They were taken into custody.",
            "The driver is being questioned.",
            "Police fired tear gas to disperse the crowd.",
            "Officers searched his flat.",
            "A curfew was imposed.",
        ],
    );
    check(
        Concede,
        &[
            "The court acquitted the mayor of bribery.",
            "He was cleared of manslaughter.",
            "The prosecutor dropped the charges.",
            "The prosecutor dropped one of the charges.",
            "The driver was released without charge.",
            "The authorities lifted the curfew.",
            "The candidate conceded defeat.",
        ],
    );
    check(
        Sanction,
        &[
            "The regulator fined the bank.",
            "Germany recalled its ambassador.",
        ],
    );
}

#[test]
fn work_and_its_disputes() {
    check(
        Protest,
        &[
            "Cabin crew at the airline went on strike at midnight.",
            "The pilots walked out.",
            "Members voted to strike.",
            "The union announced a new strike.",
            "The pilots are on strike.",
        ],
    );
    check(
        Retreat,
        &[
            "The union has called off the strike.",
            "Pilots ended their walkout.",
        ],
    );
    check(
        Happen,
        &[
            "The airline cancelled 300 flights.",
            "The strike disrupted flights across Europe.",
            "The firm dismissed 200 workers.",
        ],
    );
}

#[test]
fn a_strike_is_an_attack_where_the_words_are_of_war() {
    check(
        Assault,
        &[
            "The air force launched a strike on the rebel camp.",
            "There was an attack on the base.",
            "The army carried out an operation against militants.",
            "Guards beat a prisoner.",
            "The gunmen hurled a grenade at soldiers.",
        ],
    );
}

#[test]
fn protesting() {
    check(
        Protest,
        &[
            "Protesters took to the streets.",
            "Demonstrators blocked the bridge.",
            "Thousands of residents marched through the capital.",
        ],
    );
}

#[test]
fn accidents_weather_sport_business() {
    check(
        Happen,
        &[
            "The ship sank off the coast.",
            "The fire was brought under control.",
            "According to officials, the car hit a tree.",
            "Heavy rain fell across the region.",
            "The team won the final.",
            "The champion beat the newcomer by six points.",
            "The report was released on Tuesday.",
            "Scientists discovered a new planet.",
            "The company reported a profit of 3 billion dollars.",
            "Health officials reported 300 new cases of measles.",
            "Ledesma won the election.",
            "She took office in May.",
        ],
    );
    check(
        Aid,
        &[
            "Firefighters searched the wreckage.",
            "Rescuers are searching for survivors.",
            "Rescuers pulled a child from the rubble.",
            "The hospital treated 40 people.",
        ],
    );
}

#[test]
fn speaking_well_and_meeting() {
    check(
        Support,
        &[
            "The governments sent their congratulations.",
            "Hungary offered to send medical teams.",
            "The minister apologised to the victims.",
        ],
    );
    check(
        Consult,
        &[
            "The foreign ministers met in Geneva.",
            "The two sides resumed talks on Sunday.",
            "He was willing to meet the rebels.",
        ],
    );
}

#[test]
fn verbs_of_many_senses_go_by_their_object() {
    check(Cooperate, &["The two countries took steps to calm the border."]);
    check(Aid, &["Volunteers provided food to 300 families on Monday."]);
    check(
        Happen,
        &[
            "The coach delivered a speech in March.",
            "The firm provided a list of names on Monday.",
        ],
    );
    check(
        State,
        &[
            "Both share the belief that work pays.",
            "The law allows owners to sell their land.",
        ],
    );
    check(Concede, &["The company met the demands of the strikers."]);
    check(Accuse, &["The senator spoke out against the plan."]);
    check(
        Happen,
        &[
            "She had battled through three bouts of pneumonia.",
            "The rate declined by four points.",
            "The council executed the plan in March.",
        ],
    );
}

#[test]
fn conditions() {
    check(
        State,
        &[
            "She heads the coalition.",
            "Turnout stood at 63 percent.",
            "He is thought to have fled.",
            "The train was carrying 180 passengers.",
            "The rail line is used by six trains every day.",
            "The mission called the vote orderly.",
            "Six others were still missing.",
            "He offered no proof.",
        ],
    );
}
