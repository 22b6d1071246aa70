//! Whom phrases mean, on made-up articles of several kinds. A star marks the word that is asked about.

use claimline::extract::reference::Resolver;
use claimline::language::{Document, names};

/// The text without the star, its paragraphs as blocks, and the token that the star stood before.
fn with<T>(marked: &str, ask: impl Fn(&Document, &names::Names, usize) -> T) -> T {
    let at = marked.find('*').unwrap_or_default();
    let text = marked.replacen('*', "", 1);
    let mut blocks = Vec::new();
    let mut start = 0;
    for part in text.split("\n\n") {
        blocks.push(start..start + part.len());
        start += part.len() + 2;
    }
    let document = Document::parse(&text, &blocks);
    let token = document
        .start
        .iter()
        .position(|start| *start as usize == at)
        .unwrap_or(usize::MAX);
    ask(&document, &names::find(&document), token)
}

#[track_caller]
fn check(marked: &str, expect: &str) {
    let found = with(marked, |document, names, token| {
        Resolver::new(document, names).resolve(token)
    });
    assert_eq!(found.name, expect, "by {} in: {marked}", found.rule);
}

#[track_caller]
fn check_participant(marked: &str, expect: &str) {
    let found = with(marked, |document, names, token| {
        Resolver::new(document, names).participant(token)
    });
    assert_eq!(found.unwrap_or_default(), expect, "in: {marked}");
}

const CRASH: &str = "A Kenyan plane with 41 people on board crashed near Mombasa on Friday, the Kenya Civil Aviation \
Authority said. There were no survivors, according to Grace Wanjiru, a spokeswoman for the authority.";

const TRIAL: &str = "A court in Lyon sentenced former banker Luc Garnier to six years in prison on Monday. Judge Anne \
Keller said that Garnier had betrayed his clients.";

const STRIKE: &str = "Workers at Novatex walked out on Wednesday after the Federation of Textile Workers rejected a pay \
offer. \"We will not go back before there is a better offer,\" said Pedro Alves, the federation's president.";

const ELECTION: &str = "Opposition leader Amina Diallo won Guinea's presidential election, the electoral commission \
said on Sunday. President Mamadou Bah conceded defeat.";

#[test]
fn names_short_and_long() {
    check(
        "Farhan Haq spoke on Monday. The attack must stop, *Haq added.",
        "Farhan Haq",
    );
    check(
        "President Vladimir Putin met ministers. *Putin said talks went well.",
        "Vladimir Putin",
    );
    check("The *UN said it was concerned.", "United Nations");
    check("The *USGS said the quake was shallow.", "US Geological Survey");
    check("Officials spoke to *AFP on Monday.", "Agence France-Presse");
    check("*Baku said its forces were attacked.", "Baku");
    check("The *Kremlin said in a statement that talks went on.", "Kremlin");
    check("*Washington said it was deeply concerned.", "Washington");
    check(
        "*Armenia and Azerbaijan reported exchanges of fire.",
        "Armenia and Azerbaijan",
    );
    check(
        "The *European Union and the United Nations called on both sides to stop.",
        "European Union and United Nations",
    );
    check(
        "The Kenya Civil Aviation *Authority said so.",
        "Kenya Civil Aviation Authority",
    );
    check(
        "Foreign Ministry *spokeswoman Maria Zakharova said Moscow was ready.",
        "Maria Zakharova",
    );
    check(
        "National disaster agency *spokesman Sutopo Purwo Nugroho said people panicked.",
        "Sutopo Purwo Nugroho",
    );
}

#[test]
fn ministries() {
    check(
        "A truce was reached, the defense *ministry in Yerevan said.",
        "Armenian defense ministry",
    );
    check(
        "*Azerbaijan's defense ministry said two troops were wounded.",
        "Azerbaijan's defense ministry",
    );
    check(
        "A ceasefire began, the Armenian Defense Ministry said. The *ministry said one soldier died.",
        "Armenian Defense Ministry",
    );
    check(
        "The Armenian Defense Ministry said a soldier died. Azerbaijan's defense ministry said two troops were wounded. \
         The *ministry said it had stopped the advance.",
        "Azerbaijan's defense ministry",
    );
    check(
        "The Polish foreign ministry protested. Poland's interior ministry said police were sent. The foreign *ministry \
         said talks went on.",
        "Polish foreign ministry",
    );
    check(
        "Japan's health ministry said 12 people fell ill. *It said the cause was unknown.",
        "Japan's health ministry",
    );
    check(
        "Chile reported losses. The *country said it would respond.",
        "Chile",
    );
    check(
        "Chile said on Monday it would act. The *government said it would send aid.",
        "Chilean government",
    );
}

