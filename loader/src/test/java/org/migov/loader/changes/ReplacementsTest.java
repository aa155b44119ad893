package org.migov.loader.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplacementsTest {

    private static final String BASE = "http://x/";

    private final Replacements replacements = new Replacements(BASE, Map.of("practice/a", "practice/b"));

    @Test
    void actWithAnotherDate_isTheSameAct_andTheNearestIsTaken() {
        gone("action/c97/KEN/1965-11-30/ratification");
        come("action/c97/KEN/1999-01-01/ratification");
        come("action/c97/KEN/1965-12-01/ratification");
        come("action/c97/FRA/1965-12-01/ratification");

        assertThat(replacements.find())
                .contains(id("action/c97/KEN/1965-11-30/ratification", "action/c97/KEN/1965-12-01/ratification"));
    }

    @Test
    void actOfAnotherKindOnTheSameDay_isTheSameAct() {
        gone("action/c97/KEN/1965-11-30/ratification");
        come("action/c97/KEN/1965-11-30/succession");

        assertThat(replacements.find())
                .contains(id("action/c97/KEN/1965-11-30/ratification", "action/c97/KEN/1965-11-30/succession"));
    }

    @Test
    void actOfAnotherKindOnAnotherDay_isAnother() {
        gone("action/c97/KEN/1965-11-30/ratification");
        come("action/c97/KEN/1999-01-01/denunciation");

        assertThat(replacements.find()).doesNotContainKey("http://x/id/action/c97/KEN/1965-11-30/ratification");
    }

    @Test
    void agreementOfTheSamePartiesAndNearlyTheSameTitle_isTheSame_andWhatBelongsToItFollows() {
        titled("agreement/old", "Agreement on the recruitment of workers", true);
        titled("agreement/new", "Agreement on the recruitment of workers.", false);
        gone("participation/old/KEN");
        come("participation/new/KEN");

        assertThat(replacements.find())
                .contains(id("agreement/old", "agreement/new"), id("participation/old/KEN", "participation/new/KEN"));
    }

    @Test
    void twoAgreementsThatAreAsLike_areNotGuessed() {
        titled("agreement/old", "Agreement on the recruitment of workers", true);
        titled("agreement/new", "Agreement on the recruitment of workers", false);
        titled("agreement/newer", "Agreement on the recruitment of workers", false);

        assertThat(replacements.find()).doesNotContainKey("http://x/id/agreement/old");
    }

    @Test
    void curatedRow_decides() {
        assertThat(replacements.find()).containsExactly(id("practice/a", "practice/b"));
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
