package health.overturn.local.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Uploads what is dropped into a folder. Each call of [#poll] looks at the folder once.
///
/// A file is moved only after it was uploaded. If the process ends in between, the next run uploads the file again
/// under another key, and the intake finds a copy by its content.
public final class FolderWatch {
    /// How long a file must keep its size and its time until it counts as complete.
    public static final Duration SETTLE_TIME = Duration.ofSeconds(5);

    private static final int MAX_KEY_BYTES = 1024;

    private final DropFolder folder;
    private final DropTarget target;
    private final DropLog log;
    private final Sightings sightings = new Sightings(SETTLE_TIME);
    /// The keys of files that are uploaded and could not be moved yet.
    private final Map<DroppedFile, String> uploaded = new HashMap<>();

    public FolderWatch(Path root, DropTarget target, PrintWriter out) {
        this.log = new DropLog(out);
        this.folder = new DropFolder(root, log);
        this.target = target;
    }

    /// Takes in every file that is complete at this time.
    public void poll(Instant now) {
        try {
            takeInAll(folder.files(), now);
        } catch (UncheckedIOException failure) {
            log.tellOnce(String.valueOf(failure.getMessage()));
        }
    }

    private void takeInAll(List<DroppedFile> files, Instant now) {
        sightings.retain(files);
        uploaded.keySet().retainAll(files);
        for (DroppedFile file : files) {
            if (sightings.isComplete(file, now)) {
                takeIn(file, now);
            }
        }
    }

    private void takeIn(DroppedFile file, Instant now) {
        Path path = folder.pathOf(file);
        if (file.state().size() == 0) {
            log.tellOnce("%s is empty, so it stays where it is; drop it again with its content".formatted(path));
            return;
        }
        if (!Files.isReadable(path)) {
            log.tellOnce("could not read %s; give the user of this process the right to read it".formatted(path));
            return;
        }
        try {
            String hash = FileHash.of(path);
            if (uploaded.containsKey(file) || upload(file, hash, now)) {
                finish(file, hash, now);
            }
        } catch (IOException e) {
            log.tellOnce("could not take in %s (%s); it stays where it is and is tried again"
                    .formatted(path, e.getClass().getSimpleName()));
        }
    }

    /// Returns whether the file is uploaded as it was when it was seen.
    private boolean upload(DroppedFile file, String hash, Instant now) throws IOException {
        Path path = folder.pathOf(file);
        String key = freeKey(file, hash);
        if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
            fail(file, hash, now, "its name is longer than S3 allows; give it a shorter one");
            return false;
        }
        try {
            target.upload(key, path);
        } catch (UploadRefusedException refusal) {
            fail(file, hash, now, "S3 refused it: " + refusal.getMessage());
            return false;
        }
        if (!currentState(path).equals(file.state())) {
            log.tell("%s changed while it was uploaded, so it is uploaded again when it is complete".formatted(path));
            return false;
        }
        uploaded.put(file, key);
        return true;
    }

    private void finish(DroppedFile file, String hash, Instant now) throws IOException {
        String wait = target.hasSettings(file.practice())
                ? ""
                : "; it waits, because practice %s has no settings yet".formatted(file.practice());
        move(file, DropFolder.DONE, hash);
        String key = uploaded.remove(file);
        String line = "uploaded as %s, %d bytes%s".formatted(key, file.state().size(), wait);
        report(file, DropFolder.DONE, now, line);
    }

    private void fail(DroppedFile file, String hash, Instant now, String reason) throws IOException {
        move(file, DropFolder.FAILED, hash);
        report(file, DropFolder.FAILED, now, reason);
    }

    private void report(DroppedFile file, String outcome, Instant now, String reason) {
        log.keep(folder.folderOf(file, outcome), now, file.name() + ": " + reason);
        log.tell("%s/%s: %s".formatted(file.practice(), file.name(), reason));
    }

    /// A file of an earlier day may have the same name, and its object must stay as it is.
    private String freeKey(DroppedFile file, String hash) throws IOException {
        String prefix = "remits/" + file.practice() + "/";
        String key = prefix + file.name();
        return target.exists(key) ? prefix + hash + "/" + file.name() : key;
    }

    private void move(DroppedFile file, String outcome, String hash) throws IOException {
        Path outcomeFolder = folder.folderOf(file, outcome);
        Path wanted = outcomeFolder.resolve(file.name());
        Files.createDirectories(outcomeFolder);
        Files.createDirectories(wanted.resolveSibling(""));
        Files.move(folder.pathOf(file), freePath(wanted, outcomeFolder, hash));
    }

    private static Path freePath(Path wanted, Path outcomeFolder, String hash) {
        Path free = wanted;
        for (int i = 1; isTaken(free, outcomeFolder); i++) {
            free = wanted.resolveSibling("%s.%s-%d".formatted(wanted.getFileName(), hash, i));
        }
        return free;
    }

    private static boolean isTaken(Path path, Path outcomeFolder) {
        return path.equals(outcomeFolder.resolve(DropLog.FILE_NAME)) || Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static DroppedFile.FileState currentState(Path path) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new DroppedFile.FileState(
                attributes.size(), attributes.lastModifiedTime().toInstant());
    }
}
