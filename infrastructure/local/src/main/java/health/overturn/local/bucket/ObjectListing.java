package health.overturn.local.bucket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.s3.model.CommonPrefix;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.S3Object;

/// Answers a list request from the objects of a bucket: in the order of the keys' bytes, in pages, with common
/// prefixes.
final class ObjectListing {
    private final String prefix;
    private final String delimiter;
    private final String after;
    private final int limit;

    /// An object, or an empty one for a common prefix.
    private record Entry(String name, List<S3Object> object) {}

    ObjectListing(ListObjectsV2Request request) {
        this.prefix = Objects.requireNonNullElse(request.prefix(), "");
        this.delimiter = Objects.requireNonNullElse(request.delimiter(), "");
        String start = Objects.requireNonNullElse(request.startAfter(), "");
        this.after = Objects.requireNonNullElse(request.continuationToken(), start);
        this.limit = Objects.requireNonNullElse(request.maxKeys(), Integer.MAX_VALUE);
    }

    /// @param objects all objects whose keys begin like the prefix up to its last slash, or more
    ListObjectsV2Response of(Stream<S3Object> objects) {
        SortedMap<byte[], Entry> entries = new TreeMap<>(Arrays::compareUnsigned);
        objects.filter(object -> object.key().startsWith(prefix) && !isListed(object.key()))
                .map(this::entry)
                .forEach(entry -> entries.putIfAbsent(entry.name().getBytes(StandardCharsets.UTF_8), entry));
        List<Entry> page = entries.values().stream().limit(limit).toList();
        boolean isTruncated = page.size() < entries.size();
        return ListObjectsV2Response.builder()
                .contents(
                        page.stream().flatMap(entry -> entry.object().stream()).toList())
                .commonPrefixes(page.stream()
                        .filter(entry -> entry.object().isEmpty())
                        .map(entry ->
                                CommonPrefix.builder().prefix(entry.name()).build())
                        .toList())
                .isTruncated(isTruncated)
                .nextContinuationToken(
                        isTruncated && !page.isEmpty() ? page.getLast().name() : null)
                .build();
    }

    /// Returns whether the pages before this one had the key, alone or under a common prefix.
    private boolean isListed(String key) {
        boolean isUnderListedPrefix = !delimiter.isEmpty()
                && after.length() > prefix.length()
                && after.endsWith(delimiter)
                && key.startsWith(after);
        return isUnderListedPrefix
                || Arrays.compareUnsigned(key.getBytes(StandardCharsets.UTF_8), after.getBytes(StandardCharsets.UTF_8))
                        <= 0;
    }

    private Entry entry(S3Object object) {
        int end = delimiter.isEmpty() ? -1 : object.key().indexOf(delimiter, prefix.length());
        return end < 0
                ? new Entry(object.key(), List.of(object))
                : new Entry(object.key().substring(0, end + delimiter.length()), List.of());
    }
}
