package health.overturn.sample.story;

import health.overturn.sample.claim.Answer;
import health.overturn.sample.claim.Answer.Dates;
import health.overturn.sample.claim.Bill;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.Line;
import health.overturn.sample.claim.Payer;
import health.overturn.sample.claim.Service;
import health.overturn.sample.claim.Verdict;
import health.overturn.sample.story.Recipe.Reach;
import health.overturn.sample.truth.Kind;
import java.util.ArrayList;
import java.util.List;

/// A payer at work on one bill: how it denies.
final class Denier {
    private final Adjudicator adjudicator;
    private final Payer payer;
    private final Dice dice;

    Denier(Payer payer, Dice dice) {
        this.adjudicator = new Adjudicator(payer, dice);
        this.payer = payer;
        this.dice = dice;
    }

    /// Nothing is paid; every line, or the claim as a whole, is denied for one reason.
    Answer whole(Bill bill, String number, Recipe recipe) {
        if (dice.chance(15)) {
            return atClaimLevel(bill, number, recipe);
        }
        if (recipe.reach() == Reach.ANY && dice.chance(25)) {
            return afterPrice(bill, number, recipe);
        }
        List<Line> lines =
                Adjudicator.lines(bill, service -> Line.of(service, spelt(recipe, service.charge()), recipe.remarks()));
        return answer(bill, number, recipe, lines, bill.charge());
    }

    /// The contract takes a part of each charge, and the rest is denied.
    private Answer afterPrice(Bill bill, String number, Recipe recipe) {
        List<Line> lines = Adjudicator.lines(bill, service -> {
            long writeOff = adjudicator.part(service.charge(), 10, 50);
            Cas denied = new Cas(recipe.group(), recipe.carc(), service.charge() - writeOff);
            return Line.of(service, Adjudicator.afterPrice(writeOff, denied), recipe.remarks());
        });
        return answer(bill, number, recipe, lines, Adjudicator.sum(lines, recipe.carc()));
    }

    /// One amount, now and then as a larger one and its own correction, or beside a reason that takes nothing.
    private List<Cas> spelt(Recipe recipe, long cents) {
        Cas whole = new Cas(recipe.group(), recipe.carc(), cents);
        if (recipe.reach() != Reach.ANY || !dice.chance(8)) {
            return List.of(whole);
        }
        if (dice.chance(50)) {
            return List.of(whole, new Cas(recipe.group(), "B13", 0));
        }
        return List.of(
                new Cas(recipe.group(), recipe.carc(), cents + 500), new Cas(recipe.group(), recipe.carc(), -500));
    }

    /// One line, or a part of it, is denied and the others are paid; a bill of one line is denied in part.
    Answer partly(Bill bill, String number, Recipe recipe) {
        int chosen = dice.below(bill.services().size());
        boolean part = bill.services().size() == 1 || (recipe.reach() == Reach.ANY && dice.chance(25));
        List<Line> lines = new ArrayList<>();
        long denied = 0;
        for (int i = 0; i < bill.services().size(); i++) {
            Service service = bill.services().get(i);
            if (i != chosen) {
                lines.add(adjudicator.priced(service));
                continue;
            }
            denied = part ? adjudicator.part(service.charge(), 20, 45) : service.charge();
            Cas cas = new Cas(recipe.group(), recipe.carc(), denied);
            lines.add(
                    part
                            ? Pricing.of(service, payer, dice).line(List.of(cas), recipe.remarks())
                            : Line.of(service, List.of(cas), recipe.remarks()));
        }
        return answer(bill, number, recipe, lines, denied);
    }

    /// The first line is denied for one reason and the others for another: the larger sum names the denial, and of
    /// equal sums the earlier line.
    Answer twoReasons(Bill bill, String number, Recipe first, Recipe second) {
        List<Line> lines = new ArrayList<>();
        long firstSum = 0;
        for (Service service : bill.services()) {
            Recipe recipe = lines.isEmpty() ? first : second;
            firstSum += lines.isEmpty() ? service.charge() : 0;
            lines.add(Line.of(
                    service, List.of(new Cas(recipe.group(), recipe.carc(), service.charge())), recipe.remarks()));
        }
        Recipe primary = firstSum >= bill.charge() - firstSum ? first : second;
        return answer(bill, number, primary, lines, bill.charge());
    }

