package health.overturn.local.stack;

import health.overturn.local.access.AccessKey;
import health.overturn.local.access.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// The environment variables with which AWS clients reach a running stack. They stand in the file `environment` of its
/// data folder, for its owner alone, as long as it runs.
public final class StackEnvironment {
    public static final String API = "OVERTURN_API";
    public static final String LAMBDA = "AWS_ENDPOINT_URL_LAMBDA";

    private static final String KEY_ID = "AWS_ACCESS_KEY_ID";
    private static final String SECRET = "AWS_SECRET_ACCESS_KEY";
    private static final String FILE = "environment";
    private static final String REGION = "us-east-1";

    private StackEnvironment() {}

    /// Returns what a function's clients need.
    static Map<String, String> ofFunctions(URI s3, URI dynamodb, URI control, AccessKey key) {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put(KEY_ID, key.id());
        variables.put(SECRET, key.secret());
        variables.put("AWS_REGION", REGION);
        variables.put("AWS_DEFAULT_REGION", REGION);
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_ENDPOINT_URL_S3", s3.toString());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamodb.toString());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB_STREAMS", dynamodb.toString());
        variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", control.toString());
        variables.put("AWS_ENDPOINT_URL_SQS", control.toString());
        return variables;
    }

    /// Returns what a person's clients need.
    static Map<String, String> of(Stack stack) {
        Map<String, String> variables = ofFunctions(stack.s3(), stack.dynamodb(), stack.lambda(), stack.key());
        variables.put(LAMBDA, stack.lambda().toString());
        variables.put(API, stack.api().toString());
        return variables;
    }

    public static AccessKey keyOf(Map<String, String> variables) {
        return new AccessKey(
                Objects.requireNonNull(variables.get(KEY_ID)), Objects.requireNonNull(variables.get(SECRET)));
    }

    static void write(Stack stack, Path dataFolder) {
        String text = of(stack).entrySet().stream()
                .map(variable -> variable.getKey() + "=" + variable.getValue() + "\n")
                .collect(Collectors.joining());
        Path file = dataFolder.resolve(FILE);
        Path unfinished = dataFolder.resolve(FILE + ".new");
        try {
            Files.writeString(OwnerOnly.createFile(unfinished), text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write %s".formatted(file), e);
        }
    }

    static void delete(Path dataFolder) {
        try {
            Files.deleteIfExists(dataFolder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete %s".formatted(dataFolder.resolve(FILE)), e);
        }
    }

    /// Returns the variables of the stack that runs on this folder, or nothing if none does.
    public static Optional<Map<String, String>> read(Path dataFolder) {
        try {
            Map<String, String> variables = new LinkedHashMap<>();
            for (String line : Files.readAllLines(dataFolder.resolve(FILE))) {
                String[] parts = line.split("=", 2);
                variables.put(parts[0], parts[1]);
            }
            return Optional.of(variables);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read %s".formatted(dataFolder.resolve(FILE)), e);
        }
    }
}
