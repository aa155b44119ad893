package org.migov.server.site;

import java.util.List;

/** One address or more for every kind of page, on the records of {@link HardSample}; what holds for pages is tested on these. */
public final class PageKinds {

    /** All kinds. */
    public static final List<String> ALL = List.of(
            "/",
            "/page/country/KEN",
            "/page/country/NRU",
            "/page/country/NRU?incoming=mg:concerns",
            "/page/country/XLN",
            "/page/country/XRT",
            "/page/instrument/hostile",
            "/page/statistic/empty",
            "/page/agreement/long",
            "/page/practice/hostile",
            "/page/practice/nameless-thing",
            "/page/practice/arabic?lang=ar",
            "/page/instrument/ilo-c189?lang=fr",
            "/page/instrument/ilo-c189?view=statements",
            "/page/group/ecowas",
            "/corridor",
            "/corridor/PHL/DEU?asOf=2020-01-01",
            "/corridor/NRU/KEN",
            "/corridor/XLN/XRT",
            "/compare?countries=XLN,XRT,NRU",
            "/corridors/ecowas",
            "/compare?countries=KEN,PHL,ETH",
            "/search?q=kenya",
            "/search?q=kenia",
            "/search?q=nosuchthing",
            "/page/agreement/deu-phl-2013",
            "/page/concept/theme/fair-recruitment",
            "/page/statistic/s01",
            "/page/action/ilo-c097/KEN/1965-11-30/ratification",
            "/page/commitment/ilo-c097/KEN/1966-11-30",
            "/page/conflict/ilo-c097/KEN/two-days",
            "/page/practice/welcome-desk?lang=es",
            "/page/organisation/ilo",
            "/page/document/brief?lang=fr",
            "/page/concept/topic/schooling",
            "/page/scheme/topic",
            "/page/graph/hard",
            "/page/participation/deu-phl-2013/DEU",
            "/page/provision/deu-phl-2013/social-security",
            "/page/duplicate-candidate/practices",
            "/feeds",
            "/changes",
            "/browse",
            "/browse/agreements?country=PHL&q=a",
            "/browse/practices?country=NRU",
            "/checklist",
            "/checklist?agreement=deu-phl-2013",
            "/queries",
            "/queries/bound-by-instrument",
            "/queries/ratifications-by-year",
            "/sparql",
            "/sparql?query=SELECT%20%3Fc%20WHERE%20%7B%3Fc%20a%20mg%3ACountry%7D",
            "/dumps",
            "/ontology",
            "/ontology/changelog",
            "/shapes",
            "/alignments",
            "/alignments/wikidata",
            "/fragments",
            "/coverage",
            "/coverage?country=KEN",
            "/about");

    private PageKinds() {}

    /** An address with one parameter more. */
    public static String with(String path, String parameter) {
        return path + (path.contains("?") ? "&" : "?") + parameter;
    }
}
