package health.overturn.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The watched folder, with a folder for each practice. Files are found below a practice's folder, but not in its
/// `done` and `failed`. Links are not followed.
final class DropFolder {
    static final String DONE = "done";
    static final String FAILED = "failed";
    private static final Pattern PRACTICE = Pattern.compile("[a-z0-9-]{1,40}");

    private final Path root;
    private final DropLog log;

    DropFolder(Path root, DropLog log) {
        this.root = root;
        this.log = log;
    }

    Path pathOf(DroppedFile file) {
        return root.resolve(file.practice()).resolve(file.name());
    }

    Path folderOf(DroppedFile file, String outcome) {
        return root.resolve(file.practice()).resolve(outcome);
    }

    /// Returns the files that have their final name, in the order of their names.
    List<DroppedFile> files() {
        List<DroppedFile> found = new ArrayList<>();
        for (Path folder : practiceFolders()) {
            addFiles(folder, found);
        }
        found.sort(Comparator.comparing(DroppedFile::practice).thenComparing(DroppedFile::name));
        return found;
    }

    private List<Path> practiceFolders() {
        try (Stream<Path> children = Files.list(root)) {
            return children.filter(this::isPracticeFolder).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the folder " + root, e);
        }
    }

    private boolean isPracticeFolder(Path child) {
        String name = nameOf(child);
        if (TemporaryNames.contains(name)) {
            return false;
        }
        if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
            log.tellOnce("%s is no folder of a practice; put files into %s/{practice}/".formatted(child, root));
            return false;
        }
        if (!PRACTICE.matcher(name).matches()) {
            log.tellOnce("%s: a practice's id has a-z, 0-9 and -, at most 40 characters; rename the folder"
                    .formatted(child));
            return false;
        }
        return true;
    }

    private void addFiles(Path practiceFolder, List<DroppedFile> found) {
        try {
            Files.walkFileTree(practiceFolder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isLeftOut(practiceFolder, folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    finalFile(practiceFolder, file, attributes).forEach(found::add);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) {
                    if (!(failure instanceof NoSuchFileException)) {
                        log.tellOnce("could not read %s; give the user of this process the right to read it"
                                .formatted(file));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the folder " + practiceFolder, e);
        }
    }

    private static boolean isLeftOut(Path practiceFolder, Path folder) {
        String name = nameOf(folder);
        boolean isOutcome = practiceFolder.equals(folder.getParent()) && (name.equals(DONE) || name.equals(FAILED));
        return isOutcome || (!folder.equals(practiceFolder) && name.startsWith("."));
    }

    private Stream<DroppedFile> finalFile(Path practiceFolder, Path file, BasicFileAttributes attributes) {
        if (TemporaryNames.contains(nameOf(file))) {
            return Stream.empty();
        }
        if (!attributes.isRegularFile()) {
            log.tellOnce("%s is a link or no file, so it is left alone; drop the file itself".formatted(file));
            return Stream.empty();
        }
        String name = practiceFolder.relativize(file).toString().replace('\\', '/');
        return Stream.of(new DroppedFile(
                nameOf(practiceFolder),
                name,
                new DroppedFile.FileState(
                        attributes.size(), attributes.lastModifiedTime().toInstant())));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
