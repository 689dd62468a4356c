package health.overturn.denials.claim;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedAccountTest {
    private static final int CLAIMS = 5000;

    @Test
    void thousandsOfClaimsUnderOneAccountNumberStayApart() {
        List<Adjudication> all = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            LocalDate service = LocalDate.of(2010, 1, 1).plusDays(i);
            all.add(AdjudicationBuilder.on("2026-02-02")
                    .position(i)
                    .id("denied " + i)
                    .payerNumber("ICN-" + i)
                    .serviceFrom(service)
                    .denied(10000));
            all.add(AdjudicationBuilder.on("2026-03-02")
                    .position(i)
                    .id("reversal " + i)
                    .payerNumber("ICN-" + i)
                    .serviceFrom(null)
                    .reversal());
            all.add(AdjudicationBuilder.on("2026-03-09")
                    .position(i)
                    .id("paid " + i)
                    .payerNumber("NEW-" + i)
                    .serviceFrom(service)
                    .paid(i)
                    .settled());
        }
        Collections.shuffle(all, new Random(1));

        List<FoldedClaim> claims = new ClaimFold(WatchPolicy.DEFAULT, LocalDate.of(2026, 6, 30)).fold(all);

        assertThat(claims).hasSize(CLAIMS).allSatisfy(claim -> {
            assertThat(claim.adjudications()).hasSize(3);
            assertThat(claim.denials()).singleElement().satisfies(denial -> {
                assertThat(denial.resolution()).isInstanceOf(PayerResolution.Paid.class);
                assertThat(denial.recovered()).isEqualTo(claim.paid());
            });
        });
    }

    @Test
    void thousandsOfAnswersToOneClaimAreFoldedTogether() {
        List<Adjudication> all = new ArrayList<>();
        for (int i = 0; i < CLAIMS; i++) {
            all.add(AdjudicationBuilder.on("2026-02-02")
                    .position(2 * i)
                    .id("denied " + i)
                    .payerNumber("ICN-" + i)
                    .denied(10000));
            all.add(AdjudicationBuilder.on("2026-02-02")
                    .position(2 * i + 1)
                    .id("paid " + i)
                    .payerNumber("ICN-" + i)
                    .paid(1)
                    .settled());
        }
        Collections.shuffle(all, new Random(1));

        FoldedClaim claim = new ClaimFold(WatchPolicy.DEFAULT, LocalDate.of(2026, 6, 30))
                .fold(all)
                .getFirst();

        assertThat(claim.denials())
                .hasSize(CLAIMS)
                .allSatisfy(denial -> assertThat(denial.recovered().cents()).isEqualTo(1));
        assertThat(claim.denials().getLast().repeatOf()).isEqualTo("denied 4998");
    }
}
