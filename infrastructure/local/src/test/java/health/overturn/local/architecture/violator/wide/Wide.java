package health.overturn.local.architecture.violator.wide;

/// Has thirteen components.
public record Wide(
        int one,
        int two,
        int three,
        int four,
        int five,
        int six,
        int seven,
        int eight,
        int nine,
        int ten,
        int eleven,
        int twelve,
        int thirteen) {}
