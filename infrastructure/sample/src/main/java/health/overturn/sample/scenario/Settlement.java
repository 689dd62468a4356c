package health.overturn.sample.scenario;

import health.overturn.sample.claim.AnsweredLine;
import health.overturn.sample.claim.BilledService;
import health.overturn.sample.claim.Cas;
import health.overturn.sample.claim.Cas.Meaning;
import health.overturn.sample.claim.PayerAnswer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What later answers made of a denial's money.
///
/// @param recovered the increase of the payment on the denied lines, from 0 to the denied amount
/// @param allowedToPatient the patient's share on the denied lines, from 0 to the denied amount
/// @param stake the denied amount less the contractual part of the answers that paid, at least what was recovered and
///     allowed
record Settlement(long recovered, long allowedToPatient, long stake) {
    /// No answer decided about the money.
    static Settlement none(long denied) {
        return new Settlement(0, 0, denied);
    }

    /// The denied lines are answered without another denial.
    ///
    /// @param takenBack what a reversal took back from the denied lines
    static Settlement of(ScenarioDenial denial, List<ScenarioAnswer> answers, long takenBack) {
        return of(denial, answers, takenBack, denial.denied);
    }

    /// The denied lines are answered by another denial, which may pay a part of them.
    static Settlement ofRedenial(ScenarioDenial denial, ScenarioDenial later) {
        long most = Math.max(0, denial.denied - later.denied);
        Settlement settlement = of(denial, List.of(later.answer), 0, most);
        return settlement.recovered + settlement.allowedToPatient == 0 ? none(denial.denied) : settlement;
    }

    /// The same before the denial is resolved, as long as nobody knows what was at stake.
    Settlement unresolved(long denied) {
        return new Settlement(recovered, allowedToPatient, denied);
    }

    /// What the answer that denied pays on the denied lines.
    static long paidOnDeniedLines(ScenarioDenial denial) {
        return Portion.of(denial, denial.answer.payerAnswer).paid;
    }

    private static Settlement of(ScenarioDenial denial, List<ScenarioAnswer> answers, long takenBack, long most) {
        long increase = -takenBack;
        long patient = 0;
        long contractual = 0;
        for (ScenarioAnswer answer : answers) {
            Portion portion = Portion.of(denial, answer.payerAnswer);
            increase += portion.paid;
            patient += portion.explained(Set.of("PR"));
            contractual += portion.explained(Set.of("CO", "PI"));
        }
        long recovered = Math.clamp(increase, 0, most);
        long allowed = Math.clamp(patient, 0, denial.denied);
        long won = Math.min(denial.denied, recovered + allowed);
        return new Settlement(recovered, allowed, Math.max(denial.denied - Math.max(0, contractual), won));
    }

    /// The part of an answer that concerns the denied lines: those lines, or the whole where the denial or the answer
    /// has no lines.
    private record Portion(long paid, List<Cas> adjustments) {
        static Portion of(ScenarioDenial denial, PayerAnswer answer) {
            Set<Integer> denied = deniedLines(denial);
            if (denied.isEmpty() || answer.lines().isEmpty()) {
                return new Portion(
                        answer.paid(),
                        Stream.concat(answer.adjustments().stream(), adjustments(answer.lines()))
                                .toList());
            }
            List<AnsweredLine> lines = answer.lines().stream()
                    .filter(line -> denied.contains(line.service().ordinal()))
                    .toList();
            return new Portion(
                    lines.stream().mapToLong(AnsweredLine::paid).sum(),
                    adjustments(lines).toList());
        }

        /// The sum of the adjustments of some groups that deny nothing and leave nothing undecided.
        long explained(Set<String> groups) {
            return adjustments.stream()
                    .filter(cas -> groups.contains(cas.group()))
                    .filter(cas -> cas.meaning() == Meaning.EXPLAINS || cas.meaning() == Meaning.NOTES)
                    .mapToLong(Cas::cents)
                    .sum();
        }

        private static Stream<Cas> adjustments(List<AnsweredLine> lines) {
            return lines.stream().flatMap(line -> line.adjustments().stream());
        }

        /// The ordinals of the lines whose money the denial is about; none where the answer has no lines.
        private static Set<Integer> deniedLines(ScenarioDenial denial) {
            return denial.answer.payerAnswer.lines().stream()
                    .filter(line -> isDenied(denial, line))
                    .map(AnsweredLine::service)
                    .map(BilledService::ordinal)
                    .collect(Collectors.toSet());
        }

        private static boolean isDenied(ScenarioDenial denial, AnsweredLine line) {
            if (denial.answer.payerAnswer.status().equals("22")) {
                return line.paid() != 0 || line.denied() != 0;
            }
            if (denial.undecided) {
                return line.pended() != 0;
            }
            boolean explained = denial.answer.payerAnswer.lines().stream().anyMatch(each -> each.denied() != 0);
            return explained ? line.denied() != 0 : line.service().charge() != 0;
        }
    }
}
