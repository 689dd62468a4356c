package health.overturn.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.overturn.sample.truth.FileTruth;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void theSameSpecificationGivesTheSameBytes() {
        SampleSpec spec = SampleSpec.of(7).claims(300);

        byte[] once = Sample.of(spec).files().get(2).bytes();
        byte[] again = Sample.of(spec).files().get(2).bytes();

        assertThat(once).isEqualTo(again).hasSizeGreaterThan(10_000);
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        byte[] usual = Sample.of(SampleSpec.of(8)).files().getFirst().bytes();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Sample.of(SampleSpec.of(8)).files().getFirst().bytes()).isEqualTo(usual);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherSeedGivesDifferentBytes() {
        byte[] one = Sample.of(SampleSpec.of(1)).files().getFirst().bytes();
        byte[] other = Sample.of(SampleSpec.of(2)).files().getFirst().bytes();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void everyClaimIsInAFile() {
        Sample sample = Sample.of(SampleSpec.of(3).claims(250).files(5));

        int claims = sample.files().stream()
                .map(SampleFile::truth)
                .mapToInt(FileTruth::claims)
                .sum();

        assertThat(sample.files()).hasSize(5);
        assertThat(claims).isGreaterThanOrEqualTo(250);
    }

    @Test
    void aWatchThatHasNotExpiredIsNotADenial() {
        Sample sample = Sample.of(SampleSpec.of(5).claims(8_000).weeks(4));

        long atTheEnd = watches(sample, LocalDate.of(2026, 2, 1));
        long later = watches(sample, LocalDate.of(2026, 12, 31));

        assertThat(atTheEnd).isZero();
        assertThat(later).isPositive();
    }

    @Test
    void aSpecificationWithoutClaimsIsRefused() {
        assertThatThrownBy(() -> SampleSpec.of(1).claims(0)).hasMessage("claims: must be at least 1; got 0");
    }

    private static long watches(Sample sample, LocalDate asOf) {
        return sample.denialTruths(asOf).stream()
                .filter(denial -> denial.scenario().endsWith("FOR_EVER"))
                .count();
    }
}
