package health.overturn.sample.scenario;

import health.overturn.sample.claim.BilledClaim;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.PayerAnswer;
import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.scenario.DenialPattern.Reach;
import health.overturn.sample.truth.TrueOutcome;
import health.overturn.sample.x12.Digits;
import java.util.ArrayList;
import java.util.List;

/// One claim's life: its bill, its payers, the weeks in which they answer, and what was answered so far.
///
/// Steps are counted from 0; a later step is answered in a later week, answers of one step stand one after the other in
/// one payment.
final class ClaimScenario {
    final BilledClaim bill;
    final SeededRandom dice;
    private final String plot;
    private final ScenarioParties cast;
    private final int[] weeks;
    private final List<ScenarioAnswer> entries = new ArrayList<>();
    private final List<ScenarioDenial> denials = new ArrayList<>();
    private int numbers;

    /// @param weeks the week of each step
    ClaimScenario(String plot, ScenarioParties cast, SeededRandom dice, int... weeks) {
        this.plot = plot;
        this.cast = cast;
        this.bill = cast.bill();
        this.dice = dice;
        this.weeks = weeks.clone();
    }

    String plot() {
        return plot;
    }

    List<ScenarioAnswer> entries() {
        return entries;
    }

    List<ScenarioDenial> denials() {
        return denials;
    }

    /// A new payer's claim number, CLP07.
    String number() {
        return cast.number() + Digits.of(++numbers, 2);
    }

    SamplePayer payer() {
        return cast.first();
    }

    SamplePayer otherPayer() {
        return cast.second();
    }

    PayingPayer adjudicator() {
        return new PayingPayer(payer(), dice);
    }

    DenyingPayer denier() {
        return new DenyingPayer(payer(), dice);
    }

    ScenarioAnswer says(int step, PayerAnswer answer) {
        return says(payer(), step, answer);
    }

    ScenarioAnswer says(SamplePayer payer, int step, PayerAnswer answer) {
        ScenarioAnswer entry = new ScenarioAnswer(this, payer, weeks[step], answer);
        entries.add(entry);
        return entry;
    }

    ScenarioDenial denies(int step, PayerAnswer answer) {
        return denied(says(step, answer));
    }

    ScenarioDenial denied(ScenarioAnswer entry) {
        ScenarioDenial denial = new ScenarioDenial(entry);
        denials.add(denial);
        return denial;
    }

    ScenarioAnswer pays(int step) {
        return says(step, adjudicator().pays(bill, number()));
    }

    /// Takes back an answer, under its own number or under a new one that refers to it.
    ScenarioAnswer reverses(int step, ScenarioAnswer target) {
        PayerAnswer reversal = target.answer.reversed();
        if (dice.chance(25)) {
            reversal = reversal.withNumbers(number(), target.answer.payerClaimNumber());
        }
        boolean old = target.payer.filingIndicator().equals("MC");
        return says(target.payer, step, old ? reversal.inGroupCr() : reversal);
    }

    /// Denies in one of the usual ways, nothing paid.
    ScenarioDenial deniesWhole(int step) {
        return denies(step, wholly());
    }

    /// Denies one line or a part of it, and pays the rest.
    ScenarioDenial deniesPartly(int step) {
        return denies(step, partly());
    }

    PayerAnswer wholly() {
        int chance = dice.below(100);
        if (chance < 6) {
            return denier().whole(bill, number(), DenialPatterns.CONTRACT);
        }
        if (chance < 16 && bill.services().size() > 1) {
            return twoReasons();
        }
        return denier().whole(bill, number(), DenialPatterns.pick(dice));
    }

    PayerAnswer partly() {
        boolean single = bill.services().size() == 1;
        DenialPattern recipe = DenialPatterns.pick(dice);
        while (recipe.reach() == Reach.WHOLE_CLAIM || (single && recipe.reach() != Reach.ANY)) {
            recipe = DenialPatterns.pick(dice);
        }
        return denier().partly(bill, number(), recipe);
    }

    private PayerAnswer twoReasons() {
        DenialPattern first = plain();
        DenialPattern second = plain();
        while (second.carc().equals(first.carc())) {
            second = plain();
        }
        return denier().twoReasons(bill, number(), first, second);
    }

    /// A recipe that leaves no doubt when it stands beside another.
    private DenialPattern plain() {
        DenialPattern recipe = DenialPatterns.pick(dice);
        while (recipe.patientLiable() || !recipe.forbidden().isEmpty() || recipe.reach() == Reach.WHOLE_CLAIM) {
            recipe = DenialPatterns.pick(dice);
        }
        return recipe;
    }

    ScenarioDenial duplicates(int step, ScenarioAnswer original) {
        ScenarioDenial copy = denies(step, duplicate());
        copy.duplicateOf = original;
        copy.becomes(TrueOutcome.DUPLICATE, 0);
        return copy;
    }

    PayerAnswer duplicate() {
        return denier().whole(
                        bill, number(), dice.oneOf(DenialPatterns.DUPLICATE, DenialPatterns.DUPLICATE_CONTRACTUAL));
    }

    /// The bill with one service of that charge on the same day, as a payer answers a part that was split off.
    BilledClaim partOfBill(long charge) {
        BilledService whole = bill.services().getFirst();
        return bill.withServices(List.of(
                new BilledService(whole.procedure(), whole.revenueCode(), 1, bill.from(), whole.control(), charge)));
    }
}
