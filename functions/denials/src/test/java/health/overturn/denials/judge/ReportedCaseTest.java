package health.overturn.denials.judge;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.code.Category;
import health.overturn.denials.code.CodeTables;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Money;
import health.overturn.remittance.Problem;
import health.overturn.remittance.ProblemCode;
import health.overturn.remittance.RemittanceRecord;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads and judges whole files of the kinds that X12's requests for interpretation and public parsers report. All data
/// in them are invented.
class ReportedCaseTest {
    private static final Judge JUDGE = new Judge(CodeTables.standard());

    private record JudgedFile(List<Judgement> judgements, List<ProblemCode> problems) {
        static JudgedFile of(String name) throws IOException {
            List<Judgement> judgements = new ArrayList<>();
            List<ProblemCode> problems = new ArrayList<>();
            try (InputStream bytes = Objects.requireNonNull(
                            ReportedCaseTest.class.getResourceAsStream("cases/" + name + ".835"));
                    RemittanceReader reader = RemittanceReader.of(bytes)) {
                for (RemittanceRecord record = reader.next(); record != null; record = reader.next()) {
                    if (record instanceof ClaimPayment claim) {
                        judgements.add(JUDGE.judge(claim));
                    } else if (record instanceof Problem problem) {
                        problems.add(problem.code());
                    }
                }
            }
            return new JudgedFile(judgements, problems);
        }

        List<Judgement.Denied> denials() {
            return judgements.stream()
                    .filter(Judgement.Denied.class::isInstance)
                    .map(Judgement.Denied.class::cast)
                    .toList();
        }

        Judgement.Settled settled() {
            return (Judgement.Settled) judgements.getFirst();
        }

        Judgement.Watched watched() {
            return (Judgement.Watched) judgements.getFirst();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "denial-reason-at-zero-beside-write-off, 18000, AUTHORIZATION, 197 45",
        "capitated-after-discount, 11000, CONTRACT, 24",
        "capitated-whole, 15000, CONTRACT, 24",
        "bundled-without-money-back, 23400, CODING, 97 97",
        "pharmacy-reject, 9000, AUTHORIZATION, 16",
        "workers-compensation, 12000, CODING, P14",
        "denied-beyond-the-charge, 9400, AUTHORIZATION, 197",
        "newer-code-on-unpaid-line, 7000, ELIGIBILITY, 297",
        "split-claim-denied-and-paid, 20000, AUTHORIZATION, 197",
        "reason-without-an-amount, 14000, AUTHORIZATION, 197"
    })
    void aDenialHasItsMoneyItsCategoryAndItsCodes(String file, long cents, Category category, String codes)
            throws IOException {
        List<Judgement.Denied> denials = JudgedFile.of(file).denials();

        assertThat(denials).hasSize(1);
        assertThat(denials.getFirst().amount()).isEqualTo(Money.ofCents(cents));
        assertThat(denials.getFirst().category()).isEqualTo(category);
        assertThat(denials.getFirst().reasons().stream()
                        .map(reason -> reason.carc().text()))
                .containsExactly(codes.split(" ", -1));
    }

    @Test
    void aClaimThatIsSplitAndDeniedTwiceIsTwoDenials() throws IOException {
        assertThat(JudgedFile.of("split-claim-denied-twice").denials())
                .extracting(Judgement.Denied::amount)
                .containsExactly(Money.ofCents(20000), Money.ofCents(10000));
    }

    @Test
    void moneyThatWentToThePatientIsSettled() throws IOException {
        assertThat(JudgedFile.of("paid-to-the-patient").settled().patientShare())
                .isEqualTo(Money.ofCents(10000));
    }

    @Test
    void aLineThatIsPaidInsideAnotherIsSettled() throws IOException {
        assertThat(JudgedFile.of("bundled-into-another-line").settled().notes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"pended-by-status, 22000", "pended-by-code, 20000"})
    void aPendedClaimIsWatched(String file, long cents) throws IOException {
        assertThat(JudgedFile.of(file).watched().amount()).isEqualTo(Money.ofCents(cents));
    }

    @Test
    void aPendedLineOfAPaidClaimIsWatched() throws IOException {
        assertThat(JudgeFixture.undecided(
                                JudgedFile.of("pended-line-beside-a-paid-one").settled())
                        .amount())
                .isEqualTo(Money.ofCents(20000));
    }

    @Test
    void aClaimThatSaysMoreThanItsChargeIsFlagged() throws IOException {
        assertThat(JudgedFile.of("denied-beyond-the-charge").problems()).contains(ProblemCode.CLAIM_BALANCE);
    }
}
