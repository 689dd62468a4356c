package health.overturn.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an export holds. It is written last, so a folder without it is no complete export.
///
/// @param practices those whose settings are among the items
/// @param files the compressed files of lines: those of the items, and the list of the objects
public record Manifest(String exportedAt, List<String> practices, Counts counts, List<PartFile> files, String digest) {
    static final String OBJECT_LIST = "objects.json.gz";
    private static final String FILE_NAME = "manifest.json";
    private static final String FORMAT = "overturn-export-1";
    private static final ObjectMapper JSON = new ObjectMapper();

    public Manifest {
        practices = List.copyOf(practices);
        files = List.copyOf(files);
    }

    /// How many items and objects there are, and the bytes of the objects.
    public record Counts(long items, long objects, long objectBytes) {}

    /// @param name the file's path below the folder of the export
    record PartFile(String name, long lines, String sha256) {}

    static Manifest read(Path folder) {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            throw new TransferException(
                    "%s has no %s, so it is no complete export; export again".formatted(folder, FILE_NAME));
        }
        try {
            JsonNode json = JSON.readTree(file.toFile());
            if (!json.path("format").asText().equals(FORMAT)) {
                throw new TransferException(
                        "%s: must have the format %s; export again with this version".formatted(file, FORMAT));
            }
            return of(json);
        } catch (IOException e) {
            throw new TransferException("could not read %s; export again".formatted(file), e);
        }
    }

    void write(Path folder) {
        ObjectNode json = JSON.createObjectNode().put("format", FORMAT).put("exportedAt", exportedAt);
        practices.forEach(json.putArray("practices")::add);
        json.put("items", counts.items()).put("objects", counts.objects()).put("objectBytes", counts.objectBytes());
        ArrayNode list = json.putArray("files");
        files.forEach(file -> list.addObject()
                .put("name", file.name())
                .put("lines", file.lines())
                .put("sha256", file.sha256()));
        json.put("digest", digest);
        try {
            Files.writeString(folder.resolve(FILE_NAME), json.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the manifest to " + folder, e);
        }
    }

    private static Manifest of(JsonNode json) {
        return new Manifest(
                json.path("exportedAt").asText(),
                json.path("practices").valueStream().map(JsonNode::asText).toList(),
                new Counts(
                        json.path("items").asLong(),
                        json.path("objects").asLong(),
                        json.path("objectBytes").asLong()),
                json.path("files")
                        .valueStream()
                        .map(file -> new PartFile(
                                file.path("name").asText(),
                                file.path("lines").asLong(),
                                file.path("sha256").asText()))
                        .toList(),
                json.path("digest").asText());
    }
}
