package health.overturn.operations.export;

import health.overturn.storage.bucket.RecordsBucket;
import health.overturn.storage.json.GzipLines;
import health.overturn.storage.json.Json;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// Writes the files of exports. A file that is written again has the same name.
final class PartWriter {
    private final RecordsBucket records;

    PartWriter(RecordsBucket records) {
        this.records = records;
    }

    Export.ExportPart write(String practice, Export export, ExportSource source, ExportSource.ExportBatch batch) {
        Stream<String> lines = switch (export.order().format()) {
            case NDJSON -> batch.rows().stream().map(Json::write);
            case CSV -> {
                List<String> columns = source.columns();
                yield Stream.concat(
                        Stream.of(CsvLine.header(columns)),
                        batch.rows().stream().map(row -> CsvLine.of(source.flat(row), columns)));
            }
        };
        byte[] content = GzipLines.compress(lines);
        Export.ExportPart part =
                new Export.ExportPart(export.parts().size() + 1, batch.rows().size(), content.length, sha256(content));
        records.putGzip(export.key(practice, part), content);
        return part;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("bug: the JDK has no SHA-256", unavailable);
        }
    }
}
