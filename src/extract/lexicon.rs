//! The words of extraction, as tables: event verbs and nouns by PLOVER type, cue verbs by kind, statives, light
//! verbs, harm words. No engine here.
//!
//! The event tables follow the categories of PLOVER (Halterman and others 2023) by way of the CAMEO codebook
//! (Schrodt 2012) from which it descends: 02 and 10 are REQUEST, 03 AGREE, 04 CONSULT, 05 SUPPORT, 06 COOPERATE,
//! 07 AID, 08 CONCEDE or (087) RETREAT, 09 and 11 ACCUSE, 12 REJECT, 13 THREATEN, 14 PROTEST, 15 MOBILIZE,
//! 16 SANCTION, 17 COERCE, 18 to 20 ASSAULT.
//!
//! An entry is a lemma, or a lemma and the particle or preposition that gives it the sense, joined by `_`
//! (`call_for`). The longer entry wins.

use super::words::Words;
use crate::model::EventType::{self, *};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Verbs by the event that they tell of when they head a clause.
pub const EVENT_VERBS: &[(EventType, &str)] = &[
    (Agree, "agree accept consent compromise negotiate sign ratify conclude settle pledge_to ink finalise finalize
        broker mediate reconcile strike_deal shake_on come_to_terms agree_on agree_to agree_with sign_up"),
    (Consult, "meet discuss talk consult confer phone telephone visit host converse debate deliberate hold_talks
        speak_with speak_to speak_by talk_to talk_with brief huddle meet_with sit_down call_with travel_to"),
    (Support, "support endorse back praise commend applaud welcome approve recognise recognize defend honour honor
        congratulate thank apologise apologize forgive pledge promise vow hail commit_to side_with stand_by
        sympathise sympathize salute normalise normalize assure reaffirm"),
    (Cooperate, "cooperate collaborate partner share trade extradite co-operate join_forces team_up merge
        coordinate synchronise pool"),
    (Aid, "aid assist help rescue donate feed shelter treat evacuate supply provide deliver fund finance subsidise
        subsidize bail_out save airlift relieve vaccinate hospitalise hospitalize transport"),
    (Concede, "concede yield surrender relent acquiesce resign release free pardon parole lift ease relax cede
        return_to step_down quit legalise legalize grant allow permit repeal apologise_for back_down give_in
        give_up abdicate commute acquit exonerate hand_over"),
    (Retreat, "withdraw retreat demobilise demobilize disarm cease end halt stop subside de-escalate deescalate
        pull_out pull_back stand_down lose_control lose_position lay_down disengage die_down calm abate"),
    (Request, "request ask appeal urge demand call_for call_on call_upon plead petition implore beg exhort insist
        press_for push_for seek lobby solicit invite propose recommend suggest advise advocate require_that
        appeal_for appeal_to ask_for press order_to instruct encourage remind apply_for bid_for campaign_for
        be_necessary"),
    (Accuse, "accuse blame criticise criticize condemn denounce censure slam blast rebuke chide deplore decry
        investigate probe allege charge_with sue convict fault lambast lambaste assail castigate lament complain
        question scold reprimand impeach inquire audit prosecute denounce inspect scrutinise scrutinize
        file_against find_guilty rest_with lie_with pin_on attack_for hit_out lash_out hold_responsible disapprove regret"),
    (Reject, "reject refuse deny decline dismiss veto rebuff spurn refute disavow repudiate defy oppose renege
        walk_out call_off cancel break_off break_down resist rule_out boycott disagree turn_down vote_down scrap
        abandon postpone contradict dispute contest balk ignore block_bill abort"),
    (Threaten, "threaten warn caution ultimatum menace vow_to_retaliate intimidate"),
    (Protest, "protest demonstrate march rally riot picket strike_over rise_up chant occupy_square walk_off
        go_on_strike down_tools"),
    (Sanction, "sanction embargo blacklist expel recall boycott suspend sever downgrade fine penalise penalize
        freeze oust cut_tie impose delist revoke punish"),
    (Mobilize, "deploy mobilise mobilize station amass rearm arm reinforce patrol redeploy fortify dispatch
        send_troops conscript enlist scramble exercise drill"),
    (Coerce, "arrest detain seize confiscate capture imprison jail censor ban curb curtail raid block blockade
        restrict outlaw deport crack_down besiege surround expropriate abduct_by kidnap hack intern apprehend
        indict charge sentence extort coerce interrogate close_off seal shut_down round_up hold_hostage execute
        handcuff evict remand extradite_to impound"),
    (Assault, "attack assault bomb shell bombard shoot fire fight clash invade raid_village ambush stab strike_target
        torture rape massacre slaughter assassinate murder behead beat open_fire retaliate besiege_city repel
        conquer retake recapture regain capture_territory break_through occupy open_fire exchange_fire target
        storm overrun torch loot destroy_military down snipe strafe raze pound lynch maim abuse hijack come_under
        wage skirmish battle advance_on infiltrate provoke torpedo gun_down mow_down blow_up shoot_down"),
    (Happen, "erupt collapse crash collide sink derail explode burn flood hit strike shake jolt rock rattle sweep
        batter lash trigger spark cause rise fall drop increase decrease grow shrink soar plunge tumble climb slump
        surge win lose elect vote beat_rival defeat score open close launch release_film born marry run rush flee
        panic sleep occur happen erupt_volcano melt spill leak flatten damage destroy topple trap bury injure kill
        die perish drown suffer fall_ill contract infect spread crumble buckle overturn capsize land
        take_off arrive depart leave buy sell acquire purchase invest earn report_profit raise cut announce_result
        appoint name hire fire_employee nominate inaugurate receive begin start resume complete build open_door
        recover discover find detect measure record register hospitalise_with test_positive swing_to overturn
        devastate ravage wreck inundate submerge engulf ignite blaze plummet rally_market evacuate_by"),
    (State, "be have remain stay continue know believe think fear hope expect want need seem appear contain include
        consist comprise constitute belong own possess lie locate situate stand sit border depend rely rest
        represent resemble differ equal cost weigh measure_at oblige require entail involve mean imply matter
        suffice exist populate inhabit live reside govern face enjoy lack deserve vary range span extend date
        consider regard deem view see feel understand recognise_as recognize_as love like hate prefer doubt wonder
        worry concern remember forget struggle tend keep last total number rank encircle surround_by base found_in
        confirm_importance underline_importance reflect show suggest_that indicate prove host_to be_about be_prone
        be_able can could must should rise_from stem stabilise stabilize deteriorate worsen improve intensify persist
        escalate prevail linger"),
];

/// Nouns that name an event, by its type: as the object of a light verb, the subject of "take place", or a
/// complement that is reported ("reported the death of").
pub const EVENT_NOUNS: &[(EventType, &str)] = &[
    (Agree, "agreement deal ceasefire cease-fire truce pact treaty accord settlement compromise armistice
        memorandum understanding contract reconciliation"),
    (Consult, "talk talks discussion conversation negotiation meeting summit call consultation visit dialogue conference
        briefing contact contacts"),
    (Support, "support backing endorsement praise recognition promise pledge welcome approval solidarity apology
        condolence gratitude"),
    (Cooperate, "cooperation collaboration partnership exercise_joint step steps merger venture"),
    (Aid, "aid help assistance relief rescue donation shipment rescue_operation evacuation treatment"),
    (Concede, "concession resignation release pardon amnesty surrender acquittal"),
    (Retreat, "withdrawal retreat pullout disengagement demobilisation demobilization disarmament de-escalation end cessation"),
    (Request, "request appeal demand plea petition invitation proposal call_for demarcation urging motion bid"),
    (Accuse, "accusation blame criticism condemnation denunciation investigation inquiry probe allegation complaint
        lawsuit rebuke conviction audit verdict charge_against case suit"),
    (Reject, "rejection refusal denial veto dismissal cancellation objection boycott breach violation"),
    (Threaten, "threat warning ultimatum"),
    (Protest, "protest demonstration rally march riot walkout strike_action sit-in unrest picket stoppage"),
    (Sanction, "sanction sanctions embargo expulsion suspension fine penalty tariff"),
    (Mobilize, "deployment mobilisation mobilization reinforcement patrol drill exercise manoeuvre maneuver buildup
        build-up"),
    (Coerce, "arrest detention seizure raid blockade ban curfew capture crackdown confiscation imprisonment
        indictment sentence siege kidnapping abduction restriction"),
    (Assault, "attack assault bombing shelling shooting fire clash clashes fighting battle war invasion offensive strike airstrike
        raid_on ambush murder massacre killing assassination aggression violence hostility hostilities provocation
        bombardment skirmish advance conflict gunfire bloodshed incursion response retaliation operation exchange escalation
        flare-up gunfight stabbing firefight act"),
    (Happen, "earthquake quake tremor aftershock tsunami flood storm hurricane typhoon cyclone tornado landslide
        eruption wildfire blaze crash collision derailment explosion blast accident outbreak epidemic drought
        avalanche heatwave fire_house death birth wedding election vote victory defeat win loss rise fall increase
        decrease damage collapse injury casualty outage sale launch takeover acquisition record"),
    (State, "concern worry alarm hope confidence fear regret doubt belief readiness willingness need difficulty problem"),
];

/// Verbs that lend their object, or their complement after the named preposition, the verb's place: "held talks",
/// "launched an attack", "came under fire", "reached an agreement".
pub static LIGHT_VERBS: Words = Words::new(
    "hold have make take give carry_out conduct launch stage issue reach sign conclude strike
    mount begin start resume continue undertake perform do pay offer extend express put_forward come_under
    come_to come_into enter engage_in commit wage open face suffer see witness experience impose order stop halt
    end call announce declare report reject accept break violate breach provoke initiate trade exchange run
    go_on be_under respond_with repel cause trigger spark fight file lodge win bring send",
);

/// Verbs whose clausal complement carries the event: "tried to break through", "were forced to withdraw".
pub static CONTROL_VERBS: Words = Words::new(
    "try attempt begin start continue manage fail want plan intend seem appear have need be_able
    able force oblige compel cease stop keep go come help tend happen set prepare move act seek due ready likely
    unlikely expect schedule set struggle hesitate aim prove be use get let make cause lead resort repeatedly",
);

/// Verbs of saying, whose complement is a claim of its own, committed to by their subject.
pub static SAY_VERBS: Words = Words::new(
    "say tell add note report announce state declare explain remark comment mention reveal disclose
    confirm acknowledge admit claim assert maintain insist argue contend estimate write tweet post reply respond
    answer recall observe stress emphasise emphasize underline underscore point_out indicate suggest conclude
    predict forecast inform testify recount describe relate affirm reiterate repeat hint signal quote continue
    conceive believe think fear hope expect know show find allege charge warn caution promise pledge vow cite
    concede deny clarify specify detail read go_on swear swore boast joke quip muse exclaim shout whisper cry
    counter retort interject rule determine calculate record see reckon suspect doubt complain lament declare
    publish broadcast notify teach learn hear understand propose recommend agree decide",
);

/// Verbs that make their clause one claim of their own, to which their subject is committed: accusing, asking,
/// denying, warning, condemning. What they complain of or ask for is not claimed apart.
pub const ACT_TYPES: &[EventType] = &[Request, Accuse, Reject, Threaten];

/// Verbs of saying that are one act with what is said, where a clause does not follow: "expressed concern",
/// "voiced alarm".
pub static EXPRESS_VERBS: Words = Words::new("express voice convey share reiterate register raise");

/// Words of harm to people, by the measure that they count.
pub const HARM: &[(&str, &str)] = &[
    (
        "killed",
        "kill die perish drown slay murder assassinate massacre slaughter execute death dead fatality
        life lives martyr behead toll fatal lifeless deceased slain loss",
    ),
    (
        "injured",
        "injure wound hurt injury casualty maim injured wounded burn hospitalise hospitalize",
    ),
    (
        "captured",
        "capture take_prisoner captive hostage prisoner kidnap abduct",
    ),
    (
        "arrested",
        "arrest detain apprehend detainee jail round_up arrested",
    ),
    ("missing", "missing unaccounted disappear vanish"),
    (
        "displaced",
        "displace evacuate homeless flee uproot displaced evacuee refugee",
    ),
    ("trapped", "trap trapped"),
];

/// Nouns that name people by what they are: what a loss or a singular "a …" counts.
pub static PEOPLE: Words = Words::new(
    "people person man woman child boy girl baby infant soldier serviceman servicewoman troop
    officer policeman civilian resident villager passenger worker miner student pupil teacher patient doctor nurse
    victim survivor tourist pilot crew driver pedestrian protester demonstrator militant fighter rebel gunman
    journalist hostage prisoner refugee migrant inmate employee staff member family citizen local guest player fan
    voter spectator shopper customer sailor marine firefighter rescuer guard official aide bystander teenager adult
    youth mother father son daughter brother sister wife husband couple relative toddler schoolchild american
    settler peacekeeper conscript commander general driver cyclist motorist hiker climber nun priest monk trader
    farmer fisherman suspect attacker assailant casualty",
);

/// Nouns of armed conflict: they say that harm in an article is done by people.
pub static CONFLICT_WORDS: Words = Words::new(
    "attack soldier troop army military militant rebel war shelling shell bomb bomber gunman
    shooting ceasefire truce airstrike missile drone fighter insurgent police clash gunfire terrorist offensive
    combat artillery mortar assault murder stab knife shooter hostage massacre weapon rifle servicemen border
    hostility aggression invasion conflict separatist",
);

/// Nouns of nature and mishap: they say that harm in an article is nobody's act.
pub static HAZARD_WORDS: Words = Words::new(
    "earthquake quake tremor aftershock tsunami flood storm hurricane typhoon cyclone tornado
    landslide mudslide eruption volcano wildfire blaze crash collision derailment accident outbreak epidemic virus
    disease avalanche heatwave drought magnitude epicentre epicenter seismic train plane aircraft flight bus ferry
    ship boat vessel wreck wreckage fire factory mine collapse bridge building explosion gas leak weather rain wind
    magma lava fog stampede crush",
);

/// Adverbs, adjectives and verbs that put a claim as less than certain.
pub static HEDGES: Words = Words::new(
    "may might could would allegedly reportedly apparently possibly probably perhaps likely unlikely
    seemingly purportedly suspected alleged supposed presumed possible probable expected planned unconfirmed if
    seem appear suspect believe fear plan intend expect threaten potentially rumoured rumored",
);

/// Words that turn a claim into its opposite.
pub static NEGATIONS: Words =
    Words::new("not n't never no none nobody nothing neither nor without nowhere hardly barely cannot");

fn table<T: Copy>(rows: &'static [(T, &'static str)]) -> BTreeMap<&'static str, T> {
    // The first entry wins, so that the order of the tables is an order of preference.
    let mut map = BTreeMap::new();
    for (kind, words) in rows {
        for word in words.split_whitespace() {
            map.entry(word).or_insert(*kind);
        }
    }
    map
}

/// The event of a verb lemma, or of `lemma_particle`.
pub fn event_verb(key: &str) -> Option<EventType> {
    static TABLE: OnceLock<BTreeMap<&'static str, EventType>> = OnceLock::new();
    TABLE.get_or_init(|| table(EVENT_VERBS)).get(key).copied()
}

/// The event that a noun lemma names.
pub fn event_noun(key: &str) -> Option<EventType> {
    static TABLE: OnceLock<BTreeMap<&'static str, EventType>> = OnceLock::new();
    TABLE.get_or_init(|| table(EVENT_NOUNS)).get(key).copied()
}

/// The measure of harm to people that a word tells of.
pub fn harm_word(word: &str) -> Option<&'static str> {
    static TABLE: OnceLock<BTreeMap<&'static str, &'static str>> = OnceLock::new();
    TABLE.get_or_init(|| table(HARM)).get(word).copied()
}
