package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.remittance.reader.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {
    @Test
    void anUnknownSegmentIsSkippedAndFlagged() {
        ReadFile inHeader =
                ReadFile.of(RemittanceText.replacing("~TRN*", "~XYZ*1~TRN*").replace("SE*23*", "SE*24*"));
        ReadFile inClaim = ReadFile.of(
                RemittanceText.replacing("~DTM*232", "~CAP*X~DTM*232").replace("SE*23*", "SE*24*"));
        ReadFile inLine =
                ReadFile.of(RemittanceText.replacing("~LQ*", "~K3*NOTE~LQ*").replace("SE*23*", "SE*24*"));
        ReadFile betweenClaims =
                ReadFile.of(RemittanceText.replacing("~CLP*", "~K3*NOTE~CLP*").replace("SE*23*", "SE*24*"));

        assertThat(List.of(inHeader, inClaim, inLine, betweenClaims)).allSatisfy(read -> {
            assertThat(read.codes()).containsExactly(ProblemCode.UNKNOWN_SEGMENT);
            assertThat(read.end().balanced()).isTrue();
            assertThat(read.summary().status()).isEqualTo(FileStatus.READ);
        });
    }

    @Test
    void aLineWithoutAClaimIsALoss() {
        ReadFile read = ReadFile.of(RemittanceText.file("0", "SVC*HC:H0004*100*80"));

        assertThat(read.codes()).contains(ProblemCode.ORPHAN);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void aSegmentWithoutTerminatorIsSkipped() {
        String endless = "REF*6R*" + "X".repeat(300_000);
        List<String> segments = new ArrayList<>(RemittanceText.CLAIM);
        segments.add(endless);

        ReadFile read = ReadFile.of(RemittanceText.file("80", segments));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.codes()).containsExactly(ProblemCode.SEGMENT_TOO_LONG);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void aClaimBeyondTheLimitsIsTruncatedAndReported() {
        List<String> segments = new ArrayList<>(RemittanceText.CLAIM);
        for (int line = 0; line < 20; line++) {
            segments.add("SVC*HC:H0004*0*0");
        }

        ReadFile read = ReadFile.of(
                RemittanceText.file("80", segments).getBytes(StandardCharsets.ISO_8859_1),
                new ReadLimits(4096, 100_000, 10, 100, 1_000_000, 100, 10));

        assertThat(read.claim().lines()).hasSize(10);
        assertThat(read.codes()).contains(ProblemCode.CLAIM_TOO_LARGE);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void problemsOfOneCodeAreReportedUpToALimitAndThenCounted() {
        List<String> segments = new ArrayList<>();
        for (int unknown = 0; unknown < 250; unknown++) {
            segments.add("XYZ*1");
        }
        segments.addAll(RemittanceText.CLAIM);

        ReadFile read = ReadFile.of(RemittanceText.file("80", segments));

        assertThat(read.problems()).hasSize(100);
        assertThat(read.summary().problems()).containsEntry(ProblemCode.UNKNOWN_SEGMENT, 250);
    }

    @Test
    void moreElementsThanASegmentCanHaveAreFlagged() {
        assertThat(ReadFile.of(RemittanceText.replacing("LQ*HE*N130", "LQ*HE*N130" + "*".repeat(200)))
                        .codes())
                .contains(ProblemCode.ELEMENT_EXTRA);
    }

    @Test
    void datesCodesAndIdsAreCheckedAgainstTheGuide() {
        assertThat(ReadFile.of(RemittanceText.replacing("DTM*472*20260201", "DTM*472*20260231"))
                        .codes())
                .containsExactly(ProblemCode.DATE);
        assertThat(ReadFile.of(RemittanceText.replacing("CAS*CO*45", "CAS*QQ*45"))
                        .codes())
                .containsExactly(ProblemCode.CODE_UNKNOWN);
        assertThat(ReadFile.of(RemittanceText.replacing(
                                "82*1*PROVIDER*SAMPLE****XX*1234567893", "82*1*PROVIDER*SAMPLE****XX*1234567894"))
                        .codes())
                .containsExactly(ProblemCode.IDENTIFIER);
        assertThat(ReadFile.of(RemittanceText.replacing("*80**4", "*80**FOUR")).codes())
                .containsExactly(ProblemCode.QUANTITY);
    }
}
