//! The news agencies of the world by country, and those that sell pictures and finance news. Data only.
//!
//! After the membership of the European, Asia-Pacific and Arab alliances of news agencies and the national
//! agencies elsewhere.

/// A news agency: the name under which it is shown, and the other names under which it is credited.
pub(super) struct Agency {
    pub name: &'static str,
    pub aliases: &'static [&'static str],
}

const fn agency(name: &'static str, aliases: &'static [&'static str]) -> Agency {
    Agency { name, aliases }
}

pub(super) const AGENCIES: &[Agency] = &[
    // Worldwide.
    agency("AFP", &["Agence France-Presse", "Agence France Presse"]),
    agency("AP", &["Associated Press", "The Associated Press", "AP Photo"]),
    agency(
        "Reuters",
        &[
            "Thomson Reuters",
            "Reuters News Agency",
            "Thomson Reuters Foundation",
        ],
    ),
    agency("UPI", &["United Press International"]),
    agency("dpa", &["DPA", "Deutsche Presse-Agentur"]),
    agency("EFE", &["Agencia EFE", "EPA-EFE"]),
    agency("EPA", &["European Pressphoto Agency"]),
    agency("Xinhua", &["Xinhua News Agency"]),
    agency("Bloomberg", &["Bloomberg News"]),
    agency("Dow Jones", &["Dow Jones Newswires"]),
    agency("IPS", &["Inter Press Service"]),
    agency("Getty Images", &["Getty"]),
    // Europe.
    agency("AGERPRES", &["Agerpres"]),
    agency("ANA-MPA", &["AMNA", "Athens-Macedonian News Agency"]),
    agency("ANP", &["Algemeen Nederlands Persbureau"]),
    agency("ANSA", &["Agenzia Nazionale Stampa Associata"]),
    agency("APA", &["Austria Press Agency", "Austria Presse Agentur"]),
    agency("Adnkronos", &["ADNKRONOS", "AKI"]),
    agency("Agenzia Nova", &["AGI"]),
    agency("Armenpress", &["ARMENPRESS"]),
    agency("ATA", &["Albanian Telegraphic Agency"]),
    agency("Azertac", &["AZERTAC", "Azertag", "AZERTAG"]),
    agency("Report.az", &["Trend News Agency", "Turan"]),
    agency("BELTA", &["BelTA"]),
    agency("Belga", &["Belga News Agency"]),
    agency("BNS", &["Baltic News Service"]),
    agency("BTA", &["Bulgarian News Agency", "Bulgarian Telegraph Agency"]),
    agency("CNA Cyprus", &["Cyprus News Agency"]),
    agency("CTK", &["ČTK", "Czech News Agency"]),
    agency("ELTA", &["Elta"]),
    agency("Europa Press", &[]),
    agency("FENA", &["Fena"]),
    agency("HINA", &["Hina"]),
    agency(
        "Interfax",
        &["Interfax-Ukraine", "Interfax news agency", "Interfax-AVN"],
    ),
    agency("Interpressnews", &["InterPressNews"]),
    agency("Keystone-SDA", &["SDA", "SDA-ATS", "Swiss Telegraphic Agency"]),
    agency("LETA", &["Leta"]),
    agency("Lusa", &["LUSA"]),
    agency("MIA", &["Media Information Agency"]),
    agency("Moldpres", &["MOLDPRES"]),
    agency("MTI", &["Magyar Távirati Iroda"]),
    agency("NTB", &["Norsk Telegrambyrå"]),
    agency(
        "PA Media",
        &["PA", "Press Association", "The Press Association", "PA Wire"],
    ),
    agency("PAP", &["Polish Press Agency", "Polska Agencja Prasowa"]),
    agency("RIA Novosti", &["RIA", "RIAN"]),
    agency("Ritzau", &[]),
    agency("Sputnik", &["Sputnik News"]),
    agency("STA", &["Slovenian Press Agency"]),
    agency("STT", &["Suomen Tietotoimisto", "Lehtikuva"]),
    agency("Tanjug", &["TANJUG"]),
    agency("TASR", &["SITA"]),
    agency("TASS", &["ITAR-TASS", "Tass"]),
    agency("TT", &["Tidningarnas Telegrambyrå"]),
    agency("Ukrinform", &["UKRINFORM"]),
    agency("UNIAN", &[]),
    agency("UNN", &["Ukrainian National News"]),
    // The Middle East and North Africa.
    agency("Anadolu", &["Anadolu Agency", "AA", "Anadolu Ajansı"]),
    agency("DHA", &["Demirören News Agency", "Doğan News Agency"]),
    agency("IHA", &["İHA", "Ihlas News Agency"]),
    agency("APS", &["Algérie Presse Service", "Algeria Press Service"]),
    agency("BNA", &["Bahrain News Agency"]),
    agency("Fars", &["Fars News Agency", "FARS"]),
    agency("INA", &["Iraqi News Agency"]),
    agency("IRNA", &["Islamic Republic News Agency"]),
    agency("ISNA", &["Iranian Students' News Agency"]),
    agency("KUNA", &["Kuwait News Agency"]),
    agency("LANA", &["Libyan News Agency"]),
    agency("Ma'an", &["Maan News Agency"]),
    agency("MAP", &["Maghreb Arabe Presse", "Maghreb Arab Press"]),
    agency("Mehr", &["Mehr News Agency", "MNA"]),
    agency("MENA", &["Middle East News Agency"]),
    agency("NNA", &["National News Agency"]),
    agency("ONA", &["Oman News Agency"]),
    agency("Petra", &["Jordan News Agency"]),
    agency("QNA", &["Qatar News Agency"]),
    agency("Rudaw", &[]),
    agency("Saba", &["SABA", "Yemen News Agency"]),
    agency("SANA", &["Syrian Arab News Agency"]),
    agency("SPA", &["Saudi Press Agency"]),
    agency("TAP", &["Tunis Afrique Presse"]),
    agency("Tasnim", &["Tasnim News Agency"]),
    agency("WAFA", &["Wafa", "Palestinian News Agency"]),
    agency("WAM", &["Emirates News Agency"]),
    // Asia and the Pacific.
    agency("AAP", &["Australian Associated Press"]),
    agency("ABNA", &["AhlulBayt News Agency"]),
    agency("AKIpress", &["Kabar", "24.kg"]),
    agency("ANI", &["Asian News International"]),
    agency("Antara", &["ANTARA"]),
    agency("APP", &["Associated Press of Pakistan"]),
    agency("Bakhtar", &["Bakhtar News Agency"]),
    agency("Bernama", &["BERNAMA"]),
    agency("BSS", &["Bangladesh Sangbad Sangstha"]),
    agency("Central News Agency", &["CNA Taiwan", "Focus Taiwan"]),
    agency("China News Service", &["CNS", "ECNS"]),
    agency("IANS", &["Indo-Asian News Service"]),
    agency("INP", &["Independent News Pakistan"]),
    agency("Jiji", &["Jiji Press", "JIJI"]),
    agency("Kazinform", &["KazInform"]),
    agency("KCNA", &["Korean Central News Agency"]),
    agency("Khaama", &["Khaama Press"]),
    agency("Khovar", &[]),
    agency("KPL", &["Lao News Agency"]),
    agency("Kyodo", &["Kyodo News", "KYODO"]),
    agency("Lankapuvath", &[]),
    agency("Montsame", &["MONTSAME"]),
    agency("MNA Myanmar", &["Myanmar News Agency"]),
    agency("Newsis", &[]),
    agency("Online News Pakistan", &["Online International News Network"]),
    agency("PNA", &["Philippine News Agency"]),
    agency("PTI", &["Press Trust of India"]),
    agency("RSS", &["Rastriya Samachar Samiti"]),
    agency("TDH", &["Turkmen State News Agency"]),
    agency("TNA", &["Thai News Agency"]),
    agency("UNB", &["United News of Bangladesh"]),
    agency("UNI", &["United News of India"]),
    agency("UzA", &["UZA", "Uzbekistan National News Agency"]),
    agency("VNA", &["Vietnam News Agency"]),
    agency("Yonhap", &["Yonhap News Agency", "YONHAP"]),
    // Africa.
    agency("African News Agency", &["Africa News Agency"]),
    agency("AIB", &["Agence d'Information du Burkina"]),
    agency("AIM", &["Agência de Informação de Moçambique"]),
    agency("AIP", &["Agence Ivoirienne de Presse"]),
    agency("ANGOP", &["Angop"]),
    agency("ENA", &["Ethiopian News Agency"]),
    agency("Fana", &["Fana Broadcasting"]),
    agency("GNA", &["Ghana News Agency"]),
    agency("KNA", &["Kenya News Agency"]),
    agency("MANA", &["Malawi News Agency"]),
    agency("NAMPA", &["Namibia Press Agency"]),
    agency("NAN", &["News Agency of Nigeria"]),
    agency("PANA", &["Pan African News Agency", "Panapress"]),
    agency("RNA", &["Rwanda News Agency"]),
    agency("SAPA", &["South African Press Association"]),
    agency("Sonna", &["SONNA", "Somali National News Agency"]),
    agency("SUNA", &["Sudan News Agency"]),
    agency("ZIANA", &["New Ziana"]),
    // The Americas.
    agency("ABI", &["Agencia Boliviana de Información"]),
    agency("Agência Brasil", &["Agencia Brasil", "Agência Estado"]),
    agency("Andina", &["ANDINA"]),
    agency("ACAN-EFE", &["Acan-Efe"]),
    agency("AVN", &["Agencia Venezolana de Noticias"]),
    agency(
        "Canadian Press",
        &["The Canadian Press", "La Presse Canadienne", "CP"],
    ),
    agency("CANA", &["Caribbean News Agency", "CMC"]),
    agency("Colprensa", &[]),
    agency("JTA", &["Jewish Telegraphic Agency"]),
    agency("Mercopress", &["MercoPress"]),
    agency("Notimex", &["NOTIMEX"]),
    agency("Prensa Latina", &[]),
    agency("Télam", &["Telam"]),
    agency("TNS", &["Tribune News Service"]),
];

/// What stands for agencies that a credit line does not name.
pub(super) const UNNAMED: &[&str] = &[
    "agencies",
    "news agencies",
    "other agencies",
    "wire services",
    "news wires",
    "wires",
    "agency",
    "wire reports",
];

/// The longest name of an agency, in bytes.
const LONGEST: usize = 45;

/// The agency of this name, as it is shown. Names are told apart by case: "AP" is one, "ap" is none.
pub(super) fn agency_named(name: &str) -> Option<&'static str> {
    if !(2..=LONGEST).contains(&name.len()) {
        return None;
    }
    AGENCIES
        .iter()
        .find(|agency| agency.name == name || agency.aliases.contains(&name))
        .map(|agency| agency.name)
}
