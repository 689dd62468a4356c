package health.overturn.sample;

import health.overturn.sample.practice.InventedPractice;
import health.overturn.sample.scenario.DenialTruthBuilder;
import health.overturn.sample.scenario.SampleSetting;
import health.overturn.sample.scenario.ScenarioBlock;
import health.overturn.sample.truth.DenialTruth;
import health.overturn.sample.truth.WatchTruth;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Remittances of an invented practice, with the truth about them.
///
/// The same specification gives the same bytes on any machine. Claims are generated in blocks: a small sample keeps
/// them, a large one generates them again for every file.
public final class Sample {
    private static final int BLOCK_SIZE = 500;
    private static final int MAX_CACHED_BLOCKS = 40;

    private final SampleSpec spec;
    private final SampleSetting setting;
    private final List<ScenarioBlock> cachedBlocks;

    private Sample(SampleSpec spec) {
        this.spec = spec;
        this.setting = new SampleSetting(
                spec.seed(),
                InventedPractice.of(spec.practice(), spec.payers()),
                spec.firstDate(),
                spec.weeks(),
                spec.denialPercent(),
                spec.balance());
        this.cachedBlocks = blockCount() <= MAX_CACHED_BLOCKS ? generateBlocks().toList() : List.of();
    }

    public static Sample of(SampleSpec spec) {
        return new Sample(spec);
    }

    /// The files in the order in which the payers sent them.
    public List<SampleFile> files() {
        return IntStream.range(0, spec.files())
                .mapToObj(ordinal -> new SampleFile(this, ordinal))
                .toList();
    }

    /// The truth about every denial after all files are ingested.
    ///
    /// @param asOf the day of the truth, on or after the last payment
    public List<DenialTruth> denialTruths(LocalDate asOf) {
        return blocks().flatMap(block -> DenialTruthBuilder.of(block, asOf).stream())
                .toList();
    }

    /// The truth about all money that payers have left undecided after all files are ingested, and whose watch has not
    /// expired.
    ///
    /// @param asOf the day of the truth, on or after the last payment
    public List<WatchTruth> watchTruths(LocalDate asOf) {
        return blocks().flatMap(block -> DenialTruthBuilder.watches(block, asOf).stream())
                .toList();
    }

    /// The last day on which a payer may pay.
    public LocalDate lastDate() {
        return spec.firstDate().plusWeeks(spec.weeks()).minusDays(1);
    }

    SampleSpec spec() {
        return spec;
    }

    Stream<ScenarioBlock> blocks() {
        return cachedBlocks.isEmpty() ? generateBlocks() : cachedBlocks.stream();
    }

    private int blockCount() {
        return (spec.claims() + BLOCK_SIZE - 1) / BLOCK_SIZE;
    }

    private Stream<ScenarioBlock> generateBlocks() {
        return IntStream.range(0, blockCount()).mapToObj(ordinal -> {
            int first = ordinal * BLOCK_SIZE;
            return ScenarioBlock.generate(setting, ordinal, first, Math.min(BLOCK_SIZE, spec.claims() - first));
        });
    }
}
