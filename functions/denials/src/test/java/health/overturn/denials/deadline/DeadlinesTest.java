package health.overturn.denials.deadline;

import static health.overturn.denials.ClaimBuilder.claim;
import static health.overturn.denials.LineBuilder.line;
import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.ClaimBuilder;
import health.overturn.denials.TransactionFixture;
import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import health.overturn.denials.judge.Judgement;
import health.overturn.remittance.ClaimPayment;
import health.overturn.remittance.Transaction;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the deadlines of a denial of 2 March 2026 for a service of 5 January.
class DeadlinesTest {
    private static final LocalDate DENIED_ON = LocalDate.of(2026, 3, 2);

    private static List<Deadline> deadlines(String payer, ClaimBuilder claim) {
        CodeTables codes = CodeTables.standard();
        Transaction transaction = TransactionFixture.payment(payer, "TRACE-1", DENIED_ON);
        ClaimPayment built = claim.build();
        Judgement judgement = new Judge(codes).judge(built);
        return new Deadlines(FilingLimits.standard(), codes)
                .calculate(DeadlineInputs.of(transaction, built), (Judgement.Denied) judgement);
    }

    private static ClaimBuilder denied(String carc, String... remarks) {
        return claim("1")
                .charge(10000)
                .line(line(10000).adjust("CO", carc, 10000).remark(remarks));
    }

    private static Deadline deadline(Deadline.Kind kind, LocalDate on, boolean assumed) {
        return new Deadline(kind, on, assumed);
    }

    @Test
    void anUnknownPayerHasSixtyAssumedDays() {
        assertThat(deadlines("PAYER-A", denied("197").filing("12")))
                .containsExactly(
                        deadline(Deadline.Kind.APPEAL, LocalDate.of(2026, 5, 1), true),
                        deadline(Deadline.Kind.CORRECTED_CLAIM, LocalDate.of(2026, 5, 1), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MA", "MB"})
    void medicareHasAHundredAndTwentyDaysAndAYearToFile(String lineOfBusiness) {
        assertThat(deadlines("PAYER-A", denied("197").filing(lineOfBusiness)))
                .containsExactly(
                        deadline(Deadline.Kind.APPEAL, LocalDate.of(2026, 6, 30), false),
                        deadline(Deadline.Kind.CORRECTED_CLAIM, LocalDate.of(2027, 1, 5), false));
    }

    @Test
    void aForbiddenResponseHasNoDeadlineAndANewClaimHasItsOwn() {
        assertThat(deadlines("PAYER-A", denied("16", "MA130").filing("MB")))
                .containsExactly(deadline(Deadline.Kind.NEW_CLAIM, LocalDate.of(2027, 1, 5), false));
        assertThat(deadlines("PAYER-A", denied("197", "N211")))
                .extracting(Deadline::kind)
                .containsExactly(Deadline.Kind.CORRECTED_CLAIM);
        assertThat(deadlines("PAYER-A", denied("197", "N185")))
                .extracting(Deadline::kind)
                .containsExactly(Deadline.Kind.APPEAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"226", "252"})
    void aRequestForRecordsHasThirtyDaysOfItsOwn(String carc) {
        assertThat(deadlines("PAYER-A", denied(carc)))
                .contains(deadline(Deadline.Kind.RECORDS, LocalDate.of(2026, 4, 1), true));
    }

    @Test
    void aRemarkThatAsksForRecordsHasThirtyDaysOfItsOwn() {
        assertThat(deadlines("PAYER-A", denied("50", "N366")))
                .contains(deadline(Deadline.Kind.RECORDS, LocalDate.of(2026, 4, 1), true));
    }

    @Test
    void anAssumedDeadlineBeforeTheDenialIsNotShown() {
        assertThat(deadlines("PAYER-A", denied("16", "MA130").serviceFrom(LocalDate.of(2025, 10, 1))))
                .isEmpty();
    }

    @Test
    void aKnownDeadlineBeforeTheDenialIsShownAsPassed() {
        assertThat(deadlines("PAYER-A", denied("16", "MA130").filing("MB").serviceFrom(LocalDate.of(2025, 2, 1))))
                .containsExactly(deadline(Deadline.Kind.NEW_CLAIM, LocalDate.of(2026, 2, 1), false));
    }

    @Test
    void daysLeftCountDownToTheLastDayAndBelow() {
        Deadline deadline = deadline(Deadline.Kind.APPEAL, LocalDate.of(2026, 5, 1), true);

        assertThat(deadline.daysLeft(LocalDate.of(2026, 4, 28))).isEqualTo(3);
        assertThat(deadline.daysLeft(LocalDate.of(2026, 5, 1))).isZero();
        assertThat(deadline.isOpen(LocalDate.of(2026, 5, 1))).isTrue();
        assertThat(deadline.daysLeft(LocalDate.of(2026, 5, 2))).isEqualTo(-1);
        assertThat(deadline.isOpen(LocalDate.of(2026, 5, 2))).isFalse();
    }

    @Test
    void withoutAnyDateThereIsNoDeadline() {
        Judgement.Denied denied = (Judgement.Denied)
                new Judge(CodeTables.standard()).judge(denied("197").build());

        assertThat(new Deadlines(FilingLimits.standard(), CodeTables.standard())
                        .calculate(new DeadlineInputs(null, "PAYER-A", "", null), denied))
                .isEmpty();
    }
}
