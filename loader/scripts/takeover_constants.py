"""What take_over_treaties_and_agreements.py knows beforehand: names of sources, coverage, translations, choices."""

# --- sources ---------------------------------------------------------------------------------------------------

REPOSITORIES = {
    "zmjones/untreaties": "untc-zmjones",
    "globalgov/manyhealth": "manyhealth",
    "world-politics-datalab/humanrights-treaties-ratification-status": "humanrights-ratification-status",
    "m-g-d-c/crba-etl": "crba-etl",
    "legalize-dev/legalize-ch": "swiss-scope-tables",
    "ukparliament/uk-treaties": "uk-treaties-online",
}
AGREEMENT_REPOSITORIES = {
    "NarcisseChangom/BLAs-Migration-repo": "bla-chilton-woda",
    "legalize-dev/legalize-ch": "swiss-fedlex",
    "statengeneraal/laws-markdown": "dutch-legislation",
    "legalize-dev/legalize-lu": "luxembourg-legilux",
    "web page": "web-pages-agreements",
    "justicecanada/laws-lois-xml": "canada-justice-laws",
    "legalize-dev/legalize-sk": "slovakia-slov-lex",
    "legalize-dev/legalize-ar": "argentina-infoleg",
    "legalize-dev/legalize-uy": "uruguay-impo",
    "FernandaRojas152/colombian-international-treaties": "colombia-treaty-register",
    "public file": "mobility-registry",
    "bundestag/gesetze": "bundestag-gesetze",
    "legalize-dev/legalize-fi": "finland-finlex",
}
WEB_HOSTS = {
    "normlex.ilo.org": "ilo-normlex", "ilo.org": "ilo-normlex", "ilo.ch": "ilo-normlex", "ilo.int": "ilo-normlex",
    "verdragenbank.overheid.nl": "dutch-treaty-database", "zoek.officielebekendmakingen.nl": "dutch-treaty-database",
    "inview.nl": "dutch-treaty-database",
    "the-uncensored-wiki.com:20151": "wikipedia-copies", "fr.wikipedia.org": "wikipedia-copies",
    "home.cydlabs.com": "wikipedia-copies", "kiwix.xelfin.net": "wikipedia-copies", "wikimili.com": "wikipedia-copies",
    "wiwiki.kfd.me": "wikipedia-copies", "theinfolist.com": "wikipedia-copies", "cryer.org.uk": "wikipedia-copies",
}
SOURCE_DOCUMENTS = {
    "000_": "resource-hub", "001_": "blma-guidance", "002_": "ilo-africa-themes", "003_": "ilo-good-practices",
    "004_": "ituc-brief"}

UNREAD = "Terms not read"
FACTS_ONLY = "Facts only; each page is copyright of its publisher"


def source(id_, title, publisher, licence, homepage, vintage, language, derived_from, description, licence_url=""):
    return dict(id=id_, title=title, publisher=publisher, licence=licence, licence_url=licence_url, homepage=homepage,
                vintage=vintage, retrieved="", language=language, derived_from=derived_from, description=description)


