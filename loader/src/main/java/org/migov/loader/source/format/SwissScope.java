package org.migov.loader.source.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.migov.loader.source.HouseStyle;
import org.migov.loader.source.PartialDate;
import org.migov.loader.source.ProblemCode;

/**
 * Tables of scope that Swiss law prints after a treaty, in German, French or Italian; as a table, or as running text in
 * which names and dates follow each other. A territory stands below its State.
 */
final class SwissScope implements Format {

    private static final Pattern TITLE = Pattern.compile(
            "(?iu)(geltungsbereich\\s+am|champ d['’]application\\s+le|campo d['’]applicazione\\s+(?:il|l['’])\\s?)\\s*(\\d{1,2}[^\\d]{1,15}\\d{4})");
    private static final Pattern HEADINGS = Pattern.compile(
            "(?iu)(vertragsstaaten|vertragspartei(?:en)?|staaten|[ée]tats\\s+(?:parties|contractants)|stati\\s+(?:partecipanti|contraenti|parte)"
                    + "|ratifikation|ratification|ratifica(?!t)|beitritt\\s*\\(\\w{1,2}\\)|adh[ée]sion\\s*\\(\\w{1,2}\\)|adesione\\s*\\(\\w{1,2}\\)"
                    + "|(?:nachfolgeerkl[äa]rung|nachfolge|d[ée]claration de succession|succession|dichiarazione di successione|successione)\\s*\\(\\w{1,2}\\)"
                    + "|unterzeich\\p{L}*[^()]{0,50}\\(\\w{1,2}\\)|signature[^()]{0,50}\\(\\w{1,2}\\)|firma[^()]{0,50}\\(\\w{1,2}\\)"
                    + "|inkrafttreten|entr[ée]e en vigueur|entrata in vigore)");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?iu)<sup>.*?</sup>|</?[a-z][^>]{0,200}>|\\*+|(?<=\\p{L})\\d{1,2}(?=\\s|$)");
    /** What stars in the table stand for, below it. */
    private static final Pattern REMARKS = Pattern.compile("^\\*{1,4}\\s*\\p{L}");

    private static final Pattern LEADING =
            Pattern.compile("^(?:[a-z]{1,2}|\\d{1,2}|[.,;:|·–-])\\s+(?=\\S)|^[.,;:|·–-]+");
    private static final Map<String, String> GERMAN =
            Map.of("B", "accession", "N", "succession", "U", "definitive-signature");
    private static final Map<String, String> FRENCH =
            Map.of("A", "accession", "S", "succession", "Si", "definitive-signature");
    private static final Map<String, String> ITALIAN =
            Map.of("A", "accession", "S", "succession", "F", "definitive-signature", "Fi", "definitive-signature");

    @Override
    public String name() {
        return "swiss-scope";
    }

    @Override
    public Guide guide() {
        return new Guide(
                "Swiss classified compilation: scope of a treaty",
                "fedlex.admin.ch, at the end of a treaty's text, in German, French or Italian: save the page, or copy"
                        + " the table. Say the treaty with --instrument where neither the page nor the file's name does.",
                "Party, ratification, accession, succession with their letters, entry into force; territories below"
                        + " their State; the day of the table.",
                "Letters without a known meaning, names that are not known, dates without a name.");
    }

    @Override
    public Publisher publisher() {
        return new Publisher(
                "Swiss Confederation (Fedlex)",
                "https://www.fedlex.admin.ch/",
                Optional.of("Official texts, outside copyright (URG art. 5)"));
    }

    @Override
    public Fit fit(Head head) {
        return head.finds(TITLE)
                ? Fit.certain("the words Geltungsbereich am, or the same in French or Italian")
                : Fit.NONE;
    }

    @Override
    public Stamp stamp(InputFile file) {
        Page page = Page.of(file);
        return new Stamp(page.address(), page.day(TITLE));
    }

    @Override
    public void read(InputFile file, Request request, Rows rows) {
        Page page = Page.of(file);
        ActionRows actions = new ActionRows(rows, request, HouseStyle.SWISS);
        String instrument = actions.instrument(InstrumentClues.of(file, page));
        Reader reader = new Reader(instrument, letters(page), rows, actions);
        boolean inside = false;
        for (TextLine line : page.lines()) {
            Matcher title = TITLE.matcher(line.text());
            boolean begins = title.find();
            inside |= begins;
            if (inside && REMARKS.matcher(line.text()).find()) {
                reader.end();
                inside = false;
            }
            if (inside) {
                reader.line(line.line(), begins ? line.text().substring(title.end()) : line.text());
            }
        }
        reader.end();
        actions.coverage(instrument, 0, Optional.empty(), 0);
    }

    private static Map<String, String> letters(Page page) {
        String title = page.find(TITLE).map(Matcher::group).orElse("").toLowerCase(java.util.Locale.ROOT);
        return title.startsWith("geltungs") ? GERMAN : title.startsWith("champ") ? FRENCH : ITALIAN;
    }

    /** Goes along the text: a name, its dates, the next name. */
    private static final class Reader {

        private final String instrument;
        private final Map<String, String> letters;
        private final Rows rows;
        private final ActionRows actions;
        private final List<PartialDate> dates = new ArrayList<>();
        private String name = "";
        private String letter = "";
        private String broken = "";
        private String state = "";
        private String above = "";
        private String last = "";
        private long begun;

        Reader(String instrument, Map<String, String> letters, Rows rows, ActionRows actions) {
            this.instrument = instrument;
            this.letters = letters;
            this.rows = rows;
            this.actions = actions;
        }

        void line(long number, String line) {
            String text =
                    FOOTNOTE.matcher(HEADINGS.matcher(line).replaceAll(" ")).replaceAll(" ");
            int from = 0;
            for (Dates.Found date : Dates.all(text)) {
                between(number, CleanText.of(text.substring(from, date.start())));
                if (date.date().isPresent()) {
                    dates.add(date.date().get());
                } else {
                    broken = date.written();
                }
                from = date.end();
            }
            between(number, CleanText.of(text.substring(from)));
        }

        /** What stands between two dates: a letter that says what the first was, or the next name. */
        private void between(long number, String text) {
            String left = text;
            if (!dates.isEmpty()) {
                Matcher mark =
                        Pattern.compile("^\\(?(\\p{Lu}\\p{Ll}?)\\)?(?=\\s|$)").matcher(left);
                if (letter.isEmpty() && dates.size() == 1 && mark.find()) {
                    letter = mark.group(1);
                    left = left.substring(mark.end()).strip();
                }
            }
            String clean = LEADING.matcher(left).replaceFirst("").strip();
            if (clean.chars().anyMatch(Character::isLetter) && clean.length() > 1) {
                if (!dates.isEmpty() || !broken.isEmpty()) {
                    end();
                }
                begun = name.isEmpty() ? number : begun;
                above = name;
                last = clean.replaceFirst("\\s+[a-z]$", "");
                name = (name + " " + last).strip();
            }
        }

        /** The row is whole. */
        void end() {
            if (!dates.isEmpty() || !broken.isEmpty()) {
                rows.begin(begun);
                row();
            }
            name = "";
            above = "";
            letter = "";
            broken = "";
            dates.clear();
        }

        private void row() {
            if (!broken.isEmpty()) {
                rows.reject(ProblemCode.WRONG_DATE, "date", "a day that exists", broken);
            }
            if (dates.isEmpty()) {
                return;
            }
            if (dates.size() > 2) {
                rows.reject(
                        ProblemCode.UNREADABLE_FORMAT,
                        "date",
                        "ratification and entry into force",
                        dates.size() + " dates");
                return;
            }
            String kind = letter.isEmpty() ? "ratification" : letters.getOrDefault(letter, "");
            if (kind.isEmpty()) {
                rows.reject(
                        ProblemCode.UNKNOWN_MARKER,
                        "letter",
                        "one of " + String.join(", ", new TreeSet<>(letters.keySet())),
                        letter);
                return;
            }
            Optional<PartialDate> on = Optional.of(dates.get(0));
            // A State without a day of its own stands above its territories.
            if (!above.isEmpty()
                    && !actions.isPlace(name, on)
                    && actions.isPlace(above, on)
                    && actions.isPlace(last, on)) {
                state = above;
                name = last;
            }
            Optional<String> party = actions.party(name, on);
            party.ifPresent(code -> act(code, kind));
        }

        private void act(String code, String kind) {
            boolean territory = Dependencies.stateOf(code).isPresent();
            if (!territory) {
                state = name;
            }
            Optional<PartialDate> effect = dates.size() > 1 ? Optional.of(dates.get(1)) : Optional.empty();
            ActionRows.Act act = ActionRows.Act.of(
                            instrument, code, name, territory ? "territorial-application" : kind, dates.get(0))
                    .effect(effect);
            actions.add(territory && !state.isEmpty() ? act.note("stands below " + state) : act);
        }
    }
}
