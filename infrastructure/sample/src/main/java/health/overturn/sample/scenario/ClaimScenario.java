package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.payer.AnswerBuilder;
import health.overturn.sample.payer.DenialPattern;
import health.overturn.sample.payer.DenialPattern.Reach;
import health.overturn.sample.payer.DenialPatterns;
import health.overturn.sample.payer.DenyingPayer;
import health.overturn.sample.payer.PayingPayer;
import health.overturn.sample.payer.SeededRandom;
import health.overturn.sample.practice.BillGenerator;
import health.overturn.sample.practice.ScenarioParties;
import health.overturn.sample.x12.Digits;
import java.util.ArrayList;
import java.util.List;

/// The scenario of one claim: its bill, its payers, the weeks in which they answer, and the answers and denials so far.
///
/// Steps are numbered from 0. A later step is answered in a later week. Answers of one step follow each other in one
/// payment.
final class ClaimScenario {
    final SeededRandom random;
    BilledClaim bill;
    private final String name;
    private final ScenarioParties parties;
    private final int[] weeks;
    private final List<ScenarioAnswer> answers = new ArrayList<>();
    private final List<ScenarioDenial> denials = new ArrayList<>();
    private int lastNumber;

    /// @param weeks the week of each step
    ClaimScenario(String name, ScenarioParties parties, SeededRandom random, int... weeks) {
        this.name = name;
        this.parties = parties;
        this.bill = parties.bill();
        this.random = random;
        this.weeks = weeks.clone();
    }

    String name() {
        return name;
    }

    List<ScenarioAnswer> answers() {
        return answers;
    }

    List<ScenarioDenial> denials() {
        return denials;
    }

    /// Returns a new payer's claim number, CLP07.
    String nextClaimNumber() {
        return parties.number() + Digits.of(++lastNumber, 2);
    }

    SamplePayer firstPayer() {
        return parties.first();
    }

    SamplePayer secondPayer() {
        return parties.second();
    }

    /// The first payer under its other id.
    SamplePayer driftedPayer() {
        return parties.drifted();
    }

    /// Replaces the bill by one of at least this many services, all different and of one day.
    void requireServices(int least) {
        bill = BillGenerator.different(bill, least, parties.number(), random);
    }

    PayingPayer payingPayer() {
        return new PayingPayer(firstPayer(), random);
    }

    DenyingPayer denyingPayer() {
        return denyingPayer(firstPayer());
    }

    DenyingPayer denyingPayer(SamplePayer payer) {
        return new DenyingPayer(payer, random);
    }

    /// An answer of the first payer to be put together line by line.
    AnswerBuilder answerBuilder() {
        return new AnswerBuilder(bill, firstPayer(), random);
    }

    ScenarioAnswer addAnswer(int step, PayerAnswer payerAnswer) {
        return addAnswer(firstPayer(), step, payerAnswer);
    }

    ScenarioAnswer addAnswer(SamplePayer payer, int step, PayerAnswer payerAnswer) {
        ScenarioAnswer answer = new ScenarioAnswer(this, payer, weeks[step], payerAnswer);
        answers.add(answer);
        return answer;
    }

    ScenarioDenial addDenial(int step, PayerAnswer payerAnswer) {
        return markDenied(addAnswer(step, payerAnswer));
    }

    ScenarioDenial markDenied(ScenarioAnswer answer) {
        ScenarioDenial denial = ScenarioDenial.of(answer);
        denials.add(denial);
        return denial;
    }

    /// Watches the money that an answer left undecided.
    ScenarioDenial watch(ScenarioAnswer answer) {
        return watch(answer, answer.payerAnswer.judgement().watched());
    }

    ScenarioDenial watch(ScenarioAnswer answer, long undecided) {
        ScenarioDenial watch = ScenarioDenial.ofWatch(answer, undecided);
        denials.add(watch);
        return watch;
    }

    /// Ends a watch by a later answer. Returns whether it had run out before, so that it is a denial.
    boolean ranOut(ScenarioDenial watch, ScenarioAnswer later) {
        boolean ranOut = 7 * (later.week - watch.answer.week) >= DenialTruthBuilder.WATCH_DAYS;
        if (!ranOut) {
            denials.remove(watch);
        }
        return ranOut;
    }

