package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Bill;
import health.overturn.sample.claim.Payer;
import health.overturn.sample.claim.Service;
import health.overturn.sample.story.Recipe.Reach;
import health.overturn.sample.truth.Outcome;
import health.overturn.sample.x12.Digits;
import java.util.ArrayList;
import java.util.List;

/// One claim's life: its bill, its payers, the weeks in which they answer, and what was answered so far.
///
/// Steps are counted from 0; a later step is answered in a later week, answers of one step stand one after the other in
/// one payment.
final class Play {
    final Bill bill;
    final Dice dice;
    private final String plot;
    private final Cast cast;
    private final int[] weeks;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Denial> denials = new ArrayList<>();
    private int numbers;

    /// @param weeks the week of each step
    Play(String plot, Cast cast, Dice dice, int... weeks) {
        this.plot = plot;
        this.cast = cast;
        this.bill = cast.bill();
        this.dice = dice;
        this.weeks = weeks.clone();
    }

    String plot() {
        return plot;
    }

    List<Entry> entries() {
        return entries;
    }

    List<Denial> denials() {
        return denials;
    }

    /// A new payer's claim number, CLP07.
    String number() {
        return cast.number() + Digits.of(++numbers, 2);
    }

    Payer payer() {
        return cast.first();
    }

    Payer otherPayer() {
        return cast.second();
    }

    Adjudicator adjudicator() {
        return new Adjudicator(payer(), dice);
    }

    Denier denier() {
        return new Denier(payer(), dice);
    }

    Entry says(int step, Answer answer) {
        return says(payer(), step, answer);
    }

    Entry says(Payer payer, int step, Answer answer) {
        Entry entry = new Entry(this, payer, weeks[step], answer);
        entries.add(entry);
        return entry;
    }

    Denial denies(int step, Answer answer) {
        return denied(says(step, answer));
    }

    Denial denied(Entry entry) {
        Denial denial = new Denial(entry);
        denials.add(denial);
        return denial;
    }

    Entry pays(int step) {
        return says(step, adjudicator().pays(bill, number()));
    }

    /// Takes back an answer, under its own number or under a new one that refers to it.
    Entry reverses(int step, Entry target) {
        Answer reversal = target.answer.reversed();
        if (dice.chance(25)) {
            reversal = reversal.withNumbers(number(), target.answer.payerClaimNumber());
        }
        boolean old = target.payer.filingIndicator().equals("MC");
        return says(target.payer, step, old ? reversal.inGroupCr() : reversal);
    }

    /// Denies in one of the usual ways, nothing paid.
    Denial deniesWhole(int step) {
        return denies(step, wholly());
    }

    /// Denies one line or a part of it, and pays the rest.
    Denial deniesPartly(int step) {
        return denies(step, partly());
    }

    Answer wholly() {
        int chance = dice.below(100);
        if (chance < 6) {
            return denier().whole(bill, number(), Recipes.CONTRACT);
        }
        if (chance < 16 && bill.services().size() > 1) {
            return twoReasons();
        }
        return denier().whole(bill, number(), Recipes.pick(dice));
    }

    Answer partly() {
        boolean single = bill.services().size() == 1;
        Recipe recipe = Recipes.pick(dice);
        while (recipe.reach() == Reach.WHOLE_CLAIM || (single && recipe.reach() != Reach.ANY)) {
            recipe = Recipes.pick(dice);
        }
        return denier().partly(bill, number(), recipe);
    }

    private Answer twoReasons() {
        Recipe first = plain();
        Recipe second = plain();
        while (second.carc().equals(first.carc())) {
            second = plain();
        }
        return denier().twoReasons(bill, number(), first, second);
    }

    /// A recipe that leaves no doubt when it stands beside another.
    private Recipe plain() {
        Recipe recipe = Recipes.pick(dice);
        while (recipe.patientLiable() || !recipe.forbidden().isEmpty() || recipe.reach() == Reach.WHOLE_CLAIM) {
            recipe = Recipes.pick(dice);
        }
        return recipe;
    }

    Denial duplicates(int step, Entry original) {
        Denial copy = denies(step, duplicate());
        copy.duplicateOf = original;
        copy.becomes(Outcome.DUPLICATE, 0);
        return copy;
    }

    Answer duplicate() {
        return denier().whole(bill, number(), dice.oneOf(Recipes.DUPLICATE, Recipes.DUPLICATE_CONTRACTUAL));
    }

    /// The bill with one service of that charge on the same day, as a payer answers a part that was split off.
    Bill partOfBill(long charge) {
        Service whole = bill.services().getFirst();
        return bill.withServices(
                List.of(new Service(whole.procedure(), whole.revenueCode(), 1, bill.from(), whole.control(), charge)));
    }
}
