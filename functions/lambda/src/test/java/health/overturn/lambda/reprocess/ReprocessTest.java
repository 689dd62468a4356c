package health.overturn.lambda.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Move;
import health.overturn.lambda.event.RunRequest.Mode;
import health.overturn.lambda.store.Difference.Kind;
import health.overturn.lambda.store.KeptDenial;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReprocessTest {
    private static final Sample SAMPLE = Sample.of(SampleSpec.of(7).claims(400).denialPercent(60));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void denialsEndAsIfTheFilesHadComeInUnderTodaysTables(long seed) {
        Sample sample = Sample.of(SampleSpec.of(seed).claims(200).denialPercent(50));
        try (Archive archive = new Archive(Archive.OTHERS, sample);
                Archive fresh = new Archive(Archive.STANDARD, sample)) {
            archive.judgeBy(Archive.STANDARD).run(Mode.REAL, Archive.LATER);

            assertThat(archive.denials()).isEqualTo(fresh.denials());
            assertThat(archive.run(Mode.DRY, Archive.LATER.plusSeconds(60)).found())
                    .isEmpty();
        }
    }

    @Test
    void theReportCountsEveryKindAndIsTheSameDryAndReal() {
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE)) {
            archive.judgeBy(Archive.STANDARD);

            Report dry = archive.run(Mode.DRY, Archive.LATER);
            Report real = archive.run(Mode.REAL, Archive.LATER);

            assertThat(dry.found())
                    .containsOnlyKeys(Kind.NEW_DENIAL, Kind.CHANGED, Kind.REWORDED, Kind.NEW_WATCH)
                    .isEqualTo(real.found());
            assertThat(dry.found(Kind.CHANGED).turns())
                    .containsKey(new Report.Turn("CONTRACT", "CODING"))
                    .allSatisfy((turn, sum) -> assertThat(sum.count()).isPositive());
            assertThat(dry.found(Kind.NEW_DENIAL).turns())
                    .containsKeys(
                            new Report.Turn("SETTLED", "CREDENTIALING"), new Report.Turn("WATCHED", "ELIGIBILITY"));
            assertThat(dry.files()).isEqualTo(SAMPLE.files().size());
        }
    }

    @Test
    void aDryRunChangesNothing() {
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE)) {
            String before = archive.stored().digest();

            archive.judgeBy(Archive.STANDARD).run(Mode.DRY, Archive.LATER);

            assertThat(archive.stored().digest()).isEqualTo(before);
        }
    }

    @Test
    void theSameTablesSayTheSame() {
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE)) {
            Report report = archive.run(Mode.REAL, Archive.LATER);

            assertThat(report.found()).isEmpty();
            assertThat(report.claims()).isGreaterThan(400);
        }
    }

    @Test
    void whatIsNoLongerDeniedIsListedAndLeft() {
        try (Archive archive = new Archive(Archive.STANDARD, SAMPLE)) {
            String before = archive.denials();

            Report report = archive.judgeBy(Archive.OTHERS).run(Mode.REAL, Archive.LATER);

            assertThat(report.found()).containsKeys(Kind.NO_LONGER_DENIED, Kind.WATCH_ENDED, Kind.CHANGED);
            List<String> listed = report.found(Kind.NO_LONGER_DENIED).amount().first().stream()
                    .map(denial -> denial.id())
                    .toList();
            assertThat(archive.denials().lines().filter(line -> isOneOf(listed, line)))
                    .hasSize(listed.size())
                    .isSubsetOf(before.lines().toList());
            assertThat(archive.run(Mode.REAL, Archive.LATER.plusSeconds(60)).found())
                    .containsOnlyKeys(Kind.NO_LONGER_DENIED);
        }
    }

    @Test
    void aMoveSaysWhoAskedAndTheNextMoveIsNotMadeTwice() {
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE)) {
            archive.judgeBy(Archive.STANDARD).run(Mode.REAL, Archive.LATER);
            archive.run(Mode.REAL, Archive.LATER.plusSeconds(60));

            List<KeptDenial> moved = archive.stored().denials().stream()
                    .filter(kept ->
                            kept.denial().history().stream().anyMatch(entry -> entry.move() instanceof Move.Rejudged))
                    .toList();
            assertThat(moved)
                    .isNotEmpty()
                    .allSatisfy(kept -> assertThat(kept.denial().history())
                            .filteredOn(entry -> entry.move() instanceof Move.Rejudged)
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.by()).isEqualTo(Archive.ADMIN))
                            .satisfies(entry -> assertThat(entry.at()).isEqualTo(Archive.LATER)));
        }
    }

    @Test
    void oneFileIsReadAloneAndOneThatIsGoneIsSaidToBeMissing() {
        try (Archive archive = new Archive(Archive.OTHERS, SAMPLE)) {
            archive.judgeBy(Archive.STANDARD);
            String file = archive.stored().denials().getFirst().source().file();

            Report one = archive.run(new Scope.OneFile(file), Mode.DRY, Archive.LATER);
            Report none = archive.run(new Scope.OneFile("unknown"), Mode.REAL, Archive.LATER.plusSeconds(1));

            assertThat(one.files()).isEqualTo(1);
            assertThat(one.missing()).isZero();
            assertThat(one.found()).isNotEmpty();
            assertThat(none).isEqualTo(new Report(0, 1, 0, Map.of()));
        }
    }

    private static boolean isOneOf(List<String> names, String line) {
        return names.contains(line.substring(0, line.indexOf(' ')));
    }
}
