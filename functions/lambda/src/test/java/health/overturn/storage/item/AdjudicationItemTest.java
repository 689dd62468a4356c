package health.overturn.storage.item;

import static org.assertj.core.api.Assertions.assertThat;

import health.overturn.denials.adjudication.Adjudication;
import health.overturn.denials.adjudication.LineFingerprint;
import health.overturn.denials.adjudication.PartFingerprint;
import health.overturn.denials.code.Category;
import health.overturn.denials.code.Cluster;
import health.overturn.denials.judge.DenialResponse;
import health.overturn.denials.judge.Judgement;
import health.overturn.denials.judge.JudgingRule;
import health.overturn.denials.judge.Note;
import health.overturn.denials.judge.Rationale;
import health.overturn.denials.judge.Reason;
import health.overturn.denials.judge.Undecided;
import health.overturn.lambda.capacity.ItemSize;
import health.overturn.remittance.AdjustmentGroup;
import health.overturn.remittance.Carc;
import health.overturn.remittance.ClaimStatusCode;
import health.overturn.remittance.Money;
import health.overturn.remittance.Person;
import health.overturn.remittance.ProtectedText;
import health.overturn.storage.dynamo.Item;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AdjudicationItemTest {
    private static final PracticeKeys KEYS = new PracticeKeys("maple");
    private static final Money MAX_MONEY = Money.ofCents(Long.MAX_VALUE);
    private static final Money MIN_MONEY = Money.ofCents(Long.MIN_VALUE);
    private static final Rationale WHY = new Rationale(JudgingRule.UNEXPLAINED_ZERO_PAY, "", 0);

    static Stream<Judgement> judgements() {
        return Stream.of(
                new Judgement.Reversal(),
                new Judgement.Predetermination(),
                new Judgement.Settled(MIN_MONEY, List.of(), null),
                new Judgement.Settled(
                        MAX_MONEY,
                        List.of(
                                new Note(AdjustmentGroup.NONE, Carc.NONE, 0, MIN_MONEY, 0),
                                new Note(AdjustmentGroup.of("CO"), Carc.of("45"), 999, MAX_MONEY, 0)),
                        undecided()),
                new Judgement.Watched(undecided(), List.of()),
                new Judgement.Watched(
                        undecided(), List.of(new Note(AdjustmentGroup.of("CO"), Carc.of("27"), 1, Money.ZERO, 0))),
                minimalDenied(),
                fullDenied(1));
    }

    @ParameterizedTest
    @MethodSource("judgements")
    void everyJudgementIsReadAsItWasWritten(Judgement judgement) {
        for (StoredAdjudication stored : List.of(shortest(judgement), longest(judgement, 100))) {
            assertThat(AdjudicationItem.read(AdjudicationItem.of(KEYS, "account", stored)))
                    .isEqualTo(stored);
        }
    }

    @Test
    void onlyTheFirstHundredReasonsAreStoredButTheAmountIsComplete() {
        StoredAdjudication stored = longest(fullDenied(150), 1);

        StoredAdjudication read = AdjudicationItem.read(AdjudicationItem.of(KEYS, "account", stored));

        assertThat(read.adjudication().judgement()).isEqualTo(fullDenied(100));
    }

    @Test
    void theLargestItemStaysWithinItsMaximum() {
        Item item = AdjudicationItem.of(KEYS, "account", longest(fullDenied(100), 100));

        assertThat(ItemSize.of(item.attributes())).isLessThan(100 * 1024);
    }

    @Test
    void anExpiryCanBeSetAndRemoved() {
        Item item = AdjudicationItem.of(KEYS, "account", shortest(new Judgement.Reversal()));

        Item expiring = AdjudicationItem.withExpiry(item, LocalDate.of(2027, 1, 15));

        assertThat(AdjudicationItem.expiresBefore(expiring, LocalDate.of(2027, 1, 15)))
                .isFalse();
        assertThat(AdjudicationItem.expiresBefore(expiring, LocalDate.of(2027, 1, 16)))
                .isTrue();
        assertThat(AdjudicationItem.expiresBefore(item, LocalDate.of(9999, 1, 1)))
                .isFalse();
        assertThat(AdjudicationItem.withoutExpiry(expiring)).isEqualTo(item);
    }

    private static Judgement.Denied minimalDenied() {
        return new Judgement.Denied(
                Category.UNMAPPED,
                null,
                Money.ofCents(1),
                List.of(new Reason(
                        AdjustmentGroup.NONE,
                        Carc.NONE,
                        List.of(),
                        0,
                        Money.ofCents(1),
                        false,
                        Category.UNMAPPED,
                        WHY)),
                "",
                Set.of(),
                false,
                false,
                List.of(),
                null);
    }

    private static Judgement.Denied fullDenied(int reasons) {
        Reason reason = new Reason(
                AdjustmentGroup.of("CO"),
                Carc.of("B999"),
                List.of("N999", "MA99", "M99"),
                999,
                MAX_MONEY,
                true,
                Category.DOCUMENTATION,
                new Rationale(JudgingRule.REVIEW_CODE, "carc B999", 0));
        return new Judgement.Denied(
                Category.DOCUMENTATION,
                Cluster.FRONT_END_AND_ELIGIBILITY,
                MAX_MONEY,
                Collections.nCopies(reasons, reason),
                "Read the invented letter — ¿what does it say?",
                EnumSet.allOf(DenialResponse.class),
                true,
                true,
                Collections.nCopies(10, new Note(AdjustmentGroup.of("PR"), Carc.of("253"), 999, MIN_MONEY, 0)),
                undecided());
    }

    private static Undecided undecided() {
        Rationale why = new Rationale(JudgingRule.FORWARDED, "carc 133", 0);
        Reason reason = new Reason(
                AdjustmentGroup.of("OA"), Carc.of("133"), List.of(), 2, MAX_MONEY, true, Category.UNMAPPED, why);
        return new Undecided(MAX_MONEY, List.of(reason), why);
    }

    private static StoredAdjudication shortest(Judgement judgement) {
        return new StoredAdjudication(
                new Adjudication(
                        "id",
                        ProtectedText.NONE,
                        null,
                        ProtectedText.NONE,
                        ProtectedText.NONE,
                        "",
                        null,
                        "",
                        0,
                        ClaimStatusCode.of(""),
                        Money.ZERO,
                        Money.ZERO,
                        PartFingerprint.NONE,
                        judgement),
                StoredAdjudication.Details.NONE);
    }

    private static PartFingerprint longestFingerprint() {
        LineFingerprint line =
                new LineFingerprint(999, Long.MIN_VALUE, Long.MAX_VALUE, MAX_MONEY, MIN_MONEY, MAX_MONEY);
        return new PartFingerprint(
                "7", Long.MIN_VALUE, MIN_MONEY, MAX_MONEY, Collections.nCopies(PartFingerprint.MAX_LINES, line));
    }

    private static StoredAdjudication longest(Judgement judgement, int lines) {
        ProtectedText text = ProtectedText.of("Größe-INVENTED#\"'\\0123456789012345678");
        StoredAdjudication.Line line = new StoredAdjudication.Line(
                Integer.MAX_VALUE, "HC:G0000:AA:BB:CC:DD", "999999.999", Long.MAX_VALUE, Long.MIN_VALUE, "9999-12-31");
        return new StoredAdjudication(
                new Adjudication(
                        "0123456789abcdef",
                        text,
                        LocalDate.of(1, 1, 1),
                        text,
                        text,
                        "INVENTED PAYER",
                        LocalDate.of(9999, 12, 31),
                        "0123456789abcdef",
                        Integer.MAX_VALUE,
                        ClaimStatusCode.of("22"),
                        MAX_MONEY,
                        MIN_MONEY,
                        longestFingerprint(),
                        judgement),
                new StoredAdjudication.Details(
                        "INVENTED PAYER",
                        "TRACE",
                        "0000000000",
                        "MC",
                        new Person(text, text, text),
                        Collections.nCopies(lines, line)));
    }
}