#[test]
fn he_and_she() {
    check(
        "Michel spoke. President Ilham Aliyev said Armenia attacked. *He said Baku responded.",
        "Ilham Aliyev",
    );
    check(
        "\"We have recorded 24 dead,\" agency spokesman Sutopo Nugroho told AFP. *He added that homes fell.",
        "Sutopo Nugroho",
    );
    check(
        "\"A child died,\" Ema Suryani, a doctor at a clinic, told AFP. \"Thirty are hurt,\" *she said.",
        "Ema Suryani",
    );
    check(
        "Spokeswoman Ana Ruiz met Mayor Carl Lund. The bridge was unsafe, *she said.",
        "Ana Ruiz",
    );
    check(
        "Defence minister Suren Papikyan said *he spoke with Sergei Shoigu.",
        "Suren Papikyan",
    );
    check(
        "The roads are closed, a local resident told AFP. \"We have no power,\" *he added.",
        "local resident",
    );
    check(
        &format!("{CRASH} *She said the search would go on."),
        "Grace Wanjiru",
    );
    check(&format!("{TRIAL} *She said the sums were large."), "Anne Keller");
    check(&format!("{STRIKE} *He said talks would resume."), "Pedro Alves");
    check(&format!("{ELECTION} *He said he wished her well."), "Mamadou Bah");
}

#[test]
fn he_and_she_over_long_stretches() {
    let talk = "Larry Holt hosts a show. Mr. King left it in May. *He said it was dull.";
    check(talk, "King");
    let two = "Adviser Robin Lee met Kim Day on Monday. Lee praised the plan. She said it would work. Day objected. It was \
               late, *he said.";
    check(two, "Kim Day");
    let long = "Chief Ella Brandt spoke for an hour. The roads were icy. Trees had come down. Power was out. Schools stayed \
                shut. \"It was a bad night,\" *she said.";
    check(long, "Ella Brandt");
    check(
        "Banker Luc Garnier was jailed. His *lawyer said he would appeal.",
        "Luc Garnier's lawyer",
    );
    check(
        "Novatex Corp cut 300 jobs. Jane Moss, president of Novatex Corp, left. Its *president said it was time.",
        "Jane Moss",
    );
}

#[test]
fn it_and_they() {
    check(
        &format!("{CRASH} *It said rescuers were on their way."),
        "Kenya Civil Aviation Authority",
    );
    check(
        "Iran accused Israel of sabotage. *It said two people were held.",
        "Iran",
    );
    check(
        "The clashes ended, said a statement by the Russian Defence Ministry. *It said calm had returned.",
        "Russian Defence Ministry",
    );
    check("\"There are losses,\" *it said.", "it");
    check(
        "The Boeing Company cut output. *It said demand was weak.",
        "Boeing Company",
    );
    check(
        "Officials in Yerevan reported a deal. *They said it would hold.",
        "officials in Yerevan",
    );
    check(
        "Both Armenia and Azerbaijan reported fire. On Sunday, *they traded accusations.",
        "Armenia and Azerbaijan",
    );
}

#[test]
fn persons_by_role() {
    check(
        "The appeal was made by Foreign Ministry spokeswoman Maria Zakharova. Talks must begin, the *spokeswoman said.",
        "Maria Zakharova",
    );
    check(
        "\"A child died,\" Ema Suryani, a doctor at a clinic, told AFP. \"We received 50 people,\" added the *doctor.",
        "Ema Suryani",
    );
    check(
        &format!("{TRIAL} The *judge said the appeal could take a year."),
        "Anne Keller",
    );
    check(&format!("{TRIAL} The *banker denied all charges."), "Luc Garnier");
    check(
        &format!("{ELECTION} The *president said he would step down."),
        "Mamadou Bah",
    );
    check(&format!("{STRIKE} The *commission said nothing."), "commission");
    check(
        "French President Emmanuel Macron met German Chancellor Olaf Scholz. The French *president said it went well.",
        "Emmanuel Macron",
    );
    check(
        "French President Emmanuel Macron met German Chancellor Olaf Scholz. The *chancellor said it went well.",
        "Olaf Scholz",
    );
    check(
        "Farhan Haq, a *spokesman for UN Secretary-General Antonio Guterres, called for calm.",
        "Farhan Haq",
    );
    check(
        "Police Chief Tom Weller spoke to reporters. The *officer said two men were held.",
        "Tom Weller",
    );
}