SOURCES = [
    source("instruments", "Instruments of labour migration", "MiGov", "CC BY 4.0", "https://w3id.org/migov/", "", "en",
           "https://normlex.ilo.org/;https://treaties.un.org/;https://treaties.fcdo.gov.uk/",
           "Conventions, protocols, covenants, recommendations, declarations and compacts, with their numbers and"
           " dates. Each says in its basis what was read where; what comes from general knowledge or was derived from"
           " a rule is marked as to be verified. Links to Wikidata are of a dump of 18 November 2018 as used in"
           " NatLibFi/Annif-corpora; links to DBpedia follow the names of Wikipedia articles.",
           "https://creativecommons.org/licenses/by/4.0/"),
    source("conflicts", "Where sources on treaty actions disagree", "MiGov", "CC BY 4.0", "https://w3id.org/migov/",
           "", "en", "", "Points on which two sources say different things, or one says something unlikely, with every"
           " statement and its source, and what was done with it.", "https://creativecommons.org/licenses/by/4.0/"),
    source("coverage", "Coverage of the treaty actions", "MiGov", "CC BY 4.0", "https://w3id.org/migov/", "", "en", "",
           "For each instrument how much of its list of parties is here: complete, partial or none. Only where it is"
           " complete does a missing country mean that it was not bound on that day.",
           "https://creativecommons.org/licenses/by/4.0/"),
    source("agreement-duplicates", "Agreements that may be one", "MiGov", "CC BY 4.0", "https://w3id.org/migov/", "",
           "en", "", "Pairs of agreements from different sources, or of one source, with the same parties and the same"
           " day of signature. Some are one treaty, some are two treaties signed on one day; none is merged.",
           "https://creativecommons.org/licenses/by/4.0/"),
    source("untc-zmjones", "UN Treaty Collection, as scraped by zmjones/untreaties", "Zachary M. Jones",
           "Repository terms not read; the data are of the UN Treaty Collection",
           "https://github.com/zmjones/untreaties",
           "2015", "en", "https://treaties.un.org/",
           "Tables of participants of the multilateral treaties deposited with the Secretary-General, up to 2013 for"
           " the conventions on crime and to 2015 for others. The scrape drops the brackets by which the collection"
           " marks participants that have left."),
    source("manyhealth", "manyhealth, memberships of international agreements",
           "James Hollway and others, Graduate Institute Geneva (PANARCHIC)", "CC BY 4.0, as the package states",
           "https://github.com/globalgov/manyhealth", "2023", "en", "",
           "Table HUGGO_MEM of an R package: signature, consent and end for members of international agreements."
           " It files some acts of vanished States under their successors.",
           "https://creativecommons.org/licenses/by/4.0/"),
    source("humanrights-ratification-status", "Ratification status of human rights treaties",
           "World Politics Data Lab", UNREAD,
           "https://github.com/world-politics-datalab/humanrights-treaties-ratification-status", "2022", "en",
           "https://treaties.un.org/", "Dates on which States consented to the UN human rights treaties; some have"
           " only a year, and some of those disagree with every other source."),
    source("crba-etl", "OHCHR treaty-body exports in crba-etl", "m-g-d-c/crba-etl", UNREAD,
           "https://github.com/m-g-d-c/crba-etl", "2020-08-28", "en", "https://tbinternet.ohchr.org/",
           "Exports of the ratification tables of CEDAW and of the optional protocol on the sale of children, as the"
           " treaty-body database of the UN human rights office gave them on 28 August 2020."),
    source("swiss-scope-tables", "Scope tables in the Swiss classified compilation", "Swiss Confederation (Fedlex)",
           "Official texts, outside copyright (URG art. 5); repository MIT",
           "https://github.com/legalize-dev/legalize-ch", "2019-05", "de", "https://www.fedlex.admin.ch/",
           "Tables of parties that Swiss law prints after a treaty:"
           " here those of the Refugee Protocol of 1967 and of the Maritime Labour Convention (May 2019)."),
    source("ilo-normlex", "NORMLEX and other pages of the ILO", "International Labour Organization", UNREAD,
           "https://normlex.ilo.org/", "", "en", "", "Ratifications read on single pages of NORMLEX and of the ILO's"
           " web sites. The list for C97 was read from Albania to Malaysia, that for C98 from Albania to Ethiopia.",
           "https://www.ilo.org/terms-and-conditions"),
    source("dutch-treaty-database", "Dutch treaty database and treaty series", "Kingdom of the Netherlands", UNREAD,
           "https://verdragenbank.overheid.nl/", "", "nl", "",
           "Parties as the Dutch treaty database (Verdragenbank), the Tractatenblad and its copies in Inview list them."
           " They tell succession from ratification where NORMLEX does not, and often give entry into force only."),
    source("wikipedia-copies", "Copies of Wikipedia articles on ILO conventions", "Wikipedia authors",
           "CC BY-SA, as Wikipedia; facts only", "https://en.wikipedia.org/", "2024", "en",
           "https://www.wikipedia.org/",
           "Lists of ratifications in copies of Wikipedia articles made between 2015 and 2024.",
           "https://creativecommons.org/licenses/by-sa/4.0/"),
    source("web-pages", "Web pages on treaty actions", "various", FACTS_ONLY, "", "", "", "",
           "Single pages of law portals, governments, unions and news sites; each row keeps the address of its page."),
    source("uk-treaties-online", "UK Treaties Online", "Foreign, Commonwealth and Development Office", UNREAD,
           "https://treaties.fcdo.gov.uk/", "2022-03", "en", "https://github.com/ukparliament/uk-treaties",
           "Who has some recorded act on a treaty, from a copy made for the UK Parliament in March 2022. The copy does"
           " not say which act nor when, so this is not a list of parties."),
    source("bla-chilton-woda", "Bilateral labour agreements, Chilton and Woda", "Adam Chilton and Bartosz Woda",
           "Terms not read (Harvard Dataverse); the repository read carried an MIT text until 11 December 2024",
           "https://dataverse.harvard.edu/dataverse/BLA", "", "en",
           "https://github.com/NarcisseChangom/BLAs-Migration-repo",
           "Bilateral labour agreements since the Second World War; 570 of them are coded on 36 provisions. It gives"
           " the day of ratification and not that of entry into force; 652 titles were constructed here from parties"
           " and year."),
    source("swiss-fedlex", "Treaties in the Swiss classified compilation", "Swiss Confederation (Fedlex)",
           "Official texts, outside copyright (URG art. 5); repository MIT", "https://www.fedlex.admin.ch/", "", "de",
           "https://github.com/legalize-dev/legalize-ch", "Agreements of Switzerland on labour, trainees and social"
           " security. That they are in force is the label of the repository."),
    source("dutch-legislation", "Treaties in Dutch legislation", "Kingdom of the Netherlands",
           "No licence file in the repository", "https://wetten.overheid.nl/", "", "nl",
           "https://github.com/statengeneraal/laws-markdown", "Agreements of the Netherlands on social security and"
           " labour; many days of signature were taken from the closing clause of the text."),
    source("luxembourg-legilux", "Laws of Luxembourg approving treaties", "Grand Duchy of Luxembourg (Legilux)",
           "CC BY 4.0, as the repository states", "https://legilux.public.lu/", "", "fr",
           "https://github.com/legalize-dev/legalize-lu", "Agreements named in the titles of approving laws; those"
           " titles do not say when the treaty took effect.", "https://creativecommons.org/licenses/by/4.0/"),
    source("web-pages-agreements", "Web pages on agreements", "various", FACTS_ONLY, "", "", "en", "",
           "Agreements read on single pages: lists of social security agreements of India and the United States,"
           " records and pages of the ILO, pages of unions and of regional bodies."),
    source("canada-justice-laws", "Proclamations of Canada on social security agreements", "Justice Canada",
           "Open Government Licence - Canada", "https://laws-lois.justice.gc.ca/", "", "en",
           "https://github.com/justicecanada/laws-lois-xml", "Agreements on social security scheduled to"
           " proclamations that brought them into force.", "https://open.canada.ca/en/open-government-licence-canada"),
    source("slovakia-slov-lex", "Notices of treaties in the laws of Slovakia", "Slovak Republic (Slov-Lex)",
           "Official texts, public domain as the repository states", "https://www.slov-lex.sk/", "", "sk",
           "https://github.com/legalize-dev/legalize-sk", "Official notices of agreements of Czechoslovakia and of"
           " Slovakia."),
    source("argentina-infoleg", "Laws of Argentina approving treaties", "SAIJ and Infoleg", "CC BY 4.0",
           "https://www.argentina.gob.ar/normativa", "", "es", "https://github.com/legalize-dev/legalize-ar",
           "Agreements named in the abstracts of approving laws.", "https://creativecommons.org/licenses/by/4.0/"),
    source("uruguay-impo", "Laws of Uruguay approving treaties", "IMPO",
           "Licencia de Datos Abiertos Uruguay (Decreto 54/017)", "https://www.impo.com.uy/", "", "es",
           "https://github.com/legalize-dev/legalize-uy", "Agreements named in the titles of approving laws."),
    source("colombia-treaty-register", "Treaty register of Colombia", "Ministry of Foreign Affairs of Colombia",
           "Open data; no licence file read",
           "https://www.datos.gov.co/Estad-sticas-Nacionales/Tratados-internacionales-de-Colombia/fdir-hk5z", "", "es",
           "https://github.com/FernandaRojas152/colombian-international-treaties", "Agreements in the register of"
           " international treaties; the table has hardly any dates, and a field says whether a treaty is in force."),
    source("mobility-registry", "Registry of mobility agreements", "not named in the file",
           "Facts only; licence of the file not read", "", "2026-07-25", "en", "",
           "Regional arrangements of free movement with the date from which each State takes part, every record with"
           " its own citation. The registry itself calls some dates conventional or approximate; they are marked as to"
           " be verified."),
    source("bundestag-gesetze", "Federal laws of Germany", "Federal Republic of Germany",
           "Public domain (Unlicense), as the repository states", "https://www.gesetze-im-internet.de/", "", "de",
           "https://github.com/bundestag/gesetze", "Agreements on social security named in federal laws."),
    source("finland-finlex", "Acts of Finland on treaties", "Ministry of Justice of Finland (Finlex)", "CC BY 4.0",
           "https://finlex.fi/", "", "fi", "https://github.com/legalize-dev/legalize-fi", "Agreements on social"
           " security and the Nordic labour market named in acts and decrees; titles were constructed from them.",
           "https://creativecommons.org/licenses/by/4.0/"),
]

