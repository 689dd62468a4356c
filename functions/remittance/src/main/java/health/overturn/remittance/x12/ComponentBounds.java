package health.overturn.remittance.x12;

/// The bounds of the components of one element.
final class ComponentBounds {
    private static final int MAX_COMPONENTS = 10;

    private final byte[] bytes;
    private final int[] bounds = new int[MAX_COMPONENTS + 1];
    private int count;

    ComponentBounds(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Splits a range of bytes and returns the number of components. Everything after the ninth separator belongs to
    /// the last component.
    int split(int from, int to, byte separator) {
        count = 0;
        bounds[0] = from - 1;
        for (int i = from; i < to && count < MAX_COMPONENTS - 1; i++) {
            if (bytes[i] == separator) {
                bounds[++count] = i;
            }
        }
        bounds[++count] = Math.max(to, from);
        return count;
    }

    /// Clears the bounds and returns 0.
    int clear() {
        count = 0;
        return 0;
    }

    int start(int component) {
        return component < count ? bounds[component] + 1 : 0;
    }

    int end(int component) {
        return component < count ? bounds[component + 1] : 0;
    }
}
