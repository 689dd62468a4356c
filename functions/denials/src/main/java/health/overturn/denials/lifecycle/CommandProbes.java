package health.overturn.denials.lifecycle;

import health.overturn.denials.appeal.AppealResult;
import health.overturn.denials.appeal.AppealTerms;
import health.overturn.denials.appeal.EvidenceItem;
import health.overturn.denials.code.Category;
import health.overturn.denials.denial.Denial;
import health.overturn.denials.denial.DenialOutcome;
import health.overturn.denials.denial.Move;
import health.overturn.denials.denial.OriginalDenial;
import health.overturn.denials.denial.Remainder;
import health.overturn.denials.denial.ResolutionTerms;
import health.overturn.denials.denial.TouchAction;
import health.overturn.denials.denial.WriteOffReason;
import health.overturn.denials.owner.PracticePerson;
import health.overturn.denials.settings.Settings;
import health.overturn.remittance.Money;
import health.overturn.remittance.ProtectedText;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Commands as a careful person would give them on a denial, by name. Whether the rules refuse one says whether the
/// person may give such a command; no second table says it.
final class CommandProbes {
    private static final ProtectedText NOTE = ProtectedText.of("probe");
    private static final AppealTerms ENCLOSING_ALL = AppealTerms.NONE.enclosing(EnumSet.allOf(EvidenceItem.class));

    private final Denial denial;
    private final Settings settings;
    private final Map<String, List<Command>> probes = new LinkedHashMap<>();

    private CommandProbes(Denial denial, Settings settings) {
        this.denial = denial;
        this.settings = settings;
    }

    /// For each name the commands of which one must be accepted.
    static Map<String, List<Command>> of(Denial denial, Settings settings) {
        CommandProbes probes = new CommandProbes(denial, settings);
        for (TouchAction action : TouchAction.values()) {
            AppealTerms appeal = action == TouchAction.APPEAL ? ENCLOSING_ALL : AppealTerms.NONE;
            probes.add("TOUCH_" + action, new Command.Touch(action, "", NOTE, ProtectedText.NONE, null, appeal));
        }
        for (DenialOutcome outcome : DenialOutcome.values()) {
            if (!outcome.isByRemittanceOnly()) {
                probes.add("RESOLVE_" + outcome, probes.resolve(outcome));
            }
        }
        probes.addAppealSteps();
        probes.addDecisions();
        probes.addChanges();
        return probes.probes;
    }

    private void add(String name, Command... commands) {
        probes.put(name, List.of(commands));
    }

    private Command resolve(DenialOutcome outcome) {
        Money open = denial.projection().open();
        return switch (outcome) {
            case PAID, OVERTURNED -> resolve(ResolutionTerms.paid(outcome, open));
            case WRITTEN_OFF -> resolve(new ResolutionTerms(outcome, Money.ZERO, null, reason(open), null));
            case UPHELD -> resolve(new ResolutionTerms(outcome, Money.ZERO, Remainder.WRITTEN_OFF, reason(open), null));
            case DUPLICATE ->
                new Command.Resolve(
                        new ResolutionTerms(outcome, Money.ZERO, null, null, "original"),
                        OriginalDenial.SAME_CLAIM,
                        NOTE);
            case SOFT_WRITTEN_OFF, PATIENT_BILLED, REVERSED, SUPERSEDED -> resolve(ResolutionTerms.of(outcome));
        };
    }

    /// Nothing is given up where nothing is open.
    private static @Nullable WriteOffReason reason(Money open) {
        return open.isPositive() ? WriteOffReason.OTHER : null;
    }

    private static Command resolve(ResolutionTerms terms) {
        return new Command.Resolve(terms, null, NOTE);
    }

    private void addAppealSteps() {
        add("DRAFT_APPEAL", new Command.DraftAppeal(null, NOTE));
        add("ACKNOWLEDGE_APPEAL", new Command.AcknowledgeAppeal(null, ProtectedText.NONE, NOTE));
        add(
                "RECORD_APPEAL_DECISION",
                new Command.RecordAppealDecision(AppealResult.LOST, null, ProtectedText.NONE, NOTE, List.of()));
    }

    private void addDecisions() {
        add("DECIDE_WRITE_OFF", new Command.DecideWriteOff(WriteOffReason.OTHER, NOTE));
        add("DECIDE_APPEAL", new Command.DecideAppeal(NOTE));
        probes.put(
                "DECIDE_REASSIGN",
                people().<Command>map(person -> new Command.DecideReassign(person, NOTE))
                        .toList());
        add("APPROVE_WRITE_OFF", new Command.ApproveWriteOff(NOTE));
        add("DECLINE_WRITE_OFF", new Command.DeclineWriteOff(NOTE));
    }

    private void addChanges() {
        probes.put(
                "REASSIGN",
                people().<Command>map(person -> new Command.Reassign(person, NOTE))
                        .toList());
        Category other = Arrays.stream(Category.values())
                .filter(category -> category != denial.projection().category())
                .findFirst()
                .orElseThrow();
        add("RECATEGORIZE", new Command.Recategorize(other, NOTE));
        add("UNDO", new Command.Undo(lastEffective(), NOTE));
        add("REOPEN", new Command.Reopen(NOTE));
    }

    private Stream<String> people() {
        return settings.team().people().all().stream().map(PracticePerson::name);
    }

    /// The version of the last effective move that no remittance made.
    private int lastEffective() {
        return Denial.effectiveVersions(denial.history()).reversed().stream()
                .filter(version -> !(denial.history().get(version - 1).move() instanceof Move.Remitted))
                .findFirst()
                .orElse(1);
    }
}
