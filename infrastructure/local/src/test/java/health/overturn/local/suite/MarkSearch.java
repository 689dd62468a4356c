package health.overturn.local.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;

/// Collects all texts that the stack wrote, to search them for the mark that begins every patient value of a test.
final class MarkSearch {
    private static final String MARK = "ZQX";

    private final RunningStack running;

    MarkSearch(RunningStack running) {
        this.running = running;
    }

    static boolean hasMark(String text) {
        return text.toUpperCase(Locale.ROOT).contains(MARK);
    }

    /// Returns all items of the table.
    List<String> items() {
        return running.items().map(Object::toString).toList();
    }

    /// Returns the key attributes of all items, those of the indexes included.
    List<String> keys() {
        List<String> names = running
                .dynamodb()
                .describeTable(describe -> describe.tableName(running.table()))
                .table()
                .attributeDefinitions()
                .stream()
                .map(AttributeDefinition::attributeName)
                .toList();
        return running.items()
                .flatMap(item -> names.stream().filter(item::containsKey).map(name -> String.valueOf(item.get(name))))
                .toList();
    }

    List<String> logs() throws IOException {
        return lines(running.data().resolve("logs"));
    }

    List<String> events() throws IOException {
        return Files.readAllLines(running.data().resolve("events.ndjson"));
    }

    /// Returns the keys and the lines of all objects except the uploads.
    List<String> records() throws IOException {
        return lines(running.data().resolve("s3"));
    }

    private static List<String> lines(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/remits%/"))
                    .toList()) {
                lines.add(folder.relativize(file).toString());
                lines.addAll(text(file).lines().toList());
            }
        }
        return lines;
    }

    private static String text(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