#[test]
fn bodies_by_kind() {
    check(
        &format!("{CRASH} The *authority said it would inspect the fleet."),
        "Kenya Civil Aviation Authority",
    );
    check(
        &format!("{STRIKE} The *federation said all plants were closed."),
        "Federation of Textile Workers",
    );
    check(
        &format!("{STRIKE} The *company said the offer was fair."),
        "Novatex",
    );
    check(
        "Lion Air said a jet was missing. The *airline said 189 people were on board.",
        "Lion Air",
    );
    check(
        "The Supreme Court of India heard the case. The *court said it would rule in May.",
        "Supreme Court of India",
    );
    check(
        "The European Union agreed on sanctions. The *bloc said they would take effect at once.",
        "European Union",
    );
    check(
        "Toyota Motor Corp recalled cars. The *carmaker said nobody was hurt.",
        "Toyota Motor Corp",
    );
    check(
        "The National Transportation Safety Board opened an inquiry. The *agency said it would take months.",
        "National Transportation Safety Board",
    );
}

#[test]
fn papers() {
    check(
        "\"Posts were attacked,\" the Azerbaijani Defence Ministry said in a statement. The army responded, the *statement said.",
        "Azerbaijani Defence Ministry",
    );
    check(
        "The war is over, said a written *statement by the Russian Defence Ministry.",
        "Russian Defence Ministry",
    );
    check(
        "Michel expressed concern, according to a *statement from the Azerbaijani presidency.",
        "Azerbaijani presidency",
    );
    check(
        "The bank failed in May. One *report said six were ruined.",
        "report",
    );
    check(
        "The Swiss central bank raised rates. Inflation is high, *its statement said.",
        "Swiss central bank",
    );
}

#[test]
fn groups_in_their_own_words() {
    check(
        "A deal was struck, *officials in Yerevan said.",
        "officials in Yerevan",
    );
    check(
        "The roads were blocked, a local *official told AFP.",
        "local official",
    );
    check(
        "Russian *media said on Tuesday that Armenia had asked for help.",
        "Russian media",
    );
    check(
        "Fighting has ceased, according to defence *ministries of Russia and Armenia.",
        "defence ministries of Russia and Armenia",
    );
    check(
        "*Eyewitnesses and local residents say homes have collapsed.",
        "eyewitnesses and local residents",
    );
    check("\"It is over,\" *officials in a statement said.", "officials");
    check(
        "A *source with knowledge of the talks said no deal was near.",
        "source with knowledge",
    );
    check(
        "A *spokesman for the hospital said nine were hurt.",
        "spokesman for the hospital",
    );
    check("Both *sides said they wanted peace.", "sides");
    check(
        "Eyewitnesses and local *residents say homes have collapsed.",
        "local residents",
    );
    check("Two *witnesses said the driver fled.", "two witnesses");
}

#[test]
fn speakers_of_quotations() {
    check(
        "\"*We appeal to our allies,\" said Security Council Secretary Ivo Petrov.",
        "Ivo Petrov",
    );
    check(
        "In a meeting, Petrov accused the enemy. \"It must stop,\" *he said, alluding to Turkey.",
        "Petrov",
    );
    check(
        "\"*I saw smoke,\" Lena Berg, a teacher, told Reuters.",
        "Lena Berg",
    );
}

const SANCTIONS: &str = "The United States imposed sanctions on two Belarusian banks on Thursday, the Treasury Department said. \
Treasury Secretary Dana Wells said the banks had moved money for arms dealers.\n\nBelarus called the step illegal. Its foreign \
ministry summoned the US ambassador, Paul Greer.";

#[test]
fn a_story_of_sanctions() {
    check(
        &format!("{SANCTIONS} The *ministry said it would answer in kind."),
        "Belarusian foreign ministry",
    );
    check(
        &format!("{SANCTIONS} The *ambassador said the talks were frank."),
        "Paul Greer",
    );
    check(
        &format!("{SANCTIONS} The *secretary said more steps would follow."),
        "Dana Wells",
    );
    check(
        &format!("{SANCTIONS} The *department said the list was not complete."),
        "Treasury Department",
    );
    check(
        "Belarus called the step illegal. *It said it would answer.",
        "Belarus",
    );
    check_participant(
        &format!("{SANCTIONS} US *banks were told to stop."),
        "United States",
    );
}

const ACCIDENT: &str = "A ferry with 120 people on board sank off Cebu on Sunday, the Philippine Coast Guard said. Captain \
Ramon Cruz, who survived, said a wave hit the side.\n\n\"We heard a loud bang,\" said Liza Tan, a passenger. A coast guard \
officer told Reuters the ship was overloaded.";