# --- parties ---------------------------------------------------------------------------------------------------

FORMER_STATES = {"YUG": "YUCS", "CSK": "CSHH", "DDR": "DDDE", "SCG": "CSXX", "SUN": "SUHH"}

# --- instruments -----------------------------------------------------------------------------------------------

LINKED = {
    "ICCPR": "un-iccpr", "ICESCR": "un-icescr", "CEDAW": "un-cedaw", "CRC": "un-crc", "ICERD": "un-icerd",
    "CAT": "un-cat", "CRPD": "un-crpd", "CPED": "un-cped", "ICRMW": "un-icrmw", "CSR1951": "un-refugee-1951",
    "UNTOC": "un-untoc", "ESC": "coe-ets035", "C097": "ilo-c097", "C143": "ilo-c143", "C189": "ilo-c189"}
NOT_OURS = {
    key: f"{name} is not among our instruments" for key, name in {
        "UDHR": "the Universal Declaration of Human Rights", "UN-CHARTER": "the Charter of the United Nations",
        "SDGS": "the 2030 Agenda", "ECHR": "the European Convention on Human Rights",
        "ACHPR": "the African Charter on Human and Peoples' Rights",
        "EU-CFR": "the Charter of Fundamental Rights of the European Union",
        "EU-CCFSRW": "the Community Charter of the Fundamental Social Rights of Workers"}.items()}
