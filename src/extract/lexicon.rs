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

/// Verbs by the event that they tell of when they head a clause. Beside a lemma alone stand a verb with its particle
/// or preposition (`rule_out`), with its object (`put_blame`), with both (`take_to_street`), and a copula with its
/// preposition and noun (`be_on_strike`).
pub const EVENT_VERBS: &[(EventType, &str)] = &[
    (Agree, "agree accept consent compromise negotiate sign ratify conclude settle pledge_to ink finalise finalize
        broker mediate reconcile strike_deal strike_bargain shake_on come_to_terms come_to_agreement agree_on agree_to
        agree_with sign_up make_deal do_deal adopt_resolution reach_consensus make_peace bury_hatchet find_compromise
        clinch_deal seal_deal bridge_difference resolve_dispute settle_dispute resolve_difference narrow_difference"),
    (Consult, "meet discuss talk consult confer phone telephone visit host converse debate deliberate
        speak_with speak_to speak_by talk_to talk_with brief huddle meet_with sit_down call_with travel_to pay_visit
        confer_with be_in_talk be_in_negotiation tour return_to_table receive_delegation receive_envoy"),
    (Support, "support endorse back praise commend applaud welcome approve recognise recognize defend honour honor
        congratulate thank apologise apologize forgive pledge promise vow hail commit_to side_with stand_by
        sympathise sympathize salute normalise normalize assure reaffirm uphold offer be_in_favour be_in_favor pay_tribute
        take_side vote_for vote_in_favour vote_in_favor speak_in_favour speak_in_favor express_regret send_condolence offer_condolence
        establish_relation restore_relation rally_behind stand_with toast"),
    (Cooperate, "cooperate collaborate partner trade extradite co-operate join_forces team_up merge
        coordinate synchronise pool join_force work_with share_information share_intelligence share_data share_power share_technology open_embassy"),
    (Aid, "aid assist help rescue donate feed shelter treat evacuate supply provide deliver fund finance subsidise
        subsidize bail_out save airlift relieve vaccinate hospitalise hospitalize transport send_team send_medic
        send_doctor send_rescuer send_firefighter send_convoy send_food send_supply send_help pull_to_safety
        bring_to_safety lead_to_safety take_to_hospital rush_to_hospital fly_to_hospital grant_asylum give_refuge
        search_for_survivor search_rubble search_wreckage pull_from_rubble pull_from_wreckage dig_from_rubble"),
    (Concede, "concede yield surrender relent acquiesce resign release free pardon parole ease relax cede lift_ban lift_restriction lift_sanction lift_embargo
        step_down quit legalise legalize grant allow permit repeal back_down give_in give_up abdicate commute acquit
        exonerate hand_over meet_demand accept_defeat admit_defeat acknowledge_defeat concede_defeat plead_guilty admit_guilt
        quash overturn_conviction overturn_verdict overturn_sentence drop_charge drop_case drop_claim withdraw_charge
        clear_of find_innocent reinstate rehabilitate loosen step_aside stand_aside bow_to climb_down reverse_decision
        grant_bail free_on_bail release_on_bail waive exempt"),
    (Retreat, "withdraw retreat demobilise demobilize disarm cease end halt stop subside de-escalate deescalate
        pull_out pull_back stand_down lose_control lose_position lay_down_arm lay_down_weapon disengage die_down calm abate end_strike
        suspend_strike return_to_work go_to_work lift_siege lift_blockade leave_position down_weapon lay_arm"),
    (Request, "request ask appeal urge demand call_for call_on call_upon plead petition implore beg exhort insist_on
        press_for push_for seek lobby solicit invite propose recommend suggest_to advise advocate require_that
        appeal_for appeal_to ask_for press order_to instruct encourage remind apply_for bid_for campaign_for
        be_necessary call_strike call_election call_referendum file_challenge lodge_challenge submit_challenge
        file_appeal lodge_appeal file_petition submit_petition file_motion appeal_against make_appeal put_question
        go_to_court take_to_court turn_to_court pray_for sue_for entreat beseech adjure summon nudge"),
    (Accuse, "accuse blame criticise criticize condemn denounce censure slam blast rebuke chide deplore decry
        investigate probe allege sue fault lambast lambaste assail castigate lament complain
        question scold reprimand impeach inquire audit denounce inspect scrutinise scrutinize
        file_against rest_with lie_with pin_on attack_for attack_as attack_over charge_that hit_out lash_out hold_responsible disapprove suspect_of
        put_blame lay_blame place_blame pin_blame shift_blame lay_fault point_finger cast_doubt file_complaint
        lodge_complaint make_complaint file_lawsuit file_suit bring_case open_case open_investigation
        open_inquiry launch_investigation launch_inquiry be_under_investigation be_to_blame express_outrage
        take_issue take_aim speak_against speak_out rail_against inveigh berate upbraid reproach mock ridicule
        deride disparage vilify implicate incriminate hold_to_account hold_accountable call_disgrace call_liar"),
    (Reject, "reject refuse deny decline dismiss veto rebuff spurn refute disavow repudiate defy oppose renege
        break_off break_down resist rule_out boycott disagree snub turn_down vote_down rule_against shut_door
        contradict dispute contest balk ignore block_bill abort plead_innocent walk_out_of_talk
        walk_out_of_meeting withdraw_from pull_out_of disobey flout reject_as laugh_off shrug_off brush_off
        brush_aside wave_away back_out rescind revoke_agreement tear_up throw_out strike_down vote_against
        be_against be_opposed decline_to dig_in hold_out say_no maintain_innocence protest_innocence stonewall rebut gainsay negate forswear disown"),
    (Threaten, "threaten warn caution ultimatum menace vow_to_retaliate intimidate issue_ultimatum set_deadline
        put_on_alert sabre-rattle issue_threat give_notice serve_notice bully blackmail"),
    (Protest, "protest demonstrate march rally riot picket strike_over rise_up chant occupy_square walk_off
        go_on_strike down_tools take_to_street pour_into_street walk_out be_on_strike stop_work down_tool
        stage_sit-in hold_rally hold_vigil go_on_hunger barricade strike_for heckle boo jeer
        wave_placard join_strike join_protest"),
    (Sanction, "sanction embargo blacklist expel boycott sever downgrade fine penalise penalize
        freeze oust cut_tie impose delist revoke punish recall_ambassador recall_envoy withdraw_ambassador
        declare_persona break_relation cut_off cut_aid suspend_aid suspend_licence suspend_license order_to_pay
        slap_fine strip_of ban_from bar_from disqualify suspend_member relegate dock lock_out"),
    (Mobilize, "deploy mobilise mobilize station amass rearm arm reinforce patrol redeploy fortify dispatch
        send_troop send_soldier send_police send_warship send_reinforcement conscript enlist scramble exercise drill
        call_up put_on_footing mass raise_army"),
    (Coerce, "arrest detain seize confiscate capture imprison jail censor ban curb curtail raid block blockade
        restrict outlaw deport crack_down besiege surround expropriate abduct_by kidnap hack intern apprehend
        indict charge sentence extort coerce interrogate close_off seal shut_down round_up hold_hostage execute
        handcuff evict remand extradite_to impound convict prosecute try_for try_on charge_with find_guilty
        hold_guilty put_on_trial go_on_trial stand_trial face_trial face_charge bring_charge press_charge file_charge
        take_into_custody hold_in_custody remand_in_custody keep_in_custody place_under_arrest put_under_arrest
        be_under_arrest be_in_custody be_on_trial be_under_siege be_under_curfew bring_before_court appear_in_court
        appear_before_court disperse fire_gas use_gas deploy_gas use_cannon fire_cannon turn_cannon
        fire_bullet use_bullet use_baton break_up_protest search_home search_house search_office search_premise
        search_flat search_apartment declare_emergency declare_law impose_curfew impose_term impose_sentence
        hand_sentence get_sentence receive_sentence stop_and_search subpoena gag muzzle nationalise nationalize
        requisition commandeer grant_injunction issue_injunction grant_order issue_warrant conscript_by incarcerate"),
    (Assault, "attack assault bomb shell bombard shoot fire fight clash invade raid_village ambush stab strike_target
        torture rape massacre slaughter assassinate murder behead beat_up beat_to_death open_fire retaliate besiege_city repel
        conquer retake recapture regain capture_territory break_through occupy exchange_fire target
        storm overrun torch loot destroy_military down snipe strafe raze pound lynch maim abuse hijack
        wage skirmish battle advance_on infiltrate provoke torpedo gun_down mow_down blow_up shoot_down
        throw_stone throw_rock throw_bottle throw_bomb throw_cocktail throw_grenade throw_punch hurl_stone hurl_rock hurl_grenade lob_grenade
        hurl_bottle hurl_bomb pelt use_drone use_artillery use_weapon use_missile use_rocket use_mortar use_firearm
        use_tank use_gun use_knife violate_ceasefire violate_truce breach_ceasefire breach_truce break_ceasefire
        break_truce be_under_attack be_under_fire be_at_war go_to_war set_fire set_alight plant_bomb detonate_bomb
        carry_out_attack mug punch kick strangle poison_with molest"),
    (Happen, "erupt collapse crash collide sink derail explode burn flood hit strike shake jolt rock rattle sweep
        batter lash trigger spark cause rise fall drop increase decrease grow shrink soar plunge tumble climb slump
        surge win lose elect vote defeat score open close launch marry run rush flee beat_rival beat_champion
        panic sleep occur happen melt spill leak flatten damage destroy topple trap bury injure kill
        die perish drown suffer fall_ill contract infect spread crumble buckle overturn capsize land
        take_off arrive depart leave buy sell acquire purchase invest earn raise cut return lift end_up wind_up stop_at stop_by deliver_speech deliver_message deliver_remark deliver_address
        deliver_blow execute_plan execute_order break_down_figure release_report release_data
        release_figure release_statement release_film release_album
        appoint name hire nominate inaugurate receive begin start resume complete build take_office
        swear_in come_to_power win_election lose_election hold_election recover discover find detect measure record
        register test_positive swing_to overturn devastate ravage wreck inundate submerge engulf ignite blaze plummet
        sack lay_off fire_worker fire_manager fire_staff dismiss_worker dismiss_manager dismiss_staff dismiss_coach
        dismiss_minister dismiss_chief dismiss_official shed cut_job merge_with list float publish win_medal win_title
        win_match beat seize_on seize_upon draw_with qualify knock_out transfer retire orbit lift_off splash_down observe measure_at
        evolve mutate diagnose cure hatch snow rain hail_down blow freeze_over thaw dry_up steal rob burgle embezzle
        pass_law pass_bill enact head_for head_to lie_to skid brake veer plough hurtle ram swamp strand disrupt"),
    (State, "meet_threshold meet_standard meet_requirement meet_target meet_deadline meet_criterion meet_need meet_cost
        meet_goal meet_condition share demonstrate_that be have remain stay continue know believe think fear hope expect want need seem appear contain include
        consist comprise constitute belong own possess lie locate situate stand sit border depend rely rest
        represent resemble differ equal cost weigh oblige require entail involve mean imply matter
        suffice exist populate inhabit live reside govern face enjoy lack deserve vary range span extend date
        consider regard deem view see feel understand recognise_as recognize_as love like hate prefer doubt wonder
        worry concern remember forget struggle tend keep last total number rank encircle surround_by base found_in
        confirm_importance underline_importance reflect show suggest_that indicate prove host_to be_about be_prone
        be_able can could must should stem stabilise stabilize deteriorate worsen improve intensify persist
        escalate prevail linger hold head chair lead trail lag outnumber outweigh exceed average amount_to account_for
        employ house accommodate hold_seat hold_post serve_as act_as work_as work_for carry speak_of speak_about
        describe call characterise characterize label dub term qualify_as fit suit correspond overlook adjoin
        straddle flank border_on tower hang belong_to pertain apply_to admire dread desire long_for crave trust
        distrust mistrust envy pity detest loathe adore dislike relate_to hinge regret boast_of feature bear_name
        treat_as treat_like come_under_pressure be_under_pressure use_by use_as use_for use_in supply_with originate derive reign rule preside preside_over supervise oversee
        administer manage operate maintain interest fascinate puzzle amount add_up take_time take_hour take_minute
        voice_concern express_concern raise_concern voice_fear express_fear voice_alarm express_alarm voice_hope
        express_hope express_confidence express_doubt"),
];

/// Nouns that name an event, by its type: as the object of a light verb, the subject of "take place", or a
/// complement that is reported ("reported the death of"). The longer entry has a word that modifies the noun:
/// "a rescue operation", "an exchange of fire".
pub const EVENT_NOUNS: &[(EventType, &str)] = &[
    (Agree, "agreement deal ceasefire cease-fire truce pact treaty accord settlement compromise armistice
        memorandum understanding contract reconciliation consensus"),
    (Consult, "talk talks discussion conversation negotiation meeting summit call consultation visit dialogue conference
        briefing contact contacts debate"),
    (Support, "support backing endorsement praise recognition promise pledge welcome approval solidarity apology
        condolence gratitude congratulation congratulations condolences tribute offer thanks"),
    (Cooperate, "cooperation collaboration partnership exercise_joint merger venture"),
    (Aid, "aid help assistance relief rescue donation shipment rescue_operation relief_operation aid_operation search_operation evacuation treatment bailout loan"),
    (Concede, "concession resignation release pardon amnesty surrender acquittal bail"),
    (Retreat, "withdrawal retreat pullout disengagement demobilisation demobilization disarmament de-escalation end cessation"),
    (Request, "request appeal demand plea petition invitation proposal call_for demarcation urging motion bid challenge"),
    (Accuse, "accusation blame criticism condemnation denunciation investigation inquiry probe allegation complaint
        lawsuit rebuke audit outrage"),
    (Reject, "rejection refusal denial veto dismissal cancellation objection boycott breach violation opposition"),
    (Threaten, "threat warning ultimatum"),
    (Protest, "protest demonstration march rally riot walkout sit-in unrest picket stoppage vigil industrial_action strike_action"),
    (Sanction, "sanction sanctions embargo expulsion suspension fine penalty tariff"),
    (Mobilize, "deployment mobilisation mobilization reinforcement patrol drill exercise manoeuvre maneuver buildup
        build-up"),
    (Coerce, "arrest detention seizure raid blockade ban curfew capture crackdown confiscation imprisonment
        indictment sentence siege kidnapping abduction restriction trial conviction prosecution lockdown verdict"),
    (Assault, "attack assault bombing shelling shooting fire clash clashes fighting battle war invasion offensive airstrike
        raid_on ambush murder massacre killing assassination aggression violence hostility hostilities provocation
        bombardment skirmish advance conflict gunfire bloodshed incursion retaliation escalation flare-up gunfight stabbing firefight
        military_operation ground_operation special_operation security_operation fire_exchange gunfire_exchange
        violence_act aggression_act provocation_act sabotage_act terrorism_act war_act military_response"),
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
    mount begin start resume continue undertake perform do pay extend express put_forward come_under
    come_to come_into enter engage_in commit wage open face suffer see witness experience impose order
    call announce declare report initiate trade exchange run get receive deliver hand hand_down
    go_on be_under respond_with repel cause trigger spark fight file lodge bring send lead join serve submit
    provoke voice level air draw attract prompt set_off organise organize plan attend reopen uphold",
);

/// Words that a verb takes as its particle.
pub static PARTICLES: Words = Words::new("off out down up away back over apart aside");

/// Verbs that end what their object names: the event is what becomes of that.
pub static STOP_VERBS: Words = Words::new(
    "end stop halt cancel call_off suspend postpone abandon scrap drop lift pause cut_short break_off terminate axe
    delay defer discontinue avert adjourn interrupt shelve freeze",
);

/// Verbs that say what somebody takes a thing for: "called the decision a disgrace".
pub static NAMING_VERBS: Words =
    Words::new("call describe brand label dub term characterise characterize be");

/// Words of judgement against something, in what it is named.
pub static JUDGEMENTS: Words = Words::new(
    "disgrace disgraceful outrage outrageous scandal scandalous shame shameful irresponsible unacceptable unfair unjust
    illegal unlawful illegitimate reckless cynical insulting insult absurd ridiculous farce sham lie fraud fraudulent
    betrayal treason barbaric cowardly brutal criminal inhuman inhumane appalling horrific deplorable despicable
    disastrous catastrophic failure blunder mistake wrong dangerous undemocratic unconstitutional rigged biased
    hypocritical hypocrisy liar coward incompetent negligent corrupt racist unforgivable inexcusable intolerable
    disproportionate provocation provocative baseless derisory inadequate unrealistic unaffordable unsustainable paltry
    laughable nonsense misleading unfounded groundless stunt heartless callous
    incitement witch-hunt shambles chaotic",
);

/// What is closed by an order.
pub static CLOSABLE: Words = Words::new(
    "school border airport road bridge station port line newspaper office business mosque church embassy crossing
    street square university park corridor airspace shop restaurant market court tunnel railway strait consulate
    website channel motorway highway beach bank museum",
);

/// What is given as aid, beside what is named aid.
pub static AID_GOODS: Words = Words::new(
    "food water shelter medicine blanket tent supply aid help assistance relief care fund funding money equipment
    weapon ammunition vaccine oxygen fuel clothing clothes grain flour medic doctor support loan treatment drug ration
    parcel goods package ambulance generator dollar euro pound million",
);

/// Verbs that give something: aid only with such an object.
pub static GIVING_VERBS: Words = Words::new("provide supply deliver fund finance transport");

/// Verbs of fighting that are said of games, debates and illness too.
pub static FIGURATIVE_VERBS: Words = Words::new(
    "fight battle target provoke regain storm advance_on retaliate conquer repel clash skirmish wage",
);

/// Verbs of what befalls one, which nobody can refuse to do.
pub static INVOLUNTARY_VERBS: Words = Words::new(
    "get receive have need lose suffer know see hear find benefit die fall survive win notice feel want like remember
    forget understand qualify last live happen face",
);

/// Verbs that go against what their object names: "broke the agreement", "rejected the criticism".
pub static BREAK_VERBS: Words =
    Words::new("break violate breach renege flout ignore reject dismiss oppose refuse");

/// Verbs whose complement did not come about: "failed to reach an agreement".
pub static FAILING_VERBS: Words = Words::new("fail refuse decline neglect omit");

/// Verbs of giving an answer, which whoever does not do refuses: "would not comment".
pub static ANSWER_VERBS: Words = Words::new(
    "comment say answer respond reply disclose reveal specify elaborate confirm discuss explain name tell give speak
    provide identify",
);

/// Those who can refuse: groups and offices that act as one.
pub static WILLED: Words = Words::new(
    "government ministry minister company union party court airline firm police army president opposition coalition
    country state bank board club council commission parliament team leader group family operator spokesman
    spokeswoman spokesperson regulator tribunal church university school hospital committee federation association
    employer administration authority official lawyer prosecutor judge mayor governor king queen organisation
    organization alliance agency bloc side manager director chief owner",
);

/// Nouns of work and pay: they say that a strike is one of workers.
pub static LABOUR_WORDS: Words = Words::new(
    "union worker employee staff pay wage walkout employer crew picket pilot nurse teacher doctor driver miner labour
    labor salary contract negotiation bargaining airline railway carrier member ballot stoppage general hour",
);

/// Nouns of doings that are attacks where the words around them speak of war.
pub static OPERATIONS: Words = Words::new("operation response exchange campaign act measure");

/// Those who protest: what they do together in the street is part of it.
pub static PROTESTERS: Words =
    Words::new("protester protestor demonstrator striker marcher rioter picketer campaigner activist");

/// Those who question by force of law.
pub static POLICE: Words =
    Words::new("police policeman officer detective investigator prosecutor gendarme agent customs inspector");

/// Verbs whose clausal complement carries the event: "tried to break through", "were forced to withdraw".
pub static CONTROL_VERBS: Words = Words::new(
    "try attempt begin start continue manage fail want plan intend seem appear have need be_able
    able force oblige compel cease stop keep go come help tend happen set prepare move act seek due ready likely
    unlikely expect schedule set struggle hesitate aim prove be use get let make cause lead resort repeatedly vote",
);

/// Verbs of saying, whose complement is a claim of its own, committed to by their subject. Verbs that deny, warn or
/// complain are not among them: what they say is one claim with the act.
pub static SAY_VERBS: Words = Words::new(
    "say tell add note report announce state declare explain remark comment mention reveal disclose confirm
    acknowledge admit claim assert maintain insist argue contend estimate write tweet post reply respond
    answer recall observe stress emphasise emphasize underline underscore point_out indicate suggest
    conclude predict forecast inform testify recount describe relate affirm reiterate repeat hint signal
    quote continue conceive believe think fear hope expect know show find promise pledge vow cite concede
    clarify specify detail read go_on swear swore boast joke quip muse exclaim shout whisper cry counter
    retort interject rule determine calculate record see reckon suspect doubt declare publish broadcast
    notify teach learn hear understand agree decide warn caution complain lament allege charge",
);

/// Verbs that make their clause one claim of their own, to which their subject is committed: accusing, asking,
/// denying, warning, condemning. What they complain of or ask for is not claimed apart.
pub const ACT_TYPES: &[EventType] = &[Request, Accuse, Reject, Threaten];

/// Verbs of saying that are one act with what is said, where a clause does not follow: "expressed concern",
/// "voiced alarm".
pub static EXPRESS_VERBS: Words = Words::new("express voice convey share reiterate register raise");

/// What is expressed, raised or shared in words.
pub static VIEWS: Words = Words::new(
    "concern worry hope fear doubt alarm regret support view opinion condolence condolences sympathy confidence outrage
    anger solidarity thanks gratitude objection question reservation interest willingness readiness position sadness
    shock dismay disappointment commitment wish belief optimism appreciation issue matter suspicion",
);

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
    ("arrested", "arrest detain apprehend detainee round_up arrested"),
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
    disease avalanche heatwave drought magnitude epicentre epicenter seismic train plane aircraft flight bus car lorry truck van
    motorcycle motorbike tram coach minibus helicopter ferry
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
