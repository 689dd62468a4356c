package health.overturn.denials.judge;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.CodeTables;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.reader.RemittanceReader;
import health.overturn.sample.Sample;
import health.overturn.sample.SampleFile;
import health.overturn.sample.SampleSpec;
import health.overturn.sample.truth.ClaimKind;
import health.overturn.sample.truth.ClaimTruth;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares the judgement of every claim of some samples with the generator's truth, to the cent.
class SampleTruthTest {
    private static final Judge JUDGE = new Judge(CodeTables.standard());

    private record JudgedClaim(
            String claim,
            ClaimKind kind,
            long cents,
            String category,
            String carc,
            boolean patient,
            List<String> forbidden) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyClaimIsJudgedAsTheGeneratorMeantIt(long seed) throws IOException {
        SampleSpec spec = SampleSpec.of(seed).claims(200).denialPercent(40);
        int claims = 0;
        for (SampleFile file : Sample.of(spec).files()) {
            List<JudgedClaim> judged = judged(file.bytes());
            claims += judged.size();
            assertThat(judged)
                    .containsExactlyElementsOf(file.truth().each().stream()
                            .map(SampleTruthTest::ofTruth)
                            .toList());
        }
        assertThat(claims).isGreaterThan(200);
    }

    private static List<JudgedClaim> judged(byte[] bytes) throws IOException {
        List<JudgedClaim> claims = new ArrayList<>();
        try (RemittanceReader reader = RemittanceReader.of(new ByteArrayInputStream(bytes))) {
            for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                if (record instanceof ClaimPayment claim) {
                    claims.add(ofJudgement(claim, JUDGE.judge(claim)));
                }
            }
        }
        return claims;
    }

    private static JudgedClaim ofJudgement(ClaimPayment claim, Judgement judgement) {
        String number = claim.claimNumber().value();
        return switch (judgement) {
            case Judgement.Denied denied ->
                new JudgedClaim(
                        number,
                        ClaimKind.DENIED,
                        denied.amount().cents(),
                        denied.category().name(),
                        denied.primaryReason().carc().text(),
                        denied.patientLiable(),
                        denied.forbidden().stream().map(DenialResponse::name).toList());
            case Judgement.Watched watched -> plain(number, ClaimKind.WATCHED, watched.amount());
            case Judgement.Settled _ -> plain(number, ClaimKind.SETTLED, Money.ZERO);
            case Judgement.Reversal _ -> plain(number, ClaimKind.REVERSAL, Money.ZERO);
            case Judgement.Predetermination _ -> plain(number, ClaimKind.PREDETERMINATION, Money.ZERO);
        };
    }

    private static JudgedClaim plain(String number, ClaimKind kind, Money amount) {
        return new JudgedClaim(number, kind, amount.cents(), "", "", false, List.of());
    }

    private static JudgedClaim ofTruth(ClaimTruth truth) {
        return new JudgedClaim(
                truth.claimNumber(),
                truth.kind(),
                truth.kind() == ClaimKind.WATCHED ? truth.watchedCents() : truth.deniedCents(),
                truth.category(),
                truth.primaryCarc(),
                truth.patientLiable(),
                truth.forbidden());
    }
}