RELATED_INSTRUMENTS = [
    ("ilo-p029", "ilo-c029"), ("ilo-p155", "ilo-c155"), ("un-crc-opsc", "un-crc"),
    ("un-trafficking-2000", "un-untoc"), ("un-smuggling-2000", "un-untoc"),
    ("un-slavery-protocol-1953", "un-slavery-1926"), ("un-slavery-1926-amended", "un-slavery-1926"),
    ("un-slavery-1926-amended", "un-slavery-protocol-1953"),
    ("coe-ets014a", "coe-ets014")]
NO_TREATY = {
    **{f"ilo-r{number}": "a recommendation is not open to ratification"
       for number in ("086", "100", "151", "188", "201", "202", "203", "206")},
    **{key: "not a treaty: not open to ratification"
       for key in ("un-gcm-2018", "un-gcr-2018", "un-nyd-2016", "ilo-fprw-1998")}}

CUT = "; the list read is cut and says nothing of who is absent"
TRACES = "traces only"
HUMAN_RIGHTS = "the sources end between 2015 and January 2023"
# extent, parties found where it is not the count of the tables, parties known, as of, note
COVERAGE = {
    "un-icrmw": ("partial", "", 60, "2024-11", ""),
    "un-refugee-1951": ("complete", "", 146, "2018-12",
                        "as of the month of the latest act; the 146 known were not dated"),
    "un-refugee-protocol-1967": ("partial", "", 147, "", ""),
    "un-stateless-1954": ("partial", "", 99, "", "one of those found, Madagascar, is said to have denounced it"),
    "un-stateless-1961": ("partial", "", 80, "", "about 80 known"),
    **{key: ("partial", "", "", "", HUMAN_RIGHTS)
       for key in ("un-icerd", "un-iccpr", "un-icescr", "un-cedaw", "un-cat", "un-crc", "un-crpd", "un-cped")},
    **{key: ("partial", "", "", "2013", "read up to the end of 2013")
       for key in ("un-untoc", "un-trafficking-2000", "un-smuggling-2000")},
    "ilo-mlc2006": ("partial", "", "", "2019-05", ""),
    "ilo-c097": ("partial", 31, 54, "",
                 "list read from Albania to Malaysia, and Spain; the act of the Democratic Republic of the Congo is not"
                 " counted, being very probably filed under the wrong State"),
    "ilo-c143": ("partial", "", "", "", "years only"),
    "ilo-c189": ("complete", "", 30, "2020-10", ""),
    "ilo-c190": ("partial", "", 36, "2024-01", ""),
    "ilo-c184": ("partial", "", 21, "2023", ""),
    "coe-ets093": ("complete", "", 11, "2007-10", "as of the month of the latest act; the 11 known were not dated;"
                                                  " most have an entry into force only"),
    "ilo-c098": ("partial", "", 168, "", "list read from Albania to Ethiopia" + CUT),
    "ilo-c081": ("partial", "", 148, "", "the list read is cut and says nothing of who is absent"),
    "ilo-c144": ("partial", "", 156, "", "list read up to Dominica" + CUT),
    "ilo-c102": ("partial", "", 65, "2011", "list read up to the Netherlands" + CUT),
    "ilo-c087": ("partial", "", 158, "", "mostly entries into force" + CUT),
    "ilo-c105": ("partial", "", 176, "", "mostly entries into force" + CUT),
    "ilo-c118": ("partial", "", "", "", "entries into force only"),
    **{key: ("partial", "", "", "", TRACES) for key in ("ilo-c088", "ilo-c100", "ilo-c122", "ilo-c188", "ilo-p029")},
}

