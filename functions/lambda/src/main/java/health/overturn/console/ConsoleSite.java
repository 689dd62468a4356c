package health.overturn.console;

import health.overturn.storage.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Serves the files of the console.
public final class ConsoleSite {
    private static final String ROOT = "/console/";
    private static final String START = ROOT + "index.html";
    private static final List<String> NAMES = List.of(
            "index.html",
            "icon.svg",
            "style.css",
            "api.js",
            "app.js",
            "appeal.js",
            "batches.js",
            "commands.js",
            "decide.js",
            "denial.js",
            "dialog.js",
            "dom.js",
            "fields.js",
            "figures.js",
            "files.js",
            "format.js",
            "list.js",
            "page.js",
            "parts.js",
            "people.js",
            "permissions.js",
            "prevention.js",
            "returned.js",
            "search.js",
            "settings.js",
            "sign-in.js",
            "unclear.js",
            "upload.js",
            "words.js",
            "work.js");
    private static final int TAG_DIGITS = 16;

    private final Map<String, ConsoleFile> files = new TreeMap<>();
    private final Map<String, String> headers;
    private final String tag;

    /// @param uploadOrigin the origin of the bucket to which the page puts files; empty where there is none
    public ConsoleSite(SignInSettings signIn, String uploadOrigin) {
        NAMES.forEach(name -> files.put(ROOT + name, ConsoleFile.read(name)));
        files.put(ROOT + "config.json", ConsoleFile.of("application/json", config(signIn)));
        files.put(ROOT, files.get(START));
        this.tag = "W/\"" + digest().substring(0, TAG_DIGITS) + '"';
        this.headers = Map.of(
                "Cache-Control", "no-cache",
                "ETag", tag,
                "Vary", "Accept-Encoding",
                "Content-Security-Policy", contentSecurityPolicy(signIn.origins(), uploadOrigin),
                "Cross-Origin-Opener-Policy", "same-origin",
                "Referrer-Policy", "no-referrer",
                "X-Content-Type-Options", "nosniff");
    }

    /// Answers a request for the console; empty for any other path.
    ///
    /// @param acceptEncoding the header of this name; empty without one
    /// @param ifNoneMatch the header of this name; empty without one
    public Optional<ConsoleAnswer> answer(String path, String acceptEncoding, String ifNoneMatch) {
        if (path.equals("/") || path.equals("/console")) {
            return Optional.of(
                    new ConsoleAnswer(302, Map.of("Location", START, "Cache-Control", "no-cache"), new byte[0]));
        }
        if (!path.startsWith(ROOT)) {
            return Optional.empty();
        }
        ConsoleFile file = files.get(path);
        if (file == null) {
            return Optional.of(new ConsoleAnswer(
                    404,
                    Map.of("Content-Type", "text/plain; charset=utf-8", "X-Content-Type-Options", "nosniff"),
                    "The console has no such page. Start at /console/.\n".getBytes(StandardCharsets.UTF_8)));
        }
        if (ifNoneMatch.contains(tag)) {
            return Optional.of(new ConsoleAnswer(304, headers, new byte[0]));
        }
        return Optional.of(found(file, acceptEncoding.contains("gzip")));
    }

    /// The bytes of all files together, as a browser loads them.
    int compressedBytes() {
        return files.entrySet().stream()
                .filter(file -> !file.getKey().equals(ROOT))
                .mapToInt(file -> file.getValue().compressed().length)
                .sum();
    }

    private ConsoleAnswer found(ConsoleFile file, boolean compressed) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", file.contentType());
        if (compressed) {
            all.put("Content-Encoding", "gzip");
        }
        return new ConsoleAnswer(200, all, compressed ? file.compressed() : file.plain());
    }

    private static byte[] config(SignInSettings signIn) {
        return Json.write(
                        signIn.isLocal()
                                ? Json.object().put("signIn", "local")
                                : Json.object()
                                        .put("signIn", "oidc")
                                        .put("issuer", signIn.issuer())
                                        .put("clientId", signIn.clientId()))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String contentSecurityPolicy(String signInOrigins, String uploadOrigin) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src "
                + self(signInOrigins, uploadOrigin) + "; base-uri 'none'; form-action " + self(signInOrigins)
                + "; frame-ancestors 'none'";
    }

    private static String self(String... others) {
        return Stream.concat(Stream.of("'self'"), Stream.of(others))
                .filter(origin -> !origin.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private String digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            files.values().forEach(file -> sha256.update(file.plain()));
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
