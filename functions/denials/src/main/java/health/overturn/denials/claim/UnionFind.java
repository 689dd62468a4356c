package health.overturn.denials.claim;

/// Sets of numbers from 0 that grow together, in nearly constant time per step.
final class UnionFind {
    private final int[] parent;
    private final int[] size;

    UnionFind(int count) {
        parent = new int[count];
        size = new int[count];
        for (int i = 0; i < count; i++) {
            parent[i] = i;
            size[i] = 1;
        }
    }

    /// The number that stands for the set of `member`.
    int find(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void union(int one, int other) {
        int left = find(one);
        int right = find(other);
        if (left == right) {
            return;
        }
        int larger = size[left] >= size[right] ? left : right;
        int smaller = larger == left ? right : left;
        parent[smaller] = larger;
        size[larger] += size[smaller];
    }
}