# --- agreements ------------------------------------------------------------------------------------------------

KINDS = {
    "bla": "bilateral-labour", "ssa": "social-security", "mou": "memorandum", "multilateral": "multilateral",
    "framework": "framework", "trade-union": "trade-union", "other": "other"}
BINDING = {
    **{form: "true" for form in (
        "agreement", "convention", "convention or treaty", "treaty", "exchange of notes or letters",
        "notice of treaty", "protocol", "additional act", "community decision", "regulation", "regulations",
        "trade agreement", "compact")},
    **{form: "false" for form in (
        "consensus (non-binding)", "non-binding framework", "guidelines", "guidance", "model agreement")}}
# agreements of companies or social partners: the countries are where they are, not parties
UNION_COUNTRIES = {"ita-domestic-cba", "jor-special-contract", "seixal-pact", "uocra-arg-can", "vw-declaration"}
TO_CHECK = {
    "fw-caricom-skills": "the registry calls the date of 2006 conventional and did not verify who takes part",
    "fw-cta": "the registry calls the date of 1923 conventional",
    "fw-nordic": "the registry calls the date of 1954-07-02 conventional",
    "fw-trans-tasman": "the registry calls the date of 1973 conventional",
    "fw-cplp": "the registry verified the date of Brazil only"}
DURATION = {
    "The BLA is valid for a specified number of years": "specified-years",
    "The BLA is valid until terminated": "until-terminated",
    "The BLA does not mention when it terminates": "not-mentioned",
    "Other": "other"}
LANGUAGES = {
    "English": "en", "Spanish": "es", "Arabic": "ar", "German": "de", "French": "fr", "Portuguese": "pt",
    "Russian": "ru", "Czech": "cs", "Slovak": "sk", "Dutch": "nl", "Japanese": "ja", "Other": ""}

# --- provisions ------------------------------------------------------------------------------------------------

