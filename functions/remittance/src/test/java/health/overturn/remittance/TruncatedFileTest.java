package health.overturn.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.sample.reshape.TruncatedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TruncatedFileTest {
    private static final String TWO = two();

    @Test
    void claimsBeforeTheCutAreKeptAndTheRestIsReported() {
        ReadFile read = ReadFile.of(TWO.substring(0, TWO.indexOf("ACCOUNT2") + 40));

        assertThat(read.claims()).extracting(ClaimPayment::claimNumber).containsExactly(ProtectedText.of("ACCOUNT1"));
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
        assertThat(read.codes()).contains(ProblemCode.CUT);
        assertThat(read.end().complete()).isFalse();
        assertThat(read.end().paymentBalances()).isFalse();
    }

    @Test
    void aCutAtAnyByteKeepsCompleteClaimsOnly() {
        byte[] whole = TWO.getBytes(StandardCharsets.ISO_8859_1);
        List<ClaimPayment> claims = ReadFile.of(whole).claims();

        for (int length = 0; length < whole.length; length++) {
            ReadFile read = ReadFile.of(Arrays.copyOf(whole, length));
            int claimsRead = read.claims().size();

            assertThat(read.claims()).as("cut at %d", length).isEqualTo(claims.subList(0, claimsRead));
            assertThat(read.problems()).as("cut at %d", length).isNotEmpty();
            assertThat(read.summary().reason()).as("cut at %d", length).isNotEmpty();
            if (length > RemittanceText.ISA.length()) {
                assertThat(claimsRead)
                        .as("cut at %d", length)
                        .isEqualTo(TruncatedFile.at(whole, length).completeClaims());
            }
        }
    }

    @Test
    void aTransactionWithoutSeKeepsItsClaimsIfMoreFollows() {
        ReadFile read = ReadFile.of(RemittanceText.valid().replaceFirst("SE\\*23\\*0001~", ""));

        assertThat(read.claims()).hasSize(1);
        assertThat(read.codes()).containsExactly(ProblemCode.MISSING_SE);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void missingGroupAndInterchangeTrailersMakeTheFilePartial() {
        ReadFile withoutBoth = ReadFile.of(RemittanceText.valid().replaceFirst("GE\\*1\\*1~IEA.*", ""));
        ReadFile withoutGroup = ReadFile.of(RemittanceText.valid().replaceFirst("GE\\*1\\*1~", ""));
        ReadFile beforeAnother = ReadFile.of(RemittanceText.valid().replaceFirst("IEA.*", "") + RemittanceText.valid());

        assertThat(withoutBoth.claims()).hasSize(1);
        assertThat(withoutBoth.end().balanced()).isTrue();
        assertThat(withoutBoth.summary().status()).isEqualTo(FileStatus.PARTIAL);
        assertThat(withoutGroup.codes()).containsExactly(ProblemCode.MISSING_GE);
        assertThat(beforeAnother.claims()).hasSize(2);
        assertThat(beforeAnother.codes()).containsExactly(ProblemCode.MISSING_IEA);
    }

    @Test
    void aClaimFollowedByAnLxIsKeptAtTheEndOfTheFile() {
        String text = RemittanceText.valid();

        ReadFile read = ReadFile.of(text.substring(0, text.indexOf("SE*")) + "LX*2~");

        assertThat(read.claims()).hasSize(1);
        assertThat(read.summary().status()).isEqualTo(FileStatus.PARTIAL);
    }

    @Test
    void aFileCutInItsHeaderHasNoRemittance() {
        ReadFile read = ReadFile.of(TWO.substring(0, TWO.indexOf("N1*PE")));

        assertThat(read.all(Transaction.class)).isEmpty();
        assertThat(read.summary().status()).isEqualTo(FileStatus.REJECTED);
        assertThat(read.summary().reason()).isEqualTo("the file ends in the header of a transaction");
    }

    private static String two() {
        List<String> second = RemittanceText.CLAIM.stream()
                .map(segment -> segment.replace("ACCOUNT1", "ACCOUNT2"))
                .toList();
        List<String> both = new ArrayList<>(RemittanceText.CLAIM);
        both.addAll(second);
        return RemittanceText.file("160", both);
    }
}
