package health.overturn.benchmark;

import health.overturn.denials.code.CodeTables;
import health.overturn.denials.judge.Judge;
import health.overturn.remittance.RemittanceRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// Overturn's reader, with a judgement of each claim.
final class OverturnJudging implements MeasuredReader {
    private final MeasuredReader reader = new OverturnReader();
    private final Judge judge = new Judge(CodeTables.standard());
    private long deniedCents;

    @Override
    public String name() {
        return "Overturn, judging too";
    }

    @Override
    public void read(InputStream file, Consumer<RemittanceRecord> records) throws IOException {
        DenialCount denials = new DenialCount(judge);
        reader.read(file, denials.andThen(records));
        deniedCents = denials.deniedCents();
    }

    /// Returns the denied cents of the last file. The use of the result keeps a compiler from removing the judging.
    long deniedCents() {
        return deniedCents;
    }
}
