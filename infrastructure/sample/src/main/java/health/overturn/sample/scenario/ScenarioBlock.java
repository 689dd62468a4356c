package health.overturn.sample.scenario;

import health.overturn.sample.claim.SamplePayer;
import health.overturn.sample.payer.SeededRandom;
import health.overturn.sample.practice.PartyGenerator;
import health.overturn.sample.practice.ScenarioParties;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A block of consecutive scenarios that are generated together.
///
/// Claims of different blocks are independent, so that a sample of any size can be generated one block at a time.
public final class ScenarioBlock {
    private final SampleSetting setting;
    private final int ordinal;
    private final List<ScenarioAnswer> answers = new ArrayList<>();
    private final List<ScenarioDenial> denials = new ArrayList<>();
    private final List<ScenarioPayment> payments = new ArrayList<>();

    private ScenarioBlock(SampleSetting setting, int ordinal) {
        this.setting = setting;
        this.ordinal = ordinal;
    }

    /// Generates a block.
    ///
    /// @param ordinal the ordinal of the block in the sample
    /// @param firstScenario the ordinal of its first scenario in the sample
    /// @param scenarios the number of scenarios
    public static ScenarioBlock generate(SampleSetting setting, int ordinal, int firstScenario, int scenarios) {
        ScenarioBlock block = new ScenarioBlock(setting, ordinal);
        SeededRandom random = SeededRandom.of(setting.seed(), "stories", ordinal);
        PartyGenerator partyGenerator = new PartyGenerator(setting.practice(), setting.firstDate(), random);
        for (int scenario = firstScenario; scenario < firstScenario + scenarios; scenario++) {
            block.addScenario(partyGenerator.generate(scenario), random);
        }
        block.assemblePayments();
        return block;
    }

    /// The payments ordered by week, then by payer.
    public List<ScenarioPayment> payments() {
        return payments;
    }

    List<ScenarioDenial> denials() {
        return denials;
    }

    private void addScenario(ScenarioParties parties, SeededRandom random) {
        Set<Scenario.Kind> kinds = random.chance(setting.denialPercent()) ? setting.denyingKinds() : Scenario.CLEAN;
        Scenario kind = Scenario.pick(kinds, setting.weeks(), random);
        ClaimScenario scenario = new ClaimScenario(kind.name(), parties, random, weeks(kind.steps, random));
        kind.build.accept(scenario);
        answers.addAll(scenario.answers());
        denials.addAll(scenario.denials());
    }

    /// Picks ascending weeks, at most four apart.
    private int[] weeks(int steps, SeededRandom random) {
        int[] weeks = new int[steps];
        int from = 0;
        int span = setting.weeks();
        for (int step = 0; step < steps; step++) {
            int latest = setting.weeks() - (steps - step);
            weeks[step] = random.between(from, Math.min(latest, from + span - 1));
            from = weeks[step] + 1;
            span = 4;
        }
        return weeks;
    }

    private void assemblePayments() {
        PaymentAssembler assembler = new PaymentAssembler(setting, ordinal);
        List<SamplePayer> payers = setting.practice().senders();
        for (int week = 0; week < setting.weeks(); week++) {
            for (int payer = 0; payer < payers.size(); payer++) {
                List<ScenarioAnswer> answered = answersOf(payers.get(payer), week);
                if (!answered.isEmpty()) {
                    payments.addAll(assembler.assemble(payer, week, answered));
                }
            }
        }
    }

    private List<ScenarioAnswer> answersOf(SamplePayer payer, int week) {
        return answers.stream()
                .filter(answer -> answer.week == week && answer.payer.equals(payer))
                .toList();
    }
}
