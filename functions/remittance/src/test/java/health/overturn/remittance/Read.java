package health.overturn.remittance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Everything that a reader gives for one file.
record Read(List<Reading> readings, FileSummary summary) {
    static Read of(String text) {
        return of(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static Read of(byte[] bytes) {
        return of(new ByteArrayInputStream(bytes), ReadLimits.DEFAULT);
    }

    static Read of(byte[] bytes, ReadLimits limits) {
        return of(new ByteArrayInputStream(bytes), limits);
    }

    static Read of(InputStream in, ReadLimits limits) {
        try (RemittanceReader reader = RemittanceReader.of(in, limits)) {
            return rest(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Read rest(RemittanceReader reader) throws IOException {
        List<Reading> readings = new ArrayList<>();
        for (Reading next = reader.next(); next != null; next = reader.next()) {
            readings.add(next);
        }
        return new Read(List.copyOf(readings), reader.summary());
    }

    <T extends Reading> List<T> all(Class<T> type) {
        return readings.stream().filter(type::isInstance).map(type::cast).toList();
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