    /// CLP02 4 and no reason: the payer does not know the patient. Charge less adjustments is not what was paid.
    Answer withoutReason(Bill bill, String number) {
        return unexplained(bill, "4", number, "REGISTRATION");
    }

    /// Nothing paid and nothing said.
    Answer withoutWord(Bill bill, String number) {
        return unexplained(bill, "1", number, "UNMAPPED");
    }

    /// CLP02 4, and nothing but price and patient's share for a reason: the payer does not know the patient.
    Answer unknownPatient(Bill bill, String number) {
        List<Line> lines = Adjudicator.lines(bill, service -> {
            long writeOff = adjudicator.part(service.charge(), 10, 50);
            Cas price = new Cas("CO", "45", writeOff);
            Cas share = new Cas("PR", "1", service.charge() - writeOff);
            return Line.of(service, List.of(price, share), Adjudicator.NO_REMARKS);
        });
        Verdict verdict = new Verdict(Kind.DENIED, bill.charge(), "REGISTRATION", "", false, List.of());
        return adjudicator.answer(bill, "4", number, lines, verdict);
    }

    /// Price and patient's share explain a part; nothing is said of the rest.
    Answer withoutLastWord(Bill bill, String number) {
        List<Line> lines = Adjudicator.lines(bill, service -> {
            Cas price = new Cas("CO", "45", adjudicator.part(service.charge(), 10, 40));
            Cas share = new Cas("PR", "2", adjudicator.part(service.charge(), 5, 20));
            return new Line(service, 0, List.of(price, share), Adjudicator.NO_REMARKS);
        });
        long rest = bill.charge() - Adjudicator.sum(lines, "45") - Adjudicator.sum(lines, "2");
        Verdict verdict = new Verdict(Kind.DENIED, rest, "UNMAPPED", "", false, List.of());
        return adjudicator.answer(bill, "1", number, lines, verdict);
    }

    private Answer unexplained(Bill bill, String status, String number, String category) {
        Verdict verdict = new Verdict(Kind.DENIED, bill.charge(), category, "", false, List.of());
        List<Line> lines = dice.chance(50)
                ? List.of()
                : Adjudicator.lines(bill, service -> new Line(service, 0, List.of(), Adjudicator.NO_REMARKS));
        return new Answer(
                bill,
                status,
                number,
                "",
                bill.charge(),
                0,
                List.of(),
                Adjudicator.NO_REMARKS,
                lines,
                Dates.STATEMENT,
                verdict);
    }

    private Answer atClaimLevel(Bill bill, String number, Recipe recipe) {
        List<String> remarks = new ArrayList<>(recipe.remarks());
        remarks.addAll(recipe.claimRemarks());
        Cas cas = new Cas(recipe.group(), recipe.carc(), bill.charge());
        return new Answer(
                bill,
                status(),
                number,
                "",
                bill.charge(),
                0,
                List.of(cas),
                remarks,
                List.of(),
                Dates.STATEMENT,
                verdict(recipe, bill.charge()));
    }

    private Answer answer(Bill bill, String number, Recipe recipe, List<Line> lines, long denied) {
        long paid = lines.stream().mapToLong(Line::paid).sum();
        String status = paid == 0 ? status() : "1";
        boolean remarksOnClaim = recipe.claimRemarks().isEmpty() && dice.chance(12);
        return new Answer(
                bill,
                status,
                number,
                "",
                bill.charge(),
                paid,
                List.of(),
                remarksOnClaim ? recipe.remarks() : recipe.claimRemarks(),
                remarksOnClaim ? lines.stream().map(Line::withoutRemarks).toList() : lines,
                adjudicator.dates(),
                verdict(recipe, denied));
    }

    /// Some payers still say 4 for any denial, most say how they processed it.
    private String status() {
        boolean old = payer.filingIndicator().equals("MC");
        return dice.chance(old ? 80 : 15) ? "4" : "1";
    }

    private static Verdict verdict(Recipe recipe, long denied) {
        return new Verdict(
                Kind.DENIED, denied, recipe.category(), recipe.carc(), recipe.patientLiable(), recipe.forbidden());
    }
}
