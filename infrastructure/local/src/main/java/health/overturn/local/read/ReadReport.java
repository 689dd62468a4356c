package health.overturn.local.read;

import health.overturn.denials.code.Category;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The counts of all files together. A claim that is in two files counts twice, because nothing is stored in between.
record ReadReport(
        int claims,
        int deniedClaims,
        long deniedCents,
        Map<Category, Integer> byCategory,
        Map<Category, Long> centsByCategory,
        List<FileReport> files) {
    static ReadReport of(List<FileReport> files) {
        Map<Category, Integer> byCategory = new EnumMap<>(Category.class);
        Map<Category, Long> centsByCategory = new EnumMap<>(Category.class);
        for (FileReport file : files) {
            file.byCategory().forEach((category, count) -> byCategory.merge(category, count, Integer::sum));
            file.centsByCategory().forEach((category, cents) -> centsByCategory.merge(category, cents, Long::sum));
        }
        return new ReadReport(
                files.stream().mapToInt(FileReport::claims).sum(),
                files.stream().mapToInt(FileReport::deniedClaims).sum(),
                files.stream().mapToLong(FileReport::deniedCents).sum(),
                byCategory,
                centsByCategory,
                List.copyOf(files));
    }

    /// Returns the largest denials of all files, the largest first.
    List<DeniedClaim> largestDenials(int limit) {
        return files.stream()
                .flatMap(file -> file.largestDenials().stream())
                .sorted(DeniedClaim.LARGEST_FIRST)
                .limit(limit)
                .toList();
    }

    boolean needsAttention() {
        return files.stream().anyMatch(FileReport::needsAttention);
    }
}
