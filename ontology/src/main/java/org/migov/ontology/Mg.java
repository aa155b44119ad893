package org.migov.ontology;

/**
 * IRIs of the terms of the MiGov ontology, as text.
 *
 * <p>Each constant equals a term defined in {@code migov.ttl}; a test holds the two lists against each other. What a
 * term means is said there, in its {@code rdfs:comment}.
 */
public final class Mg {

    /** Namespace of the vocabulary. It stays the same whatever base a load gives to identifiers. */
    public static final String NAMESPACE = "https://w3id.org/migov/ontology#";

    // Classes
    public static final String INSTRUMENT = NAMESPACE + "Instrument";
    public static final String CONVENTION = NAMESPACE + "Convention";
    public static final String PROTOCOL = NAMESPACE + "Protocol";
    public static final String COVENANT = NAMESPACE + "Covenant";
    public static final String RECOMMENDATION = NAMESPACE + "Recommendation";
    public static final String DECLARATION = NAMESPACE + "Declaration";
    public static final String GLOBAL_COMPACT = NAMESPACE + "GlobalCompact";
    public static final String PARTY = NAMESPACE + "Party";
    public static final String COUNTRY = NAMESPACE + "Country";
    public static final String FORMER_STATE = NAMESPACE + "FormerState";
    public static final String GROUP = NAMESPACE + "Group";
    public static final String MEMBERSHIP = NAMESPACE + "Membership";
    public static final String TREATY_ACTION = NAMESPACE + "TreatyAction";
    public static final String UNDATED_RECORD = NAMESPACE + "UndatedRecord";
    public static final String COMMITMENT = NAMESPACE + "Commitment";
    public static final String COVERAGE = NAMESPACE + "Coverage";
    public static final String CONFLICT = NAMESPACE + "Conflict";
    public static final String DUPLICATE_CANDIDATE = NAMESPACE + "DuplicateCandidate";
    public static final String AGREEMENT = NAMESPACE + "Agreement";
    public static final String BILATERAL_LABOUR_AGREEMENT = NAMESPACE + "BilateralLabourAgreement";
    public static final String SOCIAL_SECURITY_AGREEMENT = NAMESPACE + "SocialSecurityAgreement";
    public static final String MEMORANDUM = NAMESPACE + "Memorandum";
    public static final String MULTILATERAL_AGREEMENT = NAMESPACE + "MultilateralAgreement";
    public static final String FRAMEWORK_AGREEMENT = NAMESPACE + "FrameworkAgreement";
    public static final String TRADE_UNION_AGREEMENT = NAMESPACE + "TradeUnionAgreement";
    public static final String PARTICIPATION = NAMESPACE + "Participation";
    public static final String PROVISION = NAMESPACE + "Provision";
    public static final String CODING = NAMESPACE + "Coding";
    public static final String PRACTICE = NAMESPACE + "Practice";
    public static final String PRACTICE_RECORD = NAMESPACE + "PracticeRecord";
    public static final String UNION_ACTION = NAMESPACE + "UnionAction";
    public static final String DEMAND = NAMESPACE + "Demand";
    public static final String ORGANISATION = NAMESPACE + "Organisation";
    public static final String DOCUMENT = NAMESPACE + "Document";
    public static final String MENTION = NAMESPACE + "Mention";
    public static final String STATISTIC = NAMESPACE + "Statistic";
    public static final String SOURCE = NAMESPACE + "Source";

