package health.overturn.denials.truth;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.judge.Judgement.Denied;
import health.overturn.remittance.FileStatus;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProblemCode;
import health.overturn.sample.SampleFile;
import health.overturn.sample.truth.ClaimTruth;
import health.overturn.sample.truth.FileTruth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ClaimTruthTest {
    private static final Set<ProblemCode> UNBALANCED = Set.of(ProblemCode.LINE_BALANCE, ProblemCode.CLAIM_BALANCE);
    private static final Set<String> OLD_STATUSES = Set.of("5", "10", "13");

    @Test
    void everyClaimIsReadAndJudgedAsTheGeneratorMeantIt() {
        Samples.all().flatMap(sample -> sample.files().stream()).forEach(ClaimTruthTest::agree);
    }

    @Test
    void theTotalsOfAFileMatchTheGeneratorsTruth() {
        Samples.all().flatMap(sample -> sample.files().stream()).forEach(ClaimTruthTest::sumUp);
    }

    private static void agree(SampleFile file) {
        JudgedSample judged = JudgedSample.of(file.bytes());
        List<ClaimTruth> truths = file.truth().each();

        assertThat(judged.adjudications).as(file.name()).hasSameSizeAs(truths);
        for (int i = 0; i < truths.size(); i++) {
            assertThat(ComparableClaim.of(judged.adjudications.get(i), judged.traces.get(i)))
                    .as("%s, %s, claim %d", file.name(), truths.get(i).scenario(), i + 1)
                    .isEqualTo(ComparableClaim.of(truths.get(i)));
        }
    }

    private static void sumUp(SampleFile file) {
        JudgedSample judged = JudgedSample.of(file.bytes());
        FileTruth truth = file.truth();
        List<Denied> denied = judged.adjudications.stream()
                .map(adjudication -> adjudication.judgement())
                .filter(Denied.class::isInstance)
                .map(Denied.class::cast)
                .toList();
        TreeMap<String, Integer> byCategory = new TreeMap<>();
        denied.forEach(judgement -> byCategory.merge(judgement.category().name(), 1, Integer::sum));

        assertThat(judged.summary().status()).as(file.name()).isEqualTo(FileStatus.READ);
        assertThat(judged.summary().balanced()).as(file.name()).isEqualTo(truth.balanced());
        assertThat(judged.summary().transactions()).isEqualTo(truth.transactions());
        assertThat(judged.problems.stream().map(Problem::code).anyMatch(UNBALANCED::contains))
                .as(file.name())
                .isEqualTo(!truth.balanced());
        assertThat(judged.problems.stream().map(Problem::code).filter(code -> !UNBALANCED.contains(code)))
                .as("%s: one problem for each status that the guide does not know any more", file.name())
                .hasSize((int) truth.each().stream()
                        .filter(ClaimTruthTest::hasOldStatus)
                        .count())
                .allMatch(ProblemCode.CODE_UNKNOWN::equals);
        assertThat(denied).hasSize(truth.deniedClaims());
        assertThat(denied.stream()
                        .mapToLong(judgement -> judgement.amount().cents())
                        .sum())
                .isEqualTo(truth.deniedCents());
        assertThat(byCategory).isEqualTo(truth.byCategory());
    }

    private static boolean hasOldStatus(ClaimTruth claim) {
        return OLD_STATUSES.contains(claim.statusCode());
    }
}