#[test]
fn a_story_of_an_accident() {
    check(
        &format!("{ACCIDENT} The *officer said divers were on their way."),
        "coast guard officer",
    );
    check(&format!("{ACCIDENT} The *captain was questioned."), "Ramon Cruz");
    check(
        &format!("{ACCIDENT} The *passenger said she swam for an hour."),
        "Liza Tan",
    );
    check(
        "A ferry sank, the Philippine Coast Guard said. The coast *guard said 40 were missing.",
        "Philippine Coast Guard",
    );
    check("A ferry sank off Cebu. *Survivors said it was dark.", "survivors");
    check_participant(&format!("{ACCIDENT} The *ferry was old."), "");
    check_participant("The Philippine Coast *Guard sent boats.", "Philippines");
}

const DEAL: &str = "German carmaker Falken AG agreed to buy rival Lumo Motors for $2 billion, the companies said on Tuesday. \
Falken chief executive Uta Brandt said the deal would save costs.\n\nThe European Commission opened a review. The IG Metall \
union feared for jobs.";

#[test]
fn a_story_of_a_deal() {
    check(
        &format!("{DEAL} *Brandt said nobody would be dismissed."),
        "Uta Brandt",
    );
    check(
        &format!("{DEAL} The *commission said it would decide by June."),
        "European Commission",
    );
    check("Falken AG bought Lumo. *Falken said it was happy.", "Falken AG");
    check(
        "Falken AG reported a loss. The *company said sales fell.",
        "Falken AG",
    );
    check(
        "Falken chief executive Uta Brandt spoke. The *executive said the deal was fair.",
        "Uta Brandt",
    );
    check_participant("Lumo *Motors cut 300 jobs.", "Lumo Motors");
    check_participant("The German *company cut 300 jobs.", "Germany");
}

const PROTEST: &str = "Thousands marched in Nairobi on Monday against a new tax. Police fired tear gas, and at least three \
protesters were injured, the Kenyan Red Cross said.\n\nInterior Minister Joseph Mwangi defended the officers. Activist Njeri \
Otieno, 27, called for his resignation.";

#[test]
fn a_story_of_a_protest() {
    check(
        &format!("{PROTEST} The *minister said order would be kept."),
        "Joseph Mwangi",
    );
    check(
        &format!("{PROTEST} *She said the marches would go on."),
        "Njeri Otieno",
    );
    check(
        &format!("{PROTEST} The *activist said the marches would go on."),
        "Njeri Otieno",
    );
    check("*Protesters said they were peaceful.", "protesters");
    check("*Police said three people were held.", "police");
    check_participant("Kenyan *police fired tear gas.", "Kenya");
}

#[test]
fn relative_pronouns() {
    check("Farhan Haq, *who said calm was needed, left.", "Farhan Haq");
}

#[test]
fn participants() {
    check_participant("Armenian *forces shelled the town.", "Armenia");
    check_participant("The Azerbaijani *army carried out an operation.", "Azerbaijan");
    check_participant(
        "*Putin discussed the clash with President Nikol Pashinyan.",
        "Putin",
    );
    check_participant("The *earthquake killed a child.", "");
    check_participant("The Indonesian *earthquake killed a child.", "");
    check_participant(
        "The Armenian Defense Ministry said its *troops came under fire.",
        "Armenia",
    );
    check(
        "UN *Secretary-General Antonio Guterres called for calm.",
        "Antonio Guterres",
    );
    check_participant("*Baku destroyed hardware.", "Azerbaijan");
    check_participant("The *Kremlin called for talks.", "Russia");
    check_participant("The *UN called for restraint.", "United Nations");
    check_participant("Two *soldiers from Armenia were wounded.", "Armenia");
    check_participant("A *wall collapsed.", "");
    check_participant("Lion *Air grounded its fleet.", "Lion Air");
    check_participant("UN *peacekeepers were attacked.", "United Nations");
}

#[test]
fn a_noted_source_goes_on_speaking() {
    let text =
        "Mayor Ana Silva toured the district. Governor Rui Costa was there. \"Help is coming,\" *he said.";
    let noted = with(text, |document, names, token| {
        let mut resolver = Resolver::new(document, names);
        let silva = document
            .start
            .iter()
            .position(|s| document.text[*s as usize..].starts_with("Silva"))
            .unwrap();
        let source = resolver.resolve(silva);
        resolver.note_source(silva, &source);
        (resolver.resolve(token).name, source.name)
    });
    assert_eq!(noted.1, "Ana Silva");
}
