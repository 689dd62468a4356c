package health.overturn.operations.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.denials.denial.Role;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.log.LoggedMove;
import health.overturn.denials.metric.InventedClaims;
import health.overturn.denials.metric.InventedMoves;
import health.overturn.denials.metric.LoggedDenialBuilder;
import health.overturn.denials.metric.RollupFixture;
import health.overturn.denials.rollup.MetricsRollup;
import health.overturn.denials.rollup.WeeklyMeasure;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollupTextTest {
    private final RollupFixture fixture = new RollupFixture().add(InventedClaims.of(11, 1_500, 90));

    @Test
    void aRollupIsReadAsItWasWritten() {
        MetricsRollup rollup = fixture.rollup()
                .plus(InventedMoves.of(11, 800, 90))
                .plus(List.of(LoggedDenialBuilder.of("a.1", "2026-03-02", 500)
                        .state("ASSIGNED", "An\tn \\b O'Ne\\til\n")
                        .move(3)))
                .plus(sent());

        List<String> lines = RollupText.of(rollup).toList();

        assertThat(RollupText.read(lines.stream())).isEqualTo(rollup);
        assertThat(lines).allMatch(line -> line.indexOf('\n') < 0);
    }

    /// A touch by somebody with an odd name, what undid it, and an answer.
    private static List<LoggedMove> sent() {
        LoggedMove base = LoggedDenialBuilder.of("a.9", "2026-03-02", 500).move(1);
        LoggedMove.By person = new LoggedMove.By(LoggedMove.Kind.PERSON, "An,n\t\\b:\n", Role.BILLER);
        return List.of(
                move(base, 2, person, "TOUCH", TouchAction.APPEAL, 0),
                move(base, 3, person, "UNDO", null, 2),
                move(base, 4, new LoggedMove.By(LoggedMove.Kind.REMITTANCE, "", null), "REMITTED", null, 0));
    }

    private static LoggedMove move(
            LoggedMove base, int version, LoggedMove.By by, String name, @Nullable TouchAction action, int undone) {
        return new LoggedMove(
                base.practice(),
                base.denial(),
                version,
                base.at(),
                base.on(),
                by,
                name,
                action,
                undone,
                base.reason(),
                base.after());
    }

    @Test
    void aShardIsReadAsItWasWritten() {
        assertThat(fixture.shards().values())
                .allSatisfy(shard -> assertThat(ClaimShardText.read(ClaimShardText.of(shard)))
                        .isEqualTo(shard));
    }

    @Test
    void aLineOfAnotherKindFails() {
        assertThatThrownBy(() -> RollupText.read(Stream.of("X\t1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rollup: the kind of a line must be D, W, F, L, A or S; another version of the code wrote"
                        + " it");
    }

    @Test
    void everyMeasureHasItsOwnNumber() {
        assertThat(Stream.of(WeeklyMeasure.values()).map(WeeklyMeasure::index)).doesNotHaveDuplicates();
    }
}
