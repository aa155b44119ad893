package org.migov.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.migov.server.http.HttpProblem;

class BudgetsTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final AtomicLong clock = new AtomicLong();
    private final Budgets budgets = new Budgets(
            new Limits.PerClient(Duration.ofSeconds(60), Duration.ofSeconds(120), 2), Duration.ofMillis(1), clock::get);

    @Test
    void timeThatIsUsedUp_comesBackAtASteadyRate() {
        budgets.take("a").giveBack(150 * SECOND);
        assertThatThrownBy(() -> budgets.take("a"))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(429);
                    assertThat(problem.headers()).containsEntry("Retry-After", "30");
                });
        clock.addAndGet(29 * SECOND);
        assertThatThrownBy(() -> budgets.take("a")).isInstanceOf(HttpProblem.class);
        clock.addAndGet(SECOND);
        budgets.take("a").giveBack(0);
    }

    @Test
    void manySmallQueries_costWhatTheyTake() {
        for (int i = 0; i < 10_000; i++) {
            budgets.take("a").giveBack(SECOND / 100);
        }
    }

    @Test
    void noMoreThanThePeak_isSavedUp() {
        budgets.take("a").giveBack(0);
        clock.addAndGet(3600 * SECOND);
        budgets.take("a").giveBack(121 * SECOND);
        assertThatThrownBy(() -> budgets.take("a")).isInstanceOf(HttpProblem.class);
    }

    @Test
    void oneClientsUse_isNotAnothers() {
        budgets.take("a").giveBack(1000 * SECOND);
        budgets.take("b").giveBack(SECOND);
    }

    @Test
    void queriesAtOnce_areCounted() {
        Budgets.Permit first = budgets.take("a");
        budgets.take("a");
        assertThatThrownBy(() -> budgets.take("a"))
                .asInstanceOf(type(HttpProblem.class))
                .satisfies(problem -> assertThat(problem.headers()).containsEntry("Retry-After", "1"));
        first.giveBack(0);
        budgets.take("a");
    }

    @Test
    void whoIsNotCounted_mayAlways() {
        for (int i = 0; i < 10; i++) {
            budgets.take("").giveBack(1000 * SECOND);
        }
    }
}
