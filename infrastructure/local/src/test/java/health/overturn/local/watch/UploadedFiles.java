package health.overturn.local.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// Keeps uploads in memory. Only practice `known` has settings.
final class UploadedFiles implements DropTarget {
    private final Map<String, String> contents = new TreeMap<>();
    private boolean refuses;
    private boolean fails;
    private Runnable duringUpload = () -> {};

    Map<String, String> contents() {
        return contents;
    }

    void refuse() {
        refuses = true;
    }

    void fail() {
        fails = true;
    }

    void recover() {
        fails = false;
    }

    void duringUpload(Runnable action) {
        duringUpload = action;
    }

    @Override
    public boolean exists(String key) {
        return contents.containsKey(key);
    }

    @Override
    public void upload(String key, Path file) throws IOException, UploadRefusedException {
        if (refuses) {
            throw new UploadRefusedException("Your proposed upload exceeds the maximum", new IOException());
        }
        if (fails) {
            throw new IOException("connection refused");
        }
        contents.put(key, Files.readString(file));
        duringUpload.run();
    }

    @Override
    public boolean hasSettings(String practice) {
        return practice.equals("known");
    }
}
