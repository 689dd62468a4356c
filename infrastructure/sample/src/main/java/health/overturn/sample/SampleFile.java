package health.overturn.sample;

import health.overturn.sample.claim.Payment;
import health.overturn.sample.claim.PaymentWriter;
import health.overturn.sample.scenario.ScenarioBlock;
import health.overturn.sample.scenario.ScenarioPayment;
import health.overturn.sample.truth.FileTruth;
import health.overturn.sample.x12.Digits;
import health.overturn.sample.x12.InterchangeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;

/// One file of a [Sample].
public final class SampleFile {
    private final Sample sample;
    private final int ordinal;

    SampleFile(Sample sample, int ordinal) {
        this.sample = sample;
        this.ordinal = ordinal;
    }

    public String name() {
        return "sample-" + sample.spec().seed() + "-" + Digits.of(ordinal + 1L, 3) + ".835";
    }

    /// Writes the file, holding one block of claims in memory, and leaves the stream open.
    public void writeTo(OutputStream out) throws IOException {
        write(out);
    }

    /// Writes the file and returns its truth.
    FileTruth write(OutputStream out) throws IOException {
        TruthCounter counter = new TruthCounter();
        StyleChooser styles = new StyleChooser(sample.spec(), ordinal);
        try (InterchangeWriter interchanges = new InterchangeWriter(out, styles::next, 1 + ordinal * 1000)) {
            Iterator<ScenarioPayment> iterator = payments().iterator();
            while (iterator.hasNext()) {
                ScenarioPayment scenarioPayment = iterator.next();
                counter.add(scenarioPayment);
                Payment payment = scenarioPayment.payment();
                interchanges.writePayment(
                        payment.date(), (segments, control) -> new PaymentWriter(payment, segments).write(control));
            }
        }
        return counter.truth();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public FileTruth truth() {
        TruthCounter counter = new TruthCounter();
        payments().forEach(counter::add);
        return counter.truth();
    }

    private Stream<ScenarioPayment> payments() {
        return sample.blocks()
                .map(ScenarioBlock::payments)
                .flatMap(all -> all.stream().filter(this::belongsHere));
    }

    /// Whether a payment belongs to this file; each file has the payments of consecutive weeks.
    private boolean belongsHere(ScenarioPayment scenarioPayment) {
        SampleSpec spec = sample.spec();
        return (long) scenarioPayment.week() * spec.files() / spec.weeks() == ordinal;
    }
}
