package org.migov.loader.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final String BASE = "http://x/";

    private final Replacements replacements = new Replacements(BASE, Map.of("practice/a", "practice/b"));
    private final List<String> standing = new ArrayList<>();

    @Test
    void actWithAnotherDate_isTheSameAct_andTheNearestIsTaken() {
        gone("action/c97/KEN/1965-11-30/ratification");
        come("action/c97/KEN/1999-01-01/ratification");
        come("action/c97/KEN/1965-12-01/ratification");
        come("action/c97/FRA/1965-12-01/ratification");

        assertThat(found())
                .contains(id("action/c97/KEN/1965-11-30/ratification", "action/c97/KEN/1965-12-01/ratification"));
    }

    @Test
    void actOfAnotherKindOnTheSameDay_isTheSameAct() {
        gone("action/c97/KEN/1965-11-30/ratification");
        come("action/c97/KEN/1965-11-30/succession");

        assertThat(found())
                .contains(id("action/c97/KEN/1965-11-30/ratification", "action/c97/KEN/1965-11-30/succession"));
    }

    @Test
    void actOfAnotherKindOnAnotherDay_isAnother() {
        gone("action/c97/KEN/1965-11-30/ratification");
        come("action/c97/KEN/1999-01-01/denunciation");

        assertThat(found()).doesNotContainKey("http://x/id/action/c97/KEN/1965-11-30/ratification");
    }

    @Test
    void agreementOfTheSamePartiesAndNearlyTheSameTitle_isTheSame_andWhatBelongsToItFollows() {
        titled("agreement/old", "Agreement on the recruitment of workers", true);
        titled("agreement/new", "Agreement on the recruitment of workers.", false);
        gone("participation/old/KEN");
        come("participation/new/KEN");

        assertThat(found())
                .contains(id("agreement/old", "agreement/new"), id("participation/old/KEN", "participation/new/KEN"));
    }

    @Test
    void twoAgreementsThatAreAsLike_areNotGuessed() {
        titled("agreement/old", "Agreement on the recruitment of workers", true);
        titled("agreement/new", "Agreement on the recruitment of workers", false);
        titled("agreement/newer", "Agreement on the recruitment of workers", false);

        assertThat(found()).doesNotContainKey("http://x/id/agreement/old");
    }

    @Test
    void curatedRow_decides() {
        assertThat(found()).containsExactly(id("practice/a", "practice/b"));
    }

    @Test
    void dayThatIsTakenBack_namesTheActOfTheOtherSource_andItsCommitmentFollows() {
        gone("action/c97/KEN/1966-01-01/ratification");
        gone("commitment/c97/KEN/1967-01-01");
        stands("action/c97/KEN/1965-11-30/ratification");
        stands("action/c97/KEN/1965-12-30/declaration");
        stands("action/c97/FRA/1966-01-01/ratification");
        stands("commitment/c97/KEN/1966-11-30");

        assertThat(found())
                .contains(
                        id("action/c97/KEN/1966-01-01/ratification", "action/c97/KEN/1965-11-30/ratification"),
                        id("commitment/c97/KEN/1967-01-01", "commitment/c97/KEN/1966-11-30"));
    }

    @Test
    void whatIsNew_goesBeforeWhatStands() {
        gone("action/c97/KEN/1966-01-01/ratification");
        come("action/c97/KEN/1965-11-29/ratification");
        stands("action/c97/KEN/1966-01-02/ratification");

        assertThat(found())
                .contains(id("action/c97/KEN/1966-01-01/ratification", "action/c97/KEN/1965-11-29/ratification"));
    }

    @Test
    void actBeforeADenunciation_isNotThatAfterIt() {
        gone("action/c97/KEN/1965-11-30/ratification");
        gone("commitment/c97/KEN/1966-11-30");
        stands("action/c97/KEN/1990-01-01/denunciation");
        stands("action/c97/KEN/2005-05-05/ratification");
        stands("commitment/c97/KEN/2006-05-05");

        assertThat(found())
                .doesNotContainKey("http://x/id/action/c97/KEN/1965-11-30/ratification")
                .doesNotContainKey("http://x/id/commitment/c97/KEN/1966-11-30");
    }

    private void stands(String path) {
        standing.add(path);
    }

    private Map<String, String> found() {
        Standing among = replacements.findNew();
        standing.forEach(among::take);
        return replacements.find();
    }

    private void gone(String path) {
        replacements.gone(new Candidate(BASE + "id/" + path, path, Set.of(), Set.of(), ""));
    }

    private void come(String path) {
        replacements.come(new Candidate(BASE + "id/" + path, path, Set.of(), Set.of(), ""));
    }

    private void titled(String path, String title, boolean gone) {
        Candidate candidate = new Candidate(BASE + "id/" + path, path, Titles.pieces(title), Set.of("KEN"), "");
        if (gone) {
            replacements.gone(candidate);
        } else {
            replacements.come(candidate);
        }
    }

    private static Map.Entry<String, String> id(String old, String now) {
        return entry(BASE + "id/" + old, BASE + "id/" + now);
    }
}
