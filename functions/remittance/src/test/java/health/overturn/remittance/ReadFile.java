package health.overturn.remittance;

import health.overturn.remittance.reader.ReadLimits;
import health.overturn.remittance.reader.RemittanceReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// All records that the reader returns for one file, and its summary.
record ReadFile(List<RemittanceRecord> records, FileSummary summary) {
    static ReadFile of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static ReadFile of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);
    }

    static ReadFile of(byte[] bytes, ReadLimits limits) {
        return of(new ByteArrayInputStream(bytes), limits);
    }

    static ReadFile of(InputStream in, ReadLimits limits) {
        try (RemittanceReader reader = RemittanceReader.of(in, limits)) {
            return readAll(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ReadFile readAll(RemittanceReader reader) throws IOException {
        List<RemittanceRecord> records = new ArrayList<>();
        for (RemittanceRecord next = reader.next(); next != null; next = reader.next()) {
            records.add(next);
        }
        return new ReadFile(List.copyOf(records), reader.summary());
    }

    <T extends RemittanceRecord> List<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<ClaimPayment> claims() {
        return all(ClaimPayment.class);
    }

    ClaimPayment claim() {
        return claims().getFirst();
    }

    ServiceLine line() {
        return claim().lines().getFirst();
    }

    Transaction transaction() {
        return all(Transaction.class).getFirst();
    }

    TransactionEnd end() {
        return all(TransactionEnd.class).getFirst();
    }

    List<Problem> problems() {
        return all(Problem.class);
    }

    List<ProblemCode> codes() {
        return problems().stream().map(Problem::code).toList();
    }

    List<String> messages() {
        return problems().stream().map(Problem::message).toList();
    }
}
