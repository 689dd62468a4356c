package health.overturn.local.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import health.overturn.local.access.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a script needs to sign in, kept in a file that only its owner may read.
///
/// @param region the region of the stack
/// @param secret of the authenticator app, in base 32; empty where the pool asks for no code
record SignInFile(String stack, String region, String login, String password, String secret) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Neither the password nor the secret.
    @Override
    public String toString() {
        return "SignInFile[" + stack + ", " + region + "]";
    }

    /// @throws CloudException if the file cannot be read
    static SignInFile read(Path file) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            return new SignInFile(
                    json.path("stack").asText(),
                    json.path("region").asText(),
                    json.path("login").asText(),
                    json.path("password").asText(),
                    json.path("secret").asText());
        } catch (IOException unreadable) {
            throw new CloudException(
                    "could not read %s; name a file that `overturn admin create --sign-in` wrote".formatted(file),
                    unreadable);
        }
    }

    /// Creates the file before there is anything to lose, so that a folder without room or right fails first.
    ///
    /// @throws CloudException if it exists or cannot be created
    static Path create(Path file) {
        if (Files.exists(file)) {
            throw new CloudException("--sign-in: " + file + " exists; name a new file");
        }
        try {
            return OwnerOnly.createFile(file);
        } catch (UncheckedIOException refused) {
            throw new CloudException("--sign-in: " + refused.getMessage() + "; name one that you may write", refused);
        }
    }

    /// Deletes a file that was created and never written.
    static void discardIfEmpty(Path file) {
        try {
            if (Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new CloudException("could not delete the empty file " + file, failed);
        }
    }

    void write(Path file) {
        try {
            Files.writeString(
                    file,
                    JSON.createObjectNode()
                            .put("stack", stack)
                            .put("region", region)
                            .put("login", login)
                            .put("password", password)
                            .put("secret", secret)
                            .toPrettyString());
        } catch (IOException failed) {
            throw new CloudException("could not write " + file, failed);
        }
    }
}