FRENCH_SPANISH = {
    "intl_instr": ("Références à des instruments internationaux", "Referencias a instrumentos internacionales"),
    "info_exch": ("Échange d'informations entre les parties", "Intercambio de información entre las partes"),
    "info_dissem": ("Publicité donnée à l'existence de l'accord", "Difusión de la existencia del acuerdo"),
    "govt_agencies": ("Répartition claire des responsabilités entre les parties",
                      "Distribución clara de responsabilidades entre las partes"),
    "joint_commit": ("Commission mixte", "Comisión mixta"),
    "recruit_cost_mig": ("Les migrants ne paient pas de frais de recrutement",
                         "Los migrantes no pagan comisiones de contratación"),
    "recruit_auth": ("Désigne qui peut recruter", "Indica quién puede contratar"),
    "labor_union_orig": ("Rôle des syndicats du pays d'origine", "Papel de los sindicatos del país de origen"),
    "labor_union_dest": ("Rôle des syndicats du pays de destination", "Papel de los sindicatos del país de destino"),
    "labor_union_join": ("Les migrants peuvent adhérer à un syndicat à destination",
                         "Los migrantes pueden afiliarse a sindicatos en el destino"),
    "emp_orgs": ("Rôle des organisations d'employeurs", "Papel de las organizaciones de empleadores"),
    "ngos": ("Rôle de la société civile ou d'autres ONG", "Papel de la sociedad civil u otras ONG"),
    "migrant_info": ("Informations utiles données aux migrants", "Información pertinente para los migrantes"),
    "prot_equal": ("Égalité de traitement et non-discrimination", "Igualdad de trato y no discriminación"),
    "prot_women": ("Protection générale des femmes", "Protección general de las mujeres"),
    "prot_women_det": ("Protection détaillée des femmes ou des travailleurs domestiques",
                       "Protección detallada de las mujeres o de los trabajadores domésticos"),
    "prot_other": ("Protection pour d'autres motifs tels que la race ou la religion",
                   "Protección por otros motivos como la raza o la religión"),
    "contract_req": ("Contrat de travail écrit exigé", "Contrato de trabajo escrito obligatorio"),
    "contract_standard": ("Contrat type", "Contrato tipo o modelo"),
    "contract_terms": ("Clauses particulières du contrat prescrites", "Cláusulas contractuales prescritas"),
    "wage_prot": ("Protection du salaire", "Protección del salario"),
    "housing_req": ("L'employeur doit fournir un logement", "El empleador debe proporcionar vivienda"),
    "housing_cond": ("Le logement doit remplir des conditions fixées", "La vivienda debe cumplir condiciones fijadas"),
    "housing_monitor": ("L'État contrôle le logement", "El Estado supervisa la vivienda"),
    "work_monitor": ("L'État contrôle les conditions de travail", "El Estado supervisa las condiciones de trabajo"),
    "passport": ("Interdiction de confisquer les documents de voyage",
                 "Prohibición de retener los documentos de viaje"),
    "social_security": ("Protection sociale et soins de santé", "Protección social y atención de salud"),
    "disputes_emp_mig": ("Mécanisme de plainte et de règlement des différends",
                         "Mecanismo de queja y de solución de conflictos"),
    "mig_human_cap": ("Mise en valeur des ressources humaines et compétences",
                      "Desarrollo de recursos humanos y competencias"),
    "credentials": ("Reconnaissance des compétences et des qualifications",
                    "Reconocimiento de competencias y cualificaciones"),
    "remittances": ("Transfert de l'épargne et envois de fonds", "Transferencia de ahorros y remesas"),
    "reintegration": ("Réintégration au retour", "Reintegración al retorno"),
    "contract_renewal": ("Le contrat peut être renouvelé", "El contrato puede renovarse"),
    "perm_resid": ("Voie vers la résidence permanente", "Vía hacia la residencia permanente"),
    "quota": ("Contingent chiffré fixé", "Cupo numérico fijado"),
    "autorenew": ("L'accord est reconduit tacitement", "El acuerdo se renueva automáticamente"),
}

# Acts whose party the compiled facts name otherwise than their source: the party meant, and why.
CORRECTED = {
    ("ilo-c118", "VNM", "entry-into-force", "1971-12-07"): (
        "RVN",
        "The source writes Republic of Viet-Nam, in 1971 the State in the south; whether its acts go on after 1975 is "
        "left open."),
}
