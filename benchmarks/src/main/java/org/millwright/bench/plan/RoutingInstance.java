package org.millwright.bench.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Vehicle routing with time windows in Solomon's text format. Customer 0 is the depot.
 *
 * @param name     in capitals, as in the file's name
 * @param vehicles at most
 * @param capacity of each
 * @param nodes    depot first
 */
record RoutingInstance(String name, int vehicles, long capacity, List<Node> nodes) implements Instance {

    record Node(double x, double y, long demand, long ready, long due, long service) {

        double distance(Node other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }

    /** @throws IllegalArgumentException when the file holds no such instance */
    static RoutingInstance read(Path file) throws IOException {
        long[] fleet = null;
        List<Node> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.strip().split("\\s+");
            if (!Arrays.stream(words).allMatch(word -> word.matches("-?\\d+(\\.\\d+)?"))) {
                continue;
            }
            double[] numbers = Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
            if (numbers.length == 2) {
                fleet = new long[] {(long) numbers[0], (long) numbers[1]};
            } else if (numbers.length == 7) {
                nodes.add(new Node(numbers[1], numbers[2], (long) numbers[3], (long) numbers[4], (long) numbers[5],
                        (long) numbers[6]));
            }
        }
        if (fleet == null || nodes.size() < 2) {
            throw new IllegalArgumentException(file + ": no fleet or no customers in Solomon's format");
        }
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "").toUpperCase(java.util.Locale.ROOT);
        return new RoutingInstance(name, (int) fleet[0], fleet[1], List.copyOf(nodes));
    }

    int customers() {
        return nodes.size() - 1;
    }
}