    // Properties
    public static final String ADOPTED_BY = NAMESPACE + "adoptedBy";
    public static final String ADOPTED_ON = NAMESPACE + "adoptedOn";
    public static final String IN_FORCE_ON = NAMESPACE + "inForceOn";
    public static final String BINDING = NAMESPACE + "binding";
    public static final String CLASSIFIED_AS = NAMESPACE + "classifiedAs";
    public static final String NOT_CLASSIFIED_AS = NAMESPACE + "notClassifiedAs";
    public static final String UN_MEMBER_SINCE = NAMESPACE + "unMemberSince";
    public static final String CAPITAL = NAMESPACE + "capital";
    public static final String CODE_WITHDRAWN_ON = NAMESPACE + "codeWithdrawnOn";
    public static final String ENDED_ON = NAMESPACE + "endedOn";
    public static final String SUCCESSOR = NAMESPACE + "successor";
    public static final String CURRENT = NAMESPACE + "current";
    public static final String FROM = NAMESPACE + "from";
    public static final String UNTIL = NAMESPACE + "until";
    public static final String ACTOR = NAMESPACE + "actor";
    public static final String HAS_INSTRUMENT = NAMESPACE + "instrument";
    public static final String ACTION_KIND = NAMESPACE + "actionKind";
    public static final String DATE = NAMESPACE + "date";
    public static final String EARLIEST_DATE = NAMESPACE + "earliestDate";
    public static final String EFFECT_DATE = NAMESPACE + "effectDate";
    public static final String NAME_AS_WRITTEN = NAMESPACE + "nameAsWritten";
    public static final String AS_OF = NAMESPACE + "asOf";
    public static final String RECORDED_AS = NAMESPACE + "recordedAs";
    public static final String HAS_PARTY = NAMESPACE + "party";
    public static final String RULE = NAMESPACE + "rule";
    public static final String RESTS_ON = NAMESPACE + "restsOn";
    public static final String CLOSED_BY = NAMESPACE + "closedBy";
    public static final String BOUND_BY = NAMESPACE + "boundBy";
    public static final String EXTENT = NAMESPACE + "extent";
    public static final String PARTIES_FOUND = NAMESPACE + "partiesFound";
    public static final String PARTIES_KNOWN = NAMESPACE + "partiesKnown";
    public static final String COVERED_SOURCE = NAMESPACE + "coveredSource";
    public static final String DISPUTED_POINT = NAMESPACE + "disputedPoint";
    public static final String STATEMENTS_AS_GIVEN = NAMESPACE + "statementsAsGiven";
    public static final String RESOLUTION = NAMESPACE + "resolution";
    public static final String CONCERNS = NAMESPACE + "concerns";
    public static final String DAYS_APART = NAMESPACE + "daysApart";
    public static final String SCORE = NAMESPACE + "score";
    public static final String REASON = NAMESPACE + "reason";
    public static final String DECISION = NAMESPACE + "decision";
    public static final String AGREEMENT_FORM = NAMESPACE + "agreementForm";
    public static final String AGREEMENT_ROLE = NAMESPACE + "agreementRole";
    public static final String SECTOR = NAMESPACE + "sector";
    public static final String SIGNED_ON = NAMESPACE + "signedOn";
    public static final String RATIFIED_ON = NAMESPACE + "ratifiedOn";
    public static final String TITLE_ORIGIN = NAMESPACE + "titleOrigin";
    public static final String EVIDENCE = NAMESPACE + "evidence";
    public static final String STATUS_AS_GIVEN = NAMESPACE + "statusAsGiven";
    public static final String CODING_STATUS = NAMESPACE + "codingStatus";
    public static final String POSSIBLE_DUPLICATE_OF = NAMESPACE + "possibleDuplicateOf";
    public static final String HAS_AGREEMENT = NAMESPACE + "agreement";
    public static final String PROVISION_TYPE = NAMESPACE + "provisionType";
    public static final String PRESENT = NAMESPACE + "present";
    public static final String CODED_FROM_TRANSLATION = NAMESPACE + "codedFromTranslation";
    public static final String DURATION_CLASS = NAMESPACE + "durationClass";
    public static final String DURATION_YEARS = NAMESPACE + "durationYears";
    public static final String IS_AMENDMENT = NAMESPACE + "isAmendment";
    public static final String PRIOR_AGREEMENTS = NAMESPACE + "priorAgreements";
    public static final String REPLACES_PRIOR = NAMESPACE + "replacesPrior";
    public static final String QUOTA = NAMESPACE + "quota";
    public static final String AUTHORISED_RECRUITERS = NAMESPACE + "authorisedRecruiters";
    public static final String HAS_COUNTRY = NAMESPACE + "country";
    public static final String INFERRED_COUNTRY = NAMESPACE + "inferredCountry";
    public static final String IS_GLOBAL = NAMESPACE + "isGlobal";
    public static final String PRACTICE_TYPE = NAMESPACE + "practiceType";
    public static final String THEME = NAMESPACE + "theme";
    public static final String ACTORS_AS_GIVEN = NAMESPACE + "actorsAsGiven";
    public static final String PLACES_AS_GIVEN = NAMESPACE + "placesAsGiven";
    public static final String ADDRESSEE = NAMESPACE + "addressee";
    public static final String BODY_AS_GIVEN = NAMESPACE + "bodyAsGiven";
    public static final String MEASURE = NAMESPACE + "measure";
    public static final String VALUE_QUALIFIER = NAMESPACE + "valueQualifier";
    public static final String POPULATION = NAMESPACE + "population";
    public static final String STATED_SOURCE = NAMESPACE + "statedSource";
    public static final String CERTAINTY = NAMESPACE + "certainty";
    public static final String LOCATOR = NAMESPACE + "locator";
    public static final String VINTAGE = NAMESPACE + "vintage";
    public static final String ROWS_READ = NAMESPACE + "rowsRead";
    public static final String ROWS_REJECTED = NAMESPACE + "rowsRejected";

    // Datatypes of typed notations
    public static final String ALPHA2 = NAMESPACE + "alpha2";
    public static final String ALPHA3 = NAMESPACE + "alpha3";
    public static final String ALPHA4 = NAMESPACE + "alpha4";
    public static final String NUMERIC_CODE = NAMESPACE + "numericCode";
    public static final String M49 = NAMESPACE + "m49";
    public static final String ILO_NUMBER = NAMESPACE + "iloNumber";
    public static final String NORMLEX_ID = NAMESPACE + "normlexId";
    public static final String UNTC_NUMBER = NAMESPACE + "untcNumber";
    public static final String UKTO_ID = NAMESPACE + "uktoId";
    public static final String RESOLUTION_NUMBER = NAMESPACE + "resolutionNumber";
    public static final String CETS_NUMBER = NAMESPACE + "cetsNumber";

    private Mg() {}
}
