package health.overturn.local.bucket;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// Where the object of a key lies in its bucket's folder. Each key has a path of its own, and no path leaves the
/// folder.
///
/// A slash in the key ends the name of a folder. Such a name ends in `%`, so that the keys `a` and `a/b` can both
/// exist. Letters, digits and a few signs stand for themselves, other bytes as `%` and two digits. An empty name is
/// `%e`. A name that would be too long goes on in a folder whose name ends in `%+`.
final class ObjectPath {
    /// The folder of what is being written. No key has a path in it.
    static final String UNFINISHED = "%new/";

    private static final String FOLDER_END = "%";
    private static final String CONTINUED = "%+";
    private static final String EMPTY = "%e";
    private static final String PLAIN = "+,=@_-";
    /// File systems allow 255 bytes, and S3Proxy adds up to 90 to the name of a part.
    private static final int MAX_NAME = 150;

    private ObjectPath() {}

    /// Returns the path of a key.
    static String of(String key) {
        String folder = folderOf(key);
        return folder + shorten(encode(key.substring(key.lastIndexOf('/') + 1)));
    }

    /// Returns the path of the folder with all keys that begin like this one up to its last slash.
    static String folderOf(String key) {
        StringBuilder path = new StringBuilder();
        int start = 0;
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', start)) {
            path.append(shorten(encode(key.substring(start, slash))))
                    .append(FOLDER_END)
                    .append('/');
            start = slash + 1;
        }
        return path.toString();
    }

    /// Returns the key whose path this is.
    static String keyOf(String path) {
        StringBuilder key = new StringBuilder();
        for (String name : path.split("/", -1)) {
            if (name.endsWith(CONTINUED)) {
                key.append(name, 0, name.length() - CONTINUED.length());
            } else if (name.endsWith(FOLDER_END)) {
                key.append(name, 0, name.length() - FOLDER_END.length()).append('/');
            } else {
                key.append(name);
            }
        }
        String encoded = key.toString().replace(EMPTY, "").replace("+", "%2B");
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    private static String encode(String name) {
        if (name.isEmpty()) {
            return EMPTY;
        }
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            boolean isInside = i > 0 && i < bytes.length - 1;
            if (isPlain(bytes[i]) || (isInside && (bytes[i] == '.' || bytes[i] == ' '))) {
                text.append((char) bytes[i]);
            } else {
                text.append("%%%02X".formatted(bytes[i]));
            }
        }
        return text.toString();
    }

    private static boolean isPlain(byte value) {
        boolean isAscii = value >= 0;
        return isAscii && (Character.isLetterOrDigit(value) || PLAIN.indexOf(value) >= 0);
    }

    private static String shorten(String name) {
        StringBuilder names = new StringBuilder();
        String rest = name;
        while (rest.length() > MAX_NAME) {
            int escape = rest.lastIndexOf('%', MAX_NAME - 1);
            int end = escape > MAX_NAME - 3 ? escape : MAX_NAME;
            names.append(rest, 0, end).append(CONTINUED).append('/');
            rest = rest.substring(end);
        }
        return names.append(rest).toString();
    }
}