    ScenarioAnswer addPayment(int step) {
        return addAnswer(step, payingPayer().pay(bill, nextClaimNumber()));
    }

    /// A later answer with its reference to an earlier one: the same number, REF*F8, or none but the lines.
    PayerAnswer refer(PayerAnswer later, ScenarioAnswer earlier) {
        String number = earlier.payerAnswer.payerClaimNumber();
        return switch (random.below(3)) {
            case 0 -> later.withNumbers(number, "");
            case 1 -> later.withOriginal(number);
            default -> later;
        };
    }

    /// Adds a reversal of an answer, under the same payer's claim number or under a new one that refers to it.
    ScenarioAnswer addReversal(int step, ScenarioAnswer target) {
        PayerAnswer reversal = target.payerAnswer.reversed();
        if (random.chance(25)) {
            reversal = reversal.withNumbers(nextClaimNumber(), target.payerAnswer.payerClaimNumber());
        }
        boolean usesGroupCr = target.payer.filingIndicator().equals("MC");
        return addAnswer(target.payer, step, usesGroupCr ? reversal.inGroupCr() : reversal);
    }

    /// Adds a denial in one of the usual ways, with nothing paid.
    ScenarioDenial addFullDenial(int step) {
        return addDenial(step, fullDenial());
    }

    /// Adds a denial of one line or a part of it, with the rest paid.
    ScenarioDenial addPartialDenial(int step) {
        return addDenial(step, partialDenial());
    }

    /// Adds a denial in full for one reason, as one of a chain of denials.
    ScenarioDenial addPlainDenial(int step) {
        return addDenial(step, denyingPayer().denyInFull(bill, nextClaimNumber(), DenialPatterns.pick(random)));
    }

    PayerAnswer fullDenial() {
        return fullDenial(firstPayer());
    }

    PayerAnswer fullDenial(SamplePayer payer) {
        DenyingPayer denyingPayer = denyingPayer(payer);
        int chance = random.below(100);
        if (chance < 6) {
            return denyingPayer.denyInFull(bill, nextClaimNumber(), DenialPatterns.CONTRACT);
        }
        if (chance < 16 && bill.services().size() > 1) {
            return denialForTwoReasons(denyingPayer);
        }
        return denyingPayer.denyInFull(bill, nextClaimNumber(), DenialPatterns.pick(random));
    }

    PayerAnswer partialDenial() {
        boolean single = bill.services().size() == 1;
        DenialPattern pattern = DenialPatterns.pick(random);
        while (pattern.reach() == Reach.WHOLE_CLAIM || (single && pattern.reach() != Reach.ANY)) {
            pattern = DenialPatterns.pick(random);
        }
        return denyingPayer().denyInPart(bill, nextClaimNumber(), pattern);
    }

    private PayerAnswer denialForTwoReasons(DenyingPayer denyingPayer) {
        DenialPattern first = unambiguousPattern();
        DenialPattern second = unambiguousPattern();
        while (second.carc().equals(first.carc())) {
            second = unambiguousPattern();
        }
        return denyingPayer.denyForTwoReasons(bill, nextClaimNumber(), first, second);
    }

    /// Picks a pattern whose judgement does not depend on the other reasons of the claim.
    private DenialPattern unambiguousPattern() {
        DenialPattern pattern = DenialPatterns.pick(random);
        while (pattern.dependsOnOthers()) {
            pattern = DenialPatterns.pick(random);
        }
        return pattern;
    }

    ScenarioDenial addDuplicate(int step, ScenarioAnswer original) {
        ScenarioDenial duplicate = addDenial(step, duplicateDenial());
        duplicate.duplicate(original);
        return duplicate;
    }

    PayerAnswer duplicateDenial() {
        return denyingPayer()
                .denyInFull(
                        bill,
                        nextClaimNumber(),
                        random.oneOf(DenialPatterns.DUPLICATE, DenialPatterns.DUPLICATE_CONTRACTUAL));
    }
}
