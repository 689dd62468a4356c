package health.overturn.operations.reprocess;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.denial.Move;
import health.overturn.messaging.event.RunRequest.Mode;
import health.overturn.operations.reprocess.JudgementDifference.Kind;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleSpec;
import health.overturn.storage.item.StoredDenial;
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
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, sample);
                UploadArchive fresh = new UploadArchive(UploadArchive.STANDARD_TABLES, sample)) {
            archive.judgeBy(UploadArchive.STANDARD_TABLES).run(Mode.REAL, UploadArchive.LATER);

            assertThat(archive.denials()).isEqualTo(fresh.denials());
            assertThat(archive.run(Mode.DRY, UploadArchive.LATER.plusSeconds(60))
                            .byKind())
                    .isEmpty();
        }
    }

    @Test
    void theReportCountsEveryKindAndIsTheSameForADryAndARealRun() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            archive.judgeBy(UploadArchive.STANDARD_TABLES);

            ReprocessReport dry = archive.run(Mode.DRY, UploadArchive.LATER);
            ReprocessReport real = archive.run(Mode.REAL, UploadArchive.LATER);

            assertThat(dry.byKind())
                    .containsOnlyKeys(Kind.NEW_DENIAL, Kind.CHANGED, Kind.REWORDED, Kind.NEW_WATCH)
                    .isEqualTo(real.byKind());
            assertThat(dry.totals(Kind.CHANGED).categoryChanges())
                    .containsKey(new ReprocessReport.CategoryChange("CONTRACT", "CODING"))
                    .allSatisfy((turn, sum) -> assertThat(sum.count()).isPositive());
            assertThat(dry.totals(Kind.NEW_DENIAL).categoryChanges())
                    .containsKeys(
                            new ReprocessReport.CategoryChange("SETTLED", "CREDENTIALING"),
                            new ReprocessReport.CategoryChange("WATCHED", "ELIGIBILITY"));
            assertThat(dry.files()).isEqualTo(SAMPLE.files().size());
        }
    }

    @Test
    void aDryRunChangesNothing() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            String before = archive.stored().digest();

            archive.judgeBy(UploadArchive.STANDARD_TABLES).run(Mode.DRY, UploadArchive.LATER);

            assertThat(archive.stored().digest()).isEqualTo(before);
        }
    }

    @Test
    void unchangedTablesGiveNoDifferences() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            ReprocessReport report = archive.run(Mode.REAL, UploadArchive.LATER);

            assertThat(report.byKind()).isEmpty();
            assertThat(report.claims()).isGreaterThan(400);
        }
    }

    @Test
    void denialsThatTodaysTablesNoLongerDenyAreListedAndLeftUnchanged() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.STANDARD_TABLES, SAMPLE)) {
            String before = archive.denials();

            ReprocessReport report = archive.judgeBy(UploadArchive.OTHER_TABLES).run(Mode.REAL, UploadArchive.LATER);

            assertThat(report.byKind()).containsKeys(Kind.NO_LONGER_DENIED, Kind.WATCH_ENDED, Kind.CHANGED);
            List<String> listed = report.totals(Kind.NO_LONGER_DENIED).totals().largest().stream()
                    .map(denial -> denial.id())
                    .toList();
            assertThat(archive.denials().lines().filter(line -> isOneOf(listed, line)))
                    .hasSize(listed.size())
                    .isSubsetOf(before.lines().toList());
            assertThat(archive.run(Mode.REAL, UploadArchive.LATER.plusSeconds(60))
                            .byKind())
                    .containsOnlyKeys(Kind.NO_LONGER_DENIED);
        }
    }

    @Test
    void aMoveNamesTheRequesterAndIsNotRepeated() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            archive.judgeBy(UploadArchive.STANDARD_TABLES).run(Mode.REAL, UploadArchive.LATER);
            archive.run(Mode.REAL, UploadArchive.LATER.plusSeconds(60));

            List<StoredDenial> moved = archive.stored().denials().stream()
                    .filter(stored ->
                            stored.denial().history().stream().anyMatch(entry -> entry.move() instanceof Move.Rejudged))
                    .toList();
            assertThat(moved)
                    .isNotEmpty()
                    .allSatisfy(stored -> assertThat(stored.denial().history())
                            .filteredOn(entry -> entry.move() instanceof Move.Rejudged)
                            .singleElement()
                            .satisfies(entry -> assertThat(entry.by()).isEqualTo(UploadArchive.ADMIN))
                            .satisfies(entry -> assertThat(entry.at()).isEqualTo(UploadArchive.LATER)));
        }
    }

    @Test
    void oneFileIsReadAloneAndAMissingOneIsReported() {
        try (UploadArchive archive = new UploadArchive(UploadArchive.OTHER_TABLES, SAMPLE)) {
            archive.judgeBy(UploadArchive.STANDARD_TABLES);
            String file = archive.stored().denials().getFirst().source().file();

            ReprocessReport one = archive.run(new ReprocessScope.OneFile(file), Mode.DRY, UploadArchive.LATER);
            ReprocessReport none =
                    archive.run(new ReprocessScope.OneFile("unknown"), Mode.REAL, UploadArchive.LATER.plusSeconds(1));

            assertThat(one.files()).isEqualTo(1);
            assertThat(one.missing()).isZero();
            assertThat(one.byKind()).isNotEmpty();
            assertThat(none).isEqualTo(new ReprocessReport(0, 1, 0, Map.of()));
        }
    }

    private static boolean isOneOf(List<String> names, String line) {
        return names.contains(line.substring(0, line.indexOf(' ')));
    }
}
